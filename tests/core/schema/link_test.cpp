// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/attach_file.h"
#include "core/actions/clone_record.h"
#include "core/actions/dependents.h"
#include "core/actions/merge_two.h"
#include "core/actions/undo_import.h"
#include "core/exchange/export.h"
#include "core/exchange/import.h"
#include "core/model/model.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"
#include "core/schema/value_text.h"
#include "core/store/import_log.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <boost/json.hpp>

namespace caravan::test {
namespace {

/// A field that refers to records of several entities, in all that fields do.
class Link : public ReplicaFixture {
protected:
    Link()
    {
        const auto model = withChanges(
            *Catalogue::builtIn(),
            {R"({"do":"add_entity","activities":true,"files":true,"entity":{"entity":"x_lease",
                 "labels":"Lease","identity":["name"],"clone":[],
                 "fields":[{"name":"name","type":"text","labels":"Name","list":1},
                           {"name":"of","type":"link","to":["account","x_lease"],"labels":"Of"}]}})"});
        EXPECT_TRUE(model) << describe(model.error());
        EXPECT_TRUE(SyncDoor(*replica).adoptCatalogue(*model));
        account = create("account", {{"name", std::string("Acme")}});
        lease = create("x_lease", {{"name", std::string("L-1")}, {"of", key("account", account)}});
        call = create("activity",
                      {{"subject", std::string("Call")}, {"about", key("x_lease", lease)}});
    }
    static RecordKey key(const std::string& entity, const RecordId& id) { return {entity, id}; }
    Record now(const std::string& entity, const RecordId& id)
    {
        return replica->find(entity, id)->record;
    }
    std::vector<RecordId> found(const Filter& filter)
    {
        std::vector<RecordId> ids;
        const auto rows = replica->select({"x_lease", filter, {{"of"}}, {}}, 0, 100);
        EXPECT_TRUE(rows);
        for (const Row& row : *rows) {
            ids.push_back(row.record.id);
        }
        return ids;
    }

