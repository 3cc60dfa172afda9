// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/values_dialog.h"

#include "core/workflow/move_state.h"
#include "ui/forms/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kValuesDialogWidth = 420;

} // namespace

ValuesAsked stateQuestion(const QString& state, std::vector<const Field*> required,
                          std::vector<const Field*> fields)
{
    ValuesAsked asked;
    asked.title = ValuesDialog::tr("Move to “%1”", "state").arg(state);
    asked.why = required.empty() ? ValuesDialog::tr("Worth remembering for next time:")
                                 : ValuesDialog::tr("“%1” first needs this:").arg(state);
    asked.fields = fields.empty() ? required : std::move(fields);
    asked.required = std::move(required);
    asked.verb = ValuesDialog::tr("Move");
    return asked;
}

ValuesDialog::ValuesDialog(Desk& desk, const Record& record, const ValuesAsked& asked,
                           QWidget* parent)
    : QDialog(parent), m_entity(*record.entity), m_required(asked.required)
{
    setWindowTitle(asked.title);
    setMinimumWidth(kValuesDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    auto* title = new PlainLabel(recordTitle(record), TextRole::cardTitle);
    title->setElided(true);
    layout->addWidget(title);
    auto* why = new PlainLabel(asked.why, TextRole::body, Ink::text2);
    why->setWordWrap(true);
    layout->addWidget(why);
    layout->addSpacing(4);
    for (const Field* field : asked.fields) {
        const bool isRequired =
            std::find(m_required.begin(), m_required.end(), field) != m_required.end();
        FieldEditor* editor = makeEditor(desk, *field);
        editor->setValue(record.value(field->name));
        auto* row = new FieldRow(labelText(field->labels), isRequired,
                                 field->hint.empty() ? QString() : labelText(field->hint), editor);
        layout->addWidget(row);
        m_rows.emplace_back(editor, row);
    }
    auto* go = new QPushButton(asked.verb);
    layout->addSpacing(kGap);
    layout->addLayout(makeDialogFoot(*this, *go));
    if (!m_rows.empty()) {
        m_rows.front().first->setFocus();
    }
}

FieldEditor* ValuesDialog::editor(const std::string& field) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) {
        return row.first->field().name == field;
    });
    return found == m_rows.end() ? nullptr : found->first;
}

void ValuesDialog::accept()
{
    FieldValues values;
    bool isGood = true;
    for (const auto& [editor, row] : m_rows) {
        const Field& field = editor->field();
        const Result<Value> value = editor->value();
        const bool isRequired =
            std::find(m_required.begin(), m_required.end(), &field) != m_required.end();
        QString problem;
        if (!value) {
            problem = errorText(value.error(), &m_entity);
        } else if (isEmpty(*value) && isRequired) {
            problem = tr("This field is required.");
        } else if (!isEmpty(*value)) {
            values[field.name] = *value;
        }
        row->setProblem(problem);
        isGood = isGood && problem.isEmpty();
    }
    if (isGood) {
        m_values = std::move(values);
        QDialog::accept();
    }
}

std::optional<FieldValues> askedForState(Desk& desk, const Record& record, const std::string& state,
                                         const QString& name, QWidget* parent)
{
    std::vector<const Field*> lacking = lackingIn(record, state);
    if (lacking.empty() || !mayMove(record, state)) {
        return FieldValues{};
    }
    ValuesDialog dialog(desk, record, stateQuestion(name, std::move(lacking)), parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.values()) : std::nullopt;
}

} // namespace caravan::ui
