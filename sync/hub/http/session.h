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

/// The threads that run the handlers, which may wait for the database.
struct Workers {
    Workers();

    boost::asio::thread_pool read{4};
    boost::asio::thread_pool heavy{1}; ///< one at a time, and behind all others
    boost::asio::thread_pool unpack{1};
    boost::asio::thread_pool write{2}; ///< one commits while the other reads its body
    boost::asio::thread_pool files{2}; ///< a slow disk holds up no record
    boost::asio::thread_pool signIn{1};

    boost::asio::thread_pool& of(Lane lane)
    {
        switch (lane) {
        case Lane::read:
            return read;
        case Lane::heavy:
            return heavy;
        case Lane::unpack:
            return unpack;
        case Lane::write:
            return write;
        case Lane::files:
            return files;
        case Lane::signIn:
            return signIn;
        }
        return read;
    }
    /// Lets them end what they have begun.
    void join()
    {
        read.join();
        heavy.join();
        unpack.join();
        write.join();
        files.join();
        signIn.join();
    }
};

/// What all connections of one server share.
struct SessionShared {
    Hub& hub;
    const Router& router;
    const ServerOptions& options;
    Workers& workers;
    ConnectionLimits& limits;
    std::atomic<bool>& isStopping;
    std::atomic<int>& busy; ///< requests being worked on
};

/// Serves one connection until it ends. Its executor is a strand.
boost::asio::awaitable<void> serveConnection(SessionShared& shared,
                                             boost::asio::ip::tcp::socket socket,
                                             boost::asio::ssl::context* tls);

} // namespace caravan::hub
