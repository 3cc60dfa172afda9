// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace caravan::sync {

// A laptop and its hub share a secret since the laptop signed in. With it each can prove to the
// other what somebody between them, such as a proxy that ends TLS, could otherwise make up.

/// What a device signs in again with, beside the password: that it is the one that it was.
inline constexpr std::string_view kSignInPurpose = "caravan sign-in 1";
/// That the hub, and nobody on the way, wants the copy of this device erased.
inline constexpr std::string_view kWipePurpose = "caravan wipe 1";

/// HMAC-SHA-256 (RFC 2104) over the purpose and the parts, each with its length before it, so that
/// no two lists of parts are the same bytes; 64 lower-case hex digits.
std::string proofOf(std::string_view secret, std::string_view purpose,
                    std::initializer_list<std::string_view> parts);

/// In the same time wherever the two differ. False without a secret.
bool isProof(std::string_view proof, std::string_view secret, std::string_view purpose,
             std::initializer_list<std::string_view> parts);

} // namespace caravan::sync
