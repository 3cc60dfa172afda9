// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// What entities say about themselves in the schema, so that no code has to know them by name.
#include "core/actions/clone_record.h"
#include "core/actions/duplicates.h"
#include "core/actions/reassign.h"
#include "core/query/phase_filter.h"
#include "core/record/address.h"
#include "core/record/moments.h"
#include "core/record/overdue.h"
#include "core/schema/navigation.h"
#include "core/store/replica_source.h"
#include "core/workflow/numbering.h"
#include "tests/support/loan/loan_catalogue.h"
#include "tests/support/replica_fixture.h"
#include "tests/support/small_catalogue.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <set>

namespace caravan::test {
namespace {

constexpr const char* kLabels = R"("labels":{"en":"x","zh_CN":"x","zh_TW":"x"})";

std::string fieldText(const std::string& name, const std::string& rest)
{
    return R"(,{"name":")" + name + R"(",)" + kLabels + "," + rest + "}";
}

std::string entityText(const std::string& name, const std::string& more, const std::string& fields,
                       const std::string& title = R"("name")")
{
    return R"({"entity":")" + name + R"(","icon":"box","title":[)" + title +
           R"(],"plural":{"en":"x","zh_CN":"x","zh_TW":"x"},)" + kLabels + more +
           R"(,"fields":[{"name":"name","type":"text",)" + kLabels + "}" + fields + "]}";
}

/// An entity "job" with a state, dates and people, and "customer" with a position.
std::string errorOf(const std::string& more, const std::string& states = R"("phase":"open")")
{
    const std::string choices = std::string(R"("type":"choice","choices":[{"value":"new",)") +
                                kLabels + "," + states + R"(},{"value":"over",)" + kLabels +
                                R"(,"phase":"done"}])";
    const std::string job =
        entityText("job", more,
                   fieldText("state", choices) + fieldText("day", R"("type":"date")") +
                       fieldText("at", R"("type":"date_time")") +
                       fieldText("customer", R"("type":"reference","to":"customer")"));
    const auto loaded = smallCatalogue(
        {{"customer.json", entityText("customer", "", fieldText("site", R"("type":"position")"))},
         {"job.json", job}});
    return loaded ? std::string("(good)") : describe(loaded.error());
}

TEST(Abilities, MistakesAreNamedByEntityAndKey)
{
    const auto expect = [](const std::string& more, const std::string& part) {
        EXPECT_NE(errorOf(more).find(part), std::string::npos) << errorOf(more);
    };

    EXPECT_EQ(
        errorOf(R"(,"role":"part","moments":{"start":"at","due":"day","place":["customer"]})"),
        "(good)");
    expect(R"(,"role":"boss")", "job does not know \"boss\"");
    expect(R"(,"moments":{"start":"name"})", "job.moments \"start\"");
    expect(R"(,"moments":{"due":"at"})", "job.moments \"due\"");
    expect(R"(,"moments":{"begin":"at"})", "job.moments unknown key \"begin\"");
    expect(R"(,"moments":{"place":["customer.name"]})", "job.moments.place");
    expect(R"(,"moments":{"owner":"customer"})", "job.moments \"owner\"");
    expect(R"(,"number":{"field":"name","letter":"Qu","counter":"jobs"})", "job.number");
    expect(R"(,"number":{"field":"name","letter":"J"})", "serves as numbers");
    expect(R"(,"activities":true)", "job.activities needs an entity");
    expect(R"(,"files":1)", "job \"files\" must be true or false");
    expect(R"(,"related":["customer"])", "job.related");
    expect(R"(,"identity":["colour"])", "job.identity");
    expect(R"(,"handOver":["customer"])", "job.handOver");
    expect(R"(,"clone":["customer"])", "job.clone");
    expect(R"(,"assignedBy":"customer")", "job.assignedBy needs an \"owner\"");
    EXPECT_EQ(errorOf(R"(,"serves":"files","madeByName":"always")"), "(good)");
    expect(R"(,"serves":"tea")", "job.serves does not know \"tea\"");
    EXPECT_NE(errorOf("", R"("tone":"neutral")").find("with and without \"phase\""),
              std::string::npos);
    EXPECT_NE(errorOf("", R"("phase":"late")").find("job.state"), std::string::npos);
}

TEST(Abilities, AnAddressIsWhatItsFieldsSay)
{
    const auto load = [](const std::string& more) {
        return smallCatalogue(
            {{"site.json",
              entityText("site", "",
                         fieldText("road", R"("type":"text","address":"street")") +
                             fieldText("town", R"("type":"text","address":"city")") + more)}});
    };
    const auto loaded = load("");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    Record site((*loaded)->at("site"), RecordId());
    site.set("road", std::string("Hafenstraße 12"));
    site.set("town", std::string("Kiel"));
    EXPECT_TRUE(hasAddress(*site.entity));
    EXPECT_EQ(oneLine(addressOf(site)), "Hafenstraße 12, Kiel");

    const auto mistake = [&](const std::string& name, const std::string& rest) {
        const auto refused = load(fieldText(name, rest));
        return refused ? std::string("(good)") : refused.error().detail;
    };
    EXPECT_NE(mistake("city", R"("type":"text","address":"city")").find("second field"),
              std::string::npos);
    EXPECT_NE(mistake("state", R"("type":"date","address":"region")").find("needs a text"),
              std::string::npos);
    EXPECT_NE(mistake("state", R"("type":"text","address":"planet")").find("planet"),
              std::string::npos);
}

TEST(Abilities, WhatTheProgramNeedsIsFoundByWhatItServesAs)
{
    const Catalogue& catalogue = *Catalogue::builtIn();
    for (const Serves what :
         {Serves::people, Serves::teams, Serves::customers, Serves::activities, Serves::files,
          Serves::views, Serves::conflicts, Serves::rates, Serves::numbers, Serves::ledger}) {
        EXPECT_NE(catalogue.serving(what), nullptr);
    }
    EXPECT_EQ(catalogue.serving(Serves::files), &catalogue.at("attachment"));
    EXPECT_EQ(catalogue.serving(Serves::numbers), &catalogue.at("number_series"));

    const auto two = smallCatalogue({{"a.json", entityText("paper", R"(,"serves":"files")", "")},
                                     {"b.json", entityText("scan", R"(,"serves":"files")", "")}});
    ASSERT_FALSE(two);
    EXPECT_NE(two.error().detail.find("scan.serves is what paper serves as"), std::string::npos)
        << two.error().detail;
}

TEST(Abilities, PeopleAreOneEntityAndOwnersReferToThem)
{
    const auto none = Catalogue::load({{"a.json", entityText("paper", "", "")}});
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().detail.find("serves is \"people\" of no entity"), std::string::npos)
        << none.error().detail;
    const auto error = [](const std::string& scope) {
        const std::string owner = fieldText("owner", R"("type":"reference","to":"user")");
        const std::string crew = fieldText("crew", R"("type":"reference","to":"crew")");
        const auto loaded =
            smallCatalogue({{"crew.json", entityText("crew", R"(,"serves":"teams")", "")},
                            {"job.json", entityText("job", R"(,"scope":)" + scope, owner + crew)}});
        return loaded ? std::string("(good)") : describe(loaded.error());
    };

