// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Rows to a spreadsheet and back, what is done to the selected ones, and the record beside the
// list.
#include "app/desktop/product_workbench.h"
#include "core/exchange/paste.h"
#include "tests/ui/demo_replica.h"
#include "ui/customers/composer.h"
#include "ui/lists/list_glance.h"
#include "ui/lists/list_page.h"
#include "ui/lists/paste_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/lists/selection_bar.h"
#include "ui/lists/table_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/widgets/current_row.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class ListClipboardTest : public ::testing::Test {
protected:
    ListClipboardTest() : desk(demo.replica(), demo.clock(), preferences) { reopen("opportunity"); }
    void reopen(const std::string& entity)
    {
        page = std::make_unique<ListPage>(desk, bench, desk.catalogue().at(entity));
        page->resize(1300, 700);
        page->show();
        QTest::qWait(0);
        table = page->findChild<RecordTable*>();
        table->setFocus();
        makeCurrent(*table, table->model()->index(0, 0));
    }
    RecordListModel& model() { return page->model(); }
    void select(int first, int last)
    {
        QItemSelection rows(model().index(first, 0), model().index(last, 0));
        table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect |
                                                  QItemSelectionModel::Rows);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(table, static_cast<Qt::Key>(key), modifiers);
    }
    /// Does something to the dialog that a step opens.
    void inDialog(const std::function<void(PasteDialog&)>& act)
    {
        QTimer::singleShot(0, page.get(), [act] {
            auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            act(*dialog);
        });
    }
    QString subtitle() const { return page->findChildren<PlainLabel*>().at(1)->text(); }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    std::unique_ptr<ListPage> page;
    RecordTable* table = nullptr;
};

TEST_F(ListClipboardTest, SeveralRowsAreCopiedAsATableWithAHeading)
{
    select(0, 2);
    key(Qt::Key_C, Qt::ControlModifier);

    const QString text = QApplication::clipboard()->text();
    const auto cells = readPastedCells(toStd(text));
    ASSERT_TRUE(cells);
    ASSERT_EQ(cells->size(), 4U) << toStd(text);
    EXPECT_EQ(cells->at(1).front(), recordTitle(*model().recordAt(0)).toStdString());
    EXPECT_EQ(cells->at(0).size(), cells->at(3).size());
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<th>")));
}

TEST_F(ListClipboardTest, WhatIsCopiedAndPastedBackChangesNothing)
{
    for (const char* entity : {"opportunity", "account", "contact", "lead", "asset", "visit"}) {
        reopen(entity);
        select(0, std::min(9, model().rowCount() - 1));
        key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const auto before = desk.undoStack().count();
        QString said;
        inDialog([&](PasteDialog& dialog) {
            for (int i = 0; i < dialog.preview()->topLevelItemCount(); ++i) {
                const QTreeWidgetItem* item = dialog.preview()->topLevelItem(i);
                said += item->text(0) + QStringLiteral(" | ") + item->text(1) +
                        QStringLiteral(" | ") + item->text(2) + QStringLiteral(" | ") +
                        item->text(3) + QLatin1Char('\n');
            }
            EXPECT_FALSE(dialog.applyButton()->isEnabled());
            dialog.reject();
        });
        key(Qt::Key_V, Qt::ControlModifier);
        EXPECT_EQ(toStd(said), "") << entity;
        EXPECT_EQ(desk.undoStack().count(), before);
    }
}

TEST_F(ListClipboardTest, ACellFillsTheColumnOfTheSelectedRowsAsOneStep)
{
    const int column = model().columnOf("next_step");
    ASSERT_GT(column, 0);
    table->columns().setChosen({QStringLiteral("name"), QStringLiteral("next_step")});
    table->selectionModel()->setCurrentIndex(model().index(0, column),
                                             QItemSelectionModel::NoUpdate);
    select(0, 2);
    const RecordId first = *model().idAt(0);
    const Value old = demo.replica().find("opportunity", first)->record.value("next_step");
    QApplication::clipboard()->setText(QStringLiteral("Call after the fair"));
    inDialog([](PasteDialog& dialog) {
        EXPECT_EQ(dialog.preview()->topLevelItemCount(), 3);
        dialog.accept();
    });

    key(Qt::Key_V, Qt::ControlModifier);

    const auto stepOf = [&] {
        return demo.replica().find("opportunity", first)->record.text("next_step");
    };
    EXPECT_EQ(stepOf(), "Call after the fair");
    EXPECT_EQ(desk.undoStack().count(), 1);
    desk.undoStack().undo();
    EXPECT_EQ(demo.replica().find("opportunity", first)->record.value("next_step"), old);
}

