// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/password.h"

#include "core/base/check.h"
#include "core/base/text.h"
#include "sync/protocol/limits.h"

#include <sodium.h>
#include <zxcvbn.h>

namespace caravan::hub {

Passwords::Cost Passwords::Cost::least()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

Passwords::Passwords(Cost cost) : m_cost(cost)
{
    check(sodium_init() >= 0, "libsodium does not start");
    m_nobody = hash("nobody has this password");
}

std::string Passwords::hash(std::string_view password)
{
    const std::lock_guard lock(m_oneAtATime);
    char text[crypto_pwhash_argon2id_STRBYTES];
    const int failed = crypto_pwhash_argon2id_str(text, password.data(), password.size(),
                                                  m_cost.passes, m_cost.bytes);
    check(failed == 0, "not enough memory to hash a password");
    return text;
}

bool Passwords::matches(const std::optional<std::string>& hash, std::string_view password)
{
    const std::lock_guard lock(m_oneAtATime);
    const std::string& against = hash ? *hash : m_nobody;
    const bool isRight =
        crypto_pwhash_argon2id_str_verify(against.c_str(), password.data(), password.size()) == 0;
    return isRight && hash.has_value();
}

Done checkNewPassword(const std::string& password, const std::vector<std::string>& words)
{
    // Some ten million guesses. "Sommer2026!" and "Passw0rd2026" are below, three words of a
    // sentence above; who guesses here has five tries in a quarter of an hour.
    constexpr double kBitsMin = 24;
    // The judge's work grows with the square of the length, and nobody tries what is longer.
    constexpr std::size_t kJudgedMax = 100;
    const auto refused = [](std::string why) {
        return Error{ErrorCode::invalid, "password", std::move(why)};
    };
    if (password.size() > sync::kPasswordMax || !isUtf8(password) ||
        password.find('\0') != std::string::npos || codePoints(password) < kPasswordMin) {
        return refused("needs 10 characters, 200 bytes at most");
    }
    if (password.size() > kJudgedMax) {
        return done();
    }
    std::vector<const char*> known;
    for (const std::string& word : words) {
        known.push_back(word.c_str());
    }
    known.push_back(nullptr);
    if (ZxcvbnMatch(password.c_str(), known.data(), nullptr) < kBitsMin) {
        return refused("is too easy to guess; take several words that do not belong together");
    }
    return done();
}

} // namespace caravan::hub
