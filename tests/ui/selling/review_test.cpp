// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/support/named_report.h"
#include "tests/ui/demo_replica.h"
#include "ui/charts/report_view.h"
#include "ui/charts/work_filter.h"
#include "ui/selling/bridge_card.h"
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

    Reports::Definition bridge() const { return test::reportsOf(desk.catalogue()).find("bridge"); }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_F(Reviewing, FollowsWhatHappensAndOpensTheDeal)
{
    ReviewPage page(desk, bridge());
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
    ReviewPage page(desk, bridge());
    ASSERT_FALSE(page.review().moved.empty());
    QSignalSpy routes(&page, &Page::routeRequested);
    page.findChild<QToolButton*>()->click();

    const Route route = routes.at(0).at(0).value<Route>();
    EXPECT_EQ(route.entity, "activity");
    const auto deal =
        demo.replica().find("opportunity", std::get<RecordId>(route.preset.at("opportunity")));
    EXPECT_EQ(route.preset.at("owner"), deal->record.value("owner"));
}

TEST_F(Reviewing, TellsHowTheOpenValueChangedAndWhichDealsDidIt)
{
    const RecordId id = demo.named("opportunity", "蓝波第三实验室");
    const Record deal = demo.replica().find("opportunity", id)->record;
    ASSERT_TRUE(desk.save({Edit::update(deal, {{"stage", std::string("won")}})}, QString()));
    ReviewPage page(desk, bridge());
    ASSERT_TRUE(page.bridge());
    const Report& report = page.bridge()->report();
    ASSERT_FALSE(report.marks.empty());
    const auto won =
        std::find_if(report.marks.begin(), report.marks.end(), [&](const ReportMark& mark) {
            return textOf(report.categories[mark.category].value) == "won";
        });
    ASSERT_NE(won, report.marks.end());
    EXPECT_LT(won->amount, Decimal{});

    page.bridge()->view().setCurrentMark(-1);
    Q_EMIT page.bridge()->view().markPicked(static_cast<int>(won - report.marks.begin()));
    const auto links = page.bridge()->findChildren<LinkLabel*>();
    const auto notes = page.bridge()->findChildren<QToolButton*>(); // one in each line
    EXPECT_EQ(static_cast<std::int64_t>(notes.size()), won->count);
    EXPECT_TRUE(std::any_of(links.begin(), links.end(), [](const LinkLabel* one) {
        return one->text() == QStringLiteral("蓝波第三实验室");
    }));
    EXPECT_EQ(page.review().currency, report.currency);
    for (const ReviewEntry& entry : page.review().moved) {
        EXPECT_GE(entry.worth, Decimal{});
    }
}

TEST_F(Reviewing, LooksAtOnePersonOnly)
{
    ReviewPage page(desk, bridge());
    page.filter().setOwner(desk.user());
    for (const auto* list : {&page.review().quiet, &page.review().slipped, &page.review().made}) {
        for (const ReviewEntry& entry : *list) {
            EXPECT_EQ(entry.deal.reference("owner"), desk.user());
        }
    }
}

} // namespace
} // namespace caravan::ui
