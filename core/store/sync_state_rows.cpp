// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/sync_state_rows.h"

namespace caravan::store {

RecordId readUser(Connection& c)
{
    return RecordId::parse(c.meta("user")).value_or(RecordId{});
}

SyncState readSyncState(Connection& c)
{
    SyncState state;
    const auto id = [&](const char* key, auto& into) {
        using T = std::decay_t<decltype(into)>;
        into = T::parse(c.meta(key)).value_or(T{});
    };
    id("replica", state.replica);
    id("superseded", state.superseded);
    state.supersededN = c.metaNumber("superseded_n");
    state.user = readUser(c);
    state.device = Uuid::parse(c.meta("device")).value_or(Uuid{});
    state.deviceSecret = c.meta("device_secret");
    state.hubUrl = c.meta("hub_url");
    state.hubId = c.meta("hub_id");
    state.epoch = c.meta("epoch");
    state.userName = c.meta("user_name");
    state.role = c.meta("role");
    state.cursor = c.meta("cursor");
    state.firstSyncDone = c.meta("first_sync_done") == "1";
    state.isRegistered = c.meta("registered") == "1";
    state.grants = c.metaNumber("grants");
    state.lastSyncAt = parseDateTime(c.meta("last_sync_at"));
    state.hubSchema = static_cast<int>(c.metaNumber("hub_schema"));
    state.hubModel = c.meta("hub_model");
    state.reconcile = static_cast<Reconcile>(c.metaNumber("reconcile"));
    state.confirmedTypedAt = parseDateTime(c.meta("confirmed_typed_at"));
    state.confirmedAt = parseDateTime(c.meta("confirmed_at"));
    state.verifiedAt = parseDateTime(c.meta("verified_at"));
    return state;
}

void writeSyncState(Connection& c, const SyncState& state)
{
    c.setMeta("replica", state.replica.toString());
    c.setMeta("superseded", state.superseded.isNil() ? "" : state.superseded.toString());
    c.setMeta("superseded_n", std::to_string(state.supersededN));
    c.setMeta("user", state.user.isNil() ? std::string() : state.user.toString());
    c.setMeta("device", state.device.isNil() ? std::string() : state.device.toString());
    c.setMeta("device_secret", state.deviceSecret);
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
    c.setMeta("hub_model", state.hubModel);
    c.setMeta("last_sync_at", state.lastSyncAt ? formatDateTime(*state.lastSyncAt) : "");
    c.touchSyncState();
}

} // namespace caravan::store
