// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/field_dialog.h"

#include "ui/admin/access_choice.h"
#include "ui/admin/choice_table.h"
#include "ui/admin/draft_foot.h"
#include "ui/admin/form_preview.h"
#include "ui/admin/name_of.h"
#include "ui/admin/schema_text.h"
#include "ui/admin/target_list.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kFieldDialogWidth = 900;
constexpr int kFieldDialogHeight = 640;
constexpr int kFieldDialogFormWidth = 380;
constexpr int kPreviewWidthMin = 220;
constexpr int kFieldDialogChoicesHeight = 150;
constexpr int kFieldDialogPauseMs = 150;

bool lacksOneOf(const std::vector<Choice>& known, const std::vector<ChoiceWords>& rows)
{
    const auto isEmpty = [](const ChoiceWords& words) {
        return std::all_of(words.begin(), words.end(),
                           [](const auto& word) { return word.empty(); });
    };
    return rows.size() < known.size() ||
           std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(known.size()),
                       isEmpty);
}

} // namespace

FieldDialog::FieldDialog(Desk& desk, SchemaDraft& draft, std::string entity, std::string field,
                         QWidget* parent)
    : QDialog(parent), m_desk(desk), m_draft(draft), m_entity(std::move(entity)),
      m_field(std::move(field)), m_base(draft.preview(desk.replica())), m_name(new QLineEdit),
      m_type(new QComboBox), m_section(new QComboBox), m_target(new QComboBox),
      m_targets(new TargetList(*m_base)), m_choices(new ChoiceTable), m_hint(new QLineEdit),
      m_access(new AccessChoice(*m_base)), m_isRequired(new QCheckBox(tr("Required"))),
      m_isFact(new QCheckBox(tr("Show in the record header"))),
      m_isColumn(new QCheckBox(tr("Show as list column"))),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_preview(new FormPreview(desk)),
      m_right(new QScrollArea), m_drawing(new QTimer(this)),
      m_save(new QPushButton(tr("Add to the draft")))
{
    const Entity& shown = m_base->at(m_entity);
    setWindowTitle(m_field.empty() ? tr("New field: %1").arg(labelText(shown.plural))
                                   : tr("Field: %1").arg(labelText(shown.plural)));
    openWithin(*this, {kFieldDialogWidth, kFieldDialogHeight});
    auto* rows = new QVBoxLayout;
    rows->setSpacing(kGap);
    addRows(*rows);
    auto* form = new QWidget;
    form->setLayout(rows);
    auto* left = new QScrollArea;
    left->setWidgetResizable(true);
    left->setFrameShape(QFrame::NoFrame);
    left->setWidget(form);
    left->setFixedWidth(kFieldDialogFormWidth);
    left->setFocusPolicy(Qt::NoFocus);
    m_right->setWidgetResizable(true);
    m_right->setFrameShape(QFrame::NoFrame);
    m_right->setWidget(m_preview);
    m_right->setFocusPolicy(Qt::NoFocus);
    auto* body = new QHBoxLayout;
    body->setSpacing(kPageMargin);
    body->addWidget(left);
    body->addWidget(m_right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addLayout(body, 1);
    layout->addLayout(makeDraftFoot(*this, *m_problem, *m_save));
    connect(m_save, &QPushButton::clicked, this, &FieldDialog::accept);
    if (const Field* known = shown.field(m_field)) {
        fillIn(*known);
    }
    m_drawing->setSingleShot(true);
    m_drawing->setInterval(kFieldDialogPauseMs);
    connect(m_drawing, &QTimer::timeout, this, &FieldDialog::draw);
    look();
    draw();
    m_labels.front()->setFocus();
    m_labels.front()->selectAll();
    m_untouched = changes();
}

/// A preview of a few letters shows nothing.
void FieldDialog::resizeEvent(QResizeEvent* event)
{
    m_right->setVisible(width() - kFieldDialogFormWidth - 3 * kPageMargin >= kPreviewWidthMin);
    QDialog::resizeEvent(event);
}

void FieldDialog::addRows(QVBoxLayout& rows)
{
    const QStringList languages{tr("Label in English"), tr("Label in simplified Chinese"),
                                tr("Label in traditional Chinese")};
    for (const QString& language : languages) {
        auto* edit = new QLineEdit;
        m_labels.push_back(edit);
        const bool isFirst = m_labels.size() == 1;
        rows.addWidget(new FieldRow(language, false, isFirst ? QString() : tr("Optional"), edit));
        connect(edit, &QLineEdit::textChanged, this, &FieldDialog::look);
    }
    for (QLineEdit* edit : m_labels) {
        connect(edit, &QLineEdit::textEdited, this, &FieldDialog::suggestName);
    }
    for (int i = 0; i <= static_cast<int>(FieldType::file); ++i) {
        const auto type = static_cast<FieldType>(i);
        m_type->addItem(typeText(type), QLatin1String(toString(type)));
    }
    for (const Section& section : m_base->at(m_entity).sections) {
        m_section->addItem(labelText(section.labels), toQString(section.name));
    }
    for (const Entity& entity : m_base->entities()) {
        if (entity.role != EntityRole::system && !entity.isHidden) {
            m_target->addItem(labelText(entity.plural), toQString(entity.name));
        }
    }
    m_targets->setFixedHeight(kFieldDialogChoicesHeight);
    m_choices->setFixedHeight(kFieldDialogChoicesHeight);
    rows.addWidget(new FieldRow(tr("Type"), false, {}, m_type));
    m_targetRow = new FieldRow(tr("Refers to"), false, {}, m_target);
    m_targetsRow = new FieldRow(tr("Refers to"), false,
                                tr("Leave all unticked to allow any record"), m_targets);
    m_choicesRow = new FieldRow(tr("Choices"), false, {}, m_choices);
    rows.addWidget(m_targetRow);
    rows.addWidget(m_targetsRow);
    rows.addWidget(m_choicesRow);
    rows.addWidget(new FieldRow(tr("Section of the form"), false, {}, m_section));
    rows.addWidget(
        new FieldRow(tr("Hint"), false, tr("Shown below the field in the form"), m_hint));
    rows.addWidget(new FieldRow(tr("Internal name"), false,
                                tr("For imports and programs. Cannot be changed after publishing."),
                                m_name));
    for (QCheckBox* box : {m_isRequired, m_isFact, m_isColumn}) {
        rows.addWidget(box);
        connect(box, &QCheckBox::toggled, this, &FieldDialog::look);
    }
    rows.addWidget(new FieldRow(tr("Who may see and edit it"), false,
                                tr("Of those who may edit the record. Administrators may always."),
                                m_access));
    rows.addStretch(1);
    connect(m_access, &AccessChoice::edited, this, &FieldDialog::look);
    connect(m_hint, &QLineEdit::textChanged, this, &FieldDialog::look);
    for (QComboBox* box : {m_type, m_section, m_target}) {
        connect(box, &QComboBox::currentIndexChanged, this, &FieldDialog::look);
    }
    connect(m_targets, &QListWidget::itemChanged, this, &FieldDialog::look);
    connect(m_choices, &ChoiceTable::edited, this, &FieldDialog::look);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_isNamed = true;
        look();
    });
}

