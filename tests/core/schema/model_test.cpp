// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/model.h"

#include "core/schema/layouts.h"
#include "core/schema/schema_reason.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <functional>

namespace caravan {
namespace {

using Changes = std::vector<std::string>;

std::shared_ptr<const Catalogue> product()
{
    return Catalogue::builtIn();
}

/// What is said of a change that is refused; "" where it is taken.
std::string refusal(const Changes& changes)
{
    const auto model = withChanges(*product(), changes);
    return model ? "" : model.error().detail;
}

std::string field(const std::string& entity, const std::string& name,
                  const std::string& more = R"("type":"text")")
{
    return R"({"do":"add_field","entity":")" + entity + R"(","field":{"name":")" + name +
           R"(","labels":"Label",)" + more + "}}";
}

const char* const kLease = R"({"do":"add_entity","activities":true,"files":true,"entity":{
    "entity":"x_lease","labels":{"en":"Lease","zh_CN":"租约"},"fields":[
      {"name":"name","type":"text","labels":"Name","required":true},
      {"name":"account","type":"reference","to":"account","labels":"Account"},
      {"name":"state","type":"choice","labels":"State","choices":[
        {"value":"draft","labels":"Draft"},{"value":"active","labels":"Active"}]}],
    "status":{"field":"state","transitions":{"draft":["active"]}}}})";

TEST(Model, AFieldOfTheCompanyIsAFieldLikeOthers)
{
    const auto model = withChanges(*product(), {field("account", "x_grade")});
    ASSERT_TRUE(model) << describe(model.error());
    const Field* grade = (*model)->at("account").field("x_grade");
    ASSERT_NE(grade, nullptr);
    EXPECT_EQ(label(grade->labels, "zh_CN"), "Label") << "a missing language has another's text";
    EXPECT_EQ(grade->section, "main") << "a form shows it";
    EXPECT_EQ(grade->search, SearchKind::text) << "it is found";
    EXPECT_EQ((*model)->revision(), product()->revision() + 1)
        << "programs of before the ledger take what has a greater revision";
    EXPECT_EQ((*model)->productRevision(), product()->revision());
}

TEST(Model, AnEntityOfTheCompanyHasWhatItNeedsWithoutSayingSo)
{
    const auto model = withChanges(*product(), {kLease});
    ASSERT_TRUE(model) << describe(model.error());
    const Entity& lease = (*model)->at("x_lease");
    EXPECT_EQ(label(lease.plural, "zh_TW"), "Lease");
    EXPECT_EQ(lease.title, std::vector<std::string>{"name"});
    EXPECT_EQ(lease.scope.follows, std::vector<std::string>{"account"})
        << "whoever is shown the account is shown its leases, and nobody else";
    EXPECT_FALSE(lease.scope.all);
    for (const char* child : {"activity", "attachment"}) {
        const Entity& entity = (*model)->at(child);
        EXPECT_TRUE(entity.field("about")->mayReferTo("x_lease")) << child;
        EXPECT_FALSE(entity.field("about")->isHidden) << child;
        EXPECT_EQ(product()->at(child).field("about")->isHidden,
                  product()->at(child).field("about")->targets.empty())
            << child << ": hidden while there is nothing that it could refer to";
        EXPECT_NE(std::find(entity.scope.follows.begin(), entity.scope.follows.end(), "about"),
                  entity.scope.follows.end())
            << child << " is shown to whoever is shown the lease";
    }
}

/// Else a link to one product would show the record to the whole company.
TEST(Model, WhatEverybodySeesLendsItsReadersToNothing)
{
    const auto follows = [](const std::string& to) {
        const auto model = withChanges(
            *product(),
            {R"({"do":"add_entity","entity":{"entity":"x_note","labels":"Note","fields":[
                {"name":"name","type":"text","labels":"Name"},
                {"name":"owner","type":"reference","to":"user","labels":"Owner"},
                {"name":"of",)" +
             to + R"(,"labels":"Of"}]}})"});
        EXPECT_TRUE(model) << describe(model.error());
        return (*model)->at("x_note").scope.follows.size();
    };
    EXPECT_EQ(follows(R"("type":"link","to":["account","lead"])"), 1U);
    EXPECT_EQ(follows(R"("type":"reference","to":"account")"), 1U);
    EXPECT_EQ(follows(R"("type":"link","to":["account","product"])"), 0U);
    EXPECT_EQ(follows(R"("type":"reference","to":"product")"), 0U);
    EXPECT_EQ(follows(R"("type":"link","to":"*")"), 0U) << "that may be a product";
}

