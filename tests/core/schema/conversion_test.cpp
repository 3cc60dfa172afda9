// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// What entities say they become ("converts"), and that each becomes it.
#include "core/actions/convert_record.h"
#include "core/model/model.h"
#include "tests/support/replica_fixture.h"
#include "tests/support/small_catalogue.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

const std::string kWordsJson = R"("labels":{"en":"x","zh_CN":"x","zh_TW":"x"})";

std::string entityJson(const std::string& name, const std::string& more, const std::string& fields)
{
    return R"({"entity":")" + name + R"(","icon":"box","title":["name"],)" + kWordsJson +
           R"(,"plural":{"en":"x","zh_CN":"x","zh_TW":"x"})" + more +
           R"(,"fields":[{"name":"name","type":"text",)" + kWordsJson + "}" + fields + "]}";
}

std::string fieldJson(const std::string& name, const std::string& rest)
{
    return R"(,{"name":")" + name + R"(",)" + kWordsJson + "," + rest + "}";
}

std::string choiceJson(const std::string& name, const std::string& values)
{
    std::string choices;
    for (const char value : values) {
        choices += std::string(choices.empty() ? "" : ",") + R"({"value":")" + value + "\"," +
                   kWordsJson + "}";
    }
    return fieldJson(name, R"("type":"choice","choices":[)" + choices + "]");
}

std::string referenceJson(const std::string& name, const std::string& to)
{
    return fieldJson(name, R"("type":"reference","to":")" + to + "\"");
}

/// Of a job that becomes what @p converts says: a site, and a bill to it.
std::string jobError(const std::string& converts, const std::string& more = {})
{
    const std::string status = more.empty()
                                   ? R"(,"scope":{"owner":"owner"},"status":{"field":"state",)"
                                     R"("transitions":{"a":["b"],"b":["a"],"c":["c"]}})"
                                   : more;
    const std::string owned = R"(,"scope":{"owner":"owner"})";
    const std::string job =
        entityJson("job", status + R"(,"converts":)" + converts,
                   choiceJson("state", "abc") + choiceJson("kind", "xy") +
                       fieldJson("day", R"("type":"date")") + referenceJson("site", "site") +
                       referenceJson("bill", "bill") + referenceJson("owner", "user"));
    const auto loaded = smallCatalogue(
        {{"site.json",
          entityJson("site", R"(,"identity":["name"])",
                     choiceJson("kind", "yz") + choiceJson("grade", "pq") +
                         fieldJson("since", R"("type":"date")") + referenceJson("bill", "bill"))},
         {"bill.json", entityJson("bill", "", referenceJson("site", "site"))},
         {"note.json", entityJson("note", owned,
                                  referenceJson("job", "job") + referenceJson("site", "site") +
                                      referenceJson("owner", "user"))},
         {"memo.json",
          entityJson("memo", owned, referenceJson("job", "job") + referenceJson("owner", "user"))},
         {"tag.json",
          entityJson("tag", "", referenceJson("job", "job") + referenceJson("site", "site"))},
         {"job.json", job}});
    return loaded ? std::string("(good)") : describe(loaded.error());
}

/// The same of what is said of the site that is made.
std::string siteError(const std::string& said, const std::string& after = {})
{
    return jobError(R"({"state":"b","into":[{"entity":"site","field":"site")" + said + "}" + after +
                    "]}");
}

