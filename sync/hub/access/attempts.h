// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <deque>
#include <map>
#include <mutex>
#include <string>

namespace caravan::hub {

/// Counts failed sign-ins and says when to stop trying (SECURITY T25): 5 failures in 15 minutes per
/// account, 20 a minute per address. Kept in memory: a restart forgives. Thread-safe.
class Attempts {
public:
    /// Seconds to wait before the next attempt may be looked at; 0 when it may be now.
    int secondsToWait(const std::string& account, const std::string& address, TimePoint now);
    void failed(const std::string& account, const std::string& address, TimePoint now);
    void succeeded(const std::string& account);

private:
    using Times = std::deque<TimePoint>;
    void forget(TimePoint now);

    std::mutex m_lock;
    std::map<std::string, Times> m_byAccount;
    std::map<std::string, Times> m_byAddress;
};

} // namespace caravan::hub