TEST(Model, ALinkRefersToTheEntitiesItNamesOrToAll)
{
    const auto model = withChanges(
        *product(), {kLease, field("account", "x_from", R"("type":"link","to":["lead","x_lease"])"),
                     field("account", "x_any", R"("type":"link","to":"*")")});
    ASSERT_TRUE(model) << describe(model.error());
    const Field& from = *(*model)->at("account").field("x_from");
    EXPECT_TRUE(from.mayReferTo("x_lease"));
    EXPECT_FALSE(from.mayReferTo("contact"));
    const Field& any = *(*model)->at("account").field("x_any");
    EXPECT_TRUE(any.mayReferTo("quote_line") && any.mayReferTo("x_lease"));
    EXPECT_FALSE(any.mayReferTo("user") || any.mayReferTo("conflict"));
    EXPECT_EQ(any.onParentDelete, ParentDelete::detach);
    const std::pair<const Entity*, const Field*> referrer{&(*model)->at("account"), &any};
    const auto referrers = (*model)->referrers("contact");
    EXPECT_NE(std::find(referrers.begin(), referrers.end(), referrer), referrers.end());
    for (const char* wrong :
         {R"("type":"link")", R"("type":"link","to":"lead")", R"("type":"link","to":["nothing"])",
          R"("type":"link","to":[1])", R"("type":"text","to":["lead"])"}) {
        EXPECT_NE(refusal({field("account", "x_from", wrong)}), "") << wrong;
    }
}

TEST(Model, AnEntityOfTheCompanyWithAStatusHasABoardUnlessItSaysOtherwise)
{
    const auto boardOf = [](const std::string& more) {
        const auto model = withChanges(
            *product(),
            {R"({"do":"add_entity","entity":{"entity":"x_tour","labels":"Tour","fields":[
      {"name":"name","type":"text","labels":"Name"},
      {"name":"state","type":"choice","labels":"State","choices":[
        {"value":"draft","labels":"Draft"},{"value":"active","labels":"Active"}]},
      {"name":"account","type":"reference","to":"account","labels":"Account"},
      {"name":"day","type":"date","labels":"Day"},
      {"name":"price","type":"money","labels":"Price"},
      {"name":"fee","type":"money","labels":"Fee"}])" +
             more + "}}"});
        EXPECT_TRUE(model) << describe(model.error());
        return (*model)->at("x_tour").board;
    };
    const std::string status = R"(,"status":{"field":"state","transitions":{"draft":["active"]}})";

    const auto board = boardOf(status);
    ASSERT_TRUE(board);
    EXPECT_EQ(board->field, "state");
    EXPECT_EQ(board->card, (std::vector<std::string>{"account", "day", "price"}));
    EXPECT_EQ(board->sum, "price");
    const auto own = boardOf(status + R"(,"board":{"field":"state","card":["fee"]})");
    ASSERT_TRUE(own);
    EXPECT_EQ(own->card, std::vector<std::string>{"fee"});
    EXPECT_EQ(own->sum, "");
    EXPECT_FALSE(boardOf(status + R"(,"board":false)"));
    EXPECT_FALSE(boardOf("")) << "nothing to move through";
    EXPECT_NE(refusal({R"({"do":"add_entity","entity":{"entity":"x_tour","labels":"Tour","fields":[
      {"name":"name","type":"text","labels":"Name"}],"board":{"field":"name"}}})"})
                  .find("\"field\""),
              std::string::npos);
}

