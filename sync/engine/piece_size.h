// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace caravan::sync {

/// How much of a file goes in one request: more on a quick line, less after a failure, so that
/// little is lost when it breaks.
class PieceSize {
public:
    std::size_t bytes() const { return m_bytes; }

    /// A piece of @p asked bytes took so long.
    void arrived(std::size_t asked, std::chrono::milliseconds took)
    {
        if (asked == m_bytes && took < kQuick) {
            m_bytes = std::min(m_bytes * 2, kMost);
        }
    }
    void failed() { m_bytes = std::max(m_bytes / 2, kLeast); }

private:
    static constexpr std::chrono::seconds kQuick{2};
    static constexpr std::size_t kLeast = 16UL * 1024;
    static constexpr std::size_t kFirst = 64UL * 1024;
    static constexpr std::size_t kMost = 512UL * 1024; ///< half of what the hub takes at once

    std::size_t m_bytes = kFirst;
};

} // namespace caravan::sync
