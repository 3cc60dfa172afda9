// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/attempts.h"

#include <algorithm>

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kAccountFailuresMax = 5;
constexpr auto kAccountWindow = 15min;
constexpr std::size_t kAddressFailuresMax = 20;
constexpr auto kAddressWindow = 1min;
constexpr std::size_t kKeysMax = 10'000; ///< beyond it the old ones are swept out

template<class Window>
void dropOld(std::deque<TimePoint>& times, TimePoint now, Window window)
{
    while (!times.empty() && times.front() + window <= now) {
        times.pop_front();
    }
}

template<class Window>
int waitFor(std::deque<TimePoint>& times, std::size_t most, TimePoint now, Window window)
{
    dropOld(times, now, window);
    if (times.size() < most) {
        return 0;
    }
    const auto left = times[times.size() - most] + window - now;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

} // namespace

int Attempts::secondsToWait(const std::string& account, const std::string& address, TimePoint now)
{
    const std::lock_guard lock(m_lock);
    forget(now);
    return std::max(waitFor(m_byAccount[account], kAccountFailuresMax, now, kAccountWindow),
                    waitFor(m_byAddress[address], kAddressFailuresMax, now, kAddressWindow));
}

void Attempts::failed(const std::string& account, const std::string& address, TimePoint now)
{
    const std::lock_guard lock(m_lock);
    m_byAccount[account].push_back(now);
    m_byAddress[address].push_back(now);
}

void Attempts::succeeded(const std::string& account)
{
    const std::lock_guard lock(m_lock);
    m_byAccount.erase(account);
}

void Attempts::forget(TimePoint now)
{
    const auto sweep = [&](std::map<std::string, Times>& all, auto window) {
        if (all.size() <= kKeysMax) {
            return;
        }
        std::erase_if(all, [&](const auto& entry) {
            return entry.second.empty() || entry.second.back() + window <= now;
        });
    };
    sweep(m_byAccount, kAccountWindow);
    sweep(m_byAddress, kAddressWindow);
}

} // namespace caravan::hub