TEST(Model, AnEntityOfTheCompanyIsNumberedByALetterOfItsOwn)
{
    const auto lease = [](const char* letter, const char* owner) {
        return R"({"do":"add_entity","entity":{"entity":"x_lease","labels":"Lease","number":")" +
               std::string(letter) +
               R"(","fields":[{"name":"name","type":"text","labels":"Name"})" + owner + "]}}";
    };
    constexpr const char* kOwner =
        R"(,{"name":"owner","type":"reference","to":"user","labels":"Owner"})";
    const auto model = withChanges(*product(), {lease("L", kOwner)});
    ASSERT_TRUE(model) << describe(model.error());
    const Entity& entity = (*model)->at("x_lease");
    ASSERT_TRUE(entity.number);
    EXPECT_EQ(entity.number->letter, "L");
    EXPECT_NE((*model)->at("number_series").field(entity.number->counter), nullptr);
    EXPECT_NE(refusal({lease("Q", kOwner)}).find("quote is"), std::string::npos);
    EXPECT_NE(refusal({lease("L", "")}).find("needs an owner"), std::string::npos);
    EXPECT_NE(refusal({lease("l", kOwner)}).find("one capital"), std::string::npos);
}

TEST(Model, TheSameLedgerMakesTheSameCatalogueByWhicheverWay)
{
    const Changes changes{kLease, field("x_lease", "rate", R"("type":"money")"),
                          field("account", "x_lease_count", R"("type":"integer")")};
    const auto whole = withChanges(*product(), changes);
    ASSERT_TRUE(whole) << describe(whole.error());
    std::shared_ptr<const Catalogue> oneByOne = product();
    for (const std::string& change : changes) {
        const auto next = withChange(*oneByOne, change);
        ASSERT_TRUE(next) << describe(next.error());
        oneByOne = *next;
    }
    EXPECT_EQ((*whole)->toJson(), oneByOne->toJson());
    EXPECT_EQ((*whole)->tag(), oneByOne->tag());
    const auto read = Catalogue::fromJson((*whole)->toJson());
    ASSERT_TRUE(read);
    EXPECT_EQ((*read)->tag(), (*whole)->tag());
    EXPECT_EQ((*read)->changes().size(), 3U);
    EXPECT_NE((*whole)->tag(), product()->tag());
}

TEST(Model, WhatIsRefusedIsSaidWithItsPlace)
{
    const std::pair<std::string, const char*> kCases[] = {
        {field("account", "grade"), "account.grade needs a name that begins with \"x_\""},
        {field("account", "x_Grade"), "needs a name of at most 40"},
        {field("account", "x_" + std::string(40, 'a')), "needs a name of at most 40"},
        {field("nothing", "x_a"), "nothing does not exist"},
        {field("account", "x_a", R"("type":"tekst")"), "does not know the type \"tekst\""},
        {field("account", "x_a", R"("type":"text","readonly":true)"), "may not say \"readonly\""},
        {field("account", "x_a", R"("type":"reference","to":"x_gone")"), "refers to the missing"},
        {field("account", "x_a", R"("type":"choice")"), "account.x_a"},
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text"}})", "labels"},
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"a\nb"}})",
         "one line"},
        {R"({"do":"hide","entity":"account","field":"name","hidden":true})", "cannot be hidden"},
        {R"({"do":"hide","entity":"account","field":"owner","hidden":true})", "cannot be hidden"},
        {R"({"do":"add_choice","entity":"opportunity","field":"stage","choice":{"value":"x_a","labels":"A"}})",
         "states that the program knows"},
        {R"({"do":"add_choice","entity":"account","field":"kind","choice":{"value":"new","labels":"A"}})",
         "begins with \"x_\""},
        {R"({"do":"change_field","entity":"account","field":"name","set":{"required":false}})",
         "is the product's"},
        {R"({"do":"order","entity":"account","section":"main","fields":["gone"]})",
         "missing field"},
        {R"({"do":"order","entity":"account","section":"gone","fields":[]})", "does not exist"},
        {R"({"do":"relabel","entity":"account"})", "needs \"labels\""},
        {R"({"do":"add_entity","entity":{"entity":"lease","labels":"L","fields":[]}})", "x_"},
        {R"({"do":"add_entity","entity":{"entity":"x_l","labels":"L","write":"hub","fields":[{"name":"n","type":"text","labels":"N"}]}})",
         "written by somebody"},
        {R"({"do":"add_entity","entity":{"entity":"x_l","labels":"L","serves":"files","fields":[{"name":"n","type":"text","labels":"N"}]}})",
         "may not say \"serves\""},
        {R"({"do":"remove_everything"})", "does not know how"},
        {R"({"do":)", "JSON"},
        {"[]", "must be a JSON object"},
        {std::string(70'000, ' ') + "{}", "larger than 64 KiB"},
    };
    for (const auto& [change, part] : kCases) {
        const std::string said = refusal({change});
        EXPECT_NE(said.find(part), std::string::npos) << change.substr(0, 200) << "\n" << said;
    }
    EXPECT_NE(refusal({field("account", "x_a"), field("account", "x_a")}).find("exists already"),
              std::string::npos);
    EXPECT_NE(
        refusal({field("account", "x_a"),
                 R"({"do":"change_field","entity":"account","field":"x_a","set":{"type":"date"}})"})
            .find("another type is another field"),
        std::string::npos);
}

