// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/lead_actions.h"

#include "ui/text/error_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace caravan::ui {

LeadActions::LeadActions(Desk& desk, QWidget* parent)
    : RecordTools(parent), m_desk(desk), m_claim(new QPushButton), m_giveBack(new QPushButton)
{
    m_claim->setIcon(icon(QStringLiteral("user-round")));
    m_giveBack->setIcon(icon(QStringLiteral("inbox")));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (QPushButton* button : {m_claim, m_giveBack}) {
        setButtonKind(*button, ButtonKind::secondary);
        layout->addWidget(button);
    }
    connect(m_claim, &QPushButton::clicked, this, &LeadActions::claim);
    connect(m_giveBack, &QPushButton::clicked, this, &LeadActions::giveBack);
    retranslate();
}

void LeadActions::retranslate()
{
    m_claim->setText(tr("Claim"));
    m_claim->setToolTip(tr("Claim this lead from the pool"));
    m_giveBack->setText(tr("Return to pool"));
    m_giveBack->setToolTip(tr("Return this lead to your team's pool"));
}

void LeadActions::setRecord(const Record& record)
{
    m_lead = record;
    const RecordId owner = record.reference("owner");
    const bool isOpen = record.text("status") != "converted" && m_desk.rights().mayUpdate(record);
    m_claim->setVisible(isOpen && owner.isNil());
    m_giveBack->setVisible(isOpen && !owner.isNil() && owner == m_desk.user());
}

void LeadActions::apply(const std::vector<Edit>& edits, const QString& message)
{
    const Done saved = m_desk.save(edits, message);
    Q_EMIT messageRequested(
        saved ? message : errorText(saved.error(), &m_desk.catalogue().at("lead")), bool(saved));
}

void LeadActions::claim()
{
    apply({Edit::update(*m_lead, {{"owner", m_desk.user()}})},
          tr("%1 is now yours").arg(recordTitle(*m_lead)));
}

void LeadActions::giveBack()
{
    std::map<std::string, Value, std::less<>> change{{"owner", Value()}};
    // Without a team nobody but managers would see it again.
    const auto me = m_desk.replica().find("user", m_desk.user());
    if (isEmpty(m_lead->value("team")) && me) {
        change["team"] = me->record.value("team");
    }
    apply({Edit::update(*m_lead, std::move(change))},
          tr("%1 returned to the pool").arg(recordTitle(*m_lead)));
}

} // namespace caravan::ui
