// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/series.h"

#include "core/base/local_time.h"
#include "core/query/phase_filter.h"
#include "core/record/moments.h"

#include <algorithm>
#include <array>

namespace caravan {
namespace {

constexpr std::size_t kDaysMax = 1'000; ///< of one series that are looked at
constexpr std::int64_t kSeriesMax = 1'000;
/// What one occurrence does not hand to the next.
bool isOwn(const Field& field)
{
    constexpr std::array<std::string_view, 8> kOwn{"status", "outcome", "notes",   "start",
                                                   "end",    "due",     "repeats", "series_day"};
    return std::find(kOwn.begin(), kOwn.end(), field.name) != kOwn.end();
}

std::optional<std::int64_t> minuteOf(const Record& record)
{
    const auto* minute = std::get_if<std::int64_t>(&record.value("series_minute"));
    return minute != nullptr ? std::optional(*minute) : std::nullopt;
}

} // namespace

std::optional<Series> Series::of(const Record& carrier)
{
    const auto rule = Recurrence::parse(carrier.text("repeats"));
    const auto id = RecordId::parse(carrier.text("series"));
    const auto start = parseDate(carrier.text("series_start"));
    const auto day = parseDate(carrier.text("series_day"));
    if (!rule || !id || !start || !day) {
        return std::nullopt;
    }
    return Series(carrier, *rule, *id, *start, *day);
}

std::vector<Date> Series::days(Date from, Date through) const
{
    return m_rule.between(m_start, std::max(from, addDays(m_day, 1)), through, kDaysMax);
}

Record Series::recordOf(Date day) const
{
    Record record(*m_carrier.entity, idOf(day));
    for (const Field& field : record.entity->fields) {
        record.values[field.index] =
            isOwn(field) ? field.defaultValue : m_carrier.values[field.index];
    }
    record.set("series_day", formatDate(day));
    const auto begin = parseDateTime(m_carrier.text("start"));
    const auto end = parseDateTime(m_carrier.text("end"));
    if (const auto minute = minuteOf(m_carrier)) {
        const TimePoint start = startOn(day, *minute);
        record.set("start", formatDateTime(start));
        if (begin && end && *end > *begin) {
            record.set("end", formatDateTime(start + (*end - *begin)));
        }
    } else {
        record.set("due", formatDate(day));
    }
    return record;
}

TimePoint Series::startOn(Date day, std::int64_t minute) const
{
    return momentOf(day, static_cast<int>(minute), m_carrier.text("series_zone"));
}

Date Series::shownOn(Date day) const
{
    const auto minute = minuteOf(m_carrier);
    return minute ? localTime(startOn(day, *minute)).day : day;
}

std::vector<ComingDay> comingDays(Replica& replica, const Record& carrier, Date from, Date through,
                                  std::size_t most)
{
    std::vector<ComingDay> coming;
    const auto series = phaseOf(carrier) == Phase::open ? Series::of(carrier) : std::nullopt;
    if (!series) {
        return coming;
    }
    // Its day in its own zone may be the one before or behind here.
    for (const Date day : series->days(addDays(from, -1), addDays(through, 1))) {
        if (coming.size() == most) {
            break;
        }
        const Date shown = series->shownOn(day);
        if (shown >= from && shown <= through && !replica.find(kSeriesEntity, series->idOf(day))) {
            coming.push_back({series->idOf(day), day, series->recordOf(day)});
        }
    }
    return coming;
}

Result<std::vector<ComingDay>> comingDaysOf(Replica& replica, const Filter& carriers, Date from,
                                            Date through, std::size_t mostOfEach)
{
    const auto rows =
        replica.select({kSeriesEntity,
                        Filter::all({inPhases(replica.catalogue().at(kSeriesEntity), {Phase::open}),
                                     Filter::whereEmpty("repeats", false), carriers}),
                        {},
                        {}},
                       0, kSeriesMax);
    if (!rows) {
        return rows.error();
    }
    std::vector<ComingDay> all;
    for (const Row& row : *rows) {
        std::vector<ComingDay> days = comingDays(replica, row.record, from, through, mostOfEach);
        std::move(days.begin(), days.end(), std::back_inserter(all));
    }
    return all;
}

Edit makeComing(const ComingDay& coming)
{
    Edit edit = Edit::create(coming.record.entity->name, coming.record.id);
    for (const Field& field : coming.record.entity->fields) {
        if (!isEmpty(coming.record.values[field.index])) {
            edit.set[field.name] = coming.record.values[field.index];
        }
    }
    return edit;
}

} // namespace caravan
