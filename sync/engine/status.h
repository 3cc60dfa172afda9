// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace caravan::sync {

/// What a person may want to know about synchronising, as one value. The window shows it, the
/// command line prints it; nothing is decided on it.
struct SyncStatus {
    enum class Phase {
        signedOut, ///< no account yet, or signed out
        offline,   ///< by the user's choice; nothing is tried
        noAnswer,  ///< the last request failed: problem says why, retryAt when the next is due
        idle,      ///< everything sent and received as of lastSyncAt
        pushing,
        pulling,
        firstSync,    ///< the first copy is being made; received counts records
        signInNeeded, ///< the hub wants the password again; everything is kept
        portal,       ///< something answered that is not the hub: network sign-in needed?
        paused,       ///< device revoked, or this program is too old to pull
    };

    Phase phase = Phase::signedOut;
    std::int64_t waiting = 0;            ///< changes made here that the hub has not confirmed
    std::int64_t attention = 0;          ///< changes the hub refused or could not take
    std::int64_t conflicts = 0;          ///< open conflicts that ask this user
    std::int64_t received = 0;           ///< records received in the running pull
    std::optional<std::int64_t> left;    ///< of firstSync: records still to come, at most
    std::int64_t quarantined = 0;        ///< records of which an unreadable row came
    std::int64_t removalsHeld = 0;       ///< records that the hub wants gone, until a person agrees
    std::int64_t givenBack = 0;          ///< changes given back to a hub in the last week, which
                                         ///< had lost them
    std::int64_t filesLost = 0;          ///< files missing or damaged before the hub had them
    std::optional<TimePoint> lastSyncAt; ///< the replica equalled the hub then
    std::optional<TimePoint> verifiedAt; ///< compared with the hub record by record, and equal
    std::optional<TimePoint> retryAt;    ///< when the next try is due
    std::string problem; ///< stable word of the last failure, e.g. "offline", or empty

    bool operator==(const SyncStatus&) const = default;
};

/// The same about the bytes of files, which travel on their own.
struct BlobStatus {
    /// One file on its way.
    struct Moving {
        std::string sha256;
        std::int64_t bytes = 0; ///< so far
        std::int64_t of = 0;
        bool operator==(const Moving&) const = default;
    };
    std::int64_t taken = 0;     ///< files added on this laptop …
    std::int64_t confirmed = 0; ///< … and of these verified at the hub
    std::int64_t coming = 0;    ///< to be fetched
    std::int64_t lost = 0;      ///< taken, and missing or damaged before the hub had them
    std::int64_t bytesHere = 0;
    std::optional<Moving> up;
    std::optional<Moving> down;
    std::string problem; ///< stable word of the last failure, or empty

    bool operator==(const BlobStatus&) const = default;
};

} // namespace caravan::sync
