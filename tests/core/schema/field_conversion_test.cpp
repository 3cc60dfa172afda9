// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/admin/field_conversion.h"

#include "core/actions/undo_import.h"
#include "core/model/model.h"
#include "core/schema/value_text.h"
#include "core/store/import_log.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <fstream>

namespace caravan {
namespace {

/// Accounts with one field of the company, whose values become those of another.
class FieldConversionTest : public test::ReplicaFixture {
protected:
    static std::string field(const std::string& name, const std::string& more)
    {
        return R"({"do":"add_field","entity":"account","field":{"name":")" + name +
               R"(","labels":{"en":"Label","zh_CN":"标签"},)" + more + "}}";
    }
    void have(const std::vector<std::string>& changes)
    {
        const auto model = withChanges(*Catalogue::builtIn(), changes);
        ASSERT_TRUE(model) << describe(model.error());
        ASSERT_TRUE(SyncDoor(*replica).adoptCatalogue(*model));
    }
    /// What each of these becomes, in words; "!" and why where it does not.
    std::vector<std::string> become(const std::string& from, const std::string& to,
                                    const std::vector<Value>& values)
    {
        have({field("x_a", from), field("x_b", to)});
        std::vector<RecordId> ids;
        for (const Value& value : values) {
            ids.push_back(create("account", {{"name", "Kunde"}, {"x_a", value}}));
        }
        const auto done = convertField(*replica, {"account", "x_a", "x_b"}, "en");
        EXPECT_TRUE(done) << describe(done.error());
        std::vector<std::string> words;
        for (const RecordId& id : ids) {
            std::string word = valueToText(replica->find("account", id)->record.value("x_b"));
            for (const ConversionMiss& miss : done->plan.misses) {
                if (miss.id == id) {
                    word = "!" + miss.why.detail;
                    EXPECT_EQ(miss.why.key, "x_b");
                }
            }
            words.push_back(word);
        }
        return words;
    }
};

using Words = std::vector<std::string>;

TEST_F(FieldConversionTest, TextsAreReadAsAnImportReadsAColumn)
{
    const Words numbers =
        become(R"("type":"text")", R"("type":"decimal")",
               {std::string("1.234,50"), std::string("12,5"), std::string("about ten")});
    EXPECT_EQ(numbers[0], "1234.5") << "the whole column says how it is written";
    EXPECT_EQ(numbers[1], "12.5");
    EXPECT_EQ(numbers[2].front(), '!');
}

TEST_F(FieldConversionTest, TextsBecomeDays)
{
    const Words days =
        become(R"("type":"text")", R"("type":"date")",
               {std::string("24.12.2026"), std::string("5.1.2027"), std::string("next week")});
    EXPECT_EQ(days[0], "2026-12-24");
    EXPECT_EQ(days[1], "2027-01-05");
    EXPECT_EQ(days[2].front(), '!');
}

TEST_F(FieldConversionTest, TextsBecomeChoicesByTheirLabels)
{
    const Words words =
        become(R"("type":"text")",
               R"("type":"choice","choices":[{"value":"gold","labels":"Gold customer"}])",
               {std::string("gold"), std::string("Gold customer"), std::string("silver")});
    EXPECT_EQ(words[0], "gold");
    EXPECT_EQ(words[1], "gold");
    EXPECT_EQ(words[2].front(), '!');
}

TEST_F(FieldConversionTest, ChoicesBecomeTheirLabelsAndNumbersWords)
{
    EXPECT_EQ(become(R"("type":"choice","choices":[{"value":"gold","labels":"Gold customer"}])",
                     R"("type":"text")", {std::string("gold")}),
              Words{"Gold customer"});
}

TEST_F(FieldConversionTest, NumbersBecomeWholeWhereTheyAre)
{
    const Words words = become(R"("type":"decimal")", R"("type":"integer")",
                               {*Decimal::parse("18"), *Decimal::parse("18.5")});
    EXPECT_EQ(words[0], "18");
    EXPECT_EQ(words[1].front(), '!') << "nothing is rounded";
}

TEST_F(FieldConversionTest, AmountsLoseTheirCurrencyOnlyToANumber)
{
    EXPECT_EQ(become(R"("type":"money")", R"("type":"decimal")",
                     {Money{*Decimal::parse("12.50"), "CNY"}}),
              Words{"12.5"});
}

