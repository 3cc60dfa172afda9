// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/password.h"

#include "core/base/check.h"

#include <sodium.h>

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

} // namespace caravan::hub
