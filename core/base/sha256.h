// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace caravan {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// 64 lower-case hex digits. Ends the sum.
    std::string hex();

    static std::string of(std::string_view bytes);
    /// Whether a text may be such a sum; only then is it used in a path.
    static bool isHex(std::string_view text);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace caravan
