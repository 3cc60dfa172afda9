// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/planning/calendar_model.h"

#include <QListWidget>

namespace caravan::ui {

/// What comes, day by day: the day as a heading, below it time, kind, title and customer. A task
/// has a box; a click on it, or Space, asks to tick it off.
class AgendaList : public QListWidget {
    Q_OBJECT

public:
    explicit AgendaList(QWidget* parent = nullptr);

    /// In the order given, which is by day.
    void setEntries(const std::vector<CalendarEntry>& entries, const QDate& today);

Q_SIGNALS:
    void recordPicked(const caravan::RecordKey& key);
    void tickAsked(const caravan::RecordKey& key);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tick(const QListWidgetItem& item);
};

} // namespace caravan::ui
