// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// A list of so many records that it is read beside the UI thread.
#include "core/product/product_rules.h"
#include "core/store/sync_door.h"
#include "ui/charts/report_page.h"
#include "ui/charts/report_view.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"

#include "tests/support/fake_clock.h"
#include "tests/support/named_report.h"
#include "tests/support/temp_folder.h"
#include "ui/forms/reference_editor.h"
#include "ui/widgets/pick_popup.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

constexpr int kCount = 6'000;

class LargeList : public ::testing::Test {
protected:
    LargeList()
    {
        replica = std::move(*Replica::open(folder.path() / "replica.db", Catalogue::builtIn(),
                                           clock, test::seededIds(3), productRules()));
        for (int i = 0; i < kCount; ++i) {
            ids.push_back(replica->newId());
        }
        receive(0, kCount, "Account ");
        while (!*SyncDoor(*replica).finishFirstSync(2000)) {
        }
        preferences = std::make_unique<Preferences>(QString());
        desk = std::make_unique<Desk>(*replica, clock, *preferences);
        model = std::make_unique<RecordListModel>(*desk, desk->catalogue().at("account"));
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void receive(int from, int to, const std::string& name)
    {
        std::vector<RemoteRow> page;
        for (int i = from; i < to; ++i) {
            RemoteRow row;
            row.record =
                Record(replica->catalogue().at("account"), ids[static_cast<std::size_t>(i)]);
            row.record.rev = ++rev;
            row.record.set("name", name + std::to_string(100'000 + i));
            row.record.set("employees", static_cast<std::int64_t>(i % 100));
            row.record.set("kind", std::string(i % 2 == 0 ? "customer" : "prospect"));
            page.push_back(std::move(row));
        }
        const std::string cursor = replica->syncState().cursor;
        ASSERT_TRUE(SyncDoor(*replica).applyPage(page, {cursor, cursor + "x", false, 1, 0, 0}));
    }

    QString nameAt(int row) { return model->index(row, 0).data().toString(); }
    bool waitUntilRead()
    {
        return QTest::qWaitFor([this] { return !model->isReading() && model->isCounted(); },
                               10'000);
    }

    Query customers() const
    {
        return {"account",
                Filter::where("kind", Compare::equal, Value(std::string("customer"))),
                {{"employees", true}},
                {}};
    }

    test::TempFolder folder;
    test::FakeClock clock;
    Revision rev = 0;
    std::vector<RecordId> ids;
    std::unique_ptr<Replica> replica;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<RecordListModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(LargeList, ShowsTheOldRowsUntilTheAnswerToANewQuestionIsThere)
{
    EXPECT_EQ(nameAt(0), QStringLiteral("Account 100000"));

    model->setQuery(customers());

    EXPECT_TRUE(model->isReading());
    EXPECT_EQ(model->rowCount(), kCount);
    EXPECT_EQ(nameAt(0), QStringLiteral("Account 100000"));
    ASSERT_TRUE(waitUntilRead());
    EXPECT_EQ(model->rowCount(), kCount / 2);
    EXPECT_EQ(nameAt(0), QStringLiteral("Account 105998"));
}

TEST_F(LargeList, OnlyTheNewestQuestionIsAnswered)
{
    Query none = customers();
    none.filter = Filter::where("name", Compare::equal, Value(std::string("nobody")));

    model->setQuery(none);
    model->setQuery(customers());
    ASSERT_TRUE(waitUntilRead());
    EXPECT_EQ(model->rowCount(), kCount / 2);

    model->setQuery(none);
    ASSERT_TRUE(waitUntilRead());
    EXPECT_EQ(model->rowCount(), 0);
}

TEST_F(LargeList, AFarPageComesWhenItIsLookedAt)
{
    EXPECT_EQ(nameAt(kCount - 1), QString());

    ASSERT_TRUE(waitUntilRead());

    EXPECT_EQ(nameAt(kCount - 1), QStringLiteral("Account 105999"));
}

/// Ctrl+A on 20,000 rows took 17 seconds: every cell of the selection had its page read.
TEST_F(LargeList, SelectingAllIsOneRangeAndReadsNothing)
{
    RecordTable table(*desk);
    table.setRecords(model.get());
    table.resize(900, 600);
    table.show();
    QElapsedTimer timer;
    timer.start();

    table.selectAll();
    const int rows = table.selectedRowCount();

    EXPECT_EQ(rows, kCount);
    EXPECT_EQ(table.selectedRanges().size(), 1U);
    EXPECT_LT(timer.elapsed(), 1'500);
    EXPECT_FALSE(model->isPageRead(kCount - 1)) << "nobody looked there";
    table.selectionModel()->select(model->index(5, 0),
                                   QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    EXPECT_EQ(table.selectedRowCount(), kCount - 1);
    EXPECT_EQ(table.selectedRanges().size(), 2U);
}

TEST_F(LargeList, ReadsAheadOfWhereSomebodyScrolls)
{
    int arrived = -1;
    int times = 0;
    QObject::connect(model.get(), &QAbstractItemModel::dataChanged, model.get(),
                     [&](const QModelIndex& first) {
                         arrived = first.row();
                         ++times;
                     });
    nameAt(0);
    EXPECT_FALSE(QTest::qWaitFor([&] { return arrived >= 0; }, 200)); // there is none before

    nameAt(150); // in the lower half of the first page

    EXPECT_TRUE(QTest::qWaitFor([&] { return arrived == 200; }, 5'000));
    QTest::qWait(200);
    EXPECT_EQ(times, 1); // and is not read again
}

TEST_F(LargeList, KnowsARecordThatNobodyScrolledTo)
{
    EXPECT_EQ(model->idAt(kCount - 1), ids.back());
}

TEST_F(LargeList, FollowsASyncAndKeepsWhatIsSelected)
{
    nameAt(0);
    nameAt(10);
    const QPersistentModelIndex held(model->index(10, 0));

    receive(0, 200, "Zz ");
    desk->look();

    ASSERT_TRUE(
        QTest::qWaitFor([&] { return nameAt(0).endsWith(QStringLiteral("100200")); }, 10'000));
    ASSERT_TRUE(held.isValid());
    EXPECT_EQ(held.row(), kCount - 190);
    nameAt(kCount - 1);
    ASSERT_TRUE(waitUntilRead());
    EXPECT_EQ(nameAt(kCount - 190), QStringLiteral("Zz 100010"));
}

TEST_F(LargeList, ShowsAtOnceWhatIsTypedIntoACell)
{
    nameAt(0);
    const int column = model->columnOf("city");
    ASSERT_GE(column, 0);

    ASSERT_TRUE(
        model->save(*model->recordAt(3), model->fieldAt(column), Value(std::string("Wien"))));

    EXPECT_EQ(model->index(3, column).data().toString(), QStringLiteral("Wien"));
}

TEST_F(LargeList, AChartOfManyRecordsIsReadBesideTheWindow)
{
    std::vector<RemoteRow> page;
    for (int i = 0; i < kCount; ++i) {
        RemoteRow row;
        row.record = Record(replica->catalogue().at("opportunity"), replica->newId());
        row.record.rev = ++rev;
        row.record.set("name", std::string("Deal"));
        row.record.set("stage", std::string(i % 3 == 0 ? "won" : "proposal"));
        row.record.set("close_date", std::string("2026-11-01"));
        page.push_back(std::move(row));
    }
    const std::string cursor = replica->syncState().cursor;
    ASSERT_TRUE(SyncDoor(*replica).applyPage(page, {cursor, cursor + "y", false, 1, 0, 0}));
    ReportPage reports(*desk, test::reportsOf(desk->catalogue()));
    EXPECT_EQ(reports.report().definition, nullptr) << "nothing was read in this thread";
    reports.focusContent(); // before the first answer
    for (const char* name : {"win_rate", "conversion"}) {
        reports.open(name);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !reports.isReading(); }, 10'000));
        ASSERT_NE(reports.report().definition, nullptr);
        EXPECT_EQ(reports.report().definition->name, name);
    }
    EXPECT_EQ(reports.report().count, kCount);
    reports.explain(0);
    EXPECT_EQ(reports.view().currentMark(), 0);
    reports.open("funnel"); // and is closed before the answer
}

TEST_F(LargeList, AReferenceIsFoundBesideTheWindowAndEnterTakesWhatWasTyped)
{
    QWidget window;
    ReferenceEditor editor(*desk, *desk->catalogue().at("contact").field("account"), &window);
    window.resize(600, 400);
    window.show();
    window.activateWindow();
    auto* line = editor.findChild<QLineEdit*>();
    line->setFocus();
    const auto* popup = window.findChild<PickPopup*>();

    QTest::keyClicks(line, QStringLiteral("Account 10001"));
    EXPECT_FALSE(popup->isVisible()) << "it is read beside the window";
    ASSERT_TRUE(QTest::qWaitFor([&] { return popup->isVisible(); }, 10'000));

    QTest::keyClicks(line, QStringLiteral("7"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(line->text(), QStringLiteral("Account 100017"));
    EXPECT_EQ(*editor.value(), Value(ids[17]));
}

} // namespace
} // namespace caravan::ui
