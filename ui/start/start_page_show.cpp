// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What the start page shows of its figures, and where each leads.
#include "ui/start/start_page.h"

#include "ui/charts/charts.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/models/own_home.h"
#include "ui/models/viewpoint.h"
#include "ui/start/briefing_card.h"
#include "ui/start/number_tile.h"
#include "ui/start/work_list.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kChartHeight = 230;
constexpr int kTilesInRow = 5;

Ink inkOfTone(const std::string& tone, std::int64_t count)
{
    return count == 0          ? Ink::text3
           : tone == "danger"  ? Ink::danger
           : tone == "warning" ? Ink::warning
                               : Ink::text;
}

} // namespace

void StartPage::showWork()
{
    m_work->setGroups({{tr("Overdue"), m_figures.late, true},
                       {tr("Today"), m_figures.today},
                       {tr("Next 7 days"), m_figures.next}});
}

/// Cards of subjects, once for a dashboard; empty until they are read.
void StartPage::makeParts()
{
    if (m_partsOf == dashboard().name) {
        return;
    }
    m_partsOf = dashboard().name;
    m_parts.clear();
    clearLayout(*m_partsPlace);
    for (const std::string& name : dashboard().parts) {
        if (HomeCard* card = makePart(name)) {
            connect(card, &HomeCard::routeRequested, this, &StartPage::routeRequested);
            connect(card, &HomeCard::messageRequested, this, &StartPage::messageRequested);
            m_partsPlace->addWidget(card);
            m_parts.push_back(card);
        }
    }
}

HomeCard* StartPage::makePart(const std::string& name)
{
    if (name == "briefing") {
        return new BriefingCard(m_desk, m_bench);
    }
    for (const HomePart& part : m_bench.home().parts) {
        if (part.key == name) {
            return part.make(m_desk, m_bench);
        }
    }
    return nullptr;
}

Dashboard StartPage::withOwn(Dashboard shown) const
{
    for (OwnTile& tile : ownTiles(m_desk.preferences(), m_desk.catalogue())) {
        shown.tiles.push_back(
            {{{"en", toStd(tile.name)}}, std::move(tile.entity), {}, std::move(tile.view)});
    }
    const Reports reports = m_bench.reportsOf(m_desk.catalogue());
    for (const OwnChart& chart : ownCharts(m_desk.preferences())) {
        if (Reports::Definition report = reports.find(chart.report)) {
            shown.charts.push_back({std::move(report), chart.by, chart.period, chart.isOwn});
        }
    }
    return shown;
}

void StartPage::showTiles()
{
    clearLayout(*m_tiles);
    for (std::size_t i = 0; i < m_asked.tiles.size() && i < m_figures.counts.size(); ++i) {
        addTile(i);
    }
    for (int column = 0; column < kTilesInRow; ++column) {
        m_tiles->setColumnStretch(column, 1);
    }
}

void StartPage::addTile(std::size_t place)
{
    const DashboardTile& shown = m_asked.tiles[place];
    const std::int64_t count = m_figures.counts[place];
    auto* tile =
        new NumberTile(integerText(count), labelText(shown.labels), inkOfTone(shown.tone, count));
    connect(tile, &NumberTile::clicked, this,
            [this, route = routeOf(shown)] { Q_EMIT routeRequested(route); });
    if (place >= dashboard().tiles.size()) {
        const OwnTile own{labelText(shown.labels), shown.entity, shown.view};
        offerRemoval(*tile, [this, own] { removeOwnTile(m_desk.preferences(), own); });
    }
    const int at = static_cast<int>(place);
    m_tiles->addWidget(tile, at / kTilesInRow, at % kTilesInRow);
}

/// By the context menu, and by its key.
void StartPage::offerRemoval(QWidget& part, const std::function<void()>& remove)
{
    auto* action =
        new QAction(icon(QStringLiteral("trash-2"), Ink::danger), tr("Remove from Home"), &part);
    action->setShortcut(QKeySequence::Delete);
    action->setShortcutContext(Qt::WidgetShortcut);
    part.addAction(action);
    part.setContextMenuPolicy(Qt::ActionsContextMenu);
    part.setToolTip(tr("Remove from Home: Del, or the context menu"));
    connect(action, &QAction::triggered, this, [this, remove] {
        remove();
        run();
    });
}

void StartPage::showCharts()
{
    for (const QPointer<ReportView>& view : m_views) {
        if (view) {
            view->setReport(nullptr); // it goes later than its report may
        }
    }
    clearLayout(*m_charts);
    m_views.clear();
    const std::vector<DashboardChart>& charts = m_asked.charts;
    for (std::size_t i = 0; i < charts.size() && i < m_figures.reports.size(); ++i) {
        const Result<Report>& report = m_figures.reports[i];
        auto* card = new Card;
        const ReportDefinition& definition = *charts[i].report;
        QString title = labelText(definition.labels);
        if (!charts[i].by.empty()) { // the same report may stand here twice
            title += QStringLiteral(" · ") + pathText(m_desk.catalogue(),
                                                      m_desk.catalogue().at(definition.entity),
                                                      charts[i].by);
        }
        auto* open = new LinkLabel(title);
        connect(open, &LinkLabel::clicked, this,
                [this, chart = charts[i]] { Q_EMIT routeRequested(routeOf(chart, -1)); });
        if (i >= dashboard().charts.size()) {
            const OwnChart own{definition.name, charts[i].by, charts[i].period, charts[i].isOwn};
            offerRemoval(*open, [this, own] { removeOwnChart(m_desk.preferences(), own); });
        }
        card->body()->addWidget(open, 0, Qt::AlignLeft);
        if (!report || report->marks.empty()) {
            card->body()->addWidget(
                new PlainLabel(report ? tr("Nothing to show yet") : errorText(report.error()),
                               TextRole::body, report ? Ink::text2 : Ink::danger));
            m_charts->addWidget(card); // what says nothing takes no room
            continue;
        } else {
            ReportView* view = makeReportView(m_desk.replica(), report->definition->chart);
            view->setSmall(true);
            view->setReport(&*report);
            view->setMinimumHeight(std::max(kChartHeight, view->minimumSizeHint().height()));
            connect(view, &ReportView::markPicked, this, [this, chart = charts[i]](int mark) {
                Q_EMIT routeRequested(routeOf(chart, mark));
            });
            card->body()->addWidget(view, 1);
            m_views.emplace_back(view);
        }
        m_charts->addWidget(card, 1);
    }
    m_charts->addStretch(m_views.empty() ? 1 : 0);
}

Route StartPage::routeOf(const DashboardChart& chart, int mark) const
{
    Route route = reportsRoute();
    route.preset["report"] = chart.report->name;
    route.preset["by"] = chart.by;
    route.preset["period"] = chart.period;
    route.preset["own"] = chart.isOwn;
    route.preset["mark"] = std::int64_t{mark};
    return route;
}

Route StartPage::routeOf(const DashboardTile& tile) const
{
    Route route = Route::list(tile.entity);
    route.preset["view"] = toJson(tile.view);
    return route;
}

} // namespace caravan::ui
