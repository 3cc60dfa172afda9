// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

Value pieces(int count)
{
    return Decimal::fromInteger(count);
}

/// One warehouse with 24 cartridges that two engineers see alike before they go offline.
class SharedStock : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        pushOne("ada", create("stock_location", "warehouse",
                              {{"name", text("Warehouse")}, {"kind", text("warehouse")}}));
        const sync::OpResult made = pushOne("ada", create("stock", "cartridges",
                                                          {{"name", text("PC-7")},
                                                           {"location", Value(id("warehouse"))},
                                                           {"quantity", pieces(24)}}));
        ASSERT_EQ(made.status, sync::OpResult::Status::applied) << made.problemText;
    }
    /// Takes some as a laptop does that still shows 24: the movement and the counter, one bundle.
    void take(const char* who, const char* move, int count)
    {
        Change counted = update("stock", "cartridges", {{"quantity", pieces(24 - count)}}, 1);
        counted.set.at("quantity").from = GroupValue{pieces(24)};
        Change moved = create("stock_move", move,
                              {{"stock", Value(id("cartridges"))},
                               {"kind", text("use")},
                               {"change", pieces(-count)},
                               {"moved_at", text("2026-11-22T08:00:00.000Z")}});
        counted.bundle = moved.bundle = BundleId(id(std::string("bundle ") + move));
        const auto answer = push(who, {counted, moved});
        ASSERT_TRUE(answer);
        for (const sync::OpResult& result : answer->results) {
            EXPECT_TRUE(result.problem.empty()) << result.problemText;
        }
    }
    Value quantitySeenBy(const char* who)
    {
        hub().sequence();
        pull(who);
        return shown(who, "stock", "cartridges").value("quantity");
    }
};

TEST_F(SharedStock, WhatTwoEngineersTakeOfflineAddsUp)
{
    take("keller", "keller's", 3);
    take("max", "max's", 5);

    EXPECT_EQ(quantitySeenBy("keller"), pieces(16));
    EXPECT_EQ(quantitySeenBy("max"), pieces(16));
    EXPECT_TRUE(conflicts("keller").empty());
    EXPECT_TRUE(conflicts("max").empty());
    Decimal moved;
    for (const auto& [key, record] : person("max").shown) {
        if (key.entity == "stock_move") {
            moved = moved + std::get<Decimal>(record.value("change"));
        }
    }
    EXPECT_EQ(moved, Decimal::fromInteger(-8)) << "the movements tell the same";
}

TEST_F(SharedStock, BothTakingTheSameIsStillTwice)
{
    take("keller", "keller's", 4);
    take("max", "max's", 4);

    EXPECT_EQ(quantitySeenBy("keller"), pieces(16));
}

} // namespace
} // namespace caravan::hub
