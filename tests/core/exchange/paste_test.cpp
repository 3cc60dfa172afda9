// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/paste.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows cellsOf(std::string_view text)
{
    const auto cells = readPastedCells(text);
    EXPECT_TRUE(cells);
    return cells ? *cells : Rows{};
}

TEST(PastedCells, AreReadAsSpreadsheetsWriteThem)
{
    EXPECT_EQ(cellsOf("a\tb\nc\td\n"), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(cellsOf("a\tb\r\nc\td"), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(cellsOf("\t\n"), (Rows{{"", ""}})) << "two empty cells";
    EXPECT_EQ(cellsOf("a\n\nb"), (Rows{{"a"}, {""}, {"b"}})) << "an empty row is a row";
    EXPECT_EQ(cellsOf("\"two\nlines\"\tb\n"), (Rows{{"two\nlines", "b"}}));
    EXPECT_EQ(cellsOf("\"say \"\"yes\"\"\"\n"), (Rows{{"say \"yes\""}}));
    EXPECT_EQ(cellsOf("pipe 5\"\tb\n"), (Rows{{"pipe 5\"", "b"}})) << "inches";
    EXPECT_EQ(cellsOf("\"open\tb\n"), (Rows{{"\"open", "b"}})) << "never closed: a letter";
    EXPECT_EQ(cellsOf("\"a\" b\tc\n"), (Rows{{"\"a\" b", "c"}})) << "closed too early: a letter";
    EXPECT_EQ(cellsOf("Acme, Inc.; and more\n"), (Rows{{"Acme, Inc.; and more"}}))
        << "only tabs part cells";
    EXPECT_TRUE(cellsOf("").empty());
}

TEST(PastedCells, HaveLimitsAndRefuseBrokenText)
{
    EXPECT_EQ(readPastedCells(std::string(kPasteBytesMax + 1, 'x')).error().code,
              ErrorCode::tooLarge);
    EXPECT_EQ(readPastedCells(std::string(kPasteCellsMax + 1, '\t')).error().code,
              ErrorCode::tooLarge);
    EXPECT_EQ(readPastedCells("\xff\xfe").error().code, ErrorCode::invalid);
}

class Paste : public ReplicaFixture {
protected:
    Paste()
    {
        acme = create("account", {{"name", std::string("Acme")}});
        other = create("account", {{"name", std::string("Brava")}});
        deal = create("opportunity", {{"name", std::string("Pumps")},
                                      {"account", acme},
                                      {"amount", Money{Decimal::fromInteger(100), "CNY"}}});
    }
    const Entity& deals() { return replica->catalogue().at("opportunity"); }
    const Field* field(const char* name) { return deals().field(name); }
    PasteEffect effect(std::string_view text, std::vector<const Field*> shown = {})
    {
        return effectOf(
            *replica, deals(), blockOf(deals(), cellsOf(text), shown),
            [this](std::size_t row) { return row == 0 ? std::optional(deal) : std::nullopt; });
    }

    RecordId acme;
    RecordId other;
    RecordId deal;
};

TEST_F(Paste, ABlockWithAHeadingFindsItsRecordsByTheirIds)
{
    const PasteEffect read =
        effect("Name\tAmount\tCurrency\tID\nRenamed\t1.250,75\tEUR\t" + deal.toString() + "\n");
    EXPECT_TRUE(read.problems.empty());
    ASSERT_EQ(read.changes.size(), 1U);
    EXPECT_EQ(read.changes[0].record.id, deal);
    EXPECT_EQ(read.changes[0].values,
              (FieldValues{{"name", std::string("Renamed")},
                           {"amount", Money{*Decimal::parse("1250.75"), "EUR"}}}));
}

TEST_F(Paste, WithoutIdsByTheirTitleAndTellsWhichIsNotKnown)
{
    const PasteEffect read = effect("Name\tAccount\nPumps\tBrava\nNobody\tBrava\n");
    ASSERT_EQ(read.changes.size(), 1U);
    EXPECT_EQ(read.changes[0].values, (FieldValues{{"account", other}}));
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].row, 2U);
    EXPECT_EQ(read.problems[0].kind, PasteProblem::Kind::unknownRecord);
    EXPECT_EQ(read.problems[0].cell, "Nobody");
}

TEST_F(Paste, ATitleOfSeveralRecordsIsNotGuessed)
{
    create("opportunity", {{"name", std::string("Pumps")}, {"account", other}});
    const PasteEffect read = effect("Name\tAccount\nPumps\tBrava\nPumps\tBrava\n");
    ASSERT_EQ(read.changes.size(), 1U) << "the row that stands there is called so";
    EXPECT_EQ(read.changes[0].record.id, deal);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].kind, PasteProblem::Kind::severalRecords);
}

TEST_F(Paste, WithoutAHeadingGoesByPlaceAndEndsWithTheList)
{
    const PasteEffect read = effect("500\n600\n", {field("amount")});
    ASSERT_EQ(read.changes.size(), 1U);
    EXPECT_EQ(read.changes[0].values,
              (FieldValues{{"amount", Money{Decimal::fromInteger(500), "CNY"}}}))
        << "in the currency that stands there";
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].kind, PasteProblem::Kind::noRecord);
}

TEST_F(Paste, AnEmptyCellClearsWhatIsTheSameChangesNothing)
{
    EXPECT_TRUE(effect("100\n", {field("amount")}).changes.empty());
    EXPECT_TRUE(effect("100\n", {field("amount"), field("account")}).changes.empty())
        << "a shorter row says nothing about what it leaves out";
    const PasteEffect cleared = effect("\t\n", {field("amount"), field("account")});
    ASSERT_EQ(cleared.changes.size(), 1U);
    EXPECT_EQ(cleared.changes[0].values, (FieldValues{{"amount", Value()}, {"account", Value()}}));
}

TEST_F(Paste, TellsWhatIsNoValueAndTakesTheRest)
{
    const PasteEffect read = effect("soon\tNo such company\n", {field("amount"), field("account")});
    EXPECT_TRUE(read.changes.empty());
    ASSERT_EQ(read.problems.size(), 2U);
    EXPECT_EQ(read.problems[0].kind, PasteProblem::Kind::value);
    EXPECT_EQ(read.problems[1].kind, PasteProblem::Kind::unknownTarget);
}

TEST_F(Paste, OneRecordTwiceIsTakenOnce)
{
    const std::string id = deal.toString();
    const PasteEffect read = effect("Amount\tID\n5\t" + id + "\n6\t" + id + "\n");
    ASSERT_EQ(read.changes.size(), 1U);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].kind, PasteProblem::Kind::recordTwice);
}

TEST_F(Paste, WhatACopyGuardedIsTheTextAgain)
{
    const PasteEffect read = effect("'=2+2\n", {field("name")});
    ASSERT_EQ(read.changes.size(), 1U);
    EXPECT_EQ(read.changes[0].values, (FieldValues{{"name", std::string("=2+2")}}));
}

} // namespace
} // namespace caravan::test
