// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QStringList>

#include <string>

class QComboBox;
class QTableWidget;
class QTableWidgetItem;
class QWidget;

namespace caravan::ui {

// The two tables of an import: what the file says, and in the last column a choice about it.

void prepareTable(QTableWidget& table, const QStringList& headings);
/// A list of choices in a cell, with room above and below.
QWidget* framed(QComboBox* choices);
QTableWidgetItem* cellOf(const std::string& text);

} // namespace caravan::ui
