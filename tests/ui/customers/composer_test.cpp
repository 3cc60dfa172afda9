// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What is written above a timeline, by mouse and keys, and what the desktop's mail program is
// asked.
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/mail_program.h"
#include "ui/customers/composer.h"
#include "ui/customers/composer_fields.h"
#include "ui/customers/outcome_chips.h"
#include "ui/forms/field_editor.h"
#include "ui/models/mail.h"
#include "ui/record_page/record_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QUrlQuery>

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <vector>

namespace caravan::ui {
namespace {

class Composing : public ::testing::Test {
protected:
    Composing() : contact(demo.first("contact")) { open(); }

    void open()
    {
        page.reset(); // what was typed is kept then
        page = std::make_unique<RecordPage>(desk, bench, desk.catalogue().at("contact"), contact);
        page->resize(1200, 800);
        page->show();
        page->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
        composer = page->findChild<Composer*>();
        QObject::connect(page.get(), &RecordPage::routeRequested, page.get(),
                         [this](const Route&) { hasLeft = true; });
        QObject::connect(page.get(), &Page::madeRequested, page.get(),
                         [this](const QString& text) { said = text; });
    }
    /// A click or a key: what a person does once.
    void click(QAbstractButton* button)
    {
        ASSERT_NE(button, nullptr);
        ASSERT_TRUE(button->isVisible());
        ++done;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        ++done;
        QTest::keyClick(QApplication::focusWidget(), key, with);
        QWidget rest; // else a modifier stays down for later tests
        QTest::keyClick(&rest, Qt::Key_Shift);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QAbstractButton* chip(const char* text)
    {
        for (auto* button : composer->fields().outcomes().findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String(text)) {
                return button;
            }
        }
        return nullptr;
    }
    /// Newest first.
    std::vector<Record> activities()
    {
        std::vector<Record> all;
        for (const Row& row : demo.replica().related("activity", "contact", contact, 100)) {
            if (before.insert(row.record.id).second) {
                all.push_back(row.record);
            }
        }
        return all;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    const Workbench bench = desktop::productWorkbench();
    RecordId contact;
    std::unique_ptr<RecordPage> page;
    Composer* composer = nullptr;
    std::set<RecordId> before;
    QString said;
    int done = 0;
    bool hasLeft = false;
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

/// The figures of UX.md: nobody logs what takes longer.
TEST_F(Composing, ACallTakesThreeInteractionsAndANoteTwo)
{
    activities();
    click(composer->button("call"));
    click(chip("No answer"));
    type(QStringLiteral("Rang for long"));
    click(&composer->saveButton());
    EXPECT_LE(done, 3);
    std::vector<Record> made = activities();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made.front().text("kind"), "call");
    EXPECT_EQ(made.front().text("status"), "done");
    EXPECT_EQ(made.front().text("outcome"), "no_answer");
    EXPECT_EQ(made.front().text("notes"), "Rang for long");
    EXPECT_FALSE(made.front().text("subject").empty());
    EXPECT_EQ(said, QStringLiteral("Call logged"));

    done = 0;
    click(composer->button("note"));
    type(QStringLiteral("Likes tea"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_LE(done, 2);
    made = activities();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made.front().text("kind"), "note");
    EXPECT_EQ(made.front().text("subject"), "Likes tea");
    EXPECT_FALSE(hasLeft) << "one stays with the customer";
    EXPECT_TRUE(composer->kind().empty());
}

TEST_F(Composing, ByKeysAloneFromAnotherTab)
{
    activities();
    auto* tabs = page->findChild<QTabBar*>();
    tabs->setCurrentIndex(tabs->count() - 1);
    ASSERT_FALSE(composer->isVisible());
    EXPECT_TRUE(page->Page::perform(Verb::call)); // Ctrl+D
    EXPECT_TRUE(composer->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), &composer->fields().words());
    type(QStringLiteral("Calls back"));
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), &composer->fields().nextStep()) << "Tab leaves the text";
    press(Qt::Key_Return, Qt::ControlModifier);
    const std::vector<Record> made = activities();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made.front().text("notes"), "Calls back");
}

