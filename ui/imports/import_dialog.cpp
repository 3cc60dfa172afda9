// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/imports/import_dialog.h"

#include "core/store/import_log.h"
#include "ui/imports/import_columns.h"
#include "ui/imports/import_doubts.h"
#include "ui/imports/import_progress.h"
#include "ui/imports/import_text.h"
#include "ui/imports/sheet_head.h"
#include "ui/models/reader.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kSize(820, 660);

} // namespace

ImportDialog::ImportDialog(Desk& desk, const Entity& entity, std::unique_ptr<MappedFile> file,
                           const QString& fileName, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_entity(entity), m_file(std::move(file)),
      m_fileName(fileName), m_about(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_encoding(new QComboBox), m_columns(new ImportColumns(desk, entity)),
      m_forms(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_updates(new QCheckBox(tr("Update existing records"))), m_makesTargets(new QCheckBox),
      m_skipsBad(new QCheckBox(tr("Skip these rows"))),
      m_problemsTitle(new PlainLabel({}, TextRole::cardTitle)),
      m_problems(new ImportDoubts(desk, entity, *m_columns)),
      m_summary(new PlainLabel({}, TextRole::bodyStrong)), m_import(new QPushButton(tr("Import"))),
      m_cancel(new QPushButton(tr("Cancel"))), m_progress(new ImportProgress), m_body(new QWidget),
      m_again(new QTimer(this)), m_reader(new Reader(desk, this))
{
    const Result<SheetHead> read = sheetHeadOf(m_file->bytes());
    const SheetHead head = read ? *read : SheetHead();
    build(head);
    setHead(head);
    if (m_columns->rowCount() > 0) {
        fieldOf(0)->setFocus();
    }
    run(true);
}

ImportDialog::~ImportDialog()
{
    delete m_reader; // its thread reads the bytes of the file, which go with the members
}

void ImportDialog::build(const SheetHead& sheet)
{
    setWindowTitle(tr("Import %1", "records of a kind").arg(labelText(m_entity.plural)));
    openWithin(*this, kSize);
    m_about->setText(
        sheet.isSure
            ? m_fileName
            : QStringLiteral("%1 · %2").arg(
                  m_fileName, tr("Choose the encoding in which the example reads correctly.")));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_encoding->addItem(toQString(sheet.encoding));
    for (const std::string& other : sheet.otherEncodings) {
        m_encoding->addItem(toQString(other));
    }
    setButtonKind(*m_import, ButtonKind::primary);
    m_import->setDefault(true);
    setButtonKind(*m_cancel, ButtonKind::secondary);
    m_summary->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_about, 1);
    head->addWidget(m_encoding);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(kCardPadding);
    choices->addWidget(m_updates);
    choices->addWidget(m_makesTargets);
    choices->addStretch(1);
    auto* doubts = new QHBoxLayout;
    doubts->addWidget(m_problemsTitle, 1);
    doubts->addWidget(m_skipsBad);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kGap);
    body->addLayout(head);
    body->addWidget(m_columns, 3);
    body->addWidget(m_forms);
    body->addLayout(choices);
    body->addLayout(doubts);
    body->addWidget(m_problems, 2);
    m_again->setSingleShot(true);
    m_again->setInterval(0); // several choices of one moment are one question
    const auto askAgain = [this] { m_again->start(); };
    connect(m_columns, &ImportColumns::chosen, this, askAgain);
    connect(m_problems, &ImportDoubts::settled, this, askAgain);
    connect(m_again, &QTimer::timeout, this, [this] { run(true); });
    connect(m_updates, &QCheckBox::toggled, this, askAgain);
    connect(m_makesTargets, &QCheckBox::toggled, this, askAgain);
    connect(m_skipsBad, &QCheckBox::toggled, this, [this] { showReport(); });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        if (Result<SheetHead> head =
                sheetHeadOf(m_file->bytes(), toStd(m_encoding->currentText()))) {
            m_problems->forget();
            setHead(std::move(*head));
            m_again->start();
        }
    });
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_skipsBad->setObjectName(QStringLiteral("leaveOut"));
    m_problemsTitle->hide();
    m_problems->hide();
    m_skipsBad->hide();
}

void ImportDialog::setHead(SheetHead head)
{
    m_columns->setHead(std::move(head));
    // A list of people names their companies; nobody has to be asked whether they exist.
    const Field* target = m_columns->targetField();
    m_makesTargets->setChecked(target && m_desk.catalogue().at(target->target).madeByName ==
                                             MadeByName::always);
}

