// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace caravan::store {

/// One column of a row: nothing, a number, or the bytes of a text or blob.
using RawColumn = std::variant<std::monostate, std::int64_t, std::string>;

/// Calls @p visit for each row of each table that can be made out in the bytes of a SQLite database
/// or its write-ahead log, with its rowid; damaged pages are passed over. Rows may come that were
/// deleted or replaced since: the caller tells by their content.
void eachRawRow(std::string_view bytes, bool isLog,
                const std::function<void(std::int64_t, const std::vector<RawColumn>&)>& visit);

} // namespace caravan::store
