// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Who is who, when a file is imported.
#include "core/exchange/import.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <algorithm>

namespace caravan::test {
namespace {

class ImportIdentity : public ReplicaFixture {
protected:
    using Texts = std::vector<std::string>;

    ImportReport import(const std::string& entity, const std::string& csv,
                        const std::string& mapping = "")
    {
        std::optional<ImportPlan> plan;
        if (!mapping.empty()) {
            auto read = ImportPlan::fromJson(replica->catalogue(), mapping);
            EXPECT_TRUE(read) << describe(read.error());
            plan = *read;
        }
        const auto report = importCsv(*replica, csv, plan, entity, {});
        EXPECT_TRUE(report) << describe(report.error());
        return report ? *report : ImportReport{};
    }
    Texts all(const std::string& entity, const std::string& field)
    {
        Texts texts;
        const auto rows = replica->select({entity, {}, {}, {}}, 0, 1000);
        for (const Row& row : *rows) {
            texts.push_back(row.record.text(field));
        }
        std::sort(texts.begin(), texts.end());
        return texts;
    }
};

TEST_F(ImportIdentity, AMailboxThatIsSharedIsNoPerson)
{
    const std::string csv = "full_name,mail\nAnna Berg,info@berg.example\n"
                            "Olaf Berg,info@berg.example\n";
    EXPECT_EQ(import("contact", csv).created, 2U);
    EXPECT_EQ(import("contact", csv).created, 0U);
    EXPECT_EQ(all("contact", "full_name"), (Texts{"Anna Berg", "Olaf Berg"}));
    const std::string leads = "name,company,mail\nAnna,Berg KG,info@berg.example\n"
                              "Olaf,Berg KG,info@berg.example\n";
    EXPECT_EQ(import("lead", leads).created, 2U);
    EXPECT_EQ(import("lead", leads).created, 0U);
}

TEST_F(ImportIdentity, T11_AMailAloneAsKeyNeverRenamesAnotherPerson)
{
    const std::string mapping = R"({"entity":"contact","key":["mail"],"existing":"update",
        "columns":{"full_name":"full_name","mail":"mail","job":"job_title"}})";
    import("contact", "full_name,mail\nAnna Berg,info@berg.example\n");

    const ImportReport other =
        import("contact", "full_name,mail,job\nOlaf Berg,info@berg.example,Workshop\n", mapping);
    ASSERT_EQ(other.problems.size(), 1U);
    EXPECT_EQ(other.problems[0].kind, ImportProblem::Kind::identity);
    EXPECT_NE(other.problems[0].reason.find("Anna Berg"), std::string::npos);
    EXPECT_EQ(all("contact", "full_name"), (Texts{"Anna Berg"}));

    EXPECT_EQ(import("contact", "full_name,mail,job\nanna  berg,info@berg.example,Owner\n", mapping)
                  .updated,
              1U)
        << "another case and a blank more are the same name";
}

TEST_F(ImportIdentity, BranchesOfOneNameAreSeveralCompanies)
{
    const std::string csv = "name,city,street\nBäckerei Sommer,Kiel,Markt 1\n"
                            "Bäckerei Sommer,Kiel,Hafen 7\nBäckerei Sommer,Lübeck,Hafen 7\n";
    EXPECT_EQ(import("account", csv).created, 3U);
    EXPECT_EQ(import("account", csv).created, 0U);

    const ImportReport unclear = import("account", "name,employees\nBäckerei Sommer,12\n");
    ASSERT_EQ(unclear.problems.size(), 1U) << "any of the three";
    EXPECT_EQ(unclear.problems[0].kind, ImportProblem::Kind::identity);

    const ImportReport people = import("contact", "full_name,account\nEva,Bäckerei Sommer\n");
    ASSERT_EQ(people.problems.size(), 1U) << "a look-up never takes the first";
    EXPECT_EQ(people.problems[0].kind, ImportProblem::Kind::identity);
}

