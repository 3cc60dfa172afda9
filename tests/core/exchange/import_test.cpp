// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo.h"
#include "core/exchange/charset.h"
#include "core/exchange/export.h"
#include "core/exchange/import.h"
#include "tests/support/replica_fixture.h"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace caravan::test {
namespace {

std::vector<CsvRow> readAll(std::string_view text)
{
    CsvReader reader(text);
    std::vector<CsvRow> rows;
    while (true) {
        auto row = reader.next();
        if (!row || !*row) {
            return rows;
        }
        rows.push_back(**row);
    }
}

TEST(Csv, ReadsQuotesLineBreaksAndOtherSeparators)
{
    const auto rows = readAll("name;note\r\n\"A;B\";\"two\nlines \"\"q\"\"\"\r\nC;\r\n");

    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].cells, (std::vector<std::string>{"A;B", "two\nlines \"q\""}));
    EXPECT_EQ(rows[2].cells, (std::vector<std::string>{"C", ""}));
    EXPECT_EQ(rows[2].line, 4U);
}

TEST(Csv, NamesLineAndColumnOfABrokenQuote)
{
    for (const auto& [text, where] : {std::pair("a,b\nx,y\"z\n", "line 2, column 2"),
                                      std::pair("a,b\n1,\"open\n", "line 2, column 2"),
                                      std::pair("a\n\"x\"y\n", "line 2, column 1")}) {
        CsvReader reader(text);
        Result<std::optional<CsvRow>> row = reader.next();
        while (row && *row) {
            row = reader.next();
        }
        ASSERT_FALSE(row) << text;
        EXPECT_NE(row.error().detail.find(where), std::string::npos) << row.error().detail;
    }
}

RC_GTEST_PROP(Csv, CellsSurviveWritingAndReadingInBothModes, (std::vector<std::string> cells))
{
    for (std::string& cell : cells) {
        std::erase_if(cell, [](char c) { return c == '\0'; });
    }
    cells.push_back("=HYPERLINK(\"x\")");
    cells.push_back("'+1");
    for (const CsvGuard guard : {CsvGuard::exact, CsvGuard::spreadsheet}) {
        const std::string header(cells.size() - 1, ',');
        const std::string text = header + "\n" + csvLine(cells, guard);
        const auto rows = readAll(text);
        RC_ASSERT(rows.size() == 2U);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string read =
                guard == CsvGuard::exact ? rows[1].cells[i] : withoutGuard(rows[1].cells[i]);
            RC_ASSERT(read == cells[i]);
        }
    }
}

TEST(CsvGuards, KeepFormulasFromSpreadsheets)
{
    EXPECT_EQ(
        csvLine({"=1+1", "+86 512", "@x", "-5", "\xEF\xBC\x9Dx", "plain"}, CsvGuard::spreadsheet),
        "'=1+1,'+86 512,'@x,'-5,'\xEF\xBC\x9Dx,plain\r\n");
}

TEST(Charsets, AreFoundOutFromTheBytes)
{
    const std::string gb =
        "\xC3\xFB\xB3\xC6,"
        "\xB5\xE7\xBB\xB0\n\xCB\xD5\xD6\xDD\xBA\xE3\xB4\xEF\xD3\xD0\xCF\xDE\xB9\xAB\xCB\xBE,1\n";
    const auto simplified = decodeText(gb);
    ASSERT_TRUE(simplified);
    EXPECT_EQ(simplified->encoding, "GB18030");
    EXPECT_NE(simplified->text.find("苏州恒达有限公司"), std::string::npos);

    const std::string big5 =
        "\xA6\x57\xBA\xD9,"
        "\xB9\x71\xB8\xDC\n\xA5\x78\xC6\x57\xAA\xD1\xA5\xF7\xA6\xB3\xAD\xAD\xA4\xBD\xA5\x71,1\n";
    const auto traditional = decodeText(big5);
    ASSERT_TRUE(traditional);
    EXPECT_EQ(traditional->encoding, "Big5");
    EXPECT_NE(traditional->text.find("股份有限公司"), std::string::npos);

    EXPECT_EQ(decodeText("name\nZ\xFCrich Geb\xE4ude\n")->encoding, "windows-1252");
    EXPECT_EQ(decodeText("\xEF\xBB\xBFname\n")->text, "name\n");
    EXPECT_EQ(decodeText(std::string_view("\xFF\xFE"
                                          "a\0b\0",
                                          6))
                  ->text,
              "ab");
    EXPECT_FALSE(decodeText("ok \xFF", "UTF-8"));
}

