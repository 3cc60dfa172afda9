// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_files.h"

#include "core/actions/export_trail.h"
#include "ui/imports/import_dialog.h"
#include "ui/imports/sheet_head.h"
#include "ui/lists/imports_dialog.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_output.h"
#include "ui/lists/list_page.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/record_table.h"
#include "ui/lists/table_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/paper/paper.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

namespace caravan::ui {

namespace {

constexpr int kExportSelectedMax = 10'000; ///< more are exported by a filter

} // namespace

ListFiles::ListFiles(Desk& desk, const Entity& entity, RecordListModel& model, RecordTable& table,
                     QWidget* parent)
    : QObject(parent), m_desk(desk), m_entity(entity), m_model(model), m_table(table),
      m_window(parent), m_export(new ListExport(desk.replica(), this))
{
    connect(m_export, &ListExport::finished, this, &ListFiles::tellExport);
    connect(m_export, &ListExport::progressed, this, &ListFiles::exportProgressed);
}

void ListFiles::showImports()
{
    ImportsDialog dialog(m_desk, m_window);
    connect(&dialog, &ImportsDialog::undone, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    dialog.exec();
}

void ListFiles::importSheet()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Import a CSV file"), QString(),
                                     tr("Comma-separated text (*.csv *.tsv *.txt)"));
    if (path.isEmpty()) {
        return;
    }
    auto file = MappedFile::open(std::filesystem::path(toStd(path)));
    if (!file) {
        Q_EMIT messageRequested(tr("The file cannot be read."), false);
        return;
    }
    if (const auto head = sheetHeadOf((*file)->bytes()); !head) {
        Q_EMIT messageRequested(errorText(head.error()), false);
        return;
    }
    ImportDialog dialog(m_desk, m_entity, std::move(*file), QFileInfo(path).fileName(), m_window);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT messageRequested(dialog.message(), !dialog.batch().isNil());
    }
}

void ListFiles::exportShown(const QString& title)
{
    if (m_export->isRunning()) {
        m_export->stop();
        return;
    }
    chooseAndExport(title, m_model.query());
}

void ListFiles::exportSelected(const QString& title, const ListSelection& selection)
{
    const int count = m_table.selectedRowCount();
    if (count == m_model.rowCount()) {
        exportShown(title);
        return;
    }
    if (count > kExportSelectedMax) {
        Q_EMIT messageRequested(
            ListPage::tr("At most %Ln selected record(s) can be exported. Filter the list instead.",
                         nullptr, kExportSelectedMax),
            false);
        return;
    }
    std::vector<RecordId> ids;
    const std::vector<Record> records = selection.records();
    for (const Record& record : records) {
        ids.push_back(record.id);
    }
    Query query = m_model.query();
    query.filter = Filter::whereIn("id", std::vector<Value>(ids.begin(), ids.end()));
    query.text.clear();
    chooseAndExport(title, query);
}

void ListFiles::chooseAndExport(const QString& title, const Query& query)
{
    if (m_export->isRunning()) {
        Q_EMIT messageRequested(tr("Another export of this list is still running."), false);
        return;
    }
    const QStringList kinds{tr("Workbook (*.xlsx)"), tr("Comma-separated text (*.csv)")};
    const QString path =
        QFileDialog::getSaveFileName(m_window, tr("Export list"), title + QStringLiteral(".xlsx"),
                                     kinds.join(QStringLiteral(";;")));
    if (path.isEmpty()) {
        return;
    }
    std::vector<std::string> fields;
    for (const Field* field : m_table.columns().shownFields()) {
        fields.push_back(field->name);
    }
    m_export->start(query, path, formatOfList(path), listWriter(fields, title));
}

void ListFiles::exportTo(const QString& path, const std::string& format, const ListWriter& write)
{
    if (m_export->isRunning()) {
        Q_EMIT messageRequested(tr("Another export of this list is still running."), false);
        return;
    }
    m_export->start(m_model.query(), path, format, write);
}

void ListFiles::tellExport(const QString& path, const Done& written)
{
    Q_EMIT exportEnded();
    Q_EMIT messageRequested(written ? tr("Exported to %1").arg(path)
                            : written.error().code == ErrorCode::cancelled
                                ? tr("The export was stopped. Nothing was written.")
                                : errorText(written.error()),
                            false);
}

void ListFiles::printShown(const ListHeading& heading)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, m_window);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    Done printed = noteExport(m_desk.replica(), {m_model.query()}, "paper", m_desk.now());
    if (printed) {
        printed = printList(m_desk.replica(), m_model.query(), m_table.columns().shownFields(),
                            heading, printer);
    }
    if (printed && printer.outputFormat() == QPrinter::PdfFormat) {
        makeReadable(printer.outputFileName());
    }
    if (!printed) {
        const bool isPaperFull =
            printed.error().code == ErrorCode::tooLarge && printed.error().key != "export";
        Q_EMIT messageRequested(
            isPaperFull ? tr("Too many records to print. Filter the list, or export it.")
                        : errorText(printed.error()),
            false);
    }
}

} // namespace caravan::ui
