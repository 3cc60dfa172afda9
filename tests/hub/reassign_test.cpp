// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

/// A visit at Keller's that the dispatcher gives to Weber.
class Reassigned : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        createAccount("ada", "hengda");
        pushOne("ada", create("asset", "machine",
                              {{"name", text("PuroLab")}, {"account", Value(id("hengda"))}}));
        pushOne("ada", create("visit", "visit",
                              {{"subject", text("No water")},
                               {"number", text("SV-7")},
                               {"kind", text("breakdown")},
                               {"status", text("planned")},
                               {"start", text("2026-11-23T09:00:00.000Z")},
                               {"end", text("2026-11-23T11:00:00.000Z")},
                               {"account", Value(id("hengda"))},
                               {"asset", Value(id("machine"))},
                               {"engineer", Value(id("keller"))}}));
        sync("keller");
        EXPECT_TRUE(sees("keller", "asset", "machine"));
    }
    void sync(const char* who)
    {
        hub().sequence();
        pull(who);
    }
    void give()
    {
        const sync::OpResult result =
            pushOne("ada", update("visit", "visit", {{"engineer", Value(id("weber"))}}, 1));
        ASSERT_EQ(result.status, sync::OpResult::Status::applied) << result.problemText;
    }
};

TEST_F(Reassigned, RevealsItsRecordsToTheOneAndHidesThemFromTheOther)
{
    give();
    sync("keller");
    sync("weber");

    for (const auto& [entity, name] : {std::pair("visit", "visit"), std::pair("asset", "machine"),
                                       std::pair("account", "hengda")}) {
        EXPECT_TRUE(sees("weber", entity, name)) << entity;
        EXPECT_FALSE(sees("keller", entity, name)) << entity;
    }
}

TEST_F(Reassigned, WhatTheFirstEngineerWroteOfflineIsKeptAndBothSeeIt)
{
    give();

    const sync::OpResult result =
        pushOne("keller", update("visit", "visit",
                                 {{"work_done_text", text("New cartridge, 18.2 again")}}, 1));
    sync("keller");
    sync("weber");

    EXPECT_EQ(result.status, sync::OpResult::Status::held);
    for (const char* who : {"keller", "weber"}) {
        const std::vector<Record> seen = conflicts(who);
        ASSERT_EQ(seen.size(), 1U) << who;
        EXPECT_EQ(seen[0].text("rule"), "reassigned");
        EXPECT_NE(seen[0].text("loser").find("18.2 again"), std::string::npos);
        EXPECT_EQ(seen[0].text("record_id"), id("visit").toString());
    }
    EXPECT_EQ(shown("weber", "visit", "visit").text("work_done_text"), "");
}

TEST_F(Reassigned, TheConflictTellsTheFormerEngineerNothingOfWhatStandsNow)
{
    give();
    pushOne("weber", update("visit", "visit", {{"diagnosis", text("a secret of Weber's")}}, 1));
    pushOne("keller", update("visit", "visit", {{"diagnosis", text("scaled")}}, 1));
    sync("keller");

    ASSERT_EQ(conflicts("keller").size(), 1U);
    for (const Field& field : m_catalogue->at("conflict").fields) {
        EXPECT_EQ(conflicts("keller")[0].text(field.name).find("secret"), std::string::npos)
            << field.name;
    }
}

TEST_F(Reassigned, TheHistoryOfTheMachineComesWithItAndGoesWithIt)
{
    pushOne("ada", create("service_contract", "contract",
                          {{"number", text("SC-1")},
                           {"starts", text("2026-01-01")},
                           {"account", Value(id("hengda"))}}));
    pushOne("ada", create("visit", "earlier",
                          {{"subject", text("Leak")},
                           {"kind", text("breakdown")},
                           {"status", text("requested")},
                           {"account", Value(id("hengda"))},
                           {"asset", Value(id("machine"))},
                           {"engineer", Value(id("weber"))}}));
    pushOne("ada", create("reading", "reading",
                          {{"asset", Value(id("machine"))},
                           {"name", text("hours")},
                           {"value", Decimal::fromInteger(900)},
                           {"taken_at", text("2026-10-01T09:30:00.000Z")}}));
    pushOne("ada",
            create("attachment", "manual",
                   {{"name", text("Manual.pdf")},
                    {"file", FileRef{std::string(64, 'b'), 10, "Manual.pdf", "application/pdf"}},
                    {"asset", Value(id("machine"))}}));
    pushOne("ada",
            create("attachment", "offer",
                   {{"name", text("Offer.pdf")},
                    {"file", FileRef{std::string(64, 'c'), 10, "Offer.pdf", "application/pdf"}},
                    {"account", Value(id("hengda"))}}));
    pushOne("ada", update("visit", "visit", {{"contract", Value(id("contract"))}}, 1));
    sync("keller");

    const std::pair<const char*, const char*> history[] = {{"visit", "earlier"},
                                                           {"reading", "reading"},
                                                           {"attachment", "manual"},
                                                           {"service_contract", "contract"}};
    for (const auto& [entity, name] : history) {
        EXPECT_TRUE(sees("keller", entity, name)) << name;
    }
    EXPECT_FALSE(sees("keller", "attachment", "offer")) << "not what sales keeps of the customer";

    give();
    sync("keller");
    sync("weber");
    for (const auto& [entity, name] : history) {
        EXPECT_FALSE(sees("keller", entity, name)) << name;
        EXPECT_TRUE(sees("weber", entity, name)) << name;
    }
}

