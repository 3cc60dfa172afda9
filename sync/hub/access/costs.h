// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <map>
#include <mutex>

namespace caravan::hub {

/// What the requests of each user cost the hub, so that nobody takes it from the others (OWASP
/// API4): processor time, of which everybody may use a tenth of one core in the long run and has a
/// few seconds saved up. Kept in memory. Thread-safe.
class Costs {
public:
    /// Until the next costly request of this user may run; 0 when it may now.
    int secondsToWait(const RecordId& user, TimePoint now);
    void charge(const RecordId& user, std::chrono::nanoseconds cost, TimePoint now);

private:
    struct Account {
        std::chrono::nanoseconds owed{0};
        TimePoint since{};
    };
    Account& settled(const RecordId& user, TimePoint now);

    std::mutex m_lock;
    std::map<RecordId, Account> m_accounts;
};

} // namespace caravan::hub
