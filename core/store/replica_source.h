// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/record_source.h"

namespace caravan {

class Replica;

/// The records of a replica as they stand.
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

private:
    Replica& m_replica;
};

} // namespace caravan
