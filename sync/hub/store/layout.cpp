// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/layout.h"

#include "sync/hub/store/meta_rows.h"

#include <iterator>
#include <string>
#include <string_view>

namespace caravan::hub {
namespace {

constexpr const char* kVersion = "layout";

/// What the two databases call by different words.
struct Word {
    std::string_view word;
    std::string_view sqlite;
    std::string_view postgres;
};
constexpr Word kWords[] = {
    {"$numbered", "INTEGER PRIMARY KEY", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"},
    {"$number", "INTEGER", "BIGINT"},
    {"$bytes", "BLOB", "BYTEA"},
    {"$end", " WITHOUT ROWID", ""},
};

constexpr const char* kFirst = R"sql(
-- base: numbers of the scopes it stands in by itself or through what it follows;
-- scopes: base and those that other records reveal it to. Both sorted, as "1 5 9".
CREATE TABLE record(
    rid $numbered,
    entity TEXT NOT NULL,
    id $bytes NOT NULL,
    rev $number NOT NULL,
    life $number NOT NULL,
    into_id $bytes,
    scopes TEXT NOT NULL,
    base TEXT NOT NULL,
    by_user $bytes,
    at $number NOT NULL,
    vers TEXT NOT NULL,
    fields TEXT NOT NULL,
    writers TEXT NOT NULL);
CREATE UNIQUE INDEX record_by_id ON record(entity, id);

CREATE TABLE scope(number $numbered, name TEXT NOT NULL UNIQUE);
CREATE TABLE feed(
    scope $number NOT NULL,
    rid $number NOT NULL,
    position $number,
    present $number NOT NULL,
    PRIMARY KEY(scope, rid))$end;
CREATE INDEX feed_by_position ON feed(scope, position, present);

-- reveals: numbers of the scopes in which the target stands because of this reference.
CREATE TABLE ref(
    from_rid $number NOT NULL,
    field TEXT NOT NULL,
    to_entity TEXT NOT NULL,
    to_id $bytes NOT NULL,
    reveals TEXT NOT NULL,
    PRIMARY KEY(from_rid, field))$end;
CREATE INDEX ref_by_target ON ref(to_id, to_entity, reveals);

CREATE TABLE replica(
    id $bytes PRIMARY KEY, "user" $bytes NOT NULL, device $bytes NOT NULL,
    last_n $number NOT NULL, superseded_by $bytes)$end;
CREATE TABLE op_result(
    replica $bytes NOT NULL, n $number NOT NULL, op $bytes NOT NULL,
    hash TEXT NOT NULL, result TEXT NOT NULL,
    PRIMARY KEY(replica, n))$end;
CREATE INDEX op_result_by_op ON op_result(op);
-- Ids whose create was refused, blocked or parked: what depends on them is blocked.
CREATE TABLE unborn(id $bytes PRIMARY KEY, op $bytes NOT NULL)$end;
CREATE TABLE history(
    rid $number NOT NULL, rev $number NOT NULL, kind TEXT NOT NULL,
    replica $bytes NOT NULL, n $number NOT NULL, "user" $bytes NOT NULL,
    at $number NOT NULL, changed TEXT NOT NULL,
    PRIMARY KEY(rid, rev))$end;

CREATE TABLE device(
    id $bytes PRIMARY KEY, "user" $bytes NOT NULL, name TEXT NOT NULL, platform TEXT NOT NULL,
    created $number NOT NULL, revoked $number NOT NULL)$end;
CREATE TABLE user_secret(
    "user" $bytes PRIMARY KEY, hash TEXT NOT NULL)$end;
CREATE TABLE family(
    id $bytes PRIMARY KEY, "user" $bytes NOT NULL, device $bytes NOT NULL,
    revoked $number NOT NULL)$end;
-- request: of the refresh that used the token up; it may come again when its answer was lost.
CREATE TABLE refresh_token(
    hash $bytes PRIMARY KEY, family $bytes NOT NULL, expires $number NOT NULL,
    used $number NOT NULL, request TEXT NOT NULL, successor $bytes)$end;
)sql";

/// A change that has no position yet has the number of its transaction (txid) and its place
/// in it; the sequencer gives the position. In SQLite both stay empty.
constexpr const char* kSecond = R"sql(
ALTER TABLE replica RENAME COLUMN "user" TO user_id;
ALTER TABLE history RENAME COLUMN "user" TO user_id;
ALTER TABLE device RENAME COLUMN "user" TO user_id;
ALTER TABLE user_secret RENAME COLUMN "user" TO user_id;
ALTER TABLE family RENAME COLUMN "user" TO user_id;
ALTER TABLE feed ADD COLUMN txid $number;
ALTER TABLE feed ADD COLUMN place $number;
CREATE INDEX feed_unplaced ON feed(txid, place) WHERE txid IS NOT NULL;
)sql";
/// Files: unused_since is 0 while a live record names the file.
constexpr const char* kThird = R"sql(
CREATE TABLE blob(
    sha256 TEXT PRIMARY KEY, size $number NOT NULL, uploader $bytes NOT NULL,
    created $number NOT NULL, unused_since $number NOT NULL)$end;
CREATE INDEX blob_by_uploader ON blob(uploader);
CREATE TABLE blob_ref(
    rid $number NOT NULL, field TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY(rid, field))$end;
CREATE INDEX blob_ref_by_blob ON blob_ref(sha256);
CREATE TABLE upload(
    id $bytes PRIMARY KEY, owner $bytes NOT NULL, sha256 TEXT NOT NULL, size $number NOT NULL,
    created $number NOT NULL)$end;
CREATE UNIQUE INDEX upload_of_owner ON upload(owner, sha256);
)sql";
constexpr const char* kSecondOfPostgres = "CREATE SEQUENCE feed_place;";

