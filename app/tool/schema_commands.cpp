// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// schema: the company's own fields and entities.
#include "app/tool/schema_drafting.h"

#include "app/tool/output.h"
#include "core/admin/schema_draft.h"
#include "core/model/report_shape.h"
#include "core/schema/layouts.h"
#include "core/schema/served_catalogue.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

struct SchemaAsked {
    std::string entity;
    std::string file;
    bool asJson = false;
};

json::object describeField(const Entity& entity, const Field& field)
{
    json::object one{{"name", field.name},
                     {"type", toString(field.type)},
                     {"label", label(field.labels, "en")},
                     {"section", field.section},
                     {"required", field.required},
                     {"hidden", field.isHidden},
                     {"own", isCompanyName(field.name) || isCompanyName(entity.name)}};
    if (!field.target.empty()) {
        one["to"] = field.target;
    } else if (field.type == FieldType::link) {
        one["to"] = json::array(field.targets.begin(), field.targets.end());
    }
    if (!field.choices.empty()) {
        json::array choices;
        for (const Choice& choice : field.choices) {
            choices.emplace_back(choice.value);
        }
        one["choices"] = std::move(choices);
    }
    return one;
}

int show(Profile& profile, const SchemaAsked& asked)
{
    const Result<SchemaDraft> draft = SchemaDraft::load(profile.folder());
    if (!draft) {
        return fail(draft.error());
    }
    const std::shared_ptr<const Catalogue> model = draft->preview(profile.replica());
    const Entity* entity = model->entity(asked.entity);
    if (entity == nullptr) {
        return fail({ErrorCode::notFound, "entity", "there is no \"" + asked.entity + "\""});
    }
    json::array fields;
    std::vector<std::vector<std::string>> rows;
    for (const Field& field : entity->fields) {
        const bool isNew =
            profile.replica().catalogue().entity(entity->name) == nullptr ||
            profile.replica().catalogue().at(entity->name).field(field.name) == nullptr;
        json::object one = describeField(*entity, field);
        one["draft"] = isNew;
        rows.push_back({field.name, toString(field.type), label(field.labels, "en"), field.section,
                        std::string(field.required ? "required " : "") +
                            (field.isHidden ? "hidden " : "") + (isNew ? "draft" : "")});
        fields.push_back(std::move(one));
    }
    if (asked.asJson) {
        json::array sections;
        for (const Section& section : entity->sections) {
            sections.push_back(
                json::object{{"name", section.name}, {"label", label(section.labels, "en")}});
        }
        json::array facts;
        for (const Field* fact : layoutOf(*entity).facts) {
            facts.emplace_back(fact->name);
        }
        json::array reports;
        for (const ReportShape& report : reportsAbout(*model, entity->name)) {
            reports.push_back(json::object{{"name", report.name},
                                           {"label", label(report.labels, "en")},
                                           {"hidden", report.isHidden},
                                           {"own", isCompanyName(report.name)}});
        }
        print(json::object{{"entity", entity->name},
                           {"label", label(entity->labels, "en")},
                           {"hidden", entity->isHidden},
                           {"sections", std::move(sections)},
                           {"facts", std::move(facts)},
                           {"opens", entity->layout.opens},
                           {"reports", std::move(reports)},
                           {"fields", std::move(fields)}});
        return kDone;
    }
    printTable({"name", "type", "label", "section", ""}, rows);
    return kDone;
}

