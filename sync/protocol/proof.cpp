// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/protocol/proof.h"

#include <sodium.h>

namespace caravan::sync {
namespace {

void add(crypto_auth_hmacsha256_state& state, std::string_view part)
{
    const std::string length = std::to_string(part.size()) + ":";
    for (const std::string_view bytes : {std::string_view(length), part}) {
        crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()),
                                      bytes.size());
    }
}

} // namespace

std::string proofOf(std::string_view secret, std::string_view purpose,
                    std::initializer_list<std::string_view> parts)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()),
                                secret.size());
    add(state, purpose);
    for (const std::string_view part : parts) {
        add(state, part);
    }
    unsigned char sum[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_final(&state, sum);
    char hex[2 * sizeof sum + 1];
    sodium_bin2hex(hex, sizeof hex, sum, sizeof sum);
    return hex;
}

bool isProof(std::string_view proof, std::string_view secret, std::string_view purpose,
             std::initializer_list<std::string_view> parts)
{
    const std::string right = proofOf(secret, purpose, parts);
    return !secret.empty() && proof.size() == right.size() &&
           sodium_memcmp(proof.data(), right.data(), right.size()) == 0;
}

} // namespace caravan::sync
