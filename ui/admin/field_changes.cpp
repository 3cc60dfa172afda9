// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/field_changes.h"

#include "core/model/model.h"
#include "ui/admin/name_of.h"
#include "ui/text/format.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::ui {
namespace {

namespace json = boost::json;

/// With the first word where a language has none, so that what stood there goes.
json::object wholeLabels(const ChoiceWords& words)
{
    json::object labels;
    for (std::size_t i = 0; i < words.size(); ++i) {
        labels[kFieldLanguages[i]] = words[i].empty() ? firstWord(words) : words[i];
    }
    return labels;
}

bool isRelabelled(const Labels& before, const ChoiceWords& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i].empty() ? firstWord(words) : words[i];
        if (word != caravan::label(before, kFieldLanguages[i])) {
            return true;
        }
    }
    return false;
}

/// The value that stands in records for a choice: by its first word, else by its place.
std::string choiceValue(const ChoiceWords& words, QLatin1Char letter, std::size_t place)
{
    const QString named = nameOf(toQString(firstWord(words)));
    return toStd(named.isEmpty() ? QString(letter) + QString::number(place + 1) : named);
}

json::object accessOf(const std::map<Role, FieldAccess>& access)
{
    json::object said;
    for (const auto& [role, may] : access) {
        said[toString(role)] = may == FieldAccess::hidden ? "hidden" : "read";
    }
    return said;
}

std::string newField(const Entity& entity, const TypedField& typed)
{
    json::object field{{"name", typed.name},
                       {"type", toString(typed.type)},
                       {"labels", labelsOf(typed.labels)},
                       {"section", typed.section}};
    if (typed.type == FieldType::reference) {
        field["to"] = typed.target;
    }
    if (typed.type == FieldType::link) {
        json::array targets(typed.targets.begin(), typed.targets.end());
        field["to"] = targets.empty() ? json::value(kLinkToAll) : json::value(std::move(targets));
    }
    if (hasChoices(typed.type)) {
        field["choices"] = choicesOf(typed.choices, QLatin1Char('c'));
    }
    for (const auto& [word, isSo] :
         {std::pair{"required", typed.isRequired}, {"fact", typed.isFact}}) {
        if (isSo) {
            field[word] = true;
        }
    }
    if (!typed.hint.empty()) {
        field["hint"] = typed.hint;
    }
    if (!typed.access.empty()) {
        field["access"] = accessOf(typed.access);
    }
    if (typed.isColumn) {
        field["list"] = static_cast<std::int64_t>(entity.listFields().size() + 1);
    }
    return json::serialize(
        json::object{{"do", "add_field"}, {"entity", entity.name}, {"field", std::move(field)}});
}

/// Words that were changed are other labels, rows behind the known ones are new choices.
void addChoices(const Entity& entity, const Field& before, const std::vector<ChoiceWords>& rows,
                std::vector<std::string>& made)
{
    const bool isProducts = !isCompanyName(before.name) && !isCompanyName(entity.name);
    for (std::size_t i = 0; hasChoices(before.type) && i < rows.size(); ++i) {
        const std::string first = firstWord(rows[i]);
        json::object change{{"entity", entity.name}, {"field", before.name}};
        if (first.empty()) {
            continue;
        }
        if (i >= before.choices.size()) {
            const std::string value = choiceValue(rows[i], QLatin1Char('c'), i);
            change["do"] = "add_choice";
            change["choice"] = json::object{{"value", isProducts ? "x_" + value : value},
                                            {"labels", labelsOf(rows[i])}};
        } else if (isRelabelled(before.choices[i].labels, rows[i])) {
            change["do"] = "relabel";
            change["choice"] = before.choices[i].value;
            change["labels"] = wholeLabels(rows[i]);
        } else {
            continue;
        }
        made.push_back(json::serialize(change));
    }
}

} // namespace

bool hasChoices(FieldType type)
{
    return type == FieldType::choice || type == FieldType::choiceSet;
}

const std::string& firstWord(const ChoiceWords& words)
{
    static const std::string kNone;
    const auto found = std::find_if(words.begin(), words.end(),
                                    [](const std::string& word) { return !word.empty(); });
    return found == words.end() ? kNone : *found;
}

json::object labelsOf(const ChoiceWords& words)
{
    json::object labels;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].empty()) {
            labels[kFieldLanguages[i]] = words[i];
        }
    }
    return labels;
}

json::array choicesOf(const std::vector<ChoiceWords>& rows, QLatin1Char letter)
{
    json::array choices;
    for (const ChoiceWords& words : rows) {
        if (!firstWord(words).empty()) {
            choices.push_back(json::object{{"value", choiceValue(words, letter, choices.size())},
                                           {"labels", labelsOf(words)}});
        }
    }
    return choices;
}

std::map<Role, FieldAccess> accessTo(const Catalogue& catalogue, const Entity& entity,
                                     const Field& field)
{
    const AccessRules rules(catalogue);
    std::map<Role, FieldAccess> access;
    for (const Role role : allRoles()) {
        const FieldAccess may = rules.of(role, entity.name, field.name);
        // Who only reads may not edit it without a word about it.
        const bool isUsual =
            may == FieldAccess::write || (role == Role::readOnly && may == FieldAccess::read);
        if (!isUsual && role != Role::administrator) {
            access[role] = may;
        }
    }
    return access;
}

std::vector<std::string> fieldChanges(const Catalogue& catalogue, const Entity& entity,
                                      const std::string& name, const TypedField& typed)
{
    if (name.empty()) {
        return {newField(entity, typed)};
    }
    const Field& before = *entity.field(name);
    std::vector<std::string> made;
    if (isRelabelled(before.labels, typed.labels)) {
        made.push_back(json::serialize(json::object{{"do", "relabel"},
                                                    {"entity", entity.name},
                                                    {"field", name},
                                                    {"labels", wholeLabels(typed.labels)}}));
    }
    addChoices(entity, before, typed.choices, made);
    json::object set;
    const auto flag = [&](const char* word, bool isSo, bool was) {
        if (isSo != was) {
            set[word] = isSo;
        }
    };
    flag("required", typed.isRequired, before.required);
    flag("fact", typed.isFact, before.isFact);
    if (typed.isColumn != (before.listColumn > 0)) {
        set["list"] =
            typed.isColumn ? static_cast<std::int64_t>(entity.listFields().size() + 1) : 0;
    }
    if (typed.section != before.section) {
        set["section"] = typed.section;
    }
    if (typed.hint != toStd(labelText(before.hint))) {
        set["hint"] = typed.hint.empty() ? json::value() : json::value(typed.hint);
    }
    if (typed.access != accessTo(catalogue, entity, before)) {
        set["access"] = accessOf(typed.access);
    }
    if (!set.empty()) {
        made.push_back(json::serialize(json::object{{"do", "change_field"},
                                                    {"entity", entity.name},
                                                    {"field", name},
                                                    {"set", std::move(set)}}));
    }
    return made;
}

} // namespace caravan::ui
