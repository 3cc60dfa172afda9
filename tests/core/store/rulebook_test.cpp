// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/rulebook.h"

#include "core/actions/convert_record.h"
#include "core/actions/undo_import.h"
#include "core/customers/lead_score.h"
#include "core/exchange/import.h"
#include "core/model/model.h"
#include "core/record/row_size.h"
#include "core/store/import_log.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace caravan {
namespace {

/// Whoever writes goes through the same rules: each test takes another way in.
class RulebookTest : public test::ReplicaFixture {
protected:
    ImportReport import(const std::string& entity, const std::string& csv)
    {
        ImportOptions options;
        options.batch = *ImportLog(*replica).begin("file.csv", entity);
        options.skipsBadRows = true;
        auto report = importCsv(*replica, csv, std::nullopt, entity, options);
        EXPECT_TRUE(report) << describe(report.error());
        return report ? *report : ImportReport{};
    }
    std::vector<Record> all(const std::string& entity)
    {
        std::vector<Record> records;
        const auto rows = replica->select({entity, {}, {}, {}}, 0, 1'000);
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            records.push_back(row.record);
        }
        return records;
    }
    void signIn(const char* role)
    {
        ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) {
            state.user = replica->newId();
            state.role = role;
        }));
    }
};

TEST_F(RulebookTest, AnImportedLeadHasAScoreAndTheDayItCameIn)
{
    import("lead", "name,need,timing\nMeier,clear,now\n");
    ASSERT_EQ(all("lead").size(), 1U);
    const Record lead = all("lead").front();
    EXPECT_EQ(lead.value("score"), Value(std::int64_t{scoreOf(lead).points}));
    EXPECT_GT(scoreOf(lead).points, 0);
    EXPECT_EQ(lead.text("received"), "2026-11-22");
}

/// With two fields of the company for long texts, and one that it requires.
class CompanyFields : public RulebookTest {
protected:
    CompanyFields()
    {
        std::vector<std::string> changes{
            R"({"do":"add_field","entity":"account","field":{"name":"x_must","type":"text","labels":"Must","required":true,"section":"address"}})"};
        for (const char* name : {"x_one", "x_two"}) {
            changes.push_back(R"({"do":"add_field","entity":"account","field":{"name":")" +
                              std::string(name) +
                              R"(","type":"long_text","labels":"Long","max":60000}})");
        }
        const auto model = withChanges(*Catalogue::builtIn(), changes);
        EXPECT_TRUE(model) << describe(model.error());
        EXPECT_TRUE(SyncDoor(*replica).adoptCatalogue(*model));
    }
    static std::string longText(std::size_t bytes) { return std::string(bytes, 'x'); }
};

