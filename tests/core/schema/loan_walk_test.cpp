// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// An entity that is JSON alone (tests/support/loan/loan.json), walked through what a laptop does
// with records. What its clocks fill in is in tests/core/workflow/clock_rule_test.cpp.
#include "core/actions/clone_record.h"
#include "core/actions/reminders.h"
#include "core/planning/day_plan.h"
#include "core/planning/icalendar.h"
#include "core/query/list_view.h"
#include "core/record/clocks.h"
#include "core/record/moments.h"
#include "core/record/overdue.h"
#include "core/schema/navigation.h"
#include "core/workflow/move_state.h"
#include "core/workflow/upkeep.h"
#include "tests/support/loan/loan_fixture.h"

namespace caravan::test {
namespace {

class LoanWalk : public LoanFixture {};

TEST_F(LoanWalk, NoProgramKnowsItByName)
{
    EXPECT_EQ(Catalogue::builtIn()->entity(loan.name), nullptr);
    EXPECT_EQ(loanCatalogue()->entities().size(), Catalogue::builtIn()->entities().size() + 1);
    const auto work = loanCatalogue()->navigation().work(*loanCatalogue());
    EXPECT_EQ(std::count(work.begin(), work.end(), loanCatalogue()->entity(loan.name)), 1);
    const auto read = Catalogue::fromJson(loanCatalogue()->toJson());
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ((*read)->at(loan.name).fields.size(), loan.entity.fields.size())
        << "a laptop adopts it from its hub";
}

TEST_F(LoanWalk, StandsInAListInItsOrderAndIsFiltered)
{
    lend("Pump", {{loan.kind, textValue("substitute")}});
    lend("Drill");
    lend("Saw", {{loan.owner, person("Chen")}});
    EXPECT_EQ(titles({loan.name, {}, {{loan.title}}, {}}), (Titles{"Drill", "Pump", "Saw"}));
    EXPECT_GE(loan.entity.listFields().size(), 8U);

    const Viewpoint viewpoint{*parseDate("2026-11-23"), me,
                              [](Date day) { return TimePoint(std::chrono::sys_days(day)); }};
    const auto asked = [&](FilterRule rule) {
        ListView view;
        view.rules.push_back(std::move(rule));
        return titles({loan.name, filterOf(loan.entity, view, viewpoint), {{loan.title}}, {}});
    };
    EXPECT_EQ(asked({loan.kind, FilterRule::Kind::is, {textValue("substitute")}}), Titles{"Pump"});
    EXPECT_EQ(asked({loan.owner, FilterRule::Kind::mine, {}}), (Titles{"Drill", "Pump"}));
    EXPECT_EQ(asked({loan.due, FilterRule::Kind::empty, {}}), (Titles{"Drill", "Pump", "Saw"}));
    EXPECT_EQ(
        titles({loan.name,
                Filter::where(loan.customer + ".industry", Compare::equal, textValue("machinery")),
                {{loan.title}},
                {}}),
        (Titles{"Drill", "Pump", "Saw"}));
}

TEST_F(LoanWalk, IsFoundByNameCodeAndNotes)
{
    const Record pump = lend("循环泵", {{loan.code, textValue("SN-4711")},
                                        {loan.notes, textValue("with the long hose")}});
    for (const char* words : {"循环", "xunhuan", "4711", "hose"}) {
        const auto hits = replica->search(words, 10, loan.name);
        ASSERT_EQ(hits.size(), 1U) << words;
        EXPECT_EQ(hits[0].key, pump.key());
        EXPECT_EQ(replica->search(words, 10).size(), 1U) << "among all entities";
    }
    EXPECT_EQ(replica->search(pump.text(loan.number), 10, loan.name).size(), 1U);
}

TEST_F(LoanWalk, DrawsItsNumberOfflineAndNoneTwice)
{
    const std::string one = lend("Pump").text(loan.number);
    const std::string two = lend("Drill").text(loan.number);
    EXPECT_TRUE(one.starts_with(loan.entity.number->letter + "26-L")) << one;
    EXPECT_TRUE(one.ends_with("-001")) << one;
    EXPECT_TRUE(two.ends_with("-002")) << two;
    const Entity& series = replica->catalogue().at(Serves::numbers);
    const auto rows = replica->select({series.name, {}, {}, {}}, 0, 2);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().record.value(loan.entity.number->counter), Value(std::int64_t{2}));
}

TEST_F(LoanWalk, IsNumberedOnceTheHubHasGivenTheSeries)
{
    ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) {
        state.role = "rep";
        state.hubId = "hub";
        state.isRegistered = true;
    }));
    const Record pump = lend("Pump");
    EXPECT_EQ(pump.text(loan.number), "");
    Upkeep upkeep = productUpkeep();
    ASSERT_TRUE(upkeep.run(*replica, clock.now(), replica->pollCommits()));
    const Entity& series = replica->catalogue().at(Serves::numbers);
    const auto rows = replica->select({series.name, {}, {}, {}}, 0, 1);
    ASSERT_TRUE(rows && !rows->empty());
    ASSERT_TRUE(update(series.name, rows->front().record.id, {{"serial", std::int64_t{17}}}));
    ASSERT_TRUE(upkeep.run(*replica, clock.now(), replica->pollCommits()));
    EXPECT_EQ(now(pump.id).text(loan.number), loan.entity.number->letter + "26-17-001");
}

