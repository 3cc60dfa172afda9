// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/forms/field_editor.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/lists/rule_dialog.h"
#include "ui/models/removal.h"
#include "ui/widgets/count_proof.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// Changing and deleting many by keys alone.
class ManyByKeys : public ::testing::Test {
protected:
    ManyByKeys() : desk(demo.replica(), demo.clock(), preferences) {}

    std::vector<Record> accounts(std::int64_t count)
    {
        std::vector<Record> records;
        const auto rows = demo.replica().select({"account", {}, {}, {}}, 0, count);
        for (const Row& row : *rows) {
            records.push_back(row.record);
        }
        return records;
    }
    /// Accounts that nothing needs.
    std::vector<Record> made(int count)
    {
        std::vector<Record> records = demo.makeAccounts(count);
        desk.look();
        return records;
    }
    bool isLive(const Record& record)
    {
        const auto row = demo.replica().find("account", record.id);
        return row && row->record.life == Life::live;
    }
    static void press(Qt::Key key)
    {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_TRUE(focus);
        QTest::keyClick(focus, key);
    }
    /// Runs @p act once the dialog that asks is there.
    static void whenAsked(std::function<void(QDialog&)> act)
    {
        QTimer::singleShot(50, qApp, [act] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            ASSERT_TRUE(dialog);
            ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
            act(*dialog);
            if (dialog->isVisible()) {
                dialog->reject();
            }
        });
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_F(ManyByKeys, TabGoesFromTheFieldToItsValueWhateverTheField)
{
    BulkEditDialog dialog(desk, desk.catalogue().at("account"), accounts(4));
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    for (int i = 0; i < dialog.fields()->count(); ++i) {
        dialog.fields()->setCurrentIndex(i);
        dialog.fields()->setFocus();
        press(Qt::Key_Tab);
        QWidget* there = QApplication::focusWidget();
        ASSERT_TRUE(there);
        EXPECT_TRUE(there == dialog.editor() || dialog.editor()->isAncestorOf(there))
            << dialog.fields()->currentText().toStdString();
    }
}

TEST_F(ManyByKeys, WhatIsTypedAfterTabIsTheValueAndNeverClearsTheField)
{
    BulkEditDialog dialog(desk, desk.catalogue().at("account"), accounts(4));
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    dialog.fields()->setCurrentIndex(dialog.fields()->findData(QStringLiteral("city")));
    dialog.fields()->setFocus();
    press(Qt::Key_Tab);
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_A, Qt::Key_D, Qt::Key_Space, Qt::Key_U}) {
        press(key);
    }
    EXPECT_FALSE(dialog.clearBox()->isChecked());
    const auto edits = dialog.edits();
    ASSERT_EQ(edits.size(), 4U);
    EXPECT_EQ(textOf(edits[0].set.at("city")).size(), 5U) << textOf(edits[0].set.at("city"));
    EXPECT_EQ(dialog.applyButton()->text(), QStringLiteral("Apply"));
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), dialog.clearBox());
}

TEST_F(ManyByKeys, TheButtonSaysWhenItClears)
{
    BulkEditDialog dialog(desk, desk.catalogue().at("account"), accounts(4));
    dialog.fields()->setCurrentIndex(dialog.fields()->findData(QStringLiteral("city")));
    dialog.clearBox()->setChecked(true);
    EXPECT_EQ(dialog.applyButton()->text(), QStringLiteral("Clear City of 4 records"));
    dialog.clearBox()->setChecked(false);
    EXPECT_EQ(dialog.applyButton()->text(), QStringLiteral("Apply"));
}

TEST_F(ManyByKeys, TabGoesFromTheKindOfAFilterToItsValue)
{
    FilterRule rule;
    rule.field = "city";
    rule.kind = FilterRule::Kind::contains;
    RuleDialog dialog(desk, desk.catalogue().at("account"), rule);
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    auto* kind = dialog.findChild<QComboBox*>();
    kind->setCurrentIndex(kind->findData(static_cast<int>(FilterRule::Kind::startsWith)));
    kind->setFocus();
    press(Qt::Key_Tab);
    EXPECT_TRUE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
}

TEST_F(ManyByKeys, EnterAfterTheRightNumberDeletes)
{
    const auto records = made(60);
    whenAsked([](QDialog& dialog) {
        auto* field = dialog.findChild<CountProof*>()->field();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("60"));
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_FALSE(dialog.isVisible());
    });
    EXPECT_TRUE(removeRecords(desk, records, nullptr).isDone);
    EXPECT_FALSE(isLive(records.front()));
}

TEST_F(ManyByKeys, TabAndEnterAfterTheRightNumberDeleteToo)
{
    const auto records = made(60);
    whenAsked([](QDialog& dialog) {
        auto* field = dialog.findChild<CountProof*>()->field();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("60"));
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
        EXPECT_FALSE(dialog.isVisible());
    });
    EXPECT_TRUE(removeRecords(desk, records, nullptr).isDone);
    EXPECT_FALSE(isLive(records.back()));
}

TEST_F(ManyByKeys, EnterAfterAnotherNumberDeletesNothing)
{
    const auto records = made(60);
    whenAsked([](QDialog& dialog) {
        auto* field = dialog.findChild<CountProof*>()->field();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("60"));
        QTest::keyClicks(field, QStringLiteral("1"));
        QTest::keyClick(field, Qt::Key_Return);
    });
    EXPECT_FALSE(removeRecords(desk, records, nullptr).isDone);
    EXPECT_TRUE(isLive(records.front()));
}

} // namespace
} // namespace caravan::ui
