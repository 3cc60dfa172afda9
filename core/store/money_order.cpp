// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/money_order.h"

#include "core/base/decimal.h"
#include "core/store/layout.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace caravan::store {
namespace {

/// What one unit of a currency is worth.
using Rates = std::map<std::string, double>;

/// Names of currencies become part of SQL text.
bool isPlain(const std::string& currency)
{
    return !currency.empty() && std::all_of(currency.begin(), currency.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

std::string homeOf(Connection& connection, const std::string& table)
{
    SQLite::Statement& select =
        connection.statement("SELECT \"f_home\" FROM " + table +
                             " WHERE \"f_home\" IS NOT NULL GROUP BY \"f_home\" "
                             "ORDER BY count(*) DESC, \"f_home\" LIMIT 1");
    std::string home = select.executeStep() ? select.getColumn(0).getString() : std::string();
    select.tryReset();
    return home;
}

/// The newest of each currency, into @p home.
Rates ratesInto(Connection& connection, const std::string& table, const std::string& home)
{
    Rates rates;
    SQLite::Statement& select = connection.statement(
        "SELECT \"f_currency\", \"f_rate\", coalesce(\"f_units\", 1) FROM " + table +
        " WHERE \"f_home\" = ? AND \"f_rate\" IS NOT NULL ORDER BY \"f_valid_from\", id");
    select.bind(1, home);
    while (select.executeStep()) {
        const std::string currency = select.getColumn(0).getString();
        const auto units = static_cast<double>(select.getColumn(2).getInt64());
        if (isPlain(currency) && currency != home && units > 0) {
            rates[currency] = static_cast<double>(select.getColumn(1).getInt64()) /
                              (units * static_cast<double>(Decimal::kUnit));
        }
    }
    select.tryReset();
    return rates;
}

std::string literal(double number)
{
    char text[32];
    const auto end =
        std::to_chars(std::begin(text), std::end(text), number, std::chars_format::scientific);
    return {text, end.ptr};
}

} // namespace

std::string moneyOrder(Connection& connection, const Field& field, bool descending)
{
    std::string amount = "t." + columnName(field);
    const Entity* told = connection.catalogue->serving(Serves::rates);
    const std::string home = told != nullptr ? homeOf(connection, tableName(*told)) : std::string();
    if (!isPlain(home)) {
        return amount;
    }
    std::string order = "CASE t." + currencyColumn(field) + " WHEN '" + home + "' THEN " + amount;
    for (const auto& [currency, rate] : ratesInto(connection, tableName(*told), home)) {
        order += " WHEN '" + currency + "' THEN CAST(round(" + amount + " * " + literal(rate) +
                 ") AS INTEGER)";
    }
    const char* last = descending ? "-9223372036854775807" : "9223372036854775807";
    return order + " ELSE CASE WHEN " + amount + " IS NULL THEN NULL ELSE " + last + " END END";
}

} // namespace caravan::store
