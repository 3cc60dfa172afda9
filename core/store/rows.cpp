// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/rows.h"

#include "core/base/text.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"
#include "core/store/blob_rows.h"
#include "core/store/search_index.h"

#include <boost/json.hpp>

namespace caravan::store {
namespace {

namespace json = boost::json;

void bindValue(SQLite::Statement& statement, int& index, const Field& field, const Value& value)
{
    struct Binder {
        SQLite::Statement& statement;
        int index;
        void operator()(std::monostate) const {}
        void operator()(bool flag) const { statement.bind(index, flag ? 1 : 0); }
        void operator()(std::int64_t number) const { statement.bind(index, number); }
        void operator()(Decimal number) const { statement.bind(index, number.units()); }
        void operator()(const Money& money) const
        {
            statement.bind(index, money.amount.units());
            statement.bind(index + 1, money.currency);
        }
        void operator()(const std::string& text) const { statement.bind(index, text); }
        void operator()(const TextSet& set) const
        {
            statement.bind(index, json::serialize(toJson(Value(set))));
        }
        void operator()(const RecordId& id) const { bindId(statement, index, id); }
        void operator()(const RecordKey& key) const { statement.bind(index, key.toString()); }
        void operator()(const FileRef& file) const
        {
            statement.bind(index, json::serialize(toJson(Value(file))));
        }
    };
    std::visit(Binder{statement, index}, value);
    index += field.type == FieldType::money ? 2 : 1;
}

Value readValue(const Field& field, SQLite::Statement& statement, int& index)
{
    const SQLite::Column column = statement.getColumn(index++);
    const int next = index;
    if (field.type == FieldType::money) {
        ++index;
    }
    if (column.isNull()) {
        return {};
    }
    switch (field.type) {
    case FieldType::boolean:
        return column.getInt() != 0;
    case FieldType::integer:
        return Value(static_cast<std::int64_t>(column.getInt64()));
    case FieldType::decimal:
        return Decimal::fromUnits(column.getInt64());
    case FieldType::money:
        return Money{Decimal::fromUnits(column.getInt64()), statement.getColumn(next).getString()};
    case FieldType::reference:
        return RecordId(columnId(column));
    case FieldType::link:
        return storedLink(field, column.getString());
    case FieldType::choiceSet:
    case FieldType::file: {
        json::error_code error;
        const json::value parsed = json::parse(column.getString(), error);
        const Result<Value> value = error ? Result<Value>(Error{}) : valueFromJson(field, parsed);
        if (!value) {
            throwDamaged("a value of \"" + field.name + "\" cannot be read");
        }
        return *value;
    }
    default:
        return column.getString();
    }
}

/// Throws where it is no JSON object: what nobody can read is not empty, and to save the record
/// again would lose it.
json::object fieldsObject(const std::string& text)
{
    json::error_code error;
    json::value parsed = json::parse(text, error);
    if (error || !parsed.is_object()) {
        throwDamaged("the fields of a record cannot be read");
    }
    return std::move(parsed.get_object());
}

std::string unknownToText(const Record& record)
{
    json::object object;
    for (const auto& [name, text] : record.unknown) {
        json::error_code ignored;
        object[name] = json::parse(text, ignored);
    }
    return json::serialize(object);
}

void readUnknown(Record& record, const std::string& text)
{
    for (const auto& member : fieldsObject(text)) {
        // A field that a newer catalogue meanwhile knows finds its place when it is read.
        const Field* field = record.entity->field(std::string_view(member.key()));
        if (field == nullptr) {
            record.unknown.emplace(member.key(), json::serialize(member.value()));
        } else if (isEmpty(record.values[field->index])) {
            if (const Result<Value> value = valueFromJson(*field, member.value())) {
                record.values[field->index] = *value;
            }
        }
    }
}

void bindOptionalId(SQLite::Statement& statement, int index, const Uuid& id)
{
    if (!id.isNil()) {
        bindId(statement, index, id);
    }
}

std::string upsertSql(const Entity& entity)
{
    std::string columns = recordColumns(entity, "") + ", title_key";
    std::string marks;
    std::string updates;
    int count = 0;
    for (std::size_t start = 0; start < columns.size();) {
        const std::size_t comma = columns.find(", ", start);
        const std::string name = columns.substr(start, comma - start);
        marks += count == 0 ? "?" : ", ?";
        if (name != "id") {
            updates += (updates.empty() ? "" : ", ") + name + " = excluded." + name;
        }
        ++count;
        if (comma == std::string::npos) {
            break;
        }
        start = comma + 2;
    }
    return "INSERT INTO " + tableName(entity) + "(" + columns + ") VALUES(" + marks +
           ") ON CONFLICT(id) DO UPDATE SET " + updates;
}

} // namespace

Value storedLink(const Field& field, const std::string& text)
{
    std::optional<RecordKey> key = RecordKey::parse(text);
    if (!key) {
        throwDamaged("a value of \"" + field.name + "\" cannot be read");
    }
    return std::move(*key);
}

std::string versToText(const std::map<std::string, Revision, std::less<>>& vers)
{
    if (vers.empty()) {
        return "{}";
    }
    json::object object;
    for (const auto& [group, version] : vers) {
        object[group] = version;
    }
    return json::serialize(object);
}

std::map<std::string, Revision, std::less<>> versFromText(const std::string& text)
{
    std::map<std::string, Revision, std::less<>> vers;
    if (text.size() > 2) {
        for (const auto& member : fieldsObject(text)) {
            vers.emplace(member.key(), member.value().is_int64() ? member.value().get_int64() : 1);
        }
    }
    return vers;
}

namespace {

Row rowAt(const Entity& entity, SQLite::Statement& statement, int first)
{
    Row row;
    row.record = Record(entity, RecordId(columnId(statement.getColumn(first))));
    Record& record = row.record;
    record.rev = statement.getColumn(first + 1).getInt64();
    record.vers = versFromText(statement.getColumn(first + 2).getString());
    record.changedBy = RecordId(columnId(statement.getColumn(first + 3)));
    record.changedAt =
        TimePoint(std::chrono::milliseconds(statement.getColumn(first + 4).getInt64()));
    const int flags = statement.getColumn(first + 5).getInt();
    row.isDirty = (flags & kDirty) != 0;
    row.hasAttention = (flags & kAttention) != 0;
    row.isShared = (flags & kNotShared) == 0;
    int index = first + 7;
    for (const Field& field : entity.fields) {
        record.values[field.index] = readValue(field, statement, index);
    }
    const SQLite::Column unknown = statement.getColumn(first + 6);
    if (!unknown.isNull()) {
        readUnknown(record, unknown.getString());
    }
    return row;
}

} // namespace

Row readRow(const Entity& entity, SQLite::Statement& statement, int first)
{
    return fromRow(statement, [&] { return rowAt(entity, statement, first); });
}

std::optional<Row> findRow(Connection& connection, const Entity& entity, const RecordId& id)
{
    SQLite::Statement& select = connection.statement(
        "SELECT " + recordColumns(entity, "") + " FROM " + tableName(entity) + " WHERE id = ?");
    bindId(select, 1, id);
    std::optional<Row> row;
    if (select.executeStep()) {
        row = readRow(entity, select);
    }
    select.tryReset();
    return row;
}

void writeRow(Connection& connection, const Record& record, int flags)
{
    const Entity& entity = *record.entity;
    std::string& sql = connection.upserts[entity.name];
    if (sql.empty()) {
        sql = upsertSql(entity);
    }
    SQLite::Statement& upsert = connection.statement(sql);
    bindId(upsert, 1, record.id);
    upsert.bind(2, record.rev);
    upsert.bind(3, versToText(record.vers));
    bindOptionalId(upsert, 4, record.changedBy);
    upsert.bind(5, static_cast<std::int64_t>(record.changedAt.time_since_epoch().count()));
    upsert.bind(6, flags);
    if (!record.unknown.empty()) {
        upsert.bind(7, unknownToText(record));
    }
    int index = 8;
    for (const Field& field : entity.fields) {
        bindValue(upsert, index, field, record.values[field.index]);
    }
    const std::string key = sortKey(record.title());
    upsert.bind(index, key.data(), static_cast<int>(key.size()));
    upsert.exec();
    noteFiles(connection, record);
    if (!connection.isFilling) {
        indexRecord(connection, record);
        connection.touch(entity.name, record.id);
    }
}

void deleteRow(Connection& connection, const Entity& entity, const RecordId& id)
{
    SQLite::Statement& remove =
        connection.statement("DELETE FROM " + tableName(entity) + " WHERE id = ?");
    bindId(remove, 1, id);
    remove.exec();
    unindexRecord(connection, id);
    forgetFiles(connection, entity, id);
    connection.touch(entity.name, id);
}

std::optional<BaseRow> findBase(Connection& connection, const Entity& entity, const RecordId& id)
{
    SQLite::Statement& select =
        connection.statement("SELECT known, shared, rev, vers, by, at, fields, own FROM base "
                             "WHERE entity = ? AND id = ?");
    select.bind(1, entity.name);
    bindId(select, 2, id);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    BaseRow base = fromRow(select, [&] {
        BaseRow read;
        read.isKnown = select.getColumn(0).getInt() != 0;
        read.isShared = select.getColumn(1).getInt() != 0;
        read.record = Record(entity, id);
        read.record.rev = select.getColumn(2).getInt64();
        read.record.vers = versFromText(select.getColumn(3).getString());
        read.record.changedBy = RecordId(columnId(select.getColumn(4)));
        read.record.changedAt = columnTime(select.getColumn(5));
        if (!fieldsFromJson(read.record, fieldsObject(select.getColumn(6).getString()))) {
            throwDamaged("what the hub last showed of a record cannot be read");
        }
        read.own = versFromText(select.getColumn(7).getString());
        return read;
    });
    select.tryReset();
    return base;
}

void writeBase(Connection& connection, const Entity& entity, const RecordId& id,
               const BaseRow& base)
{
    SQLite::Statement& upsert = connection.statement(
        "INSERT OR REPLACE INTO base(entity, id, known, shared, rev, vers, by, at, fields, own) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    upsert.bind(1, entity.name);
    bindId(upsert, 2, id);
    upsert.bind(3, base.isKnown ? 1 : 0);
    upsert.bind(4, base.isShared ? 1 : 0);
    upsert.bind(5, base.record.rev);
    upsert.bind(6, versToText(base.record.vers));
    bindOptionalId(upsert, 7, base.record.changedBy);
    upsert.bind(8, static_cast<std::int64_t>(base.record.changedAt.time_since_epoch().count()));
    upsert.bind(9, base.isKnown ? json::serialize(fieldsToJson(base.record)) : "{}");
    upsert.bind(10, versToText(base.own));
    upsert.exec();
}

void deleteBase(Connection& connection, const Entity& entity, const RecordId& id)
{
    SQLite::Statement& remove =
        connection.statement("DELETE FROM base WHERE entity = ? AND id = ?");
    remove.bind(1, entity.name);
    bindId(remove, 2, id);
    remove.exec();
}

std::optional<Record> findTrash(Connection& connection, const Entity& entity, const RecordId& id)
{
    SQLite::Statement& select =
        connection.statement("SELECT rev, vers, fields FROM trash WHERE entity = ? AND id = ?");
    select.bind(1, entity.name);
    bindId(select, 2, id);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    Record record(entity, id);
    const Done read = fromRow(select, [&] {
        record.rev = select.getColumn(0).getInt64();
        record.vers = versFromText(select.getColumn(1).getString());
        return fieldsFromJson(record, fieldsObject(select.getColumn(2).getString()));
    });
    select.tryReset();
    return read ? std::optional<Record>(std::move(record)) : std::nullopt;
}

void writeTrash(Connection& connection, const Record& record)
{
    SQLite::Statement& insert = connection.statement(
        "INSERT OR REPLACE INTO trash(entity, id, rev, vers, fields, at) VALUES(?, ?, ?, ?, ?, ?)");
    insert.bind(1, record.entity->name);
    bindId(insert, 2, record.id);
    insert.bind(3, record.rev);
    insert.bind(4, versToText(record.vers));
    insert.bind(5, json::serialize(fieldsToJson(record)));
    insert.bind(6, static_cast<std::int64_t>(connection.clock.now().time_since_epoch().count()));
    insert.exec();
}

void writeHistory(Connection& connection, const Record& before, const Record& after,
                  const RecordId& author, TimePoint at, const Record* shown)
{
    const Entity& entity = *after.entity;
    for (const Group& group : entity.groups) {
        const GroupValue was = before.groupValue(group);
        const GroupValue is = after.groupValue(group);
        if (was == is || (shown != nullptr && shown->groupValue(group) == is)) {
            continue;
        }
        SQLite::Statement& insert =
            connection.statement("INSERT INTO history(entity, id, at, by, grp, before, after) "
                                 "VALUES(?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, entity.name);
        bindId(insert, 2, after.id);
        insert.bind(3, static_cast<std::int64_t>(at.time_since_epoch().count()));
        bindOptionalId(insert, 4, author);
        insert.bind(5, group.name);
        insert.bind(6, json::serialize(groupToJson(entity, group, was)));
        insert.bind(7, json::serialize(groupToJson(entity, group, is)));
        insert.exec();
    }
}

} // namespace caravan::store
