// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "tests/support/named_report.h"
#include "tests/ui/demo_replica.h"
#include "ui/charts/report_page.h"
#include "ui/charts/report_view.h"
#include "ui/charts/work_filter.h"
#include "ui/lists/list_page.h"
#include "ui/models/record_list_model.h"
#include "ui/start/number_tile.h"
#include "ui/start/start_page.h"
#include "ui/text/value_display.h"

#include <QComboBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Start : public ::testing::Test {
protected:
    Start() : desk(demo.replica(), demo.clock(), preferences), page(desk, bench)
    {
        page.resize(1100, 760);
        page.show();
        QObject::connect(&page, &StartPage::routeRequested,
                         [this](const Route& to) { asked = to; });
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    StartPage page;
    Route asked;
};

TEST_F(Start, EachNumberOpensAListOfExactlyItsRecords)
{
    std::int64_t most = 0;
    for (const char* name : {"rep", "manager", "engineer"}) {
        page.choose(name);
        std::vector<NumberTile*> tiles;
        for (QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
            if (auto* tile = dynamic_cast<NumberTile*>(button)) {
                tiles.push_back(tile);
            }
        }
        // Those of the choice before are on their way out and stand in front.
        const std::size_t count = page.figures().counts.size();
        ASSERT_GE(tiles.size(), count);
        tiles.erase(tiles.begin(), tiles.end() - static_cast<std::ptrdiff_t>(count));
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            const std::int64_t records = page.figures().counts[i];
            SCOPED_TRACE(qPrintable(tiles[i]->accessibleName()));
            QTest::mouseClick(tiles[i], Qt::LeftButton);
            ASSERT_EQ(asked.key, "list");
            const Entity& entity = desk.catalogue().at(asked.entity);
            ListPage list(desk, bench, entity);
            list.findChild<QComboBox*>()->setCurrentIndex(1); // what was chosen there before
            list.showOnly(*listViewFromJson(entity, textOf(asked.preset.at("view"))));
            EXPECT_EQ(list.model().rowCount(), records);
            most = std::max(most, records);
        }
    }
    EXPECT_GT(most, 0);
}

TEST_F(Start, EachMarkOpensItsReportWithTheRecordsBehindIt)
{
    page.choose("manager");
    const auto views = page.findChildren<ReportView*>();
    ASSERT_FALSE(views.isEmpty());
    for (ReportView* view : views) {
        if (!view->report()) {
            continue; // of the choice before, on its way out
        }
        const ReportMark mark = view->report()->marks.front();
        const std::string name = view->report()->definition->name;
        Q_EMIT view->markPicked(0);
        ASSERT_EQ(asked.key, "reports");
        ReportPage reports(desk, test::reportsOf(desk.catalogue()));
        // Whatever was asked there before does not narrow it.
        reports.findChild<WorkFilter*>()->setOwner(demo.named("user", "Anna Weber"));
        reports.openMark(textOf(asked.preset.at("report")), textOf(asked.preset.at("by")),
                         textOf(asked.preset.at("period")), std::get<bool>(asked.preset.at("own")),
                         0);
        EXPECT_EQ(reports.report().definition->name, name);
        EXPECT_EQ(reports.view().currentMark(), 0);
        EXPECT_EQ(reports.records().rowCount(), mark.count);
    }
}

TEST_F(Start, WhatIsDoneLeavesTheList)
{
    page.choose("rep");
    const auto rows = demo.replica().select(
        {"activity", Filter::where("status", Compare::equal, std::string("open")), {}, {}}, 0, 1);
    ASSERT_FALSE(rows->empty());
    const Record one = rows->front().record;
    const auto isShown = [&] {
        const auto& work = page.figures().today;
        return std::any_of(work.begin(), work.end(),
                           [&](const Reminder& reminder) { return reminder.key == one.key(); });
    };
    ASSERT_TRUE(desk.save({Edit::update(one, {{"owner", desk.user()},
                                              {"start", Value()},
                                              {"end", Value()},
                                              {"due", formatDate(dateOf(desk.now()))}})},
                          QString()));
    EXPECT_TRUE(QTest::qWaitFor(isShown, 3000));
    QToolButton* tick = nullptr;
    const auto isThere = [&] {
        for (auto* button : page.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName() == "Done: " + recordTitle(one)) {
                tick = button;
            }
        }
        return tick != nullptr;
    };
    ASSERT_TRUE(QTest::qWaitFor(isThere, 3000));
    tick->setFocus();
    QTest::keyClick(tick, Qt::Key_Space);
    EXPECT_EQ(demo.replica().find("activity", one.id)->record.text("status"), "done");
    EXPECT_TRUE(QTest::qWaitFor([&] { return !isShown(); }, 3000));
}

TEST_F(Start, TheChoiceOutlivesTheRole)
{
    auto* choice = page.findChild<QComboBox*>();
    choice->setCurrentIndex(choice->findData(QStringLiteral("engineer")));
    Q_EMIT choice->activated(choice->currentIndex());
    EXPECT_EQ(page.dashboard().name, "engineer");
    StartPage again(desk, bench);
    EXPECT_EQ(again.dashboard().name, "engineer");
}

} // namespace
} // namespace caravan::ui
