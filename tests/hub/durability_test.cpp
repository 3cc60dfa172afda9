// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/op_rows.h"
#include "sync/hub/store/record_rows.h"
#include "tests/hub/hub_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace caravan::hub {
namespace {

class Durability : public HubFixture {
protected:
    void SetUp() override
    {
        useSharedPlace();
        HubFixture::SetUp();
    }
    Change numbered(std::int64_t n) const
    {
        const std::string name = "account " + std::to_string(n);
        Change change = create("account", name, {{"name", name}});
        change.n = n;
        change.op = OpId(id("op " + std::to_string(n)));
        change.at = m_clock.now();
        return change;
    }
    Result<std::unique_ptr<Hub>> openAgain() const
    {
        HubOptions options = productHub();
        options.passwordCost = Passwords::Cost::least();
        return Hub::open(place(), m_catalogue, m_clock, options);
    }
    std::int64_t lastN(Hub& hub)
    {
        std::int64_t last = -1;
        EXPECT_TRUE(hub.store().read([&](Connection& connection) {
            last = loadReplica(connection, person("lin").replica)->lastN;
        }));
        return last;
    }
    std::size_t accountsIn(Hub& hub)
    {
        std::size_t count = 0;
        EXPECT_TRUE(hub.store().read([&](Connection& connection) {
            eachRecord(connection, *m_catalogue, "account", [&](const Record&) { ++count; });
        }));
        return count;
    }
};

TEST_F(Durability, I21_WhatWasAcknowledgedSurvivesAKillAtAnyMoment)
{
    for (int kill = 0; kill < 8; ++kill) {
        int pipes[2];
        ASSERT_EQ(pipe(pipes), 0);
        const std::int64_t from = lastN(hub()) + 1;
        const pid_t child = fork();
        if (child == 0) { // pushes and says so until it is killed
            const auto mine = openAgain();
            for (std::int64_t n = from;; ++n) {
                const auto answer = hub::push(**mine, person("lin").caller,
                                              {person("lin").replica, {numbered(n)}, {}, {}});
                if (!answer || write(pipes[1], &n, sizeof n) != sizeof n) {
                    _exit(1);
                }
            }
        }
        close(pipes[1]);
        std::int64_t acknowledged = from - 1;
        for (int i = 0; i < 5 + 7 * kill; ++i) {
            ASSERT_EQ(read(pipes[0], &acknowledged, sizeof acknowledged),
                      static_cast<ssize_t>(sizeof acknowledged));
        }
        ::kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        while (read(pipes[0], &acknowledged, sizeof acknowledged) > 0) {
        }
        close(pipes[0]);

        const Result<std::unique_ptr<Hub>> again = openAgain();
        ASSERT_TRUE(again) << describe(again.error());
        EXPECT_GE(lastN(**again), acknowledged);
        EXPECT_LE(lastN(**again), acknowledged + 1);
        EXPECT_EQ(accountsIn(**again), static_cast<std::size_t>(lastN(**again)));
    }
}

TEST_F(Durability, T26_AnOpComesOnceAlsoAfterARestart)
{
    ASSERT_TRUE(push("lin", {numbered(1)}));

    const Result<std::unique_ptr<Hub>> again = openAgain();
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->id(), hub().id());
    EXPECT_EQ((*again)->epoch(), hub().epoch());
    for (int i = 0; i < 100; ++i) {
        const auto answer = hub::push(**again, person("lin").caller,
                                      {person("lin").replica, {numbered(1)}, {}, {}});
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->results.at(0).rev, 1);
    }
    EXPECT_EQ(accountsIn(**again), 1U);
}

TEST_F(Durability, B85_AFullDiskChangesNothingAndTheSamePushIsTakenWhenThereIsRoom)
{
    if (isPostgres()) {
        GTEST_SKIP() << "the limit is one of SQLite";
    }
    const auto allow = [&](const char* pragma) {
        ASSERT_TRUE(hub().store().write([&](Connection& connection) {
            connection.run(pragma)->next();
            return true;
        }));
    };
    allow("PRAGMA max_page_count=1"); // no smaller than it is: no page more

    std::vector<Change> many;
    for (std::int64_t n = 1; n <= 200; ++n) {
        many.push_back(numbered(n));
    }
    const Answer<sync::PushAnswer> refused = push("lin", many);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.failure().type, sync::problem::kBusy);
    EXPECT_EQ(lastN(hub()), 0);
    EXPECT_EQ(accountsIn(hub()), 0U);
    allow("PRAGMA max_page_count=1000000");
    EXPECT_TRUE(push("lin", many));
    EXPECT_EQ(accountsIn(hub()), 200U);
}

} // namespace
} // namespace caravan::hub
