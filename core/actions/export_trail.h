// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

/// The most records that the person signed in may take out in one file: what their user record
/// says ("export_limit"), else what the role allows. 0: none; nothing: no limit, which is so before
/// the first sign-in too.
///
/// Whoever holds a laptop holds its database, so this keeps honest people from carelessness and
/// shows afterwards what went out; it is no wall (SECURITY T30).
std::optional<std::int64_t> exportLimit(Replica& replica);

/// Comes before each export of records: checks the limit and notes who takes out what as a record
/// "data_export", which leaders see and nobody can change. It is on disk when this returns, so no
/// file is without its note. Before the first sign-in there is nobody to note.
/// @p format: a choice of data_export.format.
/// Error: notAllowed or tooLarge (key "export", detail with the limit), storage….
Done noteExport(Replica& replica, const std::vector<Query>& queries, const std::string& format,
                TimePoint now);

} // namespace caravan
