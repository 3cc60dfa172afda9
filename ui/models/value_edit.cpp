// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/value_edit.h"

#include "ui/models/desk.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

namespace caravan::ui {

bool mayEditValue(const Desk& desk, const Record& record, const Field& field)
{
    return !field.isReadOnly && !field.isHidden && field.type != FieldType::file &&
           desk.rights().mayWrite(*record.entity, field) && desk.rights().mayUpdate(record);
}

SavedValue saveValue(Desk& desk, const Record& opened, const Field& field, const Value& value)
{
    if (opened.value(field.name) == value) {
        return {done()};
    }
    Record entered = opened;
    entered.set(field.name, value);
    const auto isEntered = [&](const Field& one) { return one.name == field.name; };
    if (const Done complete = checkEntry(entered, false, isEntered); !complete) {
        return {complete};
    }
    const QString message =
        QCoreApplication::translate("ValueEdit", "%1: %2", "field: new value")
            .arg(labelText(field.labels), displayText(desk.replica(), field, value));
    return {desk.save({Edit::update(opened, {{field.name, value}})}, message), message};
}

} // namespace caravan::ui
