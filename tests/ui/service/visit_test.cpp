// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/report_paper.h"
#include "core/base/sha256.h"
#include "core/record/record_code.h"
#include "core/service/visit_report.h"
#include "core/store/blobs.h"
#include "core/store/sync_door.h"
#include "tests/ui/visit_fixture.h"
#include "ui/forms/field_editor.h"
#include "ui/service/check_row.h"
#include "ui/service/checks_step.h"
#include "ui/service/day_card.h"
#include "ui/service/day_page.h"
#include "ui/service/parts_step.h"
#include "ui/service/sign_step.h"
#include "ui/service/signature_pad.h"
#include "ui/service/visit_pdf.h"
#include "ui/service/work_step.h"
#include "ui/text/format.h"
#include "ui/widgets/plain_label.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class VisitWindow : public VisitFixture {
protected:
    VisitWindow() : VisitFixture(QSize(1280, 800)) {}

    void answerAll()
    {
        auto& checks = step<ChecksStep>(1);
        for (const CheckItem& item : readChecklist(demo.replica(), theVisit()).items) {
            if (item.isRequired) {
                const std::string answer = item.kind == AnswerKind::yesNo    ? "yes"
                                           : item.kind == AnswerKind::choice ? item.options.front()
                                                                             : "18.2";
                checks.row(item.id)->give(
                    item.text.find("bar") == std::string::npos && item.unit == "bar" ? "3.1"
                                                                                     : answer);
            }
        }
    }

    void type(const char* field, const char* text)
    {
        auto& work = step<WorkStep>(2);
        QTest::keyClicks(work.editor(field)->findChild<QPlainTextEdit*>(), text);
        work.flush();
    }

    static void draw(SignaturePad& pad)
    {
        QTest::mousePress(&pad, Qt::LeftButton, {}, {40, 90});
        for (const QPoint point : {QPoint(90, 40), QPoint(120, 110), QPoint(200, 60)}) {
            QMouseEvent move(QEvent::MouseMove, point, pad.mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(&pad, &move);
        }
        QTest::mouseRelease(&pad, Qt::LeftButton, {}, {200, 60});
    }
};

TEST_F(VisitWindow, TheDayShowsWhatIsPlannedInOrder)
{
    DayPage page(desk);
    page.showDay(toLocal(desk.now()).date());
    EXPECT_GE(page.count(), 2);
    page.showDay(toLocal(desk.now()).date().addYears(3));
    EXPECT_EQ(page.count(), 0);
}

TEST_F(VisitWindow, TheDayTellsItsEngineerWhetherAllIsHere)
{
    const RecordId engineer = theVisit().reference("engineer");
    ASSERT_TRUE(
        SyncDoor(demo.replica()).updateSyncState([&](SyncState& state) { state.user = engineer; }));
    Edit file =
        Edit::create("attachment", demo.replica().newId(),
                     {{"name", std::string("Manual.pdf")},
                      {"file", FileRef{std::string(64, 'e'), 10, "Manual.pdf", "application/pdf"}},
                      {"visit", visit}});
    ASSERT_TRUE(demo.replica().save({file}));
    Desk own(demo.replica(), demo.clock(), preferences);
    DayPage page(own);
    page.resize(1100, 700);
    page.show();
    const auto said = [&] {
        QStringList texts;
        for (const PlainLabel* label : page.findChildren<PlainLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(QLatin1Char('\n'));
    };
    EXPECT_TRUE(said().contains(QStringLiteral("on this laptop"))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("documents here"))) << said().toStdString();
    page.showDay(toLocal(own.now()).date().addDays(-1));
    EXPECT_FALSE(said().contains(QStringLiteral("on this laptop"))) << "it is over";
}

