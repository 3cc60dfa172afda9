// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/card_delegate.h"

#include "ui/board/board_model.h"
#include "ui/board/column_view.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace caravan::ui {

namespace {

constexpr int kLine = 19;
constexpr int kPadding = 10;
constexpr int kBetween = 8; ///< cards
constexpr int kStateIcon = 14;
constexpr int kBadge = 22;
constexpr int kBeforeNote = 2;

/// Initials of the owner: two letters of Latin names, the last two characters of Chinese ones.
QString initials(const QString& name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() >= 2) {
        return (words.first().left(1) + words.last().left(1)).toUpper();
    }
    return name.right(2);
}

void paintLine(QPainter& painter, const QRect& line, const QString& text, const QFont& font,
               const QColor& ink, int align = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(
        line, align | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text.simplified(), Qt::ElideRight, line.width()));
}

} // namespace

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int lines = static_cast<int>(index.data(kCardLinesRole).toStringList().size());
    const int note = index.data(kCardHasNoteRole).toBool() ? kLine + kBeforeNote : 0;
    return {100, 2 * kPadding + (1 + lines) * kLine + note + kBetween};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const auto* view = qobject_cast<const ColumnView*>(option.widget);
    const bool isSelected = (option.state & QStyle::State_Selected) && view && view->hasFocus();
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const QRect box = option.rect.adjusted(2, 0, -2, -kBetween);
    const QColor fill = isSelected  ? tokens.accentSoft
                        : isHovered ? mixed(tokens.surface, tokens.hover, 0.5)
                                    : tokens.surface;
    painter->save();
    const bool isLifted = isSelected && view->isLifted();
    if (isLifted) {
        paintShadow(*painter, box, kControlRadius, tokens.dark);
    }
    paintBox(*painter, box, isLifted ? tokens.raised : fill,
             isSelected ? tokens.accent : tokens.border, kControlRadius, isLifted ? 2 : 1);

    const QFont body = fontFor(TextRole::body);
    const QFont small = fontFor(TextRole::caption);
    QRect line(box.x() + kPadding, box.y() + kPadding, box.width() - 2 * kPadding, kLine);
    QRect title = line;
    if (index.data(kCardAttentionRole).toBool() || index.data(kCardDirtyRole).toBool()) {
        const bool isBad = index.data(kCardAttentionRole).toBool();
        paintIcon(*painter,
                  QRect(line.right() - kStateIcon + 1, line.y(), kStateIcon, line.height()),
                  isBad ? QStringLiteral("triangle-alert") : QStringLiteral("cloud-upload"),
                  isBad ? tokens.danger : tokens.warning, kStateIcon);
        title.setRight(line.right() - kStateIcon - 4);
    }
    paintLine(*painter, title, index.data().toString(), fontFor(TextRole::bodyMedium), tokens.text);
    const QStringList lines = index.data(kCardLinesRole).toStringList();
    const int figure = index.data(kCardFigureRole).toInt();
    const QString owner = index.data(kCardOwnerRole).toString();
    for (int i = 0; i < lines.size(); ++i) {
        line.translate(0, kLine);
        const bool isFigure = i == figure;
        const bool hasBadge = i == lines.size() - 1;
        paintLine(*painter, hasBadge ? line.adjusted(0, 0, -kBadge - 6, 0) : line, lines[i],
                  isFigure ? body : small, isFigure ? tokens.text : tokens.text2);
    }
    if (!lines.isEmpty() && !owner.isEmpty()) {
        const QRect badge(line.right() - kBadge + 1, line.y() - 1, kBadge, kBadge);
        paintBox(*painter, badge, tokens.soft(Tone::neutral, fill), Qt::transparent, kBadge / 2.0);
        QFont tiny = fontFor(TextRole::badge);
        tiny.setPixelSize(10);
        paintLine(*painter, badge.adjusted(-2, 0, 2, 0), initials(owner), tiny, tokens.text2,
                  Qt::AlignHCenter);
    }
    if (index.data(kCardHasNoteRole).toBool()) {
        line.translate(0, kLine + kBeforeNote);
        const QColor ink = inkColor(static_cast<Ink>(index.data(kCardNoteInkRole).toInt()), tokens);
        paintIcon(*painter, QRect(line.x(), line.y(), kStateIcon, line.height()),
                  index.data(kCardNoteIconRole).toString(), ink, kStateIcon);
        paintLine(*painter, line.adjusted(kStateIcon + 6, 0, 0, 0),
                  index.data(kCardNoteRole).toString(), small, ink);
    }
    painter->restore();
}

} // namespace caravan::ui
