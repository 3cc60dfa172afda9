// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How an import looks: columns and fields, what is not understood, how much comes in.
#include "ui/imports/import_dialog.h"

#include "core/exchange/headings.h"
#include "ui/models/reader.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/padded_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr QSize kSize(820, 660);
constexpr int kChoiceGap = 4;
constexpr int kLine = kControlHeight + 2 * kChoiceGap;
constexpr int kChoiceWidth = 250;
constexpr std::size_t kDoubtsMax = 200; // more are settled in the file itself

void prepareTable(QTableWidget& table, const QStringList& headings)
{
    table.setColumnCount(static_cast<int>(headings.size()));
    table.setHorizontalHeaderLabels(headings);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kLine);
    table.setSelectionMode(QAbstractItemView::NoSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setFocusPolicy(Qt::NoFocus);
    table.setShowGrid(false);
    table.setItemDelegate(new PaddedDelegate(&table));
    table.setWordWrap(false);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    const int last = table.columnCount() - 1;
    table.horizontalHeader()->setSectionResizeMode(last, QHeaderView::Fixed);
    table.setColumnWidth(last, kChoiceWidth);
}

/// A list of choices in a cell, with room above and below.
QWidget* framed(QComboBox* choices)
{
    auto* frame = new QWidget;
    auto* layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, kChoiceGap, kGap, kChoiceGap);
    layout->addWidget(choices);
    return frame;
}

/// By its value or its name in any language; null: none.
const Choice* choiceNamed(const Field& field, const std::string& name)
{
    const auto isNamed = [&](const Choice& choice) {
        return choice.value == name ||
               std::any_of(choice.labels.begin(), choice.labels.end(),
                           [&](const auto& label) { return label.second == name; });
    };
    const auto found = std::find_if(field.choices.begin(), field.choices.end(), isNamed);
    return found == field.choices.end() ? nullptr : &*found;
}

QTableWidgetItem* cellOf(const std::string& text)
{
    auto* item = new QTableWidgetItem(toQString(text));
    item->setToolTip(plainToolTip(item->text()));
    return item;
}

} // namespace

ImportDialog::ImportDialog(Desk& desk, const Entity& entity, std::unique_ptr<MappedFile> file,
                           const QString& fileName, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_entity(entity), m_file(std::move(file)),
      m_about(new PlainLabel({}, TextRole::body, Ink::text2)), m_encoding(new QComboBox),
      m_columns(new QTableWidget), m_forms(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_updates(new QCheckBox(tr("Update existing records"))), m_makesTargets(new QCheckBox),
      m_skipsBad(new QCheckBox(tr("Leave their rows out"))),
      m_problemsTitle(new PlainLabel({}, TextRole::cardTitle)), m_problems(new QTableWidget),
      m_summary(new PlainLabel({}, TextRole::bodyStrong)), m_import(new QPushButton(tr("Import"))),
      m_again(new QTimer(this)), m_reader(new Reader(desk, this))
{
    if (Result<Head> head = headOf(m_file->bytes())) {
        m_head = std::move(*head);
    }
    m_fileName = fileName;
    build(fileName);
    showColumns();
    if (m_columns->rowCount() > 0) {
        fieldOf(0)->setFocus();
    }
    run(true);
}

void ImportDialog::build(const QString& fileName)
{
    setWindowTitle(tr("Import %1", "records of a kind").arg(labelText(m_entity.plural)));
    resize(kSize);
    m_about->setText(
        m_head.isSure
            ? fileName
            : QStringLiteral("%1 · %2").arg(
                  fileName, tr("Choose the encoding in which the example reads correctly.")));
    m_encoding->setAccessibleName(tr("Characters"));
    m_encoding->addItem(toQString(m_head.encoding));
    for (const std::string& other : m_head.otherEncodings) {
        m_encoding->addItem(toQString(other));
    }
    prepareTable(*m_columns, {tr("Column"), tr("Example"), tr("Becomes")});
    prepareTable(*m_problems, {tr("Line"), tr("Column"), tr("Value"), tr("Why"), tr("Take it as")});
    m_columns->setAccessibleName(tr("Columns of the file"));
    m_problems->setAccessibleName(tr("What is not understood"));
    for (const int told : {0, 1, 3}) { // what the file says makes room
        m_problems->horizontalHeader()->setSectionResizeMode(told, QHeaderView::ResizeToContents);
    }
    setButtonKind(*m_import, ButtonKind::primary);
    m_import->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    setButtonKind(*cancel, ButtonKind::secondary);
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
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addLayout(head);
    layout->addWidget(m_columns, 3);
    layout->addWidget(m_forms);
    layout->addLayout(choices);
    layout->addLayout(doubts);
    layout->addWidget(m_problems, 2);
    layout->addLayout(buttons);
    m_again->setSingleShot(true);
    m_again->setInterval(0); // several choices of one moment are one question
    const auto askAgain = [this] { m_again->start(); };
    connect(m_again, &QTimer::timeout, this, [this] { run(true); });
    connect(m_updates, &QCheckBox::toggled, this, askAgain);
    connect(m_makesTargets, &QCheckBox::toggled, this, askAgain);
    connect(m_skipsBad, &QCheckBox::toggled, this, [this] { showReport(); });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        if (Result<Head> head = headOf(m_file->bytes(), toStd(m_encoding->currentText()))) {
            m_head = std::move(*head);
            m_meanings.clear();
            m_columnForms.clear();
            showColumns();
            m_again->start();
        }
    });
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_skipsBad->setObjectName(QStringLiteral("leaveOut"));
    m_problemsTitle->hide();
    m_problems->hide();
    m_skipsBad->hide();
}

