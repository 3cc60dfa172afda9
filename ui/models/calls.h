// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/preferences.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace caravan::ui {

/// What a click on a phone number does. An empty pattern copies the number; else %1 is the number
/// as it is dialled ("+8651266884321").
struct CallWay {
    QString key;
    QString pattern;
};

QList<CallWay> callWays();
/// The first of them until another was chosen.
QString chosenCallWay(const Preferences& preferences);
void chooseCallWay(Preferences& preferences, const QString& key);
/// Hands a number as it is written to the desktop's program that calls. What to tell the person:
/// that it was copied, where nothing took it; else empty.
QString dial(const Preferences& preferences, const QString& text);
/// What is to be opened for a number; empty when it is to be copied.
QUrl callUrl(const Preferences& preferences, const QString& dialled);

} // namespace caravan::ui
