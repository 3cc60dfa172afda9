// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

class Lifecycle : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        createAccount("lin", "hengda");
    }
    sync::OpResult addContact(const std::string& who)
    {
        return pushOne(who,
                       create("contact", "zhang",
                              {{"full_name", text("张伟")}, {"account", Value(id("hengda"))}}));
    }
};

TEST_F(Lifecycle, WhoMergesAndMovesTheLinksHimselfMeetsNoConflict)
{
    createAccount("lin", "hengda again");
    addContact("lin");
    Change merge =
        change(ChangeKind::merge, "account", "hengda again", {{"phone", text("+86 512 1")}}, 1);
    merge.loser = id("hengda");
    Change link = update("contact", "zhang", {{"account", Value(id("hengda again"))}}, 1);
    link.set.at("account").from = GroupValue{Value(id("hengda"))};

    const auto answer = push("lin", {merge, link});

    ASSERT_TRUE(answer);
    for (const sync::OpResult& result : answer->results) {
        EXPECT_EQ(result.status, Status::applied) << result.problemText;
    }
    // And takes it back, as the window does: a new record, the link to it.
    const auto undone =
        push("lin", {create("account", "hengda anew", {{"name", text("hengda")}}),
                     update("contact", "zhang", {{"account", Value(id("hengda anew"))}}, 1)});
    ASSERT_TRUE(undone);
    for (const sync::OpResult& result : undone->results) {
        EXPECT_EQ(result.status, Status::applied) << result.problemText;
    }
    pull("lin");
    EXPECT_EQ(shown("lin", "contact", "zhang").reference("account"), id("hengda anew"));
    EXPECT_TRUE(conflicts("lin").empty());
}

TEST_F(Lifecycle, ADeletedRecordLeavesEveryReplica)
{
    pull("chen");

    EXPECT_EQ(pushOne("lin", remove("account", "hengda", 1)).status, Status::applied);

    pull("chen");
    EXPECT_FALSE(sees("chen", "account", "hengda"));
    EXPECT_EQ(person("chen").left.at({"account", id("hengda")}), "deleted");
}

TEST_F(Lifecycle, ADeleteOfWhatAnotherEditedSinceIsHeld)
{
    pushOne("chen", update("account", "hengda", {{"phone", text("+86 1")}}, 1));

    const sync::OpResult result = pushOne("lin", remove("account", "hengda", 1));

    EXPECT_EQ(result.status, Status::held);
    pull("lin");
    EXPECT_TRUE(sees("lin", "account", "hengda"));
    ASSERT_EQ(conflicts("lin").size(), 1U);
    EXPECT_EQ(conflicts("lin").front().text("kind"), "delete_after_edit");
}

TEST_F(Lifecycle, AnEditOfADeletedRecordIsKeptAndDoesNotReviveIt)
{
    pushOne("lin", remove("account", "hengda", 1));

    const sync::OpResult result =
        pushOne("chen", update("account", "hengda", {{"phone", text("+86 1")}}, 1));

    EXPECT_EQ(result.status, Status::held);
    pull("chen");
    EXPECT_FALSE(sees("chen", "account", "hengda"));
    ASSERT_EQ(conflicts("chen").size(), 1U);
    EXPECT_EQ(conflicts("chen").front().text("kind"), "edit_after_delete");
    EXPECT_EQ(conflicts("chen").front().text("loser"), "\"+86 1\"");
}

TEST_F(Lifecycle, ARestoredRecordComesBack)
{
    pushOne("lin", remove("account", "hengda", 1));
    pull("chen");

    EXPECT_EQ(pushOne("chen", change(ChangeKind::restore, "account", "hengda")).status,
              Status::applied);

    pull("chen");
    EXPECT_TRUE(sees("chen", "account", "hengda"));
}

TEST_F(Lifecycle, ARestoredChildBringsItsParentBack)
{
    addContact("lin");
    pushOne("lin", remove("contact", "zhang", 1));
    pushOne("lin", remove("account", "hengda", 1));

    EXPECT_EQ(pushOne("lin", change(ChangeKind::restore, "contact", "zhang")).status,
              Status::applied);

    pull("lin");
    EXPECT_TRUE(sees("lin", "contact", "zhang"));
    EXPECT_TRUE(sees("lin", "account", "hengda"));
}

