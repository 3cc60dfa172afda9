// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/vcard.h"
#include "core/model/model.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <tuple>

namespace caravan::test {
namespace {

class Cards : public ReplicaFixture {
protected:
    CardFile read(std::string_view text)
    {
        const auto file = readCards(replica->catalogue(), text);
        EXPECT_TRUE(file) << describe(file.error());
        return file ? *file : CardFile{};
    }
    static std::string field(const CardPerson& person, const char* name)
    {
        const auto found = person.fields.find(name);
        return found == person.fields.end() ? "(none)" : textOf(found->second);
    }
    CardImport import(std::string_view text)
    {
        const auto plan = importCards(*replica, text);
        EXPECT_TRUE(plan) << describe(plan.error());
        EXPECT_TRUE(plan->edits.empty() || replica->save(plan->edits, {.isBundle = false}));
        return *plan;
    }
    std::int64_t count(const char* entity) { return *replica->count({entity, {}, {}, {}}); }
    std::string written(CardVersion version)
    {
        std::string text;
        EXPECT_TRUE(exportCards(*replica, {"contact", {}, {}, {}}, version,
                                [&](std::string_view piece) { text += piece; }));
        return text;
    }
};

constexpr const char* kWei =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张伟\r\nN:张;伟;;;\r\n"
    "ORG:苏州恒达机械有限公司;质检\r\nitem1.TEL;TYPE=cell,voice:+86 138 1234 5678\r\n"
    "TEL;TYPE=WORK:+86 512 6688 0000\r\nTEL;TYPE=FAX:+86 512 1\r\n"
    "EMAIL;TYPE=INTERNET:zhang.wei@hengda.exa\r\n mple\r\n"
    "BDAY:19800517\r\nNOTE:喜欢茶\\, 不喝酒\\n第二行\r\nEND:VCARD\r\n";

TEST_F(Cards, OfVersionThreeAreUnfoldedAndUnescaped)
{
    const CardFile file = read(kWei);
    ASSERT_EQ(file.people.size(), 1U);
    const CardPerson& wei = file.people.front();
    EXPECT_EQ(field(wei, "full_name"), "张伟");
    EXPECT_EQ(field(wei, "family_name"), "张");
    EXPECT_EQ(field(wei, "department"), "质检");
    EXPECT_EQ(wei.organisation, "苏州恒达机械有限公司");
    EXPECT_EQ(field(wei, "mobile"), "+86 138 1234 5678");
    EXPECT_EQ(field(wei, "phone"), "+86 512 6688 0000");
    EXPECT_EQ(field(wei, "mail"), "zhang.wei@hengda.example");
    EXPECT_EQ(field(wei, "birthday"), "1980-05-17");
    EXPECT_EQ(field(wei, "notes"), "喜欢茶, 不喝酒\n第二行\nFAX: +86 512 1");
    EXPECT_TRUE(file.problems.empty());
}

TEST_F(Cards, OfOldPhonesAreQuotedPrintableInTheirCharacterSet)
{
    const CardFile file = read(
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=D5=C5;=CE=B0;;;\n"
        "TEL;CELL:13812345678\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCnchen =\nnorth\n"
        "END:VCARD\nbegin:vcard\nversion:2.1\nN:Weber;Anna\nend:vcard\n");
    ASSERT_EQ(file.people.size(), 2U);
    EXPECT_EQ(field(file.people[0], "full_name"), "张伟");
    EXPECT_EQ(field(file.people[0], "mobile"), "13812345678");
    EXPECT_EQ(field(file.people[0], "notes"), "München north");
    EXPECT_EQ(field(file.people[1], "full_name"), "Anna Weber");
}

TEST_F(Cards, OfVersionFourHaveAddressesOfTheirOwnKind)
{
    const CardFile file = read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jo\r\n"
                               "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+43-660-1\r\n"
                               "IMPP:weixin:jo_w\r\nBDAY:1980-05-17\r\nEND:VCARD\r\n");
    ASSERT_EQ(file.people.size(), 1U);
    EXPECT_EQ(field(file.people[0], "mobile"), "+43-660-1");
    EXPECT_EQ(field(file.people[0], "wechat"), "jo_w");
}

TEST_F(Cards, WhatAFieldDoesNotTakeIsToldWithItsLineAndKeptInTheNotes)
{
    const CardFile file = read("BEGIN:VCARD\nFN:Jo\nEMAIL:not a mail\nEMAIL:jo@a.example\n"
                               "EMAIL:jo@b.example\nBDAY:--0517\nEND:VCARD\nBEGIN:VCARD\n"
                               "TEL:1\nEND:VCARD\n");
    ASSERT_EQ(file.people.size(), 1U);
    EXPECT_EQ(field(file.people[0], "mail"), "jo@a.example");
    EXPECT_EQ(field(file.people[0], "notes"),
              "EMAIL: not a mail\nEMAIL: jo@b.example\nBDAY: --0517");
    ASSERT_EQ(file.problems.size(), 3U);
    EXPECT_EQ(file.problems[0].line, 3U);
    EXPECT_EQ(file.problems[1].property, "BDAY");
    EXPECT_EQ(file.problems[2].line, 8U) << "a card without a name";

    EXPECT_FALSE(readCards(replica->catalogue(), "hello"));
    EXPECT_FALSE(readCards(replica->catalogue(), "BEGIN:VCARD\nFN:Jo\n"));
}

TEST_F(Cards, AreImportedWithTheirCompanyAndNeverTwice)
{
    create("account", {{"name", std::string("蘇州恆達機械")}});
    const CardImport first = import(kWei);
    EXPECT_EQ(first.made, 1U);
    EXPECT_EQ(first.accounts, 0U) << "the company is known under its other script";
    EXPECT_EQ(count("account"), 1);

    EXPECT_EQ(import(kWei).known, 1U);
    const CardImport more = import("BEGIN:VCARD\nFN:张伟\nEMAIL:zhang.wei@hengda.example\n"
                                   "TITLE:质检部长\nX-WECHAT:zw1980\nEND:VCARD\n");
    EXPECT_EQ(more.completed, 1U);
    EXPECT_EQ(count("contact"), 1);
    const std::string bare = "BEGIN:VCARD\nFN:Jo\nORG:Acme\nEND:VCARD\n";
    EXPECT_EQ(import(bare).accounts, 1U);
    EXPECT_EQ(import(bare).known, 1U);
    EXPECT_EQ(count("contact"), 2);
    EXPECT_EQ(count("account"), 2);
}

TEST_F(Cards, OfAFairBecomeLeadsAndNeverTwice)
{
    const auto importLeads = [&](const std::string& text) {
        const auto plan = importCardsAsLeads(*replica, text);
        EXPECT_TRUE(plan) << describe(plan.error());
        const auto saved = replica->save(plan->edits, SaveOptions{.isBundle = false});
        EXPECT_TRUE(saved) << describe(saved.error());
        return *plan;
    };
    EXPECT_EQ(importLeads(std::string(kWei) + kWei).made, 1U) << "twice in one file";
    EXPECT_EQ(count("lead"), 1);
    EXPECT_EQ(count("account"), 0) << "nobody knows yet whether something comes of it";
    const Row lead = replica->select({"lead", {}, {}, {}}, 0, 1)->front();
    EXPECT_EQ(lead.record.text("company"), "苏州恒达机械有限公司");
    EXPECT_FALSE(lead.record.text("mail").empty());

    EXPECT_EQ(importLeads(kWei).known, 1U);
    EXPECT_EQ(importLeads("BEGIN:VCARD\nFN:张伟\nEMAIL:zhang.wei@hengda.example\n"
                          "X-WECHAT:zw1980\nEND:VCARD\n")
                  .completed,
              1U);
    const std::string bare = "BEGIN:VCARD\nFN:Jo\nORG:Acme\nEND:VCARD\n";
    EXPECT_EQ(importLeads(bare).made, 1U);
    EXPECT_EQ(importLeads(bare).known, 1U);
    EXPECT_EQ(importLeads("BEGIN:VCARD\nFN:Jo\nORG:Other\nEND:VCARD\n").made, 1U);
    EXPECT_EQ(count("lead"), 3);
}

TEST_F(Cards, WrittenAreReadAgainInBothVersions)
{
    import(kWei);
    for (const CardVersion version : {CardVersion::v3, CardVersion::v4}) {
        const std::string text = written(version);
        const CardFile again = read(text);
        ASSERT_EQ(again.people.size(), 1U);
        EXPECT_EQ(again.people[0].fields, read(kWei).people[0].fields) << text;
        EXPECT_EQ(again.people[0].organisation, "苏州恒达机械有限公司");
        for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos;
             at = end + 2) {
            EXPECT_LE(end - at, 75U);
        }
    }
    EXPECT_FALSE(
        exportCards(*replica, {"account", {}, {}, {}}, CardVersion::v3, [](std::string_view) {}));
}

