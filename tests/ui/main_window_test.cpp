// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/window_actions.h"
#include "ui/sync/sync_page.h"

#include "app/desktop/product_workbench.h"
#include "core/model/model.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/charts/report_page.h"
#include "ui/charts/report_view.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_page.h"
#include "ui/forms/form_view.h"
#include "ui/forms/values_dialog.h"
#include "ui/lists/list_page.h"
#include "ui/lists/record_table.h"
#include "ui/lock/lock.h"
#include "ui/models/record_list_model.h"
#include "ui/news/news_page.h"
#include "ui/record_page/record_page.h"
#include "ui/service/service.h"
#include "ui/shell/banner.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar.h"
#include "ui/start/start_page.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/stage_path.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Window : public ::testing::Test {
protected:
    Window()
    {
        theme.setMode(Theme::Mode::light);
        languages.choose(QStringLiteral("en"));
        preferences.setValue(QStringLiteral("window.place"), QStringLiteral("account"));
        window = std::make_unique<MainWindow>(desk, port, theme, languages, bench);
        window->show();
    }
    ~Window() override { languages.choose(QStringLiteral("en")); }

    void settle() { QTest::qWait(20); }

    template<class T>
    T* page()
    {
        return qobject_cast<T*>(window->pages().current());
    }

    /// As the hub's catalogue brings it.
    void addField(const std::string& name)
    {
        const auto model =
            withChanges(*desk.replica().product(),
                        {R"({"do":"add_field","entity":"account","field":{"name":")" + name +
                         R"(","type":"text","labels":"Grade"}})"});
        ASSERT_TRUE(model) << describe(model.error());
        ASSERT_TRUE(SyncDoor(desk.replica()).adoptCatalogue(*model));
        desk.look();
    }

    QLineEdit& lineOf(const char* field)
    {
        return *page<FormPage>()->form().editor(field)->findChild<QLineEdit*>();
    }

    test::DemoReplica demo;
    test::FakeSyncPort port;
    Preferences preferences{QString()};
    Theme theme;
    Languages languages{theme};
    const Workbench bench = desktop::productWorkbench();
    Desk desk{demo.replica(), demo.clock(), preferences};
    std::unique_ptr<MainWindow> window;
};

TEST_F(Window, BeginsWithTheDayUntilAnotherPlaceWasLeftLast)
{
    EXPECT_TRUE(page<ListPage>()) << "where it was left the last time";
    Preferences fresh{QString()};
    Desk own{demo.replica(), demo.clock(), fresh};
    MainWindow first(own, port, theme, languages, bench);
    const auto* start = qobject_cast<StartPage*>(first.pages().current());
    ASSERT_TRUE(start);
    first.open(Route::list("lead"));
    first.open(Route::start());
    MainWindow again(own, port, theme, languages, bench);
    EXPECT_TRUE(qobject_cast<StartPage*>(again.pages().current()));
}

TEST_F(Window, AFormKeepsWhatIsTypedAndTheCursorWhenTheCompanyAddsAField)
{
    window->open(Route::create("account"));
    settle();
    lineOf("name").setFocus();
    QTest::keyClicks(&lineOf("name"), QStringLiteral("Half typed"));
    lineOf("name").setCursorPosition(4);
    addField("x_grade");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page<FormPage>()->form().editor("x_grade"); }));
    EXPECT_EQ(lineOf("name").text(), QStringLiteral("Half typed"));
    EXPECT_EQ(lineOf("name").cursorPosition(), 4);
    EXPECT_EQ(window->focusWidget(), &lineOf("name"));
}

