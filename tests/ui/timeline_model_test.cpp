// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/timeline_model.h"

#include "tests/ui/demo_replica.h"
#include "ui/models/conflict_values.h"
#include "ui/widgets/timeline_view.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Timeline : public ::testing::Test {
protected:
    Timeline() { model.setRecord(deal); }

    int rowOf(TimelineModel::Kind kind)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.kindAt(row) == kind) {
                return row;
            }
        }
        return -1;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    RecordId deal = demo.first("opportunity");
    TimelineModel model{desk, desk.catalogue().at("opportunity")};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(Timeline, MixesActivitiesChangesAndConflicts)
{
    EXPECT_GE(rowOf(TimelineModel::Kind::record), 0);
    EXPECT_GE(rowOf(TimelineModel::Kind::change), 0);
    EXPECT_GE(rowOf(TimelineModel::Kind::conflict), 0);
}

TEST_F(Timeline, SaysFromWhatToWhatAFieldChanged)
{
    const auto row = demo.replica().find("opportunity", deal);
    ASSERT_TRUE(
        desk.save({Edit::update(row->record, {{"code", Value(std::string("AQ-9999"))}})}, {}));

    const QModelIndex newest = model.index(rowOf(TimelineModel::Kind::change), 0);
    EXPECT_TRUE(newest.data().toString().contains(QStringLiteral("AQ-9999")));
}

TEST_F(Timeline, TakesTheOtherValueOfAConflictInOneStepThatCanBeUndone)
{
    const int row = rowOf(TimelineModel::Kind::conflict);
    const auto conflict = demo.replica().find("conflict", model.keyAt(row).id);
    ASSERT_EQ(model.index(row, 0).data(kTimelineActionsRole).toStringList().size(), 3);

    ASSERT_TRUE(desk.save(*settling(desk, conflict->record, true), {}));

    EXPECT_EQ(demo.replica().find("opportunity", deal)->record.text("close_date"), "2027-01-15");
    EXPECT_EQ(demo.replica()
                  .find("conflict", model.keyAt(rowOf(TimelineModel::Kind::conflict)).id)
                  ->record.text("status"),
              "settled");
    desk.undoStack().undo();
    EXPECT_NE(demo.replica().find("opportunity", deal)->record.text("close_date"), "2027-01-15");
}

} // namespace
} // namespace caravan::ui
