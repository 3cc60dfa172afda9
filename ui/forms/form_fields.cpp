// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/form_fields.h"

#include "core/record/address.h"
#include "ui/forms/address_button.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_view.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/layouts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::size_t kBriefMax = 7;

} // namespace

FormFields::FormFields(Desk& desk, const Entity& entity, FormView& form)
    : QObject(&form), m_desk(desk), m_entity(entity), m_form(form)
{
}

bool FormFields::isShown(const Field& field) const
{
    return !field.isHidden && !field.isReadOnly && m_desk.rights().mayRead(m_entity, field);
}

FieldEditor* FormFields::editor(const std::string& field) const
{
    const auto found = m_editors.find(field);
    return found == m_editors.end() ? nullptr : found->second;
}

void FormFields::build(QVBoxLayout& place, bool isBrief, bool isNew)
{
    clearLayout(place);
    m_rows.clear();
    m_editors.clear();
    Layout layout = layoutOf(m_entity);
    if (isBrief) {
        layout.parts = {briefPart(layout)};
    }
    for (Layout::Part& part : layout.parts) {
        std::erase_if(part.fields, [this](const Field* field) { return !isShown(*field); });
        if (!part.fields.empty()) {
            addPart(place, part, isNew);
        }
    }
}

/// What a record cannot do without, and what it is known by.
Layout::Part FormFields::briefPart(const Layout& layout) const
{
    Layout::Part brief{m_entity.labels, 1, {}, {}};
    const Entity* customers = m_desk.catalogue().serving(Serves::customers);
    for (const Layout::Part& part : layout.parts) {
        for (const Field* field : part.fields) {
            const bool isTitle = std::find(m_entity.title.begin(), m_entity.title.end(),
                                           field->name) != m_entity.title.end();
            const bool isContact =
                field->type == FieldType::phone || field->type == FieldType::mail;
            const bool isCustomer = customers && field->target == customers->name;
            if ((isTitle || field->required || isContact || isCustomer) &&
                brief.fields.size() < kBriefMax) {
                brief.fields.push_back(field);
            }
        }
    }
    return brief;
}

void FormFields::addPart(QVBoxLayout& place, const Layout::Part& part, bool isNew)
{
    auto* card = new Card;
    QHBoxLayout* head = card->addTitle(labelText(part.labels));
    const bool isAddress =
        std::any_of(part.fields.begin(), part.fields.end(),
                    [](const Field* field) { return field->addressPart == AddressPart::street; });
    if (isAddress && hasAddress(m_entity)) {
        head->addWidget(makeAddressButton(m_form, m_entity));
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kPageMargin);
    grid->setVerticalSpacing(14);
    int at = 0;
    const bool awaitsNumber = isNew && m_entity.number;
    for (const Field* field : part.fields) {
        if (awaitsNumber && field->name == m_entity.number->field) {
            continue;
        }
        const bool isWide = std::find(part.wide.begin(), part.wide.end(), field) != part.wide.end();
        addField(*field, *grid, part.columns, isWide, at);
    }
    for (int column = 0; column < part.columns; ++column) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, part.columns > 2 ? 150 : 200);
    }
    card->body()->addLayout(grid);
    place.addWidget(card);
}

void FormFields::addField(const Field& field, QGridLayout& grid, int columns, bool wide, int& place)
{
    FieldEditor* editor = makeEditor(m_desk, field);
    auto* row = new FieldRow(labelText(field.labels), field.required,
                             field.hint.empty() ? QString() : labelText(field.hint), editor);
    if (!m_desk.rights().mayWrite(m_entity, field)) {
        editor->setEnabled(false);
        row->setNotice(FormView::tr("You cannot edit this field."));
    }
    if (wide && place % columns != 0) {
        place += columns - place % columns;
    }
    grid.addWidget(row, place / columns, place % columns, 1, wide ? columns : 1, Qt::AlignTop);
    place += wide ? columns : 1;
    m_rows[field.name] = row;
    m_editors[field.name] = editor;
    connect(editor, &FieldEditor::edited, this, [this, &field] { Q_EMIT edited(field); });
}

} // namespace caravan::ui
