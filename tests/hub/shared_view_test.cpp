// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

class SharedViewTest : public HubFixture {
protected:
    void save(const std::string& who, const std::string& name, bool isShared)
    {
        const auto result = pushOne(who, create("saved_view", name,
                                                {{"name", name},
                                                 {"entity_name", std::string("account")},
                                                 {"definition", std::string("{}")},
                                                 {"shared", isShared}}));
        EXPECT_EQ(result.status, sync::OpResult::Status::applied);
    }
};

TEST_F(SharedViewTest, ReachesEverybodyAndAnUnsharedOneOnlyItsAuthor)
{
    save("lin", "mine", false);
    save("lin", "ours", true);
    pull("weber");
    pull("lin");

    EXPECT_TRUE(sees("weber", "saved_view", "ours"));
    EXPECT_FALSE(sees("weber", "saved_view", "mine"));
    EXPECT_TRUE(sees("lin", "saved_view", "mine"));

    pushOne("lin", update("saved_view", "ours", {{"shared", false}},
                          shown("lin", "saved_view", "ours").rev));
    pull("weber");
    EXPECT_FALSE(sees("weber", "saved_view", "ours")) << "no longer shared";
}

TEST_F(SharedViewTest, IsItsAuthorsToChange)
{
    save("lin", "ours", true);
    pull("weber");

    const auto result =
        pushOne("weber", update("saved_view", "ours", {{"name", std::string("his")}},
                                shown("weber", "saved_view", "ours").rev));

    EXPECT_EQ(result.status, sync::OpResult::Status::refused);
}

} // namespace
} // namespace caravan::hub
