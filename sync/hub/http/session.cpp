// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/session.h"

#include "core/base/text.h"
#include "sync/hub/http/log.h"
#include "sync/hub/http/on_worker.h"
#include "sync/hub/http/problem.h"
#include "sync/hub/http/request_reader.h"
#include "sync/hub/http/response_sender.h"
#include "sync/hub/http/session_guards.h"
#include "sync/protocol/limits.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <unistd.h>

#include <memory>

namespace caravan::hub {
namespace {

using tcp = asio::ip::tcp;

constexpr auto kQuiet = asio::as_tuple(asio::use_awaitable);

template<class Stream>
class Session {
public:
    Session(SessionShared& shared, Stream& stream, std::string address, ConnectionLimits::Id place)
        : m_shared(shared), m_stream(stream), m_reader(stream, shared.options),
          m_sender(shared, stream), m_address(std::move(address)), m_place(place)
    {
    }

    asio::awaitable<void> run()
    {
        bool goOn = true;
        for (bool isFirst = true; goOn && !m_shared.isStopping; isFirst = false) {
            if (!m_isSignedIn) {
                m_shared.limits.await(m_place);
            }
            if (!co_await m_reader.awaitRequest(isFirst)) {
                co_return;
            }
            goOn = co_await serveOne();
        }
        co_await m_reader.drain();
    }

private:
    /// False when the connection must end.
    asio::awaitable<bool> serveOne()
    {
        const auto begun = std::chrono::steady_clock::now();
        HttpRequest request;
        request.address = m_address;
        const auto head = co_await m_reader.readHead();
        if (head.hasEnded) {
            co_return false;
        }
        HttpResponse response;
        m_route = "-";
        m_method = "-";
        bool keepAlive = false;
        if (head.isTooLarge) {
            const bool isLine = head.bytes.find('\n') == std::string_view::npos;
            response = problemResponse(isLine ? 414 : 431, "the head is too large");
        } else if (const auto fault = readHead(head.bytes, request)) {
            response = problemResponse(fault->status, fault->detail);
        } else {
            if (m_shared.options.isBehindProxy) {
                const std::vector<std::string> way = split(request.header("x-forwarded-for"), ',');
                boost::system::error_code failed;
                const auto given = way.empty()
                                       ? asio::ip::address()
                                       : asio::ip::make_address(trimmed(way.back()), failed);
                request.address = way.empty() || failed ? m_address : limitedAs(given);
            }
            ++m_shared.busy;
            ++m_shared.hub.metrics().running;
            keepAlive = co_await answer(request, response);
            --m_shared.busy;
            --m_shared.hub.metrics().running;
        }
        keepAlive = keepAlive && !m_shared.isStopping && request.header("connection") != "close";
        m_shared.router.finish(request, response);
        const std::size_t bytes = response.body.size();
        m_status = response.status;
        const bool isSent = co_await m_sender.send(request, std::move(response), keepAlive);
        const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - begun);
        m_shared.hub.metrics().countRequest(m_route, m_method, m_status,
                                            std::chrono::duration<double>(spent).count());
        logEvent(spdlog::level::info, "request",
                 {{"route", m_route},
                  {"method", m_method},
                  {"status", m_status},
                  {"bytes", bytes},
                  {"ms", spent.count()}});
        co_return isSent&& keepAlive;
    }

