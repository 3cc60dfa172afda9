// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/base/check.h"
#include "core/model/model.h"
#include "core/store/aggregation.h"
#include "core/store/blobs.h"
#include "core/store/file_io.h"
#include "core/store/history_rows.h"
#include "core/store/imports.h"
#include "core/store/journal.h"
#include "core/store/layout.h"
#include "core/store/pages.h"
#include "core/store/profile_folder.h"
#include "core/store/referrers.h"
#include "core/store/replica_source.h"
#include "core/store/rows.h"
#include "core/store/rulebook.h"
#include "core/store/saver.h"
#include "core/store/search_hits.h"
#include "core/store/search_index.h"
#include "core/store/sync_state_rows.h"
#include "core/store/unknown_rows.h"

#include <sqlite3.h>

#include <filesystem>

namespace caravan {

using namespace store;

namespace {

/// Opening would make a new one in its place.
Done checkIsThere(const std::filesystem::path& file)
{
    const Found<std::int64_t> size = sizeOf(file);
    if (!size) {
        return size.error();
    }
    if (!*size || **size == 0) {
        return Error{ErrorCode::damaged, "replica",
                     file.string() + (*size ? " is empty" : " is gone")};
    }
    return done();
}

/// Brings the file to this version's layout, and it and its profile to know each other.
Done prepare(Connection& connection, bool isOlder, const std::optional<ProfileMarker>& marker,
             const std::filesystem::path& profile)
{
    if (isOlder) {
        migrate(connection);
    }
    placeUnknown(connection);
    const bool hasId = !connection.meta("replica").empty();
    const std::string known = connection.meta("profile");
    if (marker && !known.empty() && known != marker->id.toString()) {
        return Error{ErrorCode::damaged, "replica", "is that of another profile"};
    }
    if (!hasId || (marker && known.empty())) {
        WriteTransaction transaction(connection);
        if (connection.meta("replica").empty()) {
            connection.setMeta("replica", connection.ids.version4().toString());
        }
        if (marker && connection.meta("profile").empty()) {
            connection.setMeta("profile", marker->id.toString());
        }
        transaction.commit();
    }
    return marker && !marker->hasReplica ? noteReplicaMade(profile, *marker) : done();
}

} // namespace

Replica::Replica(std::unique_ptr<Connection> connection, const std::filesystem::path& file)
    : m_file(file), m_connection(std::move(connection)),
      m_blobs(std::make_unique<Blobs>(*m_connection, file.parent_path() / "blobs"))
{
}
Replica::~Replica() = default;

Result<std::unique_ptr<Replica>> Replica::open(const std::filesystem::path& file,
                                               std::shared_ptr<const Catalogue> builtIn,
                                               const Clock& clock, IdSource ids,
                                               std::shared_ptr<const Rulebook> rules,
                                               OpenFor purpose)
{
    using Opened = Result<std::unique_ptr<Replica>>;
    return guarded([&]() -> Opened {
        const Found<ProfileMarker> marker = readProfileMarker(file.parent_path());
        if (!marker) {
            return marker.error();
        }
        if (*marker && (*marker)->hasReplica) {
            if (Done there = checkIsThere(file); !there) {
                return there.error();
            }
        }
        OpenMode mode = purpose == OpenFor::reading ? OpenMode::readOnly : openModeFor(file);
        auto connection = std::make_unique<Connection>(file, mode, builtIn, clock, ids);
        const bool isNew = !connection->db.tableExists("meta");
        if (isNew && (mode == OpenMode::readOnly || (*marker && (*marker)->hasReplica))) {
            return Error{ErrorCode::damaged, "replica", "there is nothing in " + file.string()};
        }
        const int layout = connection->db.execAndGet("PRAGMA user_version").getInt();
        const bool isNewer = layout > kLayoutVersion;
        if (isNewer && mode == OpenMode::readWrite) { // what it may mean to write is not known
            mode = OpenMode::readOnly;
            connection = std::make_unique<Connection>(file, mode, builtIn, clock, ids);
        }
        const std::string stored = isNew ? std::string() : connection->meta("catalogue");
        if (!stored.empty() && stored != builtIn->toJson()) {
            const Result<std::shared_ptr<const Catalogue>> kept =
                isNewer ? Catalogue::fromJson(stored) : adopted(builtIn, stored);
            if (!kept) {
                return Error{ErrorCode::schema, kept.error().key,
                             "the catalogue in the replica: " + kept.error().detail};
            }
            connection->catalogue = *kept;
            if (const std::string left = Journal(*connection).entityBeyond(**kept); !left.empty()) {
                return Error{ErrorCode::schema,
                             "unsent",
                             "this version of the program has no " + left +
                                 ", and changes to it wait to be sent: synchronise with the "
                                 "version before, then update",
                             {left}};
            }
        }
        const bool isOlder = layout < kLayoutVersion || stored != connection->catalogue->toJson();
        if (mode == OpenMode::readOnly) {
            if (isOlder) {
                return Error{ErrorCode::storage, "replica",
                             file.string() + " is of an earlier version and cannot be written to; "
                                             "copy the profile to where it can"};
            }
        } else if (Done prepared = prepare(*connection, isOlder, *marker, file.parent_path());
                   !prepared) {
            return prepared.error();
        }
        connection->poll();
        auto replica = std::unique_ptr<Replica>(new Replica(std::move(connection), file));
        replica->m_rules = rules;
        if (mode == OpenMode::readOnly) {
            replica->m_readOnlyBecause =
                isNewer ? Error{ErrorCode::schema, "replica",
                                "was written by a newer version of this program"}
                : purpose == OpenFor::reading
                    ? Error{ErrorCode::notAllowed, "replica", "is only looked at"}
                    : Error{ErrorCode::storage, "replica", "cannot be written to"};
        }
        return replica;
    });
}

const Catalogue& Replica::catalogue() const
{
    return *m_connection->catalogue;
}

std::shared_ptr<const Catalogue> Replica::product() const
{
    return m_connection->product;
}

std::shared_ptr<const Catalogue> Replica::sharedCatalogue() const
{
    return m_connection->catalogue;
}

Commit Replica::pollCommits()
{
    try {
        Commit commit = m_connection->poll();
        if (commit.catalogue) {
            const Result<std::shared_ptr<const Catalogue>> newer =
                Catalogue::fromJson(m_connection->meta("catalogue"));
            if (newer && (*newer)->toJson() != m_connection->catalogue->toJson()) {
                m_connection->oldCatalogues.push_back(m_connection->catalogue);
                m_connection->catalogue = *newer;
                m_connection->forgetStatements();
            }
        }
        return commit;
    } catch (const SQLite::Exception&) {
        return {}; // busy now; the next call sees the same changes
    }
}

SyncState Replica::syncState()
{
    return readSyncState(*m_connection);
}

std::uint64_t Replica::mark()
{
    SQLite::Statement& version = m_connection->statement("PRAGMA data_version");
    version.executeStep();
    const auto others = static_cast<std::uint64_t>(version.getColumn(0).getInt64());
    version.tryReset();
    const auto own = static_cast<std::uint64_t>(m_connection->db.getTotalChanges());
    return (others << 40U) ^ own;
}

RecordId Replica::newId()
{
    return RecordId(m_connection->ids.version7(m_connection->clock.now()));
}

Result<std::vector<Row>> Replica::select(const Query& query, std::int64_t offset,
                                         std::int64_t limit, PageAnchors* anchors)
{
    return selectPage(*m_connection, query, offset, limit, anchors);
}

Result<std::int64_t> Replica::count(const Query& query)
{
    return countRows(*m_connection, query);
}

Result<std::vector<AggregateRow>> Replica::aggregate(const AggregateQuery& query)
{
    return store::aggregate(*m_connection, query);
}

Result<std::optional<std::int64_t>> Replica::position(const Query& query, const RecordId& id)
{
    return positionOf(*m_connection, query, id);
}

Done Replica::keepOrder(const Query& query)
{
    return store::keepOrder(*m_connection, query);
}

std::int64_t Replica::rowsAtMost(const std::string& entity)
{
    return store::rowsAtMost(*m_connection, entity);
}

std::optional<Row> Replica::find(const std::string& entity, const RecordId& id)
{
    const Entity* known = catalogue().entity(entity);
    return known != nullptr ? findRow(*m_connection, *known, id) : std::nullopt;
}

const std::string& Replica::title(const std::string& entity, const RecordId& id)
{
    constexpr std::size_t kTitlesMax = 50'000;
    auto& titles = m_connection->titles;
    const auto found = titles.find(id);
    if (found != titles.end()) {
        return found->second;
    }
    if (titles.size() >= kTitlesMax) {
        titles.clear();
    }
    const std::optional<Row> row = find(entity, id);
    return titles.emplace(id, row ? row->record.title() : std::string()).first->second;
}

std::vector<SearchHit> Replica::search(std::string_view text, std::size_t perKind,
                                       const std::string& entity)
{
    const auto titleOf = [this](const RecordKey& of) { return title(of.entity, of.id); };
    std::vector<SearchHit> shown;
    try {
        for (const RecordKey& key : searchRecords(*m_connection, text, perKind, entity)) {
            if (const std::optional<Row> row = find(key.entity, key.id)) {
                shown.push_back(hitOf(row->record, text, titleOf));
            }
        }
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() != SQLITE_INTERRUPT) {
            throw;
        }
        shown.clear();
    }
    return shown;
}

