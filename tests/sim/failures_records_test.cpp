// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// Failures of other programs (see failures_test.cpp) in what a replica holds: first copies that
// were cut off, children before parents, and records that pass into other hands.
#include "tests/sim/world_fixture.h"

#include "core/store/outbox.h"
#include "tests/sim/company.h"

namespace caravan::test {
namespace {

using namespace std::chrono_literals;

/// rep0 and rep1 are of the team East, rep2 is of West.
class RecordFailures : public WorldFixture {
protected:
    RecordFailures() : WorldFixture({"rep0", "rep1", "rep2"}) {}

    /// A laptop as it comes out of its box.
    void beginAnew(std::size_t i)
    {
        world.restoreProfile(i, {});
        world.signIn(i);
    }
    void give(std::size_t i, const RecordId& account, const std::string& person,
              const RecordId& team)
    {
        Edit edit = Edit::update("account", account);
        edit.set["owner"] = Company::instance().person(person).user;
        edit.set["team"] = team;
        const auto saved = world.client(i).replica->save({edit});
        ASSERT_TRUE(saved) << describe(saved.error());
        world.edited(i);
    }
    bool shows(std::size_t i, const std::string& entity, const RecordId& id)
    {
        return world.client(i).replica->find(entity, id).has_value();
    }

    const Company& company = Company::instance();
};

TEST_F(RecordFailures, F11_ThePlaceInTheFeedIsNeverAheadOfWhatIsOnDisk)
{
    const MemoryDisk::Image before = world.profile(1);
    for (int i = 0; i < 45; ++i) {
        create(0, "account", {{"name", "Account " + std::to_string(i)}});
    }
    world.setOnline(1, false);
    ASSERT_TRUE(world.client(1).replica->count({"account", {}, {}, {}}));
    int cuts = 0;
    for (int n = 1; n < 400; n += 9) {
        world.restoreProfile(1, before);
        world.power().cutAtWrite(world.client(1).name, n);
        world.run(120);
        cuts += world.power().wasCut() ? 1 : 0;

        ASSERT_TRUE(world.settle()) << n;
        ASSERT_EQ(world.differenceFromHub(1), "") << "power lost at write " << n;
        ASSERT_EQ(count(1, "account"), 45) << "power lost at write " << n;
    }
    EXPECT_GT(cuts, 10);
}

TEST_F(RecordFailures, F14_AFirstCopyThatWasCutOffMixesNothingStaleIntoTheNext)
{
    std::vector<RecordId> accounts;
    for (int i = 0; i < 70; ++i) {
        accounts.push_back(create(0, "account", {{"name", "Account " + std::to_string(i)}}));
    }
    ASSERT_TRUE(world.settle());
    beginAnew(1);
    for (int i = 0; i < 200 && count(1, "account") == 0; ++i) {
        world.run(1);
    }
    ASSERT_GT(count(1, "account"), 0);
    ASSERT_LT(count(1, "account"), 70);
    world.kill(1);
    world.setOnline(1, false);
    for (std::size_t i = 0; i < 70; i += 7) {
        remove(0, "account", accounts[i]);
    }
    set(0, "account", accounts[1], "name", std::string("Renamed"));
    world.run(60);

    expectQuietAndEqual();

    EXPECT_EQ(count(1, "account"), 60);
    EXPECT_EQ(text(1, "account", accounts[1], "name"), "Renamed");
}

TEST_F(RecordFailures, F27_AChildThatArrivesBeforeItsParentIsKept)
{
    const RecordId account = create(0, "account", {{"name", std::string("Parent")}});
    ASSERT_TRUE(world.settle());
    const RecordId contact =
        create(0, "contact", {{"full_name", std::string("Child")}, {"account", account}});
    ASSERT_TRUE(world.settle());
    for (int i = 0; i < 45; ++i) {
        create(0, "lead", {{"name", "Lead " + std::to_string(i)}});
    }
    ASSERT_TRUE(world.settle());
    set(0, "account", account, "phone", std::string("+43 1")); // now the parent is the last
    ASSERT_TRUE(world.settle());
    beginAnew(1);
    for (int i = 0; i < 200 && !shows(1, "contact", contact); ++i) {
        world.run(1);
    }
    ASSERT_TRUE(shows(1, "contact", contact));
    ASSERT_FALSE(shows(1, "account", account));
    world.kill(1);

    expectQuietAndEqual();

    EXPECT_EQ(world.client(1).replica->find("contact", contact)->record.reference("account"),
              account);
    EXPECT_EQ(text(1, "account", account, "phone"), "+43 1");
}

TEST_F(RecordFailures, F28_OneNumberGivenTwiceOfflineStopsNoSync)
{
    world.setOnline(0, false);
    world.setOnline(1, false);
    for (std::size_t i = 0; i < 2; ++i) {
        create(i, "account", {{"name", std::string("Acme")}, {"tax_id", std::string("U123")}});
    }
    const RecordId later = create(0, "lead", {{"name", std::string("Later")}});

    expectQuietAndEqual();

    EXPECT_EQ(count(0, "account"), 2);
    EXPECT_EQ(count(1, "account"), 2);
    EXPECT_TRUE(shows(1, "lead", later));
}

TEST_F(RecordFailures, F32_WhatPassesIntoOtherHandsLeavesWithAllBelowItAndComesThere)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    const RecordId contact =
        create(0, "contact", {{"full_name", std::string("Li")}, {"account", account}});
    const RecordId gone = create(0, "account", {{"name", std::string("Gone")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(1, false);
    give(0, account, "rep2", company.west);
    remove(0, "account", gone);
    world.run(80);

    expectQuietAndEqual();

    for (const std::size_t east : {0U, 1U}) {
        EXPECT_FALSE(shows(east, "account", account));
        EXPECT_FALSE(shows(east, "contact", contact));
        EXPECT_FALSE(shows(east, "account", gone));
        EXPECT_TRUE(world.client(east).replica->search("acme", 5).empty()) << "nor in the search";
    }
    EXPECT_TRUE(shows(2, "account", account));
    EXPECT_TRUE(shows(2, "contact", contact));
}

TEST_F(RecordFailures, F33_WorkOnWhatWasTakenAwayIsShownToItsAuthorAndStopsNothing)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(1, false);
    set(1, "account", account, "notes", std::string("a day's notes"));
    const RecordId lead = create(1, "lead", {{"name", std::string("Later")}});
    give(0, account, "rep2", company.west);
    world.run(80);

    ASSERT_TRUE(world.settle());

    Replica& his = *world.client(1).replica;
    ASSERT_EQ(Outbox(his).attentionCount(), 1);
    EXPECT_EQ(text(1, "account", account, "notes"), "a day's notes") << "still there to be read";
    EXPECT_FALSE(his.find("account", account)->isShared);
    EXPECT_TRUE(shows(0, "lead", lead));
    ASSERT_TRUE(Outbox(his).discard(Outbox(his).attention().front().change.op));
    EXPECT_FALSE(shows(1, "account", account));
    expectQuietAndEqual();
}

TEST_F(RecordFailures, F34_GivenAwayAndBackBetweenPagesEndsAsTheHubSays)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    create(0, "contact", {{"full_name", std::string("Li")}, {"account", account}});
    ASSERT_TRUE(world.settle());
    for (int round = 0; round < 8; ++round) {
        const bool isEast = shows(0, "account", account);
        if (isEast) {
            give(0, account, "rep2", company.west);
        } else if (shows(2, "account", account)) {
            give(2, account, "rep0", company.east);
        }
        runWith({{"answer late", 300}, {"answer after time-out", 200}, {"request doubled", 300}},
                30);
        if (round == 4) {
            world.hub().moveToTeam("rep1", company.west);
        }
    }

    expectQuietAndEqual();

    EXPECT_NE(shows(0, "account", account), shows(2, "account", account));
    EXPECT_EQ(shows(1, "account", account), shows(2, "account", account)) << "of his new team";
}

} // namespace
} // namespace caravan::test
