// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import.h"

#include "core/base/strict_json.h"
#include "core/exchange/column_form.h"
#include "core/exchange/headings.h"
#include "core/exchange/person_name.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

Error invalidMapping(const std::string& key, const std::string& detail)
{
    return Error{ErrorCode::invalid, "mapping." + key, detail};
}

Done readColumn(const Entity& entity, const std::string& name, const json::value& value,
                ImportPlan& plan)
{
    if (value.is_null()) {
        plan.ignored.push_back(name);
        return done();
    }
    if (value.is_array()) {
        for (const json::value& part : value.get_array()) {
            if (Done read = readColumn(entity, name, part, plan); !read) {
                return read;
            }
        }
        return done();
    }
    ImportColumn column;
    column.column = name;
    if (value.is_string()) {
        column.field = std::string(value.get_string());
    } else if (const json::object* object = value.if_object()) {
        for (const auto& member : *object) {
            const std::string key(member.key());
            if (key == "field" && member.value().is_string()) {
                column.field = std::string(member.value().get_string());
            } else if (key == "lookup" && member.value().is_string()) {
                column.lookup = std::string(member.value().get_string());
            } else if (key == "onlyListed" && member.value().is_bool()) {
                column.onlyListed = member.value().get_bool();
            } else if (key == "form" && member.value().is_string() &&
                       ColumnForm::isKnown(std::string_view(member.value().get_string()))) {
                column.form = std::string(member.value().get_string());
            } else if (key == "part" && member.value().is_string() &&
                       isNamePart(std::string_view(member.value().get_string()))) {
                column.part = std::string(member.value().get_string());
            } else if (key == "make" && member.value().is_bool()) {
                column.makesMissing = member.value().get_bool();
            } else if (key == "times" && member.value().is_int64()) {
                column.times = member.value().get_int64();
            } else if (key == "values" && member.value().is_object()) {
                for (const auto& pair : member.value().get_object()) {
                    if (!pair.value().is_string()) {
                        return invalidMapping(name + ".values", "maps texts to texts");
                    }
                    column.values.emplace(pair.key(), std::string(pair.value().get_string()));
                }
            } else {
                return invalidMapping(name, "does not know \"" + key + "\" so");
            }
        }
    }
    const Field* field = entity.field(column.field);
    if (field == nullptr) {
        return invalidMapping(name, "\"" + column.field + "\" is not a field of " + entity.name);
    }
    if (!column.lookup.empty() && !field->isReferring()) {
        return invalidMapping(name, "a lookup needs a reference or a link");
    }
    if (field->type == FieldType::link && !column.lookup.empty() && column.lookup != kByTitle) {
        return invalidMapping(name, "a link is looked up by \"title\": each entity has another");
    }
    plan.columns.push_back(std::move(column));
    return done();
}

