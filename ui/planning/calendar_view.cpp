// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/calendar_view.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kSnapSeconds = 15 * 60;
constexpr int kEntryIcon = 13;

QDateTime snapped(const QDateTime& time)
{
    const qint64 seconds = QTime(0, 0).secsTo(time.time());
    return time.addSecs((seconds + kSnapSeconds / 2) / kSnapSeconds * kSnapSeconds - seconds);
}

QString spoken(const CalendarEntry& entry)
{
    const QString when = entry.isAllDay ? entry.start.date().toString(Qt::ISODate)
                                        : momentText(fromLocal(entry.start));
    QStringList parts{when, entry.title, entry.detail};
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

void CalendarView::paintEntry(QPainter& painter, const QRectF& rect,
                              const CalendarEntry& entry) const
{
    const Tokens& tokens = currentTokens();
    const QColor ink = entry.isDone ? tokens.text3 : tokens.ink(entry.tone);
    const QColor fill = tokens.soft(entry.isDone ? Tone::neutral : entry.tone, tokens.surface);
    const bool isCurrent = entry.key == m_current && hasFocus();
    // What is to come of a series is outlined: there is no record yet.
    paintBox(painter, rect, entry.isComing ? tokens.surface : fill,
             isCurrent        ? tokens.accent
             : entry.isComing ? tokens.border
                              : fill,
             4);
    painter.fillRect(QRectF(rect.x(), rect.y() + 3, 3, rect.height() - 6), ink);
    const QRect line(static_cast<int>(rect.x()) + 8, static_cast<int>(rect.y()) + 1,
                     static_cast<int>(rect.width()) - 12,
                     std::min(18, static_cast<int>(rect.height()) - 1));
    paintIcon(painter, QRect(line.x(), line.y(), kEntryIcon, line.height()),
              entry.isDone ? QStringLiteral("check") : entry.icon, ink, kEntryIcon);
    QFont font = fontFor(TextRole::caption);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(entry.isDone ? tokens.text2 : tokens.text);
    const QRect text = line.adjusted(kEntryIcon + 4, 0, 0, 0);
    const QString time =
        entry.isAllDay ? QString() : entry.start.toString(QStringLiteral("HH:mm "));
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(time + entry.title.simplified(),
                                                      Qt::ElideRight, text.width()));
    if (rect.height() >= 36 && !entry.detail.isEmpty()) {
        painter.setFont(fontFor(TextRole::caption));
        painter.setPen(tokens.text2);
        painter.drawText(text.translated(0, 17), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(entry.detail.simplified(), Qt::ElideRight,
                                                          text.width()));
    }
}

const CalendarEntry* CalendarView::entryAt(const QPointF& point) const
{
    const auto& all = m_model.entries();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const CalendarEntry& entry) {
        return rectOf(entry).contains(point);
    });
    return found == all.rend() ? nullptr : &*found;
}

void CalendarView::mousePressEvent(QMouseEvent* event)
{
    const CalendarEntry* entry = entryAt(event->position());
    if (event->button() != Qt::LeftButton || !entry) {
        return;
    }
    setCurrent(entry->key);
    m_pressed = event->position();
    m_held = *entry;
    m_grabbed =
        entry->isAllDay ? 0 : static_cast<int>(entry->start.secsTo(momentAt(event->position())));
}

void CalendarView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_held) {
        setCursor(entryAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const bool isFar =
        (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
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

void CalendarView::mouseReleaseEvent(QMouseEvent*)
{
    const std::optional<CalendarEntry> held = std::exchange(m_held, std::nullopt);
    const std::optional<CalendarEntry> dragged = std::exchange(m_dragged, std::nullopt);
    unsetCursor();
    update();
    if (held && dragged && dragged->start != held->start) {
        moveTo(*held, dragged->start);
    } else if (held && !dragged) {
        Q_EMIT entryOpened(held->key);
    }
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QDateTime at = momentAt(event->position());
    if (!entryAt(event->position()) && at.isValid()) {
        Q_EMIT newAsked(snapped(at));
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
            QToolTip::showText(help->globalPos(), plainToolTip(spoken(*entry)), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace caravan::ui