/// What Keller writes in a basement: checks, a reading with the machine's counter, a part with its
/// movement and counter, a photo.
class FormerWork : public Reassigned {
protected:
    void SetUp() override
    {
        Reassigned::SetUp();
        pushOne("ada", create("stock_location", "warehouse",
                              {{"name", text("Warehouse")}, {"kind", text("warehouse")}}));
        pushOne("ada", create("stock", "cartridges",
                              {{"name", text("PC-7")},
                               {"location", Value(id("warehouse"))},
                               {"quantity", Decimal::fromInteger(24)}}));
        sync("keller");
    }
    Change check() const
    {
        return create("visit_check", "check",
                      {{"visit", Value(id("visit"))},
                       {"text", text("Leak test")},
                       {"answer", text("yes")},
                       {"verdict", text("good")}});
    }
    std::vector<Change> reading()
    {
        std::vector<Change> changes{create("reading", "reading",
                                           {{"visit", Value(id("visit"))},
                                            {"asset", Value(id("machine"))},
                                            {"name", text("hours")},
                                            {"value", Decimal::fromInteger(1234)},
                                            {"taken_at", text("2026-11-23T09:30:00.000Z")}}),
                                    update("asset", "machine", {{"counter", Value(1234)}}, 1)};
        return bundled(std::move(changes), "reading bundle");
    }
    std::vector<Change> part()
    {
        Change counted = update("stock", "cartridges", {{"quantity", Decimal::fromInteger(23)}}, 1);
        counted.set.at("quantity").from = GroupValue{Value(Decimal::fromInteger(24))};
        return bundled({create("part_use", "part",
                               {{"visit", Value(id("visit"))},
                                {"description", text("PC-7")},
                                {"quantity", Decimal::fromInteger(1)},
                                {"location", Value(id("warehouse"))}}),
                        counted,
                        create("stock_move", "move",
                               {{"stock", Value(id("cartridges"))},
                                {"kind", text("use")},
                                {"change", Decimal::fromInteger(-1)},
                                {"visit", Value(id("visit"))},
                                {"moved_at", text("2026-11-23T09:40:00.000Z")}})},
                       "part bundle");
    }
    Change photo() const
    {
        return create("attachment", "photo",
                      {{"name", text("leak.jpg")},
                       {"file", FileRef{std::string(64, 'a'), 1000, "leak.jpg", "image/jpeg"}},
                       {"kind", text("photo")},
                       {"visit", Value(id("visit"))}});
    }
    std::vector<Change> bundled(std::vector<Change> changes, const char* name) const
    {
        for (Change& change : changes) {
            change.bundle = BundleId(id(name));
        }
        return changes;
    }
    void expectTaken(const char* who, std::vector<Change> changes)
    {
        const auto answer = push(who, std::move(changes));
        ASSERT_TRUE(answer);
        for (const sync::OpResult& result : answer->results) {
            EXPECT_TRUE(result.problem.empty()) << result.problemKey << ": " << result.problemText;
        }
    }
    void writeEverything()
    {
        expectTaken("keller", {check()});
        expectTaken("keller", reading());
        expectTaken("keller", part());
        expectTaken("keller", {photo()});
    }
};

TEST_F(FormerWork, WhatHeAddedIsInTheVisitOfTheOtherAndBothAreTold)
{
    give();
    writeEverything();
    sync("keller");
    sync("weber");

    for (const auto& [entity, name] :
         {std::pair("visit_check", "check"), std::pair("reading", "reading"),
          std::pair("part_use", "part"), std::pair("attachment", "photo")}) {
        EXPECT_TRUE(sees("weber", entity, name)) << entity;
        // His photo stays with him, who has it on his laptop; the rest is the visit's.
        EXPECT_EQ(sees("keller", entity, name), entity == std::string("attachment")) << entity;
    }
    EXPECT_EQ(shown("weber", "stock", "cartridges").value("quantity"),
              Value(Decimal::fromInteger(23)));
    EXPECT_EQ(shown("weber", "asset", "machine").value("counter"), Value(1234));
    for (const char* who : {"keller", "weber"}) {
        const std::vector<Record> told = conflicts(who);
        ASSERT_EQ(told.size(), 1U) << who << ": one for all of it";
        EXPECT_EQ(told[0].text("kind"), "added");
        EXPECT_EQ(told[0].text("status"), "open");
        EXPECT_EQ(told[0].text("record_id"), id("visit").toString());
        EXPECT_EQ(told[0].reference("loser_author"), id("keller"));
        EXPECT_EQ(told[0].text("base"), "SV-7") << "he must know which it was";
        for (const char* part : {"Leak test", "1234", "PC-7", "leak.jpg"}) {
            EXPECT_NE(told[0].text("loser").find(part), std::string::npos) << part;
        }
    }
}

