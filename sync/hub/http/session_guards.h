// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/http/connection_limits.h"
#include "sync/hub/service/metrics.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v6.hpp>

#include <string>

namespace caravan::hub {

/// What limits by address count as one caller: a host has a whole /64 of IPv6 (SECURITY T25).
inline std::string limitedAs(const boost::asio::ip::address& address)
{
    if (!address.is_v6()) {
        return address.to_string();
    }
    const boost::asio::ip::address_v6 whole = address.to_v6();
    if (whole.is_v4_mapped()) {
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, whole).to_string();
    }
    return boost::asio::ip::make_network_v6(whole, 64).canonical().to_string();
}

/// While it lives the request waits for news instead of being worked on.
class Waiting {
public:
    explicit Waiting(Metrics& metrics) : m_metrics(metrics)
    {
        ++m_metrics.waiting;
        --m_metrics.running;
    }
    ~Waiting()
    {
        --m_metrics.waiting;
        ++m_metrics.running;
    }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

private:
    Metrics& m_metrics;
};

/// Gives the place back however the connection ends.
struct Place {
    ConnectionLimits& limits;
    Metrics& metrics;
    ConnectionLimits::Id id;
    ~Place()
    {
        limits.leave(id);
        --metrics.connections;
    }
};

} // namespace caravan::hub
