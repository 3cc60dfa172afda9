// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/accessible_role.h"

#include <QAccessible>
#include <QScrollArea>
#include <QWidget>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// An assistive program asks how many children there are, and for the last of them a moment later,
/// when the bar is gone.
TEST(AccessibleScrollArea, IsAskedForAChildThatIsGone)
{
    installAccessibility();
    QScrollArea area;
    auto* content = new QWidget;
    content->setFixedSize(100, 2000);
    area.setWidget(content);
    area.resize(200, 200);
    area.show();
    QAccessibleInterface* shown = QAccessible::queryAccessibleInterface(&area);
    ASSERT_NE(shown, nullptr);
    const int count = shown->childCount();
    ASSERT_GT(count, 0);
    EXPECT_EQ(shown->role(), QAccessible::Client);

    content->setFixedSize(100, 20);

    for (int i = 0; i <= count; ++i) {
        QAccessibleInterface* child = shown->child(i);
        EXPECT_TRUE(child == nullptr || child->isValid());
    }
    EXPECT_EQ(shown->child(count), nullptr);
    EXPECT_EQ(shown->child(-1), nullptr);
}

} // namespace
} // namespace caravan::ui
