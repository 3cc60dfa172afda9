// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/maintenance.h"
#include "core/store/replica_source.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

using std::string;

class Maintenance : public ReplicaFixture {
protected:
    Maintenance()
    {
        account = create("account", {{"name", string("苏州恒达")}});
        contract = create("service_contract", {{"number", string("SC-1")},
                                               {"account", account},
                                               {"covers", TextSet{"labour", "preventive"}},
                                               {"starts", string("2026-01-01")},
                                               {"ends", string("2027-12-31")}});
        asset =
            create("asset",
                   {{"name", string("PuroLab 30")}, {"account", account}, {"contract", contract}});
    }

    RecordId makePlan(Values more)
    {
        more.insert({{"name", string("Service")}, {"asset", asset}});
        return create("maintenance_plan", std::move(more));
    }

    /// Works the plan as it stands on @p day and saves what comes of it. The number of edits.
    int work(const RecordId& id, const char* day)
    {
        ReplicaSource source(*replica);
        const auto now = TimePoint(std::chrono::sys_days(*parseDate(day))) + std::chrono::hours(6);
        const auto edits =
            workPlan(source, plan(id), now, [&](const RecordId& visit) { return gone == visit; });
        EXPECT_TRUE(edits) << (edits ? "" : describe(edits.error()));
        if (!edits) {
            return -1;
        }
        EXPECT_TRUE(edits->empty() || replica->save(*edits));
        return static_cast<int>(edits->size());
    }

    Record plan(const RecordId& id) { return replica->find("maintenance_plan", id)->record; }
    std::string state(const RecordId& id)
    {
        const Record now = plan(id);
        return now.text("state") + " " + now.text("next_due");
    }
    std::optional<Record> visit(const RecordId& plan, std::int64_t turn)
    {
        const auto row = replica->find("visit", planVisitId(plan, turn));
        return row ? std::optional(row->record) : std::nullopt;
    }
    void finish(const RecordId& plan, std::int64_t turn, const char* leftAt)
    {
        const RecordId id = planVisitId(plan, turn);
        ASSERT_TRUE(update("visit", id, {{"work_done_text", string("Cartridges")}}));
        ASSERT_TRUE(
            update("visit", id, {{"status", string("work_done")}, {"left_at", string(leftAt)}}));
    }
    void reading(const char* at, const char* hours)
    {
        create("reading", {{"asset", asset},
                           {"name", string("hours")},
                           {"value", *Decimal::parse(hours)},
                           {"taken_at", string(at)}});
    }

    RecordId gone; ///< the visit that was deleted
    RecordId account;
    RecordId contract;
    RecordId asset;
};

TEST_F(Maintenance, AVisitIsMadeAheadOfTimeAndOnce)
{
    const RecordId id = makePlan({{"every_months", std::int64_t{6}},
                                  {"last_done", string("2026-06-10")},
                                  {"ahead_days", std::int64_t{14}},
                                  {"duration_minutes", std::int64_t{90}},
                                  {"contract", contract}});
    create("part_need",
           {{"name", string("PC-7")}, {"quantity", Decimal::fromInteger(2)}, {"plan", id}});

    work(id, "2026-11-25");
    EXPECT_EQ(state(id), "waiting 2026-12-10");
    EXPECT_FALSE(visit(id, 0));
    work(id, "2026-11-26");

    const auto made = visit(id, 0);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->text("kind"), "preventive");
    EXPECT_EQ(made->text("status"), "requested");
    EXPECT_EQ(made->text("due_on"), "2026-12-10");
    EXPECT_EQ(made->value("duration_minutes"), Value(std::int64_t{90}));
    EXPECT_EQ(made->reference("account"), account);
    const auto needs = replica->related("part_need", "visit", made->id, 10);
    ASSERT_EQ(needs.size(), 1U);
    EXPECT_EQ(needs[0].record.value("quantity"), Value(Decimal::fromInteger(2)));
    EXPECT_EQ(state(id), "planned 2026-12-10");
    EXPECT_EQ(work(id, "2026-11-26"), 0) << "nothing left to do";
    EXPECT_EQ(work(id, "2027-01-15"), 0) << "overdue is no reason for a second one";
}

TEST_F(Maintenance, DoneEarlyMovesWhatComesNext)
{
    const RecordId id =
        makePlan({{"every_months", std::int64_t{6}}, {"last_done", string("2026-06-10")}});
    work(id, "2026-12-01");
    finish(id, 0, "2026-12-02T09:00:00.000Z");

    work(id, "2026-12-03");

    EXPECT_EQ(plan(id).text("last_done"), "2026-12-02");
    EXPECT_EQ(state(id), "waiting 2027-06-02");
    EXPECT_EQ(replica->find("asset", asset)->record.text("last_service"), "2026-12-02");
}

TEST_F(Maintenance, AFixedCalendarDoesNotMove)
{
    const RecordId id = makePlan({{"rule", string("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO")},
                                  {"starts", string("2026-10-05")},
                                  {"moves", false}});
    work(id, "2026-10-01");
    EXPECT_EQ(state(id), "planned 2026-10-05");
    finish(id, 0, "2026-10-02T09:00:00.000Z");

    work(id, "2026-10-03");

    EXPECT_EQ(state(id), "waiting 2027-01-04") << "not the 5th again, which is settled";
}

