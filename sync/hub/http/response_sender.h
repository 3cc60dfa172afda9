// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/http/message.h"
#include "sync/hub/http/on_worker.h"
#include "sync/hub/http/session.h"

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>

namespace caravan::hub {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

/// Sends the answers of one connection. Only session.cpp includes it, since Beast is slow to
/// compile.
template<class Stream>
class ResponseSender {
public:
    /// Both outlive it.
    ResponseSender(SessionShared& shared, Stream& stream) : m_shared(shared), m_stream(stream) {}

    /// False: the other side did not take all of it.
    asio::awaitable<bool> send(const HttpRequest& request, HttpResponse response, bool keepAlive)
    {
        if (request.method == "HEAD" || response.file) {
            co_return co_await sendFile(response, keepAlive, request.method != "HEAD");
        }
        http::response<http::string_body> message;
        fillHead(message, response, keepAlive);
        message.body() = std::move(response.body);
        if (response.status != 204 && response.status != 304) {
            message.prepare_payload();
        }
        beast::get_lowest_layer(m_stream).expires_after(kDeadline);
        const auto [error, size] = co_await http::async_write(m_stream, message, kQuiet);
        co_return !error;
    }

private:
    static constexpr auto kQuiet = asio::as_tuple(asio::use_awaitable);
    static constexpr std::size_t kPieceBytes = 64 * 1024;
    static constexpr auto kDeadline = std::chrono::seconds(300); ///< a page of 4 MiB on a slow line

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
        beast::get_lowest_layer(m_stream).expires_after(kDeadline);
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
                std::min<std::int64_t>(left, static_cast<std::int64_t>(kPieceBytes))));
            const bool isRead = co_await onWorker(m_shared, Lane::files, [&] {
                return bool(file.read(piece.data(), static_cast<std::streamsize>(piece.size())));
            });
            if (!isRead) {
                co_return false; // the other side sees that the answer is cut off
            }
            beast::get_lowest_layer(m_stream).expires_after(kDeadline);
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
};

} // namespace caravan::hub
