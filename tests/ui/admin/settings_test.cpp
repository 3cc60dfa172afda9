// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/admin/settings_page.h"
#include "ui/lock/lock.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPointer>
#include <QPushButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace caravan::ui {
namespace {

/// A sync tells its status every few seconds; somebody who is at a line of the settings stays
/// there.
TEST(Settings, AreNotMadeAgainByEachRoundOfTheSync)
{
    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk(demo.replica(), demo.clock(), preferences);
    test::FakeSyncPort port;
    Theme theme;
    Languages languages(theme);
    Lock lock(preferences);
    SettingsPage page(desk, port, theme, languages, lock);
    const QPointer<QComboBox> line = page.findChild<QComboBox*>();
    ASSERT_TRUE(line);

    sync::SyncStatus status = port.status();
    for (const auto phase : {sync::SyncStatus::Phase::pulling, sync::SyncStatus::Phase::idle}) {
        status.phase = phase;
        port.report(status);
    }
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(line);

    status.phase = sync::SyncStatus::Phase::signedOut;
    port.report(status);
    const QList<QPushButton*> buttons = page.findChildren<QPushButton*>();
    EXPECT_TRUE(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == QStringLiteral("Sign in");
    }));
}

} // namespace
} // namespace caravan::ui
