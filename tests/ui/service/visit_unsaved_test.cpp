// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/visit_report.h"
#include "core/service/visit_work.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/ui/visit_fixture.h"
#include "ui/forms/field_editor.h"
#include "ui/service/check_row.h"
#include "ui/service/checks_step.h"
#include "ui/service/sign_step.h"
#include "ui/service/signature_pad.h"
#include "ui/service/work_step.h"
#include "ui/text/format.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// What was typed at a customer's and could not be saved.
class VisitUnsaved : public VisitFixture {
protected:
    VisitUnsaved() : VisitFixture(QSize(1280, 900))
    {
        player->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(player.get()));
    }

    QLineEdit* lineNamed(QWidget& in, const QString& name)
    {
        for (QLineEdit* line : in.findChildren<QLineEdit*>()) {
            if (line->accessibleName().startsWith(name)) {
                return line;
            }
        }
        return nullptr;
    }
    QString iconOf(int number) { return player->findChild<NavList*>()->places().at(number).icon; }
    bool shows(QWidget& in, const QString& text)
    {
        const auto labels = in.findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    /// All but what a test leaves open.
    void work()
    {
        auto& checks = step<ChecksStep>(1);
        for (const CheckItem& item : readChecklist(demo.replica(), theVisit()).items) {
            if (item.isRequired) {
                checks.row(item.id)->give(item.kind == AnswerKind::yesNo    ? "yes"
                                          : item.kind == AnswerKind::choice ? item.options.front()
                                                                            : "3.1");
            }
        }
        auto& report = step<WorkStep>(2);
        QTest::keyClicks(report.editor("work_done_text")->findChild<QPlainTextEdit*>(), "Serviced");
        report.flush();
    }
    void sign()
    {
        auto& last = step<SignStep>(5);
        last.signer().setText(QStringLiteral("Zhang Wei"));
        SignaturePad& pad = last.pad();
        QTest::mousePress(&pad, Qt::LeftButton, {}, {40, 90});
        for (const QPoint point : {QPoint(90, 40), QPoint(120, 110), QPoint(200, 60)}) {
            QMouseEvent move(QEvent::MouseMove, point, pad.mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(&pad, &move);
        }
        QTest::mouseRelease(&pad, Qt::LeftButton, {}, {200, 60});
        last.sign();
    }
};

TEST_F(VisitUnsaved, AnAnswerThatIsNoNumberStaysWhileAnotherRowIsAnswered)
{
    auto& checks = step<ChecksStep>(1);
    const std::vector<CheckItem> items = readChecklist(demo.replica(), theVisit()).items;
    const auto number = std::find_if(items.begin(), items.end(), [](const CheckItem& item) {
        return item.kind == AnswerKind::number;
    });
    const auto yesNo = std::find_if(items.begin(), items.end(), [](const CheckItem& item) {
        return item.kind == AnswerKind::yesNo;
    });
    ASSERT_NE(number, items.end());
    ASSERT_NE(yesNo, items.end());
    CheckRow* row = checks.row(number->id);
    QLineEdit* line = lineNamed(*row, toQString(number->text));
    ASSERT_TRUE(line);
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("3.x"));
    checks.flush();
    ASSERT_TRUE(shows(*row, QStringLiteral("Enter a number.")));

    checks.row(yesNo->id)->give("yes");
    QTest::qWait(50);

    EXPECT_EQ(line->text(), QStringLiteral("3.x"));
    EXPECT_TRUE(shows(*row, QStringLiteral("Enter a number.")));
    EXPECT_EQ(iconOf(1), QStringLiteral("circle"));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClicks(line, QStringLiteral("1"));
    checks.flush();
    EXPECT_FALSE(shows(*row, QStringLiteral("Enter a number.")));
    EXPECT_EQ(readAnswers(demo.replica(), visit).at(number->id).text("answer"), "3.1");
}

TEST_F(VisitUnsaved, ARemarkThatIsBeingTypedStaysWhenAnotherRowIsAnswered)
{
    auto& checks = step<ChecksStep>(1);
    const std::vector<CheckItem> items = readChecklist(demo.replica(), theVisit()).items;
    ASSERT_GE(items.size(), 2U);
    QLineEdit* remark = lineNamed(*checks.row(items[0].id), QStringLiteral("Remark on"));
    ASSERT_TRUE(remark);
    QTest::keyClicks(remark, QStringLiteral("Loose"));
    checks.row(items[1].id)->give("yes");
    EXPECT_EQ(remark->text(), QStringLiteral("Loose"));
}

