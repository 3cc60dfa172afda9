// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/table.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace caravan {
namespace {

class TableTest : public ::testing::Test {
protected:
    std::string content(const std::filesystem::path& file)
    {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    /// One part of a workbook, as another program unpacks it.
    std::string part(const std::filesystem::path& book, const std::string& name)
    {
        const std::string command =
            "python3 -c \"import zipfile,sys;sys.stdout.write(zipfile.ZipFile('" + book.string() +
            "').read('" + name + "').decode())\"";
        std::string text;
        FILE* pipe = ::popen(command.c_str(), "r");
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
            text += static_cast<char>(c);
        }
        ::pclose(pipe);
        return text;
    }
    std::vector<TableCell> row()
    {
        return {std::string("=1+1"), *Decimal::parse("-12.5"), *parseDate("2026-11-22")};
    }

    test::TempFolder folder;
};

TEST_F(TableTest, CsvGuardsWhatASpreadsheetWouldRun)
{
    const auto file = folder.path() / "list.csv";
    auto table = csvTable(file, {"Name", "Amount", "Day"});
    ASSERT_TRUE(table->add(row()));
    EXPECT_FALSE(std::filesystem::exists(file)) << "nothing half";

    ASSERT_TRUE(table->finish());

    EXPECT_EQ(content(file), "\xEF\xBB\xBFName,Amount,Day\r\n'=1+1,-12.5,2026-11-22\r\n");
}

TEST_F(TableTest, B70_AWorkbookHasTextAsTextAndNumbersAsNumbers)
{
    const auto file = folder.path() / "list.xlsx";
    auto table = xlsxTable(file, "Deals [1]: a/b", {"Name", "Amount", "Day"});
    ASSERT_TRUE(table->add(row()));
    ASSERT_TRUE(table->add({std::string(40'000, 'x'), std::string(), std::string()}));
    ASSERT_TRUE(table->finish());

    const std::string sheet = part(file, "xl/worksheets/sheet1.xml");

    EXPECT_EQ(sheet.find("<f>"), std::string::npos) << "no formula";
    EXPECT_NE(sheet.find(">=1+1<"), std::string::npos);
    EXPECT_NE(sheet.find("<v>-12.5</v>"), std::string::npos);
    EXPECT_NE(sheet.find("<v>46348</v>"), std::string::npos) << "a day";
    EXPECT_NE(sheet.find(std::string(32'766, 'x') + "…<"), std::string::npos) << "cut with a mark";
    EXPECT_NE(part(file, "xl/workbook.xml").find("name=\"Deals _1__ a_b\""), std::string::npos);
}

TEST_F(TableTest, WhatCannotBeWrittenLeavesTheOldFile)
{
    const auto file = folder.path() / "gone" / "list.xlsx";
    auto table = xlsxTable(file, "Deals", {"Name"});
    (void)table->add({std::string("a")});

    EXPECT_EQ(table->finish().error().code, ErrorCode::storage);
    EXPECT_EQ(sheetName("客户列表"), "客户列表");
    EXPECT_EQ(sheetName(""), "Caravan");
}

} // namespace
} // namespace caravan
