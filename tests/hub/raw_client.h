// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <optional>
#include <string>

namespace caravan::hub {

/// A client that sends exactly the bytes it is given: for what no proper client would send.
class RawClient {
public:
    explicit RawClient(const std::string& url);

    void send(const std::string& bytes);
    /// One answer with its body, or what came until the other side closed.
    std::string receive();
    /// True when the other side has closed.
    bool isClosed();

private:
    bool readMore();

    boost::asio::io_context m_io;
    boost::asio::ip::tcp::socket m_socket{m_io};
    std::string m_buffer;
};

/// Status of an answer; 0 when there is none.
int statusOf(const std::string& answer);
std::string bodyOf(const std::string& answer);
/// The value of a header, or empty.
std::string headerOf(const std::string& answer, const std::string& name);

} // namespace caravan::hub