TEST_F(ImportIdentity, ACompanyAtAnotherAddressIsAskedWhereRecordsAreToBeChanged)
{
    import("account", "name,city\nA,Kunshan\n");
    ImportPlan plan = ImportPlan::guess(replica->catalogue(), replica->catalogue().at("account"),
                                        {"name", "city"});
    plan.updateExisting = true;
    const auto report = importCsv(*replica, "name,city\nA,Suzhou\n", plan, "account", {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->problems.size(), 1U) << "it has moved, or is a second one";
    EXPECT_EQ(all("account", "city"), (Texts{"Kunshan"}));
}

TEST_F(ImportIdentity, APersonOfABranchGoesToTheBranchOfTheSameRow)
{
    const auto plans = ImportPlan::listFromJson(replica->catalogue(), R"([
        {"entity":"account","key":["name","city"],
         "columns":{"Firma":"name","Ort":"city","Name":null}},
        {"entity":"contact","columns":{"Firma":{"field":"account","lookup":"name"},"Ort":null,
                                       "Name":"full_name"}}])");
    ASSERT_TRUE(plans);
    const auto reports =
        importSheet(*replica, "Firma,Ort,Name\nSommer,Kiel,Eva\nSommer,Lübeck,Jo\n", *plans, {});
    ASSERT_TRUE(reports) << describe(reports.error());
    EXPECT_TRUE(reports->at(1).problems.empty());
    const auto rows = replica->select({"contact", {}, {}, {}}, 0, 9);
    for (const Row& row : *rows) {
        const auto account = replica->find("account", row.record.reference("account"));
        ASSERT_TRUE(account);
        EXPECT_EQ(account->record.text("city"),
                  row.record.text("full_name") == "Eva" ? "Kiel" : "Lübeck");
    }
}

TEST_F(ImportIdentity, NamesThatDifferByAccentsAreOtherPeople)
{
    create("account", {{"name", std::string("Sao Mai")}});
    const std::string csv = "full_name,account,mobile\nNguyễn Văn Tú,Sao Mai,+84 90 5550101\n"
                            "Nguyễn Văn Tư,Sao Mai,+84 90 5550102\n"
                            "Nguyễn Văn Tự,Sao Mai,+84 90 5550103\n";
    EXPECT_EQ(import("contact", csv).created, 3U);
    EXPECT_EQ(import("contact", csv).created, 0U);
    create("account", {{"name", std::string("Tú")}});
    create("account", {{"name", std::string("Tự")}});
    EXPECT_TRUE(import("contact", "full_name,account\nA,Tự\n").problems.empty())
        << "as it is written goes before without accents";
}

TEST_F(ImportIdentity, B63_TheSameFileAgainMakesNothing)
{
    for (const auto& [entity, csv] :
         {std::pair("account", "name,city\nAcme,Berlin\nNo City,\n"),
          std::pair("contact", "full_name,mail\nAnna,a@x.example\nOnly Name,\n"),
          std::pair("contact", "full_name,job_title\nJo,CEO\nJo,Assistant\n"),
          std::pair("lead", "name,company\nLi,Li GmbH\nOnly Name,\n"),
          std::pair("activity", "subject,due\nCall,2026-11-23\nCall,2026-11-24\nCall,2026-11-24\n"),
          std::pair("product", "name,code\nPump,P1\nPump,P2\n")}) {
        const std::size_t made = import(entity, csv).created;
        EXPECT_GE(made, 2U) << csv;
        const ImportReport again = import(entity, csv);
        EXPECT_EQ(again.created, 0U) << csv;
        EXPECT_TRUE(again.problems.empty()) << csv;
    }
}

