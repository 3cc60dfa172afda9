// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How a company arranges record pages, and the reports that it adds.
#include "core/admin/schema_draft.h"
#include "core/model/model.h"
#include "core/model/report_shape.h"
#include "core/product/product_reports.h"
#include "core/reports/own_reports.h"
#include "core/reports/reports.h"
#include "core/schema/layouts.h"
#include "core/schema/navigation.h"
#include "core/schema/schema_reason.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>

namespace caravan::test {
namespace {

namespace json = boost::json;

std::shared_ptr<const Catalogue> modelWith(const std::vector<std::string>& changes)
{
    const auto model = withChanges(*Catalogue::builtIn(), changes);
    EXPECT_TRUE(model) << describe(model.error());
    return model ? *model : Catalogue::builtIn();
}

SchemaReason reasonOf(const std::vector<std::string>& changes)
{
    const auto model = withChanges(*Catalogue::builtIn(), changes);
    EXPECT_FALSE(model) << changes.back();
    const auto refusal = model ? std::nullopt : refusalFrom(model.error().key);
    return refusal ? refusal->reason : SchemaReason::unsound;
}

std::vector<std::string> factsOf(const Catalogue& model, const char* entity)
{
    std::vector<std::string> names;
    for (const Field* fact : layoutOf(model.at(entity)).facts) {
        names.push_back(fact->name);
    }
    return names;
}

std::string report(const std::string& more, const std::string& name = "x_by_trade")
{
    return R"({"do":"add_report","report":{"report":")" + name +
           R"(","entity":"account","labels":"By trade")" + more + "}}";
}

const std::string kGrade =
    R"({"do":"add_field","entity":"account","field":{"name":"x_grade","type":"text","labels":"Grade","fact":true}})";

using Names = std::vector<std::string>;

TEST(RecordPages, ShowInTheirHeadWhatTheCompanyChose)
{
    const auto model = modelWith(
        {kGrade, R"({"do":"layout","entity":"account","facts":["city","x_grade","kind"]})"});
    EXPECT_EQ(factsOf(*model, "account"), (Names{"city", "x_grade", "kind"}));

    const auto without =
        modelWith({kGrade, R"({"do":"layout","entity":"account","facts":["city"]})"});
    EXPECT_EQ(factsOf(*without, "account"), Names{"city"}) << "its own field as well";

    const auto later =
        modelWith({R"({"do":"layout","entity":"account","facts":["city"]})", kGrade});
    EXPECT_EQ(factsOf(*later, "account"), (Names{"city", "x_grade"})) << "added for the head later";

    const auto hidden =
        modelWith({R"({"do":"layout","entity":"account","facts":["city","kind"]})",
                   R"({"do":"hide","entity":"account","field":"city","hidden":true})"});
    EXPECT_EQ(factsOf(*hidden, "account"), Names{"kind"});
}

TEST(RecordPages, OfAnEntityOfTheCompanyAreArrangedLikewise)
{
    const auto model = modelWith(
        {R"({"do":"add_entity","entity":{"entity":"x_lease","labels":"Lease","fields":[
            {"name":"name","type":"text","labels":"Name"},
            {"name":"until","type":"date","labels":"Until"},
            {"name":"account","type":"reference","to":"account","labels":"Account","fact":true}]}})",
         R"({"do":"layout","entity":"x_lease","facts":["until"]})",
         R"({"do":"change_field","entity":"x_lease","field":"account","set":{"fact":true}})"});
    EXPECT_EQ(factsOf(*model, "x_lease"), (Names{"until", "account"}));
}

TEST(RecordPages, OpenOnTheTabThatTheCompanyChose)
{
    const auto model = modelWith({R"({"do":"layout","entity":"account","opens":"contact"})"});
    EXPECT_EQ(layoutOf(model->at("account")).opens, "contact");
    EXPECT_EQ(factsOf(*model, "account"), factsOf(*Catalogue::builtIn(), "account"))
        << "nothing was said of them";
    const auto again = modelWith({R"({"do":"layout","entity":"account","opens":"contact"})",
                                  R"({"do":"layout","entity":"account","opens":null})"});
    EXPECT_EQ(layoutOf(again->at("account")).opens, "");
    // What is hidden later is no reason to refuse either of the two.
    modelWith({R"({"do":"layout","entity":"account","opens":"asset"})",
               R"({"do":"hide","entity":"asset","hidden":true})"});
}

