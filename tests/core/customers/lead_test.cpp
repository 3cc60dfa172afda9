// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/convert_record.h"
#include "core/customers/lead_score.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

TEST(CompanyKey, LeavesOutLegalFormsSignsAndVariants)
{
    EXPECT_EQ(companyKey("Acme Water, Inc."), companyKey("ACME WATER"));
    EXPECT_EQ(companyKey("Limmat Analytik AG"), companyKey("limmat-analytik a.g."));
    EXPECT_EQ(companyKey("Müller GmbH & Co. KG"), companyKey("Muller"));
    EXPECT_EQ(companyKey("苏州恒达机械有限公司"), companyKey("蘇州恆達機械"));
    EXPECT_EQ(companyKey("晶宇精密股份有限公司"), companyKey("晶宇精密"));
    EXPECT_NE(companyKey("苏州恒达"), companyKey("苏州恒大"));
    EXPECT_EQ(companyKey("AG"), "ag") << "a name of a form alone stays";
    EXPECT_EQ(companyKey("公司"), "公司");
    EXPECT_EQ(companyKey("***"), "***");
}

class Leads : public ReplicaFixture {
protected:
    const Record lead(Values values)
    {
        values.emplace("name", std::string("沈洁"));
        const RecordId id = create("lead", std::move(values));
        return replica->find("lead", id)->record;
    }
    std::vector<std::string> found(const std::string& entity, const Record& record)
    {
        std::vector<std::string> titles;
        for (const Duplicate& one :
             findDuplicates(*replica, entity, identityOf(record), record.id)) {
            titles.push_back(one.row.record.title());
        }
        return titles;
    }
};

TEST_F(Leads, ScoreFollowsFromWhatIsKnown)
{
    const Record known = lead({{"need", std::string("clear")},
                               {"authority", std::string("decider")},
                               {"timing", std::string("now")},
                               {"budget", Money{*Decimal::parse("1000"), "CNY"}}});
    EXPECT_EQ(scoreOf(known).points, 80);
    EXPECT_EQ(scoreOf(known).parts.size(), 4U);
    EXPECT_EQ(qualificationOf(known).known(), 4);
    EXPECT_EQ(scoreOf(lead({})).points, 0);

    const RecordId id =
        create("lead", {{"name", std::string("x")}, {"need", std::string("clear")}});
    const auto score = [&] { return replica->find("lead", id)->record.value("score"); };
    ASSERT_TRUE(update("lead", id, {{"notes", std::string("x")}}));
    EXPECT_TRUE(isEmpty(score())) << "nothing it follows from";
    ASSERT_TRUE(update("lead", id, {{"timing", std::string("now")}}));
    EXPECT_EQ(score(), Value(std::int64_t{scoreOf(replica->find("lead", id)->record).points}));
    EXPECT_NE(score(), Value(std::int64_t{0}));
}

TEST_F(Leads, DuplicatesAreFoundByNamePhoneMailAndWebAddress)
{
    create("account", {{"name", std::string("苏州恒达机械有限公司")},
                       {"phone", std::string("+86 512 6688 1234")},
                       {"website", std::string("https://www.hengda.example/cn")}});
    create("account", {{"name", std::string("Hengda Trading")}});
    Record typed(replica->catalogue().at("account"), replica->newId());

    typed.set("name", std::string("蘇州恆達機械"));
    EXPECT_EQ(found("account", typed), std::vector<std::string>{"苏州恒达机械有限公司"});
    typed.set("name", std::string("HD"));
    EXPECT_TRUE(found("account", typed).empty());
    typed.set("phone", std::string("0512-66881234"));
    EXPECT_EQ(found("account", typed).size(), 1U);
    typed.set("phone", Value());
    typed.set("website", std::string("http://hengda.example"));
    EXPECT_EQ(scanDuplicates(*replica, "account", 10)->size(), 0U);

    create("account", {{"name", std::string("恒达（苏州）")},
                       {"mail", std::string("info@hengda.example")},
                       {"phone", std::string("66881234")}});
    const auto pairs = scanDuplicates(*replica, "account", 10);
    ASSERT_TRUE(pairs);
    ASSERT_EQ(pairs->size(), 1U);
    EXPECT_EQ(pairs->front().likeness.by, (std::vector<SameBy>{SameBy::phone, SameBy::domain}));
    EXPECT_EQ(pairs->front().likeness.percent, 90);
}

