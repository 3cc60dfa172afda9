// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/push_handler.h"

#include "sync/hub/handlers/replica_handler.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;
using Push = HubFixture;

TEST_F(Push, OfACreateMakesOneRecordAtRevisionOneOwnedByItsAuthor)
{
    const sync::OpResult result = createAccount("lin", "hengda");

    pull("lin");
    EXPECT_EQ(result.status, Status::applied);
    EXPECT_EQ(result.rev, 1);
    EXPECT_EQ(shown("lin", "account", "hengda").reference("owner"), id("lin"));
}

TEST_F(Push, SentAgainGivesTheStoredVerdictAndChangesNothing)
{
    Change change = create("account", "hengda", {{"name", text("Hengda")}});
    change.n = 1;
    change.op = OpId(id("op-1"));
    const Answer<sync::PushAnswer> first = push("lin", {change});
    pull("lin");

    const Answer<sync::PushAnswer> again = push("lin", {change});

    ASSERT_TRUE(again);
    EXPECT_EQ(again->results.front().rev, first->results.front().rev);
    EXPECT_EQ(again->next, 2);
    pull("lin");
    EXPECT_EQ(shown("lin", "account", "hengda").rev, 1);
}

TEST_F(Push, OfAUsedNumberWithAnotherOpIsAFork)
{
    createAccount("lin", "hengda");
    Change other = create("account", "other", {{"name", text("Other")}});
    other.n = 1;

    const Answer<sync::PushAnswer> answer = push("lin", {other});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kReplicaFork);
}

TEST_F(Push, ThatLeavesOutANumberIsAGapAndChangesNothing)
{
    Change late = create("account", "hengda", {{"name", text("Hengda")}});
    late.n = 2;

    const Answer<sync::PushAnswer> answer = push("lin", {late});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kOpGap);
    pull("ada");
    EXPECT_FALSE(sees("ada", "account", "hengda"));
}

TEST_F(Push, OfAnUnknownReplicaIsAFork)
{
    person("lin").replica = ReplicaId(id("nobody's"));

    const Answer<sync::PushAnswer> answer = push("lin", {});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kReplicaFork);
}

TEST_F(Push, OfAnotherPersonsReplicaIsNotAllowed)
{
    person("lin").replica = person("chen").replica;

    const Answer<sync::PushAnswer> answer = push("lin", {});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kNotAllowed);
}

TEST_F(Push, AfterAForkTakesTheSameOpsUnderNewNumbersOnce)
{
    Change change = create("account", "hengda", {{"name", text("Hengda")}});
    change.op = OpId(id("op-1"));
    ASSERT_TRUE(push("lin", {change}));
    const ReplicaId old = person("lin").replica;
    person("lin").replica = ReplicaId(id("after the fork"));
    ASSERT_TRUE(registerReplica(hub(), person("lin").caller, {person("lin").replica, old, 0}));
    person("lin").n = 0;
    Change before = create("account", "before", {{"name", text("Before")}});

    const Answer<sync::PushAnswer> answer = push("lin", {before, change});

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->results[1].n, 2);
    EXPECT_EQ(answer->results[1].status, Status::applied);
    pull("lin");
    EXPECT_EQ(shown("lin", "account", "hengda").rev, 1);
    EXPECT_TRUE(sees("lin", "account", "before"));
}

/// Two laptops came out of one profile: both go on under new ids.
TEST_F(Push, AfterAForkWhatWasWrittenBeforeIsTheAuthorsOwnAndNoLater)
{
    createAccount("lin", "hengda"); // n = 1, known to both
    const ReplicaId old = person("lin").replica;
    const auto goOnAs = [&](const std::string& name, std::int64_t through) {
        person("lin").replica = ReplicaId(id(name));
        EXPECT_TRUE(
            registerReplica(hub(), person("lin").caller, {person("lin").replica, old, through}));
        person("lin").n = 0;
    };
    // By the original, after the copy was made; neither saw what the other did.
    pushOne("lin", update("account", "hengda", {{"website", text("original.example")}}, 1));
    goOnAs("copy", 1);

    const auto phone = pushOne("lin", update("account", "hengda", {{"phone", text("+43 1")}}, 0));
    const auto website =
        pushOne("lin", update("account", "hengda", {{"website", text("copy.example")}}, 1));

    EXPECT_EQ(phone.status, Status::applied) << "he himself had left it empty";
    EXPECT_EQ(website.status, Status::held) << "the copy had not seen the other one's";
}

TEST_F(Push, OfAKnownOpWithOtherContentIsRefusedAsAMismatch)
{
    Change change = create("account", "hengda", {{"name", text("Hengda")}});
    change.op = OpId(id("op-1"));
    ASSERT_TRUE(push("lin", {change}));
    Change changed = create("account", "hengda", {{"name", text("Other")}});
    changed.op = change.op;

    const sync::OpResult result = pushOne("lin", changed);

    EXPECT_EQ(result.status, Status::refused);
    EXPECT_EQ(result.problem, sync::problem::kOpMismatch);
}

