// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/bridge_card.h"

#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"

#include <QVBoxLayout>

#include <utility>

namespace caravan::ui {

namespace {

constexpr int kChartHeight = 220;

} // namespace

BridgeCard::BridgeCard(Replica& replica, QWidget* parent)
    : Card(parent), m_replica(replica),
      m_view(makeReportView(replica, ReportDefinition::Chart::waterfall)), m_behind(new QVBoxLayout)
{
    addTitle({});
    m_view->setFixedHeight(kChartHeight);
    body()->addWidget(m_view);
    m_behind->setSpacing(kGap);
    body()->addLayout(m_behind);
    connect(m_view, &ReportView::markPicked, this, &BridgeCard::markPicked);
}

BridgeCard::~BridgeCard()
{
    m_view->setReport(nullptr); // the report goes before its view
}

void BridgeCard::show(Report report)
{
    m_view->setReport(nullptr);
    m_report = std::move(report);
    m_view->setReport(&m_report);
    clearLayout(*m_behind);
    setTitle(QStringLiteral("%1 · %2").arg(labelText(m_report.definition->labels),
                                           nameOfDays(m_report.period)));
}

} // namespace caravan::ui
