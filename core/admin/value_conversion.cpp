// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/admin/value_conversion.h"

#include "core/base/local_time.h"
#include "core/base/text.h"
#include "core/schema/value_check.h"
#include "core/schema/value_text.h"
#include "core/store/exchange_rates.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr const char* kFallbackCurrency = "EUR";

bool isWritten(FieldType type)
{
    return type == FieldType::text || type == FieldType::longText;
}

bool isNumber(FieldType type)
{
    return type == FieldType::integer || type == FieldType::decimal || type == FieldType::money;
}

} // namespace

ValueConversion::ValueConversion(Replica& replica, const Field& from, const Field& to,
                                 std::string language)
    : m_replica(replica), m_from(from), m_to(to), m_language(std::move(language)),
      m_currency(homeCurrency(replica, kFallbackCurrency)), m_form(to, m_currency, {})
{
    const Entity* target =
        to.type == FieldType::reference ? replica.catalogue().entity(to.target) : nullptr;
    const Field* name = target != nullptr && !target->title.empty()
                            ? target->field(target->title.front())
                            : nullptr;
    if (name != nullptr && isWritten(from.type)) {
        m_names.emplace(replica, *target, *name);
    }
}

void ValueConversion::look(const Value& value)
{
    m_form.look(cellOf(value));
}

std::string ValueConversion::labelOf(const std::string& choice) const
{
    const Choice* known = m_from.choice(choice);
    return known != nullptr ? label(known->labels, m_language) : choice;
}

std::string ValueConversion::textOf(const Value& value) const
{
    if (m_from.type == FieldType::choice) {
        return labelOf(caravan::textOf(value));
    }
    if (const auto* set = std::get_if<TextSet>(&value)) {
        std::string text;
        for (const std::string& one : *set) {
            text += (text.empty() ? "" : "; ") + labelOf(one);
        }
        return text;
    }
    if (const std::optional<RecordKey> target = targetOf(m_from, value)) {
        const std::string& title = m_replica.title(target->entity, target->id);
        return title.empty() ? valueToText(value) : title;
    }
    return valueToText(value);
}

/// As it stands in a sheet that an import reads. Between choices the words of the program count,
/// else what people read.
std::string ValueConversion::cellOf(const Value& value) const
{
    const bool toChoices = m_to.type == FieldType::choice || m_to.type == FieldType::choiceSet;
    const bool isKnown = m_from.type == FieldType::choice && toChoices &&
                         m_to.choice(caravan::textOf(value)) != nullptr;
    return isKnown || (toChoices && m_from.type == FieldType::choiceSet) ? valueToText(value)
                                                                         : textOf(value);
}

Error ValueConversion::mistake(const std::string& detail) const
{
    return invalidValue(m_to, detail);
}

Result<Value> ValueConversion::referred(const std::string& name) const
{
    const ImportLookup::Found found = m_names ? m_names->find(name) : ImportLookup::Found{};
    return found.id ? Result<Value>(Value(*found.id))
                    : Result<Value>(mistake(found.count > 1 ? "several records have this name"
                                                            : "no record has this name"));
}

/// What needs no words; nothing for other pairs of types.
std::optional<Result<Value>> ValueConversion::converted(const Value& value) const
{
    if (const std::optional<RecordKey> target = targetOf(m_from, value)) {
        if (m_to.isReferring()) {
            return m_to.mayReferTo(target->entity)
                       ? Result<Value>(referenceTo(m_to, *target))
                       : Result<Value>(mistake("refers to another kind of record"));
        }
        return isWritten(m_to.type) ? std::nullopt
                                    : std::optional<Result<Value>>(mistake("is a record"));
    }
    if (m_to.type == FieldType::reference) {
        return referred(std::string(trimmed(textOf(value))));
    }
    if (m_to.type == FieldType::link || m_to.type == FieldType::file) {
        return Result<Value>(mistake("is not one"));
    }
    const auto* amount = std::get_if<Money>(&value);
    if (amount != nullptr && m_to.type == FieldType::decimal) {
        return Result<Value>(Value(amount->amount));
    }
    if (m_from.type == FieldType::date && m_to.type == FieldType::dateTime) {
        const auto day = parseDate(caravan::textOf(value));
        return day ? Result<Value>(Value(formatDateTime(momentOf(*day, 0))))
                   : Result<Value>(mistake("is no day"));
    }
    if (m_from.type == FieldType::dateTime && m_to.type == FieldType::date) {
        const auto moment = parseDateTime(caravan::textOf(value));
        return moment ? Result<Value>(Value(formatDate(localTime(*moment).day)))
                      : Result<Value>(mistake("is no moment"));
    }
    return std::nullopt;
}

Result<Value> ValueConversion::convert(const Value& value) const
{
    if (const auto direct = converted(value)) {
        if (*direct) {
            const Done fits = checkValue(m_to, **direct);
            return fits ? *direct : Result<Value>(fits.error());
        }
        return *direct;
    }
    std::string cell = cellOf(value);
    const bool isColumn =
        isNumber(m_to.type) || m_to.type == FieldType::date || m_to.type == FieldType::dateTime;
    if (isColumn && isWritten(m_from.type)) {
        const Result<std::string> neutral = m_form.neutral(cell);
        if (!neutral) {
            return Error{neutral.error().code, m_to.name, neutral.error().detail};
        }
        cell = *neutral;
    }
    return valueFromText(m_to, cell, m_currency);
}

} // namespace caravan
