// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica_source.h"

#include "core/store/replica.h"

namespace caravan {
namespace {

constexpr std::int64_t kEachMax = 200'000;
constexpr std::int64_t kHavingMax = 5'000;
constexpr std::size_t kReferringMax = 5'000;

} // namespace

const Catalogue& ReplicaSource::catalogue() const
{
    return m_replica.catalogue();
}

std::vector<Row> ReplicaSource::rowsOf(const Query& query, std::int64_t limit)
{
    Result<std::vector<Row>> rows = m_replica.select(query, 0, limit);
    if (rows) {
        return std::move(*rows);
    }
    if (!m_failure) {
        m_failure = rows.error();
    }
    return {};
}

std::optional<Record> ReplicaSource::find(const std::string& entity, const RecordId& id)
{
    // Edits may name an entity that this catalogue does not have; saving says so.
    const auto row = catalogue().entity(entity) != nullptr && !id.isNil()
                         ? m_replica.find(entity, id)
                         : std::nullopt;
    return row && row->record.life == Life::live ? std::optional(row->record) : std::nullopt;
}

std::vector<Record> ReplicaSource::referring(const std::string& entity, const std::string& field,
                                             const RecordId& id)
{
    std::vector<Record> records;
    for (const Row& row : m_replica.related(entity, field, id, kReferringMax)) {
        if (row.record.life == Life::live) {
            records.push_back(row.record);
        }
    }
    return records;
}

std::vector<Record> ReplicaSource::having(const std::string& entity, const std::string& field,
                                          const Value& value)
{
    std::vector<Record> records;
    for (const Row& row :
         rowsOf({entity, Filter::where(field, Compare::equal, value), {}, {}}, kHavingMax)) {
        records.push_back(row.record);
    }
    return records;
}

void ReplicaSource::each(const std::string& entity, const std::function<void(const Record&)>& visit)
{
    for (const Row& row : rowsOf({entity, {}, {}, {}}, kEachMax)) {
        visit(row.record);
    }
}

} // namespace caravan
