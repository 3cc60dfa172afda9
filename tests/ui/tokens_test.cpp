// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/tokens.h"

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

constexpr double kTextMin = 4.5;
constexpr double kMarkMin = 3.0;

class Appearance : public ::testing::TestWithParam<const Tokens*> {};

TEST_P(Appearance, EveryTextIsReadableOnEveryGround)
{
    const Tokens& t = *GetParam();
    for (const QColor& ground : {t.bg, t.surface, t.sidebar, t.raised}) {
        for (const QColor& ink : {t.text, t.text2}) {
            EXPECT_GE(contrast(ink, ground), kTextMin);
        }
    }
    EXPECT_GE(contrast(t.text3, t.surface), kTextMin);
    EXPECT_GE(contrast(t.onAccent, t.accent), kTextMin);
    EXPECT_GE(contrast(t.text, t.accentSoft), kTextMin);
}

TEST_P(Appearance, EveryToneIsReadableOnItsTint)
{
    const Tokens& t = *GetParam();
    for (const Tone tone :
         {Tone::neutral, Tone::accent, Tone::success, Tone::warning, Tone::danger, Tone::violet}) {
        EXPECT_GE(contrast(t.ink(tone), t.surface), kTextMin);
        EXPECT_GE(contrast(t.ink(tone), t.soft(tone, t.surface)), kTextMin);
    }
}

TEST_P(Appearance, OutlinesAndMarksStandOut)
{
    const Tokens& t = *GetParam();
    EXPECT_GE(contrast(t.borderControl, t.surface), kMarkMin);
    for (const QColor& mark : t.chart) {
        EXPECT_GE(contrast(mark, t.surface), kMarkMin);
    }
}

INSTANTIATE_TEST_SUITE_P(BothAppearances, Appearance,
                         ::testing::Values(&lightTokens(), &darkTokens()));

} // namespace
} // namespace caravan::ui
