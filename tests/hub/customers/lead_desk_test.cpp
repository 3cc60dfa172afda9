// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/jobs/customers/return_leads.h"
#include "sync/hub/product/product_hub.h"
#include "tests/hub/hub_fixture.h"

#include <thread>

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;
using Status = sync::OpResult::Status;

class LeadDesk : public HubFixture {
protected:
    static Value text(const std::string& words) { return words; }

    void rule(const std::string& name, std::map<std::string, Value> values)
    {
        values["name"] = text(name);
        values.emplace("method", text("turns"));
        ASSERT_EQ(pushOne("ada", create("assignment_rule", name, values)).status, Status::applied);
    }
    /// Pushed with its owner left empty on purpose, as the form of the web site does.
    void lead(const std::string& name, std::map<std::string, Value> values = {})
    {
        values["name"] = text(name);
        values.emplace("owner", Value());
        values.emplace("status", text("new"));
        const sync::OpResult result = pushOne("max", create("lead", name, values));
        ASSERT_EQ(result.status, Status::applied) << result.problemText;
    }
    /// A lead whose author says nothing of its owner.
    void ownLead(const std::string& who, const std::string& name)
    {
        ASSERT_EQ(
            pushOne(who, create("lead", name, {{"name", text(name)}, {"status", text("new")}}))
                .status,
            Status::applied);
    }
    Record stored(const std::string& name)
    {
        Record record;
        EXPECT_TRUE(hub().store().read([&](Connection& connection) {
            const auto found = loadRecord(connection, *m_catalogue, "lead", id(name));
            ASSERT_TRUE(found);
            record = found->state.record;
        }));
        return record;
    }
    std::string owner(const std::string& name)
    {
        const RecordId user = stored(name).reference("owner");
        for (const char* one : {"max", "lin", "chen", "weber", "keller"}) {
            if (id(one) == user) {
                return one;
            }
        }
        return user.isNil() ? "" : "?";
    }
    static std::size_t countOf(Hub& hub)
    {
        const auto count = returnLeads(hub);
        return count ? *count : 999;
    }
    std::size_t returned() { return countOf(hub()); }
};

TEST_F(LeadDesk, WithoutARuleWhatNobodyOwnsIsInThePoolOfTheTeam)
{
    lead("meier");
    EXPECT_EQ(owner("meier"), "");
    EXPECT_EQ(stored("meier").reference("team"), id("east"));
    hub().sequence();
    pull("lin");
    EXPECT_TRUE(sees("lin", "lead", "meier")) << "who may take it sees it";
    pull("weber");
    EXPECT_FALSE(sees("weber", "lead", "meier"));

    ownLead("lin", "own");
    EXPECT_EQ(owner("own"), "lin") << "who says nothing owns it";
}

TEST_F(LeadDesk, TurnsGoRoundTheRepresentativesOfTheTeam)
{
    rule("east", {{"team", id("east")}});
    std::vector<std::string> got;
    for (const char* name : {"a", "b", "c", "d"}) {
        lead(name);
        got.push_back(owner(name));
    }
    EXPECT_NE(got[0], got[1]);
    EXPECT_EQ(got[0], got[2]);
    EXPECT_EQ(got[1], got[3]);
    for (const std::string& one : got) {
        EXPECT_TRUE(one == "lin" || one == "chen") << one;
    }
    EXPECT_TRUE(stored("a").changedBy.isNil()) << "the hub did it";
    hub().sequence();
    pull(got[0]);
    EXPECT_TRUE(sees(got[0], "lead", "a"));
}

TEST_F(LeadDesk, ARegionGoesToItsTeamAndLoadToWhoHasTheFewest)
{
    rule("west",
         {{"cities", text("Berlin, Bonn")}, {"team", id("west")}, {"place", std::int64_t{1}}});
    rule("load", {{"method", text("load")}, {"team", id("east")}, {"place", std::int64_t{2}}});
    lead("berlin", {{"city", text("berlin")}});
    EXPECT_EQ(owner("berlin"), "weber");
    hub().sequence();
    pull("weber");
    EXPECT_TRUE(sees("weber", "lead", "berlin"));
    EXPECT_TRUE(stored("berlin").reference("team").isNil()) << "it goes with its owner";

    for (const char* name : {"l1", "l2", "l3"}) {
        ownLead("lin", name);
    }
    lead("first");
    lead("second");
    EXPECT_EQ(owner("first"), "chen");
    EXPECT_EQ(owner("second"), "chen");
    // What came to its end is no load.
    for (const char* name : {"l1", "l2", "l3"}) {
        ASSERT_EQ(pushOne("lin", update("lead", name,
                                        {{"status", text("unqualified")},
                                         {"unqualified_reason", text("no_need")}},
                                        1))
                      .status,
                  Status::applied);
    }
    lead("third");
    EXPECT_EQ(owner("third"), "lin");
}

