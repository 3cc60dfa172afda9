// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_view.h"

#include "ui/charts/bar_view.h"
#include "ui/charts/funnel_view.h"
#include "ui/charts/report_text.h"
#include "ui/charts/rows_view.h"
#include "ui/charts/waterfall_view.h"
#include "ui/text/format.h"
#include "ui/widgets/accessible_role.h"

#include <QEvent>
#include <QKeyEvent>

namespace caravan::ui {

ReportView::ReportView(Replica& replica, QWidget* parent) : QWidget(parent), m_replica(replica)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(*this, QAccessible::Chart);
}

void ReportView::setReport(const Report* report)
{
    m_report = report;
    m_current = -1;
    if (report) {
        const ReportText text(m_replica, *report);
        setAccessibleName(labelText(report->definition->labels));
        setAccessibleDescription(text.summary());
    }
    rebuild();
}

void ReportView::setCurrentMark(int mark)
{
    if (!m_report || mark < 0 || mark >= static_cast<int>(m_report->marks.size())) {
        mark = -1;
    }
    m_current = mark;
    if (mark >= 0) {
        const ReportText text(m_replica, *m_report);
        setAccessibleDescription(text.mark(m_report->marks[static_cast<std::size_t>(mark)]));
    }
    showCurrent();
}

int ReportView::markAt(std::size_t category, std::size_t series) const
{
    const ReportMark* mark = m_report ? m_report->mark(category, series) : nullptr;
    return mark ? static_cast<int>(mark - m_report->marks.data()) : -1;
}

void ReportView::pick(int mark)
{
    if (mark >= 0) {
        setCurrentMark(mark);
        Q_EMIT markPicked(mark);
    }
}

bool ReportView::event(QEvent* event)
{
    const bool isNew = event->type() == QEvent::PaletteChange ||
                       event->type() == QEvent::LanguageChange ||
                       event->type() == QEvent::StyleChange;
    if (isNew && m_report) {
        rebuild();
    }
    return QWidget::event(event);
}

void ReportView::keyPressEvent(QKeyEvent* event)
{
    const int count = m_report ? static_cast<int>(m_report->marks.size()) : 0;
    const bool isNext = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool isBack = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool isPick = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                        event->key() == Qt::Key_Space;
    if (count > 0 && event->modifiers() == Qt::NoModifier && (isNext || isBack)) {
        setCurrentMark((m_current + (isNext ? 1 : count - 1) + (m_current < 0 && isBack)) % count);
    } else if (isPick && m_current >= 0) {
        pick(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ReportView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() == Qt::TabFocusReason) {
        setCurrentMark(0);
    }
}

ReportView* makeReportView(Replica& replica, ReportDefinition::Chart chart)
{
    if (chart == ReportDefinition::Chart::funnel) {
        return new FunnelView(replica);
    }
    if (chart == ReportDefinition::Chart::bars) {
        return new RowsView(replica);
    }
    if (chart == ReportDefinition::Chart::waterfall) {
        return new WaterfallView(replica);
    }
    return new BarView(replica, chart);
}

} // namespace caravan::ui
