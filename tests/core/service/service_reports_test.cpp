// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The figures of service beside SQL over the same replica.
#include "core/demo/demo.h"
#include "tests/support/named_report.h"
#include "tests/support/replica_fixture.h"

#include <sqlite3.h>

#include <cmath>

namespace caravan::test {
namespace {

class ServiceReports : public ReplicaFixture {
protected:
    void SetUp() override { ASSERT_TRUE(createDemoCompany(*replica, clock.now())); }

    Report run(const std::string& name, const std::string& by = {})
    {
        NamedRequest request;
        request.name = name;
        request.by = by;
        request.categoriesMax = 0;
        request.viewpoint = {dateOf(clock.now()), {}, [](Date date) {
                                 return TimePoint(std::chrono::sys_days(date));
                             }};
        auto report = runNamed(*replica, request);
        EXPECT_TRUE(report) << describe(report.error());
        return report ? *report : Report{};
    }
    /// The first column as the key, hexadecimal of ids; the second as a number.
    std::multimap<std::string, double> ask(const std::string& sql)
    {
        sqlite3* raw = nullptr;
        EXPECT_EQ(sqlite3_open((folder.path() / "replica.db").c_str(), &raw), SQLITE_OK);
        std::multimap<std::string, double> rows;
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(raw, sql.c_str(), -1, &statement, nullptr), SQLITE_OK)
            << sqlite3_errmsg(raw);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* key = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
            rows.emplace(key != nullptr ? key : "", sqlite3_column_double(statement, 1));
        }
        sqlite3_finalize(statement);
        sqlite3_close(raw);
        return rows;
    }
    static std::string hexOf(const ReportKey& key)
    {
        const RecordId* id = std::get_if<RecordId>(&key.value);
        std::string hex;
        for (const unsigned char byte :
             id != nullptr ? std::vector<unsigned char>(id->bytes.begin(), id->bytes.end())
                           : std::vector<unsigned char>{}) {
            constexpr const char* kDigits = "0123456789ABCDEF";
            hex += kDigits[byte >> 4U];
            hex += kDigits[byte & 15U];
        }
        return hex;
    }
    void expectEqual(const Report& report, const std::map<std::string, double>& wanted,
                     double tolerance)
    {
        EXPECT_EQ(report.categories.size(), wanted.size());
        EXPECT_FALSE(wanted.empty());
        for (std::size_t i = 0; i < report.categories.size(); ++i) {
            const auto found = wanted.find(hexOf(report.categories[i]));
            ASSERT_NE(found, wanted.end());
            EXPECT_NEAR(report.amountOf(i).toDouble(), found->second, tolerance);
        }
    }
    std::string today() const { return "'" + formatDate(dateOf(clock.now())) + "'"; }
};

TEST_F(ServiceReports, PartsAreCountedInPieces)
{
    std::map<std::string, double> wanted;
    for (const auto& [product, pieces] :
         ask("SELECT hex(f_product), sum(f_quantity) / 10000.0 FROM e_part_use GROUP BY 1")) {
        wanted[product] = pieces;
    }
    expectEqual(run("parts_used", "product"), wanted, 0.001);
}

TEST_F(ServiceReports, TimeBetweenFailuresIsTimeInServicePerBreakdown)
{
    const std::string machines = " a.f_install_date IS NOT NULL AND a.f_status <> 'removed' ";
    const auto days =
        ask("SELECT hex(a.f_product), sum(max(0, julianday(" + today() +
            ") - julianday(a.f_install_date) + 1)) FROM e_asset a WHERE" + machines + "GROUP BY 1");
    std::map<std::string, double> wanted;
    double failures = 0;
    for (const auto& [product, count] :
         ask("SELECT hex(a.f_product), count(*) FROM e_visit v JOIN e_asset a ON a.id = v.f_asset "
             "WHERE v.f_kind = 'breakdown' AND v.f_status <> 'cancelled' "
             "AND" +
             machines + "GROUP BY 1")) {
        wanted[product] = days.find(product)->second / count;
        failures += count;
    }
    double all = 0;
    for (const auto& [product, some] : days) {
        all += some;
    }
    const Report report = run("mtbf", "asset.product");
    expectEqual(report, wanted, 0.001);
    EXPECT_NEAR(report.total.toDouble(), all / failures, 0.001)
        << "machines that never failed count as well";
}

