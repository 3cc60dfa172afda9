// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/pipeline.h"

#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class Pipelines : public ReplicaFixture {
protected:
    Record deal(Values values)
    {
        Record record(replica->catalogue().at("opportunity"), replica->newId());
        for (auto& [name, value] : values) {
            record.set(name, value);
        }
        return record;
    }
    static std::vector<std::string> names(const std::vector<const Field*>& fields)
    {
        std::vector<std::string> all;
        for (const Field* field : fields) {
            all.push_back(field->name);
        }
        return all;
    }
};

TEST_F(Pipelines, TheBuiltInOneKnowsEveryStageOfTheCatalogue)
{
    const Pipeline pipeline = readPipelines(*replica).front();

    for (const Choice& choice : replica->catalogue().at("opportunity").field("stage")->choices) {
        const PipelineStage* stage = pipeline.find(choice.value);
        ASSERT_NE(stage, nullptr) << choice.value;
        for (const std::string& field : stage->required) {
            EXPECT_NE(replica->catalogue().at("opportunity").field(field), nullptr);
        }
        EXPECT_NE(replica->catalogue()
                      .at("opportunity")
                      .field("forecast_category")
                      ->choice(stage->forecastCategory),
                  nullptr);
    }
}

TEST_F(Pipelines, ACompanysOwnPipelineIsReadFromItsRecords)
{
    const RecordId id = create("pipeline", {{"name", std::string("Tender")}, {"active", true}});
    create("pipeline_stage", {{"pipeline", id},
                              {"stage", std::string("proposal")},
                              {"name", std::string("Bid")},
                              {"position", std::int64_t{1}},
                              {"probability", std::int64_t{20}},
                              {"rotting_days", std::int64_t{60}},
                              {"required_fields", TextSet{"close_date", "contact"}}});

    const std::vector<Pipeline> pipelines = readPipelines(*replica);

    ASSERT_EQ(pipelines.size(), 2U);
    const Pipeline& tender = pipelineOf(pipelines, deal({{"pipeline", id}}));
    EXPECT_EQ(label(tender.name, "en"), "Tender");
    EXPECT_EQ(tender.find("proposal")->probability, 20);
    EXPECT_EQ(tender.find("negotiation"), nullptr);
    EXPECT_NE(tender.find("won"), nullptr) << "a deal must be able to end";
    EXPECT_TRUE(pipelineOf(pipelines, deal({})).id.isNil());
    EXPECT_EQ(names(missingFor(tender, deal({{"pipeline", id}}), "proposal")),
              (std::vector<std::string>{"close_date", "contact"}));
}

TEST_F(Pipelines, AStageAsksForWhatWorkflowAndPipelineDemand)
{
    const Pipeline pipeline = readPipelines(*replica).front();
    const Value amount = Money{*Decimal::parse("5"), "CNY"};

    EXPECT_EQ(names(missingFor(pipeline, deal({}), "lost")),
              std::vector<std::string>{"lost_reason"});
    EXPECT_EQ(names(missingFor(pipeline, deal({{"amount", amount}}), "proposal")),
              std::vector<std::string>{"close_date"});
    EXPECT_TRUE(missingFor(pipeline, deal({}), "engaging").empty());
}

TEST_F(Pipelines, AMoveTakesAlongWhatNobodyChanged)
{
    const Pipeline pipeline = readPipelines(*replica).front();
    const Record usual = deal({{"stage", std::string("engaging")},
                               {"probability", std::int64_t{15}},
                               {"forecast_category", std::string("pipeline")}});
    const Record own = deal({{"stage", std::string("engaging")},
                             {"probability", std::int64_t{40}},
                             {"forecast_category", std::string("commit")}});

    const Date today = *parseDate("2026-11-22");
    auto change = stageChange(pipeline, usual, "proposal", today);
    EXPECT_EQ(change["probability"], Value(std::int64_t{50}));
    EXPECT_EQ(change["forecast_category"], Value(std::string("best_case")));

    change = stageChange(pipeline, own, "proposal", today);
    EXPECT_EQ(change.size(), 1U) << "what a person decided stays";
    EXPECT_EQ(stageChange(pipeline, own, "lost", today)["probability"], Value(std::int64_t{0}));
}

TEST_F(Pipelines, ADealThatEndsEarlyEndsToday)
{
    const Pipeline pipeline = readPipelines(*replica).front();
    const Date today = *parseDate("2026-11-22");
    const Record early = deal({{"close_date", std::string("2026-12-24")}});
    const Record late = deal({{"close_date", std::string("2026-11-01")}});

    EXPECT_EQ(stageChange(pipeline, early, "won", today)["close_date"],
              Value(std::string("2026-11-22")));
    EXPECT_EQ(stageChange(pipeline, late, "won", today)["close_date"],
              Value(std::string("2026-11-22")));
    EXPECT_EQ(stageChange(pipeline, early, "proposal", today).count("close_date"), 0U);
}

TEST_F(Pipelines, TheLastThingDoneAndTheNextOnePlannedAreReadFromTheActivities)
{
    const RecordId id = create("opportunity", {{"name", std::string("Deal")}});
    const auto activity = [&](const char* status, const char* start, const char* due) {
        Values values{
            {"subject", std::string("x")}, {"status", std::string(status)}, {"opportunity", id}};
        if (*start != '\0') {
            values["start"] = std::string(start);
        }
        if (*due != '\0') {
            values["due"] = std::string(due);
        }
        create("activity", values);
    };
    activity("done", "2026-11-01T08:00:00.000Z", "");
    activity("done", "2026-11-10T08:00:00.000Z", "");
    activity("open", "", "2026-12-01");
    activity("open", "2026-11-30T23:00:00.000Z", "");
    activity("cancelled", "2026-11-25T08:00:00.000Z", "");

    const auto pulses = readPulses(*replica, [](TimePoint at) {
        return dateOf(at + std::chrono::hours(8)); // somebody in Suzhou
    });

    EXPECT_EQ(pulses.at(id).lastDone, parseDate("2026-11-10"));
    EXPECT_EQ(pulses.at(id).nextPlanned, parseDate("2026-12-01"));
}

TEST_F(Pipelines, ADealIsQuietWhenNothingIsDoneAndNothingPlanned)
{
    const Pipeline pipeline = readPipelines(*replica).front();
    const PipelineStage& stage = *pipeline.find("negotiation"); // ten days
    const Date today = *parseDate("2026-11-22");
    const Record old = deal({{"engage_date", std::string("2026-10-01")}});

    EXPECT_EQ(quietDays(stage, old, {}, today), 52);
    EXPECT_EQ(quietDays(stage, deal({}), {}, today), std::nullopt) << "nothing is known of it";
    EXPECT_EQ(quietDays(stage, old, {*parseDate("2026-11-12"), {}}, today), std::nullopt);
    EXPECT_EQ(quietDays(stage, old, {*parseDate("2026-11-11"), {}}, today), 11);
    EXPECT_EQ(quietDays(stage, old, {{}, *parseDate("2026-11-22")}, today), std::nullopt);
    EXPECT_EQ(stateOf({{}, *parseDate("2026-11-21")}, today), DealState::overdue);
    EXPECT_EQ(stateOf({{}, today}, today), DealState::today);
    EXPECT_EQ(stateOf({}, today), DealState::unplanned);
}

} // namespace
} // namespace caravan::test
