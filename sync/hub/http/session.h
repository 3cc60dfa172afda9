// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/http/connection_limits.h"
#include "sync/hub/http/router.h"
#include "sync/hub/http/server.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>

namespace caravan::hub {

/// What all connections of one server share.
struct SessionShared {
    Hub& hub;
    const Router& router;
    const ServerOptions& options;
    boost::asio::thread_pool& workers; ///< run the handlers, which may wait for the database
    ConnectionLimits& limits;
    std::atomic<bool>& isStopping;
    std::atomic<int>& busy;            ///< requests being worked on
};

/// Serves one connection until it ends. Its executor is a strand.
boost::asio::awaitable<void> serveConnection(SessionShared& shared,
                                             boost::asio::ip::tcp::socket socket,
                                             boost::asio::ssl::context* tls);

} // namespace caravan::hub