    EXPECT_EQ(error(R"({"owner":"owner","team":"crew","follows":["crew"]})"), "(good)");
    for (const char* wrong : {R"({"owner":"crew"})", R"({"team":"owner"})", R"({"owner":"name"})",
                              R"({"owner":"nobody"})", R"({"follows":["name"]})"}) {
        EXPECT_NE(error(wrong).find("job.json: job.scope names a field"), std::string::npos)
            << error(wrong);
    }
}

TEST(Abilities, AFileIsEnoughToBeNumberedAndToBeWhatActivitiesAndFilesAreAbout)
{
    const auto entities = [](const std::string& number, const std::string& link) {
        return smallCatalogue(
            {{"call.json", entityText("call", R"(,"serves":"activities")",
                                      fieldText("about", R"("type":"link","to":)" + link))},
             {"job.json", entityText("job",
                                     R"(,"activities":true,"files":false,"related":["call"],)"
                                     R"("number":{"field":"name","letter":"J")" +
                                         number + "}",
                                     "")},
             {"series.json", entityText("series", R"(,"serves":"numbers")", "")}});
    };

    const auto loaded = entities("", "[]");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    const Field* counter = (*loaded)->at("series").field("job");
    ASSERT_NE(counter, nullptr);
    EXPECT_EQ((*loaded)->at("job").number->counter, "job");
    EXPECT_EQ((*loaded)->at("series").groupOf(*counter).policy, MergePolicy::max);
    EXPECT_TRUE((*loaded)->at("call").field("about")->mayReferTo("job"));
    EXPECT_EQ((*loaded)->at("job").related, std::vector<std::string>{"call"}) << "by a link too";
    EXPECT_EQ((*loaded)->toJson().find("activities\":"), std::string::npos)
        << "earlier programs know what is written out";

    const auto uncounted = entities(R"(,"counter":"name")", "[]");
    ASSERT_FALSE(uncounted);
    EXPECT_NE(uncounted.error().detail.find("job.number \"name\" is no whole number"),
              std::string::npos)
        << uncounted.error().detail;
    const auto everything = entities("", R"("*")");
    ASSERT_FALSE(everything);
    EXPECT_NE(everything.error().detail.find("job.activities needs a link that lists"),
              std::string::npos)
        << everything.error().detail;
}

TEST(Abilities, OnlyWhatOneTextNamesIsMadeByName)
{
    const auto error = [](const std::string& title) {
        const auto loaded =
            smallCatalogue({{"a.json", entityText("site", R"(,"madeByName":"always")",
                                                  fieldText("day", R"("type":"date")"), title)}});
        return loaded ? std::string("(good)") : describe(loaded.error());
    };

    EXPECT_EQ(error(R"("name")"), "(good)");
    EXPECT_NE(error(R"("name","day")").find("a.json: site.madeByName"), std::string::npos);
    EXPECT_NE(error(R"("day")").find("a.json: site.madeByName"), std::string::npos);
}

TEST(Abilities, ARoleIsSaidOfUsersOnly)
{
    const auto error = [](const std::string& rest) {
        const auto loaded =
            smallCatalogue({{"b.json", entityText("job", "", fieldText("fitter", rest))}});
        return loaded ? std::string("(good)") : describe(loaded.error());
    };

    EXPECT_EQ(error(R"("type":"reference","to":"user","ofRole":"engineer")"), "(good)");
    for (const char* wrong : {R"("type":"reference","to":"user","ofRole":"king")",
                              R"("type":"reference","to":"job","ofRole":"engineer")",
                              R"("type":"text","ofRole":"engineer")"}) {
        EXPECT_NE(error(wrong).find("b.json: job.fitter \"ofRole\""), std::string::npos) << wrong;
    }
}

TEST(Abilities, ANumberHasALetterOfItsOwn)
{
    std::string loan = loanFile("loan.json");
    const std::size_t at = loan.find(R"("letter": "L")");
    ASSERT_NE(at, std::string::npos);
    loan.replace(at, 13, R"("letter": ")" + Catalogue::builtIn()->at("quote").number->letter + '"');
    std::vector<Catalogue::Source> sources = productSources();
    sources.push_back({"loan.json", loan});

    const auto loaded = Catalogue::load(sources);

    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().detail.find("is the letter of quote"), std::string::npos)
        << describe(loaded.error());
}

