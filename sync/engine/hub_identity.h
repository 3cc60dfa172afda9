// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"
#include "sync/engine/lanes.h"
#include "sync/engine/local_replica.h"

#include <string>

namespace caravan::sync {

/// Whether answers are the hub's own, and which hub and history it is.
class HubIdentity {
public:
    /// The hub has said who it is.
    bool isKnown() const { return m_isKnown; }
    void askAgain() { m_isKnown = false; }
    /// Something else answered last, such as the sign-in page of a hotel.
    bool isPortal() const { return m_isPortal; }

    /// Whether this answer is the hub's; @p hubId is the known one, or empty.
    bool check(RequestKind kind, const AnswerArrived& answer, const std::string& hubId);
    void greeted() { m_isKnown = true; }
    /// Remembers which hub this is. True: it has another history than the one known.
    static Result<bool> remember(const HelloAnswer& hello, LocalReplica& replica);

private:
    bool m_isKnown = false;
    bool m_isPortal = false;
};

} // namespace caravan::sync