TEST(Charsets, B59_AFileThatIsUtf8ButForALineIsDamagedAndTheLineIsNamed)
{
    const std::string good =
        "name,city\nMüller GmbH,Köln\n苏州恒达机械有限公司,苏州\nŠkoda,Plzeň\n";
    for (const char* line :
         {"Caf\xE9 Noir,Paris\n", "\xD5\xC5\xCE\xB0,\xB1\xB1\xBE\xA9\n", "Z\xC3\xBCrich,Z\xC3"}) {
        const auto found = findEncoding(good + line);
        ASSERT_FALSE(found) << line;
        EXPECT_NE(found.error().detail.find("line 5 "), std::string::npos) << found.error().detail;
    }
    EXPECT_FALSE(findEncoding("\xEF\xBB\xBFname\nCaf\xE9\n")) << "it says that it is UTF-8";
    EXPECT_FALSE(findEncoding("name\nUTF苏州\nGBK\xCB\xD5\xD6\xDD\xBA\xE3\xB4\xEF\n"));
}

/// Cyrillic, Greek and Korean by Python's codecs: all of them bytes that Windows-1252 has too.
TEST(Charsets, T10_WhatIsNoWesternTextIsAskedAndNotMadeWestern)
{
    for (const char* text : {"name\n\xC7\xE0\xE2\xEE\xE4 \xC2\xEE\xF1\xF5\xEE\xE4\n",
                             "name\n\xC1\xE8\xDE\xED\xE1 \xC5\xEB\xEB\xDC\xF2\n",
                             "name\n\xB9\xDA\xB9\xCE\xBC\xF6\n"}) {
        const auto found = findEncoding(text);
        ASSERT_TRUE(found);
        EXPECT_TRUE(!found->isSure || found->name != "windows-1252") << found->name;
    }
    // Czech, Turkish and Polish of Windows, German of an old Mac; then Western words.
    for (const char* text : {"name\nJi\xF8\xED Dvo\xF8\xE1k\n", "name\nY\xFDld\xFDz \xDEirketi\n",
                             "name\nWa\xB3\xEAsa\n", "name\nM\x9Fller\n"}) {
        const auto found = findEncoding(text);
        ASSERT_TRUE(found);
        EXPECT_FALSE(found->isSure) << text;
    }
    for (const char* text : {"name\nM\xFCller, Caf\xE9 S\xF8ren, l\x92\xC9toile, No\xEBl \xA9\n",
                             "name\n\xDE\xF3r Gu\xF0r\xFAn\n", "name\nPre\xE7o 5 \x80\n"}) {
        const auto found = findEncoding(text);
        ASSERT_TRUE(found);
        EXPECT_TRUE(found->isSure) << text;
        EXPECT_EQ(found->name, "windows-1252");
    }
    EXPECT_FALSE(decodeText("a\x81z", "windows-1252")) << "Windows-1252 has no 81";
    EXPECT_EQ(decodeText("\xC7\xE0\xE2\xEE\xE4", "windows-1251")->text, "Завод");
}

class ImportTest : public ReplicaFixture {
protected:
    Result<ImportReport> import(const std::string& csv, const std::string& mapping = "",
                                ImportOptions options = {})
    {
        std::optional<ImportPlan> plan;
        if (!mapping.empty()) {
            auto read = ImportPlan::fromJson(replica->catalogue(), mapping);
            EXPECT_TRUE(read) << describe(read.error());
            plan = *read;
        }
        return importCsv(*replica, csv, plan, "account", options);
    }
    std::int64_t accounts() { return *replica->count({"account", {}, {}, {}}); }
};

