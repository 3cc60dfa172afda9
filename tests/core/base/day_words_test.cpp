// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/day_words.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

/// Seen from a Sunday.
std::string day(std::string_view words, const char* today = "2026-11-22")
{
    const auto found = dayFromWords(words, *parseDate(today));
    return found ? formatDate(*found) : "";
}

TEST(DayWords, AreReadInEnglishAndInBothChineseScripts)
{
    EXPECT_EQ(day("in 2 weeks"), "2026-12-06");
    EXPECT_EQ(day("2 Weeks"), "2026-12-06");
    EXPECT_EQ(day(" tomorrow "), "2026-11-23");
    EXPECT_EQ(day("3 days ago"), "2026-11-19");
    EXPECT_EQ(day("+10"), "2026-12-02");
    EXPECT_EQ(day("-1w"), "2026-11-15");
    EXPECT_EQ(day("in a month"), "2026-12-22");
    EXPECT_EQ(day("明天"), "2026-11-23");
    EXPECT_EQ(day("后天"), "2026-11-24");
    EXPECT_EQ(day("後天"), "2026-11-24");
    EXPECT_EQ(day("两周后"), "2026-12-06");
    EXPECT_EQ(day("兩週後"), "2026-12-06");
    EXPECT_EQ(day("3个月后"), "2027-02-22");
    EXPECT_EQ(day("10天前"), "2026-11-12");
    EXPECT_EQ(day("月底"), "2026-11-30");
    EXPECT_EQ(day("end of next month"), "2026-12-31");
}

TEST(DayWords, WeekdaysAreTheNextToComeOrOfTheNextWeek)
{
    EXPECT_EQ(day("friday"), "2026-11-27");
    EXPECT_EQ(day("sunday"), "2026-11-29");
    EXPECT_EQ(day("next monday"), "2026-11-23");
    EXPECT_EQ(day("next mon", "2026-11-18"), "2026-11-23");
    EXPECT_EQ(day("this friday", "2026-11-18"), "2026-11-20");
    EXPECT_EQ(day("下周一", "2026-11-18"), "2026-11-23");
    EXPECT_EQ(day("下週五", "2026-11-18"), "2026-11-27");
    EXPECT_EQ(day("周五", "2026-11-18"), "2026-11-20");
}

TEST(DayWords, MonthsEndWhereTheyEnd)
{
    EXPECT_EQ(day("in 1 month", "2027-01-31"), "2027-02-28");
    EXPECT_EQ(day("1 year ago", "2028-02-29"), "2027-02-28");
}

TEST(DayWords, AnythingElseIsNoDay)
{
    for (const char* words : {"", "soon", "in weeks", "in 2 weeks ago", "3月", "+", "99999 days",
                              "2026-11-22", "next", "may"}) {
        EXPECT_EQ(day(words), "") << words;
    }
}

} // namespace
} // namespace caravan
