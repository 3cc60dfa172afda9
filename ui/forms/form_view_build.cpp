// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How a form is laid out.
#include "core/record/address.h"
#include "ui/forms/address_button.h"
#include "ui/forms/form_view.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::size_t kBriefMax = 7;

} // namespace

void FormView::build()
{
    Layout layout = layoutOf(m_entity);
    if (m_extent == Extent::brief) {
        layout.parts = {briefPart(layout)};
    }
    for (Layout::Part& part : layout.parts) {
        std::erase_if(part.fields, [this](const Field* field) { return !isShown(*field); });
        if (!part.fields.empty()) {
            addPart(part);
        }
    }
}

/// What a record cannot do without, and what it is known by.
Layout::Part FormView::briefPart(const Layout& layout) const
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

void FormView::addPart(const Layout::Part& part)
{
    auto* card = new Card;
    QHBoxLayout* head = card->addTitle(labelText(part.labels));
    const bool isAddress =
        std::any_of(part.fields.begin(), part.fields.end(),
                    [](const Field* field) { return field->addressPart == AddressPart::street; });
    if (isAddress && hasAddress(m_entity)) {
        head->addWidget(makeAddressButton(*this, m_entity));
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kPageMargin);
    grid->setVerticalSpacing(14);
    int place = 0;
    const bool awaitsNumber = m_isNew && m_entity.number;
    for (const Field* field : part.fields) {
        if (awaitsNumber && field->name == m_entity.number->field) {
            continue;
        }
        const bool isWide = std::find(part.wide.begin(), part.wide.end(), field) != part.wide.end();
        addField(*field, *grid, part.columns, isWide, place);
    }
    for (int column = 0; column < part.columns; ++column) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, part.columns > 2 ? 150 : 200);
    }
    card->body()->addLayout(grid);
    layout()->addWidget(card);
}

void FormView::addField(const Field& field, QGridLayout& grid, int columns, bool wide, int& place)
{
    FieldEditor* editor = makeEditor(m_desk, field);
    auto* row = new FieldRow(labelText(field.labels), field.required,
                             field.hint.empty() ? QString() : labelText(field.hint), editor);
    if (!m_desk.rights().mayWrite(m_entity, field)) {
        editor->setEnabled(false);
        row->setNotice(tr("You cannot edit this field."));
    }
    if (wide && place % columns != 0) {
        place += columns - place % columns;
    }
    grid.addWidget(row, place / columns, place % columns, 1, wide ? columns : 1, Qt::AlignTop);
    place += wide ? columns : 1;
    m_rows[field.name] = row;
    m_editors[field.name] = editor;
    connect(editor, &FieldEditor::edited, this, [this, &field] { takeEdit(field); });
}

} // namespace caravan::ui
