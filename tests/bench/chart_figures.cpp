// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// From asking for a chart to its pixels over many deals, and the board with 5,000 cards.
// chart_figures [deals]
#include "core/product/product_reports.h"
#include "core/product/product_rules.h"
#include "tests/bench/sales_company.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"
#include "ui/board/board_model.h"
#include "ui/board/board_page.h"
#include "ui/charts/report_page.h"
#include "ui/selling/deal_board.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace caravan;

namespace {

constexpr double kPixelsLimit = 200; // ms, of the issue

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A company with so many deals, and the window's desk over it.
struct Company {
    Company(std::size_t deals, std::size_t accounts)
    {
        IdSource ids = test::seededIds(5);
        auto opened = Replica::open(folder.path() / "replica.db", Catalogue::builtIn(), clock,
                                    test::seededIds(6), productRules());
        bench::must(opened.has_value(), "a replica");
        replica = std::move(*opened);
        bench::SalesCompany(*replica, ids, clock.now()).fill(deals, accounts);
        desk = std::make_unique<ui::Desk>(*replica, clock, preferences);
    }

    test::FakeClock clock;
    test::TempFolder folder;
    ui::Preferences preferences{QString()};
    std::unique_ptr<Replica> replica;
    std::unique_ptr<ui::Desk> desk;
};

void charts(Company& company)
{
    const Reports reports = Reports::of(company.replica->catalogue(), productReportKinds());
    ui::ReportPage page(*company.desk, reports);
    page.resize(1320, 820);
    page.show();
    page.grab();
    const auto shown = [&] {
        do {
            QCoreApplication::processEvents();
        } while (page.isReading());
        page.grab();
    };
    shown();
    double slowest = 0;
    for (const Reports::Definition& one : reports.all()) {
        const ReportDefinition& definition = *one;
        if (definition.entity != "opportunity") {
            continue;
        }
        const double took = milliseconds([&] {
            page.open(definition.name);
            shown();
        });
        slowest = std::max(slowest, took);
        std::printf("chart %-14s %7.1f ms to pixels, %5.2f x of the limit %g ms\n",
                    definition.name.c_str(), took, took / kPixelsLimit, kPixelsLimit);
    }
    std::printf("the slowest chart: %.1f ms, %.2f x of the limit\n", slowest,
                slowest / kPixelsLimit);
}

void board()
{
    Company company(8000, 500); // five of eight are open
    std::unique_ptr<ui::BoardPage> page;
    const double read = milliseconds([&] {
        page = std::make_unique<ui::BoardPage>(std::make_unique<ui::DealBoard>(*company.desk),
                                               *company.desk);
        page->resize(1400, 800);
        page->show();
    });
    const double painted = milliseconds([&] { page->grab(); });
    const Query all{"opportunity", {}, {}, {}};
    std::size_t rows = 0;
    const double bare =
        milliseconds([&] { rows = company.replica->select(all, 0, 100'000).value().size(); });
    std::printf(
        "board with %lld cards: %.0f ms to read (%.2f x reading the %zu records), "
        "%.0f ms to paint\n",
        static_cast<long long>(static_cast<const ui::DealBoard&>(page->kind()).sumOfOpen().count),
        read, read / bare, rows, painted);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    ui::Theme theme;
    ui::Languages languages(theme);
    languages.choose(QStringLiteral("en"));
    const std::size_t deals = argc > 1 ? std::stoul(argv[1]) : 100'000;
    {
        Company company(deals, deals / 50);
        std::printf("%zu deals\n", deals);
        charts(company);
    }
    board();
    return 0;
}
