// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/record_filter.h"
#include "sync/hub/handlers/records_handler.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

namespace json = boost::json;

class Records : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        for (const auto& [name, city] :
             {std::pair("alpha", "Wien"), {"beta", "Graz"}, {"gamma", "Linz"}, {"delta", ""}}) {
            ASSERT_EQ(pushOne("lin", create("account", name,
                                            {{"name", std::string(name)},
                                             {"city",
                                              *city == '\0' ? Value() : Value(std::string(city))}}))
                          .status,
                      sync::OpResult::Status::applied);
        }
    }
    /// A sign-in of its own for each person, as an API client has.
    Caller api(const std::string& who)
    {
        Caller caller = person(who).caller;
        caller.family = id("sign-in of " + who);
        caller.device = caller.family;
        return caller;
    }
    std::string listed(const std::string& who, const ListRequest& request)
    {
        std::string names;
        ListRequest next = request;
        do {
            const Answer<RecordList> page = listRecords(hub(), api(who), "account", next);
            if (!page) {
                return page.failure().type + " " + page.failure().detail;
            }
            for (const json::value& record : page->records) {
                names += std::string(record.at("fields").at("name").as_string()) + " ";
            }
            next.cursor = page->next;
        } while (!next.cursor.empty());
        return names;
    }
    static json::object fields(const std::string& text) { return json::parse(text).as_object(); }
};

TEST_F(Records, AreFilteredAndSortedPageByPage)
{
    EXPECT_EQ(listed("lin", {{}, "name", {}, 1}), "alpha beta delta gamma ");
    EXPECT_EQ(listed("lin", {{}, "-name", {}, 2}), "gamma delta beta alpha ");
    EXPECT_EQ(listed("lin", {{}, "city,-name", {}, 3}), "delta beta gamma alpha ");
    EXPECT_EQ(listed("lin", {"city = Wien or name ^= BE", "name", {}, 100}), "alpha beta ");
    EXPECT_EQ(listed("lin", {"not (city is empty) and name ~ mm", "name", {}, 100}), "gamma ");
    EXPECT_EQ(listed("lin", {"city in (Graz, \"Linz\")", "name", {}, 100}), "beta gamma ");
    EXPECT_EQ(listed("lin", {"changed_at > 1999-01-01T00:00:00.000Z", "name", {}, 100}).size(),
              23U);
    EXPECT_EQ(listed("weber", {}), "") << "of another team";
}

TEST_F(Records, B34_AFilterThatCannotBeReadSaysWhere)
{
    for (const char* bad :
         {"", " ", "nothing = 1", "name", "name =", "name = \"a", "(name = a", "name = a)",
          "name in (a", "employees = many", "status = unheard", "name = a and", "name ! a"}) {
        const auto all = [](const Field&) { return true; };
        const Result<Filter> filter = parseFilter(m_catalogue->at("account"), bad, all);
        ASSERT_FALSE(filter) << bad;
        EXPECT_EQ(filter.error().key, "filter");
        EXPECT_NE(filter.error().detail.find("character"), std::string::npos) << bad;
    }
    std::string deep(100, '(');
    EXPECT_FALSE(parseFilter(m_catalogue->at("account"), deep, [](const Field&) { return true; }));
}

TEST_F(Records, T08_AHiddenFieldCannotBeAskedFor)
{
    const auto ask = [&](const std::string& who) {
        return static_cast<bool>(
            listRecords(hub(), api(who), "product", {"cost > 5", "-cost", {}, 10}));
    };
    EXPECT_TRUE(ask("max"));
    EXPECT_FALSE(ask("lin"));
}

