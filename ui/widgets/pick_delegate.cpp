// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/pick_delegate.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace caravan::ui {

namespace {

constexpr int kRow = 36;
constexpr int kHeading = 28;

/// Paints `text` with the part that equals `needle` tinted and semi-bold.
void paintMarked(QPainter& painter, const QRect& rect, const QString& text, const QString& needle,
                 const QFont& font, const Tokens& tokens)
{
    const QFontMetrics metrics(font);
    const QString line = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const qsizetype at = needle.isEmpty() ? -1 : line.indexOf(needle, 0, Qt::CaseInsensitive);
    painter.setFont(font);
    painter.setPen(tokens.text);
    if (at < 0) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        return;
    }
    int x = rect.x();
    const auto piece = [&](const QString& part, bool marked) {
        const int width = metrics.horizontalAdvance(part);
        const QRect place(x, rect.y(), width + 1, rect.height());
        if (marked) {
            const int height = metrics.height();
            paintBox(painter,
                     QRectF(x - 1, rect.y() + (rect.height() - height) / 2.0, width + 2, height),
                     tokens.soft(Tone::accent, tokens.raised), Qt::transparent, 3);
        }
        painter.setPen(marked ? tokens.accent : tokens.text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
        x += width;
    };
    piece(line.left(at), false);
    piece(line.mid(at, needle.size()), true);
    piece(line.mid(at + needle.size()), false);
}

} // namespace

int PickDelegate::rowHeight(const QModelIndex& index)
{
    return index.data(kPickKeyRole).toString().isEmpty() ? kHeading : kRow;
}

QSize PickDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {100, rowHeight(index)};
}

void PickDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const QRect row = option.rect;
    painter->save();
    if (index.data(kPickKeyRole).toString().isEmpty()) {
        QFont small = option.font;
        small.setPixelSize(12);
        small.setWeight(QFont::DemiBold);
        painter->setFont(small);
        painter->setPen(tokens.text3);
        painter->drawText(row.adjusted(kCellPadding + 4, 2, -kCellPadding, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        paintBox(*painter, row.adjusted(5, 1, -5, -1), tokens.accentSoft, Qt::transparent,
                 kControlRadius);
    }
    paintIcon(*painter, QRect(row.x() + kCellPadding + 4, row.y(), kSmallIconSize, row.height()),
              index.data(kPickIconRole).toString(), tokens.text2, kSmallIconSize);
    QRect text = row.adjusted(kCellPadding + 4 + kSmallIconSize + 10, 0, -kCellPadding - 4, 0);

    const QString detail = index.data(kPickDetailRole).toString().simplified();
    if (!detail.isEmpty()) {
        QFont small = option.font;
        small.setPixelSize(12);
        const QFontMetrics metrics(small);
        const int most = text.width() * 2 / 5;
        const QString shown = metrics.elidedText(detail, Qt::ElideRight, most);
        painter->setFont(small);
        painter->setPen(tokens.text3);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        text.setRight(text.right() - metrics.horizontalAdvance(shown) - kCardPadding);
    }
    QFont font = option.font;
    font.setWeight(QFont::Medium);
    paintMarked(*painter, text, index.data().toString().simplified(),
                index.data(kPickNeedleRole).toString(), font, tokens);
    painter->restore();
}

} // namespace caravan::ui
