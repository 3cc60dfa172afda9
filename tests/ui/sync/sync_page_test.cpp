// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/single_instance.h"
#include "core/store/outbox.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/forms/conflict_dialog.h"
#include "ui/forms/field_editor.h"
#include "ui/models/conflict_values.h"
#include "ui/record_page/field_history.h"
#include "ui/sync/change_output.h"
#include "ui/sync/sync_choice.h"
#include "ui/sync/sync_page.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTreeWidget>

#include <QFile>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class SyncPageTest : public ::testing::Test {
protected:
    SyncPageTest() : desk(demo.replica(), demo.clock(), preferences), page(desk, port)
    {
        page.resize(1000, 700);
        page.show();
    }
    std::int64_t open()
    {
        return *demo.replica().count(
            {"conflict", Filter::where("status", Compare::equal, std::string("open")), {}, {}});
    }
    std::string closeDate()
    {
        return demo.replica()
            .find("opportunity", demo.first("opportunity"))
            ->record.text("close_date");
    }

    QPushButton* button(const QString& text)
    {
        for (QPushButton* one : page.findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    test::FakeSyncPort port;
    SyncPage page;
};

TEST_F(SyncPageTest, TellsWhoWhenAndByWhichRuleAndTakesAThirdValue)
{
    const RecordId deal = demo.first("opportunity");
    const auto conflict = demo.replica().select({"conflict", {}, {}, {}}, 0, 1);
    const Record record = demo.replica().find("opportunity", deal)->record;
    ConflictDialog dialog(desk, record, conflict->front().record);
    const QStringList texts = [&] {
        QStringList all;
        for (const PlainLabel* label : dialog.findChildren<PlainLabel*>()) {
            all.append(label->text());
        }
        return all;
    }();
    EXPECT_TRUE(texts.join(QLatin1Char('\n')).contains(QStringLiteral("Rule:")));
    auto* editor = dialog.findChild<FieldEditor*>();
    ASSERT_TRUE(editor);

    editor->setValue(std::string("2027-03-31"));
    dialog.accept();
    ASSERT_EQ(dialog.result(), QDialog::Accepted);
    ASSERT_TRUE(desk.save(*settling(desk, conflict->front().record, dialog.value()), {}));

    EXPECT_EQ(closeDate(), "2027-03-31");
    EXPECT_EQ(open(), 0);
    desk.undoStack().undo();
    EXPECT_EQ(open(), 1);
}

TEST_F(SyncPageTest, WritesWhatIsNotAtTheHubIntoAFile)
{
    const test::TempFolder folder;
    const QString path = QString::fromStdString((folder.path() / "changes.csv").string());
    const auto refused = Outbox(demo.replica()).attention();
    ASSERT_EQ(refused.size(), 1U);

    ASSERT_TRUE(writeChanges(demo.replica(), refused, path));

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_EQ(text.count(QLatin1Char('\n')), 2) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("+86 512 6688 4321"))); // what was meant
    EXPECT_TRUE(text.contains(QStringLiteral("+86 10 6256 4400")));  // what was there before
    EXPECT_FALSE(writeChanges(demo.replica(), refused, QStringLiteral("/nowhere/at/all.csv")));
}

TEST_F(SyncPageTest, OneKeyTakesTheOtherValueAndUndoBringsTheConflictBack)
{
    const std::string before = closeDate();
    ASSERT_EQ(open(), 1);

    QTest::keyClick(&page, Qt::Key_1);

    EXPECT_EQ(open(), 0);
    EXPECT_EQ(closeDate(), "2027-01-15");
    desk.undoStack().undo();
    EXPECT_EQ(open(), 1);
    EXPECT_EQ(closeDate(), before);
}

