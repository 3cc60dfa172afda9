// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/headings.h"

#include "core/exchange/import.h"
#include "core/model/model.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

/// What is said of a file with these headings; "" where it is good.
std::string mistake(const std::string& headings)
{
    const auto loaded = Headings::load(*Catalogue::builtIn(),
                                       {"headings.json", R"({"headings":[)" + headings + "]}"});
    return loaded ? "" : describe(loaded.error());
}

TEST(Headings, MistakesAreNamedByFileAndKey)
{
    const auto expect = [](const std::string& headings, const std::string& part) {
        EXPECT_NE(mistake(headings).find("headings.json: " + part), std::string::npos)
            << mistake(headings);
    };

    EXPECT_EQ(mistake(R"({"field":"mail","otherwise":"phone","words":["e-mail"]})"), "");
    EXPECT_EQ(mistake(R"({"of":{"lead":{"field":"name","part":"given"}},"words":["x"]})"), "");
    expect(R"({"field":"colour","words":["x"]})", "headings \"colour\" is no field");
    expect(R"({"of":{"moon":"name"},"words":["x"]})", "headings \"moon\" is no entity");
    expect(R"({"of":{"lead":"colour"},"words":["x"]})", "headings.lead \"colour\" is no field");
    expect(R"({"of":{"lead":{"field":"name","part":"first"}},"words":["x"]})",
           "headings.lead does not know \"first\"");
    expect(R"({"field":"mail"})", "headings needs \"words\"");
    expect(R"({"words":["x"]})", "headings needs \"words\", and either");
    expect(R"({"field":"mail","of":{"lead":"name"},"words":["x"]})", "headings needs");
    expect(R"({"field":"mail","word":["x"],"words":["x"]})", "headings unknown key \"word\"");
}

TEST(Headings, MeanTheFieldOfTheirEntityAndOthersThatOfAny)
{
    const Catalogue& catalogue = *Catalogue::builtIn();
    const auto meant = [&](const char* entity, const char* heading) {
        const auto meaning = meaningOfHeading(catalogue.at(entity), heading);
        return meaning ? meaning->field + (meaning->part.empty() ? "" : "#" + meaning->part) : "";
    };

    EXPECT_EQ(meant("contact", "Firma"), "account");
    EXPECT_EQ(meant("lead", "Firma"), "company");
    EXPECT_EQ(meant("account", "Firma"), "name");
    EXPECT_EQ(meant("opportunity", "Firma"), "");
    EXPECT_EQ(meant("contact", "Vorname"), "given_name");
    EXPECT_EQ(meant("lead", "Vorname"), "name#given");
    EXPECT_EQ(meant("contact", "Handynummer"), "mobile");
    EXPECT_EQ(meant("account", "Handynummer"), "phone") << "it has one telephone";
    EXPECT_EQ(meant("account", "Nom"), "name");
    EXPECT_EQ(meant("account", "E-Mail-Adresse"), "mail");
}

/// What the company added is imported like the rest.
TEST(Headings, AreUnderstoodOfAnEntityOfTheCompany)
{
    const auto model = withChanges(
        *Catalogue::builtIn(),
        {R"({"do":"add_entity","entity":{"entity":"x_site","labels":"Site","madeByName":"always",
            "title":["title"],"fields":[
              {"name":"title","type":"text","labels":"Title"},
              {"name":"mail","type":"mail","labels":"Post"},
              {"name":"part_of","type":"reference","to":"x_site","labels":"Part of"}]}})",
         R"({"do":"add_field","entity":"contact","field":{
            "name":"x_site","type":"reference","to":"x_site","labels":"Works at"}})"});
    ASSERT_TRUE(model) << describe(model.error());
    const Entity& site = (*model)->at("x_site");
    ASSERT_TRUE(meaningOfHeading(site, "E-Mail-Adresse"));
    EXPECT_EQ(meaningOfHeading(site, "E-Mail-Adresse")->field, "mail");

    const ImportPlan people =
        ImportPlan::guess(**model, (*model)->at("contact"), {"works at", "firma", "owner"});
    ASSERT_EQ(people.columns.size(), 3U);
    EXPECT_EQ(people.columns[0].lookup, "title");
    EXPECT_TRUE(people.columns[0].makesMissing) << "its name is enough";
    EXPECT_FALSE(people.columns[1].makesMissing) << "nobody is made a user by an import";
    EXPECT_TRUE(people.columns[2].makesMissing) << "an account, as ever";
    const ImportPlan sites = ImportPlan::guess(**model, site, {"part of"});
    EXPECT_FALSE(sites.columns.at(0).makesMissing) << "what stands above it";
}

} // namespace
} // namespace caravan
