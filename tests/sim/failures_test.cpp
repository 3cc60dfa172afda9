// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// How offline sync has failed users of other programs: each test carries the number of the row in
// the list of forty-four (FAILURES) and makes that happen.
#include "tests/sim/world_fixture.h"

#include "core/store/outbox.h"
#include "sync/hub/jobs/upkeep.h"

namespace caravan::test {
namespace {

using namespace std::chrono_literals;

using Failures = WorldFixture;

TEST_F(Failures, F01_AnUploadWhoseReplyIsLostIsNoConflictWithItself)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    set(0, "account", account, "phone", std::string("+43 1"));
    runWith({{"answer lost", kAlways}}, 12);

    expectQuietAndEqual();

    EXPECT_EQ(openConflicts(0), 0);
    EXPECT_EQ(text(1, "account", account, "phone"), "+43 1");
}

TEST_F(Failures, F02_ALostReplyToACreateMakesNoSecondRecord)
{
    create(0, "account", {{"name", std::string("Acme")}});
    runWith({{"answer lost", kAlways}}, 15);

    expectQuietAndEqual();

    EXPECT_EQ(count(1, "account"), 1);
}

TEST_F(Failures, F03_ARequestThatArrivesTwiceIsAppliedOnce)
{
    const RecordId lead =
        create(0, "lead", {{"name", std::string("Lead")}, {"contact_attempts", std::int64_t{0}}});
    ASSERT_TRUE(world.settle());
    set(0, "lead", lead, "contact_attempts", std::int64_t{1});
    runWith({{"request doubled", kAlways}}, 20);

    expectQuietAndEqual();

    EXPECT_EQ(world.client(1).replica->find("lead", lead)->record.value("contact_attempts"),
              Value(std::int64_t{1}));
}

TEST_F(Failures, F05_ARecordMadeAndDeletedAtOnceDoesNotComeBack)
{
    const RecordId activity =
        create(0, "activity", {{"subject", std::string("Call")}, {"kind", std::string("call")}});
    world.run(3);
    remove(0, "activity", activity);
    runWith({{"answer lost", 400}, {"answer late", 400}}, 40);

    expectQuietAndEqual();

    EXPECT_FALSE(world.client(0).replica->find("activity", activity));
    EXPECT_FALSE(world.client(1).replica->find("activity", activity));
}

TEST_F(Failures, F06_AnEditMadeWhileAPushIsUnderWayIsSentAsWell)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    set(0, "account", account, "phone", std::string("+43 1"));
    world.run(1); // the push is on its way
    set(0, "account", account, "phone", std::string("+43 2"));

    expectQuietAndEqual();

    EXPECT_EQ(text(1, "account", account, "phone"), "+43 2");
    EXPECT_EQ(openConflicts(0), 0);
}

TEST_F(Failures, F12_ARowThatCannotBeReadIsNotSteppedOver)
{
    world.setOnline(1, false);
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    world.run(40);
    world.chance().setFaults({{"malformed row", kAlways}});
    world.setOnline(1, true);
    world.run(4);

    expectQuietAndEqual();

    EXPECT_EQ(text(1, "account", account, "name"), "Acme");
}

TEST_F(Failures, F18_AFailedUploadIsTriedAgainWithoutAnyFurtherEdit)
{
    create(0, "account", {{"name", std::string("Acme")}});
    runWith({{"503 before", kAlways}}, 30);
    EXPECT_EQ(Outbox(*world.client(0).replica).waitingCount(), 1);

    expectQuietAndEqual();

    EXPECT_EQ(count(1, "account"), 1);
}

TEST_F(Failures, F19_ARefusedChangeStopsNoOther)
{
    world.setOnline(0, false);
    create(0, "team", {{"name", std::string("Mine")}}); // which reps may not make
    const RecordId after = create(0, "lead", {{"name", std::string("Later")}});

    ASSERT_TRUE(world.settle());

    EXPECT_EQ(Outbox(*world.client(0).replica).attentionCount(), 1);
    EXPECT_EQ(text(1, "lead", after, "name"), "Later");
}

TEST_F(Failures, F22_TheLoginPageOfAHotelIsNoEmptyCompany)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.chance().setFaults({{"portal page", kAlways}});
    world.post(0, sync::SyncRequested{});
    world.run(6);

    EXPECT_EQ(text(0, "account", account, "name"), "Acme");
    EXPECT_NE(world.client(0).refreshToken, "");
    expectQuietAndEqual();
}

TEST_F(Failures, F25_AConnectionThatIsRefusedKeepsTheSignIn)
{
    world.chance().setFaults({{"request lost", kAlways}});
    world.kill(0);
    world.run(20);

    EXPECT_NE(world.client(0).refreshToken, "");
    expectQuietAndEqual();
    EXPECT_EQ(world.client(0).session->status().phase, sync::SyncStatus::Phase::idle);
}

TEST_F(Failures, F26_AClockThatIsOffByTwentyYearsChangesNoOrder)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.client(0).offset = std::chrono::hours(-24 * 365 * 20);
    world.client(1).offset = std::chrono::hours(24 * 365 * 20);
    set(1, "account", account, "phone", std::string("+43 1"));
    ASSERT_TRUE(world.settle());
    set(0, "account", account, "phone", std::string("+43 2")); // by one who has seen the other

    expectQuietAndEqual();

    EXPECT_EQ(text(1, "account", account, "phone"), "+43 2");
    EXPECT_EQ(openConflicts(0) + openConflicts(1), 0);
}

