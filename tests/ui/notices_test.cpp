// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/notify/notices.h"

#include "core/product/product_rules.h"
#include "core/store/sync_door.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/lock/lock.h"
#include "ui/text/format.h"

#include <QFileInfo>

#include <gtest/gtest.h>

#include <set>

namespace caravan::ui {
namespace {

class NoticesTest : public ::testing::Test {
protected:
    NoticesTest()
    {
        // 10:00 where the test runs, far from any quiet hour.
        demo.clock().set(fromLocal(QDateTime(QDate(2026, 11, 24), QTime(10, 0))));
        QObject::connect(&notices, &Notices::raised,
                         [this](const Notice& notice) { raised.push_back(notice); });
        desk.setUpkeep(productUpkeep());
        notices.look();
        raised.clear();
    }

    void callAt(TimePoint at)
    {
        Edit edit = Edit::create("activity", demo.replica().newId(),
                                 {{"subject", std::string("Call 张伟 about the offer")},
                                  {"kind", std::string("call")},
                                  {"status", std::string("open")},
                                  {"start", formatDateTime(at)},
                                  {"owner", desk.user()}});
        ASSERT_TRUE(desk.save({edit}, {}));
    }
    void pass(std::chrono::minutes minutes)
    {
        demo.clock().advance(minutes);
        desk.look(); // as its beat does
        notices.look();
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    test::FakeSyncPort port;
    Lock lock{preferences};
    Notices notices{desk, port, lock};
    std::vector<Notice> raised;
};

TEST_F(NoticesTest, RemindOnceTenMinutesBefore)
{
    callAt(desk.now() + std::chrono::minutes(25));
    pass(std::chrono::minutes(10));
    EXPECT_TRUE(raised.empty());
    pass(std::chrono::minutes(6));
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_EQ(raised[0].route.key, "record");
    pass(std::chrono::minutes(1));
    pass(std::chrono::minutes(30));
    EXPECT_EQ(raised.size(), 1U);
}

/// They were said to be activities, whatever they were.
TEST_F(NoticesTest, ManyAtOnceLeadToTheListThatMostOfThemAreIn)
{
    const TimePoint start = desk.now() + std::chrono::minutes(25);
    callAt(start);
    std::vector<Edit> visits;
    for (int i = 0; i < 4; ++i) {
        visits.push_back(Edit::create("visit", demo.replica().newId(),
                                      {{"subject", std::string("Pump")},
                                       {"account", demo.first("account")},
                                       {"status", std::string("planned")},
                                       {"start", formatDateTime(start)},
                                       {"engineer", desk.user()}}));
    }
    ASSERT_TRUE(demo.replica().save(visits, SaveOptions{.isVerbatim = true}));
    pass(std::chrono::minutes(16));
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_EQ(raised[0].id, QStringLiteral("due"));
    EXPECT_EQ(raised[0].route.entity, "visit");
    EXPECT_EQ(raised[0].text, QStringLiteral("Open Service visits to see them."));
}

TEST_F(NoticesTest, RemindOfWhatWasMadeShortlyBeforeItBegins)
{
    callAt(desk.now() + std::chrono::minutes(3));
    pass(std::chrono::minutes(1));
    pass(std::chrono::minutes(1));
    EXPECT_EQ(raised.size(), 1U);
}

TEST_F(NoticesTest, RemindOfEveryDayOfASeriesAlsoWhenNobodyTickedTheLastOff)
{
    Edit edit = Edit::create("activity", demo.replica().newId(),
                             {{"subject", std::string("Daily round")},
                              {"start", formatDateTime(desk.now() + std::chrono::minutes(25))},
                              {"repeats", std::string("FREQ=DAILY")},
                              {"owner", desk.user()}});
    ASSERT_TRUE(desk.save({edit}, {}));
    const auto told = [&] {
        std::set<RecordId> ids;
        for (const Notice& notice : raised) {
            const auto row = demo.replica().find(notice.route.entity, notice.route.id);
            if (row && row->record.title() == "Daily round") {
                ids.insert(notice.route.id);
            }
        }
        return ids;
    };
    pass(std::chrono::minutes(20));
    EXPECT_EQ(told(), std::set<RecordId>{edit.id});
    raised.clear();

    pass(std::chrono::hours(24));
    ASSERT_EQ(told().size(), 1U) << "of the next day too";
    EXPECT_NE(*told().begin(), edit.id);
}

TEST_F(NoticesTest, SayThatSomebodyWroteANoteToThisPerson)
{
    const auto arrive = [&](const RecordId& owner, const char* kind) {
        Replica& replica = demo.replica();
        Record note(replica.catalogue().at("activity"), replica.newId());
        note.set("subject", std::string("Mind the tender"));
        note.set("kind", std::string(kind));
        note.set("status", std::string("done"));
        note.set("owner", owner);
        note.rev = 1;
        note.changedBy = replica.newId(); // a manager
        note.changedAt = desk.now();
        RemoteRow row;
        row.record = std::move(note);
        PageMark mark;
        mark.fromCursor = replica.syncState().cursor;
        mark.toCursor = mark.fromCursor + "n";
        ASSERT_TRUE(SyncDoor(replica).applyPage({row}, mark));
    };
    pass(std::chrono::minutes(1));
    arrive(demo.replica().newId(), "note");
    arrive(desk.user(), "call");
    pass(std::chrono::minutes(1));
    EXPECT_TRUE(raised.empty()) << "notes of others, and what is no note";
    demo.clock().advance(std::chrono::seconds(1));
    arrive(desk.user(), "note");
    pass(std::chrono::minutes(1));
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_EQ(raised[0].title, QStringLiteral("A note for you"));
    EXPECT_FALSE(raised[0].text.contains(QStringLiteral("tender"))) << "others may look on";
    EXPECT_EQ(raised[0].route.key, "record");
    pass(std::chrono::minutes(1));
    EXPECT_EQ(raised.size(), 1U) << "once";
}

TEST_F(NoticesTest, NameNobodyUnlessThatIsAllowed)
{
    callAt(desk.now() + std::chrono::minutes(12));
    pass(std::chrono::minutes(3));
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_FALSE((raised[0].title + raised[0].text).contains(QStringLiteral("张伟")));

    NoticeChoice choice;
    choice.showsDetails = true;
    choice.write(preferences);
    callAt(desk.now() + std::chrono::minutes(12));
    pass(std::chrono::minutes(3));
    ASSERT_EQ(raised.size(), 2U);
    EXPECT_TRUE(raised[1].title.contains(QStringLiteral("张伟")));

    lock.learn(QStringLiteral("a password"));
    lock.lock();
    callAt(desk.now() + std::chrono::minutes(12));
    pass(std::chrono::minutes(3));
    ASSERT_EQ(raised.size(), 3U);
    EXPECT_FALSE(raised[2].title.contains(QStringLiteral("张伟"))) << "locked";
}

TEST_F(NoticesTest, WaitForTheEndOfTheQuietHours)
{
    NoticeChoice choice;
    choice.quietFrom = QTime(9, 0);
    choice.quietTo = QTime(12, 0);
    choice.write(preferences);
    callAt(desk.now() + std::chrono::minutes(30));
    pass(std::chrono::minutes(60));
    EXPECT_TRUE(raised.empty());

    pass(std::chrono::minutes(61));

    EXPECT_EQ(raised.size(), 1U);
}

TEST_F(NoticesTest, TellRefusedChangesAndConflictsOnce)
{
    sync::SyncStatus status = port.status();
    status.attention = 1;
    port.report(status);
    status.conflicts = 2;
    port.report(status);
    port.report(status);

    ASSERT_EQ(raised.size(), 2U);
    EXPECT_EQ(raised[0].id, QStringLiteral("refused"));
    EXPECT_EQ(raised[1].id, QStringLiteral("conflicts"));
}

TEST(LockTest, KeepsOnlyAVerifierThatNobodyElseMayRead)
{
    test::TempFolder folder;
    const QString file = toQString((folder.path() / "window.json").string());
    {
        Preferences preferences(file);
        Lock lock(preferences);
        lock.learn(QStringLiteral("secret 密码"));
        lock.lock();
    }
    QFile stored(toQString((folder.path() / "unlock.json").string()));
    ASSERT_TRUE(stored.open(QIODevice::ReadOnly));
    const QByteArray text = stored.readAll();
    EXPECT_TRUE(text.contains("argon2id"));
    EXPECT_FALSE(text.contains("secret"));
    EXPECT_FALSE(QFileInfo(stored).permissions() &
                 (QFileDevice::ReadGroup | QFileDevice::ReadOther));

    Preferences preferences(file);
    Lock lock(preferences);
    EXPECT_TRUE(lock.isLocked()) << "it was when the program ended";
    EXPECT_TRUE(lock.unlock(QStringLiteral("secret 密码")));
}

TEST(LockTest, PausesAfterFiveWrongPasswords)
{
    Preferences preferences{QString()};
    Lock lock(preferences);
    lock.learn(QStringLiteral("right"));
    lock.lock();
    for (int i = 0; i < 5; ++i) {
        EXPECT_FALSE(lock.unlock(QStringLiteral("wrong")));
    }
    EXPECT_FALSE(lock.unlock(QStringLiteral("right"))) << "not during the pause";
}

} // namespace
} // namespace caravan::ui
