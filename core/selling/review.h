// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

class Replica;

/// One deal of a review, with what there is to say about it.
struct ReviewEntry {
    Record deal;
    std::string from;        ///< of moved a stage, of slipped a day; may be empty
    std::string to;          ///< of moved a stage, of slipped a day
    std::optional<int> days; ///< slipped: how late or how much later; quiet: since the last contact
    Decimal worth;           ///< in the review's currency; nothing without a rate
};

/// What became of the deals of some days, each list with the biggest first. A deal may stand in
/// several.
struct Review {
    std::vector<ReviewEntry> made;    ///< new since then
    std::vector<ReviewEntry> moved;   ///< in another stage than before, won and lost ones too
    std::vector<ReviewEntry> slipped; ///< put off to a later day, or open behind their day
    std::vector<ReviewEntry> quiet;   ///< without anything done for longer than their stage allows
    std::string currency;             ///< of what they are worth
};

/// From the history of this laptop: what changed and went through it since @p since. @p owners:
/// whose deals; empty: everybody's that are here. @p dayOf tells the day of a moment where the
/// person is.
Review reviewOf(Replica& replica, const std::vector<RecordId>& owners, TimePoint since, Date today,
                const std::function<Date(TimePoint)>& dayOf);

} // namespace caravan
