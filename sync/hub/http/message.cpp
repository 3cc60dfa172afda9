// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/message.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr std::string_view kTokenSigns = "!#$%&'*+-.^_`|~";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || isLetter(c) || kTokenSigns.find(c) != std::string_view::npos;
    });
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return result;
}

std::string_view trimBlanks(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<HeadFault> readRequestLine(std::string_view line, HttpRequest& request)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) {
        return HeadFault{400, "the request line is malformed"};
    }
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!isToken(method) || target.empty() ||
        std::any_of(target.begin(), target.end(), [](char c) { return c <= ' ' || c > '~'; })) {
        return HeadFault{400, "the request line is malformed"};
    }
    if (version != "HTTP/1.1") {
        return HeadFault{version.starts_with("HTTP/") ? 505 : 400, "only HTTP/1.1 is spoken"};
    }
    request.method = std::string(method);
    request.target = std::string(target);
    return std::nullopt;
}

std::optional<HeadFault> readHeader(std::string_view line, HttpRequest& request)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon))) {
        return HeadFault{400, "a header is malformed"}; // also a folded line
    }
    const std::string name = lower(line.substr(0, colon));
    const std::string_view value = trimBlanks(line.substr(colon + 1));
    if (std::any_of(value.begin(), value.end(),
                    [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; })) {
        return HeadFault{400, "a header holds control characters"};
    }
    if (!request.headers.emplace(name, value).second) {
        if (name == "accept" || name == "accept-encoding" || name == "x-forwarded-for") {
            request.headers[name] += "," + std::string(value);
        } else {
            return HeadFault{400, "a header came twice"};
        }
    }
    return std::nullopt;
}

std::optional<HeadFault> checkLengths(const HttpRequest& request)
{
    const auto length = request.headers.find("content-length");
    const auto coding = request.headers.find("transfer-encoding");
    if (!request.headers.contains("host")) {
        return HeadFault{400, "a host header is needed"};
    }
    if (length != request.headers.end()) {
        const std::string& text = length->second;
        constexpr std::size_t kDigitsMax = 15;
        if (coding != request.headers.end()) {
            return HeadFault{400, "the body has two lengths"};
        }
        if (text.empty() || !std::all_of(text.begin(), text.end(), isDigit)) {
            return HeadFault{400, "the content length is malformed"};
        }
        if (text.size() > kDigitsMax) {
            return HeadFault{413, "the body is too large"};
        }
    }
    if (coding != request.headers.end() && lower(coding->second) != "chunked") {
        return HeadFault{400, "this transfer encoding is not spoken"};
    }
    return std::nullopt;
}

int hexDigit(char c)
{
    if (isDigit(c)) {
        return c - '0';
    }
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0) {
            return std::nullopt;
        }
        decoded += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
        i += 2;
    }
    return decoded;
}

} // namespace

std::string_view HttpRequest::header(std::string_view name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view HttpRequest::path() const
{
    return std::string_view(target).substr(0, target.find('?'));
}

std::optional<HeadFault> readHead(std::string_view head, HttpRequest& request)
{
    bool isFirst = true;
    while (true) {
        const std::size_t end = head.find('\n');
        if (end == std::string_view::npos || end == 0 || head[end - 1] != '\r') {
            return HeadFault{400, "lines must end with CR LF"};
        }
        const std::string_view line = head.substr(0, end - 1);
        head.remove_prefix(end + 1);
        if (line.empty() && !isFirst) {
            break;
        }
        std::optional<HeadFault> fault =
            isFirst ? readRequestLine(line, request) : readHeader(line, request);
        if (fault) {
            return fault;
        }
        if (request.headers.size() > kHeadersMax) {
            return HeadFault{431, "too many headers"};
        }
        isFirst = false;
    }
    return checkLengths(request);
}

std::optional<std::map<std::string, std::string, std::less<>>> readQuery(std::string_view target)
{
    std::map<std::string, std::string, std::less<>> parts;
    const std::size_t mark = target.find('?');
    std::string_view rest = mark == std::string_view::npos ? "" : target.substr(mark + 1);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t equals = std::min(part.find('='), part.size());
        const auto key = percentDecoded(part.substr(0, equals));
        const auto value = percentDecoded(part.substr(std::min(equals + 1, part.size())));
        if (!key || !value || key->empty() || !parts.emplace(*key, *value).second) {
            return std::nullopt;
        }
    }
    return parts;
}

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
            std::string_view("-._~").find(c) != std::string_view::npos) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += kDigits[byte >> 4U];
            encoded += kDigits[byte & 15U];
        }
    }
    return encoded;
}

} // namespace caravan::hub