TEST_F(Push, RefusesABundleAsAWholeAndGoesOn)
{
    Change good = create("account", "good", {{"name", text("Good")}});
    Change bad = create("account", "bad", {{"name", Value()}});
    good.bundle = bad.bundle = BundleId(id("bundle"));
    Change next = create("account", "next", {{"name", text("Next")}});

    const Answer<sync::PushAnswer> answer = push("lin", {good, bad, next});

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->results[0].status, Status::refused);
    EXPECT_EQ(answer->results[1].status, Status::refused);
    EXPECT_EQ(answer->results[1].problemKey, "name");
    EXPECT_EQ(answer->results[2].status, Status::applied);
    EXPECT_EQ(answer->next, 4);
    pull("ada");
    EXPECT_FALSE(sees("ada", "account", "good"));
    EXPECT_TRUE(sees("ada", "account", "next"));
}

TEST_F(Push, BlocksOnlyWhatDependsOnARefusedCreate)
{
    const Answer<sync::PushAnswer> answer = push(
        "lin",
        {create("account", "bad", {{"name", Value()}}),
         create("contact", "zhang", {{"full_name", text("张伟")}, {"account", Value(id("bad"))}}),
         update("account", "bad", {{"phone", text("+86 1")}}, 0),
         create("account", "good", {{"name", text("Good")}})});

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->results[0].status, Status::refused);
    EXPECT_EQ(answer->results[1].status, Status::blocked);
    EXPECT_EQ(answer->results[1].problemKey, "account");
    EXPECT_EQ(answer->results[2].status, Status::blocked);
    EXPECT_EQ(answer->results[3].status, Status::applied);
}

TEST_F(Push, MendedAfterARefusalUnblocksItsDependants)
{
    pushOne("lin", create("account", "hengda", {{"name", Value()}}));
    createAccount("lin", "hengda");

    const sync::OpResult result =
        pushOne("lin", create("contact", "zhang",
                              {{"full_name", text("张伟")}, {"account", Value(id("hengda"))}}));

    EXPECT_EQ(result.status, Status::applied);
}

TEST_F(Push, ParksWhatThisHubsSchemaDoesNotKnowAndBlocksWhatDependsOnIt)
{
    sync::PushRequest request;
    request.replica = person("lin").replica;
    request.unreadable.push_back({1,
                                  OpId(id("op")),
                                  {},
                                  {ErrorCode::schema, "account.colour", "is an unknown field"},
                                  id("hengda")});
    request.ops.push_back(create("contact", "zhang",
                                 {{"full_name", text("张伟")}, {"account", Value(id("hengda"))}}));
    request.ops.back().n = 2;
    request.ops.back().op = OpId(id("op 2"));

    const Answer<sync::PushAnswer> answer = hub::push(hub(), person("lin").caller, request);

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->results[0].status, Status::parked);
    EXPECT_EQ(answer->results[1].status, Status::blocked);
    EXPECT_EQ(answer->next, 3);
}

TEST_F(Push, OfTwoEditsOfDifferentFieldsKeepsBoth)
{
    createAccount("lin", "hengda");
    pushOne("lin", update("account", "hengda", {{"phone", text("+86 1")}}, 1));

    const sync::OpResult result =
        pushOne("chen", update("account", "hengda", {{"website", text("hengda.example")}}, 1));

    EXPECT_EQ(result.status, Status::applied);
    EXPECT_EQ(result.rev, 3);
    pull("lin");
    EXPECT_EQ(shown("lin", "account", "hengda").text("phone"), "+86 1");
    EXPECT_EQ(shown("lin", "account", "hengda").text("website"), "hengda.example");
}

TEST_F(Push, OfTwoEditsOfTheSameFieldKeepsTheHubsAndTheOtherInAConflictOfItsAuthor)
{
    createAccount("lin", "hengda");
    pushOne("lin", update("account", "hengda", {{"phone", text("+86 1")}}, 1));

    const sync::OpResult result =
        pushOne("chen", update("account", "hengda", {{"phone", text("+86 2")}}, 1));

    EXPECT_EQ(result.status, Status::held);
    ASSERT_EQ(result.conflicts.size(), 1U);
    for (const char* who : {"lin", "chen"}) {
        pull(who);
        ASSERT_EQ(conflicts(who).size(), 1U) << who;
    }
    const Record conflict = conflicts("chen").front();
    EXPECT_EQ(conflict.id, result.conflicts.front());
    EXPECT_EQ(conflict.text("winner"), "\"+86 1\"");
    EXPECT_EQ(conflict.text("loser"), "\"+86 2\"");
    EXPECT_EQ(conflict.text("status"), "open");
    EXPECT_EQ(conflict.reference("owner"), id("chen"));
    EXPECT_EQ(conflict.reference("winner_author"), id("lin"));
    EXPECT_EQ(shown("chen", "account", "hengda").text("phone"), "+86 1");
}

