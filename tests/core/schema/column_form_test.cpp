// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/column_form.h"

#include "core/schema/catalogue.h"

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

const Field& field(const char* entity, const char* name)
{
    static const auto kCatalogue = Catalogue::builtIn();
    return *kCatalogue->at(entity).field(name);
}

using Texts = std::vector<std::string>;

/// The cells of one column as they are read, or why they are not; then how they are told to be.
Texts column(const Field& of, const Texts& cells, const std::string& said = {},
             const std::string& currency = "EUR")
{
    ColumnForm form(of, currency, said);
    for (const std::string& cell : cells) {
        form.look(cell);
    }
    Texts read;
    for (const std::string& cell : cells) {
        const Result<std::string> text = form.neutral(cell);
        read.push_back(text ? *text : "? " + text.error().detail);
    }
    read.push_back(form.told());
    return read;
}

std::string amount(const std::string& cell, const std::string& currency = "EUR")
{
    return column(field("account", "revenue"), {cell}, {}, currency).front();
}

bool isAsked(const std::string& read)
{
    return read.starts_with("? ");
}

TEST(ColumnForms, NumbersAreReadAsSheetsShowThem)
{
    for (const char* cell :
         {"1,234.50", "1.234,50", "1 234,50", "1\u00a0234,50", "1\u202f234,50", "1'234.50",
          "1’234.50", "1234,50", "1234.50", "１,２３４.５０", "+1,234.50"}) {
        EXPECT_EQ(amount(cell), "1234.50") << cell;
    }
    EXPECT_EQ(amount("€1,234.50"), "1234.50 EUR");
    EXPECT_EQ(amount("1.200.000,00 €"), "1200000.00 EUR");
    EXPECT_EQ(amount("EUR 1234.50"), "1234.50 EUR");
    EXPECT_EQ(amount("1234.50 chf"), "1234.50 CHF");
    EXPECT_EQ(amount("(1,234.50)"), "-1234.50");
    EXPECT_EQ(amount("1.234,50-"), "-1234.50");
    EXPECT_EQ(amount("−5"), "-5");
    EXPECT_EQ(amount("12,34,567.00"), "1234567.00") << "groups of India";
    EXPECT_EQ(amount("1.234,-"), "1234");
    EXPECT_EQ(amount("(1,234)"), "-1234") << "euros have no three places";
    EXPECT_EQ(amount("¥1200", "JPY"), "1200 JPY");
    EXPECT_EQ(amount("¥1200", "EUR"), "1200 CNY");
    EXPECT_EQ(amount("NT$1200"), "1200 TWD");
    EXPECT_EQ(amount("$5", "CAD"), "5 CAD") << "whose dollar it is, the mapping says";
    EXPECT_EQ(amount("1200元"), "1200 CNY");
}

TEST(ColumnForms, WhatIsNoNumberStaysForTheFieldToRefuse)
{
    for (const char* cell : {"1.2.3", "12,3,4", "1e5", "#N/A", "1,234.5.6", "€ 5 $", "1 23", "--5",
                             "abc", "5 apples"}) {
        EXPECT_EQ(amount(cell), cell);
    }
}

TEST(ColumnForms, OneCellDecidesForItsColumn)
{
    const Field& employees = field("account", "employees");
    EXPECT_EQ(column(employees, {"1.200", "35", "1.234,0"}),
              (Texts{"1200", "35", "1234", "1.234,50"}));
    EXPECT_EQ(column(employees, {"1200.0", "35.0", "1998.0"}), (Texts{"1200", "35", "1998", ""}))
        << "whole numbers of programs that know only fractions";
    EXPECT_EQ(column(employees, {"1.200"}), (Texts{"1200", "1.234,50"}));
    const Field& quantity = field("quote_line", "quantity");
    EXPECT_EQ(column(quantity, {"1,234", "0,5"}), (Texts{"1.234", "0.5", "1.234,50"}));
    EXPECT_EQ(column(quantity, {"1,234", "12.5"}), (Texts{"1234", "12.5", "1,234.50"}));
    EXPECT_EQ(column(quantity, {"1.234"}).front(), "1.234") << "as we write it ourselves";
    EXPECT_TRUE(isAsked(column(quantity, {"1,234"}).front())) << "one or a thousand";
    EXPECT_EQ(column(quantity, {"1,234"}, "1.234,50").front(), "1.234") << "where it is said";
    EXPECT_TRUE(isAsked(column(field("account", "revenue"), {"1,234"}, {}, "KWD").front()));
}

TEST(ColumnForms, DaysAreReadAsSheetsShowThem)
{
    const Field& birthday = field("contact", "birthday");
    for (const char* cell :
         {"1980-02-03", "1980/02/03", "1980-2-3", "1980.2.3", "1980年2月3日", "19800203",
          "03.02.1980", "3. 2. 1980", "3 Feb 1980", "3. Februar 1980", "Feb 3, 1980",
          "3 février 1980", "03-Feb-1980", "1980-02-03 00:00:00", "1980-02-03T00:00:00.000Z",
          "1980-02-03T00:00:00"}) {
        EXPECT_EQ(column(birthday, {cell}).front(), "1980-02-03") << cell;
    }
    for (const char* cell : {"03.02.80", "1980", "1980-02", "3 Foo 1980"}) {
        EXPECT_EQ(column(birthday, {cell}).front(), cell) << "a century is not invented";
    }
    EXPECT_TRUE(isAsked(column(birthday, {"1980-02-03 09:30"}).front()));
}

