// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/moments.h"

namespace caravan {

std::optional<Phase> phaseOf(const Record& record)
{
    const Field* by = record.entity->phaseField();
    const Choice* state = by != nullptr ? by->choice(record.text(by->name)) : nullptr;
    return state != nullptr ? state->phase : std::nullopt;
}

bool isOver(const Record& record)
{
    const std::optional<Phase> phase = phaseOf(record);
    return phase == Phase::done || phase == Phase::dropped;
}

TimePoint happenedAt(const Record& record)
{
    const Moments& moments = record.entity->moments;
    const auto text = [&](const std::string& field) {
        return field.empty() ? std::string() : record.text(field);
    };
    return happenedAt(text(moments.start), text(moments.due), record.id);
}

TimePoint happenedAt(const std::string& start, const std::string& due, const RecordId& id)
{
    for (const std::string& text : {start, due}) {
        if (const auto time = parseDateTime(text)) {
            return *time;
        }
        if (const auto day = parseDate(text)) {
            return TimePoint(std::chrono::sys_days(*day)) + std::chrono::hours(12);
        }
    }
    return id.madeAt().value_or(TimePoint{});
}

const std::string& iconOf(const Record& record)
{
    const Field* kind = record.entity->kindField();
    const Choice* choice = kind != nullptr ? kind->choice(record.text(kind->name)) : nullptr;
    return choice != nullptr && !choice->icon.empty() ? choice->icon : record.entity->icon;
}

} // namespace caravan