    /// Fills @p response. False when the body was not read to its end.
    asio::awaitable<bool> answer(HttpRequest& request, HttpResponse& response)
    {
        const Router& router = m_shared.router;
        std::variant<Router::Admitted, HttpResponse> admitted =
            co_await onWorker(m_shared, Lane::read, [&] { return router.admit(request); });
        if (HttpResponse* refusal = std::get_if<HttpResponse>(&admitted)) {
            response = std::move(*refusal);
            co_return false;
        }
        m_route = std::get<Router::Admitted>(admitted).route->path;
        m_method = std::get<Router::Admitted>(admitted).route->method;
        if (const auto replica = ReplicaId::parse(request.header("caravan-replica"))) {
            m_shared.hub.metrics().sawReplica(*replica, m_shared.hub.now());
        }
        const auto& route = std::get<Router::Admitted>(admitted);
        const bool isStranger = route.route->policy == Policy::open;
        if (!isStranger) {
            m_isSignedIn = true;
            m_shared.limits.serve(m_place);
        }
        if (request.header("expect") == "100-continue") {
            co_await asio::async_write(
                m_stream, asio::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")), kQuiet);
        }
        const std::size_t bytesMax = isStranger ? kStrangerBytesMax : sync::kPushBytesMax;
        http::request_parser<http::string_body> parser;
        parser.header_limit(static_cast<std::uint32_t>(kHeadBytesMax + 1));
        parser.body_limit(bytesMax);
        const beast::error_code error = co_await m_reader.readBody(parser);
        if (error) {
            response =
                error == http::error::body_limit
                    ? problemResponse(413, "more than " + std::to_string(bytesMax / 1024) + " KiB")
                    : problemResponse(400, "the body is malformed");
            co_return false;
        }
        m_shared.limits.serve(m_place);
        request.body = std::move(parser.get().body());
        if (request.header("content-encoding") == "gzip") {
            std::optional<HttpResponse> refusal = co_await onWorker(
                m_shared, Lane::unpack, [&] { return m_shared.router.unpack(route, request); });
            if (refusal) {
                response = std::move(*refusal);
                co_return true;
            }
        }
        response = co_await onWorker(m_shared, m_shared.router.laneOf(route, request),
                                     [&] { return router.run(route, request); });
        if (response.wait) {
            co_await waitForNews(route, request, response);
        }
        co_return true;
    }

    asio::awaitable<void> waitForNews(const Router::Admitted& route, const HttpRequest& request,
                                      HttpResponse& response)
    {
        const auto executor = co_await asio::this_coro::executor;
        const auto until =
            std::chrono::steady_clock::now() + std::chrono::seconds(response.wait->seconds);
        beast::get_lowest_layer(m_stream).expires_never();
        while (response.wait && std::chrono::steady_clock::now() < until && !m_shared.isStopping) {
            // Shared with the wake, which may still be on its way when the wait is over.
            const auto timer = std::make_shared<asio::steady_timer>(executor, until);
            FeedWaiters& waiters = m_shared.hub.waiters();
            const FeedWaiters::Id id = waiters.add(response.wait->scopes, [timer, executor] {
                asio::post(executor, [timer] { timer->cancel(); });
            });
            const bool isMissed = m_shared.hub.commits() != response.wait->commits;
            if (!isMissed && !m_shared.isStopping) {
                const Waiting isWaiting(m_shared.hub.metrics());
                co_await timer->async_wait(kQuiet);
            }
            waiters.remove(id);
            response = co_await onWorker(m_shared, m_shared.router.laneOf(route, request),
                                         [&] { return m_shared.router.run(route, request); });
        }
    }

    SessionShared& m_shared;
    Stream& m_stream;
    RequestReader<Stream> m_reader;
    ResponseSender<Stream> m_sender;
    std::string m_address;
    ConnectionLimits::Id m_place;
    bool m_isSignedIn = false; ///< some request of it was
    int m_status = 0;
    std::string m_route; ///< pattern of the one that answered
    std::string m_method;
};

} // namespace

asio::awaitable<void> serveConnection(SessionShared& shared, tcp::socket socket,
                                      asio::ssl::context* tls)
{
    beast::error_code failed;
    const tcp::endpoint remote = socket.remote_endpoint(failed);
    const std::string address = failed ? "" : limitedAs(remote.address());
    // A proxy is one address for everybody; it has limits of its own.
    const std::string counted =
        shared.options.isBehindProxy ? "proxy " + std::to_string(remote.port()) : address;
    if (failed) {
        co_return;
    }
    // Duplicated, so that whoever makes room ends the connection whatever it is waiting for.
    const auto handle = std::make_shared<tcp::socket>(socket.get_executor());
    const int copy = ::dup(socket.native_handle());
    if (copy < 0) {
        co_return;
    }
    handle->assign(remote.protocol(), copy, failed);
    const ConnectionLimits::Id id = shared.limits.enter(counted, [handle] {
        asio::post(handle->get_executor(), [handle] {
            beast::error_code ignored;
            handle->shutdown(tcp::socket::shutdown_both, ignored);
        });
    });
    if (failed || id == 0) {
        co_return;
    }
    ++shared.hub.metrics().connections;
    const Place place{shared.limits, shared.hub.metrics(), id};
    socket.set_option(tcp::no_delay(true), failed);
    if (tls == nullptr) {
        beast::tcp_stream stream(std::move(socket));
        co_await Session<beast::tcp_stream>(shared, stream, address, id).run();
        stream.socket().shutdown(tcp::socket::shutdown_both, failed);
        co_return;
    }
    beast::ssl_stream<beast::tcp_stream> stream(std::move(socket), *tls);
    beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(shared.options.headSeconds));
    const auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::server, kQuiet);
    if (error) {
        co_return;
    }
    co_await Session<beast::ssl_stream<beast::tcp_stream>>(shared, stream, address, id).run();
    beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(2));
    co_await stream.async_shutdown(kQuiet);
}

} // namespace caravan::hub
