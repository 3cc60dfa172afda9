// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/typed_text.h"

#include "core/base/day_words.h"
#include "core/base/text.h"
#include "core/exchange/column_form.h"
#include "core/exchange/foreign_day.h"
#include "core/schema/value_text.h"

#include <optional>
#include <utility>

namespace caravan {
namespace {

constexpr int kMonthsOfYear = 12;

Error noDay(std::string detail = "not a day", std::vector<std::string> readings = {})
{
    return Error{ErrorCode::invalid, {}, std::move(detail), std::move(readings)};
}

Result<Date> oneOf(const std::optional<Date>& one, const std::optional<Date>& other)
{
    if (!one && !other) {
        return noDay();
    }
    if (one && other && *one != *other) {
        return noDay("may be " + formatDate(*one) + " or " + formatDate(*other),
                     {formatDate(*one), formatDate(*other)});
    }
    return one ? *one : *other;
}

/// "12-05", "5.12.", "12月5日": two numbers and what stands between them.
struct Pair {
    int first = 0;
    int second = 0;
    bool isMonthFirst = false;
};

std::optional<Pair> pairOf(std::string_view text)
{
    constexpr std::string_view kMonth = "月";
    constexpr std::string_view kDay = "日";
    const auto number = [&text]() -> std::optional<int> {
        int value = 0;
        std::size_t digits = 0;
        while (digits < text.size() && digits < 2 && text[digits] >= '0' && text[digits] <= '9') {
            value = value * 10 + (text[digits] - '0');
            ++digits;
        }
        text.remove_prefix(digits);
        return digits > 0 ? std::optional(value) : std::nullopt;
    };
    const auto take = [&text](std::string_view sign) {
        const bool isThere = text.starts_with(sign);
        text.remove_prefix(isThere ? sign.size() : 0);
        return isThere;
    };
    Pair pair;
    const auto first = number();
    const bool isNamed = take(kMonth);
    pair.isMonthFirst = isNamed || take("-");
    if (!first || (!pair.isMonthFirst && !take(".") && !take("/"))) {
        return std::nullopt;
    }
    const auto second = number();
    if (!second || (!text.empty() && !(isNamed && take(kDay)) && !take(".")) || !text.empty()) {
        return std::nullopt;
    }
    pair.first = *first;
    pair.second = *second;
    return pair;
}

std::optional<Date> dayOf(Date today, int month, int day)
{
    const Date date{today.year(), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    return month <= kMonthsOfYear && date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

Result<Value> typedNumber(const Field& field, std::string_view text, std::string_view currency)
{
    ColumnForm form(field, std::string(currency), {});
    form.look(text);
    const Result<std::string> neutral = form.neutral(text);
    if (!neutral) {
        const auto& [code, suggestion, detail, readings] = neutral.error();
        return Error{code, field.name, detail.substr(0, detail.find(';')), readings};
    }
    return valueFromText(field, *neutral, std::string(currency));
}

Result<Decimal> typedDecimal(std::string_view text)
{
    Field plain;
    plain.type = FieldType::decimal;
    const Result<Value> value = typedNumber(plain, text);
    if (const auto* number = value ? std::get_if<Decimal>(&*value) : nullptr) {
        return *number;
    }
    return value ? Error{ErrorCode::invalid, {}, "not a number"} : value.error();
}

Result<Date> typedDay(std::string_view text, Date today, bool isMonthFirst)
{
    const std::string_view cell = trimmed(text);
    if (const auto words = dayFromWords(cell, today)) {
        return *words;
    }
    if (const auto read = ForeignDay::read(cell)) {
        using Order = ForeignDay::Order;
        if (read->minutes) {
            return noDay();
        }
        if (read->order != Order::open) {
            return oneOf(parseDate(read->text(read->order)), std::nullopt);
        }
        return oneOf(parseDate(read->text(Order::dayFirst)),
                     parseDate(read->text(Order::monthFirst)));
    }
    if (const auto pair = pairOf(foldForSearch(cell))) {
        const std::optional<Date> month = dayOf(today, pair->first, pair->second);
        return pair->isMonthFirst || (isMonthFirst && month)
                   ? oneOf(month, std::nullopt)
                   : oneOf(dayOf(today, pair->second, pair->first), month);
    }
    return noDay();
}

} // namespace caravan
