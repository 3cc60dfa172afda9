// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/record_list_model.h"

#include "tests/ui/demo_replica.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class RecordList : public ::testing::Test {
protected:
    Edit creation(const std::string& name)
    {
        return Edit::create("account", demo.replica().newId(), {{"name", name}});
    }

    QString nameAt(int row) { return model.index(row, 0).data().toString(); }

    void sortByName() { model.sort(0, Qt::AscendingOrder); }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    RecordListModel model{desk, desk.catalogue().at("account")};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RecordList, HasARowForEachRecordAndAColumnForEachFieldListFieldsFirst)
{
    const Entity& accounts = desk.catalogue().at("account");
    EXPECT_EQ(model.rowCount(), *demo.replica().count({"account", {}, {}, {}}));
    EXPECT_EQ(model.listColumnCount(), static_cast<int>(accounts.listFields().size()));
    for (const Field& field : accounts.fields) {
        const int column = model.columnOf(field.name);
        EXPECT_EQ(column < 0, field.isHidden) << field.name;
        EXPECT_EQ(column >= 0 && column<model.listColumnCount(), field.listColumn> 0) << field.name;
    }
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("Name"));
}

TEST_F(RecordList, ReadsMoreThanOnePage)
{
    std::vector<Edit> edits;
    for (int i = 0; i < 450; ++i) {
        edits.push_back(creation("Zz " + std::to_string(1000 + i)));
    }
    ASSERT_TRUE(demo.replica().save(edits));
    desk.look();
    sortByName();

    EXPECT_EQ(nameAt(model.rowCount() - 1), QStringLiteral("Zz 1449"));
    EXPECT_EQ(nameAt(model.rowCount() - 450), QStringLiteral("Zz 1000"));
}

TEST_F(RecordList, ChangesOnlyTheRowThatWasTouched)
{
    sortByName();
    const int row = 3;
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moves(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.index(row, 0).data();

    Edit edit = Edit::update("account", *model.idAt(row), {{"city", std::string("Linz")}});
    ASSERT_TRUE(desk.save({edit}, QString()));

    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(moves.count(), 0);
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes.front().front().toModelIndex().row(), row);
    EXPECT_EQ(model.index(row, model.columnOf("city")).data().toString(), QStringLiteral("Linz"));
    EXPECT_TRUE(model.index(row, 0).data(kDirtyRole).toBool());
}

TEST_F(RecordList, KeepsTheSelectionWhenRecordsArriveBeforeIt)
{
    sortByName();
    QItemSelectionModel selection(&model);
    const RecordId chosen = *model.idAt(5);
    selection.select(model.index(5, 0),
                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);

    ASSERT_TRUE(desk.save({creation("  !first")}, QString()));

    ASSERT_EQ(selection.selectedRows().size(), 1);
    EXPECT_EQ(*model.idAt(selection.selectedRows().front().row()), chosen);
}

TEST_F(RecordList, LosesExactlyTheRowThatWasDeleted)
{
    sortByName();
    const int before = model.rowCount();
    const RecordId next = *model.idAt(3);
    const auto row = demo.replica().find("account", *model.idAt(2));

    ASSERT_TRUE(desk.save({Edit::remove(row->record)}, QString()));

    EXPECT_EQ(model.rowCount(), before - 1);
    EXPECT_EQ(*model.idAt(2), next);
}

TEST_F(RecordList, FollowsUndoAndRedo)
{
    const int before = model.rowCount();
    ASSERT_TRUE(desk.save({creation("Undone Ltd.")}, QString()));
    ASSERT_EQ(model.rowCount(), before + 1);

    desk.undoStack().undo();
    EXPECT_EQ(model.rowCount(), before);
    desk.undoStack().redo();
    EXPECT_EQ(model.rowCount(), before + 1);
}

TEST_F(RecordList, FindsByWordsOfTheFilter)
{
    Query query;
    query.text = "isar";
    model.setQuery(query);

    ASSERT_GT(model.rowCount(), 0);
    EXPECT_LT(model.rowCount(), *demo.replica().count({"account", {}, {}, {}}));
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_TRUE(nameAt(row).contains(QStringLiteral("Isar"), Qt::CaseInsensitive));
    }
}

} // namespace
} // namespace caravan::ui
