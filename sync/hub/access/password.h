// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include <cstddef>

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan::hub {

/// Argon2id of libsodium. Thread-safe; works on one password at a time, so that many sign-ins at
/// once cannot take the machine's memory.
class Passwords {
public:
    /// Cost of one hash; tests and simulations take the least there is.
    struct Cost {
        unsigned long long passes = 2;
        std::size_t bytes = 64UL * 1024 * 1024;
        static Cost least();
    };
    explicit Passwords(Cost cost);

    std::string hash(std::string_view password);
    /// With no hash (unknown user) it takes the same time and says no.
    bool matches(const std::optional<std::string>& hash, std::string_view password);

private:
    Cost m_cost;
    std::mutex m_oneAtATime;
    std::string m_nobody; ///< hash that stands in for unknown users
};

inline constexpr std::size_t kPasswordMin = 10; ///< characters; a new one may not be shorter

/// Why a new password is not taken: too short or long, or so common that others guess it (ASVS
/// 6.2.4; judged by zxcvbn, with @p words of its user as words that everybody knows). Error:
/// invalid, key "password".
Done checkNewPassword(const std::string& password, const std::vector<std::string>& words);

} // namespace caravan::hub
