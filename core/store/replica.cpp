// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/store/blobs.h"
#include "core/store/layout.h"
#include "core/store/search_index.h"
#include "core/store/view.h"

#include <filesystem>

namespace caravan {

using namespace store;

Replica::Replica(std::unique_ptr<Connection> connection, const std::filesystem::path& file)
    : m_file(file), m_connection(std::move(connection)),
      m_blobs(std::make_unique<Blobs>(*m_connection, file.parent_path() / "blobs"))
{
}
Replica::~Replica() = default;

Result<std::unique_ptr<Replica>> Replica::open(const std::filesystem::path& file,
                                               std::shared_ptr<const Catalogue> builtIn,
                                               const Clock& clock, IdSource ids)
{
    using Opened = Result<std::unique_ptr<Replica>>;
    return guarded([&]() -> Opened {
        auto connection =
            std::make_unique<Connection>(file.string(), builtIn, clock, std::move(ids));
        const bool isNew = !connection->db.tableExists("meta");
        const int layout = connection->db.execAndGet("PRAGMA user_version").getInt();
        if (layout > kLayoutVersion) {
            return Error{ErrorCode::schema, "replica",
                         "was written by a newer version of this program"};
        }
        const std::string stored = isNew ? std::string() : connection->meta("catalogue");
        if (!stored.empty() && stored != builtIn->toJson()) {
            const Result<std::shared_ptr<const Catalogue>> kept = Catalogue::fromJson(stored);
            if (!kept) {
                return Error{ErrorCode::schema, kept.error().key,
                             "the catalogue in the replica: " + kept.error().detail};
            }
            if ((*kept)->revision() > builtIn->revision()) {
                connection->catalogue = *kept;
            }
        }
        if (layout < kLayoutVersion || stored != connection->catalogue->toJson()) {
            migrate(*connection);
        }
        if (connection->meta("replica").empty()) {
            WriteTransaction transaction(*connection);
            if (connection->meta("replica").empty()) {
                connection->setMeta("replica", connection->ids.version4().toString());
            }
            transaction.commit();
        }
        connection->poll();
        return std::unique_ptr<Replica>(new Replica(std::move(connection), file));
    });
}

const Catalogue& Replica::catalogue() const
{
    return *m_connection->catalogue;
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

Done Replica::adoptCatalogue(std::shared_ptr<const Catalogue> newer)
{
    return guarded([&]() -> Done {
        m_connection->oldCatalogues.push_back(m_connection->catalogue);
        m_connection->catalogue = std::move(newer);
        m_connection->forgetStatements();
        migrate(*m_connection);
        WriteTransaction transaction(*m_connection);
        m_connection->touchCatalogue();
        transaction.commit();
        return done();
    });
}

SyncState Replica::syncState()
{
    Connection& c = *m_connection;
    SyncState state;
    const auto id = [&](const char* key, auto& into) {
        using T = std::decay_t<decltype(into)>;
        into = T::parse(c.meta(key)).value_or(T{});
    };
    id("replica", state.replica);
    id("superseded", state.superseded);
    const std::string supersededN = c.meta("superseded_n");
    state.supersededN = supersededN.empty() ? 0 : std::stoll(supersededN);
    id("user", state.user);
    state.hubUrl = c.meta("hub_url");
    state.hubId = c.meta("hub_id");
    state.epoch = c.meta("epoch");
    state.userName = c.meta("user_name");
    state.role = c.meta("role");
    state.cursor = c.meta("cursor");
    state.firstSyncDone = c.meta("first_sync_done") == "1";
    state.isRegistered = c.meta("registered") == "1";
    const std::string grants = c.meta("grants");
    state.grants = grants.empty() ? 0 : std::stoll(grants);
    state.lastSyncAt = parseDateTime(c.meta("last_sync_at"));
    const std::string hubSchema = c.meta("hub_schema");
    state.hubSchema = hubSchema.empty() ? 0 : std::stoi(hubSchema);
    const std::string reconcile = c.meta("reconcile");
    state.reconcile = static_cast<Reconcile>(reconcile.empty() ? 0 : std::stoi(reconcile));
    state.verifiedAt = parseDateTime(c.meta("verified_at"));
    return state;
}

Done Replica::updateSyncState(const std::function<void(SyncState&)>& change)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        SyncState state = syncState();
        change(state);
        c.setMeta("replica", state.replica.toString());
        c.setMeta("superseded", state.superseded.isNil() ? "" : state.superseded.toString());
        c.setMeta("superseded_n", std::to_string(state.supersededN));
        c.setMeta("user", state.user.isNil() ? std::string() : state.user.toString());
        c.setMeta("hub_url", state.hubUrl);
        c.setMeta("hub_id", state.hubId);
        c.setMeta("epoch", state.epoch);
        c.setMeta("user_name", state.userName);
        c.setMeta("role", state.role);
        c.setMeta("cursor", state.cursor);
        c.setMeta("first_sync_done", state.firstSyncDone ? "1" : "0");
        c.setMeta("registered", state.isRegistered ? "1" : "0");
        c.setMeta("grants", std::to_string(state.grants));
        c.setMeta("hub_schema", std::to_string(state.hubSchema));
        c.setMeta("last_sync_at", state.lastSyncAt ? formatDateTime(*state.lastSyncAt) : "");
        c.touchSyncState();
        transaction.commit();
        return done();
    });
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

std::vector<JournalEntry> Replica::waiting(std::size_t limit)
{
    const auto stored = Journal(*m_connection).inStates({OpState::queued, OpState::sent}, limit);
    return {stored.begin(), stored.end()};
}

std::int64_t Replica::waitingCount()
{
    return Journal(*m_connection).countInStates({OpState::queued, OpState::sent});
}

std::vector<JournalEntry> Replica::attention()
{
    const auto stored =
        Journal(*m_connection)
            .inStates({OpState::refused, OpState::blocked, OpState::parked}, SIZE_MAX);
    return {stored.begin(), stored.end()};
}

std::int64_t Replica::attentionCount()
{
    return Journal(*m_connection)
        .countInStates({OpState::refused, OpState::blocked, OpState::parked});
}

} // namespace caravan