TEST_F(FieldConversionTest, NamesBecomeReferencesWhereOneRecordHasThem)
{
    have({field("x_a", R"("type":"text")"), field("x_b", R"("type":"reference","to":"product")")});
    const RecordId pump = create("product", {{"name", "Pump"}});
    create("product", {{"name", "Still"}});
    create("product", {{"name", "Still"}});
    const RecordId one = create("account", {{"name", "A"}, {"x_a", "Pump"}});
    create("account", {{"name", "B"}, {"x_a", "Still"}});
    create("account", {{"name", "C"}, {"x_a", "Filter"}});
    const auto done = convertField(*replica, {"account", "x_a", "x_b"}, "en");
    ASSERT_TRUE(done);
    EXPECT_EQ(replica->find("account", one)->record.reference("x_b"), pump);
    ASSERT_EQ(done->plan.misses.size(), 2U);
    for (const ConversionMiss& miss : done->plan.misses) {
        EXPECT_EQ(miss.why.detail, miss.value == "Still" ? "several records have this name"
                                                         : "no record has this name");
    }
}

TEST_F(FieldConversionTest, IsCountedBeforeTheNewFieldIsThere)
{
    have({field("x_a", R"("type":"text")")});
    for (int i = 0; i < 30; ++i) {
        create("account", {{"name", "Kunde"}, {"x_a", i < 5 ? std::to_string(i) : "many"}});
    }
    create("account", {{"name", "Empty"}});
    const FieldConversion conversion{"account", "x_a", "x_b"};
    const std::vector<std::string> changes =
        conversionChanges(replica->catalogue(), conversion, field("x_b", R"("type":"integer")"));
    ASSERT_EQ(changes.size(), 2U) << "the new field and hiding the old one";
    const auto model = withChanges(replica->catalogue(), changes);
    ASSERT_TRUE(model) << describe(model.error());
    EXPECT_TRUE((*model)->at("account").field("x_a")->isHidden);
    const auto plan =
        planConversion(*replica, conversion, *(*model)->at("account").field("x_b"), "en");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->filled, 30U);
    EXPECT_EQ(plan->converts, 5U);
    EXPECT_EQ(plan->missed, 25U);
    EXPECT_EQ(plan->misses.size(), 20U) << "the first ones";
    EXPECT_EQ(plan->misses.front().value, "many");
    EXPECT_FALSE(convertField(*replica, conversion, "en")) << "there is nothing to fill yet";
}

TEST_F(FieldConversionTest, IsOneImportThatCanBeUndoneAndGoesOnWhereItStopped)
{
    have({field("x_a", R"("type":"text")"), field("x_b", R"("type":"integer")")});
    for (int i = 0; i < 450; ++i) {
        create("account", {{"name", "Kunde"}, {"x_a", std::to_string(i)}});
    }
    const FieldConversion conversion{"account", "x_a", "x_b"};
    const auto done = convertField(*replica, conversion, "en");
    ASSERT_TRUE(done);
    EXPECT_EQ(done->saved.changes.size(), 450U);
    const auto again = convertField(*replica, conversion, "en");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->plan.there, 450U);
    EXPECT_TRUE(again->batch.isNil());
    ASSERT_EQ(ImportLog(*replica).batches().size(), 1U);
    EXPECT_EQ(ImportLog(*replica).batches().front().updated, 450);
    const ImportUndo undo = planImportUndo(*replica, done->batch);
    EXPECT_EQ(undo.restored, 450U);
}

TEST_F(FieldConversionTest, WhatWaitsForTheHubIsKeptInTheProfile)
{
    const FieldConversion one{"account", "x_a", "x_b"};
    auto waiting = WaitingConversions::load(folder.path());
    ASSERT_TRUE(waiting);
    ASSERT_TRUE(waiting->add(one));
    ASSERT_TRUE(waiting->add(one));
    auto read = WaitingConversions::load(folder.path());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->all(), std::vector<FieldConversion>{one});
    EXPECT_TRUE(read->ready(replica->catalogue()).empty());
    have({field("x_a", R"("type":"text")"), field("x_b", R"("type":"integer")")});
    EXPECT_EQ(read->ready(replica->catalogue()), std::vector<FieldConversion>{one});
    ASSERT_TRUE(read->remove(one));
    EXPECT_TRUE(WaitingConversions::load(folder.path())->all().empty());
    for (const char* broken : {"{}", "[1]", R"([{"entity":"account"}])", "["}) {
        std::ofstream(folder.path() / "schema_conversions.json") << broken;
        EXPECT_FALSE(WaitingConversions::load(folder.path())) << broken;
    }
}

} // namespace
} // namespace caravan
