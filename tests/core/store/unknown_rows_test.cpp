// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Values of fields that came before the model that has them.
#include "core/model/model.h"
#include "core/reports/reports.h"
#include "core/store/sync_door.h"
#include "tests/support/named_report.h"
#include "tests/support/replica_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace caravan::test {
namespace {

std::shared_ptr<const Catalogue> withSize()
{
    const auto model = withChanges(
        *Catalogue::builtIn(), {R"({"do":"add_field","entity":"account","field":{"name":"x_size",
            "type":"choice","labels":"Size","list":9,"choices":[{"value":"big","labels":"Big"}]}})"});
    EXPECT_TRUE(model) << (model ? "" : describe(model.error()));
    return model ? *model : Catalogue::builtIn();
}

class EarlyValues : public ReplicaFixture {
protected:
    void SetUp() override
    {
        RemoteRow row;
        row.record = Record(replica->catalogue().at("account"), replica->newId());
        row.record.rev = 1;
        row.record.set("name", std::string("Acme"));
        row.record.unknown["x_size"] = "\"big\"";
        row.record.unknown["x_later"] = "7";
        early = row.record.id;
        ASSERT_TRUE(SyncDoor(*replica).applyPage({row}, {{}, "one", false, 1, 0, 0}));
        // One that has unsent work on top.
        row.record.id = replica->newId();
        ASSERT_TRUE(SyncDoor(*replica).applyPage({row}, {"one", "two", false, 1, 0, 0}));
        ASSERT_TRUE(replica->save(
            {Edit::update("account", row.record.id, {{"city", std::string("Wien")}})}));
        dirty = row.record.id;
    }
    static std::int64_t bigIn(Replica& asked)
    {
        return asked
            .count({"account", Filter::where("x_size", Compare::equal, std::string("big")), {}, {}})
            .value();
    }

    RecordId early;
    RecordId dirty;
};

TEST_F(EarlyValues, AreAskedForOnceTheModelIsHere)
{
    ASSERT_TRUE(SyncDoor(*replica).adoptCatalogue(withSize()));

    EXPECT_EQ(bigIn(*replica), 2);
    NamedRequest request;
    request.name = "account";
    request.by = "x_size";
    const auto report = runNamed(*replica, request);
    ASSERT_TRUE(report) << describe(report.error());
    ASSERT_EQ(report->marks.size(), 1U) << "nobody is without a size";
    EXPECT_EQ(report->marks.front().count, 2);
    const Row kept = *replica->find("account", early);
    EXPECT_EQ(kept.record.unknown.count("x_later"), 1U) << "what is still unknown stays";
    EXPECT_FALSE(kept.isDirty);
    EXPECT_TRUE(replica->find("account", dirty)->isDirty);
    EXPECT_EQ(replica->find("account", dirty)->record.text("city"), "Wien");
}

TEST_F(EarlyValues, AreSeenByAWindowThatWasOpenMeanwhile)
{
    auto window = Replica::open(replica->file(), Catalogue::builtIn(), clock, seededIds(9));
    ASSERT_TRUE(window);
    const AggregateQuery byCity{{"account", {}, {}, {}}, {"city"}, Aggregate::count, {}};
    ASSERT_TRUE((*window)->aggregate(byCity)) << "it keeps columns of before";
    ASSERT_TRUE(SyncDoor(*replica).adoptCatalogue(withSize()));
    (*window)->pollCommits();
    EXPECT_EQ(bigIn(**window), 2);
}

TEST_F(EarlyValues, OfAProfileThatAdoptedTheModelBeforeThisProgramAreFound)
{
    ASSERT_TRUE(SyncDoor(*replica).adoptCatalogue(withSize()));
    const std::filesystem::path file = replica->file();
    replica.reset();
    {
        SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
        raw.exec("UPDATE e_account SET f_x_size = NULL, unknown = '{\"x_size\":\"big\"}'");
        raw.exec("DELETE FROM meta WHERE key = 'unknown_placed_for'");
    }
    auto again = Replica::open(file, Catalogue::builtIn(), clock, seededIds(10));
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ(bigIn(**again), 2);
}

TEST_F(EarlyValues, AModelWithoutAnEntityThatWorkWaitsForIsNotAdopted)
{
    const auto with = [](const std::string& name) {
        const auto model =
            withChanges(*Catalogue::builtIn(),
                        {R"({"do":"add_entity","entity":{"entity":")" + name + R"(","labels":"L",
                 "fields":[{"name":"name","type":"text","labels":"Name"},
                 {"name":"owner","type":"reference","to":"user","labels":"Owner"}]}})"});
        EXPECT_TRUE(model) << describe(model.error());
        return model ? *model : Catalogue::builtIn();
    };
    ASSERT_TRUE(SyncDoor(*replica).adoptCatalogue(with("x_lease")).value());
    const RecordId lease = replica->newId();
    Edit made = Edit::create("x_lease", lease);
    made.set["name"] = std::string("Hall 3");
    ASSERT_TRUE(replica->save({made}));

    EXPECT_FALSE(SyncDoor(*replica).adoptCatalogue(with("x_other")).value());
    EXPECT_NE(replica->catalogue().entity("x_lease"), nullptr);
    EXPECT_EQ(replica->find("x_lease", lease)->record.text("name"), "Hall 3");

    // The same in a program that has no room for the entity any more.
    const std::filesystem::path file = replica->file();
    replica.reset();
    {
        SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
        raw.exec("UPDATE journal SET entity = 'x_gone'");
    }
    const auto refused = Replica::open(file, Catalogue::builtIn(), clock, seededIds(10));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::schema);
    EXPECT_EQ(refused.error().args, std::vector<std::string>{"x_gone"});
}

} // namespace
} // namespace caravan::test