void ImportDialog::showColumns()
{
    const ImportPlan guess = ImportPlan::guess(m_entity, m_head.columns);
    // A kind of people whose name is one field can have it put together.
    const auto given = meaningOfHeading(m_entity, "first name");
    const bool hasParts = given && !given->part.empty();
    m_columns->setRowCount(0);
    m_columns->setRowCount(static_cast<int>(m_head.columns.size()));
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        const std::string& column = m_head.columns[static_cast<std::size_t>(i)];
        m_columns->setItem(i, 0, cellOf(column));
        m_columns->setItem(i, 1, cellOf(m_head.example[static_cast<std::size_t>(i)]));
        auto* field = new QComboBox;
        field->setAccessibleName(tr("%1 becomes", "a column").arg(toQString(column)));
        field->addItem(tr("Left out"), QString());
        for (const Field& one : m_entity.fields) {
            if (!one.isReadOnly && one.type != FieldType::file) {
                field->addItem(labelText(one.labels), toQString(one.name));
            }
        }
        if (hasParts) {
            const QString name = toQString(given->field);
            field->addItem(tr("Given name"), name + QLatin1String("#given"));
            field->addItem(tr("Family name"), name + QLatin1String("#family"));
        }
        const auto guessed =
            std::find_if(guess.columns.begin(), guess.columns.end(),
                         [&](const ImportColumn& one) { return one.column == column; });
        if (guessed != guess.columns.end()) {
            const std::string data =
                guessed->field + (guessed->part.empty() ? "" : "#" + guessed->part);
            field->setCurrentIndex(std::max(0, field->findData(toQString(data))));
        }
        connect(field, &QComboBox::activated, this, [this] { m_again->start(); });
        m_columns->setCellWidget(i, 2, framed(field));
    }
    // A list of people names their companies; nobody has to be asked whether they exist.
    const Field* target = targetField();
    m_makesTargets->setChecked(target && target->target == "account");
}

