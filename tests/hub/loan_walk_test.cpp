// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// An entity that is JSON alone (tests/support/loan/loan.json), walked through the hub.
#include "core/schema/value_json.h"
#include "sync/hub/handlers/records_handler.h"
#include "sync/hub/handlers/sign_in_handlers.h"
#include "sync/hub/http/openapi.h"
#include "sync/hub/http/router.h"
#include "tests/hub/hub_fixture.h"
#include "tests/support/loan/loan_catalogue.h"

namespace caravan::hub {
namespace {

namespace json = boost::json;
using Status = sync::OpResult::Status;

class LoanHub : public HubFixture {
protected:
    LoanHub() { m_catalogue = test::loanCatalogue(); }

    void SetUp() override
    {
        HubFixture::SetUp();
        ASSERT_EQ(createAccount("lin", "acme").status, Status::applied);
    }
    /// A record as a form begins it.
    Change begun(const Entity& entity, const std::string& name,
                 std::map<std::string, Value> set) const
    {
        for (const Field& field : entity.fields) {
            if (!isEmpty(field.defaultValue)) {
                set.try_emplace(field.name, field.defaultValue);
            }
        }
        return create(entity.name, name, set);
    }
    /// A loan to Acme, by whoever lends it.
    sync::OpResult lend(const std::string& who, const std::string& name,
                        std::map<std::string, Value> set = {})
    {
        set[loan.title] = name;
        set.try_emplace(loan.customer, id("acme"));
        set.try_emplace(loan.owner, person(who).caller.user);
        return pushOne(who, begun(loan.entity, name, std::move(set)));
    }
    Change changed(const std::string& name, const std::string& field, Value value) const
    {
        return update(loan.name, name, {{field, std::move(value)}}, 1);
    }
    static Money euros(const char* amount) { return {*Decimal::parse(amount), "EUR"}; }
    /// A sign-in of its own for each person, as an API client has.
    Caller api(const std::string& who)
    {
        Caller caller = person(who).caller;
        caller.family = id("sign-in of " + who);
        caller.device = caller.family;
        return caller;
    }
    std::string listed(const std::string& who, const std::string& filter)
    {
        const auto page = listRecords(hub(), api(who), loan.name, {filter, loan.title, {}, 100});
        std::string names;
        EXPECT_TRUE(page) << page.failure().detail;
        for (const json::value& record : page->records) {
            names += std::string(record.at("fields").at(loan.title).as_string()) + " ";
        }
        return names;
    }
    /// The fields that a signed-in person is told of loans, to be read and to be sent.
    std::pair<json::object, json::object> described(const std::string& who)
    {
        const auto token =
            login(hub(), {who + "@caravan.example", "a good password", "x", "y"}, "test");
        EXPECT_TRUE(token);
        HttpRequest request;
        request.method = "GET";
        request.target = "/v1/openapi.json";
        request.headers["authorization"] = "Bearer " + token->access;
        const Router router(hub());
        const auto admitted = router.admit(request);
        EXPECT_TRUE(std::holds_alternative<Router::Admitted>(admitted));
        const json::value document =
            json::parse(router.run(std::get<Router::Admitted>(admitted), request).body);
        std::string schema = loan.name;
        schema[0] = static_cast<char>(schema[0] - 'a' + 'A');
        EXPECT_TRUE(document.at("paths").as_object().contains("/v1/records/" + loan.name));
        const json::value& schemas = document.at("components").at("schemas");
        const auto fields = [&](const std::string& of) {
            return schemas.at(of).at("properties").at("fields").at("properties").as_object();
        };
        return {fields(schema), fields(schema + "Change")};
    }

