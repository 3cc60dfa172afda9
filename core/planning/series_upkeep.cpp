// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/series_upkeep.h"

#include "core/base/local_time.h"
#include "core/planning/series.h"
#include "core/record/moments.h"
#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kFreeDaysMax = 1'000; ///< looked at for one that is free
constexpr std::size_t kOfOneDayMax = 2;     ///< of one series on one day

/// The rule begins on the day of its record; the others of the series carry none any more.
Done begin(Draft& draft, const Record& record)
{
    const RecordId known = RecordId::parse(record.text("series")).value_or(record.id);
    for (const Record& other : draft.before().having(kSeriesEntity, "series", known.toString())) {
        if (other.id != record.id && !isOver(other) && !isEmpty(other.value("repeats"))) {
            draft.set(other, "repeats", Value());
        }
    }
    if (record.text("repeats").empty()) {
        return done();
    }
    const auto start = parseDateTime(record.text("start"));
    const auto due = parseDate(record.text("due"));
    if (!start && !due) {
        return Error{ErrorCode::required, "due", "is required where something repeats"};
    }
    const std::optional<LocalTime> local = start ? std::optional(localTime(*start)) : std::nullopt;
    const std::string day = formatDate(local ? local->day : *due);
    draft.set(record, "series", Value(known.toString()));
    draft.set(record, "series_start", Value(day));
    draft.set(record, "series_day", Value(day));
    draft.set(record, "series_zone", local ? Value(localZone()) : Value());
    draft.set(record, "series_minute", local ? Value(std::int64_t{local->minutes}) : Value());
    return done();
}

/// The next day that is not over gets the rule: by its record where it has one, else by a new one.
void follow(Draft& draft, const Record& record)
{
    const std::optional<Series> series = Series::of(record);
    if (!series) {
        return;
    }
    // Left for weeks, a weekly call is due once, not once for each week.
    Date day = std::max(series->day(), addDays(draft.today(), -1));
    for (std::size_t i = 0; i < kFreeDaysMax; ++i) {
        const std::optional<Date> next = series->after(day);
        if (!next) {
            return;
        }
        day = *next;
        const auto there = draft.before().find(kSeriesEntity, series->idOf(day));
        if (!there) {
            Edit edit = makeComing({series->idOf(day), day, series->recordOf(day)});
            edit.set["repeats"] = record.value("repeats");
            draft.add(std::move(edit));
            return;
        }
        if (!isOver(*there)) {
            draft.set(*there, "repeats", record.value("repeats"));
            return;
        }
    }
}

} // namespace

Done SeriesRule::complete(Draft& draft) const
{
    const std::size_t count = draft.size(); // others are added behind
    for (std::size_t i = 0; i < count; ++i) {
        const Edit& edit = draft.edit(i);
        const bool isRule = edit.sets("repeats") && !edit.sets("series_day");
        if (edit.entity != kSeriesEntity || !edit.isContent() ||
            (!isRule && !edit.sets("status"))) {
            continue;
        }
        const RecordKey key = edit.key();
        const std::optional<Record> after = draft.after().find(key.entity, key.id);
        if (!after) {
            continue;
        }
        if (isRule) {
            if (Done begun = begin(draft, *after); !begun) {
                return begun;
            }
        }
        const auto before = draft.before().find(key.entity, key.id);
        const bool wasOver = before && isOver(*before);
        if (isOver(*after) && !wasOver) {
            follow(draft, *draft.after().find(key.entity, key.id));
        }
    }
    return done();
}

std::vector<Edit> SeriesUpkeep::due(Replica& replica, TimePoint now, const Commit& /*since*/)
{
    const Date today = localTime(now).day;
    if (m_day == today) {
        return {};
    }
    const RecordId user = replica.syncState().user;
    if (user.isNil()) {
        return {};
    }
    m_day = today;
    const auto days = comingDaysOf(replica, Filter::where("owner", Compare::equal, user), today,
                                   today, kOfOneDayMax);
    std::vector<Edit> edits;
    if (!days) {
        m_day = {}; // the next beat asks again
        return {};
    }
    for (const ComingDay& day : *days) {
        edits.push_back(makeComing(day));
    }
    return edits;
}

} // namespace caravan