TEST(Conversions, MistakesAreNamedByFileEntityAndKey)
{
    const auto expect = [](const std::string& error, const std::string& key,
                           const std::string& what) {
        EXPECT_NE(error.find("job.json: job.converts" + key + " "), std::string::npos) << error;
        EXPECT_NE(error.find(what), std::string::npos) << error;
    };
    const std::string site = R"({"entity":"site","field":"site"})";
    const auto whole = [&](const std::string& more) {
        return jobError(R"({"into":[)" + site + "]," + more + "}");
    };

    EXPECT_EQ(siteError(R"(,"optional":true,"known":{"name":"name"},"take":{"name":["name"],)"
                        R"("kind":"kind"},"set":{"grade":"p"},"today":["since"])",
                        R"(,{"entity":"bill","field":"bill","refer":{"site":"site"}})"),
              "(good)");
    EXPECT_EQ(whole(R"("state":"b","carries":["note"])"), "(good)");
    expect(jobError("[]"), "", "must be an object");
    expect(whole(R"("from":"a")"), "", "needs \"state\"");
    expect(whole(R"("state":"z")"), "", "\"z\" is no state of job");
    expect(whole(R"("state":"c")"), "", "\"c\" is a state that no transition leads to");
    expect(jobError(R"({"state":"b","into":[)" + site + "]}", R"(,"role":"work")"), "",
           "needs \"status\"");
    expect(jobError(R"({"state":"b","into":[]})"), "", "\"into\" makes nothing");
    expect(whole(R"("state":"b","colour":1)"), "", "unknown key \"colour\"");
    expect(whole(R"("state":"b","carries":["site"])"), ".carries", "\"site\" does not refer");
    expect(whole(R"("state":"b","carries":["tea"])"), ".carries", "\"tea\" does not refer");
    expect(whole(R"("state":"b","carries":["tag"])"), ".carries", "\"tag\" needs an owner");
    expect(whole(R"("state":"b","carries":["memo"])"), ".carries", "\"memo\" refers to nothing");

    const auto into = [](const std::string& part) {
        return jobError(R"({"state":"b","into":[)" + part + "]}");
    };
    expect(into(R"({"entity":"tea","field":"site"})"), ".into", "\"tea\" is no entity");
    expect(into(site + "," + site), ".site", "is made twice");
    expect(into(R"({"entity":"site"})"), ".site", "needs \"field\"");
    expect(into(R"({"entity":"site","field":"bill"})"), ".site", "\"bill\" refers to no site");
    expect(into(R"({"entity":"site","field":"day"})"), ".site", "\"day\" refers to no site");
    expect(siteError(R"(,"sets":{})"), ".site", "unknown key \"sets\"");
    expect(siteError(R"(,"optional":1)"), ".site", "\"optional\"");
    expect(siteError(R"(,"known":{"kind":"kind"})"), ".site.known", "\"kind\" is not in the");
    expect(siteError(R"(,"take":["name"])"), ".site.take", "must be an object");
    expect(siteError(R"(,"take":{"tea":"name"})"), ".site.take", "\"tea\" is no field of site");
    expect(siteError(R"(,"take":{"name":"tea"})"), ".site.take", "\"tea\" is no field of job");
    expect(siteError(R"(,"take":{"name":["name","day"]})"), ".site.take",
           "\"day\" does not fit \"name\"");
    expect(siteError(R"(,"take":{"name":[]})"), ".site.take", "\"name\" is taken from no field");
    expect(siteError(R"(,"take":{"grade":"kind"})"), ".site.take",
           "\"kind\" does not fit \"grade\"");
    expect(siteError(R"(,"take":{"bill":"site"})"), ".site.take", "\"site\" does not fit \"bill\"");
    expect(siteError(R"(,"set":{"tea":"p"})"), ".site.set", "\"tea\" is no field of site");
    expect(siteError(R"(,"set":{"grade":"z"})"), ".site.set", "\"grade\" has a value that it");
    expect(siteError(R"(,"set":{"since":"soon"})"), ".site.set", "\"since\" has a value that it");
    expect(siteError(R"(,"without":{"tea":{}})"), ".site.without", "\"tea\" is no field of job");
    expect(siteError(R"(,"without":{"day":{"grade":"z"}})"), ".site.without.day", "\"grade\"");
    expect(siteError(R"(,"today":["name"])"), ".site.today", "\"name\" is no date");
    expect(siteError(R"(,"set":{"name":"x"},"take":{"name":"name"})"), ".site",
           "\"name\" is said twice");
    expect(siteError(R"(,"refer":{"bill":"tea"})"), ".site.refer", "\"tea\" is not made before");
    expect(siteError("", R"(,{"entity":"bill","field":"bill","refer":{"name":"site"}})"),
           ".bill.refer", "\"name\" refers to no site");
    expect(siteError(R"(,"refer":{"bill":"bill"})",
                     R"(,{"entity":"bill","field":"bill","refer":{"site":"site"}})"),
           ".site.refer", "\"bill\" is not made before site"); // a circle
}

