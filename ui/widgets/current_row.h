// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QAbstractItemView;
class QModelIndex;

namespace caravan::ui {

/// Makes a row the current one and the only one that is selected. QAbstractItemView's own
/// setCurrentIndex() adds it to the selection while somebody holds Ctrl, as after a shortcut.
void makeCurrent(QAbstractItemView& view, const QModelIndex& index);

} // namespace caravan::ui