TEST(Model, ThereIsALimitOfFieldsAndOfEntities)
{
    Changes changes;
    for (std::size_t i = product()->at("account").fields.size(); i < kFieldsMax; ++i) {
        changes.push_back(field("account", "x_f" + std::to_string(i)));
    }
    EXPECT_EQ(refusal(changes), "");
    changes.push_back(field("account", "x_one_more"));
    EXPECT_NE(refusal(changes).find("200 fields"), std::string::npos);

    Changes entities;
    for (std::size_t i = 0; i <= kCompanyEntitiesMax; ++i) {
        entities.push_back(
            R"({"do":"add_entity","entity":{"entity":"x_e)" + std::to_string(i) +
            R"(","labels":"E","fields":[{"name":"n","type":"text","labels":"N"}]}})");
    }
    EXPECT_NE(refusal(entities).find("50 entities"), std::string::npos);
    entities.pop_back();
    EXPECT_EQ(refusal(entities), "");
}

TEST(Model, WhatIsHiddenRelabelledAndReorderedIsStillThere)
{
    const Changes changes{
        field("account", "x_a"),
        field("account", "x_b"),
        R"({"do":"hide","entity":"account","field":"x_a","hidden":true})",
        R"({"do":"relabel","entity":"account","field":"industry","labels":{"en":"Trade"}})",
        R"({"do":"hide","entity":"account","field":"industry","choice":"medical","hidden":true})",
        R"({"do":"order","entity":"account","section":"main","fields":["x_b","phone","name"]})",
        R"({"do":"hide","entity":"asset","hidden":true})",
        R"({"do":"hide","entity":"account","field":"website","hidden":true})",
        R"({"do":"hide","entity":"account","field":"city","hidden":true})"};
    const auto model = withChanges(*product(), changes);
    ASSERT_TRUE(model) << describe(model.error());
    const Entity& account = (*model)->at("account");
    EXPECT_TRUE(account.field("x_a")->isHidden);
    EXPECT_EQ(label(account.field("industry")->labels, "en"), "Trade");
    EXPECT_EQ(label(account.field("industry")->labels, "zh_CN"),
              label(product()->at("account").field("industry")->labels, "zh_CN"))
        << "nobody said anything of Chinese";
    EXPECT_TRUE((*model)->at("asset").isHidden);
    for (const Field* column : account.listFields()) {
        EXPECT_NE(column->name, "city") << "what is hidden is no column either";
    }
    const Layout layout = layoutOf(account);
    EXPECT_TRUE(std::none_of(layout.facts.begin(), layout.facts.end(), [](const Field* fact) {
        return fact->name == "website";
    })) << "what is hidden is not in the head of a record";
    ASSERT_GE(layout.parts.front().fields.size(), 3U);
    EXPECT_EQ(layout.parts.front().fields[0]->name, "x_b");
    EXPECT_EQ(layout.parts.front().fields[1]->name, "phone");
    EXPECT_EQ(layout.parts.front().fields[2]->name, "name");

    Changes shown = changes;
    shown.push_back(R"({"do":"hide","entity":"account","field":"x_a","hidden":false})");
    EXPECT_FALSE((*withChanges(*product(), shown))->at("account").field("x_a")->isHidden);
}

