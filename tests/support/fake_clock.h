// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <memory>
#include <random>

namespace caravan::test {

/// "2026-11-28" → that day; no date throws.
inline Date theDay(const char* text)
{
    return parseDate(text).value();
}

/// Time that moves only when a test says so. Begins on 2026-11-22 08:00 UTC.
class FakeClock final : public Clock {
public:
    TimePoint now() const override { return m_now; }
    void set(TimePoint now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    TimePoint m_now = *parseDateTime("2026-11-22T08:00:00Z");
};

/// Ids that are the same in each run.
inline IdSource seededIds(std::uint64_t seed)
{
    auto engine = std::make_shared<std::mt19937_64>(seed);
    return IdSource([engine] { return (*engine)(); });
}

} // namespace caravan::test
