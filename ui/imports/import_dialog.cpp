// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What is asked of the import and what it answers; how it looks is in import_dialog_show.cpp.
#include "ui/imports/import_dialog.h"

#include "core/base/text.h"
#include "core/exchange/charset.h"
#include "core/store/import_log.h"
#include "ui/models/reader.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

#include <algorithm>

namespace caravan::ui {

Result<ImportDialog::Head> ImportDialog::headOf(std::string_view bytes, const std::string& encoding)
{
    FoundEncoding found{encoding, {}, true, 0};
    if (encoding.empty()) {
        const Result<FoundEncoding> guessed = findEncoding(bytes);
        if (!guessed) {
            return guessed.error();
        }
        found = *guessed;
    }
    DecodedText decoded; // a large file in UTF-8 is not copied
    std::string_view text = bytes.substr(found.markBytes);
    if (found.name != kUtf8) {
        Result<DecodedText> read = decodeText(bytes, found.name);
        if (!read) {
            return read.error();
        }
        decoded = std::move(*read);
        text = decoded.text;
    }
    CsvReader reader(text);
    Head head;
    std::vector<std::size_t> places; // of the columns that have a heading
    while (true) {
        const auto row = reader.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const std::vector<std::string>& cells = (*row)->cells;
        for (std::size_t i = 0; places.empty() && i < cells.size(); ++i) {
            if (const std::string_view name = trimmed(cells[i]); !name.empty()) {
                head.columns.emplace_back(name);
            }
        }
        if (places.empty() && !head.columns.empty()) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (!trimmed(cells[i]).empty()) {
                    places.push_back(i);
                }
            }
        } else if (!places.empty()) {
            for (const std::size_t place : places) {
                head.example.push_back(place < cells.size() ? cells[place] : std::string());
            }
            break;
        }
    }
    if (head.columns.empty()) {
        return Error{ErrorCode::invalid, "csv", "the file is empty"};
    }
    head.example.resize(head.columns.size());
    head.encoding = found.name;
    head.otherEncodings = found.others;
    head.isSure = found.isSure;
    return head;
}

ImportDialog::~ImportDialog()
{
    delete m_reader; // its thread reads the bytes of the file, which go with the members
}

bool ImportDialog::isBusy() const
{
    return m_again->isActive() || m_reader->isBusy();
}

const Field* ImportDialog::targetField() const
{
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        const Field* field = fieldAt(i);
        const bool isTarget = field && field->type == FieldType::reference &&
                              (field->target == "account" || field->target == "product");
        if (isTarget && m_desk.rights().mayCreate(m_desk.catalogue().at(field->target))) {
            return field;
        }
    }
    return nullptr;
}

const Field* ImportDialog::fieldOfColumn(const std::string& column) const
{
    const auto found = std::find(m_head.columns.begin(), m_head.columns.end(), column);
    return found == m_head.columns.end()
               ? nullptr
               : fieldAt(static_cast<int>(found - m_head.columns.begin()));
}

const Field* ImportDialog::fieldAt(int column) const
{
    return m_entity.field(
        toStd(fieldOf(column)->currentData().toString().section(QLatin1Char('#'), 0, 0)));
}

std::string ImportDialog::partAt(int column) const
{
    return toStd(fieldOf(column)->currentData().toString().section(QLatin1Char('#'), 1, 1));
}

/// By what a record is known again follows from the fields that there are, as for a file whose
/// columns are named like them.
ImportPlan ImportDialog::planOf(const Entity& entity,
                                const std::vector<ImportColumn>& columns) const
{
    std::vector<std::string> names;
    for (const ImportColumn& column : columns) {
        names.push_back(column.field);
    }
    ImportPlan plan = ImportPlan::guess(entity, names);
    plan.columns = columns;
    plan.encoding = m_head.encoding;
    plan.updateExisting = m_updates->isChecked();
    return plan;
}

std::vector<ImportPlan> ImportDialog::plans() const
{
    std::vector<ImportColumn> columns;
    const Field* target = targetField();
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        const Field* field = fieldAt(i);
        if (!field) {
            continue;
        }
        ImportColumn column;
        column.column = m_head.columns[static_cast<std::size_t>(i)];
        column.field = field->name;
        column.part = partAt(i);
        if (const auto form = m_columnForms.find(column.column); form != m_columnForms.end()) {
            column.form = form->second;
        }
        if (field->type == FieldType::reference) {
            column.lookup = m_desk.catalogue().at(field->target).title.front();
            column.makesMissing = field == target && m_makesTargets->isChecked();
        }
        for (const auto& [place, meaning] : m_meanings) {
            if (place.first == column.column) {
                column.values[place.second] = meaning;
            }
        }
        columns.push_back(std::move(column));
    }
    return {planOf(m_entity, columns)};
}

void ImportDialog::run(bool isDryRun)
{
    std::vector<ImportPlan> asked = plans();
    if (asked.back().columns.empty()) {
        m_reader->forget();
        m_reports.clear();
        showReport();
        return;
    }
    ImportOptions options;
    options.isDryRun = isDryRun;
    options.skipsBadRows = m_skipsBad->isChecked();
    options.onRead = [file = m_file.get()](std::string_view part) { file->forget(part); };
    if (!isDryRun) {
        const auto batch = ImportLog(m_desk.replica()).begin(toStd(m_fileName), m_entity.name);
        m_batch = batch ? *batch : RecordId{}; // else the write fails too, and says why
        options.batch = m_batch;
    }
    m_reader->ask(
        [this, asked = std::move(asked), options, isDryRun](Replica& replica) -> Reader::Show {
            auto reports = std::make_shared<Result<std::vector<ImportReport>>>(
                importSheet(replica, m_file->bytes(), asked, options));
            return [this, reports, isDryRun] { take(*reports, isDryRun); };
        });
    showReport();
}

void ImportDialog::take(const Result<std::vector<ImportReport>>& reports, bool isDryRun)
{
    m_isImporting = false;
    setEnabled(true);
    if (!reports) {
        if (!isDryRun && !ImportLog(m_desk.replica()).changesOf(m_batch).empty()) {
            m_desk.noteImport(m_batch, m_fileName); // what was written before it failed
        }
        m_reports.clear();
        showReport();
        m_summary->setText(errorText(reports.error(), &m_entity));
        return;
    }
    m_reports = *reports;
    if (isDryRun) {
        showReport();
        showProblems();
        return;
    }
    const ImportReport& last = m_reports.back();
    m_message = tr("%Ln record(s) imported", nullptr, static_cast<int>(last.created));
    if (last.updated > 0) {
        m_message +=
            QStringLiteral(" · ") + tr("%Ln changed", "records", static_cast<int>(last.updated));
    }
    if (last.failed > 0) {
        m_message += QStringLiteral(" · ") +
                     tr("%Ln row(s) left out", nullptr, static_cast<int>(last.failed));
    }
    if (!m_batch.isNil()) {
        m_desk.noteImport(m_batch, m_message);
    }
    QDialog::accept();
}

void ImportDialog::accept()
{
    if (isBusy() || !m_import->isEnabled()) {
        return;
    }
    m_isImporting = true;
    setEnabled(false);
    run(false);
}

void ImportDialog::reject()
{
    if (!m_isImporting) { // what is being written is brought to its end
        QDialog::reject();
    }
}

} // namespace caravan::ui
