// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QStyledItemDelegate>

namespace caravan::ui {

/// Paints one entry of a TimelineView.
class TimelineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// Of the heading above an entry; 0 where there is none.
    static int headingHeight(const QModelIndex& index);
    /// Where the entry's buttons are inside the entry's rectangle.
    static QList<QRect> actionRects(const QRect& entry, const QModelIndex& index,
                                    const QFont& font);
};

} // namespace caravan::ui