TEST_F(Window, WhatASubjectDoesOnceAdoptedIsDoneByTheFirstWindowAlone)
{
    Workbench own = desktop::productWorkbench();
    int times = 0;
    own.add(AdoptionTask{.run = [&](Desk&, QWidget*) {
        ++times;
        return AdoptionTask::Told{QStringLiteral("3 values converted")};
    }});
    Preferences fresh{QString()};
    Desk other{demo.replica(), demo.clock(), fresh};
    MainWindow first(other, port, theme, languages, own);
    first.show();
    settle();
    EXPECT_EQ(times, 1) << "at the start";
    MainWindow* further = first.openWindow(Route::list("account"));
    settle();
    EXPECT_EQ(times, 1);
    EXPECT_EQ(first.toast().text(), QStringLiteral("3 values converted"));
    further->close();
}

TEST_F(Window, ADialogThatIsOpenIsWaitedForWhenTheCompanyAddsAField)
{
    window->open(Route::create("account"));
    settle();
    QPointer<FormPage> before = page<FormPage>();
    {
        QDialog dialog(before); // as every page makes its own
        dialog.show();
        addField("x_grade");
        QTest::qWait(700);
        EXPECT_EQ(page<FormPage>(), before) << "the dialog would go with its page, twice";
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return page<FormPage>()->form().editor("x_grade"); }));
}

TEST_F(Window, ACellThatIsTypedInIsNeitherSavedNorClosedWhenTheCompanyAddsAField)
{
    window->open(Route::list("account"));
    settle();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page<ListPage>()->model().rowCount() > 0; }));
    QPointer<ListPage> before = page<ListPage>();
    RecordTable& table = *before->findChild<RecordTable*>();
    table.setCurrentIndex(before->model().index(0, 0));
    table.setFocus();
    table.edit(table.currentIndex());
    auto* cell = table.viewport()->findChild<QLineEdit*>();
    ASSERT_NE(cell, nullptr);
    cell->setFocus();
    const QString name = table.currentIndex().data().toString();
    QTest::keyClicks(cell, QStringLiteral(" half"));
    addField("x_grade");
    QTest::qWait(700);
    EXPECT_EQ(page<ListPage>(), before);
    ASSERT_NE(cell, nullptr);
    EXPECT_TRUE(cell->text().contains(QLatin1String("half")));
    EXPECT_EQ(before->model().index(0, 0).data().toString(), name);
    QTest::keyClick(cell, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page<ListPage>() != before; }));
}

TEST_F(Window, AnAmpersandIsALetterOfWhateverPeopleCallTheirThings)
{
    const QFontMetrics metrics(QApplication::font());
    const QString text = QStringLiteral("R&D");
    EXPECT_EQ(QApplication::style()
                  ->itemTextRect(metrics, QRect(0, 0, 500, 50), Qt::TextShowMnemonic, true, text)
                  .width(),
              metrics.size(0, text).width());
}

TEST_F(Window, TheWheelChangesNoFieldThatItPassesBy)
{
    window->open(Route::create("account"));
    settle();
    auto* box = page<FormPage>()->form().editor("kind")->findChild<QComboBox*>();
    ASSERT_NE(box, nullptr);
    lineOf("name").setFocus();
    const int before = box->currentIndex();
    QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &wheel);
    EXPECT_EQ(box->currentIndex(), before);
    EXPECT_EQ(window->focusWidget(), &lineOf("name"));
}

TEST_F(Window, StatesBesideTheWayStandBehindAMenuWhereTheyAreMany)
{
    window->open(Route::record({"opportunity", demo.first("opportunity")}));
    settle();
    const auto menuOf = [&] {
        QPushButton* found = nullptr;
        for (QPushButton* button : page<RecordPage>()->findChildren<QPushButton*>()) {
            found = button->text() == QStringLiteral("Other states") ? button : found;
        }
        return found;
    };
    ASSERT_TRUE(menuOf());
    EXPECT_TRUE(menuOf()->isHidden()) << "a lost deal is one click";

    window->open(Route::record({"quote", demo.first("quote")}));
    settle();
    EXPECT_FALSE(menuOf()->isHidden());
    EXPECT_GE(menuOf()->menu()->actions().size(), 4);
    const auto* path = page<RecordPage>()->findChild<StagePath*>();
    EXPECT_LE(path->stages().size(), 4);
}

