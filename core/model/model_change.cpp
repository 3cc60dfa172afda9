// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/model_change.h"

#include "core/base/text.h"
#include "core/base/visible_text.h"
#include "core/model/model.h"
#include "core/schema/access_loader.h"
#include "core/schema/schema_members.h"

#include <algorithm>
#include <initializer_list>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::size_t kNameMax = 40;
constexpr std::size_t kLabelMax = 100; ///< code points
constexpr std::size_t kCardFields = 3; ///< on the cards of a board that was not said

std::string textOf(const json::object& object, const char* name, const std::string& key)
{
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_string() || value->get_string().empty()) {
        throw SchemaMistake{key, std::string("needs \"") + name + "\""};
    }
    return std::string(value->get_string());
}

const json::object& objectIn(const json::object& object, const char* name, const std::string& key)
{
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_object()) {
        throw SchemaMistake{key, std::string("needs the object \"") + name + "\""};
    }
    return value->get_object();
}

void allowKeys(const json::object& object, std::initializer_list<std::string_view> known,
               const std::string& key)
{
    for (const auto& member : object) {
        if (std::find(known.begin(), known.end(), std::string_view(member.key())) == known.end()) {
            throw SchemaMistake{key, "may not say \"" + std::string(member.key()) + "\""};
        }
    }
}

/// Lower-case letters, digits and underscores, a letter first: safe as a column, in a path and in
/// a file.
void checkName(const std::string& name, bool isOfCompany, const std::string& key)
{
    const bool isWord = !name.empty() && name.size() <= kNameMax && name.front() >= 'a' &&
                        name.front() <= 'z' && std::all_of(name.begin(), name.end(), [](char c) {
                            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
                        });
    if (!isWord) {
        throw SchemaMistake{key, "needs a name of at most 40 lower-case letters, digits and "
                                 "underscores, a letter first"};
    }
    if (isOfCompany && (!isCompanyName(name) || name.size() < 3)) {
        throw SchemaMistake{key, "needs a name that begins with \"x_\""};
    }
}

void checkLabel(std::string_view text, const std::string& key)
{
    if (trimmed(text).empty() || codePoints(text) > kLabelMax || visibleText(text) != text ||
        text.find_first_of("\r\n\t") != std::string_view::npos) {
        throw SchemaMistake{key, "needs labels of one line and at most 100 characters"};
    }
}

/// One text stands for all languages, and a language that is missing has the text of another.
void fillLabels(json::object& object, const char* name, const std::string& key)
{
    json::value* value = object.if_contains(name);
    if (value == nullptr) {
        return;
    }
    if (value->is_string()) {
        json::object all;
        for (const char* language : kLanguages) {
            all[language] = value->get_string();
        }
        *value = std::move(all);
    }
    if (!value->is_object()) {
        throw SchemaMistake{key, std::string("\"") + name + "\" must be an object of languages"};
    }
    json::object& labels = value->get_object();
    const json::value* any = nullptr;
    for (const char* language : kLanguages) {
        const json::value* text = labels.if_contains(language);
        if (text != nullptr && !text->is_string()) {
            throw SchemaMistake{key, std::string("\"") + name + "\" must be texts"};
        }
        if (any == nullptr && text != nullptr && !text->get_string().empty()) {
            any = text;
        }
    }
    if (any == nullptr) {
        throw SchemaMistake{key, std::string("\"") + name + "\" lacks a text"};
    }
    const json::string fallback = any->get_string();
    for (const char* language : kLanguages) {
        json::value& text = labels[language];
        if (!text.is_string() || text.get_string().empty()) {
            text = fallback;
        }
        checkLabel(text.get_string(), key);
    }
    allowKeys(labels, {kLanguages[0], kLanguages[1], kLanguages[2]}, key);
}

json::array& listIn(json::object& object, const char* name)
{
    json::value& list = object[name];
    if (!list.is_array()) {
        list = json::array();
    }
    return list.get_array();
}

/// The member of @p list whose @p name is @p value; nullptr where there is none.
json::object* findIn(json::array& list, const char* name, std::string_view value)
{
    for (json::value& one : list) {
        const json::value* found = one.is_object() ? one.get_object().if_contains(name) : nullptr;
        if (found != nullptr && found->is_string() && found->get_string() == value) {
            return &one.get_object();
        }
    }
    return nullptr;
}

