// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_facts.h"

#include "core/record/clocks.h"
#include "core/schema/layouts.h"
#include "ui/models/desk.h"
#include "ui/text/clock_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <QTimer>

#include <algorithm>
#include <iterator>

namespace caravan::ui {
namespace {

constexpr std::size_t kFactsMax = 8;
constexpr std::size_t kOwnFactsMax = 4;
constexpr int kTellAgainMs = 60'000;

/// What the company wants to see there has room behind what the product shows.
bool isOver(const Field& field, std::size_t shown)
{
    return shown >= (isCompanyName(field.name) ? kFactsMax + kOwnFactsMax : kFactsMax);
}

std::vector<HeadFact> factsOf(Desk& desk, const Workbench& bench, const Record& record)
{
    const Entity& entity = *record.entity;
    std::vector<HeadFact> facts;
    for (const ClockText& clock : clockTexts(record, desk.rights(), desk.now())) {
        facts.push_back({{clock.label, clock.text, {}, clock.tone, true}});
    }
    for (const RecordFact& fact : bench.recordFacts()) {
        if (fact.appliesTo(entity)) {
            std::ranges::move(fact.make(desk, record), std::back_inserter(facts));
        }
    }
    for (const Field* shown : layoutOf(entity).facts) {
        const Field& field = *shown;
        const bool isStatus = entity.status && entity.status->field == field.name;
        const Value& value = record.value(field.name);
        if (isStatus || isEmpty(value) || isOver(field, facts.size()) ||
            !desk.rights().mayRead(entity, field)) {
            continue;
        }
        HeadFact fact{{labelText(field.labels),
                       displayText(desk.replica(), field, value),
                       {},
                       toneOf(field, value),
                       false}};
        fact.fact.isPill = field.type == FieldType::choice && fact.fact.tone != Tone::neutral;
        if (const auto key = record.referred(field.name);
            key && !desk.replica().title(key->entity, key->id).empty()) {
            fact.behind = Route::record(*key);
        }
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace

RecordFacts::RecordFacts(Desk& desk, const Workbench& bench)
    : m_desk(desk), m_bench(bench), m_minute(new QTimer(this))
{
    m_minute->setInterval(kTellAgainMs);
    connect(m_minute, &QTimer::timeout, this, &RecordFacts::tell);
    connect(this, &KeyFacts::linkPicked, this,
            [this](const QString& number) { Q_EMIT routeRequested(m_behind.at(number.toUInt())); });
}

void RecordFacts::setRecord(const Record& record)
{
    m_record = record;
    const std::vector<ClockReading> clocks = clocksOf(record, m_desk.now());
    const bool isRunning = std::any_of(clocks.begin(), clocks.end(),
                                       [](const ClockReading& one) { return one.isOpen(); });
    if (!isRunning) {
        m_minute->stop();
    } else if (!m_minute->isActive()) {
        m_minute->start();
    }
    tell();
}

void RecordFacts::take(const Commit& commit)
{
    const auto isMadeFrom = [&](const RecordFact& fact) {
        return m_record && fact.appliesTo(*m_record->entity) &&
               std::any_of(fact.readsFrom.begin(), fact.readsFrom.end(),
                           [&](const std::string& entity) { return commit.touches(entity); });
    };
    const std::vector<RecordFact>& facts = m_bench.recordFacts();
    if (std::any_of(facts.begin(), facts.end(), isMadeFrom)) {
        tell();
    }
}

void RecordFacts::tell()
{
    QList<Fact> shown;
    m_behind.clear();
    for (HeadFact& fact : factsOf(m_desk, m_bench, *m_record)) {
        if (fact.behind) {
            fact.fact.link = QString::number(m_behind.size());
            m_behind.push_back(std::move(*fact.behind));
        }
        shown.append(std::move(fact.fact));
    }
    setFacts(shown);
}

} // namespace caravan::ui
