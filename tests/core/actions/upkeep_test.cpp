// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/workflow/upkeep.h"

#include "core/product/product_rules.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

namespace caravan {
namespace {

class UpkeepTest : public test::ReplicaFixture {
protected:
    UpkeepTest()
    {
        user = replica->newId();
        EXPECT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) {
            state.user = user;
            state.role = "rep";
            state.hubId = "hub";
            state.isRegistered = true;
        }));
    }
    bool run()
    {
        const Result<bool> written = upkeep.run(*replica, clock.now(), replica->pollCommits());
        EXPECT_TRUE(written);
        return written && *written;
    }
    std::int64_t count(const std::string& entity) { return *replica->count({entity, {}, {}, {}}); }

    RecordId user;
    Upkeep upkeep = productUpkeep();
};

TEST_F(UpkeepTest, AsksForASeriesOnceAndNumbersWhatWaitedForIt)
{
    const RecordId quote =
        create("quote", {{"name", std::string("x")}, {"quote_date", std::string("2026-11-22")}});
    EXPECT_TRUE(run());
    ASSERT_EQ(count("number_series"), 1);
    EXPECT_FALSE(run()) << "the hub has not answered yet";

    const auto rows = replica->select({"number_series", {}, {}, {}}, 0, 1);
    ASSERT_TRUE(rows && !rows->empty());
    const RecordId series = rows->front().record.id;
    ASSERT_TRUE(update("number_series", series, {{"serial", std::int64_t{17}}}));
    EXPECT_TRUE(run());
    EXPECT_EQ(text("quote", quote, "number"), "Q26-17-001");
    EXPECT_FALSE(run());
}

TEST_F(UpkeepTest, MakesTheRecordOfADayOfASeriesInTheMorning)
{
    begin("2026-11-23");
    const auto saved = replica->save({Edit::create("activity", replica->newId(),
                                                   {{"subject", std::string("Round")},
                                                    {"due", std::string("2026-11-23")},
                                                    {"repeats", std::string("FREQ=DAILY")}})});
    ASSERT_TRUE(saved);
    run();
    EXPECT_EQ(count("activity"), 1);

    begin("2026-11-24");
    EXPECT_TRUE(run());
    EXPECT_EQ(count("activity"), 2);
    EXPECT_FALSE(run()) << "once a day";
}

} // namespace
} // namespace caravan
