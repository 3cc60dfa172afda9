// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace caravan::hub {

/// How many connections there are, in all and per address. Thread-safe.
class ConnectionLimits {
public:
    ConnectionLimits(std::size_t most, std::size_t mostPerAddress)
        : m_most(most), m_mostPerAddress(mostPerAddress)
    {
    }

    /// False when there is no room; then leave() must not be called.
    bool enter(const std::string& address)
    {
        const std::lock_guard lock(m_lock);
        std::size_t& ofAddress = m_byAddress[address];
        if (m_count >= m_most || ofAddress >= m_mostPerAddress) {
            if (ofAddress == 0) {
                m_byAddress.erase(address);
            }
            return false;
        }
        ++m_count;
        ++ofAddress;
        return true;
    }

    void leave(const std::string& address)
    {
        const std::lock_guard lock(m_lock);
        --m_count;
        const auto found = m_byAddress.find(address);
        if (--found->second == 0) {
            m_byAddress.erase(found);
        }
    }

private:
    const std::size_t m_most;
    const std::size_t m_mostPerAddress;
    std::mutex m_lock;
    std::size_t m_count = 0;
    std::map<std::string, std::size_t> m_byAddress;
};

} // namespace caravan::hub