TEST_F(ListClipboardTest, WhatCannotBePastedIsToldAndNothingIsWritten)
{
    const int column = model().columnOf("amount");
    table->selectionModel()->setCurrentIndex(
        model().index(0, column), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QApplication::clipboard()->setText(QStringLiteral("a lot\tx\n"));
    QString why;
    inDialog([&](PasteDialog& dialog) {
        EXPECT_FALSE(dialog.applyButton()->isEnabled());
        ASSERT_GE(dialog.preview()->topLevelItemCount(), 1);
        why = dialog.preview()->topLevelItem(0)->text(0);
        dialog.reject();
    });

    key(Qt::Key_V, Qt::ControlModifier);

    EXPECT_TRUE(why.contains(QStringLiteral("a lot"))) << toStd(why);
    EXPECT_EQ(desk.undoStack().count(), 0);
}

TEST_F(ListClipboardTest, TheSelectionBarStandsWhileSeveralRowsAreSelected)
{
    auto* bar = page->findChild<SelectionBar*>();
    EXPECT_FALSE(bar->isVisible());
    select(0, 3);
    EXPECT_TRUE(bar->isVisible());
    key(Qt::Key_Escape);
    EXPECT_FALSE(bar->isVisible());
    EXPECT_EQ(table->selectedRowCount(), 1) << "the row one is at stays";
    EXPECT_TRUE(table->hasFocus());
}

TEST_F(ListClipboardTest, OpenAndWonAreNeverAddedUpTogether)
{
    const QString text = subtitle();
    EXPECT_TRUE(text.contains(QStringLiteral(" open"))) << toStd(text);
    EXPECT_TRUE(text.contains(QStringLiteral(" won"))) << toStd(text);
    EXPECT_FALSE(text.contains(QStringLiteral(" lost"))) << "in the tool tip: " << toStd(text);
}

TEST_F(ListClipboardTest, SpaceShowsTheRecordBesideTheListAndFollowsTheRow)
{
    auto* glance = page->findChild<ListGlance*>();
    EXPECT_FALSE(glance->isOpen());
    key(Qt::Key_Space);
    ASSERT_TRUE(glance->isOpen());
    const auto isShown = [&](int row) {
        const auto labels = glance->view()->findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
            return label->isVisible() && label->text() == recordTitle(*model().recordAt(row));
        });
    };
    EXPECT_TRUE(isShown(0));
    key(Qt::Key_J);
    EXPECT_EQ(table->currentIndex().row(), 1);
    QTest::qWait(200);
    EXPECT_TRUE(isShown(1));
    EXPECT_TRUE(table->hasFocus()) << "the keyboard stays in the list";

    key(Qt::Key_Space);
    EXPECT_FALSE(glance->isOpen());
    EXPECT_FALSE(glance->view()->isVisible());
}

TEST_F(ListClipboardTest, ThePreviewOfOneListIsThatOfTheNext)
{
    key(Qt::Key_Space);
    reopen("contact");
    EXPECT_TRUE(page->findChild<ListGlance*>()->isOpen());
}

TEST_F(ListClipboardTest, LoggingACallInAListGoesIntoThePreview)
{
    EXPECT_TRUE(page->perform(Verb::call));
    auto* composer = page->findChild<Composer*>();
    ASSERT_NE(composer, nullptr);
    EXPECT_TRUE(composer->isVisible());
}

TEST_F(ListClipboardTest, ANarrowWindowHasThePreviewBelow)
{
    key(Qt::Key_Space);
    auto* glance = page->findChild<ListGlance*>();
    EXPECT_EQ(glance->orientation(), Qt::Horizontal);
    page->resize(800, 700);
    QTest::qWait(0);
    EXPECT_EQ(glance->orientation(), Qt::Vertical);
}

} // namespace
} // namespace caravan::ui
