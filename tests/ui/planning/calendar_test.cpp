// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/forms/field_editor.h"
#include "ui/planning/calendar_page.h"
#include "ui/planning/calendar_view.h"
#include "ui/planning/day_plan_dialog.h"
#include "ui/planning/quick_entry.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Calendar : public ::testing::Test {
protected:
    Calendar() : desk(demo.replica(), demo.clock(), preferences)
    {
        page = std::make_unique<CalendarPage>(desk);
        page->resize(1200, 1600);
        page->show();
        QTest::qWait(1);
    }

    RecordId activity(const char* subject, const char* start, const char* end, const char* due = "")
    {
        Edit edit =
            Edit::create("activity", demo.replica().newId(), {{"subject", std::string(subject)}});
        for (const auto& [field, value] :
             {std::pair("start", start), std::pair("end", end), std::pair("due", due)}) {
            if (*value != '\0') {
                edit.set[field] = std::string(value);
            }
        }
        EXPECT_TRUE(desk.save({edit}, QString()));
        return edit.id;
    }
    const CalendarEntry& entry(const RecordId& id)
    {
        for (const CalendarEntry& one : page->model().entries()) {
            if (one.key.id == id) {
                return one;
            }
        }
        ADD_FAILURE() << "not in the calendar";
        return page->model().entries().front();
    }
    std::string text(const RecordId& id, const char* field)
    {
        return demo.replica().find("activity", id)->record.text(field);
    }
    void drag(CalendarView& view, const QPointF& from, const QPointF& to)
    {
        QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, from.toPoint());
        QMouseEvent move(QEvent::MouseMove, to, view.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&view, &move);
        QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, to.toPoint());
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    std::unique_ptr<CalendarPage> page;
};

TEST_F(Calendar, AnEntryIsDraggedToAnotherDayAndHourAndStaysAsLong)
{
    const QDate monday(2026, 11, 16);
    const RecordId id = activity("Demo", "2026-11-17T09:00:00.000Z", "2026-11-17T10:30:00.000Z");
    page->showDays(CalendarPage::Mode::week, monday);
    CalendarView& view = page->view();
    const QRectF before = view.rectOf(entry(id));
    ASSERT_FALSE(before.isEmpty());
    const double day = (view.width() - 52) / 7.0;
    QSignalSpy messages(page.get(), &Page::messageRequested);

    drag(view, before.topLeft() + QPointF(10, 5), before.topLeft() + QPointF(10 + day, 5 + 44));

    EXPECT_EQ(text(id, "start"), "2026-11-18T10:00:00.000Z");
    EXPECT_EQ(text(id, "end"), "2026-11-18T11:30:00.000Z");
    ASSERT_EQ(messages.count(), 1);
    EXPECT_TRUE(messages.at(0).at(1).toBool());
    desk.undoStack().undo();
    EXPECT_EQ(text(id, "start"), "2026-11-17T09:00:00.000Z");
}

