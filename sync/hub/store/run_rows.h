// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "sync/hub/store/feed_rows.h"

namespace caravan::hub {

// A database that was put back to an earlier state by its own tools (pg_restore, a snapshot of the
// disk, a standby that lagged) does not know it. But its readers do: what they were shown since
// then is not in it. Each start of the hub is noted, with how far the feed was, and a cursor names
// the start under which it was sealed. One that this database has not heard of, or under which the
// feed never came so far, is of a history that was lost.

void beginRun(Connection& connection, const Uuid& id);
/// The newest; nil where none was noted.
Uuid newestRun(Connection& connection);
/// Whether a reader may have come to @p position under @p run in this database's history.
bool isOfThisHistory(Connection& connection, const Uuid& run, FeedPosition position);

/// That history was lost: laptops may give back what they were shown, with its authors and times.
void noteLostHistory(Connection& connection, TimePoint now);
/// Within thirty days of it.
bool hasLostHistory(Connection& connection, TimePoint now);

} // namespace caravan::hub
