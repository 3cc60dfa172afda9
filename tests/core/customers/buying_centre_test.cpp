// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/buying_centre.h"

#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class BuyingCentre : public ReplicaFixture {
protected:
    BuyingCentre() { deal = create("opportunity", {{"name", std::string("Loop")}}); }
    RecordId person(const std::string& name, const std::string& role, const std::string& attitude)
    {
        contact = create("contact", {{"full_name", name}});
        return create(
            "opportunity_contact",
            {{"opportunity", deal}, {"contact", contact}, {"role", role}, {"attitude", attitude}});
    }
    void meet()
    {
        create("activity", {{"subject", std::string("Visit")},
                            {"kind", std::string("visit")},
                            {"status", std::string("done")},
                            {"start", std::string("2026-11-20T09:00:00.000Z")},
                            {"contact", contact}});
    }
    std::vector<CentreGap> gaps() { return gapsOf(people()); }
    std::vector<CentrePerson> people() { return readBuyingCentre(*replica, deal, dateOf); }

    RecordId deal;
    RecordId contact;
};

using Gaps = std::vector<CentreGap>;

TEST_F(BuyingCentre, NamesWhatIsMissing)
{
    EXPECT_EQ(gaps(), (Gaps{CentreGap::nobodyDecides, CentreGap::nobodyUses}));
    person("Meier", "decider", "neutral");
    EXPECT_EQ(gaps(),
              (Gaps{CentreGap::deciderNotMet, CentreGap::nobodyUses, CentreGap::nobodyForUs}));
    meet();
    person("Huber", "user", "for");
    EXPECT_EQ(gaps(), Gaps{CentreGap::userNotMet});
    meet();
    EXPECT_TRUE(gaps().empty());
}

TEST_F(BuyingCentre, ADeciderAgainstUsIsAGapUntilSomebodyForUsInfluencesHim)
{
    const RecordId decider = person("Meier", "decider", "against");
    meet();
    const RecordId user = person("Huber", "user", "for");
    meet();
    EXPECT_EQ(gaps(), Gaps{CentreGap::deciderAgainst});

    ASSERT_TRUE(update("opportunity_contact", user, {{"influences", decider}}));
    EXPECT_TRUE(gaps().empty());
}

TEST_F(BuyingCentre, WhoHasNoPlaceYetStandsByHisRoleAndOthersWhereTheyWerePut)
{
    const RecordId moved = person("Meier", "decider", "for");
    person("Huber", "user", "for");
    person("Maier", "user", "for");
    ASSERT_TRUE(update("opportunity_contact", moved,
                       {{"map_x", std::int64_t{300}}, {"map_y", std::int64_t{-40}}}));

    const auto all = people();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].x, 300);
    EXPECT_EQ(all[0].y, -40);
    EXPECT_EQ(all[1].y, all[2].y);
    EXPECT_GE(all[2].x, all[1].x + kCentreCardWidth);
}

} // namespace
} // namespace caravan::test
