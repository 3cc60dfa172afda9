// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/clock_loader.h"

#include <algorithm>

namespace caravan {
namespace {

std::string clockMoment(const Entity& entity, Members& members, const char* name)
{
    std::string field = members.text(name, true);
    const Field* found = entity.field(field);
    if (found == nullptr || found->type != FieldType::dateTime) {
        throw SchemaMistake{members.key(),
                            "\"" + std::string(name) + "\": \"" + field + "\" is no date_time"};
    }
    return field;
}

std::string clockResult(const Entity& entity, Members& members)
{
    std::string field = members.text("result");
    const Field* found = entity.field(field);
    if (!field.empty() &&
        (found == nullptr || found->type != FieldType::choice || found->choice("kept") == nullptr ||
         found->choice("missed") == nullptr)) {
        throw SchemaMistake{members.key(), "\"result\": \"" + field +
                                               "\" is no choice of \"kept\" and \"missed\""};
    }
    return field;
}

ClockShape readClock(const Entity& entity, Members& members)
{
    ClockShape clock;
    clock.name = members.text("name", true);
    members.setKey(members.key() + "." + clock.name);
    clock.labels = members.labels("labels", true);
    clock.starts = clockMoment(entity, members, "starts");
    clock.due = clockMoment(entity, members, "due");
    clock.met = clockMoment(entity, members, "met");
    clock.result = clockResult(entity, members);
    clock.hours = members.texts("hours");
    members.finish();
    if (clock.starts == clock.due || clock.due == clock.met) {
        throw SchemaMistake{members.key(), "needs a field of its own as \"due\""};
    }
    // A later version may count hours in another way. This one shows what it is told, and writes no
    // moment that would be wrong.
    if (members.unknownKey()) {
        clock.hours.clear();
    }
    return clock;
}

/// What a path ends at; nullptr where it does not lead through references.
const Field* endOfPath(const Catalogue& catalogue, const Entity& entity, const std::string& path)
{
    const Entity* at = &entity;
    const Field* step = nullptr;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t dot = std::min(path.find('.', begin), path.size());
        step = at != nullptr ? at->field(path.substr(begin, dot - begin)) : nullptr;
        if (step == nullptr) {
            return nullptr;
        }
        at = step->type == FieldType::reference ? catalogue.entity(step->target) : nullptr;
        begin = dot + 1;
    }
    return step;
}

} // namespace

void loadClocks(Entity& entity, Members& members)
{
    for (Members& one : members.each("clocks", entity.name + ".clocks")) {
        ClockShape clock = readClock(entity, one);
        for (const ClockShape& other : entity.clocks) {
            if (other.name == clock.name) {
                throw SchemaMistake{one.key(), "is described twice"};
            }
            if (other.due == clock.due || (!clock.result.empty() && other.result == clock.result)) {
                throw SchemaMistake{one.key(), "shares a field with \"" + other.name + "\""};
            }
        }
        entity.clocks.push_back(std::move(clock));
    }
}

void checkClocks(const Catalogue& catalogue, const Entity& entity)
{
    for (const ClockShape& clock : entity.clocks) {
        for (const std::string& path : clock.hours) {
            const Field* end = endOfPath(catalogue, entity, path);
            if (end == nullptr || end->type != FieldType::integer) {
                throw SchemaMistake{entity.name + ".clocks." + clock.name,
                                    "\"hours\": \"" + path + "\" leads to no whole number"};
            }
        }
    }
}

} // namespace caravan
