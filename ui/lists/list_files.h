// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "ui/lists/list_paper.h"
#include "ui/models/desk.h"
#include "ui/workbench/list_action.h"

#include <QObject>

class QWidget;

namespace caravan::ui {

class ListExport;
class ListSelection;
class RecordListModel;
class RecordTable;

/// What goes from a list into files and onto paper, and from files into it.
class ListFiles : public QObject {
    Q_OBJECT

public:
    /// @p parent is that of the dialogs too.
    ListFiles(Desk& desk, const Entity& entity, RecordListModel& model, RecordTable& table,
              QWidget* parent);

    /// Files that were read in, to take one back.
    void showImports();
    /// A CSV file, after asking what its columns are.
    void importSheet();
    /// Asks where to; stops an export that is under way.
    void exportShown(const QString& title);
    /// The same of the selected records only.
    void exportSelected(const QString& title, const ListSelection& selection);
    /// Writes what is shown beside the window, and notes it as @p format (data_export.format).
    void exportTo(const QString& path, const std::string& format, const ListWriter& write);
    void printShown(const ListHeading& heading);

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);
    void exportProgressed(qint64 rows);
    void exportEnded();

private:
    void chooseAndExport(const QString& title, const Query& query);
    void tellExport(const QString& path, const Done& written);

    Desk& m_desk;
    const Entity& m_entity;
    RecordListModel& m_model;
    RecordTable& m_table;
    QWidget* m_window;
    ListExport* m_export;
};

} // namespace caravan::ui
