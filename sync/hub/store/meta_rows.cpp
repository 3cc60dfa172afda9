// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/meta_rows.h"

#include "core/base/whole_number.h"

namespace caravan::hub {

std::optional<std::string> metaText(Connection& connection, std::string_view name)
{
    const auto rows = connection.run("SELECT value FROM meta WHERE name=$1", {name});
    return rows->next() ? std::optional(std::string(rows->text(0))) : std::nullopt;
}

void setMetaText(Connection& connection, std::string_view name, std::string_view value)
{
    connection.execute("INSERT INTO meta(name, value) VALUES($1, $2) "
                       "ON CONFLICT(name) DO UPDATE SET value=excluded.value",
                       {name, Bytes{value}});
}

std::int64_t metaNumber(Connection& connection, std::string_view name, std::int64_t otherwise)
{
    const std::optional<std::string> text = metaText(connection, name);
    if (!text) {
        return otherwise;
    }
    const std::optional<std::int64_t> number = wholeNumber(*text);
    if (!number) {
        throw StoreFailure{StoreFailure::Kind::damaged,
                           "\"" + std::string(name) + "\" is no number"};
    }
    return *number;
}

void setMetaNumber(Connection& connection, std::string_view name, std::int64_t value)
{
    setMetaText(connection, name, std::to_string(value));
}

} // namespace caravan::hub
