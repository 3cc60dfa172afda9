// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/list_view.h"

#include "core/base/strict_json.h"
#include "core/query/period.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace caravan {
namespace {

namespace json = boost::json;
using Kind = FilterRule::Kind;

constexpr const char* kChangedAt = "changed_at";
constexpr std::size_t kRulesMax = 50;

constexpr std::array<std::pair<Kind, const char*>, 12> kKinds{{
    {Kind::is, "is"},
    {Kind::isNot, "is_not"},
    {Kind::contains, "contains"},
    {Kind::startsWith, "starts_with"},
    {Kind::atLeast, "at_least"},
    {Kind::atMost, "at_most"},
    {Kind::period, "period"},
    {Kind::empty, "empty"},
    {Kind::notEmpty, "not_empty"},
    {Kind::mine, "mine"},
    {Kind::allOf, "all_of"},
    {Kind::anyOf, "any_of"},
}};

Filter oneOf(const FilterRule& rule, Compare compare)
{
    std::vector<Filter> parts;
    for (const Value& value : rule.values) {
        parts.push_back(Filter::where(rule.field, compare, value));
    }
    return parts.size() == 1 ? parts.front() : Filter::any(std::move(parts));
}

Filter periodFilter(const FilterRule& rule, const Field* field, const Viewpoint& viewpoint)
{
    const std::string word = rule.values.empty() ? std::string() : textOf(rule.values.front());
    const std::optional<DayRange> days = daysOf(word, viewpoint.today);
    if (!days) {
        return Filter::any({});
    }
    std::vector<Filter> parts;
    if (field != nullptr && field->type == FieldType::date) {
        if (days->first) {
            parts.push_back(Filter::where(rule.field, Compare::greaterOrEqual,
                                          Value(formatDate(*days->first))));
        }
        if (days->last) {
            parts.push_back(
                Filter::where(rule.field, Compare::lessOrEqual, Value(formatDate(*days->last))));
        }
    } else {
        const auto begin = [&](Date day) { return Value(formatDateTime(viewpoint.midnight(day))); };
        if (days->first) {
            parts.push_back(
                Filter::where(rule.field, Compare::greaterOrEqual, begin(*days->first)));
        }
        if (days->last) {
            parts.push_back(
                Filter::where(rule.field, Compare::less, begin(addDays(*days->last, 1))));
        }
    }
    return Filter::all(std::move(parts));
}

Filter filterOf(const Entity& entity, const FilterRule& rule, const Viewpoint& viewpoint)
{
    const Field* field = entity.field(rule.field);
    const bool isSet = field != nullptr && field->type == FieldType::choiceSet;
    switch (rule.kind) {
    case Kind::is:
        return oneOf(rule, isSet ? Compare::contains : Compare::equal);
    case Kind::isNot:
        return Filter::none({oneOf(rule, isSet ? Compare::contains : Compare::equal)});
    case Kind::contains:
        return oneOf(rule, Compare::contains);
    case Kind::startsWith:
        return oneOf(rule, Compare::startsWith);
    case Kind::atLeast:
        return oneOf(rule, Compare::greaterOrEqual);
    case Kind::atMost:
        return oneOf(rule, Compare::lessOrEqual);
    case Kind::period:
        return periodFilter(rule, field, viewpoint);
    case Kind::empty:
    case Kind::notEmpty:
        return Filter::whereEmpty(rule.field, rule.kind == Kind::empty);
    case Kind::mine:
        return Filter::where(rule.field, Compare::equal, Value(viewpoint.user));
    case Kind::allOf:
    case Kind::anyOf: {
        std::vector<Filter> parts;
        for (const FilterRule& part : rule.parts) {
            parts.push_back(filterOf(entity, part, viewpoint));
        }
        return rule.kind == Kind::anyOf ? Filter::any(std::move(parts))
                                        : Filter::all(std::move(parts));
    }
    }
    return {};
}

Error wrong(const std::string& key, const char* detail)
{
    return Error{ErrorCode::invalid, key, detail};
}

/// A choice set is asked about one of its choices; a period is a word; the rest as the field.
Result<Value> ruleValue(const Field* field, Kind kind, const json::value& value)
{
    const bool isWord = kind == Kind::period || kind == Kind::contains ||
                        kind == Kind::startsWith || field == nullptr ||
                        field->type == FieldType::choiceSet;
    if (!isWord) {
        return valueFromJson(*field, value);
    }
    return value.is_string() ? Result<Value>(Value(std::string(value.get_string())))
                             : Result<Value>(wrong("rules", "the value must be a text"));
}

Result<std::vector<FilterRule>> rulesFromJson(const Entity& entity, const json::array& list,
                                              int depth, std::size_t& count);

Result<FilterRule> groupFromJson(const Entity& entity, const json::object& object, int depth,
                                 std::size_t& count)
{
    FilterRule group;
    group.kind = object.at("kind") == "any_of" ? Kind::anyOf : Kind::allOf;
    const json::value* parts = object.if_contains("parts");
    if (parts == nullptr || !parts->is_array() || parts->get_array().empty()) {
        return wrong("rules", "a group has parts");
    }
    if (depth >= kGroupDepthMax) {
        return wrong("rules", "groups are too deep in groups");
    }
    auto read = rulesFromJson(entity, parts->get_array(), depth + 1, count);
    if (!read) {
        return read.error();
    }
    group.parts = std::move(*read);
    return group;
}

Result<FilterRule> ruleFromJson(const Entity& entity, const json::value& value, int depth,
                                std::size_t& count)
{
    const json::object* object = value.if_object();
    const json::value* name = object != nullptr ? object->if_contains("field") : nullptr;
    const json::value* word = object != nullptr ? object->if_contains("kind") : nullptr;
    if (word != nullptr && (*word == "all_of" || *word == "any_of")) {
        return groupFromJson(entity, *object, depth, count);
    }
    if (name == nullptr || word == nullptr || !name->is_string() || !word->is_string()) {
        return wrong("rules", "a rule has a field and a kind");
    }
    FilterRule rule;
    rule.field = std::string(name->get_string());
    const Field* field = entity.field(rule.field);
    if (field == nullptr && rule.field != kChangedAt) {
        return wrong(rule.field, "is not a field of this list");
    }
    const std::vector<Kind> possible = rulesFor(field);
    const auto found = std::find_if(possible.begin(), possible.end(), [&](Kind kind) {
        return word->get_string() == toString(kind);
    });
    if (found == possible.end()) {
        return wrong(rule.field, "cannot be asked this");
    }
    rule.kind = *found;
    if (const json::value* values = object->if_contains("values"); values && values->is_array()) {
        for (const json::value& one : values->get_array()) {
            Result<Value> read = ruleValue(field, rule.kind, one);
            if (!read) {
                return read.error();
            }
            rule.values.push_back(std::move(*read));
        }
    }
    const bool needsNone =
        rule.kind == Kind::empty || rule.kind == Kind::notEmpty || rule.kind == Kind::mine;
    if (rule.values.empty() != needsNone) {
        return wrong(rule.field, "has no value to compare with");
    }
    return rule;
}

Result<std::vector<FilterRule>> rulesFromJson(const Entity& entity, const json::array& list,
                                              int depth, std::size_t& count)
{
    std::vector<FilterRule> rules;
    for (const json::value& one : list) {
        if (++count > kRulesMax) {
            return wrong("rules", "are too many");
        }
        Result<FilterRule> rule = ruleFromJson(entity, one, depth, count);
        if (!rule) {
            return rule.error();
        }
        rules.push_back(std::move(*rule));
    }
    return rules;
}

json::array rulesToJson(const std::vector<FilterRule>& rules)
{
    json::array list;
    for (const FilterRule& rule : rules) {
        if (rule.isGroup()) {
            list.push_back(
                json::object{{"kind", toString(rule.kind)}, {"parts", rulesToJson(rule.parts)}});
            continue;
        }
        json::array values;
        for (const Value& value : rule.values) {
            values.push_back(toJson(value));
        }
        list.push_back(json::object{
            {"field", rule.field}, {"kind", toString(rule.kind)}, {"values", std::move(values)}});
    }
    return list;
}

} // namespace

