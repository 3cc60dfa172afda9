// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/admin/password_dialog.h"
#include "ui/forms/form_page.h"
#include "ui/forms/form_view.h"
#include "ui/service/day_card.h"
#include "ui/shell/drafts_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/search_box.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/top_bar.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/long_step.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressDialog>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// What the window offers by itself: drafts, the password, the sign-in, the day.
class WindowOffers : public ::testing::Test {
protected:
    WindowOffers()
    {
        theme.setMode(Theme::Mode::light);
        languages.choose(QStringLiteral("en"));
    }
    void keepDraft(const std::string& entity, const RecordId& id, const char* field)
    {
        const Entity& type = desk.catalogue().at(entity);
        const auto row = demo.replica().find(entity, id);
        desk.drafts().keep(id, {row ? row->record : Record(type, RecordId{}),
                                {{field, std::string("Half typed")}},
                                {}});
    }
    std::unique_ptr<MainWindow> opened()
    {
        auto window = std::make_unique<MainWindow>(desk, port, theme, languages, bench);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        return window;
    }

    test::DemoReplica demo;
    test::FakeSyncPort port;
    Preferences preferences{QString()};
    Theme theme;
    Languages languages{theme};
    const Workbench bench = desktop::productWorkbench();
    Desk desk{demo.replica(), demo.clock(), preferences};
};

TEST_F(WindowOffers, AllKeptDraftsAreTold)
{
    const RecordId account = demo.first("account");
    keepDraft("account", account, "name");
    keepDraft("contact", demo.first("contact"), "full_name");
    keepDraft("lead", RecordId{}, "company");
    const auto window = opened();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->toast().text().isEmpty(); }, 2'000));
    EXPECT_TRUE(window->toast().text().startsWith(QStringLiteral("3 unsaved forms")))
        << window->toast().text().toStdString();

    QTimer::singleShot(50, window.get(), [&] {
        auto* dialog = qobject_cast<DraftsDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        auto* list = dialog->findChild<QListWidget*>();
        EXPECT_EQ(list->count(), 3);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        EXPECT_FALSE(dialog->isVisible());
    });
    for (QPushButton* button : window->toast().findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Show them")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    auto* form = qobject_cast<FormPage*>(window->pages().current());
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->hasDraft());
}

TEST_F(WindowOffers, ThePasswordIsFoundByItsName)
{
    const auto window = opened();
    SearchBox& search = window->findChild<TopBar*>()->search();
    search.begin();
    QTest::keyClicks(&search, QStringLiteral("password"));
    bool isOpen = false;
    QTimer::singleShot(300, window.get(), [&] {
        if (auto* dialog = qobject_cast<PasswordDialog*>(QApplication::activeModalWidget())) {
            isOpen = true;
            dialog->reject();
        }
    });
    QTest::keyClick(&search, Qt::Key_Return);
    QTest::qWait(350);
    EXPECT_TRUE(isOpen);
}

TEST_F(WindowOffers, TabInTheSearchOpensNothing)
{
    const auto window = opened();
    const QString before = window->pages().current()->title();
    SearchBox& search = window->findChild<TopBar*>()->search();
    search.begin();
    QTest::keyClicks(&search, QStringLiteral("settings"));
    QTest::keyClick(&search, Qt::Key_Tab);
    QTest::qWait(50);
    EXPECT_EQ(window->pages().current()->title(), before);
}

TEST_F(WindowOffers, WhoSignsInAgainFindsTheMailAddressThere)
{
    const auto window = opened();
    window->showSignIn();
    QStringList texts;
    for (const QLineEdit* line : window->findChild<SignInPage*>()->findChildren<QLineEdit*>()) {
        texts.append(line->text());
    }
    EXPECT_TRUE(texts.contains(QStringLiteral("lin@aquapura.example")));
}

TEST_F(WindowOffers, NoTextOfThePasswordDialogIsCutByAProblem)
{
    PasswordDialog dialog(port);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    for (QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
        QTest::keyClicks(line, line->accessibleName()); // each another text
    }
    QTest::qWait(50);
    int wrapped = 0;
    for (const PlainLabel* label : dialog.findChildren<PlainLabel*>()) {
        if (label->wordWrap() && label->isVisible()) {
            ++wrapped;
            EXPECT_GE(label->height(), label->heightForWidth(label->width()))
                << label->text().toStdString();
        }
    }
    EXPECT_EQ(wrapped, 2);
}

TEST_F(WindowOffers, ALongStepHasRoomForItsTitle)
{
    QWidget parent;
    parent.show();
    LongStep step(&parent, QStringLiteral("Deleting …"), LongStep::Stop::offered);
    step(1, 1000);
    const auto* dialog = parent.findChild<QProgressDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_GE(dialog->minimumWidth(), 400);
    step(1000, 1000);
}

TEST_F(WindowOffers, AVisitOfAnotherDaySaysItsDay)
{
    const auto rows = demo.replica().select(
        {"visit", Filter::where("number", Compare::equal, std::string("SV-2323")), {}, {}}, 0, 1);
    Record visit = rows->front().record;
    const auto texts = [&](const TimePoint start) {
        visit.set("start", formatDateTime(start));
        const DayCard card(desk, visit, DayCard::Among::severalDays);
        QStringList all;
        for (const PlainLabel* label : card.findChildren<PlainLabel*>()) {
            all.append(label->text());
        }
        return all;
    };
    const TimePoint later = desk.now() + std::chrono::hours(49);
    EXPECT_TRUE(texts(later).contains(toLocal(later).date().toString(Qt::ISODate)));
    EXPECT_FALSE(texts(desk.now()).contains(toLocal(desk.now()).date().toString(Qt::ISODate)));
}

} // namespace
} // namespace caravan::ui
