// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/current_row.h"

#include <QAbstractItemView>

namespace caravan::ui {

void makeCurrent(QAbstractItemView& view, const QModelIndex& index)
{
    view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
}

} // namespace caravan::ui
