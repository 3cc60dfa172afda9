// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What reports can say without a file: a company's fields as keys, and every entity by its fields.
#include "core/model/model.h"
#include "resources/embedded.h"
#include "tests/support/named_report.h"
#include "tests/support/replica_fixture.h"

#include <algorithm>
#include <set>

namespace caravan::test {
namespace {

using Paths = std::vector<std::string>;

std::shared_ptr<const Catalogue> company()
{
    const auto field = [](const char* entity, const std::string& text) {
        return R"({"do":"add_field","entity":")" + std::string(entity) + R"(","field":{)" + text +
               "}}";
    };
    const auto model = withChanges(
        *Catalogue::builtIn(),
        {field("account", R"("name":"x_grade","type":"choice","labels":"Grade","choices":[
            {"value":"gold","labels":"Gold"},{"value":"iron","labels":"Iron"}])"),
         field("account", R"("name":"x_since","type":"date","labels":"Customer since")"),
         field("account", R"("name":"x_note","type":"text","labels":"Remark")"),
         field("account", R"("name":"x_old","type":"boolean","labels":"Old")"),
         R"({"do":"hide","entity":"account","field":"x_old","hidden":true})",
         field("opportunity", R"("name":"x_bonus","type":"money","labels":"Bonus")"),
         field("opportunity", R"("name":"x_partner","type":"reference","to":"account",
            "labels":"Partner")"),
         R"({"do":"add_entity","entity":{"entity":"x_lease","labels":{"en":"Lease","zh_CN":"租约"},
            "plural":{"en":"Leases","zh_CN":"租约"},"fields":[
            {"name":"name","type":"text","labels":"Name","required":true},
            {"name":"account","type":"reference","to":"account","labels":"Account"},
            {"name":"rate","type":"money","labels":{"en":"Rate","zh_CN":"租金"}},
            {"name":"ends","type":"date","labels":"Ends"},
            {"name":"state","type":"choice","labels":"State","choices":[
              {"value":"draft","labels":"Draft"},{"value":"active","labels":"Active"}]}],
            "status":{"field":"state","transitions":{"draft":["active"]}}}})"});
    EXPECT_TRUE(model) << (model ? "" : describe(model.error()));
    return model ? *model : Catalogue::builtIn();
}

bool has(const Paths& paths, const std::string& path)
{
    return std::find(paths.begin(), paths.end(), path) != paths.end();
}

class OwnReports : public ReplicaFixture {
protected:
    OwnReports() : ReplicaFixture(company()), reports(reportsOf(replica->catalogue())) {}

    Report run(const std::string& name, const std::string& by)
    {
        NamedRequest request;
        request.name = name;
        request.by = by;
        request.viewpoint = {dateOf(clock.now()), {}, [](Date date) {
                                 return TimePoint(std::chrono::sys_days(date));
                             }};
        auto report = runNamed(*replica, request);
        EXPECT_TRUE(report) << describe(report.error());
        return report ? *report : Report{};
    }

    Reports reports;
};

TEST_F(OwnReports, WhatACompanyAddsIsAKeyOfTheReportsThatLeadThere)
{
    const ReportDefinition& won = *reports.find("won");
    EXPECT_TRUE(has(won.by, "account.x_grade")) << "deals by a field of their customers";
    EXPECT_TRUE(has(won.by, "x_partner"));
    EXPECT_TRUE(has(won.split, "x_partner"));
    EXPECT_TRUE(has(won.split, "account.x_grade"));
    ASSERT_TRUE(reports.find("opportunity.x_bonus")) << "its own amounts beside the files' reports";
    EXPECT_EQ(reports.find("opportunity"), nullptr);
    EXPECT_FALSE(has(won.by, "account.x_note")) << "every remark is another";
    EXPECT_FALSE(has(won.by, "account.x_old")) << "nobody uses it any more";
    EXPECT_EQ(won.by.front(), reportsOf(*Catalogue::builtIn()).find("won")->by.front());
    EXPECT_TRUE(has(reports.find("ageing")->split, "x_partner"));
    for (const char* fixed : {"funnel", "forecast", "attainment", "trend"}) {
        EXPECT_FALSE(has(reports.find(fixed)->by, "x_partner")) << fixed << " has keys of its own";
    }
    const ReportDefinition& accounts = *reports.find("account");
    EXPECT_TRUE(has(accounts.by, "x_grade"));
    EXPECT_TRUE(has(accounts.by, "x_since@month"));
    EXPECT_TRUE(has(accounts.split, "x_grade"));

    const RecordId acme =
        create("account", {{"name", std::string("Acme")}, {"x_grade", std::string("gold")}});
    create("account", {{"name", std::string("Other")}});
    create("opportunity", {{"name", std::string("Pumps")},
                           {"account", acme},
                           {"stage", std::string("won")},
                           {"amount", Money{Decimal::fromInteger(5), "EUR"}},
                           {"close_date", std::string("2026-11-20")}});
    const Report byGrade = run("won", "account.x_grade");
    ASSERT_EQ(byGrade.categories.size(), 1U);
    EXPECT_EQ(textOf(byGrade.categories.front().value), "gold");
    EXPECT_EQ(byGrade.total.toString(), "5");
    EXPECT_EQ(run("account", "x_grade").count, 2);
}

