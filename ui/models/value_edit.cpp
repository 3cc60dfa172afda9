// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/value_edit.h"

#include "core/record/together.h"
#include "core/schema/value_check.h"
#include "core/workflow/move_state.h"
#include "ui/models/desk.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

namespace caravan::ui {

bool mayEditValue(const Desk& desk, const Record& record, const Field& field)
{
    return !field.isReadOnly && !field.isHidden && field.type != FieldType::file &&
           desk.rights().mayWrite(*record.entity, field) && desk.rights().mayUpdate(record);
}

Done mayTakeValues(const Desk& desk, const Record& record, const FieldValues& values)
{
    Record entered = record;
    for (const auto& [name, value] : values) {
        const Field& field = *record.entity->field(name);
        if (!mayEditValue(desk, record, field)) {
            return Error{ErrorCode::notAllowed, name, {}};
        }
        if (Done valid = checkValue(field, value); !valid) {
            return valid;
        }
        entered.set(name, value);
    }
    const auto isEntered = [&](const Field& one) { return values.count(one.name) != 0; };
    if (Done complete = checkEntry(entered, false, isEntered); !complete) {
        return complete;
    }
    const auto& status = record.entity->status;
    const auto moved = status ? values.find(status->field) : values.end();
    if (moved != values.end() && !mayMove(record, textOf(moved->second))) {
        return Error{ErrorCode::notAllowed, status->field, {}};
    }
    return done();
}

FieldValues leftBehind(Desk& desk, const Record& record, const Field& customer, const Value& value)
{
    FieldValues cleared;
    for (const Together& pair : togetherOf(desk.catalogue(), *record.entity)) {
        const RecordId id = pair.customer == &customer && !pair.field->required
                                ? record.reference(pair.field->name)
                                : RecordId{};
        const auto other = id.isNil() ? std::nullopt : desk.replica().find(pair.field->target, id);
        // Who belonged to another company before was chosen so, and stays.
        if (other && other->record.value(pair.theirs->name) == record.value(customer.name) &&
            !isEmpty(record.value(customer.name)) && record.value(customer.name) != value) {
            cleared[pair.field->name] = Value();
        }
    }
    return cleared;
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
    FieldValues values = leftBehind(desk, opened, field, value);
    QStringList said{message};
    for (const auto& [name, empty] : values) {
        said.append(QCoreApplication::translate("ValueEdit", "%1 cleared", "field")
                        .arg(labelText(opened.entity->field(name)->labels)));
    }
    values[field.name] = value;
    const QString whole = said.join(QStringLiteral(" · "));
    return {desk.save({Edit::update(opened, std::move(values))}, whole), whole};
}

} // namespace caravan::ui
