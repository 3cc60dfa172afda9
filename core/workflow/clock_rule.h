// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"

namespace caravan {

/// Fills in what follows from the clocks of an entity (ClockShape), for each edit that makes a
/// record or sets a field that one of its clocks is counted by:
/// - `due` is `starts` plus the hours agreed, where it is empty or said just that before. What
///   somebody typed stands, also where it is typed again later; it is taken back by emptying it.
/// - `result` says kept or missed once `met` is there, and nothing before.
class ClockRule : public Rule {
public:
    Done complete(Draft& draft) const override;
};

} // namespace caravan
