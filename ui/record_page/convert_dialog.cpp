// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/convert_dialog.h"

#include "core/base/visible_text.h"
#include "ui/forms/field_editor.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/likeness_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kConvertDialogWidth = 460;

/// The field that alone is the title and that people type; nullptr where there is none.
const Field* typedTitle(const Entity& entity)
{
    const Field* field = entity.title.size() == 1 ? entity.field(entity.title.front()) : nullptr;
    return field && field->type == FieldType::text && !field->isReadOnly ? field : nullptr;
}

void fill(QComboBox& box, const std::vector<Duplicate>& found, const QString& newText)
{
    for (const Duplicate& one : found) {
        box.addItem(ConvertDialog::tr("%1 (%2)", "name, why it may be the same")
                        .arg(recordTitle(one.row.record), likenessText(one.likeness)),
                    toQString(one.row.record.id.toString()));
    }
    box.addItem(newText, QString());
    box.setCurrentIndex(0);
}

} // namespace

ConvertDialog::ConvertDialog(Desk& desk, const Record& record,
                             const std::optional<ConversionNote::Said>& note, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_problem(new PlainLabel({}, TextRole::body, Ink::danger))
{
    setWindowTitle(tr("Convert: %1", "kind of record").arg(labelText(record.entity->labels)));
    setMinimumWidth(kConvertDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    auto* title = new PlainLabel(recordTitle(record), TextRole::cardTitle);
    title->setElided(true);
    layout->addWidget(title);
    if (note) {
        auto* line =
            new PlainLabel(note->text, TextRole::body, note->isWarning ? Ink::warning : Ink::text2);
        line->setWordWrap(true);
        layout->addWidget(line);
    }
    layout->addSpacing(4);
    KnownRecords known = knownFor(desk.replica(), record);
    for (const ConversionPart& part : record.entity->converts->into) {
        ask(part, record, known[part.entity], *layout);
    }
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addSpacing(kGap);

    auto* convert = new QPushButton(tr("Convert"));
    layout->addLayout(makeDialogFoot(*this, *convert));
}

void ConvertDialog::ask(const ConversionPart& part, const Record& record,
                        const std::vector<Duplicate>& known, QVBoxLayout& layout)
{
    const Entity& entity = m_desk.catalogue().at(part.entity);
    const QString label = labelText(entity.labels);
    const std::string newTitle = titleOfNew(m_desk.replica(), record, part.entity);
    const QString shownTitle = toQString(visibleText(newTitle));
    Asked asked{&part};
    if (!part.known.empty()) {
        asked.known = new QComboBox;
        fill(*asked.known, known, tr("New: %1").arg(shownTitle));
    } else if (const Field* field = typedTitle(entity)) {
        asked.title = new QLineEdit(toQString(newTitle));
        if (field->max) {
            asked.title->setMaxLength(static_cast<int>(*field->max));
        }
    }
    QWidget* what = asked.known ? static_cast<QWidget*>(asked.known) : asked.title;
    if (part.isOptional) {
        const bool mayCreate = m_desk.rights().mayCreate(entity);
        const QString made = tr("New %1", "kind of record").arg(labelInSentence(entity.labels));
        asked.wanted =
            new QCheckBox(what || shownTitle.isEmpty() ? made : tr("%1: %2").arg(made, shownTitle));
        asked.wanted->setChecked(mayCreate);
        asked.wanted->setEnabled(mayCreate);
        layout.addWidget(asked.wanted);
    }
    if (what) {
        layout.addWidget(new FieldRow(label, false, {}, what));
    } else if (!part.isOptional) {
        layout.addWidget(new PlainLabel(tr("%1: %2").arg(label, shownTitle), TextRole::body));
    }
    for (const Field* field : missingInNew(m_desk.replica(), record, part.entity)) {
        asked.required.push_back(makeEditor(m_desk, *field));
        layout.addWidget(new FieldRow(labelText(field->labels), true, {}, asked.required.back()));
    }
    m_asked.push_back(asked);
    if (asked.wanted) {
        connect(asked.wanted, &QCheckBox::toggled, this, [this, asked] { follow(asked); });
    }
    if (asked.known) {
        connect(asked.known, &QComboBox::currentIndexChanged, this,
                [this, asked] { follow(asked); });
    }
    follow(asked);
}

/// Whether one is made, as things are chosen now.
bool ConvertDialog::makesNew(const Asked& asked) const
{
    return (!asked.wanted || asked.wanted->isChecked()) &&
           (!asked.known || asked.known->currentData().toString().isEmpty());
}

void ConvertDialog::follow(const Asked& asked)
{
    const bool isWanted = !asked.wanted || asked.wanted->isChecked();
    for (QWidget* what : {static_cast<QWidget*>(asked.known), static_cast<QWidget*>(asked.title)}) {
        if (what) {
            what->setEnabled(isWanted);
        }
    }
    for (FieldEditor* editor : asked.required) {
        editor->setEnabled(makesNew(asked));
    }
}

/// What the company requires is asked for here: afterwards what was typed would be gone.
void ConvertDialog::accept()
{
    for (const Asked& asked : m_asked) {
        for (FieldEditor* editor : asked.required) {
            const Result<Value> value = editor->value();
            if (!makesNew(asked) || (value && !isEmpty(*value))) {
                continue;
            }
            const Error lacking{ErrorCode::required, editor->field().name, {}};
            m_problem->setText(errorText(value ? lacking : value.error(),
                                         &m_desk.catalogue().at(asked.part->entity)));
            m_problem->show();
            editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    QDialog::accept();
}

QComboBox* ConvertDialog::known(std::string_view entity) const
{
    const auto found = std::find_if(m_asked.begin(), m_asked.end(), [&](const Asked& asked) {
        return asked.part->entity == entity;
    });
    return found == m_asked.end() ? nullptr : found->known;
}

ConversionChoices ConvertDialog::choices() const
{
    ConversionChoices choices;
    for (const Asked& asked : m_asked) {
        ConversionChoice& choice = choices[asked.part->entity];
        if (asked.known) {
            choice.known = RecordId::parse(toStd(asked.known->currentData().toString()));
        }
        choice.isLeftOut = asked.wanted && !asked.wanted->isChecked();
        const std::string title =
            asked.title ? toStd(asked.title->text().trimmed()) : std::string();
        if (!title.empty()) {
            choice.set[m_desk.catalogue().at(asked.part->entity).title.front()] = title;
        }
        for (const FieldEditor* editor : asked.required) {
            if (const Result<Value> value = editor->value(); value && !isEmpty(*value)) {
                choice.set[editor->field().name] = *value;
            }
        }
    }
    return choices;
}

} // namespace caravan::ui
