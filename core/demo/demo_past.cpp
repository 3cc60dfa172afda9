// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_past.h"

#include "core/store/sync_door.h"

#include <algorithm>
#include <iterator>

namespace caravan {
namespace {

constexpr const char* kDeals = "opportunity";

} // namespace

std::vector<std::size_t> moveBack(std::vector<Record>& records, TimePoint today)
{
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < records.size(); ++i) {
        Record& record = records[i];
        const Field* stage = record.entity->phaseField();
        const auto* amount =
            record.entity->name == kDeals ? std::get_if<Money>(&record.value("amount")) : nullptr;
        if (amount == nullptr || stage == nullptr || i % 3 == 2) {
            continue;
        }
        const std::string& is = record.text(stage->name);
        const auto at = std::find_if(stage->choices.begin(), stage->choices.end(),
                                     [&](const Choice& one) { return one.value == is; });
        const bool isOpen =
            at != stage->choices.end() && (at->phase == Phase::open || at->phase == Phase::begun);
        if (!isOpen) {
            continue;
        }
        if (i % 3 == 0 || at == stage->choices.begin()) {
            record.set("amount", Money{Decimal::fromUnits(amount->amount.units() * 85 / 100),
                                       amount->currency});
        } else {
            record.set(stage->name, std::prev(at)->value);
        }
        record.changedAt = today - kDemoAge;
        moved.push_back(i);
    }
    return moved;
}

Done liveThrough(Replica& replica, const std::vector<Record>& now,
                 const std::vector<std::size_t>& moved, TimePoint today)
{
    std::vector<RemoteRow> rows;
    for (const std::size_t place : moved) {
        RemoteRow row;
        row.record = now[place];
        row.record.rev = 2;
        row.record.changedAt = today - std::chrono::hours(24 * (1 + place % 10) + 3);
        rows.push_back(std::move(row));
    }
    PageMark mark;
    mark.fromCursor = replica.syncState().cursor;
    mark.toCursor = mark.fromCursor + "-lived";
    const Result<bool> applied = SyncDoor(replica).applyPage(rows, mark);
    return applied ? done() : Done(applied.error());
}

} // namespace caravan
