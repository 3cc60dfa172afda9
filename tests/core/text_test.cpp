// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/base/time.h"
#include "core/record/value_json.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace caravan::test {
namespace {

TEST(Folding, IgnoresCaseAccentsWidthAndTraditionalForms)
{
    EXPECT_EQ(foldForSearch("Zürich"), "zurich");
    EXPECT_EQ(foldForSearch("ＡＢＣ"), "abc");
    EXPECT_EQ(foldForSearch("臺灣"), foldForSearch("台湾"));
    EXPECT_EQ(foldForSearch("e\xCC\x81"), foldForSearch("é")); // NFD and NFC
}

TEST(IndexWords, MakeEveryHanCharacterAWord)
{
    EXPECT_EQ(indexWords("苏州恒达Ltd. 3楼"), "苏 州 恒 达 ltd 3 楼");
    EXPECT_EQ(indexWords("  -- "), "");
}

TEST(PinyinOfNames, KnowsReadingsOfNamesAndBothWaysToTypeTheUmlaut)
{
    EXPECT_NE(pinyinOf("张伟").initials.find("zw"), std::string::npos);
    EXPECT_NE(pinyinOf("曾国藩").syllables.find("zeng"), std::string::npos);
    EXPECT_NE(pinyinOf("单田芳").syllables.find("shan"), std::string::npos);
    const std::string green = pinyinOf("绿").syllables;
    EXPECT_NE(green.find("lv"), std::string::npos);
    EXPECT_NE(green.find("lu"), std::string::npos);
    EXPECT_EQ(pinyinOf("Acme").syllables, "");
}

TEST(Decimals, AreExact)
{
    EXPECT_EQ((*Decimal::parse("0.1") + *Decimal::parse("0.2")).toString(), "0.3");
    EXPECT_EQ(Decimal::parse("1200.00")->toString(2), "1200.00");
    EXPECT_EQ(Decimal::parse("-0")->toString(), "0");
    for (const char* bad :
         {"", "-", ".", "1.", ".5", "1e3", "1,000", "1.00001", "NaN", "1000000000000000"}) {
        EXPECT_FALSE(Decimal::parse(bad)) << bad;
    }
}

RC_GTEST_PROP(Decimals, SurviveTheirText, (std::int32_t units))
{
    const Decimal number = Decimal::fromUnits(units);
    RC_ASSERT(Decimal::parse(number.toString()) == number);
    RC_ASSERT(Decimal::parse(number.toString(4)) == number);
}

TEST(DateTimes, RefuseWhatDoesNotExist)
{
    for (const char* bad :
         {"2026-11-22T24:00:00Z", "2026-11-22T23:59:60Z", "2026-02-30T00:00:00Z",
          "2026-11-22T08:00:00", "2026-11-22T08:00:00Zjunk", "22.11.2026 08:00"}) {
        EXPECT_FALSE(parseDateTime(bad)) << bad;
    }
    EXPECT_EQ(formatDateTime(*parseDateTime("2026-11-22T09:30:00+01:30")),
              "2026-11-22T08:00:00.000Z");
    EXPECT_FALSE(parseDate("2026-02-29"));
    EXPECT_TRUE(parseDate("2028-02-29"));
}

TEST(Ids, AscendAlsoWhenTheClockGoesBack)
{
    IdSource ids = seededIds(3);
    FakeClock clock;
    Uuid last = ids.version7(clock.now());
    for (int i = 0; i < 5000; ++i) {
        clock.advance(std::chrono::milliseconds(i % 3 == 0 ? -1000 : 1));
        const Uuid next = ids.version7(clock.now());
        ASSERT_LT(last, next);
        EXPECT_EQ(Uuid::parse(next.toString()), next);
        last = next;
    }
    EXPECT_FALSE(Uuid::parse("01a20263-4ddb-7181-b68b-19552c7acc8"));
}

TEST(StrictJson, RefusesWhatTwoReadersCouldTakeDifferently)
{
    const std::string deep = std::string(33, '[') + std::string(33, ']');
    for (const std::string& bad :
         {std::string(R"({"a":1,"a":2})"), std::string("1e400"), std::string("NaN"),
          std::string("\xEF\xBB\xBF{}"), std::string("{} x"), std::string(R"("\ud800")"),
          std::string("\"\xC0\x80\""), deep, std::string("")}) {
        EXPECT_FALSE(parseJson(bad)) << bad;
    }
    EXPECT_TRUE(parseJson(R"({"a":[1,2,{"a":"嗨"}]})"));
}

} // namespace
} // namespace caravan::test
