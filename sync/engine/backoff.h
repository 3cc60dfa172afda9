// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <algorithm>
#include <chrono>

namespace caravan::sync {

/// How long to wait after failures: the limit doubles from 1 s to 5 min; the driver takes a
/// random moment below it ("full jitter").
class Backoff {
public:
    static constexpr std::chrono::milliseconds kFirst{1'000};
    static constexpr std::chrono::milliseconds kMost{300'000};

    void reset() { m_next = kFirst; }
    std::chrono::milliseconds next()
    {
        const std::chrono::milliseconds now = m_next;
        m_next = std::min(m_next * 2, kMost);
        return now;
    }

private:
    std::chrono::milliseconds m_next = kFirst;
};

} // namespace caravan::sync
