// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/work_step.h"

#include "core/exchange/typed_text.h"
#include "core/service/visit_work.h"
#include "ui/forms/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kWorkStepTypingMs = 600;

/// A counter as a person types it, or as this window shows it: "12,150" is twelve thousand where
/// the hint beside it says 12,100.
Result<Decimal> typedCounter(const QString& typed)
{
    QString digits = typed;
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    bool isWhole = false;
    const qint64 whole = digits.toLongLong(&isWhole);
    return isWhole && integerText(whole) == typed ? Result<Decimal>(Decimal::fromInteger(whole))
                                                  : typedDecimal(toStd(typed));
}

} // namespace

WorkStep::WorkStep(Desk& desk, QWidget* parent)
    : VisitStep(desk, parent), m_counter(new QLineEdit), m_reason(new QLineEdit),
      m_counterRow(new FieldRow(tr("Operating hours now"), false, {}, m_counter)),
      m_reasonRow(new FieldRow(tr("Reason for the unusual reading"), true, {}, m_reason)),
      m_task(new QPushButton(tr("Task for sales…"))), m_lead(new QPushButton(tr("New lead…"))),
      m_typing(new QTimer(this))
{
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, kGap, 0);
    grid->setHorizontalSpacing(kCardPadding);
    grid->setVerticalSpacing(kGap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addRow(*grid, "symptom_code", 0, 0, 1);
    addRow(*grid, "cause_code", 0, 1, 1);
    addRow(*grid, "symptom", 1, 0, 1);
    addRow(*grid, "diagnosis", 1, 1, 1);
    addRow(*grid, "work_done_text", 2, 0, 2);
    addRow(*grid, "labour_minutes", 3, 0, 1);
    addRow(*grid, "travel_minutes", 3, 1, 1);
    grid->addWidget(m_counterRow, 4, 0);
    grid->addWidget(m_reasonRow, 4, 1);
    addRow(*grid, "first_time_fix", 5, 0, 1);
    addRow(*grid, "follow_up", 5, 1, 1);
    addRow(*grid, "follow_up_note", 6, 0, 2);
    auto* sales = new QHBoxLayout;
    sales->setSpacing(kGap);
    sales->addWidget(new PlainLabel(tr("Recommend to sales:"), TextRole::caption, Ink::text2));
    for (QPushButton* button : {m_task, m_lead}) {
        setButtonKind(*button, ButtonKind::secondary);
        sales->addWidget(button);
    }
    sales->addStretch(1);
    grid->addLayout(sales, 7, 0, 1, 2);
    grid->setRowStretch(8, 1);
    m_reasonRow->hide();
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kWorkStepTypingMs);
    connect(m_typing, &QTimer::timeout, this, &WorkStep::save);
    connect(m_task, &QPushButton::clicked, this, [this] { recommend("activity"); });
    connect(m_lead, &QPushButton::clicked, this, [this] { recommend("lead"); });
    m_tick = m_counter->addAction(icon(QStringLiteral("check"), Ink::success),
                                  QLineEdit::TrailingPosition);
    m_tick->setToolTip(plainToolTip(tr("Saved")));
    m_tick->setVisible(false);
    connect(m_counter, &QLineEdit::textEdited, m_tick, [this] { m_tick->setVisible(false); });
    connect(m_counter, &QLineEdit::editingFinished, this, &WorkStep::takeCounter);
    m_counter->installEventFilter(this);
    connect(m_reason, &QLineEdit::editingFinished, this, &WorkStep::takeCounter);
}

void WorkStep::addRow(QGridLayout& grid, const char* field, int row, int column, int span)
{
    const Entity& visit = m_desk.catalogue().at("visit");
    const Field& shown = *visit.field(field);
    FieldEditor* editor = makeEditor(m_desk, shown);
    const bool isNeeded = std::string_view(field) == "work_done_text";
    m_editors[field] = editor;
    m_rows[field] = new FieldRow(labelText(shown.labels), isNeeded, labelText(shown.hint), editor);
    grid.addWidget(m_rows[field], row, column, 1, span, Qt::AlignTop);
    connect(editor, &FieldEditor::edited, this, [this, name = std::string(field)] {
        m_touched[name] = true;
        m_typing->start();
    });
}

QString WorkStep::title() const
{
    return tr("Work");
}

bool WorkStep::isDone(const Record& visit)
{
    return !isEmpty(visit.value("work_done_text"));
}

void WorkStep::load(const Record& visit)
{
    if (isFrozen(visit) && !unsaved().isEmpty()) {
        m_opened = Record(); // what could not be saved is not what was signed
    }
    const bool isOther = m_opened.entity == nullptr || m_opened.id != visit.id;
    if (isOther) {
        m_session = m_desk.replica().newId().toString();
        m_touched.clear();
        m_typing->stop();
        for (const auto& [name, row] : m_rows) {
            row->setProblem({});
        }
        m_counterRow->setProblem({});
        m_counter->clear();
        m_counterTaken.clear();
        m_tick->setVisible(false);
        m_reason->clear();
        m_reasonRow->hide();
    }
    if (isOther || m_touched.empty()) {
        m_opened = visit;
    }
    const bool isOpen = !isFrozen(visit) && m_desk.rights().mayUpdate(visit);
    m_task->setVisible(m_desk.rights().mayCreate(m_desk.catalogue().at("activity")));
    m_lead->setVisible(m_desk.rights().mayCreate(m_desk.catalogue().at("lead")));
    for (const auto& [name, editor] : m_editors) {
        if (m_touched.count(name) == 0) { // what is being typed stays
            editor->setValue(visit.value(name));
        }
        editor->setEnabled(isOpen);
    }
    const auto asset = m_desk.replica().find("asset", visit.reference("asset"));
    m_counterRow->setVisible(asset.has_value());
    m_counterRow->setEnabled(isOpen);
    if (asset && !isEmpty(asset->record.value("counter"))) {
        m_counter->setPlaceholderText(
            tr("last: %1")
                .arg(integerText(std::get<std::int64_t>(asset->record.value("counter")))));
    }
}

