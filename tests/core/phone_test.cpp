// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/rules/phone.h"

#include "core/base/text.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

TEST(Phone, IsGroupedAsItsCountryReadsIt)
{
    EXPECT_EQ(formattedPhone("+8613812345678"), "+86 138 1234 5678");
    EXPECT_EQ(formattedPhone("+86-512-66884321"), "+86 512 6688 4321");
    EXPECT_EQ(formattedPhone("+86 10 65881234"), "+86 10 6588 1234");
    EXPECT_EQ(formattedPhone("138-1234-5678 转 801"), "138 1234 5678 ext. 801");
    EXPECT_EQ(formattedPhone("0043 (732) 1234"), "+43 732 1234");
    EXPECT_EQ(formattedPhone("+1 (212) 5550134"), "+1 212 555 0134");
    EXPECT_EQ(formattedPhone("+886912345678"), "+886 912 345 678");
}

TEST(Phone, IsLeftAloneWhereItIsNotUnderstood)
{
    for (const char* typed : {"call the desk", "+999 1", "12345", "+86 138 1234", "a+86 1", ""}) {
        EXPECT_EQ(formattedPhone(typed), typed);
    }
}

TEST(Phone, NeverLosesADigit)
{
    for (const char* typed : {"+8613812345678", "+44 20 7946 0958", "+493012345678",
                              "+33 1 23 45 67 89", "+81 3 1234 5678", "13812345678"}) {
        EXPECT_EQ(phoneDigits(formattedPhone(typed)), phoneDigits(typed)) << typed;
    }
}

TEST(Phone, IsDialledWithoutWhatIsNotANumber)
{
    EXPECT_EQ(dialledPhone("+86 138 1234 5678"), "+8613812345678");
    EXPECT_EQ(dialledPhone("0512-6688 4321 ext 12"), "051266884321;ext=12");
    EXPECT_EQ(dialledPhone("none"), "");
}

} // namespace
} // namespace caravan
