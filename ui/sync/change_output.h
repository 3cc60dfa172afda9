// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/journal_entry.h"
#include "core/store/replica.h"

#include <QString>

#include <vector>

namespace caravan::ui {

/// Writes changes that are not at the hub into a CSV file, a line for each field: what was meant,
/// what was there before, and why the hub did not take it. So nothing is lost that is discarded.
/// Error: storage, storageFull; the file is then as it was.
Done writeChanges(Replica& replica, const std::vector<JournalEntry>& entries, const QString& path);

} // namespace caravan::ui