/// What a laptop works out before it pushes, the hub works out for who writes without one.
TEST_F(Records, AreCompletedByTheRulesOfTheProduct)
{
    const auto field = [](const Answer<ShownRecord>& shown, const char* name) {
        EXPECT_TRUE(shown) << (shown ? "" : shown.failure().field + shown.failure().detail);
        const json::value* value =
            shown ? shown->json.at("fields").as_object().if_contains(name) : nullptr;
        return value == nullptr || value->is_null() ? std::string("(none)")
                                                    : json::serialize(*value);
    };
    const Answer<ShownRecord> lead = createRecord(
        hub(), api("lin"), "lead", id("lead"),
        fields(
            R"({"name":"Ada","phone":"+43 1 5","mail":"ada@firm.example","source":"referral"})"));
    EXPECT_NE(field(lead, "score"), "(none)") << "leads have a score, whoever wrote them";

    const Answer<ShownRecord> quote =
        createRecord(hub(), api("lin"), "quote", id("quote"),
                     fields(R"({"name":"Pumps","quote_date":"2026-11-29","account":")" +
                            id("alpha").toString() + R"("})"));
    EXPECT_EQ(field(quote, "number"), "(none)") << "a laptop's series numbers it";
    const Answer<ShownRecord> line = createRecord(
        hub(), api("lin"), "quote_line", id("line"),
        fields(
            R"({"quote":")" + id("quote").toString() +
            R"(","description":"Pump","quantity":"2","price":{"amount":"5","currency":"EUR"}})"));
    EXPECT_EQ(field(line, "total"), R"({"amount":"10.00","currency":"EUR"})");
    EXPECT_EQ(field(readRecord(hub(), api("lin"), "quote", id("quote")), "amount"),
              R"({"amount":"10.00","currency":"EUR"})")
        << "the quote follows its lines";
    const Answer<ShownRecord> more =
        patchRecord(hub(), api("lin"), "quote_line", id("line"), {}, fields(R"({"quantity":"3"})"));
    EXPECT_EQ(field(more, "total"), R"({"amount":"15.00","currency":"EUR"})");

    const Answer<ShownRecord> deal =
        createRecord(hub(), api("lin"), "opportunity", id("deal"),
                     fields(R"({"name":"Deal","stage":"proposal","account":")" +
                            id("alpha").toString() + R"("})"));
    EXPECT_EQ(field(deal, "reached"), R"("proposal")") << "how far a deal came is kept";

    const Answer<ShownRecord> visit = createRecord(
        hub(), api("lin"), "visit", id("visit"),
        fields(R"({"subject":"Filter","account":")" + id("alpha").toString() + R"("})"));
    EXPECT_EQ(field(visit, "engineer"), "(none)") << "a rep is no engineer";

    // They go through every door as one: a laptop has the same.
    pull("lin");
    EXPECT_EQ(shown("lin", "quote", "quote").value("amount"),
              Value(Money{Decimal::fromInteger(15), "EUR"}));
}

TEST_F(Records, GoThroughMergeAndRightsLikeAPush)
{
    const Answer<ShownRecord> made = createRecord(hub(), api("lin"), "account", id("new"),
                                                  fields(R"({"name":"New","city":"Wels"})"));
    ASSERT_TRUE(made) << made.failure().detail;
    EXPECT_EQ(made->rev, 1);
    EXPECT_EQ(createRecord(hub(), api("lin"), "account", id("new"), fields(R"({"name":"New"})"))
                  .failure()
                  .type,
              kExists);

    const Answer<ShownRecord> changed =
        patchRecord(hub(), api("lin"), "account", id("new"), 1, fields(R"({"city":"Steyr"})"));
    ASSERT_TRUE(changed) << changed.failure().detail;
    EXPECT_EQ(changed->rev, 2);
    EXPECT_EQ(changed->json.at("fields").at("city"), "Steyr");
    EXPECT_EQ(changed->json.at("fields").at("name"), "New");
    EXPECT_EQ(patchRecord(hub(), api("lin"), "account", id("new"), 1, fields(R"({"city":"x"})"))
                  .failure()
                  .type,
              kStale);
    pull("chen");
    EXPECT_EQ(shown("chen", "account", "new").text("city"), "Steyr");

    const Answer<ShownRecord> wrong =
        patchRecord(hub(), api("lin"), "account", id("new"), 2, fields(R"({"employees":"many"})"));
    EXPECT_EQ(wrong.failure().type, sync::problem::kInvalid);
    EXPECT_EQ(wrong.failure().field, "fields.employees");
    EXPECT_EQ(patchRecord(hub(), api("lin"), "account", id("new"), 2, fields(R"({"rev":9})"))
                  .failure()
                  .field,
              "fields.rev");

    const Answer<json::array> history = recordHistory(hub(), api("lin"), "account", id("new"));
    ASSERT_TRUE(history);
    EXPECT_EQ(history->size(), 2U);
    EXPECT_EQ(history->front().at("changed").at("address").at("to").at("city"), "Steyr");

    EXPECT_TRUE(removeRecord(hub(), api("lin"), "account", id("new"), 2));
    EXPECT_EQ(readRecord(hub(), api("lin"), "account", id("new")).failure().type,
              sync::problem::kNotFound);
}

TEST_F(Records, T07_OfOthersAreNotFoundWhateverIsAsked)
{
    const auto notFound = [](const auto& answer) {
        return !answer && answer.failure().type == sync::problem::kNotFound;
    };
    const json::object set = fields(R"({"city":"x"})");
    for (const RecordId& record : {id("alpha"), id("nobody")}) {
        EXPECT_TRUE(notFound(readRecord(hub(), api("weber"), "account", record)));
        EXPECT_TRUE(notFound(patchRecord(hub(), api("weber"), "account", record, {}, set)));
        EXPECT_TRUE(notFound(removeRecord(hub(), api("weber"), "account", record, {})));
        EXPECT_TRUE(notFound(recordHistory(hub(), api("weber"), "account", record)));
    }
    EXPECT_TRUE(notFound(readRecord(hub(), api("lin"), "contact", id("alpha")))) << "another type";
    EXPECT_EQ(createRecord(hub(), api("keller"), "opportunity", {}, fields(R"({"name":"x"})"))
                  .failure()
                  .type,
              sync::problem::kNotAllowed);
}

