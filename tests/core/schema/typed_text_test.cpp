// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What people type into numbers and days: read as an import reads it, or refused; never another
// number.
#include "core/exchange/typed_text.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

const Field& fieldOf(const char* entity, const char* field)
{
    static const auto catalogue = Catalogue::builtIn();
    return *catalogue->at(entity).field(field);
}

std::string amount(std::string_view text, std::string_view currency = "EUR")
{
    const auto value = typedNumber(fieldOf("opportunity", "amount"), text, currency);
    if (!value) {
        return value.error().detail;
    }
    const auto* money = std::get_if<Money>(&*value);
    return money ? money->amount.toString(2) + " " + money->currency : "";
}

TEST(TypedText, AnAmountMeansTheSameAsInASheet)
{
    EXPECT_EQ(amount("1250,75"), "1250.75 EUR");
    EXPECT_EQ(amount("1250.75"), "1250.75 EUR");
    EXPECT_EQ(amount("1.250,75"), "1250.75 EUR");
    EXPECT_EQ(amount("1,250.75"), "1250.75 EUR");
    EXPECT_EQ(amount("1 250,75"), "1250.75 EUR");
    EXPECT_EQ(amount("12.500,00"), "12500.00 EUR");
    EXPECT_EQ(amount("1.200"), "1200.00 EUR") << "euros have no three places";
    EXPECT_EQ(amount("1,200"), "1200.00 EUR");
    EXPECT_EQ(amount("1.200", "KWD"), "1.20 KWD") << "dinars have three, and we write them so";
    EXPECT_EQ(amount("1,200", "KWD"), "may be 1200 or 1.200");
    EXPECT_EQ(amount("$1,200.50", "USD"), "1200.50 USD");
    EXPECT_EQ(amount("1200 CHF"), "1200.00 CHF");
    EXPECT_EQ(amount("-3,5"), "-3.50 EUR");
    EXPECT_EQ(amount("\u22123,5"), "-3.50 EUR");
    EXPECT_EQ(amount(""), "");
    EXPECT_FALSE(typedNumber(fieldOf("opportunity", "amount"), "12,34,5", "EUR"));
    EXPECT_FALSE(typedNumber(fieldOf("opportunity", "amount"), "about 12", "EUR"));
}

TEST(TypedText, APriceOfAPieceMayHaveMorePlaces)
{
    const Field& price = fieldOf("quote_line", "price");
    EXPECT_EQ(std::get<Money>(*typedNumber(price, "1.125", "EUR")).amount.toString(), "1.125");
    EXPECT_EQ(typedNumber(price, "1,125", "EUR").error().detail, "may be 1125 or 1.125");
}

TEST(TypedText, ANumberIsNeverMadeAnotherOne)
{
    const Field& quantity = fieldOf("quote_line", "quantity");
    const auto read = [&](std::string_view text) {
        const auto value = typedNumber(quantity, text);
        return value ? std::get<Decimal>(*value).toString() : value.error().detail;
    };
    EXPECT_EQ(read("2,5"), "2.5");
    EXPECT_EQ(read("2.5"), "2.5");
    EXPECT_EQ(read("7.125"), "7.125");
    EXPECT_EQ(read("7,125"), "may be 7125 or 7.125");
    EXPECT_EQ(read("1.234,5"), "1234.5");
    const Field& hours = fieldOf("user", "weekly_hours");
    EXPECT_EQ(std::get<std::int64_t>(*typedNumber(hours, "40")), 40);
    EXPECT_FALSE(typedNumber(hours, "38,5"));
}

TEST(TypedText, ADayIsReadOrAskedFor)
{
    const Date today = *parseDate("2026-11-28");
    const auto read = [&](std::string_view text, bool isMonthFirst = false) {
        const auto day = typedDay(text, today, isMonthFirst);
        return day ? formatDate(*day) : day.error().detail;
    };
    EXPECT_EQ(read("2026-12-05"), "2026-12-05");
    EXPECT_EQ(read("05.12.2026"), "2026-12-05");
    EXPECT_EQ(read("5.12.2026"), "2026-12-05");
    EXPECT_EQ(read("2026年12月5日"), "2026-12-05");
    EXPECT_EQ(read("12-05"), "2026-12-05");
    EXPECT_EQ(read("12月5日"), "2026-12-05");
    EXPECT_EQ(read("12/25"), "2026-12-25");
    EXPECT_EQ(read("25.12."), "2026-12-25");
    EXPECT_EQ(read("05.12"), "may be 2026-12-05 or 2026-05-12");
    EXPECT_EQ(read("05.12", true), "2026-05-12");
    EXPECT_EQ(read("25.12", true), "2026-12-25") << "there is no 25th month";
    EXPECT_EQ(read("5/12/2026"), "may be 2026-12-05 or 2026-05-12");
    EXPECT_EQ(read("11/11/2026"), "2026-11-11");
    EXPECT_EQ(read("tomorrow"), "2026-11-29");
    EXPECT_EQ(read("31.02.2026"), "not a day");
    EXPECT_EQ(read("morgen"), "not a day");
    EXPECT_EQ(read("2026-12-05 14:00"), "not a day");
}

} // namespace
} // namespace caravan