void Replica::interrupt()
{
    sqlite3_interrupt(m_connection->db.getHandle());
}

std::vector<Row> Replica::timeline(const std::string& entity, const RecordId& id, std::size_t limit)
{
    return timelineOf(*m_connection, {entity, id}, limit);
}

std::vector<HistoryEntry> Replica::history(const std::string& entity, const RecordId& id,
                                           std::size_t limit)
{
    return historyOf(*m_connection, catalogue().at(entity), id, limit);
}

std::vector<HistoryEntry> Replica::historySince(const std::string& entity, TimePoint since,
                                                const std::vector<std::string>& groups,
                                                const std::vector<RecordId>& ids)
{
    return store::historySince(*m_connection, catalogue().at(entity), since, groups, ids);
}

std::vector<Row> Replica::related(const Entity& of, const Field& by, const RecordKey& target,
                                  std::size_t limit)
{
    return store::related(*m_connection, of, by, target, limit);
}

std::vector<Row> Replica::related(const std::string& entity, const std::string& field,
                                  const RecordId& target, std::size_t limit)
{
    const Entity& of = catalogue().at(entity);
    const Field* by = of.field(field);
    check(by != nullptr, "related() by a field that the entity does not have");
    return related(of, *by, {by->target, target}, limit);
}

std::vector<std::int64_t>
Replica::countReferring(const std::vector<std::pair<const Entity*, const Field*>>& by,
                        const RecordKey& target)
{
    return store::countReferring(*m_connection, by, target);
}

