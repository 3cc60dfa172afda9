// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/overdue.h"

#include "core/record/moments.h"

#include <algorithm>

namespace caravan {

std::optional<int> daysOverdue(const Record& record, const Field& field, Date today)
{
    const Moments& moments = record.entity->moments;
    const std::optional<Phase> phase = phaseOf(record);
    const bool counts = !phase || std::find(moments.dueWhile.begin(), moments.dueWhile.end(),
                                            *phase) != moments.dueWhile.end();
    const auto day =
        field.name == moments.due && counts ? parseDate(record.text(field.name)) : std::nullopt;
    const auto days =
        day ? std::chrono::sys_days(today) - std::chrono::sys_days(*day) : std::chrono::days(-1);
    return days.count() < 0 ? std::nullopt : std::optional(static_cast<int>(days.count()));
}

} // namespace caravan
