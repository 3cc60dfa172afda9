// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/position.h"
#include "ui/models/preferences.h"

#include <QList>
#include <QUrl>

namespace caravan::ui {

/// A service that shows an address; which one a person uses is kept in the profile.
struct MapService {
    QString key;
    QString name;
    QString pattern; ///< with %1 for the address
    QString point;   ///< with %1 for latitude and %2 for longitude
};
QList<MapService> mapServices();

QString chosenMap(const Preferences& preferences);
void chooseMap(Preferences& preferences, const QString& key);

/// Where the chosen service shows the address.
QUrl mapUrl(const Preferences& preferences, const QString& address);
QUrl mapUrl(const Preferences& preferences, const Position& position);

} // namespace caravan::ui
