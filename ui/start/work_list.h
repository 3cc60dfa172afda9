// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/reminders.h"
#include "ui/page/route.h"

#include <QWidget>

class QVBoxLayout;

namespace caravan::ui {

class Desk;
class Workbench;

/// A list that is worked from: what is late, of today and next, each with the customer, a number to
/// call and a tick that finishes it.
class WorkList : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    WorkList(Desk& desk, const Workbench& bench, QWidget* parent = nullptr);

    struct Group {
        QString title;
        std::vector<Reminder> work; ///< earliest first
        bool isLate = false;
    };
    /// Groups without work are left out.
    void setGroups(const std::vector<Group>& groups);

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);

private:
    QWidget* row(const Reminder& reminder, bool isLate);
    QWidget* below(const Record* record, const Reminder& reminder, bool isLate);
    QString whenOf(const Reminder& reminder, bool isLate) const;
    void finish(const RecordKey& key);
    void focusRow(int number);

    Desk& m_desk;
    const Workbench& m_bench;
    QVBoxLayout* m_rows;
    std::vector<QWidget*> m_ticks;
};

} // namespace caravan::ui
