// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/value_display.h"

#include "core/base/phone.h"
#include "core/base/visible_text.h"
#include "core/store/replica.h"
#include "ui/text/format.h"
#include "ui/text/recurrence_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace caravan::ui {

namespace {

QString choiceText(const Field& field, const std::string& value)
{
    const Choice* choice = field.choice(value);
    return choice ? labelText(choice->labels) : toQString(value);
}

QString textDisplay(const Field& field, const std::string& text)
{
    if (field.type == FieldType::choice) {
        return choiceText(field, text);
    }
    if (field.type == FieldType::dateTime) {
        const std::optional<TimePoint> time = parseDateTime(text);
        return time ? momentText(*time) : toQString(text);
    }
    if (field.type == FieldType::recurrence) {
        return recurrenceText(text);
    }
    if (field.type == FieldType::phone) {
        return toQString(visibleText(formattedPhone(text)));
    }
    return toQString(visibleText(text));
}

/// A year has no separators: whole numbers that can be nothing else.
bool isYear(const Field& field)
{
    const auto lies = [](const std::optional<std::int64_t>& limit) {
        return limit && *limit >= 1000 && *limit < 3000;
    };
    return field.type == FieldType::integer && lies(field.min) && lies(field.max);
}

/// The record's title; of a link, which kind of record too.
QString referenceDisplay(Replica& replica, const Field& field, const Value& value)
{
    const std::optional<RecordKey> target = targetOf(field, value);
    const std::string title = target ? replica.title(target->entity, target->id) : std::string();
    if (title.empty()) {
        return QCoreApplication::translate("ValueDisplay", "Not on this laptop");
    }
    const QString text = toQString(visibleText(title));
    return field.type != FieldType::link
               ? text
               : QCoreApplication::translate("ValueDisplay", "%1: %2", "kind of record, its title")
                     .arg(labelText(replica.catalogue().at(target->entity).labels), text);
}

} // namespace

QString displayText(Replica& replica, const Field& field, const Value& value)
{
    if (isEmpty(value)) {
        return {};
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return textDisplay(field, *text);
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return isYear(field) ? QString::number(*number) : integerText(*number);
    }
    if (const auto* number = std::get_if<Decimal>(&value)) {
        return decimalText(*number);
    }
    if (const auto* money = std::get_if<Money>(&value)) {
        return briefMoneyText(*money);
    }
    if (const auto* yes = std::get_if<bool>(&value)) {
        return *yes ? QCoreApplication::translate("ValueDisplay", "Yes")
                    : QCoreApplication::translate("ValueDisplay", "No");
    }
    if (const auto* set = std::get_if<TextSet>(&value)) {
        QStringList parts;
        for (const std::string& item : *set) {
            parts.append(choiceText(field, item));
        }
        return joinedText(parts);
    }
    if (field.isReferring()) {
        return referenceDisplay(replica, field, value);
    }
    if (const auto* file = std::get_if<FileRef>(&value)) {
        return QCoreApplication::translate("ValueDisplay", "%1 (%2)", "file name, size")
            .arg(toQString(file->name), sizeText(file->size));
    }
    return {};
}

QString displayText(Replica& replica, const Entity& entity, const Group& group,
                    const GroupValue& value)
{
    QStringList parts;
    for (std::size_t i = 0; i < group.fields.size() && i < value.size(); ++i) {
        const QString part = displayText(replica, entity.fields[group.fields[i]], value[i]);
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return joinedText(parts);
}

QString joinedText(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString()); // what is not known is not told
    return said.join(QCoreApplication::translate("ValueDisplay", ", ", "between list items"));
}

QString recordTitle(const Record& record)
{
    const std::string title = record.title();
    return title.empty() ? QCoreApplication::translate("ValueDisplay", "(no name)")
                         : toQString(visibleText(title));
}

Tone toneOf(const Field& field, const Value& value)
{
    if (field.type == FieldType::choice) {
        if (const Choice* choice = field.choice(textOf(value))) {
            return choice->tone;
        }
    }
    return Tone::neutral;
}

bool isNumeric(FieldType type)
{
    return type == FieldType::integer || type == FieldType::decimal || type == FieldType::money;
}

QString groupLabel(const Entity& entity, const Group& group)
{
    QStringList parts;
    for (const std::size_t field : group.fields) {
        parts.append(labelText(entity.fields[field].labels));
    }
    return joinedText(parts);
}

} // namespace caravan::ui
