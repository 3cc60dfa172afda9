// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Desk;
class Lock;
class SettingsCard;
class SyncPort;

/// The cards of the settings about how one works, in the language chosen now. Each choice works at
/// once. What they are given outlives them; they belong to the caller.

SettingsCard* makeSyncCard(Desk& desk, SyncPort& port);
SettingsCard* makeNoticesCard(Desk& desk);
SettingsCard* makeLockCard(Lock& lock);
SettingsCard* makeMapsCard(Desk& desk);
SettingsCard* makeCallsCard(Desk& desk);

} // namespace caravan::ui