TEST(Conversions, EarlierProgramsAreServedACatalogueWithoutThem)
{
    const auto document = boost::json::parse(Catalogue::builtIn()->toJson());
    for (const auto& one : document.at("entities").as_array()) {
        EXPECT_FALSE(one.as_object().contains("converts")) << one.at("entity");
    }
    const auto read = Catalogue::fromJson(Catalogue::builtIn()->toJson());
    ASSERT_TRUE(read) << describe(read.error());
    const auto& converts = (*read)->at("lead").converts;
    ASSERT_TRUE(converts);
    EXPECT_EQ(converts->into.size(), 3U);
    EXPECT_EQ(converts->part("account")->set.at("kind"), Value(std::string("prospect")));
    EXPECT_EQ((*read)->toJson(), Catalogue::builtIn()->toJson());
}

TEST(Conversions, WhatALaterProgramSaysOfThemIsKeptAndNotHalfDone)
{
    for (const char* part : {R"({"entity":"moon","field":"converted_account"})",
                             R"({"entity":"account","field":"converted_account","shine":true})"}) {
        auto document = boost::json::parse(Catalogue::builtIn()->toJson());
        auto& into = document.at("more").at("lead").at("converts").at("into").as_array();
        into[0] = boost::json::parse(part);
        const auto read = Catalogue::fromJson(boost::json::serialize(document));
        ASSERT_TRUE(read) << describe(read.error());
        EXPECT_FALSE((*read)->at("lead").converts);
        EXPECT_EQ(boost::json::parse((*read)->toJson()).at("more").at("lead").at("converts"),
                  document.at("more").at("lead").at("converts"))
            << "the hub's next laptop gets it whole";
    }
}

TEST(Conversions, WhatACompanyHidesIsNoMistakeInThem)
{
    const auto model =
        withChanges(*Catalogue::builtIn(),
                    {R"({"do":"hide","entity":"opportunity","field":"engage_date","hidden":true})",
                     R"({"do":"hide","entity":"lead","field":"mail","hidden":true})"});
    ASSERT_TRUE(model) << describe(model.error());
    EXPECT_TRUE((*model)->at("lead").converts);
}

class ConversionWalk : public ReplicaFixture {};

/// Each entity that says what it becomes, with nothing in it but its title.
TEST_F(ConversionWalk, EveryEntityBecomesWhatItSays)
{
    const Date today = *parseDate("2026-11-22");
    for (const Entity& entity : replica->catalogue().entities()) {
        if (!entity.converts) {
            continue;
        }
        SCOPED_TRACE(entity.name);
        // In a state that leads there, with whatever a state may require.
        Values values{{entity.title.front(), std::string("x")}};
        for (const Field& field : entity.fields) {
            if (field.type == FieldType::choice) {
                values[field.name] = field.choices.front().value;
            }
        }
        for (const auto& [from, to] : entity.status->transitions) {
            if (from != entity.converts->state &&
                entity.status->allows(from, entity.converts->state)) {
                values[entity.status->field] = from;
            }
        }
        const RecordId id = create(entity.name, std::move(values));
        const Record record = replica->find(entity.name, id)->record;
        const auto edits = convertRecord(*replica, record, {}, today);
        ASSERT_TRUE(edits) << describe(edits.error());
        const auto saved = replica->save(*edits);
        ASSERT_TRUE(saved) << describe(saved.error());

        const Record after = replica->find(entity.name, id)->record;
        EXPECT_EQ(after.text(entity.status->field), entity.converts->state);
        for (const ConversionPart& part : entity.converts->into) {
            const auto made = after.referred(part.field);
            ASSERT_TRUE(made) << part.field;
            const Record one = replica->find(part.entity, made->id)->record;
            for (const auto& [field, to] : part.refer) {
                EXPECT_EQ(one.referred(field), after.referred(entity.converts->part(to)->field));
            }
            for (const auto& [field, value] : part.set) {
                EXPECT_EQ(one.value(field), value) << field;
            }
            for (const std::string& field : part.today) {
                EXPECT_EQ(one.text(field), "2026-11-22") << field;
            }
        }
        EXPECT_FALSE(convertRecord(*replica, after, {}, today)) << "once";
    }
    const Entity& account = replica->catalogue().at("account");
    const auto refused = convertRecord(*replica, Record(account, replica->newId()), {}, today);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::invalid);
}

