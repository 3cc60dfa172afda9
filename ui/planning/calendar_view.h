// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/planning/calendar_lanes.h"
#include "ui/planning/calendar_model.h"

#include <QWidget>

#include <optional>

namespace caravan::ui {

/// Days with what happens on them, painted. Dragging moves an entry; a click or Enter opens it, a
/// click on its box or Space ticks it off. A double click on free time makes a new one there, and
/// dragging over it says how long. Tab and the arrow keys walk the entries, with Alt they move the
/// one they are on; N makes a new one.
class CalendarView : public QWidget {
    Q_OBJECT

public:
    explicit CalendarView(CalendarModel& model, QWidget* parent = nullptr);

    void setDays(const QDate& first, int count);
    void setToday(const QDateTime& now);
    QDate firstDay() const { return m_first; }
    int dayCount() const { return m_count; }
    const CalendarEntry* current() const;
    void setCurrent(const RecordKey& key);
    /// What was asked for by newAsked() is made, or not.
    void endNew();
    /// Where an entry is painted; empty when it is not shown.
    virtual QRectF rectOf(const CalendarEntry& entry) const = 0;

Q_SIGNALS:
    void entryOpened(const caravan::RecordKey& key);
    /// @p place: where it is painted.
    void newAsked(const caravan::ui::CalendarSlot& slot, const QRect& place);
    /// The same from the keyboard, which says no time.
    void newByKeyAsked();
    /// A day has more entries than are shown.
    void moreAsked(const QDate& day);
    void entryTicked(const QString& title, bool isDone);
    void moveFailed(const caravan::Error& error);
    void entryMoved(const QString& title);

protected:
    /// The moment under a point: of a month the day, at the time it had.
    virtual QDateTime momentAt(const QPointF& point) const = 0;
    /// How far Alt and an arrow move: seconds up and down.
    virtual int stepSeconds() const = 0;

    /// Whether something lies over what is painted there of an entry.
    virtual bool isCovered(const CalendarEntry&, const QPointF&) const { return false; }
    /// Whether what is made there has a day and no hours.
    virtual bool isDayRow(const QPointF&) const { return false; }
    /// Where new entries are painted while they are made.
    virtual QRectF rectOfSlot(const CalendarSlot& slot) const = 0;
    /// The day whose further entries are told under a point, but not shown.
    virtual QDate moreAt(const QPointF&) const { return {}; }
    /// Whether the hour of an entry is seen by where it stands.
    virtual bool placeTellsTime() const { return false; }

    void paintEntry(QPainter& painter, const QRectF& rect, const CalendarEntry& entry) const;
    void paintSlot(QPainter& painter) const;
    /// The text of an entry in lines, as many as there is room for.
    QStringList linesOf(const CalendarEntry& entry, int width, int lines) const;
    const CalendarEntry* entryAt(const QPointF& point) const;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    const CalendarSlot* drawn() const { return m_drawn ? &*m_drawn : nullptr; }
    /// What is being dragged, and where it would go.
    const CalendarEntry* dragged() const { return m_dragged ? &*m_dragged : nullptr; }

    CalendarModel& m_model;
    QDate m_first;
    int m_count = 7;
    QDateTime m_now;

private:
    void moveTo(const CalendarEntry& entry, const QDateTime& start);
    void tick(const CalendarEntry& entry);
    static bool isOnBox(const CalendarEntry& entry, const QRectF& rect, const QPointF& point);
    void draw(const QPointF& to);
    void askForNew(CalendarSlot slot);

    RecordKey m_current;
    std::optional<QDateTime> m_drawnFrom; ///< where free time was pressed
    std::optional<CalendarSlot> m_drawn;
    QPointF m_pressed;
    int m_grabbed = 0; ///< seconds between the beginning and where it was taken
    std::optional<CalendarEntry> m_held;
    std::optional<CalendarEntry> m_dragged;
};

/// Hours of one to seven days.
class DayGrid : public CalendarView {
    Q_OBJECT

public:
    explicit DayGrid(CalendarModel& model, QWidget* parent = nullptr);
    QRectF rectOf(const CalendarEntry& entry) const override;
    QSize sizeHint() const override;
    /// The vertical place of an hour, to scroll to.
    int hourTop(int hour) const;
    /// How far it is scrolled: the days and what has no hours stay above the hours.
    void setTop(int top);
    /// Below this the hours begin to be seen.
    int pinnedBottom() const;

protected:
    QDateTime momentAt(const QPointF& point) const override;
    int stepSeconds() const override { return 15 * 60; }
    bool isCovered(const CalendarEntry& entry, const QPointF& point) const override;
    bool isDayRow(const QPointF& point) const override;
    QRectF rectOfSlot(const CalendarSlot& slot) const override;
    QDate moreAt(const QPointF& point) const override;
    bool placeTellsTime() const override { return true; }
    void paintEvent(QPaintEvent* event) override;

private:
    void paintHours(QPainter& painter) const;
    void paintToday(QPainter& painter) const;
    void paintPinned(QPainter& painter) const;
    void paintMore(QPainter& painter, const QDate& day) const;
    void paintDayNames(QPainter& painter) const;
    double columnWidth() const;
    double columnLeft(const QDate& day) const;
    int allDayMost() const;
    int allDayCount(const QDate& day) const;
    int allDayShown(const QDate& day) const;
    int allDayHeight() const;
    QRectF boxOf(const CalendarEntry& entry, int lane, int lanes) const;
    QRectF allDayBox(const QDate& day, int line) const;

    int m_top = 0;
    mutable std::map<RecordKey, CalendarLane> m_lanes; ///< made when it is asked for
    mutable QDate m_lanesFrom;                         ///< invalid: not made
};

/// Weeks of a month.
class MonthGrid : public CalendarView {
    Q_OBJECT

public:
    using CalendarView::CalendarView;
    QRectF rectOf(const CalendarEntry& entry) const override;
    QSize sizeHint() const override { return {700, 560}; }
    /// Days of other months are pale.
    void setMonth(int month) { m_month = month; }

protected:
    QDateTime momentAt(const QPointF& point) const override;
    int stepSeconds() const override { return 7 * 24 * 3600; }
    QRectF rectOfSlot(const CalendarSlot& slot) const override;
    QDate moreAt(const QPointF& point) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF cell(const QDate& day) const;
    int linesFit() const;

    int m_month = 0;
};

} // namespace caravan::ui