TEST_F(Calendar, TheKeysMoveAnEntryByDaysAndQuartersOfAnHour)
{
    const RecordId id = activity("Demo", "2026-11-17T09:00:00.000Z", "2026-11-17T10:30:00.000Z");
    page->showDays(CalendarPage::Mode::week, QDate(2026, 11, 16));
    CalendarView& view = page->view();
    view.setCurrent({"activity", id});

    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(text(id, "start"), "2026-11-17T09:15:00.000Z");
    QTest::keyClick(&view, Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(text(id, "start"), "2026-11-18T09:15:00.000Z");
    EXPECT_EQ(text(id, "end"), "2026-11-18T10:45:00.000Z");
    QSignalSpy routes(page.get(), &Page::routeRequested);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(routes.count(), 1);
    EXPECT_EQ(routes.at(0).at(0).value<Route>(), Route::record({"activity", id}));
}

TEST_F(Calendar, AMonthMovesTheDayAndKeepsTheHour)
{
    const RecordId timed = activity("Demo", "2026-12-02T09:00:00.000Z", "");
    const RecordId due = activity("Report", "", "", "2026-12-09");
    page->showDays(CalendarPage::Mode::month, QDate(2026, 12, 1));
    CalendarView& view = page->view();
    const double week = (view.height() - 28) / 6.0;
    for (const RecordId& id : {timed, due}) {
        const QPointF at = view.rectOf(entry(id)).center();
        drag(view, at, at + QPointF(0, week));
    }

    EXPECT_EQ(text(timed, "start"), "2026-12-09T09:00:00.000Z");
    EXPECT_EQ(text(due, "due"), "2026-12-16");
    EXPECT_TRUE(text(due, "start").empty());
}

TEST_F(Calendar, WhatIsDoneStaysWhereItWas)
{
    const RecordId id = activity("Demo", "2026-11-17T09:00:00.000Z", "");
    Edit done = Edit::update("activity", id, {{"status", std::string("done")}});
    ASSERT_TRUE(desk.save({done}, QString()));
    page->showDays(CalendarPage::Mode::week, QDate(2026, 11, 16));
    CalendarView& view = page->view();
    const QPointF at = view.rectOf(entry(id)).center();

    drag(view, at, at + QPointF(0, 88));

    EXPECT_EQ(text(id, "start"), "2026-11-17T09:00:00.000Z");
}

TEST_F(Calendar, WhatSharesTimeStandsSideBySideAndNothingIsCovered)
{
    // The first and the third do not meet, but both meet the second; the fourth is on its own.
    const RecordId ids[] = {
        activity("One", "2026-11-17T09:00:00.000Z", "2026-11-17T10:00:00.000Z"),
        activity("Two", "2026-11-17T09:30:00.000Z", "2026-11-17T11:00:00.000Z"),
        activity("Three", "2026-11-17T10:15:00.000Z", "2026-11-17T11:30:00.000Z"),
        activity("Brief", "2026-11-17T11:20:00.000Z", "2026-11-17T11:25:00.000Z"),
        activity("Alone", "2026-11-17T13:00:00.000Z", "2026-11-17T14:00:00.000Z")};
    page->showDays(CalendarPage::Mode::week, QDate(2026, 11, 16));
    CalendarView& view = page->view();

    for (const RecordId& one : ids) {
        for (const RecordId& other : ids) {
            if (one != other) {
                EXPECT_FALSE(view.rectOf(entry(one)).intersects(view.rectOf(entry(other))))
                    << entry(one).title.toStdString() << " " << entry(other).title.toStdString();
            }
        }
    }
    EXPECT_EQ(view.rectOf(entry(ids[0])).width(), view.rectOf(entry(ids[2])).width());
    EXPECT_GT(view.rectOf(entry(ids[4])).width(), 1.5 * view.rectOf(entry(ids[0])).width());
}

TEST_F(Calendar, WhatHasNoHoursStaysAboveTheHoursThatScroll)
{
    const RecordId due = activity("Report", "", "", "2026-11-17");
    page->resize(1200, 500);
    page->showDays(CalendarPage::Mode::week, QDate(2026, 11, 16));
    QTest::qWait(1);
    auto& grid = dynamic_cast<DayGrid&>(page->view());
    auto* bar = grid.parentWidget()->parentWidget()->findChild<QScrollBar*>();
    const auto isSeen = [&] {
        return grid.visibleRegion().boundingRect().contains(grid.rectOf(entry(due)).toRect());
    };

    for (const int place : {0, 100, bar->maximum()}) {
        bar->setValue(place);
        QTest::qWait(1);
        EXPECT_TRUE(isSeen()) << place;
        EXPECT_LT(grid.rectOf(entry(due)).bottom(), grid.pinnedBottom());
    }
}

TEST_F(Calendar, OfManyWithoutHoursTheRestIsCountedAndOpensTheDay)
{
    std::vector<RecordId> ids;
    for (int i = 0; i < 7; ++i) {
        ids.push_back(activity(("Due " + std::to_string(i)).c_str(), "", "", "2026-11-17"));
    }
    page->showDays(CalendarPage::Mode::week, QDate(2026, 11, 16));
    CalendarView& view = page->view();
    std::vector<QRectF> shown;
    for (const RecordId& id : ids) {
        if (const QRectF box = view.rectOf(entry(id)); !box.isEmpty()) {
            shown.push_back(box);
        }
    }
    ASSERT_EQ(shown.size(), 3U);

    QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier,
                      (shown.back().center() + QPointF(0, 22)).toPoint());

    EXPECT_EQ(page->view().dayCount(), 1);
    EXPECT_EQ(page->view().firstDay(), QDate(2026, 11, 17));
}

