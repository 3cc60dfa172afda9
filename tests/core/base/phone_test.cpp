// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/phone.h"

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

/// ITU-T E.123 7.1, E.161, E.164; RFC 3966.
TEST(Phone, DialsOneNumberAndNoDigitThatDoesNotBelong)
{
    for (const auto& [typed, dialled] : {
             std::pair("+49 (0)89 1234567", "+49891234567"),
             std::pair("0049 (0)40 306988472", "+4940306988472"),
             std::pair("+86 (0)21 5888 1234", "+862158881234"),
             std::pair("(0)89 1234567", "0891234567"),
             std::pair("021-58881234/58881235", "02158881234"),
             std::pair("089/123456-0", "0891234560"),
             std::pair("+43 5574/44444", "+43557444444"),
             std::pair("+1 2125550100 or +1 2125550101", "+12125550100"),
             std::pair("030 1234567; 030 7654321", "0301234567"),
             std::pair("13800000001、13900000002", "13800000001"),
             std::pair("1-800-FLOWERS", "18003569377"),
             std::pair("0800 REIFEN", "0800734336"),
             std::pair("030 1234567 privat", "0301234567"),
             std::pair("Tel. 030 1234567", "0301234567"),
             std::pair("+1-418-555-0154;ext=102", "+14185550154;ext=102"),
             std::pair("tel:+1-418-555-0154;ext=102", "+14185550154;ext=102"),
             std::pair("(02) 2345-6789#12", "0223456789;ext=12"),
             std::pair("030 123456 Durchwahl 12", "030123456;ext=12"),
             std::pair("+1 650-555-0100 x123", "+16505550100;ext=123"),
             std::pair("0512-66884321 转 801", "051266884321;ext=801"),
             std::pair("0512-66884321轉801", "051266884321;ext=801"),
             std::pair("＋８６ １３８ ００００ ０００１", "+8613800000001"),
             std::pair("(+49) (0)89 1234567", "+49891234567"),
             std::pair("+44(0)20 7946 0018", "+442079460018"),
             std::pair("00 44 (0) 20 7946 0018", "+442079460018"),
             std::pair("+39 (06) 1234567", "+39061234567"),
             std::pair("+49 33203/12345", "+493320312345"),
             std::pair("021-58881234~5", "02158881234"),
             std::pair("Office 1: 030 1234567", "0301234567"),
             std::pair("电话：0512-66884321", "051266884321"),
             std::pair("1-800-MY-APPLE", "18006927753"),
             std::pair("+1 (800) GOT-MILK", "+18004686455"),
             std::pair("2125550100 (h)", "2125550100"),
             std::pair("112", "112"),
             std::pair("+49 89 1234567 1234567 1234567", ""),
         }) {
        EXPECT_EQ(dialledPhone(typed), dialled) << typed;
    }
}

TEST(Phone, IsShownWithoutTheZeroThatIsNotDialled)
{
    EXPECT_EQ(formattedPhone("+49 (0)89 1234567"), "+49 89 1234 567");
    EXPECT_EQ(formattedPhone("021-58881234/58881235"), "021-58881234/58881235");
    EXPECT_EQ(formattedPhone("1-800-FLOWERS"), "1-800-FLOWERS");
}

} // namespace
} // namespace caravan
