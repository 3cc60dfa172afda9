// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The cards of subjects on Home, and what a person puts there.
#include "app/desktop/product_workbench.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/admin/bulletin_card.h"
#include "ui/admin/bulletin_reader.h"
#include "ui/charts/charts.h"
#include "ui/charts/report_page.h"
#include "ui/lists/list_page.h"
#include "ui/models/own_home.h"
#include "ui/models/record_list_model.h"
#include "ui/planning/calendar.h"
#include "ui/selling/gap_card.h"
#include "ui/selling/moved_card.h"
#include "ui/service/route_card.h"
#include "ui/shell/messages.h"
#include "ui/start/briefing_card.h"
#include "ui/start/number_tile.h"
#include "ui/start/start_page.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <SQLiteCpp/SQLiteCpp.h>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class HomeParts : public ::testing::Test {
protected:
    HomeParts() : desk(demo.replica(), demo.clock(), preferences) { reopen(); }
    void reopen()
    {
        page = std::make_unique<StartPage>(desk, bench);
        page->resize(1200, 800);
        page->show();
        QObject::connect(page.get(), &StartPage::routeRequested, page.get(),
                         [this](const Route& to) { asked = to; });
    }
    void overdue(const char* subject, const char* due)
    {
        const Edit edit = Edit::create("activity", demo.replica().newId(),
                                       {{"subject", std::string(subject)},
                                        {"kind", std::string("task")},
                                        {"status", std::string("open")},
                                        {"owner", desk.user()},
                                        {"due", std::string(due)}});
        ASSERT_TRUE(desk.save({edit}, QStringLiteral("x")));
    }
    LinkLabel* linkSaying(QWidget& in, const QString& words)
    {
        const auto buttons = in.findChildren<QAbstractButton*>();
        for (QAbstractButton* button : buttons) {
            auto* link = dynamic_cast<LinkLabel*>(button);
            if (link && link->text().contains(words)) {
                return link;
            }
        }
        return nullptr;
    }
    std::vector<NumberTile*> tiles()
    {
        QTest::qWait(20); // those of before are gone
        std::vector<NumberTile*> found;
        const auto buttons = page->findChildren<QAbstractButton*>();
        for (QAbstractButton* button : buttons) {
            if (auto* tile = dynamic_cast<NumberTile*>(button)) {
                found.push_back(tile);
            }
        }
        return found;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    std::unique_ptr<StartPage> page;
    Route asked;
};

TEST_F(HomeParts, EachRoleHasItsOwn)
{
    page->choose("rep");
    EXPECT_NE(page->findChild<BriefingCard*>(), nullptr);
    EXPECT_NE(page->findChild<BulletinCard*>(), nullptr);
    page->choose("engineer");
    QTest::qWait(20);
    EXPECT_NE(page->findChild<RouteCard*>(), nullptr);
    page->choose("manager");
    QTest::qWait(20);
    EXPECT_NE(page->findChild<GapCard*>(), nullptr);
    EXPECT_NE(page->findChild<MovedCard*>(), nullptr);
    EXPECT_EQ(page->findChild<RouteCard*>(), nullptr);
}

TEST_F(HomeParts, ASentenceOfTheBriefingOpensWhatItSpeaksOf)
{
    overdue("Send the offer", "2020-01-02");
    auto* card = page->findChild<BriefingCard*>();
    card->reading()(demo.replica())();
    LinkLabel* late = linkSaying(*card, QStringLiteral("overdue"));
    ASSERT_NE(late, nullptr) << toStd(card->sentences().join(QLatin1Char('\n')));
    QTest::mouseClick(late, Qt::LeftButton);
    EXPECT_EQ(asked.key, "list");
    EXPECT_EQ(asked.entity, "activity");
    ListPage list(desk, bench, desk.catalogue().at("activity"));
    list.showOnly(*listViewFromJson(list.entity(), textOf(asked.preset.at("view"))));
    EXPECT_GT(list.model().rowCount(), 0);
}

TEST_F(HomeParts, TheBriefingIsPrintedAsText)
{
    overdue("<b>Markup</b> is text", "2020-01-02");
    test::TempFolder folder;
    const QString path = toQString((folder.path() / "briefing.pdf").string());
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    page->findChild<BriefingCard*>()->printTo(printer);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(5).startsWith("%PDF-"));
    EXPECT_GT(file.size(), 1000);
}

TEST_F(HomeParts, TheGapIsThatOfTheReport)
{
    page->choose("manager");
    auto* card = page->findChild<GapCard*>();
    ASSERT_NE(card, nullptr);
    const auto bars = card->findChildren<QProgressBar*>();
    ASSERT_EQ(bars.size(), 1) << "who leads nobody sees their own";
    LinkLabel* open = linkSaying(*card, QStringLiteral("report"));
    ASSERT_NE(open, nullptr);
    QTest::mouseClick(open, Qt::LeftButton);
    EXPECT_EQ(asked.key, reportsRoute().key);
    EXPECT_EQ(textOf(asked.preset.at("report")), "attainment");
}