TEST_F(Calendar, ABoxTicksATaskOffAndOnAgainByMouseAndKey)
{
    const RecordId due = activity("Report", "", "", "2026-11-17");
    const RecordId met = activity("Demo", "2026-11-17T09:00:00.000Z", "");
    ASSERT_TRUE(desk.save({Edit::update("activity", met, {{"kind", std::string("meeting")}})}, {}));
    page->showDays(CalendarPage::Mode::week, QDate(2026, 11, 16));
    CalendarView& view = page->view();
    EXPECT_EQ(entryIconName(entry(due)), QStringLiteral("square"));
    EXPECT_NE(entryIconName(entry(met)), QStringLiteral("square"));
    QSignalSpy routes(page.get(), &Page::routeRequested);
    QSignalSpy messages(page.get(), &Page::messageRequested);

    QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier,
                      (view.rectOf(entry(due)).topLeft() + QPointF(14, 10)).toPoint());
    EXPECT_EQ(text(due, "status"), "done");
    EXPECT_EQ(routes.count(), 0) << "a tick opens nothing";
    ASSERT_EQ(messages.count(), 1);
    EXPECT_TRUE(messages.at(0).at(1).toBool());
    EXPECT_EQ(entryIconName(entry(due)), QStringLiteral("square-check"));
    view.setCurrent({"activity", due});
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(text(due, "status"), "open");
    QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier,
                      (view.rectOf(entry(met)).topLeft() + QPointF(14, 8)).toPoint());
    EXPECT_EQ(text(met, "status"), "open");
    EXPECT_EQ(routes.count(), 1) << "a meeting has no box";
}

TEST_F(Calendar, TheAgendaTicksATaskWithSpaceAndStaysThere)
{
    const RecordId due = activity("Report", "", "", "2026-11-25");
    page->showDays(CalendarPage::Mode::agenda, QDate(2026, 11, 22));
    auto* list = page->findChild<QListWidget*>();
    const auto found = list->findItems(QStringLiteral("Report"), Qt::MatchContains);
    ASSERT_FALSE(found.isEmpty());
    list->setCurrentItem(found.front());
    const int row = list->currentRow();

    QTest::keyClick(list, Qt::Key_Space);

    EXPECT_EQ(text(due, "status"), "done");
    EXPECT_EQ(list->currentRow(), row);
}

