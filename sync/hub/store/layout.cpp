// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/layout.h"

namespace caravan::hub {

void createLayout(Connection& connection)
{
    connection.script(R"sql(
CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- base: numbers of the scopes it stands in by itself or through what it follows;
-- scopes: base and those that other records reveal it to. Both sorted, as "1 5 9".
CREATE TABLE IF NOT EXISTS record(
    rid INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    id BLOB NOT NULL,
    rev INTEGER NOT NULL,
    life INTEGER NOT NULL,
    into_id BLOB,
    scopes TEXT NOT NULL,
    base TEXT NOT NULL,
    by_user BLOB,
    at INTEGER NOT NULL,
    vers TEXT NOT NULL,
    fields TEXT NOT NULL,
    writers TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS record_by_id ON record(entity, id);

CREATE TABLE IF NOT EXISTS scope(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS feed(
    scope INTEGER NOT NULL,
    rid INTEGER NOT NULL,
    position INTEGER NOT NULL,
    present INTEGER NOT NULL,
    PRIMARY KEY(scope, rid)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS feed_by_position ON feed(scope, position, present);

-- reveals: numbers of the scopes in which the target stands because of this reference.
CREATE TABLE IF NOT EXISTS ref(
    from_rid INTEGER NOT NULL,
    field TEXT NOT NULL,
    to_entity TEXT NOT NULL,
    to_id BLOB NOT NULL,
    reveals TEXT NOT NULL,
    PRIMARY KEY(from_rid, field)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ref_by_target ON ref(to_id, to_entity, reveals);

CREATE TABLE IF NOT EXISTS replica(
    id BLOB PRIMARY KEY, user BLOB NOT NULL, device BLOB NOT NULL,
    last_n INTEGER NOT NULL, superseded_by BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS op_result(
    replica BLOB NOT NULL, n INTEGER NOT NULL, op BLOB NOT NULL,
    hash TEXT NOT NULL, result TEXT NOT NULL,
    PRIMARY KEY(replica, n)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS op_result_by_op ON op_result(op);
-- Ids whose create was refused, blocked or parked: what depends on them is blocked.
CREATE TABLE IF NOT EXISTS unborn(id BLOB PRIMARY KEY, op BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS history(
    rid INTEGER NOT NULL, rev INTEGER NOT NULL, kind TEXT NOT NULL,
    replica BLOB NOT NULL, n INTEGER NOT NULL, user BLOB NOT NULL,
    at INTEGER NOT NULL, changed TEXT NOT NULL,
    PRIMARY KEY(rid, rev)) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS device(
    id BLOB PRIMARY KEY, user BLOB NOT NULL, name TEXT NOT NULL, platform TEXT NOT NULL,
    created INTEGER NOT NULL, revoked INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS user_secret(
    user BLOB PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS family(
    id BLOB PRIMARY KEY, user BLOB NOT NULL, device BLOB NOT NULL,
    revoked INTEGER NOT NULL) WITHOUT ROWID;
-- request: of the refresh that used the token up; it may come again when its answer was lost.
CREATE TABLE IF NOT EXISTS refresh_token(
    hash BLOB PRIMARY KEY, family BLOB NOT NULL, expires INTEGER NOT NULL,
    used INTEGER NOT NULL, request TEXT NOT NULL, successor BLOB) WITHOUT ROWID;
)sql");
}

} // namespace caravan::hub