TEST_F(HomeParts, WhatCouldNotBeReadIsSaidByTheWindow)
{
    QWidget host;
    host.resize(1200, 800);
    host.show();
    Toast toast(&host);
    const Messages messages(toast, desk, Messages::Tells::own, host);
    {
        SQLite::Database raw(demo.replica().file().string(), SQLite::OPEN_READWRITE);
        raw.exec("DROP TABLE e_target");
    }

    reopen();

    EXPECT_TRUE(toast.isVisible());
    EXPECT_TRUE(toast.text().contains(QStringLiteral("could not be read"))) << toStd(toast.text());
}

TEST_F(HomeParts, ABulletinIsReadInAReaderAndLosesItsDot)
{
    auto* card = page->findChild<BulletinCard*>();
    ASSERT_NE(card, nullptr);
    QTest::qWait(20); // it is hidden until it was read; now it has its place
    const auto dots = [&] {
        const auto labels = card->findChildren<PlainLabel*>();
        return std::count_if(labels.begin(), labels.end(), [](const PlainLabel* label) {
            return label->text() == QStringLiteral("●");
        });
    };
    const auto before = dots();
    ASSERT_GT(before, 1);
    const auto newest = demo.replica().select({"bulletin", {}, {{"published", true}}, {}}, 0, 1);
    LinkLabel* first = linkSaying(*card, recordTitle(newest->front().record));
    ASSERT_NE(first, nullptr);
    QString text;
    QTimer::singleShot(0, page.get(), [&] {
        auto* reader = qobject_cast<BulletinReader*>(QApplication::activeModalWidget());
        ASSERT_NE(reader, nullptr);
        text = reader->findChild<QPlainTextEdit*>()->toPlainText();
        reader->accept();
    });
    QTest::mouseClick(first, Qt::LeftButton);
    EXPECT_EQ(toStd(text), newest->front().record.text("body"));
    QTest::qWait(20);
    EXPECT_EQ(dots(), before - 1);
}

TEST_F(HomeParts, AListAndAReportStandOnHomeUntilTheyAreRemoved)
{
    page->choose("rep");
    const auto supplied = tiles().size();
    ListPage list(desk, bench, desk.catalogue().at("opportunity"));
    ListView won;
    won.rules = {{"stage", FilterRule::Kind::is, {std::string("won")}}};
    list.showOnly(won);
    QSignalSpy said(&list, &Page::messageRequested);
    list.addToHome();
    ASSERT_EQ(said.count(), 1);
    list.addToHome();
    EXPECT_EQ(ownTiles(preferences, desk.catalogue()).size(), 1U) << "once is enough";

    ReportPage reports(desk, bench.reportsOf(desk.catalogue()));
    reports.open("funnel");
    reports.addToHome();
    EXPECT_EQ(ownCharts(preferences).size(), 1U);

    reopen();
    page->choose("rep");
    std::vector<NumberTile*> all = tiles();
    ASSERT_EQ(all.size(), supplied + 1);
    NumberTile* own = all.back();
    QTest::mouseClick(own, Qt::LeftButton);
    ListPage opened(desk, bench, desk.catalogue().at(asked.entity));
    opened.showOnly(*listViewFromJson(opened.entity(), textOf(asked.preset.at("view"))));
    EXPECT_EQ(opened.model().rowCount(), list.model().rowCount());
    EXPECT_EQ(page->figures().reports.size(), 3U);

    ASSERT_EQ(own->actions().size(), 1);
    own->actions().front()->trigger();
    EXPECT_EQ(tiles().size(), supplied);
    EXPECT_TRUE(ownTiles(preferences, desk.catalogue()).empty());
}

TEST_F(HomeParts, WhatThisCatalogueDoesNotHaveIsNotShownAndKept)
{
    ASSERT_TRUE(addOwnTile(preferences, {QStringLiteral("Gone"), "no_such_entity", {}}));
    EXPECT_TRUE(ownTiles(preferences, desk.catalogue()).empty());
    EXPECT_EQ(preferences.value(QStringLiteral("home.tiles")).toArray().size(), 1);
}

TEST_F(HomeParts, ReportsAreFoundByTheirWordsAndPinned)
{
    ReportPage reports(desk, bench.reportsOf(desk.catalogue()));
    reports.resize(1200, 800);
    reports.show();
    const auto names = [&] { return reports.shownReports(); };
    const QStringList all = names();
    auto* search = reports.findChild<QLineEdit*>();
    QTest::keyClicks(search, "funnel");
    EXPECT_LT(names().size(), all.size());
    EXPECT_TRUE(names().contains(QStringLiteral("funnel")));
    search->clear();
    reports.open(toStd(all.last()));
    reports.togglePin();
    EXPECT_EQ(names().first(), all.last());
    auto* star = [&]() -> QToolButton* {
        for (auto* button : reports.findChildren<QToolButton*>()) {
            if (button->isCheckable() && button->isChecked()) {
                return button;
            }
        }
        return nullptr;
    }();
    ASSERT_NE(star, nullptr);
    reports.open(toStd(all.first()));
    EXPECT_FALSE(star->isChecked()) << "it is of the report that is shown";
    reports.open(toStd(all.last()));
    EXPECT_TRUE(star->isChecked());
    reports.togglePin();
    EXPECT_EQ(names(), all);
}

} // namespace
} // namespace caravan::ui
