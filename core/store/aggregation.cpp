// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/aggregation.h"

#include "core/query/field_path.h"
#include "core/store/column_filter.h"
#include "core/store/column_scan.h"
#include "core/store/layout.h"
#include "core/store/path_sql.h"
#include "core/store/query_sql.h"

namespace caravan::store {
namespace {

constexpr std::size_t kGroupsMax = 4;

/// One question while it becomes SQL.
struct Plan {
    std::vector<FieldPath> groups;
    std::string measure = "NULL";
    std::string currency = "NULL";
    std::string step = "-1";
    std::vector<Value> stepDates;
    Aggregate aggregate = Aggregate::count;
};

Result<const Field*> dateField(const Entity& entity, const std::string& name)
{
    const Field* field = entity.field(name);
    if (field == nullptr ||
        (field->type != FieldType::date && field->type != FieldType::dateTime)) {
        return Error{ErrorCode::invalid, name, "is not a date of " + entity.name};
    }
    return field;
}

Done planMeasure(Plan& plan, const Entity& entity, const AggregateQuery& query)
{
    if (query.aggregate == Aggregate::count) {
        return done();
    }
    if (!query.until.empty()) {
        const Result<const Field*> from = dateField(entity, query.field);
        const Result<const Field*> until = dateField(entity, query.until);
        if (!from || !until) {
            return from ? until.error() : from.error();
        }
        plan.measure = "CAST(10000 * (julianday(substr(t." + columnName(**until) +
                       ", 1, 10)) - julianday(substr(t." + columnName(**from) +
                       ", 1, 10))) AS INTEGER)";
        return done();
    }
    const Field* field = entity.field(query.field);
    const bool isNumber =
        field != nullptr && (field->type == FieldType::money || field->type == FieldType::decimal ||
                             field->type == FieldType::integer);
    if (!isNumber) {
        return Error{ErrorCode::invalid, query.field, "is not a number"};
    }
    plan.measure =
        "t." + columnName(*field) + (field->type == FieldType::integer ? " * 10000" : "");
    if (field->type == FieldType::money) {
        plan.currency = "t." + currencyColumn(*field);
    }
    return done();
}

Result<Plan> planOf(const Catalogue& catalogue, const Entity& entity, const AggregateQuery& query)
{
    Plan plan;
    plan.aggregate = query.aggregate;
    if (query.groupBy.size() > kGroupsMax) {
        return Error{ErrorCode::tooMany, "group", "at most four groups"};
    }
    for (const std::string& text : query.groupBy) {
        Result<FieldPath> path = parsePath(catalogue, entity, text);
        if (!path) {
            return path.error();
        }
        plan.groups.push_back(std::move(*path));
    }
    if (Done measured = planMeasure(plan, entity, query); !measured) {
        return measured.error();
    }
    if (query.steps && !query.steps->from.empty()) {
        const Result<const Field*> field = dateField(entity, query.steps->field);
        if (!field) {
            return field.error();
        }
        plan.step = "CASE";
        for (std::size_t i = query.steps->from.size(); i-- > 0;) {
            plan.step += " WHEN t." + columnName(**field) + " >= ? THEN " + std::to_string(i);
            plan.stepDates.emplace_back(formatDate(query.steps->from[i]));
        }
        plan.step += " ELSE -1 END";
    }
    return plan;
}

/// @p more begins with a comma.
std::string joined(const std::string& keys, const std::string& more)
{
    return keys.empty() ? more.substr(2) : keys + more;
}

std::string sqlOf(const Plan& plan, const Catalogue& catalogue, const SqlQuery& query)
{
    // A constant among the groups would keep SQLite from reading them in an index's order.
    std::string rest = plan.currency == "NULL" && !plan.groups.empty() ? "" : ", currency";
    rest += plan.stepDates.empty() ? "" : ", step";
    std::string inner = "SELECT ";
    std::string keys;
    std::string outer = "SELECT ";
    std::string outerKeys;
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        const FieldPath& path = plan.groups[i];
        const std::string column = "t." + columnName(*path.steps.front());
        const std::string name = "g" + std::to_string(i);
        const bool isFar = path.isFar();
        inner += (isFar ? column : pathExpression(catalogue, path, column)) + " AS " + name + ", ";
        keys += (keys.empty() ? "" : ", ") + name;
        outer += (isFar ? pathExpression(catalogue, path, "b." + name) : name) + " AS o" +
                 std::to_string(i) + ", ";
        outerKeys += (outerKeys.empty() ? "o" : ", o") + std::to_string(i);
    }
    // Only what is asked for: each of them is worked out for every record.
    const bool isSum = plan.aggregate == Aggregate::sum || plan.aggregate == Aggregate::average;
    const auto only = [&](bool isAsked, const char* function, const char* name) {
        return ", " + (isAsked ? function + ("(" + plan.measure + ")") : std::string("NULL")) +
               " AS " + name;
    };
    inner += plan.currency + " AS currency, " + plan.step + " AS step, count(*) AS n" +
             only(plan.aggregate == Aggregate::average, "count", "known") +
             only(isSum, "sum", "total") + only(plan.aggregate == Aggregate::min, "min", "least") +
             only(plan.aggregate == Aggregate::max, "max", "most") + " FROM " +
             tableName(*query.entity) + " t WHERE " + query.where + " GROUP BY " +
             joined(keys, rest);
    const std::string order = joined(outerKeys, rest);
    return outer + "currency, step, sum(n), sum(known), sum(total), min(least), max(most) FROM (" +
           inner + ") b GROUP BY " + order + " ORDER BY " + order;
}

std::int64_t amountUnits(Aggregate aggregate, SQLite::Statement& select, int first)
{
    const std::int64_t known = select.getColumn(first).getInt64();
    switch (aggregate) {
    case Aggregate::count:
        break;
    case Aggregate::sum:
        return select.getColumn(first + 1).getInt64();
    case Aggregate::average:
        return known == 0 ? 0 : select.getColumn(first + 1).getInt64() / known;
    case Aggregate::min:
        return select.getColumn(first + 2).getInt64();
    case Aggregate::max:
        return select.getColumn(first + 3).getInt64();
    }
    return 0;
}

} // namespace

Result<std::vector<AggregateRow>> aggregate(Connection& c, const AggregateQuery& query)
{
    return guarded([&]() -> Result<std::vector<AggregateRow>> {
        Result<SqlQuery> sql = toSql(c, query.query);
        if (!sql) {
            return sql.error();
        }
        const Result<Plan> plan = planOf(*c.catalogue, *sql->entity, query);
        if (!plan) {
            return plan.error();
        }
        if (auto rows = aggregateColumns(c, *sql->entity, query, plan->groups)) {
            return std::move(*rows);
        }
        SQLite::Statement& select = c.statement(sqlOf(*plan, *c.catalogue, *sql));
        bindValues(select, bindValues(select, 1, plan->stepDates), sql->values);
        std::vector<AggregateRow> rows;
        while (select.executeStep()) {
            AggregateRow row;
            int index = 0;
            for (const FieldPath& path : plan->groups) {
                row.group.push_back(
                    fromRow(select, [&] { return pathValue(path, select.getColumn(index++)); }));
            }
            row.currency = select.getColumn(index).getString();
            row.step = select.getColumn(index + 1).getInt();
            row.count = select.getColumn(index + 2).getInt64();
            row.amount = Decimal::fromUnits(amountUnits(query.aggregate, select, index + 3));
            rows.push_back(std::move(row));
        }
        select.tryReset();
        return rows;
    });
}

} // namespace caravan::store