TEST_F(Cards, HaveTheCompanysOwnFields)
{
    const auto model = withChanges(
        *Catalogue::builtIn(),
        {R"({"do":"add_field","entity":"contact","field":{"name":"x_shirt_size","type":"choice",
             "labels":"Shirt","choices":[{"value":"xl","labels":"Extra large"}]}})",
         R"({"do":"add_field","entity":"contact","field":{"name":"x_since","type":"date",
             "labels":"Customer since"}})",
         R"({"do":"add_field","entity":"contact","field":{"name":"x_boss","type":"reference",
             "to":"contact","labels":"Boss"}})",
         R"({"do":"add_field","entity":"lead","field":{"name":"x_since","type":"date",
             "labels":"Since"}})"});
    ASSERT_TRUE(model) << describe(model.error());
    ASSERT_TRUE(SyncDoor(*replica).adoptCatalogue(*model).value());
    const std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo\r\nX-CARAVAN-SHIRT-SIZE:xl\r\n"
                             "X-Caravan-Since:2020-02-29\r\nX-CARAVAN-GONE:1\r\nEND:VCARD\r\n";
    EXPECT_EQ(import(card).made, 1U);
    const auto jo = replica->select({"contact", {}, {}, {}}, 0, 1)->front().record;
    EXPECT_EQ(jo.text("x_shirt_size"), "xl");
    EXPECT_EQ(jo.text("x_since"), "2020-02-29");
    EXPECT_EQ(jo.text("notes"), "X-CARAVAN-GONE: 1") << "what there is no field for is not lost";

    ASSERT_TRUE(replica->save({Edit::update("contact", jo.id, {{"x_boss", jo.id}})}));
    const std::string text = written(CardVersion::v4);
    EXPECT_EQ(text.find(jo.id.toString()), text.rfind(jo.id.toString())) << "no references";
    const CardFile again = read(text);
    ASSERT_EQ(again.people.size(), 1U);
    EXPECT_EQ(field(again.people[0], "x_shirt_size"), "xl");
    EXPECT_EQ(field(again.people[0], "x_since"), "2020-02-29");

    const CardFile wrong = read("BEGIN:VCARD\nFN:Jo\nX-CARAVAN-SINCE:soon\nEND:VCARD\n");
    ASSERT_EQ(wrong.problems.size(), 1U);
    EXPECT_EQ(wrong.problems[0].line, 3U);
    EXPECT_EQ(field(wrong.people[0], "notes"), "X-CARAVAN-SINCE: soon");

    const CardFile forged =
        read("BEGIN:VCARD\nFN:Jo\nX-CARAVAN-BOSS:" + jo.id.toString() + "\nEND:VCARD\n");
    EXPECT_EQ(field(forged.people[0], "x_boss"), "(none)") << "nobody is referred to by a card";
    EXPECT_EQ(field(forged.people[0], "notes"), "X-CARAVAN-BOSS: " + jo.id.toString());

    const auto leads = importCardsAsLeads(*replica, card);
    ASSERT_TRUE(leads) << describe(leads.error());
    ASSERT_EQ(leads->edits.size(), 1U);
    const FieldValues& lead = leads->edits[0].set;
    EXPECT_EQ(textOf(lead.at("x_since")), "2020-02-29");
    EXPECT_EQ(textOf(lead.at("notes")), "X-CARAVAN-GONE: 1\nX-CARAVAN-SHIRT-SIZE: xl");
}

