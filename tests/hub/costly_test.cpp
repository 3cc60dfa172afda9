// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/records_handler.h"
#include "sync/hub/http/router.h"
#include "sync/hub/service/precedence.h"
#include "tests/hub/hub_fixture.h"

#include <algorithm>
#include <optional>

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;

TEST(PrecedenceOfRequests, CostlyWorkWaitsUntilNothingUrgentIsLeft)
{
    Precedence precedence;
    std::optional<Precedence::Urgent> one(std::in_place, precedence);
    std::optional<Precedence::Urgent> other(std::in_place, precedence);
    auto waiting = std::async(std::launch::async, [&] { precedence.giveWay(1h); });

    one.reset();
    EXPECT_EQ(waiting.wait_for(20ms), std::future_status::timeout);

    other.reset();
    waiting.get(); // ends
}

TEST(PrecedenceOfRequests, CostlyWorkGoesOnUnderAnyLoad)
{
    Precedence precedence;
    const Precedence::Urgent urgent(precedence);

    precedence.giveWay(1ms); // ends
}

class CostlyQuestions : public HubFixture {
protected:
    std::chrono::nanoseconds timeOfList(const ListRequest& request)
    {
        const auto begin = std::chrono::steady_clock::now();
        const Answer<RecordList> list =
            listRecords(hub(), person("lin").caller, "account", request);
        EXPECT_TRUE(list);
        EXPECT_EQ(list ? list->records.size() : 0, 40U);
        return std::chrono::steady_clock::now() - begin;
    }
    Lane laneOf(const std::string& target)
    {
        const auto route = std::ranges::find_if(allRoutes(), &Route::isQuestion);
        HttpRequest request;
        request.method = route->method;
        request.target = target;
        return Router::laneOf({&*route, person("lin").caller, {}, "account"}, request);
    }
};

TEST_F(CostlyQuestions, GiveWayToOtherRequestsAndAreAnswered)
{
    std::vector<Change> accounts;
    for (int i = 0; i < 40; ++i) {
        const std::string name = "account " + std::to_string(i);
        accounts.push_back(create("account", name, {{"name", name}}));
    }
    ASSERT_TRUE(push("lin", std::move(accounts)));
    const Precedence::Urgent urgent(hub().precedence());

    EXPECT_GE(timeOfList({{}, "-name", {}, 100}), 4ms);
    EXPECT_GE(timeOfList({"name ~ account", {}, {}, 100}), 4ms);
}

TEST_F(CostlyQuestions, API4_HaveOneLaneHoweverTheyAreWritten)
{
    EXPECT_EQ(laneOf("/v1/records/account?limit=50"), Lane::read);
    EXPECT_EQ(laneOf("/v1/records/account?sort=-name"), Lane::heavy);
    EXPECT_EQ(laneOf("/v1/records/account?limit=5&filter=name+~+x"), Lane::heavy);
    EXPECT_EQ(laneOf("/v1/records/account?s%6Frt=-name"), Lane::heavy);
    EXPECT_EQ(laneOf("/v1/records/account?%66ilter=name+~+x"), Lane::heavy);
}

} // namespace
} // namespace caravan::hub
