// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "core/store/connection.h"

namespace caravan::store {

void createBlobTables(Connection& connection);

/// Keeps which records name which files in step with the records; part of the transaction that
/// writes the record.
void noteFiles(Connection& connection, const Record& record);
void forgetFiles(Connection& connection, const Entity& entity, const RecordId& id);

} // namespace caravan::store