TEST_F(Cards, SayWhereThePersonsCompanyIs)
{
    const std::string card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nORG:Acme\nTEL:+43 1 5551234\n"
                             "GEO:48.2080;16.3730\nEND:VCARD\n";
    EXPECT_EQ(import(card).accounts, 1U);
    const auto place = [&] {
        return replica->select({"account", {}, {}, {}}, 0, 1)->front().record.text("position");
    };
    EXPECT_EQ(place(), "48.208, 16.373");
    EXPECT_EQ(import(card).known, 1U);

    EXPECT_NE(written(CardVersion::v3).find("\r\nGEO:48.208;16.373\r\n"), std::string::npos);
    const std::string four = written(CardVersion::v4);
    EXPECT_NE(four.find("\r\nGEO:geo:48.208,16.373\r\n"), std::string::npos);
    EXPECT_EQ(read(four).people.front().company.at("position"), "48.208, 16.373");

    import("BEGIN:VCARD\nVERSION:4.0\nFN:Jo\nORG:Acme\nTEL:+43 1 5551234\n"
           "GEO:geo:1,1\nEND:VCARD\n");
    EXPECT_EQ(place(), "48.208, 16.373") << "what is known stays";
}

TEST_F(Cards, CompleteACompanyWithoutAPositionAndKeepWhatIsNone)
{
    create("account", {{"name", std::string("Acme")}});
    const CardImport plan = import("BEGIN:VCARD\nVERSION:2.1\nN:Weber;Jo\nORG:Acme\n"
                                   "GEO:48.208,16.373\nEND:VCARD\n");
    EXPECT_EQ(plan.accounts, 0U);
    EXPECT_EQ(replica->select({"account", {}, {}, {}}, 0, 1)->front().record.text("position"),
              "48.208, 16.373");
    const CardFile wrong = read("BEGIN:VCARD\nFN:Jo\nORG:Acme\nGEO:148;16\nEND:VCARD\n");
    ASSERT_EQ(wrong.problems.size(), 1U);
    EXPECT_EQ(wrong.problems.front().line, 4U);
    EXPECT_NE(wrong.problems.front().text.find("latitude"), std::string::npos);
    EXPECT_EQ(field(wrong.people.front(), "notes"), "GEO: 148;16");
}

