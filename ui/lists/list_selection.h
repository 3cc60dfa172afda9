// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace caravan::ui {

class RecordListModel;
class RecordTable;

/// The selected records of a list, and what is done to all of them at once.
class ListSelection : public QObject {
    Q_OBJECT

public:
    /// @p parent is that of the dialogs too.
    ListSelection(Desk& desk, const Entity& entity, RecordListModel& model, RecordTable& table,
                  QWidget* parent);

    /// Of the current row.
    std::optional<RecordKey> current() const;
    /// Makes another row the current one, so many below it.
    void step(int rows);
    /// Rows from the top.
    void selectFirst(int rows);
    /// Nothing is selected any more; the current row stays it, with the keyboard.
    void clear();
    /// As they stand in the list, which reads the pages nobody has scrolled to.
    std::vector<Record> records() const;
    /// Sets one field of them.
    void setField();
    /// To another person.
    void handOver();
    void remove();
    /// Saves edits that each stand for themselves as one step, and tells what came of it.
    void changeMany(const std::vector<Edit>& edits, const QString& doing,
                    const std::function<QString(int)>& done);

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);

private:
    Desk& m_desk;
    const Entity& m_entity;
    RecordListModel& m_model;
    RecordTable& m_table;
    QWidget* m_window;
};

} // namespace caravan::ui