TEST(Model, ARefusalSaysItsReasonWhereverItIsFound)
{
    const auto model = withChanges(
        *product(),
        {R"({"do":"add_field","entity":"account","field":{"name":"x_water","type":"choice",
             "labels":"Water","choices":[{"value":"river","labels":"River"},
                                         {"value":"river","labels":"River"}]}})"});
    ASSERT_FALSE(model);
    const auto refusal = refusalFrom(model.error().key);
    ASSERT_TRUE(refusal) << model.error().key;
    EXPECT_EQ(refusal->reason, SchemaReason::choiceTwice);
    EXPECT_EQ(refusal->place, "account.x_water");
}

TEST(Model, WordsThatWereOnlyFilledInFollowThoseTheyCameFrom)
{
    const Changes changes{
        field("account", "x_a"),
        R"({"do":"relabel","entity":"account","field":"x_a","labels":{"en":"Grade","zh_CN":"等级"}})",
        R"({"do":"relabel","entity":"account","field":"x_a","labels":{"en":"Class"}})"};
    const auto model = withChanges(*product(), changes);
    ASSERT_TRUE(model) << describe(model.error());
    const Labels& labels = (*model)->at("account").field("x_a")->labels;
    EXPECT_EQ(label(labels, "zh_CN"), "等级");
    EXPECT_EQ(label(labels, "zh_TW"), "Class") << "it was English before";
}

TEST(Model, SectionsStandInTheOrderThatTheCompanyChose)
{
    const std::string add =
        R"({"do":"add_section","entity":"account","section":{"name":"x_water","labels":"Water"}})";
    const std::string into = field("account", "x_grade", R"("type":"text","section":"x_water")");
    const auto sectionsOf = [](const Changes& changes, EmptySections empty) {
        const auto model = withChanges(*product(), changes);
        EXPECT_TRUE(model) << describe(model.error());
        std::vector<std::string> names;
        for (const Layout::Part& part : layoutOf((*model)->at("account"), empty).parts) {
            names.push_back(part.section);
        }
        return names;
    };
    const std::vector<std::string> products = sectionsOf({}, EmptySections::leave);
    ASSERT_GT(products.size(), 1U);
    EXPECT_EQ(sectionsOf({add}, EmptySections::leave), products) << "no form shows it while empty";
    EXPECT_EQ(sectionsOf({add}, EmptySections::show).back(), "x_water");
    EXPECT_EQ(sectionsOf({add, into}, EmptySections::leave).back(), "x_water");
    const std::vector<std::string> first =
        sectionsOf({add, into, R"({"do":"order","entity":"account","sections":["x_water"]})"},
                   EmptySections::leave);
    EXPECT_EQ(first.front(), "x_water");
    EXPECT_EQ(first.size(), products.size() + 1) << "the others follow";
    const std::vector<std::string> turned = sectionsOf(
        {R"({"do":"order","entity":"account","sections":[")" + products.back() + R"("]})"},
        EmptySections::leave);
    EXPECT_EQ(turned.front(), products.back());

    for (const char* wrong :
         {R"("sections":["gone"])", R"("sections":["main","main"])", R"("sections":"main")",
          R"("sections":[1])", R"("sections":["main"],"section":"main","fields":[])"}) {
        EXPECT_NE(refusal({std::string(R"({"do":"order","entity":"account",)") + wrong + "}"}), "")
            << wrong;
    }
}

