// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"
#include "ui/page/route.h"
#include "ui/widgets/card.h"

class QStackedWidget;
class QTabBar;

namespace caravan::ui {

class Desk;
class FiguresModel;
class FiguresTable;
class RecordListModel;
class RecordTable;

/// What a report is made of, as two tabs below its picture: its figures, and the records behind one
/// of its marks.
class ReportDetails : public Card {
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit ReportDetails(Desk& desk);

    void retranslate();
    /// Figures of a report that outlives the next call; nullptr: none.
    void setReport(const Report* report);
    /// Finds the records behind a mark of it; -1: behind all of it. The tab stays.
    void explain(const Report& report, int mark);
    void showFigures();
    void showRecords();

    FiguresModel& figures() { return *m_figures; }
    /// Only after explain().
    RecordListModel& records() { return *m_records; }

Q_SIGNALS:
    /// A figure was picked.
    void markPicked(int mark);
    void totalPicked();
    /// A record was opened.
    void routeRequested(const caravan::ui::Route& route);

private:
    Desk& m_desk;
    FiguresModel* m_figures;
    FiguresTable* m_numbers;
    RecordTable* m_table;
    RecordListModel* m_records = nullptr;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
};

} // namespace caravan::ui
