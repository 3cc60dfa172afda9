// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

Value text(const char* words)
{
    return std::string(words);
}

/// A visit at Keller's that the dispatcher gives to Weber.
class Reassigned : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        createAccount("ada", "hengda");
        pushOne("ada", create("asset", "machine",
                              {{"name", text("PuroLab")}, {"account", Value(id("hengda"))}}));
        pushOne("ada", create("visit", "visit",
                              {{"subject", text("No water")},
                               {"kind", text("breakdown")},
                               {"status", text("planned")},
                               {"start", text("2026-11-23T09:00:00.000Z")},
                               {"end", text("2026-11-23T11:00:00.000Z")},
                               {"account", Value(id("hengda"))},
                               {"asset", Value(id("machine"))},
                               {"engineer", Value(id("keller"))}}));
        sync("keller");
        EXPECT_TRUE(sees("keller", "asset", "machine"));
    }
    void sync(const char* who)
    {
        hub().sequence();
        pull(who);
    }
    void give()
    {
        const sync::OpResult result =
            pushOne("ada", update("visit", "visit", {{"engineer", Value(id("weber"))}}, 1));
        ASSERT_EQ(result.status, sync::OpResult::Status::applied) << result.problemText;
    }
};

TEST_F(Reassigned, RevealsItsRecordsToTheOneAndHidesThemFromTheOther)
{
    give();
    sync("keller");
    sync("weber");

    for (const auto& [entity, name] : {std::pair("visit", "visit"), std::pair("asset", "machine"),
                                       std::pair("account", "hengda")}) {
        EXPECT_TRUE(sees("weber", entity, name)) << entity;
        EXPECT_FALSE(sees("keller", entity, name)) << entity;
    }
}

TEST_F(Reassigned, WhatTheFirstEngineerWroteOfflineIsKeptAndBothSeeIt)
{
    give();

    const sync::OpResult result =
        pushOne("keller", update("visit", "visit",
                                 {{"work_done_text", text("New cartridge, 18.2 again")}}, 1));
    sync("keller");
    sync("weber");

    EXPECT_EQ(result.status, sync::OpResult::Status::held);
    for (const char* who : {"keller", "weber"}) {
        const std::vector<Record> seen = conflicts(who);
        ASSERT_EQ(seen.size(), 1U) << who;
        EXPECT_EQ(seen[0].text("rule"), "reassigned");
        EXPECT_NE(seen[0].text("loser").find("18.2 again"), std::string::npos);
        EXPECT_EQ(seen[0].text("record_id"), id("visit").toString());
    }
    EXPECT_EQ(shown("weber", "visit", "visit").text("work_done_text"), "");
}

TEST_F(Reassigned, TheConflictTellsTheFormerEngineerNothingOfWhatStandsNow)
{
    give();
    pushOne("weber", update("visit", "visit", {{"diagnosis", text("a secret of Weber's")}}, 1));
    pushOne("keller", update("visit", "visit", {{"diagnosis", text("scaled")}}, 1));
    sync("keller");

    ASSERT_EQ(conflicts("keller").size(), 1U);
    for (const Field& field : m_catalogue->at("conflict").fields) {
        EXPECT_EQ(conflicts("keller")[0].text(field.name).find("secret"), std::string::npos)
            << field.name;
    }
}

TEST_F(Reassigned, WhoNeverHadItIsStillRefused)
{
    EXPECT_EQ(pushOne("weber", update("visit", "visit", {{"diagnosis", text("guess")}}, 1)).status,
              sync::OpResult::Status::refused);
}

} // namespace
} // namespace caravan::hub
