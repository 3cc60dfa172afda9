// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class SyncCards;
class SyncPort;

// What is held back for a person to decide or to know. Each adds nothing where there is nothing.

/// Records that the hub wants gone.
void addHeldRemovals(SyncCards& cards, SyncPort& port);
/// Files that were lost before the hub had them.
void addLostFiles(SyncCards& cards);
/// What this laptop has brought back after a restore of the hub, for a week.
void addGivenBack(SyncCards& cards);
/// Settings and drafts that could not be read.
void addDiskProblems(SyncCards& cards);

} // namespace caravan::ui
