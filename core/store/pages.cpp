// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/pages.h"

#include "core/schema/value_json.h"
#include "core/store/key_order.h"
#include "core/store/layout.h"
#include "core/store/rows.h"

#include <boost/json.hpp>

#include <functional>

namespace caravan::store {
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

/// For an order by several expressions, which no range of an index answers.
std::optional<std::int64_t> placeByNumbering(Connection& connection, const SqlQuery& sql,
                                             const RecordId& id)
{
    SQLite::Statement& select =
        connection.statement("SELECT place FROM (SELECT t.id AS id, row_number() OVER (ORDER BY " +
                             sql.orderBy + ") - 1 AS place FROM " + tableName(*sql.entity) +
                             " t WHERE " + sql.where + ") WHERE id = ?");
    bindId(select, bindValues(select, 1, sql.values), id);
    std::optional<std::int64_t> place;
    if (select.executeStep()) {
        place = select.getColumn(0).getInt64();
    }
    select.tryReset();
    return place;
}

/// One part of a page: where, and the place it is cut at.
struct PagePart {
    std::string where;
    std::string condition; ///< of KeyOrder; empty: not cut
};

} // namespace

Result<std::vector<Row>> selectPage(Connection& c, const Query& query, std::int64_t offset,
                                    std::int64_t limit, PageAnchors* anchorsOfCaller)
{
    return guarded([&]() -> Result<std::vector<Row>> {
        Result<SqlQuery> sql = toSql(c, query);
        if (!sql) {
            return sql.error();
        }
        PageAnchors& anchors = anchorsOfCaller != nullptr ? *anchorsOfCaller : c.anchors;
        if (std::string name = signature(query, *sql); anchors.of != name) {
            anchors = {std::move(name), {}};
        }
        const std::optional<KeyOrder> order = KeyOrder::of(query, *sql);
        std::vector<PagePart> parts{{sql->where, {}}};
        PageAnchors::Anchor anchor;
        std::int64_t skip = offset;
        if (const auto after = anchors.places.upper_bound(offset);
            order && after != anchors.places.begin()) {
            anchor = std::prev(after)->second;
            skip = offset - std::prev(after)->first;
            parts.clear();
            for (const std::string& condition : order->behind(anchor)) {
                parts.push_back({"(" + sql->where + ") AND " + condition, condition});
            }
        }
        const std::string from = " FROM " + tableName(*sql->entity) + " t WHERE ";
        const std::string columns =
            recordColumns(*sql->entity, "t") + ", " + (order ? order->key() : std::string("NULL"));
        std::vector<Row> rows;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const auto& [where, condition] = parts[part];
            SQLite::Statement& select =
                c.statement("SELECT " + columns + from + where + " ORDER BY " + sql->orderBy +
                            " LIMIT ? OFFSET ?");
            int index = bindValues(select, 1, sql->values);
            index = KeyOrder::bind(select, index, condition, anchor);
            select.bind(index, limit - static_cast<std::int64_t>(rows.size()));
            select.bind(index + 1, skip);
            while (select.executeStep()) {
                rows.push_back(readRow(*sql->entity, select));
                const std::int64_t at = offset + static_cast<std::int64_t>(rows.size());
                if (order && at % kAnchorEvery == 0) {
                    anchors.places[at] = readAnchor(select.getColumn(select.getColumnCount() - 1),
                                                    rows.back().record.id);
                }
            }
            select.tryReset();
            if (static_cast<std::int64_t>(rows.size()) == limit) {
                break;
            }
            if (skip > 0 && rows.empty() && part + 1 < parts.size()) {
                SQLite::Statement& passed =
                    c.statement("SELECT count(*) FROM (SELECT 1" + from + where + " LIMIT ?)");
                const int last =
                    KeyOrder::bind(passed, bindValues(passed, 1, sql->values), condition, anchor);
                passed.bind(last, skip);
                passed.executeStep();
                skip -= passed.getColumn(0).getInt64();
                passed.tryReset();
            } else {
                skip = 0;
            }
        }
        return rows;
    });
}

Result<std::int64_t> countRows(Connection& connection, const Query& query)
{
    return guarded([&]() -> Result<std::int64_t> {
        Result<SqlQuery> sql = toSql(connection, query);
        if (!sql) {
            return sql.error();
        }
        SQLite::Statement& select = connection.statement(
            "SELECT count(*) FROM " + tableName(*sql->entity) + " t WHERE " + sql->where);
        bindValues(select, 1, sql->values);
        select.executeStep();
        const std::int64_t count = select.getColumn(0).getInt64();
        select.tryReset();
        return count;
    });
}

Result<std::optional<std::int64_t>> positionOf(Connection& connection, const Query& query,
                                               const RecordId& id)
{
    using Found = Result<std::optional<std::int64_t>>;
    return guarded([&]() -> Found {
        Result<SqlQuery> sql = toSql(connection, query);
        if (!sql) {
            return sql.error();
        }
        const std::string from = " FROM " + tableName(*sql->entity) + " t WHERE ";
        const std::optional<KeyOrder> order = KeyOrder::of(query, *sql);
        if (!order) {
            return placeByNumbering(connection, *sql, id);
        }
        SQLite::Statement& self = connection.statement("SELECT " + order->key() + from + "(" +
                                                       sql->where + ") AND t.id = ?");
        bindId(self, bindValues(self, 1, sql->values), id);
        if (!self.executeStep()) {
            self.tryReset();
            return std::optional<std::int64_t>();
        }
        const PageAnchors::Anchor anchor = readAnchor(self.getColumn(0), id);
        self.tryReset();
        std::int64_t place = 0;
        for (const std::string& condition : order->before(anchor)) {
            SQLite::Statement& count = connection.statement("SELECT count(*)" + from + "(" +
                                                            sql->where + ") AND " + condition);
            KeyOrder::bind(count, bindValues(count, 1, sql->values), condition, anchor);
            count.executeStep();
            place += count.getColumn(0).getInt64();
            count.tryReset();
        }
        return std::optional(place);
    });
}

Done keepOrder(Connection& connection, const Query& query)
{
    return guarded([&]() -> Done {
        const Entity* entity = connection.catalogue->entity(query.entity);
        const Field* field = entity != nullptr && query.sort.size() == 1
                                 ? entity->field(query.sort[0].field)
                                 : nullptr;
        if (field == nullptr || field->type == FieldType::reference) {
            return done();
        }
        std::string expression =
            sortExpression(connection, *entity, *field, query.sort[0].descending);
        if (expression.find("t.\"") == std::string::npos) { // by title, which always has one
            return done();
        }
        for (std::size_t at = 0; (at = expression.find("t.\"", at)) != std::string::npos;) {
            expression.erase(at, 2);
        }
        std::string name = "order_" + field->name;
        WriteTransaction transaction(connection);
        if (field->type == FieldType::money) { // the old rates' index is of no use any more
            const std::string direction = query.sort[0].descending ? "#down_" : "#up_";
            dropIndexes(connection, *entity, name + direction);
            name += direction + std::to_string(std::hash<std::string>{}(expression));
        }
        addIndex(connection, *entity, name, expression + ", id");
        transaction.commit();
        return done();
    });
}

std::int64_t rowsAtMost(Connection& connection, const std::string& entity)
{
    const Entity* of = connection.catalogue->entity(entity);
    if (of == nullptr) {
        return 0;
    }
    SQLite::Statement& select = connection.statement("SELECT max(rid) FROM " + tableName(*of));
    select.executeStep();
    const std::int64_t rows = select.getColumn(0).getInt64();
    select.tryReset();
    return rows;
}

} // namespace caravan::store
