// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/protocol/messages.h"

namespace caravan::hub {

struct FeedAnswer {
    std::string body; ///< NDJSON with its closing line
    std::size_t rows = 0;
    bool more = false;
    NumberSet scopes; ///< to wait in for something new
};

/// GET /v1/feed: one page, read in one snapshot, of current records under the caller's current
/// rights. Does not wait: a reader with nothing new (rows == 0 and not more) waits in
/// hub.waiters() and asks again.
Answer<FeedAnswer> feed(Hub& hub, const Caller& caller, const sync::FeedRequest& request);

} // namespace caravan::hub