TEST(RecordPages, ThatCannotBeAreRefusedWithAReason)
{
    const auto layout = [](const std::string& more) {
        return reasonOf({R"({"do":"layout","entity":"account")" + more + "}"});
    };
    EXPECT_EQ(layout(R"(,"facts":["gone"])"), SchemaReason::missing);
    EXPECT_EQ(layout(R"(,"facts":["city","city"])"), SchemaReason::exists);
    EXPECT_EQ(
        layout(
            R"(,"facts":["city","kind","status","rating","owner","phone","mail","website","region"])"),
        SchemaReason::factsMax);
    EXPECT_EQ(layout(R"(,"opens":"price_book")"), SchemaReason::noTab);
    EXPECT_EQ(reasonOf({R"({"do":"hide","entity":"account","field":"city","hidden":true})",
                        R"({"do":"layout","entity":"account","facts":["city"]})"}),
              SchemaReason::hidden);
    for (const char* odd : {"", R"(,"facts":"city")", R"(,"facts":[1])", R"(,"opens":1)",
                            R"(,"opens":"","facts":[])", R"(,"columns":2)"}) {
        EXPECT_EQ(layout(odd), SchemaReason::unsound) << odd;
    }
}

TEST(CompanyReports, StandInTheSectionOfTheirEntityBesideTheProducts)
{
    const auto model =
        modelWith({kGrade, report(R"(,"by":["industry","owner"],"measure":"count")")});
    const Reports all = Reports::of(*model, productReportKinds());
    const auto own = all.find("x_by_trade");
    ASSERT_NE(own, nullptr);
    EXPECT_EQ(own->section, sectionOf(*model, "account"));
    EXPECT_EQ(own->icon, model->at("account").icon);
    EXPECT_EQ(label(own->labels, "zh_TW"), "By trade");
    EXPECT_NE(all.find("account"), nullptr) << "the report by all fields is still there";
    EXPECT_EQ(all.all().size(),
              Reports::of(*Catalogue::builtIn(), productReportKinds()).all().size() + 1);
}

/// Laptops take over a catalogue only if its number is higher than theirs.
TEST(CompanyReports, AndPagesRaiseTheRevisionWithEachChange)
{
    std::vector<std::string> changes;
    int last = Catalogue::builtIn()->revision();
    for (const std::string& change :
         {report(R"(,"by":["industry"])"),
          std::string(R"({"do":"relabel","report":"x_by_trade","labels":"Trades"})"),
          std::string(R"({"do":"hide","report":"funnel","hidden":true})"),
          std::string(R"({"do":"layout","entity":"account","opens":"contact"})")}) {
        changes.push_back(change);
        const auto model = modelWith(changes);
        EXPECT_GT(model->revision(), last) << change;
        EXPECT_EQ(model->productRevision(), Catalogue::builtIn()->revision());
        last = model->revision();
    }
}

TEST(CompanyReports, AndThoseOfTheProductAreRelabelledAndHidden)
{
    const auto model = modelWith({R"({"do":"relabel","report":"funnel","labels":{"en":"Stages"}})",
                                  R"({"do":"hide","report":"won","hidden":true})",
                                  R"({"do":"hide","report":"lost_reasons","hidden":true})",
                                  R"({"do":"hide","report":"lost_reasons","hidden":false})"});
    const Reports all = Reports::of(*model, productReportKinds());
    EXPECT_EQ(label(all.find("funnel")->labels, "en"), "Stages");
    EXPECT_EQ(label(all.find("funnel")->labels, "zh_CN"),
              label(reportLabels(*Catalogue::builtIn(), "funnel"), "zh_CN"));
    EXPECT_EQ(all.find("won"), nullptr);
    EXPECT_NE(all.find("lost_reasons"), nullptr);
    const auto about = reportsAbout(*model, "opportunity");
    EXPECT_TRUE(std::any_of(about.begin(), about.end(), [](const ReportShape& one) {
        return one.name == "won" && one.isHidden;
    })) << "so that it can be shown again";
    EXPECT_EQ(reasonOf({R"({"do":"hide","report":"gone","hidden":true})"}), SchemaReason::missing);
    EXPECT_EQ(reasonOf({R"({"do":"relabel","report":"won"})"}), SchemaReason::noLabel);
}

