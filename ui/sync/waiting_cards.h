// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class SyncCards;
class SyncPort;

/// Changes that are still to be sent, or that there are none.
void addWaiting(SyncCards& cards);
/// Files travel on their own; a record is complete at the hub before its photos are.
void addFiles(SyncCards& cards, const SyncPort& port);

} // namespace caravan::ui
