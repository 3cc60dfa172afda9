// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "ui/forms/field_editor.h"
#include "ui/lists/list_page.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/record_page/record_page.h"
#include "ui/selling/lines_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// A cell of a list, edited where it stands.
class CellEdit : public ::testing::Test {
protected:
    CellEdit() : desk(demo.replica(), demo.clock(), preferences) {}

    Record stored(const std::string& entity, const RecordId& id)
    {
        return demo.replica().find(entity, id)->record;
    }
    /// A colleague's value comes with a page of the feed.
    void receive(const Record& record, const char* field, const std::string& text)
    {
        RemoteRow row;
        row.record = record;
        row.record.set(field, text);
        row.record.rev += 1;
        for (const Group& group : record.entity->groups) {
            for (const std::size_t index : group.fields) {
                if (record.entity->fields[index].name == field) {
                    row.record.vers[group.name] = row.record.rev;
                }
            }
        }
        PageMark mark;
        mark.fromCursor = demo.replica().syncState().cursor;
        mark.toCursor = mark.fromCursor + "c";
        ASSERT_TRUE(SyncDoor(demo.replica()).applyPage({row}, mark));
        desk.look();
    }
    static QLineEdit* openedLine(RecordTable& table)
    {
        auto* editor = table.viewport()->findChild<FieldEditor*>();
        return editor ? editor->findChild<QLineEdit*>() : nullptr;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
};

TEST_F(CellEdit, CountsFromTheRecordAsItWasWhenTheCellWasOpened)
{
    ListPage page(desk, bench, desk.catalogue().at("account"));
    page.resize(1400, 700);
    page.show();
    auto* table = page.findChild<RecordTable*>();
    const int column = page.model().columnOf("city");
    ASSERT_GE(column, 0);
    table->setColumnHidden(column, false);
    table->setCurrentIndex(page.model().index(3, column));
    const RecordId id = *page.model().idAt(3);
    const Record before = stored("account", id);
    page.editCell();
    QLineEdit* line = openedLine(*table);
    ASSERT_TRUE(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Wuxi"));

    receive(before, "city", "Dresden");
    ASSERT_EQ(stored("account", id).text("city"), "Dresden");
    ASSERT_EQ(line->text(), QStringLiteral("Wuxi")) << "what is being typed stays";
    QSignalSpy refused(&page.model(), &RecordListModel::editRefused);
    QTest::keyClick(line, Qt::Key_Return);

    ASSERT_EQ(refused.count(), 0) << describe(refused.at(0).at(3).value<Error>());
    const auto waiting = Outbox(demo.replica()).waiting(100);
    const auto mine = std::find_if(waiting.begin(), waiting.end(), [&](const JournalEntry& entry) {
        return entry.change.id == id;
    });
    ASSERT_NE(mine, waiting.end());
    ASSERT_EQ(mine->change.set.size(), 1U);
    EXPECT_EQ(mine->change.set.begin()->second.seen,
              before.version(mine->change.set.begin()->first))
        << "the author never saw Dresden: the hub must tell him";
}

TEST_F(CellEdit, F2OnALineOfAQuoteEditsItsCellAndNotTheQuote)
{
    const RecordId deal = demo.named("opportunity", "蓝波第三实验室");
    RecordPage page(desk, bench, desk.catalogue().at("opportunity"), deal);
    page.resize(1400, 900);
    page.show();
    page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    page.showPanel("lines");
    QSignalSpy routes(&page, &Page::routeRequested);
    auto* table = page.findChild<LinesView*>()->findChild<RecordTable*>();
    const auto& model = *static_cast<RecordListModel*>(table->model());
    const QModelIndex cell = model.index(0, model.columnOf("quantity"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    ASSERT_TRUE(table->hasFocus());
    const RecordId id = *model.idAt(0);

    page.editHere(); // what F2 of the window does
    QLineEdit* line = openedLine(*table);
    ASSERT_TRUE(line);
    EXPECT_EQ(routes.count(), 0);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("7"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(stored("opportunity_line", id).value("quantity"), Value(Decimal::fromInteger(7)));

    table->clearFocus();
    page.editHere();
    EXPECT_EQ(routes.count(), 1) << "anywhere else it edits the record";
}

TEST_F(CellEdit, DeletingWithALineSelectedTakesTheLineAndNotTheDeal)
{
    const RecordId deal = demo.named("opportunity", "蓝波第三实验室");
    RecordPage page(desk, bench, desk.catalogue().at("opportunity"), deal);
    page.resize(1400, 900);
    page.show();
    page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    page.showPanel("lines");
    auto* table = page.findChild<LinesView*>()->findChild<RecordTable*>();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 1)).center());
    page.removeHere();
    EXPECT_EQ(page.findChild<LinesView*>()->count(), 0);
    EXPECT_EQ(stored("opportunity", deal).life, Life::live);
}

} // namespace
} // namespace caravan::ui
