// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/change_rules.h"

#include "core/record/row_size.h"
#include "core/schema/value_check.h"
#include "core/store/rulebook.h"
#include "sync/hub/access/scopes.h"
#include "sync/hub/apply/claims.h"
#include "sync/hub/apply/hub_source.h"

#include <algorithm>

namespace caravan::hub {
namespace {

bool isTouched(const Entity& entity, const Change& change, std::string_view field)
{
    const Field* found = entity.field(field);
    return found == nullptr || change.set.contains(entity.groupOf(*found).name);
}

/// A choice that the catalogue does not know, in a field that the change sets.
const Field* unknownChoice(const Record& record, const Change& change)
{
    for (const Field& field : record.entity->fields) {
        if (!isTouched(*record.entity, change, field.name)) {
            continue;
        }
        const Value& value = record.values[field.index];
        if (field.type == FieldType::choice && !isEmpty(value) &&
            field.choice(textOf(value)) == nullptr) {
            return &field;
        }
        const TextSet* set = std::get_if<TextSet>(&value);
        if (set != nullptr && std::any_of(set->begin(), set->end(), [&](const std::string& one) {
                return field.choice(one) == nullptr;
            })) {
            return &field;
        }
    }
    return nullptr;
}

bool isAdministrator(const Record& record)
{
    if (record.entity->serves != Serves::people ||
        record.text("role") != toString(Role::administrator)) {
        return false;
    }
    const bool* active = std::get_if<bool>(&record.value("active"));
    return active == nullptr || *active;
}

} // namespace

bool ChangeRules::maySet(const Entity& entity, const Change& change, sync::OpResult& result) const
{
    for (const auto& [name, groupChange] : change.set) {
        const Field& field = entity.fields[entity.group(name)->fields.front()];
        if (m_rights.rules->of(m_rights.role, entity.name, field.name) != FieldAccess::write) {
            refuse(result, sync::problem::kNotAllowed, field.name, "may not set this field");
            return false;
        }
    }
    return true;
}

bool ChangeRules::mayTouch(const RecordHead& head, sync::OpResult& result) const
{
    if (!m_rights.mayRead(head.entity, head.scopes)) {
        refuse(result, sync::problem::kNotAllowed, {}, "the record is not shared with you");
        return false;
    }
    // All reaches what they are shown, also what is only revealed to them.
    if (m_op.reach != Reach::all && !m_rights.covers(m_op.reach, head.base)) {
        refuse(result, sync::problem::kNotAllowed, {}, "the record is not yours to change so");
        return false;
    }
    return true;
}

bool ChangeRules::mayCease(const RecordId& user, sync::OpResult& result) const
{
    if (m_writer.directory().hasAdministratorBeside(user)) {
        return true;
    }
    refuse(result, sync::problem::kInvalid, "role", "the last administrator must stay");
    return false;
}

bool ChangeRules::isSound(const Entity& entity, const Change& change, sync::OpResult& result)
{
    for (const auto& [name, groupChange] : change.set) {
        const Group& group = *entity.group(name);
        for (std::size_t i = 0; i < group.fields.size(); ++i) {
            const Field& field = entity.fields[group.fields[i]];
            Done sound = checkValue(field, groupChange.value[i]);
            if (sound && groupChange.from) {
                sound = checkValue(field, (*groupChange.from)[i]);
            }
            if (!sound) {
                refuse(result, sync::problem::kInvalid, field.name, describe(sound.error()));
                return false;
            }
        }
    }
    return true;
}

/// One mail address, one person, through whichever door they come.
bool ChangeRules::isMailTaken(const Record& user) const
{
    if (user.entity->serves != Serves::people) {
        return false;
    }
    const std::string& mail = user.text("mail");
    const Directory::User* holder = mail.empty() ? nullptr : m_writer.directory().byMail(mail);
    return holder != nullptr && holder->id != user.id;
}

bool ChangeRules::followsRules(const Record* before, const Record* after,
                               sync::OpResult& result) const
{
    HubSource source(m_writer);
    Author author;
    author.role = m_rights.role;
    author.user = m_rights.user;
    author.replica = m_lineage.replica;
    const Done checked = m_writer.hub().rules().check({before, after, source, source, author});
    if (!checked) {
        const Error& error = checked.error();
        const std::string_view large = fieldOfRowKey(error.key);
        refuse(result,
               error.code == ErrorCode::notAllowed ? sync::problem::kNotAllowed
               : error.code == ErrorCode::tooLarge ? sync::problem::kTooLarge
                                                   : sync::problem::kInvalid,
               large.empty() ? error.key : std::string(large), error.detail);
    }
    return bool(checked);
}

bool ChangeRules::isAllowed(const StoredRecord* stood, const Record& record, const Change& change,
                            sync::OpResult& result) const
{
    const Record* before = stood != nullptr ? &stood->state.record : nullptr;
    const Entity& entity = *record.entity;
    if (const Done checked = checkRecord(record); !checked) {
        // What was wrong before and is not touched does not stop other edits of the record.
        const std::string& key = checked.error().key;
        const bool wasWrong =
            before != nullptr && !isTouched(entity, change, key) && !checkRecord(*before);
        if (!wasWrong) {
            refuse(result, sync::problem::kInvalid, key, describe(checked.error()));
            return false;
        }
    }
    if (const Field* field = unknownChoice(record, change)) {
        refuse(result, sync::problem::kInvalid, field->name, "is not one of its choices");
        return false;
    }
    if (!followsRules(before, &record, result)) {
        return false;
    }
    if (before != nullptr && entity.serves == Serves::numbers &&
        before->value("serial") != record.value("serial")) {
        refuse(result, sync::problem::kNotAllowed, "serial", "is the hub's to give");
        return false;
    }
    if (isMailTaken(record)) {
        refuse(result, sync::problem::kInvalid, "mail", "belongs to another user");
        return false;
    }
    if (before != nullptr && isAdministrator(*before) && !isAdministrator(record) &&
        !mayCease(record.id, result)) {
        return false;
    }
    if (!isOfOpen(record, result)) {
        return false;
    }
    if (before == nullptr || !entity.status) {
        return true;
    }
    if (const Done checked = checkFrozen(*before, record); !checked) {
        refuse(result, sync::problem::kFrozen, checked.error().key, describe(checked.error()));
        return false;
    }
    return mayMove(*stood, record, change, result);
}

bool ChangeRules::mayMove(const StoredRecord& before, const Record& record, const Change& change,
                          sync::OpResult& result) const
{
    const StatusWorkflow& workflow = *record.entity->status;
    const std::string& from = before.state.record.text(workflow.field);
    const std::string& to = record.text(workflow.field);
    const auto said = change.set.find(workflow.field);
    if (from == to || from.empty() || said == change.set.end() || workflow.allows(from, to)) {
        return true;
    }
    // The move was right where its author stood, and the merge let it through.
    const Group& group = *record.entity->group(workflow.field);
    const std::vector<GroupValue> places =
        placesOfAuthor(m_writer.connection(), before, group, said->second.seen, m_lineage);
    if (std::any_of(places.begin(), places.end(), [&](const GroupValue& place) {
            return workflow.allows(textOf(place.front()), to);
        })) {
        return true;
    }
    refuse(result, sync::problem::kInvalid, workflow.field,
           "may not go from " + from + " to " + to);
    return false;
}

bool ChangeRules::isOfOpen(const Record& record, sync::OpResult& result) const
{
    const Field* by = record.entity->field(record.entity->frozenBy);
    const auto parent = by ? m_writer.find(by->target, record.reference(by->name)) : std::nullopt;
    if (!parent || parent->state.record.life != Life::live || !isFrozen(parent->state.record)) {
        return true;
    }
    refuse(result, sync::problem::kFrozen, by->name, "belongs to what is frozen");
    return false;
}

bool ChangeRules::mayGo(const Record& record, sync::OpResult& result) const
{
    if (!isFrozen(record)) {
        return isOfOpen(record, result);
    }
    refuse(result, sync::problem::kFrozen, record.entity->status->field,
           "cannot go in the state " + record.text(record.entity->status->field));
    return false;
}

} // namespace caravan::hub
