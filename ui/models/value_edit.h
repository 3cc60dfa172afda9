// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"
#include "core/store/edit.h"

#include <QString>

namespace caravan::ui {

class Desk;

/// Whether this person may change one value where it is shown, without a form.
bool mayEditValue(const Desk& desk, const Record& record, const Field& field);

/// Why a record cannot take these values from a person: access, what the company requires of their
/// sections, a move of its state that its workflow does not know. Error: notAllowed, required,
/// invalid, ….
Done mayTakeValues(const Desk& desk, const Record& record, const FieldValues& values);

/// What cannot stay where the customer of a record becomes another: its contact and the like, of
/// the customer before. @p customer: the field that changes, as @p value.
FieldValues leftBehind(Desk& desk, const Record& record, const Field& customer, const Value& value);

/// What came of saving one value.
struct SavedValue {
    Done done;
    QString message{}; ///< "Phone: +43 1 5551234"; empty where nothing changed
};

/// Saves @p value in place of the one that @p opened has, as a form would: with what the company
/// requires of that section. @p opened is the record as the person saw it.
SavedValue saveValue(Desk& desk, const Record& opened, const Field& field, const Value& value);

} // namespace caravan::ui
