// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/random_day.h"
#include "tests/sim/world_fixture.h"

namespace caravan::test {
namespace {

using OfflineEdits = WorldFixture;

TEST_F(OfflineEdits, ToDifferentFieldsBothSurvive)
{
    const RecordId deal = create(
        0, "opportunity", {{"name", std::string("Deal")}, {"stage", std::string("prospecting")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(0, false);
    world.setOnline(1, false);
    set(0, "opportunity", deal, "stage", std::string("proposal"));
    set(1, "opportunity", deal, "next_step", std::string("call"));

    ASSERT_TRUE(world.settle());

    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(world.differenceFromHub(i), "");
        EXPECT_EQ(text(i, "opportunity", deal, "stage"), "proposal");
        EXPECT_EQ(text(i, "opportunity", deal, "next_step"), "call");
        EXPECT_EQ(openConflicts(i), 0);
    }
}

TEST_F(OfflineEdits, ToTheSameFieldKeepBothValues)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(0, false);
    world.setOnline(1, false);
    set(0, "account", account, "phone", std::string("+43 1 1111"));
    set(1, "account", account, "phone", std::string("+43 2 2222"));
    world.setOnline(0, true);
    world.run(200);

    ASSERT_TRUE(world.settle());

    EXPECT_EQ(text(0, "account", account, "phone"), "+43 1 1111");
    EXPECT_EQ(text(1, "account", account, "phone"), "+43 1 1111");
    EXPECT_EQ(openConflicts(1), 1);
    const auto conflict = world.client(1).replica->select({"conflict", {}, {}, {}}, 0, 1);
    EXPECT_NE((*conflict)[0].record.text("loser").find("+43 2 2222"), std::string::npos);
}

TEST_F(OfflineEdits, EditedNotesAreMergedByLines)
{
    const RecordId account =
        create(0, "account", {{"name", std::string("Acme")}, {"notes", std::string("first")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(0, false);
    world.setOnline(1, false);
    set(0, "account", account, "notes", std::string("first\nfrom zero"));
    set(1, "account", account, "notes", std::string("first\nfrom one"));

    ASSERT_TRUE(world.settle());

    const std::string notes = text(0, "account", account, "notes");
    EXPECT_NE(notes.find("from zero"), std::string::npos);
    EXPECT_NE(notes.find("from one"), std::string::npos);
    EXPECT_EQ(notes, text(1, "account", account, "notes"));
}

TEST_F(OfflineEdits, OfARecordThatWasDeletedMeanwhileAreKeptInAConflict)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(1, false);
    set(1, "account", account, "phone", std::string("+43 2 2222"));
    Edit remove = Edit::remove("account", account);
    ASSERT_TRUE(world.client(0).replica->save({remove}));
    world.edited(0);
    world.run(200);

    ASSERT_TRUE(world.settle());

    EXPECT_EQ(world.differenceFromHub(1), "");
    EXPECT_EQ(openConflicts(1), 1);
}

TEST(RandomDays, LoseNothing)
{
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const DayResult result = playRandomDay(seed);
        EXPECT_EQ(result.failure, "") << "seed " << seed << "; replay with: sim --replay " << seed;
    }
}

} // namespace
} // namespace caravan::test
