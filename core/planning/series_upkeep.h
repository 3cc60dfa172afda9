// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"
#include "core/workflow/upkeep.h"

#include <optional>
#include <vector>

namespace caravan {

/// Keeps series (core/planning/series.h) going: a rule that is set begins one at the day of its
/// record; a record that is done or cancelled hands the rule to the next day that is not over,
/// whose record is made where there is none. Error: required, key "due", where a record that
/// repeats is on no day.
class SeriesRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

/// What repeats has its record from the morning of its day: lists, tiles and reminders know
/// records.
class SeriesUpkeep final : public UpkeepTask {
public:
    std::vector<Edit> due(Replica& replica, TimePoint now, const Commit& since) override;

private:
    std::optional<Date> m_day; ///< of which the records were made
};

} // namespace caravan