TEST(Abilities, ADefaultIsOneOfTheChoices)
{
    const std::string choices = R"("type":"choice","choices":[{"value":"new","labels":)"
                                R"({"en":"x","zh_CN":"x","zh_TW":"x"}}])";
    const auto error = [&](const std::string& more) {
        const auto loaded =
            smallCatalogue({{"a.json", entityText("site", "", fieldText("kind", choices + more))}});
        return loaded ? std::string("(good)") : describe(loaded.error());
    };
    EXPECT_EQ(error(R"(,"default":"new")"), "(good)");
    EXPECT_NE(error(R"(,"default":"old")").find("a.json: site.kind"), std::string::npos);
}

TEST(Abilities, ABoardStandsOnTheWorkflow)
{
    const std::string status =
        R"(,"status":{"field":"state","transitions":{"new":["over"],"over":[]}})";
    const auto expect = [&](const std::string& board, const std::string& part) {
        const std::string error = errorOf(status + R"(,"board":)" + board);
        EXPECT_NE(error.find("job.board"), std::string::npos) << error;
        EXPECT_NE(error.find("job.json"), std::string::npos) << error;
        EXPECT_NE(error.find(part), std::string::npos) << error;
    };

    EXPECT_EQ(errorOf(status + R"(,"board":{"field":"state","card":["customer","day"]})"),
              "(good)");
    EXPECT_EQ(errorOf(status + R"(,"board":{"field":"state"})"), "(good)");
    expect(R"("state")", "must be an object");
    expect("{}", "\"field\"");
    expect(R"({"field":"day"})", "\"field\": \"day\"");
    expect(R"({"field":"state","card":["colour"]})", "\"card\": \"colour\"");
    expect(R"({"field":"state","card":"day"})", "\"card\"");
    expect(R"({"field":"state","card":["name","day","at","customer","state","day"]})", "\"card\"");
    expect(R"({"field":"state","sum":"day"})", "\"sum\": \"day\"");
    expect(R"({"field":"state","by":"day"})", "unknown key \"by\"");
    EXPECT_NE(errorOf(R"(,"board":{"field":"state"})").find("job.board"), std::string::npos)
        << "cards move through a workflow";
    const Entity& deal = Catalogue::builtIn()->at("opportunity");
    ASSERT_TRUE(deal.board);
    EXPECT_EQ(deal.board->field, "stage");
    EXPECT_EQ(deal.board->sum, "amount");
}

