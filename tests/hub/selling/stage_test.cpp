// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

class StagesAtTheHub : public HubFixture {
protected:
    static Value text(const std::string& words) { return words; }

    void SetUp() override
    {
        HubFixture::SetUp();
        createAccount("lin", "acme");
        ASSERT_EQ(pushOne("ada", create("pipeline", "tender", {{"name", text("Tender")}})).status,
                  Status::applied);
        ASSERT_EQ(pushOne("ada", create("pipeline_stage", "bid",
                                        {{"pipeline", id("tender")},
                                         {"stage", text("proposal")},
                                         {"required_fields", TextSet{"next_step"}}}))
                      .status,
                  Status::applied);
    }
    void deal(const std::string& name, const std::string& pipeline)
    {
        std::map<std::string, Value> values{
            {"name", text(name)}, {"account", id("acme")}, {"stage", text("qualified")}};
        if (!pipeline.empty()) {
            values["pipeline"] = id(pipeline);
        }
        ASSERT_EQ(pushOne("lin", create("opportunity", name, values)).status, Status::applied);
    }
};

TEST_F(StagesAtTheHub, ACompanysPipelineSaysWhatMustBeKnown)
{
    deal("bound", "tender");
    const sync::OpResult early =
        pushOne("lin", update("opportunity", "bound", {{"stage", text("proposal")}}, 1));
    EXPECT_EQ(early.status, Status::refused);
    EXPECT_EQ(early.problemKey, "next_step");

    EXPECT_EQ(
        pushOne("lin", update("opportunity", "bound",
                              {{"stage", text("proposal")}, {"next_step", text("send bid")}}, 1))
            .status,
        Status::applied);
}

TEST_F(StagesAtTheHub, ADealOfNoPipelineFollowsTheCatalogueAlone)
{
    deal("free", "");
    EXPECT_EQ(
        pushOne("lin", update("opportunity", "free", {{"stage", text("proposal")}}, 1)).status,
        Status::applied);
}

} // namespace
} // namespace caravan::hub
