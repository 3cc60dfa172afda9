// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/caller.h"

#include "sync/hub/handlers/digest_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/protocol/codec.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;
using Access = HubFixture;

TEST_F(Access, APersonSeesHisOwnAndHisTeamsRecordsOnly)
{
    createAccount("lin", "hengda");

    for (const char* who : {"lin", "chen", "max", "ada"}) {
        pull(who);
        EXPECT_TRUE(sees(who, "account", "hengda")) << who;
    }
    for (const char* who : {"weber", "keller"}) {
        pull(who);
        EXPECT_FALSE(sees(who, "account", "hengda")) << who;
        EXPECT_TRUE(sees(who, "user", "lin")) << who;
    }
}

TEST_F(Access, T06_ChangesOfOtherTeamsRecordsAreRefusedAndTheRestIsTaken)
{
    createAccount("lin", "hengda");
    createAccount("weber", "isar");

    Change merge = change(ChangeKind::merge, "account", "isar");
    merge.loser = id("hengda");
    const Answer<sync::PushAnswer> answer = push(
        "weber", {update("account", "hengda", {{"phone", text("+1")}}, 1),
                  create("account", "hengda", {{"name", text("Mine")}}),
                  remove("account", "hengda", 1), change(ChangeKind::restore, "account", "hengda"),
                  merge, update("account", "hengda", {{"owner", Value(id("weber"))}}, 1),
                  update("account", "isar", {{"phone", text("+49 1")}}, 1)});

    ASSERT_TRUE(answer);
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(answer->results[i].status, Status::refused) << i;
        EXPECT_EQ(answer->results[i].problem, sync::problem::kNotAllowed) << i;
    }
    EXPECT_EQ(answer->results[6].status, Status::applied);
    pull("lin");
    EXPECT_EQ(shown("lin", "account", "hengda").rev, 1);
}

TEST_F(Access, T07_WhatBecameOfARecordIsToldOnlyToThoseWhoseItWas)
{
    createAccount("lin", "gone");
    createAccount("lin", "winner");
    createAccount("lin", "copy");
    pushOne("lin", remove("account", "gone", 1));
    Change merge = change(ChangeKind::merge, "account", "winner");
    merge.loser = id("copy");
    pushOne("lin", merge);
    const std::vector<RecordKey> keys = {{"account", id("gone")},
                                         {"account", id("copy")},
                                         {"account", id("winner")},
                                         {"account", id("never was")}};
    const auto whyOf = [&](const std::string& who) {
        const Answer<std::string> page =
            digestRows(hub(), person(who).caller, person(who).replica, keys);
        std::vector<std::string> why;
        const auto rows = sync::decodeFeed(*m_catalogue, *page);
        for (const sync::FeedRow& row : rows->rows) {
            why.push_back(row.why);
        }
        return why;
    };

    EXPECT_EQ(whyOf("weber"), (std::vector<std::string>{"moved", "moved", "moved", "moved"}));
    EXPECT_EQ(whyOf("chen"), (std::vector<std::string>{"deleted", "merged", "", "moved"}));
}

TEST_F(Access, AReferenceToAHiddenRecordIsRefusedSoThatItRevealsNothing)
{
    createAccount("lin", "hengda");

    const sync::OpResult result = pushOne("keller", create("visit", "v",
                                                           {{"subject", text("Mine")},
                                                            {"kind", text("breakdown")},
                                                            {"status", text("requested")},
                                                            {"account", Value(id("hengda"))}}));

    EXPECT_EQ(result.problem, sync::problem::kNotAllowed);
    EXPECT_EQ(result.problemKey, "account");
    pull("keller");
    EXPECT_FALSE(sees("keller", "account", "hengda"));
}

TEST_F(Access, AReassignedAccountMovesWithEverythingBelowIt)
{
    createAccount("lin", "hengda");
    pushOne("lin", create("contact", "zhang",
                          {{"full_name", text("张伟")}, {"account", Value(id("hengda"))}}));
    pushOne("lin", create("opportunity", "deal",
                          {{"name", text("Deal")},
                           {"stage", text("proposal")},
                           {"account", Value(id("hengda"))},
                           {"owner", Value(id("lin"))}}));
    pull("chen");
    pull("weber");

    EXPECT_EQ(
        pushOne("ada", update("account", "hengda", {{"owner", Value(id("weber"))}}, 1)).status,
        Status::applied);

    pull("weber");
    EXPECT_TRUE(sees("weber", "account", "hengda"));
    EXPECT_TRUE(sees("weber", "contact", "zhang"));
    EXPECT_TRUE(sees("weber", "opportunity", "deal"));
    pull("chen");
    EXPECT_FALSE(sees("chen", "contact", "zhang"));
    EXPECT_EQ(person("chen").left.at({"contact", id("zhang")}), "moved");
    EXPECT_TRUE(sees("chen", "opportunity", "deal")) << "its owner is still in the team";
    EXPECT_TRUE(sees("chen", "account", "hengda")) << "the deal reveals it";
}

