// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/sync/sync_page.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// Conflicts settled one after the other while the hub goes on sending.
class SyncKeys : public ::testing::Test {
protected:
    SyncKeys() : desk(demo.replica(), demo.clock(), preferences)
    {
        const auto deals = demo.replica().select({"opportunity", {}, {{"name"}}, {}}, 0, 4);
        for (std::size_t i = 1; i < deals->size(); ++i) {
            addConflict((*deals)[i].record);
        }
        desk.look();
        page = std::make_unique<SyncPage>(desk, port);
        page->resize(1100, 900);
        page->show();
        page->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }
    void addConflict(const Record& deal)
    {
        Edit conflict = Edit::create("conflict", demo.replica().newId(),
                                     {{"record_entity", std::string("opportunity")},
                                      {"record_id", deal.id.toString()},
                                      {"group", std::string("next_step")},
                                      {"kind", std::string("value")},
                                      {"status", std::string("open")},
                                      {"rule", std::string("ask")},
                                      {"winner", std::string("\"Theirs\"")},
                                      {"loser", std::string("\"Mine\"")},
                                      {"winner_author", demo.first("user")},
                                      {"loser_author", demo.replica().syncState().user}});
        ASSERT_TRUE(demo.replica().save({conflict}));
    }
    std::int64_t open()
    {
        return *demo.replica().count(
            {"conflict", Filter::where("status", Compare::equal, std::string("open")), {}, {}});
    }
    std::vector<QPushButton*> buttons(const QString& text)
    {
        std::vector<QPushButton*> found;
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text) {
                found.push_back(button);
            }
        }
        return found;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    test::FakeSyncPort port;
    std::unique_ptr<SyncPage> page;
};

TEST_F(SyncKeys, AClickDuringWhichAConflictArrivesIsAClick)
{
    const std::int64_t before = open();
    const auto own = buttons(QStringLiteral("Enter another …"));
    ASSERT_GE(own.size(), 2U);
    QPushButton* keep = nullptr;
    for (QPushButton* button : page->findChildren<QPushButton*>()) {
        if (!keep && button->isVisible() &&
            button->text().startsWith(QStringLiteral("Keep Theirs"))) {
            keep = button;
        }
    }
    ASSERT_TRUE(keep);
    const QPointer<QPushButton> alive = keep;
    const QPoint at = keep->mapTo(page.get(), keep->rect().center());
    QTest::mousePress(keep, Qt::LeftButton);
    const auto deals = demo.replica().select({"opportunity", {}, {{"name"}}, {}}, 4, 1);
    addConflict(deals->front().record);
    desk.look();
    QTest::qWait(30);
    ASSERT_TRUE(alive) << "made anew between press and release";
    EXPECT_EQ(keep->mapTo(page.get(), keep->rect().center()), at) << "moved";
    QTest::mouseRelease(keep, Qt::LeftButton);

    EXPECT_EQ(open(), before) << "one more arrived, one was settled";
    QTest::qWait(30);
    EXPECT_EQ(buttons(QStringLiteral("Enter another …")).size(), own.size());
}

TEST_F(SyncKeys, KeysSettleOneAfterTheOther)
{
    const std::int64_t before = open();
    const auto own = buttons(QStringLiteral("Enter another …"));
    ASSERT_GE(own.size(), 3U);
    own[0]->setFocus();
    for (int settled = 1; settled <= 3; ++settled) {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_TRUE(focus && page->isAncestorOf(focus)) << settled;
        QTest::keyClick(focus, settled == 2 ? Qt::Key_1 : Qt::Key_2);
        QTest::qWait(30);
        EXPECT_EQ(open(), before - settled);
    }
}

TEST_F(SyncKeys, AKeySettlesTheConflictWhoseLineHasTheFocus)
{
    const auto own = buttons(QStringLiteral("Enter another …"));
    ASSERT_GE(own.size(), 2U);
    // On the first button of the second line.
    const QString title = own[1]->accessibleName().section(QStringLiteral(": "), 1);
    QPushButton* take = nullptr;
    for (QPushButton* button : page->findChildren<QPushButton*>()) {
        if (!take && button->isVisible() && button->accessibleName().endsWith(title) &&
            button->text().startsWith(QStringLiteral("Use "))) {
            take = button;
        }
    }
    ASSERT_TRUE(take);
    take->setFocus();
    QTest::keyClick(take, Qt::Key_2);
    QTest::qWait(30);
    for (const QPushButton* left : buttons(QStringLiteral("Enter another …"))) {
        EXPECT_FALSE(left->accessibleName().endsWith(title)) << "another one was settled";
    }
}

} // namespace
} // namespace caravan::ui
