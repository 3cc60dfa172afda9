// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The sidebar by role: one workspace at a time, arranged as its owner wants, and everything still
// reached by name.
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/models/desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/nav_list.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <memory>

namespace caravan::ui {
namespace {

class Workspaces : public ::testing::Test {
protected:
    void openAs(const std::string& role)
    {
        demo.signInAs(role);
        theme.setMode(Theme::Mode::light);
        languages.choose(QStringLiteral("en"));
        window = std::make_unique<MainWindow>(desk, port, theme, languages, bench);
        window->resize(1300, 800);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    NavList& places() { return window->findChild<Sidebar*>()->places(); }
    QStringList shown()
    {
        QStringList keys;
        for (const NavPlace& place : places().places()) {
            keys.append(place.key);
        }
        return keys;
    }
    /// By its words, as the search box offers it.
    QAction* command(const QString& text)
    {
        for (QAction* action : window->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }
    /// Picks a line of the menu that a place has.
    void choose(const QString& place, const QString& line)
    {
        QTimer::singleShot(0, window.get(), [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction* action : menu->actions()) {
                if (action->text() == line) {
                    action->trigger();
                }
            }
            menu->close();
        });
        Q_EMIT places().menuRequested(place, window->mapToGlobal(QPoint(40, 40)));
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    test::FakeSyncPort port;
    Theme theme;
    Languages languages{theme};
    const Workbench bench = desktop::productWorkbench();
    std::unique_ptr<MainWindow> window;
};

TEST_F(Workspaces, AreSwitchedByKeyAndKept)
{
    openAs("manager");
    EXPECT_TRUE(shown().contains("opportunity"));
    EXPECT_FALSE(shown().contains("visit"));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_TRUE(shown().contains("visit"));
    EXPECT_FALSE(shown().contains("opportunity"));
    ASSERT_NE(command("Opportunities"), nullptr) << "what is not shown is reached by name";
    command("Opportunities")->trigger();
    EXPECT_EQ(window->pages().currentRoute()->entity, "opportunity");
    EXPECT_TRUE(shown().contains("visit")) << "going somewhere changes no workspace";

    window = std::make_unique<MainWindow>(desk, port, theme, languages, bench);
    EXPECT_TRUE(shown().contains("visit")) << "it is remembered";
}

TEST_F(Workspaces, OfAnEngineerAreOneAndNeedNoSwitch)
{
    openAs("engineer");
    EXPECT_TRUE(shown().contains("visit"));
    EXPECT_FALSE(shown().contains("lead"));
    EXPECT_EQ(command("Workspace: Sales"), nullptr);
    ASSERT_NE(command("Leads"), nullptr);
    for (const auto* button : window->findChild<Sidebar*>()->findChildren<QPushButton*>()) {
        EXPECT_FALSE(button->isVisible() && button->text() == "Service");
    }
}

TEST_F(Workspaces, FollowTheRoleThatArrives)
{
    openAs("rep");
    EXPECT_TRUE(shown().contains("lead"));
    demo.signInAs("engineer");
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown().contains("visit"); }));
    EXPECT_FALSE(shown().contains("lead"));
    EXPECT_TRUE(shown().contains("visit"));
}

TEST_F(Workspaces, HavePlacesThatAreMovedAndPinned)
{
    openAs("rep");
    const auto at = [&](const char* key) { return shown().indexOf(QLatin1String(key)); };
    ASSERT_LT(at("lead"), at("opportunity"));
    choose("opportunity", "Move up");
    EXPECT_GT(at("lead"), at("opportunity"));
    choose("opportunity", "Move up");
    EXPECT_GT(at("opportunity"), at("calendar")) << "a place stays under its heading";
    choose("asset", "Pin to the top"); // of another workspace
    EXPECT_EQ(at("asset"), 0);
    choose("product", "Pin to the top");
    EXPECT_EQ(at("product"), 1);
    EXPECT_EQ(shown().count("product"), 1);
    choose("product", "Move up");
    EXPECT_EQ(at("product"), 0);
    choose("asset", "Unpin");
    EXPECT_EQ(at("asset"), -1);
}

} // namespace
} // namespace caravan::ui
