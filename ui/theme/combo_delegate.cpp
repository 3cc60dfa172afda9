// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/combo_delegate.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QComboBox>
#include <QPainter>

namespace caravan::ui {

namespace {

constexpr int kLineHeight = 32;
constexpr int kSide = kGap + kSmallIconSize + kGap;

} // namespace

QSize ComboDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int text = QFontMetrics(option.font).horizontalAdvance(index.data().toString());
    return {text + kSide + 2 * kCellPadding, kLineHeight};
}

void ComboDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const QRect line = option.rect.adjusted(0, 1, 0, -1);
    painter->save();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        paintBox(*painter, line, mixed(tokens.raised, tokens.text, 0.07), Qt::transparent,
                 kControlRadius - 1);
    }
    const auto* box = qobject_cast<const QComboBox*>(parent());
    if (box && box->currentIndex() == index.row()) {
        paintIcon(*painter, QRect(line.x() + kGap, line.y(), kSmallIconSize, line.height()),
                  QStringLiteral("check"), tokens.accent, kSmallIconSize);
    }
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    const QRect text = line.adjusted(kSide, 0, -kGap, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(option.font)
                          .elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace caravan::ui
