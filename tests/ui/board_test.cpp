// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/board/board_model.h"
#include "ui/board/board_page.h"
#include "ui/board/column_view.h"
#include "ui/board/stage_dialog.h"
#include "ui/forms/editors/field_editor.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Board : public ::testing::Test {
protected:
    Board() : desk(demo.replica(), demo.clock(), preferences)
    {
        page = std::make_unique<BoardPage>(desk);
        page->resize(1400, 800);
        page->show();
    }

    ColumnView& column(const char* stage)
    {
        for (ColumnView* view : page->columns()) {
            if (view->column().stage().stage == stage) {
                return *view;
            }
        }
        ADD_FAILURE() << stage;
        return *page->columns().front();
    }
    std::string stageOf(const RecordId& id)
    {
        return demo.replica().find("opportunity", id)->record.text("stage");
    }
    /// Fills the dialog that is about to open.
    void answer(const std::map<std::string, Value>& values, bool accepts = true)
    {
        QTimer::singleShot(0, page.get(), [this, values, accepts] {
            auto* dialog = qobject_cast<StageDialog*>(QApplication::activeModalWidget());
            ASSERT_TRUE(dialog);
            asked = true;
            for (const auto& [field, value] : values) {
                ASSERT_TRUE(dialog->editor(field)) << field;
                dialog->editor(field)->setValue(value);
            }
            accepts ? dialog->accept() : dialog->reject();
            if (dialog->isVisible()) {
                stayed = true;
                dialog->reject();
            }
        });
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    std::unique_ptr<BoardPage> page;
    bool asked = false;
    bool stayed = false;
};

TEST_F(Board, ShowsEveryOpenDealOnceInItsStage)
{
    int shown = 0;
    for (ColumnView* view : page->columns()) {
        QAbstractItemModelTester tester(&view->column());
        if (isClosedStage(view->column().stage().stage)) {
            continue;
        }
        for (int row = 0; row < view->column().rowCount(); ++row) {
            EXPECT_EQ(view->column().cardAt(row)->row.record.text("stage"),
                      view->column().stage().stage);
            ++shown;
        }
    }
    Filter closed = Filter::any({Filter::where("stage", Compare::equal, std::string("won")),
                                 Filter::where("stage", Compare::equal, std::string("lost"))});
    Filter open;
    open.kind = Filter::Kind::none;
    open.parts = {closed};
    EXPECT_EQ(shown, *demo.replica().count({"opportunity", open, {}, {}}));
    EXPECT_EQ(page->model().sumOfOpen().count, shown);
    EXPECT_EQ(page->model().currency(), "CNY");
    EXPECT_EQ(page->model().sumOfOpen().unconverted, 0);
}

TEST_F(Board, PutsWhatIsOverdueFirst)
{
    for (ColumnView* view : page->columns()) {
        int last = 0;
        for (int row = 0; row < view->column().rowCount(); ++row) {
            const int state = static_cast<int>(view->column().cardAt(row)->state);
            EXPECT_TRUE(state >= last || isClosedStage(view->column().stage().stage));
            last = state;
        }
    }
}

TEST_F(Board, MovesACardWithTheKeysAndTakesItBack)
{
    ColumnView& from = column("engaging");
    ASSERT_GT(from.column().rowCount(), 0);
    from.setCurrentIndex(from.column().index(0));
    const RecordId id = from.column().cardAt(0)->row.record.id;
    QSignalSpy messages(page.get(), &Page::messageRequested);

    QTest::keyClick(&from, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);

    EXPECT_EQ(stageOf(id), "qualified");
    ASSERT_EQ(messages.count(), 1);
    EXPECT_TRUE(messages.at(0).at(1).toBool()) << "it can be taken back";
    EXPECT_GE(column("qualified").column().rowOf(id), 0);
    EXPECT_EQ(column("qualified").currentIndex().row(), column("qualified").column().rowOf(id));
    desk.undoStack().undo();
    EXPECT_EQ(stageOf(id), "engaging");
    EXPECT_GE(column("engaging").column().rowOf(id), 0);
}

TEST_F(Board, ALostDealIsAskedWhyAndStaysWhereItIsWithoutAnAnswer)
{
    const RecordId id = column("proposal").column().cardAt(0)->row.record.id;

    answer({}, true);
    page->move({id}, column("lost").column());
    EXPECT_TRUE(asked);
    EXPECT_TRUE(stayed) << "the reason is needed";
    EXPECT_EQ(stageOf(id), "proposal");

    asked = stayed = false;
    answer({{"lost_reason", Value(std::string("price"))},
            {"closing_note", Value(std::string("A third cheaper"))}});
    page->move({id}, column("lost").column());
    const Record deal = demo.replica().find("opportunity", id)->record;
    EXPECT_EQ(deal.text("stage"), "lost");
    EXPECT_EQ(deal.text("lost_reason"), "price");
    EXPECT_EQ(deal.text("closing_note"), "A third cheaper");
    EXPECT_EQ(deal.text("close_date"), "2026-11-22");
    EXPECT_GE(column("lost").column().rowOf(id), 0);
}

TEST_F(Board, TakesWhatIsDroppedFromAnotherColumn)
{
    ColumnView& from = column("qualified");
    ColumnView& to = column("engaging");
    const RecordId id = from.column().cardAt(0)->row.record.id;
    const std::unique_ptr<QMimeData> data(from.column().mimeData({from.column().index(0)}));
    QDragEnterEvent enter(QPoint(10, 10), Qt::MoveAction, data.get(), Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(to.viewport(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);

    QApplication::sendEvent(to.viewport(), &drop);
    QTest::qWait(10);

    EXPECT_EQ(stageOf(id), "engaging");
}

TEST_F(Board, FollowsWhatComesFromElsewhere)
{
    const RecordId id = column("qualified").column().cardAt(0)->row.record.id;
    Edit edit = Edit::update("opportunity", id, {{"stage", std::string("engaging")}});
    ASSERT_TRUE(demo.replica().save({edit}));
    desk.look();

    EXPECT_LT(column("qualified").column().rowOf(id), 0);
    EXPECT_GE(column("engaging").column().rowOf(id), 0);
}

TEST_F(Board, HoldsFiveThousandCards)
{
    std::vector<Edit> edits;
    for (int i = 0; i < 5000; ++i) {
        Edit edit = Edit::create("opportunity", demo.replica().newId(),
                                 {{"name", "Deal " + std::to_string(i)},
                                  {"stage", std::string(i % 2 == 0 ? "engaging" : "qualified")},
                                  {"amount", Money{Decimal::fromInteger(1000 + i), "CNY"}},
                                  {"engage_date", std::string("2026-10-01")}});
        edits.push_back(std::move(edit));
    }
    ASSERT_TRUE(demo.replica().save(edits, SaveOptions{.isBundle = false}));
    desk.look();

    BoardPage board(desk);

    EXPECT_GE(board.model().sumOfOpen().count, 5000);
}

} // namespace
} // namespace caravan::ui
