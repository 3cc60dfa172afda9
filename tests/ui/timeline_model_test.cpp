// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/timeline_model.h"

#include "core/model/model.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "ui/models/conflict_values.h"
#include "ui/record_page/timeline_chips.h"
#include "ui/text/format.h"
#include "ui/widgets/timeline_view.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QToolButton>

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

/// A laptop's history begins with its first sync: the first change it sees of a record is not its
/// creation, which its id tells.
TEST_F(Timeline, WhatWasMadeIsToldFromWhatWasChangedFirst)
{
    RemoteRow old;
    old.record = Record(desk.catalogue().at("account"), demo.replica().newId());
    old.record.rev = 1;
    old.record.set("name", std::string("Acme"));
    const std::string cursor = demo.replica().syncState().cursor;
    ASSERT_TRUE(SyncDoor(demo.replica()).applyPage({old}, {cursor, "later", false, 1, 0, 0}));
    demo.clock().advance(std::chrono::minutes(5));
    ASSERT_TRUE(desk.save(
        {Edit::update("account", old.record.id, {{"city", Value(std::string("Wien"))}})}, {}));

    TimelineModel accounts(desk, desk.catalogue().at("account"));
    accounts.setRecord(old.record.id);

    ASSERT_EQ(accounts.rowCount(), 2);
    EXPECT_TRUE(accounts.index(0, 0).data().toString().contains(QStringLiteral("Wien")));
    EXPECT_EQ(accounts.index(1, 0).data().toString(), QStringLiteral("Created"));

    const RecordId fromElsewhere = *RecordId::parse("7d444840-9dc0-41d1-b245-5ffdce74fad2");
    ASSERT_TRUE(desk.save(
        {Edit::create("account", fromElsewhere, {{"name", Value(std::string("New"))}})}, {}));
    accounts.setRecord(fromElsewhere);
    EXPECT_EQ(accounts.rowCount(), 0) << "an id of version 4 tells nothing";
}

TEST_F(Timeline, WhatIsPlannedStandsAboveTodayAboveWhatWas)
{
    const RecordId account = demo.replica().newId();
    const RecordId me = demo.replica().syncState().user;
    std::vector<Edit> edits{
        Edit::create("account", account, {{"name", Value(std::string("Acme"))}})};
    const auto add = [&](const char* subject, const char* status, int days) {
        Edit edit = Edit::create("activity", demo.replica().newId(),
                                 {{"subject", Value(std::string(subject))},
                                  {"kind", Value(std::string("call"))},
                                  {"status", Value(std::string(status))},
                                  {"account", Value(account)},
                                  {"owner", Value(me)}});
        edit.set["start"] = formatDateTime(demo.clock().now() + std::chrono::hours(24 * days));
        edits.push_back(std::move(edit));
    };
    add("Was", "done", -30);
    add("Late", "open", -3);
    add("Just now", "done", 0);
    for (const char* later : {"In two", "In three", "In four", "In five"}) {
        add(later, "open", static_cast<int>(edits.size()) - 2);
    }
    ASSERT_TRUE(desk.save(edits, {}));
    TimelineModel model(desk, desk.catalogue().at("account"));
    model.setRecord(account);
    const auto titles = [&] {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const QString section = index.data(kTimelineSectionRole).toString();
            all.append((section.isEmpty() ? QString() : section + QStringLiteral(": ")) +
                       index.data().toString());
        }
        return all;
    };
    EXPECT_EQ(titles(), (QStringList{QStringLiteral("Planned: Late"), QStringLiteral("In two"),
                                     QStringLiteral("In three"), QStringLiteral("Show 2 more"),
                                     QStringLiteral("Today: Just now"), QStringLiteral("Created"),
                                     QStringLiteral("Earlier: Was")}))
        << toStd(titles().join(u", "));
    EXPECT_FALSE(model.isFold(2));
    ASSERT_TRUE(model.isFold(3));
    EXPECT_FALSE(model.canOpen(3)) << "it is no record";
    EXPECT_TRUE(model.index(0, 0)
                    .data(kTimelineTimeRole)
                    .toString()
                    .contains(QStringLiteral("overdue since")));
    EXPECT_FALSE(
        model.index(1, 0).data(kTimelineTimeRole).toString().contains(QStringLiteral("overdue")));
    EXPECT_TRUE(model.index(0, 0)
                    .data(kTimelineTimeRole)
                    .toString()
                    .contains(toQString(demo.replica().title("user", me))));
    model.unfold();
    EXPECT_EQ(titles()[4], QStringLiteral("In five"));
    EXPECT_FALSE(model.isFold(4));
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

TEST_F(Timeline, LeavesOutWhatAnEarlierProgramLeftOut)
{
    const TimelineModel::Strand activities{TimelineModel::Kind::record, "activity"};
    const int rows = model.rowCount();
    ASSERT_GT(model.countOf(activities), 0);
    preferences.setValue(QStringLiteral("timeline.hidden"),
                         QJsonArray{QStringLiteral("activities")});

    const TimelineChips chips(desk, model);

    EXPECT_EQ(model.hidden(), std::set{activities});
    EXPECT_EQ(model.rowCount(), rows - model.countOf(activities));
}

/// An entity of the company has a button of its own, with its name and icon.
TEST_F(Timeline, OffersEachEntityThatStandsInTimelines)
{
    const auto catalogue = withChanges(
        demo.replica().catalogue(),
        {R"({"do":"add_entity","entity":{"entity":"x_audit","labels":"Audit","plural":"Audits",
            "icon":"gauge","timeline":true,"fields":[
              {"name":"name","type":"text","labels":"Name"},
              {"name":"deal","type":"reference","to":"opportunity","labels":"Deal"}]}})"});
    ASSERT_TRUE(catalogue) << describe(catalogue.error());
    ASSERT_TRUE(SyncDoor(demo.replica()).adoptCatalogue(*catalogue));
    Edit audit = Edit::create("x_audit", demo.replica().newId());
    audit.set = {{"name", std::string("Safety")}, {"deal", deal}};
    ASSERT_TRUE(desk.save({audit}, {}));
    TimelineModel timeline(desk, desk.catalogue().at("opportunity"));
    timeline.setRecord(deal);
    const TimelineModel::Strand audits{TimelineModel::Kind::record, "x_audit"};
    ASSERT_EQ(timeline.countOf(audits), 1);

    TimelineChips chips(desk, timeline);
    chips.retranslate();

    auto* button = chips.findChild<QToolButton*>(QStringLiteral("x_audit"));
    ASSERT_TRUE(button);
    EXPECT_EQ(button->text(), QStringLiteral("Audits 1"));
    const int rows = timeline.rowCount();
    button->click();
    EXPECT_EQ(timeline.rowCount(), rows - 1);
    EXPECT_EQ(timeline.countOf(audits), 1) << "it can be shown again";
    EXPECT_EQ(preferences.value(QStringLiteral("timeline.hidden")).toArray(),
              QJsonArray{QStringLiteral("x_audit")});
}

} // namespace
} // namespace caravan::ui