int list(Profile& profile, bool asJson)
{
    const Result<SchemaDraft> draft = SchemaDraft::load(profile.folder());
    const auto published = publishedChanges(profile.replica());
    if (!draft || !published) {
        return fail(draft ? published.error() : draft.error());
    }
    const std::shared_ptr<const Catalogue> model = draft->preview(profile.replica());
    json::array entities;
    std::vector<std::vector<std::string>> rows;
    for (const Entity& entity : model->entities()) {
        const bool isOwn = isCompanyName(entity.name);
        const auto own =
            std::count_if(entity.fields.begin(), entity.fields.end(),
                          [&](const Field& field) { return isOwn || isCompanyName(field.name); });
        entities.push_back(json::object{{"name", entity.name},
                                        {"label", label(entity.labels, "en")},
                                        {"own", isOwn},
                                        {"hidden", entity.isHidden},
                                        {"fields", entity.fields.size()},
                                        {"own_fields", own}});
        rows.push_back({entity.name, label(entity.labels, "en"),
                        std::to_string(entity.fields.size()), std::to_string(own)});
    }
    const auto waiting =
        std::count_if(published->begin(), published->end(),
                      [](const PublishedChange& one) { return one.position == 0; });
    if (asJson) {
        print(json::object{{"model", profile.replica().catalogue().tag()},
                           {"entities", std::move(entities)},
                           {"draft", draft->changes().size()},
                           {"waiting", waiting}});
        return kDone;
    }
    printTable({"entity", "label", "fields", "own"}, rows);
    say("%zu changes in the draft, %lld wait for the hub\n", draft->changes().size(),
        static_cast<long long>(waiting));
    return kDone;
}

int showDraft(Profile& profile, bool asJson)
{
    const Result<SchemaDraft> draft = SchemaDraft::load(profile.folder());
    if (!draft) {
        return fail(draft.error());
    }
    std::vector<Misfit> left;
    static_cast<void>(draft->preview(profile.replica(), &left));
    json::array changes;
    for (const std::string& change : draft->changes()) {
        changes.push_back(json::parse(change));
        if (!asJson) {
            say("%s\n", change.c_str());
        }
    }
    json::array misfits;
    for (const auto& [place, error] : left) {
        misfits.push_back(json::object{{"change", place + 1}, {"problem", error.detail}});
        if (!asJson) {
            complain("change %zu does not fit any more: %s\n", place + 1, error.detail.c_str());
        }
    }
    if (asJson) {
        print(json::object{{"changes", std::move(changes)}, {"misfits", std::move(misfits)}});
    }
    return left.empty() ? kDone : kFailed;
}

int withDraft(Profile& profile, const std::function<Done(SchemaDraft&)>& work, const char* said)
{
    Result<SchemaDraft> draft = SchemaDraft::load(profile.folder());
    if (!draft) {
        return fail(draft.error());
    }
    if (const Done worked = work(*draft); !worked) {
        return fail(worked.error());
    }
    say(said, draft->changes().size());
    return kDone;
}

Done publish(Replica& replica, SchemaDraft& draft)
{
    const auto edits = draft.edits(replica);
    if (!edits) {
        return edits.error();
    }
    const auto saved = replica.save(*edits);
    // Should clearing fail, a second publishing is refused: the names are taken by the first.
    return saved ? draft.clear() : Done(saved.error());
}

int exportLedger(Profile& profile)
{
    const auto published = publishedChanges(profile.replica());
    if (!published) {
        return fail(published.error());
    }
    json::array changes;
    for (const PublishedChange& one : *published) {
        changes.push_back(json::parse(one.change));
    }
    print(json::object{{"changes", std::move(changes)}});
    return kDone;
}

int importLedger(Profile& profile, const std::string& file)
{
    const auto changes = changesIn(file);
    Result<SchemaDraft> draft = SchemaDraft::load(profile.folder());
    const auto published = publishedChanges(profile.replica());
    if (!changes || !draft || !published) {
        return fail(!changes ? changes.error() : !draft ? draft.error() : published.error());
    }
    std::vector<std::string> fresh;
    for (const std::string& change : *changes) {
        const bool isThere =
            std::any_of(published->begin(), published->end(), [&](const PublishedChange& one) {
                return json::parse(one.change) == json::parse(change);
            });
        if (!isThere) {
            fresh.push_back(change);
        }
    }
    if (const Done added = draft->add(profile.replica(), fresh); !added) {
        return fail(added.error());
    }
    say("%zu changes are in the draft, %zu were there already\n", fresh.size(),
        changes->size() - fresh.size());
    return kDone;
}