TEST_F(Window, ClosesOverAVisitThatIsBeingWorkedOn)
{
    window->open(workRoute(demo.first("visit")));
    settle();
    window.reset(); // once ended the program: the page told a window that was half gone
    EXPECT_TRUE(desk.replica().find("visit", demo.first("visit")));
}

TEST(ToastPlace, IsAboveTheButtonsThatItWouldCover)
{
    QWidget host;
    host.resize(900, 600);
    Toast toast(&host);
    host.show();
    const auto standing = [&] {
        toast.say(QStringLiteral("Saved"), {}, QStringLiteral("Undo"), [] {});
        return toast.geometry();
    };
    const QRect low = standing();

    QPushButton button(QStringLiteral("Publish"), &host);
    button.setGeometry(400, 560, 120, 30);
    button.show();
    const QRect lifted = standing();
    EXPECT_FALSE(lifted.adjusted(12, 12, -12, -12).intersects(button.geometry()));
    EXPECT_LT(lifted.bottom(), low.bottom());

    button.move(20, 560);
    EXPECT_EQ(standing(), low) << "it covers nothing there";
}

TEST(WindowWithoutPlace, AsksBeforeWhatWasTypedIsLost)
{
    const test::TempFolder folder;
    const std::filesystem::path place = folder.path() / "gone";
    std::filesystem::create_directories(place);
    test::DemoReplica demo;
    test::FakeSyncPort port;
    Preferences preferences(toQString((place / "window.json").string()));
    Theme theme;
    Languages languages{theme};
    const Workbench bench = desktop::productWorkbench();
    languages.choose(QStringLiteral("en"));
    Desk desk{demo.replica(), demo.clock(), preferences};
    MainWindow window(desk, port, theme, languages, bench);
    window.show();
    window.open(Route::create("account"));
    auto* form = qobject_cast<FormPage*>(window.pages().current());
    ASSERT_TRUE(form);
    QTest::keyClicks(form->form().editor("name")->findChild<QLineEdit*>(), "Hengda");
    std::filesystem::remove_all(place);
    QString reply;
    QTimer replying; // whatever else is shown meanwhile
    QObject::connect(&replying, &QTimer::timeout, [&reply] {
        const auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        for (QAbstractButton* button : box ? box->buttons() : QList<QAbstractButton*>()) {
            if (button->text() == reply) {
                button->click();
                return;
            }
        }
    });
    replying.start(5);

    reply = QStringLiteral("Keep editing");
    EXPECT_FALSE(window.close());
    MainWindow* other = window.openWindow(Route::create("contact"));
    auto* second = qobject_cast<FormPage*>(other->pages().current());
    ASSERT_TRUE(second);
    QTest::keyClicks(second->form().editor("full_name")->findChild<QLineEdit*>(), "Li Ming");
    form->cancel();
    reply = QStringLiteral("Keep editing");
    EXPECT_FALSE(window.close()) << "nor by the window that owns it";
    EXPECT_TRUE(other->isVisible());
    reply = QStringLiteral("Close and lose it");
    EXPECT_TRUE(window.close());
}

TEST(ReadOnlyWindow, SaysSoAndOffersNothingThatWrites)
{
    test::DemoReplica demo;
    demo.becomeNewer();
    test::FakeSyncPort port;
    Preferences preferences{QString()};
    Theme theme;
    Languages languages{theme};
    const Workbench bench = desktop::productWorkbench();
    languages.choose(QStringLiteral("en"));
    Desk desk{demo.replica(), demo.clock(), preferences};
    MainWindow window(desk, port, theme, languages, bench);
    window.show();
    window.open(Route::list("account"));

    EXPECT_FALSE(desk.rights().mayCreate(desk.catalogue().at("account")));
    auto banners = window.findChildren<Banner*>();
    banners.removeIf([](const Banner* banner) { return !banner->isVisible(); });
    ASSERT_EQ(banners.size(), 1);
    EXPECT_TRUE(banners.front()->isVisible());
    const auto labels = banners.front()->findChildren<PlainLabel*>();
    ASSERT_FALSE(labels.isEmpty());
    EXPECT_TRUE(labels.front()->text().contains(QStringLiteral("newer version")));
    Q_EMIT port.statusChanged({}); // stays, whatever is said of the hub
    EXPECT_TRUE(banners.front()->isVisible());
    const auto buttons = qobject_cast<ListPage*>(window.pages().current())
                             ->findChildren<QPushButton*>(QString(), Qt::FindChildrenRecursively);
    for (const QPushButton* button : buttons) {
        EXPECT_FALSE(button->isVisible() && button->text() == QStringLiteral("New account"));
    }
}

