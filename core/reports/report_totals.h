// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

namespace caravan {

/// Whether figures of this measure are added up: amounts and numbers are, averages and shares not.
bool measureAdds(ReportDefinition::Measure measure);

/// The choice that a series stands for: of the field it is split by, else of the state of @p
/// entity, which is the one that the report is about. nullptr where it stands for none.
const Choice* choiceOf(const Entity& entity, const Report& report, std::size_t series);

/// Whether some series are finished work and others are not: what is won and what is open are not
/// one amount.
bool mixesOpenAndDone(const Entity& entity, const Report& report);

/// What a category has reached of its target: of series that mix open and done what is done.
Decimal reachedOf(const Entity& entity, const Report& report, std::size_t category);

/// The last line under the figures of a report.
struct ReportTotals {
    std::vector<std::optional<Decimal>> series; ///< nothing where a column is not added up
    std::optional<Decimal> all;                 ///< of all series
    std::optional<Decimal> target;
    Decimal reached; ///< of the target
    std::int64_t count = 0;
};
/// Nothing where marks overlap, and of fewer than two categories.
std::optional<ReportTotals> totalsOf(const Entity& entity, const Report& report);

} // namespace caravan
