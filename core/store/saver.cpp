// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/saver.h"

#include "core/record/new_owner.h"
#include "core/schema/value_check.h"
#include "core/store/rows.h"
#include "core/store/view.h"

#include <algorithm>

namespace caravan::store {
namespace {

GroupValue withFields(const Entity& entity, const Group& group, GroupValue value, const Edit& edit)
{
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
        const auto set = edit.set.find(entity.fields[group.fields[i]].name);
        if (set != edit.set.end()) {
            value[i] = set->second;
        }
    }
    return value;
}

bool isTouched(const Entity& entity, const Group& group, const Edit& edit)
{
    return std::any_of(group.fields.begin(), group.fields.end(), [&](std::size_t index) {
        return edit.set.count(entity.fields[index].name) != 0;
    });
}

} // namespace

Result<Change> Saver::toChange(const Edit& edit, const Entity& entity,
                               const std::optional<Row>& now)
{
    Change change;
    change.op = OpId(m_connection.ids.version7(m_connection.clock.now()));
    change.bundle = m_bundle;
    change.entity = entity.name;
    change.id = edit.id;
    change.kind = edit.kind;
    change.at = m_connection.clock.now();
    change.loser = edit.loser;
    for (const auto& [name, value] : edit.set) {
        const Field* field = entity.field(name);
        if (field == nullptr) {
            return Error{ErrorCode::invalid, name, "is not a field of " + entity.name};
        }
        if (Done checked = checkValue(*field, value); !checked) {
            return checked.error();
        }
        const std::string& word = textOf(value);
        if (field->type == FieldType::choice && !word.empty() && field->choice(word) == nullptr) {
            return Error{ErrorCode::invalid, name, "does not know \"" + word + "\""};
        }
    }
    if (edit.kind == ChangeKind::create) {
        Record record(entity, edit.id);
        for (const Field& field : entity.fields) {
            record.values[field.index] = field.defaultValue;
        }
        const Field* owner = ownerByMaking(entity, m_connection.meta("role"));
        if (owner != nullptr && !m_author.isNil()) {
            record.set(owner->name, m_author);
        }
        for (const Group& group : entity.groups) {
            const GroupValue value = withFields(entity, group, record.groupValue(group), edit);
            // An owner left empty on purpose says so; else the hub would take the author.
            if (isTouched(entity, group, edit) ||
                !std::all_of(value.begin(), value.end(), isEmpty)) {
                change.set.emplace(group.name, GroupChange{value, 0, std::nullopt});
            }
        }
        return change;
    }
    if (edit.kind == ChangeKind::restore) {
        return change;
    }
    if (!now && !edit.opened) {
        return Error{ErrorCode::notFound, entity.name, edit.id.toString()};
    }
    const Record& opened = edit.opened ? *edit.opened : now->record;
    if (edit.kind == ChangeKind::remove) {
        change.seen = opened.rev;
        return change;
    }
    for (const Group& group : entity.groups) {
        if (!isTouched(entity, group, edit)) {
            continue;
        }
        const GroupValue before = opened.groupValue(group);
        const GroupValue after = withFields(entity, group, before, edit);
        if (after != before) {
            change.set.emplace(group.name, GroupChange{after, opened.version(group.name), before});
        }
    }
    return change;
}

Done Saver::checkRules(const Record& before, const Record& after, ChangeKind kind)
{
    if (Done checked = checkRecord(after); !checked) {
        // What was wrong before and is not touched does not stop other edits of the record.
        const Field* field = after.entity->field(checked.error().key);
        const bool wasWrong = kind == ChangeKind::update && field != nullptr &&
                              before.values[field->index] == after.values[field->index] &&
                              !checkRecord(before);
        if (!wasWrong) {
            return checked;
        }
    }
    if (Done checked = checkParent(after); !checked) {
        return checked;
    }
    if (kind != ChangeKind::update) {
        return done();
    }
    if (Done checked = checkFrozen(before, after); !checked) {
        return checked;
    }
    if (const auto& status = after.entity->status) {
        const std::string& from = before.text(status->field);
        const std::string& to = after.text(status->field);
        if (!from.empty() && !to.empty() && !status->allows(from, to)) {
            return Error{ErrorCode::notPermittedMove, status->field,
                         "cannot move from " + from + " to " + to};
        }
    }
    return done();
}