TEST_F(Window, ANumberOfTheDayOpensItsListAndAMarkItsReport)
{
    window->open(Route::start());
    auto* start = page<StartPage>();
    ASSERT_TRUE(start);
    start->choose("manager");
    const auto tiles = start->findChildren<QAbstractButton*>();
    ASSERT_FALSE(tiles.isEmpty());
    const std::int64_t deals = start->figures().counts.at(2);
    const auto tile = std::find_if(tiles.rbegin(), tiles.rend(), [](const QAbstractButton* one) {
        return one->accessibleName().startsWith(QStringLiteral("Without a next step"));
    });
    ASSERT_NE(tile, tiles.rend());
    (*tile)->click();
    ASSERT_TRUE(page<ListPage>());
    EXPECT_EQ(page<ListPage>()->model().rowCount(), deals);
    window->open(Route::start());
    page<StartPage>()->choose("manager");
    Q_EMIT page<StartPage>()->findChildren<ReportView*>().back()->markPicked(0);
    ASSERT_TRUE(page<ReportPage>());
    EXPECT_EQ(page<ReportPage>()->view().currentMark(), 0);
}

TEST_F(Window, OverTheSignInSaysNothingOfWhatLiesBehindIt)
{
    window->open(Route::list("account"));
    settle();
    ASSERT_NE(window->windowTitle(), QStringLiteral("Caravan"));
    window->open(Route::sync());
    const QString behind = window->windowTitle();

    Q_EMIT page<SyncPage>()->signInRequested();
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Caravan"));

    Q_EMIT window->findChild<SignInPage*>()->backRequested();
    EXPECT_EQ(window->windowTitle(), behind);
}

TEST_F(Window, TellsTheNameOfEverythingThatTakesTheFocus)
{
    demo.receiveNews();
    desk.look();
    std::vector<Route> routes{Route::sync(), Route::settings(), Route::news()};
    for (const Entity& entity : desk.catalogue().entities()) {
        if (entity.role == EntityRole::work) {
            routes.push_back(Route::list(entity.name));
            routes.push_back(Route::record({entity.name, demo.first(entity.name)}));
            routes.push_back(Route::create(entity.name));
        }
    }
    for (const Route& route : routes) {
        window->open(route);
        settle();
        const QList<QWidget*> widgets = window->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            const bool isInside = widget->focusProxy() || !widget->isVisible() ||
                                  widget->objectName().startsWith(QLatin1String("qt_"));
            if (isInside || !(widget->focusPolicy() & Qt::TabFocus)) {
                continue;
            }
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            ASSERT_TRUE(accessible);
            EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << " in "
                << widget->parentWidget()->metaObject()->className() << " on page "
                << window->pages().current()->metaObject()->className();
        }
    }
}

