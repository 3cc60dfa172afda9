// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync_choice.h"

#include "ui/models/preferences.h"
#include "ui/page/sync_port.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace caravan::ui {
namespace {

constexpr QLatin1String kChoices[] = {QLatin1String("automatic"), QLatin1String("manual"),
                                      QLatin1String("offline")};

} // namespace

SyncChoice rememberedChoice(Preferences& preferences)
{
    const QString kept = preferences.value(QStringLiteral("sync")).toString();
    const auto found = std::find(std::begin(kChoices), std::end(kChoices), kept);
    return found == std::end(kChoices) ? SyncChoice::automatic
                                       : static_cast<SyncChoice>(found - std::begin(kChoices));
}

void rememberChoice(Preferences& preferences, SyncChoice choice)
{
    preferences.setValue(QStringLiteral("sync"), kChoices[static_cast<int>(choice)]);
}

QStringList syncChoiceTexts()
{
    return {QCoreApplication::translate("SyncChoice", "Automatically"),
            QCoreApplication::translate("SyncChoice", "Manually"),
            QCoreApplication::translate("SyncChoice", "Work offline")};
}

void goOnline(Preferences& preferences, SyncPort& port)
{
    rememberChoice(preferences, SyncChoice::automatic);
    port.setChoice(SyncChoice::automatic);
}

} // namespace caravan::ui