TEST_F(VisitWindow, OpenTasksOfTheCustomerAreToldOnArrival)
{
    Edit task = Edit::create("activity", demo.replica().newId(),
                             {{"subject", std::string("Bring the contract")},
                              {"kind", std::string("task")},
                              {"status", std::string("open")},
                              {"due", std::string("2020-01-31")},
                              {"account", theVisit().value("account")}});
    ASSERT_TRUE(desk.save({task}, {}));
    desk.look();
    player = std::make_unique<VisitPlayer>(desk, visit);
    player->showStep(0);
    QStringList told;
    for (const QWidget* link : player->stepAt(0)->findChildren<QWidget*>()) {
        if (!link->accessibleName().isEmpty()) {
            told.append(link->accessibleName());
        }
    }
    EXPECT_TRUE(told.join(QLatin1Char('\n')).contains(QStringLiteral("Bring the contract")));
    for (const QString& line : told) {
        EXPECT_FALSE(line.startsWith(QLatin1Char(','))) << line.toStdString();
    }
}

TEST_F(VisitWindow, AClickedCardOutlivesWhatItsClickSaves)
{
    DayPage page(desk);
    page.showDay(toLocal(desk.now()).date());
    const QPointer<QPushButton> begin = page.findChild<DayCard*>()->findChild<QPushButton*>();
    bool isThere = false;
    QObject::connect(&page, &Page::routeRequested, [&] {
        Edit change = Edit::update("visit", visit, {{"symptom", std::string("No water")}});
        ASSERT_TRUE(desk.save({change}, {}));
        desk.look();
        isThere = !begin.isNull();
    });
    begin->click();
    EXPECT_TRUE(isThere) << "deleted in the middle of its own click";
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(begin.isNull()) << "the page was read anew";
}

TEST_F(VisitWindow, GoesFromArrivalToASealedReportOnPaper)
{
    EXPECT_EQ(player->step(), 0);
    QSignalSpy messages(player.get(), &Page::messageRequested);
    QTest::keyClick(player->focusWidget(), Qt::Key_Space); // "I am here"
    EXPECT_EQ(theVisit().text("status"), "on_site");
    EXPECT_EQ(player->step(), 1) << "the next step is shown";

    answerAll();
    type("work_done_text", "Cartridge changed");
    EXPECT_EQ(theVisit().text("work_done_text"), "Cartridge changed");

    auto& sign = step<SignStep>(5);
    sign.signer().setText(QStringLiteral("Zhang Wei"));
    sign.sign();
    EXPECT_NE(theVisit().text("status"), "signed") << "nothing was drawn";
    draw(sign.pad());
    sign.sign();

    const Record after = theVisit();
    EXPECT_EQ(after.text("status"), "signed") << messages.size();
    EXPECT_EQ(sealOf(after), SealState::intact);
    const auto files = demo.replica().related("attachment", "visit", visit, 10);
    ASSERT_EQ(files.size(), 1U) << "the report is attached to the visit";
    const auto* file = std::get_if<FileRef>(&files[0].record.value("file"));
    const auto bytes = demo.replica().blobs().open(file->sha256);
    ASSERT_TRUE(bytes);
    EXPECT_TRUE(bytes->starts_with("%PDF-"));
    EXPECT_EQ(files[0].record.text("kind"), "report");

    // Anybody can check the paper without us; a changed letter is found.
    const auto paper = tool::readReportPaper(*bytes);
    ASSERT_TRUE(paper) << describe(paper.error());
    FileRef signature;
    signature.sha256 = Sha256::of(paper->signature);
    const auto code = readPaperCode(paper->code);
    ASSERT_TRUE(code);
    EXPECT_EQ(code->visit, visit);
    EXPECT_EQ(code->seal, theVisit().text("report_hash"));
    EXPECT_EQ(reportSeal(paper->text, signature), code->seal);
    EXPECT_NE(reportSeal(paper->text + " ", signature), code->seal);
    EXPECT_EQ(keyFromCode(paper->code)->id, visit) << "a scanner opens the visit";
}

