// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How an entry of a calendar looks.
#include "ui/planning/calendar_view.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kEntryIcon = 13;
constexpr int kEntryLine = 17;
constexpr int kEntryBar = 3;
constexpr int kNarrowText = 130; ///< pixels in which an hour leaves too little of a title
constexpr int kTextLeast = 14;   ///< below that an ellipsis says nothing

} // namespace

QString entryIconName(const CalendarEntry& entry)
{
    if (entry.isTask) {
        return entry.isDone ? QStringLiteral("square-check") : QStringLiteral("square");
    }
    return entry.isDone ? QStringLiteral("check") : entry.icon;
}

QStringList CalendarView::linesOf(const CalendarEntry& entry, int width, int lines) const
{
    const QString title = entry.title.simplified();
    const QString detail = entry.detail.simplified();
    const bool tellsTime = !entry.isAllDay && !(placeTellsTime() && width < kNarrowText);
    const QString head = tellsTime ? entry.start.toString(QStringLiteral("HH:mm ")) + title : title;
    if (lines >= 2) {
        return detail.isEmpty() ? QStringList{head} : QStringList{head, detail};
    }
    if (detail.isEmpty()) {
        return {head};
    }
    // Who it is about says more than half of a subject.
    return {tellsTime || width >= kNarrowText || !placeTellsTime()
                ? head + QStringLiteral(" · ") + detail
                : detail};
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
    painter.fillRect(QRectF(rect.x(), rect.y() + 3, kEntryBar, rect.height() - 6), ink);
    QRect line(static_cast<int>(rect.x()) + 8, static_cast<int>(rect.y()) + 1,
               static_cast<int>(rect.width()) - 12,
               std::min(18, static_cast<int>(rect.height()) - 1));
    if (line.width() >= kEntryIcon) {
        paintIcon(painter, QRect(line.x(), line.y(), kEntryIcon, line.height()),
                  entryIconName(entry), ink, kEntryIcon);
    }
    line.adjust(kEntryIcon + 4, 0, 0, 0);
    if (line.width() < kTextLeast) {
        return;
    }
    const int room = std::max(1, static_cast<int>(rect.height() - 2) / kEntryLine);
    QFont font = fontFor(TextRole::caption);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(entry.isDone ? tokens.text2 : tokens.text);
    for (const QString& text : linesOf(entry, line.width(), room)) {
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, kEntryLine);
        painter.setFont(fontFor(TextRole::caption));
        painter.setPen(tokens.text2);
    }
}

void CalendarView::paintSlot(QPainter& painter) const
{
    if (!m_drawn) {
        return;
    }
    const Tokens& tokens = currentTokens();
    const QRectF rect = rectOfSlot(*m_drawn);
    paintBox(painter, rect, tokens.accentSoft, tokens.accent, 4);
    if (m_drawn->isAllDay || rect.height() < kEntryLine) {
        return;
    }
    painter.setFont(fontFor(TextRole::caption));
    painter.setPen(tokens.accent);
    painter.drawText(rect.adjusted(8, 2, -4, 0), Qt::AlignLeft | Qt::AlignTop,
                     m_drawn->start.toString(QStringLiteral("HH:mm")) + QStringLiteral("–") +
                         m_drawn->end.toString(QStringLiteral("HH:mm")));
}

} // namespace caravan::ui