Result<ImportPlan> readPlan(const Catalogue& catalogue, const json::value& value)
{
    if (!value.is_object()) {
        return invalidMapping("", "must be an object");
    }
    const json::object& object = value.get_object();
    ImportPlan plan;
    const json::value* entityName = object.if_contains("entity");
    if (entityName == nullptr || !entityName->is_string()) {
        return invalidMapping("entity", "is missing");
    }
    plan.entity = std::string(entityName->get_string());
    const Entity* entity = catalogue.entity(plan.entity);
    if (entity == nullptr) {
        return invalidMapping("entity", "\"" + plan.entity + "\" does not exist");
    }
    for (const auto& member : object) {
        const std::string key(member.key());
        const json::value& part = member.value();
        if (key == "entity") {
            continue;
        }
        if (key == "key" && part.is_array()) {
            for (const json::value& name : part.get_array()) {
                if (!name.is_string() ||
                    entity->field(std::string_view(name.get_string())) == nullptr) {
                    return invalidMapping("key", "lists fields of " + entity->name);
                }
                plan.key.emplace_back(name.get_string());
            }
        } else if (key == "existing" && part.is_string() &&
                   (part.get_string() == "skip" || part.get_string() == "update")) {
            plan.updateExisting = part.get_string() == "update";
        } else if (key == "currency" && part.is_string()) {
            plan.currency = std::string(part.get_string());
        } else if (key == "encoding" && part.is_string()) {
            plan.encoding = std::string(part.get_string());
        } else if (key == "columns" && part.is_object()) {
            for (const auto& column : part.get_object()) {
                if (Done read =
                        readColumn(*entity, std::string(column.key()), column.value(), plan);
                    !read) {
                    return read.error();
                }
            }
        } else if (key == "set" && part.is_object()) {
            for (const auto& pair : part.get_object()) {
                const std::string field(pair.key());
                if (entity->field(field) == nullptr ||
                    !(pair.value().is_string() || pair.value().is_null())) {
                    return invalidMapping("set." + field,
                                          "gives a field of " + entity->name + " a text");
                }
                plan.set.emplace(field, pair.value().is_null()
                                            ? std::string()
                                            : std::string(pair.value().get_string()));
            }
        } else {
            return invalidMapping(key, "is not known or has the wrong type");
        }
    }
    return plan;
}

} // namespace

Result<std::vector<ImportPlan>> ImportPlan::listFromJson(const Catalogue& catalogue,
                                                         std::string_view text)
{
    const Result<json::value> parsed = parseJson(text);
    if (!parsed) {
        return invalidMapping("", parsed.error().detail);
    }
    std::vector<ImportPlan> plans;
    const json::array one{*parsed};
    for (const json::value& part : parsed->is_array() ? parsed->get_array() : one) {
        Result<ImportPlan> plan = readPlan(catalogue, part);
        if (!plan) {
            return plan.error();
        }
        plans.push_back(std::move(*plan));
    }
    if (plans.empty()) {
        return invalidMapping("", "is an empty list");
    }
    return plans;
}

Result<ImportPlan> ImportPlan::fromJson(const Catalogue& catalogue, std::string_view text)
{
    const Result<json::value> parsed = parseJson(text);
    return parsed ? readPlan(catalogue, *parsed)
                  : Result<ImportPlan>(invalidMapping("", parsed.error().detail));
}

ImportPlan ImportPlan::guess(const Catalogue& catalogue, const Entity& entity,
                             const std::vector<std::string>& columns)
{
    ImportPlan plan;
    plan.entity = entity.name;
    plan.knowsByMarks = true;
    std::vector<std::optional<HeadingMeaning>> meanings;
    for (const std::string& column : columns) {
        meanings.push_back(meaningOfHeading(entity, column));
    }
    // What is named as the field itself goes before what others call it.
    const auto isTaken = [&](const HeadingMeaning& meaning) {
        return std::any_of(plan.columns.begin(), plan.columns.end(), [&](const ImportColumn& one) {
            return one.field == meaning.field && one.part == meaning.part;
        });
    };
    const auto add = [&](const std::string& name, const HeadingMeaning& meaning) {
        const Field& field = *entity.field(meaning.field);
        ImportColumn column;
        column.column = name;
        column.field = field.name;
        column.part = meaning.part;
        if (field.type == FieldType::reference) {
            const Entity& target = catalogue.at(field.target);
            column.lookup = target.field("name") != nullptr ? "name" : target.title.front();
            // Not of what stands above it in a tree: that is in the same file, or known.
            column.makesMissing = target.madeByName == MadeByName::always &&
                                  target.name != entity.name && !field.isReadOnly;
        } else if (field.type == FieldType::link) {
            column.lookup = kByTitle;
        }
        plan.columns.push_back(std::move(column));
    };
    for (const bool isExact : {true, false}) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (meanings[i] && meanings[i]->isExact == isExact &&
                (isExact || !isTaken(*meanings[i]))) {
                add(columns[i], *meanings[i]);
            }
        }
    }
    return plan;
}

} // namespace caravan