void FieldDialog::fillIn(const Field& field)
{
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        // A language that only repeats the first one was filled in from it.
        const std::string& text = caravan::label(field.labels, kFieldLanguages[i]);
        const bool isOwn = i == 0 || text != caravan::label(field.labels, kFieldLanguages[0]);
        m_labels[i]->setText(isOwn ? toQString(text) : QString());
    }
    m_isNamed = true;
    m_name->setText(toQString(field.name));
    m_type->setCurrentIndex(static_cast<int>(field.type));
    m_section->setCurrentIndex(m_section->findData(toQString(field.section)));
    m_target->setCurrentIndex(m_target->findData(toQString(field.target)));
    m_targets->setTargets(field);
    m_hint->setText(labelText(field.hint));
    m_access->setAccess(accessTo(*m_base, m_base->at(m_entity), field));
    m_choices->setChoices(field.choices);
    m_isRequired->setChecked(field.required);
    m_isFact->setChecked(field.isFact);
    m_isColumn->setChecked(field.listColumn > 0);
    // A type and a name never change: values of everybody are stored by them.
    for (QWidget* fixed : std::initializer_list<QWidget*>{m_name, m_type, m_target, m_targets}) {
        fixed->setEnabled(false);
    }
    if (!isCompanyName(field.name) && !isCompanyName(m_entity)) {
        for (QWidget* products : std::initializer_list<QWidget*>{
                 m_section, m_hint, m_access, m_isRequired, m_isFact, m_isColumn}) {
            products->setEnabled(false);
        }
    }
}