TEST_F(ImportTest, GuessesColumnsFromLabelsOfAnyLanguage)
{
    const std::string nameLabel =
        label(replica->catalogue().at("account").field("name")->labels, "zh_CN");

    const auto report = import(nameLabel + ",phone\n苏州恒达,+86 1\n");

    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(report->created, 1U);
    EXPECT_EQ(accounts(), 1);
}

TEST_F(ImportTest, TakesNothingFromABadFileUnlessAsked)
{
    const std::string csv = "name,mail\nGood,a@b.example\nBad,nonsense\n";

    const auto refused = import(csv);
    ASSERT_TRUE(refused);
    EXPECT_FALSE(refused->isApplied);
    ASSERT_EQ(refused->problems.size(), 1U);
    EXPECT_EQ(refused->problems[0].line, 3U);
    EXPECT_EQ(refused->problems[0].column, "mail");
    EXPECT_EQ(accounts(), 0);

    ImportOptions skipping;
    skipping.skipsBadRows = true;
    ASSERT_TRUE(import(csv, "", skipping));
    EXPECT_EQ(accounts(), 1);
}

TEST_F(ImportTest, DryRunChangesNothing)
{
    ImportOptions dry;
    dry.isDryRun = true;

    const auto report = import("name\nA\nB\n", "", dry);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->created, 2U);
    EXPECT_EQ(accounts(), 0);
}

TEST_F(ImportTest, AgainKnowsWhatIsThereByTheKeyAndUpdatesWhereTold)
{
    const std::string skip =
        R"({"entity":"account","key":["name"],"columns":{"name":"name","phone":"phone"}})";
    const std::string update =
        R"({"entity":"account","key":["name"],"existing":"update","columns":{"name":"name","phone":"phone"}})";
    ASSERT_TRUE(import("name,phone\nAcme,1\n", skip));

    EXPECT_EQ(import("name,phone\nAcme,2\nNew,3\n", skip)->skipped, 1U);
    const auto updated = import("name,phone\nAcme,2\nNew,3\n", update);

    EXPECT_EQ(updated->updated, 1U);
    EXPECT_EQ(updated->skipped, 1U);
    EXPECT_EQ(accounts(), 2);
}

TEST_F(ImportTest, FindsParentsThatStandFurtherDown)
{
    const auto report = import(
        "name,parent\nChild,Mother\nMother,\n",
        R"({"entity":"account","columns":{"name":"name","parent":{"field":"parent","lookup":"name"}}})");

    ASSERT_TRUE(report && report->isApplied);
    const auto rows =
        replica->select({"account", Filter::whereEmpty("parent", false), {}, {}}, 0, 9);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(replica->title("account", (*rows)[0].record.reference("parent")), "Mother");
}

TEST_F(ImportTest, SuggestsTheKnownValueThatIsSpeltAlike)
{
    const auto report = import("name,industry\nA,technolgy\n");

    ASSERT_EQ(report->problems.size(), 1U);
    EXPECT_EQ(report->problems[0].suggestion, "technology");

    const auto labels = import("name,industry\nA,Machinary\nB,Food and drnk\n");
    ASSERT_EQ(labels->problems.size(), 2U);
    EXPECT_EQ(labels->problems[0].suggestion, "machinery");
    EXPECT_EQ(labels->problems[1].suggestion, "Food and drink") << "as people see it";
}

/// A sheet as people keep it: a line for each contact, with the account beside.
class SheetTest : public ImportTest {
protected:
    Result<std::vector<ImportReport>> sheet(const std::string& csv)
    {
        static const char* const kMapping = R"([
            {"entity":"account","key":["name"],
             "columns":{"Firma":"name","Ort":"city","Person":null,"Mail":null}},
            {"entity":"contact","key":["mail"],
             "columns":{"Firma":{"field":"account","lookup":"name"},"Ort":null,
                        "Person":"full_name","Mail":"mail"}}])";
        const auto plans = ImportPlan::listFromJson(replica->catalogue(), kMapping);
        EXPECT_TRUE(plans) << describe(plans.error());
        return importSheet(*replica, csv, *plans, {});
    }
    std::int64_t contacts() { return *replica->count({"contact", {}, {}, {}}); }
};

