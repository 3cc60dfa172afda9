// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_picture.h"

#include "ui/charts/report_page.h"
#include "ui/charts/report_paths.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace caravan::ui {

ReportPicture::ReportPicture(Replica& replica, ReportPaths& paths)
    : m_replica(replica), m_sum(new PlainLabel({}, TextRole::bodyStrong)),
      m_change(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_place(new QScrollArea),
      m_rates(new PlainLabel({}, TextRole::caption, Ink::text2))
{
    m_place->setWidgetResizable(true);
    m_place->setFrameShape(QFrame::NoFrame);
    m_place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_place->setFocusPolicy(Qt::NoFocus);
    m_place->viewport()->setAutoFillBackground(false);
    body()->setSpacing(kGap);
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_sum);
    line->addWidget(m_change);
    line->addStretch(1);
    paths.addTo(*line);
    body()->addLayout(line);
    body()->addWidget(m_problem);
    body()->addWidget(m_place, 1);
    m_rates->setWordWrap(true);
    body()->addWidget(m_rates);
    m_problem->hide();
}

void ReportPicture::showReport(const Report& report, bool isSame)
{
    if (!isSame || !m_view) {
        delete m_view;
        m_view = makeReportView(m_replica, report.definition->chart);
        m_place->setWidget(m_view);
        m_view->setAutoFillBackground(false);
        connect(m_view, &ReportView::markPicked, this, &ReportPicture::markPicked);
    }
    m_view->setReport(&report);
    m_place->ensureVisible(0, 0);
    tell(report);
}

void ReportPicture::release()
{
    if (m_view) {
        m_view->setReport(nullptr);
    }
}

void ReportPicture::tellProblem(const QString& text)
{
    m_problem->setVisible(!text.isEmpty());
    m_problem->setText(text);
}

void ReportPicture::tell(const Report& report)
{
    const ReportText text(m_replica, report);
    const bool isEmpty = report.marks.empty();
    m_sum->setText(isEmpty ? ReportPage::tr("Nothing to show for this choice") : text.summary());
    m_rates->setText(text.rates());
    m_rates->setVisible(!text.rates().isEmpty());
    m_change->setText(isEmpty ? QString() : text.change());
    m_change->setAccessibleName(text.changeInWords());
    m_change->setVisible(!m_change->text().isEmpty());
}

} // namespace caravan::ui
