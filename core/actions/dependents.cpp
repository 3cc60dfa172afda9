// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/dependents.h"

#include "core/store/failure.h"
#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kParentsAtOnce = 500; ///< values of one question

} // namespace

std::vector<Record> dependentsOf(Replica& replica, const std::string& entity,
                                 const std::vector<RecordId>& parents, std::size_t limit)
{
    std::vector<Record> dependents;
    for (const auto& [child, field] : replica.catalogue().referrers(entity)) {
        if (field->onParentDelete != ParentDelete::revive || child->serves == Serves::conflicts) {
            continue;
        }
        for (std::size_t at = 0; at < parents.size(); at += kParentsAtOnce) {
            const std::size_t end = std::min(parents.size(), at + kParentsAtOnce);
            std::vector<Value> values;
            for (std::size_t i = at; i < end; ++i) {
                values.push_back(referenceTo(*field, {entity, parents[i]}));
            }
            const Filter in = Filter::whereIn(field->name, std::move(values));
            const auto rows =
                orThrow(replica.select({child->name, in, {}, {}}, 0,
                                       static_cast<std::int64_t>(limit - dependents.size())));
            for (const Row& row : rows) {
                dependents.push_back(row.record);
            }
            if (dependents.size() >= limit) {
                return dependents;
            }
        }
    }
    return dependents;
}

} // namespace caravan
