// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/lists/reassign_dialog.h"

#include <QPushButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class HandOver : public ::testing::Test {
protected:
    HandOver() : desk(demo.replica(), demo.clock(), preferences) {}

    std::vector<Record> accountsOf(const RecordId& user)
    {
        std::vector<Record> records;
        const auto rows = demo.replica().select(
            {"account", Filter::where("owner", Compare::equal, user), {}, {}}, 0, 5);
        for (const Row& row : *rows) {
            records.push_back(row.record);
        }
        return records;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_F(HandOver, ShowsWhatGoesAlongAndIsOneStepThatCanBeUndone)
{
    const RecordId from = demo.named("user", "林晓梅");
    const RecordId to = demo.named("user", "陳怡君");
    const std::vector<Record> accounts = accountsOf(from);
    ASSERT_EQ(accounts.size(), 5U);
    ReassignDialog dialog(desk, desk.catalogue().at("account"), accounts);
    auto* preview = dialog.findChild<QTreeWidget*>();
    EXPECT_EQ(preview->topLevelItemCount(), 0) << "nobody was chosen yet";
    EXPECT_TRUE(dialog.edits().empty());

    dialog.setPerson(to);
    EXPECT_EQ(dialog.count(), 5);
    const std::size_t all = dialog.edits().size();
    EXPECT_GT(all, 5U) << "their contacts, deals and activities";
    dialog.setAlong("opportunity", false);
    EXPECT_LT(dialog.edits().size(), all);
    dialog.setAlong("opportunity", true);

    ASSERT_TRUE(
        desk.save(dialog.edits(), QStringLiteral("handed over"), SaveOptions{.isBundle = false}));
    for (const Record& account : accounts) {
        EXPECT_EQ(demo.replica().find("account", account.id)->record.reference("owner"), to);
    }
    desk.undoStack().undo();
    for (const Record& account : accounts) {
        EXPECT_EQ(demo.replica().find("account", account.id)->record.reference("owner"), from);
    }
}

TEST_F(HandOver, WhoeverHasThemAlreadyGetsNothing)
{
    const RecordId from = demo.named("user", "林晓梅");
    ReassignDialog dialog(desk, desk.catalogue().at("account"), accountsOf(from));
    dialog.setPerson(from);
    EXPECT_TRUE(dialog.edits().empty());
    for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
        EXPECT_FALSE(button->isDefault() && button->isEnabled());
    }
}

} // namespace
} // namespace caravan::ui
