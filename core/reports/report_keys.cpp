// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report_run.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kGapMonthsMax = 120;

const Labels& othersLabels()
{
    static const Labels kOthers{{"en", "Others"}, {"zh_CN", "其他"}, {"zh_TW", "其他"}};
    return kOthers;
}

/// Months without a deal are months too.
void fillMonths(std::vector<Value>& values)
{
    std::vector<std::string> texts;
    for (const Value& value : values) {
        if (!isEmpty(value)) {
            texts.push_back(textOf(value));
        }
    }
    if (texts.empty()) {
        return;
    }
    const auto months = monthsBetween(texts.front(), texts.back(), kGapMonthsMax);
    if (months.empty() || months.back() != texts.back()) {
        return; // too long to show each
    }
    const bool hasEmpty = isEmpty(values.back());
    values.assign(months.begin(), months.end());
    if (hasEmpty) {
        values.emplace_back();
    }
}

} // namespace

std::string monthOf(Date day)
{
    return formatDate(day).substr(0, 7);
}

DayRange daysOfMonth(const std::string& month)
{
    const std::optional<Date> first = parseDate(month + "-01");
    if (!first) {
        return {};
    }
    const Date next(std::chrono::year_month_day(*first + std::chrono::months(1)));
    return {first, addDays(next, -1)};
}

std::vector<std::string> monthsBetween(const std::string& first, const std::string& last,
                                       std::size_t monthsMax)
{
    std::vector<std::string> months;
    std::optional<Date> day = parseDate(first + "-01");
    while (day && months.size() < monthsMax && monthOf(*day) <= last) {
        months.push_back(monthOf(*day));
        day = Date(*day + std::chrono::months(1));
    }
    return months;
}

KeyOrder orderKeys(const Field& field, const std::string& path,
                   const std::map<Value, Decimal>& sizes, std::size_t keysMax)
{
    const bool isTime = path.find('@') != std::string::npos;
    const auto rank = [&](const Value& value) {
        const auto found =
            std::find_if(field.choices.begin(), field.choices.end(),
                         [&](const Choice& one) { return one.value == textOf(value); });
        return found - field.choices.begin();
    };
    std::vector<Value> values;
    for (const auto& [value, size] : sizes) {
        values.push_back(value);
    }
    std::stable_sort(values.begin(), values.end(), [&](const Value& a, const Value& b) {
        if (isEmpty(a) || isEmpty(b)) {
            return !isEmpty(a) && isEmpty(b); // what is not said comes last
        }
        if (isTime) {
            return a < b;
        }
        if (!field.choices.empty() && field.type == FieldType::choice) {
            return rank(a) < rank(b);
        }
        return sizes.at(a) > sizes.at(b);
    });
    if (path.ends_with("@month")) {
        fillMonths(values);
    }
    KeyOrder order;
    const bool isCut = keysMax > 0 && !isTime && values.size() > keysMax;
    const std::size_t kept = isCut ? keysMax - 1 : values.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
        order.places[values[i]] = std::min(i, kept);
        if (i < kept) {
            order.keys.push_back({values[i], {}});
        }
    }
    if (isCut) {
        order.others = order.keys.size();
        order.keys.push_back({{}, othersLabels()});
    }
    return order;
}

Filter filterOfKey(const std::string& path, const KeyOrder& order, std::size_t key)
{
    const auto one = [&](const Value& value) {
        return isEmpty(value) ? Filter::whereEmpty(path)
                              : Filter::where(path, Compare::equal, value);
    };
    if (order.others != key) {
        return one(order.keys[key].value);
    }
    Filter none;
    none.kind = Filter::Kind::none;
    for (std::size_t i = 0; i < order.keys.size(); ++i) {
        if (i != key) {
            none.parts.push_back(one(order.keys[i].value));
        }
    }
    return none;
}

} // namespace caravan
