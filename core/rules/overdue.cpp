// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/rules/overdue.h"

#include <algorithm>
#include <vector>

namespace caravan {
namespace {

/// A date to be kept until the record is in one of the states.
struct Deadline {
    const char* entity;
    const char* field;
    const char* state;
    std::vector<std::string> over;
};

const std::vector<Deadline>& deadlines()
{
    static const std::vector<Deadline> kDeadlines{
        {"activity", "due", "status", {"done", "cancelled"}},
        {"opportunity", "close_date", "stage", {"won", "lost"}},
        {"asset", "next_service", "status", {"ordered", "installing", "removed"}},
    };
    return kDeadlines;
}

} // namespace

std::optional<int> daysOverdue(const Record& record, const Field& field, Date today)
{
    for (const Deadline& deadline : deadlines()) {
        if (record.entity->name != deadline.entity || field.name != deadline.field) {
            continue;
        }
        const bool isOver = std::find(deadline.over.begin(), deadline.over.end(),
                                      record.text(deadline.state)) != deadline.over.end();
        const auto day = isOver ? std::nullopt : parseDate(record.text(deadline.field));
        const auto days = day ? std::chrono::sys_days(today) - std::chrono::sys_days(*day)
                              : std::chrono::days(-1);
        return days.count() < 0 ? std::nullopt : std::optional(static_cast<int>(days.count()));
    }
    return std::nullopt;
}

} // namespace caravan
