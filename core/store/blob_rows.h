// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "core/store/blob_state.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::store {

void createBlobTables(Connection& connection);

/// Keeps which records name which files in step with the records; part of the transaction that
/// writes the record.
void noteFiles(Connection& connection, const Record& record);
void forgetFiles(Connection& connection, const Entity& entity, const RecordId& id);

/// Nothing where no row knows the file.
std::optional<BlobState> blobState(Connection& connection, const std::string& sha256);
BlobCounts blobCounts(Connection& connection);
/// The records that name it.
std::vector<RecordKey> namersOf(Connection& connection, const std::string& sha256);
/// Whoever shows one of them, or how files stand, has something to read again after the commit.
void announceBlob(Connection& connection, const std::string& sha256);

/// How much of the disk files may take: 2 GiB unless somebody set another.
std::int64_t blobBudget(Connection& connection);
void setBlobBudget(Connection& connection, std::int64_t bytes);

} // namespace caravan::store
