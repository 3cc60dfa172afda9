// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/selling/reason_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// Whatever a test presses, no modifier stays down for the next.
void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers with = {})
{
    QTest::keyClick(widget, key, with);
    QWidget rest;
    QTest::keyClick(&rest, Qt::Key_Shift);
}

class Dialogs : public ::testing::Test {
protected:
    Dialogs()
        : dialog(QStringLiteral("Ask"), QString(), QStringLiteral("Why?"), QStringLiteral("Ask"))
    {
        dialog.show();
        dialog.activateWindow();
        text = dialog.findChild<QPlainTextEdit*>();
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            (button->text() == QStringLiteral("Cancel") ? cancel : ok) = button;
        }
    }
    ReasonDialog dialog;
    QPlainTextEdit* text = nullptr;
    QPushButton* ok = nullptr;
    QPushButton* cancel = nullptr;
};

TEST_F(Dialogs, OnlyTheDefaultButtonIsOne)
{
    EXPECT_TRUE(ok->isDefault());
    cancel->setFocus(Qt::TabFocusReason);
    EXPECT_FALSE(cancel->isDefault()) << "two blue buttons, and Enter throws the text away";
    EXPECT_TRUE(ok->isDefault());
}

TEST_F(Dialogs, TabComesToOkBeforeCancel)
{
    QWidget* at = text;
    QList<QWidget*> met;
    for (int i = 0; i < 12 && !met.contains(cancel); ++i) {
        at = at->nextInFocusChain();
        met.append(at);
    }
    ASSERT_TRUE(met.contains(ok));
    EXPECT_LT(met.indexOf(ok), met.indexOf(cancel));
}

TEST_F(Dialogs, CtrlEnterEndsThemAlsoFromATextOfSeveralLines)
{
    dialog.setReason(QStringLiteral("Because"));
    press(text, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(dialog.reason(), QStringLiteral("Because"));
}

TEST_F(Dialogs, EnterClicksTheButtonThatHasTheFocus)
{
    dialog.setReason(QStringLiteral("Because"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    cancel->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return cancel->hasFocus(); }, 1'000));
    press(cancel, Qt::Key_Return);
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_EQ(dialog.result(), QDialog::Rejected);
}

TEST_F(Dialogs, EnterInTheMainWindowClicksAButtonToo)
{
    QWidget window;
    QPushButton button(QStringLiteral("I am here"), &window);
    int clicked = 0;
    QObject::connect(&button, &QPushButton::clicked, [&] { ++clicked; });
    window.show();
    window.activateWindow();
    button.setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return button.hasFocus(); }, 1'000));
    press(&button, Qt::Key_Return);
    press(&button, Qt::Key_Enter);
    EXPECT_EQ(clicked, 2);
}

TEST_F(Dialogs, WhatWouldDestroySomethingIsNotTheDefault)
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Discard"), QStringLiteral("Sure?"));
    auto* destroy = box.addButton(QStringLiteral("Discard all"), QMessageBox::DestructiveRole);
    auto* keep = box.addButton(QStringLiteral("Cancel"), QMessageBox::RejectRole);
    QTimer::singleShot(50, &box, [&] {
        EXPECT_FALSE(destroy->isDefault());
        EXPECT_TRUE(keep->isDefault());
        box.reject();
    });
    box.exec();
}

} // namespace
} // namespace caravan::ui
