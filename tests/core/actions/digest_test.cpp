// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/digest.h"
#include "core/record/rights.h"
#include "core/store/news.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

using std::string;

class DigestTest : public ReplicaFixture {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) { state.user = me; }));
        mine = record("account", {{"name", string("Mine")}, {"owner", me}});
        theirs = record("account", {{"name", string("Theirs")}, {"owner", other}});
        deal = record("opportunity", {{"name", string("Filters")}, {"account", mine.id}});
        pull({by(other, mine, 1), by(other, theirs, 1), by(other, deal, 1)}, "c1");
        clock.advance(std::chrono::hours(1));
    }

    Record record(const string& entity, Values values)
    {
        Record made(replica->catalogue().at(entity), replica->newId());
        for (const auto& [field, value] : values) {
            made.set(field, value);
        }
        return made;
    }

    RemoteRow by(const RecordId& author, Record changed, Revision rev)
    {
        changed.changedBy = author;
        changed.changedAt = clock.now();
        return put(changed, rev);
    }

    const RecordId me = replica->newId();
    const RecordId other = replica->newId();
    Record mine, theirs, deal;
};

TEST_F(DigestTest, HasNothingOfTheFirstSyncAndNothingOfOnesOwn)
{
    EXPECT_EQ(News(*replica).count(), 0);

    Record changed = mine;
    changed.set("city", string("Linz"));
    pull({by(me, changed, 2)}, "c2");

    EXPECT_EQ(News(*replica).count(), 0);
}

TEST_F(DigestTest, ShowsOnesOwnAccountsFirstWithWhatDiffers)
{
    deal.set("stage", string("proposal"));
    deal.set("next_step", string("call"));
    pull({by(other, deal, 2)}, "c2");
    clock.advance(std::chrono::minutes(5));
    theirs.set("city", string("Graz"));
    Record fresh = record("contact", {{"full_name", string("张伟")}, {"account", theirs.id}});
    pull({by(other, theirs, 2), by(other, fresh, 1)}, "c3");

    const std::vector<DigestPart> parts = digest(*replica, 100);

    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].title, "Mine");
    EXPECT_TRUE(parts[0].isMine);
    ASSERT_EQ(parts[0].entries.size(), 1U);
    EXPECT_EQ(parts[0].entries[0].groups, (std::vector<string>{"stage", "next_step"}));
    EXPECT_EQ(parts[0].entries[0].author, other);
    EXPECT_FALSE(parts[1].isMine);
    ASSERT_EQ(parts[1].entries.size(), 2U);
}

TEST_F(DigestTest, KeepsTheBeginningOfWhatWasNotLookedAt)
{
    deal.set("next_step", string("call"));
    pull({by(other, deal, 2)}, "c2");
    deal.set("stage", string("proposal"));
    pull({by(other, deal, 3)}, "c3");
    ASSERT_EQ(News(*replica).newest(10).size(), 1U);
    EXPECT_EQ(News(*replica).newest(10)[0].groups.size(), 2U);

    ASSERT_TRUE(News(*replica).markRead({deal.key()}));

    EXPECT_EQ(News(*replica).count(), 0);
    deal.set("next_step", string("visit"));
    pull({by(other, deal, 4)}, "c4");
    EXPECT_EQ(News(*replica).newest(10)[0].groups, std::vector<string>{"next_step"});
}

TEST_F(DigestTest, SaysWhatIsGoneByItsName)
{
    RemoteRow out;
    out.kind = RemoteRow::Kind::out;
    out.key = deal.key();
    out.why = "deleted";
    pull({out}, "c2");

    ASSERT_EQ(News(*replica).newest(10).size(), 1U);
    EXPECT_EQ(News(*replica).newest(10)[0].kind, NewsEntry::Kind::gone);
    EXPECT_EQ(News(*replica).newest(10)[0].title, "Filters");
    EXPECT_EQ(News(*replica).newest(10)[0].account, mine.id);
}

TEST_F(DigestTest, ForgetsWhatIsOld)
{
    theirs.set("city", string("Graz"));
    pull({by(other, theirs, 2)}, "c2");
    clock.advance(std::chrono::hours(24 * 61));
    mine.set("city", string("Linz"));
    pull({by(other, mine, 2)}, "c3");

    EXPECT_EQ(News(*replica).count(), 1);
}

TEST_F(DigestTest, RightsFollowTheRole)
{
    const Entity& deals = replica->catalogue().at("opportunity");
    const Rights engineer(replica->sharedCatalogue(), Role::engineer, me, {});
    EXPECT_FALSE(engineer.mayCreate(deals));
    EXPECT_FALSE(engineer.mayUpdate(deal));
    EXPECT_FALSE(engineer.mayRead(deals, *deals.field("amount")));
    const Rights rep(replica->sharedCatalogue(), Role::rep, me, {});
    EXPECT_TRUE(rep.mayUpdate(deal));
    Record activity = record("activity", {{"subject", string("Call")}, {"owner", other}});
    EXPECT_FALSE(rep.mayRemove(activity)) << "own only";
    activity.set("owner", me);
    EXPECT_TRUE(rep.mayRemove(activity));
    const Rights nobody(replica->sharedCatalogue(), std::nullopt, {}, {});
    EXPECT_TRUE(nobody.mayUpdate(deal));
}

} // namespace
} // namespace caravan::test
