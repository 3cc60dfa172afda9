// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"

#include "core/actions/export_trail.h"
#include "ui/imports/import_dialog.h"
#include "ui/imports/sheet_head.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/lists/imports_dialog.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_output.h"
#include "ui/lists/list_paper.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/models/removal.h"
#include "ui/paper/paper.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/icons.h"
#include "ui/widgets/long_step.h"
#include "ui/workbench/workbench.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace caravan::ui {

namespace {

constexpr int kExportAction = 2; ///< of the menu "More": setting a field and a line before it

} // namespace

void ListPage::createRecord()
{
    if (mayAdd()) {
        Q_EMIT routeRequested(Route::create(m_entity.name));
    }
}

void ListPage::openCurrent()
{
    if (const auto id = m_model->idAt(m_table->currentIndex().row())) {
        m_desk.setTrail(m_model->query());
        Q_EMIT routeRequested(Route::record({m_entity.name, *id}));
    }
}

Route ListPage::currentRoute() const
{
    const auto id = m_model->idAt(m_table->currentIndex().row());
    return id ? Route::record({m_entity.name, *id}) : Route::list(m_entity.name);
}

void ListPage::editCurrent()
{
    if (const auto id = m_model->idAt(m_table->currentIndex().row())) {
        Q_EMIT routeRequested(Route::edit({m_entity.name, *id}));
    }
}

void ListPage::editCell()
{
    if (!m_table->editCurrent()) {
        editCurrent();
    }
}

/// A cell cannot say all that a stage asks for: the form can, and what was typed goes along.
void ListPage::finishInForm(const RecordKey& key, const std::string& field, const Value& value,
                            const Error& error)
{
    Q_EMIT messageRequested(errorText(error, &m_entity), false);
    Route route = Route::edit(key);
    route.preset = {{field, value}};
    Q_EMIT routeRequested(route);
}

void ListPage::removeSelected()
{
    const Removed removed = removeRecords(m_desk, selectedRecords(), this);
    if (!removed.message.isEmpty()) {
        Q_EMIT messageRequested(removed.message, removed.isDone);
    }
}

/// As they stand in the list, which reads the pages nobody has scrolled to.
std::vector<Record> ListPage::selectedRecords() const
{
    std::vector<Record> records;
    for (const RowRange& range : m_table->selectedRanges()) {
        for (int row = range.first; row < range.first + range.count; ++row) {
            if (const Record* record = m_model->recordAt(row)) {
                records.push_back(*record);
            }
        }
    }
    return records;
}

void ListPage::setField()
{
    std::vector<Record> records = selectedRecords();
    if (records.empty()) {
        Q_EMIT messageRequested(tr("Select records first."), false);
        return;
    }
    BulkEditDialog dialog(m_desk, m_entity, std::move(records), this);
    if (dialog.exec() == QDialog::Accepted) {
        changeMany(dialog.edits(), tr("Changing …"),
                   [](int count) { return tr("%Ln record(s) changed", nullptr, count); });
    }
}

/// Each stands for itself: one that is refused, here or at the hub, must not take the others along.
void ListPage::changeMany(const std::vector<Edit>& edits, const QString& doing,
                          const std::function<QString(int)>& done)
{
    const ManySaved saved =
        m_desk.saveMany(edits, done, LongStep(this, doing, LongStep::Stop::offered));
    std::set<RecordId> changed;
    for (const Change& change : saved.changes) {
        changed.insert(change.id);
    }
    QString message = done(static_cast<int>(changed.size()));
    if (saved.failed > 0) {
        message +=
            QStringLiteral(" · ") + tr("%Ln refused: %1", "records", static_cast<int>(saved.failed))
                                        .arg(errorText(*saved.firstError, &m_entity));
    }
    Q_EMIT messageRequested(message, !saved.changes.empty());
}

void ListPage::showImports()
{
    ImportsDialog dialog(m_desk, this);
    connect(&dialog, &ImportsDialog::undone, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    dialog.exec();
}

void ListPage::importSheet()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import a CSV file"), QString(), tr("Comma-separated text (*.csv *.tsv *.txt)"));
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
    ImportDialog dialog(m_desk, m_entity, std::move(*file), QFileInfo(path).fileName(), this);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT messageRequested(dialog.message(), !dialog.batch().isNil());
    }
}