TEST(ReportPaper, WhatIsNoReportIsSaidSo)
{
    EXPECT_EQ(tool::readReportPaper("hello").error().key, "file");
    EXPECT_EQ(tool::readReportPaper("%PDF-1.4 nothing").error().code, ErrorCode::notFound);
    EXPECT_FALSE(tool::readReportPaper("%PDF-1.4 /EF <</F 7 0 R>>"));
    EXPECT_FALSE(tool::readReportPaper("%PDF-1.4 /EF <</F 7 0 R>>\n7 0 obj stream\nabc"));
    EXPECT_FALSE(tool::readReportPaper("%PDF-1.4 /EF <</F 7 0 R>>\n7 0 obj endstream stream"));
    EXPECT_FALSE(tool::readReportPaper(
        "%PDF-1.4 /EF <</F 7 0 R>>\n7 0 obj /FlateDecode stream\nabc\nendstream"));
    EXPECT_FALSE(readPaperCode("caravan:visit/0199a000-0000-7000-8000-000000000001?seal=ab"));
    EXPECT_FALSE(readPaperCode("caravan:asset/0199a000-0000-7000-8000-000000000001"));
}

TEST_F(VisitWindow, ASimpleVisitTakesTwelveInteractionsAtMost)
{
    Edit edit =
        Edit::update("visit", visit, {{"kind", std::string("preventive")}, {"checklist", Value()}});
    ASSERT_TRUE(desk.save({edit}, {}));
    desk.look();
    player = std::make_unique<VisitPlayer>(desk, visit);
    player->resize(1280, 800);
    player->show();
    player->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(player.get()));
    int acts = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(player->focusWidget() ? player->focusWidget() : player.get(), key, with);
        ++acts;
    };

    press(Qt::Key_Space); // "I am here", and on to the checks
    ASSERT_EQ(player->step(), 1);
    auto& checks = *static_cast<ChecksStep*>(player->stepAt(1));
    for (const CheckItem& item : readChecklist(demo.replica(), theVisit()).items) {
        if (item.isRequired) {
            checks.row(item.id)->give(item.kind == AnswerKind::yesNo ? "yes" : "18.2");
            ++acts;
        }
    }
    press(Qt::Key_Return, Qt::ControlModifier); // on to the work
    ASSERT_EQ(player->step(), 2);
    auto& work = *static_cast<WorkStep*>(player->stepAt(2));
    QTest::keyClicks(work.editor("work_done_text")->findChild<QPlainTextEdit*>(), "Serviced");
    ++acts;
    press(Qt::Key_6, Qt::AltModifier); // to the signature, past parts and photos
    ASSERT_EQ(player->step(), 5);
    auto& sign = *static_cast<SignStep*>(player->stepAt(5));
    EXPECT_FALSE(sign.signer().text().isEmpty()) << "the contact is there already";
    draw(sign.pad());
    ++acts;
    sign.sign();
    ++acts;

    EXPECT_EQ(theVisit().text("status"), "signed");
    EXPECT_LE(acts, 12);
}

TEST_F(VisitWindow, ARecommendationReachesWhoLooksAfterTheCustomer)
{
    const RecordId owner =
        demo.replica().find("account", theVisit().reference("account"))->record.reference("owner");
    std::map<std::string, std::map<std::string, Value, std::less<>>> asked;
    QObject::connect(player.get(), &Page::routeRequested,
                     [&](const Route& route) { asked[route.entity] = route.preset; });
    auto& work = step<WorkStep>(2);
    for (QPushButton* button : work.findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("lead")) ||
            button->text().contains(QStringLiteral("sales"))) {
            button->click();
        }
    }
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked["activity"]["owner"], Value(owner));
    EXPECT_EQ(asked["activity"]["account"], theVisit().value("account"));
    EXPECT_EQ(asked["lead"]["owner"], Value(owner));
    EXPECT_EQ(textOf(asked["lead"]["source"]), "existing");
    EXPECT_NE(textOf(asked["lead"]["notes"]).find("SV-2323"), std::string::npos);
}