TEST(Model, WhyAChangeIsRefusedIsAWordInTheKey)
{
    const std::pair<std::string, SchemaRefusal> kCases[] = {
        {field("account", "grade"), {SchemaReason::needsPrefix, "account.grade", {}, {}}},
        {field("account", "x_A"), {SchemaReason::badName, "account.x_A", {}, {}}},
        {field("gone", "x_a"), {SchemaReason::missing, "gone", {}, {}}},
        {field("account", "x_a", R"("type":"choice")"),
         {SchemaReason::noChoices, "account.x_a", {}, {}}},
        {field("account", "x_a", R"("type":"tekst")"),
         {SchemaReason::unsound, "account.x_a", {}, {}}},
        {R"({"do":"hide","entity":"account","field":"name","hidden":true})",
         {SchemaReason::required, "account.name", {}, {}}},
        {R"({"do":"remove","entity":"account","field":"x_a"})",
         {SchemaReason::stays, "account.x_a", {}, {}}},
    };
    for (const auto& [change, why] : kCases) {
        const auto model = withChanges(*product(), {change});
        ASSERT_FALSE(model) << change;
        EXPECT_EQ(refusalFrom(model.error().key), why) << model.error().key;
    }
    const SchemaRefusal second{SchemaReason::exists, "account.x_a", "2026-11-29",
                               "Ada: of the lab"};
    EXPECT_EQ(keyOf(second), "exists:account.x_a:2026-11-29:Ada: of the lab");
    EXPECT_EQ(refusalFrom(keyOf(second)), second);
    const SchemaRefusal odd{SchemaReason::badName, std::string("a:b\0c\n", 6), "", ""};
    EXPECT_EQ(keyOf(odd), "bad-name:a_b_c_");
    std::string name;
    for (int i = 0; i < 200; ++i) {
        name += "名";
    }
    const std::string cut = keyOf({SchemaReason::exists, "account.x_a", "2026-11-29", name});
    EXPECT_LE(cut.size(), 255U) << "the wire takes no more";
    EXPECT_EQ(refusalFrom(cut)->by.size() % 3, 0U) << "cut between two characters";
    for (const char* other : {"", "change", "name", "name:", ":account", "due:2026"}) {
        EXPECT_FALSE(refusalFrom(other)) << other;
    }
}

TEST(Model, ALetterThatAnUpgradeTookIsReplacedByTheFirstThatIsFree)
{
    const auto numbered = [](const std::string& name, const std::string& letter) {
        return R"({"do":"add_entity","entity":{"entity":")" + name +
               R"(","labels":"L","number":")" + letter +
               R"(","fields":[{"name":"name","type":"text","labels":"Name"},
               {"name":"owner","type":"reference","to":"user","labels":"Owner"}]}})";
    };
    const auto letters = [](const Catalogue& model) {
        return model.at("x_one").number->letter + model.at("x_two").number->letter +
               model.at("x_three").number->letter;
    };
    const std::vector<std::string> ledger{numbered("x_one", "K"), numbered("x_two", "A"),
                                          numbered("x_three", "M")};
    EXPECT_EQ(letters(*withLedger(*product(), ledger)), "KAM");
    const auto newer = withChanges(*product(), {numbered("x_p", "K"), numbered("x_q", "M")});
    ASSERT_TRUE(newer);
    std::vector<Misfit> left;
    const auto model = withLedger(**newer, ledger, &left);
    EXPECT_TRUE(left.empty());
    EXPECT_EQ(letters(*model), "BAC") << "A is another's of the company";
    withFittingChanges(**newer, ledger, &left);
    EXPECT_EQ(left.size(), 2U) << "a draft is told";
}

TEST(Model, ALedgerOfAnotherVersionCostsWhatDoesNotFitAndNoMore)
{
    std::vector<Misfit> left;
    const auto model = withFittingChanges(*product(),
                                          {field("account", "x_a"), field("gone_since", "x_b"),
                                           field("gone_too", "x_b"), field("account", "x_c"),
                                           field("account", "x_a"), field("account", "x_d")},
                                          &left);
    EXPECT_NE(model->at("account").field("x_a"), nullptr);
    EXPECT_NE(model->at("account").field("x_c"), nullptr);
    EXPECT_NE(model->at("account").field("x_d"), nullptr);
    ASSERT_EQ(left.size(), 3U);
    EXPECT_EQ(left[0].place, 1U);
    EXPECT_EQ(left[1].place, 2U);
    EXPECT_EQ(left[2].place, 4U);
    EXPECT_EQ(left[0].error.key, "missing:gone_since");
    EXPECT_EQ(left[1].error.key, "missing:gone_too");
    EXPECT_EQ(left[2].error.key, "exists:account.x_a");
}

