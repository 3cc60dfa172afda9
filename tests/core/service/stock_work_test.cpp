// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/stock_work.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

using std::string;

Decimal pieces(int count)
{
    return Decimal::fromInteger(count);
}

class StockWork : public ReplicaFixture {
protected:
    StockWork()
    {
        product = create("product", {{"name", string("PC-7")}});
        warehouse = create("stock_location",
                           {{"name", string("Warehouse")}, {"kind", string("warehouse")}});
        van = create("stock_location", {{"name", string("Van")}, {"kind", string("van")}});
        inWarehouse = stock(warehouse, 24, 10);
        inVan = stock(van, 1, 2);
    }
    RecordId stock(const RecordId& location, int quantity, int minimum)
    {
        return create("stock", {{"name", string("PC-7")},
                                {"product", product},
                                {"location", location},
                                {"quantity", pieces(quantity)},
                                {"minimum", pieces(minimum)}});
    }
    Done save(const Result<std::vector<Edit>>& edits)
    {
        if (!edits) {
            return edits.error();
        }
        const auto saved = replica->save(*edits);
        return saved ? done() : Done(saved.error());
    }
    std::string quantity(const RecordId& id)
    {
        return std::get<Decimal>(replica->find("stock", id)->record.value("quantity")).toString();
    }
    /// The sum of what moved: with what was there at first it must be what is there.
    Decimal movedOf(const RecordId& id)
    {
        Decimal sum;
        for (const Row& row : replica->related("stock_move", "stock", id, 100)) {
            sum = sum + std::get<Decimal>(row.record.value("change"));
        }
        return sum;
    }

    RecordId product;
    RecordId warehouse;
    RecordId van;
    RecordId inWarehouse;
    RecordId inVan;
};

TEST_F(StockWork, ATransferJoinsTheSamePartThereOrBeginsIt)
{
    ASSERT_TRUE(save(transferStock(*replica, inWarehouse, van, pieces(5), "", clock.now())));
    EXPECT_EQ(quantity(inWarehouse), "19");
    EXPECT_EQ(quantity(inVan), "6");
    EXPECT_EQ(movedOf(inWarehouse), pieces(-5));
    EXPECT_EQ(movedOf(inVan), pieces(5));

    const RecordId other =
        create("stock_location", {{"name", string("Van 2")}, {"kind", string("van")}});
    ASSERT_TRUE(save(transferStock(*replica, inVan, other, pieces(2), "", clock.now())));
    const auto there = replica->related("stock", "location", other, 10);
    ASSERT_EQ(there.size(), 1U);
    EXPECT_EQ(there[0].record.reference("product"), product);
    EXPECT_EQ(quantity(there[0].record.id), "2");
}

TEST_F(StockWork, NothingFallsBelowZeroWithoutAReason)
{
    const auto refused = transferStock(*replica, inVan, warehouse, pieces(2), " ", clock.now());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::required);
    EXPECT_EQ(refused.error().key, "reason");

    ASSERT_TRUE(
        save(transferStock(*replica, inVan, warehouse, pieces(2), "miscounted", clock.now())));

    EXPECT_EQ(quantity(inVan), "-1");
    EXPECT_EQ(transferStock(*replica, inVan, van, pieces(1), "", clock.now()).error().key,
              "location");
    EXPECT_EQ(transferStock(*replica, inVan, {}, pieces(1), "", clock.now()).error().code,
              ErrorCode::required);
    EXPECT_EQ(transferStock(*replica, inVan, warehouse, pieces(0), "", clock.now()).error().key,
              "quantity");
}

TEST_F(StockWork, ACountSaysWhyItDiffersAndKeepsTheDifference)
{
    EXPECT_EQ(countStock(*replica, inWarehouse, pieces(22), "", clock.now()).error().key, "reason");
    ASSERT_TRUE(save(countStock(*replica, inWarehouse, pieces(24), "", clock.now())));
    ASSERT_TRUE(save(countStock(*replica, inWarehouse, pieces(22), "two broken", clock.now())));
    EXPECT_EQ(quantity(inWarehouse), "22");
    EXPECT_EQ(movedOf(inWarehouse), pieces(-2));
    EXPECT_EQ(countStock(*replica, inWarehouse, pieces(-1), "x", clock.now()).error().key,
              "quantity");
    ASSERT_TRUE(save(receiveStock(*replica, inWarehouse, pieces(10), "", clock.now())));
    EXPECT_EQ(quantity(inWarehouse), "32");
}

TEST_F(StockWork, TheReorderListNamesWhatLacksAndWhereItStillLies)
{
    const auto list = reorderList(*replica);

    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 1U);
    EXPECT_EQ((*list)[0].stock.id, inVan);
    EXPECT_EQ((*list)[0].location, "Van");
    EXPECT_EQ((*list)[0].missing, pieces(1));
    EXPECT_EQ((*list)[0].elsewhere, pieces(14));
}

TEST_F(StockWork, ToolsAreDueByTheirCalibration)
{
    create("tool", {{"name", string("over")}, {"calibrated_until", string("2026-11-01")}});
    create("tool", {{"name", string("soon")}, {"calibrated_until", string("2026-12-10")}});
    create("tool", {{"name", string("fine")}, {"calibrated_until", string("2027-05-01")}});
    create("tool", {{"name", string("never")}});

    const auto due = toolsDue(*replica, *parseDate("2026-11-22"), 30);

    ASSERT_TRUE(due);
    ASSERT_EQ(due->size(), 2U);
    EXPECT_EQ((*due)[0].text("name"), "over");
    EXPECT_EQ((*due)[1].text("name"), "soon");
}

} // namespace
} // namespace caravan::test
