// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/review.h"

#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class Reviews : public ReplicaFixture {
protected:
    RecordId deal(const std::string& name, const std::string& stage, const std::string& close,
                  std::int64_t amount)
    {
        return create("opportunity", {{"name", name},
                                      {"stage", stage},
                                      {"close_date", close},
                                      {"engage_date", std::string("2026-11-01")},
                                      {"amount", Money{Decimal::fromInteger(amount), "EUR"}}});
    }
    Review review(const std::vector<RecordId>& owners = {})
    {
        return reviewOf(*replica, owners, m_since, dateOf(clock.now()), dateOf);
    }
    static std::vector<std::string> names(const std::vector<ReviewEntry>& entries)
    {
        std::vector<std::string> all;
        for (const ReviewEntry& entry : entries) {
            all.push_back(entry.deal.text("name"));
        }
        return all;
    }
    /// Time goes on; what happened so far is not of this week.
    void nextWeek()
    {
        clock.advance(std::chrono::hours(24 * 8));
        m_since = clock.now() - std::chrono::hours(24 * 7);
    }

    TimePoint m_since{};
};

using Names = std::vector<std::string>;

TEST_F(Reviews, TellWhatMovedWhereFromAndWhatIsNew)
{
    const RecordId old = deal("Old", "qualified", "2027-03-01", 100);
    const RecordId back = deal("Back", "qualified", "2027-03-01", 50);
    nextWeek();
    deal("New", "prospecting", "2027-03-01", 900);
    ASSERT_TRUE(update("opportunity", old, {{"stage", std::string("proposal")}}));
    ASSERT_TRUE(update("opportunity", old, {{"stage", std::string("won")}}));
    ASSERT_TRUE(update("opportunity", back, {{"stage", std::string("proposal")}}));
    ASSERT_TRUE(update("opportunity", back, {{"stage", std::string("qualified")}}));

    const Review told = review();
    EXPECT_EQ(names(told.made), Names{"New"});
    ASSERT_EQ(names(told.moved), Names{"Old"}) << "who went and came back has not moved";
    EXPECT_EQ(told.moved.front().from, "qualified");
    EXPECT_EQ(told.moved.front().to, "won");
    nextWeek();
    EXPECT_TRUE(review().moved.empty());
}

TEST_F(Reviews, TellWhatWasPutOffAndWhatIsLateTheBiggestFirst)
{
    const RecordId put = deal("Put off", "proposal", "2026-12-10", 100);
    deal("Late", "proposal", "2026-11-25", 900);
    deal("Won long ago", "won", "2026-11-01", 5000);
    const RecordId sooner = deal("Sooner", "proposal", "2027-02-01", 10);
    nextWeek(); // now it is the 30th of November
    ASSERT_TRUE(update("opportunity", put, {{"close_date", std::string("2026-12-20")}}));
    ASSERT_TRUE(update("opportunity", sooner, {{"close_date", std::string("2027-01-01")}}));

    const Review told = review();
    ASSERT_EQ(names(told.slipped), (Names{"Late", "Put off"}));
    EXPECT_EQ(told.slipped[0].days, 5);
    EXPECT_EQ(told.slipped[1].from, "2026-12-10");
    EXPECT_EQ(told.slipped[1].days, 10);
}

TEST_F(Reviews, TellWhatWentQuietAndLookAtSomePeopleOnly)
{
    const RecordId mine = deal("Mine", "proposal", "2027-03-01", 100);
    const RecordId me = create("user", {{"name", std::string("Lin")},
                                        {"mail", std::string("lin@a.example")},
                                        {"role", std::string("rep")}});
    ASSERT_TRUE(update("opportunity", mine, {{"owner", me}}));
    const RecordId other = deal("Other", "proposal", "2027-03-01", 200);
    EXPECT_EQ(names(review().quiet), (Names{"Other", "Mine"})) << "21 days, the stage allows 14";
    EXPECT_EQ(names(review({me}).quiet), Names{"Mine"});
    create("activity", {{"subject", std::string("Call")},
                        {"kind", std::string("call")},
                        {"status", std::string("done")},
                        {"start", std::string("2026-11-20T09:00:00.000Z")},
                        {"opportunity", other}});
    EXPECT_EQ(names(review().quiet), Names{"Mine"});
}

} // namespace
} // namespace caravan::test
