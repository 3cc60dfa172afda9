// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/clone_record.h"

#include "core/store/replica.h"
#include "core/store/rulebook.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace caravan {
namespace {

constexpr std::int64_t kPartsMax = 1'000;

/// Whether the new record begins without it: what happened to the old one, what is told of one
/// record only, and what rules or people put there.
bool isLeftOut(const Entity& entity, const Field& field)
{
    return !field.isCloned || field.isReadOnly || field.uniqueHint ||
           field.type == FieldType::file || &field == entity.phaseField();
}

Edit creationLike(Replica& replica, const Record& record)
{
    Edit edit = Edit::create(record.entity->name, replica.newId());
    for (const Field& field : record.entity->fields) {
        const Value& value = record.values[field.index];
        if (!isEmpty(value) && !isLeftOut(*record.entity, field)) {
            edit.set[field.name] = value;
        }
    }
    return edit;
}

/// Two records of one name could not be told apart in a list.
void countNameOn(Edit& edit, const Record& record)
{
    for (const std::string& title : record.entity->title) {
        const Field& field = *record.entity->field(title);
        if (field.search == SearchKind::name && !record.text(title).empty()) {
            edit.set[title] = nextName(record.text(title));
            return;
        }
    }
}

} // namespace

std::string nextName(const std::string& name)
{
    const std::size_t open = name.rfind(" (");
    if (open != std::string::npos && name.back() == ')') {
        int number = 0;
        const char* end = name.data() + name.size() - 1;
        const auto [rest, failure] = std::from_chars(name.data() + open + 2, end, number);
        if (failure == std::errc() && rest == end && number > 0) {
            return name.substr(0, open) + " (" + std::to_string(number + 1) + ")";
        }
    }
    return name + " (2)";
}

Result<std::vector<Edit>> cloneRecord(Replica& replica, const Record& record, Date today)
{
    const Entity& entity = *record.entity;
    if (!entity.clone) {
        return Error{ErrorCode::invalid, entity.name, "is not cloned"};
    }
    std::vector<Edit> edits{creationLike(replica, record)};
    countNameOn(edits.front(), record);
    if (replica.rules()) {
        replica.rules()->beginClone(edits.front(), record, replica, today);
    }
    std::map<RecordId, RecordId> clones{{record.id, edits.front().id}}; ///< old → new
    for (const std::string& part : *entity.clone) {
        const Entity& of = replica.catalogue().at(part);
        const auto parent =
            std::find_if(of.fields.begin(), of.fields.end(),
                         [&](const Field& field) { return field.mayReferTo(entity.name); });
        const auto rows = replica.select(
            {part,
             Filter::where(parent->name, Compare::equal, referenceTo(*parent, record.key())),
             {},
             {}},
            0, kPartsMax);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            Edit edit = creationLike(replica, row.record);
            clones[row.record.id] = edit.id;
            edits.push_back(std::move(edit));
        }
    }
    // What refers to one of the old records refers to its clone: parts to the new whole, the arrows
    // of a buying centre to the new people.
    for (Edit& edit : edits) {
        const Entity& of = replica.catalogue().at(edit.entity);
        for (auto& [name, value] : edit.set) {
            const Field& field = *of.field(name);
            const std::optional<RecordKey> old = targetOf(field, value);
            const auto clone = old ? clones.find(old->id) : clones.end();
            if (clone != clones.end()) {
                value = referenceTo(field, {old->entity, clone->second});
            }
        }
    }
    return edits;
}

} // namespace caravan
