// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_details.h"

#include "ui/charts/figures_model.h"
#include "ui/charts/figures_table.h"
#include "ui/charts/report_page.h"
#include "ui/charts/report_text.h"
#include "ui/lists/record_table.h"
#include "ui/models/desk.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace caravan::ui {

ReportDetails::ReportDetails(Desk& desk)
    : m_desk(desk), m_figures(new FiguresModel(desk.replica(), this)),
      m_numbers(new FiguresTable(*m_figures)), m_table(new RecordTable(desk)), m_tabs(new QTabBar),
      m_stack(new QStackedWidget)
{
    connect(m_numbers, &FiguresTable::markPicked, this, &ReportDetails::markPicked);
    connect(m_numbers, &FiguresTable::totalPicked, this, &ReportDetails::totalPicked);
    connect(m_table, &RecordTable::rowOpened, this, [this](int row) {
        if (const auto id = m_records->idAt(row)) {
            Q_EMIT routeRequested(Route::record({m_records->entity().name, *id}));
        }
    });
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideRight);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_stack->addWidget(m_numbers);
    m_stack->addWidget(m_table);
    body()->setContentsMargins(1, 4, 1, 4);
    body()->setSpacing(0);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(kGap, 0, kGap, 0);
    tabs->addWidget(m_tabs, 1);
    body()->addLayout(tabs);
    body()->addWidget(m_stack, 1);
}

void ReportDetails::retranslate()
{
    m_tabs->setTabText(0, ReportPage::tr("Figures"));
    m_tabs->setAccessibleName(ReportPage::tr("Figures and records"));
    m_numbers->setAccessibleName(ReportPage::tr("Figures"));
    m_table->setAccessibleName(ReportPage::tr("Records behind this figure"));
}

void ReportDetails::setReport(const Report* report)
{
    m_figures->setReport(report);
}

void ReportDetails::explain(const Report& report, int mark)
{
    const ReportMark* picked = mark >= 0 ? &report.marks[static_cast<std::size_t>(mark)] : nullptr;
    const Entity& entity = m_desk.catalogue().at(report.definition->entity);
    if (!m_records || &m_records->entity() != &entity) {
        RecordListModel* old = m_records;
        m_records = new RecordListModel(m_desk, entity, this);
        m_table->setRecords(m_records);
        delete old;
    }
    m_records->setQuery(picked ? picked->records : report.records);
    m_tabs->setTabText(1, picked ? ReportText(m_desk.replica(), report).mark(*picked)
                                 : labelText(entity.plural));
}

void ReportDetails::showFigures()
{
    m_tabs->setCurrentIndex(0);
}

void ReportDetails::showRecords()
{
    m_tabs->setCurrentIndex(1);
}

} // namespace caravan::ui
