// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/maintenance.h"
#include "sync/hub/jobs/service/maintenance.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

class HubMaintenance : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        createAccount("ada", "hengda");
        make("asset", "machine", {{"name", text("PuroLab")}, {"account", Value(id("hengda"))}});
        const std::string past = formatDate(addDays(dateOf(m_clock.now()), -170));
        make("maintenance_plan", "plan",
             {{"name", text("Half-year service")},
              {"asset", Value(id("machine"))},
              {"every_months", Value(std::int64_t{6})},
              {"last_done", Value(past)},
              {"ahead_days", Value(std::int64_t{30})},
              {"engineer", Value(id("keller"))},
              {"active", Value(true)}});
        make("part_need", "need",
             {{"name", text("PC-7")},
              {"quantity", Value(Decimal::fromInteger(2))},
              {"plan", Value(id("plan"))}});
    }
    void make(const char* entity, const char* name, const std::map<std::string, Value>& set)
    {
        const sync::OpResult result = pushOne("ada", create(entity, name, set));
        ASSERT_EQ(result.status, sync::OpResult::Status::applied)
            << result.problemKey << result.problemText;
    }
    PlansWorked work()
    {
        const Result<PlansWorked> worked = workPlans(hub());
        EXPECT_TRUE(worked);
        return worked ? *worked : PlansWorked{};
    }
    const Record* visitSeenBy(const char* who, std::int64_t turn)
    {
        hub().sequence();
        pull(who);
        const auto& shown = person(who).shown;
        const auto found = shown.find({"visit", planVisitId(id("plan"), turn)});
        return found == shown.end() ? nullptr : &found->second;
    }
};

TEST_F(HubMaintenance, MakesTheVisitWithNobodyOnlineAndTheEngineerIsToldOfAllOfIt)
{
    EXPECT_EQ(work().written, 1);

    const Record* visit = visitSeenBy("keller", 0);
    ASSERT_NE(visit, nullptr);
    EXPECT_EQ(visit->text("status"), "requested");
    EXPECT_EQ(visit->reference("engineer"), id("keller"));
    EXPECT_TRUE(sees("keller", "asset", "machine")) << "what he needs comes along";
    EXPECT_TRUE(sees("keller", "account", "hengda"));
    int needs = 0;
    for (const auto& [key, record] : person("keller").shown) {
        needs += key.entity == "part_need" && record.reference("visit") == visit->id ? 1 : 0;
    }
    EXPECT_EQ(needs, 1);
    const PlansWorked again = work();
    EXPECT_EQ(again.looked, 1);
    EXPECT_EQ(again.written, 0) << "once";
}

TEST_F(HubMaintenance, GoesOnFromWhatAnEngineerSays)
{
    work();
    ASSERT_NE(visitSeenBy("keller", 0), nullptr);
    Change done = update("visit", "x",
                         {{"status", text("work_done")},
                          {"work_done_text", text("Cartridges")},
                          {"left_at", Value(formatDateTime(m_clock.now()))}},
                         1);
    done.id = planVisitId(id("plan"), 0);
    ASSERT_EQ(pushOne("keller", done).status, sync::OpResult::Status::applied);

    EXPECT_EQ(work().written, 1);
    hub().sequence();
    pull("ada");

    const Record& plan = shown("ada", "maintenance_plan", "plan");
    EXPECT_EQ(plan.text("last_done"), formatDate(dateOf(m_clock.now())));
    EXPECT_EQ(plan.text("state"), "waiting");
    EXPECT_TRUE(conflicts("ada").empty());
    m_clock.advance(std::chrono::hours(24 * 170));
    EXPECT_EQ(work().written, 1);
    EXPECT_NE(visitSeenBy("keller", 1), nullptr);
}

TEST_F(HubMaintenance, RefusesARuleThatCannotBeRead)
{
    const sync::OpResult result = pushOne(
        "ada", update("maintenance_plan", "plan", {{"rule", text("FREQ=MONTHLY;BYDAY=8XX")}}, 1));

    EXPECT_EQ(result.status, sync::OpResult::Status::refused);
    EXPECT_EQ(result.problemKey, "rule");
    EXPECT_NE(result.problemText.find("at 14: BYDAY is a list such as MO,-1FR"), std::string::npos);
}

} // namespace
} // namespace caravan::hub
