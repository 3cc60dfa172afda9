// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/imports/sheet_head.h"

#include "core/base/text.h"
#include "core/exchange/charset.h"
#include "core/exchange/csv.h"

namespace caravan::ui {

Result<SheetHead> sheetHeadOf(std::string_view bytes, const std::string& encoding)
{
    FoundEncoding found{encoding, {}, true, 0};
    if (encoding.empty()) {
        const Result<FoundEncoding> guessed = findEncoding(bytes);
        if (!guessed) {
            return guessed.error();
        }
        found = *guessed;
    }
    DecodedText decoded; // a large file in UTF-8 is not copied
    std::string_view text = bytes.substr(found.markBytes);
    if (found.name != kUtf8) {
        Result<DecodedText> read = decodeText(bytes, found.name);
        if (!read) {
            return read.error();
        }
        decoded = std::move(*read);
        text = decoded.text;
    }
    CsvReader reader(text);
    SheetHead head;
    std::vector<std::size_t> places; // of the columns that have a heading
    while (true) {
        const auto row = reader.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const std::vector<std::string>& cells = (*row)->cells;
        for (std::size_t i = 0; places.empty() && i < cells.size(); ++i) {
            if (const std::string_view name = trimmed(cells[i]); !name.empty()) {
                head.columns.emplace_back(name);
            }
        }
        if (places.empty() && !head.columns.empty()) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (!trimmed(cells[i]).empty()) {
                    places.push_back(i);
                }
            }
        } else if (!places.empty()) {
            for (const std::size_t place : places) {
                head.example.push_back(place < cells.size() ? cells[place] : std::string());
            }
            break;
        }
    }
    if (head.columns.empty()) {
        return Error{ErrorCode::invalid, "csv", "the file is empty"};
    }
    head.example.resize(head.columns.size());
    head.encoding = found.name;
    head.otherEncodings = found.others;
    head.isSure = found.isSure;
    return head;
}

} // namespace caravan::ui