TEST(Abilities, NavigationNamesItsMistakes)
{
    const std::string all = R"({"name":"all",)" + std::string(kLabels) +
                            R"(,"icon":"user","roles":["rep"],"sections":[""]})";
    const auto error = [&](const std::string& places, std::optional<std::string> said = {}) {
        const std::string workspaces = said.value_or(all);
        const std::string file = R"({"sections":[{"name":"","places":[)" + places +
                                 R"(]}],"workspaces":[)" + workspaces + "]}";
        Catalogue::Parts parts = Catalogue::productParts();
        parts.navigation = {{"navigation.json", file}};
        const auto loaded = Catalogue::load(productSources(), parts);
        return loaded ? std::string("(good)") : describe(loaded.error());
    };

    EXPECT_EQ(error(R"({"entity":"account"},{"page":"start"})"), "(good)");
    EXPECT_NE(error(R"({"entity":"moon"})").find("navigation.json: sections"), std::string::npos);
    EXPECT_NE(error(R"({"entity":"quote_line"})").find("role work"), std::string::npos);
    EXPECT_EQ(error(R"({"entity":"price_book"})"), "(good)");
    EXPECT_NE(error(R"({"page":"start","place":1})").find("unknown key"), std::string::npos);
    EXPECT_NE(error(R"({"page":"start","mayCreate":"moon"})").find("moon"), std::string::npos);
    const auto workspace = [&](const std::string& rest) {
        return error(R"({"page":"start"})", R"({"name":"all",)" + std::string(kLabels) +
                                                R"(,"icon":"user",)" + rest + "}");
    };
    EXPECT_EQ(workspace(R"("roles":["rep"],"sections":[""])"), "(good)");
    EXPECT_NE(workspace(R"("roles":["king"],"sections":[""])").find("king"), std::string::npos);
    EXPECT_NE(workspace(R"("roles":[],"sections":["moon"])").find("moon"), std::string::npos);
    EXPECT_NE(error(R"({"page":"start"})", "").find("one at least"), std::string::npos);
}

TEST(Abilities, EveryRoleHasAWorkspaceAndEverySectionIsInOne)
{
    const Navigation& navigation = Catalogue::builtIn()->navigation();
    for (const Role role : allRoles()) {
        EXPECT_FALSE(navigation.workspacesOf(toString(role)).empty()) << toString(role);
    }
    EXPECT_EQ(navigation.workspacesOf("").size(), navigation.workspaces().size());
    EXPECT_EQ(navigation.workspacesOf("engineer").size(), 1U);
    for (const NavigationSection& section : navigation.sections()) {
        const auto& all = navigation.workspaces();
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Workspace& space) {
            return std::count(space.sections.begin(), space.sections.end(), section.name) != 0;
        })) << section.name;
    }
}

TEST(Abilities, EveryEntityOfWorkHasOnePlace)
{
    const Catalogue& catalogue = *Catalogue::builtIn();
    const auto work = catalogue.navigation().work(catalogue);

    EXPECT_EQ(std::set<const Entity*>(work.begin(), work.end()).size(), work.size());
    for (const Entity& entity : catalogue.entities()) {
        EXPECT_EQ(std::count(work.begin(), work.end(), &entity),
                  entity.role == EntityRole::work ? 1 : 0)
            << entity.name;
    }
}

/// Programs that do not know "more" know these keys of the catalogue and refuse all others.
void expectKnown(const boost::json::object& object, const std::set<std::string>& known,
                 const std::string& where)
{
    for (const auto& member : object) {
        EXPECT_EQ(known.count(std::string(member.key())), 1U)
            << where << " has \"" << member.key() << "\"";
    }
}

