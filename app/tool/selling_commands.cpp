// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/actions/duplicates.h"
#include "core/actions/merge_two.h"
#include "core/actions/permitted_edits.h"
#include "core/actions/reassign.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

const char* wordOf(SameBy by)
{
    switch (by) {
    case SameBy::code:
        return "code";
    case SameBy::mail:
        return "mail";
    case SameBy::phone:
        return "phone";
    case SameBy::name:
        return "name";
    case SameBy::domain:
        return "domain";
    }
    return "";
}

int duplicates(Profile& profile, const std::string& entity, bool asJson)
{
    constexpr std::size_t kPairsMax = 10'000;
    Replica& replica = profile.replica();
    const auto pairs = scanDuplicates(replica, entity, kPairsMax);
    if (!pairs) {
        return fail(pairs.error());
    }
    json::array list;
    std::vector<std::vector<std::string>> table;
    for (const DuplicatePair& pair : *pairs) {
        std::string by;
        for (const SameBy one : pair.likeness.by) {
            by += (by.empty() ? "" : " ") + std::string(wordOf(one));
        }
        table.push_back({std::to_string(pair.likeness.percent), by, replica.title(entity, pair.one),
                         pair.one.toString(), replica.title(entity, pair.other),
                         pair.other.toString()});
        list.push_back(json::object{{"percent", pair.likeness.percent},
                                    {"by", by},
                                    {"one", pair.one.toString()},
                                    {"other", pair.other.toString()}});
    }
    if (asJson) {
        print(json::object{{"pairs", std::move(list)}});
    } else if (!table.empty()) {
        printTable({"%", "same", "one", "id", "other", "id"}, table);
    }
    return pairs->empty() ? kNothingFound : kDone;
}

int merge(Profile& profile, const std::string& entity, const std::string& stays,
          const std::string& goes, const std::vector<std::string>& fields)
{
    Replica& replica = profile.replica();
    const auto read = [&](const std::string& id) {
        const auto known = RecordId::parse(id);
        return known && replica.catalogue().entity(entity) != nullptr ? replica.find(entity, *known)
                                                                      : std::nullopt;
    };
    const auto one = read(stays);
    const auto other = read(goes);
    if (!one || !other) {
        return fail(Error{ErrorCode::notFound, entity, one ? goes : stays});
    }
    for (const std::string& field : fields) {
        if (one->record.entity->field(field) == nullptr) {
            return usage("\"" + field + "\" is not a field of " + entity);
        }
    }
    const auto plan = mergeTwo(replica, one->record, other->record, {fields.begin(), fields.end()});
    if (!plan) {
        return fail(plan.error());
    }
    const auto saved = replica.save(plan->edits, SaveOptions{.isBundle = false});
    if (!saved) {
        return fail(saved.error());
    }
    print(json::object{{"id", one->record.id.toString()}, {"links", plan->links}});
    return kDone;
}

int handOver(Profile& profile, const std::string& name, const std::string& to,
             const std::vector<std::string>& conditions, const std::vector<std::string>& ids,
             bool withDeals, bool withActivities, bool isOnlyAsked)
{
    constexpr std::int64_t kMost = 10'000;
    Replica& replica = profile.replica();
    const Entity* entity = replica.catalogue().entity(name);
    const Field* owner = entity != nullptr ? entity->field(entity->scope.owner) : nullptr;
    if (owner == nullptr) {
        return usage("\"" + name + "\" has no owner");
    }
    if (conditions.empty() == ids.empty()) {
        return usage("say which records, by --where or by their ids");
    }
    const auto person = typedValue(replica, *owner, to);
    if (!person) {
        return fail(person.error());
    }
    Reassignment asked;
    asked.to =
        std::get_if<RecordId>(&*person) != nullptr ? std::get<RecordId>(*person) : RecordId{};
    for (const std::string& along : entity->handOver) {
        const bool isActivity = along == "activity";
        if (isActivity ? withActivities : withDeals) {
            asked.with.insert(along);
        }
    }
    for (const std::string& id : ids) {
        const auto known = RecordId::parse(id);
        const auto row = known ? replica.find(name, *known) : std::nullopt;
        if (!row) {
            return fail(Error{ErrorCode::notFound, name, id});
        }
        asked.records.push_back(row->record);
    }
    if (!conditions.empty()) {
        std::vector<Filter> parts;
        for (const std::string& text : conditions) {
            auto part = conditionFrom(replica, *entity, text);
            if (!part) {
                return fail(part.error());
            }
            parts.push_back(std::move(*part));
        }
        const auto rows = replica.select({name, Filter::all(std::move(parts)), {}, {}}, 0, kMost);
        if (!rows) {
            return fail(rows.error());
        }
        for (const Row& row : *rows) {
            asked.records.push_back(row.record);
        }
    }
    const auto plan = planReassignment(replica, rightsOf(replica), asked);
    if (!plan) {
        return fail(plan.error());
    }
    if (!isOnlyAsked && !plan->edits.empty()) {
        const auto saved = replica.save(plan->edits, SaveOptions{.isBundle = false});
        if (!saved) {
            return fail(saved.error());
        }
    }
    json::object moved;
    for (const auto& [kind, count] : plan->moved) {
        moved[kind] = count;
    }
    print(json::object{{"moved", std::move(moved)},
                       {"hisAlready", plan->already},
                       {"refused", plan->refused},
                       {"saved", !isOnlyAsked}});
    return plan->edits.empty() ? kNothingFound : kDone;
}

} // namespace

void addSelling(CLI::App& app, Run& run)
{
    struct Asked {
        std::string id, entity, other;
        std::vector<std::string> fields;
        bool asJson = false;
        std::string to;
        std::vector<std::string> where, ids;
        bool withDeals = false;
        bool withoutActivities = false;
        bool isDry = false;
    };
    const auto asked = std::make_shared<Asked>();
    CLI::App* twice = app.add_subcommand("duplicates", "possible duplicates, most certain first");
    twice->add_option("entity", asked->entity, "account, contact or lead")->required();
    twice->add_flag("--json", asked->asJson);
    twice->callback([asked, &run] {
        run = [asked](Profile& profile) {
            return duplicates(profile, asked->entity, asked->asJson);
        };
    });
    CLI::App* one = app.add_subcommand("merge", "merges two records into the first");
    one->add_option("entity", asked->entity)->required();
    one->add_option("stays", asked->id)->required();
    one->add_option("goes", asked->other)->required();
    one->add_option("--take", asked->fields, "fields whose value is taken from the second one");
    one->callback([asked, &run] {
        run = [asked](Profile& profile) {
            return merge(profile, asked->entity, asked->id, asked->other, asked->fields);
        };
    });
    CLI::App* over = app.add_subcommand(
        "hand-over", "reassigns records to another person, with their open activities");
    over->add_option("entity", asked->entity,
                     "account, lead, opportunity or any other that can be reassigned")
        ->required();
    over->add_option("ids", asked->ids);
    over->add_option("--to", asked->to, "a person, by id or name")->required();
    over->add_option("--where", asked->where, "FIELD=VALUE and the like; all must match");
    over->add_flag("--with-deals", asked->withDeals, "of accounts: open deals and contacts too");
    over->add_flag("--without-activities", asked->withoutActivities);
    over->add_flag("--dry-run", asked->isDry, "only report what would happen");
    over->callback([asked, &run] {
        run = [asked](Profile& profile) {
            return handOver(profile, asked->entity, asked->to, asked->where, asked->ids,
                            asked->withDeals, !asked->withoutActivities, asked->isDry);
        };
    });
}

} // namespace caravan::tool
