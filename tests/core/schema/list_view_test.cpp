// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/list_view.h"
#include "core/query/period.h"
#include "tests/support/replica_fixture.h"

namespace caravan {
namespace {

using test::theDay;

using Kind = FilterRule::Kind;

std::string range(const char* word, const char* today)
{
    const std::optional<DayRange> days = daysOf(word, theDay(today));
    if (!days) {
        return "none";
    }
    return (days->first ? formatDate(*days->first) : "") + ".." +
           (days->last ? formatDate(*days->last) : "");
}

TEST(Periods, AreCountedFromToday)
{
    EXPECT_EQ(range("this_week", "2026-11-22"), "2026-11-16..2026-11-22") << "a Sunday";
    EXPECT_EQ(range("next_week", "2026-11-23"), "2026-11-30..2026-12-06");
    EXPECT_EQ(range("last_month", "2026-03-31"), "2026-02-01..2026-02-28");
    EXPECT_EQ(range("this_quarter", "2026-11-22"), "2026-10-01..2026-12-31");
    EXPECT_EQ(range("next_quarter", "2026-11-22"), "2027-01-01..2027-03-31");
    EXPECT_EQ(range("last_year", "2024-02-29"), "2023-01-01..2023-12-31");
    EXPECT_EQ(range("last_7_days", "2026-11-22"), "2026-11-16..2026-11-22");
    EXPECT_EQ(range("next_30_days", "2026-11-22"), "2026-11-22..2026-12-21");
    EXPECT_EQ(range("older_than_90_days", "2026-11-22"), "..2026-08-23");
    EXPECT_EQ(range("past", "2026-11-22"), "..2026-11-21");
    EXPECT_EQ(range("someday", "2026-11-22"), "none");
}

TEST(Periods, AllWordsMeanSomething)
{
    for (const std::string_view word : periodWords()) {
        const auto days = daysOf(word, theDay("2026-11-22"));
        ASSERT_TRUE(days) << word;
        EXPECT_TRUE(days->first || days->last) << word;
    }
}

class ListViewTest : public test::ReplicaFixture {
protected:
    const Entity& deals() { return replica->catalogue().at("opportunity"); }
    void SetUp() override
    {
        clock.set(*parseDateTime("2026-11-22T10:00:00.000Z"));
        make("a", "proposal", "2026-11-30", "100");
        make("b", "won", "2026-12-31", "300");
        make("c", "proposal", "2027-01-01", "500");
    }
    void make(const std::string& name, const std::string& stage, const std::string& close,
              const std::string& amount)
    {
        create("opportunity", {{"name", name},
                               {"stage", stage},
                               {"close_date", close},
                               {"amount", Money{*Decimal::parse(amount), "EUR"}}});
    }
    std::string shown(const ListView& view)
    {
        const Viewpoint viewpoint{theDay("2026-11-22"), {}, [](Date date) {
                                      return TimePoint(std::chrono::sys_days(date));
                                  }};
        const auto rows = replica->select(
            {"opportunity", filterOf(deals(), view, viewpoint), {{"name"}}, {}}, 0, 9);
        EXPECT_TRUE(rows) << describe(rows.error());
        std::string names;
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            names += row.record.text("name");
        }
        return names;
    }
};

TEST_F(ListViewTest, AllOrAnyOfItsRulesDecide)
{
    ListView view;
    view.rules = {{"stage", Kind::is, {std::string("proposal")}},
                  {"close_date", Kind::period, {std::string("this_quarter")}}};
    EXPECT_EQ(shown(view), "a");
    view.matchesAny = true;
    EXPECT_EQ(shown(view), "abc");
    view.rules = {{"stage", Kind::isNot, {std::string("won"), std::string("lost")}}};
    EXPECT_EQ(shown(view), "ac");
    view.rules = {{"amount", Kind::atLeast, {Money{*Decimal::parse("300"), "EUR"}}}};
    EXPECT_EQ(shown(view), "bc");
    view.rules = {{"name", Kind::contains, {std::string("B")}}};
    EXPECT_EQ(shown(view), "b");
    view.rules = {{"next_step", Kind::empty, {}}};
    EXPECT_EQ(shown(view), "abc");
}

TEST_F(ListViewTest, FindsWhatNobodyTouchedForLong)
{
    ListView view;
    view.rules = {{"changed_at", Kind::period, {std::string("older_than_90_days")}}};
    EXPECT_EQ(shown(view), "");
    clock.set(*parseDateTime("2026-05-01T10:00:00.000Z"));
    make("d", "proposal", "2026-11-30", "1");
    EXPECT_EQ(shown(view), "d");
    view.rules = {{"changed_at", Kind::period, {std::string("today")}}};
    EXPECT_EQ(shown(view), "abc");
}

TEST_F(ListViewTest, IsTheSameAfterAWayThroughText)
{
    ListView view;
    view.matchesAny = true;
    view.rules = {{"stage", Kind::is, {std::string("proposal"), std::string("won")}},
                  {"amount", Kind::atMost, {Money{*Decimal::parse("12.5"), "CNY"}}},
                  {"owner", Kind::mine, {}},
                  {"close_date", Kind::period, {std::string("next_7_days")}}};
    view.sort = {{"stage", true}, {"name", false}};
    view.columns = {"name", "stage"};
    view.groupBy = "stage";

    const Result<ListView> read = listViewFromJson(deals(), toJson(view));

    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(*read, view);
}

TEST_F(ListViewTest, OfAnotherCatalogueIsRefusedInsteadOfAskingSomethingElse)
{
    const char* unknown =
        R"({"match":"all","rules":[{"field":"colour","kind":"is","values":["red"]}]})";

    EXPECT_EQ(listViewFromJson(deals(), unknown).error().key, "colour");
    EXPECT_FALSE(listViewFromJson(deals(), "[]"));
    EXPECT_FALSE(listViewFromJson(
        deals(), R"({"rules":[{"field":"stage","kind":"period","values":["today"]}]})"));
    EXPECT_FALSE(
        listViewFromJson(deals(), R"({"rules":[{"field":"stage","kind":"is","values":[]}]})"));
    EXPECT_FALSE(
        listViewFromJson(deals(), R"({"rules":[{"field":"amount","kind":"is","values":[7]}]})"));
}

TEST_F(ListViewTest, AsksGroupsInsideGroups)
{
    // won, or (proposal and at least 500)
    FilterRule won{"stage", Kind::is, {Value(std::string("won"))}, {}};
    FilterRule proposal{"stage", Kind::is, {Value(std::string("proposal"))}, {}};
    FilterRule large{"amount", Kind::atLeast, {Value(Money{*Decimal::parse("500"), "EUR"})}, {}};
    FilterRule both{"", Kind::allOf, {}, {proposal, large}};
    ListView view;
    view.matchesAny = true;
    view.rules = {won, both};

    const auto read = listViewFromJson(deals(), toJson(view));

    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(*read, view);
    const auto count = replica->count({"opportunity", filterOf(deals(), *read, {}), {}, {}});
    ASSERT_TRUE(count);
    EXPECT_EQ(*count, 2);
    for (int depth = 0; depth < 6; ++depth) {
        both.parts = {both};
    }
    view.rules = {both};
    EXPECT_FALSE(listViewFromJson(deals(), toJson(view))) << "too deep";
}

} // namespace
} // namespace caravan