TEST_F(Maintenance, WorkDoneInAVisitMadeByHandCountsAndMovesTheOpenOne)
{
    const RecordId id =
        makePlan({{"every_months", std::int64_t{6}}, {"last_done", string("2026-06-10")}});
    work(id, "2026-12-01");
    const RecordId other = create("visit", {{"subject", string("While we were there")},
                                            {"plan", id},
                                            {"asset", asset},
                                            {"work_done_text", string("All of it")},
                                            {"left_at", string("2026-12-03T09:00:00.000Z")}});
    ASSERT_TRUE(update("visit", other, {{"status", string("work_done")}}));

    work(id, "2026-12-04");

    EXPECT_EQ(plan(id).text("last_done"), "2026-12-03");
    EXPECT_EQ(visit(id, 0)->text("due_on"), "2027-06-03");
    EXPECT_FALSE(visit(id, 1));
}

TEST_F(Maintenance, ACancelledOrDeletedVisitIsLeftOutAndNotMadeAgain)
{
    const RecordId id =
        makePlan({{"every_months", std::int64_t{6}}, {"last_done", string("2026-06-10")}});
    work(id, "2026-12-01");
    ASSERT_TRUE(update("visit", planVisitId(id, 0),
                       {{"status", string("cancelled")}, {"cancel_reason", string("closed")}}));

    work(id, "2026-12-02");
    EXPECT_EQ(state(id), "waiting 2027-06-10");
    EXPECT_EQ(plan(id).text("last_done"), "2026-06-10");
    work(id, "2027-06-01");
    gone = planVisitId(id, 1);
    ASSERT_TRUE(remove("visit", gone));

    work(id, "2027-06-02");

    EXPECT_EQ(state(id), "waiting 2027-12-10");
}

TEST_F(Maintenance, HoursBringItForward)
{
    const RecordId id = makePlan({{"every_months", std::int64_t{12}},
                                  {"every_hours", std::int64_t{1000}},
                                  {"last_done", string("2026-06-01")},
                                  {"last_counter", std::int64_t{5000}}});
    reading("2026-07-01T08:00:00.000Z", "5300"); // ten hours a day

    work(id, "2026-07-02");
    EXPECT_EQ(state(id), "waiting 2026-09-09") << "1000 hours in 100 days";
    reading("2026-07-31T08:00:00.000Z", "5300"); // stood still
    work(id, "2026-08-01");
    EXPECT_EQ(state(id), "waiting 2026-12-18") << "five hours a day, 700 left";
    reading("2026-08-20T08:00:00.000Z", "6010");
    work(id, "2026-08-21");
    EXPECT_EQ(state(id), "planned 2026-08-20");
    finish(id, 0, "2026-08-22T09:00:00.000Z");
    work(id, "2026-08-23");
    EXPECT_EQ(plan(id).value("last_counter"), Value(std::int64_t{6010}));
    EXPECT_TRUE(state(id).starts_with("waiting 20")) << state(id);
}

TEST_F(Maintenance, NothingIsPlannedThatTheContractDoesNotCover)
{
    const RecordId id = makePlan({{"every_months", std::int64_t{6}},
                                  {"last_done", string("2026-06-10")},
                                  {"contract", contract}});
    ASSERT_TRUE(update("service_contract", contract, {{"ends", string("2026-12-01")}}));

    work(id, "2026-12-01");
    EXPECT_EQ(state(id), "not_covered 2026-12-10");
    EXPECT_FALSE(visit(id, 0));
    ASSERT_TRUE(update("service_contract", contract, {{"ends", string("2027-12-01")}}));
    work(id, "2026-12-01");

    EXPECT_EQ(state(id), "planned 2026-12-10");
}

TEST_F(Maintenance, APlanThatIsOffOrWhoseMachineIsGoneMakesNothing)
{
    const RecordId off = makePlan({{"every_months", std::int64_t{1}}, {"active", false}});
    const RecordId gone = makePlan({{"every_months", std::int64_t{1}}});
    const RecordId empty = makePlan({});
    work(empty, "2026-12-01");
    EXPECT_EQ(state(empty), "no_date ");
    ASSERT_TRUE(update("asset", asset, {{"status", string("removed")}}));

    work(off, "2040-01-01");
    work(gone, "2040-01-01");

    EXPECT_EQ(plan(off).text("state"), "stopped");
    EXPECT_EQ(plan(gone).text("state"), "stopped");
    EXPECT_FALSE(visit(off, 0));
    EXPECT_FALSE(visit(gone, 0));
}

TEST_F(Maintenance, ARuleThatCannotBeReadIsNotSaved)
{
    const RecordId id = makePlan({{"every_months", std::int64_t{6}}});
    Edit edit = Edit::update("maintenance_plan", id, {{"rule", string("FREQ=MONTHLY;BYDAY=1XX")}});

    const auto saved = replica->save({edit});

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().key, "rule");
    EXPECT_EQ(saved.error().detail, "at 14: BYDAY is a list such as MO,-1FR");
}

TEST_F(Maintenance, TheIdOfATurnIsTheSameEverywhere)
{
    const RecordId id = *RecordId::parse("01935f00-0000-7000-8000-000000000001");

    EXPECT_EQ(planVisitId(id, 0), planVisitId(id, 0));
    EXPECT_NE(planVisitId(id, 0), planVisitId(id, 1));
    EXPECT_EQ(planVisitId(id, 3).toString().substr(0, 15), "01935f00-0000-7") << "version 7";
}

} // namespace
} // namespace caravan::test
