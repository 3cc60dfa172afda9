// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/value_json.h"

#include <boost/json.hpp>

#include <set>

namespace caravan {
namespace {

namespace json = boost::json;

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
        json::value operator()(const RecordKey& key) const { return json::string(key.toString()); }
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
    case FieldType::link: {
        const std::optional<RecordKey> key =
            value.is_string() ? RecordKey::parse(text(value)) : std::nullopt;
        return key ? Result<Value>(Value(*key)) : wrong(field, "entity/id of a record");
    }
    default:
        break;
    }
    if (!value.is_string()) {
        return wrong(field, "a text");
    }
    return value.get_string().empty() ? Value() : Value(text(value));
}

} // namespace caravan
