// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/match_marks.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

/// The text with its marked parts in brackets.
std::string marked(std::string text, std::string_view typed)
{
    const std::vector<MatchMark> marks = matchMarks(text, typed);
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        text.insert(mark->start + mark->size, "]").insert(mark->start, "[");
    }
    return text;
}

TEST(MatchMarks, AreWhatWasTypedInWhateverScriptOrSpelling)
{
    EXPECT_EQ(marked("苏州恒达机械", "恒达"), "苏州[恒达]机械");
    EXPECT_EQ(marked("蘇州恆達機械", "恒达"), "蘇州[恆達]機械");
    EXPECT_EQ(marked("苏州恒达机械", "szhd"), "[苏州恒达]机械");
    EXPECT_EQ(marked("苏州恒达机械", "hengda"), "苏州[恒达]机械");
    EXPECT_EQ(marked("张伟", "zhangw"), "[张伟]");
    EXPECT_EQ(marked("张文彬", "zw"), "[张文]彬");
    EXPECT_EQ(marked("Zürich Labor AG", "zurich"), "[Zürich] Labor AG");
    EXPECT_EQ(marked("Zürich Labor AG", "LAB"), "Zürich [Lab]or AG");
    EXPECT_EQ(marked("Collaboration", "labor"), "Collaboration");
    EXPECT_EQ(marked("+86 (512) 6283-1234", "5126283"), "+86 ([512) 6283]-1234");
    EXPECT_EQ(marked("+86 512 6283 1234", "6283-12"), "+86 512 [6283 12]34");
    EXPECT_EQ(marked("Wien Labor", "lab wie"), "[Wie]n [Lab]or");
    EXPECT_EQ(marked("ZHANG", "zw"), "ZHANG");
    EXPECT_EQ(marked("", "x"), "");
    EXPECT_EQ(marked("Wien", ""), "Wien");
}

TEST(MatchMarks, ExcerptShowsThePartOnOneLine)
{
    const std::string long_ = std::string(60, 'a') + " the filter\nis new " + std::string(60, 'b');

    const std::string excerpt = matchExcerpt(long_, "filter", 20);

    EXPECT_EQ(excerpt, "… the filter is new b…");
    EXPECT_EQ(matchExcerpt("short filter", "filter", 20), "short filter");
    EXPECT_EQ(matchExcerpt("nothing here", "filter", 20), "");
}

} // namespace
} // namespace caravan
