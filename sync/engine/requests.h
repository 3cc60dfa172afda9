// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/session_parts.h"

namespace caravan::sync {

// What a session asks of the hub: at most one request on each lane.

/// Sends whatever is due and may be sent now.
void sendNext(SessionParts& session);
/// As a courtesy; nobody waits for the answer.
void sendLogout(SessionParts& session);

} // namespace caravan::sync
