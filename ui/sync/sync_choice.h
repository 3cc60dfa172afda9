// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QStringList>

namespace caravan::ui {

class Preferences;
class SyncPort;
enum class SyncChoice;

/// The choice that was made last, in this profile.
SyncChoice rememberedChoice(Preferences& preferences);
void rememberChoice(Preferences& preferences, SyncChoice choice);
/// In the order of SyncChoice.
QStringList syncChoiceTexts();
/// Ends working offline, from now on and at the next start.
void goOnline(Preferences& preferences, SyncPort& port);

} // namespace caravan::ui
