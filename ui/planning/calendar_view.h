// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/planning/calendar_model.h"

#include <QWidget>

#include <optional>

namespace caravan::ui {

/// Days with what happens on them, painted. Dragging moves an entry; a click or Enter opens it, a
/// double click makes a new one there. Tab and the arrow keys walk the entries, with Alt they move
/// the one they are on.
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
    /// Where an entry is painted; empty when it is not shown.
    virtual QRectF rectOf(const CalendarEntry& entry) const = 0;

Q_SIGNALS:
    void entryOpened(const caravan::RecordKey& key);
    void newAsked(const QDateTime& start);
    void moveFailed(const caravan::Error& error);
    void entryMoved(const QString& title);

protected:
    /// The moment under a point: of a month the day, at the time it had.
    virtual QDateTime momentAt(const QPointF& point) const = 0;
    /// How far Alt and an arrow move: seconds up and down.
    virtual int stepSeconds() const = 0;

    void paintEntry(QPainter& painter, const QRectF& rect, const CalendarEntry& entry) const;
    const CalendarEntry* entryAt(const QPointF& point) const;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    /// What is being dragged, and where it would go.
    const CalendarEntry* dragged() const { return m_dragged ? &*m_dragged : nullptr; }

    CalendarModel& m_model;
    QDate m_first;
    int m_count = 7;
    QDateTime m_now;

private:
    void moveTo(const CalendarEntry& entry, const QDateTime& start);

    RecordKey m_current;
    QPointF m_pressed;
    int m_grabbed = 0; ///< seconds between the beginning and where it was taken
    std::optional<CalendarEntry> m_held;
    std::optional<CalendarEntry> m_dragged;
};

/// Hours of one to seven days.
class DayGrid : public CalendarView {
    Q_OBJECT

public:
    using CalendarView::CalendarView;
    QRectF rectOf(const CalendarEntry& entry) const override;
    QSize sizeHint() const override;
    /// The vertical place of an hour, to scroll to.
    int hourTop(int hour) const;

protected:
    QDateTime momentAt(const QPointF& point) const override;
    int stepSeconds() const override { return 15 * 60; }
    void paintEvent(QPaintEvent* event) override;

private:
    void paintDayNames(QPainter& painter) const;
    double columnWidth() const;
    int allDayHeight() const;
    QRectF boxOf(const CalendarEntry& entry, int lane, int lanes) const;
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
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF cell(const QDate& day) const;
    int linesFit() const;

    int m_month = 0;
};

} // namespace caravan::ui
