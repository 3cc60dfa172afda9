// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"

namespace caravan::hub {

/// Copies every row of every table from one database to another, empty one of the same layout;
/// one of the two is SQLite. Each side is in a transaction of the caller's. What is copied has
/// positions in the feed, also what had none yet.
///
/// A backup is such a copy, so that the backup of a hub over PostgreSQL can be restored over
/// SQLite, and the other way round.
void copyTables(Connection& from, Connection& to);

} // namespace caravan::hub
