// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report_totals.h"
#include "tests/support/named_report.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

DayRange days(const char* first, const char* last)
{
    return {parseDate(first), parseDate(last)};
}

TEST(DaysBefore, AreAsManyMonthsOrDays)
{
    const auto before = [](const char* first, const char* last) {
        const auto range = daysBefore(days(first, last));
        return formatDate(*range->first) + ".." + formatDate(*range->last);
    };
    EXPECT_EQ(before("2026-10-01", "2026-12-31"), "2026-07-01..2026-09-30");
    EXPECT_EQ(before("2026-03-01", "2026-03-31"), "2026-02-01..2026-02-28");
    EXPECT_EQ(before("2024-01-01", "2024-12-31"), "2023-01-01..2023-12-31");
    EXPECT_EQ(before("2026-11-16", "2026-11-22"), "2026-11-09..2026-11-15");
    EXPECT_EQ(before("2026-11-22", "2026-11-22"), "2026-11-21..2026-11-21");
    EXPECT_FALSE(daysBefore({parseDate("2026-11-22"), std::nullopt}));
    EXPECT_FALSE(daysBefore(days("2026-11-22", "2026-11-21")));
    EXPECT_EQ(wholeMonths(days("2025-11-01", "2026-10-31")), 12);
    EXPECT_FALSE(wholeMonths(days("2026-11-01", "2026-11-29")));
}

class Comparisons : public ReplicaFixture {
protected:
    Report run(const std::string& name, const std::string& by, const DayRange& period,
               std::size_t most = 24)
    {
        NamedRequest request;
        request.name = name;
        request.by = by;
        request.viewpoint = {dateOf(clock.now()), {}, [](Date date) {
                                 return TimePoint(std::chrono::sys_days(date));
                             }};
        request.period = period;
        request.compares = true;
        request.categoriesMax = most;
        auto report = runNamed(*replica, request);
        EXPECT_TRUE(report) << describe(report.error());
        return report ? *report : Report{};
    }
    void deal(const char* stage, std::int64_t amount, const char* closed, const char* reason = "")
    {
        Values values{{"name", std::string("Deal")},
                      {"stage", std::string(stage)},
                      {"amount", Money{Decimal::fromInteger(amount), "CNY"}},
                      {"forecast_category", std::string("commit")},
                      {"close_date", std::string(closed)},
                      {"engage_date", std::string(closed)}};
        if (*reason != '\0') {
            values["lost_reason"] = std::string(reason);
        }
        create("opportunity", std::move(values));
    }
    static std::string told(const Report& report)
    {
        std::string text;
        for (std::size_t i = 0; report.before && i < report.categories.size(); ++i) {
            const auto& amount = report.before->amounts[i];
            text += (text.empty() ? "" : " ") + report.amountOf(i).toString() + ":" +
                    (amount ? amount->toString() : "-");
        }
        return text;
    }
};

TEST_F(Comparisons, EachMonthOfAQuarterWithTheOneAtItsPlace)
{
    deal("won", 10, "2026-07-10");
    deal("won", 30, "2026-09-10");
    deal("won", 5, "2026-10-10");
    deal("won", 7, "2026-11-10");
    deal("won", 8, "2026-12-10");

    const Report won = run("won", "close_date@month", days("2026-10-01", "2026-12-31"));

    ASSERT_TRUE(won.before);
    EXPECT_EQ(won.before->total.toString(), "40");
    EXPECT_EQ(won.before->count, 2);
    EXPECT_EQ(told(won), "5:10 7:0 8:30");
    EXPECT_EQ(told(run("won", "close_date@quarter", days("2026-10-01", "2026-12-31"))), "20:40");
    EXPECT_EQ(told(run("won", "close_date@month", days("2026-11-10", "2026-12-10"))), "7:- 8:-")
        << "months have no like in a month and a day";
}

TEST_F(Comparisons, EachValueWithItselfAndTheRestWithTheRest)
{
    for (const char* reason : {"price", "price", "timing", "no_budget"}) {
        deal("lost", 1, "2026-09-10", reason);
    }
    for (const char* reason : {"price", "timing", "timing", "product"}) {
        deal("lost", 1, "2026-10-10", reason);
    }
    EXPECT_EQ(told(run("lost_reasons", "lost_reason", days("2026-10-01", "2026-10-31"))),
              "1:2 1:0 2:1");
    EXPECT_EQ(told(run("lost_reasons", "lost_reason", days("2026-10-01", "2026-10-31"), 2)),
              "1:2 3:2");
}

TEST_F(Comparisons, AreNotMadeOfAllTimeNorOfWhatStandsToday)
{
    deal("won", 10, "2026-07-10");
    deal("proposal", 10, "2026-10-10");
    EXPECT_FALSE(run("won", "", {}).before);
    EXPECT_FALSE(run("trend", "", days("2026-07-01", "2026-10-31")).before);
    EXPECT_FALSE(run("ageing", "", days("2026-10-01", "2026-10-31")).before);
    EXPECT_FALSE(run("forecast", "", days("2026-10-01", "2026-10-31")).before);
    EXPECT_TRUE(run("win_rate", "owner", days("2026-10-01", "2026-10-31")).before);
}

TEST_F(Comparisons, TotalsAreOfWhatAddsUp)
{
    deal("won", 10, "2026-07-10");
    deal("lost", 20, "2026-08-10", "price");
    deal("proposal", 40, "2026-08-10");
    const Entity& entity = replica->catalogue().at("opportunity");
    const DayRange year = days("2026-01-01", "2026-12-31");

    const Report closed = run("win_loss", "close_date@month", year);
    const auto both = totalsOf(entity, closed);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->series[0]->toString() + "+" + both->series[1]->toString() + "=" +
                  both->all->toString(),
              "1+1=2");

    const Report forecast = run("forecast", "", year);
    EXPECT_TRUE(mixesOpenAndDone(entity, forecast));
    const auto expected = totalsOf(entity, forecast);
    ASSERT_TRUE(expected);
    EXPECT_EQ(expected->series[0]->toString(), "10");
    EXPECT_EQ(expected->series[1]->toString(), "40");
    EXPECT_FALSE(expected->all) << "open and won are not one amount";
    EXPECT_EQ(reachedOf(entity, forecast, 7).toString(), "0") << "of the target only what is won";

    const auto rate = totalsOf(entity, run("win_rate", "close_date@month", year));
    ASSERT_TRUE(rate);
    EXPECT_EQ(rate->series[0]->toString(), "50") << "of everything, not the sum of the shares";
    EXPECT_FALSE(totalsOf(entity, run("funnel", "", year))) << "each deal is in several steps";
}

} // namespace
} // namespace caravan::test
