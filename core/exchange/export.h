// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/csv.h"
#include "core/store/replica.h"

#include <functional>
#include <string>
#include <string_view>

namespace caravan {

/// Writes the records of a query as CSV (UTF-8, CRLF), a row each: id, then every field by its
/// name in the neutral form of valueToText(); references as the title of their target, with the id
/// in a second column "field.id". Streams: @p write gets pieces. Error: invalid (query), storage….
Done exportCsv(Replica& replica, const Query& query, CsvGuard guard,
               const std::function<void(std::string_view)>& write);

} // namespace caravan
