// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// schema convert, schema remove: what a published field can become, and that it stays.
#include "app/tool/schema_drafting.h"

#include "app/tool/output.h"
#include "core/admin/field_conversion.h"
#include "core/admin/schema_draft.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace caravan::tool {
namespace {

namespace json = boost::json;

struct ConvertAsked {
    FieldConversion conversion;
    std::string type;
    std::vector<std::string> labels, choices, to;
    std::optional<std::int64_t> max;
    bool isApplied = false;
    bool isPreview = false;
    bool asJson = false;
};

json::object labelsJson(const Labels& labels)
{
    json::object all;
    for (const auto& [language, text] : labels) {
        all[language] = text;
    }
    return all;
}

/// "add_field" for the new field: where nothing else is said, called and placed as the old one.
std::string newFieldOf(const Field& old, const ConvertAsked& asked)
{
    json::object field{
        {"name", asked.conversion.to}, {"type", asked.type}, {"section", old.section}};
    field["labels"] =
        asked.labels.empty() ? json::value(labelsJson(old.labels)) : labelsFrom(asked.labels);
    if (!asked.choices.empty()) {
        field["choices"] = choicesFrom(asked.choices);
    }
    if (asked.to.size() == 1 && (asked.type != "link" || asked.to.front() == "*")) {
        field["to"] = asked.to.front();
    } else if (!asked.to.empty()) {
        field["to"] = json::array(asked.to.begin(), asked.to.end());
    }
    if (asked.max) {
        field["max"] = *asked.max;
    }
    return json::serialize(json::object{
        {"do", "add_field"}, {"entity", asked.conversion.entity}, {"field", std::move(field)}});
}

json::object planJson(const ConversionPlan& plan)
{
    json::array misses;
    for (const ConversionMiss& miss : plan.misses) {
        misses.push_back(json::object{{"id", miss.id.toString()},
                                      {"title", miss.title},
                                      {"value", miss.value},
                                      {"reason", miss.why.detail}});
    }
    return {{"filled", plan.filled},
            {"converts", plan.converts},
            {"there", plan.there},
            {"missed", plan.missed},
            {"misses", std::move(misses)}};
}

void showPlan(const ConversionPlan& plan)
{
    say("%zu records have a value: %zu convert, %zu are converted already, %zu do not convert\n",
        plan.filled, plan.converts, plan.there, plan.missed);
    std::vector<std::vector<std::string>> rows;
    for (const ConversionMiss& miss : plan.misses) {
        rows.push_back({miss.title, miss.value, miss.why.detail});
    }
    if (!rows.empty()) {
        printTable({"record", "value", "why not"}, rows);
    }
}

int publishAndWait(Profile& profile, SchemaDraft& draft, const ConvertAsked& asked)
{
    Replica& replica = profile.replica();
    const auto edits = draft.edits(replica);
    if (!edits) {
        return fail(edits.error());
    }
    Result<WaitingConversions> waiting = WaitingConversions::load(profile.folder());
    const Done noted = waiting ? waiting->add(asked.conversion) : Done(waiting.error());
    if (!noted) {
        return fail(noted.error());
    }
    const auto saved = replica.save(*edits);
    const Done done = saved ? draft.clear() : Done(saved.error());
    return done ? kDone : fail(done.error());
}

/// The new field is there: fills it now.
int fillNow(Profile& profile, const ConvertAsked& asked)
{
    const auto done = convertField(profile.replica(), asked.conversion, "en");
    if (!done) {
        return fail(done.error());
    }
    if (asked.asJson) {
        json::object answer = planJson(done->plan);
        answer["written"] = done->saved.changes.size();
        answer["refused"] = done->saved.failed;
        print(answer);
    } else {
        showPlan(done->plan);
        say("%zu written, %zu refused; \"caravanctl imports\" lists it, and undoes it\n",
            done->saved.changes.size(), done->saved.failed);
    }
    return done->saved.failed == 0 ? kDone : kFailed;
}

int convertOrPreview(Profile& profile, const ConvertAsked& asked)
{
    if (asked.isApplied == asked.isPreview) {
        return usage("convert needs --preview or --apply");
    }
    Replica& replica = profile.replica();
    Result<SchemaDraft> draft = SchemaDraft::load(profile.folder());
    if (!draft) {
        return fail(draft.error());
    }
    const std::shared_ptr<const Catalogue> base = draft->preview(replica);
    const FieldConversion& conversion = asked.conversion;
    const Entity* entity = base->entity(conversion.entity);
    const Field* old = entity != nullptr ? entity->field(conversion.from) : nullptr;
    if (old == nullptr) {
        return fail(
            {ErrorCode::notFound, conversion.from, "is not a field of " + conversion.entity});
    }
    if (entity->field(conversion.to) == nullptr && asked.type.empty()) {
        return usage(conversion.to + " does not exist yet: give its --type");
    }
    const std::vector<std::string> changes =
        conversionChanges(*base, conversion, newFieldOf(*old, asked));
    const auto model = withChanges(*base, changes);
    if (!model) {
        return fail(model.error());
    }
    const Entity* here = replica.catalogue().entity(conversion.entity);
    const bool isThere = here != nullptr && here->field(conversion.to) != nullptr;
    if (asked.isApplied && isThere && changes.empty()) {
        return fillNow(profile, asked);
    }
    const auto plan = planConversion(replica, conversion,
                                     *(*model)->at(conversion.entity).field(conversion.to), "en");
    if (!plan) {
        return fail(plan.error());
    }
    if (asked.isApplied) {
        const Done added = changes.empty() ? done() : draft->add(replica, changes);
        const int code = added ? publishAndWait(profile, *draft, asked) : fail(added.error());
        if (code != kDone) {
            return code;
        }
    }
    if (asked.asJson) {
        json::object answer = planJson(*plan);
        answer["published"] = asked.isApplied;
        print(answer);
    } else {
        showPlan(*plan);
        if (asked.isApplied) {
            say("published; once the hub has it, the next sync fills %s\n", conversion.to.c_str());
        }
    }
    return kDone;
}

} // namespace

