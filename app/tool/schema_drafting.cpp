// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What `caravanctl schema` puts into the draft.
#include "app/tool/schema_drafting.h"

#include "app/tool/output.h"
#include "core/admin/schema_draft.h"
#include "core/base/strict_json.h"
#include "core/store/file_io.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

namespace caravan::tool {

namespace json = boost::json;

namespace {

constexpr std::size_t kFileBytesMax = 16UL * 1024 * 1024;

struct DraftAsked {
    std::string entity, field, choice, name, type = "text", section, file, tone, standard, report;
    std::vector<std::string> labels, plural, hint, choices, fields, values, to, access;
    std::optional<std::int64_t> max, min;
    bool isRequired = false;
    bool isFact = false;
    bool shows = false;
    bool hasActivities = false;
    bool hasFiles = false;
};

/// "fr=bail" is no label of any language that the program has.
std::string languageProblem(std::string& word)
{
    const std::string language = word.substr(0, word.find('='));
    const bool isSaid = word.find('=') != std::string::npos && language.size() >= 2 &&
                        language.size() <= 5 && language[0] >= 'a' && language[0] <= 'z' &&
                        language[1] >= 'a' && language[1] <= 'z' &&
                        (language.size() == 2 || language[2] == '_');
    const bool isKnown = language == "en" || language == "zh_CN" || language == "zh_TW";
    return isSaid && !isKnown ? "\"" + language + "\" is not en, zh_CN or zh_TW" : "";
}

Result<std::string> textOf(const std::string& file)
{
    if (file == "-") {
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    }
    const Found<std::string> text = store::readWhole(file, kFileBytesMax);
    if (!text) {
        return text.error();
    }
    return *text ? Result<std::string>(**text)
                 : Result<std::string>(Error{ErrorCode::notFound, "file", file});
}

int addField(Profile& profile, const DraftAsked& asked)
{
    json::object field;
    if (!asked.file.empty()) {
        const Result<json::value> parsed = jsonOf(asked.file);
        if (!parsed || !parsed->is_object()) {
            return fail(parsed ? Error{ErrorCode::invalid, "file", "must be a JSON object"}
                               : parsed.error());
        }
        field = parsed->get_object();
    }
    if (!asked.name.empty()) {
        field["name"] = asked.name;
    }
    field.emplace("type", asked.type);
    if (!asked.labels.empty()) {
        field["labels"] = labelsFrom(asked.labels);
    }
    if (!asked.hint.empty()) {
        field["hint"] = labelsFrom(asked.hint);
    }
    for (const auto& [word, text] :
         {std::pair{"section", &asked.section}, {"default", &asked.standard}}) {
        if (!text->empty()) {
            field[word] = *text;
        }
    }
    for (const std::string& said : asked.access) { // the schema refuses what is no such word
        const std::size_t at = std::min(said.find('='), said.size());
        json::value& access = field.emplace("access", json::object()).first->value();
        access.as_object()[said.substr(0, at)] = said.substr(std::min(at + 1, said.size()));
    }
    if (asked.to.size() == 1 && (asked.type != "link" || asked.to.front() == "*")) {
        field["to"] = asked.to.front();
    } else if (!asked.to.empty()) {
        field["to"] = json::array(asked.to.begin(), asked.to.end());
    }
    for (const auto& [word, number] : {std::pair{"max", asked.max}, {"min", asked.min}}) {
        if (number) {
            field[word] = *number;
        }
    }
    for (const auto& [word, flag] :
         {std::pair{"required", asked.isRequired}, {"fact", asked.isFact}}) {
        if (flag) {
            field[word] = true;
        }
    }
    if (!asked.choices.empty()) {
        field["choices"] = choicesFrom(asked.choices);
    }
    return addToDraft(profile, {{"do", "add_field"}, {"entity", asked.entity}, {"field", field}});
}

int addEntity(Profile& profile, const DraftAsked& asked)
{
    const Result<json::value> parsed = jsonOf(asked.file);
    if (!parsed) {
        return fail(parsed.error());
    }
    json::object change{{"do", "add_entity"}, {"entity", *parsed}};
    for (const auto& [word, flag] :
         {std::pair{"activities", asked.hasActivities}, {"files", asked.hasFiles}}) {
        if (flag) {
            change[word] = true;
        }
    }
    return addToDraft(profile, change);
}

/// A change of a report, or of an entity, or of a field or choice of it where they were said.
json::object changeOf(const char* what, const DraftAsked& asked)
{
    if (!asked.report.empty()) {
        return {{"do", what}, {"report", asked.report}};
    }
    json::object change{{"do", what}, {"entity", asked.entity}};
    for (const auto& [word, text] : {std::pair{"field", &asked.field},
                                     {"choice", &asked.choice},
                                     {"section", &asked.section}}) {
        if (!text->empty()) {
            change[word] = *text;
        }
    }
    return change;
}

int relabel(Profile& profile, const DraftAsked& asked)
{
    json::object change = changeOf("relabel", asked);
    for (const auto& [word, labels] :
         {std::pair{"labels", &asked.labels}, {"plural", &asked.plural}, {"hint", &asked.hint}}) {
        if (!labels->empty()) {
            change[word] = labelsFrom(*labels);
        }
    }
    return addToDraft(profile, change);
}

int changeField(Profile& profile, const DraftAsked& asked)
{
    json::object set;
    for (const std::string& value : asked.values) {
        const std::size_t at = value.find('=');
        if (at == std::string::npos) {
            return usage("\"" + value + "\" is not KEY=VALUE");
        }
        // A word that is no JSON is a text: section=main, list=3, required=true.
        const Result<json::value> parsed = parseJson(value.substr(at + 1));
        set[value.substr(0, at)] = parsed ? *parsed : json::value(value.substr(at + 1));
    }
    json::object change = changeOf("change_field", asked);
    change["set"] = std::move(set);
    return addToDraft(profile, change);
}

} // namespace

Result<json::value> jsonOf(const std::string& file)
{
    const Result<std::string> text = textOf(file);
    if (!text) {
        return text.error();
    }
    Result<json::value> parsed = parseJson(*text);
    return parsed ? std::move(parsed)
                  : Result<json::value>(
                        Error{ErrorCode::invalid, "file", file + ": " + parsed.error().detail});
}

int addToDraft(Profile& profile, const json::object& change)
{
    Result<SchemaDraft> draft = SchemaDraft::load(profile.folder());
    if (!draft) {
        return fail(draft.error());
    }
    const std::string text = json::serialize(change);
    if (const Done added = draft->add(profile.replica(), {text}); !added) {
        return fail(added.error());
    }
    say("%s is in the draft, %zu in all; \"caravanctl schema publish\" sends them\n",
        subjectOf(text).c_str(), draft->changes().size());
    return kDone;
}

json::value labelsFrom(const std::vector<std::string>& words)
{
    json::object labels;
    for (const std::string& word : words) {
        const std::size_t at = word.find('=');
        const std::string language = at == std::string::npos ? "" : word.substr(0, at);
        if (language == "en" || language == "zh_CN" || language == "zh_TW") {
            labels[language] = word.substr(at + 1);
        } else {
            labels["en"] = word;
        }
    }
    return labels;
}

json::array choicesFrom(const std::vector<std::string>& words)
{
    json::array choices;
    for (const std::string& word : words) {
        const std::size_t at = word.find('=');
        const std::string value = word.substr(0, at);
        choices.push_back(json::object{
            {"value", value}, {"labels", at == std::string::npos ? value : word.substr(at + 1)}});
    }
    return choices;
}

Result<std::vector<std::string>> changesIn(const std::string& file)
{
    const Result<json::value> parsed = jsonOf(file);
    if (!parsed) {
        return parsed.error();
    }
    const json::value* list = &*parsed;
    if (parsed->is_object()) {
        list = parsed->get_object().if_contains("changes");
    }
    if (list == nullptr || !list->is_array()) {
        return Error{ErrorCode::invalid, "file", file + " has no list of changes"};
    }
    std::vector<std::string> changes;
    for (const json::value& change : list->get_array()) {
        changes.push_back(json::serialize(change));
    }
    return changes;
}

void addDrafting(CLI::App& schema, Run& run)
{
    const auto a = std::make_shared<DraftAsked>();
    const auto command = [&](const char* name, const char* what) {
        return schema.add_subcommand(name, what);
    };
    const auto labels = [a](CLI::App* sub) {
        sub->add_option("--label", a->labels, "Label, or en=Label zh_CN=标签 zh_TW=標籤")
            ->check(CLI::Validator(languageProblem, ""));
    };
    const auto runs = [&run, a](CLI::App* sub, auto work) {
        sub->callback([&run, a, work] { run = [a, work](Profile& p) { return work(p, *a); }; });
    };

    CLI::App* field = command("add-field", "adds a field to the draft");
    field->add_option("entity", a->entity)->required();
    field->add_option("name", a->name, "x_NAME");
    field->add_option("--from", a->file, "JSON file with the field; - for standard input");
    field->add_option("--type", a->type,
                      "text, long_text, integer, decimal, money, boolean, date, "
                      "date_time, choice, choice_set, reference, link, phone, mail, "
                      "web, position, recurrence, file");
    labels(field);
    field->add_option("--hint", a->hint);
    field->add_option("--section", a->section);
    field
        ->add_option("--to", a->to,
                     "the entity that a reference refers to; those of a link, or \"*\"")
        ->delimiter(',');
    field->add_option("--choice", a->choices, "VALUE=LABEL; may be given again");
    field->add_option("--default", a->standard);
    field->add_option("--access", a->access,
                      "ROLE=read or ROLE=hidden; may be given again (rep, engineer, manager, "
                      "readonly)");
    field->add_option("--max", a->max, "characters of a text, or the largest number");
    field->add_option("--min", a->min);
    field->add_flag("--required", a->isRequired);
    field->add_flag("--fact", a->isFact, "show in the record header");
    runs(field, addField);

    CLI::App* choice = command("add-choice", "adds a choice of a field to the draft");
    choice->add_option("entity", a->entity)->required();
    choice->add_option("field", a->field)->required();
    choice->add_option("value", a->name, "x_NAME")->required();
    labels(choice);
    choice->add_option("--tone", a->tone, "neutral, accent, success, warning, danger, violet");
    runs(choice, [](Profile& p, const DraftAsked& asked) {
        json::object one{{"value", asked.name}, {"labels", labelsFrom(asked.labels)}};
        if (!asked.tone.empty()) {
            one["tone"] = asked.tone;
        }
        json::object change = changeOf("add_choice", asked);
        change["choice"] = std::move(one);
        return addToDraft(p, change);
    });

    CLI::App* section = command("add-section", "adds a section of the form to the draft");
    section->add_option("entity", a->entity)->required();
    section->add_option("name", a->name, "x_NAME")->required();
    labels(section);
    runs(section, [](Profile& p, const DraftAsked& asked) {
        return addToDraft(p, {{"do", "add_section"},
                              {"entity", asked.entity},
                              {"section", json::object{{"name", asked.name},
                                                       {"labels", labelsFrom(asked.labels)}}}});
    });

    CLI::App* entity = command("add-entity", "adds an entity to the draft");
    entity->add_option("file", a->file, "JSON file with the entity; - for standard input")
        ->required();
    entity->add_flag("--activities", a->hasActivities, "activities can refer to its records");
    entity->add_flag("--files", a->hasFiles, "files can be attached to its records");
    runs(entity, addEntity);

    CLI::App* change = command("change-field", "changes one of the company's fields in the draft");
    change->add_option("entity", a->entity)->required();
    change->add_option("field", a->field)->required();
    change->add_option("values", a->values, "required=true list=3 fact=true max=80 …")->required();
    runs(change, changeField);

    CLI::App* label =
        command("relabel", "changes the label of an entity, section, field, choice or report");
    label->add_option("entity", a->entity);
    label->add_option("field", a->field);
    label->add_option("choice", a->choice);
    label->add_option("--section", a->section);
    label->add_option("--report", a->report, "the report, instead of an entity");
    labels(label);
    label->add_option("--plural", a->plural);
    label->add_option("--hint", a->hint);
    runs(label, relabel);

    CLI::App* hide = command("hide", "hides an entity, field, choice or report; values stay");
    hide->add_option("entity", a->entity);
    hide->add_option("field", a->field);
    hide->add_option("choice", a->choice);
    hide->add_option("--report", a->report, "the report, instead of an entity");
    hide->add_flag("--show", a->shows, "shows it again");
    runs(hide, [](Profile& p, const DraftAsked& asked) {
        json::object one = changeOf("hide", asked);
        one["hidden"] = !asked.shows;
        return addToDraft(p, one);
    });
}

} // namespace caravan::tool
