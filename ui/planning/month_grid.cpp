// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/calendar_view.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kMonthGridHead = 28;
constexpr int kNumber = 24; ///< where the day's number stands
constexpr int kMonthGridLine = 21;
constexpr int kMonthGridWeek = 7;

} // namespace

QRectF MonthGrid::cell(const QDate& day) const
{
    const int place = static_cast<int>(m_first.daysTo(day));
    if (place < 0 || place >= m_count) {
        return {};
    }
    const double wide = width() / static_cast<double>(kMonthGridWeek);
    const double high =
        (height() - kMonthGridHead) / (m_count / static_cast<double>(kMonthGridWeek));
    const int row = place / kMonthGridWeek;
    return {place % kMonthGridWeek * wide, kMonthGridHead + row * high, wide, high};
}

int MonthGrid::linesFit() const
{
    return std::max(1, static_cast<int>((cell(m_first).height() - kNumber) / kMonthGridLine));
}

QRectF MonthGrid::rectOf(const CalendarEntry& entry) const
{
    const QRectF box = cell(entry.start.date());
    const auto all = m_model.on(entry.start.date());
    const auto found = std::find_if(all.begin(), all.end(), [&](const CalendarEntry* other) {
        return other->key == entry.key;
    });
    const auto place = static_cast<int>(found - all.begin());
    // The last line says how many more there are.
    const int shown = static_cast<int>(all.size()) > linesFit() ? linesFit() - 1 : linesFit();
    if (box.isEmpty() || place >= shown) {
        return {};
    }
    return {box.x() + 3, box.y() + kNumber + place * kMonthGridLine, box.width() - 6,
            kMonthGridLine - 2.0};
}

QRectF MonthGrid::rectOfSlot(const CalendarSlot& slot) const
{
    const QRectF box = cell(slot.start.date());
    return {box.x() + 3, box.y() + kNumber, box.width() - 6, kMonthGridLine - 2.0};
}

QDate MonthGrid::moreAt(const QPointF& point) const
{
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        const QRectF box = cell(day);
        const double top = box.y() + kNumber + (linesFit() - 1) * kMonthGridLine;
        if (box.contains(point) && point.y() >= top &&
            static_cast<int>(m_model.on(day).size()) > linesFit()) {
            return day;
        }
    }
    return {};
}

QDateTime MonthGrid::momentAt(const QPointF& point) const
{
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        if (cell(day).contains(point)) {
            const CalendarEntry* held = current(); // a month moves days, not hours
            const QTime time = held && !held->isAllDay ? held->start.time() : QTime(9, 0);
            return QDateTime(day, time);
        }
    }
    return {};
}

void MonthGrid::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    const QLocale locale;
    for (int i = 0; i < kMonthGridWeek; ++i) {
        const QRectF top = cell(m_first.addDays(i));
        painter.setFont(fontFor(TextRole::caption));
        painter.setPen(tokens.text2);
        painter.drawText(QRectF(top.x(), 0, top.width(), kMonthGridHead), Qt::AlignCenter,
                         locale.dayName(m_first.addDays(i).dayOfWeek(), QLocale::ShortFormat));
    }
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        const QRectF box = cell(day);
        const bool isToday = day == m_now.date();
        if (isToday) {
            painter.fillRect(box, mixed(tokens.surface, tokens.accentSoft, 0.5));
        }
        painter.fillRect(QRectF(box.x(), box.y(), box.width(), 1), tokens.border);
        if (i % kMonthGridWeek != 0) {
            painter.fillRect(QRectF(box.x(), box.y(), 1, box.height()), tokens.border);
        }
        painter.setFont(fontFor(isToday ? TextRole::bodyStrong : TextRole::body));
        painter.setPen(isToday                  ? tokens.accent
                       : day.month() == m_month ? tokens.text
                                                : tokens.text3);
        painter.drawText(box.adjusted(8, 2, -8, 0), Qt::AlignLeft | Qt::AlignTop,
                         QString::number(day.day()));
        const auto all = m_model.on(day);
        if (static_cast<int>(all.size()) > linesFit()) {
            const int hidden = static_cast<int>(all.size()) - linesFit() + 1;
            painter.setFont(fontFor(TextRole::caption));
            painter.setPen(tokens.accent);
            painter.drawText(QRectF(box.x() + 8,
                                    box.y() + kNumber + (linesFit() - 1) * kMonthGridLine,
                                    box.width() - 12, kMonthGridLine),
                             Qt::AlignVCenter, tr("%n more", nullptr, hidden));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const CalendarEntry& entry : m_model.entries()) {
        const QRectF box = rectOf(entry);
        if (!box.isEmpty() && !(dragged() && dragged()->key == entry.key)) {
            paintEntry(painter, box, entry);
        }
    }
    paintSlot(painter);
    if (dragged()) {
        const QRectF box = cell(dragged()->start.date());
        painter.setOpacity(0.85);
        paintEntry(painter,
                   QRectF(box.x() + 3, box.y() + kNumber, box.width() - 6, kMonthGridLine - 2.0),
                   *dragged());
    }
}

} // namespace caravan::ui
