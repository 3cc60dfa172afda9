// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/form_preview.h"

#include "core/schema/layouts.h"
#include "ui/forms/field_editor.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/layouts.h"

#include <QVBoxLayout>

namespace caravan::ui {

FormPreview::FormPreview(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kCardPadding);
}

QWidget* FormPreview::show(std::shared_ptr<const Catalogue> model, const std::string& entity,
                           const std::string& marked)
{
    clearLayout(*m_layout); // the editors point into the former model
    m_model = std::move(model);
    const Entity* shown = m_model->entity(entity);
    QWidget* found = nullptr;
    if (shown == nullptr) {
        return found;
    }
    for (const Layout::Part& part : layoutOf(*shown).parts) {
        auto* card = new Card;
        card->addTitle(labelText(part.labels));
        for (const Field* field : part.fields) {
            auto* row = new FieldRow(labelText(field->labels), field->required,
                                     field->hint.empty() ? QString() : labelText(field->hint),
                                     makeEditor(m_desk, *field));
            if (field->name == marked) {
                row->setNotice(tr("This field"));
                found = row;
            }
            card->body()->addWidget(row);
        }
        m_layout->addWidget(card);
    }
    m_layout->addStretch(1);
    return found;
}

} // namespace caravan::ui
