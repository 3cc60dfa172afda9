// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/padded_delegate.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace caravan::ui {

void PaddedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter,
                                          option.widget);
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(kCellPadding, 0, -kCellPadding, 0);
    QStyledItemDelegate::paint(painter, inner, index);
}

QSize PaddedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kCellPadding, 0);
}

} // namespace caravan::ui
