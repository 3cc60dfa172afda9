// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/field_loader.h"

#include "core/schema/ability_loader.h"
#include "core/schema/access_rules.h"
#include "core/schema/value_check.h"
#include "core/schema/value_json.h"
#include "core/schema/value_text.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan {
namespace {

namespace json = boost::json;

std::optional<FieldType> fieldType(const std::string& word)
{
    for (int i = 0; i <= static_cast<int>(FieldType::file); ++i) {
        if (word == toString(static_cast<FieldType>(i))) {
            return static_cast<FieldType>(i);
        }
    }
    return std::nullopt;
}

MergePolicy mergePolicy(const std::string& word, MergePolicy fallback, const std::string& key)
{
    if (word.empty()) {
        return fallback;
    }
    for (int i = 0; i <= static_cast<int>(MergePolicy::rank); ++i) {
        if (word == toString(static_cast<MergePolicy>(i))) {
            return static_cast<MergePolicy>(i);
        }
    }
    throw SchemaMistake{key, "does not know the policy \"" + word + "\""};
}

MergePolicy defaultPolicy(FieldType type)
{
    switch (type) {
    case FieldType::longText:
        return MergePolicy::text;
    case FieldType::choiceSet:
        return MergePolicy::set;
    case FieldType::money:
        return MergePolicy::ask;
    default:
        return MergePolicy::hub;
    }
}

void checkPolicy(const Entity& entity, const Group& group)
{
    const Field& first = entity.fields[group.fields.front()];
    const auto needs = [&](bool holds, const char* what) {
        if (!holds) {
            throw SchemaMistake{entity.name + "." + group.name,
                                std::string("policy ") + toString(group.policy) + " needs " + what};
        }
    };
    const bool isSingle = group.fields.size() == 1;
    const bool isNumber = first.type == FieldType::integer || first.type == FieldType::decimal;
    switch (group.policy) {
    case MergePolicy::text:
        needs(isSingle && (first.type == FieldType::longText || first.type == FieldType::text),
              "one text field");
        break;
    case MergePolicy::set:
        needs(isSingle && first.type == FieldType::choiceSet, "one choice set");
        break;
    case MergePolicy::counter:
        needs(isSingle && isNumber, "one number");
        break;
    case MergePolicy::max:
    case MergePolicy::min:
        needs(isSingle &&
                  (isNumber || first.type == FieldType::date || first.type == FieldType::dateTime),
              "one number or date");
        break;
    case MergePolicy::rank:
        needs(isSingle && first.type == FieldType::choice, "one choice");
        break;
    default:
        break;
    }
}

struct ReadField {
    Field field;
    MergePolicy policy = MergePolicy::hub;
};

Choice readChoice(Members& members)
{
    const std::string& key = members.key();
    Choice choice;
    choice.value = members.text("value", true);
    choice.labels = members.labels("labels", true);
    choice.tone = oneOf<Tone>(members.text("tone"),
                              {{"neutral", Tone::neutral},
                               {"accent", Tone::accent},
                               {"success", Tone::success},
                               {"warning", Tone::warning},
                               {"danger", Tone::danger},
                               {"violet", Tone::violet}},
                              Tone::neutral, key);
    if (const std::string phase = members.text("phase"); !phase.empty()) {
        choice.phase = phaseFrom(phase, key);
    }
    choice.icon = members.text("icon");
    choice.isAtPlace = members.flag("atPlace");
    choice.isFixed = members.flag("fixed");
    choice.isTouch = members.flag("touch");
    choice.isHidden = members.flag("hidden");
    members.finish();
    return choice;
}

void readChoices(Field& f, Members& members)
{
    for (Members& part : members.each("choices", members.key())) {
        Choice choice = readChoice(part);
        if (f.choice(choice.value) != nullptr) {
            throw SchemaMistake{members.key(), "has the choice \"" + choice.value + "\" twice",
                                SchemaReason::choiceTwice};
        }
        f.choices.push_back(std::move(choice));
    }
    const auto hasPhase = [](const Choice& choice) { return choice.phase.has_value(); };
    if (std::any_of(f.choices.begin(), f.choices.end(), hasPhase) &&
        !std::all_of(f.choices.begin(), f.choices.end(), hasPhase)) {
        throw SchemaMistake{members.key(), "has choices with and without \"phase\""};
    }
}

/// Which entities: "account" of a reference; of a link a list, or "*".
void readTarget(Field& f, Members& members)
{
    const json::value* to = members.find("to");
    if (f.type != FieldType::link) {
        f.target = members.text("to");
        if ((f.type == FieldType::reference) == f.target.empty()) {
            throw SchemaMistake{members.key(), "\"to\" goes with type reference or link"};
        }
    } else if (to != nullptr && *to == kLinkToAll) {
        f.targets = {std::string(kLinkToAll)}; // resolved when all entities are there
    } else if (to != nullptr && to->is_array()) {
        f.targets = members.texts("to");
    } else {
        throw SchemaMistake{members.key(), "\"to\" of a link is a list of entities, or \"*\""};
    }
}

/// The role of the users that a reference means; empty where it may be any.
std::string readRole(const Field& f, Members& members)
{
    std::string role = members.text("ofRole");
    if (role.empty() || (members.passesUnknown() && !roleFrom(role))) {
        return {};
    }
    if (f.type != FieldType::reference || !roleFrom(role)) { // to whom: reference_loader.cpp
        throw SchemaMistake{members.key(), "\"ofRole\" needs a reference to people, and a role"};
    }
    return role;
}

AddressPart readAddressPart(const Field& f, Members& members)
{
    const auto part = oneOf<AddressPart>(members.text("address"),
                                         {{"street", AddressPart::street},
                                          {"postal_code", AddressPart::postalCode},
                                          {"city", AddressPart::city},
                                          {"region", AddressPart::region},
                                          {"country", AddressPart::country}},
                                         AddressPart::none, members.key());
    if (part != AddressPart::none && f.type != FieldType::text) {
        throw SchemaMistake{members.key(), "\"address\" needs a text"};
    }
    return part;
}

ReadField readField(Members& members, const std::string& entityName)
{
    const std::string key = entityName + "." + members.text("name", true);
    members.setKey(key);
    ReadField read;
    Field& f = read.field;
    members.find("access");
    f.name = members.text("name", true);
    const std::string type = members.text("type", true);
    if (!fieldType(type)) {
        throw SchemaMistake{key, "does not know the type \"" + type + "\""};
    }
    f.type = *fieldType(type);
    f.labels = members.labels("labels", true);
    f.hint = members.labels("hint", false);
    f.required = members.flag("required");
    f.uniqueHint = oneOf<bool>(members.text("unique"), {{"hint", true}}, false, key);
    f.max = members.number("max");
    f.min = members.number("min");
    f.search = oneOf<SearchKind>(members.text("search"),
                                 {{"name", SearchKind::name},
                                  {"text", SearchKind::text},
                                  {"phone", SearchKind::phone},
                                  {"mail", SearchKind::mail},
                                  {"code", SearchKind::code}},
                                 SearchKind::none, key);
    f.listColumn = static_cast<int>(members.number("list").value_or(0));
    f.section = members.text("section");
    f.isFact = members.flag("fact");
    f.isUnitPrice = members.flag("unitPrice");
    f.isHidden = members.flag("hidden");
    f.isReadOnly = members.flag("readonly");
    f.isCloned = oneOf<bool>(members.text("clone"), {{"keep", true}, {"drop", false}}, true, key);
    f.addressPart = readAddressPart(f, members);
    readTarget(f, members);
    f.ofRole = readRole(f, members);
    f.onParentDelete = oneOf<ParentDelete>(members.text("onDelete"),
                                           {{"revive", ParentDelete::revive},
                                            {"detach", ParentDelete::detach},
                                            {"refuse", ParentDelete::refuse}},
                                           ParentDelete::revive, key);
    readChoices(f, members);
    read.policy = mergePolicy(members.text("policy"), defaultPolicy(f.type), key);
    const bool isChoice = f.type == FieldType::choice || f.type == FieldType::choiceSet;
    if (isChoice == f.choices.empty()) {
        throw SchemaMistake{key, isChoice ? "needs choices" : "must not have choices"};
    }
    if (const json::value* fallback = members.find("default")) {
        const Result<Value> parsed = valueFromJson(f, *fallback);
        const bool isUnknown = parsed && f.type == FieldType::choice && !isEmpty(*parsed) &&
                               f.choice(textOf(*parsed)) == nullptr;
        if (!parsed || isUnknown || !checkValue(f, *parsed)) {
            throw SchemaMistake{key, "has a default that it would refuse"};
        }
        f.defaultValue = *parsed;
    }
    members.finish();
    return read;
}

/// A field that no group names is a group of its own.
void readGroups(Entity& entity, Members& members, const std::vector<MergePolicy>& policies)
{
    std::set<std::string> grouped;
    for (Members& one : members.each("groups", entity.name + ".groups")) {
        Group group;
        group.name = one.text("name", true);
        group.policy =
            mergePolicy(one.text("policy"), MergePolicy::hub, entity.name + "." + group.name);
        for (const std::string& name : one.texts("fields")) {
            const Field* f = entity.field(name);
            if (f == nullptr || !grouped.insert(name).second) {
                throw SchemaMistake{entity.name + "." + group.name,
                                    "field \"" + name + "\" is missing or in two groups"};
            }
            if (f->type == FieldType::link) { // earlier programs have the group without it
                throw SchemaMistake{entity.name + "." + group.name, "a link merges on its own"};
            }
            group.fields.push_back(f->index);
        }
        one.finish();
        if (group.fields.size() < 2 || entity.field(group.name) != nullptr) {
            throw SchemaMistake{entity.name + "." + group.name,
                                "a group has two fields or more and a name of its own"};
        }
        entity.groups.push_back(std::move(group));
    }
    for (const Field& f : entity.fields) {
        if (grouped.count(f.name) == 0) {
            entity.groups.push_back({f.name, {f.index}, policies[f.index]});
        }
    }
    for (std::size_t g = 0; g < entity.groups.size(); ++g) {
        checkPolicy(entity, entity.groups[g]);
        for (const std::size_t f : entity.groups[g].fields) {
            entity.fields[f].group = g;
        }
    }
}

} // namespace

