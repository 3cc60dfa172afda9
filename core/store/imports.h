// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"
#include "core/store/connection.h"

namespace caravan::store {

void createImportTables(Connection& connection);

/// Adds changes to a batch; part of the caller's transaction.
void noteImported(Connection& connection, const RecordId& import,
                  const std::vector<Change>& changes);

} // namespace caravan::store
