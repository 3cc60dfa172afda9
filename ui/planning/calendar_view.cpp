// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/calendar_view.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kSnapSeconds = 15 * 60;
constexpr int kDrawnSeconds = 60 * 60; ///< of what is made by a click
constexpr double kBoxWidth = 26;       ///< of an entry, from its left: its icon and around
constexpr double kBoxHeight = 24;

QDateTime snapped(const QDateTime& time)
{
    const qint64 seconds = QTime(0, 0).secsTo(time.time());
    return time.addSecs((seconds + kSnapSeconds / 2) / kSnapSeconds * kSnapSeconds - seconds);
}

QString spoken(const CalendarEntry& entry)
{
    const QString when = entry.isAllDay ? entry.start.date().toString(Qt::ISODate)
                                        : momentText(fromLocal(entry.start));
    QStringList parts{when, entry.title, entry.detail,
                      entry.isDone    ? CalendarView::tr("done")
                      : entry.canTick ? CalendarView::tr("open, Space to mark as done")
                                      : QString()};
    parts.removeAll(QString());
    return joinedText(parts);
}

} // namespace

CalendarView::CalendarView(CalendarModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(*this, QAccessible::Grouping);
    setMouseTracking(true);
    connect(&model, &CalendarModel::changed, this, [this] {
        m_held.reset();
        m_dragged.reset();
        m_drawn.reset();
        m_drawnFrom.reset();
        updateGeometry();
        update();
    });
}

void CalendarView::setDays(const QDate& first, int count)
{
    m_first = first;
    m_count = count;
    updateGeometry();
    update();
}

void CalendarView::setToday(const QDateTime& now)
{
    m_now = now;
    update();
}

const CalendarEntry* CalendarView::current() const
{
    const auto& all = m_model.entries();
    const auto found = std::find_if(all.begin(), all.end(), [this](const CalendarEntry& entry) {
        return entry.key == m_current;
    });
    return found == all.end() ? nullptr : &*found;
}

void CalendarView::setCurrent(const RecordKey& key)
{
    m_current = key;
    if (const CalendarEntry* entry = current()) {
        setAccessibleDescription(spoken(*entry));
    }
    update();
}

const CalendarEntry* CalendarView::entryAt(const QPointF& point) const
{
    const auto& all = m_model.entries();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const CalendarEntry& entry) {
        return rectOf(entry).contains(point) && !isCovered(entry, point);
    });
    return found == all.rend() ? nullptr : &*found;
}

bool CalendarView::isOnBox(const CalendarEntry& entry, const QRectF& rect, const QPointF& point)
{
    const QRectF box(rect.topLeft(), QSizeF(kBoxWidth, std::min(kBoxHeight, rect.height())));
    return entry.canTick && box.contains(point);
}

void CalendarView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF point = event->position();
    m_pressed = point;
    if (const CalendarEntry* entry = entryAt(point)) {
        setCurrent(entry->key);
        m_held = *entry;
        m_grabbed = entry->isAllDay ? 0 : static_cast<int>(entry->start.secsTo(momentAt(point)));
    } else if (const QDate day = moreAt(point); day.isValid()) {
        Q_EMIT moreAsked(day);
    } else if (momentAt(point).isValid() && !isDayRow(point) && placeTellsTime()) {
        m_drawnFrom = momentAt(point);
    }
}

void CalendarView::mouseMoveEvent(QMouseEvent* event)
{
    const bool isFar =
        (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_drawnFrom && (m_drawn || isFar)) {
        draw(event->position());
        return;
    }
    if (!m_held) {
        const bool isLink = entryAt(event->position()) || moreAt(event->position()).isValid();
        setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_held->canMove || (!m_dragged && !isFar)) {
        return;
    }
    const QDateTime at = momentAt(event->position());
    if (at.isValid()) {
        m_dragged = *m_held;
        const QDateTime start =
            m_held->isAllDay ? at.date().startOfDay() : snapped(at.addSecs(-m_grabbed));
        m_dragged->end = start.addSecs(m_held->start.secsTo(m_held->end));
        m_dragged->start = start;
        setCursor(Qt::ClosedHandCursor);
        update();
    }
}

