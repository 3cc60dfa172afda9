// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/csv.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::string_view kFormulaStarts = "=+-@\t\r\n";
constexpr std::string_view kWideEquals = "\xEF\xBC\x9D"; // U+FF1D, which spreadsheets take as =

/// What a spreadsheet would compute, behind any number of apostrophes: one more guards it, and
/// reading takes one, so that every text comes back as it was.
bool looksLikeFormula(std::string_view cell)
{
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return !cell.empty() && (kFormulaStarts.find(cell[0]) != std::string_view::npos ||
                             cell.starts_with(kWideEquals));
}

char findSeparator(std::string_view text)
{
    std::size_t counts[3] = {0, 0, 0};
    constexpr char kSeparators[3] = {',', ';', '\t'};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == '\n' || c == '\r')) {
            break;
        }
        for (int i = 0; i < 3 && !isQuoted; ++i) {
            counts[i] += c == kSeparators[i] ? 1U : 0U;
        }
    }
    int best = 0;
    for (int i = 1; i < 3; ++i) {
        best = counts[i] > counts[best] ? i : best;
    }
    return kSeparators[best];
}

} // namespace

CsvReader::CsvReader(std::string_view text) : m_text(text), m_separator(findSeparator(text))
{
    constexpr std::string_view kSaid = "sep=";
    constexpr std::size_t kSaidSize = kSaid.size() + 1;
    const std::size_t end = text.find_first_of("\r\n");
    if (text.starts_with(kSaid) && end == kSaidSize) {
        m_separator = text[kSaid.size()];
        m_at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
        m_line = 2;
    }
}

Error CsvReader::wrong(std::size_t line, std::size_t column, const char* what) const
{
    return Error{ErrorCode::invalid,
                 "csv",
                 "line " + std::to_string(line) + ", column " + std::to_string(column) + ": " +
                     what,
                 {std::to_string(line)}};
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    if (m_at >= m_text.size()) {
        return std::optional<CsvRow>();
    }
    CsvRow row;
    row.line = m_line;
    std::string cell;
    bool isQuoted = false;
    bool wasQuoted = false;
    std::size_t quoteLine = 0;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        const std::size_t column = row.cells.size() + 1;
        if (isQuoted) {
            if (c == '"' && m_at < m_text.size() && m_text[m_at] == '"') {
                cell += '"';
                ++m_at;
            } else if (c == '"') {
                isQuoted = false;
                wasQuoted = true;
            } else {
                m_line += c == '\n' ? 1U : 0U;
                cell += c;
            }
        } else if (c == m_separator) {
            row.cells.push_back(std::move(cell));
            cell.clear();
            wasQuoted = false;
        } else if (c == '\n' || c == '\r') {
            if (c == '\r' && m_at < m_text.size() && m_text[m_at] == '\n') {
                ++m_at;
            }
            ++m_line;
            row.cells.push_back(std::move(cell));
            return std::optional<CsvRow>(std::move(row));
        } else if (c == '"') {
            if (!cell.empty() || wasQuoted) {
                return wrong(m_line, column, "a quote stands inside a cell that is not quoted");
            }
            isQuoted = true;
            quoteLine = m_line;
        } else if (wasQuoted) {
            return wrong(m_line, column, "something stands behind the closing quote");
        } else {
            cell += c;
        }
    }
    if (isQuoted) {
        return wrong(quoteLine, row.cells.size() + 1, "the quote that begins here never ends");
    }
    row.cells.push_back(std::move(cell));
    return std::optional<CsvRow>(std::move(row));
}

std::string csvLine(const std::vector<std::string>& cells, CsvGuard guard)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string cell = guard == CsvGuard::spreadsheet ? withGuard(cells[i]) : cells[i];
        const bool needsQuotes = cell.find_first_of(",;\t\"\r\n") != std::string::npos ||
                                 (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
        if (needsQuotes) {
            for (std::size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2) {
                cell.insert(at, 1, '"');
            }
            cell = "\"" + cell + "\"";
        }
        line += (i == 0 ? "" : ",") + cell;
    }
    return line + "\r\n";
}

std::string withGuard(std::string cell)
{
    if (looksLikeFormula(cell)) {
        cell.insert(0, 1, '\'');
    }
    return cell;
}

std::string withoutGuard(std::string cell)
{
    if (cell.starts_with('\'') && looksLikeFormula(cell)) {
        cell.erase(0, 1);
    }
    return cell;
}

bool isBareFormula(std::string_view cell)
{
    const bool isNumber = cell.find_first_not_of("+-0123456789.,: ") == std::string_view::npos;
    return !isNumber && !cell.starts_with('\'') && looksLikeFormula(cell);
}

} // namespace caravan
