// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/model.h"
#include "sync/hub/handlers/digest_handler.h"
#include "sync/hub/handlers/schema_handler.h"
#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/model_ledger.h"

#include "sync/hub/handlers/records_handler.h"
#include "sync/protocol/codec.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

class ModelLedger : public HubFixture {
protected:
    static std::string field(const std::string& entity, const std::string& name)
    {
        return R"({"do":"add_field","entity":")" + entity + R"(","field":{"name":")" + name +
               R"(","type":"text","labels":"Label"}})";
    }
    Change adds(const std::string& name, const std::string& change)
    {
        return create("schema_change", name,
                      {{"subject", std::string("what it says itself")}, {"change", change}});
    }
    bool knows(const std::string& entity, const std::string& name)
    {
        const ModelUse use(hub());
        const Entity* found = hub().catalogue().entity(entity);
        return found != nullptr && found->field(name) != nullptr;
    }
};

TEST_F(ModelLedger, WhatAnAdministratorPublishesIsInUseAtOnce)
{
    const std::string before = hub().models().newestTag();
    ASSERT_EQ(pushOne("ada", adds("one", field("account", "x_grade"))).status, Status::applied);
    EXPECT_TRUE(knows("account", "x_grade"));
    EXPECT_NE(hub().models().newestTag(), before) << "every answer says so";
    const ModelUse use(hub());
    EXPECT_EQ(hub().catalogue().changes().size(), 1U);
    pull("ada");
    EXPECT_EQ(shown("ada", "schema_change", "one").text("subject"), "account.x_grade")
        << "the hub says what it is about, not its author";
}

TEST_F(ModelLedger, NobodyElsePublishesAndNobodyElseReadsTheLedger)
{
    for (const char* who : {"max", "lin", "keller"}) {
        EXPECT_EQ(pushOne(who, adds(who, field("account", std::string("x_") + who))).status,
                  Status::refused);
    }
    ASSERT_EQ(pushOne("ada", adds("one", field("account", "x_grade"))).status, Status::applied);
    hub().sequence();
    pull("lin");
    EXPECT_FALSE(sees("lin", "schema_change", "one"));
}

TEST_F(ModelLedger, TheSecondWithANameIsToldWhoWasFirst)
{
    ASSERT_EQ(pushOne("ada", adds("one", field("account", "x_grade"))).status, Status::applied);
    const sync::OpResult second = pushOne("ada", adds("two", field("account", "x_grade")));
    EXPECT_EQ(second.status, Status::refused);
    EXPECT_NE(second.problemText.find("exists already: ada published it"), std::string::npos)
        << second.problemText;
    EXPECT_EQ(second.problemKey.substr(0, 20), "exists:account.x_gra") << second.problemKey;
    EXPECT_EQ(second.problemKey.substr(second.problemKey.rfind(':')), ":ada")
        << "a window chooses its sentence by it, in its language";
}

TEST_F(ModelLedger, ABundleIsPublishedAsAWholeOrNotAtAll)
{
    std::vector<Change> changes{adds("one", field("account", "x_one")),
                                adds("two", field("account", "wrong")),
                                adds("three", field("account", "x_three"))};
    const BundleId bundle(Uuid::parse("01a22688-0000-7000-8000-000000000001").value());
    for (Change& change : changes) {
        change.bundle = bundle;
    }
    const auto answer = push("ada", changes);
    ASSERT_TRUE(answer);
    for (const sync::OpResult& result : answer->results) {
        EXPECT_EQ(result.status, Status::refused);
    }
    EXPECT_FALSE(knows("account", "x_one"));
    EXPECT_EQ(pushOne("ada", adds("four", field("account", "x_one"))).status, Status::applied)
        << "the name is still free";
}