TEST(ServedCatalogue, EarlierProgramsFindNoKeyThatTheyRefuse)
{
    const auto document = boost::json::parse(Catalogue::builtIn()->toJson());

    for (const auto& value : document.at("entities").as_array()) {
        const boost::json::object& entity = value.as_object();
        const std::string name(entity.at("entity").as_string());
        expectKnown(entity,
                    {"entity", "revision", "access", "labels", "plural", "icon", "place", "title",
                     "subtitle", "scope", "reveals", "write", "onDeleteConflict", "frozenBy",
                     "timeline", "status", "sections", "fields", "groups"},
                    name);
        for (const auto& field : entity.at("fields").as_array()) {
            expectKnown(field.as_object(),
                        {"name",   "type",     "labels", "hint",      "required", "unique",
                         "max",    "min",      "search", "list",      "section",  "fact",
                         "to",     "hidden",   "policy", "unitPrice", "choices",  "onDelete",
                         "access", "readonly", "default"},
                        name);
            if (const auto* choices = field.as_object().if_contains("choices")) {
                for (const auto& choice : choices->as_array()) {
                    expectKnown(choice.as_object(), {"value", "labels", "tone"}, name);
                }
            }
        }
        const bool hasPlace = entity.contains("place");
        EXPECT_EQ(hasPlace, Catalogue::builtIn()->at(name).role == EntityRole::work) << name;
    }
}

TEST(ServedCatalogue, WhatALaterProgramAddsIsKeptAndOtherwiseIgnored)
{
    auto document = boost::json::parse(Catalogue::builtIn()->toJson());
    auto& more = document.at("more").at("visit").as_object();
    more["dances"] = boost::json::object{{"waltz", 3}};
    more["serves"] = "dances";
    more["fields"].as_object()["engineer"].as_object()["ofRole"] = "dancer";
    more["fields"].as_object()["subject"] = boost::json::object{{"shine", true}};
    const std::string text = boost::json::serialize(document);

    const auto read = Catalogue::fromJson(text);

    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ((*read)->revision(), Catalogue::builtIn()->revision());
    EXPECT_EQ((*read)->at("visit").moments.owner, "engineer");
    EXPECT_EQ((*read)->at("visit").serves, Serves::nothing);
    EXPECT_EQ((*read)->at("visit").field("engineer")->ofRole, "");
    const auto served = boost::json::parse((*read)->toJson());
    EXPECT_TRUE(served.at("more").at("visit").as_object().contains("dances"));
    EXPECT_TRUE(served.at("more").at("visit").at("fields").at("subject").at("shine").as_bool());
}

/// A program of today is an earlier one when the next type of fields comes.
TEST(ServedCatalogue, AFieldOfALaterTypeIsPassedOver)
{
    auto document = boost::json::parse(Catalogue::builtIn()->toJson());
    auto& more = document.at("more").at("activity").as_object();
    boost::json::object& about = more.at("fields").at("about").as_object();
    ASSERT_EQ(about.at("type"), "link") << "earlier programs would refuse it in \"entities\"";
    for (const auto& entity : document.at("entities").as_array()) {
        for (const auto& field : entity.at("fields").as_array()) {
            EXPECT_NE(field.at("type"), "link") << entity.at("entity");
        }
    }
    about["type"] = "hologram";
    const std::string text = boost::json::serialize(document);

    const auto read = Catalogue::fromJson(text);

    ASSERT_TRUE(read) << describe(read.error());
    const Entity& known = (*read)->at("activity");
    EXPECT_EQ(known.field("about"), nullptr);
    EXPECT_EQ(known.fields.size() + 1, Catalogue::builtIn()->at("activity").fields.size());
    EXPECT_NE(known.field("lead"), nullptr);
    EXPECT_EQ(known.scope.follows.size() + 1,
              Catalogue::builtIn()->at("activity").scope.follows.size());
    EXPECT_EQ(boost::json::parse((*read)->toJson()).at("more").at("activity"),
              boost::json::parse(text).at("more").at("activity"))
        << "the hub's next laptop gets it whole";
}

