// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/conflict_settling.h"

#include "ui/forms/conflict_dialog.h"
#include "ui/models/conflict_values.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

constexpr qsizetype kValueCharacters = 40; // the message stands in one line

class SettlingText {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::ConflictSettled)

public:
    static QString resolved() { return tr("Resolved"); }
    static QString resolved(const QString& field, const QString& value)
    {
        return value.isEmpty() ? tr("Resolved. %1 is empty", "field").arg(field)
                               : tr("Resolved. %1: %2", "field, value")
                                     .arg(field, briefText(value, kValueCharacters));
    }
    static QString notHere() { return tr("The record is not on this laptop."); }
};

/// What will be in use, as text.
QString valueAfter(Desk& desk, const ConflictValues& values, ConflictAct act,
                   const std::optional<GroupValue>& entered)
{
    return act == ConflictAct::takeOther ? values.other().value
           : act == ConflictAct::keep
               ? values.kept().value
               : displayText(desk.replica(), values.entity(), *values.group(), *entered);
}

} // namespace

ConflictSettled settleByPerson(Desk& desk, const Record& conflict, ConflictAct act, QWidget* parent)
{
    const Entity* entity = desk.catalogue().entity(conflict.text("record_entity"));
    if (!entity) {
        return {false, SettlingText::notHere()};
    }
    const ConflictValues values(desk.replica(), *entity, conflict);
    std::optional<GroupValue> entered;
    if (act == ConflictAct::enter) {
        const auto id = RecordId::parse(conflict.text("record_id"));
        const auto row = id ? desk.replica().find(entity->name, *id) : std::nullopt;
        if (!row || !values.group()) {
            return {false, SettlingText::notHere()};
        }
        ConflictDialog dialog(desk, row->record, conflict, parent);
        if (dialog.exec() != QDialog::Accepted) {
            return {};
        }
        entered = dialog.value();
    }
    const Result<std::vector<Edit>> edits =
        entered ? settling(desk, conflict, *entered)
                : settling(desk, conflict, act == ConflictAct::takeOther);
    if (!edits) {
        return {false, errorText(edits.error(), entity)};
    }
    const QString message = values.group()
                                ? SettlingText::resolved(groupLabel(*entity, *values.group()),
                                                         valueAfter(desk, values, act, entered))
                                : SettlingText::resolved();
    // A bundle: the record and its conflict go together.
    const Done saved = desk.save(*edits, message, SaveOptions{.isBundle = true});
    return saved ? ConflictSettled{true, message}
                 : ConflictSettled{false, errorText(saved.error(), entity)};
}

} // namespace caravan::ui