TEST_F(Window, HidesWhatItShowsUntilThePasswordIsProven)
{
    window->open(Route::record({"account", demo.first("account")}));
    const QString title = window->windowTitle();
    window->lock().lock();
    EXPECT_FALSE(window->lock().isLocked()) << "nobody has signed in yet";

    window->lock().learn(QStringLiteral("correct horse"));
    MainWindow* other = window->openWindow(Route::list("contact"));
    window->lock().lock();

    ASSERT_TRUE(window->lock().isLocked());
    for (MainWindow* each : {window.get(), other}) {
        EXPECT_FALSE(each->findChild<PageStack*>()->isVisible());
        EXPECT_EQ(each->windowTitle(), QStringLiteral("Caravan"));
        for (const QAction* action : each->actions()) {
            EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
        }
    }
    EXPECT_FALSE(window->lock().unlock(QStringLiteral("wrong horse")));
    EXPECT_TRUE(window->lock().unlock(QStringLiteral("correct horse")));
    EXPECT_TRUE(window->pages().isVisible());
    EXPECT_EQ(window->windowTitle(), title);
}

TEST_F(Window, ShowsWhatChangedWithOnesOwnAccountsFirstAndForgetsWhatWasOpened)
{
    demo.receiveNews();
    desk.look();
    ASSERT_EQ(desk.unreadCount(), 4U);
    window->open(Route::news());
    settle();
    ASSERT_TRUE(page<NewsPage>());
    const auto links = page<NewsPage>()->findChildren<LinkLabel*>();
    ASSERT_GE(links.size(), 4);
    const auto parts = digest(demo.replica(), 100);
    EXPECT_TRUE(parts.front().isMine);
    EXPECT_FALSE(parts.back().isMine);

    window->open(Route::record(parts.back().entries.front().key));
    EXPECT_EQ(desk.unreadCount(), 3U);
    desk.markRead({parts.front().entries.front().key});
    EXPECT_EQ(desk.unreadCount(), 2U);
}

TEST_F(Window, WalksThroughTheListOneCameFrom)
{
    window->open(Route::list("account"));
    ListPage& list = *page<ListPage>();
    const RecordId second = *list.model().idAt(1);
    const RecordId third = *list.model().idAt(2);
    list.findChild<RecordTable*>()->setCurrentIndex(list.model().index(1, 0));
    list.openCurrent();
    ASSERT_EQ(page<RecordPage>()->id(), second);

    page<RecordPage>()->step(1);
    EXPECT_EQ(page<RecordPage>()->id(), third);
    page<RecordPage>()->step(-1);
    EXPECT_EQ(page<RecordPage>()->id(), second);
}

TEST_F(Window, OpensARecordInAWindowOfItsOwn)
{
    const RecordKey key{"account", demo.first("account")};
    MainWindow* other = window->openWindow(Route::record(key));
    EXPECT_TRUE(other->isVisible());
    EXPECT_EQ(other->pages().current()->title(),
              toQString(demo.replica().title("account", key.id)));
    // Both work on the same records.
    const auto row = demo.replica().find("account", key.id);
    ASSERT_TRUE(
        desk.save({Edit::update(row->record, {{"name", Value(std::string("Renamed"))}})}, {}));
    EXPECT_EQ(other->pages().current()->title(), QStringLiteral("Renamed"));
    other->close();
}

TEST_F(Window, LetsAssistiveTechnologyMoveAStage)
{
    const auto deals = demo.replica().select(
        {"opportunity", Filter::where("stage", Compare::equal, std::string("engaging")), {}, {}}, 0,
        1);
    ASSERT_TRUE(deals && !deals->empty());
    const RecordId id = deals->front().record.id;
    window->open(Route::record({"opportunity", id}));
    auto* path = page<RecordPage>()->findChild<StagePath*>();
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(path);
    ASSERT_EQ(accessible->childCount(), path->stages().size());
    int checked = 0;
    QAccessibleInterface* target = nullptr;
    for (int i = 0; i < accessible->childCount(); ++i) {
        QAccessibleInterface* stage = accessible->child(i);
        EXPECT_EQ(stage->role(), QAccessible::RadioButton);
        EXPECT_FALSE(stage->text(QAccessible::Name).isEmpty());
        checked += stage->state().checked ? 1 : 0;
        if (path->stages().at(i).key == QStringLiteral("proposal")) {
            target = stage;
        }
    }
    EXPECT_EQ(checked, 1);
    ASSERT_TRUE(target);

    target->actionInterface()->doAction(QAccessibleActionInterface::pressAction());

    EXPECT_EQ(demo.replica().find("opportunity", id)->record.text("stage"), "proposal");
}

