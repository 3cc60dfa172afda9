// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/deal_past.h"

#include "core/selling/pipeline.h"

#include <utility>

namespace caravan {
namespace {

constexpr std::size_t kDealsAtOnce = 500;
constexpr std::int64_t kPastsMax = 200'000;

bool isBy(const std::string& date, const std::string& day)
{
    return date.empty() || date.substr(0, day.size()) <= day;
}

/// An id begins with the moment in which it was given, in milliseconds.
TimePoint madeAt(const RecordId& id)
{
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        ms = (ms << 8) | id.bytes[i];
    }
    return TimePoint(std::chrono::milliseconds(ms));
}

/// Of each deal, oldest first.
std::map<RecordId, std::vector<HistoryEntry>> changesOfValue(ReportRun& run, TimePoint since)
{
    std::map<RecordId, std::vector<HistoryEntry>> changes;
    for (HistoryEntry& entry : run.replica().historySince(
             run.entity().name, since, {"stage", "amount", "close_date", "engage_date"})) {
        const Group* group = run.entity().group(entry.group);
        const bool isFirst = entry.group == "stage" && isEmpty(entry.before.front());
        if (group != nullptr && !isFirst) { // made then; since when it was worked on is a date
            changes[entry.key.id].push_back(std::move(entry));
        }
    }
    return changes;
}

} // namespace

bool isOpenAt(const std::string& day, const std::string& stage, const std::string& engaged,
              const std::string& closed)
{
    return isBy(engaged, day) && !(isClosedStage(stage) && isBy(closed, day));
}

bool isOpenAt(const std::string& day, const Record& deal)
{
    return isOpenAt(day, deal.text("stage"), deal.text("engage_date"), deal.text("close_date"));
}

bool isOverAt(const std::string& day, const Record& deal)
{
    return isClosedStage(deal.text("stage")) && isBy(deal.text("close_date"), day);
}

Filter openAsOfNow(Date day)
{
    const Value end = formatDate(day);
    Filter notClosed =
        Filter::none({Filter::whereIn("stage", std::vector<std::string>{"won", "lost"})});
    return Filter::all(
        {Filter::any({Filter::whereEmpty("engage_date"),
                      Filter::where("engage_date", Compare::lessOrEqual, end)}),
         Filter::any({std::move(notClosed), Filter::where("close_date", Compare::greater, end)})});
}

DealPast::DealPast(const Entity& entity, const Record& now,
                   const std::vector<HistoryEntry>& entries)
    : m_entity(entity), m_now(now), m_then(now), m_entries(entries), m_left(entries.size())
{
}

const Record& DealPast::before(TimePoint end)
{
    while (m_left > 0 && m_entries[m_left - 1].at >= end) {
        const HistoryEntry& entry = m_entries[--m_left];
        m_then.setGroup(*m_entity.group(entry.group), entry.before);
    }
    return m_then;
}

bool DealPast::wasOpen(const std::string& day, TimePoint end)
{
    const Record& then = before(end);
    return isOpenAt(day, then) && (!then.text("engage_date").empty() || madeAt(m_now.id) < end);
}

Decimal DealPast::worth(ReportRun& run, const Record& then) const
{
    const Money* money = std::get_if<Money>(&then.value("amount"));
    return money == nullptr ? Decimal{}
                            : run.converted(*money, parseDate(m_now.text("close_date")));
}

Done eachPast(ReportRun& run, TimePoint since, const std::optional<Filter>& also,
              const std::function<void(DealPast& deal)>& visit)
{
    const std::map<RecordId, std::vector<HistoryEntry>> changes = changesOfValue(run, since);
    const std::vector<HistoryEntry> none;
    const auto take = [&](Filter which, std::size_t limit, bool isOfChanged) -> Done {
        const auto rows = run.replica().select(
            {run.entity().name, Filter::all({run.base(false), std::move(which)}), {}, {}}, 0,
            static_cast<std::int64_t>(limit));
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            const auto found = changes.find(row.record.id);
            if (found == changes.end() || isOfChanged) {
                DealPast deal(run.entity(), row.record,
                              found == changes.end() ? none : found->second);
                visit(deal);
            }
        }
        return done();
    };
    std::vector<Value> ids;
    for (const auto& [id, entries] : changes) {
        ids.emplace_back(id);
        if (ids.size() == kDealsAtOnce || id == changes.rbegin()->first) {
            if (Done taken = take(dealsById(std::exchange(ids, {})), kDealsAtOnce, true); !taken) {
                return taken;
            }
        }
    }
    Filter unchanged =
        Filter::all({Filter::whereEmpty("engage_date"),
                     Filter::where("created_at", Compare::greaterOrEqual, formatDateTime(since))});
    if (also) {
        unchanged = Filter::any({std::move(unchanged), *also});
    }
    return take(std::move(unchanged), kPastsMax, false);
}

Filter dealsById(std::vector<Value> ids)
{
    return Filter::whereIn("id", std::move(ids));
}

} // namespace caravan
