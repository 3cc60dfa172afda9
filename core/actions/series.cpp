// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/series.h"

#include "core/actions/complete_edits.h"
#include "core/base/local_time.h"
#include "core/query/phase_filter.h"
#include "core/record/moments.h"
#include "core/rules/series.h"
#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kDaysMax = 1'000; ///< looked at for one that is free
constexpr std::int64_t kSeriesMax = 1'000;
constexpr const char* kEntity = "activity";

/// The rule begins on the day of its record; the others of the series carry none any more.
Done begin(Replica& replica, std::vector<Edit>& edits, const Record& record)
{
    const RecordId known = RecordId::parse(record.text("series")).value_or(record.id);
    const auto others =
        replica.select({kEntity,
                        Filter::all({Filter::where("series", Compare::equal, known.toString()),
                                     inPhases(replica.catalogue().at(kEntity), {Phase::open}),
                                     Filter::whereEmpty("repeats", false)}),
                        {},
                        {}},
                       0, kSeriesMax);
    for (const Row& row : others ? *others : std::vector<Row>{}) {
        if (row.record.id != record.id) {
            setField(edits, row.record, "repeats", Value());
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
    setField(edits, record, "series", Value(known.toString()));
    setField(edits, record, "series_start", Value(day));
    setField(edits, record, "series_day", Value(day));
    setField(edits, record, "series_zone", local ? Value(localZone()) : Value());
    setField(edits, record, "series_minute", local ? Value(std::int64_t{local->minutes}) : Value());
    return done();
}

/// The next day that is not over gets the rule: by its record where it has one, else by a new one.
void follow(Replica& replica, std::vector<Edit>& edits, const Record& record, Date today)
{
    const std::optional<Series> series = Series::of(record);
    if (!series) {
        return;
    }
    // Left for weeks, a weekly call is due once, not once for each week.
    Date day = std::max(series->day(), addDays(today, -1));
    for (std::size_t i = 0; i < kDaysMax; ++i) {
        const std::optional<Date> next = series->after(day);
        if (!next) {
            return;
        }
        day = *next;
        const auto there = replica.find(kEntity, series->idOf(day));
        if (!there) {
            Edit edit = makeComing({series->idOf(day), day, series->recordOf(day)});
            edit.set["repeats"] = record.value("repeats");
            edits.push_back(std::move(edit));
            return;
        }
        if (!isOver(there->record)) {
            setField(edits, there->record, "repeats", record.value("repeats"));
            return;
        }
    }
}

} // namespace

Done addSeries(Replica& replica, std::vector<Edit>& edits, Date today)
{
    const std::size_t count = edits.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Edit edit = edits[i]; // others are added behind
        const bool isContent = edit.kind == ChangeKind::create || edit.kind == ChangeKind::update;
        const bool isRule = edit.set.count("repeats") != 0 && edit.set.count("series_day") == 0;
        if (edit.entity != kEntity || !isContent || (!isRule && edit.set.count("status") == 0)) {
            continue;
        }
        const std::optional<Record> after = EditedReplica(replica, edits).find(kEntity, edit.id);
        if (!after) {
            continue;
        }
        if (isRule) {
            if (Done begun = begin(replica, edits, *after); !begun) {
                return begun;
            }
        }
        const auto before = replica.find(kEntity, edit.id);
        const bool wasOver = before && isOver(before->record);
        if (isOver(*after) && !wasOver) {
            const auto whole = EditedReplica(replica, edits).find(kEntity, edit.id);
            follow(replica, edits, *whole, today);
        }
    }
    return done();
}

} // namespace caravan
