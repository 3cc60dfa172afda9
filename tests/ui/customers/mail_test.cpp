// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Mails and calls: what the desktop's programs are asked, and what is noted of it.
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/mail_program.h"
#include "ui/customers/contact_tools.h"
#include "ui/customers/log_dialog.h"
#include "ui/customers/mail_dialog.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_page.h"
#include "ui/models/mail.h"
#include "ui/record_page/record_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Contacted : public ::testing::Test {
protected:
    Contacted()
        : desk(demo.replica(), demo.clock(), preferences), contact(demo.first("contact")),
          page(desk, bench, desk.catalogue().at("contact"), contact)
    {
    }

    std::vector<Row> activities()
    {
        return demo.replica().related("activity", "contact", contact, 100);
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    RecordId contact;
    RecordPage page;
};

TEST(MailUrl, EscapesWhateverWasTyped)
{
    const QUrl url = mailUrl(QStringLiteral("a@b.example?bcc=x@y.example"),
                             QStringLiteral("Offer & more\nBcc: z@z.example"),
                             QStringLiteral("您好\n100 % + 1"));
    EXPECT_EQ(url.path(QUrl::FullyDecoded), QStringLiteral("a@b.example?bcc=x@y.example"));
    const QUrlQuery query(url);
    ASSERT_EQ(query.queryItems().size(), 2) << "nobody's text is another header";
    EXPECT_EQ(query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded),
              QStringLiteral("Offer & moreBcc: z@z.example"));
    EXPECT_EQ(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded),
              QStringLiteral("您好\r\n100 % + 1"));
}

TEST_F(Contacted, AMailIsHandedToTheDesktopAndNoted)
{
    test::MailProgram program;
    const std::size_t before = activities().size();
    QTimer::singleShot(0, [] {
        auto* dialog = qobject_cast<MailDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Our offer"));
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("As promised."));
        dialog->accept();
    });
    page.findChild<ContactTools*>()->writeMail(QStringLiteral("zhang@hengda.example"));
    EXPECT_EQ(program.asked.scheme(), QStringLiteral("mailto"));
    const std::vector<Row> after = activities();
    ASSERT_EQ(after.size(), before + 1);
    EXPECT_EQ(after.front().record.text("kind"), "mail");
    EXPECT_EQ(after.front().record.text("status"), "done");
    EXPECT_EQ(after.front().record.text("subject"), "Our offer");
    EXPECT_EQ(after.front().record.text("notes"), "As promised.");
    desk.undoStack().undo();
    EXPECT_EQ(activities().size(), before);
}

TEST_F(Contacted, ACallIsLoggedWithTwoStrokes)
{
    const std::size_t before = activities().size();
    bool hasLeft = false;
    QObject::connect(&page, &RecordPage::routeRequested, [&](const Route&) { hasLeft = true; });
    QTimer::singleShot(0, &page, [] { // Ctrl+Enter in the words, which have the focus
        auto* dialog = qobject_cast<LogDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        QTest::keyClick(dialog->notes(), Qt::Key_Return, Qt::ControlModifier);
    });
    page.findChild<ContactTools*>()->logCall(); // Ctrl+D
    QWidget rest;                               // else Ctrl stays down for later tests
    QTest::keyClick(&rest, Qt::Key_Shift);
    EXPECT_FALSE(hasLeft) << "one stays with the customer";
    const std::vector<Row> after = activities();
    ASSERT_EQ(after.size(), before + 1);
    EXPECT_EQ(after.front().record.text("kind"), "call");
    EXPECT_EQ(after.front().record.text("status"), "done");
    EXPECT_FALSE(after.front().record.text("subject").empty());
}

TEST_F(Contacted, ADayThatCannotBeReadIsNotTomorrow)
{
    const std::size_t before = activities().size();
    QTimer::singleShot(0, &page, [] {
        auto* dialog = qobject_cast<LogDialog*>(QApplication::activeModalWidget());
        dialog->notes()->setPlainText(QStringLiteral("Wants an offer"));
        dialog->nextStep()->setText(QStringLiteral("Send it"));
        auto* day = dialog->nextDay()->findChild<QLineEdit*>();
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("morgen"));
        dialog->accept();
        EXPECT_TRUE(dialog->isVisible());
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("05.12.2026"));
        dialog->accept();
    });
    page.findChild<ContactTools*>()->logCall();

    const std::vector<Row> after = activities();
    ASSERT_EQ(after.size(), before + 2);
    const bool hasDay = std::any_of(after.begin(), after.begin() + 2, [](const Row& row) {
        return row.record.text("due") == "2026-12-05";
    });
    EXPECT_TRUE(hasDay);
}

TEST_F(Contacted, AWordThatWasNotSavedIsThereAgainAndTheNextStepIsATask)
{
    const std::size_t before = activities().size();
    QTimer::singleShot(0, &page, [] {
        auto* dialog = qobject_cast<LogDialog*>(QApplication::activeModalWidget());
        dialog->notes()->setPlainText(QStringLiteral("Wants an offer by Friday"));
        dialog->reject();
    });
    page.findChild<ContactTools*>()->writeNote();
    EXPECT_EQ(activities().size(), before);
    QTimer::singleShot(0, &page, [] {
        auto* dialog = qobject_cast<LogDialog*>(QApplication::activeModalWidget());
        EXPECT_EQ(dialog->words(), QStringLiteral("Wants an offer by Friday"));
        dialog->nextStep()->setText(QStringLiteral("Send the offer"));
        dialog->accept();
    });
    page.findChild<ContactTools*>()->writeNote();

    const std::vector<Row> after = activities();
    ASSERT_EQ(after.size(), before + 2);
    std::set<std::string> kinds;
    for (std::size_t i = 0; i < 2; ++i) {
        kinds.insert(after[i].record.text("kind") + ":" + after[i].record.text("subject"));
    }
    EXPECT_EQ(kinds,
              (std::set<std::string>{"note:Wants an offer by Friday", "task:Send the offer"}));
    desk.undoStack().undo();
    EXPECT_EQ(activities().size(), before) << "one step";
}

} // namespace
} // namespace caravan::ui