TEST_F(FormerWork, WhatHeChangesInItLaterIsTakenToo)
{
    give();
    expectTaken("keller", {check()});
    expectTaken("keller", {update("visit_check", "check", {{"note", text("a drop, wiped")}}, 1)});
    sync("weber");

    EXPECT_EQ(shown("weber", "visit_check", "check").text("note"), "a drop, wiped");
    EXPECT_EQ(conflicts("weber").size(), 1U);
}

TEST_F(FormerWork, AnAnswerThatTheOtherChangedMeanwhileStandsAndHisIsTold)
{
    pushOne("keller", check());
    give();
    pushOne("weber", update("visit_check", "check", {{"answer", text("no")}}, 1));
    expectTaken("keller", {update("visit_check", "check", {{"answer", text("n/a")}}, 1)});
    sync("keller");
    sync("weber");

    EXPECT_EQ(shown("weber", "visit_check", "check").text("answer"), "no");
    for (const char* who : {"keller", "weber"}) {
        ASSERT_EQ(conflicts(who).size(), 1U) << who;
        EXPECT_EQ(conflicts(who)[0].text("kind"), "left_out");
        EXPECT_NE(conflicts(who)[0].text("loser").find("n/a"), std::string::npos);
    }
}

TEST_F(FormerWork, WhatComesAfterTheOtherHadItSignedIsKeptBesideTheReport)
{
    give();
    pushOne("weber", update("visit", "visit", {{"status", text("on_site")}}, 1));
    const sync::OpResult signedBy = pushOne("weber", update("visit", "visit",
                                                            {{"status", text("signed")},
                                                             {"work_done_text", text("done")},
                                                             {"signed_by", text("Li")}},
                                                            2));
    ASSERT_EQ(signedBy.status, sync::OpResult::Status::applied) << signedBy.problemText;
    writeEverything();
    sync("keller");
    sync("weber");

    EXPECT_FALSE(sees("weber", "visit_check", "check")) << "no report changes";
    EXPECT_TRUE(sees("weber", "attachment", "photo"));
    EXPECT_EQ(shown("weber", "stock", "cartridges").value("quantity"),
              Value(Decimal::fromInteger(23)))
        << "it lies there no more all the same";
    for (const char* who : {"keller", "weber"}) {
        std::string told;
        for (const Record& conflict : conflicts(who)) {
            told += conflict.text("kind") + conflict.text("loser");
        }
        for (const char* part : {"left_out", "Leak test", "1234", "PC-7", "leak.jpg"}) {
            EXPECT_NE(told.find(part), std::string::npos) << who << part;
        }
    }
}

TEST_F(FormerWork, WhoNeverHadTheVisitAddsNothingToIt)
{
    EXPECT_EQ(pushOne("weber", check()).status, sync::OpResult::Status::refused);
}

TEST_F(FormerWork, ItDoesNotRevealTheCustomerAgain)
{
    give();
    const sync::OpResult result = pushOne("keller", create("visit", "another",
                                                           {{"subject", text("Again")},
                                                            {"kind", text("breakdown")},
                                                            {"asset", Value(id("machine"))},
                                                            {"engineer", Value(id("keller"))}}));
    sync("keller");

    EXPECT_EQ(result.problem, sync::problem::kNotAllowed) << result.problemText;
    EXPECT_EQ(result.problemKey, "asset");
    EXPECT_FALSE(sees("keller", "asset", "machine"));
}

/// Its amount is the sum of its lines, and whoever has it now would find others there.
TEST_F(Reassigned, ADealTakesNoLinesOfWhoHadItBefore)
{
    const sync::OpResult made = pushOne("ada", create("opportunity", "deal",
                                                      {{"name", text("PuroLab for Hengda")},
                                                       {"account", Value(id("hengda"))},
                                                       {"stage", text("proposal")},
                                                       {"owner", Value(id("lin"))}}));
    ASSERT_EQ(made.status, sync::OpResult::Status::applied) << made.problemText;
    sync("lin");
    ASSERT_TRUE(sees("lin", "opportunity", "deal"));
    const sync::OpResult given =
        pushOne("ada", update("opportunity", "deal", {{"owner", Value(id("weber"))}}, 1));
    ASSERT_EQ(given.status, sync::OpResult::Status::applied) << given.problemText;

    const sync::OpResult result =
        pushOne("lin", create("opportunity_line", "line",
                              {{"opportunity", Value(id("deal"))},
                               {"description", text("Cartridge")},
                               {"quantity", Value(Decimal::fromInteger(2))}}));
    sync("weber");

    EXPECT_EQ(result.status, sync::OpResult::Status::refused) << result.problemText;
    EXPECT_TRUE(sees("weber", "opportunity", "deal"));
    EXPECT_FALSE(sees("weber", "opportunity_line", "line"));
    EXPECT_TRUE(conflicts("weber").empty());
}

TEST_F(Reassigned, WhoNeverHadItIsStillRefused)
{
    EXPECT_EQ(pushOne("weber", update("visit", "visit", {{"diagnosis", text("guess")}}, 1)).status,
              sync::OpResult::Status::refused);
}

} // namespace
} // namespace caravan::hub
