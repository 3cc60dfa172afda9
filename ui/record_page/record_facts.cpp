// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_facts.h"

#include "core/schema/layouts.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {
namespace {

constexpr int kFactsMax = 8;

} // namespace

QList<Fact> factsOf(Desk& desk, const Workbench& bench, const Record& record)
{
    const Entity& entity = *record.entity;
    QList<Fact> facts;
    for (const Field* shown : Layouts::builtIn().of(entity).facts) {
        const Field& field = *shown;
        const bool isStatus = entity.status && entity.status->field == field.name;
        const Value& value = record.value(field.name);
        if (isStatus || isEmpty(value) || facts.size() >= kFactsMax ||
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
    return facts;
}

} // namespace caravan::ui
