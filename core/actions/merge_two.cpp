// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/merge_two.h"

#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kLinksMax = 5000;

bool isChosen(const Entity& entity, const Field& field)
{
    const bool isState = entity.status && entity.status->field == field.name;
    return !field.isHidden && !field.isReadOnly && !isState;
}

Edit link(const Record& record, const Field& field, const Value& value)
{
    return Edit::update(record.entity->name, record.id, {{field.name, value}});
}

Edit copyOf(const Record& record, const RecordId& id)
{
    Edit edit = Edit::create(record.entity->name, id);
    for (const Field& field : record.entity->fields) {
        const Value& value = record.values[field.index];
        const bool isOwner = record.entity->scope.owner == field.name;
        if (!isEmpty(value) || isOwner) { // an owner left empty is one on purpose
            edit.set[field.name] = value;
        }
    }
    return edit;
}

} // namespace

std::vector<const Field*> differingFields(const Record& one, const Record& other)
{
    std::vector<const Field*> fields;
    for (const Field& field : one.entity->fields) {
        if (isChosen(*one.entity, field) && one.values[field.index] != other.values[field.index]) {
            fields.push_back(&field);
        }
    }
    return fields;
}

Result<MergedTwo> mergeTwo(Replica& replica, const Record& stays, const Record& goes,
                           const std::set<std::string>& fromOther)
{
    const Entity& entity = *stays.entity;
    if (stays.id == goes.id || goes.entity->name != entity.name || !entity.isMergeable) {
        return Error{ErrorCode::invalid, entity.name, "these two cannot be one"};
    }
    MergedTwo merged;
    Edit merge = Edit::merge(stays, goes.id);
    Edit back = Edit::update(entity.name, stays.id);
    for (const Field* field : differingFields(stays, goes)) {
        const Value& own = stays.values[field->index];
        const Value& other = goes.values[field->index];
        const bool isOwnLink = targetOf(*field, other) == stays.key(); // it would refer to itself
        if (!isOwnLink && (fromOther.count(field->name) != 0 || isEmpty(own))) {
            merge.set[field->name] = other;
            back.set[field->name] = own;
        }
    }
    const RecordId again = replica.newId();
    merged.edits.push_back(std::move(merge));
    merged.undo.push_back(copyOf(goes, again));
    if (!back.set.empty()) {
        merged.undo.push_back(std::move(back));
    }
    for (const auto& [kind, field] : replica.catalogue().referrers(entity.name)) {
        for (const Row& row : replica.related(*kind, *field, goes.key(), kLinksMax + 1)) {
            if (row.record.life != Life::live || row.record.id == goes.id) {
                continue;
            }
            const bool isSelf = row.record.id == stays.id;
            merged.edits.push_back(
                link(row.record, *field, isSelf ? Value() : referenceTo(*field, stays.key())));
            merged.undo.push_back(
                link(row.record, *field, referenceTo(*field, {entity.name, again})));
        }
    }
    merged.links = merged.edits.size() - 1;
    if (merged.links > kLinksMax) {
        return Error{ErrorCode::tooLarge, entity.name, std::to_string(kLinksMax)};
    }
    return merged;
}

} // namespace caravan
