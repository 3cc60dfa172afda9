// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/password_verifier.h"

#include "core/base/check.h"

#include <sodium.h>

namespace caravan {

std::optional<std::string> passwordVerifier(std::string_view password)
{
    check(sodium_init() >= 0, "libsodium starts");
    char text[crypto_pwhash_argon2id_STRBYTES];
    const int failed = crypto_pwhash_argon2id_str(text, password.data(), password.size(),
                                                  crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
                                                  crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE);
    return failed == 0 ? std::optional<std::string>(text) : std::nullopt;
}

bool verifiesPassword(const std::string& verifier, std::string_view password)
{
    check(sodium_init() >= 0, "libsodium starts");
    return verifier.size() < crypto_pwhash_argon2id_STRBYTES &&
           crypto_pwhash_argon2id_str_verify(verifier.c_str(), password.data(), password.size()) ==
               0;
}

} // namespace caravan
