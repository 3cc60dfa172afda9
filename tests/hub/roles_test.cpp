// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/digest_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/protocol/codec.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

class Roles : public HubFixture {
protected:
    static Value text(const std::string& words) { return words; }
    static Value euro(std::int64_t amount) { return Money{Decimal::fromInteger(amount), "EUR"}; }

    void setRole(const std::string& who, const std::string& role)
    {
        UserRequest request;
        request.id = id(who);
        request.role = role;
        ASSERT_TRUE(saveUser(hub(), person("ada").caller, request));
    }
    void sellPump()
    {
        ASSERT_EQ(pushOne("max", create("product", "pump",
                                        {{"name", text("Pump")}, {"cost", euro(98'765)}}))
                      .status,
                  Status::applied);
    }
    /// Every byte that a reader can be given of what he is shown.
    std::string everythingFor(const std::string& who)
    {
        std::string all;
        std::string cursor;
        for (bool more = true; more;) {
            const Answer<FeedAnswer> page = feed(hub(), person(who).caller, {cursor, 100, 0});
            EXPECT_TRUE(page);
            all += page->body;
            cursor = sync::decodeFeed(*m_catalogue, page->body)->cursor;
            more = page->more;
        }
        std::vector<RecordKey> keys;
        for (const char* name : {"pump", "deal", "line"}) {
            for (const char* entity : {"product", "opportunity", "opportunity_line"}) {
                keys.push_back({entity, id(name)});
            }
        }
        const Answer<std::string> rows =
            digestRows(hub(), person(who).caller, person(who).replica, keys);
        EXPECT_TRUE(rows);
        return all + *rows;
    }
    static bool holds(const std::string& bytes, const std::string& part)
    {
        return bytes.find(part) != std::string::npos;
    }
};

TEST_F(Roles, T08_AHiddenFieldLeavesTheHubForNobodyItIsHiddenFrom)
{
    sellPump();

    EXPECT_TRUE(holds(everythingFor("ada"), "98765"));
    EXPECT_TRUE(holds(everythingFor("max"), "98765"));
    for (const char* who : {"lin", "keller"}) {
        const std::string bytes = everythingFor(who);
        EXPECT_TRUE(holds(bytes, "Pump"));
        EXPECT_FALSE(holds(bytes, "98765"));
        EXPECT_FALSE(holds(bytes, "cost"));
    }
}

TEST_F(Roles, T08_NorDoesAConflictAboutIt)
{
    ASSERT_EQ(pushOne("max", create("product", "pump", {{"name", text("Pump")}, {"cost", euro(1)}}))
                  .status,
              Status::applied);
    pushOne("ada", update("product", "pump", {{"cost", euro(98'765)}, {"unit", text("set")}}, 1));
    ASSERT_EQ(pushOne("max", update("product", "pump", {{"cost", euro(55'555)}}, 1)).status,
              Status::held);
    ASSERT_EQ(pushOne("max", remove("product", "pump", 1)).status, Status::held)
        << "keeps the whole content";
    EXPECT_TRUE(holds(everythingFor("max"), "55555"));
    setRole("max", "rep"); // his conflicts stay with him

    EXPECT_TRUE(holds(everythingFor("max"), "delete_after_edit"));
    for (const char* who : {"max", "lin"}) {
        const std::string bytes = everythingFor(who);
        EXPECT_FALSE(holds(bytes, "55555")) << who;
        EXPECT_FALSE(holds(bytes, "98765")) << who;
        EXPECT_FALSE(holds(bytes, "cost")) << who;
    }
}

TEST_F(Roles, AnotherRoleShowsAndHidesFieldsOnTheLaptop)
{
    sellPump();
    pull("lin");
    EXPECT_TRUE(isEmpty(shown("lin", "product", "pump").value("cost")));

    setRole("lin", "manager");
    pull("lin");
    EXPECT_EQ(shown("lin", "product", "pump").value("cost"), euro(98'765));

    setRole("lin", "rep");
    pull("lin");
    EXPECT_TRUE(isEmpty(shown("lin", "product", "pump").value("cost")));
    EXPECT_EQ(shown("lin", "product", "pump").vers.count("cost"), 0U);
}

TEST_F(Roles, T06_AFieldThatIsNotHisToSetIsRefusedByName)
{
    setRole("chen", "manager");
    sellPump();
    setRole("max", "rep");

    const sync::OpResult refused =
        pushOne("lin", create("product", "fan", {{"name", text("Fan")}, {"cost", euro(2)}}));
    EXPECT_EQ(refused.status, Status::refused);
    const sync::OpResult engineer =
        pushOne("keller", create("opportunity", "deal", {{"name", text("Deal")}}));
    EXPECT_EQ(engineer.problem, sync::problem::kNotAllowed);
    pushOne("lin", create("opportunity", "deal2", {{"name", text("Deal")}}));
    setRole("lin", "readonly");
    EXPECT_EQ(pushOne("lin", update("opportunity", "deal2", {{"name", text("x")}}, 1)).problem,
              sync::problem::kNotAllowed);
}

TEST_F(Roles, OwnReachesWhatStandsWithTheUserAlone)
{
    createAccount("lin", "hengda"); // team east: chen sees it too
    for (const char* who : {"lin", "chen"}) {
        ASSERT_EQ(pushOne(who, create("activity", std::string("call of ") + who,
                                      {{"subject", text("Call")},
                                       {"kind", text("call")},
                                       {"status", text("open")},
                                       {"priority", text("normal")},
                                       {"account", Value(id("hengda"))}}))
                      .status,
                  Status::applied);
    }

    EXPECT_EQ(pushOne("chen", remove("activity", "call of lin", 1)).problem,
              sync::problem::kNotAllowed);
    EXPECT_EQ(pushOne("chen", remove("activity", "call of chen", 1)).status, Status::applied);
    EXPECT_EQ(pushOne("max", remove("activity", "call of lin", 1)).status, Status::applied)
        << "of his team";
}

} // namespace
} // namespace caravan::hub