    RecordId account;
    RecordId lease;
    RecordId call;
};

TEST_F(Link, IsOneSpellingOfOneRecord)
{
    const RecordKey one{"account", account};
    EXPECT_EQ(RecordKey::parse(one.toString()), one);
    const std::string id = account.toString();
    for (const std::string& wrong : std::vector<std::string>{
             id, "/" + id, "account/", "account/" + id + " ", "account//" + id, "account/x" + id,
             "account/" + std::string(36, '0').replace(8, 1, "-")}) {
        EXPECT_FALSE(RecordKey::parse(wrong)) << wrong;
    }
    std::string upper = id;
    std::transform(upper.begin(), upper.end(), upper.begin(), ::toupper);
    if (upper != id) {
        EXPECT_FALSE(RecordKey::parse("account/" + upper)) << "links are compared as text";
    }
}

TEST_F(Link, IsKeptAndFoundAgain)
{
    reopen();
    EXPECT_EQ(now("x_lease", lease).referred("of"), key("account", account));
    EXPECT_EQ(now("x_lease", lease).value("of"), Value(key("account", account)));
    const RecordId other = create("x_lease", {{"name", std::string("L-2")}});
    EXPECT_EQ(found(Filter::where("of", Compare::equal, key("account", account))),
              std::vector<RecordId>{lease});
    EXPECT_EQ(found(Filter::where("of", Compare::notEqual, key("account", account))),
              std::vector<RecordId>{other});
    EXPECT_EQ(found(Filter::whereEmpty("of")), std::vector<RecordId>{other});
    Filter in = Filter::where("of", Compare::in, key("account", account));
    in.values.push_back(key("x_lease", other));
    EXPECT_EQ(found(in), std::vector<RecordId>{lease});
    AggregateQuery groups{{"x_lease", {}, {}, {}}, {"of"}, Aggregate::count, {}};
    const auto rows = replica->aggregate(groups);
    ASSERT_TRUE(rows) << describe(rows.error());
    EXPECT_EQ(rows->size(), 2U);
    EXPECT_TRUE(std::any_of(rows->begin(), rows->end(), [&](const AggregateRow& row) {
        return row.group.front() == Value(key("account", account)) && row.count == 1;
    }));
    EXPECT_FALSE(replica->select(
        {"x_lease", Filter::where("of", Compare::equal, Value(account)), {}, {}}, 0, 1))
        << "an id alone does not say of which entity";
}

TEST_F(Link, IsSortedByTheTitleOfItsRecord)
{
    const RecordId beta = create("account", {{"name", std::string("Beta")}});
    const RecordId own = create("x_lease", {{"name", std::string("Aux")}});
    const RecordId toBeta =
        create("x_lease", {{"name", std::string("L-2")}, {"of", key("account", beta)}});
    const RecordId toOwn =
        create("x_lease", {{"name", std::string("L-3")}, {"of", key("x_lease", own)}});
    const auto order = [&](bool descending) {
        std::vector<RecordId> ids;
        const auto rows = replica->select(
            {"x_lease", Filter::whereEmpty("of", false), {{"of", descending}}, {}}, 0, 10);
        EXPECT_TRUE(rows);
        for (const Row& row : *rows) {
            ids.push_back(row.record.id);
        }
        return ids;
    };
    EXPECT_EQ(order(false), (std::vector<RecordId>{lease, toOwn, toBeta})) << "Acme, Aux, Beta";
    EXPECT_EQ(order(true), (std::vector<RecordId>{toBeta, toOwn, lease}));
}

TEST_F(Link, RefusesWhatItMayNotReferTo)
{
    const auto save = [&](const Value& to) { return update("x_lease", lease, {{"of", to}}); };
    EXPECT_FALSE(save(key("contact", account)));
    EXPECT_FALSE(save(key("nothing", account)));
    EXPECT_FALSE(save(key("account", RecordId{})));
    const Field& of = *replica->catalogue().at("x_lease").field("of");
    for (const char* json : {"7", "[]", "{}", R"("account")", R"("account/1")", R"("/")"}) {
        EXPECT_FALSE(valueFromJson(of, boost::json::parse(json))) << json;
    }
    EXPECT_FALSE(valueFromText(of, "Acme"));
    EXPECT_EQ(now("x_lease", lease).referred("of"), key("account", account));
}

/// A laptop that has not heard of the entity yet is shown such a link by the hub.
TEST_F(Link, ToAnEntityThatIsNotKnownHereRefersToNothingYet)
{
    const Field& of = *replica->catalogue().at("x_lease").field("of");
    EXPECT_FALSE(targetOf(of, key("x_later", account)));
    EXPECT_EQ(valueToText(key("x_later", account)), "x_later/" + account.toString());
}

TEST_F(Link, DamagedTextInTheDatabaseIsToldAndNotAnEmptyLink)
{
    {
        SQLite::Database raw((folder.path() / "replica.db").string(), SQLite::OPEN_READWRITE);
        EXPECT_EQ(raw.exec("UPDATE e_x_lease SET f_of = 'account/rubbish'"), 1);
    }
    EXPECT_ANY_THROW(now("x_lease", lease));
    const auto rows = replica->select({"x_lease", {}, {}, {}}, 0, 10);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::damaged) << describe(rows.error());
}

/// A hub that was put back hears of what the company added after a change that refers to it.
TEST_F(Link, ToAnUnknownEntityIsAQuestionOfTheModelNotOfTheValue)
{
    const std::string change = R"({"n":1,"op":")" + replica->newId().toString() +
                               R"(","entity":"x_lease","id":")" + lease.toString() +
                               R"(","kind":"update","set":{"of":{"value":"x_later/)" +
                               account.toString() + R"(","seen":1}}})";
    const auto read = changeFromJson(replica->catalogue(), boost::json::parse(change).as_object());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::schema) << describe(read.error());
}

