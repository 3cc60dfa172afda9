// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/record/value_json.h"
#include "core/store/journal.h"
#include "core/store/layout.h"
#include "core/store/query_sql.h"
#include "core/store/rows.h"
#include "core/store/search_index.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {

using namespace store;

namespace {

constexpr std::int64_t kAnchorEvery = 100; // rows

std::string signature(const Query& query, const SqlQuery& sql)
{
    std::string text = query.entity + "|" + sql.where + "|" + sql.orderBy;
    for (const Value& value : sql.values) {
        text += "|" + boost::json::serialize(toJson(value));
    }
    return text;
}

/// "…behind the anchor" for an order of one expression and the id.
std::string behind(const std::string& key, bool isDescending, bool isNull, bool neverNull)
{
    const std::string sign = isDescending ? " < " : " > ";
    if (neverNull) {
        return "(" + key + ", t.id)" + sign + "(?, ?)";
    }
    if (isNull) {
        return isDescending ? "(" + key + " IS NULL AND t.id < ?)"
                            : "((" + key + " IS NULL AND t.id > ?) OR " + key + " IS NOT NULL)";
    }
    const std::string rest = "(" + key + sign + "? OR (" + key + " = ? AND t.id" + sign + "?)";
    return rest + (isDescending ? " OR " + key + " IS NULL)" : ")");
}

void bindKey(SQLite::Statement& statement, int index, const Connection::Anchor& anchor)
{
    if (const auto* number = std::get_if<std::int64_t>(&anchor.key)) {
        statement.bind(index, *number);
    } else if (const auto* text = std::get_if<std::string>(&anchor.key)) {
        if (anchor.isBlob) {
            statement.bind(index, text->data(), static_cast<int>(text->size()));
        } else {
            statement.bind(index, *text);
        }
    }
}

Connection::Anchor readAnchor(const SQLite::Column& key, const RecordId& id)
{
    Connection::Anchor anchor;
    anchor.id = id;
    anchor.isBlob = key.isBlob();
    if (key.isInteger()) {
        anchor.key = static_cast<std::int64_t>(key.getInt64());
    } else if (!key.isNull()) {
        anchor.key = key.getString();
    }
    return anchor;
}

/// When a record of a time line happened: its first date of whatever kind, else its birth.
std::int64_t happenedAt(const Record& record)
{
    for (const Field& field : record.entity->fields) {
        const std::string& text = textOf(record.values[field.index]);
        if (text.empty()) {
            continue;
        }
        if (field.type == FieldType::dateTime) {
            if (const auto time = parseDateTime(text)) {
                return time->time_since_epoch().count();
            }
        } else if (field.type == FieldType::date) {
            if (const auto date = parseDate(text)) {
                return TimePoint(std::chrono::sys_days(*date)).time_since_epoch().count();
            }
        }
    }
    std::int64_t ms = 0;
    for (int i = 0; i < 6; ++i) {
        ms = ms * 256 + record.id.bytes[static_cast<std::size_t>(i)];
    }
    return ms;
}

} // namespace

std::optional<Row> Replica::find(const std::string& entity, const RecordId& id)
{
    const Entity* known = catalogue().entity(entity);
    return known != nullptr ? findRow(*m_connection, *known, id) : std::nullopt;
}

