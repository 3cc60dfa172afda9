// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caravan::hub {

/// Where random bytes come from: libsodium in service, a seed in simulations. Where the hub is
/// used from several threads, so is this.
using RandomBytes = std::function<void(std::span<unsigned char>)>;
RandomBytes systemRandom();

/// Wraps short texts so that only this hub can make and read them (tokens, cursors): libsodium's
/// secretbox with a random nonce, as base64url. @p purpose keeps one kind from passing as another.
class Seal {
public:
    /// @param key 32 bytes; newKey() makes one.
    Seal(std::string key, RandomBytes random);
    static std::string newKey(const RandomBytes& random);

    std::string close(std::string_view purpose, std::string_view content) const;
    /// Nothing when it was not sealed here for this purpose.
    std::optional<std::string> open(std::string_view purpose, std::string_view sealed) const;

private:
    std::string keyFor(std::string_view purpose) const;

    std::string m_key;
    RandomBytes m_random;
};

/// 32 random bytes as base64url: a token that means nothing.
std::string randomToken(const RandomBytes& random);
/// What is stored of such a token.
std::string tokenHash(std::string_view token);

} // namespace caravan::hub
