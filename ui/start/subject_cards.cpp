// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/subject_cards.h"

#include "ui/start/briefing_card.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

SubjectCards::SubjectCards(Desk& desk, const Workbench& bench) : m_desk(desk), m_bench(bench)
{
    setSpacing(kCardPadding);
}

void SubjectCards::make(const Dashboard& dashboard)
{
    if (m_of == dashboard.name) {
        return;
    }
    m_of = dashboard.name;
    m_cards.clear();
    clearLayout(*this);
    for (const std::string& name : dashboard.parts) {
        if (HomeCard* card = makeOne(name)) {
            connect(card, &HomeCard::routeRequested, this, &SubjectCards::routeRequested);
            connect(card, &HomeCard::messageRequested, this, &SubjectCards::messageRequested);
            addWidget(card);
            m_cards.push_back(card);
        }
    }
}

HomeCard* SubjectCards::makeOne(const std::string& name)
{
    if (name == "briefing") {
        return new BriefingCard(m_desk, m_bench);
    }
    for (const HomePart& part : m_bench.home().parts) {
        if (part.key == name) {
            return part.make(m_desk, m_bench);
        }
    }
    return nullptr;
}

} // namespace caravan::ui