TEST_F(VisitUnsaved, ARemarkCountsFromTheAnswerAsItStoodWhenItWasBegun)
{
    const CheckItem item = readChecklist(demo.replica(), theVisit()).items.front();
    Record answer(desk.catalogue().at("visit_check"), demo.replica().newId());
    answer.set("visit", visit);
    answer.set("item", item.id);
    answer.set("text", item.text);
    const auto receive = [&](const std::string& note) {
        answer.set("note", note);
        answer.rev += 1;
        for (const Group& group : answer.entity->groups) {
            answer.vers[group.name] = answer.rev;
        }
        RemoteRow row;
        row.record = answer;
        PageMark mark;
        mark.fromCursor = demo.replica().syncState().cursor;
        mark.toCursor = mark.fromCursor + "a";
        ASSERT_TRUE(SyncDoor(demo.replica()).applyPage({row}, mark));
        desk.look();
    };
    receive("Checked");
    auto& checks = step<ChecksStep>(1);
    QLineEdit* remark = lineNamed(*checks.row(item.id), QStringLiteral("Remark on"));
    ASSERT_EQ(remark->text(), QStringLiteral("Checked"));
    QTest::keyClicks(remark, QStringLiteral(" twice"));
    receive("Somebody else's");
    ASSERT_EQ(remark->text(), QStringLiteral("Checked twice"));
    checks.flush();

    const auto waiting = Outbox(demo.replica()).waiting(100);
    const auto mine = std::find_if(waiting.begin(), waiting.end(), [&](const JournalEntry& entry) {
        return entry.change.id == answer.id;
    });
    ASSERT_NE(mine, waiting.end());
    EXPECT_EQ(mine->change.set.at("note").seen, 1) << "he never saw the other remark";
}

TEST_F(VisitUnsaved, NothingIsSignedOverACounterThatIsNoNumber)
{
    work();
    auto& report = step<WorkStep>(2);
    EXPECT_EQ(iconOf(2), QStringLiteral("circle-check"));
    QLineEdit* counter = lineNamed(report, QStringLiteral("Operating hours"));
    ASSERT_TRUE(counter);
    counter->setFocus();
    QTest::keyClicks(counter, QStringLiteral("245,5x"));
    QTest::keyClick(counter, Qt::Key_Return, Qt::ControlModifier);

    EXPECT_EQ(iconOf(2), QStringLiteral("circle")) << "a red field is not done";
    sign();
    EXPECT_FALSE(isFrozen(theVisit()));
    EXPECT_TRUE(shows(*player->stepAt(5), QStringLiteral("Operating hours now")));

    step<WorkStep>(2);
    counter->setFocus();
    counter->selectAll();
    QTest::keyClick(counter, Qt::Key_Delete);
    QTest::keyClick(counter, Qt::Key_Tab);
    EXPECT_EQ(iconOf(2), QStringLiteral("circle-check"));
    sign();
    EXPECT_TRUE(isFrozen(theVisit()));
}

TEST_F(VisitUnsaved, AFieldOfTheReportThatCannotBeReadStopsTheSignatureToo)
{
    work();
    auto& report = step<WorkStep>(2);
    auto* minutes = report.editor("labour_minutes")->findChild<QLineEdit*>();
    minutes->setFocus();
    QTest::keyClicks(minutes, QStringLiteral("1h"));
    report.flush();
    EXPECT_EQ(iconOf(2), QStringLiteral("circle"));
    EXPECT_NE(report.editor("labour_minutes")->accessibleDescription(),
              QStringLiteral("This value cannot be stored."));
    sign();
    EXPECT_FALSE(isFrozen(theVisit()));
}

TEST_F(VisitUnsaved, WhenTheVisitIsSignedElsewhereNothingUnsavedStaysShown)
{
    work();
    auto& report = step<WorkStep>(2);
    QLineEdit* counter = lineNamed(report, QStringLiteral("Operating hours"));
    QTest::keyClicks(counter, QStringLiteral("245,5x"));
    report.flush();
    RemoteRow sealed;
    sealed.record = theVisit();
    sealed.record.set("status", std::string("signed"));
    sealed.record.rev += 1;
    for (const Group& group : sealed.record.entity->groups) {
        sealed.record.vers[group.name] = sealed.record.rev;
    }
    PageMark mark;
    mark.fromCursor = demo.replica().syncState().cursor;
    mark.toCursor = mark.fromCursor + "s";
    ASSERT_TRUE(SyncDoor(demo.replica()).applyPage({sealed}, mark));
    desk.look();
    ASSERT_TRUE(isFrozen(theVisit()));
    EXPECT_EQ(counter->text(), QString());
    EXPECT_FALSE(shows(report, QStringLiteral("Enter a number.")));
    auto& last = step<SignStep>(5);
    QLineEdit* addendum = lineNamed(last, QStringLiteral("Correction or addition"));
    ASSERT_TRUE(addendum);
    EXPECT_TRUE(addendum->text().contains(QStringLiteral("245,5x"))) << "nothing typed is lost";
}

TEST_F(VisitUnsaved, TabFromAnUnusualCounterGoesToWhyItIs)
{
    Edit edit =
        Edit::update("asset", theVisit().reference("asset"), {{"counter", std::int64_t{5'089}}});
    ASSERT_TRUE(demo.replica().save({edit}));
    desk.look();
    auto& report = step<WorkStep>(2);
    QLineEdit* counter = lineNamed(report, QStringLiteral("Operating hours"));
    counter->setFocus();
    QTest::keyClicks(counter, QStringLiteral("3000"));
    QTest::keyClick(counter, Qt::Key_Tab);
    const QWidget* focus = QApplication::focusWidget();
    ASSERT_TRUE(focus);
    EXPECT_TRUE(focus->accessibleName().startsWith(QStringLiteral("Reason for the unusual")))
        << focus->accessibleName().toStdString();
}

} // namespace
} // namespace caravan::ui
