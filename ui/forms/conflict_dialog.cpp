// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/conflict_dialog.h"

#include "ui/forms/conflict_pair.h"
#include "ui/forms/field_editor.h"
#include "ui/models/conflict_values.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kConflictDialogWidth = 620;

} // namespace

ConflictDialog::ConflictDialog(Desk& desk, const Record& record, const Record& conflict,
                               QWidget* parent)
    : QDialog(parent), m_entity(*record.entity)
{
    const ConflictValues values(desk.replica(), m_entity, conflict);
    setWindowTitle(values.title());
    setMinimumWidth(kConflictDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(new PlainLabel(recordTitle(record), TextRole::cardTitle));
    layout->addWidget(new PlainLabel(values.title(), TextRole::body, Ink::text2));
    layout->addWidget(new ConflictPair(values, recordTitle(record), ConflictPair::Buttons::none));
    auto* notes =
        new PlainLabel(values.notes().join(QLatin1Char('\n')), TextRole::caption, Ink::text2);
    notes->setWordWrap(true);
    // A box layout under a fixed width takes the height of unwrapped text; long values would be
    // cut.
    notes->setMinimumHeight(notes->heightForWidth(kConflictDialogWidth - 2 * kPageMargin));
    layout->addWidget(notes);
    layout->addSpacing(kGap);
    if (const Group* group = values.group()) {
        for (const std::size_t index : group->fields) {
            const Field& field = m_entity.fields[index];
            FieldEditor* editor = makeEditor(desk, field);
            editor->setValue(record.value(field.name));
            m_editors.push_back(editor);
            m_rows.push_back(
                new FieldRow(labelText(field.labels), field.required, QString(), editor));
            layout->addWidget(m_rows.back());
        }
    }
    auto* apply = new QPushButton(tr("Use this value"));
    layout->addSpacing(kGap);
    layout->addLayout(makeDialogFoot(*this, *apply));
    if (!m_editors.empty()) {
        m_editors.front()->setFocus();
    }
}

void ConflictDialog::accept()
{
    GroupValue typed;
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        const Result<Value> value = m_editors[i]->value();
        const bool isMissing = value && m_editors[i]->field().required && isEmpty(*value);
        if (!value || isMissing) {
            const Error wrong =
                value ? Error{ErrorCode::required, m_editors[i]->field().name, {}} : value.error();
            m_rows[i]->setProblem(errorText(wrong, &m_entity));
            m_editors[i]->setFocus();
            return;
        }
        m_rows[i]->setProblem({});
        typed.push_back(*value);
    }
    m_value = std::move(typed);
    QDialog::accept();
}

} // namespace caravan::ui
