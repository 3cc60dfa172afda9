// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/forms/conflict_pair.h"
#include "ui/forms/conflict_settling.h"
#include "ui/models/conflict_values.h"
#include "ui/record_page/conflict_mark.h"
#include "ui/record_page/details_view.h"
#include "ui/sync/sync_page.h"
#include "ui/text/difference.h"
#include "ui/widgets/marked_text.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

QStringList marked(const QString& text, const QList<TextRange>& ranges)
{
    QStringList parts;
    for (const TextRange& range : ranges) {
        parts.append(text.mid(range.from, range.length));
    }
    return parts;
}

TEST(Difference, MarksTheCharactersThatDifferAndNoIslands)
{
    const QString one = QStringLiteral("+86 138 0000 7777");
    const QString other = QStringLiteral("+86 138 0000 5555");
    EXPECT_EQ(marked(one, differenceOf(one, other).inOne), QStringList{QStringLiteral("7777")});
    EXPECT_EQ(marked(other, differenceOf(one, other).inOther), QStringList{QStringLiteral("5555")});

    const QString before = QStringLiteral("Send the quote");
    const QString after = QStringLiteral("Send the revised quote");
    EXPECT_TRUE(differenceOf(before, after).inOne.isEmpty());
    EXPECT_EQ(marked(after, differenceOf(before, after).inOther).size(), 1);

    EXPECT_TRUE(differenceOf(one, one).inOne.isEmpty());
    EXPECT_EQ(marked(one, differenceOf(one, {}).inOne), QStringList{one});
    // "2027-01-15" and "2026-12-31" share single digits, which nobody reads as equal.
    EXPECT_EQ(differenceOf(QStringLiteral("2027-01-15"), QStringLiteral("2026-12-31")).inOne.size(),
              1);
    // A character of two units is never cut.
    const QString face = QStringLiteral("a😀b");
    const QString heart = QStringLiteral("a😁b");
    EXPECT_EQ(marked(face, differenceOf(face, heart).inOne), QStringList{QStringLiteral("😀")});
    // Too long to be compared: all of it, at once.
    const QString longOne(20'000, QLatin1Char('a'));
    const QString longOther(20'000, QLatin1Char('b'));
    EXPECT_EQ(differenceOf(longOne, longOther).inOne, (QList<TextRange>{{0, 20'000}}));
}

TEST(Difference, ABriefValueKeepsItsEnd)
{
    EXPECT_EQ(briefText(QStringLiteral("short"), 20), QStringLiteral("short"));
    const QString brief = briefText(QStringLiteral("+86 138 0000 0000 0000 5555"), 12);
    EXPECT_LE(brief.size(), 12);
    EXPECT_TRUE(brief.startsWith(QStringLiteral("+86")));
    EXPECT_TRUE(brief.endsWith(QStringLiteral("5555")));
    EXPECT_EQ(briefText(QStringLiteral("one\ntwo"), 20), QStringLiteral("one two"));
}

class ConflictTest : public ::testing::Test {
protected:
    ConflictTest() : desk(demo.replica(), demo.clock(), preferences)
    {
        account = demo.first("account");
        Edit conflict = Edit::create("conflict", demo.replica().newId(),
                                     {{"record_entity", std::string("account")},
                                      {"record_id", account.toString()},
                                      {"group", std::string("phone")},
                                      {"kind", std::string("value")},
                                      {"status", std::string("open")},
                                      {"rule", std::string("hub")},
                                      {"winner", std::string("\"+86 138 0000 7777\"")},
                                      {"loser", std::string("\"+86 138 0000 5555\"")},
                                      {"winner_author", demo.named("user", "陳怡君")},
                                      {"loser_author", demo.replica().syncState().user},
                                      {"owner", demo.replica().syncState().user}});
        EXPECT_TRUE(demo.replica().save(
            {Edit::update("account", account, {{"phone", std::string("+86 138 0000 7777")}}),
             conflict}));
        id = conflict.id;
        desk.look();
    }
    Record conflict() { return demo.replica().find("conflict", id)->record; }
    ConflictValues values()
    {
        return ConflictValues(demo.replica(), demo.replica().catalogue().at("account"), conflict());
    }
    std::string phone() { return demo.replica().find("account", account)->record.text("phone"); }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    RecordId account;
    RecordId id;
};

TEST_F(ConflictTest, ItsButtonsCarryValueAndPerson)
{
    EXPECT_EQ(values().actions(), (QStringList{QStringLiteral("Use +86 138 0000 5555 (you)"),
                                               QStringLiteral("Keep +86 138 0000 7777 (陳怡君)")}));
    EXPECT_EQ(marked(values().kept().value, values().kept().marks),
              QStringList{QStringLiteral("7777")});
    EXPECT_EQ(marked(values().other().value, values().other().marks),
              QStringList{QStringLiteral("5555")});
}

TEST_F(ConflictTest, OnceSettledItSaysWhatIsInUse)
{
    const ConflictSettled settled =
        settleByPerson(desk, conflict(), ConflictAct::takeOther, nullptr);
    EXPECT_TRUE(settled.isDone);
    EXPECT_TRUE(settled.message.contains(QStringLiteral("+86 138 0000 5555")))
        << settled.message.toStdString();
    EXPECT_EQ(phone(), "+86 138 0000 5555");

    const QStringList result = values().result(demo.replica()).split(QLatin1Char('\n'));
    EXPECT_TRUE(result.value(0).startsWith(QStringLiteral("In use: +86 138 0000 5555")))
        << result.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(result.value(1).startsWith(QStringLiteral("Not used: +86 138 0000 7777")));

    ASSERT_TRUE(demo.replica().save(
        {Edit::update("account", account, {{"phone", std::string("+86 138 0000 1111")}})}));
    EXPECT_TRUE(values()
                    .result(demo.replica())
                    .startsWith(QStringLiteral("In use now: +86 138 0000 1111")));
}

TEST_F(ConflictTest, ItsCardsStandSideBySideAndOneBelowTheOtherWhereItIsNarrow)
{
    ConflictPair pair(values(), QStringLiteral("Suzhou"), ConflictPair::Buttons::both);
    pair.resize(800, 200);
    pair.show();
    const auto texts = pair.findChildren<MarkedText*>();
    ASSERT_EQ(texts.size(), 2);
    const auto at = [&](int index) { return texts.at(index)->mapTo(&pair, QPoint()); };
    EXPECT_EQ(at(0).y(), at(1).y());
    EXPECT_LT(at(0).x(), at(1).x());
    pair.resize(400, 400);
    QTest::qWait(20);
    EXPECT_EQ(at(0).x(), at(1).x());
    EXPECT_LT(at(0).y(), at(1).y());
    EXPECT_EQ(texts.at(0)->accessibleName(), QStringLiteral("+86 138 0000 5555"));
}

TEST_F(ConflictTest, AValueOfAnAuthorIsNeverMarkup)
{
    Edit hostile = Edit::update("conflict", id, {{"loser", std::string("\"<b>5</b> & <img>\"")}});
    ASSERT_TRUE(demo.replica().save({hostile}));
    ConflictPair pair(values(), QStringLiteral("Suzhou"), ConflictPair::Buttons::both);
    EXPECT_EQ(pair.findChildren<MarkedText*>().front()->text(), QStringLiteral("<b>5</b> & <img>"));
    EXPECT_TRUE(pair.useButton()->text().contains(QStringLiteral("<b>")));
}

TEST_F(ConflictTest, IsMarkedAtTheFieldUntilItIsSettledThere)
{
    DetailsView details(desk);
    QSignalSpy told(&details, &DetailsView::messageRequested);
    details.resize(320, 900);
    details.setVisible(true); // its own show() takes a record
    details.setRecord(demo.replica().find("account", account)->record);
    QTest::qWait(50);
    auto marks = details.findChildren<ConflictMark*>();
    ASSERT_EQ(marks.size(), 1);
    EXPECT_TRUE(marks.front()->accessibleName().contains(QStringLiteral("Phone")));
    EXPECT_NE(marks.front()->focusPolicy() & Qt::TabFocus, 0);
    const QList<QAction*> actions = marks.front()->menu()->actions();
    ASSERT_EQ(actions.size(), 3);
    EXPECT_EQ(actions.front()->text(), QStringLiteral("Use +86 138 0000 5555 (you)"));

    actions.front()->trigger();
    EXPECT_EQ(phone(), "+86 138 0000 5555");
    EXPECT_EQ(told.count(), 1);
    details.setRecord(demo.replica().find("account", account)->record);
    QTest::qWait(50);
    marks = details.findChildren<ConflictMark*>();
    EXPECT_EQ(std::count_if(marks.begin(), marks.end(),
                            [](const ConflictMark* mark) { return mark->isVisible(); }),
              0);
    desk.undoStack().undo();
    EXPECT_EQ(phone(), "+86 138 0000 7777");
    EXPECT_EQ(conflict().text("status"), "open");
}

TEST_F(ConflictTest, ThePageShowsBothCardsAndItsButtonsSettle)
{
    test::FakeSyncPort port;
    SyncPage page(desk, port);
    page.resize(1000, 900);
    page.show();
    QSignalSpy told(&page, &Page::messageRequested);
    QPushButton* use = nullptr;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        use = button->text() == QStringLiteral("Use +86 138 0000 5555 (you)") ? button : use;
    }
    ASSERT_TRUE(use);
    use->click();
    EXPECT_EQ(phone(), "+86 138 0000 5555");
    ASSERT_EQ(told.count(), 1);
    EXPECT_TRUE(told.front().front().toString().contains(QStringLiteral("+86 138 0000 5555")));
    EXPECT_TRUE(told.front().at(1).toBool()) << "it can be undone";
}

} // namespace
} // namespace caravan::ui