Result<std::vector<Row>> Replica::select(const Query& query, std::int64_t offset,
                                         std::int64_t limit)
{
    return guarded([&]() -> Result<std::vector<Row>> {
        Connection& c = *m_connection;
        Result<SqlQuery> sql = toSql(c, query);
        if (!sql) {
            return sql.error();
        }
        const bool hasAnchors = query.sort.size() <= 1;
        const std::string name = signature(query, *sql);
        if (c.anchorsOf != name) {
            c.anchorsOf = name;
            c.anchors.clear();
        }
        const bool isDescending = !query.sort.empty() && query.sort.front().descending;
        const std::string key =
            sql->orderBy.substr(0, sql->orderBy.rfind(isDescending ? " DESC, t.id" : ", t.id"));
        const bool neverNull = key == "t.title_key" || key == "t.at";
        std::string where = sql->where;
        const Connection::Anchor* anchor = nullptr;
        std::int64_t skip = offset;
        if (hasAnchors) {
            auto after = c.anchors.upper_bound(offset);
            if (after != c.anchors.begin()) {
                --after;
                anchor = &after->second;
                skip = offset - after->first;
                where = "(" + where + ") AND " +
                        behind(key, isDescending, anchor->key.index() == 0, neverNull);
            }
        }
        const std::string table = tableName(*sql->entity);
        SQLite::Statement& select = c.statement(
            "SELECT " + recordColumns(*sql->entity, "t") + ", " + key + " FROM " + table +
            " t WHERE " + where + " ORDER BY " + sql->orderBy + " LIMIT ? OFFSET ?");
        int index = bindValues(select, 1, sql->values);
        if (anchor != nullptr) {
            if (anchor->key.index() != 0) {
                bindKey(select, index++, *anchor);
                if (!neverNull) {
                    bindKey(select, index++, *anchor);
                }
            }
            bindId(select, index++, anchor->id);
        }
        select.bind(index, limit);
        select.bind(index + 1, skip);
        std::vector<Row> rows;
        while (select.executeStep()) {
            rows.push_back(readRow(*sql->entity, select));
            const std::int64_t at = offset + static_cast<std::int64_t>(rows.size());
            if (hasAnchors && at % kAnchorEvery == 0) {
                c.anchors[at] = readAnchor(select.getColumn(select.getColumnCount() - 1),
                                           rows.back().record.id);
            }
        }
        select.tryReset();
        return rows;
    });
}

Result<std::int64_t> Replica::count(const Query& query)
{
    return guarded([&]() -> Result<std::int64_t> {
        Result<SqlQuery> sql = toSql(*m_connection, query);
        if (!sql) {
            return sql.error();
        }
        SQLite::Statement& select = m_connection->statement(
            "SELECT count(*) FROM " + tableName(*sql->entity) + " t WHERE " + sql->where);
        bindValues(select, 1, sql->values);
        select.executeStep();
        const std::int64_t count = select.getColumn(0).getInt64();
        select.tryReset();
        return count;
    });
}

Result<std::optional<std::int64_t>> Replica::position(const Query& query, const RecordId& id)
{
    using Found = Result<std::optional<std::int64_t>>;
    return guarded([&]() -> Found {
        Result<SqlQuery> sql = toSql(*m_connection, query);
        if (!sql) {
            return sql.error();
        }
        SQLite::Statement& select = m_connection->statement(
            "SELECT place FROM (SELECT t.id AS id, row_number() OVER (ORDER BY " + sql->orderBy +
            ") - 1 AS place FROM " + tableName(*sql->entity) + " t WHERE " + sql->where +
            ") WHERE id = ?");
        bindId(select, bindValues(select, 1, sql->values), id);
        std::optional<std::int64_t> place;
        if (select.executeStep()) {
            place = select.getColumn(0).getInt64();
        }
        select.tryReset();
        return place;
    });
}

const std::string& Replica::title(const std::string& entity, const RecordId& id)
{
    constexpr std::size_t kTitlesMax = 50'000;
    auto& titles = m_connection->titles;
    const auto found = titles.find(id);
    if (found != titles.end()) {
        return found->second;
    }
    if (titles.size() >= kTitlesMax) {
        titles.clear();
    }
    const std::optional<Row> row = find(entity, id);
    return titles.emplace(id, row ? row->record.title() : std::string()).first->second;
}

std::vector<SearchHit> Replica::search(std::string_view text, std::size_t limit,
                                       const std::string& entity)
{
    std::vector<SearchHit> hits = searchRecords(*m_connection, text, limit, entity);
    std::vector<SearchHit> shown;
    for (SearchHit& hit : hits) {
        const std::optional<Row> row = find(hit.key.entity, hit.key.id);
        if (!row) {
            continue;
        }
        const Entity& of = *row->record.entity;
        hit.title = row->record.title();
        if (!of.subtitle.empty()) {
            const Field& field = *of.field(of.subtitle);
            const Value& value = row->record.values[field.index];
            hit.detail = field.type == FieldType::reference && !isEmpty(value)
                             ? title(field.target, std::get<RecordId>(value))
                             : textOf(value);
        }
        shown.push_back(std::move(hit));
    }
    return shown;
}

