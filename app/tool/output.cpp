// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/output.h"

#include "core/base/text.h"
#include "core/record/value_json.h"
#include "core/record/value_text.h"

#include <algorithm>
#include <cstdio>

namespace caravan::tool {
namespace {

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
    std::fprintf(stderr, "caravanctl: %s\n", describe(error).c_str());
    return exitCodeOf(error);
}

int usage(const std::string& text)
{
    std::fprintf(stderr, "caravanctl: %s\n", text.c_str());
    return kUsage;
}

void print(const boost::json::value& document)
{
    std::printf("%s\n", boost::json::serialize(document).c_str());
}

std::string shown(Replica& replica, const Field& field, const Value& value)
{
    if (const RecordId* id = std::get_if<RecordId>(&value)) {
        const std::string& title = replica.title(field.target, *id);
        return title.empty() ? id->toString() : title;
    }
    return valueToText(value);
}

boost::json::object toJson(Replica& replica, const Row& row)
{
    boost::json::object titles;
    for (const Field& field : row.record.entity->fields) {
        if (const RecordId* id = std::get_if<RecordId>(&row.record.values[field.index])) {
            titles[field.name] = replica.title(field.target, *id);
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
            width = std::max(width, std::min(columnsOf(row[i]), widthMax + 1));
        }
        widths.push_back(width);
    }
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string cell = cut(cells[i], widthMax);
            text += cell;
            if (i + 1 < cells.size()) {
                text += std::string(widths[i] - columnsOf(cell) + 2, ' ');
            }
        }
        std::printf("%s\n", text.c_str());
    };
    line(header);
    for (const auto& row : rows) {
        line(row);
    }
}

} // namespace caravan::tool