const char* toString(FilterRule::Kind kind)
{
    return std::find_if(kKinds.begin(), kKinds.end(),
                        [kind](const auto& one) { return one.first == kind; })
        ->second;
}

std::vector<FilterRule::Kind> rulesFor(const Field* field)
{
    if (field == nullptr) {
        return {Kind::period};
    }
    std::vector<Kind> kinds;
    switch (field->type) {
    case FieldType::text:
    case FieldType::longText:
    case FieldType::phone:
    case FieldType::mail:
    case FieldType::web:
    case FieldType::position:
    case FieldType::recurrence:
        kinds = {Kind::contains, Kind::startsWith, Kind::is, Kind::isNot};
        break;
    case FieldType::integer:
    case FieldType::decimal:
    case FieldType::money:
        kinds = {Kind::atLeast, Kind::atMost, Kind::is};
        break;
    case FieldType::date:
    case FieldType::dateTime:
        kinds = {Kind::period, Kind::atLeast, Kind::atMost};
        break;
    case FieldType::boolean:
        return {Kind::is};
    case FieldType::choice:
    case FieldType::choiceSet:
        kinds = {Kind::is, Kind::isNot};
        break;
    case FieldType::reference:
        kinds = {Kind::is, Kind::isNot};
        if (field->refersToPeople()) {
            kinds.insert(kinds.begin(), Kind::mine);
        }
        break;
    case FieldType::link:
        kinds = {Kind::is, Kind::isNot};
        break;
    case FieldType::file:
        break;
    }
    kinds.push_back(Kind::empty);
    kinds.push_back(Kind::notEmpty);
    return kinds;
}