TEST_F(Records, ADeleteThatChildrenForbidChangesNothing)
{
    pushOne("lin", create("contact", "li",
                          {{"full_name", std::string("李娜")}, {"account", Value(id("alpha"))}}));

    EXPECT_EQ(removeRecord(hub(), api("lin"), "account", id("alpha"), {}).failure().type, kHeld);
    pull("lin");
    EXPECT_TRUE(sees("lin", "account", "alpha"));
    EXPECT_TRUE(conflicts("lin").empty());
}

TEST_F(Records, B20_B25_B37_B50_ValuesThatAreNoneAreRefusedByName)
{
    for (const auto& [field, value] :
         {std::pair("employees", "9007199254740993"), std::pair("employees", "1.5"),
          std::pair("employees", "12345678901234567890"), std::pair("name", R"("a\u0000b")"),
          std::pair("revenue", R"({"amount":"1e3","currency":"EUR"})"),
          std::pair("revenue", R"({"amount":"1000000000000001","currency":"EUR"})"),
          std::pair("revenue", R"({"amount":"1.00","currency":"euro"})"),
          std::pair("revenue", R"({"amount":"12.50","currency":"JPY"})"),
          std::pair("revenue", R"({"amount":"1.2345","currency":"KWD"})"),
          std::pair("revenue", R"({"amount":"1.234","currency":"EUR"})"),
          std::pair("mail", R"("no address")"), std::pair("owner", R"("nobody")")}) {
        const Answer<ShownRecord> answer =
            patchRecord(hub(), api("lin"), "account", id("alpha"), {},
                        fields(std::string(R"({")") + field + R"(":)" + value + "}"));
        ASSERT_FALSE(answer) << field << " " << value;
        EXPECT_EQ(answer.failure().type, sync::problem::kInvalid) << field << " " << value;
        EXPECT_EQ(answer.failure().field, std::string("fields.") + field) << value;
    }
    EXPECT_EQ(readRecord(hub(), api("lin"), "account", id("alpha"))->rev, 1) << "nothing written";
}

/// RFC 3339, which OpenAPI means by date-time.
TEST_F(Records, DateTimesAreTakenInEachFormThatOpenApiPromises)
{
    int number = 0;
    const auto start = [&](const char* text) {
        const Answer<ShownRecord> made =
            createRecord(hub(), api("lin"), "activity", id("meeting" + std::to_string(++number)),
                         fields(std::string(R"({"subject":"T","start":")") + text + R"("})"));
        return made ? std::string(made->json.at("fields").at("start").as_string())
                    : made.failure().type;
    };
    for (const char* form : {"2026-11-23T09:30:00.000Z", "2026-11-23T09:30:00Z",
                             "2026-11-23T10:30:00+01:00", "2026-11-23t09:30:00z"}) {
        EXPECT_EQ(start(form), "2026-11-23T09:30:00.000Z") << form;
    }
    EXPECT_EQ(start("2026-11-23T09:30:00.123456Z"), "2026-11-23T09:30:00.123Z");
    for (const char* wrong : {"2026-11-23T09:30:00", "2026-11-31T09:30:00Z", "2026-11-23T25:00:00Z",
                              "23.11.2026", "9999-12-31T23:59:59.000-14:00"}) {
        EXPECT_EQ(start(wrong), sync::problem::kInvalid) << wrong;
    }
}

TEST_F(Records, B26_B31_TextComesBackAsItWasGiven)
{
    for (const std::string& text :
         {std::string("𠮷野家 👩🏽‍🚒"), std::string("a\u202Eb"),
          std::string("e\u0301"), std::string("\uFFFE\uE000"),
          std::string("a < b and c > d; '--")}) {
        const json::value given = json::parse("\"" + text + "\"");
        const Answer<ShownRecord> answer =
            patchRecord(hub(), api("lin"), "account", id("alpha"), {}, {{"notes", given}});
        ASSERT_TRUE(answer) << text << answer.failure().detail;
        EXPECT_EQ(answer->json.at("fields").at("notes"), given);
    }
}

TEST_F(Records, OneMadeForAnotherTeamIsSaidToBeMade)
{
    const json::object fields{
        {"name", "Epsilon"}, {"owner", id("weber").toString()}, {"team", id("west").toString()}};

    const Answer<ShownRecord> made =
        createRecord(hub(), api("lin"), "account", std::nullopt, fields);

    ASSERT_TRUE(made) << made.failure().type;
    EXPECT_EQ(made->rev, 1);
    pull("weber");
    EXPECT_EQ(listed("weber", {}), "Epsilon ");
    EXPECT_FALSE(readRecord(hub(), api("lin"), "account",
                            *RecordId::parse(made->json.at("id").as_string())));
}

} // namespace
} // namespace caravan::hub
