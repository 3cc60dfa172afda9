// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/page.h"
#include "ui/planning/calendar_model.h"

#include <QDate>

class QAction;
class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QTimer;
class QToolButton;

namespace caravan::ui {

class AgendaList;
class CalendarView;
class DayGrid;
class MonthGrid;
class PlainLabel;

/// Activities and visits by day, week, month, or as a list of what comes.
class CalendarPage : public Page {
    Q_OBJECT

public:
    enum class Mode { day, week, month, agenda };

    explicit CalendarPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;
    QList<PageKey> keys() const override;

    CalendarModel& model() { return *m_model; }
    CalendarView& view();
    void showDays(Mode mode, const QDate& day);
    /// Writes what is shown as iCalendar. Error: storage.
    Done writeCalendar(const QString& path);

private:
    void build();
    void turn(int step);
    void ask();
    void fillAgenda();
    void showHead();
    void connectView(CalendarView& view);
    void create();
    void createIn(const CalendarSlot& slot, const QRect& place);
    void tick(const RecordKey& key);
    void tellTicked(const QString& title, bool isDone);
    void openEntry(const RecordKey& key);
    void orderByPlace();
    void exportDays();

    Desk& m_desk;
    CalendarModel* m_model;
    Mode m_mode = Mode::week;
    QDate m_day;
    PlainLabel* m_title;
    QTabBar* m_modes;
    QComboBox* m_who;
    QToolButton* m_back;
    QToolButton* m_forward;
    QPushButton* m_today;
    QPushButton* m_new;
    QToolButton* m_more;
    QAction* m_byPlace;
    QAction* m_export;
    QStackedWidget* m_stack;
    QScrollArea* m_hours;
    DayGrid* m_days;
    MonthGrid* m_month;
    AgendaList* m_agenda;
    QTimer* m_minute;
};

} // namespace caravan::ui