    const test::LoanWords loan{*test::loanCatalogue()};
};

TEST_F(LoanHub, TakesOneFromALaptopAndBringsItToWhoMaySeeIt)
{
    const sync::OpResult lent = lend("lin", "pump", {{loan.sum, euros("500")}});
    ASSERT_EQ(lent.status, Status::applied) << lent.problemKey << " " << lent.problemText;
    pull("chen");
    ASSERT_TRUE(sees("chen", loan.name, "pump")) << "of his team";
    EXPECT_EQ(shown("chen", loan.name, "pump").value(loan.sum), Value(euros("500")));
    pull("weber");
    EXPECT_FALSE(sees("weber", loan.name, "pump")) << "of another team";
}

TEST_F(LoanHub, WhatIsSaidAboutItGoesWithIt)
{
    ASSERT_EQ(lend("lin", "pump").status, Status::applied);
    const Entity& calls = m_catalogue->at(Serves::activities);
    const Field& about = test::linkFrom(*m_catalogue, Serves::activities, loan.entity);
    ASSERT_EQ(pushOne("ada", begun(calls, "call",
                                   {{calls.title.front(), text("Call")},
                                    {calls.scope.owner, person("ada").caller.user},
                                    {about.name, RecordKey{loan.name, id("pump")}}}))
                  .status,
              Status::applied);
    pull("lin");
    EXPECT_TRUE(sees("lin", calls.name, "call")) << "through the loan";
    pull("weber");
    EXPECT_FALSE(sees("weber", calls.name, "call"));
}

TEST_F(LoanHub, HoldsItsWorkflowItsFrozenFieldsAndItsRoles)
{
    const std::string begun = loan.stateIn(Phase::begun);
    const std::string over = loan.stateIn(Phase::done);
    ASSERT_EQ(lend("lin", "pump", {{loan.code, text("SN-1")}, {loan.sum, euros("500")}}).status,
              Status::applied);
    EXPECT_EQ(pushOne("lin", changed("pump", loan.state, over)).status, Status::refused)
        << "it was not lent";
    EXPECT_EQ(pushOne("lin", changed("pump", loan.state, begun)).status, Status::applied);
    EXPECT_EQ(pushOne("lin", update(loan.name, "pump", {{loan.state, over}}, 2)).status,
              Status::applied);
    EXPECT_EQ(pushOne("lin", update(loan.name, "pump", {{loan.sum, euros("1")}}, 3)).status,
              Status::refused);

    EXPECT_EQ(lend("keller", "drill").status, Status::refused) << "an engineer lends nothing";
    EXPECT_EQ(pushOne("lin", remove(loan.name, "pump", 3)).status, Status::refused)
        << "what is frozen stays";
    ASSERT_EQ(lend("lin", "saw").status, Status::applied);
    EXPECT_EQ(pushOne("chen", remove(loan.name, "saw", 1)).status, Status::refused)
        << "it is not his own";
    EXPECT_EQ(pushOne("lin", remove(loan.name, "saw", 1)).status, Status::applied);
}

TEST_F(LoanHub, TwoLaptopsThatSetOneFieldMeetInAConflictThatIsSettled)
{
    ASSERT_EQ(lend("lin", "pump", {{loan.sum, euros("500")}}).status, Status::applied);
    ASSERT_EQ(pushOne("lin", changed("pump", loan.sum, euros("400"))).status, Status::applied);
    ASSERT_EQ(pushOne("chen", changed("pump", loan.due, text("2026-12-01"))).status,
              Status::applied)
        << "another field is no conflict";

    const sync::OpResult held = pushOne("chen", changed("pump", loan.sum, euros("300")));

    EXPECT_EQ(held.status, Status::held);
    pull("chen");
    ASSERT_EQ(conflicts("chen").size(), 1U);
    const Record conflict = conflicts("chen").front();
    EXPECT_EQ(conflict.text("record_entity"), loan.name);
    EXPECT_EQ(conflict.text("group"), loan.sum);
    EXPECT_EQ(shown("chen", loan.name, "pump").value(loan.sum), Value(euros("400")));
    EXPECT_EQ(shown("chen", loan.name, "pump").text(loan.due), "2026-12-01");
    const Revision rev = shown("chen", loan.name, "pump").rev;
    EXPECT_EQ(pushOne("chen", update(loan.name, "pump", {{loan.sum, euros("300")}}, rev)).status,
              Status::applied);
    pull("lin");
    EXPECT_EQ(shown("lin", loan.name, "pump").value(loan.sum), Value(euros("300")));
}

TEST_F(LoanHub, ScriptsMakeChangeListAndFilterThem)
{
    const json::object fields{{loan.title, "pump"},
                              {loan.customer, id("acme").toString()},
                              {loan.owner, person("lin").caller.user.toString()},
                              {loan.link, nullptr}};
    const auto made = createRecord(hub(), api("lin"), loan.name, id("pump"), fields);
    ASSERT_TRUE(made) << made.failure().detail;
    ASSERT_EQ(lend("lin", "drill", {{loan.kind, text("substitute")}}).status, Status::applied);
    EXPECT_EQ(listed("lin", ""), "drill pump ");
    EXPECT_EQ(listed("lin", loan.kind + " = substitute"), "drill ");
    EXPECT_EQ(listed("lin", loan.due + " is empty and " + loan.title + " ^= pu"), "pump ");
    EXPECT_EQ(listed("weber", ""), "");

    const auto patched =
        patchRecord(hub(), api("lin"), loan.name, id("pump"), 1, {{loan.due, "2026-12-01"}});
    ASSERT_TRUE(patched) << patched.failure().detail;
    EXPECT_EQ(patched->json.at("fields").at(loan.due), "2026-12-01");
    EXPECT_EQ(listed("lin", loan.due + " = 2026-12-01"), "pump ");
    const auto refused =
        patchRecord(hub(), api("lin"), loan.name, id("pump"), 2, {{loan.kind, "gift"}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.failure().field, "fields." + loan.kind);
}

TEST_F(LoanHub, ARoleIsNotShownAFieldByFeedRestOrDescription)
{
    ASSERT_EQ(
        lend("ada", "pump", {{loan.owner, person("keller").caller.user}, {loan.sum, euros("500")}})
            .status,
        Status::applied);
    pull("keller");
    ASSERT_TRUE(sees("keller", loan.name, "pump"));
    EXPECT_TRUE(isEmpty(shown("keller", loan.name, "pump").value(loan.sum)));
    const auto read = readRecord(hub(), api("keller"), loan.name, id("pump"));
    ASSERT_TRUE(read) << read.failure().detail;
    EXPECT_FALSE(read->json.at("fields").as_object().contains(loan.sum));
    EXPECT_FALSE(listRecords(hub(), api("keller"), loan.name, {loan.sum + " > 1", {}, {}, 10}))
        << "nor can it be guessed by a filter";
    EXPECT_EQ(pushOne("keller", changed("pump", loan.sum, euros("1"))).status, Status::refused);
    EXPECT_EQ(pushOne("keller", changed("pump", loan.notes, text("hose"))).status, Status::applied);

    for (const auto& [who, isTold] : {std::pair("lin", true), std::pair("keller", false)}) {
        const auto [shownFields, written] = described(who);
        EXPECT_TRUE(shownFields.contains(loan.title));
        EXPECT_EQ(shownFields.contains(loan.sum), isTold) << who;
        EXPECT_EQ(written.contains(loan.sum), isTold) << who;
    }
    EXPECT_NE(openApi(*m_catalogue).find("\"" + loan.sum + "\""), std::string::npos);
}

} // namespace
} // namespace caravan::hub
