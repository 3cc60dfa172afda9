// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/undo_import.h"

#include "core/actions/dependents.h"
#include "core/store/import_log.h"
#include "core/store/replica.h"

#include <algorithm>
#include <map>
#include <set>

namespace caravan {
namespace {

/// Nobody types these: numbers, scores, milestones; and the hub gives an owner to what came
/// without one.
bool isFilledIn(const Entity& entity, const Group& group, const Change& change)
{
    return std::all_of(group.fields.begin(), group.fields.end(), [&](std::size_t index) {
        const Field& field = entity.fields[index];
        const auto set = change.set.find(group.name);
        const bool cameWithoutOwner = field.name == entity.scope.owner && set != change.set.end() &&
                                      isEmpty(set->second.value.front());
        return field.isReadOnly || field.isHidden || cameWithoutOwner;
    });
}

bool isAsImported(const Record& record, const Change& change)
{
    const Entity& entity = *record.entity;
    return std::all_of(entity.groups.begin(), entity.groups.end(), [&](const Group& group) {
        const auto set = change.set.find(group.name);
        const GroupValue now = record.groupValue(group);
        if (isFilledIn(entity, group, change)) {
            return true;
        }
        return set != change.set.end() ? now == set->second.value
                                       : std::all_of(now.begin(), now.end(), isEmpty);
    });
}

class UndoPlanner {
public:
    explicit UndoPlanner(Replica& replica) : m_replica(replica) {}

    void take(const Change& change)
    {
        const auto row = m_replica.find(change.entity, change.id);
        if (!row || row->record.life != Life::live) {
            ++plan.gone;
        } else if (change.kind == ChangeKind::create) {
            if (isAsImported(row->record, change)) {
                m_made.insert_or_assign(row->record.key(), row->record);
            } else {
                ++plan.changed;
            }
        } else if (change.kind == ChangeKind::update) {
            giveBack(row->record, change);
        }
    }

    /// What is left keeps what it refers to.
    void keepNeeded()
    {
        std::map<std::string, std::vector<RecordId>> asked;
        for (const auto& [key, record] : m_made) {
            asked[key.entity].push_back(key.id);
        }
        std::multimap<RecordKey, RecordKey> parentsOf; // of a record that goes: what it needs
        std::vector<RecordKey> kept;
        for (const auto& [entity, ids] : asked) {
            for (const auto& [child, field] : m_replica.catalogue().referrers(entity)) {
                if (field->onParentDelete == ParentDelete::revive) {
                    m_fields[{child->name, entity}].push_back(field->name);
                }
            }
            constexpr std::size_t kAll = 10'000'000;
            for (const Record& child : dependentsOf(m_replica, entity, ids, kAll)) {
                const bool goes = m_made.contains(child.key());
                for (const std::string& field : m_fields[{child.entity->name, entity}]) {
                    const RecordKey parent = child.referred(field).value_or(RecordKey{});
                    if (!m_made.contains(parent)) {
                        continue;
                    }
                    if (goes) {
                        parentsOf.emplace(child.key(), parent);
                        ++m_depth[parent];
                    } else {
                        kept.push_back(parent);
                    }
                }
            }
        }
        while (!kept.empty()) {
            const RecordKey key = kept.back();
            kept.pop_back();
            if (m_made.erase(key) == 0) {
                continue;
            }
            ++plan.needed;
            const auto [first, last] = parentsOf.equal_range(key);
            for (auto parent = first; parent != last; ++parent) {
                kept.push_back(parent->second);
            }
        }
        order(parentsOf);
    }

    ImportUndo plan;

private:
    void giveBack(const Record& record, const Change& change)
    {
        Edit edit = Edit::update(change.entity, change.id);
        bool isAll = true;
        for (const auto& [name, group] : change.set) {
            const Group& of = *record.entity->group(name);
            if (!group.from || record.groupValue(of) != group.value) {
                isAll = false;
                continue;
            }
            for (std::size_t i = 0; i < of.fields.size(); ++i) {
                edit.set[record.entity->fields[of.fields[i]].name] = (*group.from)[i];
            }
        }
        plan.changed += isAll ? 0 : 1;
        if (!edit.set.empty()) {
            plan.restored += isAll ? 1 : 0;
            plan.edits.push_back(std::move(edit));
        }
    }

    /// Children before their parents, since the hub keeps a parent that is needed.
    void order(const std::multimap<RecordKey, RecordKey>& parentsOf)
    {
        std::vector<RecordKey> ready;
        for (const auto& [key, record] : m_made) {
            if (!m_depth.contains(key)) {
                ready.push_back(key);
            }
        }
        std::set<RecordKey> taken;
        const auto take = [&](const RecordKey& key) {
            const auto record = m_made.find(key);
            if (record != m_made.end() && taken.insert(key).second) {
                plan.edits.push_back(Edit::remove(record->second));
                ++plan.removed;
            }
        };
        while (!ready.empty()) {
            const RecordKey key = ready.back();
            ready.pop_back();
            take(key);
            const auto [first, last] = parentsOf.equal_range(key);
            for (auto parent = first; parent != last; ++parent) {
                if (--m_depth[parent->second] == 0) {
                    ready.push_back(parent->second);
                }
            }
        }
        for (const auto& [key, record] : m_made) { // of a ring any may be the first
            take(key);
        }
    }

    Replica& m_replica;
    std::map<RecordKey, Record> m_made; ///< by the import, untouched since
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> m_fields;
    std::map<RecordKey, int> m_depth; ///< how many that go need it
};

} // namespace

ImportUndo planImportUndo(Replica& replica, const RecordId& import)
{
    UndoPlanner planner(replica);
    for (const Change& change : ImportLog(replica).changesOf(import)) {
        planner.take(change);
    }
    planner.keepNeeded();
    return std::move(planner.plan);
}

} // namespace caravan