Result<bool> fillConverted(Profile& profile)
{
    Result<WaitingConversions> waiting = WaitingConversions::load(profile.folder());
    if (!waiting) {
        return waiting.error();
    }
    bool hasWritten = false;
    for (const FieldConversion& one : waiting->ready(profile.replica().catalogue())) {
        const auto converted = convertField(profile.replica(), one, "en");
        if (!converted) {
            return converted.error();
        }
        if (const Done removed = waiting->remove(one); !removed) {
            return removed.error();
        }
        hasWritten = hasWritten || !converted->saved.changes.empty();
    }
    return hasWritten;
}

void addConverting(CLI::App& schema, Run& run)
{
    const auto a = std::make_shared<ConvertAsked>();
    CLI::App* sub = schema.add_subcommand(
        "convert", "changes the type of a field: adds a new one, fills it and hides the old one");
    sub->add_option("entity", a->conversion.entity)->required();
    sub->add_option("field", a->conversion.from)->required();
    sub->add_option("new_field", a->conversion.to, "x_NAME")->required();
    sub->add_option("--type", a->type, "type of the new field, as in add-field");
    sub->add_option("--label", a->labels, "label of the new field; default: that of the old one");
    sub->add_option("--choice", a->choices, "VALUE=LABEL; may be given again");
    sub->add_option("--to", a->to, "the entity that a reference refers to; those of a link")
        ->delimiter(',');
    sub->add_option("--max", a->max);
    sub->add_flag("--preview", a->isPreview, "show what converts and what does not");
    sub->add_flag("--apply", a->isApplied,
                  "publishes it; the first sync that has the new field fills it");
    sub->add_flag("--json", a->asJson);
    sub->callback([&run, a] { run = [a](Profile& p) { return convertOrPreview(p, *a); }; });

    const auto removed = std::make_shared<SchemaPart>();
    CLI::App* remove = schema.add_subcommand("remove", "says why a published field stays");
    remove->add_option("entity", removed->entity)->required();
    remove->add_option("field", removed->field)->required();
    remove->callback([&run, removed] {
        run = [removed](Profile& p) -> int {
            Result<SchemaDraft> draft = SchemaDraft::load(p.folder());
            if (!draft) {
                return fail(draft.error());
            }
            if (draft->adds(*removed)) {
                const Done taken = draft->takeOut(p.replica(), *removed);
                return taken ? kDone : fail(taken.error());
            }
            const auto refused = withChange(
                *draft->preview(p.replica()),
                json::serialize(json::object{
                    {"do", "remove"}, {"entity", removed->entity}, {"field", removed->field}}));
            return refused ? kDone : fail(refused.error());
        };
    });
}

} // namespace caravan::tool
