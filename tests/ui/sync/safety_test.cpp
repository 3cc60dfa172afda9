// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/models/desk.h"
#include "ui/sync/safety_page.h"
#include "ui/widgets/plain_label.h"

#include <QFile>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

using State = SafetyCheck::State;

class SafetyTest : public ::testing::Test {
protected:
    SafetyTest() : desk(demo.replica(), demo.clock(), preferences), page(desk, port)
    {
        page.resize(1000, 800);
        page.show();
    }
    void discardRefused()
    {
        for (const JournalEntry& entry : Outbox(demo.replica()).attention()) {
            EXPECT_TRUE(Outbox(demo.replica()).discard(entry.change.op));
        }
    }
    /// The hub confirms all that waits.
    void confirmWaiting()
    {
        std::vector<Verdict> verdicts;
        for (const JournalEntry& entry : Outbox(demo.replica()).waiting()) {
            Verdict verdict;
            verdict.op = entry.change.op;
            verdict.status = Verdict::Status::applied;
            verdict.rev = 2;
            verdicts.push_back(verdict);
        }
        ASSERT_TRUE(SyncDoor(demo.replica()).applyVerdicts(verdicts, demo.clock().now()));
    }
    static HubComparison equal()
    {
        HubComparison comparison;
        comparison.records = 11204;
        comparison.equal = 11204;
        comparison.isWhole = true;
        return comparison;
    }
    bool shows(const QString& text) const
    {
        QTest::qWait(50); // rows that were made anew come with the next events
        const auto labels = page.findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QPushButton* button(const QString& text) const
    {
        QTest::qWait(50);
        for (QPushButton* one : page.findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }
    void follow()
    {
        desk.look();
        QTest::qWait(50);
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    test::FakeSyncPort port;
    SafetyPage page;
};

TEST_F(SafetyTest, ComparesWhenItIsOpenedAndSealsOnlyWhenNothingIsOnlyHere)
{
    page.arrange({});
    EXPECT_EQ(port.asked, QStringList{QStringLiteral("compare")}) << "and adopts nothing";
    EXPECT_TRUE(shows(QStringLiteral("Comparing with the hub")));
    EXPECT_EQ(page.verdict(), SafetyVerdict::unsafe) << "a change was refused";

    discardRefused();
    follow();
    EXPECT_EQ(page.verdict(), SafetyVerdict::running);
    Q_EMIT port.compared(equal());
    EXPECT_EQ(page.verdict(), SafetyVerdict::waits) << "a change of the day waits";
    EXPECT_TRUE(shows(QStringLiteral("11,204 of 11,204 records equal")));
    EXPECT_FALSE(shows(QStringLiteral("Everything is safe")));

    confirmWaiting();
    follow();
    EXPECT_EQ(port.asked.count(QStringLiteral("compare")), 2) << "what went out is compared too";
    Q_EMIT port.compared(equal());
    EXPECT_EQ(page.verdict(), SafetyVerdict::safe);
    EXPECT_TRUE(shows(QStringLiteral("Everything is safe")));
    EXPECT_TRUE(shows(QStringLiteral("confirmed by the hub at")));

    ASSERT_TRUE(demo.replica().save(
        {Edit::update("account", demo.first("account"), {{"city", std::string("Jena")}})}));
    follow();
    EXPECT_EQ(page.verdict(), SafetyVerdict::waits) << "the seal is gone with the next change";
}

TEST_F(SafetyTest, SaysWhyChangesWaitAndThatNothingIsProvenWithoutTheHub)
{
    discardRefused();
    sync::SyncStatus status;
    status.phase = sync::SyncStatus::Phase::offline;
    port.report(status);
    page.arrange({});
    EXPECT_TRUE(port.asked.isEmpty()) << "nobody is asked while working offline by choice";
    EXPECT_TRUE(shows(QStringLiteral("working offline by choice")));
    EXPECT_TRUE(shows(QStringLiteral("waiting on this laptop")));

    confirmWaiting();
    follow();
    EXPECT_EQ(page.verdict(), SafetyVerdict::unproven);
    status.phase = sync::SyncStatus::Phase::noAnswer;
    status.problem = "timeout";
    port.report(status);
    page.arrange({});
    HubComparison none;
    none.problem = QStringLiteral("timeout");
    Q_EMIT port.compared(none);
    EXPECT_EQ(page.verdict(), SafetyVerdict::unproven);
    EXPECT_TRUE(shows(QStringLiteral("took too long to answer")));
}

TEST_F(SafetyTest, ADifferenceIsNotHiddenAndAdoptingTheHubsVersionIsProvenAgain)
{
    discardRefused();
    confirmWaiting();
    page.arrange({});
    HubComparison differing = equal();
    differing.equal -= 3;
    differing.differences = 3;
    Q_EMIT port.compared(differing);
    EXPECT_EQ(page.verdict(), SafetyVerdict::unsafe);
    EXPECT_TRUE(shows(QStringLiteral("11,201 of 11,204 records equal")));

    QPushButton* adopt = button(QStringLiteral("Adopt the hub's version"));
    ASSERT_TRUE(adopt);
    adopt->click();
    EXPECT_EQ(port.asked.last(), QStringLiteral("adopt"));
    differing.isMended = true;
    Q_EMIT port.compared(differing);
    EXPECT_EQ(port.asked.last(), QStringLiteral("compare")) << "equal has to be proven";
    EXPECT_NE(page.verdict(), SafetyVerdict::safe);
    Q_EMIT port.compared(equal());
    EXPECT_EQ(page.verdict(), SafetyVerdict::safe);
}

TEST_F(SafetyTest, WhatIsTypedAndNotSavedIsOnlyHere)
{
    discardRefused();
    confirmWaiting();
    page.arrange({});
    Q_EMIT port.compared(equal());
    ASSERT_EQ(page.verdict(), SafetyVerdict::safe);
    const Record account = demo.replica().find("account", demo.first("account"))->record;
    desk.drafts().keep(account.id, {account, {{"city", std::string("Jena")}}, {}});
    page.arrange({});
    Q_EMIT port.compared(equal());
    EXPECT_EQ(page.verdict(), SafetyVerdict::waits);
    EXPECT_TRUE(shows(QStringLiteral("typed but not saved")));
}

TEST_F(SafetyTest, AdministratorsSeeTheirOtherLaptops)
{
    page.arrange({});
    EXPECT_FALSE(port.asked.contains(QStringLiteral("devices"))) << "the hub tells nobody else";
    demo.signInAs("administrator");
    page.arrange({});
    ASSERT_TRUE(port.asked.contains(QStringLiteral("devices")));
    Q_EMIT port.devicesTold(
        {{QStringLiteral("here"), {}, desk.user(), {}, true, false},
         {QStringLiteral("attic"), {}, desk.user(), {}, false, false},
         {QStringLiteral("sold"), {}, desk.user(), {}, false, true},
         {QStringLiteral("theirs"), {}, demo.first("account"), {}, false, false}},
        {});
    EXPECT_TRUE(shows(QStringLiteral("signed in under your name")));
    EXPECT_TRUE(shows(QStringLiteral("attic")));
    EXPECT_FALSE(shows(QStringLiteral("sold")));
}

TEST_F(SafetyTest, IsWrittenAsPaperAndAFailureIsTold)
{
    page.arrange({});
    Q_EMIT port.compared(equal());
    const test::TempFolder folder;
    const QString path = QString::fromStdString((folder.path() / "proof.pdf").string());
    ASSERT_TRUE(writeSafety(demo.replica(), page.paper(), path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    EXPECT_FALSE(writeSafety(demo.replica(), page.paper(), QStringLiteral("/nowhere/proof.pdf")));
}

TEST(SafetyOfTheDemo, HasNoHubAndClaimsNothing)
{
    test::DemoReplica demo;
    Preferences preferences{QString()};
    preferences.setValue(QStringLiteral("demo"), true);
    Desk desk(demo.replica(), demo.clock(), preferences);
    test::FakeSyncPort port;
    SafetyPage page(desk, port);
    page.show();
    page.arrange({});
    EXPECT_TRUE(port.asked.isEmpty());
    for (const PlainLabel* label : page.findChildren<PlainLabel*>()) {
        EXPECT_FALSE(label->isVisible() && label->text() == QStringLiteral("Everything is safe"));
    }
}

} // namespace
} // namespace caravan::ui