TEST_F(Cards, WithoutAYearOfBirthInventNone)
{
    const CardFile file = read("BEGIN:VCARD\nFN:Ida\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09\n"
                               "END:VCARD\nBEGIN:VCARD\nFN:Jo\nBDAY:--02-14\nEND:VCARD\n");
    for (const CardPerson& person : file.people) {
        EXPECT_EQ(field(person, "birthday"), "(none)");
    }
    EXPECT_EQ(field(file.people[0], "notes"), "BDAY: --05-09");
    EXPECT_EQ(field(file.people[1], "notes"), "BDAY: --02-14");
}

TEST_F(Cards, ThatAreListsOfPeopleAreLeftOutAndNamed)
{
    for (const char* kind : {"KIND:group", "X-ADDRESSBOOKSERVER-KIND:Group"}) {
        const CardFile file = read("BEGIN:VCARD\nFN:Fair of May\n" + std::string(kind) +
                                   "\nEND:VCARD\nBEGIN:VCARD\nKIND:individual\nFN:Lena\n"
                                   "END:VCARD\n");
        ASSERT_EQ(file.people.size(), 1U);
        EXPECT_EQ(field(file.people[0], "full_name"), "Lena");
        ASSERT_EQ(file.problems.size(), 1U);
        EXPECT_NE(file.problems[0].text.find("Fair of May"), std::string::npos);
    }
}

TEST_F(Cards, B67_OfAgentsInsideAreLeftOutAndNamed)
{
    const CardFile file =
        read("BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Assistant\n"
             "TEL:1\nEND:VCARD\nTEL:2\nEND:VCARD\n");
    ASSERT_EQ(file.people.size(), 1U);
    EXPECT_EQ(field(file.people[0], "full_name"), "Boss");
    EXPECT_EQ(field(file.people[0], "phone"), "2");
    ASSERT_EQ(file.problems.size(), 1U);
    EXPECT_EQ(file.problems[0].line, 5U);

    EXPECT_FALSE(readCards(replica->catalogue(),
                           "BEGIN:VCARD\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Assistant\nEND:VCARD\n"));
    EXPECT_FALSE(
        readCards(replica->catalogue(), "BEGIN:VCARD\nFN:Lena\nBEGIN:VCARD\nFN:Max\nEND:VCARD\n"));
}

