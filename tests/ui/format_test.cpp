// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/format.h"

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

Money money(const char* amount, const char* currency)
{
    return {*Decimal::parse(amount), currency};
}

TEST(MoneyText, GroupsDigitsAndNamesTheCurrencyWithoutDoubt)
{
    EXPECT_EQ(moneyText(money("486000", "CNY")), QStringLiteral("¥486,000.00"));
    EXPECT_EQ(moneyText(money("1200", "TWD")), QStringLiteral("NT$1,200"));
    EXPECT_EQ(moneyText(money("300.5", "SEK")), QStringLiteral("SEK\u00A0300.50"));
}

TEST(MoneyText, KeepsEveryPlace)
{
    EXPECT_EQ(moneyText(money("0.1234", "EUR")), QStringLiteral("€0.1234"));
}

TEST(IntegerText, GroupsNegativeNumbersBehindTheSign)
{
    EXPECT_EQ(integerText(-1234567), QStringLiteral("−1,234,567"));
    EXPECT_EQ(integerText(-123), QStringLiteral("−123"));
}

TEST(AgoText, CountsMinutesThenHoursThenNamesTheMoment)
{
    const TimePoint now = *parseDateTime("2026-11-22T08:00:00Z");

    EXPECT_EQ(agoText(now, now), QStringLiteral("just now"));
    EXPECT_EQ(agoText(now - std::chrono::minutes(1), now), QStringLiteral("1 minute ago"));
    EXPECT_EQ(agoText(now - std::chrono::minutes(3), now), QStringLiteral("3 minutes ago"));
    EXPECT_EQ(agoText(now - std::chrono::hours(5), now), QStringLiteral("5 hours ago"));
    EXPECT_EQ(agoText(now - std::chrono::hours(48), now), momentText(now - std::chrono::hours(48)));
}

TEST(LabelInSentence, LowersTheFirstLetterOfAnEnglishWordOnly)
{
    EXPECT_EQ(labelInSentence({{"en", "Service visit"}}), QStringLiteral("service visit"));
    EXPECT_EQ(labelInSentence({{"en", "VIP list"}}), QStringLiteral("VIP list"));
}

} // namespace
} // namespace caravan::ui
