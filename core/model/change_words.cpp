// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/change_words.h"

#include "core/base/text.h"
#include "core/base/visible_text.h"
#include "core/schema/schema_members.h"

#include <algorithm>

namespace caravan::change_words {

namespace json = boost::json;

namespace {

constexpr std::size_t kNameMax = 40;
constexpr std::size_t kLabelMax = 100; ///< code points

} // namespace

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

bool flagIn(const json::object& object, const char* name, const std::string& key)
{
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_bool()) {
        throw SchemaMistake{key, std::string("needs \"") + name + "\": true or false"};
    }
    return value->get_bool();
}

void setFlag(json::object& object, const char* name, bool is)
{
    if (is) {
        object[name] = true;
    } else {
        object.erase(name);
    }
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

void checkName(const std::string& name, bool isOfCompany, const std::string& key)
{
    const bool isWord = !name.empty() && name.size() <= kNameMax && name.front() >= 'a' &&
                        name.front() <= 'z' && std::all_of(name.begin(), name.end(), [](char c) {
                            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
                        });
    if (!isWord) {
        throw SchemaMistake{key,
                            "needs a name of at most 40 lower-case letters, digits and "
                            "underscores, a letter first",
                            SchemaReason::badName};
    }
    if (isOfCompany && (!isCompanyName(name) || name.size() < 3)) {
        throw SchemaMistake{key, "needs a name that begins with \"x_\"", SchemaReason::needsPrefix};
    }
}

void checkLabel(std::string_view text, const std::string& key)
{
    if (trimmed(text).empty() || codePoints(text) > kLabelMax || visibleText(text) != text ||
        text.find_first_of("\r\n\t") != std::string_view::npos) {
        throw SchemaMistake{key, "needs labels of one line and at most 100 characters",
                            SchemaReason::badLabel};
    }
}

void keepLabels(json::value& given, const json::value* before)
{
    const json::object* old = before == nullptr ? nullptr : before->if_object();
    json::object* labels = given.if_object();
    if (old == nullptr || labels == nullptr) {
        return;
    }
    const json::value* filled = old->if_contains(kLanguages[0]);
    for (const char* language : kLanguages) {
        const json::value* was = old->if_contains(language);
        if (was != nullptr && filled != nullptr && *was != *filled) {
            labels->emplace(language, *was); // where it is not given
        }
    }
}

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
        throw SchemaMistake{key, std::string("\"") + name + "\" lacks a text",
                            SchemaReason::noLabel};
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

void raise(json::object& entity)
{
    const json::value* revision = entity.if_contains("revision");
    entity["revision"] =
        (revision != nullptr && revision->is_int64() ? revision->get_int64() : 1) + 1;
}

bool says(const json::object& object, const char* name, std::string_view word)
{
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_string() && value->get_string() == word;
}

} // namespace caravan::change_words
