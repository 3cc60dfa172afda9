// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QStyledItemDelegate>

namespace caravan::ui {

enum PickRole {
    kPickKeyRole = Qt::UserRole + 1, ///< empty: a heading
    kPickIconRole,
    kPickDetailRole,
    kPickNeedleRole, ///< what was typed, marked where title and detail have it
    kPickOpensRole,  ///< PickItem::opens
};

/// Paints a line of a PickPopup.
class PickDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight(const QModelIndex& index);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace caravan::ui
