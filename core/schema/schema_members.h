// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "core/schema/schema_reason.h"

#include <boost/json.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

inline constexpr const char* kLanguages[] = {"en", "zh_CN", "zh_TW"};

/// Thrown while the catalogue is loaded, and only there: Catalogue::load() turns it into an Error.
struct SchemaMistake {
    std::string key;
    std::string what;
    SchemaReason reason = SchemaReason::unsound; ///< of what a company changes
};

/// Reads the members of one JSON object and insists that each was asked for.
class Members {
public:
    Members(const boost::json::value& value, std::string key, UnknownKeys unknown)
        : m_key(std::move(key)), m_unknown(unknown)
    {
        if (!value.is_object()) {
            throw SchemaMistake{m_key, "must be an object"};
        }
        m_object = &value.get_object();
    }

    /// Of an object inside this one.
    Members inside(const boost::json::value& value, std::string key) const
    {
        return Members(value, std::move(key), m_unknown);
    }
    /// Whether what only a later version knows is passed over.
    bool passesUnknown() const { return m_unknown == UnknownKeys::ignore; }
    /// What mistakes are told by.
    const std::string& key() const { return m_key; }
    void setKey(std::string key) { m_key = std::move(key); }

    const boost::json::value* find(std::string_view name)
    {
        m_known.insert(std::string(name));
        return m_object->if_contains(name);
    }
    std::string text(std::string_view name, bool required = false)
    {
        const boost::json::value* value = find(name);
        if (value == nullptr) {
            if (required) {
                throw SchemaMistake{m_key, "needs \"" + std::string(name) + "\""};
            }
            return {};
        }
        if (!value->is_string()) {
            throw SchemaMistake{m_key, "\"" + std::string(name) + "\" must be a text"};
        }
        return std::string(value->get_string());
    }
    bool flag(std::string_view name)
    {
        const boost::json::value* value = find(name);
        if (value != nullptr && !value->is_bool()) {
            throw SchemaMistake{m_key, "\"" + std::string(name) + "\" must be true or false"};
        }
        return value != nullptr && value->get_bool();
    }
    std::optional<std::int64_t> number(std::string_view name)
    {
        const boost::json::value* value = find(name);
        if (value == nullptr) {
            return std::nullopt;
        }
        if (!value->is_int64()) {
            throw SchemaMistake{m_key, "\"" + std::string(name) + "\" must be a whole number"};
        }
        return value->get_int64();
    }
    std::vector<std::string> texts(std::string_view name)
    {
        std::vector<std::string> list;
        const boost::json::value* value = find(name);
        if (value == nullptr) {
            return list;
        }
        if (!value->is_array()) {
            throw SchemaMistake{m_key, "\"" + std::string(name) + "\" must be a list of texts"};
        }
        for (const boost::json::value& part : value->get_array()) {
            if (!part.is_string()) {
                throw SchemaMistake{m_key, "\"" + std::string(name) + "\" must list texts"};
            }
            list.emplace_back(part.get_string());
        }
        return list;
    }
    Labels labels(std::string_view name, bool required)
    {
        Labels found;
        const boost::json::value* value = find(name);
        if (value == nullptr && !required) {
            return found;
        }
        for (const char* language : kLanguages) {
            const boost::json::value* text = value != nullptr && value->is_object()
                                                 ? value->get_object().if_contains(language)
                                                 : nullptr;
            if (text == nullptr || !text->is_string() || text->get_string().empty()) {
                throw SchemaMistake{m_key, "\"" + std::string(name) + "\" lacks " + language};
            }
            found.emplace(language, std::string(text->get_string()));
        }
        return found;
    }
    /// The objects of a list; none where the list is missing.
    std::vector<Members> each(std::string_view name, const std::string& key)
    {
        std::vector<Members> parts;
        const boost::json::value* list = find(name);
        if (list != nullptr && !list->is_array()) {
            throw SchemaMistake{m_key, "\"" + std::string(name) + "\" must be a list"};
        }
        if (list != nullptr) {
            for (const boost::json::value& part : list->get_array()) {
                parts.push_back(inside(part, key));
            }
        }
        return parts;
    }
    /// The first member that nobody asked for; nothing where there is none.
    std::optional<std::string> unknownKey() const
    {
        for (const auto& member : *m_object) {
            if (m_known.count(std::string(member.key())) == 0) {
                return std::string(member.key());
            }
        }
        return std::nullopt;
    }
    void finish() const
    {
        if (const auto unknown = m_unknown == UnknownKeys::ignore ? std::nullopt : unknownKey()) {
            throw SchemaMistake{m_key, "unknown key \"" + *unknown + "\""};
        }
    }

private:
    std::string m_key;
    UnknownKeys m_unknown;
    const boost::json::object* m_object = nullptr;
    std::set<std::string> m_known;
};

/// The value of a word; @p fallback where nothing is said.
template<class T>
T oneOf(const std::string& word, const std::vector<std::pair<const char*, T>>& words, T fallback,
        const std::string& key)
{
    if (word.empty()) {
        return fallback;
    }
    for (const auto& [name, value] : words) {
        if (word == name) {
            return value;
        }
    }
    throw SchemaMistake{key, "does not know \"" + word + "\""};
}

} // namespace caravan