TEST_F(Access, ConflictsFollowTheirRecordToItsNextOwner)
{
    createAccount("lin", "hengda");
    pushOne("lin", update("account", "hengda", {{"phone", text("+86 1")}}, 1));
    ASSERT_EQ(pushOne("chen", update("account", "hengda", {{"phone", text("+86 2")}}, 1)).status,
              Status::held);
    pushOne("max", update("account", "hengda", {{"city", text("Wien")}}, 2));
    pull("weber");
    EXPECT_TRUE(conflicts("weber").empty()) << "of another team";

    ASSERT_EQ(pushOne("ada", update("account", "hengda", {{"owner", id("weber")}}, 3)).status,
              Status::applied);

    pull("weber");
    EXPECT_EQ(conflicts("weber").size(), 1U);
}

TEST_F(Access, AVisitRevealsItsAccountToItsEngineerForAsLongAsItIsHis)
{
    createAccount("lin", "hengda");
    pushOne("lin", create("contact", "zhang",
                          {{"full_name", text("张伟")}, {"account", Value(id("hengda"))}}));
    pushOne("lin", create("visit", "v",
                          {{"subject", text("Leak")},
                           {"kind", text("breakdown")},
                           {"status", text("requested")},
                           {"account", Value(id("hengda"))},
                           {"contact", Value(id("zhang"))},
                           {"engineer", Value(id("keller"))}}));

    pull("keller");
    EXPECT_TRUE(sees("keller", "visit", "v"));
    EXPECT_TRUE(sees("keller", "account", "hengda"));
    EXPECT_TRUE(sees("keller", "contact", "zhang"));

    pushOne("lin", update("visit", "v", {{"engineer", Value(id("lin"))}}, 1));

    pull("keller");
    EXPECT_FALSE(sees("keller", "visit", "v"));
    EXPECT_FALSE(sees("keller", "account", "hengda"));
    EXPECT_FALSE(sees("keller", "contact", "zhang"));
}

/// A return that an engineer makes at a customer of another team stays with him, who has the part
/// in his van.
TEST_F(Access, WhatAnEngineerMakesAtAVisitStaysHisWhileHeOwnsIt)
{
    createAccount("lin", "hengda");
    pushOne("lin", create("visit", "v",
                          {{"subject", text("Leak")},
                           {"kind", text("breakdown")},
                           {"status", text("requested")},
                           {"account", Value(id("hengda"))},
                           {"engineer", Value(id("keller"))}}));
    pull("keller");
    const sync::OpResult made = pushOne("keller", create("rma", "part",
                                                         {{"description", text("Controller")},
                                                          {"status", text("requested")},
                                                          {"handling", text("repair")},
                                                          {"reason", text("No power")},
                                                          {"account", Value(id("hengda"))},
                                                          {"visit", Value(id("v"))},
                                                          {"owner", Value(id("keller"))}}));
    EXPECT_EQ(made.status, Status::applied) << made.problemKey << ": " << made.problemText;

    pull("keller");
    EXPECT_TRUE(sees("keller", "rma", "part"));
    pushOne("lin", update("visit", "v", {{"engineer", Value(id("lin"))}}, 1));
    pull("keller");
    EXPECT_TRUE(sees("keller", "rma", "part")) << "the visit is another's, the part is not";
    pushOne("ada", update("rma", "part", {{"owner", Value(id("lin"))}}, 1));
    pull("keller");
    EXPECT_FALSE(sees("keller", "rma", "part"));
}

TEST_F(Access, AnEngineerDoesNotSeeTheRestOfAnAccountAVisitReveals)
{
    createAccount("lin", "hengda");
    pushOne("lin", create("opportunity", "deal",
                          {{"name", text("Deal")},
                           {"stage", text("proposal")},
                           {"account", Value(id("hengda"))}}));
    pushOne("lin", create("visit", "v",
                          {{"subject", text("Leak")},
                           {"kind", text("breakdown")},
                           {"status", text("requested")},
                           {"account", Value(id("hengda"))},
                           {"engineer", Value(id("keller"))}}));

    pull("keller");

    EXPECT_TRUE(sees("keller", "account", "hengda"));
    EXPECT_FALSE(sees("keller", "opportunity", "deal"));
}

