// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/remove_record.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

constexpr std::size_t kBundleMax = 200; ///< as the hub takes

class Family {
public:
    Family(Replica& replica, std::size_t limit) : m_replica(replica), m_limit(limit) {}

    /// Adds what needs the record, the deepest first.
    void addChildrenOf(const RecordKey& key)
    {
        if (!m_seen.insert(key).second) {
            return;
        }
        for (const auto& [entity, field] : m_replica.catalogue().referrers(key.entity)) {
            if (field->onParentDelete != ParentDelete::revive || entity->name == "conflict") {
                continue;
            }
            const auto rows = m_replica.related(entity->name, field->name, key.id, m_limit + 1);
            for (const Row& row : rows) {
                const RecordKey child{entity->name, row.record.id};
                if (row.record.life != Life::live || m_seen.contains(child) ||
                    records.size() > m_limit) {
                    continue;
                }
                addChildrenOf(child);
                records.push_back(row.record);
            }
        }
    }

    std::vector<Record> records;

private:
    Replica& m_replica;
    std::size_t m_limit;
    std::set<RecordKey> m_seen;
};

Edit removal(const Record& record)
{
    Edit edit;
    edit.kind = ChangeKind::remove;
    edit.entity = record.entity->name;
    edit.id = record.id;
    edit.opened = record;
    return edit;
}

} // namespace

std::vector<Record> keptAliveBy(Replica& replica, const RecordKey& key, std::size_t limit)
{
    Family family(replica, limit);
    family.addChildrenOf(key);
    return std::move(family.records);
}

Result<std::vector<Edit>> removeWithChildren(Replica& replica, const std::vector<Record>& records)
{
    Family family(replica, kBundleMax);
    for (const Record& record : records) {
        family.addChildrenOf({record.entity->name, record.id});
    }
    std::vector<Edit> edits;
    std::set<RecordId> taken;
    const auto add = [&](const Record& record) {
        if (taken.insert(record.id).second) {
            edits.push_back(removal(record));
        }
    };
    std::for_each(family.records.begin(), family.records.end(), add);
    std::for_each(records.begin(), records.end(), add);
    if (edits.size() > kBundleMax) {
        return Error{ErrorCode::tooLarge, "bundle", std::to_string(kBundleMax)};
    }
    return edits;
}

} // namespace caravan
