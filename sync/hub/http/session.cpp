// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/session.h"

#include "core/base/text.h"
#include "sync/hub/http/log.h"
#include "sync/hub/http/problem.h"
#include "sync/hub/http/session_guards.h"
#include "sync/protocol/limits.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <type_traits>

namespace caravan::hub {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;

constexpr auto kQuiet = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr std::size_t kBytesPerSecondMin = 1024;
constexpr int kDrainSeconds = 1;
constexpr std::size_t kDrainBytesMax = 2 * 1024 * 1024;
constexpr auto kWriteDeadline = std::chrono::seconds(300); ///< a page of 4 MiB on a slow line

/// Finds the end of a head, also of one with bare line feeds, so that it is answered at once.
std::pair<asio::buffers_iterator<beast::flat_buffer::const_buffers_type>, bool>
endOfHead(asio::buffers_iterator<beast::flat_buffer::const_buffers_type> begin,
          asio::buffers_iterator<beast::flat_buffer::const_buffers_type> end)
{
    int breaks = 0;
    for (auto at = begin; at != end; ++at) {
        if (*at == '\n') {
            ++breaks;
        } else if (*at != '\r') {
            breaks = 0;
        }
        if (breaks == 2) {
            return {std::next(at), true};
        }
    }
    return {begin, false};
}

template<class Stream>
class Session {
public:
    Session(SessionShared& shared, Stream& stream, std::string address, ConnectionLimits::Id place)
        : m_shared(shared), m_stream(stream), m_address(std::move(address)), m_place(place)
    {
    }

    asio::awaitable<void> run()
    {
        bool goOn = true;
        for (bool isFirst = true; goOn && !m_shared.isStopping; isFirst = false) {
            const ServerOptions& options = m_shared.options;
            if (!m_isSignedIn) {
                m_shared.limits.await(m_place);
            }
            if (m_buffer.size() == 0) {
                deadline(isFirst ? options.headSeconds : options.idleSeconds);
                const auto [error, size] =
                    co_await m_stream.async_read_some(m_buffer.prepare(kHeadBytesMax), kQuiet);
                if (error) {
                    co_return;
                }
                m_buffer.commit(size);
            }
            goOn = co_await serveOne();
        }
        co_await drain();
    }

private:
    void deadline(int seconds)
    {
        beast::get_lowest_layer(m_stream).expires_after(std::chrono::seconds(seconds));
    }

    std::string_view buffered() const
    {
        const auto data = m_buffer.cdata();
        return {static_cast<const char*>(data.data()), data.size()};
    }

    /// Reads on for a moment after the last answer: closing on unread bytes would make the other
    /// side lose the answer.
    asio::awaitable<void> drain()
    {
        beast::error_code ignored;
        if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
            m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        }
        deadline(kDrainSeconds);
        std::size_t left = kDrainBytesMax;
        while (left > 0) {
            m_buffer.clear();
            const auto [error, size] =
                co_await m_stream.async_read_some(m_buffer.prepare(kHeadBytesMax), kQuiet);
            if (error) {
                co_return;
            }
            left -= std::min(left, size);
        }
    }