TEST_F(SheetTest, AccountsAndTheirContactsComeFromOneFileAndAgainMakeNothing)
{
    const std::string csv = "Firma,Ort,Person,Mail\n"
                            "Isar Biotech,München,Stefan Huber,huber@isar.example\n"
                            "Isar Biotech,München,Katrin Schmid,schmid@isar.example\n"
                            "Donau Labor,Wien,Eva Hofer,hofer@donau.example\n";
    for (const bool again : {false, true}) {
        const auto reports = sheet(csv);
        ASSERT_TRUE(reports) << describe(reports.error());
        ASSERT_EQ(reports->size(), 2U);
        EXPECT_EQ(reports->at(0).created, again ? 0U : 2U);
        EXPECT_EQ(reports->at(1).created, again ? 0U : 3U);
        EXPECT_EQ(accounts(), 2);
        EXPECT_EQ(contacts(), 3);
    }
    const auto huber =
        replica->select({"contact",
                         Filter::where("mail", Compare::equal, std::string("huber@isar.example")),
                         {},
                         {}},
                        0, 2);
    ASSERT_EQ(huber->size(), 1U);
    EXPECT_EQ(replica->title("account", huber->front().record.reference("account")),
              "Isar Biotech");
}

TEST_F(SheetTest, AProblemOfTheContactsKeepsTheAccountsOutToo)
{
    const auto reports = sheet("Firma,Ort,Person,Mail\nIsar Biotech,München,Huber,no address\n");
    ASSERT_TRUE(reports);
    EXPECT_TRUE(reports->at(0).problems.empty());
    EXPECT_EQ(reports->at(1).problems.size(), 1U);
    EXPECT_EQ(accounts(), 0) << "half a sheet is worse than none";
}

TEST_F(SheetTest, ContactsWithoutAMappingAreKnownAgainByTheirMail)
{
    const std::string csv = "Full name,Mail\nEva Hofer,hofer@donau.example\n";
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(importCsv(*replica, csv, std::nullopt, "contact", {}));
    }
    EXPECT_EQ(contacts(), 1);
}

TEST_F(SheetTest, ContactsWithoutAMailAreKnownAgainByNameAndCompanyOrTelephone)
{
    create("account", {{"name", std::string("Isar")}});
    const std::string people = "full_name,account,mail,mobile\n"
                               "Anna,Isar,anna@isar.example,\n"
                               "Ben,Isar,,\n"
                               "Cleo,,,+49 89 5550100\n"
                               "Ben,,,+49 89 5550101\n";
    const auto import = [&] {
        const auto report = importCsv(*replica, people, std::nullopt, "contact", {});
        EXPECT_TRUE(report && report->problems.empty());
        return report ? report->created : 99;
    };
    EXPECT_EQ(import(), 4U) << "the second Ben is another";
    EXPECT_EQ(import(), 0U) << "twice is once";
    EXPECT_EQ(*replica->count({"contact", {}, {}, {}}), 4);
}

