// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/model.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

/// The hub's word on links: records that refer to one of several entities.
class HubLink : public HubFixture {
protected:
    HubLink()
    {
        m_catalogue = *withChanges(
            *Catalogue::builtIn(),
            {R"({"do":"add_entity","activities":true,"entity":{"entity":"x_lease","labels":"Lease",
                 "fields":[{"name":"name","type":"text","labels":"Name"},
                           {"name":"owner","type":"reference","to":"user","labels":"Owner"},
                           {"name":"of","type":"link","to":["account","x_lease"],"labels":"Of"},
                           {"name":"needs","type":"link","to":["x_lease"],"labels":"Needs",
                            "onDelete":"revive"}]}})"});
    }
    RecordKey key(const std::string& entity, const std::string& name) const
    {
        return {entity, id(name)};
    }
    sync::OpResult lease(const std::string& who, const std::string& name,
                         std::map<std::string, Value> set = {})
    {
        set["name"] = name;
        set.try_emplace("owner", person(who).caller.user);
        return pushOne(who, create("x_lease", name, set));
    }
};

TEST_F(HubLink, ShowsARecordToWhomIsShownWhatItRefersTo)
{
    ASSERT_EQ(createAccount("lin", "acme").status, Status::applied);
    ASSERT_EQ(lease("ada", "l1", {{"of", key("account", "acme")}}).status, Status::applied);
    const sync::OpResult call = pushOne("ada", create("activity", "call",
                                                      {{"subject", std::string("Call")},
                                                       {"kind", std::string("call")},
                                                       {"status", std::string("open")},
                                                       {"owner", person("ada").caller.user},
                                                       {"about", key("x_lease", "l1")}}));
    ASSERT_EQ(call.status, Status::applied) << call.problemKey << " " << call.problemText;
    pull("lin");
    EXPECT_TRUE(sees("lin", "x_lease", "l1"));
    EXPECT_TRUE(sees("lin", "activity", "call")) << "through the lease, which follows the account";
    EXPECT_EQ(shown("lin", "activity", "call").referred("about"), key("x_lease", "l1"));
    pull("weber");
    EXPECT_FALSE(sees("weber", "x_lease", "l1"));
    EXPECT_FALSE(sees("weber", "activity", "call"));

    // It comes to another account, and all that hangs on it goes with it.
    ASSERT_EQ(createAccount("weber", "west").status, Status::applied);
    ASSERT_EQ(pushOne("ada", update("x_lease", "l1", {{"of", key("account", "west")}}, 1)).status,
              Status::applied);
    pull("lin");
    pull("weber");
    EXPECT_FALSE(sees("lin", "x_lease", "l1"));
    EXPECT_FALSE(sees("lin", "activity", "call"));
    EXPECT_TRUE(sees("weber", "activity", "call"));
}

TEST_F(HubLink, ToWhatIsNotSharedOrNotAllowedIsRefused)
{
    ASSERT_EQ(createAccount("weber", "west").status, Status::applied);
    EXPECT_EQ(lease("lin", "l1", {{"of", key("account", "west")}}).status, Status::refused)
        << "else it would show what is another team's";
    ASSERT_EQ(createAccount("lin", "east").status, Status::applied);
    EXPECT_EQ(lease("lin", "l2", {{"of", key("contact", "east")}}).status, Status::refused);
    EXPECT_EQ(lease("lin", "l3", {{"of", key("nothing", "east")}}).status, Status::refused);
    EXPECT_EQ(lease("lin", "l5", {{"of", key("account", "later")}}).status, Status::applied)
        << "it may come later";
}

TEST_F(HubLink, IsLetGoOrKeepsARecordAsItsFieldSays)
{
    ASSERT_EQ(lease("lin", "one").status, Status::applied);
    ASSERT_EQ(lease("lin", "two", {{"of", key("x_lease", "one")}}).status, Status::applied);
    ASSERT_EQ(pushOne("lin", remove("x_lease", "one", 1)).status, Status::applied);
    pull("lin");
    EXPECT_FALSE(shown("lin", "x_lease", "two").referred("of"));

    ASSERT_EQ(lease("lin", "three").status, Status::applied);
    ASSERT_EQ(lease("lin", "four", {{"needs", key("x_lease", "three")}}).status, Status::applied);
    EXPECT_EQ(pushOne("lin", remove("x_lease", "three", 1)).status, Status::held);
}

TEST_F(HubLink, FollowsARecordThatWasMerged)
{
    ASSERT_EQ(lease("lin", "one").status, Status::applied);
    ASSERT_EQ(lease("lin", "two").status, Status::applied);
    ASSERT_EQ(lease("lin", "of_two", {{"of", key("x_lease", "two")}}).status, Status::applied);
    Change merge = change(ChangeKind::merge, "x_lease", "one");
    merge.loser = id("two");
    ASSERT_EQ(pushOne("lin", merge).status, Status::applied);
    pull("lin");
    EXPECT_EQ(shown("lin", "x_lease", "of_two").referred("of"), key("x_lease", "one"));
    // Somebody offline still knew the other.
    ASSERT_EQ(lease("lin", "late", {{"of", key("x_lease", "two")}}).status, Status::applied);
    pull("lin");
    EXPECT_EQ(shown("lin", "x_lease", "late").referred("of"), key("x_lease", "one"));
}

} // namespace
} // namespace caravan::hub
