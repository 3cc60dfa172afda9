// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/take_over.h"

#include "core/store/blobs.h"
#include "core/store/outbox.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace caravan {
namespace {

constexpr std::size_t kChangesMax = 10'000;

/// What several changes did to one record.
struct Touched {
    ChangeKind kind = ChangeKind::update;
    std::map<std::string, std::optional<GroupValue>, std::less<>> from; ///< by group, at first
};

/// What a person says of a record; the rest is for rules to set.
bool isTyped(const Entity& entity, const Field& field)
{
    return !field.isReadOnly && (!entity.number || entity.number->field != field.name);
}

std::vector<const Field*> fieldsOf(const Entity& entity, const Touched& touched,
                                   const Record& copied, const std::optional<Row>& original)
{
    std::vector<const Field*> fields;
    for (const auto& [name, from] : touched.from) {
        for (const std::size_t index : entity.group(name)->fields) {
            const Field& field = entity.fields[index];
            const bool differs =
                !original || original->record.values[index] != copied.values[index];
            if (differs && isTyped(entity, field)) {
                fields.push_back(&field);
            }
        }
    }
    return fields;
}

bool isOvertaken(const Entity& entity, const Touched& touched, const std::optional<Row>& original)
{
    if (!original) {
        return touched.kind != ChangeKind::create;
    }
    return std::any_of(touched.from.begin(), touched.from.end(), [&](const auto& entry) {
        return entry.second &&
               original->record.groupValue(*entity.group(entry.first)) != *entry.second;
    });
}

} // namespace

std::int64_t trialBegin(Replica& copy)
{
    std::int64_t last = 0;
    for (const JournalEntry& entry : Outbox(copy).waiting(kChangesMax)) {
        last = std::max(last, entry.change.n);
    }
    return last;
}

std::vector<TrialChange> trialChanges(Replica& copy, std::int64_t begin, Replica& original)
{
    std::vector<RecordKey> order;
    std::map<RecordKey, Touched> records;
    for (const JournalEntry& entry : Outbox(copy).waiting(kChangesMax)) {
        const Change& change = entry.change;
        const Entity* entity = copy.catalogue().entity(change.entity);
        if (change.n <= begin || entity == nullptr || entity->role == EntityRole::system ||
            change.kind == ChangeKind::merge) {
            continue;
        }
        const RecordKey key{change.entity, change.id};
        const auto [at, isNew] = records.try_emplace(key);
        if (isNew) {
            order.push_back(key);
            at->second.kind = change.kind;
        } else if (change.kind == ChangeKind::remove || change.kind == ChangeKind::restore) {
            at->second.kind = change.kind;
        }
        for (const auto& [group, value] : change.set) {
            at->second.from.emplace(group, value.from);
        }
    }
    std::vector<TrialChange> changes;
    for (const RecordKey& key : order) {
        const Touched& touched = records.at(key);
        const Entity& entity = copy.catalogue().at(key.entity);
        const std::optional<Row> copied = copy.find(key.entity, key.id);
        const std::optional<Row> there = original.find(key.entity, key.id);
        TrialChange trial;
        trial.isOvertaken = isOvertaken(entity, touched, there);
        if (!copied) { // deleted there, or made and deleted again
            if (there) {
                trial.title = there->record.title();
                trial.edit = Edit::remove(there->record);
                changes.push_back(std::move(trial));
            }
            continue;
        }
        trial.title = copied->record.title();
        trial.fields = fieldsOf(entity, touched, copied->record, there);
        FieldValues values;
        for (const Field* field : trial.fields) {
            if (there || !isEmpty(copied->record.values[field->index])) {
                values[field->name] = copied->record.values[field->index];
            }
        }
        if (values.empty()) {
            continue; // only rules touched it, or it is as it was
        }
        trial.edit = there ? Edit::update(key.entity, key.id, std::move(values))
                           : Edit::create(key.entity, key.id, std::move(values));
        if (!there && touched.kind != ChangeKind::create) {
            trial.isOvertaken = true; // deleted in the original meanwhile: it would come again
        }
        changes.push_back(std::move(trial));
    }
    return changes;
}

Done bringFiles(Replica& copy, const std::vector<Edit>& edits, Replica& original)
{
    for (const Edit& edit : edits) {
        for (const auto& [name, value] : edit.set) {
            const auto* file = std::get_if<FileRef>(&value);
            if (file == nullptr) {
                continue;
            }
            const Result<std::string> bytes = copy.blobs().files().read(file->sha256);
            if (!bytes && bytes.error().code == ErrorCode::notFound) {
                continue; // of before the copy, which has no files of the original
            }
            if (!bytes) {
                return bytes.error();
            }
            if (const auto taken = original.blobs().take(*bytes, file->name); !taken) {
                return taken.error();
            }
        }
    }
    return done();
}

} // namespace caravan
