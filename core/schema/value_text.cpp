// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/value_text.h"

#include "core/base/position.h"
#include "core/base/text.h"
#include "core/schema/value_check.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace caravan {
namespace {

/// The choice whose value or label is @p text, letters compared folded.
const Choice* findChoice(const Field& field, std::string_view text)
{
    if (const Choice* exact = field.choice(text)) {
        return exact;
    }
    const std::string folded = foldForSearch(text);
    for (const Choice& choice : field.choices) {
        if (foldForSearch(choice.value) == folded) {
            return &choice;
        }
        for (const auto& [language, label] : choice.labels) {
            if (foldForSearch(label) == folded) {
                return &choice;
            }
        }
    }
    return nullptr;
}

Error unknownChoice(const Field& field, std::string_view text)
{
    std::string known;
    for (const Choice& choice : field.choices) {
        known += (known.empty() ? "" : ", ") + choice.value;
    }
    return invalidValue(field, "does not know \"" + std::string(text) + "\"; known are " + known);
}

Result<Value> readMoney(const Field& field, std::string_view text, std::string_view currency)
{
    const std::size_t space = text.find(' ');
    std::string_view amount = text;
    if (space != std::string_view::npos) {
        const std::string_view head = text.substr(0, space);
        const std::string_view tail = trimmed(text.substr(space));
        const bool isCodeFirst = isCurrencyCode(head);
        amount = isCodeFirst ? tail : head;
        currency = isCodeFirst ? head : tail;
    }
    const std::optional<Decimal> number = Decimal::parse(amount);
    if (!number || !isCurrencyCode(currency)) {
        return invalidValue(field, "is not an amount such as \"1200.00 EUR\"");
    }
    return Value(Money{*number, std::string(currency)});
}

Result<Value> read(const Field& field, std::string_view text, std::string_view currency)
{
    switch (field.type) {
    case FieldType::boolean: {
        const std::string word = foldForSearch(text);
        if (word == "yes" || word == "true" || word == "1" || word == "是") {
            return Value(true);
        }
        if (word == "no" || word == "false" || word == "0" || word == "否") {
            return Value(false);
        }
        return invalidValue(field, "is neither yes nor no");
    }
    case FieldType::integer: {
        std::int64_t number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure != std::errc() || end != text.data() + text.size()) {
            return invalidValue(field, "is not a whole number");
        }
        return Value(number);
    }
    case FieldType::decimal: {
        const std::optional<Decimal> number = Decimal::parse(text);
        return number ? Result<Value>(Value(*number))
                      : invalidValue(field, "is not a number with at most four places");
    }
    case FieldType::money:
        return readMoney(field, text, currency);
    case FieldType::choice: {
        const Choice* choice = findChoice(field, text);
        return choice != nullptr ? Result<Value>(Value(choice->value)) : unknownChoice(field, text);
    }
    case FieldType::choiceSet: {
        std::set<std::string> set;
        for (const std::string& part : split(text, ';')) {
            const Choice* choice = findChoice(field, trimmed(part));
            if (choice == nullptr) {
                return unknownChoice(field, trimmed(part));
            }
            set.insert(choice->value);
        }
        return Value(TextSet(set.begin(), set.end()));
    }
    case FieldType::reference: {
        const std::optional<RecordId> id = RecordId::parse(text);
        return id ? Result<Value>(Value(*id)) : invalidValue(field, "is not the id of a record");
    }
    case FieldType::link: {
        const std::optional<RecordKey> key = RecordKey::parse(text);
        return key ? Result<Value>(Value(*key))
                   : invalidValue(field, "is not entity/id of a record");
    }
    case FieldType::dateTime: {
        const std::optional<TimePoint> time = parseDateTime(text);
        return time ? Result<Value>(Value(formatDateTime(*time)))
                    : invalidValue(field, "is not a time such as 2026-11-22T08:00:00Z");
    }
    case FieldType::position: {
        const Result<Position> position = parsePosition(text);
        return position ? Result<Value>(Value(formatPosition(*position)))
                        : invalidValue(field, position.error().detail);
    }
    case FieldType::file:
        return invalidValue(field, "cannot be given as text");
    default:
        return Value(std::string(text));
    }
}

} // namespace

Result<Value> valueFromText(const Field& field, std::string_view text, std::string_view currency)
{
    const std::string_view inner = field.type == FieldType::longText ? text : trimmed(text);
    if (inner.empty()) {
        return Value();
    }
    Result<Value> value = read(field, inner, currency);
    if (value) {
        if (Done checked = checkValue(field, *value); !checked) {
            return checked.error();
        }
    }
    return value;
}

std::string valueToText(const Value& value)
{
    struct Writer {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(Decimal number) const { return number.toString(); }
        std::string operator()(const Money& money) const
        {
            return money.amount.toString(2) + " " + money.currency;
        }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const TextSet& set) const
        {
            std::string joined;
            for (const std::string& part : set) {
                joined += (joined.empty() ? "" : ";") + part;
            }
            return joined;
        }
        std::string operator()(const RecordId& id) const { return id.toString(); }
        std::string operator()(const RecordKey& key) const { return key.toString(); }
        std::string operator()(const FileRef& file) const { return file.name; }
    };
    return std::visit(Writer{}, value);
}

} // namespace caravan
