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
constexpr int kMinutesMin = 28;  ///< that are as high as that
constexpr int kAllDayOfWeek = 4; ///< lines, before the rest is only counted
constexpr int kAllDayOfDay = 8;

} // namespace

DayGrid::DayGrid(CalendarModel& model, QWidget* parent) : CalendarView(model, parent)
{
    connect(&model, &CalendarModel::changed, this, [this] { m_lanesFrom = {}; });
}

void DayGrid::setTop(int top)
{
    m_top = top;
    update();
}

double DayGrid::columnWidth() const
{
    return (width() - kGutter) / static_cast<double>(m_count);
}

double DayGrid::columnLeft(const QDate& day) const
{
    return kGutter + static_cast<double>(m_first.daysTo(day)) * columnWidth();
}

int DayGrid::allDayMost() const
{
    return m_count == 1 ? kAllDayOfDay : kAllDayOfWeek;
}

int DayGrid::allDayCount(const QDate& day) const
{
    const auto all = m_model.on(day);
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [](const CalendarEntry* entry) { return entry->isAllDay; }));
}

/// Of a day that has more than fit, the last line says how many more.
int DayGrid::allDayShown(const QDate& day) const
{
    const int lines = allDayCount(day);
    return lines > allDayMost() ? allDayMost() - 1 : lines;
}

int DayGrid::allDayHeight() const
{
    int most = 0;
    for (int i = 0; i < m_count; ++i) {
        most = std::max(most, std::min(allDayCount(m_first.addDays(i)), allDayMost()));
    }
    return std::max(1, most) * kDayGridLine + 6; // a line is free, to make something there
}

int DayGrid::hourTop(int hour) const
{
    return kDayGridHead + allDayHeight() + hour * kHourHeight;
}

int DayGrid::pinnedBottom() const
{
    return m_top + hourTop(0);
}

QSize DayGrid::sizeHint() const
{
    return {700, hourTop(kHours) + 1};
}

QRectF DayGrid::allDayBox(const QDate& day, int line) const
{
    return {columnLeft(day) + 2, m_top + kDayGridHead + 3.0 + line * kDayGridLine,
            columnWidth() - 4, kDayGridLine - 2.0};
}

QRectF DayGrid::boxOf(const CalendarEntry& entry, int lane, int lanes) const
{
    if (entry.isAllDay) {
        return allDayBox(entry.start.date(), lane);
    }
    const double share = (columnWidth() - 4) / std::max(1, lanes);
    const double x = columnLeft(entry.start.date()) + 2 + lane * share;
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
    const auto all = m_model.on(day);
    if (entry.isAllDay) {
        int line = 0;
        for (const CalendarEntry* other : all) {
            if (other->key == entry.key) {
                break;
            }
            line += other->isAllDay ? 1 : 0;
        }
        return line < allDayShown(day) ? allDayBox(day, line) : QRectF();
    }
    if (m_lanesFrom != m_first) {
        m_lanes.clear();
        m_lanesFrom = m_first;
    }
    if (m_lanes.count(entry.key) == 0) {
        m_lanes.merge(lanesOf(all, kMinutesMin));
    }
    const auto found = m_lanes.find(entry.key);
    const CalendarLane lane = found == m_lanes.end() ? CalendarLane{} : found->second;
    return boxOf(entry, lane.lane, lane.lanes);
}

QRectF DayGrid::rectOfSlot(const CalendarSlot& slot) const
{
    const QDate day = slot.start.date();
    if (slot.isAllDay) {
        return allDayBox(day, std::min(allDayShown(day), allDayMost() - 1));
    }
    CalendarEntry entry;
    entry.start = slot.start;
    entry.end = slot.end;
    return boxOf(entry, 0, 1);
}

bool DayGrid::isCovered(const CalendarEntry& entry, const QPointF& point) const
{
    return !entry.isAllDay && point.y() < pinnedBottom();
}

bool DayGrid::isDayRow(const QPointF& point) const
{
    return point.y() < pinnedBottom();
}

QDate DayGrid::moreAt(const QPointF& point) const
{
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        if (allDayCount(day) > allDayMost() && allDayBox(day, allDayMost() - 1).contains(point)) {
            return day;
        }
    }
    return {};
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

