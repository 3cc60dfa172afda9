// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/record_delegate.h"

#include "core/schema/catalogue.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/pill.h"

#include <QPainter>

namespace caravan::ui {

namespace {

constexpr int kStateIcon = 14;

QColor ground(const Tokens& tokens, bool selected, bool hovered)
{
    if (selected) {
        return tokens.accentSoft;
    }
    return hovered ? mixed(tokens.surface, tokens.hover, 0.6) : tokens.surface;
}

/// The icon of a row's state at the right end of its first cell; returns the width it took.
int paintState(QPainter& painter, const QRect& cell, const Tokens& tokens, const QModelIndex& index)
{
    const bool attention = index.data(kAttentionRole).toBool();
    if (!attention && !index.data(kDirtyRole).toBool()) {
        return 0;
    }
    paintIcon(painter, QRect(cell.right() - kStateIcon, cell.y(), kStateIcon, cell.height()),
              attention ? QStringLiteral("triangle-alert") : QStringLiteral("cloud-upload"),
              attention ? tokens.danger : tokens.warning, kStateIcon);
    return kStateIcon + 6;
}

} // namespace

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    int width = QFontMetrics(option.font).horizontalAdvance(text);
    if (index.data(kPillRole).toBool()) {
        width = pillSize(text, option.font).width();
    }
    return {width + 2 * kCellPadding, kRowHeight};
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const auto* table = qobject_cast<const RecordTable*>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = table && table->hoveredRow() == index.row();
    const QColor fill = ground(tokens, selected, hovered);
    const bool first = index.column() == 0;

    painter->save();
    painter->fillRect(option.rect, fill);
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                      mixed(fill, tokens.border, 0.75));
    if (first && selected) {
        painter->fillRect(
            QRect(option.rect.x(), option.rect.y(), kAccentBarWidth, option.rect.height()),
            tokens.accent);
    }

    QRect cell = option.rect.adjusted(kCellPadding, 0, -kCellPadding, -1);
    if (first) {
        cell.setRight(cell.right() - paintState(*painter, cell, tokens, index));
    }
    const QString text = index.data().toString().simplified();
    if (index.data(kPillRole).toBool()) {
        paintPill(*painter, cell, text, static_cast<Tone>(index.data(kToneRole).toInt()), fill,
                  option.font);
    } else {
        QFont font = option.font;
        font.setWeight(first ? QFont::Medium : QFont::Normal);
        painter->setFont(font);
        const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        painter->setPen(first || right ? tokens.text : tokens.text2);
        painter->drawText(
            cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, cell.width()));
    }
    if (selected && table && table->showsFocus(index)) {
        paintFocusRing(*painter, option.rect.adjusted(1, 1, -1, -2), tokens.accent, 2);
    }
    painter->restore();
}

} // namespace caravan::ui
