// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// An entity that is JSON alone (tests/support/loan/loan.json), in the calendar and on its board.
#include "tests/ui/loan_window.h"
#include "ui/board/board_model.h"
#include "ui/board/board_page.h"
#include "ui/board/column_view.h"
#include "ui/planning/calendar_model.h"
#include "ui/planning/calendar_page.h"
#include "ui/planning/calendar_view.h"

#include <QSignalSpy>
#include <QTest>

namespace caravan::ui {
namespace {

class LoanDays : public LoanWindow {};

TEST_F(LoanDays, StandsInTheCalendarAndIsMovedByKeys)
{
    const RecordId pump = lend("Pump", {{loan.start, textValue("2026-11-17T09:00:00.000Z")},
                                        {loan.end, textValue("2026-11-17T10:30:00.000Z")}});
    const RecordId drill = lend("Drill", {{loan.due, textValue("2026-11-18")}});
    CalendarPage calendar(desk);
    calendar.resize(1200, 1600);
    calendar.show();
    calendar.showDays(CalendarPage::Mode::week, QDate(2026, 11, 16));
    const auto isOn = [&](const QDate& day, const RecordId& id) {
        const auto entries = calendar.model().on(day);
        return std::any_of(entries.begin(), entries.end(),
                           [&](const CalendarEntry* entry) { return entry->key.id == id; });
    };
    EXPECT_TRUE(isOn(QDate(2026, 11, 17), pump));
    EXPECT_TRUE(isOn(QDate(2026, 11, 18), drill));
    calendar.view().setCurrent({loan.name, pump});

    QTest::keyClick(&calendar.view(), Qt::Key_Right, Qt::AltModifier);

    EXPECT_EQ(now(pump).text(loan.start), "2026-11-18T09:00:00.000Z");
    EXPECT_EQ(now(pump).text(loan.end), "2026-11-18T10:30:00.000Z");
}

TEST_F(LoanDays, ACardOfItsBoardIsMovedByTheKeyboardAndBack)
{
    const RecordId pump = lend(
        "Pump", {{loan.code, textValue("SN-1")}, {loan.sum, Money{*Decimal::parse("512"), "CNY"}}});
    BoardPage board(boardOf(desk, bench, loan.name), desk);
    board.resize(1400, 800);
    board.show();
    ASSERT_EQ(board.columns().size(), entity().field(loan.state)->choices.size());
    ColumnView& first = *board.columns().front();
    first.select(pump);

    QTest::keyClick(&first, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);

    EXPECT_EQ(now(pump).text(loan.state), loan.stateIn(Phase::begun));
    EXPECT_GE(board.columns()[1]->column().rowOf(pump), 0);
    desk.undoStack().undo();
    EXPECT_EQ(now(pump).text(loan.state), loan.stateIn(Phase::open));
    desk.undoStack().redo();
    QSignalSpy told(&board, &Page::messageRequested);

    board.move({pump}, board.columns()[3]->column());

    EXPECT_EQ(now(pump).text(loan.state), "kept");
    ASSERT_EQ(told.count(), 1);
    EXPECT_FALSE(told.at(0).at(1).toBool()) << "no way of its workflow leads back";
}

class LoanWithoutHours : public LoanWindow, public ::testing::WithParamInterface<bool> {
protected:
    LoanWithoutHours() : LoanWindow(test::dayLoanCatalogue(GetParam())) {}
};

TEST_P(LoanWithoutHours, StandsOnItsDayAndIsMovedToAnother)
{
    const std::string day = GetParam() ? loan.start : loan.due;
    const RecordId pump = lend("Pump", {{day, textValue("2026-11-17")}});
    CalendarModel calendar(desk);
    calendar.show(QDate(2026, 11, 16), QDate(2026, 11, 22), {});
    const auto entries = calendar.on(QDate(2026, 11, 17));
    const auto found =
        std::find_if(entries.begin(), entries.end(),
                     [&](const CalendarEntry* entry) { return entry->key.id == pump; });
    ASSERT_NE(found, entries.end());
    EXPECT_TRUE((*found)->isAllDay);

    ASSERT_TRUE(calendar.move(CalendarEntry(**found), QDate(2026, 11, 18).startOfDay()));

    EXPECT_EQ(now(pump).text(day), "2026-11-18");
}

INSTANTIATE_TEST_SUITE_P(BeginsOrIsDue, LoanWithoutHours, ::testing::Bool());

} // namespace
} // namespace caravan::ui
