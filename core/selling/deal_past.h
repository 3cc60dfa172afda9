// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_run.h"

#include <functional>
#include <vector>

namespace caravan {

/// Whether a deal is open at the end of @p day ("2026-11-22"; a month "2026-11" is compared by
/// months), by texts of a deal as it is or was.
bool isOpenAt(const std::string& day, const std::string& stage, const std::string& engaged,
              const std::string& closed);
bool isOpenAt(const std::string& day, const Record& deal);
/// Whether it has been won or lost by then.
bool isOverAt(const std::string& day, const Record& deal);
/// What is open at the end of a day, as all deals stand now.
Filter openAsOfNow(Date day);

/// A deal as it was, by the history of this laptop.
class DealPast {
public:
    /// @p entries: its changes, oldest first; they must outlive this.
    DealPast(const Entity& entity, const Record& now, const std::vector<HistoryEntry>& entries);

    const Record& now() const { return m_now; }
    /// As it was before @p end. No call may ask for a later moment than the one before. The
    /// record is this object's own and changes with the next call.
    const Record& before(TimePoint end);
    /// Whether it was open at the end of @p day, which is @p end. Without a day since when it was
    /// worked on it was not before somebody made it. Order of calls: as of before().
    bool wasOpen(const std::string& day, TimePoint end);
    /// What it was worth then, in the home currency by the rate of the day on which it closes as it
    /// stands now: a day that moves changes no amount.
    Decimal worth(ReportRun& run, const Record& then) const;

private:
    const Entity& m_entity;
    const Record& m_now;
    Record m_then;
    const std::vector<HistoryEntry>& m_entries;
    std::size_t m_left; ///< entries that are not yet taken back
};

/// Shows each deal of the run, its period aside, of which its present state does not say whether it
/// was open, and what it was worth, since then: it changed, or has no first day and was made later.
/// With @p also, those of this filter too. Error: as of select.
Done eachPast(ReportRun& run, TimePoint since, const std::optional<Filter>& also,
              const std::function<void(DealPast& deal)>& visit);

/// These deals.
Filter dealsById(std::vector<Value> ids);

} // namespace caravan
