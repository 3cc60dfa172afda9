// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The hub's reader of request heads and queries, and what unpacks a body.
#include "core/base/check.h"
#include "sync/hub/http/gzip.h"
#include "sync/hub/http/message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace caravan;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    hub::HttpRequest request;
    if (!hub::readHead(bytes, request)) {
        const auto query = hub::readQuery(request.target);
        for (const auto& [key, value] : query.value_or(decltype(query)::value_type{})) {
            const auto again =
                hub::readQuery("/?" + hub::percentEncoded(key) + "=" + hub::percentEncoded(value));
            check(again && again->at(key) == value, "a query does not come back");
        }
    }
    constexpr std::size_t kMost = 64 * 1024;
    const Result<std::string> plain = hub::gunzip(std::string(bytes), kMost);
    check(!plain || plain->size() <= kMost, "more was unpacked than allowed");
    return 0;
}