/// What the hub takes, every laptop can make.
TEST(CompanyReports, ByEveryKeyThatIsOfferedCanBeMade)
{
    const auto product = Catalogue::builtIn();
    std::vector<std::string> changes;
    for (const Entity* entity : product->navigation().work(*product)) {
        const Names keys = reportKeysOf(*product, *entity);
        for (std::size_t begin = 0; begin < keys.size() && changes.size() < 90; begin += 20) {
            const std::size_t end = std::min(keys.size(), begin + 20);
            const std::string name = "x_r" + std::to_string(changes.size());
            const json::object one{
                {"report", name},
                {"entity", entity->name},
                {"labels", "L"},
                {"by", json::array(keys.begin() + static_cast<std::ptrdiff_t>(begin),
                                   keys.begin() + static_cast<std::ptrdiff_t>(end))}};
            changes.push_back(json::serialize(json::object{{"do", "add_report"}, {"report", one}}));
        }
    }
    const auto model = modelWith(changes);
    const auto all = Reports::load(*model, productReportKinds(), Reports::Misfits::refuse);
    ASSERT_TRUE(all) << describe(all.error());
    EXPECT_GT(changes.size(), 20U);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        EXPECT_NE(all->find("x_r" + std::to_string(i)), nullptr) << changes[i];
    }
}

TEST(CompanyReports, ThatCannotBeMadeAreRefusedWithAReason)
{
    EXPECT_EQ(reasonOf({report(R"(,"by":["industry"])", "by_trade")}), SchemaReason::needsPrefix);
    EXPECT_EQ(reasonOf({report(R"(,"by":[])")}), SchemaReason::noKey);
    EXPECT_EQ(reasonOf({report(R"(,"by":["gone"])")}), SchemaReason::missing);
    EXPECT_EQ(reasonOf({report(R"(,"by":["industry"],"split":["owner.gone"])")}),
              SchemaReason::missing);
    EXPECT_EQ(reasonOf({report(R"(,"by":["industry"],"measure":"sum")")}), SchemaReason::noAmount);
    EXPECT_EQ(reasonOf({report(R"(,"by":["industry"],"measure":"sum","field":"name")")}),
              SchemaReason::noAmount);
    EXPECT_EQ(reasonOf({report(R"(,"by":["industry"],"day":"name")")}), SchemaReason::noDay);
    const std::string good = report(R"(,"by":["industry"])");
    EXPECT_EQ(reasonOf({good, good}), SchemaReason::exists);
    for (const char* odd :
         {R"(,"by":["industry"],"kind":"funnel")", R"(,"by":["industry"],"chart":"funnel")",
          R"(,"by":["industry"],"measure":"share")", R"(,"by":["industry"],"position":-1)",
          R"(,"by":"industry")", R"(,"by":["industry"],"where":[["kind","is"]])",
          R"(,"by":["parent.parent.parent.parent.kind"])",
          R"(,"by":["industry"],"period":"fortnight")", R"(,"by":["industry"],"about":"a\nb")"}) {
        EXPECT_FALSE(withChanges(*Catalogue::builtIn(), {report(odd)})) << odd;
    }
    std::vector<std::string> many;
    for (std::size_t i = 0; i <= kCompanyReportsMax; ++i) {
        many.push_back(report(R"(,"by":["industry"])", "x_r" + std::to_string(i)));
    }
    EXPECT_EQ(reasonOf(many), SchemaReason::reportsMax);
}

