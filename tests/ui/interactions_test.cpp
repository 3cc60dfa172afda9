// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What the commonest jobs cost: how many keys or clicks, apart from the text that is typed. The
// numbers may fall and not grow. A call, a note and a visit by mouse are counted where they are
// tested (customers/composer_test.cpp, service/visit_test.cpp).
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/forms/form_page.h"
#include "ui/lists/list_page.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/record_page/record_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/side_windows.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace caravan::ui {
namespace {

class Interactions : public ::testing::Test {
protected:
    Interactions()
    {
        theme.setMode(Theme::Mode::light);
        languages.choose(QStringLiteral("en"));
        window = std::make_unique<MainWindow>(desk, port, theme, languages, bench);
        window->resize(1320, 820);
        sync::SyncStatus status;
        status.phase = sync::SyncStatus::Phase::idle;
        port.report(status); // signed in
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    ~Interactions() override { languages.choose(QStringLiteral("en")); }

    /// Without a window manager nothing is active again once a popup has closed.
    void activate()
    {
        if (QApplication::activeWindow() == nullptr) {
            window->activateWindow();
            EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        }
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_count;
        activate();
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at != nullptr ? at : window.get(), static_cast<Qt::Key>(key), modifiers);
        QTest::qWait(10);
    }
    /// As an input method does, in any language.
    void type(const char* text)
    {
        activate();
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QInputMethodEvent typed;
        typed.setCommitString(QString::fromUtf8(text));
        QApplication::sendEvent(QApplication::focusWidget(), &typed);
    }
    /// Goes to a page as somebody stands there before the job begins.
    void standOn(const Route& route)
    {
        window->open(route);
        QTest::qWait(20);
        activate();
        if (auto* list = qobject_cast<ListPage*>(page())) {
            EXPECT_TRUE(QTest::qWaitFor([&] { return list->model().rowCount() > 0; }, 10'000));
            table().setCurrentIndex(list->model().index(0, 0));
        }
        page()->focusContent();
    }
    Page* page() { return window->pages().current(); }
    RecordTable& table() { return *page()->findChild<RecordTable*>(); }
    template<class T>
    bool isOn()
    {
        return qobject_cast<T*>(page()) != nullptr;
    }
    std::int64_t countOf(const char* entity) { return *demo.replica().count({entity, {}, {}, {}}); }
    RecordId firstOf(const char* entity)
    {
        const auto rows = demo.replica().select({entity, {}, {{"name"}}, {}}, 0, 1);
        return rows->front().record.id;
    }

    /// Does a job from where one stands, and waits for what comes of it.
    void job(const char* name, int most, const std::function<void()>& work,
             const std::function<bool()>& isDone)
    {
        m_count = 0;
        work();
        EXPECT_TRUE(QTest::qWaitFor(isDone, 10'000)) << name;
        EXPECT_LE(m_count, most) << name;
    }

    test::DemoReplica demo;
    test::FakeSyncPort port;
    Preferences preferences{QString()};
    Theme theme;
    Languages languages{theme};
    const Workbench bench = desktop::productWorkbench();
    Desk desk{demo.replica(), demo.clock(), preferences};
    std::unique_ptr<MainWindow> window;

private:
    int m_count = 0;
};

TEST_F(Interactions, OfGettingAroundStayFew)
{
    const auto ctrl = Qt::ControlModifier;
    const std::string name = demo.replica().title("account", firstOf("account"));
    standOn(Route::start());
    job(
        "find a customer by name", 2,
        [&] {
            press(Qt::Key_K, ctrl);
            type(name.c_str());
            QTest::qWait(400); // the hits come
            press(Qt::Key_Return);
        },
        [&] { return isOn<RecordPage>(); });
    job(
        "go back", 1, [&] { press(Qt::Key_Left, Qt::AltModifier); },
        [&] { return !isOn<RecordPage>(); });
    job(
        "open a list", 1, [&] { press(Qt::Key_2, ctrl); }, [&] { return isOn<ListPage>(); });
    standOn(Route::list("account"));
    job(
        "open a record of a list", 1, [&] { press(Qt::Key_Return); },
        [&] { return isOn<RecordPage>(); });
    const auto shown = [&] { return page()->title(); };
    const QString first = shown();
    job(
        "next record", 1, [&] { press(Qt::Key_Down, Qt::AltModifier); },
        [&] { return isOn<RecordPage>() && shown() != first; });
    job(
        "see what changed", 1, [&] { press(Qt::Key_J, ctrl); },
        [&] { return !isOn<RecordPage>(); });
    const QString before = page()->title();
    job(
        "settings", 1, [&] { press(Qt::Key_Comma, ctrl); },
        [&] { return page()->title() != before; });
    job(
        "synchronise now", 1, [&] { press(Qt::Key_F5); },
        [&] { return port.asked.contains(QStringLiteral("sync")); });
}

TEST_F(Interactions, OfWorkingAListStayFew)
{
    const auto ctrl = Qt::ControlModifier;
    standOn(Route::list("account"));
    auto* list = static_cast<ListPage*>(page());
    const int all = list->model().rowCount();
    job(
        "filter by words", 1,
        [&] {
            press(Qt::Key_Slash);
            type("zzzz");
        },
        [&] { return list->model().rowCount() == 0; });
    job(
        "show everything again", 1, [&] { press(Qt::Key_Escape); },
        [&] { return list->model().rowCount() == all; });
    standOn(Route::list("account"));
    job(
        "preview beside the list", 1, [&] { press(Qt::Key_Space); },
        [&] { return list->hasDraft() || !preferences.keys().isEmpty(); });
    press(Qt::Key_Space);
    job(
        "copy all rows", 2,
        [&] {
            press(Qt::Key_A, ctrl);
            press(Qt::Key_C, ctrl);
        },
        [&] { return QApplication::clipboard()->text().count(QLatin1Char('\n')) >= 2; });
    standOn(Route::list("account"));
    const RecordId id = *list->model().idAt(0);
    job(
        "change a value where it stands", 2,
        [&] {
            press(Qt::Key_F2);
            type("Renamed");
            press(Qt::Key_Return);
        },
        [&] { return demo.replica().find("account", id)->record.text("name") == "Renamed"; });
    job(
        "undo", 1, [&] { press(Qt::Key_Z, ctrl); },
        [&] { return demo.replica().find("account", id)->record.text("name") != "Renamed"; });
}

TEST_F(Interactions, OfWritingThingsDownStayFew)
{
    const auto ctrl = Qt::ControlModifier;
    standOn(Route::list("account"));
    const std::int64_t accounts = countOf("account");
    job(
        "a new record", 2,
        [&] {
            press(Qt::Key_N, ctrl);
            type("Newcomer");
            press(Qt::Key_S, ctrl);
        },
        [&] { return countOf("account") == accounts + 1; });
    standOn(Route::record({"account", firstOf("account")}));
    std::int64_t activities = countOf("activity");
    job(
        "write a note", 2,
        [&] {
            press(Qt::Key_D, ctrl | Qt::ShiftModifier);
            type("Likes tea");
            press(Qt::Key_Return, ctrl);
        },
        [&] { return countOf("activity") == activities + 1; });
    activities = countOf("activity");
    job(
        "log a call", 2,
        [&] {
            press(Qt::Key_D, ctrl);
            type("Rang for long");
            press(Qt::Key_Return, ctrl);
        },
        [&] { return countOf("activity") == activities + 1; });
}

TEST_F(Interactions, OfWindowsStayFew)
{
    standOn(Route::list("opportunity"));
    const auto windows = [] {
        int count = 0;
        for (QWidget* one : QApplication::topLevelWidgets()) {
            count += qobject_cast<MainWindow*>(one) != nullptr && one->isVisible() ? 1 : 0;
        }
        return count;
    };
    const int before = windows();
    QSignalSpy opened(&window->sides(), &SideWindows::opened);
    job(
        "look back a week", 1, [&] { press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); },
        [&] { return !opened.isEmpty(); });
    ASSERT_FALSE(opened.isEmpty());
    if (auto* past = opened.front().front().value<MainWindow*>()) {
        past->close();
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return windows() == before; }, 5'000));
    window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    standOn(Route::list("opportunity"));
    job(
        "open in a new window", 1,
        [&] { press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); },
        [&] { return windows() == before + 1; });
}

} // namespace
} // namespace caravan::ui