void DayGrid::paintHours(QPainter& painter) const
{
    const Tokens& tokens = currentTokens();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(fontFor(TextRole::caption));
    for (int i = 0; i < m_count; ++i) {
        if (m_first.addDays(i) == m_now.date()) {
            painter.fillRect(QRect(kGutter + static_cast<int>(i * columnWidth()), hourTop(0),
                                   static_cast<int>(columnWidth()), hourTop(kHours) - hourTop(0)),
                             mixed(tokens.surface, tokens.accentSoft, 0.35));
        }
    }
    for (int hour = 0; hour < kHours; ++hour) {
        const int y = hourTop(hour);
        painter.fillRect(QRect(kGutter, y, width() - kGutter, 1), tokens.border);
        if (y - kHourTextHeight / 2 < pinnedBottom()) {
            continue; // half of it would be behind what stays above the hours
        }
        painter.setPen(tokens.text3);
        painter.drawText(QRect(0, y - kHourTextHeight / 2, kGutter - 8, kHourTextHeight),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QTime(hour, 0).toString(QStringLiteral("HH:mm")));
    }
}

void DayGrid::paintToday(QPainter& painter) const
{
    const int today = static_cast<int>(m_first.daysTo(m_now.date()));
    if (today >= 0 && today < m_count) {
        const double y = hourTop(0) + QTime(0, 0).secsTo(m_now.time()) / kHourSeconds * kHourHeight;
        painter.fillRect(QRectF(kGutter + today * columnWidth(), y - 1, columnWidth(), 2),
                         currentTokens().danger);
    }
}

void DayGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintHours(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto paintAll = [&](bool isAllDay) {
        for (const CalendarEntry& entry : m_model.entries()) {
            const bool isDragged = dragged() && dragged()->key == entry.key;
            const QRectF box = entry.isAllDay == isAllDay && !isDragged ? rectOf(entry) : QRectF();
            if (!box.isEmpty()) {
                paintEntry(painter, box, entry);
            }
        }
    };
    paintAll(false);
    const bool drawsDay = drawn() && drawn()->isAllDay;
    if (!drawsDay) {
        paintSlot(painter);
    }
    paintToday(painter);
    paintPinned(painter);
    paintAll(true);
    if (drawsDay) {
        paintSlot(painter);
    }
    if (dragged()) {
        painter.setOpacity(0.85);
        paintEntry(painter, boxOf(*dragged(), 0, 1), *dragged());
    }
}

/// Days and what has no hours stay at the top while the hours scroll below them.
void DayGrid::paintPinned(QPainter& painter) const
{
    const Tokens& tokens = currentTokens();
    painter.fillRect(QRect(0, m_top, width(), hourTop(0)), tokens.surface);
    paintDayNames(painter);
    painter.setFont(fontFor(TextRole::caption));
    painter.setPen(tokens.text3);
    painter.drawText(QRect(0, m_top + kDayGridHead + 3, kGutter - 8, kDayGridLine - 2),
                     Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(tr("All day"), Qt::ElideRight, kGutter - 8));
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        painter.fillRect(QRect(static_cast<int>(columnLeft(day)), m_top + kDayGridHead, 1,
                               hourTop(0) - kDayGridHead),
                         tokens.border);
        painter.fillRect(
            QRect(static_cast<int>(columnLeft(day)), pinnedBottom(), 1, height() - pinnedBottom()),
            tokens.border);
        paintMore(painter, day);
    }
    painter.fillRect(QRect(0, pinnedBottom() - 1, width(), 1), tokens.border);
}

void DayGrid::paintMore(QPainter& painter, const QDate& day) const
{
    const QRectF box = allDayBox(day, allDayMost() - 1);
    const int hidden = allDayCount(day) - allDayShown(day);
    if (hidden == 0) {
        return;
    }
    painter.setFont(fontFor(TextRole::caption));
    painter.setPen(currentTokens().accent);
    painter.drawText(box.adjusted(8, 0, 0, 0), Qt::AlignVCenter, tr("%Ln more", nullptr, hidden));
}

void DayGrid::paintDayNames(QPainter& painter) const
{
    const Tokens& tokens = currentTokens();
    const QLocale locale;
    painter.fillRect(QRect(0, m_top + kDayGridHead - 1, width(), 1), tokens.border);
    for (int i = 0; i < m_count; ++i) {
        const QDate day = m_first.addDays(i);
        const bool isToday = day == m_now.date();
        painter.setFont(fontFor(isToday ? TextRole::bodyStrong : TextRole::bodyMedium));
        painter.setPen(isToday ? tokens.accent : tokens.text2);
        painter.drawText(
            QRect(static_cast<int>(columnLeft(day)) + 4, m_top, static_cast<int>(columnWidth()) - 8,
                  kDayGridHead),
            Qt::AlignCenter,
            QStringLiteral("%1 %2").arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat),
                                        day.toString(QStringLiteral("MM-dd"))));
    }
}

} // namespace caravan::ui