/// A program that does not know links keeps it as it came, behind what it knows: the texts must be
/// the same, since a comparison with the hub takes their sum.
TEST_F(Link, IsWrittenWhereProgramsThatDoNotKnowLinksWriteIt)
{
    Record known = now("activity", call);
    known.set("owner", replica->newId());
    known.unknown = {{"aaa", "1"}, {"zzz", "2"}};
    Record unknown = known;
    unknown.set("about", Value());
    unknown.unknown["about"] = boost::json::serialize(toJson(known.value("about")));
    EXPECT_EQ(boost::json::serialize(fieldsToJson(known)),
              boost::json::serialize(fieldsToJson(unknown)));
}

TEST_F(Link, ShowsTheRecordOnThePageOfWhatItRefersTo)
{
    const auto timeline = replica->timeline("x_lease", lease, 10);
    ASSERT_EQ(timeline.size(), 1U);
    EXPECT_EQ(timeline.front().record.id, call);
    EXPECT_TRUE(replica->timeline("account", account, 10).empty());
    const Catalogue& catalogue = replica->catalogue();
    const auto tabs = catalogue.tabsOf(catalogue.at("account"));
    EXPECT_TRUE(std::any_of(tabs.begin(), tabs.end(),
                            [](const auto& tab) { return tab.first->name == "x_lease"; }));
    const auto file = attachFile(*replica, key("x_lease", lease),
                                 FileRef{std::string(64, 'a'), 3, "a.pdf", "application/pdf"}, {});
    ASSERT_TRUE(file) << describe(file.error());
    ASSERT_TRUE(replica->save({*file}));
    EXPECT_EQ(replica->timeline("x_lease", lease, 10).size(), 2U);
}

TEST_F(Link, FollowsARecordThatWasMergedIntoAnother)
{
    const RecordId stays = create("x_lease", {{"name", std::string("L-1 again")}});
    const auto merged = mergeTwo(*replica, now("x_lease", stays), now("x_lease", lease), {});
    ASSERT_TRUE(merged) << describe(merged.error());
    ASSERT_TRUE(replica->save(merged->edits));
    EXPECT_EQ(now("activity", call).referred("about"), key("x_lease", stays));
    EXPECT_EQ(now("x_lease", stays).referred("of"), key("account", account)) << "it was empty";
    ASSERT_TRUE(replica->save(merged->undo));
    EXPECT_NE(now("activity", call).referred("about"), key("x_lease", stays));
}

TEST_F(Link, IsNotItsOwnAfterAMerge)
{
    const RecordId stays = create("x_lease", {{"name", std::string("L-2")}});
    ASSERT_TRUE(update("x_lease", stays, {{"of", key("x_lease", lease)}}));
    const auto merged = mergeTwo(*replica, now("x_lease", stays), now("x_lease", lease), {});
    ASSERT_TRUE(merged) << describe(merged.error());
    ASSERT_TRUE(replica->save(merged->edits));
    EXPECT_NE(now("x_lease", stays).referred("of"), key("x_lease", stays));
}

TEST_F(Link, IsExportedByNameAndKeyAndImportedByEither)
{
    std::string csv;
    ASSERT_TRUE(exportCsv(*replica, {"x_lease", {}, {}, {}}, CsvGuard::exact,
                          [&](std::string_view part) { csv += part; }));
    EXPECT_NE(csv.find("account/Acme,account/" + account.toString()), std::string::npos) << csv;
    const auto import = [&](const std::string& text) {
        ImportOptions options;
        options.batch = *ImportLog(*replica).begin("file.csv", "x_lease");
        options.skipsBadRows = true;
        auto report = importCsv(*replica, text, std::nullopt, "x_lease", options);
        EXPECT_TRUE(report) << describe(report.error());
        return *report;
    };
    EXPECT_EQ(import("name,of\nL-7,account/" + account.toString() + "\nL-8,account/Acme\n").created,
              2U);
    EXPECT_EQ(found(Filter::where("of", Compare::equal, key("account", account))).size(), 3U);
    for (const char* wrong : {"Acme", "contact/Acme", "account/Nobody", "account/"}) {
        const ImportReport report = import(std::string("name,of\nL-9,") + wrong + "\n");
        EXPECT_EQ(report.created, 0U) << wrong;
        EXPECT_EQ(report.problems.size(), 1U) << wrong;
    }
}

} // namespace
} // namespace caravan::test
