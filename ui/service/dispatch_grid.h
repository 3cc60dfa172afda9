// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/dispatch.h"

#include <QWidget>

namespace caravan::ui {

/// What is dragged between the list of waiting visits and the grid: the id of one visit as text.
inline constexpr const char* kVisitMime = "application/x-caravan-visit";

/// A row an engineer, hours from left to right, painted. A visit is dropped on the row and time
/// it is to have. Arrow keys walk the visits, with Alt they move the one they are on: a quarter of
/// an hour, or to the next engineer; Delete takes it off, Enter opens it.
class DispatchGrid : public QWidget {
    Q_OBJECT

public:
    explicit DispatchGrid(const Catalogue& catalogue, QWidget* parent = nullptr);

    /// Hours are those of local days from @p midnight on.
    void setDay(const DispatchDay& day, const QDateTime& midnight);
    const DispatchVisit* current() const;
    void setCurrent(const RecordId& visit);
    /// Where a visit is painted; empty when it is not shown.
    QRectF rectOf(const RecordId& visit) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moveAsked(const caravan::RecordId& visit, const caravan::RecordId& engineer,
                   caravan::TimePoint start);
    void removeAsked(const caravan::RecordId& visit);
    void visitOpened(const caravan::RecordId& visit);
    void currentChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    static constexpr int kGutter = 180; ///< where the engineers stand
    static constexpr int kHead = 30;    ///< where the hours stand
    static constexpr int kRow = 66;
    static constexpr int kFirstHour = 7;
    static constexpr int kLastHour = 20;

    struct Box {
        std::size_t row = 0;
        const DispatchVisit* visit = nullptr;
        QRectF rect;
    };
    struct Target {
        std::size_t row = 0;
        TimePoint start;
    };
    void layOut();
    double hourWidth() const;
    double xOf(TimePoint time) const;
    std::optional<Target> targetAt(const QPointF& point, double grabbed) const;
    const Box* boxAt(const QPointF& point) const;
    const Box* currentBox() const;
    void walk(int key);
    void shift(int key);
    void describe();
    void paintRow(QPainter& painter, std::size_t row) const;
    void paintBoxOf(QPainter& painter, const Box& box) const;
    QString spoken(const Box& box) const;

    const Catalogue& m_catalogue;
    DispatchDay m_day;
    TimePoint m_midnight{};
    std::vector<Box> m_boxes;
    RecordId m_current;
    QPointF m_pressed;
    double m_grabbed = 0; ///< pixels between a visit's beginning and where it was taken
    std::optional<Target> m_target;
};

} // namespace caravan::ui
