// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/clocks.h"

#include "core/record/moments.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kHoursMax = 100 * 366 * 24;

ClockState stateOf(TimePoint due, const std::optional<TimePoint>& met, TimePoint now)
{
    if (met) {
        return *met <= due ? ClockState::kept : ClockState::missed;
    }
    return now <= due ? ClockState::running : ClockState::late;
}

ClockReading readingOf(const ClockShape& clock, const Record& record, TimePoint now)
{
    ClockReading reading{&clock};
    reading.met = parseDateTime(record.text(clock.met));
    const auto due = parseDateTime(record.text(clock.due));
    if (due && phaseOf(record) != Phase::dropped) {
        reading.due = due;
        reading.state = stateOf(*due, reading.met, now);
    }
    return reading;
}

} // namespace

const char* toString(ClockState state)
{
    switch (state) {
    case ClockState::none:
        return "none";
    case ClockState::running:
        return "running";
    case ClockState::late:
        return "late";
    case ClockState::kept:
        return "kept";
    case ClockState::missed:
        break;
    }
    return "missed";
}

std::vector<ClockReading> clocksOf(const Record& record, TimePoint now)
{
    std::vector<ClockReading> readings;
    for (const ClockShape& clock : record.entity->clocks) {
        readings.push_back(readingOf(clock, record, now));
    }
    return readings;
}

bool isLate(const Record& record, const Field& field, TimePoint now)
{
    const std::vector<ClockShape>& clocks = record.entity->clocks;
    const auto clock = std::find_if(clocks.begin(), clocks.end(),
                                    [&](const ClockShape& one) { return one.due == field.name; });
    return clock != clocks.end() && readingOf(*clock, record, now).state == ClockState::late;
}

std::optional<TimePoint> dueAfter(const Value& start, const Value& hours)
{
    const auto from = parseDateTime(textOf(start));
    const auto* count = std::get_if<std::int64_t>(&hours);
    if (!from || count == nullptr || *count < 0 || *count > kHoursMax) {
        return std::nullopt;
    }
    return *from + std::chrono::hours(*count);
}

} // namespace caravan
