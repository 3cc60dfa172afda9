// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/conversion_dialog.h"

#include "core/schema/schema_reason.h"
#include "ui/admin/choice_table.h"
#include "ui/admin/draft_foot.h"
#include "ui/admin/field_changes.h"
#include "ui/admin/schema_text.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/padded_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

#include <algorithm>
#include <set>

namespace caravan::ui {
namespace {

constexpr int kConversionDialogWidth = 1000;
constexpr int kConversionDialogHeight = 520;
constexpr int kConversionDialogFormWidth = 300;
constexpr int kConversionDialogChoicesHeight = 160;
constexpr int kRecordWidth = 180;
constexpr int kValueWidth = 160;
constexpr int kConversionDialogPauseMs = 250;
constexpr std::int64_t kValuesRead = 2'000; ///< for the choices that are suggested

QTableWidgetItem* readOnlyCell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(plainToolTip(text));
    return item;
}

} // namespace

ConversionDialog::ConversionDialog(Desk& desk, SchemaDraft& draft, std::string entity,
                                   std::string field, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_draft(draft), m_entity(std::move(entity)),
      m_field(std::move(field)), m_base(draft.preview(desk.replica())), m_type(new QComboBox),
      m_name(new QLineEdit), m_target(new QComboBox), m_choices(new ChoiceTable),
      m_summary(new PlainLabel({}, TextRole::bodyStrong)), m_misses(new QTableWidget),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_counting(new QTimer(this)),
      m_save(new QPushButton(tr("Add to the draft")))
{
    setWindowTitle(
        tr("Change type: %1").arg(labelText(m_base->at(m_entity).field(m_field)->labels)));
    openWithin(*this, {kConversionDialogWidth, kConversionDialogHeight});
    auto* rows = new QVBoxLayout;
    rows->setSpacing(kGap);
    addRows(*rows);
    auto* form = new QWidget;
    form->setFixedWidth(kConversionDialogFormWidth);
    form->setLayout(rows);
    m_misses->setColumnCount(3);
    m_misses->setHorizontalHeaderLabels({tr("Record"), tr("Value"), tr("Reason")});
    m_misses->setAccessibleName(tr("Values that do not convert"));
    m_misses->setItemDelegate(new PaddedDelegate(m_misses));
    m_misses->verticalHeader()->hide();
    m_misses->setShowGrid(false);
    m_misses->setTabKeyNavigation(false);
    m_misses->setWordWrap(false);
    m_misses->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_misses->horizontalHeader()->setHighlightSections(false);
    m_misses->horizontalHeader()->setStretchLastSection(true);
    m_misses->setColumnWidth(0, kRecordWidth);
    m_misses->setColumnWidth(1, kValueWidth);
    m_summary->setWordWrap(true);
    auto* right = new QVBoxLayout;
    right->setSpacing(kGap);
    right->addWidget(m_summary);
    right->addWidget(m_misses, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(kPageMargin);
    body->addWidget(form);
    body->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addLayout(body, 1);
    layout->addLayout(makeDraftFoot(*this, *m_problem, *m_save));
    connect(m_save, &QPushButton::clicked, this, &ConversionDialog::accept);
    m_counting->setSingleShot(true);
    m_counting->setInterval(kConversionDialogPauseMs);
    connect(m_counting, &QTimer::timeout, this, &ConversionDialog::count);
    look();
    count();
    m_type->setFocus();
    m_untouched = changes();
}

void ConversionDialog::addRows(QVBoxLayout& rows)
{
    const Entity& entity = m_base->at(m_entity);
    const Field& old = *entity.field(m_field);
    for (int i = 0; i < static_cast<int>(FieldType::file); ++i) {
        const auto type = static_cast<FieldType>(i);
        if (type != old.type) {
            m_type->addItem(typeText(type), i);
        }
    }
    for (const Entity& one : m_base->entities()) {
        if (one.role != EntityRole::system && !one.isHidden) {
            m_target->addItem(labelText(one.plural), toQString(one.name));
        }
    }
    const bool isCompanys = isCompanyName(m_entity) || isCompanyName(m_field);
    const QString stem = (isCompanys ? QString() : QStringLiteral("x_")) + toQString(m_field);
    int number = 2;
    while (entity.field(toStd(QStringLiteral("%1_%2").arg(stem).arg(number))) != nullptr) {
        ++number;
    }
    m_name->setText(QStringLiteral("%1_%2").arg(stem).arg(number));
    m_choices->setFixedHeight(kConversionDialogChoicesHeight);
    suggestChoices();
    rows.addWidget(new FieldRow(tr("New type"), false, {}, m_type));
    m_targetRow = new FieldRow(tr("Refers to"), false, {}, m_target);
    m_choicesRow = new FieldRow(tr("Choices"), false, {}, m_choices);
    rows.addWidget(m_targetRow);
    rows.addWidget(m_choicesRow);
    rows.addWidget(new FieldRow(tr("Internal name"), false,
                                tr("For imports and programs. Cannot be changed after publishing."),
                                m_name));
    auto* what = new PlainLabel(tr("A new field with the same label replaces this one. Once it is "
                                   "published, its values are filled in as one import that can be "
                                   "undone, and the old field is hidden with its values."),
                                TextRole::body, Ink::text2);
    what->setWordWrap(true);
    rows.addWidget(what);
    rows.addStretch(1);
    for (QComboBox* box : {m_type, m_target}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ConversionDialog::look);
    }
    connect(m_choices, &ChoiceTable::edited, this, &ConversionDialog::look);
    connect(m_name, &QLineEdit::textEdited, this, &ConversionDialog::look);
}

/// What the field says now, so that every value has its choice.
void ConversionDialog::suggestChoices()
{
    const Field& old = *m_base->at(m_entity).field(m_field);
    if (hasChoices(old.type)) {
        m_choices->setChoices(old.choices);
        return;
    }
    const Entity* entity = m_desk.catalogue().entity(m_entity);
    const Field* here = entity != nullptr ? entity->field(m_field) : nullptr;
    const Filter filled = Filter::whereEmpty(m_field, false);
    const auto rows = here != nullptr
                          ? m_desk.replica().select({m_entity, filled, {}, {}}, 0, kValuesRead)
                          : Result<std::vector<Row>>(std::vector<Row>{});
    std::set<QString> known;
    if (!rows) {
        return; // only suggested; count() tells of it
    }
    for (const Row& row : *rows) {
        const QString text =
            displayText(m_desk.replica(), *here, row.record.value(m_field)).trimmed();
        if (!text.isEmpty() && !text.contains(u'\n')) {
            known.insert(text);
        }
        if (known.size() > kChoicesMax) {
            return; // these are no choices
        }
    }
    m_choices->setLines(0, 0, QStringList(known.begin(), known.end()).join(u'\n'));
}

FieldConversion ConversionDialog::conversion() const
{
    return {m_entity, m_field, toStd(m_name->text().trimmed())};
}

std::vector<std::string> ConversionDialog::changes() const
{
    const Entity& entity = m_base->at(m_entity);
    const Field& old = *entity.field(m_field);
    TypedField typed;
    for (const char* language : kFieldLanguages) {
        typed.labels.push_back(caravan::label(old.labels, language));
    }
    typed.name = toStd(m_name->text().trimmed());
    typed.type = static_cast<FieldType>(m_type->currentData().toInt());
    typed.section = old.section;
    typed.target = toStd(m_target->currentData().toString());
    typed.choices = m_choices->choices();
    typed.isFact = old.isFact;
    typed.isColumn = old.listColumn > 0;
    return conversionChanges(*m_base, conversion(),
                             fieldChanges(*m_base, entity, {}, typed).front());
}

void ConversionDialog::look()
{
    const auto type = static_cast<FieldType>(m_type->currentData().toInt());
    m_targetRow->setVisible(type == FieldType::reference);
    m_choicesRow->setVisible(hasChoices(type));
    const auto model = m_base->at(m_entity).field(toStd(m_name->text().trimmed())) != nullptr
                           ? Result<std::shared_ptr<const Catalogue>>(
                                 Error{ErrorCode::schema,
                                       keyOf({SchemaReason::exists,
                                              m_entity + "." + toStd(m_name->text().trimmed()),
                                              {},
                                              {}}),
                                       {}})
                           : withChanges(*m_base, changes());
    m_shown = model ? *model : nullptr;
    m_problem->setText(model ? QString() : schemaErrorText(*m_base, model.error()));
    m_save->setEnabled(m_shown != nullptr);
    m_counting->start();
}

void ConversionDialog::count()
{
    m_plan = {};
    const Entity* here = m_desk.catalogue().entity(m_entity);
    const bool isThere = here != nullptr && here->field(m_field) != nullptr;
    if (m_shown && isThere) {
        const Field& to = *m_shown->at(m_entity).field(conversion().to);
        Result<ConversionPlan> plan =
            planConversion(m_desk.replica(), conversion(), to, interfaceLanguage());
        if (!plan) {
            m_problem->setText(errorText(plan.error()));
        } else {
            m_plan = std::move(*plan);
        }
    }
    showPlan();
}

void ConversionDialog::showPlan()
{
    const auto counted = [](std::size_t number) { return static_cast<int>(number); };
    QString text = m_plan.filled == 0
                       ? tr("No record has a value in this field.")
                       : tr("%Ln value(s) convert.", nullptr, counted(m_plan.converts));
    const auto add = [&](const QString& sentence) {
        text = tr("%1 %2", "two sentences").arg(text, sentence);
    };
    if (m_plan.missed > 0) {
        add(tr("%Ln cannot be converted and will stay in the old field.", nullptr,
               counted(m_plan.missed)));
    }
    if (m_plan.missed > m_plan.misses.size()) {
        add(tr("The first %Ln of them:", nullptr, counted(m_plan.misses.size())));
    }
    m_summary->setText(text);
    m_misses->setVisible(!m_plan.misses.empty());
    m_misses->setRowCount(0);
    const Entity* entity = m_shown ? m_shown->entity(m_entity) : nullptr;
    for (const ConversionMiss& miss : m_plan.misses) {
        const int row = m_misses->rowCount();
        m_misses->insertRow(row);
        m_misses->setItem(row, 0, readOnlyCell(toQString(miss.title)));
        m_misses->setItem(row, 1, readOnlyCell(toQString(miss.value)));
        m_misses->setItem(row, 2, readOnlyCell(errorText(miss.why, entity)));
    }
}

void ConversionDialog::reject()
{
    if (changes() == m_untouched || mayDiscard(*this)) {
        QDialog::reject();
    }
}

void ConversionDialog::accept()
{
    Result<WaitingConversions> waiting =
        WaitingConversions::load(m_desk.replica().file().parent_path());
    Done done = waiting ? m_draft.add(m_desk.replica(), changes()) : Done(waiting.error());
    if (done) {
        done = waiting->add(conversion());
    }
    if (!done) {
        m_problem->setText(schemaErrorText(*m_base, done.error()));
        return;
    }
    QDialog::accept();
}

} // namespace caravan::ui
