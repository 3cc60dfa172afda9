// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/photo_position.h"

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

std::string number(std::uint32_t value, int bytes, bool isLittle)
{
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        const int shift = 8 * (isLittle ? i : bytes - 1 - i);
        text += static_cast<char>(value >> shift & 0xFF);
    }
    return text;
}

/// A JPEG of which only the Exif segment matters: orientation, then where it was taken, then the
/// make (CIPA DC-008).
std::string photo(bool isLittle)
{
    const auto n = [&](std::uint32_t value, int bytes) { return number(value, bytes, isLittle); };
    const auto entry = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t count,
                           const std::string& value) {
        return n(tag, 2) + n(type, 2) + n(count, 4) + value;
    };
    constexpr std::uint32_t kDirectory = 8;
    constexpr std::uint32_t kGps = kDirectory + 2 + 3 * 12 + 4;
    constexpr std::uint32_t kDegrees = kGps + 2 + 2 * 12 + 4;
    const std::string tiff = std::string(isLittle ? "II" : "MM") + n(42, 2) + n(kDirectory, 4) +
                             n(3, 2) + entry(0x0112, 3, 1, n(6, 2) + n(0, 2)) +
                             entry(0x8825, 4, 1, n(kGps, 4)) + entry(0x9000, 7, 4, "0232") +
                             n(0, 4) + n(2, 2) + entry(1, 2, 2, std::string("N\0\0\0", 4)) +
                             entry(2, 5, 3, n(kDegrees, 4)) + n(0, 4) + n(48, 4) + n(1, 4) +
                             n(8, 4) + n(1, 4) + n(14, 4) + n(1, 4);
    const std::string exif = std::string("Exif\0\0", 6) + tiff;
    const std::string xmp = std::string("http://ns.adobe.com/xap/1.0/\0", 29) +
                            "<x exif:GPSLatitude=\"48,8.2N\" tiff:Make=\"Caravan\"/>";
    const auto segment = [](const std::string& content) {
        return std::string("\xFF\xE1") +
               number(static_cast<std::uint32_t>(content.size() + 2), 2, false) + content;
    };
    return "\xFF\xD8" + segment(exif) + segment(xmp) +
           std::string("\xFF\xDA\0\x02picture\xFF\xD9", 13);
}

TEST(PhotoPositions, B72_AreTakenOutAndNothingElse)
{
    for (const bool isLittle : {false, true}) {
        const std::string before = photo(isLittle);
        std::string after = before;
        ASSERT_TRUE(removePosition(after));
        EXPECT_EQ(after.size(), before.size()) << "everything stays where it was";
        EXPECT_EQ(after.find(number(0x8825, 2, isLittle) + number(4, 2, isLittle)),
                  std::string::npos);
        EXPECT_EQ(after.find(number(48, 4, isLittle) + number(1, 4, isLittle)), std::string::npos);
        EXPECT_EQ(after.find("48,8.2N"), std::string::npos);
        EXPECT_NE(after.find(number(0x0112, 2, isLittle) + number(3, 2, isLittle)),
                  std::string::npos)
            << "it still stands upright";
        EXPECT_NE(after.find("0232"), std::string::npos);
        EXPECT_NE(after.find("tiff:Make=\"Caravan\""), std::string::npos);
        EXPECT_TRUE(after.ends_with("picture\xFF\xD9"));
        EXPECT_FALSE(removePosition(after)) << "once is enough";
    }
}

TEST(PhotoPositions, DamagedPhotosAreLeftAsTheyAre)
{
    const std::string whole = photo(false);
    for (std::size_t size = 0; size < 60; ++size) {
        std::string cut = whole.substr(0, size);
        EXPECT_FALSE(removePosition(cut)) << size;
        EXPECT_EQ(cut, whole.substr(0, size));
    }
    std::string wild = whole;
    wild.replace(40, 4, "\xFF\xFF\xFF\xFF"); // where the directory of positions would be
    removePosition(wild);
    EXPECT_EQ(wild.size(), whole.size());
}

} // namespace
} // namespace caravan::test
