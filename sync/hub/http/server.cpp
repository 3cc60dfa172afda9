// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/server.h"

#include "sync/hub/http/session.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <thread>
#include <vector>

namespace caravan::hub {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

constexpr int kIoThreads = 2; ///< sockets only; they never wait for the database
constexpr auto kStopPatience = std::chrono::seconds(2);
constexpr auto kAcceptPause = std::chrono::milliseconds(100); ///< when out of file descriptors

bool useTls(asio::ssl::context& tls, const ServerOptions& options, std::string& fault)
{
    boost::system::error_code error;
    tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                    asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                    asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression);
    tls.use_certificate_chain_file(options.tlsCertificateFile, error);
    if (!error) {
        tls.use_private_key_file(options.tlsKeyFile, asio::ssl::context::pem, error);
    }
    fault = error.message();
    return !error;
}

} // namespace

Workers::Workers()
{
    constexpr int kBehind = 15;
    asio::post(heavy, [] {
        // Of this one thread: Linux counts niceness by thread. Where it may not be, nothing is
        // lost.
        static_cast<void>(
            ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kBehind));
    });
}

class Server::Machine {
public:
    Machine(Hub& hub, ServerOptions options)
        : m_hub(hub), m_options(std::move(options)), m_router(hub),
          m_limits(m_options.connectionsMax, m_options.connectionsPerAddressMax), m_acceptor(m_io),
          m_tls(asio::ssl::context::tls_server), m_shared{m_hub,     m_router, m_options,
                                                          m_workers, m_limits, m_isStopping,
                                                          m_busy}
    {
    }

    Done start()
    {
        std::string fault;
        const bool isSecure = !m_options.tlsCertificateFile.empty();
        if (isSecure && !useTls(m_tls, m_options, fault)) {
            return Error{ErrorCode::invalid, "tls", fault};
        }
        boost::system::error_code error;
        const asio::ip::address address = asio::ip::make_address(m_options.address, error);
        const tcp::endpoint endpoint(address, m_options.port);
        if (!error) {
            m_acceptor.open(endpoint.protocol(), error);
        }
        if (!error) {
            m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
            m_acceptor.bind(endpoint, error);
        }
        if (!error) {
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        }
        if (error) {
            return Error{ErrorCode::invalid, "listen", error.message()};
        }
        const std::string host =
            address.is_v6() ? "[" + m_options.address + "]" : m_options.address;
        m_url = std::string(isSecure ? "https" : "http") + "://" + host + ":" +
                std::to_string(m_acceptor.local_endpoint().port());
        asio::co_spawn(m_io, accept(isSecure ? &m_tls : nullptr), asio::detached);
        for (int i = 0; i < kIoThreads; ++i) {
            m_threads.emplace_back([this] { m_io.run(); });
        }
        return done();
    }

    void stop()
    {
        if (m_isStopping.exchange(true)) {
            return;
        }
        asio::post(m_io, [this] {
            boost::system::error_code ignored;
            m_acceptor.close(ignored);
        });
        m_hub.waiters().wake({}, true);
        const auto until = std::chrono::steady_clock::now() + kStopPatience;
        while (m_busy > 0 && std::chrono::steady_clock::now() < until) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        m_workers.join(); // what a handler has begun, it ends
        m_io.stop();
        for (std::thread& thread : m_threads) {
            thread.join();
        }
    }

    const std::string& url() const { return m_url; }

private:
    asio::awaitable<void> accept(asio::ssl::context* tls)
    {
        while (!m_isStopping) {
            auto [error, socket] = co_await m_acceptor.async_accept(
                asio::make_strand(m_io), asio::as_tuple(asio::use_awaitable));
            if (!error) {
                const auto executor = socket.get_executor();
                asio::co_spawn(executor, serveConnection(m_shared, std::move(socket), tls),
                               asio::detached);
            } else if (!m_isStopping) {
                asio::steady_timer pause(m_io, kAcceptPause);
                co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
            }
        }
    }

    Hub& m_hub;
    const ServerOptions m_options;
    const Router m_router;
    Workers m_workers;
    ConnectionLimits m_limits;
    std::atomic<bool> m_isStopping{false};
    std::atomic<int> m_busy{0};
    asio::io_context m_io;
    tcp::acceptor m_acceptor;
    asio::ssl::context m_tls;
    SessionShared m_shared;
    std::vector<std::thread> m_threads;
    std::string m_url;
};

Server::Server(std::unique_ptr<Machine> machine) : m_machine(std::move(machine)) {}

Server::~Server()
{
    stop();
}

Result<std::unique_ptr<Server>> Server::start(Hub& hub, ServerOptions options)
{
    auto machine = std::make_unique<Machine>(hub, std::move(options));
    if (const Done started = machine->start(); !started) {
        return started.error();
    }
    return std::unique_ptr<Server>(new Server(std::move(machine)));
}

const std::string& Server::url() const
{
    return m_machine->url();
}

void Server::stop()
{
    m_machine->stop();
}

} // namespace caravan::hub
