// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Giving visits to engineers and taking them back.
#include "core/service/dispatch.h"

#include "core/workflow/move_state.h"

#include <algorithm>

namespace caravan {
namespace {

Result<Edit> movedVisit(Replica& replica, const RecordId& id, const RecordId& engineer,
                        std::optional<TimePoint> start, std::chrono::minutes duration)
{
    const auto row = replica.find("visit", id);
    if (!row) {
        return Error{ErrorCode::notFound, "visit", id.toString()};
    }
    const Record& visit = row->record;
    const std::string& status = visit.text("status");
    if (status != "requested" && status != "planned" && status != "accepted") {
        return Error{ErrorCode::notPermittedMove, "status", "the engineer is at it or done"};
    }
    const FieldValues assigned{{"engineer", engineer.isNil() ? Value() : Value(engineer)},
                               {"start", start ? Value(formatDateTime(*start)) : Value()},
                               {"end", start ? Value(formatDateTime(*start + duration)) : Value()}};
    // Accepted is the word of one engineer for one time.
    const bool isOther = visit.reference("engineer") != engineer ||
                         visit.text("start") != textOf(assigned.at("start"));
    return moveState(visit,
                     !start                             ? "requested"
                     : isOther || status == "requested" ? "planned"
                                                        : status,
                     assigned);
}

} // namespace

Result<std::vector<Edit>> assignVisit(Replica& replica, const DispatchDay& day,
                                      const DispatchVisit& visit, const RecordId& engineer,
                                      TimePoint start)
{
    const auto first = movedVisit(replica, visit.id, engineer, start, visit.duration);
    if (!first) {
        return first.error();
    }
    std::vector<Edit> edits{*first};
    const auto own = std::find_if(day.engineers.begin(), day.engineers.end(),
                                  [&](const DispatchEngineer& one) { return one.id == engineer; });
    if (visit.priority != "critical" || own == day.engineers.end()) {
        return edits;
    }
    TimePoint free = start + visit.duration;
    for (const DispatchVisit& other : own->visits) {
        if (other.id == visit.id || !other.start || !other.isMovable() ||
            other.priority == "critical") {
            continue;
        }
        const auto length =
            other.end && *other.end > *other.start
                ? std::chrono::duration_cast<std::chrono::minutes>(*other.end - *other.start)
                : other.duration;
        if (*other.start >= free || *other.start + length <= start) {
            continue;
        }
        const auto pushed = movedVisit(replica, other.id, engineer, free, length);
        if (!pushed) {
            return pushed.error();
        }
        edits.push_back(*pushed);
        free += length;
    }
    return edits;
}

Result<std::vector<Edit>> unassignVisit(Replica& replica, const DispatchVisit& visit)
{
    const auto edit = movedVisit(replica, visit.id, RecordId{}, std::nullopt, visit.duration);
    if (!edit) {
        return edit.error();
    }
    return std::vector<Edit>{*edit};
}

} // namespace caravan
