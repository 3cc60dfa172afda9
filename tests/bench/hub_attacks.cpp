// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/bench/hub_attack.h"

#include <zlib.h>

namespace caravan::bench {
namespace {

using std::chrono::milliseconds;

/// gzip of 1 GiB of zeros, just smaller than the largest push.
std::string bomb()
{
    constexpr std::size_t kPiece = 16UL * 1024 * 1024;
    constexpr int kPieces = 64;
    const std::string zeros(kPiece, '\0');
    std::string packed(kPiece / 512, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zeros.data()));
    stream.avail_in = static_cast<uInt>(zeros.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FULL_FLUSH); // so that the same bytes may follow
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    std::string all("\x1f\x8b\x08\0\0\0\0\0\x02\xff", 10);
    for (int i = 0; i < kPieces; ++i) {
        all += packed;
    }
    return all;
}

/// A list that makes the hub read, filter and sort all accounts.
std::string costlyList()
{
    constexpr int kParts = 30;
    std::string filter = "name+~+%220%22";
    for (int i = 1; i < kParts; ++i) {
        filter += "+or+name+~+%22x" + std::to_string(i) + "%22";
    }
    return "/v1/records/account?limit=500&sort=-name,phone&filter=" + filter;
}

} // namespace

std::vector<Attack::Plan> allAttacks(const std::vector<std::string>& users, milliseconds time)
{
    const std::string head = "GET /v1/hub HTTP/1.1\r\nHost";
    const std::string body = "POST /v1/login HTTP/1.1\r\nHost: hub\r\nContent-Type: "
                             "application/json\r\nContent-Length: 10000\r\n\r\n{";
    const auto badLogin = [n = 0](int, int) mutable {
        return requestOf(http::verb::post, "/v1/login", {},
                         R"({"mail":"guess)" + std::to_string(++n) +
                             R"(@caravan.example","password":"a bad password",)"
                             R"("device":{"name":"x","platform":"x"}})");
    };
    const auto junkToken = [](int, int) {
        return requestOf(http::verb::post, "/v1/token", {},
                         R"({"refresh":")" + std::string(43, 'x') + R"("})");
    };
    // The hub remembers who sent bombs, so each attempt is another user's.
    const auto packed = [users, bytes = bomb()](int, int attempt) {
        const auto user = static_cast<std::size_t>(kAttackingUsers + attempt - 1);
        Request request = requestOf(http::verb::post, "/v1/push", users.at(user), bytes);
        request.set(http::field::content_encoding, "gzip");
        return request;
    };
    const auto sorted = [users, list = costlyList()](int connection, int) {
        const auto user = static_cast<std::size_t>(connection % kAttackingUsers);
        return requestOf(http::verb::get, list, users.at(user));
    };
    // The hub hashes the first twenty, in a second and a half. They would be most of a short run
    // and are a twelfth of one as long as in the table that these figures answer.
    const milliseconds hashed{time < std::chrono::seconds(10) ? 2000 : 300};
    return {
        {.name = "200 slow heads from 4 addresses",
         .connections = 200,
         .addresses = 4,
         .silentAfter = head},
        {.name = "200 slow bodies from 4 addresses",
         .connections = 200,
         .addresses = 4,
         .silentAfter = body},
        {.name = "280 bad logins a second",
         .connections = 8,
         .request = badLogin,
         .perSecond = 280,
         .start = hashed},
        {.name = "5,000 junk refresh tokens a second",
         .connections = 16,
         .addresses = 4,
         .request = junkToken,
         .perSecond = 5000},
        {.name = "250 gzip bombs of 1 GiB a second, signed in",
         .connections = 8,
         .request = packed,
         .perSecond = 250},
        {.name = "4 users ask for sorted, filtered lists of 3,000",
         .connections = 2 * kAttackingUsers,
         .request = sorted,
         .perSecond = 500},
        {.name = "2,040 slow bodies from 34 addresses",
         .connections = 2040,
         .addresses = 34,
         .silentAfter = body,
         .start = milliseconds(2500)}, // after the patience of the hub
    };
}

} // namespace caravan::bench
