// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/mapped_file.h"
#include "ui/models/desk.h"

#include <QDialog>

#include <map>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableWidget;
class QTimer;

namespace caravan::ui {

class PlainLabel;
class Reader;

/// A CSV file becomes records: which column is which field, what cannot be understood and what it
/// may mean, and how many records it makes. Nothing is written before Import, and nothing of a file
/// with cells that are not settled unless their rows are left out on purpose.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Refuse a file first with headOf().
    ImportDialog(Desk& desk, const Entity& entity, std::unique_ptr<MappedFile> file,
                 const QString& fileName, QWidget* parent = nullptr);
    ~ImportDialog() override;

    /// The heading of a file and its first row. Error: invalid (no text, no CSV, empty).
    struct Head {
        std::vector<std::string> columns;
        std::vector<std::string> example;
        std::string encoding;
        std::vector<std::string> otherEncodings;
        bool isSure = true; ///< of the encoding
    };
    static Result<Head> headOf(std::string_view bytes, const std::string& encoding = {});

    bool isBusy() const;
    /// Of the last check, or of the import once it is done.
    const std::vector<ImportReport>& reports() const { return m_reports; }
    /// What was done, for the window to say.
    const QString& message() const { return m_message; }
    /// What the file wrote, so that it can be taken back; nil where it wrote nothing.
    const RecordId& batch() const { return m_batch; }

    QComboBox* fieldOf(int column) const; ///< its data: the field's name, empty: left out
    QComboBox* meaningOf(int problem) const;
    QTableWidget* problems() const { return m_problems; }
    QCheckBox* makesTargets() const { return m_makesTargets; }
    PlainLabel* forms() const { return m_forms; }
    QPushButton* importButton() const { return m_import; }

    void accept() override;
    void reject() override;

private:
    /// A cell that is not understood, wherever it stands in the file.
    struct Doubt {
        std::string column;
        std::string value;
        std::string suggestion;
        std::size_t line = 0; ///< the first
        int rows = 0;
        ImportProblem::Kind kind = ImportProblem::Kind::value;
    };
    void build(const QString& fileName);
    void readHead();
    void showColumns();
    /// Accounts of contacts and the like, in a column by their names.
    const Field* targetField() const;
    std::vector<ImportPlan> plans() const;
    ImportPlan planOf(const Entity& entity, const std::vector<ImportColumn>& columns) const;
    void run(bool isDryRun);
    void take(const Result<std::vector<ImportReport>>& reports, bool isDryRun);
    void showReport();
    void showForms();
    void showProblems();
    /// What a person may say of all numbers or days of a column at once: the form and its name.
    std::vector<std::pair<std::string, QString>> formsOf(const Doubt& doubt) const;
    QString whyText(const Doubt& doubt) const;
    QComboBox* meaningChoices(const Doubt& doubt);
    const Field* fieldOfColumn(const std::string& column) const;
    const Field* fieldAt(int column) const;
    std::string partAt(int column) const; ///< "given" or "family" of a name, or empty

    Desk& m_desk;
    const Entity& m_entity;
    const std::unique_ptr<MappedFile> m_file;
    Head m_head;
    std::vector<ImportReport> m_reports;
    std::vector<Doubt> m_doubts;
    std::map<std::pair<std::string, std::string>, std::string>
        m_meanings;                                   ///< (column, cell) → text
    std::map<std::string, std::string> m_columnForms; ///< column → form that a person chose
    QString m_message;
    QString m_fileName;
    RecordId m_batch;
    bool m_isImporting = false;
    PlainLabel* m_about;
    QComboBox* m_encoding;
    QTableWidget* m_columns;
    PlainLabel* m_forms;
    QCheckBox* m_updates;
    QCheckBox* m_makesTargets;
    QCheckBox* m_skipsBad;
    PlainLabel* m_problemsTitle;
    QTableWidget* m_problems;
    PlainLabel* m_summary;
    QPushButton* m_import;
    QTimer* m_again;
    Reader* m_reader;
};

} // namespace caravan::ui
