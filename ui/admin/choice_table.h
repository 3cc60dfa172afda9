// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/admin/field_changes.h"

#include <QTableWidget>

#include <vector>

namespace caravan::ui {

/// Choices of a field or states of an entity, one a row, a column for each language. An empty row
/// at the end takes the next one; pasted lines become rows, and tabs in them columns.
class ChoiceTable : public QTableWidget {
    Q_OBJECT

public:
    explicit ChoiceTable(QWidget* parent = nullptr);

    /// Replaces the rows. Tells nobody.
    void setChoices(const std::vector<Choice>& choices);
    /// By row, up to the last with a word; a row between them may be empty.
    std::vector<ChoiceWords> choices() const;
    /// Takes lines in from @p row, column @p column on, as pasting does.
    void setLines(int row, int column, const QString& lines);

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void setWord(int row, int column, const QString& word);
    void keepRoom();
};

} // namespace caravan::ui