TEST(ColumnForms, DayAndMonthAreDecidedOnceForTheColumnOrAsked)
{
    const Field& birthday = field("contact", "birthday");
    EXPECT_EQ(column(birthday, {"2/3/1980", "13/3/1980"}),
              (Texts{"1980-03-02", "1980-03-13", "day-month-year"}));
    EXPECT_EQ(column(birthday, {"2/3/1980", "3/13/1980"}),
              (Texts{"1980-02-03", "1980-03-13", "month-day-year"}));
    EXPECT_TRUE(isAsked(column(birthday, {"2/3/1980"}).front()));
    EXPECT_EQ(column(birthday, {"3/3/1980"}).front(), "1980-03-03") << "either way";
    EXPECT_EQ(column(birthday, {"2/3/1980"}, "month-day-year").front(), "1980-02-03");
    const Texts mixed = column(birthday, {"2/3/1980", "13/3/1980", "3/13/1980"});
    EXPECT_TRUE(isAsked(mixed[0]));
    EXPECT_EQ(mixed[1], "1980-03-13");
    EXPECT_EQ(mixed[2], "1980-03-13");
}

/// As a spreadsheet shows these numbers formatted as days.
TEST(ColumnForms, DaysThatExcelCountsAreAskedForUnlessTheyAreSaid)
{
    const Field& birthday = field("contact", "birthday");
    EXPECT_NE(column(birthday, {"29281"}).front().find("1980-03-01"), std::string::npos);
    EXPECT_EQ(column(birthday, {"29281", "45658.0"}, "excel-days"),
              (Texts{"1980-03-01", "2025-01-01", "excel-days"}));
}

TEST(ColumnForms, MomentsOfOtherProgramsAreThoseTheyMean)
{
    const Field& start = field("activity", "start");
    for (const char* cell :
         {"2026-11-23T09:30:00.000+0000", "2026-11-23T10:30:00+0100", "2026-11-23T17:30:00+08:00",
          "2026-11-23T09:30:00Z", "2026-11-23 09:30:00Z", "2026-11-23T10:30+01", "20261123T093000Z",
          "23.11.2026 09:30 UTC", "11/23/2026 9:30 AM +0000"}) {
        EXPECT_EQ(column(start, {cell}).front(), "2026-11-23T09:30:00.000Z") << cell;
    }
    EXPECT_EQ(column(start, {"2026-11-23 12:30 PM Z"}).front(), "2026-11-23T12:30:00.000Z");
    EXPECT_EQ(column(start, {"2026-11-23T25:30:00Z"}).front(), "2026-11-23T25:30:00Z");
    EXPECT_EQ(column(start, {"2026-11-23 09:30"}).back(), "local time");
}

TEST(ColumnForms, MailCellsAreTakenOrRefusedAndNeverRepaired)
{
    EXPECT_EQ(*mailOfCell("mailto:jo@acme.example"), "jo@acme.example");
    EXPECT_EQ(*mailOfCell("Jo Smith <jo@acme.example>"), "jo@acme.example");
    EXPECT_EQ(*mailOfCell("\u200bjo@acme.example\u00a0"), "jo@acme.example");
    for (const char* cell :
         {"jo@acme.example Zentrale", "info@acme.example (office)", "n/a @ home",
          "sales @ acme.example", "a@x.example; b@x.example", "a@x.example\nb@x.example"}) {
        EXPECT_FALSE(mailOfCell(cell)) << cell;
    }
}

TEST(ColumnForms, TelephonesThatASheetHasSpoiltAreNone)
{
    for (const char* cell :
         {"8.61381E+12", "4,479E+11", "1.39E+10", "86138e5", "#NAME?1", "#REF!"}) {
        EXPECT_FALSE(phoneOfCell(cell)) << cell;
    }
    EXPECT_EQ(*phoneOfCell("13800000000.0"), "13800000000");
    for (const char* cell :
         {"+49 89 123", "089.123.456", "#12", "1-800-FLOWERS", "030 12 ext. 5"}) {
        EXPECT_EQ(*phoneOfCell(cell), cell);
    }
}

TEST(ColumnForms, AnswersAndListsAreReadInOtherWordsAndSigns)
{
    const Field& flag = field("contact", "do_not_contact");
    EXPECT_EQ(column(flag, {"Ja", "N", "x", "oui", "true", "perhaps"}),
              (Texts{"yes", "no", "yes", "yes", "true", "perhaps", ""}));
    EXPECT_EQ(column(field("contact", "preferences"), {"mail, wechat", "mail、wechat"}),
              (Texts{"mail; wechat", "mail;wechat", ""}));
}

} // namespace
} // namespace caravan::test