std::string nameOf(const json::object& entity)
{
    return std::string(entity.at("entity").as_string());
}

bool isProducts(const json::object& entity)
{
    return !isCompanyName(nameOf(entity));
}

json::object& fieldOf(json::object& entity, const std::string& name)
{
    json::object* field = findIn(listIn(entity, "fields"), "name", name);
    if (field == nullptr) {
        throw SchemaMistake{nameOf(entity) + "." + name, "does not exist"};
    }
    return *field;
}

bool says(const json::object& object, const char* name, std::string_view word)
{
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_string() && value->get_string() == word;
}

/// A field of the product whose choices are the program's own states: what each means is code.
bool isStateOfProduct(const json::object& entity, const std::string& field)
{
    const json::value* status = entity.if_contains("status");
    return isProducts(entity) && status != nullptr && status->is_object() &&
           says(status->get_object(), "field", field);
}

void checkChoice(json::object& choice, bool isOfCompany, const std::string& key)
{
    allowKeys(choice, {"value", "labels", "tone", "icon", "phase"}, key);
    checkName(textOf(choice, "value", key), isOfCompany, key);
    if (choice.if_contains("labels") == nullptr) {
        throw SchemaMistake{key, "needs \"labels\""};
    }
    fillLabels(choice, "labels", key);
}

/// What is to be found by typing it, unless the company says otherwise.
const char* searchOf(const json::object& field)
{
    return says(field, "type", "text")    ? "text"
           : says(field, "type", "phone") ? "phone"
           : says(field, "type", "mail")  ? "mail"
                                          : nullptr;
}

void prepareField(json::object& field, const std::string& entity, bool isOfCompany)
{
    const std::string name = textOf(field, "name", entity);
    const std::string key = entity + "." + name;
    allowKeys(field,
              {"name", "type", "labels", "hint", "required", "max", "min", "default", "search",
               "list", "section", "fact", "access", "to", "onDelete", "choices", "unique", "policy",
               "unitPrice"},
              key);
    checkName(name, isOfCompany, key);
    textOf(field, "type", key);
    if (field.if_contains("labels") == nullptr) {
        throw SchemaMistake{key, "needs \"labels\""};
    }
    fillLabels(field, "labels", key);
    fillLabels(field, "hint", key);
    if (field.if_contains("search") == nullptr) {
        if (const char* kind = searchOf(field)) {
            field["search"] = kind;
        }
    }
    if (says(field, "type", "reference") && field.if_contains("onDelete") == nullptr) {
        field["onDelete"] = "detach";
    }
    if (json::value* choices = field.if_contains("choices")) {
        if (!choices->is_array() || choices->get_array().size() > kChoicesMax) {
            throw SchemaMistake{key, "\"choices\" must be a list of at most 200"};
        }
        for (json::value& choice : choices->get_array()) {
            if (!choice.is_object()) {
                throw SchemaMistake{key, "\"choices\" must be a list of objects"};
            }
            checkChoice(choice.get_object(), false, key);
        }
    }
}

void raise(json::object& entity)
{
    const json::value* revision = entity.if_contains("revision");
    entity["revision"] =
        (revision != nullptr && revision->is_int64() ? revision->get_int64() : 1) + 1;
}

