// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/strict_json.h"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::size_t kDepthMax = 32;

/// Finds what Boost.JSON lets pass: duplicate keys and infinities.
class StrictHandler {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&)
    {
        m_keys.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, json::error_code&)
    {
        m_keys.pop_back();
        return true;
    }
    bool on_array_begin(json::error_code&) { return true; }
    bool on_array_end(std::size_t, json::error_code&) { return true; }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&)
    {
        m_key.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code& error)
    {
        m_key.append(part.data(), part.size());
        const bool isNew = m_keys.back().insert(std::move(m_key)).second;
        m_key.clear();
        return isNew || stop(error);
    }
    bool on_string_part(json::string_view, std::size_t, json::error_code&) { return true; }
    bool on_string(json::string_view, std::size_t, json::error_code&) { return true; }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view, json::error_code&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return true; }
    bool on_double(double number, json::string_view, json::error_code& error)
    {
        return std::isfinite(number) || stop(error);
    }
    bool on_bool(bool, json::error_code&) { return true; }
    bool on_null(json::error_code&) { return true; }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    static bool stop(json::error_code& error)
    {
        error = json::error::syntax;
        return false;
    }
    std::vector<std::set<std::string>> m_keys;
    std::string m_key;
};

} // namespace

Result<json::value> parseJson(std::string_view text)
{
    const auto bad = [](std::string detail) {
        return Error{ErrorCode::invalid, {}, std::move(detail)};
    };
    json::parse_options options;
    options.max_depth = kDepthMax;
    json::basic_parser<StrictHandler> strict(options);
    json::error_code error;
    const std::size_t read = strict.write_some(false, text.data(), text.size(), error);
    if (error || read != text.size()) {
        return bad("JSON is wrong at byte " + std::to_string(read) +
                   (error ? ": " + error.message() : ": something follows the value"));
    }
    json::value value = json::parse({text.data(), text.size()}, error, {}, options);
    if (error) {
        return bad("JSON is wrong: " + error.message());
    }
    return value;
}

std::string textMember(const boost::json::object& object, std::string_view name)
{
    const boost::json::value* value = object.if_contains(name);
    return value != nullptr ? std::string(value->as_string()) : std::string();
}

} // namespace caravan