TEST_F(ServiceReports, UtilisationIsWorkAndTravelOfTheHoursThatAreThere)
{
    const Date last = dateOf(clock.now());
    const DayRange period = *daysOf("last_90_days", last);
    const double available =
        40.0 / 7.0 *
        static_cast<double>((std::chrono::sys_days(last) - std::chrono::sys_days(*period.first)) /
                                std::chrono::days(1) +
                            1);
    std::map<std::string, double> wanted;
    for (const auto& [engineer, minutes] :
         ask("SELECT hex(v.f_engineer), sum(coalesce(v.f_labour_minutes, 0) + "
             "coalesce(v.f_travel_minutes, 0)) FROM e_visit v JOIN e_user u ON u.id = v.f_engineer "
             "WHERE u.f_role = 'engineer' AND v.f_status IN ('work_done', 'signed', 'closed') AND "
             "v.f_start >= '" +
             formatDate(*period.first) + "' AND v.f_start < date(" + today() +
             ", '+1 day') GROUP BY 1")) {
        wanted[engineer] = minutes / 60 / available * 100;
    }
    expectEqual(run("utilisation", "engineer"), wanted, 0.06);
}

TEST_F(ServiceReports, TimesAreToldByTheHalfAndByNineTenths)
{
    std::vector<double> hours;
    for (const auto& [none, value] :
         ask("SELECT '', (julianday(f_left_at) - julianday(f_requested_at)) * 24 FROM e_visit "
             "WHERE f_kind = 'breakdown' AND f_status <> 'cancelled' AND f_left_at IS NOT NULL AND "
             "f_requested_at IS NOT NULL")) {
        hours.push_back(value);
    }
    std::sort(hours.begin(), hours.end());
    ASSERT_GE(hours.size(), 5U);
    const std::size_t n = hours.size();
    const double half = n % 2 == 1 ? hours[n / 2] : (hours[n / 2 - 1] + hours[n / 2]) / 2;

    const Report report = run("fix_time");
    EXPECT_EQ(report.count, static_cast<std::int64_t>(n));
    EXPECT_NEAR(report.total.toDouble(), half, 0.06);

    const RecordId machine = create("asset", {{"name", std::string("One")}});
    const RecordId product = create("product", {{"name", std::string("Alone")}});
    ASSERT_TRUE(update("asset", machine, {{"product", product}}));
    for (int i = 1; i <= 10; ++i) { // 1 to 10 hours
        create("visit", {{"subject", std::string("x")},
                         {"kind", std::string("breakdown")},
                         {"asset", machine},
                         {"requested_at", std::string("2026-03-01T00:00:00.000Z")},
                         {"left_at", formatDateTime(*parseDateTime("2026-03-01T00:00:00.000Z") +
                                                    std::chrono::hours(i))}});
    }
    const Report again = run("fix_time", "asset.product");
    for (std::size_t i = 0; i < again.categories.size(); ++i) {
        if (again.categories[i].value == Value(product)) {
            EXPECT_EQ(again.amountOf(i).toString(), "5.5");
            ASSERT_TRUE(again.targets[i]);
            EXPECT_EQ(again.targets[i]->toString(), "9") << "nine of ten were over by then";
            return;
        }
    }
    FAIL() << "the product is not told";
}

TEST_F(ServiceReports, AClockThatWasSetBackMakesNoTimeBelowNothing)
{
    const RecordId engineer = create("user", {{"name", std::string("Back")},
                                              {"mail", std::string("b@c.example")},
                                              {"role", std::string("engineer")}});
    create("visit", {{"subject", std::string("x")},
                     {"kind", std::string("breakdown")},
                     {"engineer", engineer},
                     {"requested_at", std::string("2026-03-02T00:00:00.000Z")},
                     {"arrived_at", std::string("2026-03-01T00:00:00.000Z")}});
    const Report report = run("response_time", "engineer");
    for (std::size_t i = 0; i < report.categories.size(); ++i) {
        EXPECT_GE(report.amountOf(i), Decimal());
    }
}

TEST_F(ServiceReports, MachinesAreNotToldByWhatOnlyVisitsHave)
{
    NamedRequest request;
    request.name = "mtbf";
    request.where = Filter::where("priority", Compare::equal, Value(std::string("high")));
    request.viewpoint = {
        dateOf(clock.now()), {}, [](Date date) { return TimePoint(std::chrono::sys_days(date)); }};
    const auto report = runNamed(*replica, request);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().key, "where");
}

} // namespace
} // namespace caravan::test
