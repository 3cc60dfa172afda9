// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/date_text.h"

#include "ui/text/format.h"

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class DateTexts : public ::testing::Test {
protected:
    ~DateTexts() override { setInterfaceLanguage(QStringLiteral("en")); }

    static QDate day(int year, int month, int day) { return QDate(year, month, day); }
};

TEST_F(DateTexts, NameDaysAndMonthsInTheLanguageOfTheWindow)
{
    setInterfaceLanguage(QStringLiteral("en"));
    EXPECT_EQ(longDayText(day(2026, 11, 22)), QStringLiteral("Sunday, 22 November 2026"));
    EXPECT_EQ(monthText(day(2026, 11, 1)), QStringLiteral("November 2026"));
    setInterfaceLanguage(QStringLiteral("zh_CN"));
    EXPECT_EQ(longDayText(day(2026, 11, 22)), QStringLiteral("2026年11月22日 星期日"));
    EXPECT_EQ(monthText(day(2026, 11, 1)), QStringLiteral("2026年11月"));
}

TEST_F(DateTexts, SayOnceWhatBothEndsOfARangeHaveInCommon)
{
    setInterfaceLanguage(QStringLiteral("en"));
    EXPECT_EQ(dayRangeText(day(2026, 11, 16), day(2026, 11, 22)),
              QStringLiteral("16–22 November 2026"));
    EXPECT_EQ(dayRangeText(day(2026, 11, 30), day(2026, 12, 6)),
              QStringLiteral("30 November – 6 December 2026"));
    EXPECT_EQ(dayRangeText(day(2026, 12, 28), day(2027, 1, 3)),
              QStringLiteral("28 December 2026 – 3 January 2027"));
    EXPECT_EQ(dayRangeText(day(2026, 11, 16), day(2026, 11, 16)),
              QStringLiteral("16 November 2026"));
    setInterfaceLanguage(QStringLiteral("zh_TW"));
    EXPECT_EQ(dayRangeText(day(2026, 11, 16), day(2026, 11, 22)),
              QStringLiteral("2026年11月16日–22日"));
    EXPECT_EQ(dayRangeText(day(2026, 11, 30), day(2026, 12, 6)),
              QStringLiteral("2026年11月30日–12月6日"));
}

TEST_F(DateTexts, NameThePartsThatReportsGroupBy)
{
    setInterfaceLanguage(QStringLiteral("en"));
    EXPECT_EQ(datePartText("2026-11", "month"), QStringLiteral("November 2026"));
    EXPECT_EQ(datePartText("2026-Q4", "quarter"), QStringLiteral("Q4 2026"));
    EXPECT_EQ(datePartText("2026-11-16", "week"), QStringLiteral("16–22 November 2026"));
    EXPECT_EQ(datePartText("2026", "year"), QStringLiteral("2026"));
    EXPECT_EQ(shortDatePartText("2026-11", "month", true), QStringLiteral("Nov 2026"));
    EXPECT_EQ(shortDatePartText("2026-11", "month", false), QStringLiteral("Nov"));
    setInterfaceLanguage(QStringLiteral("zh_CN"));
    EXPECT_EQ(datePartText("2026-Q4", "quarter"), QStringLiteral("2026年第4季度"));
    EXPECT_EQ(shortDatePartText("2026-11", "month", false), QStringLiteral("11月"));
}

} // namespace
} // namespace caravan::ui
