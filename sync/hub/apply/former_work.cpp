// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/former_work.h"

#include "core/record/record_json.h"
#include "sync/hub/apply/conflict_writer.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::hub {
namespace {

namespace json = boost::json;

/// More go into a second conflict, so that each stays readable.
constexpr std::size_t kToldMax = 50;

json::object fieldsOf(const Entity& entity, const Change& change)
{
    json::object content;
    for (const auto& [name, groupChange] : change.set) {
        const Group& group = *entity.group(name);
        json::value value = groupToJson(entity, group, groupChange.value);
        if (group.fields.size() > 1 && value.is_object()) {
            for (auto& [field, part] : value.get_object()) {
                content[field] = part;
            }
        } else if (!value.is_null()) {
            content[entity.fields[group.fields.front()].name] = std::move(value);
        }
    }
    return content;
}

} // namespace

/// An entity that reveals others is work that somebody is given (a visit). Whoever had it
/// themselves and lost it wrote what they could not know to be another's by then; so they did in
/// what it had revealed to them and in what only stands with others (a machine).
bool FormerWork::wasGivenAway(const StoredRecord& stored) const
{
    const Entity& entity = m_writer.catalogue().at(stored.head.entity);
    return (!entity.reveals.empty() || entity.scope.onlyFollows) && m_op.hasLeft(stored.head);
}

std::optional<RecordHead> FormerWork::workOf(const Record& record) const
{
    if (!record.entity->takesLateWork) {
        return std::nullopt;
    }
    for (const Field& field : record.entity->fields) {
        const std::optional<RecordKey> target = targetOf(field, record.values[field.index]);
        if (!target || m_writer.catalogue().at(target->entity).reveals.empty()) {
            continue;
        }
        std::optional<RecordHead> head = m_writer.findHead(target->entity, target->id);
        if (head && head->life == Life::live && m_op.hasLeft(*head)) {
            return head;
        }
    }
    return std::nullopt;
}

bool FormerWork::knew(const StoredRecord& stored) const
{
    const auto& writers = stored.state.writers;
    return m_op.hasLeft(stored.head) ||
           std::any_of(writers.begin(), writers.end(),
                       [&](const auto& entry) { return entry.second.user == m_rights.user; });
}

void FormerWork::hold(StoredRecord& stored, const Change& change, sync::OpResult& result) const
{
    const Entity& entity = m_writer.catalogue().at(change.entity);
    const bool isWork = !entity.reveals.empty();
    Change combined = change;
    combined.set.clear();
    for (const auto& [name, groupChange] : change.set) {
        if (!isWork && entity.group(name)->policy == MergePolicy::max) {
            combined.set.emplace(name, groupChange);
            continue;
        }
        ConflictFacts facts;
        facts.entity = change.entity;
        facts.id = stored.head.id;
        facts.group = name;
        facts.kind = "value";
        facts.rule = "reassigned";
        facts.lost = json::serialize(groupToJson(entity, *entity.group(name), groupChange.value));
        facts.base =
            groupChange.from
                ? json::serialize(groupToJson(entity, *entity.group(name), *groupChange.from))
                : std::string();
        facts.kept = facts.base;
        facts.lostBy = m_op.authorOf(change);
        result.conflicts.push_back(writeConflict(m_writer, facts));
    }
    if (!combined.set.empty() && stored.state.record.life == Life::live) {
        const Record before = stored.state.record;
        mergeUpdate(stored.state, combined, m_op.authorOf(change));
        m_op.save(stored, &before, change);
        result.rev = stored.state.record.rev;
    }
    result.status =
        result.conflicts.empty() ? sync::OpResult::Status::applied : sync::OpResult::Status::held;
}

void FormerWork::leaveOutIfFrozen(const RecordHead& work, const Change& change,
                                  sync::OpResult& result) const
{
    if (result.problem != sync::problem::kFrozen) {
        return;
    }
    result.problem.clear();
    result.problemKey.clear();
    result.problemText.clear();
    tell(work, change, kLeftOut, result);
}

void FormerWork::tell(const RecordHead& work, const Change& change, const char* kind,
                      sync::OpResult& result) const
{
    result.status = std::string_view(kind) == kLeftOut ? sync::OpResult::Status::held
                                                       : sync::OpResult::Status::applied;
    const Entity& entity = m_writer.catalogue().at(change.entity);
    const std::string name = change.entity + " " + change.id.toString();
    json::object content = fieldsOf(entity, change);
    for (const Referrer& referrer : referrersOf(m_writer.connection(), m_writer.catalogue(),
                                                aboutEntity(work.entity), work.id)) {
        std::optional<StoredRecord> told =
            loadRecord(m_writer.connection(), m_writer.catalogue(), referrer.rid);
        Record& conflict = told->state.record;
        if (conflict.text("kind") != kind || conflict.text("status") != "open" ||
            conflict.reference("loser_author") != m_rights.user) {
            continue;
        }
        boost::system::error_code error;
        json::value entries = json::parse(conflict.text("loser"), error);
        if (error || !entries.is_object() ||
            (entries.get_object().size() >= kToldMax && !entries.get_object().contains(name))) {
            continue;
        }
        json::value& entry = entries.get_object()[name];
        if (entry.is_object()) {
            for (auto& [field, value] : content) {
                entry.get_object()[field] = std::move(value);
            }
        } else {
            entry = std::move(content);
        }
        conflict.set("loser", json::serialize(entries));
        conflict.rev += 1;
        conflict.vers["loser"] = conflict.rev;
        m_writer.save(*told);
        result.conflicts.push_back(conflict.id);
        return;
    }
    ConflictFacts facts;
    facts.entity = work.entity;
    facts.id = work.id;
    facts.kind = kind;
    facts.rule = "reassigned";
    facts.lost = json::serialize(json::object{{name, std::move(content)}});
    facts.lostBy = m_op.authorOf(change);
    if (const auto about = m_writer.find(work.entity, work.id);
        about && m_writer.catalogue().at(work.entity).field("number") != nullptr) {
        // By its number its former owner knows which it was; the rest is no longer theirs to see.
        facts.base = about->state.record.text("number");
    }
    result.conflicts.push_back(writeConflict(m_writer, facts));
}

} // namespace caravan::hub