QTableWidget* ImportDialog::problems() const
{
    return m_problems;
}

QComboBox* ImportDialog::fieldOf(int column) const
{
    return m_columns->fieldOf(column);
}

QComboBox* ImportDialog::meaningOf(int problem) const
{
    return m_problems->meaningOf(problem);
}

bool ImportDialog::isBusy() const
{
    return m_again->isActive() || m_reader->isBusy();
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
    ImportPlan plan = ImportPlan::guess(m_desk.catalogue(), entity, names);
    plan.columns = columns;
    plan.encoding = m_columns->head().encoding;
    plan.updateExisting = m_updates->isChecked();
    return plan;
}

std::vector<ImportPlan> ImportDialog::plans() const
{
    std::vector<ImportColumn> columns = m_columns->mapped(m_makesTargets->isChecked());
    for (ImportColumn& column : columns) {
        m_problems->settle(column);
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
        options.onProgress = m_progress->begin();
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
    setImporting(false);
    if (!reports) {
        const std::size_t written =
            isDryRun ? 0 : ImportLog(m_desk.replica()).changesOf(m_batch).size();
        const bool isStopped = reports.error().code == ErrorCode::cancelled;
        m_message = isStopped ? tr("Import stopped: %Ln record(s) are written", nullptr,
                                   static_cast<int>(written))
                              : m_fileName;
        if (written > 0) {
            m_desk.noteImport(m_batch, m_message); // what was written before it ended
        }
        if (isStopped) {
            QDialog::accept(); // the window says it, with undo
            return;
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
    m_message = importedText(m_reports.back());
    if (!m_batch.isNil()) {
        m_desk.noteImport(m_batch, m_message);
    }
    QDialog::accept();
}

void ImportDialog::showForms()
{
    QStringList told;
    for (const ImportReport& report : m_reports) {
        for (const ImportForm& form : report.forms) {
            told.append(tr("“%1” is read as %2", "a column, how its numbers or days are written")
                            .arg(toQString(form.column), ImportDoubts::formText(form.form)));
        }
    }
    m_forms->setText(told.join(QStringLiteral(" · ")));
    m_forms->setVisible(!told.isEmpty());
}

void ImportDialog::showReport()
{
    showForms();
    const Field* target = m_columns->targetField();
    m_makesTargets->setVisible(target != nullptr);
    if (target) {
        m_makesTargets->setText(tr("Create %1 that do not exist yet", "accounts")
                                    .arg(labelText(m_desk.catalogue().at(target->target).plural)));
    }
    if (m_reports.empty()) {
        m_import->setEnabled(false);
        m_summary->setText(m_reader->isBusy() ? tr("Reading the file…")
                                              : tr("Map at least one column to a field."));
        return;
    }
    const ImportReport& last = m_reports.back();
    std::size_t bad = 0;
    for (const ImportReport& report : m_reports) {
        bad += report.failed;
    }
    m_summary->setText(foundText(m_desk.catalogue(), last, bad));
    m_import->setEnabled(last.created + last.updated > 0 && (bad == 0 || m_skipsBad->isChecked()));
}

void ImportDialog::showProblems()
{
    m_problems->setReports(m_reports, m_makesTargets->isChecked());
    const bool hasDoubts = !m_problems->isEmpty();
    m_problemsTitle->setText(tr("Problems"));
    m_problemsTitle->setVisible(hasDoubts);
    m_problems->setVisible(hasDoubts);
    m_skipsBad->setVisible(hasDoubts);
}

void ImportDialog::accept()
{
    if (isBusy() || !m_import->isEnabled()) {
        return;
    }
    setImporting(true);
    run(false);
}

void ImportDialog::reject()
{
    if (!m_isImporting) {
        QDialog::reject();
        return;
    }
    m_progress->stop();
    m_cancel->setEnabled(false);
    m_summary->setText(tr("Stopping …"));
}

void ImportDialog::setImporting(bool isImporting)
{
    m_isImporting = isImporting;
    m_body->setEnabled(!isImporting);
    m_import->setVisible(!isImporting);
    m_cancel->setText(isImporting ? tr("Stop") : tr("Cancel"));
    m_cancel->setEnabled(true);
    if (!isImporting) {
        m_progress->end();
    }
}

} // namespace caravan::ui
