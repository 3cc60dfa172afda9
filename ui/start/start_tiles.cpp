// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/start_tiles.h"

#include "ui/models/desk.h"
#include "ui/models/own_home.h"
#include "ui/start/number_tile.h"
#include "ui/start/own_parts.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"

namespace caravan::ui {

namespace {

constexpr int kTilesInRow = 5;

Ink inkOfTone(const std::string& tone, std::int64_t count)
{
    return count == 0          ? Ink::text3
           : tone == "danger"  ? Ink::danger
           : tone == "warning" ? Ink::warning
                               : Ink::text;
}

Route routeOf(const DashboardTile& tile)
{
    Route route = Route::list(tile.entity);
    route.preset["view"] = toJson(tile.view);
    return route;
}

} // namespace

StartTiles::StartTiles(Desk& desk) : m_desk(desk)
{
    setSpacing(kCardPadding);
}

void StartTiles::show(const Dashboard& dashboard, const DashboardFigures& figures,
                      std::size_t ownFrom)
{
    clearLayout(*this);
    for (std::size_t i = 0; i < dashboard.tiles.size() && i < figures.counts.size(); ++i) {
        add(i, dashboard.tiles[i], figures.counts[i], i >= ownFrom);
    }
    for (int column = 0; column < kTilesInRow; ++column) {
        setColumnStretch(column, 1);
    }
}

void StartTiles::add(std::size_t place, const DashboardTile& shown, std::int64_t count, bool isOwn)
{
    auto* tile =
        new NumberTile(integerText(count), labelText(shown.labels), inkOfTone(shown.tone, count));
    connect(tile, &NumberTile::clicked, this,
            [this, route = routeOf(shown)] { Q_EMIT routeRequested(route); });
    if (isOwn) {
        const OwnTile own{labelText(shown.labels), shown.entity, shown.view};
        offerRemoval(*tile, [this, own] {
            removeOwnTile(m_desk.preferences(), own);
            Q_EMIT removed();
        });
    }
    const int at = static_cast<int>(place);
    addWidget(tile, at / kTilesInRow, at % kTilesInRow);
}

} // namespace caravan::ui
