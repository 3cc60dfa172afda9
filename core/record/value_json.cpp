// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/value_json.h"

#include "core/base/text.h"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::size_t kDepthMax = 32;

Error wrong(const Field& field, const char* expected)
{
    return Error{ErrorCode::invalid, field.name, std::string("must be ") + expected};
}

std::string text(const json::value& value)
{
    return std::string(value.get_string());
}

Result<Value> moneyFromJson(const Field& field, const json::value& value)
{
    const json::object* object = value.if_object();
    const json::value* amount = object != nullptr ? object->if_contains("amount") : nullptr;
    const json::value* currency = object != nullptr ? object->if_contains("currency") : nullptr;
    if (amount == nullptr || currency == nullptr || !amount->is_string() ||
        !currency->is_string()) {
        return wrong(field, R"({"amount":"1200.00","currency":"EUR"})");
    }
    const std::optional<Decimal> number = Decimal::parse(text(*amount));
    if (!number || !isCurrencyCode(text(*currency))) {
        return wrong(field, "an amount of at most four places and a currency code");
    }
    return Value(Money{*number, text(*currency)});
}

Result<Value> fileFromJson(const Field& field, const json::value& value)
{
    const json::object* object = value.if_object();
    FileRef file;
    if (object != nullptr) {
        const json::value* hash = object->if_contains("sha256");
        const json::value* size = object->if_contains("size");
        const json::value* name = object->if_contains("name");
        const json::value* mime = object->if_contains("mime");
        if (hash != nullptr && size != nullptr && name != nullptr && mime != nullptr &&
            hash->is_string() && size->is_int64() && name->is_string() && mime->is_string()) {
            return Value(FileRef{text(*hash), size->get_int64(), text(*name), text(*mime)});
        }
    }
    return wrong(field, "a file {sha256, size, name, mime}");
}

Result<Value> setFromJson(const Field& field, const json::value& value)
{
    if (!value.is_array()) {
        return wrong(field, "a list of texts");
    }
    std::set<std::string> sorted;
    for (const json::value& part : value.get_array()) {
        if (!part.is_string()) {
            return wrong(field, "a list of texts");
        }
        sorted.insert(text(part));
    }
    return sorted.empty() ? Value() : Value(TextSet(sorted.begin(), sorted.end()));
}

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

json::value toJson(const Value& value)
{
    struct Writer {
        json::value operator()(std::monostate) const { return nullptr; }
        json::value operator()(bool flag) const { return flag; }
        json::value operator()(std::int64_t number) const { return number; }
        json::value operator()(Decimal number) const { return json::string(number.toString()); }
        json::value operator()(const Money& money) const
        {
            return json::object{{"amount", money.amount.toString(2)}, {"currency", money.currency}};
        }
        json::value operator()(const std::string& string) const { return json::string(string); }
        json::value operator()(const TextSet& set) const
        {
            json::array list;
            for (const std::string& part : set) {
                list.emplace_back(part);
            }
            return list;
        }
        json::value operator()(const RecordId& id) const { return json::string(id.toString()); }
        json::value operator()(const FileRef& file) const
        {
            return json::object{{"sha256", file.sha256},
                                {"size", file.size},
                                {"name", file.name},
                                {"mime", file.mime}};
        }
    };
    return std::visit(Writer{}, value);
}

Result<Value> valueFromJson(const Field& field, const json::value& value)
{
    if (value.is_null()) {
        return Value();
    }
    switch (field.type) {
    case FieldType::boolean:
        return value.is_bool() ? Result<Value>(Value(value.get_bool()))
                               : wrong(field, "true or false");
    case FieldType::integer:
        return value.is_int64() ? Result<Value>(Value(value.get_int64()))
                                : wrong(field, "a whole number within ±2^53");
    case FieldType::decimal: {
        const std::optional<Decimal> number =
            value.is_string() ? Decimal::parse(text(value)) : std::nullopt;
        return number ? Result<Value>(Value(*number))
                      : wrong(field, "a number as text with at most four places");
    }
    case FieldType::money:
        return moneyFromJson(field, value);
    case FieldType::file:
        return fileFromJson(field, value);
    case FieldType::choiceSet:
        return setFromJson(field, value);
    case FieldType::reference: {
        const std::optional<RecordId> id =
            value.is_string() ? RecordId::parse(text(value)) : std::nullopt;
        return id ? Result<Value>(Value(*id)) : wrong(field, "the id of a record");
    }
    default:
        break;
    }
    if (!value.is_string()) {
        return wrong(field, "a text");
    }
    return value.get_string().empty() ? Value() : Value(text(value));
}

json::value groupToJson(const Entity& entity, const Group& group, const GroupValue& value)
{
    if (group.fields.size() == 1) {
        return toJson(value[0]);
    }
    json::object object;
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
        const Field& field = entity.fields[group.fields[i]];
        object[field.name] = toJson(value[i]);
    }
    return object;
}

Result<GroupValue> groupFromJson(const Entity& entity, const Group& group, const json::value& value)
{
    GroupValue result;
    if (group.fields.size() == 1) {
        Result<Value> one = valueFromJson(entity.fields[group.fields[0]], value);
        if (!one) {
            return one.error();
        }
        result.push_back(std::move(*one));
        return result;
    }
    const json::object* object = value.if_object();
    if (object == nullptr) {
        return Error{ErrorCode::invalid, group.name, "must be an object of its fields"};
    }
    for (const std::size_t index : group.fields) {
        const Field& field = entity.fields[index];
        const json::value* part = object->if_contains(field.name);
        Result<Value> one = part != nullptr ? valueFromJson(field, *part) : Value();
        if (!one) {
            return one.error();
        }
        result.push_back(std::move(*one));
    }
    for (const auto& member : *object) {
        const Field* field = entity.field(std::string_view(member.key()));
        if (field == nullptr || &entity.groupOf(*field) != &group) {
            return Error{ErrorCode::schema, std::string(member.key()), "is not in this group"};
        }
    }
    return result;
}

json::object fieldsToJson(const Record& record)
{
    json::object fields;
    for (const Field& field : record.entity->fields) {
        if (!isEmpty(record.values[field.index])) {
            fields[field.name] = toJson(record.values[field.index]);
        }
    }
    for (const auto& [name, text] : record.unknown) {
        json::error_code ignored;
        fields[name] = json::parse(text, ignored);
    }
    return fields;
}

Done fieldsFromJson(Record& record, const json::object& fields)
{
    std::fill(record.values.begin(), record.values.end(), Value());
    record.unknown.clear();
    for (const auto& member : fields) {
        const std::string_view name(member.key().data(), member.key().size());
        const Field* field = record.entity->field(name);
        if (field == nullptr) {
            record.unknown.emplace(name, json::serialize(member.value()));
            continue;
        }
        Result<Value> value = valueFromJson(*field, member.value());
        if (!value) {
            return value.error();
        }
        record.values[field->index] = std::move(*value);
    }
    return done();
}

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

} // namespace caravan
