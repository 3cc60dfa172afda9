// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/currency.h"
#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/base/name_key.h"
#include "core/base/pinyin.h"
#include "core/base/strict_json.h"
#include "core/base/text.h"
#include "core/base/time.h"
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

TEST(Folding, KnowsLettersThatHaveAStrokeOrAreTwo)
{
    for (const auto& [written, typed] :
         {std::pair("Łukasz Żółć", "lukasz zolc"), std::pair("Søren", "soren"),
          std::pair("Đặng", "dang"), std::pair("Ægir", "aegir"), std::pair("Guðrún", "gudrun"),
          std::pair("Þór", "thor"), std::pair("Yıldız", "yildiz"), std::pair("Œuvre", "oeuvre"),
          std::pair("Straße", "strasse"), std::pair("Ħal", "hal")}) {
        EXPECT_EQ(foldForSearch(written), typed);
    }
}

TEST(Trimming, TakesBlanksThatNobodySees)
{
    for (const char* blank : {" ", "\t", "\u00a0", "\u2007", "\u202f", "\u3000", "\u200b", "\u2060",
                              "\ufeff", "\u2028"}) {
        const std::string around = std::string(blank) + "a" + blank + "b" + blank;
        EXPECT_EQ(trimmed(around), std::string("a") + blank + "b");
        EXPECT_EQ(trimmed(blank), "");
    }
    EXPECT_EQ(trimmed("\u202eabc\u202c"), "\u202eabc\u202c") << "a direction is no blank";
    EXPECT_EQ(trimmed("\xff x \xff"), "\xff x \xff") << "what is no UTF-8 stays";
}

