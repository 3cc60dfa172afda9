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

std::string newField(const Entity& entity, const TypedField& typed)
{
    json::object labels;
    for (std::size_t i = 0; i < typed.labels.size(); ++i) {
        if (!typed.labels[i].empty()) {
            labels[kFieldLanguages[i]] = typed.labels[i];
        }
    }
    json::object field{{"name", typed.name},
                       {"type", toString(typed.type)},
                       {"labels", std::move(labels)},
                       {"section", typed.section}};
    if (typed.type == FieldType::reference) {
        field["to"] = typed.target;
    }
    if (typed.type == FieldType::link) {
        json::array targets(typed.targets.begin(), typed.targets.end());
        field["to"] = targets.empty() ? json::value(kLinkToAll) : json::value(std::move(targets));
    }
    if (hasChoices(typed.type)) {
        json::array choices;
        int number = 0;
        for (const QString& line : typed.choices) {
            const QString named = nameOf(line.trimmed());
            ++number;
            choices.push_back(json::object{
                {"value", toStd(!named.isEmpty() ? named : QStringLiteral("c%1").arg(number))},
                {"labels", toStd(line.trimmed())}});
        }
        field["choices"] = std::move(choices);
    }
    for (const auto& [word, isSo] :
         {std::pair{"required", typed.isRequired}, {"fact", typed.isFact}}) {
        if (isSo) {
            field[word] = true;
        }
    }
    if (typed.isColumn) {
        field["list"] = static_cast<std::int64_t>(entity.listFields().size() + 1);
    }
    return json::serialize(
        json::object{{"do", "add_field"}, {"entity", entity.name}, {"field", std::move(field)}});
}

/// Lines that were changed are other labels, those behind them are new choices.
void addChoices(const Entity& entity, const Field& before, const QStringList& lines,
                std::vector<std::string>& made)
{
    const bool isProducts = !isCompanyName(before.name) && !isCompanyName(entity.name);
    for (qsizetype i = 0; hasChoices(before.type) && i < lines.size(); ++i) {
        const std::string text = toStd(lines[i].trimmed());
        const auto place = static_cast<std::size_t>(i);
        json::object change{{"entity", entity.name}, {"field", before.name}};
        if (place >= before.choices.size()) {
            const QString named = nameOf(lines[i].trimmed());
            const QString value = named.isEmpty() ? QStringLiteral("c%1").arg(i + 1) : named;
            change["do"] = "add_choice";
            change["choice"] =
                json::object{{"value", toStd(isProducts ? QStringLiteral("x_") + value : value)},
                             {"labels", text}};
        } else if (const Choice& choice = before.choices[place];
                   text != toStd(labelText(choice.labels))) {
            json::object labels;
            for (const char* language : kFieldLanguages) {
                labels[language] = interfaceLanguage() == language
                                       ? text
                                       : caravan::label(choice.labels, language);
            }
            change["do"] = "relabel";
            change["choice"] = choice.value;
            change["labels"] = std::move(labels);
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

std::string TypedField::firstLabel() const
{
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [](const std::string& label) { return !label.empty(); });
    return found == labels.end() ? std::string() : *found;
}

std::vector<std::string> fieldChanges(const Entity& entity, const std::string& name,
                                      const TypedField& typed)
{
    if (name.empty()) {
        return {newField(entity, typed)};
    }
    const Field& before = *entity.field(name);
    std::vector<std::string> made;
    json::object labels;
    bool isOtherWord = false;
    for (std::size_t i = 0; i < typed.labels.size(); ++i) {
        const std::string text = typed.labels[i].empty() ? typed.firstLabel() : typed.labels[i];
        isOtherWord = isOtherWord || text != caravan::label(before.labels, kFieldLanguages[i]);
        labels[kFieldLanguages[i]] = text;
    }
    if (isOtherWord) {
        made.push_back(json::serialize(json::object{{"do", "relabel"},
                                                    {"entity", entity.name},
                                                    {"field", name},
                                                    {"labels", std::move(labels)}}));
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
    if (!set.empty()) {
        made.push_back(json::serialize(json::object{{"do", "change_field"},
                                                    {"entity", entity.name},
                                                    {"field", name},
                                                    {"set", std::move(set)}}));
    }
    return made;
}

} // namespace caravan::ui
