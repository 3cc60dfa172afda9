// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/start_charts.h"

#include "ui/charts/charts.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/models/desk.h"
#include "ui/models/own_home.h"
#include "ui/start/own_parts.h"
#include "ui/start/start_page.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kChartHeight = 230;

Route routeOf(const DashboardChart& chart, int mark)
{
    Route route = reportsRoute();
    route.preset["report"] = chart.report->name;
    route.preset["by"] = chart.by;
    route.preset["period"] = chart.period;
    route.preset["own"] = chart.isOwn;
    route.preset["mark"] = std::int64_t{mark};
    return route;
}

} // namespace

StartCharts::StartCharts(Desk& desk) : m_desk(desk)
{
    setSpacing(kCardPadding);
}

void StartCharts::show(const Dashboard& dashboard, const DashboardFigures& figures,
                       std::size_t ownFrom)
{
    release();
    clearLayout(*this);
    m_views.clear();
    for (std::size_t i = 0; i < dashboard.charts.size() && i < figures.reports.size(); ++i) {
        add(dashboard.charts[i], figures.reports[i], i >= ownFrom);
    }
    addStretch(m_views.empty() ? 1 : 0);
}

void StartCharts::release()
{
    for (const QPointer<ReportView>& view : m_views) {
        if (view) {
            view->setReport(nullptr);
        }
    }
}

void StartCharts::add(const DashboardChart& chart, const Result<Report>& report, bool isOwn)
{
    auto* card = new Card;
    addTitle(*card, chart, isOwn);
    if (!report || report->marks.empty()) {
        card->body()->addWidget(new PlainLabel(report ? StartPage::tr("Nothing to show yet")
                                                      : errorText(report.error()),
                                               TextRole::body, report ? Ink::text2 : Ink::danger));
        addWidget(card); // what says nothing takes no room
        return;
    }
    ReportView* view = makeReportView(m_desk.replica(), report->definition->chart);
    view->setSmall(true);
    view->setReport(&*report);
    view->setMinimumHeight(std::max(kChartHeight, view->minimumSizeHint().height()));
    connect(view, &ReportView::markPicked, this,
            [this, chart](int mark) { Q_EMIT routeRequested(routeOf(chart, mark)); });
    card->body()->addWidget(view, 1);
    m_views.emplace_back(view);
    addWidget(card, 1);
}

void StartCharts::addTitle(Card& card, const DashboardChart& chart, bool isOwn)
{
    const ReportDefinition& definition = *chart.report;
    QString title = labelText(definition.labels);
    if (!chart.by.empty()) { // the same report may stand here twice
        const Entity& entity = m_desk.catalogue().at(definition.entity);
        title += QStringLiteral(" · ") + pathText(m_desk.catalogue(), entity, chart.by);
    }
    auto* open = new LinkLabel(title);
    connect(open, &LinkLabel::clicked, this,
            [this, chart] { Q_EMIT routeRequested(routeOf(chart, -1)); });
    if (isOwn) {
        const OwnChart own{definition.name, chart.by, chart.period, chart.isOwn};
        offerRemoval(*open, [this, own] {
            removeOwnChart(m_desk.preferences(), own);
            Q_EMIT removed();
        });
    }
    card.body()->addWidget(open, 0, Qt::AlignLeft);
}

} // namespace caravan::ui