/// What belongs to a record that is frozen is frozen with it.
Done Saver::checkParent(const Record& record)
{
    if (const Field* by = record.entity->field(record.entity->frozenBy)) {
        const Entity& entity = m_connection.catalogue->at(by->target);
        const std::optional<Row> parent = findRow(m_connection, entity, record.reference(by->name));
        if (parent && isFrozen(parent->record)) {
            return Error{ErrorCode::frozen, by->name, parent->record.title()};
        }
    }
    return done();
}

/// A further save of the same form, while its op is still here, becomes part of that op.
bool Saver::coalesce(const Edit& edit, const Entity& entity, Change& change)
{
    if (edit.session.empty() || change.kind != ChangeKind::update || !change.bundle.isNil()) {
        return false;
    }
    const std::vector<Journal::Stored> ops = m_journal.ofRecord(entity, edit.id);
    if (ops.empty() || ops.back().state != OpState::queued || ops.back().session != edit.session ||
        !ops.back().change.bundle.isNil() ||
        (ops.back().change.kind != ChangeKind::update &&
         ops.back().change.kind != ChangeKind::create)) {
        return false;
    }
    Change merged = ops.back().change;
    for (const auto& [name, group] : change.set) {
        const auto known = merged.set.find(name);
        if (known == merged.set.end()) {
            merged.set.emplace(name, merged.kind == ChangeKind::create
                                         ? GroupChange{group.value, 0, std::nullopt}
                                         : group);
        } else {
            known->second.value = group.value; // seen and from stay those of the first edit
        }
    }
    merged.at = change.at;
    m_journal.rewrite(ops.back().seq, merged);
    change = merged;
    return true;
}

Done Saver::save(const Edit& edit)
{
    const Entity* entity = m_connection.catalogue->entity(edit.entity);
    if (entity == nullptr) {
        return Error{ErrorCode::notFound, edit.entity, "is not an entity"};
    }
    const std::optional<Row> now = findRow(m_connection, *entity, edit.id);
    if (edit.kind == ChangeKind::create && now) {
        return Error{ErrorCode::duplicate, edit.entity, edit.id.toString()};
    }
    Result<Change> made = toChange(edit, *entity, now);
    if (!made) {
        return made.error();
    }
    Change change = std::move(*made);
    if (change.kind == ChangeKind::update && change.set.empty()) {
        return done();
    }
    Record after = now ? now->record : Record(*entity, edit.id);
    const Record before = after;
    for (const auto& [name, group] : change.set) {
        after.setGroup(*entity->group(name), group.value);
    }
    const bool hasContent = change.kind == ChangeKind::create ||
                            change.kind == ChangeKind::update || change.kind == ChangeKind::merge;
    if (hasContent) {
        if (Done checked = checkRules(before, after, change.kind); !checked) {
            return checked;
        }
    }
    if (change.kind == ChangeKind::remove && now) { // as the hub will say, before it seems done
        if (Done checked = checkParent(now->record); !checked) {
            return checked;
        }
    }
    rememberBase(m_connection, *entity, edit.id);
    if (change.kind == ChangeKind::merge) {
        rememberBase(m_connection, *entity, change.loser); // it comes back if the hub refuses
    }
    if (change.kind == ChangeKind::remove && now) {
        writeTrash(m_connection, now->record);
    }
    if (!coalesce(edit, *entity, change)) {
        m_journal.append(change, edit.session, after.title());
    }
    rebuildView(m_connection, *entity, edit.id);
    if (hasContent && now) {
        writeHistory(m_connection, before, after, m_author, change.at);
    }
    if (change.kind == ChangeKind::merge) {
        rebuildView(m_connection, *entity, change.loser);
    }
    changes.push_back(std::move(change));
    return done();
}

} // namespace caravan::store
