// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/costs.h"

#include <algorithm>

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;

constexpr int kShare = 10; ///< one of so many parts of a core
constexpr std::chrono::nanoseconds kSaved = 4s;

} // namespace

Costs::Account& Costs::settled(const RecordId& user, TimePoint now)
{
    Account& account = m_accounts[user];
    const auto passed = std::max<std::chrono::nanoseconds>(now - account.since, 0ns);
    account.owed = std::max<std::chrono::nanoseconds>(account.owed - passed / kShare, 0ns);
    account.since = now;
    return account;
}

int Costs::secondsToWait(const RecordId& user, TimePoint now)
{
    const std::lock_guard lock(m_lock);
    const std::chrono::nanoseconds over = settled(user, now).owed - kSaved;
    return over <= 0ns
               ? 0
               : static_cast<int>(std::chrono::ceil<std::chrono::seconds>(over * kShare).count());
}

void Costs::charge(const RecordId& user, std::chrono::nanoseconds cost, TimePoint now)
{
    const std::lock_guard lock(m_lock);
    settled(user, now).owed += cost;
}

} // namespace caravan::hub
