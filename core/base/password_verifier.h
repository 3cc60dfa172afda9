// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// Lets a laptop recognise a password without keeping it: an Argon2id string with its own salt.
/// Takes about a tenth of a second and 64 MiB, on purpose. Nothing where memory is short.
std::optional<std::string> passwordVerifier(std::string_view password);

/// False also for a verifier that cannot be read.
bool verifiesPassword(const std::string& verifier, std::string_view password);

} // namespace caravan
