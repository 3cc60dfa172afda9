// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/charts/work_filter.h"
#include "ui/selling/review_page.h"
#include "ui/widgets/link_label.h"

#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace caravan::ui {
namespace {

class Reviewing : public ::testing::Test {
protected:
    Reviewing() : desk(demo.replica(), demo.clock(), preferences) {}

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_F(Reviewing, FollowsWhatHappensAndOpensTheDeal)
{
    ReviewPage page(desk);
    const std::size_t before = page.review().moved.size();
    const RecordId id = demo.named("opportunity", "蓝波第三实验室");
    const Record deal = demo.replica().find("opportunity", id)->record;
    ASSERT_TRUE(desk.save({Edit::update(deal, {{"stage", std::string("won")}})}, QString()));

    ASSERT_EQ(page.review().moved.size(), before + 1);
    QSignalSpy routes(&page, &Page::routeRequested);
    const auto links = page.findChildren<LinkLabel*>();
    const auto link = std::find_if(links.begin(), links.end(), [](const LinkLabel* one) {
        return one->text() == QStringLiteral("蓝波第三实验室");
    });
    ASSERT_NE(link, links.end());
    (*link)->click();
    EXPECT_EQ(routes.at(0).at(0).value<Route>().id, id);
}

TEST_F(Reviewing, ANoteGoesToTheOwnerOfTheDeal)
{
    const auto rows = demo.replica().select({"opportunity", {}, {}, {}}, 0, 500);
    const auto others = std::find_if(rows->begin(), rows->end(), [&](const Row& row) {
        return row.record.reference("owner") != desk.user() &&
               row.record.text("stage") == "proposal";
    });
    ASSERT_NE(others, rows->end());
    ASSERT_TRUE(
        desk.save({Edit::update(others->record, {{"stage", std::string("engaging")}})}, QString()));
    ReviewPage page(desk);
    ASSERT_FALSE(page.review().moved.empty());
    QSignalSpy routes(&page, &Page::routeRequested);
    page.findChild<QToolButton*>()->click();

    const Route route = routes.at(0).at(0).value<Route>();
    EXPECT_EQ(route.entity, "activity");
    const auto deal =
        demo.replica().find("opportunity", std::get<RecordId>(route.preset.at("opportunity")));
    EXPECT_EQ(route.preset.at("owner"), deal->record.value("owner"));
}

TEST_F(Reviewing, LooksAtOnePersonOnly)
{
    ReviewPage page(desk);
    page.filter().setOwner(desk.user());
    for (const auto* list : {&page.review().quiet, &page.review().slipped, &page.review().made}) {
        for (const ReviewEntry& entry : *list) {
            EXPECT_EQ(entry.deal.reference("owner"), desk.user());
        }
    }
}

} // namespace
} // namespace caravan::ui
