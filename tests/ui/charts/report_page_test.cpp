// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/support/named_report.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/charts/figures_model.h"
#include "ui/charts/report_page.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/charts/rows_view.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
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
        const int rows = static_cast<int>(page->report().categories.size());
        EXPECT_EQ(page->figures().rowCount(), rows + (page->figures().isTotal(rows) ? 1 : 0));
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
    page->open("ageing");
    page->tell({}, "owner");
    QStringList names;
    for (const QChartView* view : page->findChildren<QChartView*>()) {
        for (const QLegendMarker* marker : view->chart()->legend()->markers()) {
            names.append(marker->label());
        }
    }
    ASSERT_FALSE(names.isEmpty());
    EXPECT_TRUE(std::any_of(names.begin(), names.end(), [](const QString& name) {
        return name.startsWith(QStringLiteral("&lt;i&gt;"));
    })) << qPrintable(names.join(QLatin1Char(' ')));
    EXPECT_FALSE(names.join(QString()).contains(QStringLiteral("<i>")));
}

TEST_F(Charts, BarsAreLowAndAClickOpensWhatIsBehindOne)
{
    page->open("won");
    auto* bars = qobject_cast<RowsView*>(&page->view());
    ASSERT_TRUE(bars);
    QApplication::processEvents();
    for (std::size_t i = 0; i < page->report().categories.size(); ++i) {
        const QRectF bar = bars->barOf(i);
        EXPECT_LE(bar.height(), 28);
        EXPECT_GT(bar.width(), 0);
        EXPECT_LT(bar.right(), bars->width() - 40) << "its figure stands behind it";
    }
    QTest::mouseClick(bars, Qt::LeftButton, {}, bars->barOf(1).center().toPoint());
    EXPECT_EQ(bars->currentMark(), 1);
    EXPECT_EQ(page->records().rowCount(), page->report().marks[1].count);
}

TEST_F(Charts, FiguresEndWithTotalsAndTargetsTellWhatIsReachedAndMissing)
{
    page->open("attainment");
    const FiguresModel& figures = page->figures();
    const auto header = [&](int column) {
        return figures.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    const int columns = figures.columnCount();
    EXPECT_EQ(header(columns - 3), QStringLiteral("Target"));
    EXPECT_EQ(header(columns - 2), QStringLiteral("Reached"));
    EXPECT_EQ(header(columns - 1), QStringLiteral("Gap"));
    const int last = figures.rowCount() - 1;
    ASSERT_TRUE(figures.isTotal(last));
    EXPECT_EQ(figures.index(last, 0).data().toString(), QStringLiteral("Total"));
    EXPECT_EQ(figures.index(last, 1).data(Qt::EditRole).toString(),
              toQString(page->report().total.toString()));
    Decimal won;
    Decimal target;
    for (int row = 0; row < last; ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (const std::optional<Decimal> own = page->report().targets[at]) {
            EXPECT_EQ(figures.index(row, columns - 1).data(Qt::EditRole).toString(),
                      toQString((page->report().amountOf(at) - *own).toString()));
            won = won + page->report().amountOf(at);
            target = target + *own;
        } else {
            EXPECT_EQ(figures.index(row, columns - 2).data().toString(), QStringLiteral("–"));
        }
    }
    EXPECT_EQ(figures.index(last, columns - 1).data(Qt::EditRole).toString(),
              toQString((won - target).toString()));

    page->open("forecast");
    for (int column = 0; column < figures.columnCount(); ++column) {
        EXPECT_NE(header(column), QStringLiteral("Total")) << "open and won are not one amount";
    }
    page->open("funnel");
    EXPECT_FALSE(figures.isTotal(figures.rowCount() - 1)) << "each deal is in several steps";
}

TEST_F(Charts, SayHowMuchMoreItIsThanBefore)
{
    page->open("won");
    page->openMark("won", {}, "this_quarter", false, -1);
    ASSERT_TRUE(page->report().before);
    EXPECT_EQ(page->report().before->word, "last_quarter");
    const ReportText text(demo.replica(), page->report());
    EXPECT_TRUE(text.change().contains(QStringLiteral("% against last quarter")))
        << qPrintable(text.change());
    EXPECT_TRUE(text.change().startsWith(QStringLiteral("So far: "))) << "this quarter goes on";
    EXPECT_TRUE(text.changeInWords().contains(QStringLiteral("than last quarter")))
        << qPrintable(text.changeInWords());
    page->openMark("won", {}, "", false, -1);
    EXPECT_FALSE(page->report().before);
    EXPECT_TRUE(ReportText(demo.replica(), page->report()).change().isEmpty());
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
                EXPECT_EQ(table->horizontalHeader()->length(), table->viewport()->width());
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
