// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/protocol/codec.h"
#include "tests/hub/hub_fixture.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace caravan::hub {
namespace {

class Threads : public HubFixture {
protected:
    void SetUp() override
    {
        useSharedPlace();
        HubFixture::SetUp();
    }

    /// Pushes @p count accounts one by one, as fast as it can.
    void pushMany(const std::string& who, int count)
    {
        Person& author = person(who);
        IdSource ids = IdSource::fromSystem();
        for (int i = 0; i < count; ++i) {
            Change change = create("account", who + std::to_string(i), {{"name", who}});
            change.n = ++author.n;
            change.op = OpId(ids.version7(m_clock.now()));
            const auto answer = hub::push(hub(), author.caller, {author.replica, {change}, {}, {}});
            ASSERT_TRUE(answer) << answer.failure().detail;
            EXPECT_EQ(answer->results.at(0).status, sync::OpResult::Status::applied);
        }
    }

    /// Follows the feed by waiting, until @p wanted accounts were seen. Each at most once.
    void follow(const std::string& who, std::size_t wanted)
    {
        std::string cursor;
        std::set<RecordId> seen;
        while (seen.size() < wanted) {
            const std::uint64_t commits = hub().commits();
            const Answer<FeedAnswer> answer = feed(hub(), person(who).caller, {cursor, 50, 0});
            ASSERT_TRUE(answer) << answer.failure().detail;
            const Result<sync::FeedPage> page = sync::decodeFeed(*m_catalogue, answer->body);
            ASSERT_TRUE(page);
            cursor = page->cursor;
            for (const sync::FeedRow& row : page->rows) {
                if (row.record.entity->name == "account") {
                    // Over PostgreSQL it may come before it has its position, and with it again.
                    EXPECT_TRUE(seen.insert(row.record.id).second || isPostgres()) << "twice";
                }
            }
            if (answer->rows == 0) {
                waitForNews(answer->scopes, commits);
            }
        }
    }

    void waitForNews(const NumberSet& scopes, std::uint64_t commits)
    {
        struct News {
            std::mutex lock;
            std::condition_variable woken;
            bool isThere = false;
        };
        // Shared: a wake may be on its way when it is taken out.
        const auto news = std::make_shared<News>();
        const FeedWaiters::Id id = hub().waiters().add(scopes, [news] {
            const std::lock_guard guard(news->lock);
            news->isThere = true;
            news->woken.notify_one();
        });
        if (hub().commits() == commits) {
            std::unique_lock guard(news->lock);
            // Without a time: a lost wake shows as a test that never ends.
            news->woken.wait(guard, [&] { return news->isThere; });
        }
        hub().waiters().remove(id);
    }
};

TEST_F(Threads, I7_ReadersThatWaitSeeEveryCommitOnce)
{
    constexpr int kEach = 60;
    std::vector<std::thread> threads;
    for (const char* who : {"lin", "chen", "max"}) {
        threads.emplace_back([this, who] { pushMany(who, kEach); });
    }
    for (const char* who : {"ada", "lin"}) {
        threads.emplace_back([this, who] { follow(who, 3UL * kEach); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

} // namespace
} // namespace caravan::hub