TEST_F(Window, TicksOnlyTheStatesThatARecordWentThrough)
{
    const auto ticked = [&](const char* entity, const char* field, const char* state) {
        const auto rows = demo.replica().select(
            {entity, Filter::where(field, Compare::equal, std::string(state)), {}, {}}, 0, 1);
        EXPECT_FALSE(rows->empty()) << entity;
        window->open(Route::record({entity, rows->front().record.id}));
        QStringList keys;
        for (const Stage& stage : page<RecordPage>()->findChild<StagePath*>()->stages()) {
            if (stage.isPassed) {
                keys.append(stage.key);
            }
        }
        return keys.join(u' ').toStdString();
    };
    EXPECT_EQ(ticked("opportunity", "stage", "qualified"), "prospecting engaging");
    EXPECT_EQ(ticked("opportunity", "stage", "lost"), "") << "it was never won";
    EXPECT_EQ(ticked("rma", "status", "received"), "requested approved sent") << "nor refused";
    EXPECT_EQ(ticked("quote", "status", "asked"), "draft");
}

TEST_F(Window, GivesLessRoomWhenItIsCompact)
{
    window->open(Route::list("account"));
    settle();
    auto* table = page<ListPage>()->findChild<RecordTable*>();
    const int before = table->QTableView::rowHeight(0);
    theme.setDensity(Density::compact);
    settle();
    EXPECT_LT(table->QTableView::rowHeight(0), before);
    theme.setDensity(Density::comfortable);
    settle();
    EXPECT_EQ(table->QTableView::rowHeight(0), before);
}

TEST_F(Window, HasNoKeyForTwoThings)
{
    QSet<QString> keys;
    for (const QAction* action : window->actions()) {
        for (const QKeySequence& key : action->shortcuts()) {
            EXPECT_FALSE(keys.contains(key.toString())) << key.toString().toStdString();
            keys.insert(key.toString());
        }
    }
    EXPECT_GT(keys.size(), 20);
}

TEST_F(Window, MakesARecordShowsItAndTakesItBack)
{
    window->open(Route::create("account"));
    QTest::keyClicks(&lineOf("name"), QStringLiteral("Linz Pumps"));
    page<FormPage>()->save();

    ASSERT_TRUE(page<RecordPage>());
    EXPECT_EQ(page<RecordPage>()->title(), QStringLiteral("Linz Pumps"));
    EXPECT_EQ(window->toast().text(), QStringLiteral("Linz Pumps created"));
    const RecordId id = page<RecordPage>()->id();
    EXPECT_TRUE(demo.replica().find("account", id)->isDirty);

    window->findChild<WindowActions*>()->of(Act::undo).trigger();
    const auto row = demo.replica().find("account", id);
    EXPECT_TRUE(!row || row->record.life != Life::live);
    EXPECT_FALSE(page<RecordPage>()) << "nobody stays on a record that is gone";
    EXPECT_TRUE(window->toast().text().startsWith(QStringLiteral("Undone")));
}

TEST_F(Window, GoesBackToTheListAfterADeleteAndRestoresOnUndo)
{
    const RecordId id = demo.first("lead");
    window->open(Route::list("lead"));
    const int before = page<ListPage>()->model().rowCount();
    window->open(Route::record({"lead", id}));
    page<RecordPage>()->removeRecord();

    ASSERT_TRUE(page<ListPage>());
    EXPECT_EQ(page<ListPage>()->model().rowCount(), before - 1);
    desk.undoStack().undo();
    EXPECT_EQ(page<ListPage>()->model().rowCount(), before);
}