TEST_F(Lifecycle, ANewChildRevivesItsDeletedParent)
{
    pushOne("lin", remove("account", "hengda", 1));

    EXPECT_EQ(addContact("chen").status, Status::applied);

    pull("chen");
    EXPECT_TRUE(sees("chen", "account", "hengda"));
    EXPECT_TRUE(sees("chen", "contact", "zhang"));
}

TEST_F(Lifecycle, AParentThatLiveChildrenNeedIsNotDeleted)
{
    addContact("chen");

    const sync::OpResult result = pushOne("lin", remove("account", "hengda", 1));

    EXPECT_EQ(result.status, Status::held);
    pull("lin");
    EXPECT_TRUE(sees("lin", "account", "hengda"));
}

TEST_F(Lifecycle, AParentGoesWithItsChildrenInOneBundle)
{
    addContact("lin");
    Change child = remove("contact", "zhang", 1);
    Change parent = remove("account", "hengda", 1);
    child.bundle = parent.bundle = BundleId(id("bundle"));

    const Answer<sync::PushAnswer> answer = push("lin", {child, parent});

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->results[1].status, Status::applied);
    pull("lin");
    EXPECT_FALSE(sees("lin", "account", "hengda"));
    EXPECT_FALSE(sees("lin", "contact", "zhang"));
}

TEST_F(Lifecycle, ADeletedRecordIsDetachedFromWhatMayLiveWithoutIt)
{
    addContact("lin");
    pushOne("lin", create("activity", "call",
                          {{"subject", text("Call")},
                           {"kind", text("call")},
                           {"status", text("open")},
                           {"contact", Value(id("zhang"))}}));

    EXPECT_EQ(pushOne("lin", remove("contact", "zhang", 1)).status, Status::applied);

    pull("lin");
    EXPECT_TRUE(shown("lin", "activity", "call").reference("contact").isNil());
}

TEST_F(Lifecycle, AUserWhoOwnsRecordsCannotBeDeleted)
{
    const sync::OpResult result = pushOne("ada", remove("user", "lin", 1));

    EXPECT_EQ(result.status, Status::refused);
    EXPECT_EQ(result.problemKey, "account.owner");
}

class Merging : public Lifecycle {
protected:
    void SetUp() override
    {
        Lifecycle::SetUp();
        pushOne("lin", create("account", "copy",
                              {{"name", text("Hengda Ltd")}, {"phone", text("+86 7")}}));
        pushOne("lin", create("contact", "li",
                              {{"full_name", text("李娜")}, {"account", Value(id("copy"))}}));
    }
    Change merge(const std::string& winner, const std::string& loser) const
    {
        Change one = change(ChangeKind::merge, "account", winner);
        one.loser = id(loser);
        return one;
    }
};

TEST_F(Merging, KeepsEveryLinkAndFillsWhatTheWinnerLacks)
{
    EXPECT_EQ(pushOne("lin", merge("hengda", "copy")).status, Status::applied);

    pull("lin");
    EXPECT_FALSE(sees("lin", "account", "copy"));
    EXPECT_TRUE(person("lin").left.empty()) << "he never had it";
    EXPECT_EQ(shown("lin", "account", "hengda").text("phone"), "+86 7");
    EXPECT_EQ(shown("lin", "account", "hengda").text("name"), "hengda");
    EXPECT_EQ(shown("lin", "contact", "li").reference("account"), id("hengda"));
}

TEST_F(Merging, OfTheSamePairTheOtherWayRoundDeletesNeither)
{
    pushOne("lin", merge("hengda", "copy"));

    EXPECT_EQ(pushOne("chen", merge("copy", "hengda")).status, Status::applied);
    EXPECT_EQ(pushOne("chen", merge("hengda", "copy")).status, Status::applied);

    pull("chen");
    EXPECT_TRUE(sees("chen", "account", "hengda"));
}

TEST_F(Merging, LetsALateEditOfTheLoserReachTheSurvivor)
{
    pushOne("lin", merge("hengda", "copy"));

    const sync::OpResult result =
        pushOne("chen", update("account", "copy", {{"website", text("hengda.example")}}, 1));

    EXPECT_EQ(result.status, Status::applied);
    pull("chen");
    EXPECT_EQ(shown("chen", "account", "hengda").text("website"), "hengda.example");
}

TEST_F(Merging, TellsReplicasThatHadTheLoserWhereItWent)
{
    pull("chen");

    pushOne("lin", merge("hengda", "copy"));

    pull("chen");
    EXPECT_EQ(person("chen").left.at({"account", id("copy")}), "merged");
}

} // namespace
} // namespace caravan::hub