TEST(NameKeys, TellNamesApartThatDifferByTheirAccents)
{
    EXPECT_EQ(nameKey(" Anna  BERG\u00a0"), nameKey("anna berg"));
    EXPECT_EQ(nameKey("e\u0301"), nameKey("é"));
    EXPECT_NE(nameKey("Nguyễn Văn Tú"), nameKey("Nguyễn Văn Tư"));
    EXPECT_NE(nameKey("Müller"), nameKey("Muller"));
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

/// Readings after 现代汉语词典, 7th edition.
TEST(PinyinOfNames, KnowsWordsThatReadDifferentlyFromTheirCharacters)
{
    const auto reads = [](const char* name, const char* syllables, const char* initials) {
        const Pinyin pinyin = pinyinOf(name);
        const auto has = [](const std::string& words, const std::string& begin) {
            return (" " + words).find(" " + begin) != std::string::npos;
        };
        EXPECT_TRUE(has(pinyin.syllables, syllables)) << name << ": " << pinyin.syllables;
        EXPECT_TRUE(has(pinyin.initials, initials)) << name << ": " << pinyin.initials;
    };
    reads("中国银行", "zhongguoyinhang", "zgyh");
    reads("上海大厦会计行", "dasha", "shdskj");
    reads("厦门建行", "xiamenjianhang", "xmjh");
    reads("西藏长江", "xizangchangjiang", "xzcj");
    reads("六安番禺", "luanpanyu", "lapy");
    reads("亳州重工", "bozhouzhonggong", "bzzg");
    reads("旅行社", "lvxingshe", "lxs");
    reads("旅行社", "luxingshe", "lxs");
    reads("万俟解", "moqixie", "mqx");
    reads("自行车行", "zixingchehang", "zxch");
    reads("朴明", "piaoming", "pm");
    reads("便利蜂", "bianlifeng", "blf");
    // Nor as their characters may read elsewhere, or a search finds what nobody would call so.
    EXPECT_EQ(pinyinOf("中国银行").syllables.find("yinxing"), std::string::npos);
    EXPECT_EQ(pinyinOf("旅行社").initials.find("lhs"), std::string::npos);
    EXPECT_EQ(pinyinOf("亳州重工").syllables.find("chong"), std::string::npos);
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

/// Digits of ISO 4217, list one.
TEST(Currencies, HaveTheDigitsOfTheirStandard)
{
    for (const auto& [code, digits] :
         {std::pair("EUR", 2), std::pair("JPY", 0), std::pair("KRW", 0), std::pair("KWD", 3),
          std::pair("TND", 3), std::pair("CNY", 2), std::pair("XOF", 0), std::pair("TWD", 0)}) {
        EXPECT_EQ(currencyDigits(code), digits) << code;
        EXPECT_TRUE(isKnownCurrency(code));
    }
    EXPECT_FALSE(isKnownCurrency("ABC"));
    EXPECT_FALSE(isPayable({*Decimal::parse("12.50"), "JPY"}));
    EXPECT_FALSE(isPayable({*Decimal::parse("1.2345"), "KWD"}));
    EXPECT_TRUE(isPayable({*Decimal::parse("1.234"), "KWD"}));
    EXPECT_TRUE(isPayable({*Decimal::parse("1.2345"), "ABC"})) << "of which nothing is known";
}

TEST(Currencies, AreRoundedOnceAndNeverBeyondWhatIsKept)
{
    const auto amount = [](WideUnits units, WideUnits per, const char* code) {
        const auto rounded = amountOf(units, per, code);
        return rounded ? rounded->toString() : std::string("none");
    };
    EXPECT_EQ(amount(12'345, 1, "EUR"), "1.23");
    EXPECT_EQ(amount(12'350, 1, "EUR"), "1.24") << "halves away from zero";
    EXPECT_EQ(amount(-12'350, 1, "EUR"), "-1.24");
    EXPECT_EQ(amount(15'000, 1, "JPY"), "2");
    EXPECT_EQ(amount(12'345, 1, "KWD"), "1.235");
    EXPECT_EQ(amount(WideUnits{Decimal::kUnitsMax} * 3, 3, "EUR"), "900000000000000");
    EXPECT_EQ(amount(WideUnits{Decimal::kUnitsMax} * 3, 1, "EUR"), "none");
}

TEST(DateTimes, B39_WhatIsReadCanBeWrittenAndReadAgain)
{
    EXPECT_FALSE(parseDateTime("9999-12-31T23:59:59.000-14:00")) << "it is in the year 10000";
    EXPECT_FALSE(parseDateTime("0001-01-01T00:00:00.000+14:00"));
    EXPECT_TRUE(parseDateTime("9999-12-31T23:59:59.999Z"));
    EXPECT_TRUE(parseDateTime("2026-11-23t09:30:00z"));
    EXPECT_FALSE(parseDateTime("2026-11-23T09:30:00.Z")) << "RFC 3339 wants a digit there";
}

RC_GTEST_PROP(DateTimes, AreEqualAfterWritingAndReadingOverAllOfTime, ())
{
    constexpr std::int64_t kFirst = -62'135'596'800'000; // 0001-01-01
    constexpr std::int64_t kEnd = 253'402'300'800'000;   // 10000-01-01
    const auto time =
        TimePoint(std::chrono::milliseconds(*rc::gen::inRange<std::int64_t>(kFirst, kEnd)));
    RC_ASSERT(parseDateTime(formatDateTime(time)) == time);
    const int hours = *rc::gen::inRange(-14, 15);
    char offset[8];
    std::snprintf(offset, sizeof offset, "%+03d:00", hours);
    const std::string text = formatDateTime(time);
    const auto moved = parseDateTime(text.substr(0, text.size() - 1) + offset);
    if (moved) {
        RC_ASSERT(parseDateTime(formatDateTime(*moved)) == moved);
    }
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

TEST(Ids, TellWhenTheyWereMade)
{
    // RFC 9562, appendix A.6: 2022-02-22T19:22:22Z; A.3, of version 4.
    EXPECT_EQ(Uuid::parse("017F22E2-79B0-7CC3-98C4-DC0C0C07398F")->madeAt(),
              parseDateTime("2022-02-22T19:22:22Z"));
    EXPECT_EQ(Uuid::parse("919108f7-52d1-4320-9bac-f847db4148a8")->madeAt(), std::nullopt);
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