TEST_F(OwnReports, AnEntityOfTheCompanyHasReportsByItsFields)
{
    const Reports::Definition leases = reports.find("x_lease");
    ASSERT_TRUE(leases);
    EXPECT_EQ(leases->by, (Paths{"state", "account", "ends@month", "account.x_grade"}))
        << "its state first, what is elsewhere last";
    EXPECT_EQ(leases->day, "ends");
    EXPECT_TRUE(leases->section.empty()) << "as its place in the window";
    EXPECT_EQ(reports.all().back()->entity, "x_lease") << "under the last heading";
    const Reports::Definition rates = reports.find("x_lease.rate");
    ASSERT_TRUE(rates);
    EXPECT_EQ(label(rates->labels, "en"), "Leases: Rate");
    EXPECT_EQ(label(rates->labels, "zh_CN"), "租约：租金");

    const RecordId acme = create("account", {{"name", std::string("Acme")}});
    for (const auto& [state, rate] :
         {std::pair("draft", 10), std::pair("active", 20), std::pair("active", 30)}) {
        create("x_lease", {{"name", std::string("Lease")},
                           {"account", acme},
                           {"state", std::string(state)},
                           {"ends", std::string("2026-12-01")},
                           {"rate", Money{Decimal::fromInteger(rate), "EUR"}}});
    }
    for (const std::string& by : leases->by) {
        SCOPED_TRACE(by);
        EXPECT_EQ(run("x_lease", by).count, 3);
        EXPECT_EQ(run("x_lease.rate", by).total.toString(), "60");
    }
    const Report byState = run("x_lease", "state");
    ASSERT_EQ(byState.marks.size(), 2U);
    EXPECT_EQ(byState.marks[1].count, 2);
    EXPECT_EQ(replica->select(byState.marks[1].records, 0, 10)->size(), 2U);
}

TEST(OwnReportsOf, TheProductLeaveNoWorkWithoutAReport)
{
    const Reports reports = reportsOf(*Catalogue::builtIn());
    for (const Entity& entity : Catalogue::builtIn()->entities()) {
        EXPECT_TRUE(entity.role != EntityRole::work ||
                    std::any_of(reports.all().begin(), reports.all().end(),
                                [&](const auto& one) { return one->entity == entity.name; }))
            << entity.name;
    }
    std::set<std::string> sections;
    std::string last = "none";
    for (const Reports::Definition& one : reports.all()) {
        EXPECT_TRUE(one->section == last || sections.insert(one->section).second)
            << one->name << " is not among those of its section";
        last = one->section;
    }
    const auto lines = std::count_if(reports.all().begin(), reports.all().end(),
                                     [](const auto& one) { return one->entity == "visit"; });
    EXPECT_EQ(reports.find("visit"), nullptr) << "files say " << lines << " reports of visits";
}

TEST(OwnReportsOf, ANewerProductLoseOnlyTheFilesThatDoNotFitIt)
{
    std::vector<std::string> texts;
    for (const resources::EmbeddedFile& file : resources::embeddedSchema()) {
        texts.emplace_back(file.text);
        for (std::size_t at = 0;
             (at = texts.back().find("\"main_competitor\"", at)) != std::string::npos;) {
            texts.back().replace(at, 17, "\"rival\"");
        }
    }
    std::vector<Catalogue::Source> sources;
    for (const std::string& text : texts) {
        sources.push_back({"newer.json", text});
    }
    Catalogue::Parts parts = Catalogue::productParts();
    parts.layouts.clear(); // which would not fit it either
    const auto newer = Catalogue::load(sources, parts);
    ASSERT_TRUE(newer) << describe(newer.error());
    const Reports reports = reportsOf(**newer);
    EXPECT_EQ(reports.find("won"), nullptr);
    EXPECT_NE(reports.find("forecast"), nullptr);
}

} // namespace
} // namespace caravan::test
