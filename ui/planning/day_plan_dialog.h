// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/planning/day_plan.h"
#include "ui/models/desk.h"

#include <QDate>
#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimeEdit;
class QTreeWidget;

namespace caravan::ui {

class PlainLabel;

/// The stops of a day in the order of a short way: what would move, shown before it does. Which
/// stops keep their time can be chosen; calls and tasks are done anywhere and do not take part.
class DayPlanDialog : public QDialog {
    Q_OBJECT

public:
    DayPlanDialog(Desk& desk, const QDate& day, QWidget* parent = nullptr);

    /// What accepting saves; empty where nothing moves.
    std::vector<Edit> edits() const;
    const DayRoute& route() const { return m_route; }
    const std::vector<DayStop>& stops() const { return m_stops; }
    /// Where the day begins, as a person types it.
    QLineEdit& startLine() { return *m_start; }
    QTreeWidget& list() { return *m_list; }
    QString summary() const;

private:
    void build();
    void read();
    void fillStarts(const QString& home);
    void plan();
    void show();
    void addLine(std::size_t place);

    Desk& m_desk;
    QDate m_day;
    std::vector<DayStop> m_stops;
    DayRoute m_route;
    bool m_isShowing = false;
    QComboBox* m_from;
    QLineEdit* m_start;
    QTimeEdit* m_begin;
    QTreeWidget* m_list;
    PlainLabel* m_summary;
    PlainLabel* m_notes;
    QPushButton* m_apply;
};

} // namespace caravan::ui
