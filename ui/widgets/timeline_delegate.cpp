// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/timeline_delegate.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/timeline_view.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace caravan::ui {

namespace {

constexpr int kCircle = 28;
constexpr int kLeft = kCardPadding;
constexpr int kTextLeft = kLeft + kCircle + 14;
constexpr int kTimelineDelegateTop = 6;
constexpr int kTitleHeight = 20;
constexpr int kTimelineDelegateBottom = 18;
constexpr int kActionHeight = 26;
constexpr int kLinesMax = 4;
constexpr int kHeadingHeight = 30;

QFont captionFont(QFont font)
{
    font.setPixelSize(12);
    return font;
}

/// Breaks `text` into at most kLinesMax lines of `width`, the last one cut with "…".
QStringList linesOf(const QString& text, const QFont& font, int width)
{
    QStringList lines;
    const QFontMetrics metrics(font);
    const QStringList paragraphs = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const QString piece = paragraph.mid(line.textStart(), line.textLength());
            if (lines.size() + 1 == kLinesMax) {
                lines.append(
                    metrics.elidedText(paragraph.mid(line.textStart()), Qt::ElideRight, width));
                layout.endLayout();
                return lines;
            }
            lines.append(piece);
        }
        layout.endLayout();
    }
    return lines;
}

int textWidth(const QRect& entry)
{
    return std::max(80, entry.width() - kTextLeft - kCardPadding);
}

/// Where the buttons of an entry stand, from (0, 0): on as many lines as they need.
QList<QRect> actionPlaces(const QStringList& actions, const QFont& font, int width)
{
    const QFontMetrics metrics(captionFont(font));
    QList<QRect> places;
    int x = 0;
    int y = 0;
    for (const QString& action : actions) {
        const int wanted = std::min(metrics.horizontalAdvance(action) + 24, width);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += kActionHeight + 6;
        }
        places.append({x, y, wanted, kActionHeight});
        x += wanted + kGap;
    }
    return places;
}

int bodyHeight(const QModelIndex& index, const QFont& font, int width)
{
    const QString body = index.data(kTimelineBodyRole).toString();
    return static_cast<int>(linesOf(body, font, width).size()) * QFontMetrics(font).lineSpacing();
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : 400;
    const int heading = headingHeight(index);
    int height = kTimelineDelegateTop + kTitleHeight +
                 bodyHeight(index, option.font, textWidth({0, 0, width, 0}));
    const QList<QRect> actions = actionPlaces(index.data(kTimelineActionsRole).toStringList(),
                                              option.font, textWidth({0, 0, width, 0}));
    if (!actions.isEmpty()) {
        height += actions.last().bottom() + 1 + 6;
    }
    return {0,
            heading + std::max(height, kCircle + kTimelineDelegateTop) + kTimelineDelegateBottom};
}

int TimelineDelegate::headingHeight(const QModelIndex& index)
{
    return index.data(kTimelineSectionRole).toString().isEmpty() ? 0 : kHeadingHeight;
}

QList<QRect> TimelineDelegate::actionRects(const QRect& entry, const QModelIndex& index,
                                           const QFont& font)
{
    const QStringList actions = index.data(kTimelineActionsRole).toStringList();
    if (actions.isEmpty()) {
        return {};
    }
    const int top = entry.y() + headingHeight(index) + kTimelineDelegateTop + kTitleHeight +
                    bodyHeight(index, font, textWidth(entry)) + 6;
    QList<QRect> rects = actionPlaces(actions, font, textWidth(entry));
    for (QRect& rect : rects) {
        rect.translate(entry.x() + kTextLeft, top);
    }
    return rects;
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const int heading = headingHeight(index);
    const QRect entry = option.rect.adjusted(0, heading, 0, 0);
    const Tone tone = static_cast<Tone>(index.data(kTimelineToneRole).toInt());
    painter->save();

    const bool focused = option.widget->hasFocus() &&
                         option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if ((option.state & QStyle::State_Selected) && focused) {
        paintFocusRing(*painter, entry.adjusted(4, 0, -4, -6), tokens.accent, kControlRadius);
    }

    if (heading > 0) {
        QFont font = captionFont(option.font);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(tokens.text2);
        painter->drawText(QRect(entry.x() + kLeft, option.rect.y(), textWidth(entry), heading),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          index.data(kTimelineSectionRole).toString());
    }
    const QRect circle(entry.x() + kLeft, entry.y() + kTimelineDelegateTop, kCircle, kCircle);
    const int middle = circle.center().x();
    const QColor rail = mixed(tokens.surface, tokens.text, 0.14);
    if (index.row() > 0 && heading == 0) {
        painter->fillRect(QRect(middle, entry.y(), 1, kTimelineDelegateTop), rail);
    }
    const QModelIndex next = index.siblingAtRow(index.row() + 1);
    if (next.isValid() && headingHeight(next) == 0) {
        painter->fillRect(QRect(middle, circle.bottom() + 1, 1, entry.bottom() - circle.bottom()),
                          rail);
    }
    paintBox(*painter, circle, tokens.soft(tone, tokens.surface), Qt::transparent, kCircle / 2.0);
    paintIcon(*painter, circle, index.data(kTimelineIconRole).toString(), tokens.ink(tone), 15);

    const QFont caption = captionFont(option.font);
    const QString time = index.data(kTimelineTimeRole).toString();
    const int timeWidth = QFontMetrics(caption).horizontalAdvance(time);
    QRect line(entry.x() + kTextLeft, entry.y() + kTimelineDelegateTop, textWidth(entry),
               kTitleHeight);
    painter->setFont(caption);
    painter->setPen(tokens.text3);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, time);

    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    line.setWidth(line.width() - timeWidth - kCardPadding);
    painter->setFont(strong);
    painter->setPen(tokens.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(strong).elidedText(index.data().toString().simplified(),
                                                      Qt::ElideRight, line.width()));

    painter->setFont(option.font);
    painter->setPen(tokens.text2);
    int y = entry.y() + kTimelineDelegateTop + kTitleHeight;
    const int lineHeight = QFontMetrics(option.font).lineSpacing();
    const QStringList lines =
        linesOf(index.data(kTimelineBodyRole).toString(), option.font, textWidth(entry));
    for (const QString& text : lines) {
        painter->drawText(QRect(line.x(), y, textWidth(entry), lineHeight),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        y += lineHeight;
    }

    const QStringList actions = index.data(kTimelineActionsRole).toStringList();
    const QList<QRect> rects = actionRects(option.rect, index, option.font);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const QPoint mouse = view ? view->viewport()->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    painter->setFont(caption);
    for (int i = 0; i < rects.size(); ++i) {
        paintBox(*painter, rects.at(i),
                 mixed(tokens.surface, tokens.accent, rects.at(i).contains(mouse) ? 0.14 : 0.0),
                 mixed(tokens.border, tokens.borderControl, 0.45), kControlRadius);
        painter->setPen(tokens.accent);
        painter->drawText(rects.at(i), Qt::AlignCenter | Qt::TextSingleLine,
                          QFontMetrics(caption).elidedText(actions.at(i), Qt::ElideRight,
                                                           rects.at(i).width() - kGap));
    }
    painter->restore();
}

} // namespace caravan::ui
