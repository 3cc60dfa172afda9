// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/columns.h"

#include <string>
#include <vector>

namespace caravan::store {

/// One column: how it is named and asked for.
struct ColumnSource {
    std::string name;
    std::string sql;
    bool isNumber = false;
};

std::vector<ColumnSource> sourcesOf(const Entity& entity);

/// ", a, b": to be selected behind the row number.
std::string listOf(const std::vector<ColumnSource>& sources);

void put(TableColumns& table, const ColumnSource& source, std::size_t row,
         const SQLite::Column& value);

/// Fills missing ends, so that every column has every row.
void square(TableColumns& table, const std::vector<ColumnSource>& sources);

} // namespace caravan::store
