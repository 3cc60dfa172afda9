// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace caravan::hub {

/// Counts failed sign-ins and says when to stop trying (SECURITY T25): 5 failures in 15 minutes per
/// account, 20 a minute per address. A laptop that signed in before is counted by itself, 5 in 15
/// minutes, so that neither a stranger who tries a known address nor a colleague behind the same
/// proxy locks it out.
///
/// Kept in memory: a restart forgives. Bounded: names are kept as hashes, asking keeps nothing, and
/// what cannot be kept any more is counted by its address alone. Thread-safe.
class Attempts {
public:
    /// Who tries: a device that proved that it signed in before, or an account at an address.
    struct Who {
        std::string account;
        std::string address;
        std::string knownDevice; ///< empty: none
    };

    /// Seconds to wait before the next attempt may be looked at; 0 when it may be now.
    int secondsToWait(const Who& who, TimePoint now);
    void failed(const Who& who, TimePoint now);
    void succeeded(const Who& who);

private:
    using Times = std::vector<TimePoint>;
    using Counts = std::map<std::string, Times>;
    void sweep(TimePoint now);

    std::mutex m_lock;
    Counts m_byAccount;
    Counts m_byAddress;
    Counts m_byDevice;
};

} // namespace caravan::hub