void loadFields(Entity& entity, Members& members)
{
    std::vector<Members> fields = members.each("fields", entity.name + ".?");
    if (fields.empty()) {
        throw SchemaMistake{entity.name, "needs fields"};
    }
    std::vector<MergePolicy> policies;
    for (Members& part : fields) {
        // Of a later version: its values stay with the record unread, as those of unknown fields.
        if (part.passesUnknown() && !fieldType(part.text("type", true))) {
            continue;
        }
        ReadField read = readField(part, entity.name);
        if (entity.field(read.field.name) != nullptr) {
            throw SchemaMistake{entity.name + "." + read.field.name, "stands twice"};
        }
        if (read.field.addressPart != AddressPart::none &&
            entity.addressField(read.field.addressPart) != nullptr) {
            throw SchemaMistake{entity.name + "." + read.field.name,
                                "is a second field for the same part of an address"};
        }
        const bool isSectionKnown =
            read.field.section.empty() ||
            std::any_of(entity.sections.begin(), entity.sections.end(),
                        [&](const Section& s) { return s.name == read.field.section; });
        if (!isSectionKnown) {
            throw SchemaMistake{entity.name + "." + read.field.name,
                                "section \"" + read.field.section + "\" does not exist"};
        }
        read.field.index = entity.fields.size();
        policies.push_back(read.policy);
        entity.fields.push_back(std::move(read.field));
    }
    readGroups(entity, members, policies);
}

} // namespace caravan
