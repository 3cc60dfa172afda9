// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/dashboard.h"

#include "core/demo/demo.h"
#include "tests/support/named_report.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class Dashboards : public ReplicaFixture {
protected:
    Viewpoint lookedAtBy(const RecordId& user)
    {
        return {dateOf(clock.now()), user,
                [](Date date) { return TimePoint(std::chrono::sys_days(date)); }};
    }
};

TEST_F(Dashboards, EveryTileAndChartIsReadAndHasSomethingToSay)
{
    ASSERT_TRUE(createDemoCompany(*replica, clock.now()));
    const auto dashboards = readDashboards(replica->catalogue(), reportsOf(replica->catalogue()));
    ASSERT_EQ(dashboards.size(), 3U);
    const auto users = replica->select({"user", {}, {}, {}}, 0, 20);
    ASSERT_TRUE(users);
    std::map<std::string, std::int64_t> most;
    for (const Dashboard& dashboard : dashboards) {
        EXPECT_EQ(dashboard.tiles.size(), 5U) << dashboard.name << ": a tile names what is not";
        EXPECT_EQ(dashboard.charts.size(), 2U) << dashboard.name;
        EXPECT_FALSE(dashboard.parts.empty()) << dashboard.name;
        for (const Row& user : *users) {
            const DashboardFigures figures =
                runDashboard(*replica, dashboard, lookedAtBy(user.record.id));
            for (std::size_t i = 0; i < dashboard.tiles.size(); ++i) {
                auto& sum = most[dashboard.name + "/" + dashboard.tiles[i].labels.at("en")];
                sum = std::max(sum, figures.counts[i]);
            }
            for (const Result<Report>& report : figures.reports) {
                EXPECT_TRUE(report) << dashboard.name;
            }
        }
    }
    EXPECT_GT(most.at("rep/Open deals"), 0);
    EXPECT_GT(most.at("manager/Visits this week"), 0);
    EXPECT_GT(most.at("engineer/Visits this week"), 0);
}

TEST_F(Dashboards, WorkIsOnesOwnAndOfTodayOrLate)
{
    const RecordId me = replica->newId();
    const auto task = [&](const std::string& name, const RecordId& owner, const std::string& status,
                          int days) {
        create("activity", {{"subject", name},
                            {"kind", std::string("task")},
                            {"status", status},
                            {"owner", owner},
                            {"due", formatDate(addDays(dateOf(clock.now()), days))}});
    };
    task("late", me, "open", -3);
    task("today", me, "open", 0);
    task("tomorrow", me, "open", 1);
    task("done", me, "done", 0);
    task("another's", replica->newId(), "open", 0);

    const auto dashboards = readDashboards(replica->catalogue(), reportsOf(replica->catalogue()));
    const DashboardFigures figures = runDashboard(*replica, dashboards.front(), lookedAtBy(me));
    ASSERT_EQ(figures.late.size(), 1U);
    EXPECT_EQ(figures.late[0].title, "late");
    ASSERT_EQ(figures.today.size(), 1U);
    EXPECT_EQ(figures.today[0].title, "today");
    EXPECT_EQ(dashboards.front().tiles.front().labels.at("en"), "Overdue");
    EXPECT_EQ(figures.counts.front(), 1) << "what is due today is not late";
}

TEST(UsualDashboard, FollowsTheRole)
{
    EXPECT_EQ(usualDashboard(Role::rep), "rep");
    EXPECT_EQ(usualDashboard(Role::engineer), "engineer");
    EXPECT_EQ(usualDashboard(Role::manager), "manager");
    EXPECT_EQ(usualDashboard(Role::administrator), "manager");
    EXPECT_EQ(usualDashboard(std::nullopt), "rep");
}

} // namespace
} // namespace caravan::test
