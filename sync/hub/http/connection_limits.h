// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace caravan::hub {

/// How many connections there may be, in all and from one address (SECURITY T12). Where there is no
/// room, the one that has kept the hub waiting longest without having signed in makes place, so
/// that slow strangers do not shut others out. Thread-safe.
class ConnectionLimits {
public:
    using Id = std::uint64_t;

    ConnectionLimits(std::size_t most, std::size_t mostPerAddress)
        : m_most(most), m_mostPerAddress(mostPerAddress)
    {
    }

    /// 0 when there is no room; then leave() must not be called. @p close ends the connection, from
    /// any thread.
    Id enter(const std::string& address, std::function<void()> close)
    {
        const std::lock_guard lock(m_lock);
        const bool isFull = m_guests.size() >= m_most;
        const bool isAddressFull = m_byAddress[address] >= m_mostPerAddress;
        if ((isFull && !evict({})) || (isAddressFull && !evict(address))) {
            forgetIfNone(address);
            return 0;
        }
        ++m_byAddress[address];
        m_guests.emplace(++m_lastId,
                         Guest{address, std::move(close), std::chrono::steady_clock::now(), true});
        return m_lastId;
    }

    void leave(Id id)
    {
        const std::lock_guard lock(m_lock);
        if (const auto guest = m_guests.find(id); guest != m_guests.end()) {
            remove(guest);
        }
    }

    /// From now on it is waited for: the next head of a stranger, a body before signing in.
    void await(Id id) { set(id, true); }
    /// It is being served, or has signed in.
    void serve(Id id) { set(id, false); }

private:
    struct Guest {
        std::string address;
        std::function<void()> close;
        std::chrono::steady_clock::time_point since;
        bool isAwaited = true;
    };
    using Guests = std::map<Id, Guest>;

    void set(Id id, bool isAwaited)
    {
        const std::lock_guard lock(m_lock);
        if (const auto guest = m_guests.find(id); guest != m_guests.end()) {
            guest->second.isAwaited = isAwaited;
            guest->second.since = std::chrono::steady_clock::now();
        }
    }

    /// Its place is free at once; its coroutine ends a moment later. @p address: of whom, or all.
    bool evict(const std::string& address)
    {
        constexpr auto kPatience = std::chrono::seconds(2); // a slow link is no attack
        const auto limit = std::chrono::steady_clock::now() - kPatience;
        auto slowest = m_guests.end();
        for (auto guest = m_guests.begin(); guest != m_guests.end(); ++guest) {
            const Guest& one = guest->second;
            const bool mayGo =
                one.isAwaited && one.since < limit && (address.empty() || one.address == address);
            if (mayGo && (slowest == m_guests.end() || one.since < slowest->second.since)) {
                slowest = guest;
            }
        }
        if (slowest == m_guests.end()) {
            return false;
        }
        slowest->second.close();
        remove(slowest);
        return true;
    }

    void remove(Guests::iterator guest)
    {
        const std::string address = guest->second.address;
        m_guests.erase(guest);
        --m_byAddress[address];
        forgetIfNone(address);
    }

    void forgetIfNone(const std::string& address)
    {
        if (const auto found = m_byAddress.find(address);
            found != m_byAddress.end() && found->second == 0) {
            m_byAddress.erase(found);
        }
    }

    const std::size_t m_most;
    const std::size_t m_mostPerAddress;
    std::mutex m_lock;
    Id m_lastId = 0;
    Guests m_guests;
    std::map<std::string, std::size_t> m_byAddress;
};

} // namespace caravan::hub