/// A click, and the next one a tenth of a second later, on a machine that is still saving: what is
/// typed must land in the field that was clicked.
TEST_F(VisitWindow, InputArrivesWhereItWasTypedWhileAnAnswerIsSaved)
{
    auto& checks = step<ChecksStep>(1);
    std::vector<CheckItem> items = readChecklist(demo.replica(), theVisit()).items;
    std::vector<const CheckItem*> yesNo;
    std::vector<const CheckItem*> numbers;
    for (const CheckItem& item : items) {
        if (item.kind == AnswerKind::yesNo) {
            yesNo.push_back(&item);
        } else if (item.kind == AnswerKind::number) {
            numbers.push_back(&item);
        }
    }
    ASSERT_FALSE(yesNo.empty());
    ASSERT_GE(numbers.size(), 2U);
    const auto lineOf = [&](const CheckItem* item) {
        const auto lines = checks.row(item->id)->findChildren<QLineEdit*>();
        return *std::find_if(lines.begin(), lines.end(), [&](const QLineEdit* line) {
            return line->accessibleName() == toQString(item->text); // the other is the remark
        });
    };
    QTest::qWait(50);
    const auto clickAt = [&](QPoint global) { // by where it was on the screen, as a hand does
        QWidget* target = player->childAt(player->mapFromGlobal(global));
        ASSERT_NE(target, nullptr);
        QTest::mousePress(target, Qt::LeftButton, {}, target->mapFromGlobal(global));
        QTest::qWait(60);
        QTest::mouseRelease(target, Qt::LeftButton, {}, target->mapFromGlobal(global));
    };
    for (std::size_t i = 0; i < std::min<std::size_t>(2, numbers.size()); ++i) {
        auto* yes = checks.row(yesNo[i % yesNo.size()]->id)->findChild<QPushButton*>();
        QLineEdit* number = lineOf(numbers[i]);
        const QPoint yesAt = yes->mapToGlobal(yes->rect().center());
        const QPoint numberAt = number->mapToGlobal(QPoint(20, number->height() / 2));
        const int top = number->mapToGlobal(QPoint()).y();

        clickAt(yesAt);
        QTest::qWait(80);
        clickAt(numberAt);
        EXPECT_EQ(number->mapToGlobal(QPoint()).y(), top) << "a row moved";
        ASSERT_TRUE(number->hasFocus() || QApplication::focusWidget() == number ||
                    player->focusWidget() == number);
        QTest::keyClicks(number, QStringLiteral("4"), Qt::NoModifier, 70);
        QTest::qWait(700); // the saving timer fires in the middle of the word
        QTest::keyClicks(number, QStringLiteral(".2"), Qt::NoModifier, 70);
        checks.flush();
        EXPECT_EQ(number->text(), QStringLiteral("4.2"));
    }
    const auto answers = readAnswers(demo.replica(), visit);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto answer = answers.find(numbers[i]->id);
        ASSERT_NE(answer, answers.end());
        EXPECT_EQ(answer->second.text("answer"), "4.2");
    }
}

TEST_F(VisitWindow, NothingIsMadeAnewBetweenPressAndRelease)
{
    auto& work = step<WorkStep>(2);
    QTest::mousePress(&work, Qt::LeftButton, {}, {5, 5});
    const auto pills = player->findChildren<PlainLabel*>();
    ASSERT_TRUE(demo.replica().find("visit", visit));
    Edit edit = Edit::update("visit", visit, {{"subject", std::string("Changed by the office")}});
    ASSERT_TRUE(demo.replica().save({edit}));
    desk.look();
    EXPECT_FALSE(player->title().contains(QStringLiteral("office")));
    EXPECT_EQ(player->findChildren<PlainLabel*>(), pills);

    QTest::mouseRelease(&work, Qt::LeftButton, {}, {5, 5});
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return player->title().contains(QStringLiteral("office")); }, 2'000));
}

