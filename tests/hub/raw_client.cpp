// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/raw_client.h"

#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

namespace caravan::hub {

using boost::asio::ip::tcp;

RawClient::RawClient(const std::string& url)
{
    const std::size_t colon = url.rfind(':');
    const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(colon + 1)));
    m_socket.connect(tcp::endpoint(boost::asio::ip::make_address("127.0.0.1"), port));
}

void RawClient::send(const std::string& bytes)
{
    boost::system::error_code ignored; // the hub may have answered and closed already
    boost::asio::write(m_socket, boost::asio::buffer(bytes), ignored);
}

bool RawClient::readMore()
{
    char part[16 * 1024];
    boost::system::error_code error;
    const std::size_t size = m_socket.read_some(boost::asio::buffer(part), error);
    m_buffer.append(part, size);
    return !error;
}

std::string RawClient::receive()
{
    std::size_t end = std::string::npos;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
        if (!readMore()) {
            return std::exchange(m_buffer, {});
        }
    }
    const std::string length = headerOf(m_buffer, "Content-Length");
    const std::size_t size = end + 4 + (length.empty() ? 0 : std::stoul(length));
    while (m_buffer.size() < size && readMore()) {
    }
    std::string answer = m_buffer.substr(0, size);
    m_buffer.erase(0, size);
    return answer;
}

bool RawClient::isClosed()
{
    while (readMore()) {
    }
    return true;
}

int statusOf(const std::string& answer)
{
    return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

std::string bodyOf(const std::string& answer)
{
    const std::size_t end = answer.find("\r\n\r\n");
    return end == std::string::npos ? "" : answer.substr(end + 4);
}

std::string headerOf(const std::string& answer, const std::string& name)
{
    const std::size_t at = answer.find("\r\n" + name + ": ");
    if (at == std::string::npos || at > answer.find("\r\n\r\n")) {
        return {};
    }
    const std::size_t from = at + name.size() + 4;
    return answer.substr(from, answer.find("\r\n", from) - from);
}

} // namespace caravan::hub
