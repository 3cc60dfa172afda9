// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/workflow/clock_rule.h"

#include "core/record/clocks.h"

#include <algorithm>

namespace caravan {
namespace {

std::string firstStep(const std::string& path)
{
    return path.substr(0, path.find('.'));
}

/// What a path through references ends at, empty where a record of it is not held here. Nothing
/// where a reference is not set.
std::optional<Value> valueAlong(RecordSource& source, Record at, std::string_view path)
{
    for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
        const auto key = at.referred(path.substr(0, dot));
        if (!key) {
            return std::nullopt;
        }
        std::optional<Record> next = source.find(key->entity, key->id);
        if (!next) {
            return Value();
        }
        at = std::move(*next);
        path.remove_prefix(dot + 1);
    }
    return at.value(path);
}

/// Of the first path whose references are set, also where that says nothing: another contract must
/// not speak for the one that was named.
Value agreedHours(RecordSource& source, const Record& record, const ClockShape& clock)
{
    for (const std::string& path : clock.hours) {
        if (const auto hours = valueAlong(source, record, path)) {
            return *hours;
        }
    }
    return {};
}

std::optional<TimePoint> agreedDue(RecordSource& source, const Record& record,
                                   const ClockShape& clock)
{
    return dueAfter(record.value(clock.starts), agreedHours(source, record, clock));
}

/// Whether the hours of a clock are counted from elsewhere, or found elsewhere, than before.
bool isCountedAnew(const Edit& edit, const ClockShape& clock)
{
    return edit.sets(clock.starts) ||
           std::any_of(clock.hours.begin(), clock.hours.end(),
                       [&](const std::string& path) { return edit.sets(firstStep(path)); });
}

void completeDue(Draft& draft, std::size_t index, const std::optional<Record>& before,
                 const Record& record, const ClockShape& clock)
{
    const Edit& edit = draft.edit(index);
    if (clock.hours.empty() || edit.sets(clock.due)) {
        return;
    }
    const auto known = parseDateTime(record.text(clock.due));
    const bool follows =
        before && isCountedAnew(edit, clock) && known == agreedDue(draft.before(), *before, clock);
    if (known && !follows) {
        return;
    }
    if (const auto due = agreedDue(draft.after(), record, clock); due != known) {
        draft.set(index, clock.due, due ? Value(formatDateTime(*due)) : Value());
    }
}

void completeResult(Draft& draft, std::size_t index, const ClockReading& reading)
{
    const ClockShape& clock = *reading.clock;
    const Edit& edit = draft.edit(index);
    const bool isMet = reading.state == ClockState::kept || reading.state == ClockState::missed;
    const bool isDecided = edit.sets(clock.due) || edit.sets(clock.met);
    const std::optional<Record> record = draft.after().find(edit.entity, edit.id);
    if (clock.result.empty() || edit.sets(clock.result) || !record ||
        (!isDecided && !(isMet && isEmpty(record->value(clock.result))))) {
        return; // a result that came without its moments, of an import, stands
    }
    const Value result = isMet ? Value(std::string(toString(reading.state))) : Value();
    if (record->value(clock.result) != result) {
        draft.set(index, clock.result, result);
    }
}

/// Whether an edit touches what one of the clocks is about: then all are looked at, as what was
/// made before its entity had clocks, or by a program that had none, is completed on the way.
bool isAboutClocks(const Edit& edit, const Entity& entity, const Record& record)
{
    const Field* state = entity.phaseField();
    const bool moves = state != nullptr && edit.sets(state->name);
    return edit.kind == ChangeKind::create ||
           std::any_of(entity.clocks.begin(), entity.clocks.end(), [&](const ClockShape& clock) {
               return isCountedAnew(edit, clock) || edit.sets(clock.due) || edit.sets(clock.met) ||
                      (moves && !isEmpty(record.value(clock.met)));
           });
}

} // namespace

Done ClockRule::complete(Draft& draft) const
{
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Entity* entity = draft.before().catalogue().entity(draft.edit(i).entity);
        if (entity == nullptr || entity->clocks.empty() || !draft.edit(i).isContent()) {
            continue;
        }
        const RecordKey key = draft.edit(i).key();
        const std::optional<Record> record = draft.after().find(key.entity, key.id);
        if (!record || !isAboutClocks(draft.edit(i), *entity, *record)) {
            continue;
        }
        const std::optional<Record> before = draft.before().find(key.entity, key.id);
        for (const ClockShape& clock : entity->clocks) {
            completeDue(draft, i, before, *record, clock);
        }
        if (const auto complete = draft.after().find(key.entity, key.id)) {
            for (const ClockReading& reading : clocksOf(*complete, draft.at())) {
                completeResult(draft, i, reading);
            }
        }
    }
    return done();
}

} // namespace caravan
