// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/query/record_source.h"
#include "core/store/edit.h"

#include <functional>
#include <optional>
#include <vector>

namespace caravan {

// Maintenance plans: when the next visit of a machine is due, and the visit that is made ahead of
// it. The hub works the plans (sync/hub/jobs/service/maintenance.h); what they decide is here.

/// What a machine has run: operating hours on a day, and how many a day brings.
struct HoursRun {
    std::int64_t hours = 0;
    Date on{};
    std::optional<double> perDay; ///< nothing while only one reading is known
};
/// From the readings of the machine, else from its own counter. Nothing where neither is known.
std::optional<HoursRun> hoursRun(RecordSource& source, const Record& asset, const Record& plan,
                                 Date today);

/// When the plan is next due: by its rule, its months or its operating hours, whichever comes
/// first; nothing where it says none of them or has ended. Error: invalid (key "rule").
Result<std::optional<Date>> nextDue(const Record& plan, const std::optional<HoursRun>& run,
                                    Date today);

/// The visit of one turn of a plan has the same id wherever it is made, so that two hubs, or a hub
/// that died after the commit, cannot make two. Its time part is that of the plan.
RecordId planVisitId(const RecordId& plan, std::int64_t turn);

/// What has to be written so that the plan is up to date: what finished visits settle, when it is
/// due next, and the visit with its parts once that is near. Empty where nothing changes; else one
/// bundle. @p isGone: whether a visit was deleted, which settles its turn like a cancelled one.
/// Error: invalid (key "rule").
Result<std::vector<Edit>> workPlan(RecordSource& source, const Record& plan, TimePoint now,
                                   const std::function<bool(const RecordId&)>& isGone);

} // namespace caravan
