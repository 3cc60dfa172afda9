// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/session_parts.h"

namespace caravan::sync {

/// Does what it takes when the hub has answered a request of this session with a problem.
void hearProblem(SessionParts& session, const Flight& flight, const AnswerArrived& answer);

} // namespace caravan::sync
