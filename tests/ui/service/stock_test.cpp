// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/forms/field_editor.h"
#include "ui/service/stock_page.h"
#include "ui/widgets/field_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QTableWidget>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class StockWindow : public ::testing::Test {
protected:
    StockWindow() : desk(demo.replica(), demo.clock(), preferences) {}

    Record stockOf(const char* place)
    {
        const auto rows = demo.replica().select({"stock", {}, {{"name"}}, {}}, 0, 100);
        for (const Row& row : *rows) {
            if (demo.replica()
                    .title("stock_location", row.record.reference("location"))
                    .find(place) != std::string::npos) {
                return row.record;
            }
        }
        ADD_FAILURE() << place;
        return rows->front().record;
    }
    Decimal quantity(const Record& stock)
    {
        return std::get<Decimal>(demo.replica().find("stock", stock.id)->record.value("quantity"));
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_F(StockWindow, ShowsPartsByPlaceWhatLacksAndToolsThatAreDue)
{
    StockPage page(desk);
    page.places().setCurrentIndex(0);
    Q_EMIT page.places().activated(0);
    const int all = page.table().rowCount();
    EXPECT_EQ(all, 8);

    page.onlyLacking().setChecked(true);

    ASSERT_GE(page.table().rowCount(), 1);
    EXPECT_LT(page.table().rowCount(), all);
    EXPECT_FALSE(page.table().item(0, 4)->text().isEmpty());
    ASSERT_EQ(page.tools().count(), 1) << "over two weeks ago; the other has two months";
    EXPECT_TRUE(page.tools().item(0)->text().contains(QLatin1String("RM5-0254")));
}

TEST_F(StockWindow, MovingMoreThanThereIsAsksForAReasonAndIsUndoneInOneStep)
{
    const Record from = stockOf("Keller");
    const Record to = stockOf("苏州");
    const Decimal before = quantity(from);
    StockDialog dialog(desk, StockDialog::Kind::transfer, from);
    dialog.quantity()->setValue(before + Decimal::fromInteger(1));
    dialog.location()->setValue(to.reference("location"));

    dialog.accept();
    EXPECT_TRUE(dialog.reasonRow()->hasProblem());
    EXPECT_EQ(quantity(from), before);
    dialog.reason()->setValue(std::string("miscounted"));
    dialog.accept();

    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(quantity(from), Decimal::fromInteger(-1));
    desk.undoStack().undo();
    EXPECT_EQ(quantity(from), before);
}

TEST_F(StockWindow, CountingKeepsTheDifference)
{
    const Record stock = stockOf("Keller");
    StockDialog dialog(desk, StockDialog::Kind::count, stock);
    dialog.quantity()->setValue(Decimal::fromInteger(9));
    dialog.reason()->setValue(std::string("found some"));

    dialog.accept();

    EXPECT_EQ(quantity(stock), Decimal::fromInteger(9));
}

} // namespace
} // namespace caravan::ui