    /// False when the connection must end.
    asio::awaitable<bool> serveOne()
    {
        const auto begun = std::chrono::steady_clock::now();
        HttpRequest request;
        request.address = m_address;
        deadline(m_shared.options.headSeconds);
        const auto [error, headSize] =
            co_await asio::async_read_until(m_stream, m_buffer, endOfHead, kQuiet);
        if (error && error != asio::error::not_found) {
            co_return false;
        }
        HttpResponse response;
        m_route = "-";
        m_method = "-";
        bool keepAlive = false;
        if (error || headSize > kHeadBytesMax) {
            const bool isLine =
                buffered().substr(0, kHeadBytesMax).find('\n') == std::string_view::npos;
            response = problemResponse(isLine ? 414 : 431, "the head is too large");
        } else if (const auto fault = readHead(buffered().substr(0, headSize), request)) {
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
        const bool isSent = co_await send(request, std::move(response), keepAlive);
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
            co_await onWorker(Lane::read, [&] { return router.admit(request); });
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
        const beast::error_code error = co_await readBody(parser);
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
                Lane::unpack, [&] { return m_shared.router.unpack(route, request); });
            if (refusal) {
                response = std::move(*refusal);
                co_return true;
            }
        }
        response = co_await onWorker(m_shared.router.laneOf(route, request),
                                     [&] { return router.run(route, request); });
        if (response.wait) {
            co_await waitForNews(route, request, response);
        }
        co_return true;
    }

    /// A body must go on at 1 KiB a second at least, after ten seconds of grace: one deadline for
    /// all of it would let a connection lie for minutes (SECURITY T12).
    template<class Parser>
    asio::awaitable<beast::error_code> readBody(Parser& parser)
    {
        const auto begun = std::chrono::steady_clock::now();
        std::size_t received = 0;
        parser.eager(true);
        while (!parser.is_done()) {
            const auto patience = std::chrono::seconds(
                std::min<std::size_t>(static_cast<std::size_t>(m_shared.options.stallSeconds) +
                                          received / kBytesPerSecondMin,
                                      static_cast<std::size_t>(m_shared.options.bodySeconds)));
            beast::get_lowest_layer(m_stream).expires_at(begun + patience);
            const auto [error, size] =
                co_await http::async_read_some(m_stream, m_buffer, parser, kQuiet);
            received += size;
            if (error) {
                co_return error;
            }
        }
        co_return beast::error_code{};
    }

    /// Handlers may block, so they run on the workers while this connection's strand is free.
    template<class Work>
    auto onWorker(Lane lane, Work work) -> asio::awaitable<decltype(work())>
    {
        std::optional<Precedence::Urgent> urgent;
        if (lane == Lane::read || lane == Lane::write) {
            urgent.emplace(m_shared.hub.precedence());
        }
        co_return co_await asio::co_spawn(
            m_shared.workers.of(lane).get_executor(),
            [&work]() -> asio::awaitable<decltype(work())> { co_return work(); },
            asio::use_awaitable);
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
            response = co_await onWorker(m_shared.router.laneOf(route, request),
                                         [&] { return m_shared.router.run(route, request); });
        }
    }

    template<class Body>
    static void fillHead(http::response<Body>& message, const HttpResponse& response,
                         bool keepAlive)
    {
        message.version(11);
        message.result(static_cast<unsigned>(response.status));
        for (const auto& [name, value] : response.headers) {
            message.insert(name, value);
        }
        if (!response.contentType.empty()) {
            message.set(http::field::content_type, response.contentType);
        }
        message.keep_alive(keepAlive);
    }

    asio::awaitable<bool> send(const HttpRequest& request, HttpResponse response, bool keepAlive)
    {
        m_status = response.status;
        if (request.method == "HEAD" || response.file) {
            co_return co_await sendFile(response, keepAlive, request.method != "HEAD");
        }
        http::response<http::string_body> message;
        fillHead(message, response, keepAlive);
        message.body() = std::move(response.body);
        if (response.status != 204 && response.status != 304) {
            message.prepare_payload();
        }
        beast::get_lowest_layer(m_stream).expires_after(kWriteDeadline);
        const auto [error, size] = co_await http::async_write(m_stream, message, kQuiet);
        co_return !error;
    }

    /// Piece by piece, so that many who read large files need little memory. A HEAD ends before
    /// them.
    asio::awaitable<bool> sendFile(const HttpResponse& response, bool keepAlive, bool hasBody)
    {
        http::response<http::empty_body> message;
        fillHead(message, response, keepAlive);
        if (response.status != 204 && response.status != 304) {
            message.content_length(response.file ? static_cast<std::uint64_t>(response.file->size)
                                                 : response.body.size());
        }
        http::response_serializer<http::empty_body> serializer(message);
        beast::get_lowest_layer(m_stream).expires_after(kWriteDeadline);
        const auto [failed, headSize] =
            co_await http::async_write_header(m_stream, serializer, kQuiet);
        if (failed || !hasBody || !response.file) {
            co_return !failed;
        }
        std::ifstream file(response.file->path, std::ios::binary);
        file.seekg(response.file->offset);
        std::string piece;
        for (std::int64_t left = response.file->size; left > 0;) {
            piece.resize(static_cast<std::size_t>(
                std::min<std::int64_t>(left, static_cast<std::int64_t>(kBufferBytes))));
            const bool isRead = co_await onWorker(Lane::files, [&] {
                return bool(file.read(piece.data(), static_cast<std::streamsize>(piece.size())));
            });
            if (!isRead) {
                co_return false; // the other side sees that the answer is cut off
            }
            beast::get_lowest_layer(m_stream).expires_after(kWriteDeadline);
            const auto [error, size] =
                co_await asio::async_write(m_stream, asio::buffer(piece), kQuiet);
            if (error) {
                co_return false;
            }
            left -= static_cast<std::int64_t>(piece.size());
        }
        co_return true;
    }

    SessionShared& m_shared;
    Stream& m_stream;
    std::string m_address;
    beast::flat_buffer m_buffer{kBufferBytes};
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
