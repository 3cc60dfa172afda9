// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/hub_source.h"

namespace caravan::hub {

std::optional<Record> HubSource::find(const std::string& entity, const RecordId& id)
{
    const std::optional<StoredRecord> stored = m_writer.find(entity, id);
    return stored && stored->state.record.life == Life::live ? std::optional(stored->state.record)
                                                             : std::nullopt;
}

std::vector<Record> HubSource::referring(const std::string& entity, const std::string& field,
                                         const RecordId& id)
{
    const std::string& target = m_writer.catalogue().at(entity).field(field)->target;
    std::vector<Record> records;
    for (const Referrer& referrer :
         referrersOf(m_writer.connection(), m_writer.catalogue(), target, id)) {
        if (referrer.entity != entity || referrer.field != field) {
            continue;
        }
        if (auto stored = loadRecord(m_writer.connection(), m_writer.catalogue(), referrer.rid)) {
            records.push_back(std::move(stored->state.record));
        }
    }
    return records;
}

std::vector<Record> HubSource::having(const std::string& entity, const std::string& field,
                                      const Value& value)
{
    std::vector<Record> records;
    each(entity, [&](const Record& record) {
        if (record.value(field) == value) {
            records.push_back(record);
        }
    });
    return records;
}

void HubSource::each(const std::string& entity, const std::function<void(const Record&)>& visit)
{
    eachRecord(m_writer.connection(), m_writer.catalogue(), entity, visit);
}

} // namespace caravan::hub