TEST_F(Window, AsksForWhatAStageNeedsWithoutTheForm)
{
    const RecordId id = demo.named("opportunity", "海星耗材恢复供应");
    ASSERT_FALSE(id.isNil());
    window->open(Route::record({"opportunity", id}));
    const auto deal = [&] { return demo.replica().find("opportunity", id)->record; };
    const std::string before = deal().text("stage");
    const auto answer = [](const std::function<void(ValuesDialog&)>& with) {
        QTimer::singleShot(0, qApp, [with] {
            auto* dialog = qobject_cast<ValuesDialog*>(QApplication::activeModalWidget());
            ASSERT_TRUE(dialog);
            with(*dialog);
        });
    };

    answer([](ValuesDialog& dialog) { dialog.reject(); });
    page<RecordPage>()->moveTo(QStringLiteral("lost"));
    EXPECT_EQ(deal().text("stage"), before);
    EXPECT_TRUE(page<RecordPage>()) << "and nobody was led elsewhere";

    answer([](ValuesDialog& dialog) {
        ASSERT_TRUE(dialog.editor("lost_reason"));
        dialog.accept();
        EXPECT_TRUE(dialog.isVisible()) << "the reason is required";
        dialog.editor("lost_reason")->setValue(std::string("price"));
        dialog.accept();
    });
    page<RecordPage>()->moveTo(QStringLiteral("lost"));
    EXPECT_EQ(deal().text("stage"), "lost");
    EXPECT_EQ(deal().text("lost_reason"), "price");
}

TEST_F(Window, ClosingAsksNothingAndTheNextStartOffersWhatWasTyped)
{
    window->open(Route::create("lead"));
    QLineEdit& line = lineOf("company");
    QTest::keyClicks(&line, QStringLiteral("Hengda Instruments"));
    EXPECT_TRUE(page<FormPage>()->hasDraft());

    EXPECT_TRUE(window->close());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    window.reset();
    MainWindow again(desk, port, theme, languages, bench);
    again.show();

    ASSERT_TRUE(QTest::qWaitFor([&] { return !again.toast().text().isEmpty(); }, 2'000));
    EXPECT_TRUE(again.toast().text().contains(QStringLiteral("New lead")))
        << again.toast().text().toStdString();
    for (QPushButton* button : again.toast().findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Keep editing")) {
            button->click();
            break;
        }
    }
    auto* form = qobject_cast<FormPage*>(again.pages().current());
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form().typed().at("company"), Value(std::string("Hengda Instruments")));
}

TEST_F(Window, IsNeverLargerThanItsScreen)
{
    preferences.setValue(QStringLiteral("window.size"), QJsonArray{9'000, 7'000});
    MainWindow other(desk, port, theme, languages, bench);
    const QSize room = other.screen()->availableGeometry().size();
    EXPECT_LE(other.width(), room.width());
    EXPECT_LE(other.height(), room.height());
}

TEST_F(Window, KeepsADraftWhenOneGoesElsewhere)
{
    window->open(Route::create("contact"));
    QTest::keyClicks(&lineOf("full_name"), QStringLiteral("Half"));
    window->open(Route::list("account"));

    EXPECT_TRUE(window->pages().draft());
    window->pages().back();
    ASSERT_TRUE(page<FormPage>());
    EXPECT_EQ(lineOf("full_name").text(), QStringLiteral("Half"));
}

TEST_F(Window, ChangesTheLanguageWhileRunning)
{
    window->open(Route::list("account"));
    languages.choose(QStringLiteral("zh_TW"));
    settle();

    EXPECT_EQ(window->pages().current()->title(), QStringLiteral("客戶"));
    EXPECT_EQ(window->sidebar().places().places().at(2).label, QStringLiteral("聯絡人"));
    EXPECT_TRUE(QApplication::font().families().contains(QStringLiteral("Noto Sans CJK TC")));
}