struct Step {
    const char* both;
    const char* postgres = "";
};
constexpr Step kSteps[] = {{kFirst}, {kSecond, kSecondOfPostgres}, {kThird}};

std::string inWordsOf(Dialect dialect, std::string sql)
{
    for (const Word& word : kWords) {
        const std::string_view own = dialect == Dialect::sqlite ? word.sqlite : word.postgres;
        for (auto at = sql.find(word.word); at != std::string::npos;
             at = sql.find(word.word, at + own.size())) {
            sql.replace(at, word.word.size(), own);
        }
    }
    return sql;
}

} // namespace

std::int64_t newestLayout()
{
    return std::size(kSteps);
}

std::int64_t layoutOf(Connection& connection)
{
    const char* tables = connection.dialect() == Dialect::sqlite
                             ? "SELECT 1 FROM sqlite_master WHERE type='table' AND name='meta'"
                             : "SELECT 1 FROM pg_tables WHERE schemaname=current_schema() "
                               "AND tablename='meta'";
    return connection.run(tables)->next() ? metaNumber(connection, kVersion, 0) : 0;
}

void migrateLayout(Connection& connection)
{
    for (bool isDone = false; !isDone;) {
        // PostgreSQL: each statement sees what was committed before it, also by another program
        // that held the lock.
        const bool isPostgres = connection.dialect() == Dialect::postgres;
        connection.script(isPostgres
                              ? "BEGIN; SELECT pg_advisory_xact_lock(hashtext('caravan layout'))"
                              : "BEGIN IMMEDIATE");
        try {
            const std::int64_t version = layoutOf(connection);
            isDone = version >= newestLayout();
            if (!isDone) {
                if (version == 0) {
                    connection.script(inWordsOf(connection.dialect(),
                                                "CREATE TABLE meta(name TEXT PRIMARY KEY, "
                                                "value $bytes NOT NULL)$end"));
                }
                const Step& step = kSteps[static_cast<std::size_t>(version)];
                connection.script(inWordsOf(connection.dialect(), step.both));
                if (isPostgres) {
                    connection.script(step.postgres);
                }
                setMetaNumber(connection, kVersion, version + 1);
            }
            connection.script("COMMIT");
        } catch (const StoreFailure&) {
            try {
                connection.script("ROLLBACK");
            } catch (const StoreFailure&) {
                // The failure has ended the transaction already.
            }
            throw;
        }
    }
}

} // namespace caravan::hub