TEST_F(ImportTest, RaggedRowsDoubleHeadersAndEmptyFilesAreNamed)
{
    EXPECT_NE(import("name,phone\nA\n")->problems[0].reason.find("1 cells instead of 2"),
              std::string::npos);
    EXPECT_EQ(import("name,phone,,\nA,1234567,,\n")->created, 1U) << "empty columns of Excel";
    EXPECT_EQ(import("name,phone,\nB,1234567\n")->created, 1U) << "and rows without them";
    EXPECT_EQ(import("name,,phone\nC,lost,1234567\n")->unknownColumns.size(), 1U);
    EXPECT_NE(import("name,phone\nA,1,x\n")->problems[0].reason.find("3 cells instead of 2"),
              std::string::npos);
    EXPECT_FALSE(import("name,name\nA,B\n"));
    EXPECT_FALSE(import(""));
    EXPECT_FALSE(import("colour\nred\n"));
    EXPECT_EQ(import("name\n")->rows, 0U);
    EXPECT_FALSE(import("\n\n\n"));
    EXPECT_EQ(import("\n\nname\nLate\n")->created, 1U) << "the heading may stand further down";
    EXPECT_EQ(import("sep=;\nname;phone\nSaid, so;1234567\n")->created, 1U) << "as Excel has it";
}

/// Headings as Google Contacts, Outlook, HubSpot and Salesforce export them, and in other
/// languages.
TEST_F(ImportTest, UsualHeadingsAreUnderstoodAndNamesPutTogether)
{
    for (const char* text :
         {"First Name,Last Name,Email,Mobile Phone Number,Job Title\n",
          "FirstName,LastName,Email,MobilePhone,Title\n",
          "Vorname,Nachname,E-Mail-Adresse,Mobiltelefon,Funktion\n",
          "Prénom,Nom de famille,Adresse e-mail,Téléphone portable,Fonction\n",
          "Given Name,Family Name,E-mail 1 - Value,Mobile,Organization 1 - Title\n"}) {
        const std::string csv = std::string(text) + "Ida,Berg,ida@x.example,+45 20 555010,CEO\n";
        for (const char* entity : {"contact", "lead"}) {
            const auto report = importCsv(*replica, csv, std::nullopt, entity, {});
            ASSERT_TRUE(report) << describe(report.error());
            EXPECT_TRUE(report->problems.empty()) << text;
            const auto rows = replica->select({entity, {}, {}, {}}, 0, 9);
            ASSERT_EQ(rows->size(), 1U) << text;
            const Record& ida = rows->front().record;
            EXPECT_EQ(ida.title(), "Ida Berg");
            EXPECT_EQ(ida.text("mail"), "ida@x.example");
            EXPECT_EQ(ida.text("job_title"), "CEO");
        }
    }
    const auto rows = replica->select({"contact", {}, {}, {}}, 0, 9);
    EXPECT_EQ(rows->front().record.text("mobile"), "+45 20 555010");
    const auto chinese = importCsv(
        *replica, "姓,名,手机号,电子邮箱,职位,公司\n王,小明,13800000001,w@x.example,经理,恒达\n",
        std::nullopt, "contact", {});
    ASSERT_TRUE(chinese && chinese->isApplied);
    EXPECT_EQ(chinese->made.at("account"), 1U) << "his company comes along";
    const auto wang = replica->select(
        {"contact", Filter::where("full_name", Compare::equal, std::string("王小明")), {}, {}}, 0,
        2);
    ASSERT_EQ(wang->size(), 1U);
    EXPECT_EQ(replica->title("account", wang->front().record.reference("account")), "恒达");
}

TEST_F(ImportTest, SaysHowItReadsAColumnBeforeAnythingIsWritten)
{
    ImportOptions dry;
    dry.isDryRun = true;
    const auto report = import("name,revenue\nA,\"1.234,50\"\nB,\"2.000\"\n", "", dry);
    ASSERT_TRUE(report && report->problems.empty());
    ASSERT_EQ(report->forms.size(), 1U);
    EXPECT_EQ(report->forms[0].column, "revenue");
    EXPECT_EQ(report->forms[0].form, "1.234,50, EUR");
}

