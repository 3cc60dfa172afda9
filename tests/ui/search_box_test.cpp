// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/search_box.h"

#include "tests/ui/demo_replica.h"
#include "ui/models/desk.h"
#include "ui/widgets/pick_delegate.h"
#include "ui/widgets/pick_popup.h"

#include <QAction>
#include <QListView>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Search : public ::testing::Test {
protected:
    Search()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(box);
        window.resize(900, 700);
        window.show();
        board.setText(QStringLiteral("Open the board"));
        box->setCommands({&board});
    }

    QStringList shown() const
    {
        QStringList texts;
        const auto* popup = window.findChild<PickPopup*>();
        const auto* list = popup && popup->isVisible() ? popup->findChild<QListView*>() : nullptr;
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            texts.append(list->model()->index(row, 0).data().toString());
        }
        return texts;
    }

    bool shows(const QString& text)
    {
        return QTest::qWaitFor([&] { return shown().contains(text); }, 5'000);
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    QWidget window;
    QAction board;
    SearchBox* box = new SearchBox(desk);
};

TEST_F(Search, AWholeNameOfAPageComesBeforeRecordsThatContainIt)
{
    ASSERT_TRUE(desk.save({Edit::create("account", demo.replica().newId(),
                                        {{"name", Value(std::string("Open the board Ltd"))}})},
                          {}));
    box->begin();
    const auto firstFor = [&](const char* text) {
        box->setText(QLatin1String(text));
        box->offerNow();
        return shown().value(0);
    };
    EXPECT_EQ(firstFor("open the board"), QStringLiteral("Pages and actions"));
    EXPECT_EQ(firstFor("open the boar"), QStringLiteral("Accounts")) << "as ever";
}

TEST_F(Search, AnswersBesideTheWindowWhileSomebodyTypes)
{
    box->begin();
    const QStringList newest = shown();
    const auto anOlder = [&](const char* entity) {
        const auto rows = demo.replica().select({entity, {}, {{"changed_at"}}, {}}, 0, 50);
        for (const Row& row : *rows) {
            const QString title = QString::fromStdString(row.record.title());
            if (!newest.contains(title)) {
                return title;
            }
        }
        return QString();
    };
    const QString name = anOlder("contact");
    const QString other = anOlder("account");

    box->setText(other);
    box->setText(name);
    const QStringList atOnce = shown();

    EXPECT_FALSE(atOnce.contains(name)); // typing does not wait for it
    EXPECT_TRUE(shows(name));
    EXPECT_FALSE(shown().contains(other));
}

TEST_F(Search, OffersPagesAndActionsByTheirNames)
{
    box->begin();
    box->setText(QStringLiteral("board"));

    EXPECT_TRUE(shows(QStringLiteral("Open the board")));

    box->setText(QStringLiteral(">boa"));
    EXPECT_TRUE(shows(QStringLiteral("Open the board")));
    box->setText(QStringLiteral(">nothing of the kind"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !shown().contains(QStringLiteral("Open the board")); },
                                5'000));
}

TEST_F(Search, EnterPicksWhatWasTypedAndNotWhatWasOfferedBefore)
{
    const RecordId person = demo.first("contact");
    RecordKey picked;
    QObject::connect(box, &SearchBox::recordPicked, box,
                     [&](const RecordKey& key) { picked = key; });
    box->begin();
    ASSERT_FALSE(shown().isEmpty()); // what changed last
    box->setText(QStringLiteral("@") +
                 QString::fromStdString(demo.replica().find("contact", person)->record.title()));

    QTest::keyClick(box, Qt::Key_Return);

    EXPECT_EQ(picked.id, person);
}

TEST_F(Search, ShowsNothingAfterItWasClosed)
{
    box->begin();
    box->setText(QStringLiteral("zw"));
    QTest::qWait(SearchBox::kTypingMs + 1); // asked, perhaps answered
    box->end();
    QTest::qWait(100);

    EXPECT_TRUE(shown().isEmpty());
}

} // namespace
} // namespace caravan::ui
