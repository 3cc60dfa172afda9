// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/save_as_hub.h"

#include "sync/hub/apply/history_text.h"

namespace caravan::hub {

void saveAsHub(HubWriter& writer, StoredRecord& stored, const std::map<std::string, Value>& fields)
{
    Hub& hub = writer.hub();
    Record& record = stored.state.record;
    const Record before = record;
    const Writer author{hub.ownReplica(), 0, {}, hub.now()};
    record.rev += 1;
    record.changedBy = {};
    record.changedAt = author.at;
    Change change;
    change.kind = ChangeKind::update;
    for (const auto& [field, value] : fields) {
        record.set(field, value);
        const std::string& group = record.entity->groupOf(*record.entity->field(field)).name;
        record.vers[group] = record.rev;
        stored.state.writers[group] = author;
    }
    writer.save(stored);
    addHistory(writer.connection(), stored, change, author, changedText(before, record));
}

} // namespace caravan::hub
