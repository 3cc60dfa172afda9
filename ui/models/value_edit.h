// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <QString>

namespace caravan::ui {

class Desk;

/// Whether this person may change one value where it is shown, without a form.
bool mayEditValue(const Desk& desk, const Record& record, const Field& field);

/// What came of saving one value.
struct SavedValue {
    Done done;
    QString message{}; ///< "Phone: +43 1 5551234"; empty where nothing changed
};

/// Saves @p value in place of the one that @p opened has, as a form would: with what the company
/// requires of that section. @p opened is the record as the person saw it.
SavedValue saveValue(Desk& desk, const Record& opened, const Field& field, const Value& value);

} // namespace caravan::ui
