// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"

#include <string>
#include <variant>

namespace caravan::sync {

/// The record session's sign-in, and whether records are on the move: no piece of a file is asked
/// for while they are, so that a photo never delays a visit report.
struct AccessChanged {
    std::string token; ///< empty: the hub may not be talked to
    bool isBusy = false;
};
/// Files were taken, asked for, or named by records that arrived.
struct BlobsChanged {};

using BlobEvent = std::variant<AccessChanged, BlobsChanged, SyncRequested, ModeChanged, WentOnline,
                               AnswerArrived, RequestFailed, TimerFired>;

/// The hub does not take the token any more: let the record session get another.
struct AskAccess {};
struct ReportBlobs {
    BlobStatus status;
};

using BlobCommand = std::variant<SendRequest, ArmTimer, AskAccess, ReportBlobs>;

} // namespace caravan::sync
