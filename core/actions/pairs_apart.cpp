// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/pairs_apart.h"

#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

std::pair<RecordId, RecordId> sorted(const RecordId& one, const RecordId& other)
{
    return std::minmax(one, other);
}

} // namespace

Result<PairsApart> PairsApart::read(Replica& replica, const std::string& entity)
{
    PairsApart apart;
    const Entity* kept = replica.catalogue().serving(Serves::apart);
    if (kept == nullptr) {
        return apart;
    }
    constexpr std::int64_t kPage = 1000;
    const Filter of = Filter::where("entity_name", Compare::equal, entity);
    for (std::int64_t offset = 0;; offset += kPage) {
        const auto rows = replica.select({kept->name, of, {}, {}}, offset, kPage);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            const auto one = RecordId::parse(row.record.text("one"));
            const auto other = RecordId::parse(row.record.text("other"));
            if (one && other) {
                apart.m_pairs.insert(sorted(*one, *other));
            }
        }
        if (static_cast<std::int64_t>(rows->size()) < kPage) {
            return apart;
        }
    }
}

bool PairsApart::has(const RecordId& one, const RecordId& other) const
{
    return m_pairs.count(sorted(one, other)) != 0;
}

Result<Edit> sayApart(Replica& replica, const std::string& entity, const RecordId& one,
                      const RecordId& other)
{
    const Entity* kept = replica.catalogue().serving(Serves::apart);
    if (kept == nullptr || !replica.find(entity, one) || !replica.find(entity, other)) {
        return Error{ErrorCode::notFound, entity, {}};
    }
    const auto& [smaller, larger] = sorted(one, other);
    return Edit::create(
        kept->name, replica.newId(),
        {{"entity_name", entity}, {"one", smaller.toString()}, {"other", larger.toString()}});
}

} // namespace caravan