/// What else is said by that field goes with it, and not the whole catalogue.
TEST(ServedCatalogue, AbilitiesByAFieldOfALaterTypeArePassedOverToo)
{
    auto document = boost::json::parse(loanCatalogue()->toJson());
    document.at("more").at("activity").at("fields").at("about").as_object()["type"] = "hologram";
    const Entity& whole = LoanWords::find(*loanCatalogue());
    ASSERT_FALSE(whole.related.empty() || whole.handOver.empty() || whole.clone->empty());

    const auto read = Catalogue::fromJson(boost::json::serialize(document));

    ASSERT_TRUE(read) << describe(read.error());
    const Entity& known = (*read)->at(whole.name);
    EXPECT_TRUE(known.related.empty());
    EXPECT_TRUE(known.handOver.empty());
    EXPECT_TRUE(known.clone && known.clone->empty()) << "it is cloned, without what is about it";
}

TEST(ServedCatalogue, WhatIsServedIsReadAsItWas)
{
    const auto read = Catalogue::fromJson(Catalogue::builtIn()->toJson());
    ASSERT_TRUE(read) << describe(read.error());
    for (const Entity& entity : Catalogue::builtIn()->entities()) {
        const Entity& again = (*read)->at(entity.name);
        ASSERT_EQ(again.fields.size(), entity.fields.size()) << entity.name;
        for (const Field& field : entity.fields) {
            EXPECT_EQ(again.fields[field.index].name, field.name) << "in the same place";
        }
        EXPECT_EQ(again.scope.follows, entity.scope.follows) << entity.name;
    }
}

TEST(ServedCatalogue, OneThatAnEarlierProgramStoredCountsAsOlderThanAny)
{
    auto document = boost::json::parse(Catalogue::builtIn()->toJson()).as_object();
    document.erase("more");

    const auto read = Catalogue::fromJson(boost::json::serialize(document));

    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ((*read)->revision(), 0);
}

/// What earlier programs served or stored says nothing of people.
TEST(ServedCatalogue, PeopleOfAnEarlierProgramAreThoseThatWereCalledSo)
{
    auto document = boost::json::parse(Catalogue::builtIn()->toJson());
    document.at("more").at("user").as_object().erase("serves");
    document.at("more").at("team").as_object().erase("serves");

    const auto read = Catalogue::fromJson(boost::json::serialize(document));

    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ((*read)->people().name, "user");
    ASSERT_NE((*read)->teams(), nullptr);
    EXPECT_EQ((*read)->people().teamField()->target, (*read)->teams()->name);
    EXPECT_EQ((*read)->toJson(), boost::json::serialize(document)) << "it is passed on as it came";
}

class AbilitiesWalk : public ReplicaFixture {};

/// Each entity through each ability that it claims.
TEST_F(AbilitiesWalk, EveryEntityDoesWhatItClaims)
{
    for (const Entity& entity : replica->catalogue().entities()) {
        SCOPED_TRACE(entity.name);
        const Field* state = entity.phaseField();
        const Moments& moments = entity.moments;
        Record record(entity, replica->newId());
        EXPECT_EQ(phaseOf(record), std::nullopt);
        EXPECT_EQ(iconOf(record), entity.icon);
        for (const Choice& choice : state != nullptr ? state->choices : std::vector<Choice>{}) {
            record.set(state->name, choice.value);
            EXPECT_EQ(phaseOf(record), choice.phase);
            EXPECT_EQ(isOver(record),
                      choice.phase == Phase::done || choice.phase == Phase::dropped);
            const auto found =
                replica->select({entity.name, inPhases(entity, {*choice.phase}), {}, {}}, 0, 1);
            EXPECT_TRUE(found) << describe(found.error());
        }
        if (!moments.due.empty()) {
            const Field& due = *entity.field(moments.due);
            record.set(due.name, std::string("2026-11-20"));
            for (const Phase phase : {Phase::open, Phase::begun, Phase::done, Phase::dropped}) {
                for (const std::string& value : entity.statesIn({phase})) {
                    record.set(state->name, value);
                    const bool counts = std::find(moments.dueWhile.begin(), moments.dueWhile.end(),
                                                  phase) != moments.dueWhile.end();
                    EXPECT_EQ(daysOverdue(record, due, *parseDate("2026-11-22")),
                              counts ? std::optional(2) : std::nullopt);
                }
            }
            EXPECT_EQ(formatDateTime(happenedAt(record)), "2026-11-20T12:00:00.000Z");
        }
        if (const Field* start = entity.field(moments.start)) {
            const bool isDay = start->type == FieldType::date;
            record.set(start->name, std::string(isDay ? "2026-11-24" : "2026-11-24T08:00:00.000Z"));
            EXPECT_EQ(formatDateTime(happenedAt(record)),
                      isDay ? "2026-11-24T12:00:00.000Z" : "2026-11-24T08:00:00.000Z");
        }
        for (const auto& [other, field] : replica->catalogue().tabsOf(entity)) {
            EXPECT_TRUE(field->mayReferTo(entity.name));
        }
        for (const std::string& name : entity.related) {
            const auto tabs = replica->catalogue().tabsOf(entity);
            EXPECT_TRUE(std::any_of(tabs.begin(), tabs.end(), [&](const auto& tab) {
                return tab.first->name == name;
            })) << name;
        }
    }
}