TEST_F(Calendar, ADoubleClickOnFreeTimeMakesAnEntryInPlace)
{
    page->showDays(CalendarPage::Mode::day, QDate(2026, 12, 9));
    auto& grid = dynamic_cast<DayGrid&>(page->view());
    QSignalSpy routes(page.get(), &Page::routeRequested);
    QTest::mouseDClick(&grid, Qt::LeftButton, Qt::NoModifier, QPoint(300, grid.hourTop(14) + 2));
    auto* entry = page->findChild<QuickEntry*>();
    ASSERT_TRUE(entry);
    EXPECT_EQ(routes.count(), 0);

    entry->accept();
    ASSERT_TRUE(entry->isVisible()) << "a subject is needed";
    entry->editor("subject")->setValue(std::string("Call the lab"));
    const RecordId customer =
        demo.replica().select({"account", {}, {}, {}}, 0, 1)->front().record.id;
    entry->editor("account")->setValue(customer);
    entry->accept();

    const Record made = demo.replica().find("activity", entry->id())->record;
    EXPECT_EQ(made.text("subject"), "Call the lab");
    EXPECT_EQ(made.text("start"), "2026-12-09T14:00:00.000Z");
    EXPECT_EQ(made.text("end"), "2026-12-09T15:00:00.000Z");
    EXPECT_EQ(made.text("kind"), "meeting");
    EXPECT_EQ(made.reference("account"), customer);
    EXPECT_EQ(made.reference("owner"), desk.user());
}

TEST_F(Calendar, DraggingOverFreeTimeSaysHowLongAndMoreGoesOnInTheForm)
{
    page->showDays(CalendarPage::Mode::day, QDate(2026, 12, 9));
    auto& grid = dynamic_cast<DayGrid&>(page->view());
    QSignalSpy routes(page.get(), &Page::routeRequested);

    drag(grid, QPointF(300, grid.hourTop(10)), QPointF(300, grid.hourTop(12) + 1));
    auto* entry = page->findChild<QuickEntry*>();
    ASSERT_TRUE(entry);
    entry->editor("subject")->setValue(std::string("Workshop"));
    entry->more();

    ASSERT_EQ(routes.count(), 1);
    const auto route = routes.at(0).at(0).value<Route>();
    EXPECT_EQ(route.key, "create");
    EXPECT_EQ(textOf(route.preset.at("subject")), "Workshop");
    EXPECT_EQ(textOf(route.preset.at("start")), "2026-12-09T10:00:00.000Z");
    EXPECT_EQ(textOf(route.preset.at("end")), "2026-12-09T12:00:00.000Z");
}

TEST_F(Calendar, TheRowWithoutHoursMakesATaskOfTheDay)
{
    page->showDays(CalendarPage::Mode::day, QDate(2026, 12, 9));
    auto& grid = dynamic_cast<DayGrid&>(page->view());
    QTest::mouseDClick(&grid, Qt::LeftButton, Qt::NoModifier,
                       QPoint(300, grid.pinnedBottom() - 12));
    auto* entry = page->findChild<QuickEntry*>();
    ASSERT_TRUE(entry);
    const FieldValues values = entry->values();
    entry->reject();

    EXPECT_EQ(textOf(values.at("due")), "2026-12-09");
    EXPECT_EQ(values.count("start"), 0U);
    EXPECT_EQ(textOf(values.at("kind")), "task");
}

TEST_F(Calendar, TheAgendaTellsDayByDayWhatComes)
{
    page->showDays(CalendarPage::Mode::agenda, QDate(2026, 11, 22));
    auto* list = page->findChild<QListWidget*>();
    QString last;
    int headings = 0;
    for (int i = 0; i < list->count(); ++i) {
        if (!(list->item(i)->flags() & Qt::ItemIsSelectable)) {
            EXPECT_GT(list->item(i)->text(), last) << "each day once, in order";
            last = list->item(i)->text();
            ++headings;
        }
    }
    EXPECT_GT(headings, 2);
    EXPECT_EQ(list->count() - headings, static_cast<int>(page->model().entries().size()));
}

