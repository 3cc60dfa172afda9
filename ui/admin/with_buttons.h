// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QList>

class QPushButton;
class QWidget;

namespace caravan::ui {

/// A list or table with what can be done about its current row in a line below it.
QWidget* withButtons(QWidget* shown, const QList<QPushButton*>& left,
                     const QList<QPushButton*>& right);

} // namespace caravan::ui
