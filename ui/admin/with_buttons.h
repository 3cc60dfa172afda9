// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QList>
#include <QString>

class QPushButton;
class QWidget;

namespace caravan::ui {

/// A list or table with what can be done about its current row in a line below it.
QWidget* withButtons(QWidget* shown, const QList<QPushButton*>& left,
                     const QList<QPushButton*>& right);

/// An icon instead of a text, which is its name for assistive programs.
void nameIcon(QPushButton& button, const char* iconName, const QString& text, const QString& tip);

} // namespace caravan::ui
