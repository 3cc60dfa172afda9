// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/planning/calendar_page.h"
#include "ui/planning/calendar_view.h"
#include "ui/planning/day_plan_dialog.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
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
