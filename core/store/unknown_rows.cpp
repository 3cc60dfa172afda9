// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/unknown_rows.h"

#include "core/store/columns.h"
#include "core/store/rows.h"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace caravan::store {
namespace {

constexpr int kRowsAtOnce = 500;
constexpr int kFlagsColumn = 5; ///< of recordColumns()
constexpr int kUnknownColumn = 6;
/// The model for which it was done last.
constexpr const char* kPlacedFor = "unknown_placed_for";

/// Whether one of the fields in a row's text has a column by now. A text that cannot be read is
/// told by readRow().
bool hasKnown(const Entity& entity, const std::string& text)
{
    boost::json::error_code error;
    const boost::json::value fields = boost::json::parse(text, error);
    return error || !fields.is_object() ||
           std::any_of(fields.get_object().begin(), fields.get_object().end(),
                       [&](const auto& member) {
                           return entity.field(std::string_view(member.key())) != nullptr;
                       });
}

void placeOf(Connection& connection, const Entity& entity)
{
    std::int64_t reached = 0;
    while (true) {
        SQLite::Statement& select = connection.statement(
            "SELECT " + recordColumns(entity, "") + ", rid FROM " + tableName(entity) +
            " WHERE unknown IS NOT NULL AND rid > ? ORDER BY rid LIMIT ?");
        select.bind(1, reached);
        select.bind(2, kRowsAtOnce);
        int seen = 0;
        std::vector<std::pair<Record, int>> placed;
        while (select.executeStep()) {
            ++seen;
            reached = select.getColumn(select.getColumnCount() - 1).getInt64();
            if (hasKnown(entity, select.getColumn(kUnknownColumn).getString())) {
                placed.emplace_back(readRow(entity, select).record,
                                    select.getColumn(kFlagsColumn).getInt());
            }
        }
        select.tryReset();
        for (const auto& [record, flags] : placed) {
            writeRow(connection, record, flags);
        }
        if (seen < kRowsAtOnce) {
            return;
        }
    }
}

} // namespace

void placeUnknown(Connection& connection)
{
    const std::string model = connection.catalogue->tag();
    if (connection.meta(kPlacedFor) == model) {
        return;
    }
    WriteTransaction transaction(connection);
    for (const Entity& entity : connection.catalogue->entities()) {
        placeOf(connection, entity);
    }
    forgetColumns(connection); // another program may have kept them without these values
    connection.setMeta(kPlacedFor, model);
    transaction.commit();
}

} // namespace caravan::store
