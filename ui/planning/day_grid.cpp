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

constexpr int kHourHeight = 44;
constexpr int kHourTextHeight = 18;
constexpr int kGutter = 52;      ///< where the hours stand
constexpr int kDayGridHead = 34; ///< where the days stand
constexpr int kDayGridLine = 22; ///< of what has no time
constexpr int kHours = 24;
constexpr double kHourSeconds = 3600.0;
constexpr double kHeightMin = 20;

bool overlaps(const CalendarEntry& a, const CalendarEntry& b)
{
    return !a.isAllDay && !b.isAllDay && a.start.date() == b.start.date() && a.start < b.end &&
           b.start < a.end;
}

} // namespace

double DayGrid::columnWidth() const
{
    return (width() - kGutter) / static_cast<double>(m_count);
}

int DayGrid::allDayHeight() const
{
    int most = 0;
    for (int i = 0; i < m_count; ++i) {
        int lines = 0;
        for (const CalendarEntry* entry : m_model.on(m_first.addDays(i))) {
            lines += entry->isAllDay ? 1 : 0;
        }
        most = std::max(most, lines);
    }
    return most * kDayGridLine + (most > 0 ? 6 : 0);
}

int DayGrid::hourTop(int hour) const
{
    return kDayGridHead + allDayHeight() + hour * kHourHeight;
}

QSize DayGrid::sizeHint() const
{
    return {700, hourTop(kHours) + 1};
}

QRectF DayGrid::boxOf(const CalendarEntry& entry, int lane, int lanes) const
{
    const auto day = static_cast<double>(m_first.daysTo(entry.start.date()));
    const double share = (columnWidth() - 4) / std::max(1, lanes);
    const double x = kGutter + day * columnWidth() + 2 + lane * share;
    if (entry.isAllDay) {
        return {x, kDayGridHead + 3.0 + lane * kDayGridLine, columnWidth() - 4, kDayGridLine - 2.0};
    }
    const double from = QTime(0, 0).secsTo(entry.start.time()) / kHourSeconds;
    const double hours = static_cast<double>(entry.start.secsTo(entry.end)) / kHourSeconds;
    const double top = hourTop(0) + from * kHourHeight;
    const double height = std::max(kHeightMin, hours * kHourHeight - 1);
    return {x, top, share - 1, std::min(height, hourTop(kHours) - top)};
}

QRectF DayGrid::rectOf(const CalendarEntry& entry) const
{
    const QDate day = entry.start.date();
    if (day < m_first || day >= m_first.addDays(m_count)) {
        return {};
    }
    int lane = 0;
    int lanes = 0;
    for (const CalendarEntry* other : m_model.on(day)) {
        const bool isSame = other->key == entry.key;
        if (entry.isAllDay ? other->isAllDay : isSame || overlaps(*other, entry)) {
            lane = isSame ? lanes : lane;
            ++lanes;
        }
    }
    QRectF box = boxOf(entry, lane, entry.isAllDay ? 1 : lanes);
    if (entry.isAllDay) { // one below the other
        box.moveLeft(kGutter + static_cast<double>(m_first.daysTo(day)) * columnWidth() + 2);
    }
    return box;
}

QDateTime DayGrid::momentAt(const QPointF& point) const
{
    const int day = static_cast<int>((point.x() - kGutter) / columnWidth());
    if (point.x() < kGutter || day >= m_count) {
        return {};
    }
    const double hours = (point.y() - hourTop(0)) / kHourHeight;
    const double last = kHours - 0.25;
    return m_first.addDays(day).startOfDay().addSecs(
        static_cast<qint64>(std::clamp(hours, 0.0, last) * kHourSeconds));
}

void DayGrid::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(fontFor(TextRole::caption));
    const int namesEnd = visibleRegion().boundingRect().top() + kDayGridHead;
    for (int hour = 0; hour < kHours; ++hour) {
        const int y = hourTop(hour);
        painter.fillRect(QRect(kGutter, y, width() - kGutter, 1), tokens.border);
        if (y - kHourTextHeight / 2 < namesEnd) {
            continue; // half of it would be behind the names of the days
        }
        painter.setPen(tokens.text3);
        painter.drawText(QRect(0, y - kHourTextHeight / 2, kGutter - 8, kHourTextHeight),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QTime(hour, 0).toString(QStringLiteral("HH:mm")));
    }
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        const int x = kGutter + static_cast<int>(i * columnWidth());
        const bool isToday = day == m_now.date();
        if (isToday) {
            painter.fillRect(
                QRect(x, hourTop(0), static_cast<int>(columnWidth()), hourTop(kHours) - hourTop(0)),
                mixed(tokens.surface, tokens.accentSoft, 0.35));
            for (int hour = 0; hour < kHours; ++hour) {
                painter.fillRect(QRect(x, hourTop(hour), static_cast<int>(columnWidth()), 1),
                                 tokens.border);
            }
        }
        painter.fillRect(QRect(x, kDayGridHead, 1, height() - kDayGridHead), tokens.border);
    }
    painter.fillRect(QRect(0, hourTop(0), width(), 1), tokens.border);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const CalendarEntry& entry : m_model.entries()) {
        const QRectF box = rectOf(entry);
        if (!box.isEmpty() && !(dragged() && dragged()->key == entry.key)) {
            paintEntry(painter, box, entry);
        }
    }
    if (dragged()) {
        painter.setOpacity(0.85);
        paintEntry(painter, boxOf(*dragged(), 0, 1), *dragged());
        painter.setOpacity(1);
    }
    const int today = static_cast<int>(m_first.daysTo(m_now.date()));
    if (today >= 0 && today < m_count) {
        const double y = hourTop(0) + QTime(0, 0).secsTo(m_now.time()) / kHourSeconds * kHourHeight;
        painter.fillRect(QRectF(kGutter + today * columnWidth(), y - 1, columnWidth(), 2),
                         tokens.danger);
    }
    paintDayNames(painter);
}

/// The names of the days stay at the top while the hours scroll below them.
void DayGrid::paintDayNames(QPainter& painter) const
{
    const Tokens& tokens = currentTokens();
    const QLocale locale;
    const int top = visibleRegion().boundingRect().top();
    painter.fillRect(QRect(0, top, width(), kDayGridHead), tokens.surface);
    painter.fillRect(QRect(0, top + kDayGridHead - 1, width(), 1), tokens.border);
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        const bool isToday = day == m_now.date();
        const int x = kGutter + static_cast<int>(i * columnWidth());
        painter.setFont(fontFor(isToday ? TextRole::bodyStrong : TextRole::bodyMedium));
        painter.setPen(isToday ? tokens.accent : tokens.text2);
        painter.drawText(
            QRect(x + 4, top, static_cast<int>(columnWidth()) - 8, kDayGridHead), Qt::AlignCenter,
            QStringLiteral("%1 %2").arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat),
                                        day.toString(QStringLiteral("MM-dd"))));
    }
}

} // namespace caravan::ui