TEST_F(Calendar, ADayIsOrderedByPlaceInOneStepThatCanBeUndone)
{
    const auto customer = [&](const char* name, const char* position) {
        Edit edit =
            Edit::create("account", demo.replica().newId(),
                         {{"name", std::string(name)}, {"position", std::string(position)}});
        EXPECT_TRUE(desk.save({edit}, QString()));
        return edit.id;
    };
    const QDate day(2027, 3, 8);
    const auto visit = [&](const RecordId& account, int hour) {
        Edit edit = Edit::create("activity", demo.replica().newId());
        const QDateTime start(day, QTime(hour, 0));
        edit.set = {{"subject", std::string("visit")},
                    {"kind", std::string("visit")},
                    {"owner", desk.user()},
                    {"account", account},
                    {"start", formatDateTime(fromLocal(start))},
                    {"end", formatDateTime(fromLocal(start.addSecs(1800)))}};
        EXPECT_TRUE(desk.save({edit}, QString()));
        return edit.id;
    };
    const RecordId far = visit(customer("Far", "48.137, 12.3"), 9);
    const RecordId near = visit(customer("Near", "48.137, 11.7"), 11);
    const RecordId middle = visit(customer("Middle", "48.137, 12"), 13);

    DayPlanDialog dialog(desk, day);
    dialog.startLine().setText(QStringLiteral("geo:48.137,11.575"));
    ASSERT_EQ(dialog.list().topLevelItemCount(), 3);
    EXPECT_EQ(dialog.list().topLevelItem(0)->text(3), QStringLiteral("Near"));
    EXPECT_EQ(dialog.list().topLevelItem(2)->text(3), QStringLiteral("Far"));
    EXPECT_TRUE(dialog.summary().contains(QStringLiteral("54 km")))
        << dialog.summary().toStdString();
    const int undone = desk.undoStack().count();
    ASSERT_TRUE(desk.save(dialog.edits(), QStringLiteral("by place")));
    EXPECT_EQ(desk.undoStack().count(), undone + 1);
    EXPECT_LT(text(near, "start"), text(middle, "start"));
    EXPECT_LT(text(middle, "start"), text(far, "start"));
    desk.undoStack().undo();
    EXPECT_LT(text(far, "start"), text(near, "start"));

    // What is ticked keeps its time.
    DayPlanDialog again(desk, day);
    again.startLine().setText(QStringLiteral("48.137, 11.575"));
    again.list().topLevelItem(2)->setCheckState(5, Qt::Checked); // the far one, at nine
    QTest::qWait(1);
    EXPECT_EQ(again.list().topLevelItem(0)->text(3), QStringLiteral("Far"));
}

TEST_F(Calendar, ASeriesStandsOnItsDaysAndOneOfThemIsMovedByItself)
{
    const RecordId id =
        activity("Jour fixe", "2026-11-16T09:00:00.000Z", "2026-11-16T09:30:00.000Z");
    const auto row = demo.replica().find("activity", id);
    ASSERT_TRUE(desk.save({Edit::update(row->record, {{"repeats", std::string("FREQ=WEEKLY")},
                                                      {"owner", desk.user()}})},
                          QString()));
    page->showDays(CalendarPage::Mode::month, QDate(2026, 12, 15));
    std::vector<CalendarEntry> coming;
    for (const CalendarEntry& one : page->model().entries()) {
        if (one.isComing && one.title == QStringLiteral("Jour fixe")) {
            coming.push_back(one);
        }
    }
    ASSERT_EQ(coming.size(), 6U) << "six Mondays are shown with December";
    EXPECT_FALSE(demo.replica().find("activity", coming[1].key.id));

    ASSERT_TRUE(page->model().move(coming[1], coming[1].start.addDays(1)));
    const CalendarEntry& moved = entry(coming[1].key.id);
    EXPECT_FALSE(moved.isComing);
    EXPECT_EQ(moved.start, coming[1].start.addDays(1));
    ASSERT_TRUE(page->model().settle(coming[2].key));
    EXPECT_TRUE(demo.replica().find("activity", coming[2].key.id));
    desk.undoStack().undo();
    EXPECT_TRUE(entry(coming[2].key.id).isComing);

    test::TempFolder folder;
    const QString path = QString::fromStdString((folder.path() / "month.ics").string());
    ASSERT_TRUE(page->writeCalendar(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("SUMMARY:Jour fixe"), 6);
}

} // namespace
} // namespace caravan::ui