namespace {

/// How a person reads what the core calls a form.
QString formText(const std::string& form)
{
    QStringList parts;
    for (const QString& part : toQString(form).split(QStringLiteral(", "))) {
        parts.append(
            part == QLatin1String("day-month-year")   ? ImportDialog::tr("day/month/year")
            : part == QLatin1String("month-day-year") ? ImportDialog::tr("month/day/year")
            : part == QLatin1String("excel-days") ? ImportDialog::tr("days as Excel counts them")
            : part == QLatin1String("local time") ? ImportDialog::tr("the clock of this laptop")
                                                  : part);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

void ImportDialog::showForms()
{
    QStringList told;
    for (const ImportReport& report : m_reports) {
        for (const ImportForm& form : report.forms) {
            told.append(tr("“%1” is read as %2", "a column, how its numbers or days are written")
                            .arg(toQString(form.column), formText(form.form)));
        }
    }
    m_forms->setText(told.join(QStringLiteral(" · ")));
    m_forms->setVisible(!told.isEmpty());
}

std::vector<std::pair<std::string, QString>> ImportDialog::formsOf(const Doubt& doubt) const
{
    const Field* field = fieldOfColumn(doubt.column);
    if (!field || doubt.kind != ImportProblem::Kind::value || doubt.suggestion.empty()) {
        return {};
    }
    std::vector<std::string> forms;
    if (field->type == FieldType::date || field->type == FieldType::dateTime) {
        const bool isCount = doubt.value.find_first_not_of("0123456789.") == std::string::npos;
        forms = isCount ? std::vector<std::string>{"excel-days"}
                        : std::vector<std::string>{"day-month-year", "month-day-year"};
    } else if (field->type == FieldType::decimal || field->type == FieldType::money) {
        forms = {"1,234.50", "1.234,50"};
    }
    std::vector<std::pair<std::string, QString>> named;
    for (const std::string& form : forms) {
        named.emplace_back(
            form,
            tr("%1 in the whole column", "how numbers or days are written").arg(formText(form)));
    }
    return named;
}

QComboBox* ImportDialog::fieldOf(int column) const
{
    return m_columns->cellWidget(column, 2)->findChild<QComboBox*>();
}

QComboBox* ImportDialog::meaningOf(int problem) const
{
    return m_problems->cellWidget(problem, 4)->findChild<QComboBox*>();
}

void ImportDialog::showReport()
{
    showForms();
    const Field* target = targetField();
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
    QStringList parts;
    for (const ImportReport& report : m_reports) {
        bad += report.failed;
    }
    for (const auto& [kind, count] : last.made) {
        parts.append(
            QStringLiteral("%1: %2").arg(labelText(m_desk.catalogue().at(kind).plural),
                                         tr("%Ln new", "records", static_cast<int>(count))));
    }
    parts.append(tr("%Ln new", "records", static_cast<int>(last.created)));
    if (last.updated > 0) {
        parts.append(tr("%Ln changed", "records", static_cast<int>(last.updated)));
    }
    if (last.skipped > 0) {
        parts.append(tr("%Ln known already", nullptr, static_cast<int>(last.skipped)));
    }
    if (bad > 0) {
        parts.append(tr("%Ln row(s) not understood", nullptr, static_cast<int>(bad)));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_import->setEnabled(last.created + last.updated > 0 && (bad == 0 || m_skipsBad->isChecked()));
}

QString ImportDialog::whyText(const Doubt& doubt) const
{
    if (doubt.kind == ImportProblem::Kind::identity) {
        return tr("it is not clear which record is meant");
    }
    if (doubt.kind == ImportProblem::Kind::twice) {
        return tr("another column says otherwise");
    }
    if (!formsOf(doubt).empty()) {
        return tr("it can be read in more than one way");
    }
    const Field* field = fieldOfColumn(doubt.column);
    if (!field) {
        field = m_entity.field(doubt.column); // of the record as a whole
        return field ? tr("%1 is missing or wrong", "a field").arg(labelText(field->labels))
                     : tr("a different number of cells than the header");
    }
    if (field->type == FieldType::reference) {
        return tr("no %1 of this name", "a kind of record")
            .arg(labelText(m_desk.catalogue().at(field->target).labels));
    }
    return tr("no value of %1", "a field").arg(labelText(field->labels));
}

QComboBox* ImportDialog::meaningChoices(const Doubt& doubt)
{
    auto* choices = new QComboBox;
    const Field* field = fieldOfColumn(doubt.column);
    choices->setAccessibleName(tr("Take “%1” as", "a value").arg(toQString(doubt.value)));
    const Choice* alike = field ? choiceNamed(*field, doubt.suggestion) : nullptr;
    const QString suggestion = alike ? labelText(alike->labels) : toQString(doubt.suggestion);
    choices->addItem(suggestion.isEmpty() ? tr("Choose…") // without data: not settled
                                          : tr("Perhaps %1?", "a value").arg(suggestion));
    const auto offer = [&](const std::string& meaning, const QString& text) {
        if (choices->findText(text) < 0) {
            choices->addItem(text, toQString(meaning));
        }
    };
    if (field && !suggestion.isEmpty()) {
        offer(alike ? alike->value : doubt.suggestion, suggestion);
    }
    for (const Choice& choice : field ? field->choices : std::vector<Choice>{}) {
        offer(choice.value, labelText(choice.labels));
    }
    const Field* target = targetField();
    if (field && field == target && m_makesTargets->isChecked() &&
        doubt.kind == ImportProblem::Kind::value) {
        choices->addItem(tr("Make it new", "a record that is referred to"), toQString(doubt.value));
    }
    const int firstForm = choices->count();
    const auto forms = formsOf(doubt);
    for (const auto& [form, text] : forms) {
        choices->addItem(text, toQString(form));
    }
    if (field) {
        choices->addItem(tr("Leave it empty"), QString());
    }
    choices->setEnabled(field != nullptr && !doubt.value.empty());
    connect(choices, &QComboBox::activated, this, [this, doubt, choices, firstForm, forms] {
        const int form = choices->currentIndex() - firstForm;
        if (form >= 0 && form < static_cast<int>(forms.size())) {
            m_columnForms[doubt.column] = forms[static_cast<std::size_t>(form)].first;
            m_again->start();
        } else if (choices->currentData().isValid()) {
            m_meanings[{doubt.column, doubt.value}] = toStd(choices->currentData().toString());
            m_again->start();
        }
    });
    return choices;
}

/// The same cell in many rows is one question.
void ImportDialog::showProblems()
{
    m_doubts.clear();
    for (const ImportReport& report : m_reports) {
        for (const ImportProblem& problem : report.problems) {
            const auto same = std::find_if(m_doubts.begin(), m_doubts.end(), [&](const Doubt& one) {
                return one.column == problem.column && one.value == problem.value;
            });
            if (same != m_doubts.end()) {
                ++same->rows;
            } else if (m_doubts.size() < kDoubtsMax) {
                m_doubts.push_back({problem.column, problem.value, problem.suggestion, problem.line,
                                    1, problem.kind});
            }
        }
    }
    m_problems->setRowCount(0);
    m_problems->setRowCount(static_cast<int>(m_doubts.size()));
    for (int i = 0; i < m_problems->rowCount(); ++i) {
        const Doubt& doubt = m_doubts[static_cast<std::size_t>(i)];
        const QString line = integerText(static_cast<qint64>(doubt.line));
        m_problems->setItem(
            i, 0,
            new QTableWidgetItem(
                doubt.rows > 1 ? tr("%1 and %Ln more", "lines", doubt.rows - 1).arg(line) : line));
        m_problems->setItem(i, 1, cellOf(doubt.column));
        m_problems->setItem(i, 2, cellOf(doubt.value));
        m_problems->setItem(i, 3, cellOf(toStd(whyText(doubt))));
        m_problems->setCellWidget(i, 4, framed(meaningChoices(doubt)));
    }
    const bool hasDoubts = !m_doubts.empty();
    m_problemsTitle->setText(tr("What is not understood"));
    m_problemsTitle->setVisible(hasDoubts);
    m_problems->setVisible(hasDoubts);
    m_skipsBad->setVisible(hasDoubts);
}

} // namespace caravan::ui
