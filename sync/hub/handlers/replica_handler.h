// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/protocol/messages.h"

namespace caravan::hub {

/// POST /v1/replicas: makes a replica id known for the caller, so that it may push. Registering
/// the same again is good as long as it is the caller's; `supersedes` ends another of theirs.
Answer<sync::RegisterAnswer> registerReplica(Hub& hub, const Caller& caller,
                                             const sync::RegisterRequest& request);

} // namespace caravan::hub
