// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/content_lines.h"

#include "core/base/text.h"

#include <algorithm>
#include <cctype>

namespace caravan {
namespace {

constexpr std::size_t kLineBytesMax = 75;

std::string upper(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

std::string_view unquoted(std::string_view text)
{
    return text.size() > 1 && text.front() == '"' && text.back() == '"'
               ? text.substr(1, text.size() - 2)
               : text;
}

/// Cuts at a sign that stands outside quotation marks.
std::vector<std::string_view> cut(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    bool isQuoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        isQuoted = text[i] == '"' ? !isQuoted : isQuoted;
        if (text[i] == at && !isQuoted) {
            parts.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.push_back(text.substr(begin));
    return parts;
}

struct RawLine {
    std::size_t number;
    std::string text;
};

/// LF, CRLF, CR of old Macs, and CR CR LF of files that were converted twice.
std::size_t afterLineEnd(std::string_view bytes, std::size_t at)
{
    std::size_t end = at;
    while (end < bytes.size() && bytes[end] == '\r') {
        ++end;
    }
    if (end < bytes.size() && bytes[end] == '\n') {
        return end + 1;
    }
    return at + 1;
}

std::vector<RawLine> unfolded(std::string_view bytes)
{
    std::vector<RawLine> lines;
    std::size_t number = 0;
    bool goesOn = false; // a quoted-printable value with a soft break
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t end = bytes.find_first_of("\r\n", at);
        end = end == std::string_view::npos ? bytes.size() : end;
        const std::string_view line = bytes.substr(at, end - at);
        at = afterLineEnd(bytes, end);
        ++number;
        const bool isFolded = !line.empty() && (line.front() == ' ' || line.front() == '\t');
        if (goesOn && !lines.empty()) {
            lines.back().text += line;
        } else if (isFolded && !lines.empty()) {
            lines.back().text += line.substr(1);
        } else {
            lines.push_back({number, std::string(line)});
        }
        std::string& whole = lines.back().text;
        goesOn =
            !whole.empty() && whole.back() == '=' &&
            upper(whole.substr(0, whole.find(':'))).find("QUOTED-PRINTABLE") != std::string::npos;
        if (goesOn) {
            whole.pop_back();
        }
    }
    return lines;
}

} // namespace

std::string escapedText(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') {
            out += '\\';
        }
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
            out += c;
        }
    }
    return out;
}

std::string foldedLine(const std::string& line)
{
    std::string out;
    std::size_t at = 0;
    std::size_t room = kLineBytesMax;
    while (line.size() - at > room) {
        std::size_t end = at + room;
        while (end > at && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
            --end; // not inside a character
        }
        out += line.substr(at, end - at) + "\r\n ";
        at = end;
        room = kLineBytesMax - 1;
    }
    return out + line.substr(at) + "\r\n";
}

bool ContentLine::hasType(std::string_view word) const
{
    const auto [first, last] = params.equal_range("TYPE");
    return std::any_of(first, last, [&](const auto& param) { return param.second == word; });
}

std::vector<ContentLine> readContentLines(std::string_view bytes)
{
    std::vector<ContentLine> lines;
    for (const RawLine& raw : unfolded(bytes)) {
        const std::vector<std::string_view> halves = cut(raw.text, ':');
        if (halves.size() < 2) {
            continue;
        }
        ContentLine line;
        line.number = raw.number;
        line.value = raw.text.substr(halves.front().size() + 1);
        const std::vector<std::string_view> head = cut(halves.front(), ';');
        const std::size_t group = head.front().rfind('.');
        line.name = upper(trimmed(
            group == std::string_view::npos ? head.front() : head.front().substr(group + 1)));
        for (std::size_t i = 1; i < head.size(); ++i) {
            const std::size_t equals = head[i].find('=');
            const std::string name =
                equals == std::string_view::npos ? "TYPE" : upper(head[i].substr(0, equals));
            const std::string_view values =
                equals == std::string_view::npos ? head[i] : head[i].substr(equals + 1);
            for (const std::string_view word : cut(unquoted(values), ',')) {
                line.params.emplace(name, upper(word));
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> unescapedParts(std::string_view value, char separator)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            ++i;
            parts.back() += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
        } else if (separator != 0 && value[i] == separator) {
            parts.emplace_back();
        } else {
            parts.back() += value[i];
        }
    }
    return parts;
}

} // namespace caravan