TEST(Catalogue, CarriesNavigationLayoutsAndReportsToWhoeverIsServedIt)
{
    const auto model = modelWith({report(R"(,"by":["industry"])"),
                                  R"({"do":"layout","entity":"account","opens":"contact"})"});
    const auto served = Catalogue::fromJson(model->toJson());
    ASSERT_TRUE(served) << describe(served.error());
    EXPECT_EQ((*served)->tag(), model->tag());
    EXPECT_EQ((*served)->reports(), model->reports());
    EXPECT_EQ((*served)->navigation().sections().size(), model->navigation().sections().size());
    EXPECT_EQ(layoutOf((*served)->at("account")).opens, "contact");
    EXPECT_EQ(subjectOf(report("")), "x_by_trade");
}

TEST(Catalogue, OfANewerHubLeavesOutOfTheNavigationWhatThisProgramDoesNotKnow)
{
    json::object whole = json::parse(Catalogue::builtIn()->toJson()).as_object();
    json::object& navigation = whole.at("navigation").as_object();
    navigation.at("sections")
        .as_array()
        .front()
        .as_object()
        .at("places")
        .as_array()
        .insert(navigation.at("sections")
                    .as_array()
                    .front()
                    .as_object()
                    .at("places")
                    .as_array()
                    .begin(),
                json::object{{"entity", "spaceship"}});
    navigation.at("workspaces")
        .as_array()
        .front()
        .as_object()
        .at("roles")
        .as_array()
        .emplace_back("astronaut");
    navigation["moods"] = json::array{"calm"};
    const auto served = Catalogue::fromJson(json::serialize(whole));
    ASSERT_TRUE(served) << describe(served.error());
    EXPECT_EQ((*served)->navigation().sections().front().places.size(),
              Catalogue::builtIn()->navigation().sections().front().places.size());
    EXPECT_NE((*served)->toJson().find("spaceship"), std::string::npos) << "kept for others";
    EXPECT_FALSE(Catalogue::fromJson(json::serialize(whole), UnknownKeys::refuse));
}

/// A laptop whose program is older than its hub's must go on, and so must its administrator.
TEST(Catalogue, OfANewerHubMayGoBeyondTheLimitsOfThisProgram)
{
    json::object whole = json::parse(Catalogue::builtIn()->toJson()).as_object();
    for (json::value& entity : whole.at("entities").as_array()) {
        if (entity.at("entity") == "account") {
            entity.at("revision") = entity.at("revision").as_int64() + 5;
        }
    }
    json::object& more = whole.at("more").as_object().at("account").as_object();
    json::object& layout = more.at("layout").as_object();
    layout["facts"] = json::array{"kind",  "status", "rating",  "owner", "city",
                                  "phone", "mail",   "website", "region"};
    layout.at("sections").as_array().front().as_object()["columns"] = 7;
    layout["shade"] = "blue";
    more["mood"] = "calm";
    const auto served = Catalogue::fromJson(json::serialize(whole));
    ASSERT_TRUE(served) << describe(served.error());
    EXPECT_EQ(layoutOf((*served)->at("account")).facts.size(), 8U);
    EXPECT_EQ(layoutOf((*served)->at("account")).parts.front().columns, 3);

    std::vector<Misfit> left;
    const auto drafted = withFittingChanges(**served, {kGrade, "nonsense"}, &left);
    EXPECT_NE(drafted->at("account").field("x_grade"), nullptr);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front().place, 1U);
}

TEST(Catalogue, ReportsThatAreNoneAreRefusedWhoeverServesThem)
{
    for (const char* odd : {"1", "[1]", "[{}]", R"([{"report":1}])"}) {
        json::object whole = json::parse(Catalogue::builtIn()->toJson()).as_object();
        whole["reports"] = json::parse(odd);
        EXPECT_FALSE(Catalogue::fromJson(json::serialize(whole))) << odd;
    }
}

} // namespace
} // namespace caravan::test
