// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/lead_assignment.h"

#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

using namespace std::chrono_literals;

class LeadAssignment : public ReplicaFixture {
protected:
    void rule(const std::string& name, std::int64_t place, Values values)
    {
        values["name"] = name;
        values["place"] = place;
        ids[name] = create("assignment_rule", values);
        addRule(rules, replica->find("assignment_rule", ids[name])->record);
    }
    /// Name of the rule that fits.
    std::string fitting(Values values)
    {
        const AssignmentRule* found = ruleFor(rules, lead(std::move(values)));
        for (const auto& [name, id] : ids) {
            if (found != nullptr && found->id == id) {
                return name;
            }
        }
        return "";
    }
    Record lead(Values values)
    {
        values["name"] = std::string("Meier");
        return replica->find("lead", create("lead", values))->record;
    }

    std::map<std::string, RecordId> ids;
    std::vector<AssignmentRule> rules;
};

TEST_F(LeadAssignment, TheFirstRuleThatFitsDecides)
{
    rule("others", 90, {});
    rule("east", 10, {{"cities", std::string("Shanghai，苏州、 Nanjing")}});
    rule("fairs", 5, {{"sources", TextSet{"trade_fair"}}, {"countries", std::string("China")}});
    rule("off", 1, {{"active", false}});

    EXPECT_EQ(fitting({{"city", std::string(" shanghai")}}), "east");
    EXPECT_EQ(fitting({{"city", std::string("蘇州")}}), "east") << "however it is written";
    EXPECT_EQ(fitting({{"city", std::string("Berlin")}}), "others");
    EXPECT_EQ(fitting({{"city", std::string("Nanjing")},
                       {"country", std::string("CHINA")},
                       {"source", std::string("trade_fair")}}),
              "fairs");
    EXPECT_EQ(fitting({}), "others");
}

TEST_F(LeadAssignment, WhatHasNoSuchFieldFitsOnlyRulesThatDoNotAskForIt)
{
    rule("east", 10, {{"cities", std::string("Shanghai")}});
    rule("fairs", 20, {{"sources", TextSet{"trade_fair"}}});
    rule("others", 90, {});

    const Record tool =
        replica->find("tool", create("tool", {{"name", std::string("Gauge")}}))->record;

    const AssignmentRule* found = ruleFor(rules, tool);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->id, ids["others"]);
}

TEST_F(LeadAssignment, TurnsGoRoundAndLoadTakesTheFewest)
{
    std::vector<AssignmentCandidate> people;
    for (int i = 0; i < 3; ++i) {
        people.push_back({RecordId(replica->newId()), 0});
    }
    std::sort(people.begin(), people.end(),
              [](const auto& a, const auto& b) { return a.user < b.user; });
    AssignmentRule rule;
    RecordId last;
    for (const int expected : {0, 1, 2, 0, 1}) {
        last = assigneeOf(rule, people, last);
        EXPECT_EQ(last, people[static_cast<std::size_t>(expected)].user);
    }
    EXPECT_EQ(assigneeOf(rule, {}, last), RecordId{});

    rule.method = AssignmentRule::Method::load;
    people[0].openLeads = 2;
    people[1].openLeads = 1;
    people[2].openLeads = 1;
    EXPECT_EQ(assigneeOf(rule, people, people[1].user), people[2].user) << "of equals the next";
    EXPECT_EQ(assigneeOf(rule, people, people[2].user), people[1].user);

    rule.method = AssignmentRule::Method::pool;
    EXPECT_TRUE(assigneeOf(rule, people, {}).isNil());
}

TEST_F(LeadAssignment, QuietIsCountedFromTheLastTouchAndAPlanKeepsIt)
{
    AssignmentRule rule;
    rule.quietDays = 14;
    rule.recycleDays = 30;
    const TimePoint touched = clock.now();
    const RecordId me = replica->newId();
    const Record working = lead({{"owner", me}, {"status", std::string("working")}});
    EXPECT_FALSE(isGoneQuiet(rule, working, {touched, false}, touched + 14 * 24h - 1ms));
    EXPECT_TRUE(isGoneQuiet(rule, working, {touched, false}, touched + 14 * 24h));
    EXPECT_FALSE(isGoneQuiet(rule, working, {touched, true}, touched + 99 * 24h));
    EXPECT_FALSE(isGoneQuiet(rule, lead({{"status", std::string("new")}}), {touched, false},
                             touched + 99 * 24h))
        << "it is in the pool";
    EXPECT_FALSE(isGoneQuiet(rule, lead({{"owner", me}, {"status", std::string("qualified")}}),
                             {touched, false}, touched + 99 * 24h));

    const Values lost{{"owner", me},
                      {"status", std::string("unqualified")},
                      {"unqualified_reason", std::string("no_budget")}};
    EXPECT_FALSE(isToRecycle(rule, lead(lost), {touched, false}, touched + 29 * 24h));
    EXPECT_TRUE(isToRecycle(rule, lead(lost), {touched, false}, touched + 30 * 24h));
    Values twin = lost;
    twin["unqualified_reason"] = std::string("duplicate");
    EXPECT_FALSE(isToRecycle(rule, lead(twin), {touched, false}, touched + 99 * 24h));
    rule.recycleDays = 0;
    EXPECT_FALSE(isToRecycle(rule, lead(lost), {touched, false}, touched + 99 * 24h));
}

} // namespace
} // namespace caravan::test
