// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/query/page_anchors.h"
#include "core/query/query.h"
#include "core/record/change.h"
#include "core/store/commit.h"
#include "core/store/edit.h"
#include "core/store/history_entry.h"
#include "core/store/row.h"
#include "core/store/sync_state.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

class Blobs;
class Rulebook;

namespace store {
class Connection;
}

/// The local replica: everything this user may see, in one SQLite file, and the only door to it.
///
/// A Replica is one connection. It is not thread-safe: each thread and each program opens its own
/// on the same file; SQLite keeps them apart (WAL), and pollCommits() tells each what the others
/// did. Every write is one `BEGIN IMMEDIATE` transaction that also writes the journal, and is on
/// disk when the call returns (synchronous=FULL). A failed write has changed nothing.
///
/// Replica reads and saves records. What else is done with one is done through a part, made over
/// it where it is used: Outbox (what is not settled with the hub), News, ImportLog, and SyncDoor,
/// which is for sync/engine.
class Replica {
public:
    enum class OpenFor { work, reading };

    /// Opens or creates the file, migrating it to the newer of the built-in catalogue and the one
    /// stored in it, with the company's changes (core/model/model.h). In a marked profile
    /// (core/store/profile_folder.h) that had a replica no other is made. One that cannot be
    /// written to, or is of a newer version, is opened for reading. @p rules: what save() goes
    /// through; without them the connection is for reading and for sync, and must not save.
    /// @p purpose: a copy that stands for another time is only read, whatever the file allows.
    /// Error: damaged, storage, storageBusy, schema.
    static Result<std::unique_ptr<Replica>> open(const std::filesystem::path& file,
                                                 std::shared_ptr<const Catalogue> builtIn,
                                                 const Clock& clock, IdSource ids,
                                                 std::shared_ptr<const Rulebook> rules = nullptr,
                                                 OpenFor purpose = OpenFor::work);
    ~Replica();
    Replica(const Replica&) = delete;
    Replica& operator=(const Replica&) = delete;

    /// For another connection, on a thread of its own.
    const std::filesystem::path& file() const { return m_file; }
    const Catalogue& catalogue() const;
    std::shared_ptr<const Catalogue> sharedCatalogue() const;
    /// That this program was built with, without what the company changed.
    std::shared_ptr<const Catalogue> product() const;
    SyncState syncState();
    /// For another connection that saves.
    const std::shared_ptr<const Rulebook>& rules() const { return m_rules; }
    /// Why nothing can be saved; nothing where it can.
    const std::optional<Error>& readOnlyBecause() const { return m_readOnlyBecause; }

    // Reading -----------------------------------------------------------------------------------
    std::optional<Row> find(const std::string& entity, const RecordId& id);
    /// @p limit rows from @p offset on in the order of @p query. Key-set anchors are remembered,
    /// by @p anchors or until the next commit, so reading on from a page read before costs the
    /// page, not the offset. Error: invalid (a field the entity does not have).
    Result<std::vector<Row>> select(const Query& query, std::int64_t offset, std::int64_t limit,
                                    PageAnchors* anchors = nullptr);
    Result<std::int64_t> count(const Query& query);
    Result<std::vector<AggregateRow>> aggregate(const AggregateQuery& query);
    /// Where in the order of @p query a record stands, or nothing when it is not in it.
    Result<std::optional<std::int64_t>> position(const Query& query, const RecordId& id);
    /// Makes an index of the order of @p query, when that is one column of its table, so that
    /// the next page by it is found at once. Holds the write lock for a second at a million rows.
    Done keepOrder(const Query& query);
    /// Upper bound on the number of records of @p entity. O(1).
    std::int64_t rowsAtMost(const std::string& entity);
    /// Title of a record; empty when it is not on this laptop. Cached.
    const std::string& title(const std::string& entity, const RecordId& id);
    /// Records found by what a person typed: words, parts of Chinese names, pinyin, initials,
    /// phone digits. Names before other texts, the last written first, at most @p perKind of each
    /// entity. @p entity empty = all. Empty when it was interrupted.
    std::vector<SearchHit> search(std::string_view text, std::size_t perKind,
                                  const std::string& entity = {});
    /// Ends what another thread is reading with this replica; the one member that may be called
    /// from there.
    void interrupt();
    /// Records of timeline entities that refer to this one, newest first.
    std::vector<Row> timeline(const std::string& entity, const RecordId& id, std::size_t limit);
    std::vector<HistoryEntry> history(const std::string& entity, const RecordId& id,
                                      std::size_t limit);
    /// What changed in these groups of the records of @p entity since then, as far as it went
    /// through this laptop; oldest first. @p ids: of these records only; none: of all.
    std::vector<HistoryEntry> historySince(const std::string& entity, TimePoint since,
                                           const std::vector<std::string>& groups,
                                           const std::vector<RecordId>& ids = {});
    /// Records of @p of that refer to @p target by @p by, newest first.
    std::vector<Row> related(const Entity& of, const Field& by, const RecordKey& target,
                             std::size_t limit);
    /// How many records refer to @p target by each of these, in one statement (at most 500): so a
    /// page opens at a cost that hardly grows with the entities that may refer to its record.
    std::vector<std::int64_t>
    countReferring(const std::vector<std::pair<const Entity*, const Field*>>& by,
                   const RecordKey& target);
    /// The same as related() by the name of a reference.
    std::vector<Row> related(const std::string& entity, const std::string& field,
                             const RecordId& target, std::size_t limit);

    // Writing -----------------------------------------------------------------------------------
    /// A new id for a record made here.
    RecordId newId();
    /// Saves edits that stand or fall together, after the rules have completed and checked them, in
    /// the same transaction. The returned changes are what the journal got.
    /// Error: invalid, required, notAllowed, notPermittedMove or frozen (key = field), notFound,
    /// storage….
    Result<std::vector<Change>> save(const std::vector<Edit>& edits, SaveOptions options = {});
    /// The edits that would take back @p changes, given the records as they stand now. They are
    /// saved verbatim.
    std::vector<Edit> inverse(const std::vector<Change>& changes);

    /// The bytes of the files that records name.
    Blobs& blobs() { return *m_blobs; }

    // Observation -------------------------------------------------------------------------------
    /// A number that differs after each change of the file, whichever connection made it. Cheap.
    std::uint64_t mark();
    /// What changed since the last call. Cheap when nothing did (no disk read).
    Commit pollCommits();

private:
    friend class ImportLog;
    friend class News;
    friend class Outbox;
    friend class SyncDoor;

    Replica(std::unique_ptr<store::Connection> connection, const std::filesystem::path& file);

    std::filesystem::path m_file;
    std::optional<Error> m_readOnlyBecause;
    std::unique_ptr<store::Connection> m_connection;
    std::shared_ptr<const Rulebook> m_rules;
    std::unique_ptr<Blobs> m_blobs;
};

} // namespace caravan
