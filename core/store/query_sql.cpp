// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/query_sql.h"

#include "core/query/field_path.h"
#include "core/store/layout.h"
#include "core/store/money_order.h"
#include "core/store/path_sql.h"
#include "core/store/search_index.h"

#include <algorithm>

namespace caravan::store {
namespace {

struct Builder {
    Connection& connection;
    const Entity& entity;
    std::vector<Value> values;

    Result<std::string> build(const Filter& filter);
    Result<std::string> changedAt(const Filter& filter);
    Result<std::string> createdAt(const Filter& filter);
    Result<std::string> theseRecords(const Filter& filter);
    Result<std::string> condition(const Filter& filter);
    std::string bind(Value value)
    {
        values.push_back(std::move(value));
        return "?";
    }
};

std::string escapedLike(const std::string& text)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

Result<std::string> Builder::build(const Filter& filter)
{
    if (filter.kind == Filter::Kind::condition) {
        return condition(filter);
    }
    std::string joined;
    for (const Filter& part : filter.parts) {
        Result<std::string> sql = build(part);
        if (!sql) {
            return sql.error();
        }
        if (!joined.empty()) {
            joined += filter.kind == Filter::Kind::all ? " AND " : " OR ";
        }
        joined += "(" + *sql + ")";
    }
    if (joined.empty()) {
        joined = filter.kind == Filter::Kind::any ? "0" : "1";
    }
    return filter.kind == Filter::Kind::none ? "NOT coalesce((" + joined + "), 0)" : joined;
}

/// Whether a value can be compared with a field's column.
bool fits(const Field& field, const Value& value)
{
    switch (field.type) {
    case FieldType::boolean:
        return std::holds_alternative<bool>(value);
    case FieldType::integer:
        return std::holds_alternative<std::int64_t>(value);
    case FieldType::decimal:
        return std::holds_alternative<Decimal>(value);
    case FieldType::money:
        return std::holds_alternative<Money>(value) || std::holds_alternative<Decimal>(value);
    case FieldType::reference:
        return std::holds_alternative<RecordId>(value);
    case FieldType::link:
        return std::holds_alternative<RecordKey>(value);
    default:
        return std::holds_alternative<std::string>(value);
    }
}

/// When the record was made: its id begins with that moment.
Result<std::string> Builder::createdAt(const Filter& filter)
{
    const auto moment =
        filter.values.empty() ? std::nullopt : parseDateTime(textOf(filter.values.front()));
    const char* sign = filter.compare == Compare::less             ? " < "
                       : filter.compare == Compare::greaterOrEqual ? " >= "
                                                                   : nullptr;
    if (!moment || sign == nullptr) {
        return Error{ErrorCode::invalid, filter.field, "cannot be compared so"};
    }
    RecordId first;
    std::int64_t ms = moment->time_since_epoch().count();
    for (int i = 5; i >= 0; --i) {
        first.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(ms & 0xFF);
        ms >>= 8;
    }
    return "t.id" + (sign + bind(first));
}

/// Records given by their ids.
Result<std::string> Builder::theseRecords(const Filter& filter)
{
    std::string list;
    for (const Value& value : filter.values) {
        if (!std::holds_alternative<RecordId>(value)) {
            return Error{ErrorCode::invalid, filter.field, "cannot be compared with this value"};
        }
        list += (list.empty() ? "" : ", ") + bind(value);
    }
    if (filter.compare != Compare::in) {
        return Error{ErrorCode::invalid, filter.field, "cannot be compared so"};
    }
    return "t.id IN (" + list + ")";
}

/// When the record was changed last, which is no field; compared with a moment.
Result<std::string> Builder::changedAt(const Filter& filter)
{
    const auto moment =
        filter.values.empty() ? std::nullopt : parseDateTime(textOf(filter.values.front()));
    const char* sign = filter.compare == Compare::less             ? " < "
                       : filter.compare == Compare::greaterOrEqual ? " >= "
                                                                   : nullptr;
    if (!moment || sign == nullptr) {
        return Error{ErrorCode::invalid, filter.field, "cannot be compared so"};
    }
    return "t.at" + (sign + bind(std::int64_t{moment->time_since_epoch().count()}));
}

Result<std::string> Builder::condition(const Filter& filter)
{
    const bool isOwn = entity.field(filter.field) != nullptr;
    if (!isOwn && filter.field == "changed_at") {
        return changedAt(filter);
    }
    if (!isOwn && filter.field == "created_at") {
        return createdAt(filter);
    }
    if (!isOwn && filter.field == "id") {
        return theseRecords(filter);
    }
    const Result<FieldPath> path = parsePath(*connection.catalogue, entity, filter.field);
    if (!path) {
        return path.error();
    }
    const Field* field = &path->field();
    const std::string column =
        pathExpression(*connection.catalogue, *path, "t." + columnName(*path->steps.front()));
    if (filter.compare == Compare::empty) {
        return column + " IS NULL";
    }
    if (filter.compare == Compare::notEmpty) {
        return column + " IS NOT NULL";
    }
    if (filter.values.empty() ||
        !std::all_of(filter.values.begin(), filter.values.end(),
                     [&](const Value& value) { return fits(*field, value); })) {
        return Error{ErrorCode::invalid, filter.field, "cannot be compared with this value"};
    }
    const Value& value = filter.values.front();
    const auto compare = [&](const char* sign) -> std::string {
        if (const Money* money = std::get_if<Money>(&value); money && isOwn) {
            // The values are bound in the order of the text, which C++ does not promise of "+".
            const std::string amount = column + sign + bind(money->amount);
            return amount + " AND t." + currencyColumn(*field) + " = " + bind(money->currency);
        }
        return column + sign + bind(value);
    };
    const auto like = [&](const char* before) {
        return column + " LIKE " + bind(before + escapedLike(textOf(value)) + "%") + " ESCAPE '\\'";
    };
    switch (filter.compare) {
    case Compare::equal:
        return compare(" = ");
    case Compare::notEqual:
        return "coalesce(NOT (" + compare(" = ") + "), 1)";
    case Compare::less:
        return compare(" < ");
    case Compare::lessOrEqual:
        return compare(" <= ");
    case Compare::greater:
        return compare(" > ");
    case Compare::greaterOrEqual:
        return compare(" >= ");
    case Compare::contains:
        if (field->type == FieldType::choiceSet) {
            return "EXISTS(SELECT 1 FROM json_each(" + column + ") WHERE value = " + bind(value) +
                   ")";
        }
        return like("%");
    case Compare::startsWith:
        return like("");
    case Compare::in: {
        std::string list;
        for (const Value& one : filter.values) {
            list += (list.empty() ? "" : ", ") + bind(one);
        }
        return column + " IN (" + list + ")";
    }
    case Compare::empty:
    case Compare::notEmpty:
        break;
    }
    return Error{ErrorCode::invalid, filter.field, "cannot be compared so"};
}

} // namespace

std::string sortExpression(Connection& connection, const Entity& entity, const Field& field,
                           bool descending)
{
    const std::string column = "t." + columnName(field);
    if (field.type == FieldType::money) {
        return moneyOrder(connection, field, descending);
    }
    if (field.type == FieldType::reference) {
        return "(SELECT r.title_key FROM " + tableName(connection.catalogue->at(field.target)) +
               " r WHERE r.id = " + column + ")";
    }
    if (field.type == FieldType::link) { // by what is shown of it, whatever entity that is of
        std::string order = "CASE substr(" + column + ", 1, instr(" + column + ", '/') - 1)";
        for (const std::string& target : field.targets) {
            order += " WHEN '" + target + "' THEN (SELECT r.title_key FROM " +
                     tableName(connection.catalogue->at(target)) + " r WHERE r.id = link_id(" +
                     column + "))";
        }
        return order + " END";
    }
    if (field.type == FieldType::choice) {
        std::string order = "CASE " + column;
        for (std::size_t i = 0; i < field.choices.size(); ++i) {
            std::string literal = field.choices[i].value;
            for (std::size_t at = 0; (at = literal.find('\'', at)) != std::string::npos; at += 2) {
                literal.insert(at, 1, '\'');
            }
            order += " WHEN '" + literal + "' THEN " + std::to_string(i);
        }
        return order + " END";
    }
    if (entity.title.size() == 1 && entity.title.front() == field.name) {
        return "t.title_key";
    }
    return field.type == FieldType::text ? column + " COLLATE NOCASE" : column;
}

Result<SqlQuery> toSql(Connection& connection, const Query& query)
{
    const Entity* entity = connection.catalogue->entity(query.entity);
    if (entity == nullptr) {
        return Error{ErrorCode::notFound, query.entity, "is not an entity"};
    }
    Builder builder{connection, *entity, {}};
    Result<std::string> where = builder.build(query.filter);
    if (!where) {
        return where.error();
    }
    SqlQuery sql;
    sql.entity = entity;
    sql.where = *where;
    if (!query.text.empty()) {
        const std::string expression = matchExpression(query.text);
        if (expression.empty()) {
            sql.where = "0";
        } else {
            const SearchRange range = searchRange(connection, *entity);
            const std::string match = builder.bind(expression);
            const std::string first = builder.bind(range.first);
            sql.where = "(" + sql.where +
                        ") AND t.id IN (SELECT k.id FROM search_index s JOIN search_key k ON "
                        "k.rowid = s.rowid WHERE search_index MATCH " +
                        match + " AND s.rowid BETWEEN " + first + " AND " +
                        builder.bind(range.last) + ")";
        }
    }
    for (const Sort& sort : query.sort) {
        std::string expression = "t.at";
        if (sort.field != "changed_at") {
            const Field* field = entity->field(sort.field);
            if (field == nullptr) {
                return Error{ErrorCode::invalid, sort.field, "is not a field of " + entity->name};
            }
            expression = sortExpression(connection, *entity, *field, sort.descending);
        }
        sql.orderBy +=
            (sql.orderBy.empty() ? "" : ", ") + expression + (sort.descending ? " DESC" : "");
    }
    if (sql.orderBy.empty()) {
        sql.orderBy = "t.title_key";
    }
    const bool isDescending = !query.sort.empty() && query.sort.back().descending;
    sql.orderBy += isDescending ? ", t.id DESC" : ", t.id";
    sql.values = std::move(builder.values);
    return sql;
}

int bindValues(SQLite::Statement& statement, int index, const std::vector<Value>& values)
{
    struct Binder {
        SQLite::Statement& statement;
        int index;
        void operator()(std::monostate) const {}
        void operator()(bool flag) const { statement.bind(index, flag ? 1 : 0); }
        void operator()(std::int64_t number) const { statement.bind(index, number); }
        void operator()(Decimal number) const { statement.bind(index, number.units()); }
        void operator()(const Money& money) const { statement.bind(index, money.amount.units()); }
        void operator()(const std::string& text) const { statement.bind(index, text); }
        void operator()(const TextSet&) const {}
        void operator()(const RecordId& id) const { bindId(statement, index, id); }
        void operator()(const RecordKey& key) const { statement.bind(index, key.toString()); }
        void operator()(const FileRef& file) const { statement.bind(index, file.sha256); }
    };
    for (const Value& value : values) {
        std::visit(Binder{statement, index++}, value);
    }
    return index;
}

} // namespace caravan::store