TEST_F(VisitWindow, ACounterStaysInItsFieldWithATick)
{
    auto& work = step<WorkStep>(2);
    Edit edit =
        Edit::update("asset", theVisit().reference("asset"), {{"counter", std::int64_t{5'089}}});
    ASSERT_TRUE(demo.replica().save({edit}));
    desk.look();
    QLineEdit* counter = nullptr;
    for (QLineEdit* line : work.findChildren<QLineEdit*>()) {
        if (line->placeholderText().contains(QStringLiteral("5,089"))) {
            counter = line;
        }
    }
    ASSERT_NE(counter, nullptr);

    counter->setText(QStringLiteral("3000"));
    Q_EMIT counter->editingFinished();
    EXPECT_EQ(demo.replica().find("asset", edit.id)->record.value("counter"),
              Value(std::int64_t{5'089}))
        << "below what is shown needs a reason";

    counter->setText(QStringLiteral("5100"));
    Q_EMIT counter->editingFinished();
    Q_EMIT counter->editingFinished(); // the field is left once more
    EXPECT_EQ(counter->text(), QStringLiteral("5100"));
    EXPECT_EQ(demo.replica().find("asset", edit.id)->record.value("counter"),
              Value(std::int64_t{5'100}));
    const auto readings = demo.replica().related("reading", "visit", visit, 10);
    EXPECT_EQ(std::count_if(readings.begin(), readings.end(),
                            [](const Row& row) {
                                return row.record.value("value") == Value(*Decimal::parse("5100"));
                            }),
              1);
}

TEST_F(VisitWindow, WhatIsTypedIsSavedWithoutASave)
{
    auto& work = step<WorkStep>(2);
    QTest::keyClicks(work.editor("diagnosis")->findChild<QPlainTextEdit*>(), "Pump");
    QTest::qWait(900);
    EXPECT_EQ(theVisit().text("diagnosis"), "Pump");
    QTest::keyClicks(work.editor("diagnosis")->findChild<QPlainTextEdit*>(), " worn");
    player.reset(); // the window is closed in the middle of a word
    EXPECT_EQ(theVisit().text("diagnosis"), "Pump worn");
}

TEST_F(VisitWindow, APartIsNamedOrComesFromStock)
{
    auto& parts = step<PartsStep>(3);
    parts.add();
    EXPECT_TRUE(demo.replica().related("part_use", "visit", visit, 10).empty());

    const auto stock = demo.replica().select(
        {"stock", Filter::where("location.kind", Compare::equal, std::string("van")), {}, {}}, 0,
        1);
    ASSERT_TRUE(stock && !stock->empty());
    const Decimal before = std::get<Decimal>(stock->front().record.value("quantity"));
    parts.stock()->setValue(stock->front().record.id);
    parts.add();
    ASSERT_EQ(demo.replica().related("part_use", "visit", visit, 10).size(), 1U);
    EXPECT_EQ(std::get<Decimal>(
                  demo.replica().find("stock", stock->front().record.id)->record.value("quantity")),
              before - Decimal::fromInteger(1));
    desk.undoStack().undo();
    EXPECT_TRUE(demo.replica().related("part_use", "visit", visit, 10).empty());
    EXPECT_EQ(demo.replica().find("stock", stock->front().record.id)->record.value("quantity"),
              Value(before));
}

TEST_F(VisitWindow, APlaceThatCannotBeWrittenIsTold)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    EXPECT_TRUE(writeVisitPdf(demo.replica(), theVisit(), {}, path));
    EXPECT_FALSE(writeVisitPdf(demo.replica(), theVisit(), {},
                               folder.filePath(QStringLiteral("no/such/a.pdf"))));
    EXPECT_EQ(visitPdfName(theVisit()).contains(u'/'), false);
}

} // namespace
} // namespace caravan::ui
