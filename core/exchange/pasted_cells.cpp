// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/text.h"
#include "core/exchange/paste.h"

#include <algorithm>

namespace caravan {
namespace {

/// The end of a quoted cell that begins at @p at, or nothing where it is not closed before a tab or
/// a line end follows: then the mark is a letter like any other.
std::optional<std::size_t> readQuoted(std::string_view text, std::size_t at, std::string& cell)
{
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] != '"') {
            cell += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '"') {
            cell += '"';
            ++i;
        } else {
            const bool isEnd = i + 1 == text.size() || text[i + 1] == '\t' || text[i + 1] == '\n' ||
                               text[i + 1] == '\r';
            return isEnd ? std::optional(i + 1) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<std::vector<std::string>>> readPastedCells(std::string_view text)
{
    const Error tooLarge{ErrorCode::tooLarge, "clipboard", std::to_string(kPasteCellsMax)};
    if (text.size() > kPasteBytesMax) {
        return tooLarge;
    }
    if (!isUtf8(text)) {
        return Error{ErrorCode::invalid, "clipboard", "is no UTF-8"};
    }
    std::vector<std::vector<std::string>> rows;
    std::size_t cells = 0;
    std::size_t at = 0;
    bool isRowOpen = false;
    while (at < text.size() || isRowOpen) {
        if (!isRowOpen) {
            rows.emplace_back();
        }
        std::string cell;
        const std::optional<std::size_t> closed =
            at < text.size() && text[at] == '"' ? readQuoted(text, at, cell) : std::nullopt;
        if (closed) {
            at = *closed;
        } else {
            const std::size_t end = std::min(text.find_first_of("\t\r\n", at), text.size());
            cell = std::string(text.substr(at, end - at));
            at = end;
        }
        rows.back().push_back(std::move(cell));
        if (++cells > kPasteCellsMax) {
            return tooLarge;
        }
        isRowOpen = at < text.size() && text[at] == '\t';
        at += at < text.size() ? 1 : 0;
        if (!isRowOpen && at < text.size() && text[at - 1] == '\r' && text[at] == '\n') {
            ++at;
        }
    }
    return rows;
}

} // namespace caravan
