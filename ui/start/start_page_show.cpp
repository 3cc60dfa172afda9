// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What the start page shows of its figures, and where each leads.
#include "ui/start/start_page.h"

#include "ui/charts/charts.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/models/viewpoint.h"
#include "ui/service/day_card.h"
#include "ui/service/service.h"
#include "ui/start/number_tile.h"
#include "ui/start/work_list.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kChartHeight = 230;
constexpr std::int64_t kVisitsShown = 3;

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

/// The next visits of who drives to customers, with the button that begins them.
void StartPage::showDay()
{
    clearLayout(*m_day);
    if (dashboard().name != "engineer") {
        return;
    }
    const TimePoint from = fromLocal(toLocal(m_desk.now()).date().startOfDay());
    const Filter open =
        Filter::whereIn("status", std::vector<std::string>{"planned", "accepted", "travelling",
                                                           "on_site", "work_done"});
    const auto visits = m_desk.replica().select(
        {"visit",
         Filter::all({open, Filter::where("engineer", Compare::equal, m_desk.user()),
                      Filter::where("start", Compare::greaterOrEqual, formatDateTime(from))}),
         {{"start"}},
         {}},
        0, kVisitsShown);
    if (!visits) {
        m_desk.reportReadFailure(visits.error());
        return;
    }
    if (visits->empty()) {
        m_day->addWidget(
            new PlainLabel(tr("No visits are planned for you."), TextRole::body, Ink::text2));
        return;
    }
    for (const Row& visit : *visits) {
        auto* card = new DayCard(m_desk, visit.record, DayCard::Among::severalDays);
        connect(card, &DayCard::startRequested, this,
                [this, id = visit.record.id] { Q_EMIT routeRequested(workRoute(id)); });
        connect(card, &DayCard::recordRequested, this,
                [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
        m_day->addWidget(card);
    }
}

void StartPage::showTiles()
{
    clearLayout(*m_tiles);
    const std::vector<DashboardTile>& tiles = dashboard().tiles;
    for (std::size_t i = 0; i < tiles.size() && i < m_figures.counts.size(); ++i) {
        const std::int64_t count = m_figures.counts[i];
        auto* tile = new NumberTile(integerText(count), labelText(tiles[i].labels),
                                    inkOfTone(tiles[i].tone, count));
        connect(tile, &NumberTile::clicked, this,
                [this, route = routeOf(tiles[i])] { Q_EMIT routeRequested(route); });
        m_tiles->addWidget(tile);
    }
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
    const std::vector<DashboardChart>& charts = dashboard().charts;
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
