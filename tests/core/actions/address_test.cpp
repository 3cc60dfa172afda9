// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/address.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

std::string read(const char* line)
{
    const Address a = parseChineseAddress(line);
    return a.region + "|" + a.city + "|" + a.district + "|" + a.street + "|" + a.postalCode;
}

TEST(ChineseAddress, IsReadFromOneLine)
{
    EXPECT_EQ(read("江苏省苏州市虎丘区星湖街328号"), "江苏省|苏州市|虎丘区|星湖街328号|");
    EXPECT_EQ(read("江苏苏州虎丘区星湖街328号 215021"), "江苏省|苏州市|虎丘区|星湖街328号|215021");
    EXPECT_EQ(read("中国上海市浦东新区世纪大道100号"), "上海市|上海市|浦东新区|世纪大道100号|");
    EXPECT_EQ(read("北京海淀区中关村大街1号"), "北京市|北京市|海淀区|中关村大街1号|");
    EXPECT_EQ(read("广西南宁市青秀区民族大道1号"), "广西壮族自治区|南宁市|青秀区|民族大道1号|");
    EXPECT_EQ(read("浦东新区世纪大道100号"), "上海市|上海市|浦东新区|世纪大道100号|");
}

TEST(ChineseAddress, KeepsWhatItDoesNotKnow)
{
    EXPECT_EQ(read("朝阳区建国路1号"), "|||朝阳区建国路1号|") << "there are several";
    EXPECT_EQ(read("Ringstraße 12, 4020 Linz"), "|||Ringstraße 12, 4020 Linz|");
    EXPECT_EQ(read("江苏省苏州市工业园区星湖街"), "江苏省|苏州市||工业园区星湖街|");
}

TEST(ChineseAddress, ComesBackInOneLine)
{
    for (const char* line :
         {"江苏省苏州市虎丘区星湖街328号 215021", "上海市浦东新区世纪大道100号"}) {
        EXPECT_EQ(oneLine(parseChineseAddress(line)), line);
    }
    EXPECT_EQ(oneLine({"Austria", "", "Linz", "", "Ringstraße 12", "4020"}),
              "Ringstraße 12, 4020 Linz, Austria");
}

TEST(ChineseAddress, KnowsTheWholeList)
{
    EXPECT_GT(chinesePlaces().size(), 380U);
    for (const Place& place : chinesePlaces()) {
        const Address read = parseChineseAddress(place.province + place.city + "X路1号");
        EXPECT_EQ(read.city, place.city) << place.province;
        EXPECT_EQ(read.region, place.province);
        EXPECT_EQ(read.street, "X路1号");
    }
}

} // namespace
} // namespace caravan