TEST_F(Window, HidesAndShowsThePlacesBelowAHeading)
{
    NavList& places = window->sidebar().places();
    const auto visible = [&] {
        int rows = 0;
        for (int row = 0; row < places.model()->rowCount(); ++row) {
            rows += places.isRowHidden(row) ? 0 : 1;
        }
        return rows;
    };
    const int all = visible();
    QModelIndex heading;
    for (int row = 0; row < places.model()->rowCount() && !heading.isValid(); ++row) {
        const QModelIndex index = places.model()->index(row, 0);
        heading = index.data().toString() == QStringLiteral("Selling") ? index : heading;
    }
    const QPoint middle = places.visualRect(heading).center();
    QTest::mouseClick(places.viewport(), Qt::LeftButton, {}, middle);
    EXPECT_EQ(visible(), all - 7);
    EXPECT_EQ(preferences.value(QStringLiteral("window.folded")).toArray().size(), 1);
    window->open(Route::list("lead"));
    EXPECT_EQ(page<ListPage>()->title(), QStringLiteral("Leads")) << "also out of sight";
    QTest::mouseClick(places.viewport(), Qt::LeftButton, {}, middle);
    EXPECT_EQ(visible(), all);
}

TEST_F(Window, GoesToEveryPlaceAndMakesEveryKindByName)
{
    const auto trigger = [&](const QString& name) {
        for (QAction* action : window->actions()) {
            if (action->text() == name) {
                action->trigger();
                return true;
            }
        }
        return false;
    };
    for (const NavPlace& place : window->sidebar().places().places()) {
        ASSERT_TRUE(trigger(place.label)) << place.key.toStdString();
        EXPECT_EQ(*window->pages().currentRoute(), bench.routeTo(place.key.toStdString()));
    }
    EXPECT_FALSE(trigger(QStringLiteral("Selling"))) << "a heading";
    ASSERT_TRUE(trigger(QStringLiteral("Price books")));
    EXPECT_EQ(window->pages().currentRoute()->entity, "price_book");
    ASSERT_TRUE(trigger(QStringLiteral("New lead")));
    EXPECT_EQ(window->pages().currentRoute()->key, "create");
}

TEST_F(Window, SaysTheStateOfSyncInWords)
{
    sync::SyncStatus status;
    status.phase = sync::SyncStatus::Phase::offline;
    status.waiting = 4;
    port.report(status);
    EXPECT_EQ(window->sidebar().chip().accessibleName(),
              QStringLiteral("Offline by choice · 4 changes waiting"));

    status.phase = sync::SyncStatus::Phase::noAnswer;
    status.retryAt = demo.clock().now() + std::chrono::seconds(20);
    port.report(status);
    EXPECT_EQ(window->sidebar().chip().accessibleName(),
              QStringLiteral("Hub does not answer · Next try in 20 s · 4 waiting"));

    status.phase = sync::SyncStatus::Phase::idle;
    status.waiting = 0;
    status.attention = 2;
    port.report(status);
    EXPECT_EQ(window->sidebar().chip().accessibleName(),
              QStringLiteral("Needs attention · 2 refused"));
}

TEST_F(Window, BecomesNarrowWithTheWindow)
{
    window->resize(1300, 700);
    settle();
    EXPECT_FALSE(window->sidebar().isNarrow());
    window->resize(1000, 640);
    settle();
    EXPECT_TRUE(window->sidebar().isNarrow());
}

TEST_F(Window, ADealIsClonedAndOpenedForWhatIsNew)
{
    const RecordId deal = demo.first("opportunity");
    const std::string name = demo.replica().find("opportunity", deal)->record.text("name");
    window->open(Route::record({"opportunity", deal}));
    settle();
    const auto count = [&] { return *demo.replica().count({"opportunity", {}, {}, {}}); };
    const std::int64_t before = count();
    page<RecordPage>()->cloneRecord();
    settle();
    ASSERT_TRUE(page<FormPage>());
    EXPECT_EQ(toStd(lineOf("name").text()), name + " (2)");
    EXPECT_EQ(*page<FormPage>()->form().editor("stage")->value(),
              Value(std::string("prospecting")));
    EXPECT_EQ(count(), before + 1);
    desk.undoStack().undo();
    EXPECT_EQ(count(), before);
}

} // namespace
} // namespace caravan::ui
