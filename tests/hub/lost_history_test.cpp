// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// A database that was put back to an earlier state (A01, A02): how it is noticed, and what laptops
// may give back.
#include "sync/hub/handlers/feed_handler.h"
#include "sync/hub/service/feed_cursor.h"
#include "sync/hub/store/audit_rows.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/run_rows.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

class LostHistory : public HubFixture {
protected:
    void runBegins() { ASSERT_TRUE(hub().beginRun()); }
    /// What asking on from where this person stands gives.
    std::string problemOf(const std::string& who)
    {
        const auto answer = feed(hub(), person(who).caller, {person(who).cursor, 2000, 0, {}});
        return answer ? std::string() : answer.failure().type + " " + answer.failure().field;
    }
    void putBackTo(std::int64_t position)
    {
        ASSERT_TRUE(hub().store().write([&](Connection& connection) {
            setMetaNumber(connection, "next_position", position);
            return true;
        }));
    }
    std::int64_t nextPosition()
    {
        std::int64_t position = 0;
        EXPECT_TRUE(hub().store().read([&](Connection& connection) {
            position = metaNumber(connection, "next_position", 0);
        }));
        return position;
    }
    Change givenBack(const std::string& name)
    {
        Change change = create("account", name, {{"name", std::string("Hengda")}});
        change.by = id("chen");
        return change;
    }
};

TEST_F(LostHistory, A02_ACursorBeyondTheFeedIsProof)
{
    if (isPostgres()) {
        GTEST_SKIP() << "positions are set in the way of SQLite";
    }
    runBegins();
    const std::int64_t before = nextPosition();
    createAccount("lin", "hengda");
    pull("lin");
    EXPECT_EQ(problemOf("lin"), "");

    putBackTo(before);

    EXPECT_EQ(problemOf("lin"), "epoch-changed history");
}

TEST_F(LostHistory, A02_SoIsOneThatTheFeedHasPassedAgainSinceTheHubWasStarted)
{
    if (isPostgres()) {
        GTEST_SKIP() << "positions are set in the way of SQLite";
    }
    runBegins();
    const std::int64_t before = nextPosition();
    createAccount("lin", "hengda");
    pull("lin");
    putBackTo(before);
    runBegins();
    for (const char* name : {"a", "b", "c"}) {
        createAccount("weber", name);
    }

    EXPECT_EQ(problemOf("lin"), "epoch-changed history");
    pull("weber");
    EXPECT_EQ(problemOf("weber"), "") << "who came after it has lost nothing";
}

TEST_F(LostHistory, A02_SoIsOneOfAStartThatTheDatabaseHasNotHeardOf)
{
    runBegins();
    pull("lin");
    ASSERT_TRUE(hub().store().write([](Connection& connection) {
        connection.script("DELETE FROM hub_run");
        return true;
    }));
    runBegins();

    EXPECT_EQ(problemOf("lin"), "epoch-changed history");
}

TEST_F(LostHistory, ARestartAloneLosesNothing)
{
    runBegins();
    createAccount("lin", "hengda");
    pull("lin");

    runBegins();

    EXPECT_EQ(problemOf("lin"), "");
}

TEST_F(LostHistory, S04_WhoWroteIsBelievedOnlyAfterAProofAndNotedForTheAdministrator)
{
    ASSERT_EQ(pushOne("lin", givenBack("before")).status, Status::applied);
    pull("lin");
    EXPECT_EQ(shown("lin", "account", "before").changedBy, id("lin"));

    hub().noteProof({sync::problem::kEpochChanged, kLostHistory, {}});
    ASSERT_EQ(pushOne("lin", givenBack("after")).status, Status::applied);

    pull("lin");
    EXPECT_EQ(shown("lin", "account", "after").changedBy, id("chen"));
    std::vector<AuditRow> audit;
    ASSERT_TRUE(
        hub().store().read([&](Connection& connection) { audit = loadAudit(connection, 10); }));
    ASSERT_EQ(audit.size(), 2U);
    EXPECT_EQ(audit[0].what, "given-back");
    EXPECT_EQ(audit[0].user, id("lin"));
    EXPECT_EQ(audit[1].what, "history-lost");
}

TEST_F(LostHistory, WhatTwoGiveBackIsThereOnceAndWhatTheHubKnowsIsNotPutBack)
{
    hub().noteProof({sync::problem::kEpochChanged, kLostHistory, {}});
    ASSERT_EQ(pushOne("lin", givenBack("hengda")).status, Status::applied);
    ASSERT_EQ(pushOne("max", givenBack("hengda")).status, Status::applied);
    ASSERT_EQ(
        pushOne("max", update("account", "hengda", {{"name", std::string("Newer")}}, 1)).status,
        Status::applied);

    const sync::OpResult again = pushOne("lin", givenBack("hengda"));

    EXPECT_EQ(again.status, Status::applied);
    EXPECT_TRUE(again.conflicts.empty());
    pull("lin");
    EXPECT_EQ(shown("lin", "account", "hengda").text("name"), "Newer");
}

/// A stranger's restore: one lost value came back as three conflicts, two under wrong names.
TEST_F(LostHistory, WhatSeveralGiveBackAsksOnceAndUnderItsAuthorsName)
{
    createAccount("lin", "hengda");
    pull("max");
    hub().noteProof({sync::problem::kEpochChanged, kLostHistory, {}});
    const auto renamed = [&](const std::string& to, Revision seen) {
        Change change = update("account", "hengda", {{"name", to}}, seen);
        change.by = id("chen");
        return change;
    };
    ASSERT_EQ(pushOne("lin", renamed("Lost", 1)).status, Status::applied);
    ASSERT_EQ(
        pushOne("lin", update("account", "hengda", {{"name", std::string("Newer")}}, 2)).status,
        Status::applied);

    EXPECT_TRUE(pushOne("max", renamed("Lost", 1)).conflicts.empty()) << "it was here";
    const sync::OpResult other = pushOne("max", renamed("Elsewhere", 1));

    ASSERT_EQ(other.conflicts.size(), 1U);
    pull("chen");
    ASSERT_EQ(conflicts("chen").size(), 1U);
    EXPECT_EQ(conflicts("chen").front().reference("loser_author"), id("chen"));
}

TEST_F(LostHistory, RightsAreThoseOfWhoGivesBack)
{
    createAccount("weber", "alpha");
    hub().noteProof({sync::problem::kEpochChanged, kLostHistory, {}});
    Change change = update("account", "alpha", {{"name", std::string("Mine")}}, 0);
    change.by = id("weber");

    EXPECT_EQ(pushOne("lin", change).status, Status::refused);
}

} // namespace
} // namespace caravan::hub
