// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/maps.h"

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kMapsKey = QStringLiteral("map");

} // namespace

QList<MapService> mapServices()
{
    return {{QStringLiteral("osm"), QStringLiteral("OpenStreetMap"),
             QStringLiteral("https://www.openstreetmap.org/search?query=%1"),
             QStringLiteral("https://www.openstreetmap.org/?mlat=%1&mlon=%2#map=16/%1/%2")},
            {QStringLiteral("amap"), QStringLiteral("高德地图 Amap"),
             QStringLiteral("https://uri.amap.com/search?keyword=%1"),
             QStringLiteral("https://uri.amap.com/marker?position=%2,%1&coordinate=wgs84")},
            {QStringLiteral("baidu"), QStringLiteral("百度地图 Baidu"),
             QStringLiteral("https://api.map.baidu.com/geocoder?address=%1&output=html"),
             QStringLiteral(
                 "https://api.map.baidu.com/geocoder?location=%1,%2&coord_type=wgs84&output=html")},
            {QStringLiteral("google"), QStringLiteral("Google Maps"),
             QStringLiteral("https://www.google.com/maps/search/?api=1&query=%1"),
             QStringLiteral("https://www.google.com/maps/search/?api=1&query=%1,%2")},
            {QStringLiteral("geo"), QStringLiteral("geo:"), QStringLiteral("geo:0,0?q=%1"),
             QStringLiteral("geo:%1,%2")}};
}

QString chosenMap(const Preferences& preferences)
{
    const QString kept = preferences.value(kMapsKey).toString();
    const QList<MapService> all = mapServices();
    const bool isKnown = std::any_of(all.begin(), all.end(),
                                     [&](const MapService& each) { return each.key == kept; });
    return isKnown ? kept : all.front().key;
}

namespace {

MapService chosenService(const Preferences& preferences)
{
    const QList<MapService> all = mapServices();
    const QString key = chosenMap(preferences);
    return *std::find_if(all.begin(), all.end(),
                         [&](const MapService& each) { return each.key == key; });
}

} // namespace

void chooseMap(Preferences& preferences, const QString& key)
{
    preferences.setValue(kMapsKey, key);
}

QUrl mapUrl(const Preferences& preferences, const QString& address)
{
    return QUrl(chosenService(preferences)
                    .pattern.arg(QString::fromLatin1(QUrl::toPercentEncoding(address))),
                QUrl::StrictMode);
}

QUrl mapUrl(const Preferences& preferences, const Position& position)
{
    constexpr int kPlaces = 6;
    const auto degrees = [](double number) { return QString::number(number, 'f', kPlaces); };
    return QUrl(chosenService(preferences)
                    .point.arg(degrees(position.latitude), degrees(position.longitude)),
                QUrl::StrictMode);
}

} // namespace caravan::ui
