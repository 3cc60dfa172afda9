// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "core/demo/demo.h"
#include "core/store/profile_folder.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/lists/list_page.h"
#include "ui/models/record_list_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/side_windows.h"
#include "ui/shell/take_over_dialog.h"
#include "ui/shell/time_strip.h"
#include "ui/shell/trial_strip.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <filesystem>

namespace caravan::ui {
namespace {

class Sides : public ::testing::Test {
protected:
    MainWindow* open(SideWindows::Kind kind, const Route& route)
    {
        QSignalSpy opened(&window.sides(), &SideWindows::opened);
        window.sides().open(kind, route);
        EXPECT_TRUE(opened.wait(20'000));
        return opened.isEmpty() ? nullptr : opened.front().front().value<MainWindow*>();
    }
    static RecordListModel& listOf(MainWindow& shown)
    {
        return static_cast<ListPage*>(shown.pages().current())->model();
    }
    std::filesystem::path copies() { return profileCopies(demo.replica().file().parent_path()); }
    bool hasCopies()
    {
        std::error_code failed;
        return std::filesystem::exists(copies(), failed) &&
               !std::filesystem::is_empty(copies(), failed);
    }
    RecordId someDeal()
    {
        const auto rows = demo.replica().select({"opportunity", {}, {}, {}}, 0, 1);
        return rows->front().record.id;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    test::FakeSyncPort port;
    Theme theme;
    Languages languages{theme};
    Workbench bench = desktop::productWorkbench();
    MainWindow window{desk, port, theme, languages, bench};
};

TEST_F(Sides, APastWindowShowsWhatWasAndLetsNothingBeChanged)
{
    const RecordId deal = someDeal();
    ASSERT_TRUE(desk.save({Edit::update("opportunity", deal, {{"name", std::string("Renamed")}})},
                          QStringLiteral("rename")));
    MainWindow* past = open(SideWindows::Kind::past, Route::list("opportunity"));
    ASSERT_NE(past, nullptr);
    auto* strip = past->findChild<TimeStrip*>();
    ASSERT_NE(strip, nullptr);
    EXPECT_LT(strip->slider().value(), 0) << "it opens on an earlier day";
    ASSERT_TRUE(QTest::qWaitFor([&] { return listOf(*past).rowCount() == 0; }, 10'000))
        << "these records were made today";
    strip->setDaysBack(0);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return listOf(*past).rowCount() == listOf(*past).rowCount() &&
                   listOf(*past).rowCount() > 0;
        },
        10'000));
    auto* page = static_cast<ListPage*>(past->pages().current());
    EXPECT_FALSE(page->model().canEdit(page->model().index(0, 0)));
    EXPECT_TRUE(hasCopies());
    past->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !hasCopies(); }, 5'000)) << "the copy goes with it";
    EXPECT_EQ(demo.replica().find("opportunity", deal)->record.text("name"), "Renamed");
}

TEST_F(Sides, WhatIsTriedIsTakenOverAsOneStepThatCanBeUndone)
{
    const RecordId deal = someDeal();
    const std::string was = demo.replica().find("opportunity", deal)->record.text("name");
    MainWindow* trial = open(SideWindows::Kind::trial, Route::list("opportunity"));
    ASSERT_NE(trial, nullptr);
    auto* strip = trial->findChild<TrialStrip*>();
    ASSERT_NE(strip, nullptr);
    auto* form = trial->openWindow(Route::edit({"opportunity", deal}));
    ASSERT_NE(form, nullptr);
    form->close();
    Desk& tried = trial->desk();
    EXPECT_TRUE(tried.isAside());
    ASSERT_TRUE(tried.save({Edit::update("opportunity", deal, {{"name", std::string("Tried")}})},
                           QStringLiteral("try")));
    EXPECT_EQ(demo.replica().find("opportunity", deal)->record.text("name"), was);

    QTimer::singleShot(200, qApp, [] { // closing would lose it: kept open
        auto* ask = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(ask, nullptr);
        ask->reject();
    });
    EXPECT_FALSE(trial->close());

    QTimer::singleShot(200, qApp, [] {
        auto* dialog = qobject_cast<TakeOverDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        ASSERT_EQ(dialog->list().count(), 1);
        EXPECT_TRUE(dialog->list().item(0)->text().contains(QStringLiteral("Tried")));
        dialog->accept();
    });
    strip->takeOver().click();
    EXPECT_EQ(demo.replica().find("opportunity", deal)->record.text("name"), "Tried");
    desk.undoStack().undo();
    EXPECT_EQ(demo.replica().find("opportunity", deal)->record.text("name"), was);
    desk.undoStack().redo();
    EXPECT_TRUE(trial->close()) << "nothing is left in it that would be lost";
    EXPECT_TRUE(QTest::qWaitFor([&] { return !hasCopies(); }, 5'000));
}

TEST_F(Sides, WhatAnEarlierRunLeftIsRemoved)
{
    std::filesystem::create_directories(copies() / "left");
    std::filesystem::copy_file(demo.replica().file(), copies() / "left" / "replica.db");
    MainWindow next(desk, port, theme, languages, bench);
    EXPECT_FALSE(std::filesystem::exists(copies() / "left"));
}

} // namespace
} // namespace caravan::ui
