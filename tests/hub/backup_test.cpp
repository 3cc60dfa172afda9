// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/blob_files.h"
#include "sync/hub/jobs/backup.h"
#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/blob_rows.h"
#include "sync/hub/store/dump.h"
#include "sync/hub/store/layout.h"
#include "sync/hub/store/meta_rows.h"
#include "tests/hub/hub_fixture.h"

#include <fstream>

namespace caravan::hub {
namespace {

namespace fs = std::filesystem;

class Backup : public HubFixture {
protected:
    void SetUp() override
    {
        useSharedPlace();
        HubFixture::SetUp();
        createAccount("lin", "hengda");
        createAccount("lin", "second");
        pushOne("lin",
                create("contact", "li",
                       {{"full_name", std::string("李娜")}, {"account", Value(id("hengda"))}}));
        const auto file = BlobFiles(blobs()).write("bytes of a photo");
        ASSERT_TRUE(file);
        m_photo = file->sha256;
        ASSERT_TRUE(hub().store().write([&](Connection& connection) {
            saveBlob(connection, {m_photo, file->size, id("lin")}, m_clock.now());
            return true;
        }));
    }
    fs::path blobs() const { return m_work.path() / "blobs"; }
    fs::path target() const { return m_work.path() / "backup"; }
    /// Another empty place, over the database that was not the first's.
    HubPlace otherPlace()
    {
        if (!isPostgres() && test::PostgresSchema::isAsked()) {
            m_other = std::make_unique<test::PostgresSchema>();
            return {m_other->url(), m_work.path() / "blobs2"};
        }
        return {(m_work.path() / "other.sqlite").string(), m_work.path() / "blobs2"};
    }
    HubPlace samePlace()
    {
        if (isPostgres()) {
            m_other = std::make_unique<test::PostgresSchema>();
            return {m_other->url(), m_work.path() / "blobs3"};
        }
        return {(m_work.path() / "same.sqlite").string(), m_work.path() / "blobs3"};
    }
    std::string dumpOf(Hub& hub)
    {
        std::string text;
        EXPECT_TRUE(hub.store().read([&](Connection& connection) { text = dump(connection); }));
        return text;
    }
    Result<std::unique_ptr<Hub>> openAt(const HubPlace& place)
    {
        HubOptions options = productHub();
        options.passwordCost = Passwords::Cost::least();
        options.sequencesByItself = false;
        return Hub::open(place.database, m_catalogue, m_clock, options);
    }

    test::TempFolder m_work;
    std::unique_ptr<test::PostgresSchema> m_other;
    std::string m_photo;
};

TEST_F(Backup, IsMadeWhileTheHubServesAndRestoredIsTheSameHubWithAnotherHistory)
{
    const Result<BackupReport> made = backUp({place(), blobs()}, target(), m_clock.now());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->files, 1U);
    const std::string before = dumpOf(hub());
    createAccount("lin", "after the backup");

    for (const HubPlace& place : {samePlace(), otherPlace()}) {
        const Result<BackupReport> restored = restore(target(), place);
        ASSERT_TRUE(restored) << restored.error().detail;
        EXPECT_EQ(restored->records, made->records);
        EXPECT_TRUE(BlobFiles(place.blobs).read(m_photo));
        const Result<std::unique_ptr<Hub>> again = openAt(place);
        ASSERT_TRUE(again) << again.error().detail;
        EXPECT_EQ(dumpOf(**again), before);
        EXPECT_EQ((*again)->id(), hub().id());
        EXPECT_NE((*again)->epoch(), hub().epoch());
    }
}

TEST_F(Backup, ARestoredHubTakesNewRecordsAndTellsItsReadersToCompare)
{
    pull("lin");
    ASSERT_TRUE(backUp({place(), blobs()}, target(), m_clock.now()));
    const HubPlace other = otherPlace();
    ASSERT_TRUE(restore(target(), other));
    const Result<std::unique_ptr<Hub>> again = openAt(other);
    ASSERT_TRUE(again);

    const Answer<FeedAnswer> answer =
        feed(**again, person("lin").caller, {person("lin").cursor, 2000, 0});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kEpochChanged);

    Change change = create("account", "new", {{"name", std::string("new")}});
    change.n = ++person("lin").n;
    change.op = OpId(id("op of new"));
    const auto pushed =
        hub::push(**again, person("lin").caller, {person("lin").replica, {change}, {}, {}});
    ASSERT_TRUE(pushed) << pushed.failure().detail;
    EXPECT_EQ(pushed->results.at(0).status, sync::OpResult::Status::applied);
}

