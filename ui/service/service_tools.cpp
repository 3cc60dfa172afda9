// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/service_tools.h"

#include "core/record/moments.h"
#include "ui/models/desk.h"
#include "ui/service/asset_labels.h"
#include "ui/service/service.h"
#include "ui/text/value_display.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace caravan::ui {
namespace {

const QString kVisitIcon = QStringLiteral("clipboard-check");

} // namespace

ServiceTools::ServiceTools(Desk& desk, For what)
    : m_desk(desk), m_for(what), m_button(new QPushButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    m_button->setIcon(icon(what == For::machine ? QStringLiteral("tag") : kVisitIcon));
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_for == For::machine) {
            printLabel();
        } else {
            Q_EMIT routeRequested(workRoute(m_record->id));
        }
    });
    retranslate();
}

void ServiceTools::setRecord(const Record& record)
{
    m_record = record;
}

void ServiceTools::retranslate()
{
    m_button->setText(m_for == For::machine ? tr("Print label") : tr("Carry out visit"));
}

std::optional<RecordTools::Next> ServiceTools::next() const
{
    const auto phase = m_record ? phaseOf(*m_record) : std::nullopt;
    const bool isToBeDone = phase == Phase::open || phase == Phase::begun;
    return m_for == For::visit && isToBeDone ? std::optional<Next>({m_button, kVisitIcon})
                                             : std::nullopt;
}

void ServiceTools::printLabel()
{
    const QString message =
        saveAssetLabels(m_desk.replica(), {{*m_record}}, recordTitle(*m_record), this);
    if (!message.isEmpty()) {
        Q_EMIT messageRequested(message, false);
    }
}

} // namespace caravan::ui
