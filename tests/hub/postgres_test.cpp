// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What is different over PostgreSQL: writers side by side, and positions that come later.
#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/dump.h"
#include "sync/hub/store/feed_rows.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/protocol/codec.h"
#include "tests/hub/hub_fixture.h"

#include <atomic>
#include <random>
#include <set>
#include <thread>

namespace caravan::hub {
namespace {

class Postgres : public HubFixture {
protected:
    void SetUp() override
    {
        if (!test::PostgresSchema::isAsked()) {
            GTEST_SKIP() << "needs tests/support/postgres";
        }
        HubFixture::SetUp();
    }

    Result<std::unique_ptr<Hub>> anotherProcess(bool sequences)
    {
        HubOptions options = productHub();
        options.passwordCost = Passwords::Cost::least();
        options.sequencesByItself = sequences;
        return Hub::open(place(), m_catalogue, m_clock, options);
    }

    std::set<RecordId> accountsOf(const sync::FeedPage& page) const
    {
        std::set<RecordId> ids;
        for (const sync::FeedRow& row : page.rows) {
            if (row.kind == sync::FeedRow::Kind::put && row.record.entity->name == "account") {
                ids.insert(row.record.id);
            }
        }
        return ids;
    }

    sync::FeedPage page(const std::string& who, const std::string& cursor)
    {
        const Answer<FeedAnswer> answer =
            feed(hub(), person(who).caller, {cursor, 2000, 0, person(who).replica});
        EXPECT_TRUE(answer);
        return *sync::decodeFeed(*m_catalogue, answer->body);
    }
};

TEST_F(Postgres, I11_APageThatEndsShowsWhatHasNoPositionYet)
{
    hub().sequence();
    const std::string before = page("lin", "").cursor;
    const std::unique_ptr<Hub> writer = std::move(*anotherProcess(false));
    Change change = create("account", "late", {{"name", std::string("late")}});
    change.n = ++person("lin").n;
    change.op = OpId(id("op"));
    ASSERT_TRUE(
        hub::push(*writer, person("lin").caller, {person("lin").replica, {change}, {}, {}}));

    const sync::FeedPage first = page("lin", before);
    EXPECT_FALSE(first.more);
    EXPECT_EQ(first.applied, change.n);
    EXPECT_EQ(accountsOf(first), std::set<RecordId>{id("late")});

    const sync::FeedPage waiting = page("lin", first.cursor);
    EXPECT_TRUE(waiting.rows.empty()) << "else a reader could never wait";

    hub().sequence();
    const sync::FeedPage placed = page("lin", waiting.cursor);
    EXPECT_EQ(accountsOf(placed), std::set<RecordId>{id("late")});
    EXPECT_TRUE(page("lin", placed.cursor).rows.empty());
}

TEST_F(Postgres, I7_APositionIsGivenOnlyWhenNoOlderTransactionIsOpen)
{
    hub().sequence();
    const auto older = openPostgres(place());
    older->beginWrite();
    const std::int64_t rid = [&] {
        std::int64_t found = 0;
        EXPECT_TRUE(hub().store().read([&](Connection& connection) {
            found = loadHead(connection, "team", id("east"))->rid;
        }));
        return found;
    }();
    writeFeed(*older, rid, {}, {1}); // has its number, and is not committed
    ASSERT_EQ(createAccount("lin", "younger").status, sync::OpResult::Status::applied);

    FeedPosition before{};
    FeedPosition held{};
    FeedPosition after{};
    const auto head = [&] {
        FeedPosition found{};
        EXPECT_TRUE(
            hub().store().read([&](Connection& connection) { found = feedHead(connection); }));
        return found;
    };
    before = head();
    hub().sequence();
    held = head();
    older->script("COMMIT");
    hub().sequence();
    after = head();

    EXPECT_EQ(held, before);
    EXPECT_EQ(static_cast<std::int64_t>(after), static_cast<std::int64_t>(before) + 2);
}

TEST_F(Postgres, F09_ATransactionThatIsGivenUpHoldsUpNobodyAndHidesNothing)
{
    hub().sequence();
    const std::string before = page("lin", "").cursor;
    const auto givenUp = openPostgres(place());
    givenUp->beginWrite();
    std::int64_t rid = 0;
    ASSERT_TRUE(hub().store().read(
        [&](Connection& connection) { rid = loadHead(connection, "team", id("east"))->rid; }));
    writeFeed(*givenUp, rid, {}, {1}); // takes a number of the sequence
    ASSERT_EQ(createAccount("lin", "later").status, sync::OpResult::Status::applied);
    hub().sequence();
    givenUp->script("ROLLBACK");

    hub().sequence();

    EXPECT_EQ(accountsOf(page("lin", before)), std::set<RecordId>{id("later")});
    bool hasLeft = true;
    ASSERT_TRUE(hub().store().read([&](Connection& connection) {
        hasLeft = connection.run("SELECT 1 FROM feed WHERE txid IS NOT NULL")->next();
    }));
    EXPECT_FALSE(hasLeft);
}

/// Writers that stay open for different times, as loaded ones do; two readers follow at once: one
/// by positions, one by the numbers that the writers took from a sequence.
TEST_F(Postgres, F08_I7_AReaderOfPositionsMissesNothingWhereOneOfNumbersDoes)
{
    constexpr int kWriters = 6;
    constexpr int kEach = 150;
    hub().sequence();
    const std::int64_t scope = 1'000;
    ASSERT_TRUE(hub().store().write([&](Connection& connection) {
        for (int i = 0; i < kWriters * kEach; ++i) {
            connection.execute("INSERT INTO record(entity, id, rev, life, scopes, base, at, vers, "
                               "fields, writers) "
                               "VALUES('test', $1, 1, 0, '', '', 0, '{}', '{}', '[]')",
                               {param(id("record " + std::to_string(i)))});
        }
        return true;
    }));
    std::vector<std::int64_t> rids;
    ASSERT_TRUE(hub().store().read([&](Connection& connection) {
        for (const auto row = connection.run("SELECT rid FROM record WHERE entity='test'");
             row->next();) {
            rids.push_back(row->integer(0));
        }
    }));
    std::atomic<int> writing{kWriters};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < kWriters; ++writer) {
        threads.emplace_back([&, writer] {
            const auto connection = openPostgres(place());
            for (int i = 0; i < kEach; ++i) {
                connection->script("BEGIN");
                writeFeed(*connection, rids[static_cast<std::size_t>(writer * kEach + i)], {},
                          {scope});
                std::this_thread::sleep_for(std::chrono::microseconds((i * 7 + writer) % 5 * 400));
                connection->script("COMMIT");
            }
            --writing;
        });
    }
    std::set<std::int64_t> byPosition;
    std::set<std::int64_t> byNumber;
    std::thread sequencing([&] {
        while (writing > 0) {
            hub().sequence();
        }
    });
    const auto reader = openPostgres(place());
    FeedPosition position{};
    std::int64_t number = 0;
    const auto readOn = [&] {
        reader->beginRead();
        for (ScopeReader row(*reader, scope, position); row.next();) {
            position = row.position();
            byPosition.insert(row.rid());
        }
        for (const auto row = reader->run(
                 "SELECT rid, place FROM feed WHERE scope=$1 AND place>$2 ORDER BY place",
                 {scope, number});
             row->next();) {
            number = row->integer(1);
            byNumber.insert(row->integer(0));
        }
        reader->script("COMMIT");
    };
    while (writing > 0) {
        readOn();
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    sequencing.join();
    hub().sequence();
    readOn();

    EXPECT_EQ(byPosition.size(), rids.size());
    EXPECT_LT(byNumber.size(), rids.size()) << "the trap that positions avoid was not there";
}

TEST_F(Postgres, T26_WritersThatCollideAreEachDoneOnce)
{
    constexpr int kProcesses = 3;
    constexpr int kEach = 25;
    ASSERT_EQ(createAccount("lin", "shared").status, sync::OpResult::Status::applied);
    std::vector<std::thread> threads;
    const char* const people[] = {"lin", "chen", "max"};
    for (int i = 0; i < kProcesses; ++i) {
        threads.emplace_back([&, i] {
            const Result<std::unique_ptr<Hub>> mine = anotherProcess(false);
            ASSERT_TRUE(mine);
            Person& author = person(people[i]);
            for (int k = 0; k < kEach; ++k) {
                Change change = update("account", "shared", {{"phone", std::to_string(k)}}, 0);
                change.n = ++author.n;
                change.op = OpId(id("op " + std::to_string(i * kEach + k)));
                const auto answer =
                    hub::push(**mine, author.caller, {author.replica, {change}, {}, {}});
                ASSERT_TRUE(answer) << answer.failure().detail;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    std::int64_t ops = 0;
    ASSERT_TRUE(hub().store().read([&](Connection& connection) {
        const auto row = connection.run("SELECT count(*) FROM op_result WHERE n>0");
        row->next();
        ops = row->integer(0);
        const auto stored = loadRecord(connection, *m_catalogue, "account", id("shared"));
        EXPECT_EQ(stored->state.record.rev, 1 + kProcesses * kEach);
    }));
    EXPECT_GE(ops, kProcesses * kEach);
}

/// A day of random changes, the same each time; what the hub says to each of them, and its dump.
TEST_F(Postgres, TheSameTraceGivesTheSameHubAsOverSqlite)
{
    const auto trace = [&](const std::string& where) {
        start(where);
        std::string told;
        std::minstd_rand random(7);
        const auto any = [&](unsigned below) { return random() % below; };
        const char* const people[] = {"lin", "chen", "max", "weber", "keller", "ada"};
        for (int step = 0; step < 400; ++step) {
            const std::string who = people[any(6)];
            const std::string account = "account " + std::to_string(any(12));
            const std::string contact = "contact " + std::to_string(any(20));
            const std::string word = "word " + std::to_string(any(5));
            Change change;
            switch (any(8)) {
            case 0:
                change = create("account", account, {{"name", word}});
                break;
            case 1:
                change = create("contact", contact,
                                {{"full_name", word}, {"account", Value(id(account))}});
                break;
            case 2:
                change = update("account", account, {{"owner", Value(id(people[any(3)]))}}, any(4));
                break;
            case 3:
                change = remove(any(2) == 0 ? "account" : "contact",
                                any(2) == 0 ? account : contact, any(6));
                break;
            case 4:
                change = this->change(ChangeKind::merge, "account", account);
                change.loser = id("account " + std::to_string(any(12)));
                break;
            case 5:
                change = this->change(ChangeKind::restore, "contact", contact);
                break;
            default:
                change = update("account", account, {{"phone", word}, {"city", word}}, any(6));
                break;
            }
            const sync::OpResult result = pushOne(who, change);
            told += std::to_string(static_cast<int>(result.status)) + result.problem +
                    std::to_string(result.rev) + " ";
        }
        EXPECT_TRUE(
            hub().store().read([&](Connection& connection) { told += '\n' + dump(connection); }));
        return told;
    };

    const std::string overPostgres = trace(place());
    EXPECT_NE(overPostgres.find("== feed"), std::string::npos);
    EXPECT_EQ(overPostgres, trace(":memory:"));
}

TEST_F(Postgres, F09_AnotherProcessSequencesWhenTheFirstEnds)
{
    auto first = std::move(*anotherProcess(true));
    const auto waitFor = [](const auto& isTrue) {
        for (int i = 0; i < 400 && !isTrue(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return isTrue();
    };
    ASSERT_TRUE(waitFor([&] { return first->isSequencing(); }));
    const auto second = std::move(*anotherProcess(true));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_FALSE(second->isSequencing());

    first.reset();

    EXPECT_TRUE(waitFor([&] { return second->isSequencing(); }));
    const std::uint64_t commits = second->commits();
    ASSERT_EQ(createAccount("lin", "later").status, sync::OpResult::Status::applied);
    EXPECT_TRUE(waitFor([&] { return second->commits() > commits; }));
}

TEST_F(Postgres, AServerThatWasStartedAgainIsFoundWithoutAnError)
{
    pull("lin");
    const auto endAll = [&] {
        openPostgres(place())->run("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                   "WHERE application_name LIKE 'caravan-hub %' "
                                   "AND pid<>pg_backend_pid()");
    };

    endAll();
    EXPECT_TRUE(hub().store().read([](Connection& connection) { feedHead(connection); }));
    endAll();
    EXPECT_EQ(createAccount("lin", "after").status, sync::OpResult::Status::applied);
    pull("lin");
    EXPECT_TRUE(sees("lin", "account", "after"));
}

} // namespace
} // namespace caravan::hub
