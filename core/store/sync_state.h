// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace caravan {

/// Why the replica has to be compared with the hub; kept until that is done.
enum class Reconcile {
    none,
    cursorExpired,
    otherHistory, ///< the hub was restored from a backup
    newEntities,
    otherUser,
};

/// Where this replica belongs to and how far it has come.
struct SyncState {
    ReplicaId replica;
    ReplicaId superseded;         ///< the id before a fork was mended; nil when none
    std::int64_t supersededN = 0; ///< the last n under that id whose verdict is here
    std::string hubUrl;
    std::string hubId;
    std::string epoch;
    RecordId user; ///< signed in as; nil before the first sign-in
    std::string userName;
    std::string role;
    std::string cursor; ///< sealed token of the hub; empty = first sync not begun
    bool firstSyncDone = false;
    bool isRegistered = false; ///< the hub knows this replica id
    Uuid device;               ///< this laptop at the hub; nil before the first sign-in
    std::string deviceSecret;  ///< shared with the hub (sync/protocol/proof.h)
    std::int64_t grants = 0;
    std::optional<TimePoint> lastSyncAt;
    int hubSchema = 0;    ///< revision of the hub's catalogue at the last contact
    std::string hubModel; ///< Catalogue::tag() of the hub's catalogue that was last adopted
    Reconcile reconcile = Reconcile::none;
    std::optional<TimePoint> confirmedTypedAt; ///< when the newest confirmed change was made …
    std::optional<TimePoint> confirmedAt;      ///< … and when the hub last confirmed any
    std::optional<TimePoint> verifiedAt; ///< compared with the hub, record by record, and equal
};

} // namespace caravan
