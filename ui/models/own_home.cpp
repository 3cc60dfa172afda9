// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/own_home.h"

#include "ui/models/preferences.h"
#include "ui/text/format.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kTilesKey = QStringLiteral("home.tiles");
const QString kChartsKey = QStringLiteral("home.charts");

QJsonObject jsonOf(const OwnTile& tile)
{
    return {{QStringLiteral("name"), tile.name},
            {QStringLiteral("entity"), toQString(tile.entity)},
            {QStringLiteral("view"), toQString(toJson(tile.view))}};
}

QJsonObject jsonOf(const OwnChart& chart)
{
    return {{QStringLiteral("report"), toQString(chart.report)},
            {QStringLiteral("by"), toQString(chart.by)},
            {QStringLiteral("period"), toQString(chart.period)},
            {QStringLiteral("own"), chart.isOwn}};
}

bool add(Preferences& preferences, const QString& key, const QJsonObject& one, std::size_t most)
{
    QJsonArray all = preferences.value(key).toArray();
    if (all.size() >= static_cast<qsizetype>(most) || all.contains(one)) {
        return false;
    }
    all.append(one);
    return preferences.setValue(key, all);
}

void remove(Preferences& preferences, const QString& key, const QJsonObject& one)
{
    QJsonArray kept;
    const QJsonArray all = preferences.value(key).toArray();
    for (const QJsonValue& each : all) {
        if (each.toObject() != one) {
            kept.append(each);
        }
    }
    preferences.setValue(key, kept);
}

} // namespace

std::vector<OwnTile> ownTiles(const Preferences& preferences, const Catalogue& catalogue)
{
    std::vector<OwnTile> tiles;
    const QJsonArray all = preferences.value(kTilesKey).toArray();
    for (const QJsonValue& each : all) {
        const QJsonObject one = each.toObject();
        const Entity* entity =
            catalogue.entity(toStd(one.value(QStringLiteral("entity")).toString()));
        const auto view =
            entity ? listViewFromJson(*entity, toStd(one.value(QStringLiteral("view")).toString()))
                   : Result<ListView>(Error{ErrorCode::notFound, "entity", {}});
        if (view && tiles.size() < kOwnTilesMax) {
            tiles.push_back({one.value(QStringLiteral("name")).toString(), entity->name, *view});
        }
    }
    return tiles;
}

std::vector<OwnChart> ownCharts(const Preferences& preferences)
{
    std::vector<OwnChart> charts;
    const QJsonArray all = preferences.value(kChartsKey).toArray();
    for (const QJsonValue& each : all) {
        const QJsonObject one = each.toObject();
        if (charts.size() < kOwnChartsMax) {
            charts.push_back({toStd(one.value(QStringLiteral("report")).toString()),
                              toStd(one.value(QStringLiteral("by")).toString()),
                              toStd(one.value(QStringLiteral("period")).toString()),
                              one.value(QStringLiteral("own")).toBool()});
        }
    }
    return charts;
}

bool addOwnTile(Preferences& preferences, const OwnTile& tile)
{
    return add(preferences, kTilesKey, jsonOf(tile), kOwnTilesMax);
}

bool addOwnChart(Preferences& preferences, const OwnChart& chart)
{
    return add(preferences, kChartsKey, jsonOf(chart), kOwnChartsMax);
}

void removeOwnTile(Preferences& preferences, const OwnTile& tile)
{
    remove(preferences, kTilesKey, jsonOf(tile));
}

void removeOwnChart(Preferences& preferences, const OwnChart& chart)
{
    remove(preferences, kChartsKey, jsonOf(chart));
}

} // namespace caravan::ui
