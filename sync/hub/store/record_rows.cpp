// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/record_rows.h"

#include "core/record/record_json.h"

#include <boost/json.hpp>

namespace caravan::hub {
namespace {

namespace json = boost::json;

constexpr const char* kHeadColumns = "rid, entity, id, life, into_id, scopes, base";

RecordHead readHead(Cursor& row)
{
    RecordHead head;
    head.rid = row.integer(0);
    head.entity = std::string(row.text(1));
    head.id = RecordId(row.uuid(2));
    head.life = static_cast<Life>(row.integer(3));
    head.into = RecordId(row.uuid(4));
    head.scopes = numbersFrom(row.text(5));
    head.base = numbersFrom(row.text(6));
    return head;
}

TimePoint fromMilliseconds(std::int64_t ms)
{
    return TimePoint(std::chrono::milliseconds(ms));
}

/// [[replica, n, user_id, at, [group …]] …]: most groups of a record share one writer, so the
/// groups are listed under the writer.
std::string writersToText(const MergeState& state)
{
    std::vector<std::pair<Writer, json::array>> writers;
    for (const auto& groupWriter : state.writers) {
        auto found = std::find_if(writers.begin(), writers.end(), [&](const auto& entry) {
            return entry.first == groupWriter.second;
        });
        if (found == writers.end()) {
            writers.emplace_back(groupWriter.second, json::array());
            found = std::prev(writers.end());
        }
        found->second.emplace_back(groupWriter.first);
    }
    json::array list;
    for (auto& [writer, groups] : writers) {
        list.push_back(json::array{writer.replica.toString(), writer.n, writer.user.toString(),
                                   toMs(writer.at), std::move(groups)});
    }
    return json::serialize(list);
}

Uuid uuidAt(const json::array& list, std::size_t index)
{
    return Uuid::parse(std::string_view(list.at(index).as_string())).value_or(Uuid{});
}

void readWriters(std::string_view text, MergeState& state)
{
    const json::value parsed = json::parse({text.data(), text.size()});
    for (const json::value& entry : parsed.as_array()) {
        const json::array& list = entry.as_array();
        const Writer writer{ReplicaId(uuidAt(list, 0)), list.at(1).as_int64(),
                            RecordId(uuidAt(list, 2)), fromMilliseconds(list.at(3).as_int64())};
        for (const json::value& group : list.at(4).as_array()) {
            state.writers.emplace(std::string(group.as_string()), writer);
        }
    }
}

std::string versToText(const Record& record)
{
    json::object vers;
    for (const auto& [group, version] : record.vers) {
        vers[group] = version;
    }
    return json::serialize(vers);
}

[[noreturn]] void damaged(const RecordHead& head, const std::string& why)
{
    throw StoreFailure{StoreFailure::Kind::damaged,
                       head.entity + " " + head.id.toString() + ": " + why};
}

/// Nothing for a record of an entity that @p catalogue does not know: the company added it, and
/// this version of the product cannot use it.
std::optional<StoredRecord> readRecord(const Catalogue& catalogue, Cursor& row)
{
    StoredRecord stored;
    stored.head = readHead(row);
    const Entity* entity = catalogue.entity(stored.head.entity);
    if (entity == nullptr) {
        return std::nullopt;
    }
    Record& record = stored.state.record;
    record = Record(*entity, stored.head.id);
    record.life = stored.head.life;
    record.rev = row.integer(7);
    record.changedBy = RecordId(row.uuid(8));
    record.changedAt = fromMilliseconds(row.integer(9));
    try {
        const std::string_view vers = row.text(10);
        const json::value versions = json::parse({vers.data(), vers.size()});
        for (const auto& member : versions.as_object()) {
            record.vers.emplace(std::string(member.key()), member.value().as_int64());
        }
        const std::string_view text = row.text(11);
        const json::value fields = json::parse({text.data(), text.size()});
        if (const Done read = fieldsFromJson(record, fields.as_object()); !read) {
            damaged(stored.head, describe(read.error()));
        }
        readWriters(row.text(12), stored.state);
    } catch (const std::exception& error) { // of Boost.JSON
        damaged(stored.head, error.what());
    }
    return stored;
}

#define CARAVAN_RECORD_COLUMNS                                                                     \
    "rid, entity, id, life, into_id, scopes, base, rev, by_user, at, vers, fields, writers"

} // namespace

std::optional<RecordHead> loadHead(Connection& connection, std::string_view entity,
                                   const RecordId& id)
{
    static const std::string sql =
        std::string("SELECT ") + kHeadColumns + " FROM record WHERE entity=$1 AND id=$2";
    const auto rows = connection.run(sql.c_str(), {entity, param(id)});
    return rows->next() ? std::optional(readHead(*rows)) : std::nullopt;
}

std::optional<StoredRecord> loadRecord(Connection& connection, const Catalogue& catalogue,
                                       std::string_view entity, const RecordId& id)
{
    const auto rows =
        connection.run("SELECT " CARAVAN_RECORD_COLUMNS " FROM record WHERE entity=$1 AND id=$2",
                       {entity, param(id)});
    return rows->next() ? readRecord(catalogue, *rows) : std::nullopt;
}

std::optional<StoredRecord> loadRecord(Connection& connection, const Catalogue& catalogue,
                                       std::int64_t rid)
{
    const auto rows =
        connection.run("SELECT " CARAVAN_RECORD_COLUMNS " FROM record WHERE rid=$1", {rid});
    return rows->next() ? readRecord(catalogue, *rows) : std::nullopt;
}

void saveRecord(Connection& connection, StoredRecord& stored)
{
    RecordHead& head = stored.head;
    Record& record = stored.state.record;
    head.life = record.life;
    const std::string fields = json::serialize(fieldsToJson(record));
    const std::string writers = writersToText(stored.state);
    const std::string vers = versToText(record);
    const std::string scopes = toText(head.scopes);
    const std::string base = toText(head.base);
    const Param into = head.into.isNil() ? Param() : param(head.into);
    const Param user = record.changedBy.isNil() ? Param() : param(record.changedBy);
    const auto life = static_cast<std::int64_t>(record.life);
    const std::int64_t at = toMs(record.changedAt);
    if (head.rid != 0) {
        connection.execute(
            "UPDATE record SET rev=$1, life=$2, into_id=$3, scopes=$4, base=$5, "
            "by_user=$6, at=$7, vers=$8, fields=$9, writers=$10 WHERE rid=$11",
            {record.rev, life, into, scopes, base, user, at, vers, fields, writers, head.rid});
        return;
    }
    head.entity = record.entity->name;
    head.id = record.id;
    const auto made =
        connection.run("INSERT INTO record(entity, id, rev, life, into_id, scopes, base, by_user, "
                       "at, vers, fields, writers) "
                       "VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING rid",
                       {head.entity, param(head.id), record.rev, life, into, scopes, base, user, at,
                        vers, fields, writers});
    made->next();
    head.rid = made->integer(0);
}

void saveScopes(Connection& connection, const RecordHead& head)
{
    connection.execute("UPDATE record SET scopes=$1, base=$2 WHERE rid=$3",
                       {toText(head.scopes), toText(head.base), head.rid});
}

void eachRecord(Connection& connection, const Catalogue& catalogue, std::string_view entity,
                const std::function<void(const Record&)>& visit)
{
    const auto rows = connection.run(
        "SELECT " CARAVAN_RECORD_COLUMNS " FROM record WHERE entity=$1 AND life=0", {entity});
    while (rows->next()) {
        if (const auto stored = readRecord(catalogue, *rows)) {
            visit(stored->state.record);
        }
    }
}

bool isUnborn(Connection& connection, const RecordId& id)
{
    return connection.run("SELECT 1 FROM unborn WHERE id=$1", {param(id)})->next();
}

void setUnborn(Connection& connection, const RecordId& id, const OpId& op)
{
    connection.execute("INSERT INTO unborn(id, op) VALUES($1, $2) ON CONFLICT(id) DO NOTHING",
                       {param(id), param(op)});
}

void clearUnborn(Connection& connection, const RecordId& id)
{
    connection.execute("DELETE FROM unborn WHERE id=$1", {param(id)});
}

std::vector<HistoryRow> historyOf(Connection& connection, std::int64_t rid)
{
    std::vector<HistoryRow> rows;
    const auto row = connection.run(
        "SELECT rev, kind, user_id, at, changed, replica, n FROM history WHERE rid=$1 "
        "ORDER BY rev DESC",
        {rid});
    while (row->next()) {
        rows.push_back({row->integer(0), std::string(row->text(1)), RecordId(row->uuid(2)),
                        fromMilliseconds(row->integer(3)), std::string(row->text(4)),
                        ReplicaId(row->uuid(5)), row->integer(6)});
    }
    return rows;
}

void addHistory(Connection& connection, const StoredRecord& stored, const Change& change,
                const Writer& author, const std::string& changed)
{
    connection.execute("INSERT INTO history(rid, rev, kind, replica, n, user_id, at, changed) "
                       "VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
                       {stored.head.rid, stored.state.record.rev, toString(change.kind),
                        param(author.replica), author.n, param(author.user), toMs(author.at),
                        changed});
}

} // namespace caravan::hub
