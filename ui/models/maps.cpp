// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/maps.h"

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kKey = QStringLiteral("map");

} // namespace

QList<MapService> mapServices()
{
    return {{QStringLiteral("osm"), QStringLiteral("OpenStreetMap"),
             QStringLiteral("https://www.openstreetmap.org/search?query=%1")},
            {QStringLiteral("amap"), QStringLiteral("高德地图 Amap"),
             QStringLiteral("https://uri.amap.com/search?keyword=%1")},
            {QStringLiteral("baidu"), QStringLiteral("百度地图 Baidu"),
             QStringLiteral("https://api.map.baidu.com/geocoder?address=%1&output=html")},
            {QStringLiteral("google"), QStringLiteral("Google Maps"),
             QStringLiteral("https://www.google.com/maps/search/?api=1&query=%1")},
            {QStringLiteral("geo"), QStringLiteral("geo:"), QStringLiteral("geo:0,0?q=%1")}};
}

QString chosenMap(const Preferences& preferences)
{
    const QString kept = preferences.value(kKey).toString();
    const QList<MapService> all = mapServices();
    const bool isKnown = std::any_of(all.begin(), all.end(),
                                     [&](const MapService& each) { return each.key == kept; });
    return isKnown ? kept : all.front().key;
}

void chooseMap(Preferences& preferences, const QString& key)
{
    preferences.setValue(kKey, key);
}

QUrl mapUrl(const Preferences& preferences, const QString& address)
{
    const QString chosen = chosenMap(preferences);
    for (const MapService& service : mapServices()) {
        if (service.key == chosen) {
            return QUrl(service.pattern.arg(QString::fromLatin1(QUrl::toPercentEncoding(address))),
                        QUrl::StrictMode);
        }
    }
    return {};
}

} // namespace caravan::ui
