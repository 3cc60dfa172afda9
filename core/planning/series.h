// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/recurrence.h"
#include "core/store/replica.h"

#include <vector>

namespace caravan {

inline constexpr const char* kSeriesEntity = "activity";

/// An activity that repeats is a series: one record at a time carries the rule (`repeats`) and
/// stands for one day of it (`series_day`). Each day's record has an id made of series and day, so
/// that two laptops make the same one. A day that was given a record of its own before its turn
/// (moved, cancelled, written to) keeps it. Days and times are those of the zone in which the
/// series began, so that 09:00 stays 09:00 there, wherever a day is done.
class Series {
public:
    /// Nothing for a record that carries no rule. @p carrier must outlive it.
    static std::optional<Series> of(const Record& carrier);

    /// The days behind that of the carrier.
    std::vector<Date> days(Date from, Date through) const;
    std::optional<Date> after(Date day) const { return m_rule.after(m_start, day); }
    Date day() const { return m_day; }
    /// The day here on which that day of the series begins.
    Date shownOn(Date day) const;
    RecordId idOf(Date day) const { return derivedId(m_id, formatDate(day)); }
    /// What the record of a day says: as the carrier without its state and what was noted.
    Record recordOf(Date day) const;

private:
    Series(const Record& carrier, Recurrence rule, RecordId id, Date start, Date day)
        : m_carrier(carrier), m_rule(std::move(rule)), m_id(id), m_start(start), m_day(day)
    {
    }

    TimePoint startOn(Date day, std::int64_t minute) const;

    const Record& m_carrier;
    Recurrence m_rule;
    RecordId m_id;
    Date m_start;
    Date m_day;
};

/// A day of a series that has no record yet.
struct ComingDay {
    RecordId id; ///< that its record will have
    Date day;
    Record record; ///< as it would be made
};
/// The days from @p from through @p through that the series of an open record still has, in order,
/// @p most at most.
std::vector<ComingDay> comingDays(Replica& replica, const Record& carrier, Date from, Date through,
                                  std::size_t most);
/// Those of every open series whose carrier is as @p carriers says. Error: storage.
Result<std::vector<ComingDay>> comingDaysOf(Replica& replica, const Filter& carriers, Date from,
                                            Date through, std::size_t mostOfEach);

/// Makes the record of such a day. It does not carry the rule: that goes on by its carrier.
Edit makeComing(const ComingDay& coming);

} // namespace caravan
