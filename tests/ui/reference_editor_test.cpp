// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/forms/form_view.h"
#include "ui/forms/reference_editor.h"
#include "ui/models/desk.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class ReferenceField : public ::testing::Test {
protected:
    ReferenceField() : form(desk, desk.catalogue().at("contact"))
    {
        form.load(Record(desk.catalogue().at("contact"), demo.replica().newId()), true);
        form.resize(900, 900);
        form.show();
        form.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&form));
        line = form.editor("account")->findChild<QLineEdit*>();
        line->setFocus();
    }
    /// A dialog that opens is counted and closed again.
    void watchDialogs()
    {
        QTimer::singleShot(50, &form, [this] {
            if (QWidget* modal = QApplication::activeModalWidget()) {
                ++dialogs;
                static_cast<QDialog*>(modal)->reject();
            }
        });
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    FormView form;
    QLineEdit* line = nullptr;
    int dialogs = 0;
};

TEST_F(ReferenceField, TabFromAnUnknownNameJustMovesOn)
{
    QTest::keyClicks(line, QStringLiteral("Qqq Laboratories"));
    watchDialogs();
    QTest::keyClick(line, Qt::Key_Tab);
    QTest::qWait(100);
    EXPECT_EQ(dialogs, 0);
    EXPECT_EQ(line->text(), QStringLiteral("Qqq Laboratories")) << "nothing typed is lost";
    ASSERT_TRUE(QApplication::focusWidget());
    EXPECT_NE(QApplication::focusWidget(), line);
    EXPECT_FALSE(form.edit());
    EXPECT_EQ(form.editor("account")->accessibleDescription(),
              QStringLiteral("Choose the account from the list, or create a new one."));
}

TEST_F(ReferenceField, EnterOnAnUnknownNameMakesTheRecord)
{
    QTest::keyClicks(line, QStringLiteral("Qqq Laboratories"));
    watchDialogs();
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(100);
    EXPECT_EQ(dialogs, 1);
}

TEST_F(ReferenceField, TabTakesARecordThatIsOffered)
{
    Edit account = Edit::create("account", demo.replica().newId(),
                                {{"name", std::string("Zebra Laboratories")}});
    ASSERT_TRUE(desk.save({account}, {}));
    QTest::keyClicks(line, QStringLiteral("Zebra Lab"));
    QTest::keyClick(line, Qt::Key_Tab);
    const Result<Value> picked = form.editor("account")->value();
    ASSERT_TRUE(picked);
    EXPECT_EQ(*picked, Value(account.id));
}

TEST_F(ReferenceField, AnotherTextOverAChosenRecordStaysAndIsNotTakenForIt)
{
    form.editor("account")->setValue(demo.first("account"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Qqq Laboratories"));
    watchDialogs();
    QTest::keyClick(line, Qt::Key_Tab);
    QTest::qWait(100);
    EXPECT_EQ(dialogs, 0);
    EXPECT_EQ(line->text(), QStringLiteral("Qqq Laboratories"));
    EXPECT_FALSE(form.editor("account")->value());
}

} // namespace
} // namespace caravan::ui
