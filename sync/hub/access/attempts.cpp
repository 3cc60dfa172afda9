// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/attempts.h"

#include "core/base/sha256.h"

#include <algorithm>

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;

struct Limit {
    std::size_t failuresMax;
    std::chrono::seconds window;
};
constexpr Limit kAccount{5, 15min};
constexpr Limit kAddress{20, 1min};
constexpr std::size_t kKeysMax = 10'000; ///< of each kind; at some hundred bytes each

int waitFor(const std::map<std::string, std::vector<TimePoint>>& counts, const std::string& key,
            const Limit& limit, TimePoint now)
{
    const auto found = counts.find(key);
    if (found == counts.end() || found->second.size() < limit.failuresMax) {
        return 0;
    }
    // The oldest of the last so many: when it leaves the window, one more may be tried.
    const TimePoint decisive = found->second[found->second.size() - limit.failuresMax];
    const auto left = decisive + limit.window - now;
    return left > 0s ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()) : 0;
}

void add(std::map<std::string, std::vector<TimePoint>>& counts, const std::string& key,
         const Limit& limit, TimePoint now)
{
    if (counts.size() >= kKeysMax && !counts.contains(key)) {
        return;
    }
    std::vector<TimePoint>& times = counts[key];
    times.push_back(now);
    if (times.size() > limit.failuresMax) {
        times.erase(times.begin());
    }
}

} // namespace

int Attempts::secondsToWait(const Who& who, TimePoint now)
{
    const std::lock_guard lock(m_lock);
    if (!who.knownDevice.empty()) {
        return waitFor(m_byDevice, who.knownDevice, kAccount, now);
    }
    const int byAddress = waitFor(m_byAddress, who.address, kAddress, now);
    return byAddress > 0 ? byAddress : waitFor(m_byAccount, Sha256::of(who.account), kAccount, now);
}

void Attempts::failed(const Who& who, TimePoint now)
{
    const std::lock_guard lock(m_lock);
    sweep(now);
    if (!who.knownDevice.empty()) {
        add(m_byDevice, who.knownDevice, kAccount, now);
        return;
    }
    add(m_byAddress, who.address, kAddress, now);
    add(m_byAccount, Sha256::of(who.account), kAccount, now);
}

void Attempts::succeeded(const Who& who)
{
    const std::lock_guard lock(m_lock);
    if (who.knownDevice.empty()) {
        m_byAccount.erase(Sha256::of(who.account));
    } else {
        m_byDevice.erase(who.knownDevice);
    }
}

void Attempts::sweep(TimePoint now)
{
    const auto clear = [&](Counts& counts, const Limit& limit) {
        if (counts.size() >= kKeysMax) {
            std::erase_if(counts, [&](const auto& entry) {
                return entry.second.back() + limit.window <= now;
            });
        }
    };
    clear(m_byAccount, kAccount);
    clear(m_byAddress, kAddress);
    clear(m_byDevice, kAccount);
}

} // namespace caravan::hub
