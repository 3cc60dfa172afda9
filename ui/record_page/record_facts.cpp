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

namespace caravan::ui {
namespace {

constexpr int kFactsMax = 8;
constexpr int kOwnFactsMax = 4;
constexpr int kTellAgainMs = 60'000;

/// What the company wants to see there has room behind what the product shows.
bool isOver(const Field& field, qsizetype shown)
{
    return shown >= (isCompanyName(field.name) ? kFactsMax + kOwnFactsMax : kFactsMax);
}

QList<Fact> factsOf(Desk& desk, const Workbench& bench, const Record& record)
{
    const Entity& entity = *record.entity;
    QList<Fact> facts;
    for (const Field* shown : Layouts::builtIn().of(entity).facts) {
        const Field& field = *shown;
        const bool isStatus = entity.status && entity.status->field == field.name;
        const Value& value = record.value(field.name);
        if (isStatus || isEmpty(value) || isOver(field, facts.size()) ||
            !desk.rights().mayRead(entity, field)) {
            continue;
        }
        Fact fact{labelText(field.labels),
                  displayText(desk.replica(), field, value),
                  {},
                  toneOf(field, value),
                  false};
        fact.isPill = field.type == FieldType::choice && fact.tone != Tone::neutral;
        if (const auto key = record.referred(field.name);
            key && !desk.replica().title(key->entity, key->id).empty()) {
            fact.link = toQString(field.name);
        }
        facts.append(fact);
    }
    qsizetype first = 0;
    for (const RecordFact& fact : bench.recordFacts()) {
        if (fact.appliesTo(entity)) {
            facts.insert(first++, fact.make(desk, record));
        }
    }
    for (const ClockText& clock : clockTexts(record, desk.rights(), desk.now())) {
        facts.insert(first++, {clock.label, clock.text, {}, clock.tone, true});
    }
    return facts;
}

} // namespace

RecordFacts::RecordFacts(Desk& desk, const Workbench& bench)
    : m_desk(desk), m_bench(bench), m_minute(new QTimer(this))
{
    m_minute->setInterval(kTellAgainMs);
    connect(m_minute, &QTimer::timeout, this, &RecordFacts::tell);
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

void RecordFacts::tell()
{
    setFacts(factsOf(m_desk, m_bench, *m_record));
}

} // namespace caravan::ui
