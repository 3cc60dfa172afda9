// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/mapped_file.h"
#include "ui/models/desk.h"

#include <QDialog>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableWidget;
class QTimer;

namespace caravan::ui {

class ImportColumns;
class ImportDoubts;
class ImportProgress;
class PlainLabel;
class Reader;
struct SheetHead;

/// A CSV file becomes records: which column is which field, what cannot be understood and what it
/// may mean, and how many records it makes. Nothing is written before Import, and nothing of a file
/// with cells that are not settled unless their rows are left out on purpose.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Refuse a file first with sheetHeadOf().
    ImportDialog(Desk& desk, const Entity& entity, std::unique_ptr<MappedFile> file,
                 const QString& fileName, QWidget* parent = nullptr);
    ~ImportDialog() override;

    bool isBusy() const;
    /// Of the last check, or of the import once it is done.
    const std::vector<ImportReport>& reports() const { return m_reports; }
    /// What was done, for the window to say.
    const QString& message() const { return m_message; }
    /// What the file wrote, so that it can be taken back; nil where it wrote nothing.
    const RecordId& batch() const { return m_batch; }

    QComboBox* fieldOf(int column) const; ///< its data: the field's name, empty: left out
    QComboBox* meaningOf(int problem) const;
    QTableWidget* problems() const;
    QCheckBox* makesTargets() const { return m_makesTargets; }
    PlainLabel* forms() const { return m_forms; }
    QPushButton* importButton() const { return m_import; }

    void accept() override;
    void reject() override;

private:
    void build(const SheetHead& sheet);
    void setHead(SheetHead head);
    std::vector<ImportPlan> plans() const;
    ImportPlan planOf(const Entity& entity, const std::vector<ImportColumn>& columns) const;
    void run(bool isDryRun);
    void take(const Result<std::vector<ImportReport>>& reports, bool isDryRun);
    void setImporting(bool isImporting);
    void showReport();
    void showForms();
    void showProblems();

    Desk& m_desk;
    const Entity& m_entity;
    const std::unique_ptr<MappedFile> m_file;
    std::vector<ImportReport> m_reports;
    QString m_message;
    QString m_fileName;
    RecordId m_batch;
    bool m_isImporting = false;
    PlainLabel* m_about;
    QComboBox* m_encoding;
    ImportColumns* m_columns;
    PlainLabel* m_forms;
    QCheckBox* m_updates;
    QCheckBox* m_makesTargets;
    QCheckBox* m_skipsBad;
    PlainLabel* m_problemsTitle;
    ImportDoubts* m_problems;
    PlainLabel* m_summary;
    QPushButton* m_import;
    QPushButton* m_cancel; ///< while it is imported: stops
    ImportProgress* m_progress;
    QWidget* m_body; ///< all that is asked
    QTimer* m_again;
    Reader* m_reader;
};

} // namespace caravan::ui
