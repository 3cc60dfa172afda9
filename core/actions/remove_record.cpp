// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/remove_record.h"

#include "core/actions/dependents.h"
#include "core/store/replica.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace caravan {
namespace {

constexpr int kGenerationsMax = 32; ///< records may refer to each other in a ring

/// Records and what needs them, generation by generation.
class Family {
public:
    explicit Family(Replica& replica) : m_replica(replica) {}

    /// Ends behind @p limit of them.
    void addDescendantsOf(const std::vector<RecordKey>& keys, std::size_t limit)
    {
        std::map<std::string, std::vector<RecordId>> parents;
        for (const RecordKey& key : keys) {
            parents[key.entity].push_back(key.id);
        }
        for (int depth = 1; !parents.empty() && depth < kGenerationsMax; ++depth) {
            std::map<std::string, std::vector<RecordId>> next;
            for (const auto& [entity, ids] : parents) {
                for (Record& child : dependentsOf(m_replica, entity, ids, limit)) {
                    const RecordKey key = child.key();
                    next[key.entity].push_back(key.id);
                    m_members.insert_or_assign(key, Member{std::move(child), depth});
                    if (m_members.size() >= limit) {
                        return;
                    }
                }
            }
            parents = std::move(next);
        }
    }

    void addRoots(const std::vector<Record>& records)
    {
        for (const Record& record : records) {
            m_members.try_emplace(record.key(), Member{record, 0});
        }
    }

    void leaveOut(const RecordKey& key) { m_members.erase(key); }

    /// Those that need others before these.
    std::vector<Record> childrenFirst() const
    {
        std::vector<const Member*> order;
        for (const auto& [key, member] : m_members) {
            order.push_back(&member);
        }
        std::stable_sort(order.begin(), order.end(),
                         [](const Member* a, const Member* b) { return a->depth > b->depth; });
        std::vector<Record> records;
        for (const Member* member : order) {
            records.push_back(member->record);
        }
        return records;
    }

private:
    struct Member {
        Record record;
        int depth = 0; ///< of the longest way from a root
    };
    Replica& m_replica;
    std::map<RecordKey, Member> m_members;
};

} // namespace

std::vector<Record> keptAliveBy(Replica& replica, const RecordKey& key, std::size_t limit)
{
    Family family(replica);
    family.addDescendantsOf({key}, limit + 1);
    family.leaveOut(key);
    return family.childrenFirst();
}

std::vector<Edit> removeWithChildren(Replica& replica, const std::vector<Record>& records)
{
    constexpr std::size_t kAll = 10'000'000;
    Family family(replica);
    std::vector<RecordKey> keys;
    std::transform(records.begin(), records.end(), std::back_inserter(keys),
                   [](const Record& record) { return record.key(); });
    family.addDescendantsOf(keys, kAll);
    family.addRoots(records);
    std::vector<Edit> edits;
    for (const Record& record : family.childrenFirst()) {
        edits.push_back(Edit::remove(record));
    }
    return edits;
}

} // namespace caravan
