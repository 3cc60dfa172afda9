// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/recurrence.h"

#include "core/base/simple_recurrence.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace caravan {
namespace {

using test::theDay;

std::string days(const char* rule, const char* start, const char* from, const char* through,
                 std::size_t most = 100)
{
    const Result<Recurrence> recurrence = Recurrence::parse(rule);
    if (!recurrence) {
        return describe(recurrence.error());
    }
    std::string text;
    for (const Date date :
         recurrence->between(theDay(start), theDay(from), theDay(through), most)) {
        text += (text.empty() ? "" : " ") + formatDate(date);
    }
    return text;
}

std::string flaw(const char* rule)
{
    const Result<Recurrence> recurrence = Recurrence::parse(rule);
    return recurrence ? "nothing" : recurrence.error().key + " " + recurrence.error().detail;
}

TEST(Recurrence, GivesTheDaysThatRfc5545Says)
{
    EXPECT_EQ(days("FREQ=DAILY;INTERVAL=10", "2026-01-01", "2026-01-05", "2026-02-01"),
              "2026-01-11 2026-01-21 2026-01-31");
    EXPECT_EQ(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2026-11-24", "2026-11-24", "2026-12-12"),
              "2026-11-24 2026-11-26 2026-12-08 2026-12-10");
    EXPECT_EQ(days("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", "2026-01-05", "2026-01-01", "2026-12-31"),
              "2026-01-05 2026-04-06 2026-07-06 2026-10-05");
    EXPECT_EQ(days("FREQ=MONTHLY;BYMONTHDAY=-1", "2028-01-31", "2028-01-01", "2028-04-30"),
              "2028-01-31 2028-02-29 2028-03-31 2028-04-30");
    EXPECT_EQ(days("FREQ=YEARLY;BYMONTH=3,9;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01",
                   "2026-01-01", "2027-12-31"),
              "2026-09-30 2027-09-30");
    EXPECT_EQ(days("FREQ=YEARLY;COUNT=2", "2024-02-29", "2024-01-01", "2199-01-01"),
              "2024-02-29 2028-02-29");
    EXPECT_EQ(days("FREQ=MONTHLY;UNTIL=20260301", "2026-01-01", "2026-01-01", "2027-01-01"),
              "2026-01-01 2026-02-01 2026-03-01");
}

TEST(Recurrence, TheDayAfterIsNothingWhenItHasEnded)
{
    const Recurrence ends = Recurrence::parse("FREQ=MONTHLY;COUNT=3").value();

    EXPECT_EQ(ends.after(theDay("2026-01-15"), theDay("2026-01-15")), theDay("2026-02-15"));
    EXPECT_EQ(ends.after(theDay("2026-01-15"), theDay("2026-02-14")), theDay("2026-02-15"));
    EXPECT_FALSE(ends.after(theDay("2026-01-15"), theDay("2026-03-15")));
    EXPECT_EQ(Recurrence::parse("FREQ=YEARLY;UNTIL=19991231").value().text(),
              "FREQ=YEARLY;UNTIL=19991231")
        << "over is no mistake";
}

TEST(Recurrence, SaysWhereARuleIsWrong)
{
    EXPECT_EQ(flaw(""), "rule at 1: the rule is empty");
    EXPECT_EQ(flaw("monthly"), "rule at 1: a part is written NAME=VALUE");
    EXPECT_EQ(flaw("INTERVAL=2"), "rule at 1: FREQ is missing");
    EXPECT_EQ(flaw("FREQ=FORTNIGHTLY"), "rule at 1: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
    EXPECT_EQ(flaw("FREQ=HOURLY"), "rule at 1: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
    EXPECT_EQ(flaw("FREQ=MONTHLY;INTERVAL=0"), "rule at 14: INTERVAL is 1 to 1000");
    EXPECT_EQ(flaw("FREQ=MONTHLY;INTERVAL=2x"), "rule at 14: INTERVAL is 1 to 1000");
    EXPECT_EQ(flaw("FREQ=WEEKLY;BYDAY=1MO"), "rule at 13: BYDAY is a list such as MO,FR");
    EXPECT_EQ(flaw("FREQ=MONTHLY;BYDAY=MO,,TU"), "rule at 14: BYDAY is a list such as MO,-1FR");
    EXPECT_EQ(flaw("FREQ=MONTHLY;BYMONTHDAY=32"),
              "rule at 14: BYMONTHDAY is 1 to 31 or -1 to -31, and not for weeks");
    EXPECT_EQ(flaw("FREQ=MONTHLY;UNTIL=20260230"), "rule at 14: UNTIL is a day such as 20271231");
    EXPECT_EQ(flaw("FREQ=DAILY;FREQ=DAILY"), "rule at 12: FREQ stands there twice");
    EXPECT_EQ(flaw("FREQ=DAILY;COUNT=2;UNTIL=20270101"),
              "rule at 20: UNTIL and COUNT exclude each other");
    EXPECT_EQ(flaw("FREQ=DAILY;BYSETPOS=1"), "rule at 12: BYSETPOS needs another BY… beside it");
    EXPECT_EQ(flaw("FREQ=DAILY;BYEASTER=1"), "rule at 12: nothing is known of BYEASTER");
    EXPECT_EQ(flaw("FREQ=DAILY;"), "rule at 12: a part is written NAME=VALUE");
    EXPECT_EQ(flaw("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "rule no day is like that");
}

TEST(Recurrence, NoRuleTakesLong)
{
    const auto begin = std::chrono::steady_clock::now();

    EXPECT_EQ(days("FREQ=DAILY", "1990-01-01", "2199-01-01", "2199-12-31"), "")
        << "further than an expansion looks";
    EXPECT_EQ(days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "2026-01-01", "2026-01-01", "2030-01-01"),
              "2028-02-29");
    EXPECT_EQ(flaw("FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=31"), "rule no day is like that");
    EXPECT_EQ(flaw("FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6"), "rule no day is like that");

    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

TEST(Recurrence, IsReadInSeveralThreadsAtOnce)
{
    std::vector<std::string> found(4);
    std::vector<std::thread> threads;
    for (std::string& one : found) {
        threads.emplace_back([&one] {
            for (int i = 0; i < 200; ++i) {
                one = days("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", "2026-06-01", "2026-08-01");
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }

    for (const std::string& one : found) {
        EXPECT_EQ(one, "2026-06-26 2026-07-31");
    }
}

TEST(Recurrence, MonthsEndWhereTheyEnd)
{
    EXPECT_EQ(formatDate(addMonths(theDay("2026-08-31"), 6)), "2027-02-28");
    EXPECT_EQ(formatDate(addMonths(theDay("2026-08-31"), 18)), "2028-02-29");
    EXPECT_EQ(formatDate(addMonths(theDay("2026-01-15"), -2)), "2025-11-15");
}

TEST(SimpleRecurrences, AreWrittenAsTheyWereRead)
{
    for (const char* rule :
         {"FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20261231",
          "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY"}) {
        const auto simple = simpleRecurrence(rule);
        ASSERT_TRUE(simple) << rule;
        EXPECT_EQ(ruleText(*simple), rule);
        EXPECT_TRUE(Recurrence::parse(rule)) << rule;
    }
    EXPECT_EQ(simpleRecurrence("BYDAY=FR,MO;FREQ=WEEKLY")->weekdays, (std::vector<int>{1, 5}));
}

TEST(SimpleRecurrences, LeaveAloneWhatSaysMore)
{
    for (const char* rule : {"FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO",
                             "FREQ=MONTHLY;BYDAY=5MO", "FREQ=WEEKLY;UNTIL=20261231T090000Z",
                             "INTERVAL=2", "", "FREQ=WEEKLY;WKST=SU"}) {
        EXPECT_FALSE(simpleRecurrence(rule)) << rule;
    }
}

/// Values of python-dateutil 2.8.
TEST(Recurrence, HasWeek53OnlyInYearsThatHaveOne)
{
    EXPECT_EQ(days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-01-01", "2026-01-01", "2050-01-01"),
              "2026-12-28 2032-12-27 2037-12-28 2043-12-28 2048-12-28");
    EXPECT_EQ(
        days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3", "2026-01-01", "2026-01-01", "2099-01-01"),
        "2026-12-28 2032-12-27 2037-12-28");
    EXPECT_EQ(
        days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;WKST=SU", "2026-01-01", "2026-01-01", "2050-01-01"),
        "2031-12-28 2036-12-28 2042-12-28 2048-12-27");
    EXPECT_EQ(days("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", "2026-01-01", "2026-01-01", "2029-01-01"),
              "2026-12-28 2027-12-27 2028-12-25");
}

} // namespace
} // namespace caravan