TEST_F(Access, AUserWhoChangesTeamLosesTheOldAndGainsTheNewWithHisOldCursor)
{
    createAccount("chen", "hengda");
    createAccount("weber", "isar");
    createAccount("lin", "mine");
    pull("lin");
    const std::int64_t grants = person("lin").grants;
    EXPECT_TRUE(sees("lin", "account", "hengda"));

    UserRequest request;
    request.id = id("lin");
    request.team = id("west");
    ASSERT_TRUE(saveUser(hub(), person("ada").caller, request));

    pull("lin", 1);
    EXPECT_FALSE(sees("lin", "account", "hengda"));
    EXPECT_TRUE(sees("lin", "account", "isar"));
    EXPECT_TRUE(sees("lin", "account", "mine"));
    EXPECT_NE(person("lin").grants, grants);
    pull("weber");
    EXPECT_TRUE(sees("weber", "account", "mine")) << "what names no team moves with its owner";
    pull("chen");
    EXPECT_FALSE(sees("chen", "account", "mine"));
}

TEST_F(Access, AManagerSeesTheTeamsBelowHisAndTheirPeoplesOwnRecords)
{
    pushOne("ada", update("team", "west", {{"parent", Value(id("east"))}}, 1));
    createAccount("weber", "isar");
    pushOne("weber",
            create("activity", "call",
                   {{"subject", text("Call")}, {"kind", text("call")}, {"status", text("open")}}));

    pull("max");
    pull("lin");

    EXPECT_TRUE(sees("max", "account", "isar"));
    EXPECT_TRUE(sees("max", "activity", "call"));
    EXPECT_FALSE(sees("lin", "account", "isar"));
}

TEST_F(Access, T09_OnlyAdministratorsWriteUsersAndTeamsAndNobodyRaisesHimself)
{
    const sync::OpResult raise =
        pushOne("lin", update("user", "lin", {{"role", text("administrator")}}, 1));
    UserRequest request;
    request.mail = "friend@caravan.example";
    const Answer<RecordId> made = saveUser(hub(), person("max").caller, request);

    EXPECT_EQ(raise.problem, sync::problem::kNotAllowed);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.failure().type, sync::problem::kNotAllowed);
    EXPECT_EQ(pushOne("max", create("product", "pl30", {{"name", text("PL-30")}})).status,
              Status::applied);
    EXPECT_EQ(pushOne("lin", update("product", "pl30", {{"name", text("PL")}}, 1)).problem,
              sync::problem::kNotAllowed);
}

TEST_F(Access, TheLastAdministratorStays)
{
    const RecordId ada = person("ada").caller.user;
    Change demote = update("user", "ada", {{"role", text("rep")}}, 1);
    Change leave = update("user", "ada", {{"active", Value(false)}}, 1);
    Change go = remove("user", "ada", 1);
    demote.id = leave.id = go.id = ada;

    for (const Change& change : {demote, leave, go}) {
        EXPECT_EQ(pushOne("ada", change).problemKey, "role");
    }
    pushOne("ada", update("user", "max", {{"role", text("administrator")}}, 1));
    EXPECT_EQ(pushOne("ada", demote).status, Status::applied);
}

TEST_F(Access, AnIntegratorWhoMayOnlyReadWritesNothing)
{
    UserRequest request;
    request.id = id("lin");
    request.role = "readonly";
    ASSERT_TRUE(saveUser(hub(), person("ada").caller, request));

    EXPECT_EQ(createAccount("lin", "hengda").problem, sync::problem::kNotAllowed);
}

TEST_F(Access, AUserWhoIsNoLongerActiveGetsNothing)
{
    UserRequest request;
    request.id = id("lin");
    request.active = false;
    ASSERT_TRUE(saveUser(hub(), person("ada").caller, request));

    EXPECT_FALSE(push("lin", {}));
    EXPECT_FALSE(feed(hub(), person("lin").caller, {{}, 100, 0}));
}

TEST_F(Access, TwoUsersCannotHaveOneMailAddress)
{
    UserRequest request;
    request.mail = "LIN@caravan.example";
    request.name = "Other";
    request.role = "rep";

    const Answer<RecordId> made = saveUser(hub(), person("ada").caller, request);

    ASSERT_FALSE(made);
    EXPECT_EQ(made.failure().field, "mail");
}

TEST_F(Access, ACustomersContactMayHaveTheMailAddressOfAUser)
{
    createAccount("lin", "acme");

    const sync::OpResult result =
        pushOne("lin", create("contact", "chen",
                              {{"full_name", std::string("Chen")},
                               {"account", Value(id("acme"))},
                               {"mail", std::string("max@caravan.example")}}));

    EXPECT_EQ(result.status, sync::OpResult::Status::applied) << result.problemText;
}

} // namespace
} // namespace caravan::hub
