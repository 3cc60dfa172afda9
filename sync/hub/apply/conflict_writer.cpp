// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/conflict_writer.h"

namespace caravan::hub {
namespace {

Value textValue(const std::string& text)
{
    return text.empty() ? Value() : Value(text);
}

void setAuthor(Record& record, const std::string& side, const Writer& writer)
{
    if (!writer.user.isNil()) {
        record.set(side + "_author", writer.user);
        record.set(side + "_at", formatDateTime(writer.at));
    }
}

} // namespace

RecordId writeConflict(HubWriter& writer, const ConflictFacts& facts)
{
    Hub& hub = writer.hub();
    const Entity& entity = hub.catalogue().at(Serves::conflicts);
    StoredRecord stored;
    Record& record = stored.state.record;
    record = Record(entity, RecordId(hub.ids().version7(hub.now())));
    record.rev = 1;
    record.changedBy = facts.lostBy.user;
    record.changedAt = hub.now();
    record.set("record_entity", facts.entity);
    record.set("record_id", facts.id.toString());
    record.set("group", textValue(facts.group));
    record.set("kind", facts.kind);
    record.set("status", std::string(facts.asks ? "open" : "informational"));
    record.set("rule", facts.rule);
    record.set("winner", textValue(facts.kept));
    record.set("loser", textValue(facts.lost));
    record.set("base", textValue(facts.base));
    setAuthor(record, "winner", facts.keptBy);
    setAuthor(record, "loser", facts.lostBy);
    if (!facts.lostBy.user.isNil()) {
        record.set("owner", facts.lostBy.user);
    }
    for (const Group& group : entity.groups) {
        stored.state.writers[group.name] = {hub.ownReplica(), 0, facts.lostBy.user, hub.now()};
    }
    writer.save(stored);
    return record.id;
}

} // namespace caravan::hub