Result<std::vector<Change>> Replica::save(const std::vector<Edit>& edits, SaveOptions options)
{
    return guarded([&]() -> Result<std::vector<Change>> {
        if (m_readOnlyBecause) {
            return *m_readOnlyBecause;
        }
        check(m_rules != nullptr, "a connection that saves has the rules");
        WriteTransaction transaction(*m_connection);
        // Inside the transaction, so that nothing changes between what a rule read and what is
        // written: two programs on one profile never draw the same number.
        ReplicaSource now(*this);
        const Author author = authorOf(syncState());
        const std::function<RecordId()> makeId = [this] { return newId(); };
        Draft draft(now, edits, author, m_connection->clock.now(), makeId);
        if (!options.isVerbatim) {
            if (Done completed = m_rules->complete(draft); !completed) {
                return completed.error();
            }
        }
        const Done checked = m_rules->check(draft);
        if (now.failure()) { // what the rules went by was not all there is
            return *now.failure();
        }
        if (!checked) {
            return checked.error();
        }
        Saver saver(*m_connection, options.isBundle && draft.size() > 1);
        for (const Edit& edit : draft.edits()) {
            if (Done saved = saver.save(edit); !saved) {
                return saved.error();
            }
        }
        if (!options.import.isNil()) {
            noteImported(*m_connection, options.import, saver.changes);
        }
        transaction.commit();
        return std::move(saver.changes);
    });
}

std::vector<Edit> Replica::inverse(const std::vector<Change>& changes)
{
    return inverseOf(catalogue(), changes);
}

} // namespace caravan
