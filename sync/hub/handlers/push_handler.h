// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/hub_writer.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/protocol/messages.h"

#include <functional>

#include "sync/hub/access/caller.h"

#include <vector>

namespace caravan::hub {

/// POST /v1/push (SYNC 3 and 4): takes the ops of one replica in order, each at most once, bundles
/// whole or not at all. One transaction; a failure of the database leaves nothing behind.
Answer<sync::PushAnswer> push(Hub& hub, const Caller& caller, const sync::PushRequest& request);

/// The same door for the hub's own work (users, jobs): @p ops get the next numbers of the hub's
/// own replica; @p rights say what the author may do.
Answer<std::vector<sync::OpResult>> pushOwn(Hub& hub, const Rights& rights,
                                            std::vector<Change> ops);

/// The same for changes that are made inside the transaction, from what it reads; @p make also
/// says what their author may do, and may be called more than once. No changes: nothing is written.
Answer<std::vector<sync::OpResult>>
pushOwn(Hub& hub, const std::function<std::vector<Change>(HubWriter&, Rights&)>& make);

/// Changes that are made inside the transaction, as the replica of the caller's sign-in. They stand
/// or fall together: unless all are applied or merged, nothing is written. The verdict is that of
/// the change that was not taken, or of the first.
Answer<sync::OpResult>
pushTogether(Hub& hub, const Caller& caller,
             const std::function<Answer<std::vector<Change>>(Connection&, const Rights&)>& make);

} // namespace caravan::hub
