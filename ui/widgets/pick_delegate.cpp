// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/pick_delegate.h"

#include "core/query/match_marks.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kRow = 36;
constexpr int kHeading = 28;

/// Paints `text` with the parts that `needle` found tinted.
void paintMarked(QPainter& painter, const QRect& rect, const QString& text, const QString& needle,
                 const QColor& plain, const Tokens& tokens)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString line = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const std::string bytes = line.toStdString();
    int x = rect.x();
    const auto piece = [&](std::size_t start, std::size_t size, bool marked) {
        const QString part = QString::fromUtf8(bytes.data() + start, static_cast<qsizetype>(size));
        const int width = metrics.horizontalAdvance(part);
        if (marked) {
            const int height = metrics.height();
            paintBox(painter,
                     QRectF(x - 1, rect.y() + (rect.height() - height) / 2.0, width + 2, height),
                     tokens.soft(Tone::accent, tokens.raised), Qt::transparent, 3);
        }
        painter.setPen(marked ? tokens.accent : plain);
        painter.drawText(QRect(x, rect.y(), width + 1, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
        x += width;
    };
    std::size_t at = 0;
    for (const MatchMark& mark : matchMarks(bytes, needle.toStdString())) {
        piece(at, mark.start - at, false);
        piece(mark.start, mark.size, true);
        at = mark.start + mark.size;
    }
    piece(at, bytes.size() - at, false);
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
    const QString needle = index.data(kPickNeedleRole).toString();
    if (!detail.isEmpty()) {
        QFont small = option.font;
        small.setPixelSize(12);
        painter->setFont(small);
        const QFontMetrics metrics(small);
        const int width = std::min(metrics.horizontalAdvance(detail), text.width() / 2);
        const QRect place(text.right() - width, text.y(), width + 1, text.height());
        paintMarked(*painter, place, detail, needle, tokens.text3, tokens);
        text.setRight(place.left() - kCardPadding);
    }
    QFont font = option.font;
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    paintMarked(*painter, text, index.data().toString().simplified(), needle, tokens.text, tokens);
    painter->restore();
}

} // namespace caravan::ui
