// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"
#include "core/store/connection.h"
#include "core/store/edit.h"
#include "core/store/journal.h"
#include "core/store/row.h"
#include "core/store/sync_state_rows.h"

#include <optional>
#include <vector>

namespace caravan::store {

/// One save while it becomes journal entries, inside the transaction that its caller holds. What
/// rules say has been heard before; this keeps to the schema.
class Saver {
public:
    Saver(Connection& connection, bool isBundle)
        : m_connection(connection), m_journal(connection), m_author(readUser(connection))
    {
        if (isBundle) {
            m_bundle = BundleId(connection.ids.version7(connection.clock.now()));
        }
    }

    Done save(const Edit& edit);
    std::vector<Change> changes;

private:
    Result<Change> toChange(const Edit& edit, const Entity& entity, const std::optional<Row>& now);
    Done checkRules(const Record& before, const Record& after, ChangeKind kind);
    Done checkParent(const Record& record);
    bool coalesce(const Edit& edit, const Entity& entity, Change& change);

    Connection& m_connection;
    Journal m_journal;
    RecordId m_author;
    BundleId m_bundle;
};

} // namespace caravan::store