TEST_F(Backup, IsRefusedWhereSomethingIsOrWhereItWasDamaged)
{
    ASSERT_TRUE(backUp({place(), blobs()}, target(), m_clock.now()));
    EXPECT_FALSE(backUp({place(), blobs()}, target(), m_clock.now())) << "never over another";
    EXPECT_FALSE(restore(target(), {place(), m_work.path() / "blobs4"})) << "the hub is there";
    EXPECT_FALSE(restore(target(), {otherPlace().database, blobs()})) << "its files are there";

    const auto spoil = [](const fs::path& file) {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(8);
        stream.put('!');
    };
    spoil(BlobFiles(target() / "blobs").pathOf(m_photo));
    const Result<BackupReport> file =
        restore(target(), {otherPlace().database, {m_work.path() / "b5"}});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::damaged);
    spoil(target() / "hub.sqlite");
    const Result<BackupReport> database =
        restore(target(), {otherPlace().database, {m_work.path() / "b6"}});
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code, ErrorCode::damaged);
}

TEST_F(Backup, OfAFileThatIsGoneFailsAndLeavesNothingThatLooksLikeOne)
{
    ASSERT_TRUE(BlobFiles(blobs()).remove(m_photo));

    EXPECT_FALSE(backUp({place(), blobs()}, target(), m_clock.now()));
    EXPECT_FALSE(fs::exists(target()));
}

/// The layout of the first release, with what it held.
TEST_F(Backup, B94_AnOlderLayoutIsRefusedUntilItIsMigratedAndANewerOneStaysClosed)
{
    if (isPostgres()) {
        GTEST_SKIP() << "began with the newest";
    }
    const auto setLayout = [&](std::int64_t version) {
        ASSERT_TRUE(hub().store().write([&](Connection& connection) {
            setMetaNumber(connection, "layout", version);
            return true;
        }));
    };
    const sync::OpResult lead = pushOne("lin", create("lead", "meier",
                                                      {{"name", std::string("Meier")},
                                                       {"status", std::string("new")},
                                                       {"owner", id("lin")}}));
    ASSERT_EQ(lead.status, sync::OpResult::Status::applied) << lead.problemText;
    const std::string before = dumpOf(hub());
    ASSERT_NE(before.find("load of user"), std::string::npos);
    ASSERT_TRUE(hub().store().write([](Connection& connection) {
        connection.script(
            "DELETE FROM ref WHERE to_entity='load of user';"
            "DROP TABLE blob; DROP TABLE blob_ref; DROP TABLE upload; DROP TABLE move; "
            "DROP TABLE feed_mark;"
            "DROP INDEX feed_unplaced; ALTER TABLE feed DROP COLUMN txid;"
            "ALTER TABLE feed DROP COLUMN place;"
            "DROP TABLE blob_sender; DROP TABLE audit; DROP TABLE hub_run; ALTER TABLE device DROP "
            "COLUMN secret;"
            "ALTER TABLE replica DROP COLUMN continues;"
            "ALTER TABLE replica DROP COLUMN continues_n;"
            "ALTER TABLE replica RENAME COLUMN user_id TO user;"
            "ALTER TABLE history RENAME COLUMN user_id TO user;"
            "ALTER TABLE device RENAME COLUMN user_id TO user;"
            "ALTER TABLE user_secret RENAME COLUMN user_id TO user;"
            "ALTER TABLE family RENAME COLUMN user_id TO user;");
        return true;
    }));
    setLayout(1);
    const Result<std::unique_ptr<Hub>> old = openAt({place(), {}});
    ASSERT_FALSE(old);
    EXPECT_EQ(old.error().code, ErrorCode::schema);

    ASSERT_TRUE(HubStore::migrate(place()));
    ASSERT_TRUE(HubStore::migrate(place())) << "again changes nothing";
    const Result<std::unique_ptr<Hub>> now = openAt({place(), {}});
    ASSERT_TRUE(now) << now.error().detail;
    EXPECT_EQ(dumpOf(**now).substr(0, before.find("== blob")),
              before.substr(0, before.find("== blob")));

    setLayout(newestLayout() + 1);
    EXPECT_FALSE(openAt({place(), {}}));
    EXPECT_FALSE(HubStore::migrate(place()));
}

} // namespace
} // namespace caravan::hub