void FieldDialog::suggestName()
{
    if (!m_isNamed) {
        const QString name = nameOf(toQString(firstWord(typed().labels)));
        m_name->setText(isCompanyName(m_entity) ? name : QStringLiteral("x_") + name);
    }
}

TypedField FieldDialog::typed() const
{
    TypedField field;
    for (const QLineEdit* edit : m_labels) {
        field.labels.push_back(toStd(edit->text().trimmed()));
    }
    field.name = toStd(m_name->text().trimmed());
    field.type = static_cast<FieldType>(m_type->currentIndex());
    field.section = toStd(m_section->currentData().toString());
    field.target = toStd(m_target->currentData().toString());
    field.targets = m_targets->targets();
    field.hint = toStd(m_hint->text().trimmed());
    field.access = m_access->access();
    field.choices = m_choices->choices();
    field.isRequired = m_isRequired->isChecked();
    field.isFact = m_isFact->isChecked();
    field.isColumn = m_isColumn->isChecked();
    return field;
}

std::vector<std::string> FieldDialog::changes() const
{
    return fieldChanges(*m_base, m_base->at(m_entity), m_field, typed());
}

/// Says why there can be no such field, or shows the form with it.
void FieldDialog::look()
{
    const auto type = static_cast<FieldType>(m_type->currentIndex());
    m_targetRow->setVisible(type == FieldType::reference);
    m_targetsRow->setVisible(type == FieldType::link);
    m_choicesRow->setVisible(hasChoices(type));
    const TypedField field = typed();
    const auto model = withChanges(*m_base, changes());
    const bool isEmpty = firstWord(field.labels).empty();
    const Field* before = m_base->at(m_entity).field(m_field);
    const bool lacksChoices = before != nullptr && lacksOneOf(before->choices, field.choices);
    const bool awaitsChoices = before == nullptr && hasChoices(type) && field.choices.empty();
    m_problem->setText(lacksChoices ? tr("Choices stay once they are published; hide them instead.")
                       : isEmpty || awaitsChoices ? QString()
                       : model                    ? labelNote(firstWord(field.labels))
                                                  : schemaErrorText(*m_base, model.error()));
    m_save->setEnabled(bool(model) && !isEmpty && !lacksChoices);
    m_shown = model ? *model : m_base;
    m_drawing->start();
}

/// Allowed, as in two sections, but rarely meant: an import takes the first for such a heading.
QString FieldDialog::labelNote(const std::string& label) const
{
    const std::vector<Field>& fields = m_base->at(m_entity).fields;
    const bool isTaken = std::any_of(fields.begin(), fields.end(), [&](const Field& one) {
        return !one.isHidden && one.name != m_field && isCalled(one.labels, label);
    });
    return isTaken ? tr("Another field already has this label.") : QString();
}

void FieldDialog::draw()
{
    QPointer<QWidget> field = m_preview->show(m_shown, m_entity, toStd(m_name->text()));
    // Where it stands is known once the form is laid out.
    QTimer::singleShot(0, m_right, [this, field] {
        if (field) {
            m_right->ensureWidgetVisible(field);
        }
    });
}

void FieldDialog::reject()
{
    if (changes() == m_untouched || mayDiscard(*this)) {
        QDialog::reject();
    }
}

void FieldDialog::accept()
{
    if (const Done added = m_draft.add(m_desk.replica(), changes()); !added) {
        m_problem->setText(schemaErrorText(*m_base, added.error()));
        return;
    }
    QDialog::accept();
}

} // namespace caravan::ui
