// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/exchange_rates.h"
#include "ui/forms/boolean_editor.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/choice_set_editor.h"
#include "ui/forms/date_editor.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/file_editor.h"
#include "ui/forms/line_editor.h"
#include "ui/forms/long_text_editor.h"
#include "ui/forms/money_editor.h"
#include "ui/forms/recurrence_editor.h"
#include "ui/forms/reference_editor.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"

namespace caravan::ui {

namespace {

/// Before any exchange rate tells what the company counts in.
std::string likelyCurrency()
{
    const std::string language = interfaceLanguage();
    return language == "zh_CN" ? "CNY" : language == "zh_TW" ? "TWD" : "EUR";
}

} // namespace

FieldEditor* makeEditor(Desk& desk, const Field& field)
{
    switch (field.type) {
    case FieldType::longText:
        return new LongTextEditor(field);
    case FieldType::money:
        return new MoneyEditor(field, toQString(homeCurrency(desk.replica(), likelyCurrency())));
    case FieldType::boolean:
        return new BooleanEditor(field);
    case FieldType::date:
    case FieldType::dateTime:
        return new DateEditor(field);
    case FieldType::choice:
        return new ChoiceEditor(field);
    case FieldType::choiceSet:
        return new ChoiceSetEditor(field);
    case FieldType::reference:
    case FieldType::link:
        return new ReferenceEditor(desk, field);
    case FieldType::recurrence:
        return new RecurrenceEditor(field);
    case FieldType::file:
        return new FileEditor(desk, field);
    case FieldType::text:
    case FieldType::integer:
    case FieldType::decimal:
    case FieldType::phone:
    case FieldType::mail:
    case FieldType::web:
    case FieldType::position:
        break;
    }
    return new LineEditor(field);
}

} // namespace caravan::ui