/// Whoever may see what a record belongs to sees the record, and its owner does.
json::object scopeFor(const json::array& fields)
{
    json::object scope;
    json::array follows;
    for (const json::value& one : fields) {
        const json::object& field = one.get_object();
        if (!says(field, "type", "reference") || says(field, "to", "product")) {
            continue;
        }
        if (says(field, "to", "user")) {
            if (says(field, "name", "owner")) {
                scope["owner"] = "owner";
            }
        } else if (!says(field, "to", "team")) {
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

json::object& ModelChanger::entityOf(const json::object& change)
{
    const std::string name = textOf(change, "entity", "change");
    json::object* entity = findIn(m_entities, "entity", name);
    if (entity == nullptr) {
        throw SchemaMistake{name, "does not exist"};
    }
    return *entity;
}

void ModelChanger::apply(const json::object& change)
{
    const std::string verb = textOf(change, "do", "change");
    using Apply = void (ModelChanger::*)(const json::object&);
    constexpr std::pair<const char*, Apply> kVerbs[] = {
        {"add_entity", &ModelChanger::addEntity},
        {"add_section", &ModelChanger::addSection},
        {"add_field", &ModelChanger::addField},
        {"change_field", &ModelChanger::changeField},
        {"add_choice", &ModelChanger::addChoice},
        {"relabel", &ModelChanger::relabel},
        {"hide", &ModelChanger::hide},
        {"order", &ModelChanger::order},
    };
    for (const auto& [name, run] : kVerbs) {
        if (verb == name) {
            (this->*run)(change);
            return;
        }
    }
    throw SchemaMistake{"change", "does not know how to do \"" + verb + "\""};
}

void ModelChanger::addEntity(const json::object& change)
{
    allowKeys(change, {"do", "entity", "activities", "files"}, "change");
    json::object entity = objectIn(change, "entity", "change");
    const std::string name = textOf(entity, "entity", "change");
    checkName(name, true, name);
    if (findIn(m_entities, "entity", name) != nullptr) {
        throw SchemaMistake{name, "exists already"};
    }
    const auto own = std::count_if(m_entities.begin(), m_entities.end(), [](const json::value& e) {
        return !isProducts(e.get_object());
    });
    if (static_cast<std::size_t>(own) >= kCompanyEntitiesMax) {
        throw SchemaMistake{name, "would be more than 50 entities of the company"};
    }
    for (const char* word : {"revision", "hidden", "order", "reveals", "frozenBy"}) {
        if (entity.if_contains(word) != nullptr) {
            throw SchemaMistake{name, std::string("may not say \"") + word + "\""};
        }
    }
    if (says(entity, "write", "hub")) {
        throw SchemaMistake{name, "must be written by somebody"};
    }
    if (entity.if_contains("labels") == nullptr) {
        throw SchemaMistake{name, "needs \"labels\""};
    }
    if (entity.if_contains("plural") == nullptr) {
        entity["plural"] = entity.at("labels");
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
             json::object{{"en", "Main"}, {"zh_CN", "基本信息"}, {"zh_TW", "基本資料"}}}});
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
        throw SchemaMistake{name, "needs 1 to 200 fields"};
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
            throw SchemaMistake{name, "needs a text field that names a record"};
        }
        entity["title"] = json::array{text->at("name")};
    }
    if (entity.if_contains("scope") == nullptr) {
        entity["scope"] = scopeFor(fields);
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
    for (const auto& [word, of] : {std::pair{"activities", "activity"}, {"files", "attachment"}}) {
        const json::value* wanted = change.if_contains(word);
        if (wanted != nullptr && wanted->is_bool() && wanted->get_bool()) {
            addParent(of, entity);
        }
    }
}

