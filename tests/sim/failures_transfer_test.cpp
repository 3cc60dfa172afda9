// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// Failures of other programs (see failures_test.cpp) in carrying things to and fro: what is sent
// again, for how long, and what a bad network does to the sign-in.
#include "tests/sim/world_fixture.h"

#include "core/store/outbox.h"
#include "tests/sim/company.h"

namespace caravan::test {
namespace {

using namespace std::chrono_literals;
using sync::RequestKind;

using TransferFailures = WorldFixture;

TEST_F(TransferFailures, F04_ARecordKeepsItsOneIdThroughEveryRound)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    for (int round = 0; round < 5; ++round) {
        set(0, "account", account, "phone", "+43 " + std::to_string(round));
        ASSERT_TRUE(world.settle());
        world.kill(0);
        world.kill(1);
    }

    expectQuietAndEqual();

    ASSERT_EQ(world.hub().everything("account").size(), 1U);
    EXPECT_EQ(world.hub().everything("account").front().id, account);
}

TEST_F(TransferFailures, F07_F17_WhatIsSentIsSentOnceAlsoBesideARefusedChange)
{
    create(0, "team", {{"name", std::string("Mine")}}); // which reps may not make
    create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    ASSERT_EQ(Outbox(*world.client(0).replica).attentionCount(), 1);
    sent.clear();

    world.runFor(2h);

    EXPECT_EQ(sent[RequestKind::push], 0);
    EXPECT_LE(sent[RequestKind::feed], 2 * 2 * 130) << "long polls of half a minute, no more";
}

TEST_F(TransferFailures, F13_APullThatRacesAPushTakesNothingAway)
{
    std::vector<RecordId> made;
    for (int round = 0; round < 12; ++round) {
        made.push_back(create(1, "lead", {{"name", "Lead " + std::to_string(round)}}));
        create(0, "account", {{"name", "Account " + std::to_string(round)}});
        runWith({{"answer late", 600}}, 25);
        for (const RecordId& id : made) {
            ASSERT_TRUE(world.client(1).replica->find("lead", id)) << "round " << round;
        }
    }

    expectQuietAndEqual();

    EXPECT_EQ(count(0, "lead"), 12);
}

TEST_F(TransferFailures, F15_AResetIsOverAfterAFewRequests)
{
    create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.post(0, sync::SyncRequested{});
    runWith({{"410 before", kAlways}}, 8);
    sent.clear();

    world.runFor(1min);

    EXPECT_LE(sent[RequestKind::digest] + sent[RequestKind::digestRows], 4);
    EXPECT_LE(sent[RequestKind::feed], 12);
    expectQuietAndEqual();
}

TEST_F(TransferFailures, F16_NineHoursOfErrorsAreFewRequestsThatDoNotGrow)
{
    ASSERT_TRUE(world.settle());
    const std::size_t before = longestUrl;
    create(0, "account", {{"name", std::string("Acme")}});
    sent.clear();
    world.chance().setFaults({{"503 before", kAlways}});

    world.runFor(9h);

    int all = 0;
    for (const auto& [kind, count] : sent) {
        all += count;
    }
    EXPECT_GT(all, 9 * 12) << "but never given up";
    EXPECT_LT(all, 9 * 60 * 2 * 2);
    EXPECT_LE(longestUrl, before);
    expectQuietAndEqual();
    EXPECT_EQ(count(1, "account"), 1);
}

TEST_F(TransferFailures, F21_AfterAPartitionEveryQueueDrains)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    for (int cut = 0; cut < 3; ++cut) {
        world.setOnline(0, false);
        world.setOnline(1, false);
        for (std::size_t i = 0; i < 2; ++i) {
            create(i, "lead", {{"name", "Lead " + std::to_string(cut)}});
            set(i, "account", account, "notes", "at " + std::to_string(cut * 2 + int(i)));
        }
        world.runFor(3h);
        world.setOnline(0, true);
        world.setOnline(1, true);
        runWith({{"answer lost", 300}, {"request lost", 300}}, 40);
    }

    expectQuietAndEqual();

    EXPECT_EQ(count(0, "lead"), 6);
}

TEST_F(TransferFailures, F23_TheLoginPageOfAHotelSignsNobodyOut)
{
    const std::string token = world.client(0).refreshToken;
    world.chance().setFaults({{"portal page", 600}, {"portal redirect", kAlways}});
    world.kill(0); // begins with asking for a new access token
    world.runFor(30min);

    EXPECT_EQ(world.client(0).refreshToken, token);
    EXPECT_NE(world.client(0).session->status().phase, sync::SyncStatus::Phase::signInNeeded);
    sent.clear();
    expectQuietAndEqual();
    EXPECT_EQ(sent[RequestKind::login], 0) << "he was signed in all the time";
}

TEST_F(TransferFailures, F24_AnExpiredSignInIsRenewedOnceAndGoesOn)
{
    ASSERT_TRUE(world.settle());
    for (int time = 0; time < 4; ++time) {
        world.sleep(0, 3h); // the access token lives a quarter of an hour
        world.setOnline(0, true);
        sent.clear();
        create(0, "lead", {{"name", "Lead " + std::to_string(time)}});
        ASSERT_TRUE(world.settle());
        EXPECT_LE(sent[RequestKind::token], 2 + 1) << "one a laptop, and one for the other's poll";
    }

    expectQuietAndEqual();

    EXPECT_EQ(count(1, "lead"), 4);
}

} // namespace
} // namespace caravan::test
