// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/reassign.h"

#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class Reassign : public ReplicaFixture {
protected:
    Reassign()
    {
        for (const char* team : {"east", "west"}) {
            teams[team] = create("team", {{"name", std::string(team)}});
        }
        for (const auto& [name, team] :
             {std::pair("lin", "east"), std::pair("chen", "east"), std::pair("weber", "west")}) {
            users[name] = create("user", {{"name", std::string(name)},
                                          {"mail", std::string(name) + "@caravan.example"},
                                          {"role", std::string("rep")},
                                          {"team", teams[team]}});
        }
    }
    RecordId owned(const std::string& entity, const std::string& who, Values values)
    {
        values["owner"] = users.at(who);
        return create(entity, std::move(values));
    }
    RecordId activity(const std::string& who, const char* status, const char* about,
                      const RecordId& id)
    {
        return owned("activity", who,
                     {{"subject", std::string("x")},
                      {"kind", std::string("task")},
                      {"status", std::string(status)},
                      {about, id}});
    }
    Result<ReassignPlan> plan(const std::string& entity, std::vector<RecordId> ids,
                              const std::string& to, bool withDeals = false)
    {
        Reassignment asked;
        for (const RecordId& id : ids) {
            asked.records.push_back(replica->find(entity, id)->record);
        }
        asked.to = users.at(to);
        asked.with = {"activity"};
        if (withDeals) {
            asked.with.insert({"contact", "opportunity"});
        }
        return planReassignment(
            *replica, Rights(Catalogue::builtIn(), Role::manager, users.at("lin"), teams["east"]),
            asked);
    }
    std::string owner(const std::string& entity, const RecordId& id)
    {
        const RecordId user = replica->find(entity, id)->record.reference("owner");
        for (const auto& [name, known] : users) {
            if (known == user) {
                return name;
            }
        }
        return "";
    }

    std::map<std::string, RecordId> teams;
    std::map<std::string, RecordId> users;
};

TEST_F(Reassign, OpenWorkOfTheOldOwnerGoesAlongAndNothingElse)
{
    const RecordId lead = owned("lead", "lin", {{"name", std::string("Meier")}});
    const RecordId his = owned("lead", "weber", {{"name", std::string("Huber")}});
    const RecordId open = activity("lin", "open", "lead", lead);
    const RecordId done = activity("lin", "done", "lead", lead);
    const RecordId others = activity("chen", "open", "lead", lead);

    const auto made = plan("lead", {lead, his}, "weber");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->already, 1);
    EXPECT_EQ(made->moved.at("lead"), 1);
    EXPECT_EQ(made->moved.at("activity"), 1);
    EXPECT_EQ(made->from.at(users["lin"]), 1);
    EXPECT_EQ(owner("lead", lead), "lin") << "a plan changes nothing";
    ASSERT_TRUE(replica->save(made->edits));
    EXPECT_EQ(owner("lead", lead), "weber");
    EXPECT_EQ(owner("activity", open), "weber");
    EXPECT_EQ(owner("activity", done), "lin") << "what is done tells who did it";
    EXPECT_EQ(owner("activity", others), "chen");
}

TEST_F(Reassign, AnAccountTakesItsOpenDealsContactsAndTheirWork)
{
    const RecordId account = owned("account", "lin", {{"name", std::string("Isar")}});
    const RecordId contact =
        owned("contact", "lin", {{"full_name", std::string("Huber")}, {"account", account}});
    const auto deal = [&](const char* who, const char* stage) {
        return owned("opportunity", who,
                     {{"name", std::string("Loop")},
                      {"stage", std::string(stage)},
                      {"lost_reason", std::string("price")},
                      {"account", account}});
    };
    const RecordId open = deal("lin", "proposal");
    const RecordId over = deal("lin", "lost");
    const RecordId chens = deal("chen", "proposal");
    const RecordId task = activity("lin", "open", "opportunity", open);
    // One that names both is moved once.
    ASSERT_TRUE(update("activity", task, {{"account", account}}));

    auto made = plan("account", {account}, "chen");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->edits.size(), 2U) << "the account and what is open about it";
    made = plan("account", {account}, "chen", true);
    ASSERT_TRUE(made && replica->save(made->edits));
    EXPECT_EQ(made->moved.at("activity"), 1);
    EXPECT_EQ(owner("opportunity", open), "chen");
    EXPECT_EQ(owner("contact", contact), "chen");
    EXPECT_EQ(owner("opportunity", over), "lin");
    EXPECT_EQ(owner("opportunity", chens), "chen");
    EXPECT_EQ(owner("activity", task), "chen");
}

TEST_F(Reassign, TheTeamFollowsWhereItWasTheOwners)
{
    const RecordId own =
        owned("lead", "lin", {{"name", std::string("a")}, {"team", teams["east"]}});
    const RecordId other =
        owned("lead", "lin", {{"name", std::string("b")}, {"team", teams["west"]}});
    const RecordId none = owned("lead", "lin", {{"name", std::string("c")}});
    const auto made = plan("lead", {own, other, none}, "weber");
    ASSERT_TRUE(made && replica->save(made->edits));
    EXPECT_EQ(replica->find("lead", own)->record.reference("team"), teams["west"]);
    EXPECT_EQ(replica->find("lead", other)->record.reference("team"), teams["west"]);
    EXPECT_TRUE(replica->find("lead", none)->record.reference("team").isNil());
}

TEST_F(Reassign, NobodyWhoIsGoneGetsAnything)
{
    const RecordId lead = owned("lead", "lin", {{"name", std::string("a")}});
    ASSERT_TRUE(update("user", users["weber"], {{"active", false}}));
    const auto made = plan("lead", {lead}, "weber");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::notFound);
}

} // namespace
} // namespace caravan::test
