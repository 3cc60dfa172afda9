// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/http/message.h"
#include "sync/hub/http/server.h"

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <type_traits>
#include <utility>

namespace caravan::hub {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

/// Finds the end of a head, also of one with bare line feeds, so that it is answered at once.
inline std::pair<asio::buffers_iterator<beast::flat_buffer::const_buffers_type>, bool>
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

/// Reads the requests of one connection, each part within its deadline. Only session.cpp includes
/// it, since Beast is slow to compile.
template<class Stream>
class RequestReader {
public:
    /// Both outlive it.
    RequestReader(Stream& stream, const ServerOptions& options)
        : m_stream(stream), m_options(options)
    {
    }

    /// Until the first bytes of a request are there; false: the connection has ended.
    asio::awaitable<bool> awaitRequest(bool isFirst)
    {
        if (m_buffer.size() > 0) {
            co_return true;
        }
        deadline(isFirst ? m_options.headSeconds : m_options.idleSeconds);
        const auto [error, size] =
            co_await m_stream.async_read_some(m_buffer.prepare(kHeadBytesMax), kQuiet);
        if (!error) {
            m_buffer.commit(size);
        }
        co_return !error;
    }

    struct Head {
        bool hasEnded = false; ///< the connection, before the end of the head
        bool isTooLarge = false;
        std::string_view bytes{}; ///< valid until the body is read; of a large one its beginning
    };
    asio::awaitable<Head> readHead()
    {
        deadline(m_options.headSeconds);
        const auto [error, size] =
            co_await asio::async_read_until(m_stream, m_buffer, endOfHead, kQuiet);
        Head head;
        head.hasEnded = error && error != asio::error::not_found;
        head.isTooLarge = error || size > kHeadBytesMax;
        head.bytes = buffered().substr(0, head.isTooLarge ? kHeadBytesMax : size);
        co_return head;
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
            const auto patience = std::chrono::seconds(std::min<std::size_t>(
                static_cast<std::size_t>(m_options.stallSeconds) + received / kBytesPerSecondMin,
                static_cast<std::size_t>(m_options.bodySeconds)));
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

    /// Reads on for a moment after the last answer: closing on unread bytes would make the other
    /// side lose the answer.
    asio::awaitable<void> drain()
    {
        beast::error_code ignored;
        if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
            m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
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

private:
    static constexpr auto kQuiet = asio::as_tuple(asio::use_awaitable);
    static constexpr std::size_t kBytesPerSecondMin = 1024;
    static constexpr int kDrainSeconds = 1;
    static constexpr std::size_t kDrainBytesMax = 2 * 1024 * 1024;
    static constexpr std::size_t kBufferBytes = 64 * 1024;

    void deadline(int seconds)
    {
        beast::get_lowest_layer(m_stream).expires_after(std::chrono::seconds(seconds));
    }

    std::string_view buffered() const
    {
        const auto data = m_buffer.cdata();
        return {static_cast<const char*>(data.data()), data.size()};
    }

    Stream& m_stream;
    const ServerOptions& m_options;
    beast::flat_buffer m_buffer{kBufferBytes};
};

} // namespace caravan::hub