TEST_F(Failures, F29_AnEditOfADeletedRecordIsKeptInAConflict)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(1, false);
    set(1, "account", account, "phone", std::string("+43 2"));
    remove(0, "account", account);
    world.run(60);

    expectQuietAndEqual();

    EXPECT_EQ(openConflicts(1), 1);
}

TEST_F(Failures, F30_TwoOfflineEditsOfOneFieldAreBothKept)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(0, false);
    world.setOnline(1, false);
    set(0, "account", account, "phone", std::string("+43 1"));
    set(1, "account", account, "phone", std::string("+43 2"));

    expectQuietAndEqual();

    EXPECT_EQ(world.hub().everything("conflict").size(), 1U);
}

TEST_F(Failures, F31_NotesWrittenOfflineStayWhenSyncBegins)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(0, false);
    set(0, "account", account, "notes", std::string("a day's notes"));
    set(1, "account", account, "notes", std::string("others meanwhile"));
    world.run(60);

    expectQuietAndEqual();

    const std::string notes = text(0, "account", account, "notes");
    const bool isKept = notes.find("a day's notes") != std::string::npos || openConflicts(0) == 1;
    EXPECT_TRUE(isKept) << notes;
}

TEST_F(Failures, F35_ALaptopThatSleptForMonthsBringsNothingDeadToLife)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.sleep(1, std::chrono::hours(24 * 400));
    remove(0, "account", account);
    world.run(60);

    expectQuietAndEqual();

    EXPECT_FALSE(world.client(1).replica->find("account", account));
    EXPECT_EQ(count(0, "account"), 0);
}

TEST_F(Failures, F35_WhatTheHubForgotMeanwhileIsFoundByComparing)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(1, false);
    const RecordId unsent = create(1, "lead", {{"name", std::string("Unsent")}});
    remove(0, "account", account);
    world.run(60);
    ASSERT_TRUE(hub::cleanFeed(world.hub().real())); // each day; now it knows how far it was today
    world.sleep(1, std::chrono::hours(24 * 181));
    ASSERT_TRUE(hub::cleanFeed(world.hub().real()));
    sent.clear();

    expectQuietAndEqual();

    EXPECT_GT(sent[sync::RequestKind::digest], 0) << "its place in the feed was purged";
    EXPECT_FALSE(world.client(1).replica->find("account", account));
    EXPECT_EQ(text(0, "lead", unsent, "name"), "Unsent");
}

TEST_F(Failures, F36_AHubThatForgotTheLaptopGetsItsUnsentWork)
{
    const MemoryDisk::Image backup = world.hub().backup();
    create(0, "account", {{"name", std::string("Known")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(0, false);
    const RecordId unsent = create(0, "lead", {{"name", std::string("Unsent")}});
    world.hub().restore(backup);

    expectQuietAndEqual();

    EXPECT_EQ(text(1, "lead", unsent, "name"), "Unsent");
}

TEST_F(Failures, F37_ComparingAnewDoublesNothing)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(world.settle());
    for (int i = 0; i < 3; ++i) {
        world.post(0, sync::SyncRequested{});
        runWith({{"410 before", kAlways}}, 6);
        set(0, "account", account, "notes", std::string("line ") + std::to_string(i));
    }

    expectQuietAndEqual();

    EXPECT_EQ(text(1, "account", account, "notes"), "line 2");
    EXPECT_EQ(count(1, "account"), 1);
}

TEST_F(Failures, F43_TwoLaptopsWithOneProfileLoseAndDoubleNothing)
{
    const RecordId account = create(0, "account", {{"name", std::string("Acme")}});
    world.setOnline(0, false);
    world.copyProfile(0); // also with what waits
    const std::size_t copy = world.clients() - 1;
    set(0, "account", account, "phone", std::string("+43 1"));
    const RecordId lead = create(copy, "lead", {{"name", std::string("From the copy")}});

    expectQuietAndEqual();

    EXPECT_EQ(count(1, "account"), 1);
    EXPECT_EQ(text(1, "account", account, "phone"), "+43 1");
    EXPECT_EQ(text(0, "lead", lead, "name"), "From the copy");
}

TEST_F(Failures, F44_MergingAPairHereAndTheOtherWayRoundElsewhereKeepsOne)
{
    const RecordId one = create(0, "account", {{"name", std::string("Acme")}});
    const RecordId two = create(0, "account", {{"name", std::string("ACME Ltd")}});
    ASSERT_TRUE(world.settle());
    world.setOnline(0, false);
    world.setOnline(1, false);
    const auto merge = [&](std::size_t i, const RecordId& winner, const RecordId& loser) {
        Edit edit;
        edit.kind = ChangeKind::merge;
        edit.entity = "account";
        edit.id = winner;
        edit.loser = loser;
        ASSERT_TRUE(world.client(i).replica->save({edit}));
        world.edited(i);
    };
    merge(0, one, two);
    merge(1, two, one);

    expectQuietAndEqual();

    EXPECT_EQ(count(0, "account"), 1);
    EXPECT_EQ(count(1, "account"), 1);
}

} // namespace
} // namespace caravan::test