TEST_F(LoanWalk, MovesAlongItsWorkflowAndFreezes)
{
    const Record pump = lend("Pump", {{loan.sum, Money{*Decimal::parse("500"), "EUR"}}});
    const std::string begun = loan.stateIn(Phase::begun);
    const std::string over = loan.stateIn(Phase::done);
    EXPECT_FALSE(mayMove(pump, over));
    const auto lacking = moveState(pump, begun);
    ASSERT_FALSE(lacking);
    EXPECT_EQ(lacking.error().key, loan.code) << "nothing leaves without its serial number";
    for (const std::string& state : {begun, over}) {
        const auto moved = moveState(now(pump.id), state, {{loan.code, textValue("SN-1")}});
        ASSERT_TRUE(moved) << describe(moved.error());
        ASSERT_TRUE(replica->save({*moved}));
    }
    EXPECT_TRUE(isOver(now(pump.id)));
    const auto refused =
        update(loan.name, pump.id, {{loan.sum, Money{*Decimal::parse("1"), "EUR"}}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::frozen);
    EXPECT_FALSE(label(loan.entity.status->frozenHint, "zh_TW").empty());
}

TEST_F(LoanWalk, IsOverdueWhileItIsNotBack)
{
    const Field& due = *loan.entity.field(loan.due);
    const Record pump = lend("Pump", {{loan.due, textValue("2026-11-20")}});
    const Date today = *parseDate("2026-11-23");
    EXPECT_EQ(daysOverdue(pump, due, today), std::optional(3));
    Record back = pump;
    back.set(loan.state, loan.stateIn(Phase::done));
    EXPECT_EQ(daysOverdue(back, due, today), std::nullopt);
    EXPECT_EQ(formatDateTime(happenedAt(pump)).substr(0, 10), "2026-11-20");
}

TEST_F(LoanWalk, ItsClocksRunUntilTheyAreMet)
{
    const std::vector<ClockShape>& clocks = loan.entity.clocks;
    ASSERT_EQ(clocks.size(), 2U);
    const Value noon = textValue("2026-11-23T12:00:00.000Z");
    const Record pump = lend("Pump", {{clocks[0].due, noon}});
    const TimePoint due = *parseDateTime(textOf(noon));
    const auto state = [&](const Record& record, TimePoint at) {
        return clocksOf(record, at).front().state;
    };
    EXPECT_EQ(state(pump, due), ClockState::running);
    EXPECT_EQ(state(pump, due + std::chrono::seconds(1)), ClockState::late);
    EXPECT_TRUE(isLate(pump, *loan.entity.field(clocks[0].due), due + std::chrono::seconds(1)));
    ASSERT_TRUE(update(loan.name, pump.id, {{clocks[0].met, noon}}));
    EXPECT_EQ(state(now(pump.id), due + std::chrono::hours(1)), ClockState::kept);
    EXPECT_EQ(now(pump.id).text(clocks[0].result), "kept");
    EXPECT_EQ(clocksOf(now(pump.id), due)[1].state, ClockState::none);
    const auto clone = cloneRecord(*replica, now(pump.id), *parseDate("2026-11-23"));
    ASSERT_TRUE(clone);
    for (const std::string& field : {clocks[0].due, clocks[0].met, clocks[0].result}) {
        EXPECT_FALSE(clone->front().sets(field)) << field;
    }
}

TEST_F(LoanWalk, RemindsItsOwnerOfItsHourAndItsDay)
{
    const TimePoint morning = *parseDateTime("2026-11-24T08:00:00.000Z");
    const Record timed = lend("Pump", {{loan.start, textValue("2026-11-24T09:30:00.000Z")}});
    const Record due = lend("Drill", {{loan.due, textValue("2026-11-24")}});
    lend("Saw",
         {{loan.start, textValue("2026-11-24T09:30:00.000Z")}, {loan.owner, person("Chen")}});
    const auto reminders =
        remindersIn(*replica, me, morning, morning + std::chrono::hours(4), [&](Date day) {
            return TimePoint(std::chrono::sys_days(day)) + std::chrono::hours(9);
        });
    ASSERT_EQ(reminders.size(), 2U);
    EXPECT_EQ(reminders[0].key, due.key());
    EXPECT_TRUE(reminders[0].isDay);
    EXPECT_EQ(reminders[1].key, timed.key());
    EXPECT_EQ(reminders[1].title, "Pump");
}

TEST_F(LoanWalk, IsAStopOnTheWayOfADay)
{
    const TimePoint midnight = *parseDateTime("2026-11-24T00:00:00.000Z");
    lend("Pump", {{loan.start, textValue("2026-11-24T09:30:00.000Z")},
                  {loan.end, textValue("2026-11-24T10:15:00.000Z")},
                  {loan.kind, textValue("substitute")}});
    lend("Drill", {{loan.due, textValue("2026-11-24")}});
    lend("Saw", {{loan.due, textValue("2026-11-24")}, {loan.kind, textValue("by_post")}});
    const auto stops = readDayStops(*replica, me, *parseDate("2026-11-24"), midnight,
                                    midnight + std::chrono::hours(24));
    ASSERT_TRUE(stops) << describe(stops.error());
    ASSERT_EQ(stops->size(), 2U) << "what goes by post is no way";
    EXPECT_EQ(stops->at(0).record.title(), "Pump");
    EXPECT_TRUE(stops->at(0).isFixed);
    EXPECT_EQ(stops->at(0).duration, std::chrono::minutes(45));
    EXPECT_EQ(stops->at(1).place, "Acme");
    ASSERT_TRUE(stops->at(1).position);
    const RouteDay day{Position{48.137, 11.575}, midnight + std::chrono::hours(8),
                       midnight + std::chrono::hours(18), 50};
    const auto edits = applyRoute(*stops, routeOf(*stops, day));
    ASSERT_EQ(edits.size(), 1U);
    ASSERT_TRUE(replica->save(edits));
    EXPECT_FALSE(now(edits[0].id).text(loan.start).empty());
}

TEST_F(LoanWalk, StopsWhereWhatItIsLentForStands)
{
    const TimePoint midnight = *parseDateTime("2026-11-24T00:00:00.000Z");
    const RecordId site =
        create("account", {{"name", textValue("Site")}, {"position", textValue("54.32, 10.13")}});
    const RecordId machine = create(
        "asset",
        {{"name", textValue("MilliPure")}, {"serial", textValue("MP-1")}, {"account", site}});
    const RecordId stray =
        create("asset", {{"name", textValue("Stray")}, {"serial", textValue("MP-2")}});
    const auto stopOf = [&](const RecordId& asset) {
        const Record loaned = lend(
            "Pump", {{loan.due, textValue("2026-11-24")}, {"lent_for", RecordKey{"asset", asset}}});
        const auto stops = readDayStops(*replica, me, *parseDate("2026-11-24"), midnight,
                                        midnight + std::chrono::hours(24));
        const auto found = std::find_if(stops->begin(), stops->end(), [&](const DayStop& stop) {
            return stop.record.id == loaned.id;
        });
        return found->place;
    };
    EXPECT_EQ(stopOf(machine), "Site");
    EXPECT_EQ(stopOf(stray), "Acme") << "its own account says where, if the machine does not";
}

TEST_F(LoanWalk, IsWrittenIntoACalendarFile)
{
    const RecordId site = create("account", {{"name", textValue("Site")},
                                             {"street", textValue("Hafenstraße 12")},
                                             {"city", textValue("Kiel")}});
    lend("Pump", {{loan.start, textValue("2026-11-24T09:30:00.000Z")},
                  {loan.end, textValue("2026-11-24T10:15:00.000Z")},
                  {loan.customer, site},
                  {loan.state, loan.stateIn(Phase::dropped)}});
    lend("Drill", {{loan.due, textValue("2026-11-25")}, {loan.kind, textValue("by_post")}});
    std::string file;
    ASSERT_TRUE(exportCalendar(*replica, {{loan.name, {}, {{loan.title, true}}, {}}}, {},
                               clock.now(), [&](std::string_view part) { file += part; }));
    for (const char* line :
         {"DTSTART:20261124T093000Z\r\nDTEND:20261124T101500Z\r\nSTATUS:CANCELLED\r\n"
          "SUMMARY:Pump\r\nDESCRIPTION:Site\r\nLOCATION:Hafenstraße 12\\, Kiel\r\n",
          "DUE;VALUE=DATE:20261125\r\nSTATUS:NEEDS-ACTION\r\nSUMMARY:Drill\r\n"
          "DESCRIPTION:Acme\r\nEND:VTODO\r\n"}) {
        EXPECT_NE(file.find(line), std::string::npos) << file;
    }
}

/// A company that knows no hours: a loan begins on a day, or is only due on one.
class LoanByDay : public LoanFixture, public ::testing::WithParamInterface<bool> {
protected:
    LoanByDay() : LoanFixture(dayLoanCatalogue(GetParam())) {}

    const std::string day = GetParam() ? loan.start : loan.due;
};

TEST_P(LoanByDay, IsRemindedOfAndOnTheWayOfItsDay)
{
    EXPECT_EQ(loan.entity.moments.start.empty(), !GetParam());
    const Record pump = lend("Pump", {{day, textValue("2026-11-24")}});
    lend("Drill", {{day, textValue("2026-11-25")}});
    const TimePoint midnight = *parseDateTime("2026-11-24T00:00:00.000Z");
    const TimePoint after = midnight + std::chrono::hours(24);

    const auto reminders = remindersIn(*replica, me, midnight, after, [](Date date) {
        return TimePoint(std::chrono::sys_days(date)) + std::chrono::hours(9);
    });
    ASSERT_EQ(reminders.size(), 1U);
    EXPECT_EQ(reminders[0].key, pump.key());
    EXPECT_TRUE(reminders[0].isDay);

    const auto stops = readDayStops(*replica, me, *parseDate("2026-11-24"), midnight, after);
    ASSERT_TRUE(stops) << describe(stops.error());
    ASSERT_EQ(stops->size(), 1U);
    EXPECT_EQ(stops->front().record.id, pump.id);
    EXPECT_FALSE(stops->front().start);
    const RouteDay route{Position{48.137, 11.575}, midnight + std::chrono::hours(8),
                         midnight + std::chrono::hours(18), 50};
    EXPECT_TRUE(applyRoute(*stops, routeOf(*stops, route)).empty()) << "it has no hour to be given";

    std::string file;
    ASSERT_TRUE(exportCalendar(*replica, {{loan.name, {}, {}, {}}}, {}, clock.now(),
                               [&](std::string_view part) { file += part; }));
    EXPECT_NE(file.find(GetParam() ? "DTSTART;VALUE=DATE:20261124" : "DUE;VALUE=DATE:20261124"),
              std::string::npos)
        << file;
}

INSTANTIATE_TEST_SUITE_P(BeginsOrIsDue, LoanByDay, ::testing::Bool());

} // namespace
} // namespace caravan::test
