// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QStyledItemDelegate>

#include <map>

namespace caravan::ui {

class Desk;

/// Paints a cell of a RecordTable: the name in semi-bold with its state icon, choices as pills,
/// the rest as quiet text; horizontal rules only; a selected row is tinted and has an accent bar.
///
/// A cell is edited by its field's own editor. What cannot be taken stays in it with the reason;
/// Esc gives it up. A cell counts from the record as it was
/// when it was opened, as a form does: what a colleague wrote meanwhile becomes a conflict.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RecordDelegate(Desk& desk, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_desk(desk)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Desk& m_desk;
    /// The record of each open editor as it was when that was opened.
    mutable std::map<const QObject*, Record> m_opened;
};

} // namespace caravan::ui
