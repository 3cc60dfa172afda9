// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/coverage.h"
#include "core/service/visit_work.h"
#include "core/store/outbox.h"
#include "tests/sim/world_fixture.h"

#include <numeric>

namespace caravan::test {
namespace {

constexpr std::size_t kDispatcher = 0;
constexpr std::size_t kKeller = 1;
constexpr std::size_t kWeber = 2;

/// A dispatcher and two engineers of different teams, with one machine and one warehouse, through
/// real replicas, sessions and a hub.
class ServiceWorld : public WorldFixture {
protected:
    ServiceWorld() : WorldFixture({"ada", "eng0", "eng1"}) {}

    void SetUp() override
    {
        account = create(kDispatcher, "account", {{"name", words("Hengda")}});
        machine =
            create(kDispatcher, "asset", {{"name", words("PuroLab")}, {"account", Value(account)}});
        const RecordId warehouse =
            create(kDispatcher, "stock_location",
                   {{"name", words("Warehouse")}, {"kind", words("warehouse")}});
        cartridges = create(kDispatcher, "stock",
                            {{"name", words("PC-7")},
                             {"location", Value(warehouse)},
                             {"quantity", Decimal::fromInteger(24)}});
        kellers = visitOf("eng0");
        ASSERT_TRUE(world.settle());
    }
    static Value words(const char* text) { return std::string(text); }
    static RecordId user(const char* name) { return Company::instance().person(name).user; }
    RecordId visitOf(const char* engineer)
    {
        return create(kDispatcher, "visit",
                      {{"subject", words("No water")},
                       {"kind", words("breakdown")},
                       {"status", words("planned")},
                       {"start", words("2026-11-23T09:00:00.000Z")},
                       {"account", Value(account)},
                       {"asset", Value(machine)},
                       {"engineer", Value(user(engineer))}});
    }
    Replica& replica(std::size_t i) { return *world.client(i).replica; }
    Record find(std::size_t i, const char* entity, const RecordId& id)
    {
        const auto row = replica(i).find(entity, id);
        EXPECT_TRUE(row) << world.client(i).name << " lacks " << entity;
        return row ? row->record : Record(replica(i).catalogue().at(entity), id);
    }
    void save(std::size_t i, const Result<std::vector<Edit>>& edits)
    {
        ASSERT_TRUE(edits) << describe(edits.error());
        SaveOptions options;
        options.isBundle = edits->size() > 1;
        const auto saved = replica(i).save(*edits, options);
        ASSERT_TRUE(saved) << describe(saved.error());
        world.edited(i);
    }
    /// Arrives, reads the counter and takes parts, as the player does it.
    void work(std::size_t i, const RecordId& visit, int hours, int parts)
    {
        const TimePoint now = *parseDateTime("2026-11-23T09:30:00.000Z");
        save(i, checkIn(find(i, "visit", visit), now));
        save(i, takeReading(replica(i), find(i, "visit", visit),
                            {"hours", Decimal::fromInteger(hours), {}}, now));
        PartTaken part;
        part.stock = cartridges;
        part.quantity = Decimal::fromInteger(parts);
        save(i, usePart(replica(i), find(i, "visit", visit), part, now));
    }
    Decimal moved(std::size_t i)
    {
        Decimal sum;
        for (const Row& row : replica(i).related("stock_move", "stock", cartridges, 100)) {
            sum = sum + std::get<Decimal>(row.record.value("change"));
        }
        return sum;
    }
    void expectNothingWaits()
    {
        for (std::size_t i = 0; i < world.clients(); ++i) {
            EXPECT_EQ(Outbox(replica(i)).waitingCount(), 0) << world.client(i).name;
            EXPECT_EQ(Outbox(replica(i)).attentionCount(), 0) << world.client(i).name;
            EXPECT_EQ(world.differenceFromHub(i), "") << world.client(i).name;
        }
    }