void ListPage::exportShown()
{
    if (m_export->isRunning()) {
        m_export->stop();
        return;
    }
    QStringList kinds{tr("Workbook (*.xlsx)"), tr("Comma-separated text (*.csv)")};
    if (m_entity.name == "contact") {
        kinds.append(tr("vCards (*.vcf)"));
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Export what is shown"),
                                                      title() + QStringLiteral(".xlsx"),
                                                      kinds.join(QStringLiteral(";;")));
    if (path.isEmpty()) {
        return;
    }
    std::vector<std::string> fields;
    for (const Field* field : m_table->shownFields()) {
        fields.push_back(field->name);
    }
    m_export->start(m_model->query(), fields, title(), path);
}

void ListPage::tellExport(const QString& path, const Done& written)
{
    retranslateViewLine();
    Q_EMIT messageRequested(written ? tr("Exported to %1").arg(path)
                            : written.error().code == ErrorCode::cancelled
                                ? tr("The export was stopped. Nothing was written.")
                                : errorText(written.error()),
                            false);
}

void ListPage::tellExported(qint64 rows)
{
    m_more->menu()
        ->actions()
        .at(kExportAction)
        ->setText(tr("Stop the export (%Ln row(s) so far)", nullptr, static_cast<int>(rows)));
}

void ListPage::printShown()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const ListHeading heading{title(), filterText(), momentText(m_desk.now())};
    Done printed = noteExport(m_desk.replica(), {m_model->query()}, "paper", m_desk.now());
    if (printed) {
        printed =
            printList(m_desk.replica(), m_model->query(), m_table->shownFields(), heading, printer);
    }
    if (printed && printer.outputFormat() == QPrinter::PdfFormat) {
        makeReadable(printer.outputFileName());
    }
    if (!printed) {
        const bool isPaperFull =
            printed.error().code == ErrorCode::tooLarge && printed.error().key != "export";
        Q_EMIT messageRequested(isPaperFull
                                    ? tr("These are too many records to print. Filter the list, "
                                         "or export it.")
                                    : errorText(printed.error()),
                                false);
    }
}

void ListPage::run(const ListAction& action)
{
    action.run({m_desk, *this, m_entity, m_model->query(), [this] { return selectedRecords(); }});
}

void ListPage::showMenu(const QPoint& where)
{
    const QModelIndex index = m_table->indexAt(where);
    if (!index.isValid()) {
        return;
    }
    QMenu menu(this);
    const int count = m_table->selectedRowCount();
    QAction* open = menu.addAction(icon(QStringLiteral("arrow-right")), tr("Open"));
    connect(open, &QAction::triggered, this, &ListPage::openCurrent);
    menu.addAction(icon(QStringLiteral("external-link")), tr("Open in a new window"), this,
                   [this] { Q_EMIT windowRequested(currentRoute()); });
    if (m_model->canEdit(index)) {
        menu.addAction(
            icon(QStringLiteral("type")),
            tr("Edit “%1” here", "field").arg(labelText(m_model->fieldAt(index.column()).labels)),
            this, &ListPage::editCell);
    }
    QAction* edit = menu.addAction(icon(QStringLiteral("pencil")), tr("Edit"));
    connect(edit, &QAction::triggered, this, &ListPage::editCurrent);
    QAction* set = menu.addAction(icon(QStringLiteral("list-checks")), tr("Set a field"));
    connect(set, &QAction::triggered, this, &ListPage::setField);
    if (ReassignDialog::isFor(m_entity) && m_desk.rights().mayUpdateSome(m_entity)) {
        menu.addAction(icon(QStringLiteral("users")), tr("Hand over"), this, &ListPage::handOver);
    }
    for (const ListAction& action : m_bench.listActions()) {
        if (action.forSelected == count && action.appliesTo(m_desk, m_entity)) {
            menu.addAction(icon(action.icon), action.label(), this,
                           [this, &action] { run(action); });
        }
    }
    menu.addSeparator();
    QAction* remove =
        menu.addAction(icon(QStringLiteral("trash-2"), Ink::danger),
                       count > 1 ? tr("Delete %Ln record(s)", nullptr, count) : tr("Delete"));
    connect(remove, &QAction::triggered, this, &ListPage::removeSelected);
    menu.exec(m_table->viewport()->mapToGlobal(where));
}

void ListPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Slash && !m_filter->hasFocus()) {
        focusFilter();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_filter->hasFocus()) {
        if (m_filter->text().isEmpty()) {
            focusContent();
        } else {
            m_filter->clear();
        }
        return;
    }
    if (event->key() == Qt::Key_Down && m_filter->hasFocus()) {
        focusContent();
        return;
    }
    if (event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier) {
        setField();
        return;
    }
    if (event->matches(QKeySequence::Print)) {
        printShown();
        return;
    }
    if (event->key() == Qt::Key_F2) {
        editCell();
        return;
    }
    if (event->key() == Qt::Key_Delete && m_table->hasFocus()) {
        removeSelected();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace caravan::ui
