// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/protocol/digest.h"

namespace caravan::hub {

/// POST /v1/digest: sums over all records the caller may see, or the records of some buckets, in
/// one snapshot.
Answer<sync::DigestAnswer> digest(Hub& hub, const Caller& caller,
                                  const sync::DigestRequest& request);

/// POST /v1/digest/rows: the named records as the caller may see them now, in the form of a feed
/// page. One they may not see, and one that never was, both come as "moved".
Answer<std::string> digestRows(Hub& hub, const Caller& caller, const ReplicaId& replica,
                               const std::vector<RecordKey>& keys);

} // namespace caravan::hub