TEST_F(Cards, TellTheExtensionFromTheNumber)
{
    const CardFile file = read("BEGIN:VCARD\nVERSION:4.0\nFN:Noel\n"
                               "TEL;VALUE=uri;TYPE=work:tel:+1-418-555-0154;ext=102\n"
                               "TEL;TYPE=cell:TEL:+1-418-555-0177\nEND:VCARD\n");
    EXPECT_EQ(field(file.people[0], "phone"), "+1-418-555-0154 ext. 102");
    EXPECT_EQ(field(file.people[0], "mobile"), "+1-418-555-0177");
}

TEST_F(Cards, GiveThePreferredOfSeveral)
{
    for (const char* lines : {"EMAIL:old@a.example\nEMAIL;TYPE=INTERNET,pref:new@a.example\n",
                              "EMAIL;INTERNET:old@a.example\nEMAIL;PREF:new@a.example\n",
                              "EMAIL;PREF=10:old@a.example\nEMAIL;PREF=1:new@a.example\n"}) {
        const CardFile file = read("BEGIN:VCARD\nFN:Uma\n" + std::string(lines) + "END:VCARD\n");
        EXPECT_EQ(field(file.people[0], "mail"), "new@a.example") << lines;
        EXPECT_EQ(field(file.people[0], "notes"), "EMAIL: old@a.example");
    }
}

/// Bytes made by Python's codecs.
TEST_F(Cards, AreReadInAnyCharacterSetThatTheyName)
{
    for (const auto& [charset, family, name] :
         {std::tuple("WINDOWS-1250", "Dvo=F8=E1k", "Dvořák"),
          std::tuple("ISO-8859-2", "=AFak", "Żak"),
          std::tuple("KOI8-R", "=E2=C5=CC=CF=D7=C1", "Белова"),
          std::tuple("SHIFT_JIS", "=8D=B2=93=A1", "佐藤"), std::tuple("EUC-KR", "=B9=DA", "박"),
          std::tuple("MACINTOSH", "M=9Fller", "Müller")}) {
        const CardFile file = read("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=" + std::string(charset) +
                                   ";ENCODING=QUOTED-PRINTABLE:" + family + ";;;;\nEND:VCARD\n");
        EXPECT_EQ(field(file.people[0], "full_name"), name) << charset;
    }
    const CardFile unknown = read("BEGIN:VCARD\nFN:Jo\nTITLE;CHARSET=X-UNKNOWN:Chef\nEND:VCARD\n");
    ASSERT_EQ(unknown.problems.size(), 1U);
    EXPECT_EQ(unknown.problems[0].line, 3U);
    EXPECT_EQ(field(unknown.people[0], "job_title"), "(none)") << "nothing is guessed";
}

TEST_F(Cards, BeginWhereverTheyBeginAndWithAnyLineEnd)
{
    const std::string card = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Nina Falk\r\n"
                             "NOTE;ENCODING=QUOTED-PRINTABLE:one =\r\ntwo\r\nEND:VCARD\r\n";
    const auto with = [&](const char* end) {
        std::string text = card;
        for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) {
            text.replace(at, 2, end);
            at += std::string_view(end).size();
        }
        return text;
    };
    for (const std::string& text :
         {"\r\n\r\n" + card, " " + card, "\xEF\xBB\xBF\n" + card, "X-Mail: a comment\n" + card,
          with("\r"), with("\r\r\n"), with("\n")}) {
        EXPECT_TRUE(isCardFile(text)) << text;
        const CardFile file = read(text);
        ASSERT_EQ(file.people.size(), 1U) << text;
        EXPECT_EQ(field(file.people[0], "full_name"), "Nina Falk");
        EXPECT_EQ(field(file.people[0], "notes"), "one two") << text;
    }
    EXPECT_FALSE(isCardFile("name,note\nA,BEGIN:VCARD\n"));
}

