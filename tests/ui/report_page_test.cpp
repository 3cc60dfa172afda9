// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/support/named_report.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/charts/figures_model.h"
#include "ui/charts/report_page.h"
#include "ui/charts/report_view.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace caravan::ui {
namespace {

class Charts : public ::testing::Test {
protected:
    Charts() : desk(demo.replica(), demo.clock(), preferences)
    {
        page = std::make_unique<ReportPage>(desk, test::reportsOf(desk.catalogue()));
        page->resize(1200, 800);
        page->show();
    }

    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        return file.readAll();
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    std::unique_ptr<ReportPage> page;
};

TEST_F(Charts, EveryReportShowsItsFiguresAndOpensTheRecordsBehindEachMark)
{
    const Reports reports = test::reportsOf(desk.catalogue());
    for (const Reports::Definition& definition : reports.all()) {
        SCOPED_TRACE(definition->name);
        page->open(definition->name);
        QAbstractItemModelTester tester(&page->figures());
        ASSERT_FALSE(page->report().marks.empty());
        EXPECT_EQ(page->figures().rowCount(), static_cast<int>(page->report().categories.size()));
        EXPECT_FALSE(page->view().accessibleName().isEmpty());
        for (int mark = 0; mark < static_cast<int>(page->report().marks.size()); ++mark) {
            page->explain(mark);
            EXPECT_EQ(page->records().rowCount(),
                      page->report().marks[static_cast<std::size_t>(mark)].count);
            EXPECT_EQ(page->view().currentMark(), mark);
        }
    }
}

TEST_F(Charts, ANameIsNoMarkupOnItsAxis)
{
    const auto users = demo.replica().select({"user", {}, {}, {}}, 0, 50);
    ASSERT_TRUE(users);
    for (const Row& user : *users) {
        ASSERT_TRUE(demo.replica().save({Edit::update(
            user.record, {{"name", std::string("<i>") + user.record.text("name")}})}));
    }
    desk.look();
    page->open("activities");
    QStringList names;
    for (const QChartView* view : page->findChildren<QChartView*>()) {
        for (QAbstractAxis* axis : view->chart()->axes()) {
            if (auto* categories = qobject_cast<QBarCategoryAxis*>(axis)) {
                names.append(categories->categories());
            }
        }
    }
    ASSERT_FALSE(names.isEmpty());
    for (const QString& name : names) {
        EXPECT_TRUE(name.startsWith(QStringLiteral("&lt;i&gt;"))) << qPrintable(name);
    }
}

TEST_F(Charts, NobodyIsOfferedWhatTheyAreNotShown)
{
    const auto keys = [](const ReportPage& shown) {
        QStringList all;
        for (const QComboBox* box : shown.findChildren<QComboBox*>()) {
            for (int i = 0; i < box->count(); ++i) {
                all.append(box->itemData(i).toString());
            }
        }
        return all;
    };
    page->open("won");
    EXPECT_EQ(page->report().definition->name, "won") << "a rep sees amounts";
    page->open("account");
    EXPECT_TRUE(keys(*page).contains(QStringLiteral("industry")));

    demo.signInAs("engineer");
    Desk other(demo.replica(), demo.clock(), preferences);
    ASSERT_FALSE(other.rights().mayRead(other.catalogue().at("opportunity"),
                                        *other.catalogue().at("opportunity").field("amount")));
    preferences.setValue(QStringLiteral("reports.current"), QStringLiteral("won"));
    const ReportPage theirs(other, test::reportsOf(other.catalogue()));
    const ReportDefinition& first = *theirs.report().definition;
    EXPECT_NE(first.name, "won");
    const Entity& entity = other.catalogue().at(first.entity);
    EXPECT_TRUE(other.rights().mayRead(entity, *entity.field(first.field))) << first.name;
}

TEST_F(Charts, TheTableOfFiguresFitsTheWindow)
{
    page->resize(1104, 740); // beside the sidebar of a window 1320 wide
    for (const char* name : {"forecast", "pipeline", "attainment"}) {
        SCOPED_TRACE(name);
        page->open(name);
        QApplication::processEvents();
        for (const QTableView* table : page->findChildren<QTableView*>()) {
            if (table->model() == &page->figures()) {
                QString widths;
                for (int i = 0; i < page->figures().columnCount(); ++i) {
                    widths += QString::number(table->columnWidth(i)) + QLatin1Char(' ');
                }
                EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0)
                    << qPrintable(widths) << "in " << table->viewport()->width();
            }
        }
    }
}

TEST_F(Charts, TheKeysWalkTheMarksAndEnterOpensOne)
{
    page->open("won");
    ReportView& view = page->view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentMark(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentMark(), 1);
    EXPECT_FALSE(view.accessibleDescription().isEmpty());
    QTest::keyClick(&view, Qt::Key_Return);

    EXPECT_EQ(page->records().rowCount(), page->report().marks[1].count);
}

TEST_F(Charts, FollowWhatIsSaved)
{
    page->open("pipeline");
    const std::int64_t before = page->report().count;
    Edit edit = Edit::create("opportunity", demo.replica().newId(),
                             {{"name", std::string("New")}, {"stage", std::string("engaging")}});
    ASSERT_TRUE(desk.save({edit}, QString()));
    QTest::qWait(400);

    EXPECT_EQ(page->report().count, before + 1);
}

TEST_F(Charts, AreWrittenAsPictureDocumentAndFigures)
{
    test::TempFolder folder;
    page->open("forecast");
    const QString base = toQString((folder.path() / "forecast").string());
    for (const char* ending : {".png", ".svg", ".pdf", ".csv"}) {
        ASSERT_TRUE(page->writeTo(base + QLatin1String(ending))) << ending;
    }

    const QImage picture(base + QStringLiteral(".png"));
    std::set<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3) {
            colors.insert(picture.pixel(x, y));
        }
    }
    EXPECT_GT(picture.width(), 600);
    EXPECT_GT(colors.size(), 20U) << "something is drawn";
    EXPECT_TRUE(bytesOf(base + QStringLiteral(".svg")).contains("<svg"));
    EXPECT_TRUE(bytesOf(base + QStringLiteral(".svg")).contains("Forecast"));
    EXPECT_TRUE(bytesOf(base + QStringLiteral(".pdf")).startsWith("%PDF"));
    const QByteArray csv = bytesOf(base + QStringLiteral(".csv"));
    EXPECT_EQ(csv.count('\n'), page->figures().rowCount() + 1);
    EXPECT_TRUE(csv.contains("2026-11"));
    EXPECT_FALSE(page->writeTo(QStringLiteral("/nowhere/at/all.png")));
}

} // namespace
} // namespace caravan::ui