TEST_F(ModelLedger, LaterChangesOfABundleSeeTheEarlierOnes)
{
    std::vector<Change> changes{
        adds("one", R"({"do":"add_entity","entity":{"entity":"x_lease","labels":"Lease",
            "fields":[{"name":"name","type":"text","labels":"Name"}]}})"),
        adds("two", field("x_lease", "rate")), adds("three", field("account", "x_grade"))};
    const BundleId bundle(Uuid::parse("01a22688-0000-7000-8000-000000000002").value());
    for (Change& change : changes) {
        change.bundle = bundle;
    }
    const auto answer = push("ada", changes);
    ASSERT_TRUE(answer);
    for (const sync::OpResult& result : answer->results) {
        EXPECT_EQ(result.status, Status::applied) << result.problemText;
    }
    EXPECT_TRUE(knows("x_lease", "rate"));
}

TEST_F(ModelLedger, AnEntryIsNeitherChangedNorDeleted)
{
    ASSERT_EQ(pushOne("ada", adds("one", field("account", "x_grade"))).status, Status::applied);
    EXPECT_EQ(
        pushOne("ada", update("schema_change", "one", {{"change", field("account", "x_other")}}, 1))
            .status,
        Status::refused);
    EXPECT_EQ(pushOne("ada", remove("schema_change", "one", 1)).status, Status::refused);
    EXPECT_TRUE(knows("account", "x_grade"));
}

TEST_F(ModelLedger, OneModelIsInUseUntilTheRequestEnds)
{
    const ModelUse use(hub());
    const Entity& before = hub().catalogue().at("account");
    ASSERT_EQ(pushOne("ada", adds("one", field("account", "x_grade"))).status, Status::applied);
    EXPECT_EQ(&hub().catalogue().at("account"), &before);
    {
        const ModelUse next(hub());
        EXPECT_NE(hub().catalogue().at("account").field("x_grade"), nullptr);
    }
    EXPECT_EQ(&hub().catalogue().at("account"), &before);
}

TEST_F(ModelLedger, ScriptsPublishTogetherWhatTheySaw)
{
    const Caller caller = person("ada").caller;
    const std::string seen = hub().models().newestTag();
    const Answer<std::string> tag =
        publishChanges(hub(), caller, seen, {field("account", "x_one"), field("asset", "x_two")});
    ASSERT_TRUE(tag) << tag.failure().detail;
    EXPECT_EQ(*tag, hub().models().newestTag());
    EXPECT_TRUE(knows("asset", "x_two"));
    const Answer<std::string> stale =
        publishChanges(hub(), caller, seen, {field("account", "x_three")});
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.failure().type, "stale");
    const Answer<std::string> wrong =
        publishChanges(hub(), caller, *tag, {field("account", "x_four"), field("account", "bad")});
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.failure().detail.find("account.bad needs a name"), std::string::npos)
        << wrong.failure().detail;
    EXPECT_FALSE(knows("account", "x_four"));
}

TEST_F(ModelLedger, NobodyIsSentAgainWhatHeHasWhenAFieldIsAdded)
{
    ASSERT_EQ(createAccount("max", "kunde").status, Status::applied);
    hub().sequence();
    pull("lin");
    ASSERT_TRUE(sees("lin", "account", "kunde"));
    const auto rowsFor = [&](const char* who) { // records, not what he has no right to see
        hub().sequence();
        const ModelUse use(hub());
        const Answer<FeedAnswer> answer =
            feed(hub(), person(who).caller, {person(who).cursor, 2000, 0});
        const auto page = sync::decodeFeed(hub().catalogue(), answer ? answer->body : "");
        EXPECT_TRUE(page);
        return page ? std::count_if(page->rows.begin(), page->rows.end(),
                                    [](const sync::FeedRow& row) {
                                        return row.kind == sync::FeedRow::Kind::put;
                                    })
                    : -1;
    };
    ASSERT_EQ(rowsFor("lin"), 0);
    ASSERT_EQ(pushOne("ada", adds("one", field("account", "x_grade"))).status, Status::applied);
    EXPECT_EQ(rowsFor("lin"), 0) << "a thousand laptops would read everything anew";
    ASSERT_EQ(pushOne("ada", adds("two", R"({"do":"change_field","entity":"account",
        "field":"x_grade","set":{"access":{"rep":"hidden"}}})"))
                  .status,
              Status::applied);
    EXPECT_GT(rowsFor("lin"), 0) << "what is hidden from him now leaves his laptop";
}