/// Fields that an administrator added to leads and to accounts, and who may write them.
class OwnFields : public ReplicaFixture {
protected:
    OwnFields() : ReplicaFixture(model()) {}

    static std::shared_ptr<const Catalogue> model()
    {
        const auto add = [](const std::string& to, const std::string& name,
                            const std::string& rest) {
            return R"({"do":"add_field","entity":")" + to + R"(","field":{"name":")" + name +
                   R"(","labels":"x",)" + rest + "}}";
        };
        const auto choices = [](const std::string& two) {
            return R"("type":"choice","choices":[{"value":"one","labels":"x"},{"value":")" + two +
                   R"(","labels":"x"}])";
        };
        const auto made = withChanges(
            *Catalogue::builtIn(),
            {add("lead", "x_note", R"("type":"text")"),
             add("account", "x_note", R"("type":"text")"),
             add("opportunity", "x_note", R"("type":"long_text")"),
             add("lead", "x_grade", choices("two")), add("account", "x_grade", choices("three")),
             add("lead", "x_code", R"("type":"text")"),
             add("account", "x_code", R"("type":"text","max":4)"),
             add("lead", "x_old", R"("type":"text")"), add("account", "x_old", R"("type":"text")"),
             R"({"do":"hide","entity":"account","field":"x_old","hidden":true})",
             add("lead", "x_secret", R"("type":"text")"),
             add("account", "x_secret", R"("type":"text","access":{"rep":"read"})")});
        EXPECT_TRUE(made) << describe(made.error());
        return made ? *made : Catalogue::builtIn();
    }
    /// What the account and the deal of a lead with these values have of them.
    std::pair<Record, Record> converted(Values values)
    {
        values.emplace("name", std::string("Meier"));
        const RecordId id = create("lead", std::move(values));
        const auto edits = convertRecord(*replica, replica->find("lead", id)->record, {},
                                         *parseDate("2026-11-22"));
        EXPECT_TRUE(edits) << describe(edits.error());
        const auto saved = replica->save(*edits);
        EXPECT_TRUE(saved) << describe(saved.error());
        const Record after = replica->find("lead", id)->record;
        return {replica->find("account", after.reference("converted_account"))->record,
                replica->find("opportunity", after.reference("converted_opportunity"))->record};
    }
};

TEST_F(OwnFields, OfOneNameAndTypeAreTakenOver)
{
    const auto [account, deal] =
        converted({{"x_note", std::string("by phone")}, {"x_grade", std::string("one")}});
    EXPECT_EQ(account.text("x_note"), "by phone");
    EXPECT_EQ(account.text("x_grade"), "one");
    EXPECT_TRUE(isEmpty(deal.value("x_note"))) << "of another type";
}

TEST_F(OwnFields, ThatDoNotFitNeverKeepARecordFromBeingConverted)
{
    ASSERT_TRUE(SyncDoor(*replica).updateSyncState([](SyncState& state) { state.role = "rep"; }));
    const auto [account, deal] = converted({{"x_grade", std::string("two")},
                                            {"x_code", std::string("A-4711")},
                                            {"x_old", std::string("old")},
                                            {"x_secret", std::string("secret")}});
    for (const char* left : {"x_grade", "x_code", "x_old", "x_secret"}) {
        EXPECT_TRUE(isEmpty(account.value(left))) << left;
    }
}

} // namespace
} // namespace caravan::test
