// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// A repetition by days, as iCalendar writes it: an RRULE of RFC 5545 with FREQ=DAILY, WEEKLY,
/// MONTHLY or YEARLY, e.g. "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO". Nothing here repeats within a day.
/// A value; expansion is bounded by kDaysMax, so no rule can keep anybody waiting.
class Recurrence {
public:
    /// Days that one expansion looks at, at most; what lies behind them is not found.
    static constexpr std::size_t kDaysMax = 20'000;
    static constexpr int kLastYear = 2200;

    /// Error: invalid, key "rule"; the detail begins with the place, counted from 1 ("at 6: …"),
    /// where one part is wrong. A rule that never happens is refused as well.
    static Result<Recurrence> parse(std::string_view rule);

    const std::string& text() const { return m_text; }

    /// The days of the repetition that began on @p start from @p from through @p through, in
    /// order, @p most at most.
    std::vector<Date> between(Date start, Date from, Date through, std::size_t most) const;
    /// The first day later than @p day; nothing where the repetition has ended.
    std::optional<Date> after(Date start, Date day) const;

private:
    explicit Recurrence(std::string text) : m_text(std::move(text)) {}

    std::string m_text;
};

} // namespace caravan