TEST_F(Leads, WhatEverybodySharesSaysNothing)
{
    for (int i = 0; i < 60; ++i) {
        create("contact", {{"full_name", "Person " + std::to_string(i)},
                           {"phone", std::string("+49 89 1234567")}});
    }
    EXPECT_TRUE(scanDuplicates(*replica, "contact", 10'000)->empty());
}

TEST_F(Leads, BecomeAccountContactAndDealInOneBundle)
{
    const Record from = lead({{"company", std::string("嘉兴绿源检测有限公司")},
                              {"mail", std::string("shenjie@lvyuan.example")},
                              {"phone", std::string("+86 137 5730 1188")},
                              {"interest", std::string("PL-30")},
                              {"budget", Money{*Decimal::parse("70000"), "CNY"}}});
    const RecordId call = create("activity", {{"subject", std::string("Call")}, {"lead", from.id}});

    const auto edits = convertRecord(*replica, from, {}, *parseDate("2026-11-22"));
    ASSERT_TRUE(edits) << describe(edits.error());
    const auto changes = replica->save(*edits);
    ASSERT_TRUE(changes) << describe(changes.error());

    const Record after = replica->find("lead", from.id)->record;
    EXPECT_EQ(after.text("status"), "converted");
    EXPECT_EQ(text("account", after.reference("converted_account"), "name"),
              "嘉兴绿源检测有限公司");
    EXPECT_EQ(text("contact", after.reference("converted_contact"), "mobile"), "+86 137 5730 1188");
    const Record deal =
        replica->find("opportunity", after.reference("converted_opportunity"))->record;
    EXPECT_EQ(deal.title(), "PL-30");
    EXPECT_EQ(deal.reference("account"), after.reference("converted_account"));
    EXPECT_EQ(std::get<Money>(deal.value("amount")).amount.toString(), "70000");
    EXPECT_EQ(replica->find("activity", call)->record.reference("opportunity"), deal.id);
    for (const Change& change : *changes) {
        EXPECT_EQ(change.bundle, changes->front().bundle) << "they stand or fall together";
    }
    EXPECT_FALSE(convertRecord(*replica, after, {}, *parseDate("2026-11-22")));

    ASSERT_TRUE(replica->save(replica->inverse(*changes), SaveOptions{.isVerbatim = true}));
    EXPECT_EQ(text("lead", from.id, "status"), "new");
    EXPECT_FALSE(replica->find("opportunity", deal.id));
    EXPECT_TRUE(replica->find("activity", call)->record.reference("opportunity").isNil());
}

TEST_F(Leads, FindWhoIsKnownAlreadyBeforeTheyMakeAnybody)
{
    const RecordId account = create("account", {{"name", std::string("Lund Cell Systems")}});
    const RecordId contact = create("contact", {{"full_name", std::string("J. Ek")},
                                                {"account", account},
                                                {"mail", std::string("jonas@lundcell.example")}});
    const Record from = lead({{"name", std::string("Jonas Ek")},
                              {"company", std::string("Lund Cell")},
                              {"mail", std::string("jonas@lundcell.example")}});

    const KnownRecords known = knownFor(*replica, from);
    ASSERT_EQ(known.at("contact").size(), 1U);
    EXPECT_EQ(known.at("contact")[0].row.record.id, contact);
    ASSERT_EQ(known.at("account").size(), 1U) << "where he works";
    EXPECT_EQ(known.at("account")[0].row.record.id, account);

    ConversionChoices into;
    into["account"].known = account;
    into["contact"].known = contact;
    into["opportunity"].isLeftOut = true;
    const auto edits = convertRecord(*replica, from, into, *parseDate("2026-11-22"));
    ASSERT_TRUE(edits);
    EXPECT_EQ(edits->size(), 1U) << "only the lead changes";
    into["account"].known = replica->newId();
    EXPECT_EQ(convertRecord(*replica, from, into, *parseDate("2026-11-22")).error().code,
              ErrorCode::notFound);
}

} // namespace
} // namespace caravan::test