std::string toJson(const ListView& view)
{
    json::object object;
    object["match"] = view.matchesAny ? "any" : "all";
    object["rules"] = rulesToJson(view.rules);
    json::array sort;
    for (const Sort& one : view.sort) {
        sort.push_back(json::object{{"field", one.field}, {"descending", one.descending}});
    }
    object["sort"] = std::move(sort);
    object["columns"] = json::array(view.columns.begin(), view.columns.end());
    object["group"] = view.groupBy;
    return json::serialize(object);
}

Result<ListView> listViewFromJson(const Entity& entity, std::string_view text)
{
    const Result<json::value> parsed = parseJson(text);
    const json::object* object = parsed ? parsed->if_object() : nullptr;
    if (object == nullptr) {
        return wrong("", "must be an object");
    }
    ListView view;
    const auto list = [&](const char* name) -> const json::array& {
        static const json::array kNone;
        const json::value* value = object->if_contains(name);
        return value != nullptr && value->is_array() ? value->get_array() : kNone;
    };
    const json::value* match = object->if_contains("match");
    view.matchesAny = match != nullptr && *match == "any";
    std::size_t count = 0;
    auto rules = rulesFromJson(entity, list("rules"), 0, count);
    if (!rules) {
        return rules.error();
    }
    view.rules = std::move(*rules);
    const auto known = [&](const json::value& name) {
        return name.is_string() && (entity.field(std::string(name.get_string())) != nullptr ||
                                    name.get_string() == kChangedAt);
    };
    for (const json::value& one : list("sort")) {
        const json::object* sort = one.if_object();
        const json::value* name = sort != nullptr ? sort->if_contains("field") : nullptr;
        if (name != nullptr && known(*name)) { // one that left the catalogue orders nothing
            const json::value* down = sort->if_contains("descending");
            view.sort.push_back(
                {std::string(name->get_string()), down != nullptr && *down == true});
        }
    }
    for (const json::value& one : list("columns")) {
        if (known(one)) {
            view.columns.emplace_back(one.get_string());
        }
    }
    const json::value* group = object->if_contains("group");
    if (group != nullptr && known(*group)) {
        view.groupBy = std::string(group->get_string());
    }
    return view;
}

Filter filterOf(const Entity& entity, const ListView& view, const Viewpoint& viewpoint)
{
    FilterRule whole;
    whole.kind = view.matchesAny && !view.rules.empty() ? Kind::anyOf : Kind::allOf;
    whole.parts = view.rules;
    return filterOf(entity, whole, viewpoint);
}

} // namespace caravan