TEST_F(SyncPageTest, TellsWhatTheFormerEngineerAddedAndNeverDeletesTheVisitForIt)
{
    const auto visits = demo.replica().select({"visit", {}, {}, {}}, 0, 1);
    const RecordId visit = visits->front().record.id;
    Edit conflict = Edit::create(
        "conflict", demo.replica().newId(),
        {{"record_entity", std::string("visit")},
         {"record_id", visit.toString()},
         {"kind", std::string("added")},
         {"status", std::string("open")},
         {"rule", std::string("reassigned")},
         {"loser_author", demo.first("user")},
         {"loser", std::string(R"({"reading 0199a000-0000-7000-8000-000000000001":{"name":"hours",)"
                               R"("value":"1234.00","reason":"counter changed"}})")}});
    ASSERT_TRUE(demo.replica().save({conflict}));
    const Record record = demo.replica().find("conflict", conflict.id)->record;

    const ConflictValues values(demo.replica(), demo.replica().catalogue().at("visit"), record);
    EXPECT_TRUE(values.body().contains(QStringLiteral("counter changed")))
        << values.body().toStdString();
    EXPECT_TRUE(values.body().contains(QStringLiteral("1,234")));
    EXPECT_FALSE(values.canTakeOther());

    const std::vector<Edit> edits = *settling(desk, record, true);
    ASSERT_EQ(edits.size(), 1U) << "there is nothing to choose";
    EXPECT_EQ(edits.front().entity, "conflict");
}

TEST_F(SyncPageTest, TellsSinceWhenItEqualsTheHubAndLeadsToTheProof)
{
    sync::SyncStatus status;
    status.phase = sync::SyncStatus::Phase::idle;
    status.verifiedAt = demo.clock().now();
    status.quarantined = 2;
    port.report(status);
    const auto shows = [&](const QString& text) {
        const auto labels = page.findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    };
    EXPECT_TRUE(shows(QStringLiteral("Verified against the hub at")));
    EXPECT_TRUE(shows(QStringLiteral("2 records could not be read")));

    std::string led;
    QObject::connect(&page, &Page::routeRequested, &page,
                     [&](const Route& route) { led = route.key; });
    button(QStringLiteral("Is everything safe?"))->click();
    EXPECT_EQ(led, "safety");
}

TEST_F(SyncPageTest, TellsWorkingOfflineByChoiceFromAHubThatDoesNotAnswer)
{
    const auto shows = [&](const QString& text) {
        const auto labels = page.findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    };
    sync::SyncStatus status;
    status.phase = sync::SyncStatus::Phase::noAnswer;
    status.problem = "timeout";
    status.retryAt = demo.clock().now() + std::chrono::seconds(20);
    port.report(status);
    EXPECT_TRUE(shows(QStringLiteral("took too long to answer")));
    EXPECT_TRUE(shows(QStringLiteral("Next try in 20 s")));
    demo.clock().advance(std::chrono::seconds(2));
    QTest::qWait(1200); // it counts
    EXPECT_TRUE(shows(QStringLiteral("Next try in 18 s")));

    status.phase = sync::SyncStatus::Phase::offline;
    port.report(status);
    EXPECT_FALSE(shows(QStringLiteral("Next try")));
    QPushButton* online = button(QStringLiteral("Go online"));
    ASSERT_TRUE(online);
    online->click();
    EXPECT_TRUE(port.asked.contains(QStringLiteral("automatic")));
    EXPECT_EQ(rememberedChoice(preferences), SyncChoice::automatic);
}

TEST_F(SyncPageTest, SyncNowSaysThatTheHubDoesNotAnswerOnceTheTryHasFailed)
{
    QSignalSpy told(&page, &Page::messageRequested);
    sync::SyncStatus status;
    status.phase = sync::SyncStatus::Phase::noAnswer;
    status.problem = "offline";
    status.retryAt = demo.clock().now() + std::chrono::minutes(3);
    port.report(status);

    button(QStringLiteral("Sync now"))->click();
    EXPECT_TRUE(port.asked.contains(QStringLiteral("sync")));
    status.waiting = 1; // the wait of before is no answer
    port.report(status);
    EXPECT_EQ(told.count(), 0);
    status.retryAt.reset();
    port.report(status);
    EXPECT_EQ(told.count(), 0);
    status.retryAt = demo.clock().now() + std::chrono::seconds(20);
    port.report(status);

    ASSERT_EQ(told.count(), 1);
    EXPECT_TRUE(told.front().front().toString().contains(QStringLiteral("Next try in 20 s")));
    status.waiting = 2;
    port.report(status);
    EXPECT_EQ(told.count(), 1) << "once";
}

