// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/random_day.h"

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

/// I21: the power goes before each single write of recorded days, and what was not synced by then
/// is kept, lost or torn. It must be as if a message had been lost.
class PowerCut : public testing::TestWithParam<std::pair<const char*, std::uint64_t>> {};

TEST_P(PowerCut, BeforeAnyWriteLosesNothingThatWasSaid)
{
    const auto& [who, seed] = GetParam();
    int writes = 0;
    for (int n = 1;; ++n) {
        const PowerCutDay day = playPowerCut(seed, who, n);
        ASSERT_EQ(day.failure, "") << "seed " << seed << ", write " << n;
        if (!day.isReached) {
            break;
        }
        ++writes;
    }
    EXPECT_GT(writes, 20) << "the day wrote too little to show anything";
    RecordProperty("writes", writes);
}

INSTANTIATE_TEST_SUITE_P(Days, PowerCut,
                         testing::Values(std::pair("rep1", 7), std::pair("hub", 1)));

} // namespace
} // namespace caravan::test
