// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/table.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace caravan {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kSheetRowsMax = 1'048'576;
constexpr std::size_t kCellTextMax = 32'767;
constexpr std::size_t kSheetNameMax = 31;
constexpr const char* kCutMark = "…";

Error unwritten(const fs::path& file)
{
    return Error{errno == ENOSPC ? ErrorCode::storageFull : ErrorCode::storage, "file",
                 file.string() + " cannot be written"};
}

Done putInPlace(const fs::path& written, const fs::path& file)
{
    std::error_code failed;
    fs::rename(written, file, failed);
    return failed ? Done(unwritten(file)) : done();
}

/// Beside the target, so that taking its place is one step.
fs::path partOf(const fs::path& file)
{
    return file.parent_path() / ("." + file.filename().string() + ".part");
}

/// Removes what was not finished.
class Part {
public:
    explicit Part(const fs::path& file) : m_file(file), m_part(partOf(file)) {}
    ~Part()
    {
        std::error_code ignored;
        fs::remove(m_part, ignored);
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    const fs::path& path() const { return m_part; }
    Done finish() { return putInPlace(m_part, m_file); }

private:
    fs::path m_file;
    fs::path m_part;
};

class CsvTable : public TableWriter {
public:
    CsvTable(const fs::path& file, const std::vector<std::string>& header)
        : m_part(file), m_out(m_part.path(), std::ios::binary | std::ios::trunc)
    {
        m_out << "\xEF\xBB\xBF" << csvLine(header, CsvGuard::spreadsheet);
    }
    Done add(const std::vector<TableCell>& cells) override
    {
        std::vector<std::string> texts;
        for (const TableCell& cell : cells) {
            texts.push_back(text(cell));
        }
        m_out << csvLine(texts, CsvGuard::exact);
        return m_out ? done() : Done(unwritten(m_part.path()));
    }
    Done finish() override
    {
        m_out.close();
        return m_out ? m_part.finish() : Done(unwritten(m_part.path()));
    }

private:
    static std::string text(const TableCell& cell)
    {
        if (const auto* number = std::get_if<Decimal>(&cell)) {
            return number->toString();
        }
        if (const auto* day = std::get_if<Date>(&cell)) {
            return formatDate(*day);
        }
        return withGuard(std::get<std::string>(cell)); // a negative number is no formula
    }

    Part m_part;
    std::ofstream m_out;
};

class XlsxTable : public TableWriter {
public:
    XlsxTable(const fs::path& file, const std::string& title,
              const std::vector<std::string>& header)
        : m_part(file), m_name(sheetName(title)), m_header(header)
    {
        // Rows go to a file at once: a large list needs little memory.
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_path = m_part.path().string();
        m_book = workbook_new_opt(m_path.c_str(), &options);
        if (m_book != nullptr) {
            m_bold = workbook_add_format(m_book);
            format_set_bold(m_bold);
            m_day = workbook_add_format(m_book);
            format_set_num_format(m_day, "yyyy-mm-dd");
            m_number = workbook_add_format(m_book);
            format_set_num_format(m_number, "#,##0.00##");
            beginSheet();
        }
    }
    ~XlsxTable() override
    {
        if (m_book != nullptr) {
            workbook_close(m_book);
        }
    }
    XlsxTable(const XlsxTable&) = delete;
    XlsxTable& operator=(const XlsxTable&) = delete;

    Done add(const std::vector<TableCell>& cells) override
    {
        if (m_book == nullptr) {
            return unwritten(m_part.path());
        }
        if (m_row == kSheetRowsMax) {
            beginSheet();
        }
        lxw_col_t column = 0;
        for (const TableCell& cell : cells) {
            addCell(column++, cell);
        }
        ++m_row;
        return done();
    }
    Done finish() override
    {
        const bool isGood = m_book != nullptr && workbook_close(m_book) == LXW_NO_ERROR;
        m_book = nullptr;
        return isGood ? m_part.finish() : Done(unwritten(m_part.path()));
    }

private:
    void beginSheet()
    {
        ++m_sheets;
        const std::string suffix = m_sheets > 1 ? " " + std::to_string(m_sheets) : "";
        m_sheet = workbook_add_worksheet(m_book, (sheetName(m_name + suffix)).c_str());
        m_row = 0;
        worksheet_freeze_panes(m_sheet, 1, 0);
        lxw_col_t column = 0;
        for (const std::string& name : m_header) {
            worksheet_write_string(m_sheet, 0, column++, name.c_str(), m_bold);
        }
        worksheet_set_column(m_sheet, 0, column, 22, nullptr);
        m_row = 1;
    }
    void addCell(lxw_col_t column, const TableCell& cell)
    {
        if (const auto* number = std::get_if<Decimal>(&cell)) {
            worksheet_write_number(m_sheet, m_row, column, number->toDouble(), m_number);
        } else if (const auto* day = std::get_if<Date>(&cell)) {
            lxw_datetime moment{};
            moment.year = static_cast<int>(day->year());
            moment.month = static_cast<int>(static_cast<unsigned>(day->month()));
            moment.day = static_cast<int>(static_cast<unsigned>(day->day()));
            worksheet_write_datetime(m_sheet, m_row, column, &moment, m_day);
        } else if (const std::string& text = std::get<std::string>(cell); !text.empty()) {
            worksheet_write_string(m_sheet, m_row, column, fitting(text).c_str(), nullptr);
        }
    }
    static std::string fitting(const std::string& text)
    {
        if (codePoints(text) <= kCellTextMax) {
            return text;
        }
        std::size_t points = 0;
        std::size_t end = 0;
        while (points + 1 < kCellTextMax) {
            ++end;
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
                ++end;
            }
            ++points;
        }
        return text.substr(0, end) + kCutMark;
    }

    Part m_part;
    std::string m_path;
    std::string m_name;
    std::vector<std::string> m_header;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_bold = nullptr;
    lxw_format* m_day = nullptr;
    lxw_format* m_number = nullptr;
    lxw_row_t m_row = 0;
    int m_sheets = 0;
};

} // namespace

std::string sheetName(const std::string& title)
{
    std::string name;
    std::size_t points = 0;
    for (const char c : title) {
        const bool isFirst = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (isFirst && ++points > kSheetNameMax) {
            break;
        }
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : '_';
    }
    return name.empty() ? "Caravan" : name;
}

std::unique_ptr<TableWriter> csvTable(const fs::path& file, const std::vector<std::string>& header)
{
    return std::make_unique<CsvTable>(file, header);
}

std::unique_ptr<TableWriter> xlsxTable(const fs::path& file, const std::string& title,
                                       const std::vector<std::string>& header)
{
    return std::make_unique<XlsxTable>(file, title, header);
}

} // namespace caravan