TEST_F(CompanyFields, ARecordTakesSixtyFourKibibytesOfThemAndNoMore)
{
    const RecordId id = create("account", {{"name", "Kunde"}, {"x_one", longText(40'000)}});
    const auto saved = update("account", id, {{"x_two", longText(25'537)}});
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::tooLarge);
    EXPECT_EQ(saved.error().key, "row.x_one") << "the largest, not the one that was written";
    EXPECT_EQ(fieldOfRowKey(saved.error().key), "x_one");
    EXPECT_EQ(fieldOfRowKey("x_one"), "");
    EXPECT_TRUE(update("account", id, {{"x_two", longText(25'536)}})) << "exactly as much";
    EXPECT_FALSE(update("account", id, {{"x_two", longText(30'000)}}));
    EXPECT_TRUE(update("account", id, {{"phone", std::string("+43 1 5550100")}}));
    std::string wide;
    for (int i = 0; i < 22'000; ++i) {
        wide += "水"; // three bytes
    }
    EXPECT_FALSE(replica->save(
        {Edit::create("account", replica->newId(), {{"name", std::string("B")}, {"x_one", wide}})}))
        << "bytes count, not characters";
}

/// Merged from two laptops, or of before there was a limit.
TEST_F(CompanyFields, ARecordThatIsTooLargeAlreadyCanBeChangedAndMadeSmaller)
{
    Record before(replica->catalogue().at("account"), replica->newId());
    before.set("x_one", longText(50'000));
    before.set("x_two", longText(50'000));
    Record after = before;
    after.set("phone", std::string("+43 1 5550100"));
    EXPECT_TRUE(checkRowSize(&before, after));
    after.set("x_two", longText(49'000));
    EXPECT_TRUE(checkRowSize(&before, after));
    after.set("x_two", longText(50'001));
    EXPECT_FALSE(checkRowSize(&before, after));
    EXPECT_FALSE(checkRowSize(nullptr, before));
}

TEST_F(CompanyFields, AnImportTellsOfARowThatIsTooLarge)
{
    const std::string csv = "name,x_must,x_one,x_two\nSmall,a,b,c\nLarge,a," + longText(40'000) +
                            "," + longText(40'000) + "\n";
    const ImportReport report = import("account", csv);
    EXPECT_EQ(report.created, 1U);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems.front().line, 3U);
    EXPECT_NE(report.problems.front().reason.find("the largest is x_one"), std::string::npos)
        << report.problems.front().reason;
}

TEST_F(CompanyFields, WhatIsRequiredIsAskedOfNewRecordsAndOfEditsOfItsSection)
{
    Record record(replica->catalogue().at("account"), replica->newId());
    record.set("name", std::string("Kunde"));
    const auto enters = [](const char* name) {
        return [name](const Field& field) { return field.name == name; };
    };
    const Field& must = *record.entity->field("x_must");
    const auto other = std::find_if(
        record.entity->fields.begin(), record.entity->fields.end(), [&](const Field& field) {
            return field.section == must.section && field.name != must.name;
        });
    ASSERT_NE(other, record.entity->fields.end());
    EXPECT_FALSE(checkEntry(record, true, {}));
    EXPECT_TRUE(checkEntry(record, false, enters("name"))) << "another section";
    const Done same = checkEntry(record, false, enters(other->name.c_str()));
    ASSERT_FALSE(same);
    EXPECT_EQ(same.error().key, "x_must");
    record.set("x_must", std::string("there"));
    EXPECT_TRUE(checkEntry(record, true, {}));

    const RecordId id = create("account", {{"name", "Kunde"}});
    EXPECT_TRUE(update("account", id, {{"phone", std::string("+43 1 5550100")}}))
        << "what a program or an old laptop writes is taken";
    const ImportReport report = import("account", "name\nWithout\n");
    EXPECT_EQ(report.created, 0U);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems.front().column, "x_must");
}

TEST_F(RulebookTest, NothingIsSavedByWhatTheRulesCouldNotRead)
{
    signIn("rep");
    ASSERT_TRUE(SyncDoor(*replica).updateSyncState([](SyncState& state) { state.hubId = "hub"; }));
    {
        SQLite::Database raw((folder.path() / "replica.db").string(), SQLite::OPEN_READWRITE);
        raw.exec("DROP TABLE e_number_series");
    }
    const RecordId id = replica->newId();
    const auto saved =
        replica->save({Edit::create("quote", id, {{"subject", std::string("Still")}})});
    ASSERT_FALSE(saved) << "a number would be drawn as if there were none yet";
    EXPECT_NE(saved.error().code, ErrorCode::invalid) << describe(saved.error());
    EXPECT_FALSE(replica->find("quote", id));
}

TEST_F(RulebookTest, AnImportedCallIsTheFirstContactOfItsLead)
{
    const RecordId lead = create("lead", {{"name", std::string("Meier")}});
    import("activity", "subject,kind,status,lead\nx,call,done,Meier\n");
    ASSERT_EQ(all("activity").size(), 1U);
    EXPECT_EQ(text("lead", lead, "first_contact"), "2026-11-22");
}

TEST_F(RulebookTest, AConvertedLeadMakesADealOfWhichIsKnownHowFarItCame)
{
    const RecordId lead = create("lead", {{"name", std::string("Meier")}});
    const auto edits =
        convertRecord(*replica, replica->find("lead", lead)->record, {}, *parseDate("2026-11-22"));
    ASSERT_TRUE(edits);
    ASSERT_TRUE(replica->save(*edits)); // as the command line does
    ASSERT_EQ(all("opportunity").size(), 1U);
    const Record deal = all("opportunity").front();
    EXPECT_FALSE(deal.text("stage").empty());
    EXPECT_EQ(deal.text("reached"), deal.text("stage"));
}

TEST_F(RulebookTest, WhatAnImportMadeIsTakenBackWithAllThatFollowedFromIt)
{
    const RecordId lead = create("lead", {{"name", std::string("Meier")}});
    import("activity", "subject,kind,status,lead\nx,call,done,Meier\n");
    const RecordId batch = ImportLog(*replica).batches().front().id;
    const ImportUndo plan = planImportUndo(*replica, batch);
    ASSERT_TRUE(replica->save(plan.edits, SaveOptions{.isBundle = false, .isVerbatim = true}));
    EXPECT_TRUE(all("activity").empty());
    EXPECT_EQ(text("lead", lead, "first_contact"), "");
}

TEST_F(RulebookTest, ARowThatARuleRefusesIsToldAndTheOthersAreImported)
{
    create("quote", {{"name", std::string("A")},
                     {"quote_date", std::string("2026-11-20")},
                     {"status", std::string("sent")}});
    create("quote", {{"name", std::string("B")}, {"quote_date", std::string("2026-11-20")}});
    signIn("rep");
    const ImportReport report =
        import("quote_line", "quote,description,quantity\nA,late,1\nB,fine,1\n");
    EXPECT_EQ(report.created, 1U);
    EXPECT_EQ(report.failed, 1U);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems.front().line, 2U);
    ASSERT_EQ(all("quote_line").size(), 1U);
    EXPECT_EQ(all("quote_line").front().text("description"), "fine");
}

TEST_F(RulebookTest, WhatARuleRefusesHasChangedNothing)
{
    const RecordId quote = create("quote", {{"name", std::string("A")},
                                            {"quote_date", std::string("2026-11-20")},
                                            {"status", std::string("sent")}});
    signIn("rep");
    const RecordId account = replica->newId();
    const auto saved =
        replica->save({Edit::create("account", account, {{"name", std::string("x")}}),
                       Edit::create("quote_line", replica->newId(),
                                    {{"quote", quote}, {"description", std::string("late")}})});
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::notAllowed);
    EXPECT_FALSE(replica->find("account", account));
}

TEST_F(RulebookTest, ARuleSeesAllThatIsSavedTogether)
{
    const RecordId quote =
        create("quote", {{"name", std::string("A")}, {"quote_date", std::string("2026-11-20")}});
    const RecordId line = create("quote_line", {{"quote", quote},
                                                {"description", std::string("Pump")},
                                                {"price", Money{*Decimal::parse("100"), "EUR"}}});
    signIn("rep");
    const auto saved =
        replica->save({Edit::update("quote_line", line, {{"discount", *Decimal::parse("60")}}),
                       Edit::update("quote", quote, {{"status", std::string("sent")}})});
    ASSERT_FALSE(saved) << "the discount is beyond the limit once both are there";
    EXPECT_EQ(saved.error().code, ErrorCode::notAllowed);
}

TEST_F(RulebookTest, EditsAreCheckedOneAfterTheOtherAsTheHubTakesThem)
{
    signIn("rep");
    const auto offer = [&](const RecordId& id) {
        return Edit::create("quote", id,
                            {{"name", std::string("A")},
                             {"quote_date", std::string("2026-11-20")},
                             {"status", std::string("sent")}});
    };
    const auto line = [&](const RecordId& quote) {
        return Edit::create("quote_line", replica->newId(),
                            {{"quote", quote}, {"description", std::string("Pump")}});
    };
    const RecordId first = replica->newId();
    EXPECT_TRUE(replica->save({line(first), offer(first)}));
    const RecordId second = replica->newId();
    EXPECT_FALSE(replica->save({offer(second), line(second)})) << "it went out without the line";
}

TEST_F(RulebookTest, WhatIsTakenBackIsAsItWas)
{
    const RecordId deal = create("opportunity", {{"name", std::string("x")},
                                                 {"stage", std::string("engaging")},
                                                 {"reached", std::string("engaging")}});
    const auto moved = update("opportunity", deal, {{"stage", std::string("proposal")}});
    ASSERT_TRUE(moved);
    ASSERT_EQ(text("opportunity", deal, "reached"), "proposal");
    ASSERT_TRUE(replica->save(replica->inverse(*moved), SaveOptions{.isVerbatim = true}));
    EXPECT_EQ(text("opportunity", deal, "reached"), "engaging") << "it never was there";
}

TEST_F(RulebookTest, ADealMovesToAStageOfItsPipelineOnlyWithWhatTheStageRequires)
{
    const RecordId pipeline = create("pipeline", {{"name", std::string("Projects")}});
    create("pipeline_stage", {{"name", std::string("Proposal")},
                              {"pipeline", pipeline},
                              {"stage", std::string("proposal")},
                              {"required_fields", TextSet{"next_step"}}});
    const RecordId deal = create(
        "opportunity",
        {{"name", std::string("x")}, {"stage", std::string("engaging")}, {"pipeline", pipeline}});
    const auto refused = update("opportunity", deal, {{"stage", std::string("proposal")}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().key, "next_step");
    EXPECT_TRUE(update("opportunity", deal,
                       {{"stage", std::string("proposal")}, {"next_step", std::string("call")}}));
}

} // namespace
} // namespace caravan
