// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/company_entity.h"

#include "core/model/change_words.h"
#include "core/model/model.h"
#include "core/model/new_field.h"
#include "core/schema/schema_members.h"

#include <algorithm>
#include <optional>

namespace caravan {

namespace json = boost::json;
using namespace change_words;

namespace {

constexpr const char* kLinkField = "about";
constexpr std::size_t kCardFields = 3; ///< on the cards of a board that was not said

/// Whether everybody sees the records of an entity: it lends its readers to nothing, or a link to
/// one product would show a lease to the whole company.
bool isForAll(const json::array& entities, std::string_view name)
{
    return std::any_of(entities.begin(), entities.end(), [&](const json::value& one) {
        const json::value* scope = one.get_object().if_contains("scope");
        const json::value* all = scope != nullptr && scope->is_object()
                                     ? scope->get_object().if_contains("all")
                                     : nullptr;
        return says(one.get_object(), "entity", name) && all != nullptr && *all == true;
    });
}

/// The entities that a field may refer to; nothing where it may be any.
std::optional<std::vector<std::string>> targetsOf(const json::object& field)
{
    std::vector<std::string> targets;
    const json::value* to = field.if_contains("to");
    if (to != nullptr && to->is_string()) {
        targets.emplace_back(to->get_string());
    } else if (to != nullptr && to->is_array()) {
        for (const json::value& one : to->get_array()) {
            targets.emplace_back(one.is_string() ? std::string(one.get_string()) : std::string());
        }
    }
    return targets == std::vector<std::string>{kLinkToAll} ? std::nullopt
                                                           : std::optional(std::move(targets));
}

/// Whoever may see what a record belongs to sees the record, and its owner does.
json::object scopeFor(const json::array& fields, json::array& entities)
{
    const json::object* people = findIn(entities, "serves", "people");
    json::object scope;
    json::array follows;
    for (const json::value& one : fields) {
        const json::object& field = one.get_object();
        if (!says(field, "type", "reference") && !says(field, "type", "link")) {
            continue;
        }
        if (people != nullptr && says(field, "to", nameOf(*people))) {
            if (says(field, "name", "owner")) {
                scope["owner"] = "owner";
            }
            continue;
        }
        const auto targets = targetsOf(field);
        if (targets && std::none_of(targets->begin(), targets->end(), [&](const std::string& name) {
                return isForAll(entities, name);
            })) {
            follows.push_back(field.at("name"));
        }
    }
    if (!follows.empty()) {
        scope["follows"] = std::move(follows);
    }
    if (scope.empty()) {
        scope["all"] = true;
    }
    return scope;
}

} // namespace

void CompanyEntities::add(const json::object& change)
{
    allowKeys(change, {"do", "entity", "activities", "files"}, "change");
    json::object entity = objectIn(change, "entity", "change");
    const std::string name = textOf(entity, "entity", "change");
    checkName(name, true, name);
    if (findIn(m_entities, "entity", name) != nullptr) {
        throw SchemaMistake{name, "exists already", SchemaReason::exists};
    }
    const auto own = std::count_if(m_entities.begin(), m_entities.end(), [](const json::value& e) {
        return !isProducts(e.get_object());
    });
    if (static_cast<std::size_t>(own) >= kCompanyEntitiesMax) {
        throw SchemaMistake{name, "would be more than 50 entities of the company",
                            SchemaReason::entitiesMax};
    }
    for (const char* word :
         {"revision", "hidden", "order", "layout", "reveals", "frozenBy", "serves", "assignedBy"}) {
        if (entity.if_contains(word) != nullptr) {
            throw SchemaMistake{name, std::string("may not say \"") + word + "\""};
        }
    }
    if (says(entity, "write", "hub")) {
        throw SchemaMistake{name, "must be written by somebody"};
    }
    if (entity.if_contains("labels") == nullptr) {
        throw SchemaMistake{name, "needs \"labels\"", SchemaReason::noLabel};
    }
    if (entity.if_contains("plural") == nullptr) {
        json::value labels = entity.at("labels"); // a copy: a member more moves the others
        entity["plural"] = std::move(labels);
    }
    fillLabels(entity, "labels", name);
    fillLabels(entity, "plural", name);
    if (entity.if_contains("icon") == nullptr) {
        entity["icon"] = "folder";
    }
    // Copies: a member more may move the others of an object.
    json::array sections = listIn(entity, "sections");
    if (sections.empty()) {
        sections.push_back(json::object{
            {"name", "main"},
            {"labels",
             json::object{{"en", "General"}, {"zh_CN", "基本信息"}, {"zh_TW", "基本資料"}}}});
    }
    for (json::value& section : sections) {
        if (!section.is_object()) {
            throw SchemaMistake{name, "\"sections\" must be a list of objects"};
        }
        checkName(textOf(section.get_object(), "name", name), false, name + ".sections");
        fillLabels(section.get_object(), "labels", name + ".sections");
    }
    json::array fields = listIn(entity, "fields");
    if (fields.empty() || fields.size() > kFieldsMax) {
        throw SchemaMistake{name, "needs 1 to 200 fields", SchemaReason::fieldsMax};
    }
    for (json::value& field : fields) {
        if (!field.is_object()) {
            throw SchemaMistake{name, "\"fields\" must be a list of objects"};
        }
        prepareField(field.get_object(), name, false);
        if (field.get_object().if_contains("section") == nullptr) {
            field.get_object()["section"] = sections.front().at("name");
        }
    }
    if (entity.if_contains("title") == nullptr) {
        const auto text = std::find_if(fields.begin(), fields.end(), [](const json::value& field) {
            return says(field.get_object(), "type", "text");
        });
        if (text == fields.end()) {
            throw SchemaMistake{name, "needs a text field that names a record",
                                SchemaReason::needsText};
        }
        entity["title"] = json::array{text->at("name")};
    }
    if (entity.if_contains("scope") == nullptr) {
        entity["scope"] = scopeFor(fields, m_entities);
    }
    entity["sections"] = std::move(sections);
    entity["fields"] = std::move(fields);
    if (entity.if_contains("number") != nullptr) {
        addNumber(entity);
    }
    addBoard(entity);
    if (entity.if_contains("role") == nullptr) {
        entity["role"] = "work";
    }
    entity["revision"] = 1;
    m_entities.emplace_back(entity);
    for (const char* served : {"activities", "files"}) {
        const json::value* wanted = change.if_contains(served);
        if (wanted != nullptr && wanted->is_bool() && wanted->get_bool()) {
            addParent(served, entity);
        }
    }
}

/// What has a status has a board, unless it says its own or "board": false.
void CompanyEntities::addBoard(json::object& entity)
{
    if (const json::value* said = entity.if_contains("board")) {
        if (said->is_bool() && !said->get_bool()) {
            entity.erase("board");
        }
        return;
    }
    const json::value* status = entity.if_contains("status");
    const json::value* state = status != nullptr && status->is_object()
                                   ? status->get_object().if_contains("field")
                                   : nullptr;
    json::object* field = state != nullptr && state->is_string()
                              ? findIn(listIn(entity, "fields"), "name", state->get_string())
                              : nullptr;
    if (field == nullptr || !says(*field, "type", "choice")) {
        return; // the loader says what is wrong with the status
    }
    const json::value* title = entity.if_contains("title");
    const json::array titles =
        title != nullptr && title->is_array() ? title->get_array() : json::array();
    json::array card;
    json::object board{{"field", *state}};
    for (const json::value& one : listIn(entity, "fields")) {
        const json::object& shown = one.get_object();
        const json::value* hidden = shown.if_contains("hidden");
        const json::value& name = shown.at("name");
        if (hidden != nullptr && hidden->is_bool() && hidden->get_bool()) {
            continue;
        }
        if (says(shown, "type", "money") && !board.contains("sum")) {
            board["sum"] = name;
        }
        if (card.size() < kCardFields && name != *state &&
            std::find(titles.begin(), titles.end(), name) == titles.end()) {
            card.push_back(name);
        }
    }
    board["card"] = std::move(card);
    entity["board"] = std::move(board);
}

/// "number": "L" lets laptops number the records, also offline: the series of each laptop counts
/// them in a field of its own.
void CompanyEntities::addNumber(json::object& entity)
{
    const std::string name = nameOf(entity);
    const std::string letter = textOf(entity, "number", name);
    for (const json::value& other : m_entities) {
        const json::value* number = other.get_object().if_contains("number");
        if (number != nullptr && number->is_object() &&
            says(number->get_object(), "letter", letter)) {
            throw SchemaMistake{name,
                                "cannot be numbered by \"" + letter +
                                    "\": " + nameOf(other.get_object()) + " is",
                                SchemaReason::letterTaken};
        }
    }
    const json::value* scope = entity.if_contains("scope");
    if (scope == nullptr || !scope->is_object() || !scope->get_object().contains("owner")) {
        throw SchemaMistake{name, "needs an owner, whose laptop numbers a record",
                            SchemaReason::needsOwner};
    }
    json::array& fields = listIn(entity, "fields");
    if (findIn(fields, "name", "number") == nullptr) {
        fields.push_back(json::object{
            {"name", "number"},
            {"type", "text"},
            {"labels", json::object{{"en", "Number"}, {"zh_CN", "编号"}, {"zh_TW", "編號"}}},
            {"max", 60},
            {"search", "code"},
            {"list", 1}, // beside what names the record
            {"readonly", true},
            {"section", listIn(entity, "sections").front().at("name")}});
    }
    entity["number"] = json::object{{"field", "number"}, {"letter", letter}, {"counter", name}};
    json::object* series = findIn(m_entities, "serves", "numbers");
    if (series == nullptr) {
        throw SchemaMistake{name, "cannot be numbered by this version"};
    }
    insertField(*series, json::object{{"name", name},
                                      {"type", "integer"},
                                      {"labels", entity.at("plural")},
                                      {"min", 0},
                                      {"policy", "max"},
                                      {"readonly", true}});
}

/// Lets records of what serves as @p served refer to those of @p parent, by the link that it has
/// for that.
void CompanyEntities::addParent(const char* served, const json::object& parent)
{
    json::object* child = findIn(m_entities, "serves", served);
    json::object* link =
        child != nullptr ? findIn(listIn(*child, "fields"), "name", kLinkField) : nullptr;
    if (link == nullptr || !says(*link, "type", "link")) {
        throw SchemaMistake{child != nullptr ? nameOf(*child) : served,
                            "cannot refer to an entity of the company in this version"};
    }
    listIn(*link, "to").push_back(parent.at("entity"));
    child->at("revision") = child->at("revision").as_int64() + 1;
}

} // namespace caravan
