// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "core/model/model.h"
#include "core/selling/pipeline.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "ui/board/board.h"
#include "ui/board/board_model.h"
#include "ui/board/board_page.h"
#include "ui/board/column_view.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_view.h"
#include "ui/forms/quick_create_dialog.h"
#include "ui/lists/list_page.h"
#include "ui/selling/deal_board.h"
#include "ui/selling/stage_dialog.h"
#include "ui/text/format.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

const DealBoard& deals(const BoardPage& page)
{
    return dynamic_cast<const DealBoard&>(page.kind());
}

class Board : public ::testing::Test {
protected:
    Board() : desk(demo.replica(), demo.clock(), preferences)
    {
        preferences.setValue(QStringLiteral("board.filter"), QJsonArray{QStringLiteral("all")});
        openBoard();
    }

    void openBoard()
    {
        page = std::make_unique<BoardPage>(boardOf(desk, bench, {}), desk);
        page->resize(1400, 800);
        page->show();
        page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }

    ColumnView& column(const char* stage)
    {
        for (ColumnView* view : page->columns()) {
            if (view->column().stage().value == stage) {
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
    const Workbench bench = desktop::productWorkbench();
    std::unique_ptr<BoardPage> page;
    bool asked = false;
    bool stayed = false;
};

TEST_F(Board, ShowsEveryOpenDealOnceInItsStage)
{
    int shown = 0;
    for (ColumnView* view : page->columns()) {
        QAbstractItemModelTester tester(&view->column());
        if (isClosedStage(view->column().stage().value)) {
            continue;
        }
        for (int row = 0; row < view->column().rowCount(); ++row) {
            EXPECT_EQ(view->column().cardAt(row)->row.record.text("stage"),
                      view->column().stage().value);
            ++shown;
        }
    }
    Filter closed = Filter::any({Filter::where("stage", Compare::equal, std::string("won")),
                                 Filter::where("stage", Compare::equal, std::string("lost"))});
    Filter open;
    open.kind = Filter::Kind::none;
    open.parts = {closed};
    EXPECT_EQ(shown, *demo.replica().count({"opportunity", open, {}, {}}));
    EXPECT_EQ(deals(*page).sumOfOpen().count, shown);
    EXPECT_EQ(deals(*page).currency(), "CNY");
    EXPECT_EQ(deals(*page).sumOfOpen().unconverted, 0);
}

TEST_F(Board, PutsWhatIsOverdueFirst)
{
    for (ColumnView* view : page->columns()) {
        int last = 0;
        for (int row = 0; row < view->column().rowCount(); ++row) {
            const int state = static_cast<int>(view->column().cardAt(row)->urgency);
            EXPECT_TRUE(state >= last || isClosedStage(view->column().stage().value));
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

TEST_F(Board, BeginsWithMineUntilSomebodyChoosesOthers)
{
    preferences.setValue(QStringLiteral("board.filter"), QJsonArray{});
    openBoard();
    ASSERT_GT(deals(*page).sumOfOpen().count, 0);
    for (ColumnView* view : page->columns()) {
        for (int row = 0; row < view->column().rowCount(); ++row) {
            EXPECT_EQ(view->column().cardAt(row)->row.record.reference("owner"), desk.user());
        }
    }
    demo.signInAs("manager");
    desk.look();
    const Filter own = Filter::where("owner", Compare::equal, desk.user());
    if (*demo.replica().count({"opportunity", own, {}, {}}) == 0) {
        openBoard();
        EXPECT_GT(deals(*page).sumOfOpen().count, 0) << "who has no deals sees those of all";
    }
}

TEST_F(Board, TheSlashFiltersCardsByWordsAndPinyinAndEscapeShowsAllAgain)
{
    ColumnView& view = column("negotiation");
    const int before = view.column().rowCount();
    view.setFocus();

    QTest::keyClick(&view, Qt::Key_Slash);
    ASSERT_TRUE(page->words().hasFocus());
    QTest::keyClicks(&page->words(), QStringLiteral("lanbo"));

    ASSERT_GT(view.column().rowCount(), 0);
    ASSERT_LT(view.column().rowCount(), before);
    for (int row = 0; row < view.column().rowCount(); ++row) {
        const QString all = view.column().index(row).data(Qt::AccessibleTextRole).toString();
        EXPECT_TRUE(all.contains(QStringLiteral("蓝波"))) << all.toStdString();
    }
    EXPECT_EQ(view.column().count(), before) << "of how many is still told";
    EXPECT_NE(view.column().sum().text, QString());
    page->words().setText(QStringLiteral("no such words"));
    for (ColumnView* one : page->columns()) {
        EXPECT_EQ(one->column().rowCount(), 0);
    }
    QTest::keyClick(&page->words(), Qt::Key_Escape);
    EXPECT_TRUE(page->words().text().isEmpty());
    EXPECT_EQ(view.column().rowCount(), before);
    QTest::keyClick(&page->words(), Qt::Key_Escape);
    EXPECT_FALSE(page->words().hasFocus());
}

TEST_F(Board, SpaceLiftsArrowsChooseEnterDropsAndEscapeLeaves)
{
    ColumnView& from = column("engaging");
    from.setCurrentIndex(from.column().index(0));
    from.setFocus();
    const RecordId id = from.column().cardAt(0)->row.record.id;

    QTest::keyClick(&from, Qt::Key_Space);
    ASSERT_TRUE(page->isLifted());
    QTest::keyClick(&from, Qt::Key_Right);
    QTest::keyClick(&from, Qt::Key_Right);
    EXPECT_EQ(stageOf(id), "engaging") << "nothing moves before it is dropped";
    QTest::keyClick(&from, Qt::Key_Escape);
    EXPECT_FALSE(page->isLifted());
    EXPECT_EQ(stageOf(id), "engaging");

    QTest::keyClick(&from, Qt::Key_M);
    QTest::keyClick(&from, Qt::Key_Right);
    QTest::keyClick(&from, Qt::Key_Return);
    EXPECT_EQ(stageOf(id), "qualified");
    EXPECT_FALSE(page->isLifted());
    EXPECT_TRUE(column("qualified").hasFocus()) << "the keyboard stays at the card";
    desk.undoStack().undo();
    EXPECT_EQ(stageOf(id), "engaging");
}

TEST_F(Board, LiftedCardsStayWhenTheKeyboardGoesElsewhere)
{
    ColumnView& from = column("engaging");
    from.setCurrentIndex(from.column().index(0));
    from.setFocus();
    QTest::keyClick(&from, Qt::Key_Space);
    ASSERT_TRUE(page->isLifted());

    page->words().setFocus();

    EXPECT_FALSE(page->isLifted());
}

TEST_F(Board, WinsAndLosesByALetterThatAsksFirst)
{
    const RecordId id = column("proposal").column().cardAt(0)->row.record.id;
    column("proposal").select(id);
    answer({}, false);
    QTest::keyClick(&column("proposal"), Qt::Key_W);
    EXPECT_TRUE(asked);
    EXPECT_EQ(stageOf(id), "proposal") << "a letter alone wins nothing";

    asked = false;
    answer({{"lost_reason", Value(std::string("price"))}});
    QTest::keyClick(&column("proposal"), Qt::Key_L);
    EXPECT_TRUE(asked);
    EXPECT_EQ(stageOf(id), "lost");

    const RecordId other = column("proposal").column().cardAt(0)->row.record.id;
    column("proposal").select(other);
    answer({});
    QTest::keyClick(&column("proposal"), Qt::Key_W);
    EXPECT_EQ(stageOf(other), "won");
}

TEST_F(Board, ADealIsMadeInItsColumnAndStandsThere)
{
    QTimer::singleShot(0, page.get(), [] {
        auto* dialog = qobject_cast<QuickCreateDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        dialog->form().touch({{"name", Value(std::string("Made on the board"))}});
        dialog->accept();
        if (dialog->isVisible()) {
            dialog->reject();
        }
    });
    page->add(column("qualified").column());

    const auto rows = demo.replica().select(
        {"opportunity",
         Filter::where("name", Compare::equal, std::string("Made on the board")),
         {},
         {}},
        0, 5);
    ASSERT_EQ(rows->size(), 1U);
    const Record& made = rows->front().record;
    EXPECT_EQ(made.text("stage"), "qualified");
    EXPECT_EQ(made.reference("owner"), desk.user());
    EXPECT_GE(column("qualified").column().rowOf(made.id), 0);
    int buttons = 0;
    for (const QToolButton* button : page->findChildren<QToolButton*>()) {
        buttons += button->accessibleName().contains(QStringLiteral(" in “")) && button->isVisible()
                       ? 1
                       : 0;
    }
    EXPECT_EQ(buttons, 5) << "none begins as won or lost";
}

TEST_F(Board, CardsTellWhenTheyShouldCloseAndOnlyTheWorstAreRed)
{
    for (ColumnView* view : page->columns()) {
        const bool isClosed = isClosedStage(view->column().stage().value);
        int red = 0;
        for (int row = 0; row < view->column().rowCount(); ++row) {
            const QModelIndex card = view->column().index(row);
            const Record& deal = view->column().cardAt(row)->row.record;
            const QString lines = card.data(kCardLinesRole).toStringList().join(QChar::LineFeed);
            EXPECT_TRUE(lines.contains(QString::fromStdString(deal.text("close_date"))))
                << lines.toStdString();
            red += card.data(kCardHasNoteRole).toBool() &&
                   card.data(kCardNoteInkRole).toInt() == static_cast<int>(Ink::danger);
        }
        EXPECT_LE(red, isClosed ? 0 : 3);
        if (!isClosed && view->column().rowCount() > 0) {
            EXPECT_TRUE(view->column().sum().text.contains(QStringLiteral("weighted")));
        }
    }
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

    BoardPage board(boardOf(desk, bench, {}), desk);

    EXPECT_GE(deals(board).sumOfOpen().count, 5000);
}

/// The board of another entity than deals.
class RecordBoards : public ::testing::Test {
protected:
    RecordBoards() : desk(demo.replica(), demo.clock(), preferences) {}

    void open(const std::string& entity)
    {
        preferences.setValue(QStringLiteral("board.%1.mine").arg(toQString(entity)), false);
        page = std::make_unique<BoardPage>(boardOf(desk, bench, entity), desk);
        page->resize(1400, 800);
        page->show();
    }
    ColumnView& column(const std::string& value)
    {
        for (ColumnView* view : page->columns()) {
            if (view->column().stage().value == value) {
                return *view;
            }
        }
        ADD_FAILURE() << value;
        return *page->columns().front();
    }
    std::vector<std::string> columns() const
    {
        std::vector<std::string> values;
        for (ColumnView* view : page->columns()) {
            values.push_back(view->column().stage().value);
        }
        return values;
    }
    RecordId make(const std::string& entity, FieldValues values)
    {
        const RecordId id = demo.replica().newId();
        EXPECT_TRUE(demo.replica().save({Edit::create(entity, id, std::move(values))}));
        desk.look();
        return id;
    }
    RecordId makeReturn(const std::string& part)
    {
        return make("rma", {{"description", part}, {"reason", std::string("It rattles")}});
    }
    std::string statusOf(const RecordId& id)
    {
        return demo.replica().find("rma", id)->record.text("status");
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    std::unique_ptr<BoardPage> page;
};

TEST_F(RecordBoards, AnEntityHasAColumnForEachChoiceInOrder)
{
    const RecordId id = makeReturn("Fan");
    open("rma");

    std::vector<std::string> choices;
    for (const Choice& choice : desk.catalogue().at("rma").field("status")->choices) {
        choices.push_back(choice.value);
    }
    EXPECT_EQ(columns(), choices);
    EXPECT_GE(column("requested").column().rowOf(id), 0);
    std::int64_t shown = 0;
    for (ColumnView* view : page->columns()) {
        QAbstractItemModelTester tester(&view->column());
        EXPECT_EQ(view->column().count(), view->column().rowCount());
        shown += view->column().count();
    }
    EXPECT_EQ(shown, *demo.replica().count({"rma", {}, {}, {}}));
    EXPECT_FALSE(boardOf(desk, bench, "contact")) << "it says no board";
    EXPECT_FALSE(boardOf(desk, bench, "moon"));
}

TEST_F(RecordBoards, AltShiftAndAnArrowMoveACardAndUndoTakesItBack)
{
    const RecordId id = makeReturn("Fan");
    open("rma");
    ColumnView& from = column("requested");
    from.select(id);
    QSignalSpy messages(page.get(), &Page::messageRequested);

    QTest::keyClick(&from, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);

    EXPECT_EQ(statusOf(id), "approved");
    ASSERT_EQ(messages.count(), 1);
    EXPECT_TRUE(messages.at(0).at(1).toBool()) << "it can be taken back";
    EXPECT_GE(column("approved").column().rowOf(id), 0);
    EXPECT_LT(column("requested").column().rowOf(id), 0);
    desk.undoStack().undo();
    EXPECT_EQ(statusOf(id), "requested");
    EXPECT_GE(column("requested").column().rowOf(id), 0);
}

TEST_F(RecordBoards, WhatTheWorkflowRefusesStaysWithASentence)
{
    const RecordId id = makeReturn("Fan");
    open("rma");
    QSignalSpy messages(page.get(), &Page::messageRequested);

    page->move({id}, column("closed").column());

    EXPECT_EQ(statusOf(id), "requested");
    EXPECT_GE(column("requested").column().rowOf(id), 0);
    ASSERT_EQ(messages.count(), 1);
    EXPECT_EQ(messages.at(0).at(0).toString(),
              QStringLiteral("It cannot move to “Closed” from here."));
    EXPECT_FALSE(messages.at(0).at(1).toBool());
}

TEST_F(RecordBoards, EnterOpensTheRecord)
{
    const RecordId id = makeReturn("Fan");
    open("rma");
    column("requested").select(id);
    QSignalSpy routes(page.get(), &Page::routeRequested);

    QTest::keyClick(&column("requested"), Qt::Key_Return);

    ASSERT_EQ(routes.count(), 1);
    EXPECT_EQ(routes.at(0).at(0).value<Route>(), Route::record({"rma", id}));
}

TEST_F(RecordBoards, TheListOfTheEntityLeadsThere)
{
    ListPage list(desk, bench, desk.catalogue().at("rma"));
    QSignalSpy routes(&list, &Page::routeRequested);
    const auto actions = list.findChildren<QAction*>();
    const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->text() == QStringLiteral("Show as a board");
    });
    ASSERT_NE(found, actions.end());

    (*found)->trigger();

    ASSERT_EQ(routes.count(), 1);
    EXPECT_EQ(routes.at(0).at(0).value<Route>(), boardRoute("rma"));
}

/// A company's own entity, on a catalogue that says so from the start.
class CompanyBoard : public RecordBoards {
protected:
    CompanyBoard()
    {
        const auto model = withChanges(
            demo.replica().catalogue(),
            {R"({"do":"add_entity","entity":{"entity":"x_tour","labels":"Tour","scope":{"all":true},
                "fields":[
                  {"name":"name","type":"text","labels":"Name"},
                  {"name":"state","type":"choice","labels":"State","choices":[
                    {"value":"draft","labels":"Draft"},{"value":"old","labels":"Old"},
                    {"value":"sold","labels":"Sold"}]},
                  {"name":"note","type":"text","labels":"Note"},
                  {"name":"price","type":"money","labels":"Price"}],
                "status":{"field":"state","transitions":{"draft":["sold","old"],"old":["draft"],
                    "sold":[]},"requires":{"sold":["note"]}}}})",
             R"({"do":"hide","entity":"x_tour","field":"state","choice":"old","hidden":true})"});
        EXPECT_TRUE(model) << describe(model.error());
        EXPECT_TRUE(SyncDoor(demo.replica()).adoptCatalogue(*model));
        desk.look();
    }
    RecordId makeTour(const std::string& name, const std::string& state, int price)
    {
        return make("x_tour", {{"name", name},
                               {"state", state},
                               {"price", Money{Decimal::fromInteger(price), "CNY"}}});
    }
};

TEST_F(CompanyBoard, AddsUpAndShowsAHiddenChoiceOnlyWhileARecordHasIt)
{
    makeTour("North", "draft", 1000);
    makeTour("South", "draft", 500);
    open("x_tour");
    EXPECT_EQ(columns(), (std::vector<std::string>{"draft", "sold"}));
    EXPECT_EQ(column("draft").column().sum().text, QStringLiteral("¥1,500"));

    const RecordId id = makeTour("East", "old", 1);

    EXPECT_EQ(columns(), (std::vector<std::string>{"draft", "old", "sold"}));
    column("old").select(id);
    QTest::keyClick(&column("old"), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(columns(), (std::vector<std::string>{"draft", "sold"}))
        << "the column went with its last card";
    EXPECT_GE(column("draft").column().rowOf(id), 0);
    EXPECT_EQ(column("draft").column().sum().text, QStringLiteral("¥1,501"));
}

TEST_F(CompanyBoard, ARecordThatLacksAFieldIsAskedForItAndStaysOtherwise)
{
    const RecordId id = makeTour("North", "draft", 1000);
    open("x_tour");
    const auto answer = [](const Value& note) {
        QTimer::singleShot(0, qApp, [note] {
            auto* dialog = qobject_cast<ValuesDialog*>(QApplication::activeModalWidget());
            ASSERT_TRUE(dialog);
            dialog->editor("note")->setValue(note);
            dialog->accept();
            if (dialog->isVisible()) {
                dialog->reject(); // it does not go without one
            }
        });
    };

    answer(Value());
    page->move({id}, column("sold").column());
    EXPECT_GE(column("draft").column().rowOf(id), 0);

    answer(std::string("Sold at the fair"));
    page->move({id}, column("sold").column());
    EXPECT_GE(column("sold").column().rowOf(id), 0);
}

} // namespace
} // namespace caravan::ui
