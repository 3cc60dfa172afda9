// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"

namespace caravan {

/// Keeps series (core/rules/series.h) going: a rule that is set begins one at the day of its
/// record; a record that is done or cancelled hands the rule to the next day that is not over,
/// whose record is made where there is none. Error: required, key "due", where a record that
/// repeats is on no day.
class SeriesRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

} // namespace caravan