TEST_F(Composing, TheNextStepIsATaskOnItsDayInOneStepOfUndo)
{
    activities();
    composer->begin("note");
    composer->fields().words().setPlainText(QStringLiteral("Wants an offer"));
    composer->fields().nextStep().setText(QStringLiteral("Send it"));
    auto* day = composer->fields().day().findChild<QLineEdit*>();
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("morgen"));
    composer->save();
    EXPECT_TRUE(activities().empty()) << "a day that cannot be read is not tomorrow";
    EXPECT_EQ(composer->kind(), "note");
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("05.12.2026"));
    composer->save();
    const std::vector<Record> made = activities();
    ASSERT_EQ(made.size(), 2U);
    const Record& task = made[0].text("kind") == "task" ? made[0] : made[1];
    EXPECT_EQ(task.text("due"), "2026-12-05");
    EXPECT_EQ(task.text("status"), "open");
    desk.undoStack().undo();
    for (const Record& one : made) {
        const auto row = demo.replica().find("activity", one.id);
        EXPECT_TRUE(!row || row->record.life != Life::live);
    }
}

TEST_F(Composing, ATaskHasASubjectAndADay)
{
    activities();
    click(composer->button("task"));
    EXPECT_FALSE(composer->saveButton().isEnabled());
    type(QStringLiteral("Send the drawing"));
    press(Qt::Key_Return, Qt::ControlModifier);
    const std::vector<Record> made = activities();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made.front().text("subject"), "Send the drawing");
    EXPECT_EQ(made.front().text("status"), "open");
    EXPECT_FALSE(made.front().text("due").empty());
    EXPECT_TRUE(made.front().text("start").empty());
}

TEST_F(Composing, WhatWasTypedIsThereAgainUntilItIsSaved)
{
    activities();
    composer->begin("meeting");
    composer->fields().outcomes().pick("interested");
    composer->fields().words().setPlainText(QStringLiteral("Wants an offer by Friday"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(composer->kind().empty());
    EXPECT_FALSE(hasLeft) << "Esc closes what is open first";
    composer->begin("note");
    EXPECT_TRUE(composer->fields().words().toPlainText().isEmpty()) << "each kind has its own";
    composer->putAway();
    open();
    EXPECT_EQ(composer->kind(), "meeting");
    EXPECT_EQ(composer->fields().words().toPlainText(), QStringLiteral("Wants an offer by Friday"));
    EXPECT_TRUE(composer->fields().words().textCursor().atEnd()) << "one goes on where one was";
    composer->save();
    const std::vector<Record> made = activities();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made.front().text("outcome"), "interested");
    open();
    EXPECT_TRUE(composer->kind().empty());
}

TEST_F(Composing, AMailIsHandedToTheDesktopAndNoted)
{
    test::MailProgram program;
    activities();
    EXPECT_TRUE(composer->writeMail(QStringLiteral("zhang@hengda.example")));
    EXPECT_EQ(composer->kind(), "mail");
    EXPECT_FALSE(composer->saveButton().isEnabled());
    type(QStringLiteral("Our offer"));
    composer->fields().words().setPlainText(QStringLiteral("As promised."));
    composer->save();
    EXPECT_EQ(program.asked.scheme(), QStringLiteral("mailto"));
    const std::vector<Record> made = activities();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made.front().text("kind"), "mail");
    EXPECT_EQ(made.front().text("status"), "done");
    EXPECT_EQ(made.front().text("subject"), "Our offer");
    EXPECT_EQ(made.front().text("notes"), "As promised.");
}

TEST_F(Composing, NothingShowsWhereNoActivityCanBeAboutIt)
{
    RecordPage user(desk, bench, desk.catalogue().at("user"), demo.first("user"));
    user.show();
    const auto* other = user.findChild<Composer*>();
    EXPECT_TRUE(other == nullptr || !other->isVisible());
}

} // namespace
} // namespace caravan::ui
