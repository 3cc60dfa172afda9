// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Which fields have columns, and how a row comes into them.
#include "core/store/column_source.h"

#include "core/store/layout.h"

#include <algorithm>

namespace caravan::store {
namespace {

bool isNumber(const Field& field)
{
    return field.type == FieldType::money || field.type == FieldType::decimal ||
           field.type == FieldType::integer;
}

} // namespace

bool hasColumn(const Field& field)
{
    switch (field.type) {
    case FieldType::choice:
    case FieldType::reference:
    case FieldType::link:
    case FieldType::date:
    case FieldType::boolean:
        return true;
    default:
        return isNumber(field);
    }
}

std::vector<ColumnSource> sourcesOf(const Entity& entity)
{
    std::vector<ColumnSource> sources{{kRowThere, "''", false}};
    for (const Field& field : entity.fields) {
        if (!hasColumn(field)) {
            continue;
        }
        sources.push_back({field.name, columnName(field), isNumber(field)});
        if (field.type == FieldType::money) {
            sources.push_back({field.name + "#currency", currencyColumn(field), false});
        }
    }
    return sources;
}

void put(TableColumns& table, const ColumnSource& source, std::size_t row,
         const SQLite::Column& value)
{
    if (source.isNumber) {
        table.numbers[source.name].set(row,
                                       value.isNull() ? NumberColumn::kNull : value.getInt64());
    } else {
        table.coded[source.name].set(row, value.isNull() ? std::nullopt
                                                         : std::optional(value.getString()));
    }
}

std::string listOf(const std::vector<ColumnSource>& sources)
{
    std::string list;
    for (const ColumnSource& source : sources) {
        list += ", " + source.sql;
    }
    return list;
}

void square(TableColumns& table, const std::vector<ColumnSource>& sources)
{
    for (const ColumnSource& source : sources) {
        table.rows = std::max(table.rows, source.isNumber ? table.numbers[source.name].values.size()
                                                          : table.coded[source.name].rows());
    }
    for (const ColumnSource& source : sources) {
        if (table.rows == 0) {
            continue;
        }
        if (source.isNumber && table.numbers[source.name].values.size() < table.rows) {
            table.numbers[source.name].set(table.rows - 1, NumberColumn::kNull);
        } else if (!source.isNumber && table.coded[source.name].rows() < table.rows) {
            table.coded[source.name].set(table.rows - 1, std::nullopt);
        }
    }
}

} // namespace caravan::store
