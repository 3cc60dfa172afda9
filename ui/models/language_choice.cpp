// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/language_choice.h"

#include "ui/models/preferences.h"
#include "ui/text/languages.h"

namespace caravan::ui {

namespace {

const QString kLanguage = QStringLiteral("language");

} // namespace

QString chosenLanguage(const Preferences& preferences)
{
    return preferences.value(kLanguage).toString();
}

void chooseLanguage(Preferences& preferences, Languages& languages, const QString& code)
{
    preferences.setValue(kLanguage, code);
    languages.choose(code);
}

} // namespace caravan::ui