TEST_F(ImportTest, ADayThatDoesNotExistIsCalledThat)
{
    const ImportPlan plan = ImportPlan::guess(
        replica->catalogue(), replica->catalogue().at("contact"), {"full_name", "birthday"});
    const auto report = importCsv(*replica, "full_name,birthday\nA,28.02.1981\nB,29.02.1981\n",
                                  plan, "contact", {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->problems.size(), 1U);
    EXPECT_EQ(report->problems[0].reason, "is a day that does not exist");
}

TEST_F(ImportTest, AnAmountWithoutACurrencyIsInTheCompanysAndThatIsTold)
{
    create("exchange_rate", {{"currency", std::string("EUR")},
                             {"rate", *Decimal::parse("7.8")},
                             {"home", std::string("CNY")},
                             {"valid_from", std::string("2026-01-01")}});
    const auto report = import("name,revenue\nA,\"1,234\"\nB,5678\nC,$99.50\n");
    ASSERT_TRUE(report && report->problems.empty());
    EXPECT_EQ(report->forms.at(0).form, "1,234.50, CNY");
    const auto rows = replica->select({"account", {}, {{"name", false}}, {}}, 0, 10);
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ(std::get<Money>(rows->at(0).record.value("revenue")).currency, "CNY");
    EXPECT_EQ(std::get<Money>(rows->at(2).record.value("revenue")).currency, "USD");
}

TEST_F(ImportTest, ANumberTimesAMillionNeverWraps)
{
    const auto report = import("name,revenue,employees\nWhole,2000000000,\nBelow,-2000000000,\n"
                               "People,,10000000000000\n",
                               R"({"entity":"account","columns":{"name":"name",
        "revenue":{"field":"revenue","times":1000000},
        "employees":{"field":"employees","times":1000000}}})");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->failed, 3U);
    EXPECT_EQ(accounts(), 0);
}

TEST_F(ImportTest, B32_AMessageHoldsTheBeginningOfALongCell)
{
    const auto report = import("name,mail\nA," + std::string(100'000, 'x') + "\n");
    ASSERT_EQ(report->problems.size(), 1U);
    EXPECT_LE(report->problems[0].value.size(), 210U);
}

TEST_F(ImportTest, B62_EveryTextComesBackFromBothKindsOfExport)
{
    const std::vector<std::string> texts{"=1+1", "+1-1", "@x",   "-2+3",  "\tx",
                                         "＝1",  "'=x",  "''=y", "'''+z", "'plain"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        create("account", {{"name", "N" + std::to_string(i)}, {"notes", texts[i]}});
    }
    for (const CsvGuard guard : {CsvGuard::spreadsheet, CsvGuard::exact}) {
        std::string csv;
        ASSERT_TRUE(exportCsv(*replica, {"account", {}, {}, {}}, guard,
                              [&](std::string_view piece) { csv += piece; }));
        const auto report = import(csv, R"({"entity":"account","key":["name"],"existing":"update",
            "columns":{"name":"name","notes":"notes"}})");
        ASSERT_TRUE(report);
        EXPECT_EQ(report->skipped, texts.size()) << "nothing differs";
    }
}

TEST_F(ImportTest, ExportedAccountsComeBackEqual)
{
    create("account", {{"name", std::string("=cmd|' /C calc'")},
                       {"notes", std::string("two\nlines, \"quoted\"")},
                       {"phone", std::string("+43 1 2345")}});
    std::string csv;
    ASSERT_TRUE(exportCsv(*replica, {"account", {}, {}, {}}, CsvGuard::spreadsheet,
                          [&](std::string_view piece) { csv += piece; }));
    EXPECT_NE(csv.find("'=cmd"), std::string::npos);
    EXPECT_NE(csv.find("'+43"), std::string::npos);

    const auto report = import(csv, R"({"entity":"account","key":["name"],"existing":"update",
        "columns":{"name":"name","notes":"notes","phone":"phone"}})");

    ASSERT_TRUE(report);
    EXPECT_EQ(report->skipped, 1U) << "nothing differs";
}

TEST_F(ImportTest, DemoCompanyIsMadeOnce)
{
    const auto made = createDemoCompany(*replica, clock.now());
    ASSERT_TRUE(made) << describe(made.error());
    EXPECT_GT(*made, 200U);

    EXPECT_FALSE(createDemoCompany(*replica, clock.now()));
}

} // namespace
} // namespace caravan::test
