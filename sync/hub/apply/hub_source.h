// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/record_source.h"
#include "sync/hub/apply/hub_writer.h"

namespace caravan::hub {

/// All records of the hub, whoever may see them, as rules read them. Belongs to one transaction.
class HubSource final : public RecordSource {
public:
    explicit HubSource(HubWriter& writer) : m_writer(writer) {}

    const Catalogue& catalogue() const override { return m_writer.catalogue(); }
    std::optional<Record> find(const std::string& entity, const RecordId& id) override;
    std::vector<Record> referring(const std::string& entity, const std::string& field,
                                  const RecordId& id) override;
    std::vector<Record> having(const std::string& entity, const std::string& field,
                               const Value& value) override;
    void each(const std::string& entity, const std::function<void(const Record&)>& visit) override;

private:
    HubWriter& m_writer;
};

} // namespace caravan::hub
