// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/connection_limits.h"

#include <gtest/gtest.h>

#include <vector>

namespace caravan::hub {
namespace {

/// A hub with places for 60, 40 of one address.
class Places : public testing::Test {
protected:
    ConnectionLimits::Id enter(const std::string& address)
    {
        return m_limits.enter(address, [this, address] { m_closed.push_back(address); });
    }
    std::vector<ConnectionLimits::Id> enterMany(const std::string& address, int count)
    {
        std::vector<ConnectionLimits::Id> ids;
        for (int i = 0; i < count; ++i) {
            ids.push_back(enter(address));
        }
        return ids;
    }

    std::vector<std::string> m_closed;
    ConnectionLimits m_limits{60, 40};
};

TEST_F(Places, T12_WhoHasMostOfThemMakesRoomForOthersAtOnce)
{
    enterMany("crowd", 35);
    enterMany("other crowd", 25);

    EXPECT_NE(enter("laptop"), 0U);

    EXPECT_EQ(m_closed, std::vector<std::string>{"crowd"});
}

TEST_F(Places, T12_ACrowdTakesNobodysPlace)
{
    const auto crowd = enterMany("crowd", 35);
    const auto laptops = enterMany("laptops", 5);
    enterMany("other crowd", 20);

    EXPECT_EQ(enter("crowd"), 0U);
    EXPECT_EQ(enter("other crowd"), 0U);
    EXPECT_TRUE(m_closed.empty());

    m_limits.leave(crowd.front());
    EXPECT_NE(enter("crowd"), 0U);
    for (const auto id : laptops) {
        m_limits.leave(id);
    }
    EXPECT_EQ(enterMany("laptops", 5).size(), 5U);
    EXPECT_TRUE(m_closed.empty());
}

TEST_F(Places, T12_ManyWhoHaveSignedInAreNoCrowd)
{
    for (const auto id : enterMany("office", 40)) {
        m_limits.serve(id);
    }
    enterMany("crowd", 20);

    EXPECT_NE(enter("laptop"), 0U);

    EXPECT_EQ(m_closed, std::vector<std::string>{"crowd"});
}

TEST_F(Places, T12_FewSlowOnesKeepTheirPlaces)
{
    for (int i = 0; i < 10; ++i) {
        enterMany("house " + std::to_string(i), 6);
    }

    EXPECT_EQ(enter("laptop"), 0U);
    EXPECT_TRUE(m_closed.empty());
}

} // namespace
} // namespace caravan::hub
