// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/actions/clone_record.h"
#include "core/actions/convert_record.h"
#include "core/actions/permitted_edits.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace caravan::tool {
namespace {

namespace json = boost::json;

/// What was asked about a conversion, by the entity that is made.
struct ConvertWish {
    std::string entity;
    std::string id;
    std::map<std::string, std::string> known; ///< an id, or the word new
    std::set<std::string> without;
    std::vector<std::string> values; ///< ENTITY.FIELD=VALUE
};

/// Who is known already, as in the window, where nothing was asked for. Error: what is wrong with
/// what was asked for, as the detail.
Result<ConversionChoices> choicesFor(Replica& replica, const Record& record,
                                     const ConvertWish& wish)
{
    const ConversionShape& shape = *record.entity->converts;
    ConversionChoices choices;
    for (const auto& [entity, found] : knownFor(replica, record)) {
        if (!found.empty()) {
            choices[entity].known = found.front().row.record.id;
        }
    }
    const auto mustBeMade = [&](const std::string& entity) {
        return shape.part(entity) != nullptr
                   ? done()
                   : Done(Error{ErrorCode::invalid, entity, "is not made of " + wish.entity});
    };
    for (const auto& [entity, asked] : wish.known) {
        if (const Done made = mustBeMade(entity); !made) {
            return made.error();
        }
        choices[entity].known = RecordId::parse(asked);
        if (asked != "new" && !choices[entity].known) {
            return Error{ErrorCode::invalid, entity, "takes an id or the word new"};
        }
    }
    for (const std::string& text : wish.values) {
        const std::string entity = text.substr(0, text.find('.'));
        if (const Done made = mustBeMade(entity); !made) {
            return made.error();
        }
        auto assigned = assignmentFrom(replica, replica.catalogue().at(entity),
                                       text.substr(std::min(entity.size() + 1, text.size())));
        if (!assigned) {
            return assigned.error();
        }
        choices[entity].set[assigned->first] = assigned->second;
    }
    for (const std::string& entity : wish.without) {
        if (const Done made = mustBeMade(entity); !made) {
            return made.error();
        }
        choices[entity].isLeftOut = true;
    }
    return choices;
}

int cloneOf(Profile& profile, const std::string& entity, const std::string& id)
{
    Replica& replica = profile.replica();
    const Entity* cloned = replica.catalogue().entity(entity);
    if (cloned == nullptr || !cloned->clone) {
        std::string all;
        for (const Entity& one : replica.catalogue().entities()) {
            if (one.clone) {
                all += (all.empty() ? "" : ", ") + one.name;
            }
        }
        return usage("\"" + entity + "\" cannot be cloned; what can: " + all);
    }
    const auto recordId = RecordId::parse(id);
    const auto row = recordId ? replica.find(entity, *recordId) : std::nullopt;
    if (!row) {
        return fail(Error{ErrorCode::notFound, entity, id});
    }
    const auto edits = cloneRecord(replica, row->record, profile.today());
    if (!edits) {
        return fail(edits.error());
    }
    if (const Done permitted = checkPermitted(replica, *edits); !permitted) {
        return fail(permitted.error());
    }
    if (const auto saved = replica.save(*edits); !saved) {
        return fail(saved.error());
    }
    say("%s\n", edits->front().id.toString().c_str());
    return kDone;
}

int convert(Profile& profile, const ConvertWish& wish)
{
    Replica& replica = profile.replica();
    const Entity* entity = replica.catalogue().entity(wish.entity);
    if (entity == nullptr || !entity->converts) {
        return usage("\"" + wish.entity + "\" cannot be converted");
    }
    const auto id = RecordId::parse(wish.id);
    const auto row = id ? replica.find(wish.entity, *id) : std::nullopt;
    if (!row) {
        return fail(Error{ErrorCode::notFound, wish.entity, wish.id});
    }
    const auto choices = choicesFor(replica, row->record, wish);
    if (!choices) {
        return usage(choices.error().key + " " + choices.error().detail);
    }
    const auto edits = convertRecord(replica, row->record, *choices, profile.today());
    if (!edits) {
        return fail(edits.error());
    }
    if (const Done permitted = checkPermitted(replica, *edits); !permitted) {
        return fail(permitted.error());
    }
    const auto saved = replica.save(*edits);
    if (!saved) {
        return fail(saved.error());
    }
    const Record after = replica.find(wish.entity, *id)->record;
    json::object made;
    for (const ConversionPart& part : entity->converts->into) {
        const auto key = after.referred(part.field);
        const bool isMade = key && wish.without.count(part.entity) == 0;
        made[part.entity] =
            isMade ? json::value(json::string(key->id.toString())) : json::value(nullptr);
    }
    print(made);
    return kDone;
}

} // namespace

void addConversions(CLI::App& app, Run& run)
{
    struct Asked {
        std::vector<std::string> record, cloned;
        std::string account, contact;
        std::vector<std::string> known, without, values;
        bool withoutDeal = false;
    };
    const auto asked = std::make_shared<Asked>();
    CLI::App* into = app.add_subcommand(
        "convert", "converts a record into what its entity becomes (a lead into account, contact "
                   "and opportunity); prints the ids of those as JSON");
    into->add_option("record", asked->record, "[ENTITY] ID; without an entity a lead")
        ->required()
        ->expected(1, 2);
    into->add_option("--known", asked->known, "ENTITY=ID or ENTITY=new; else an existing one")
        ->allow_extra_args(false); // what follows may be the record
    into->add_option("--without", asked->without, "ENTITY that is not to be created")
        ->allow_extra_args(false);
    into->add_option("--set", asked->values, "ENTITY.FIELD=VALUE of what is created")
        ->allow_extra_args(false);
    into->add_option("--account", asked->account, "the same as --known account=…");
    into->add_option("--contact", asked->contact, "the same as --known contact=…");
    into->add_flag("--no-opportunity", asked->withoutDeal, "the same as --without opportunity");
    into->callback([asked, &run] {
        run = [asked](Profile& profile) {
            ConvertWish wish{asked->record.size() == 2 ? asked->record.front() : "lead",
                             asked->record.back(),
                             {},
                             {asked->without.begin(), asked->without.end()},
                             asked->values};
            for (const std::string& one : asked->known) {
                const std::size_t sign = one.find('=');
                if (sign == std::string::npos) {
                    return usage("--known takes ENTITY=ID or ENTITY=new");
                }
                wish.known[one.substr(0, sign)] = one.substr(sign + 1);
            }
            for (const auto& [entity, id] :
                 {std::pair("account", asked->account), std::pair("contact", asked->contact)}) {
                if (!id.empty()) {
                    wish.known[entity] = id;
                }
            }
            if (asked->withoutDeal) {
                wish.without.insert("opportunity");
            }
            return convert(profile, wish);
        };
    });
    CLI::App* clone =
        app.add_subcommand("clone", "clones a record, with its parts; prints the new id");
    clone->add_option("record", asked->cloned, "[ENTITY] ID; without an entity an opportunity")
        ->required()
        ->expected(1, 2);
    clone->callback([asked, &run] {
        run = [asked](Profile& profile) {
            const bool isNamed = asked->cloned.size() == 2;
            return cloneOf(profile, isNamed ? asked->cloned.front() : "opportunity",
                           asked->cloned.back());
        };
    });
}

} // namespace caravan::tool