/// On files alone: the product with the changes of a file.
int checkFile(const std::string& file, const std::string& name, bool asJson)
{
    const auto changes = changesIn(file);
    if (!changes) {
        return fail(changes.error());
    }
    const auto model = withChanges(*Catalogue::builtIn(), *changes);
    if (!model) {
        return fail(model.error());
    }
    if (!name.empty() && (*model)->entity(name) == nullptr) {
        return fail({ErrorCode::notFound, "entity", "there is no \"" + name + "\""});
    }
    if (!asJson) {
        say("%zu changes fit; %s\n", changes->size(), (*model)->tag().c_str());
        return kDone;
    }
    json::object answer{{"tag", (*model)->tag()}, {"revision", (*model)->revision()}};
    for (const json::value& entity : entityFiles(json::parse((*model)->toJson()).as_object())) {
        if (entity.at("entity").as_string() == std::string_view(name)) {
            answer["entity"] = entity;
        }
    }
    print(answer);
    return kDone;
}

} // namespace

void addSchema(CLI::App& app, Run& run, RunAlone& runAlone)
{
    const auto a = std::make_shared<SchemaAsked>();
    CLI::App* schema = app.add_subcommand("schema", "the company's own fields and entities")
                           ->require_subcommand(1);
    const auto command = [&](const char* name, const char* what) {
        return schema->add_subcommand(name, what);
    };
    const auto runs = [&run, a](CLI::App* sub, auto work) {
        sub->callback([&run, a, work] { run = [a, work](Profile& p) { return work(p, *a); }; });
    };

    addDrafting(*schema, run);
    addArranging(*schema, run);
    addConverting(*schema, run);
    CLI::App* listed = command("list", "entities, and what is the company's own of them");
    listed->add_flag("--json", a->asJson);
    runs(listed, [](Profile& p, const SchemaAsked& asked) { return list(p, asked.asJson); });

    CLI::App* shown = command("show", "fields of an entity, with those of the draft");
    shown->add_option("entity", a->entity)->required();
    shown->add_flag("--json", a->asJson);
    runs(shown, [](Profile& p, const SchemaAsked& asked) { return show(p, asked); });

    CLI::App* draft = command("draft", "what is prepared but not published");
    draft->add_flag("--json", a->asJson);
    runs(draft, [](Profile& p, const SchemaAsked& asked) { return showDraft(p, asked.asJson); });
    runs(command("undo", "undoes the last change of the draft"),
         [](Profile& p, const SchemaAsked&) {
             return withDraft(
                 p, [](SchemaDraft& d) { return d.takeOut(std::string::npos); },
                 "%zu changes are left in the draft\n");
         });
    runs(command("discard", "empties the draft"), [](Profile& p, const SchemaAsked&) {
        return withDraft(
            p, [](SchemaDraft& d) { return d.clear(); }, "%zu changes are left in the draft\n");
    });
    runs(command("publish", "sends the draft to the hub with the next sync, all or nothing"),
         [](Profile& p, const SchemaAsked&) {
             return withDraft(
                 p, [&p](SchemaDraft& d) { return publish(p.replica(), d); },
                 "published; the next sync takes it to the hub (%zu left)\n");
         });
    runs(command("export", "the published changes as JSON"),
         [](Profile& p, const SchemaAsked&) { return exportLedger(p); });
    CLI::App* import = command("import", "puts the changes of an exported file into the draft");
    import->add_option("file", a->file, "- for standard input")->required();
    runs(import, [](Profile& p, const SchemaAsked& asked) { return importLedger(p, asked.file); });

    CLI::App* check =
        command("check", "checks whether the changes of a file fit this program, without "
                         "a profile");
    check->add_option("file", a->file, "- for standard input")->required();
    check->add_option("--entity", a->entity, "print this entity as it would become");
    check->add_flag("--json", a->asJson);
    check->callback([&runAlone, a] {
        runAlone = [a](const std::string&) { return checkFile(a->file, a->entity, a->asJson); };
    });
}

} // namespace caravan::tool
