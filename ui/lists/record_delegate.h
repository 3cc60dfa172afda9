// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QStyledItemDelegate>

namespace caravan::ui {

/// Paints a cell of a RecordTable: the name in semi-bold with its state icon, choices as pills,
/// the rest as quiet text; horizontal rules only; a selected row is tinted and has an accent bar.
class RecordDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace caravan::ui
