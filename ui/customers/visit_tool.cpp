// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/visit_tool.h"

#include "ui/models/desk.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace caravan::ui {

VisitTool::VisitTool(Desk& desk) : m_desk(desk), m_plan(new QPushButton)
{
    m_plan->setIcon(icon(QStringLiteral("calendar-plus")));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plan);
    connect(m_plan, &QPushButton::clicked, this, [this] { perform(Verb::visit); });
    retranslate();
}

Preset VisitTool::about() const
{
    const Entity& visit = m_desk.catalogue().at("visit");
    if (m_record && !m_record->entity->moments.start.empty()) {
        return {}; // it is an appointment itself
    }
    return m_record && m_desk.rights().mayCreate(visit) ? presetAbout(*m_record, visit) : Preset();
}

void VisitTool::setRecord(const Record& record)
{
    m_record = record;
    setVisible(!about().empty());
}

void VisitTool::retranslate()
{
    m_plan->setText(tr("Plan a visit"));
    m_plan->setToolTip(tr("Plan a visit (Ctrl+Shift+V)"));
}

bool VisitTool::perform(Verb verb)
{
    Preset preset = verb == Verb::visit ? about() : Preset();
    if (preset.empty()) {
        return false;
    }
    Q_EMIT routeRequested(Route::create("visit", std::move(preset)));
    return true;
}

} // namespace caravan::ui