/// What has a status has a board, unless it says its own or "board": false.
void ModelChanger::addBoard(json::object& entity)
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
void ModelChanger::addNumber(json::object& entity)
{
    const std::string name = nameOf(entity);
    const std::string letter = textOf(entity, "number", name);
    for (const json::value& other : m_entities) {
        const json::value* number = other.get_object().if_contains("number");
        if (number != nullptr && number->is_object() &&
            says(number->get_object(), "letter", letter)) {
            throw SchemaMistake{name, "cannot be numbered by \"" + letter +
                                          "\": " + nameOf(other.get_object()) + " is"};
        }
    }
    const json::value* scope = entity.if_contains("scope");
    if (scope == nullptr || !scope->is_object() || !scope->get_object().contains("owner")) {
        throw SchemaMistake{name, "needs an owner, whose laptop numbers a record"};
    }
    json::array& fields = listIn(entity, "fields");
    if (findIn(fields, "name", "number") == nullptr) {
        fields.push_back(json::object{
            {"name", "number"},
            {"type", "text"},
            {"labels", json::object{{"en", "Number"}, {"zh_CN", "编号"}, {"zh_TW", "編號"}}},
            {"max", 60},
            {"search", "code"},
            {"readonly", true},
            {"section", listIn(entity, "sections").front().at("name")}});
    }
    entity["number"] = json::object{{"field", "number"}, {"letter", letter}, {"counter", name}};
    json::object* series = findIn(m_entities, "entity", "number_series");
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

/// Lets records of @p entity refer to those of @p parent: one reference more.
void ModelChanger::addParent(const char* entity, const json::object& parent)
{
    json::object* child = findIn(m_entities, "entity", entity);
    if (child == nullptr) {
        throw SchemaMistake{entity, "does not exist"};
    }
    insertField(*child, json::object{{"name", parent.at("entity")},
                                     {"type", "reference"},
                                     {"labels", parent.at("labels")},
                                     {"to", parent.at("entity")},
                                     {"onDelete", "detach"}});
    // Whoever is shown the parent is shown what hangs on it.
    json::value* scope = child->if_contains("scope");
    if (scope != nullptr && scope->is_object() && scope->get_object().if_contains("follows")) {
        listIn(scope->get_object(), "follows").push_back(parent.at("entity"));
    }
}

void ModelChanger::addSection(const json::object& change)
{
    allowKeys(change, {"do", "entity", "section"}, "change");
    json::object& entity = entityOf(change);
    json::object section = objectIn(change, "section", nameOf(entity));
    const std::string name = textOf(section, "name", nameOf(entity));
    const std::string key = nameOf(entity) + "." + name;
    allowKeys(section, {"name", "labels"}, key);
    checkName(name, isProducts(entity), key);
    if (section.if_contains("labels") == nullptr) {
        throw SchemaMistake{key, "needs \"labels\""};
    }
    fillLabels(section, "labels", key);
    json::array& sections = listIn(entity, "sections");
    if (findIn(sections, "name", name) != nullptr) {
        throw SchemaMistake{key, "exists already"};
    }
    sections.emplace_back(std::move(section));
    raise(entity);
}

void ModelChanger::insertField(json::object& entity, json::object field)
{
    const std::string name = std::string(field.at("name").as_string());
    const std::string key = nameOf(entity) + "." + name;
    json::array& sections = listIn(entity, "sections"); // first: it may move the others
    json::array& fields = listIn(entity, "fields");
    if (findIn(fields, "name", name) != nullptr) {
        throw SchemaMistake{key, "exists already"};
    }
    if (fields.size() >= kFieldsMax) {
        throw SchemaMistake{key, "would be more than 200 fields"};
    }
    if (field.if_contains("section") == nullptr && !sections.empty()) {
        field["section"] = sections.front().at("name");
    }
    fields.emplace_back(std::move(field));
    raise(entity);
}

void ModelChanger::addField(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field"}, "change");
    json::object& entity = entityOf(change);
    json::object field = objectIn(change, "field", nameOf(entity));
    prepareField(field, nameOf(entity), isProducts(entity));
    insertField(entity, std::move(field));
}

void ModelChanger::changeField(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field", "set"}, "change");
    json::object& entity = entityOf(change);
    const std::string name = textOf(change, "field", nameOf(entity));
    const std::string key = nameOf(entity) + "." + name;
    json::object& field = fieldOf(entity, name);
    if (isProducts(entity) && !isCompanyName(name)) {
        throw SchemaMistake{key, "is the product's: it can be relabelled, moved and hidden"};
    }
    json::object set = objectIn(change, "set", key);
    if (set.if_contains("type") != nullptr) {
        throw SchemaMistake{key, "keeps its type: another type is another field"};
    }
    allowKeys(set,
              {"required", "list", "fact", "search", "section", "hint", "access", "max", "min"},
              key);
    fillLabels(set, "hint", key);
    for (const auto& member : set) {
        if (member.value().is_null()) {
            field.erase(member.key());
        } else {
            field[member.key()] = member.value();
        }
    }
    raise(entity);
}

void ModelChanger::addChoice(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field", "choice"}, "change");
    json::object& entity = entityOf(change);
    const std::string name = textOf(change, "field", nameOf(entity));
    const std::string key = nameOf(entity) + "." + name;
    json::object& field = fieldOf(entity, name);
    if (!says(field, "type", "choice") && !says(field, "type", "choice_set")) {
        throw SchemaMistake{key, "has no choices"};
    }
    if (isStateOfProduct(entity, name)) {
        throw SchemaMistake{key, "has states that the program knows one by one"};
    }
    json::object choice = objectIn(change, "choice", key);
    checkChoice(choice, isProducts(entity) && !isCompanyName(name), key);
    json::array& choices = listIn(field, "choices");
    if (findIn(choices, "value", choice.at("value").as_string()) != nullptr) {
        throw SchemaMistake{key + "." + std::string(choice.at("value").as_string()),
                            "exists already"};
    }
    if (choices.size() >= kChoicesMax) {
        throw SchemaMistake{key, "would have more than 200 choices"};
    }
    choices.emplace_back(std::move(choice));
    raise(entity);
}

void ModelChanger::relabel(const json::object& change)
{
    allowKeys(change, {"do", "entity", "section", "field", "choice", "labels", "plural", "hint"},
              "change");
    json::object& entity = entityOf(change);
    std::string key = nameOf(entity);
    json::object* what = &entity;
    if (change.if_contains("section") != nullptr) {
        const std::string name = textOf(change, "section", key);
        key += "." + name;
        what = findIn(listIn(entity, "sections"), "name", name);
    } else if (change.if_contains("field") != nullptr) {
        const std::string name = textOf(change, "field", key);
        key += "." + name;
        what = &fieldOf(entity, name);
        if (change.if_contains("choice") != nullptr) {
            const std::string value = textOf(change, "choice", key);
            key += "." + value;
            what = findIn(listIn(*what, "choices"), "value", value);
        }
    }
    if (what == nullptr) {
        throw SchemaMistake{key, "does not exist"};
    }
    bool isAny = false;
    for (const char* word : {"labels", "plural", "hint"}) {
        const json::value* given = change.if_contains(word);
        const bool hasIt = std::string_view(word) == "labels" ||
                           (std::string_view(word) == "plural" && what == &entity) ||
                           (std::string_view(word) == "hint" && what->if_contains("type"));
        if (given == nullptr) {
            continue;
        }
        if (!hasIt) {
            throw SchemaMistake{key, std::string("has no \"") + word + "\""};
        }
        json::object filled{{word, *given}};
        fillLabels(filled, word, key);
        (*what)[word] = filled.at(word);
        isAny = true;
    }
    if (!isAny) {
        throw SchemaMistake{key, "needs \"labels\""};
    }
    raise(entity);
}

void ModelChanger::hide(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field", "choice", "hidden"}, "change");
    json::object& entity = entityOf(change);
    std::string key = nameOf(entity);
    const json::value* hidden = change.if_contains("hidden");
    if (hidden == nullptr || !hidden->is_bool()) {
        throw SchemaMistake{key, "needs \"hidden\": true or false"};
    }
    json::object* what = &entity;
    if (change.if_contains("field") != nullptr) {
        const std::string name = textOf(change, "field", key);
        key += "." + name;
        what = &fieldOf(entity, name);
        if (change.if_contains("choice") != nullptr) {
            const std::string value = textOf(change, "choice", key);
            key += "." + value;
            if (isStateOfProduct(entity, name)) {
                throw SchemaMistake{key, "is a state that the program needs"};
            }
            what = findIn(listIn(*what, "choices"), "value", value);
        }
    } else if (isProducts(entity) && !says(entity, "role", "work")) {
        throw SchemaMistake{key, "is needed by the program"};
    }
    if (what == nullptr) {
        throw SchemaMistake{key, "does not exist"};
    }
    if (hidden->get_bool()) {
        (*what)["hidden"] = true;
    } else {
        what->erase("hidden");
    }
    raise(entity);
}

void ModelChanger::order(const json::object& change)
{
    allowKeys(change, {"do", "entity", "section", "fields"}, "change");
    json::object& entity = entityOf(change);
    const std::string key = nameOf(entity);
    const std::string section = textOf(change, "section", key);
    if (findIn(listIn(entity, "sections"), "name", section) == nullptr) {
        throw SchemaMistake{key + "." + section, "does not exist"};
    }
    const json::value* fields = change.if_contains("fields");
    if (fields == nullptr || !fields->is_array() || fields->get_array().size() > kFieldsMax) {
        throw SchemaMistake{key, "needs the list \"fields\""};
    }
    json::value& order = entity["order"];
    if (!order.is_object()) {
        order = json::object();
    }
    order.get_object()[section] = *fields;
    raise(entity);
}

} // namespace caravan
