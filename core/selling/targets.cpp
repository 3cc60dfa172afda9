// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/targets.h"

#include "core/store/failure.h"
#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kTargetsMax = 20'000;

std::int64_t dayCount(Date first, Date last)
{
    return (std::chrono::sys_days(last) - std::chrono::sys_days(first)).count() + 1;
}

} // namespace

Decimal shareOf(const SalesTarget& target, Date first, Date last)
{
    const std::int64_t all = dayCount(target.firstDay, target.lastDay);
    const std::int64_t days =
        dayCount(std::max(first, target.firstDay), std::min(last, target.lastDay));
    if (days <= 0 || all <= 0) {
        return {};
    }
    // Whole amounts and the rest apart, so that nothing overflows.
    const std::int64_t units = target.amount.units();
    return Decimal::fromUnits(units / all * days + units % all * days / all);
}

Decimal targetOf(const std::vector<SalesTarget>& targets, const std::vector<RecordId>& people,
                 Date first, Date last)
{
    Decimal persons;
    Decimal teams;
    for (const SalesTarget& target : targets) {
        const bool isAsked =
            people.empty() || std::find(people.begin(), people.end(), target.user) != people.end();
        if (target.user.isNil()) {
            teams = teams + shareOf(target, first, last);
        } else if (isAsked) {
            persons = persons + shareOf(target, first, last);
        }
    }
    return people.empty() && persons.units() == 0 ? teams : persons;
}

std::vector<SalesTarget> readTargets(Replica& replica, const ExchangeRates& rates)
{
    std::vector<SalesTarget> targets;
    const auto rows = orThrow(replica.select({"target", {}, {}, {}}, 0, kTargetsMax));
    for (const Row& row : rows) {
        const Record& record = row.record;
        const auto first = parseDate(record.text("first_day"));
        const auto last = parseDate(record.text("last_day"));
        const auto* money = std::get_if<Money>(&record.value("amount"));
        if (!first || !last || money == nullptr) {
            continue;
        }
        if (const auto amount = rates.convert(*money, *first)) {
            targets.push_back(
                {record.reference("user"), record.reference("team"), *first, *last, *amount});
        }
    }
    return targets;
}

} // namespace caravan
