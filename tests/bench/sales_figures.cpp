// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Figures of selling: every report over many opportunities beside the same question in raw SQL,
// duplicates over many accounts, and converting a lead.
// sales_figures [--deals N] [--accounts N]
#include "core/actions/convert_record.h"
#include "core/product/product_reports.h"
#include "core/product/product_rules.h"
#include "core/reports/report.h"
#include "core/reports/reports.h"
#include "tests/bench/sales_company.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"

#include <CLI/CLI.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>

namespace caravan::bench {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(const std::function<void()>& work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The middle one of three.
double median(const std::function<void()>& work)
{
    double times[3];
    for (double& time : times) {
        time = milliseconds(work);
    }
    std::sort(std::begin(times), std::end(times));
    return times[1];
}

const std::map<std::string, std::string>& rawQuestions()
{
    static const std::string kFrom = R"( FROM e_opportunity WHERE )";
    static const std::map<std::string, std::string> kQuestions{
        {"pipeline", R"(SELECT f_stage, "f_amount#currency", count(*), sum(f_amount))" + kFrom +
                         "f_stage NOT IN ('won', 'lost') GROUP BY 1, 2"},
        {"funnel", R"(SELECT f_stage, "f_amount#currency", count(*), sum(f_amount))" + kFrom +
                       "1 GROUP BY 1, 2"},
        {"conversion", "SELECT f_stage, f_reached, count(*)" + kFrom + "1 GROUP BY 1, 2"},
        {"won", R"(SELECT f_owner, "f_amount#currency", count(*), sum(f_amount))" + kFrom +
                    "f_stage = 'won' GROUP BY 1, 2"},
        {"win_rate",
         "SELECT f_owner, f_stage, count(*)" + kFrom + "f_stage IN ('won', 'lost') GROUP BY 1, 2"},
        {"lost_reasons", "SELECT f_lost_reason, count(*)" + kFrom + "f_stage = 'lost' GROUP BY 1"},
        {"cycle_time", "SELECT f_owner, avg(julianday(f_close_date) - julianday(f_engage_date))" +
                           kFrom + "f_stage = 'won' GROUP BY 1"},
        {"trend", R"(SELECT substr(f_engage_date, 1, 7), substr(f_close_date, 1, 7), f_stage,
                    "f_amount#currency", sum(f_amount))" +
                      kFrom + "1 GROUP BY 1, 2, 3, 4"},
        {"forecast", R"(SELECT substr(f_close_date, 1, 7), f_forecast_category, f_stage,
                       "f_amount#currency", sum(f_amount))" +
                         kFrom +
                         "f_close_date >= '2026-01-01' AND f_close_date < '2027-01-01' "
                         "GROUP BY 1, 2, 3, 4"},
    };
    return kQuestions;
}

void reports(Replica& replica, const caravan::Clock& clock)
{
    sqlite3* raw = nullptr;
    must(sqlite3_open(replica.file().c_str(), &raw) == SQLITE_OK, "raw SQLite opens");
    const Reports all = Reports::of(replica.catalogue(), productReportKinds());
    for (const Reports::Definition& one : all.all()) {
        const ReportDefinition& definition = *one;
        ReportRequest request;
        request.viewpoint = {dateOf(clock.now()), {}, [](Date day) {
                                 return TimePoint(std::chrono::sys_days(day));
                             }};
        if (definition.entity != "opportunity") {
            continue;
        }
        const auto ask = [&] {
            must(runReport(replica, one, request).has_value(), definition.name.c_str());
        };
        auto fresh = Replica::open(replica.file(), Catalogue::builtIn(), clock, test::seededIds(7),
                                   productRules());
        must(fresh.has_value(), "another reader");
        const double first = milliseconds(
            [&] { must(runReport(**fresh, one, request).has_value(), definition.name.c_str()); });
        const double ours = median(ask);
        double slowest = ours; // by whatever it can be told
        for (const std::string& by : definition.by) {
            request.by = by;
            slowest = std::max(slowest, median(ask));
        }
        const auto question = rawQuestions().find(definition.name);
        if (question == rawQuestions().end()) {
            std::printf("report %-14s %7.1f ms, first %6.1f, slowest key %6.1f\n",
                        definition.name.c_str(), ours, first, slowest);
            continue;
        }
        const double theirs = median([&] {
            must(sqlite3_exec(raw, question->second.c_str(), nullptr, nullptr, nullptr) ==
                     SQLITE_OK,
                 "raw SQL");
        });
        std::printf("report %-14s %7.1f ms, first %6.1f, slowest key %6.1f; raw SQL %7.1f ms, "
                    "%.2f x\n",
                    definition.name.c_str(), ours, first, slowest, theirs, ours / theirs);
    }
    sqlite3_close(raw);
}

} // namespace

int run(std::size_t deals, std::size_t accounts)
{
    test::FakeClock clock;
    IdSource ids = test::seededIds(5);
    test::TempFolder folder;
    const std::string file = (folder.path() / "replica.db").string();
    auto opened =
        Replica::open(file, Catalogue::builtIn(), clock, test::seededIds(6), productRules());
    must(opened.has_value(), "a replica");
    Replica& replica = **opened;
    SalesCompany(replica, ids, clock.now()).fill(deals, accounts);
    std::printf("%zu opportunities, %zu accounts\n", deals, accounts);
    std::printf("reports, of each the limit is 100 ms:\n");
    reports(replica, clock);

    std::size_t pairs = 0;
    const double scan = milliseconds([&] {
        const auto found = scanDuplicates(replica, "account", 100'000);
        must(found.has_value(), "a scan");
        pairs = found->size();
    });
    std::printf("duplicates over %zu accounts: %.0f ms, %zu pairs of %zu planted\n", accounts, scan,
                pairs, accounts / 100);
    must(pairs == accounts / 100, "every pair is found, and no other");

    Record typed(replica.catalogue().at("account"), replica.newId());
    typed.set("name", std::string("Company 4711 GmbH"));
    typed.set("phone", std::string("0049 89 10004711"));
    std::printf("duplicates while typing: %.1f ms\n", median([&] {
                    must(!findDuplicates(replica, "account", identityOf(typed), typed.id).empty(),
                         "one is found");
                }));

    Edit lead =
        Edit::create("lead", replica.newId(),
                     {{"name", std::string("Jonas Ek")}, {"company", std::string("Lund Cell")}});
    must(replica.save({lead}).has_value(), "a lead");
    const Record from = replica.find("lead", lead.id)->record;
    std::printf("converting a lead: %.1f ms\n", milliseconds([&] {
                    knownFor(replica, from);
                    const auto edits = convertRecord(replica, from, {}, dateOf(clock.now()));
                    must(edits && replica.save(*edits), "converted");
                }));
    return 0;
}

} // namespace caravan::bench

int main(int argc, char** argv)
{
    std::size_t deals = 100'000;
    std::size_t accounts = 20'000;
    CLI::App app{"Figures of selling."};
    app.add_option("--deals", deals)->capture_default_str();
    app.add_option("--accounts", accounts)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    return caravan::bench::run(deals, accounts);
}
