// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/query/query.h"
#include "core/query/record_source.h"
#include "core/store/row.h"

#include <optional>
#include <vector>

namespace caravan {

class Replica;

/// The records of a replica as they stand. Where they cannot be read none are given, and whoever
/// decides by them has to ask failure() before it acts: absent is not failed.
class ReplicaSource final : public RecordSource {
public:
    explicit ReplicaSource(Replica& replica) : m_replica(replica) {}

    const Catalogue& catalogue() const override;
    std::optional<Record> find(const std::string& entity, const RecordId& id) override;
    std::vector<Record> referring(const std::string& entity, const std::string& field,
                                  const RecordId& id) override;
    std::vector<Record> having(const std::string& entity, const std::string& field,
                               const Value& value) override;
    void each(const std::string& entity, const std::function<void(const Record&)>& visit) override;

    /// The first time that something could not be read.
    const std::optional<Error>& failure() const { return m_failure; }

private:
    std::vector<Row> rowsOf(const Query& query, std::int64_t limit);

    Replica& m_replica;
    std::optional<Error> m_failure;
};

} // namespace caravan
