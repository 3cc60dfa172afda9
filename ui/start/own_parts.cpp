// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/own_parts.h"

#include "ui/models/own_home.h"
#include "ui/start/start_page.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/workbench/workbench.h"

#include <QAction>

#include <utility>

namespace caravan::ui {

Dashboard withOwn(Desk& desk, const Workbench& bench, Dashboard shown)
{
    for (OwnTile& tile : ownTiles(desk.preferences(), desk.catalogue())) {
        shown.tiles.push_back(
            {{{"en", toStd(tile.name)}}, std::move(tile.entity), {}, std::move(tile.view)});
    }
    const Reports reports = bench.reportsOf(desk.catalogue());
    for (const OwnChart& chart : ownCharts(desk.preferences())) {
        if (Reports::Definition report = reports.find(chart.report)) {
            shown.charts.push_back({std::move(report), chart.by, chart.period, chart.isOwn});
        }
    }
    return shown;
}

void offerRemoval(QWidget& part, std::function<void()> remove)
{
    auto* action = new QAction(icon(QStringLiteral("trash-2"), Ink::danger),
                               StartPage::tr("Remove from Home"), &part);
    action->setShortcut(QKeySequence::Delete);
    action->setShortcutContext(Qt::WidgetShortcut);
    part.addAction(action);
    part.setContextMenuPolicy(Qt::ActionsContextMenu);
    part.setToolTip(StartPage::tr("Remove from Home: Del, or the context menu"));
    QObject::connect(action, &QAction::triggered, &part, std::move(remove));
}

} // namespace caravan::ui