TEST_F(ModelLedger, ARecordWhoseCompanyFieldsAreTooLargeIsRefusedWithTheLargest)
{
    const auto longField = [](const std::string& name) {
        return R"({"do":"add_field","entity":"account","field":{"name":")" + name +
               R"(","type":"long_text","labels":"Long","max":60000}})";
    };
    const std::vector<std::string> changes{longField("x_one"), longField("x_two")};
    ASSERT_EQ(pushOne("ada", adds("one", changes[0])).status, Status::applied);
    ASSERT_EQ(pushOne("ada", adds("two", changes[1])).status, Status::applied);
    m_catalogue = *withChanges(*Catalogue::builtIn(), changes);
    ASSERT_EQ(createAccount("ada", "kunde").status, Status::applied);
    const ModelUse use(hub());
    ASSERT_EQ(
        pushOne("ada", update("account", "kunde", {{"x_one", std::string(40'000, 'x')}}, 1)).status,
        Status::applied);
    const sync::OpResult second =
        pushOne("ada", update("account", "kunde", {{"x_two", std::string(30'000, 'x')}}, 1));
    EXPECT_EQ(second.status, Status::refused) << "from a laptop that knows of no limit";
    EXPECT_EQ(second.problem, "too-large");
    EXPECT_EQ(second.problemKey, "x_one");
    const Answer<ShownRecord> script = createRecord(hub(), person("ada").caller, "account", {},
                                                    {{"name", "By script"},
                                                     {"x_one", std::string(40'000, 'x')},
                                                     {"x_two", std::string(40'000, 'x')}});
    ASSERT_FALSE(script);
    EXPECT_EQ(script.failure().type, "too-large");
    EXPECT_EQ(script.failure().field, "fields.x_one");
    EXPECT_NE(script.failure().detail.find("at most 64 KiB"), std::string::npos);
}

TEST_F(ModelLedger, WhatIsRequiredStopsNoEditOfAnotherSection)
{
    ASSERT_EQ(createAccount("ada", "kunde").status, Status::applied);
    ASSERT_EQ(pushOne("ada", adds("one", R"({"do":"add_field","entity":"account","field":{
        "name":"x_must","type":"text","labels":"Must","required":true,"section":"address"}})"))
                  .status,
              Status::applied);
    const ModelUse use(hub());
    const Caller caller = person("ada").caller;
    EXPECT_TRUE(patchRecord(hub(), caller, "account", id("kunde"), {}, {{"name", "Other"}}));
    const Answer<ShownRecord> same =
        patchRecord(hub(), caller, "account", id("kunde"), {}, {{"city", "Wien"}});
    ASSERT_FALSE(same);
    EXPECT_EQ(same.failure().field, "fields.x_must");
    EXPECT_TRUE(patchRecord(hub(), caller, "account", id("kunde"), {},
                            {{"city", "Wien"}, {"x_must", "there"}}));
}

TEST_F(ModelLedger, OfTwoWhoPublishTheSameNameAtOnceOneIsRefused)
{
    useSharedPlace();
    start(place());
    const Caller caller = person("ada").caller;
    const std::string seen = hub().models().newestTag();
    bool isOneTaken = false;
    bool isOtherTaken = false;
    auto write = std::make_unique<OpenWrite>(hub());
    std::thread one([&] {
        const auto answer = push("ada", {adds("one", field("account", "x_same"))});
        isOneTaken = answer && answer->results.front().status == Status::applied;
    });
    std::thread other([&] {
        isOtherTaken =
            static_cast<bool>(publishChanges(hub(), caller, seen, {field("account", "x_same")}));
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(200)); // both wait, with the old model
    std::atomic<bool> isOver{false};
    std::thread reader([&] { // whoever asks next takes the new model up at once
        while (!isOver) {
            const ModelUse use(hub());
        }
    });
    write.reset();
    one.join();
    other.join();
    isOver = true;
    reader.join();
    EXPECT_NE(isOneTaken, isOtherTaken);
    const ModelUse use(hub());
    EXPECT_EQ(hub().catalogue().changes().size(), 1U);
    EXPECT_TRUE(hub().models().current().misfits.empty());
}

/// What an entity of the company refers to is gone from the product: it is left out until somebody
/// mends that, and everything else goes on.
TEST_F(ModelLedger, AnEntityThatTheProductOfTodayCannotUseIsKeptAndHarmsNothing)
{
    const auto product = *withChange(
        *Catalogue::builtIn(), R"({"do":"add_entity","entity":{"entity":"x_zone","labels":"Zone",
            "fields":[{"name":"name","type":"text","labels":"Name"}]}})");
    m_catalogue = product;
    useSharedPlace();
    start(place());
    const auto entity = [](const char* name) {
        return std::string(
                   R"({"do":"add_entity","activities":true,"files":true,"entity":{"entity":")") +
               name + R"(","labels":"Course","number":"K","fields":[
                   {"name":"name","type":"text","labels":"Name"},
                   {"name":"owner","type":"reference","to":"user","labels":"Owner"},
                   {"name":"account","type":"reference","to":"account","labels":"Account","onDelete":"refuse"},
                   {"name":"zone","type":"reference","to":"x_zone","labels":"Zone"},
                   {"name":"twin","type":"reference","to":")" +
               name + R"(","labels":"Twin"}]}})";
    };
    const sync::OpResult added = pushOne("ada", adds("course", entity("x_course")));
    ASSERT_EQ(added.status, Status::applied) << added.problemText;
    ASSERT_EQ(pushOne("ada", adds("link", R"({"do":"add_field","entity":"account","field":{
        "name":"x_course","type":"reference","to":"x_course","labels":"Course"}})"))
                  .status,
              Status::applied);
    ASSERT_EQ(createAccount("lin", "kunde").status, Status::applied);
    ASSERT_EQ(createAccount("lin", "other").status, Status::applied);
    m_catalogue = *withChanges(
        *product, {entity("x_course"), R"({"do":"add_field","entity":"account","field":{
                                   "name":"x_course","type":"reference","to":"x_course","labels":"Course"}})"});
    ASSERT_EQ(pushOne("lin", create("x_course", "swim",
                                    {{"name", std::string("Swimming")}, {"account", id("kunde")}}))
                  .status,
              Status::applied);
    ASSERT_EQ(pushOne("lin", update("account", "kunde", {{"x_course", id("swim")}}, 1)).status,
              Status::applied);
    const sync::OpResult call =
        pushOne("lin", create("activity", "call",
                              {{"subject", std::string("Call")},
                               {"kind", std::string("call")},
                               {"status", std::string("open")},
                               {"owner", person("lin").caller.user},
                               {"about", RecordKey{"x_course", id("swim")}}}));
    ASSERT_EQ(call.status, Status::applied) << call.problemText;
    hub().sequence();
    pull("lin");
    ASSERT_TRUE(sees("lin", "x_course", "swim"));

    serveWith(Catalogue::builtIn());
    {
        const ModelUse use(hub());
        ASSERT_FALSE(hub().models().current().misfits.empty());
        ASSERT_EQ(hub().catalogue().entity("x_course"), nullptr);
    }
    for (const char* who : {"ada", "max", "lin", "keller"}) {
        person(who).cursor.clear();
        person(who).shown.clear();
        pull(who);
        EXPECT_FALSE(sees(who, "x_course", "swim"));
        EXPECT_TRUE(digest(hub(), person(who).caller, {}));
        const auto rows = digestRows(hub(), person(who).caller, person(who).replica,
                                     {{"x_course", id("swim")}, {"account", id("kunde")}});
        EXPECT_TRUE(rows);
    }
    EXPECT_TRUE(sees("lin", "account", "kunde"));
    EXPECT_TRUE(sees("lin", "activity", "call"));
    EXPECT_NE(
        pushOne("lin", update("activity", "call", {{"subject", std::string("Rang")}}, 1)).status,
        Status::refused);
    EXPECT_NE(pushOne("max", update("account", "kunde", {{"owner", id("chen")}}, 1)).status,
              Status::refused)
        << "what stands below it would move with it";
    Change merge = change(ChangeKind::merge, "account", "other");
    merge.loser = id("kunde");
    EXPECT_EQ(pushOne("max", merge).status, Status::refused) << "its course would be left behind";
    EXPECT_NE(pushOne("max", remove("account", "kunde", 9)).status, Status::applied)
        << "a deleted account would be a loss for what cannot be read now";

    serveWith(product);
    for (const char* who : {"ada", "lin"}) {
        person(who).cursor.clear();
        person(who).shown.clear();
        pull(who);
    }
    EXPECT_EQ(shown("ada", "x_course", "swim").text("name"), "Swimming");
    EXPECT_EQ(shown("ada", "account", "kunde").reference("x_course"), id("swim"));
}

TEST_F(ModelLedger, AnUpgradeThatTakesTheLetterOfACompanysEntityCostsTheLetterOnly)
{
    useSharedPlace();
    start(place());
    const std::string numbered = R"({"do":"add_entity","entity":{"entity":"x_course",
        "labels":"Course","number":"K","fields":[{"name":"name","type":"text","labels":"Name"},
        {"name":"owner","type":"reference","to":"user","labels":"Owner"}]}})";
    ASSERT_EQ(pushOne("ada", adds("course", numbered)).status, Status::applied);
    m_catalogue = *withChange(*Catalogue::builtIn(), numbered);
    ASSERT_EQ(pushOne("lin", create("x_course", "swim",
                                    {{"name", std::string("Swimming")},
                                     {"number", std::string("K26-1-001")}}))
                  .status,
              Status::applied);
    std::string products = numbered;
    products.replace(products.find("x_course"), 8, "x_other");
    serveWith(*withChange(*Catalogue::builtIn(), products));

    const ModelUse use(hub());
    EXPECT_TRUE(hub().models().current().misfits.empty());
    EXPECT_EQ(hub().catalogue().at("x_course").number->letter, "A");
    pull("lin");
    EXPECT_EQ(shown("lin", "x_course", "swim").text("number"), "K26-1-001");
}

TEST_F(ModelLedger, AnotherProcessOfTheSameHubNotices)
{
    useSharedPlace();
    start(place());
    Result<std::unique_ptr<Hub>> other = Hub::open(place(), m_catalogue, m_clock, productHub());
    ASSERT_TRUE(other) << describe(other.error());
    ASSERT_EQ(pushOne("ada", adds("one", field("account", "x_grade"))).status, Status::applied);
    {
        const ModelUse use(**other);
        EXPECT_EQ((*other)->catalogue().at("account").field("x_grade"), nullptr);
        const Done read = (*other)->store().read([&](Connection& connection) {
            static_cast<void>((*other)->directory(connection)); // as every request does
            EXPECT_TRUE((*other)->models().isBehind(connection));
        });
        ASSERT_TRUE(read);
    }
    const ModelUse use(**other);
    EXPECT_NE((*other)->catalogue().at("account").field("x_grade"), nullptr);
}

TEST_F(ModelLedger, WhatTheCompanyRequiresIsAskedOfScriptsAndNotOfLaptopsThatHaveNotHeard)
{
    ASSERT_EQ(pushOne("ada", adds("one", R"({"do":"add_field","entity":"account","field":{
        "name":"x_grade","type":"text","labels":"Grade","required":true}})"))
                  .status,
              Status::applied);
    EXPECT_EQ(createAccount("ada", "without").status, Status::applied);
    const ModelUse use(hub());
    const Answer<ShownRecord> script =
        createRecord(hub(), person("ada").caller, "account", {}, {{"name", "By script"}});
    ASSERT_FALSE(script);
    EXPECT_EQ(script.failure().field, "fields.x_grade");
}

} // namespace
} // namespace caravan::hub