constexpr const char* kUte =
    "BEGIN:VCARD\nVERSION:3.0\nN:Lange;Ute;Maria;Dr.;\nFN:Dr. Ute Maria Lange\n"
    "ORG:Lange GmbH\nADR;TYPE=WORK:;;Hafenstraße 12;Kiel;SH;24103;Germany\n"
    "URL;TYPE=WORK:https://lange.example\nTEL;TYPE=WORK,FAX:+49 431 5550199\n"
    "ROLE:Prokuristin\nEND:VCARD\n";

TEST_F(Cards, KeepWhatTheySayOfTheCompanyAndTheRestInTheNotes)
{
    EXPECT_EQ(import(kUte).accounts, 1U);
    const Record company = replica->select({"account", {}, {}, {}}, 0, 1)->front().record;
    EXPECT_EQ(company.text("street"), "Hafenstraße 12");
    EXPECT_EQ(company.text("postal_code"), "24103");
    EXPECT_EQ(company.text("city"), "Kiel");
    EXPECT_EQ(company.text("website"), "https://lange.example");
    const Record ute = replica->select({"contact", {}, {}, {}}, 0, 1)->front().record;
    EXPECT_EQ(ute.text("notes"), "FAX: +49 431 5550199\nROLE: Prokuristin");
    EXPECT_EQ(ute.text("salutation"), "dr");
}

TEST_F(Cards, DoNotMoveACompanyThatHasAnotherAddress)
{
    create("account", {{"name", std::string("Lange GmbH")}, {"city", std::string("Lübeck")}});
    import(kUte);
    const Record company = replica->select({"account", {}, {}, {}}, 0, 1)->front().record;
    EXPECT_EQ(company.text("city"), "Lübeck");
    EXPECT_EQ(company.text("street"), "") << "an address is one thing";
    EXPECT_EQ(company.text("website"), "https://lange.example");
    const Record ute = replica->select({"contact", {}, {}, {}}, 0, 1)->front().record;
    EXPECT_NE(ute.text("notes").find("ADR: Hafenstraße 12, 24103 Kiel"), std::string::npos);
}

TEST_F(Cards, B63_OfWhoIsOnlyANameAreNotMadeTwice)
{
    const std::string text = "BEGIN:VCARD\nVERSION:3.0\nFN:Only Name\nN:Name;Only\nEND:VCARD\n";
    import(text);
    EXPECT_EQ(import(text).known, 1U);
    EXPECT_EQ(count("contact"), 1);
    import("BEGIN:VCARD\nFN:Nguyễn Văn Tú\nEND:VCARD\nBEGIN:VCARD\nFN:Nguyễn Văn Tư\nEND:VCARD\n");
    EXPECT_EQ(count("contact"), 3) << "another accent is another name";
}

TEST_F(Cards, AreWrittenWithTheNameWhereOthersLookForIt)
{
    create("contact", {{"full_name", std::string("Greta van der Holm")}});
    create("contact", {{"full_name", std::string("王小明")}});
    create("contact", {{"full_name", std::string("欧阳娜娜")}});
    for (const CardVersion version : {CardVersion::v3, CardVersion::v4}) {
        const std::string text = written(version);
        EXPECT_NE(text.find("\r\nN:van der Holm;Greta;;;\r\n"), std::string::npos) << text;
        EXPECT_NE(text.find("\r\nN:王;小明;;;\r\n"), std::string::npos);
        EXPECT_NE(text.find("\r\nN:欧阳;娜娜;;;\r\n"), std::string::npos);
    }
}

TEST_F(Cards, AreRefusedAtOnceForWhoMayOnlyRead)
{
    ASSERT_TRUE(
        SyncDoor(*replica).updateSyncState([](SyncState& state) { state.role = "readonly"; }));
    for (const auto& plan : {importCards(*replica, kWei), importCardsAsLeads(*replica, kWei)}) {
        ASSERT_FALSE(plan);
        EXPECT_EQ(plan.error().code, ErrorCode::notAllowed);
    }
}

} // namespace
} // namespace caravan::test
