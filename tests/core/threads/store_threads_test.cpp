// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/product/product_rules.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <atomic>
#include <thread>

namespace caravan::test {
namespace {

class TwoConnections : public ReplicaFixture {};

/// What the window and the sync thread do to one file at the same time.
TEST_F(TwoConnections, F20_F40_SaveAndPullAtTheSameTimeAndBothSeeEverything)
{
    constexpr int kRounds = 60;
    std::atomic<bool> failed{false};
    std::thread pulling([&] {
        auto other = Replica::open(folder.path() / "replica.db", Catalogue::builtIn(), clock,
                                   seededIds(77), productRules());
        if (!other) {
            failed = true;
            return;
        }
        for (int i = 0; i < kRounds; ++i) {
            std::vector<RemoteRow> rows;
            for (int r = 0; r < 20; ++r) {
                RemoteRow row;
                row.record = Record((*other)->catalogue().at("account"), (*other)->newId());
                row.record.set("name", "Pulled " + std::to_string(i * 20 + r));
                row.record.rev = 1;
                rows.push_back(std::move(row));
            }
            PageMark mark;
            mark.fromCursor = i == 0 ? "" : "c" + std::to_string(i - 1);
            mark.toCursor = "c" + std::to_string(i);
            mark.more = true;
            const auto applied = SyncDoor(**other).applyPage(rows, mark);
            failed = failed || !applied || !*applied;
        }
    });
    for (int i = 0; i < kRounds; ++i) {
        create("account", {{"name", "Saved " + std::to_string(i)}});
        replica->pollCommits();
    }
    pulling.join();

    EXPECT_FALSE(failed);
    EXPECT_EQ(*replica->count({"account", {}, {}, {}}), kRounds * 21);
    EXPECT_EQ(Outbox(*replica).waitingCount(), kRounds);
    EXPECT_EQ(Outbox(*replica).waiting().back().change.n, kRounds);
}

} // namespace
} // namespace caravan::test