TEST_F(LeadDesk, WhoeverOwnsALeadKeepsItAndABundleThatFailsGivesNothing)
{
    rule("east", {{"team", id("east")}});
    lead("mine", {{"owner", id("weber")}});
    EXPECT_EQ(owner("mine"), "weber");

    lead("a");
    const std::string first = owner("a");
    std::vector<Change> bundle{
        create("lead", "undone",
               {{"name", text("undone")}, {"owner", Value()}, {"status", text("new")}}),
        create("lead", "wrong", {{"name", Value()}, {"status", text("new")}})};
    for (Change& change : bundle) {
        change.bundle = BundleId(id("bundle"));
    }
    const auto answer = push("max", bundle);
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->results.back().status, Status::refused);
    lead("b");
    EXPECT_NE(owner("b"), first) << "the turn of what was undone is undone";
}

TEST_F(LeadDesk, QuietLeadsGoBackOnceAndWhatIsPlannedStays)
{
    rule("quiet", {{"method", text("pool")},
                   {"quiet_days", std::int64_t{14}},
                   {"recycle_days", std::int64_t{30}}});
    for (const char* name : {"quiet", "busy", "planned"}) {
        lead(name, {{"owner", id("lin")}, {"status", text("working")}});
    }
    lead("lost", {{"owner", id("lin")},
                  {"status", text("unqualified")},
                  {"unqualified_reason", text("no_budget")}});
    const auto note = [&](const std::string& name, const std::string& about,
                          const std::string& status, const std::string& start) {
        const Change change = create("activity", name,
                                     {{"subject", text(name)},
                                      {"kind", text("call")},
                                      {"status", text(status)},
                                      {"start", text(start)},
                                      {"lead", id(about)}});
        ASSERT_EQ(pushOne("lin", change).status, Status::applied);
    };
    note("plan", "planned", "open", formatDateTime(m_clock.now() + 20 * 24h));
    m_clock.advance(10 * 24h);
    EXPECT_EQ(returned(), 0U);
    note("call", "busy", "done", formatDateTime(m_clock.now()));
    m_clock.advance(4 * 24h + 1h);

    EXPECT_EQ(returned(), 1U);
    EXPECT_EQ(owner("quiet"), "");
    EXPECT_EQ(stored("quiet").text("status"), "new");
    EXPECT_EQ(stored("quiet").reference("team"), id("east"));
    EXPECT_EQ(owner("busy"), "lin");
    EXPECT_EQ(owner("planned"), "lin");
    EXPECT_EQ(returned(), 0U) << "once";
    hub().sequence();
    pull("chen");
    EXPECT_TRUE(sees("chen", "lead", "quiet")) << "everybody of the team may take it";

    m_clock.advance(16 * 24h);
    EXPECT_EQ(returned(), 3U) << "busy, planned, and what led to nothing";
    EXPECT_EQ(stored("lost").text("status"), "new");
    EXPECT_EQ(owner("lost"), "");
}

TEST_F(LeadDesk, TwoHubsOnOneDatabaseMoveEachLeadOnce)
{
    if (!isPostgres()) {
        GTEST_SKIP() << "one process serves a SQLite hub";
    }
    rule("quiet", {{"method", text("pool")}, {"quiet_days", std::int64_t{14}}});
    constexpr int kLeads = 60;
    for (int i = 0; i < kLeads; ++i) {
        lead("lead " + std::to_string(i), {{"owner", id("lin")}});
    }
    m_clock.advance(15 * 24h);
    HubOptions options = productHub();
    options.sequencesByItself = false;
    options.blobFolder = m_blobs.path().string();
    const auto other = Hub::open(place(), m_catalogue, m_clock, options);
    ASSERT_TRUE(other);
    std::size_t moved[2] = {};
    std::thread first([&] { moved[0] = countOf(hub()); });
    std::thread second([&] { moved[1] = countOf(**other); });
    first.join();
    second.join();
    EXPECT_EQ(moved[0] + moved[1], static_cast<std::size_t>(kLeads));
    for (int i = 0; i < kLeads; ++i) {
        EXPECT_EQ(stored("lead " + std::to_string(i)).rev, 2);
    }
}

} // namespace
} // namespace caravan::hub
