// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/store/journal.h"
#include "core/store/view.h"

namespace caravan {

using namespace store;

Result<std::int64_t> Replica::takeIn(std::vector<Change> changes)
{
    return guarded([&]() -> Result<std::int64_t> {
        Connection& c = *m_connection;
        Journal journal(c);
        WriteTransaction transaction(c);
        std::int64_t taken = 0;
        for (Change& change : changes) {
            if (journal.byOp(change.op)) {
                continue;
            }
            const Entity& entity = catalogue().at(change.entity);
            rememberBase(c, entity, change.id);
            if (!change.loser.isNil()) {
                rememberBase(c, entity, change.loser);
            }
            const RecordId id = change.id;
            const RecordId loser = change.loser;
            journal.append(change, {}, title(change.entity, id));
            rebuildView(c, entity, id);
            if (!loser.isNil()) {
                rebuildView(c, entity, loser);
            }
            ++taken;
        }
        transaction.commit();
        return taken;
    });
}

} // namespace caravan
