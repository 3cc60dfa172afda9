// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/session_parts.h"

namespace caravan::sync {

/// Does what the hub's answer to a request of this session means. It is known to be the hub's.
void hear(SessionParts& session, const Flight& flight, const AnswerArrived& answer);

} // namespace caravan::sync