void WorkStep::save()
{
    m_typing->stop();
    Edit edit = Edit::update(m_opened);
    edit.session = m_session;
    const Entity& visit = m_desk.catalogue().at("visit");
    for (const auto& [name, touched] : m_touched) {
        const Result<Value> value = m_editors[name]->value();
        m_rows[name]->setProblem(value ? QString() : errorText(value.error(), &visit));
        if (value && *value != m_opened.value(name)) {
            edit.set[name] = *value;
        }
    }
    if (edit.set.empty()) {
        Q_EMIT unsavedChanged();
        return;
    }
    if (apply(std::vector<Edit>{edit}, tr("Service report"), visit)) {
        for (const auto& [name, value] : edit.set) {
            m_touched.erase(name);
        }
        if (const auto row = m_desk.replica().find("visit", m_opened.id);
            row && m_touched.empty()) {
            m_opened = row->record;
        }
    }
}

void WorkStep::takeCounter()
{
    const auto value = typedCounter(m_counter->text().trimmed());
    const auto visit = m_desk.replica().find("visit", m_opened.id);
    const QString typed = m_counter->text().trimmed();
    if (typed.isEmpty()) {
        m_counterRow->setProblem({});
        m_reasonRow->hide();
        Q_EMIT unsavedChanged();
        return;
    }
    if (!visit || (typed == m_counterTaken && m_reason->text().isEmpty())) {
        return; // leaving the field says nothing new
    }
    if (!value) {
        m_counterRow->setProblem(tr("Enter a number."));
        Q_EMIT unsavedChanged();
        return;
    }
    const ReadingTaken reading{"hours", *value, toStd(m_reason->text().trimmed())};
    const auto edits = takeReading(m_desk.replica(), visit->record, reading, m_desk.now());
    if (!edits && edits.error().key == "reason") {
        m_counterRow->setProblem(
            tr("This does not match the last reading. Give a reason, or correct it."));
        m_reasonRow->setVisible(true);
        Q_EMIT unsavedChanged();
        return;
    }
    if (apply(edits, tr("Reading saved"), m_desk.catalogue().at("reading"))) {
        m_counterRow->setProblem({});
        m_counterTaken = typed; // stays to be seen, with a tick
        m_tick->setVisible(true);
        m_reason->clear();
        m_reasonRow->hide();
        Q_EMIT unsavedChanged();
    }
}

/// Taken before Tab leaves it, so that Tab finds the field that asks why.
bool WorkStep::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_counter && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) {
        takeCounter();
    }
    return VisitStep::eventFilter(watched, event);
}

/// Label and text of each field that was typed in and is not saved.
QList<std::pair<QString, QString>> WorkStep::open() const
{
    QList<std::pair<QString, QString>> fields;
    for (const auto& [name, isTouched] : m_touched) {
        const FieldEditor& editor = *m_editors.at(name);
        const Result<Value> value = editor.value();
        if (value && *value == m_opened.value(name)) {
            continue;
        }
        const auto* line = editor.findChild<QLineEdit*>();
        fields.append({labelText(editor.field().labels),
                       value  ? displayText(m_desk.replica(), editor.field(), *value)
                       : line ? line->text()
                              : QString()});
    }
    const QString counter = m_counter->text().trimmed();
    if (!counter.isEmpty() && counter != m_counterTaken) {
        fields.append({tr("Operating hours now"), counter});
    }
    return fields;
}

QString WorkStep::unsaved() const
{
    const auto fields = open();
    return fields.isEmpty() ? QString() : fields.first().first;
}

QString WorkStep::unsavedText() const
{
    QStringList texts;
    for (const auto& [label, text] : open()) {
        texts.append(tr("%1: %2", "field: text").arg(label, text));
    }
    return texts.join(QStringLiteral("; "));
}

/// Opens the form of what the engineer tells the customer's representative.
void WorkStep::recommend(const std::string& entity)
{
    flush();
    if (const auto visit = m_desk.replica().find("visit", m_opened.id)) {
        Q_EMIT createRequested(entity, recommendation(m_desk.replica(), visit->record, entity));
    }
}

void WorkStep::flush()
{
    if (m_typing->isActive()) {
        save();
    }
    takeCounter();
}

void WorkStep::focusFirst()
{
    m_editors["symptom_code"]->setFocus(Qt::OtherFocusReason);
}

FieldEditor* WorkStep::editor(const std::string& field) const
{
    return m_editors.at(field);
}

} // namespace caravan::ui
