// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "sync/engine/backoff.h"
#include "sync/engine/events.h"

#include <chrono>
#include <optional>
#include <vector>

namespace caravan::sync {

/// The pause after a failure, longer after each one. Nothing is asked of the hub meanwhile.
class RetryWait {
public:
    bool isOn() const { return m_until.has_value(); }
    /// The last request failed and none has succeeded since, whether it waits or tries again.
    bool isFailing() const { return m_isFailing; }
    /// When the next try is due at the latest.
    std::optional<TimePoint> until() const { return m_until; }

    /// A pause that is on already goes on.
    void begin(TimePoint now, std::chrono::milliseconds least, std::vector<Command>& commands)
    {
        m_isFailing = true;
        if (m_until) {
            return;
        }
        const std::chrono::milliseconds limit = m_backoff.next();
        m_until = now + least + limit;
        commands.emplace_back(ArmTimer{TimerKind::retry, least, least + limit});
    }
    void end() { m_until.reset(); }
    /// The hub answered well: the next pause is a short one.
    void forgetFailures()
    {
        m_backoff.reset();
        m_isFailing = false;
    }

private:
    Backoff m_backoff;
    std::optional<TimePoint> m_until;
    bool m_isFailing = false;
};

} // namespace caravan::sync