TEST_F(Push, OfALaterEditBySomeoneWhoWroteTheFieldHimselfWins)
{
    createAccount("lin", "hengda");
    pushOne("lin", update("account", "hengda", {{"phone", text("+86 1")}}, 0));

    const sync::OpResult result =
        pushOne("lin", update("account", "hengda", {{"phone", text("+86 2")}}, 0));

    EXPECT_EQ(result.status, Status::applied);
}

TEST_F(Push, LetsPeopleSettleAConflictButNotInventOne)
{
    createAccount("lin", "hengda");
    pushOne("lin", update("account", "hengda", {{"phone", text("+86 1")}}, 1));
    const RecordId conflict =
        pushOne("chen", update("account", "hengda", {{"phone", text("+86 2")}}, 1))
            .conflicts.front();
    Change settle = update("conflict", "x", {{"status", text("settled")}}, 1);
    settle.id = conflict;
    Change rewrite = update("conflict", "x", {{"loser", text("\"mine\"")}}, 1);
    rewrite.id = conflict;

    EXPECT_EQ(pushOne("chen", settle).status, Status::applied);
    EXPECT_EQ(pushOne("chen", rewrite).problem, sync::problem::kNotAllowed);
    EXPECT_EQ(pushOne("lin", create("conflict", "made", {})).problem, sync::problem::kNotAllowed);
}

TEST_F(Push, OfAnUpdateToAnUnknownRecordIsHeldWithItsValues)
{
    const sync::OpResult result =
        pushOne("lin", update("account", "never", {{"name", text("Never")}}, 3));

    EXPECT_EQ(result.status, Status::held);
    pull("lin");
    ASSERT_EQ(conflicts("lin").size(), 1U);
    EXPECT_EQ(conflicts("lin").front().text("kind"), "unknown_record");
    EXPECT_FALSE(sees("lin", "account", "never"));
}

TEST_F(Push, RefusesAMoveTheWorkflowDoesNotHave)
{
    pushOne("lin", create("visit", "v",
                          {{"subject", text("Leak")},
                           {"kind", text("breakdown")},
                           {"status", text("signed")},
                           {"signed_by", text("Paul")},
                           {"work_done_text", text("Sealed")}}));

    const sync::OpResult result =
        pushOne("lin", update("visit", "v", {{"status", text("requested")}}, 1));

    EXPECT_EQ(result.status, Status::refused);
    EXPECT_EQ(result.problemKey, "status");
}

TEST_F(Push, RefusesToChangeWhatWasSigned)
{
    pushOne("lin", create("visit", "v",
                          {{"subject", text("Leak")},
                           {"kind", text("breakdown")},
                           {"status", text("work_done")},
                           {"signed_by", text("Paul")},
                           {"work_done_text", text("Sealed")}}));
    pushOne("lin",
            create("visit_check", "c", {{"visit", Value(id("v"))}, {"text", text("No leak")}}));
    pushOne("lin", update("visit", "v", {{"status", text("signed")}}, 1));

    const sync::OpResult result =
        pushOne("lin", update("visit", "v", {{"work_done_text", text("Other")}}, 2));
    EXPECT_EQ(result.status, Status::refused);
    EXPECT_EQ(result.problem, sync::problem::kFrozen);
    EXPECT_EQ(result.problemKey, "work_done_text");
    EXPECT_EQ(pushOne("lin", update("visit_check", "c", {{"answer", text("no")}}, 1)).problem,
              sync::problem::kFrozen);
    EXPECT_EQ(pushOne("lin", create("part_use", "p",
                                    {{"visit", Value(id("v"))},
                                     {"description", text("Hose")},
                                     {"quantity", Value(Decimal::fromInteger(1))}}))
                  .problem,
              sync::problem::kFrozen);
    EXPECT_EQ(pushOne("lin", update("visit", "v", {{"follow_up_note", text("Call")}}, 2)).status,
              Status::applied);
}

TEST_F(Push, RefusesWhatTheStatusRequires)
{
    pushOne("lin",
            create("opportunity", "deal", {{"name", text("Deal")}, {"stage", text("proposal")}}));

    const sync::OpResult result =
        pushOne("lin", update("opportunity", "deal", {{"stage", text("won")}}, 1));

    EXPECT_EQ(result.status, Status::refused);
    EXPECT_EQ(result.problemKey, "amount");
}

TEST_F(Push, OfMoreThan500OpsIsTooLarge)
{
    std::vector<Change> many(501, create("account", "a", {{"name", text("A")}}));

    const Answer<sync::PushAnswer> answer = push("lin", std::move(many));

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kTooLarge);
}

} // namespace
} // namespace caravan::hub
