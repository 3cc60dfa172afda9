// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/visible_text.h"

#include "core/base/share.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

TEST(VisibleText, ShowsWhatTurnsTheWritingDirection)
{
    EXPECT_EQ(visibleText("invoice\u202Efdp.exe"), "invoice[U+202E]fdp.exe");
    EXPECT_EQ(visibleText("\u2067a\u2069\u200F\u061C"), "[U+2067]a[U+2069][U+200F][U+061C]");
    EXPECT_EQ(visibleText("a\x1B[31mb"), "a[U+001B][31mb");
}

TEST(VisibleText, LeavesPeoplesWordsAsTheyAre)
{
    for (const char* text :
         {"张伟 – “x” … 10 €", "שלום", "مرحبا", "a\nb\tc", "e\u0301", "👩‍🔧"}) {
        EXPECT_EQ(visibleText(text), text);
    }
}

TEST(Shares, AreRoundedHalfUpToOnePlace)
{
    EXPECT_EQ(percentOf(7, 9).toString(), "77.8");
    EXPECT_EQ(percentOf(2, 3).toString(), "66.7");
    EXPECT_EQ(percentOf(1, 3).toString(), "33.3");
    EXPECT_EQ(percentOf(1, 2000).toString(), "0.1"); // 0.05
    EXPECT_EQ(percentOf(9, 9).toString(), "100");
    EXPECT_EQ(percentOf(0, 0).toString(), "0");
}

} // namespace
} // namespace caravan
