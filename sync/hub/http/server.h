// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/hub/service/hub.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace caravan::hub {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8460;      ///< 0: any free one
    std::string tlsCertificateFile; ///< PEM chain; empty: without TLS
    std::string tlsKeyFile;
    bool isBehindProxy = false; ///< the caller's address is the last of X-Forwarded-For
    std::size_t connectionsMax = 2000;
    std::size_t connectionsPerAddressMax = 64;
    /// Deadlines (SECURITY T12); tests shorten them.
    int headSeconds = 10;
    int idleSeconds = 60;
    int stallSeconds = 10; ///< of a body before it must go on at 1 KiB/s
    int bodySeconds = 120; ///< 1 MiB within it is 9 KB/s
};

/// Serves one hub over HTTP/1.1 on threads of its own, from start() until stop() or destruction.
/// The hub outlives it.
class Server {
public:
    /// Listens before it returns. Error: invalid, key "listen" or "tls", when it cannot.
    static Result<std::unique_ptr<Server>> start(Hub& hub, ServerOptions options);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// "http://127.0.0.1:8460", with the real port.
    const std::string& url() const;
    /// Lets running requests end, up to two seconds, then closes everything.
    void stop();

private:
    class Machine;
    explicit Server(std::unique_ptr<Machine> machine);

    std::unique_ptr<Machine> m_machine;
};

} // namespace caravan::hub