TEST(Model, ALaptopWithANewerProgramKeepsWhatTheCompanyAdded)
{
    const auto hubs = withChanges(*product(), {kLease});
    ASSERT_TRUE(hubs);
    // The hub's product is older: its account lacks a field that this program has.
    boost::json::value json = boost::json::parse((*hubs)->toJson());
    json.as_object()["product"] = product()->revision() - 1;
    for (boost::json::value& entity : json.at("entities").as_array()) {
        if (entity.at("entity").as_string() == "account") {
            entity.at("fields").as_array().pop_back();
        }
    }
    const auto own = adopted(product(), boost::json::serialize(json));
    ASSERT_TRUE(own);
    EXPECT_EQ((*own)->at("account").fields.size(), product()->at("account").fields.size());
    EXPECT_NE((*own)->entity("x_lease"), nullptr);

    json.as_object()["product"] = product()->revision() + 1;
    const auto theirs = adopted(product(), boost::json::serialize(json));
    ASSERT_TRUE(theirs);
    EXPECT_EQ((*theirs)->at("account").fields.size(), product()->at("account").fields.size() - 1)
        << "a newer hub knows better";
}

/// Every place in @p value, as a way to another value there.
void eachPlace(boost::json::value& value, const std::function<void(boost::json::value&)>& visit)
{
    visit(value);
    if (auto* object = value.if_object()) {
        for (auto& member : *object) {
            eachPlace(member.value(), visit);
        }
    } else if (auto* array = value.if_array()) {
        for (boost::json::value& one : *array) {
            eachPlace(one, visit);
        }
    }
}

TEST(Model, WhateverStandsInAChangeIsTakenOrRefused)
{
    const std::vector<std::string> changes{
        kLease,
        R"({"do":"add_entity","entity":{"entity":"x_l","labels":"L","number":"L","title":["n"],"scope":{"owner":"o"},"sections":[{"name":"s","labels":"S"}],"fields":[{"name":"n","type":"text","labels":"N"},{"name":"o","type":"reference","to":"user","labels":"O"}]}})",
        field("account", "x_a", R"("type":"choice","choices":[{"value":"a","labels":"A"}])"),
        R"({"do":"add_section","entity":"account","section":{"name":"x_s","labels":"S"}})",
        R"({"do":"add_choice","entity":"account","field":"industry","choice":{"value":"x_c","labels":"C"}})",
        R"({"do":"relabel","entity":"account","field":"industry","choice":"medical","labels":{"en":"A"}})",
        R"({"do":"hide","entity":"account","field":"phone","hidden":true})",
        R"({"do":"order","entity":"account","section":"main","fields":["phone"]})"};
    const boost::json::value others[] = {nullptr,
                                         5,
                                         true,
                                         "",
                                         "x_other",
                                         boost::json::array{},
                                         boost::json::array{boost::json::object{}},
                                         boost::json::object{},
                                         boost::json::array{nullptr}};
    int tried = 0;
    for (const std::string& change : changes) {
        ASSERT_EQ(refusal({change}), "");
        boost::json::value whole = boost::json::parse(change);
        std::vector<boost::json::value*> places;
        eachPlace(whole, [&](boost::json::value& place) { places.push_back(&place); });
        for (boost::json::value* place : places) {
            const boost::json::value before = *place;
            for (const boost::json::value& other : others) {
                // In a place of its own: the rest of the change must not move while it is read.
                boost::json::value copy = other;
                place->swap(copy);
                const std::string text = boost::json::serialize(whole);
                ASSERT_NO_THROW(static_cast<void>(refusal({text}))) << text;
                place->swap(copy);
                ++tried;
            }
            ASSERT_EQ(*place, before);
        }
    }
    EXPECT_GT(tried, 500);
}

TEST(Model, ThePlaceOfAChangeIsSaidInAWord)
{
    EXPECT_EQ(subjectOf(field("account", "x_a")), "account.x_a");
    EXPECT_EQ(subjectOf(kLease), "x_lease");
    EXPECT_EQ(subjectOf(R"({"do":"hide","entity":"account","field":"kind","choice":"other"})"),
              "account.kind.other");
    EXPECT_EQ(subjectOf("nonsense"), "");
}

} // namespace
} // namespace caravan