TEST_F(SyncPageTest, ConflictsOfOtherPeopleStandApartAndAreNotSettledAlong)
{
    const auto mine = demo.replica().select({"conflict", {}, {}, {}}, 0, 1);
    const auto users = demo.replica().select({"user", {}, {}, {}}, 0, 20);
    const auto other = std::find_if(users->begin(), users->end(),
                                    [&](const Row& row) { return row.record.id != desk.user(); });
    ASSERT_NE(other, users->end());
    std::vector<Edit> edits;
    for (const RecordId& owner : {desk.user(), other->record.id}) {
        Edit edit = Edit::create("conflict", demo.replica().newId());
        for (const Field& field : mine->front().record.entity->fields) {
            edit.set[field.name] = mine->front().record.value(field.name);
        }
        edit.set["status"] = std::string("open");
        edit.set["owner"] = owner;
        edits.push_back(edit);
    }
    ASSERT_TRUE(demo.replica().save(edits));
    const std::int64_t before = open();
    desk.look();
    QTest::qWait(0);

    QPushButton* all = nullptr;
    bool isApart = false;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        all = button->text() == QStringLiteral("Keep all values in use") ? button : all;
    }
    for (const PlainLabel* label : page.findChildren<PlainLabel*>()) {
        isApart = isApart || label->text() == QStringLiteral("Other people's conflicts");
    }
    EXPECT_TRUE(isApart);
    ASSERT_TRUE(all);
    all->click();

    EXPECT_EQ(before - open(), before - 1) << "that of the other person is left";
}

TEST_F(SyncPageTest, TheOtherKeyKeepsWhatStands)
{
    const std::string before = closeDate();

    QTest::keyClick(&page, Qt::Key_2);

    EXPECT_EQ(open(), 0);
    EXPECT_EQ(closeDate(), before);
}

TEST_F(SyncPageTest, WhenToSynchroniseIsChosenAndRemembered)
{
    auto* choice = page.findChild<QComboBox*>();
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);

    EXPECT_EQ(port.asked, QStringList{QStringLiteral("manual")});
    EXPECT_EQ(rememberedChoice(preferences), SyncChoice::manual);
    preferences.setValue(QStringLiteral("sync"), QStringLiteral("whenever"));
    EXPECT_EQ(rememberedChoice(preferences), SyncChoice::automatic);
}

TEST_F(SyncPageTest, TheHistoryOfAFieldTellsWhoAndFromWhat)
{
    const RecordId deal = demo.first("opportunity");
    const Entity& entity = desk.catalogue().at("opportunity");
    const Field& field = *entity.field("next_step");
    std::vector<HistoryEntry> entries;
    for (const HistoryEntry& entry : demo.replica().history("opportunity", deal, 100)) {
        if (entry.group == "next_step") {
            entries.push_back(entry);
        }
    }
    ASSERT_EQ(entries.size(), 1U);

    const FieldHistory history(desk, entity, field, entries);

    const QTreeWidgetItem* first = history.findChild<QTreeWidget*>()->topLevelItem(0);
    EXPECT_TRUE(first->text(0).endsWith(QStringLiteral("not at the hub yet")));
    EXPECT_EQ(first->text(3), QStringLiteral("Send the revised quote"));
}

TEST(SingleInstanceTest, B88_ASecondStartShowsTheFirstAndOneThatDiedIsNobody)
{
    const test::TempFolder folder;
    const QString profile = QString::fromStdString(folder.path().string());
    auto first = std::make_unique<desktop::SingleInstance>(profile);
    EXPECT_EQ(first->handOver(200), desktop::SingleInstance::Other::none);
    ASSERT_TRUE(first->listen());
    QSignalSpy shown(first.get(), &desktop::SingleInstance::shown);
    auto found = desktop::SingleInstance::Other::none;
    const std::unique_ptr<QThread> second(
        QThread::create([&] { found = desktop::SingleInstance(profile).handOver(3000); }));
    second->start();

    EXPECT_TRUE(shown.wait(3000));
    QTRY_VERIFY(second->isFinished());
    EXPECT_EQ(found, desktop::SingleInstance::Other::shown);
    first.reset();
    EXPECT_EQ(desktop::SingleInstance(profile).handOver(200), desktop::SingleInstance::Other::none);
}

} // namespace
} // namespace caravan::ui