TEST_F(ImportIdentity, WhatIsUncertainIsAsked)
{
    create("account", {{"name", std::string("Isar")}});
    import("contact", "full_name,account,mail\nAnna Berg,Isar,anna@isar.example\n");

    const ImportReport report =
        import("contact", "full_name,account,mail\nAnna Berg,Isar,berg@isar.example\n");
    ASSERT_EQ(report.problems.size(), 1U) << "a new address, or a second Anna";
    EXPECT_EQ(report.problems[0].kind, ImportProblem::Kind::identity);

    const ImportReport twice =
        import("account", "name,phone\nDonau,+43 1 5550100\nDonau,+43 1 5550200\n");
    ASSERT_EQ(twice.problems.size(), 1U) << "no row vanishes";
    EXPECT_EQ(twice.problems[0].line, 3U);
}

TEST_F(ImportIdentity, ACompanyThatIsNearlyKnownIsAskedAndMadeWhereItIsSaid)
{
    create("account", {{"name", std::string("Isar Biotech GmbH")}});
    create("account", {{"name", std::string("Plant 1 of the North")}});
    const ImportReport report =
        import("contact", "full_name,account\nA,Isar Bioteck GmbH\nB,Isar Biotech AG\n"
                          "C,Plant 2 of the North\nD,Donau Labor\n");
    ASSERT_EQ(report.problems.size(), 2U);
    EXPECT_EQ(report.problems[0].suggestion, "Isar Biotech GmbH");
    EXPECT_EQ(report.problems[1].suggestion, "Isar Biotech GmbH");
    EXPECT_EQ(report.made.at("account"), 2U);

    const ImportReport said = import("contact", "who,of\nB,Isar Biotech AG\n",
                                     R"({"entity":"contact","columns":{"who":"full_name",
        "of":{"field":"account","lookup":"name","make":true,
              "values":{"Isar Biotech AG":"Isar Biotech AG"}}}})");
    EXPECT_TRUE(said.problems.empty());
    EXPECT_EQ(said.made.at("account"), 1U);
}

TEST_F(ImportIdentity, TwoColumnsMaySayOneFieldOnlyIfTheyAgree)
{
    const std::string mapping = R"({"entity":"account","columns":{"name":"name","tel":"phone",
        "phone":"phone"}})";
    const ImportReport report = import(
        "account", "name,tel,phone\nA,1234567,1234567\nB,1234567,7654321\nC,,7654321\n", mapping);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].line, 3U);
    EXPECT_EQ(report.problems[0].kind, ImportProblem::Kind::twice);
    EXPECT_NE(report.problems[0].reason.find("tel"), std::string::npos);
}

TEST_F(ImportIdentity, WhoMayOnlyReadIsToldBeforeAnythingIsDone)
{
    ASSERT_TRUE(
        SyncDoor(*replica).updateSyncState([](SyncState& state) { state.role = "readonly"; }));
    for (const bool isDryRun : {true, false}) {
        ImportOptions options;
        options.isDryRun = isDryRun;
        const auto report = importCsv(*replica, "name\nA\n", std::nullopt, "account", options);
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().code, ErrorCode::notAllowed);
    }
    EXPECT_EQ(*replica->count({"account", {}, {}, {}}), 0);
}

TEST_F(ImportIdentity, AReferenceByACodeIsKnownAgainToo)
{
    create("account", {{"name", std::string("Isar")}, {"tax_id", std::string("DE1")}});
    const std::string mapping = R"({"entity":"contact","key":["full_name","account"],
        "columns":{"who":"full_name","of":{"field":"account","lookup":"tax_id"}}})";
    EXPECT_EQ(import("contact", "who,of\nEva,DE1\n", mapping).created, 1U);
    EXPECT_EQ(import("contact", "who,of\nEva,DE1\n", mapping).created, 0U);
}

TEST_F(ImportIdentity, RowsOfAMappingWithoutAKeyAreKnownAsAWhole)
{
    const std::string mapping =
        R"({"entity":"contact","key":["mail"],"columns":{"who":"full_name","mail":"mail"}})";
    const std::string csv = "who,mail\nEva,eva@x.example\nOnly Name,\n";
    EXPECT_EQ(import("contact", csv, mapping).created, 2U);
    EXPECT_EQ(import("contact", csv, mapping).created, 0U);
}

} // namespace
} // namespace caravan::test
