// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/record_filter.h"

#include "sync/hub/handlers/filter_field.h"

#include "core/base/text.h"
#include "core/schema/value_text.h"

#include <algorithm>

namespace caravan::hub {
namespace {

using Shows = std::function<bool(const Field&)>;

constexpr std::size_t kSortsMax = 4;

bool holdsText(const Value& value, const std::string& folded, bool atBegin)
{
    if (const auto* set = std::get_if<TextSet>(&value)) {
        return std::any_of(set->begin(), set->end(),
                           [&](const std::string& one) { return foldForSearch(one) == folded; });
    }
    const std::string text = foldForSearch(valueToText(value));
    return atBegin ? text.starts_with(folded) : text.find(folded) != std::string::npos;
}

bool isMet(const Filter& condition, const Record& record)
{
    const Value value = sortValue(record, condition.field);
    switch (condition.compare) {
    case Compare::empty:
        return isEmpty(value);
    case Compare::notEmpty:
        return !isEmpty(value);
    case Compare::contains:
    case Compare::startsWith:
        return holdsText(value, textOf(condition.values.front()),
                         condition.compare == Compare::startsWith);
    case Compare::in:
        return std::any_of(condition.values.begin(), condition.values.end(),
                           [&](const Value& one) { return compareValues(value, one) == 0; });
    default:
        break;
    }
    const int order = compareValues(value, condition.values.front());
    switch (condition.compare) {
    case Compare::equal:
        return order == 0;
    case Compare::notEqual:
        return order != 0;
    case Compare::less:
        return order < 0 && !isEmpty(value);
    case Compare::lessOrEqual:
        return order <= 0 && !isEmpty(value);
    case Compare::greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

} // namespace

const Field* filterField(const Entity& entity, std::string_view name,
                         const std::function<bool(const Field&)>& shows)
{
    static const Field kChanged = [] {
        Field field;
        field.name = kChangedAt;
        field.type = FieldType::dateTime;
        return field;
    }();
    if (name == kChangedAt) {
        return &kChanged;
    }
    const Field* field = entity.field(name);
    return field != nullptr && shows(*field) ? field : nullptr;
}

Result<std::vector<Sort>> parseSort(const Entity& entity, std::string_view text, const Shows& shows)
{
    std::vector<Sort> sorts;
    for (const std::string& part : split(text, ',')) {
        const bool isDown = part.starts_with('-');
        const Field* field =
            filterField(entity, std::string_view(part).substr(isDown ? 1 : 0), shows);
        if (field == nullptr || sorts.size() == kSortsMax) {
            return Error{ErrorCode::invalid, "sort", "an unknown field, or too many"};
        }
        sorts.push_back({field->name, isDown});
    }
    return sorts;
}

bool matches(const Filter& filter, const Record& record)
{
    const auto isTrue = [&](const Filter& part) { return matches(part, record); };
    switch (filter.kind) {
    case Filter::Kind::all:
        return std::all_of(filter.parts.begin(), filter.parts.end(), isTrue);
    case Filter::Kind::any:
        return std::any_of(filter.parts.begin(), filter.parts.end(), isTrue);
    case Filter::Kind::none:
        return std::none_of(filter.parts.begin(), filter.parts.end(), isTrue);
    case Filter::Kind::condition:
        break;
    }
    return isMet(filter, record);
}

Value sortValue(const Record& record, const std::string& field)
{
    if (field == kChangedAt) {
        return formatDateTime(record.changedAt);
    }
    const Value& value = record.value(field);
    if (const auto* money = std::get_if<Money>(&value)) {
        return money->amount;
    }
    return value;
}

int compareValues(const Value& one, const Value& other)
{
    // A choice that a set is compared with.
    const auto* set = std::get_if<TextSet>(&one);
    if (set != nullptr && std::holds_alternative<std::string>(other)) {
        return *set == TextSet{textOf(other)} ? 0 : 1;
    }
    return one < other ? -1 : other < one ? 1 : 0;
}

} // namespace caravan::hub