    RecordId account;
    RecordId machine;
    RecordId cartridges;
    RecordId kellers;
};

TEST_F(ServiceWorld, TwoEngineersOfflineOnOneMachineAndStockAddUp)
{
    const RecordId webers = visitOf("eng1");
    ASSERT_TRUE(world.settle());
    for (const std::size_t i : {kKeller, kWeber}) {
        world.setOnline(i, false);
    }
    work(kKeller, kellers, 1010, 3);
    set(kKeller, "asset", machine, "place", words("2nd floor"));
    work(kWeber, webers, 1020, 5);
    set(kWeber, "asset", machine, "serial", words("PL-77"));
    for (const std::size_t i : {kKeller, kWeber}) {
        world.setOnline(i, true);
    }
    ASSERT_TRUE(world.settle());

    expectNothingWaits();
    for (const std::size_t i : {kDispatcher, kKeller, kWeber}) {
        SCOPED_TRACE(world.client(i).name);
        EXPECT_EQ(find(i, "stock", cartridges).value("quantity"), Value(Decimal::fromInteger(16)));
        EXPECT_EQ(moved(i), Decimal::fromInteger(-8));
        EXPECT_EQ(replica(i).related("reading", "asset", machine, 10).size(), 2U);
        const Record asset = find(i, "asset", machine);
        EXPECT_EQ(asset.value("counter"), Value(std::int64_t(1020))) << "the higher count";
        EXPECT_EQ(asset.text("place"), "2nd floor");
        EXPECT_EQ(asset.text("serial"), "PL-77");
        EXPECT_EQ(openConflicts(i), 0);
    }
}

TEST_F(ServiceWorld, AVisitGivenAwayUnderTheHandsOfItsEngineerLosesNothing)
{
    world.setOnline(kKeller, false);
    work(kKeller, kellers, 1010, 3);
    const TimePoint now = *parseDateTime("2026-11-23T10:30:00.000Z");
    set(kKeller, "visit", kellers, "work_done_text", words("New cartridges"));
    save(kKeller, finishWork(replica(kKeller), find(kKeller, "visit", kellers), now));
    set(kDispatcher, "visit", kellers, "engineer", Value(user("eng1")));
    world.run(200);
    world.setOnline(kKeller, true);
    ASSERT_TRUE(world.settle());

    expectNothingWaits();
    EXPECT_FALSE(replica(kKeller).find("visit", kellers)) << "it is no longer his to see";
    EXPECT_EQ(replica(kWeber).related("reading", "visit", kellers, 10).size(), 1U);
    EXPECT_EQ(replica(kWeber).related("part_use", "visit", kellers, 10).size(), 1U);
    EXPECT_EQ(find(kWeber, "asset", machine).value("counter"), Value(std::int64_t(1010)));
    for (const std::size_t i : {kKeller, kWeber}) {
        SCOPED_TRACE(world.client(i).name);
        EXPECT_EQ(find(i, "stock", cartridges).value("quantity"), Value(Decimal::fromInteger(21)));
        std::string told;
        const auto conflicts = replica(i).select({"conflict", {}, {}, {}}, 0, 50);
        ASSERT_TRUE(conflicts);
        for (const Row& row : *conflicts) {
            told += row.record.text("kind") + row.record.text("loser") + "\n";
        }
        for (const char* part : {"added", "1010", "PC-7", "New cartridges", "work_done"}) {
            EXPECT_NE(told.find(part), std::string::npos) << part << " in " << told;
        }
    }
}

TEST_F(ServiceWorld, TheEngineersLaptopKnowsWhatIsCoveredAndWhatHappenedBefore)
{
    const RecordId contract = create(kDispatcher, "service_contract",
                                     {{"number", words("SC-1")},
                                      {"starts", words("2026-01-01")},
                                      {"covers", TextSet{"labour", "parts"}},
                                      {"account", Value(account)}});
    set(kDispatcher, "asset", machine, "contract", Value(contract));
    set(kDispatcher, "visit", kellers, "contract", Value(contract));
    const RecordId webers = visitOf("eng1");
    ASSERT_TRUE(world.settle());

    const Coverage coverage =
        readCoverage(replica(kKeller), find(kKeller, "asset", machine), *parseDate("2026-11-23"));
    EXPECT_EQ(coverage.by, Coverage::By::contract);
    EXPECT_TRUE(replica(kKeller).find("visit", webers)) << "the history of his machine";
}

} // namespace
} // namespace caravan::test
