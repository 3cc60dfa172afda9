// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/output.h"

#include "core/base/text.h"
#include "core/base/visible_text.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"
#include "core/schema/value_text.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>

namespace caravan::tool {
namespace {

std::string formatted(const char* format, std::va_list arguments)
{
    std::va_list again;
    va_copy(again, arguments);
    const int size = std::vsnprintf(nullptr, 0, format, again);
    va_end(again);
    std::string text(static_cast<std::size_t>(std::max(size, 0)) + 1, '\0');
    std::vsnprintf(text.data(), text.size(), format, arguments);
    text.pop_back();
    return text;
}

/// Unicode's controls (but for line breaks and tabs), and the signs of UAX 9 that embed, override
/// or isolate a direction.
bool steers(char32_t c)
{
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c <= 0x9F) || c == 0x061C ||
           c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029 ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// @p text with what steers a terminal written out, each by @p escape.
std::string plain(std::string_view text, const char* escape)
{
    std::string result;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, c);
        const std::string_view one =
            text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
        if (steers(static_cast<char32_t>(c)) || (c == 0xFFFD && one.size() < 3)) {
            std::array<char, 16> written{};
            std::snprintf(written.data(), written.size(), escape, static_cast<unsigned>(c));
            result += written.data();
        } else {
            result += one;
        }
    }
    return result;
}

/// Columns a terminal needs: Han and full-width characters take two.
std::size_t columnsOf(const std::string& text)
{
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80) {
            columns += byte >= 0xE3 && byte < 0xF0 ? 2 : 1;
        }
    }
    return columns;
}

/// On one line, without control characters, at most so many columns wide.
std::string cut(const std::string& text, std::size_t columnsMax)
{
    std::string result;
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
            ++end;
        }
        std::string one = text.substr(i, end - i);
        if (one.size() == 1 && static_cast<unsigned char>(one[0]) < 0x20) {
            one = " ";
        }
        columns += columnsOf(one);
        if (columns > columnsMax) {
            return result + "…";
        }
        result += one;
        i = end;
    }
    return result;
}

} // namespace

void say(const char* format, ...)
{
    std::va_list arguments;
    va_start(arguments, format);
    put(plain(formatted(format, arguments), "<U+%04X>"));
    va_end(arguments);
}

void complain(const char* format, ...)
{
    std::va_list arguments;
    va_start(arguments, format);
    std::fputs(plain(formatted(format, arguments), "<U+%04X>").c_str(), stderr);
    va_end(arguments);
}

void put(std::string_view bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

int ended(int code)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return code;
    }
    std::fputs("caravanctl: standard output could not be written completely\n", stderr);
    return code == kDone ? kFailed : code;
}

ExitCode exitCodeOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::notFound:
        return kNothingFound;
    case ErrorCode::offline:
    case ErrorCode::notTheHub:
        return kOffline;
    case ErrorCode::signIn:
    case ErrorCode::revoked:
        return kSignInNeeded;
    case ErrorCode::damaged:
        return kDamaged;
    default:
        return kFailed;
    }
}

int fail(const Error& error)
{
    const bool isSentence = error.code == ErrorCode::schema && !error.detail.empty();
    const std::string said = isSentence ? "schema: " + error.detail // which begins with the place
                             : error.code == ErrorCode::required && error.detail == "is required"
                                 ? "required: " + error.key + " is required"
                                 : describe(error);
    complain("caravanctl: %s\n", said.c_str());
    return exitCodeOf(error);
}

int usage(const std::string& text)
{
    complain("caravanctl: %s\n", text.c_str());
    return kUsage;
}

void print(const boost::json::value& document)
{
    put(plain(boost::json::serialize(document), "\\u%04x") + "\n");
}

std::string shown(Replica& replica, const Field& field, const Value& value)
{
    if (const auto target = targetOf(field, value)) {
        const std::string& title = replica.title(target->entity, target->id);
        return title.empty() ? valueToText(value) : title;
    }
    return valueToText(value);
}

boost::json::object toJson(Replica& replica, const Row& row)
{
    boost::json::object titles;
    for (const Field& field : row.record.entity->fields) {
        if (const auto target = targetOf(field, row.record.values[field.index])) {
            titles[field.name] = replica.title(target->entity, target->id);
        }
    }
    return {{"id", row.record.id.toString()},
            {"entity", row.record.entity->name},
            {"rev", row.record.rev},
            {"dirty", row.isDirty},
            {"attention", row.hasAttention},
            {"shared", row.isShared},
            {"fields", fieldsToJson(row.record)},
            {"titles", std::move(titles)}};
}

boost::json::object toJson(const Catalogue& catalogue, const JournalEntry& entry)
{
    return {{"state", toString(entry.state)}, {"title", entry.title},
            {"problem", entry.problem},       {"field", entry.problemKey},
            {"detail", entry.problemText},    {"change", changeToJson(catalogue, entry.change)}};
}

void printTable(const std::vector<std::string>& header,
                const std::vector<std::vector<std::string>>& rows, std::size_t widthMax)
{
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < header.size(); ++i) {
        std::size_t width = columnsOf(header[i]);
        for (const auto& row : rows) {
            width = std::max(width, std::min(columnsOf(visibleText(row[i])), widthMax + 1));
        }
        widths.push_back(width);
    }
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string cell = cut(visibleText(cells[i]), widthMax);
            text += cell;
            if (i + 1 < cells.size()) {
                text += std::string(widths[i] - columnsOf(cell) + 2, ' ');
            }
        }
        say("%s\n", text.c_str());
    };
    line(header);
    for (const auto& row : rows) {
        line(row);
    }
}

} // namespace caravan::tool
