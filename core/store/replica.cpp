// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"
#include "core/model/model.h"

#include "core/store/blobs.h"
#include "core/store/file_io.h"
#include "core/store/journal.h"
#include "core/store/layout.h"
#include "core/store/profile_folder.h"
#include "core/store/sync_state_rows.h"
#include "core/store/unknown_rows.h"

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
                                               std::shared_ptr<const Rulebook> rules)
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
        OpenMode mode = openModeFor(file);
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

} // namespace caravan
