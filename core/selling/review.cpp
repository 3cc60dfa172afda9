// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/review.h"

#include "core/selling/pipeline.h"
#include "core/store/exchange_rates.h"
#include "core/store/failure.h"
#include "core/store/replica.h"

#include <algorithm>
#include <map>
#include <set>

namespace caravan {
namespace {

constexpr std::int64_t kDealsMax = 200'000;

/// What a group of a record was before the first and is after the last of its changes.
struct Span {
    std::string before;
    std::string after;
};

std::string onlyText(const GroupValue& value)
{
    return value.size() == 1 ? textOf(value.front()) : std::string();
}

/// Of the deals whose stage or close date changed.
std::map<RecordId, std::map<std::string, Span>> changesSince(Replica& replica, TimePoint since)
{
    std::map<RecordId, std::map<std::string, Span>> changes;
    for (const HistoryEntry& entry :
         replica.historySince("opportunity", since, {"stage", "close_date"})) {
        auto [span, isFirst] = changes[entry.key.id].try_emplace(entry.group);
        if (isFirst) {
            span->second.before = onlyText(entry.before);
        }
        span->second.after = onlyText(entry.after);
    }
    return changes;
}

int daysBetween(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

class Reviewer {
public:
    Reviewer(Replica& replica, TimePoint since, Date today,
             const std::function<Date(TimePoint)>& dayOf)
        : m_changes(changesSince(replica, since)), m_pulses(readPulses(replica, dayOf)),
          m_pipelines(readPipelines(replica)), m_today(today)
    {
    }

    void take(const Record& deal, bool isNew, Review& review) const
    {
        if (isNew) {
            review.made.push_back({deal, {}, deal.text("stage"), {}, {}});
        }
        const auto changes = m_changes.find(deal.id);
        const std::map<std::string, Span> none;
        const auto& spans = changes == m_changes.end() ? none : changes->second;
        if (const auto stage = spans.find("stage"); stage != spans.end() &&
                                                    stage->second.before != deal.text("stage") &&
                                                    !stage->second.before.empty()) {
            review.moved.push_back({deal, stage->second.before, deal.text("stage"), {}, {}});
        }
        if (isClosedStage(deal.text("stage"))) {
            return;
        }
        takeSlip(deal, spans, review);
        const Pipeline& pipeline = pipelineOf(m_pipelines, deal);
        const PipelineStage* stage = pipeline.find(deal.text("stage"));
        const auto pulse = m_pulses.find(deal.id);
        const DealPulse nothing;
        const auto days =
            stage != nullptr ? quietDays(*stage, deal,
                                         pulse == m_pulses.end() ? nothing : pulse->second, m_today)
                             : std::nullopt;
        if (days) {
            review.quiet.push_back({deal, {}, {}, days, {}});
        }
    }

private:
    void takeSlip(const Record& deal, const std::map<std::string, Span>& spans,
                  Review& review) const
    {
        const auto now = parseDate(deal.text("close_date"));
        if (!now) {
            return;
        }
        const auto change = spans.find("close_date");
        const auto before = change != spans.end() ? parseDate(change->second.before) : std::nullopt;
        if (before && *before < *now) {
            review.slipped.push_back(
                {deal, formatDate(*before), formatDate(*now), daysBetween(*before, *now), {}});
        } else if (*now < m_today) {
            review.slipped.push_back({deal, {}, formatDate(*now), daysBetween(*now, m_today), {}});
        }
    }

    std::map<RecordId, std::map<std::string, Span>> m_changes;
    std::map<RecordId, DealPulse> m_pulses;
    std::vector<Pipeline> m_pipelines;
    Date m_today;
};

} // namespace

Review reviewOf(Replica& replica, const std::vector<RecordId>& owners, TimePoint since, Date today,
                const std::function<Date(TimePoint)>& dayOf)
{
    Filter whose = Filter::all({});
    if (!owners.empty()) {
        whose = Filter::whereIn("owner", owners);
    }
    const std::string from = formatDateTime(since);
    std::set<RecordId> fresh;
    const auto made = orThrow(replica.select(
        {"opportunity",
         Filter::all({whose, Filter::where("created_at", Compare::greaterOrEqual, from)}),
         {},
         {}},
        0, kDealsMax));
    for (const Row& row : made) {
        fresh.insert(row.record.id);
    }
    Review review;
    const Reviewer reviewer(replica, since, today, dayOf);
    const auto rows = orThrow(replica.select({"opportunity", whose, {}, {}}, 0, kDealsMax));
    for (const Row& row : rows) {
        reviewer.take(row.record, fresh.count(row.record.id) != 0, review);
    }
    const ExchangeRates rates = readRates(replica, "EUR");
    const auto worth = [&](const ReviewEntry& entry) {
        const auto* money = std::get_if<Money>(&entry.deal.value("amount"));
        const auto home = money != nullptr ? rates.convert(*money, today) : std::nullopt;
        return home.value_or(Decimal{});
    };
    review.currency = rates.home();
    for (auto* list : {&review.made, &review.moved, &review.slipped, &review.quiet}) {
        for (ReviewEntry& entry : *list) {
            entry.worth = worth(entry);
        }
        std::stable_sort(
            list->begin(), list->end(),
            [](const ReviewEntry& a, const ReviewEntry& b) { return b.worth < a.worth; });
    }
    return review;
}

} // namespace caravan
