// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/strict_json.h"
#include "sync/protocol/limits.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace caravan::sync {

/// Reads the members of one JSON object. The first thing that is missing or of another type is
/// remembered, later reads give empty values: a decoder reads straight through and asks once.
class JsonReader {
public:
    JsonReader(const boost::json::value& value, std::string path) : m_path(std::move(path))
    {
        m_object = value.if_object();
        if (m_object == nullptr) {
            stop("", "must be an object");
        }
    }
    JsonReader(const boost::json::object& object, std::string path)
        : m_object(&object), m_path(std::move(path))
    {
    }

    bool isGood() const { return !m_error; }
    const std::optional<Error>& error() const { return m_error; }
    void stop(std::string_view name, std::string detail)
    {
        if (!m_error) {
            const std::string glue = m_path.empty() || name.empty() ? "" : ".";
            m_error =
                Error{ErrorCode::invalid, m_path + glue + std::string(name), std::move(detail)};
        }
    }

    /// Well-formed UTF-8 (parseJson() refuses all else) without NUL, of at most @p bytesMax.
    std::string text(std::string_view name, std::size_t bytesMax = kWordMax)
    {
        const boost::json::value* value = find(name);
        if (value == nullptr || !value->is_string()) {
            stop(name, "must be a text");
            return {};
        }
        const std::string_view text = value->get_string();
        if (text.size() > bytesMax) {
            stop(name, "longer than " + std::to_string(bytesMax) + " bytes");
            return {};
        }
        if (text.find('\0') != std::string_view::npos) {
            stop(name, "holds a NUL character");
            return {};
        }
        return std::string(text);
    }
    std::string textOr(std::string_view name, std::string_view fallback,
                       std::size_t bytesMax = kWordMax)
    {
        return isThere(name) ? text(name, bytesMax) : std::string(fallback);
    }
    std::int64_t number(std::string_view name)
    {
        const boost::json::value* value = find(name);
        if (value == nullptr || !value->is_int64()) {
            stop(name, "must be a whole number");
            return 0;
        }
        return value->get_int64();
    }
    std::int64_t numberOr(std::string_view name, std::int64_t fallback)
    {
        return isThere(name) ? number(name) : fallback;
    }
    bool flag(std::string_view name)
    {
        const boost::json::value* value = find(name);
        if (value == nullptr || !value->is_bool()) {
            stop(name, "must be true or false");
            return false;
        }
        return value->get_bool();
    }
    template<class T>
    T id(std::string_view name)
    {
        const std::optional<T> parsed = T::parse(text(name));
        if (!parsed) {
            stop(name, "must be a uuid");
        }
        return parsed.value_or(T{});
    }
    template<class T>
    T idOr(std::string_view name, T fallback)
    {
        return isThere(name) ? id<T>(name) : fallback;
    }
    JsonReader object(std::string_view name)
    {
        const boost::json::value* value = find(name);
        if (value == nullptr || !value->is_object()) {
            stop(name, "must be an object");
            static const boost::json::object kNone;
            return JsonReader(kNone, std::string(name));
        }
        return JsonReader(value->get_object(), std::string(name));
    }
    const boost::json::array& list(std::string_view name)
    {
        const boost::json::value* value = find(name);
        if (value == nullptr || !value->is_array()) {
            stop(name, "must be a list");
            static const boost::json::array kNone;
            return kNone;
        }
        return value->get_array();
    }

    /// Takes over what went wrong in an object within this one.
    void join(const JsonReader& inner)
    {
        if (!m_error) {
            m_error = inner.m_error;
        }
    }

    /// Present and not null.
    bool isThere(std::string_view name) const
    {
        const boost::json::value* value = find(name);
        return value != nullptr && !value->is_null();
    }

private:
    const boost::json::value* find(std::string_view name) const
    {
        return m_object != nullptr ? m_object->if_contains(name) : nullptr;
    }

    const boost::json::object* m_object = nullptr;
    std::string m_path;
    std::optional<Error> m_error;
};

/// Parses @p text strictly and lets @p read fill a message from it.
template<class Message, class Read>
Result<Message> readMessage(std::string_view text, Read read)
{
    const Result<boost::json::value> parsed = parseJson(text);
    if (!parsed) {
        return parsed.error();
    }
    JsonReader reader(*parsed, {});
    Message message{};
    read(reader, message);
    if (!reader.isGood()) {
        return *reader.error();
    }
    return message;
}

} // namespace caravan::sync