std::vector<Row> Replica::related(const std::string& entity, const std::string& field,
                                  const RecordId& target, std::size_t limit)
{
    const Entity& of = catalogue().at(entity);
    const Field* by = of.field(field);
    check(by != nullptr, "related() by a field that the entity does not have");
    SQLite::Statement& select =
        m_connection->statement("SELECT " + recordColumns(of, "") + " FROM " + tableName(of) +
                                " WHERE " + columnName(*by) + " = ? ORDER BY id DESC LIMIT ?");
    bindId(select, 1, target);
    select.bind(2, static_cast<std::int64_t>(limit));
    std::vector<Row> rows;
    while (select.executeStep()) {
        rows.push_back(readRow(of, select));
    }
    select.tryReset();
    return rows;
}

std::vector<Row> Replica::timeline(const std::string& entity, const RecordId& id, std::size_t limit)
{
    std::map<RecordKey, Row> unique;
    for (const auto& [of, field] : catalogue().referrers(entity)) {
        if (of->inTimeline) {
            for (Row& row : related(of->name, field->name, id, limit)) {
                unique.emplace(row.record.key(), std::move(row));
            }
        }
    }
    std::vector<std::pair<std::int64_t, Row*>> order;
    for (auto& [key, row] : unique) {
        order.emplace_back(happenedAt(row.record), &row);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Row> rows;
    for (const auto& [at, row] : order) {
        if (rows.size() == limit) {
            break;
        }
        rows.push_back(std::move(*row));
    }
    return rows;
}

namespace {

/// One row of "at, by, grp, before, after, id"; nothing when the group left the catalogue.
std::optional<HistoryEntry> readHistory(const Entity& of, SQLite::Statement& select)
{
    const Group* group = of.group(select.getColumn(2).getString());
    if (group == nullptr) {
        return std::nullopt;
    }
    const auto read = [&](int column) -> GroupValue {
        boost::json::error_code error;
        const auto parsed = boost::json::parse(select.getColumn(column).getString(), error);
        Result<GroupValue> value = groupFromJson(of, *group, parsed);
        return value ? *value : GroupValue(group->fields.size());
    };
    HistoryEntry entry;
    entry.key = {of.name, RecordId(columnId(select.getColumn(5)))};
    entry.at = TimePoint(std::chrono::milliseconds(select.getColumn(0).getInt64()));
    entry.author = RecordId(columnId(select.getColumn(1)));
    entry.group = group->name;
    entry.before = read(3);
    entry.after = read(4);
    return entry;
}

} // namespace

std::vector<HistoryEntry> Replica::history(const std::string& entity, const RecordId& id,
                                           std::size_t limit)
{
    const Entity& of = catalogue().at(entity);
    // Since when groups have changes that the hub has not confirmed.
    std::map<std::string, TimePoint> unconfirmed;
    for (const Journal::Stored& op : Journal(*m_connection).ofRecord(of, id)) {
        for (const auto& [group, change] : op.change.set) {
            if (op.state != OpState::confirmed) {
                unconfirmed.emplace(group, op.change.at); // oldest first
            }
        }
    }
    const RecordId me = syncState().user;
    std::vector<HistoryEntry> entries;
    SQLite::Statement& select = m_connection->statement(
        "SELECT at, by, grp, before, after, id FROM history WHERE entity = ? AND id = ? "
        "ORDER BY seq DESC LIMIT ?");
    select.bind(1, entity);
    bindId(select, 2, id);
    select.bind(3, static_cast<std::int64_t>(limit));
    while (select.executeStep()) {
        if (std::optional<HistoryEntry> entry = readHistory(of, select)) {
            const auto since = unconfirmed.find(entry->group);
            entry->isLocal =
                since != unconfirmed.end() && entry->at >= since->second && entry->author == me;
            entries.push_back(std::move(*entry));
        }
    }
    select.tryReset();
    return entries;
}

std::vector<HistoryEntry> Replica::historySince(const std::string& entity, TimePoint since)
{
    const Entity& of = catalogue().at(entity);
    std::vector<HistoryEntry> entries;
    SQLite::Statement& select = m_connection->statement(
        "SELECT at, by, grp, before, after, id FROM history WHERE entity = ? AND at >= ? "
        "ORDER BY at, seq");
    select.bind(1, entity);
    select.bind(2, std::int64_t{since.time_since_epoch().count()});
    while (select.executeStep()) {
        if (std::optional<HistoryEntry> entry = readHistory(of, select)) {
            entries.push_back(std::move(*entry));
        }
    }
    select.tryReset();
    return entries;
}

} // namespace caravan