/// Within the day where it began, in whichever direction.
void CalendarView::draw(const QPointF& to)
{
    const QDateTime at = momentAt(to);
    const QDateTime from = snapped(*m_drawnFrom);
    if (!at.isValid()) {
        return;
    }
    const QDateTime end = snapped(QDateTime(from.date(), at.time()));
    m_drawn = CalendarSlot{std::min(from, end), std::max(from, end), false};
    m_drawn->end = std::max(m_drawn->end, m_drawn->start.addSecs(kSnapSeconds));
    update();
}

void CalendarView::askForNew(CalendarSlot slot)
{
    m_drawn = slot; // stays in sight while it is filled in
    update();
    Q_EMIT newAsked(slot, rectOfSlot(slot).toRect());
}

void CalendarView::endNew()
{
    m_drawn.reset();
    m_drawnFrom.reset();
    update();
}

void CalendarView::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<CalendarEntry> held = std::exchange(m_held, std::nullopt);
    const std::optional<CalendarEntry> dragged = std::exchange(m_dragged, std::nullopt);
    const bool hasDrawn = m_drawnFrom && m_drawn;
    m_drawnFrom.reset();
    unsetCursor();
    update();
    if (hasDrawn) {
        askForNew(*m_drawn);
    } else if (held && dragged && dragged->start != held->start) {
        moveTo(*held, dragged->start);
    } else if (held && !dragged && isOnBox(*held, rectOf(*held), event->position())) {
        tick(*held);
    } else if (held && !dragged) {
        Q_EMIT entryOpened(held->key);
    }
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPointF point = event->position();
    const QDateTime at = momentAt(point);
    if (entryAt(point) || moreAt(point).isValid() || !at.isValid()) {
        return;
    }
    const QDateTime start = isDayRow(point) ? at.date().startOfDay() : snapped(at);
    askForNew({start, isDayRow(point) ? start : start.addSecs(kDrawnSeconds), isDayRow(point)});
}

void CalendarView::tick(const CalendarEntry& entry)
{
    const QString title = entry.title; // the entry goes when the model reads again
    const bool isDone = !entry.isDone;
    if (const Done ticked = m_model.tick(entry); !ticked) {
        Q_EMIT moveFailed(ticked.error());
    } else {
        Q_EMIT entryTicked(title, isDone);
    }
}

void CalendarView::moveTo(const CalendarEntry& entry, const QDateTime& start)
{
    const QString title = entry.title; // the entry goes when the model reads again
    const Done moved = m_model.move(entry, start);
    if (moved) {
        Q_EMIT entryMoved(title);
    } else {
        Q_EMIT moveFailed(moved.error());
    }
}

void CalendarView::keyPressEvent(QKeyEvent* event)
{
    const auto& all = m_model.entries();
    const int side = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int up = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const CalendarEntry* entry = current();
    if (event->key() == Qt::Key_N && event->modifiers() == Qt::NoModifier) {
        Q_EMIT newByKeyAsked();
        return;
    }
    if (event->key() == Qt::Key_Space && entry && entry->canTick) {
        tick(CalendarEntry(*entry));
        return;
    }
    if (all.empty() || (side == 0 && up == 0 && event->key() != Qt::Key_Return)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return) {
        if (entry) {
            Q_EMIT entryOpened(entry->key);
        }
    } else if (event->modifiers() & Qt::AltModifier) {
        if (entry && entry->canMove) {
            const QDateTime start = entry->start.addDays(side);
            moveTo(*entry, entry->isAllDay ? start : start.addSecs(up * stepSeconds()));
        }
    } else {
        const auto count = static_cast<int>(all.size());
        const int place = entry ? static_cast<int>(entry - all.data()) : -1;
        const int next = (place < 0 ? 0 : place + side + up + count) % count;
        setCurrent(all[static_cast<std::size_t>(next)].key);
    }
}

bool CalendarView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const CalendarEntry* entry = entryAt(help->pos());
        if (entry) {
            const bool isBox = isOnBox(*entry, rectOf(*entry), help->pos());
            const QString text = !isBox          ? spoken(*entry)
                                 : entry->isDone ? tr("Mark as open")
                                                 : tr("Mark as done");
            QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace caravan::ui
