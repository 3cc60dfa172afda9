// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QString>

namespace caravan::ui {

class Languages;
class Preferences;

/// The language that was chosen in this profile; empty: none yet.
QString chosenLanguage(const Preferences& preferences);
/// Switches at once, and remembers it for the next start.
void chooseLanguage(Preferences& preferences, Languages& languages, const QString& code);

} // namespace caravan::ui
