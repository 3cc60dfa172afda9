// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/hub.h"
#include "sync/hub/store/record_rows.h"
#include "sync/hub/store/ref_rows.h"

#include <deque>
#include <set>

namespace caravan::hub {

/// Writes records inside one transaction of the hub, and everything that follows from a record:
/// its references, where it stands, its feed rows, and the same for the records that stand where
/// it stands. Belongs to one transaction and its thread.
class HubWriter {
public:
    HubWriter(Hub& hub, Connection& connection);

    Hub& hub() { return m_hub; }
    Connection& connection() { return m_connection; }
    const Catalogue& catalogue() const { return m_hub.catalogue(); }
    const Directory& directory() const { return *m_directory; }

    /// The record, or the survivor when it was merged away.
    std::optional<StoredRecord> find(std::string_view entity, const RecordId& id);
    /// The same without content.
    std::optional<RecordHead> findHead(std::string_view entity, const RecordId& id);

    /// The company's model with one more change, after those of this transaction. Error: schema.
    Result<std::shared_ptr<const Catalogue>> modelWith(const std::string& change);

    /// More than kMovedMax records that follow are left to upkeep.h.
    void save(StoredRecord& stored);
    /// Recomputes the scopes of these records.
    void recomputeScopes(const std::vector<std::int64_t>& rids);
    static constexpr int kMovedMax = 2'000;

    /// Scopes in which somebody may have something to read after the commit.
    const NumberSet& touched() const { return m_touched; }
    bool isDirectoryChanged() const { return m_isDirectoryChanged; }
    /// What has become of the transaction so far; undo() goes back to it with the savepoint.
    struct Mark {
        NumberSet touched;
        bool isDirectoryChanged = false;
        std::shared_ptr<const Catalogue> model;
    };
    Mark mark() const { return {m_touched, m_isDirectoryChanged, m_model}; }
    void undo(Mark mark);

private:
    struct Standing {
        NumberSet own;
        NumberSet base;
        NumberSet all;
    };
    Standing standingOf(const StoredRecord& stored);
    /// Makes the rows of `ref` say what the record says; the targets whose visibility changed are
    /// queued. True where it refers to something else than before.
    bool saveReferences(const StoredRecord& stored, const NumberSet& own);
    void enter(StoredRecord& stored, const Standing& standing);
    void queueFollowers(const RecordHead& head);
    /// Those that are shown with it to whom it is revealed.
    void queueRevealed(const RecordHead& head);
    void queueConflicts(const RecordHead& head);
    void recomputeQueued();
    void recomputeScopes(std::int64_t rid);
    void directoryMayHaveChanged(const StoredRecord& stored);
    void readDirectory();

    Hub& m_hub;
    Connection& m_connection;
    std::shared_ptr<const Directory> m_directory;
    std::deque<std::int64_t> m_queue; ///< records whose place must be looked at again
    int m_moved = 0;
    NumberSet m_touched;
    bool m_isDirectoryChanged = false;
    std::shared_ptr<const Catalogue> m_model; ///< with the changes of this transaction
};

} // namespace caravan::hub
