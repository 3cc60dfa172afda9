// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/held_values.h"

#include "core/record/record_json.h"
#include "sync/hub/apply/conflict_writer.h"

#include <boost/json.hpp>

namespace caravan::hub {
namespace {

namespace json = boost::json;

std::string groupText(const Entity& entity, const std::string& group, const GroupValue& value)
{
    return json::serialize(groupToJson(entity, *entity.group(group), value));
}

} // namespace

void holdChange(const OpContext& op, const Change& change,
                const std::optional<StoredRecord>& stored, const std::string& kind,
                sync::OpResult& result)
{
    const Entity& entity = op.writer.catalogue().at(change.entity);
    for (const auto& [name, groupChange] : change.set) {
        ConflictFacts facts;
        if (stored) {
            const Record& record = stored->state.record;
            const GroupValue current = record.groupValue(*entity.group(name));
            if (current == groupChange.value) {
                continue;
            }
            facts.kept = groupText(entity, name, current);
            facts.keptBy = {{}, 0, record.changedBy, record.changedAt};
            result.rev = record.rev;
        }
        facts.entity = change.entity;
        facts.id = stored ? stored->head.id : change.id;
        facts.group = name;
        facts.kind = kind;
        facts.rule = kind;
        facts.lost = groupText(entity, name, groupChange.value);
        facts.base = groupChange.from ? groupText(entity, name, *groupChange.from) : std::string();
        facts.lostBy = op.authorOf(change);
        result.conflicts.push_back(writeConflict(op.writer, facts));
    }
    result.status =
        result.conflicts.empty() ? sync::OpResult::Status::applied : sync::OpResult::Status::held;
}

void keepLost(const OpContext& op, const MergeState& before, const Change& change,
              const std::vector<LostValue>& lost, sync::OpResult& result)
{
    const Entity& entity = *before.record.entity;
    for (const LostValue& value : lost) {
        const auto writer = before.writers.find(value.group);
        const Writer current = writer == before.writers.end() ? Writer{} : writer->second;
        ConflictFacts facts;
        facts.entity = entity.name;
        facts.id = before.record.id;
        facts.group = value.group;
        facts.kind = "value";
        facts.rule = caravan::toString(value.rule);
        facts.kept = groupText(entity, value.group, value.kept);
        facts.lost = groupText(entity, value.group, value.lost);
        facts.base = value.base ? groupText(entity, value.group, *value.base) : std::string();
        facts.keptBy = value.isIncoming ? current : op.authorOf(change);
        facts.lostBy = value.isIncoming ? op.authorOf(change) : current;
        facts.asks = value.asks;
        result.conflicts.push_back(writeConflict(op.writer, facts));
    }
}

} // namespace caravan::hub