TEST_F(AbilitiesWalk, EveryEntityIsNumberedClonedHandedOverAndRecognisedAsItClaims)
{
    const RecordId lin =
        create("user", {{"name", std::string("Lin")}, {"mail", std::string("lin@firm.example")}});
    const RecordId chen =
        create("user", {{"name", std::string("Chen")}, {"mail", std::string("chen@firm.example")}});
    const Rights rights(Catalogue::builtIn(), Role::administrator, lin, {});
    std::set<std::string> letters;
    std::set<std::string> signs;
    for (const Entity& entity : replica->catalogue().entities()) {
        SCOPED_TRACE(entity.name);
        Record record(entity, replica->newId());
        if (entity.number) {
            EXPECT_TRUE(letters.insert(entity.number->letter).second) << "of another entity too";
            const Field* counter =
                replica->catalogue().at("number_series").field(entity.number->counter);
            ASSERT_NE(counter, nullptr);
            EXPECT_EQ(entity.groupOf(*entity.field(entity.number->field)).fields.size(), 1U);
            ReplicaSource source(*replica);
            const Author author = authorOf(replica->syncState());
            const auto number =
                Numbering(source, author).draw(*entity.number, *parseDate("2026-11-22"));
            ASSERT_TRUE(number);
            EXPECT_TRUE(number->starts_with(entity.number->letter + "26-")) << *number;
        }
        if (!entity.searchSign.empty()) {
            EXPECT_TRUE(signs.insert(entity.searchSign).second) << "of another entity too";
        }
        EXPECT_EQ(cloneRecord(*replica, record, *parseDate("2026-11-22")).operator bool(),
                  entity.clone.has_value());
        for (const std::string& name : entity.identity) {
            const Field& field = *entity.field(name);
            Record known(entity, replica->newId());
            known.set(name, field.type == FieldType::phone  ? std::string("+49 89 77665544")
                            : field.type == FieldType::mail ? std::string("a@firm.example")
                            : field.type == FieldType::web  ? std::string("https://firm.example")
                                                            : std::string("Firm 77"));
            const Identity mine = identityOf(known);
            EXPECT_FALSE(mine.marks.empty()) << name;
            EXPECT_GE(likenessOf(mine, mine).percent, 60) << name;
        }
        if (!entity.handOver.empty()) {
            record.set(entity.scope.owner, lin);
            const auto plan = planReassignment(
                *replica, rights,
                {{record}, chen, {entity.handOver.begin(), entity.handOver.end()}});
            ASSERT_TRUE(plan) << describe(plan.error());
            EXPECT_EQ(plan->moved.at(entity.name), 1);
        }
    }
}

using Timeline = ReplicaFixture;

/// The page was once cut by one rule and sorted by another: what was noted early for a late day
/// fell out of it.
TEST_F(Timeline, IsCutByTheMomentThatItIsSortedBy)
{
    const RecordId account = create("account", {{"name", std::string("Acme")}});
    const auto activity = [&](const char* subject, const char* field, const char* when) {
        return create("activity", {{"subject", std::string(subject)},
                                   {"kind", std::string("call")},
                                   {"status", std::string("open")},
                                   {"account", account},
                                   {field, std::string(when)}});
    };
    activity("noted first, happens last", "start", "2027-01-10T09:00:00.000Z");
    activity("due", "due", "2026-12-01");
    activity("the afternoon before", "start", "2026-11-30T15:00:00.000Z");
    activity("long ago", "start", "2020-01-01T09:00:00.000Z");

    const std::vector<Row> rows = replica->timeline("account", account, 2);

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].record.text("subject"), "noted first, happens last");
    EXPECT_EQ(rows[1].record.text("subject"), "due");
}

} // namespace
} // namespace caravan::test
