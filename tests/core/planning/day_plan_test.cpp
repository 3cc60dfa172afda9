// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/day_plan.h"

#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class DayPlanTest : public ReplicaFixture {
protected:
    DayPlanTest()
    {
        me = create("user", {{"name", std::string("Anna")}, {"mail", std::string("a@b.example")}});
        near = create("account",
                      {{"name", std::string("Near")}, {"position", std::string("48.137, 11.7")}});
        far = create("account",
                     {{"name", std::string("Far")}, {"position", std::string("48.137, 12.3")}});
        nowhere = create("account", {{"name", std::string("Nowhere")}});
    }
    RecordId plan(const char* subject, const char* kind, Values more)
    {
        more["subject"] = std::string(subject);
        more["kind"] = std::string(kind);
        more["owner"] = me;
        return create("activity", std::move(more));
    }
    static TimePoint at(const char* clock)
    {
        return *parseDateTime(std::string("2026-11-23T") + clock + ":00.000Z");
    }
    static std::string text(const char* clock) { return formatDateTime(at(clock)); }
    std::vector<DayStop> read()
    {
        const auto stops = readDayStops(*replica, me, *parseDate("2026-11-23"), at("00:00"),
                                        at("00:00") + std::chrono::hours(24));
        EXPECT_TRUE(stops);
        return *stops;
    }
    static RouteDay day() { return {Position{48.137, 11.575}, at("08:00"), at("18:00"), 50}; }

    RecordId me, near, far, nowhere;
};

TEST_F(DayPlanTest, WhatIsDoneAnywhereAndWhatIsOverStaysOut)
{
    plan("call", "call", {{"start", text("09:00")}, {"account", near}});
    plan("done", "visit",
         {{"start", text("09:00")}, {"account", near}, {"status", std::string("done")}});
    plan("tomorrow", "visit", {{"due", std::string("2026-11-24")}, {"account", near}});
    create("activity", {{"subject", std::string("of another")},
                        {"kind", std::string("visit")},
                        {"start", text("09:00")},
                        {"account", near}});
    EXPECT_TRUE(read().empty());
}

TEST_F(DayPlanTest, VisitsGetTheirTimesOnTheWayAndMeetingsKeepTheirs)
{
    const RecordId contact =
        create("contact", {{"full_name", std::string("Jo")}, {"account", near}});
    const RecordId meeting = plan(
        "meeting", "meeting", {{"start", text("10:00")}, {"end", text("11:00")}, {"account", far}});
    const RecordId late = plan(
        "late", "visit", {{"start", text("15:00")}, {"end", text("15:45")}, {"contact", contact}});
    const RecordId untimed =
        plan("untimed", "visit", {{"due", std::string("2026-11-23")}, {"account", far}});
    const RecordId lost =
        plan("lost", "visit", {{"due", std::string("2026-11-23")}, {"account", nowhere}});
    const std::vector<DayStop> stops = read();
    ASSERT_EQ(stops.size(), 4U);
    EXPECT_TRUE(stops[0].isFixed);
    EXPECT_EQ(stops[1].place, "Near") << "by its contact";

    const DayRoute route = routeOf(stops, day());
    const auto edits = applyRoute(stops, route);
    ASSERT_EQ(edits.size(), 2U);
    ASSERT_TRUE(replica->save(edits));
    const auto start = [&](const RecordId& id) {
        return replica->find("activity", id)->record.text("start");
    };
    EXPECT_EQ(start(meeting), text("10:00"));
    EXPECT_LT(start(late), text("10:00")) << "it lies on the way";
    EXPECT_GE(start(untimed), text("11:00"));
    EXPECT_EQ(replica->find("activity", late)->record.text("end"),
              formatDateTime(*parseDateTime(start(late)) + std::chrono::minutes(45)));
    EXPECT_TRUE(start(lost).empty()) << "nobody knows where it is";
    EXPECT_TRUE(applyRoute(read(), routeOf(read(), day())).empty()) << "twice is once";
}

TEST_F(DayPlanTest, WhatCannotBeReachedBeforeTheDayEndsIsLeftAsItIs)
{
    const RecordId beyond = create(
        "account", {{"name", std::string("Taipei")}, {"position", std::string("25.03, 121.56")}});
    plan("near", "visit", {{"due", std::string("2026-11-23")}, {"account", near}});
    const RecordId taipei =
        plan("taipei", "visit", {{"start", text("16:00")}, {"account", beyond}});

    const std::vector<DayStop> stops = read();
    const DayRoute route = routeOf(stops, day());

    ASSERT_EQ(route.beyond.size(), 1U);
    EXPECT_EQ(stops[route.beyond.front()].record.id, taipei);
    for (std::size_t i = 0; i < route.order.size(); ++i) {
        EXPECT_LE(route.starts[i] + stops[route.order[i]].duration, at("18:00"));
    }
    EXPECT_LT(route.kmBefore, 100) << "compared with the same stops";
    for (const Edit& edit : applyRoute(stops, route)) {
        EXPECT_NE(edit.id, taipei);
    }
}

TEST_F(DayPlanTest, AfterTheEndOfWorkNothingIsPlannedAnyMore)
{
    plan("near", "visit", {{"due", std::string("2026-11-23")}, {"account", near}});
    plan("far", "visit", {{"due", std::string("2026-11-23")}, {"account", far}});
    RouteDay evening = day();
    evening.begin = at("17:55");

    const DayRoute route = routeOf(read(), evening);

    EXPECT_TRUE(route.order.empty());
    EXPECT_EQ(route.beyond.size(), 2U);
}

TEST_F(DayPlanTest, ServiceVisitsMoveUntilTheirEngineerAcceptedThem)
{
    create("visit", {{"subject", std::string("planned")},
                     {"account", near},
                     {"engineer", me},
                     {"status", std::string("planned")},
                     {"start", text("13:00")}});
    create("visit", {{"subject", std::string("accepted")},
                     {"account", far},
                     {"engineer", me},
                     {"status", std::string("accepted")},
                     {"start", text("14:00")}});
    const std::vector<DayStop> stops = read();
    ASSERT_EQ(stops.size(), 2U);
    EXPECT_FALSE(stops[0].isFixed);
    EXPECT_TRUE(stops[1].isFixed);
}

} // namespace
} // namespace caravan::test
