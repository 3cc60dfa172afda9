// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/dispatch_grid.h"
#include "ui/service/dispatch_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QDateTime>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kDot = 10;
constexpr int kDispatchPaintPad = 12;
constexpr int kLine = 18;

void paintText(QPainter& painter, const QRect& rect, const QString& text, const QColor& ink)
{
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void DispatchGrid::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.surface);
    painter.setFont(fontFor(TextRole::caption));
    const int bottom = kHead + static_cast<int>(m_day.engineers.size()) * kRow;
    for (int hour = kFirstHour; hour < kLastHour; ++hour) {
        const auto x = static_cast<int>(kGutter + (hour - kFirstHour) * hourWidth());
        painter.setPen(tokens.border);
        painter.drawLine(x, kHead, x, bottom);
        paintText(painter, QRect(x + 4, 0, static_cast<int>(hourWidth()) - 4, kHead),
                  QTime(hour, 0).toString(QStringLiteral("HH:mm")), tokens.text2);
    }
    for (std::size_t row = 0; row < m_day.engineers.size(); ++row) {
        paintRow(painter, row);
    }
    painter.setPen(tokens.border);
    painter.drawLine(0, kHead, width(), kHead);
    if (m_day.now > m_midnight && m_day.now < m_midnight + std::chrono::hours(24)) {
        const double x = xOf(m_day.now);
        painter.setPen(QPen(tokens.danger, 2));
        painter.drawLine(QPointF(x, kHead), QPointF(x, bottom));
    }
    for (const Box& box : m_boxes) {
        paintBoxOf(painter, box);
    }
    if (m_target) {
        const double x = xOf(m_target->start);
        const double top = kHead + static_cast<double>(m_target->row) * kRow;
        paintBox(painter, QRectF(x, top + 4, hourWidth() * 1.5, kRow - 8.0), tokens.accentSoft,
                 tokens.accent, 4);
    }
}

void DispatchGrid::paintRow(QPainter& painter, std::size_t row) const
{
    const Tokens& tokens = currentTokens();
    const DispatchEngineer& engineer = m_day.engineers[row];
    const int top = kHead + static_cast<int>(row) * kRow;
    painter.setPen(tokens.border);
    painter.drawLine(0, top + kRow, width(), top + kRow);
    const Readiness readiness = readinessOf(engineer);
    if (readiness.light != Readiness::Light::none) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.ink(readinessTone(readiness.light)));
        painter.drawEllipse(QRect(kDispatchPaintPad, top + 14, kDot, kDot));
        painter.setBrush(Qt::NoBrush);
    }
    const int left = kDispatchPaintPad + kDot + 8;
    const int room = kGutter - left - 6;
    painter.setFont(fontFor(TextRole::bodyMedium));
    paintText(painter, QRect(left, top + 8, room, 22), toQString(engineer.name), tokens.text);
    painter.setFont(fontFor(TextRole::caption));
    paintText(painter, QRect(left, top + 29, room, kLine), loadText(engineer), tokens.text2);
    QStringList places;
    for (const std::string& place : engineer.serves) {
        places.append(toQString(place));
    }
    paintText(painter, QRect(left, top + 45, room, kLine), places.join(QStringLiteral("   ")),
              tokens.text2);
}

void DispatchGrid::paintBoxOf(QPainter& painter, const Box& box) const
{
    const Tokens& tokens = currentTokens();
    const DispatchVisit& visit = *box.visit;
    const Tone tone = visitTone(visit);
    const bool isCurrent = visit.id == m_current;
    const bool hasWarning = !warningsOf(m_day.engineers[box.row], visit).empty();
    const QColor fill = tokens.soft(tone, tokens.surface);
    paintBox(painter, box.rect, fill,
             isCurrent    ? tokens.accent
             : hasWarning ? tokens.danger
                          : fill,
             4, isCurrent && hasFocus() ? 2 : 1);
    painter.fillRect(QRectF(box.rect.x(), box.rect.y() + 3, 3, box.rect.height() - 6),
                     tokens.ink(tone));
    QRect line(static_cast<int>(box.rect.x()) + 8, static_cast<int>(box.rect.y()) + 2,
               static_cast<int>(box.rect.width()) - 12, kLine);
    if (hasWarning) {
        paintIcon(painter, QRect(line.x(), line.y(), 14, kLine), QStringLiteral("triangle-alert"),
                  tokens.danger, 14);
    } else if (visit.status == "accepted") {
        paintIcon(painter, QRect(line.x(), line.y(), 14, kLine), QStringLiteral("check"),
                  tokens.success, 14);
    }
    const bool hasIcon = hasWarning || visit.status == "accepted";
    QFont font = fontFor(TextRole::caption);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    paintText(painter, line.adjusted(hasIcon ? 18 : 0, 0, 0, 0), visitName(visit), tokens.text);
    painter.setFont(fontFor(TextRole::caption));
    if (box.rect.height() >= 2 * kLine + 2) {
        paintText(painter, line.translated(0, kLine - 1), toQString(visit.account), tokens.text2);
    }
    if (box.rect.height() >= 3 * kLine - 4) {
        paintText(painter, line.translated(0, 2 * kLine - 3), toQString(visit.place.city),
                  tokens.text2);
    }
}

} // namespace caravan::ui
