// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/dependents.h"
#include "core/actions/reminders.h"
#include "core/exchange/import.h"
#include "core/reports/dashboard.h"
#include "core/selling/pipeline.h"
#include "core/selling/review.h"
#include "core/selling/targets.h"
#include "core/service/checklist.h"
#include "core/store/exchange_rates.h"
#include "core/store/failure.h"
#include "tests/support/named_report.h"
#include "tests/support/replica_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>

#include <gtest/gtest.h>

namespace caravan {
namespace {

/// What is computed from rows of @p table, which cannot be read.
struct Computed {
    const char* name;
    const char* table;
    std::function<void(Replica&)> compute;
};

std::ostream& operator<<(std::ostream& out, const Computed& computed)
{
    return out << computed.name;
}

constexpr TimePoint kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 29);

Date dayOf(TimePoint time)
{
    return std::chrono::floor<std::chrono::days>(time);
}

class FailedRead : public test::ReplicaFixture, public testing::WithParamInterface<Computed> {};

/// Less than there is would be another answer: a sum without rates, a record deleted without what
/// needs it, a second contact of one name.
TEST_P(FailedRead, IsNeverTakenForNoRows)
{
    EXPECT_NO_THROW(GetParam().compute(*replica));
    {
        SQLite::Database raw(replica->file().string(), SQLite::OPEN_READWRITE);
        raw.exec(std::string("DROP TABLE e_") + GetParam().table);
    }
    try {
        GetParam().compute(*replica);
        FAIL() << "computed without " << GetParam().table;
    } catch (const std::exception&) {
        EXPECT_NE(describe(currentStoreFailure()).find(GetParam().table), std::string::npos);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Of, FailedRead,
    testing::Values(
        Computed{"rates", "exchange_rate", [](Replica& r) { readRates(r, "EUR"); }},
        Computed{"pipelines", "pipeline", [](Replica& r) { readPipelines(r); }},
        Computed{"stages", "pipeline_stage", [](Replica& r) { readPipelines(r); }},
        Computed{"pulses", "activity", [](Replica& r) { readPulses(r, dayOf); }},
        Computed{"targets", "target", [](Replica& r) { readTargets(r, ExchangeRates("EUR")); }},
        Computed{
            "checklist", "checklist",
            [](Replica& r) { readChecklist(r, Record(r.catalogue().at("visit"), r.newId())); }},
        Computed{"reminders", "activity",
                 [](Replica& r) {
                     remindersIn(r, r.newId(), kNow, kNow + std::chrono::hours(1),
                                 [](Date day) { return TimePoint(std::chrono::sys_days(day)); });
                 }},
        Computed{"review", "opportunity",
                 [](Replica& r) { reviewOf(r, {}, kNow, dayOf(kNow), dayOf); }},
        Computed{"tiles", "lead",
                 [](Replica& r) {
                     const Reports reports = test::reportsOf(r.catalogue());
                     const Viewpoint now{dayOf(kNow), r.newId(), [](Date day) {
                                             return TimePoint(std::chrono::sys_days(day));
                                         }};
                     for (const Dashboard& one : readDashboards(r.catalogue(), reports)) {
                         runDashboard(r, one, now);
                     }
                 }},
        Computed{"dependents", "contact",
                 [](Replica& r) { dependentsOf(r, "account", {r.newId()}, 10); }}),
    [](const auto& param) { return std::string(param.param.name); });

/// Names that cannot be looked up are not unknown: an import that went on would make doubles.
class ImportOverDamage : public test::ReplicaFixture {};

TEST_F(ImportOverDamage, TakesNothingForNew)
{
    const char* const table = "full_name,account\nAda,Acme\n";
    create("account", {{"name", std::string("Acme")}});
    const auto good = importCsv(*replica, table, std::nullopt, "contact", {});
    ASSERT_TRUE(good) << describe(good.error());
    {
        SQLite::Database raw(replica->file().string(), SQLite::OPEN_READWRITE);
        raw.exec("DROP TABLE e_account");
    }
    const auto report = importCsv(*replica, table, std::nullopt, "contact", {});
    ASSERT_FALSE(report);
    EXPECT_NE(describe(report.error()).find("e_account"), std::string::npos)
        << describe(report.error());
    EXPECT_EQ(replica->count({"contact", {}, {}, {}}).value(), 1);
}

class DamagedText : public test::ReplicaFixture {
protected:
    /// What is said of a record whose column holds this text; "" where it is read.
    std::string saidOf(const Entity& entity, const std::string& column, const std::string& text)
    {
        const RecordId id = replica->newId();
        {
            SQLite::Database raw(replica->file().string(), SQLite::OPEN_READWRITE);
            SQLite::Statement insert(raw, "INSERT INTO e_" + entity.name +
                                              "(id, rev, vers, at, \"" + column +
                                              "\") VALUES(?, 1, '{}', 0, ?)");
            insert.bind(1, id.bytes.data(), static_cast<int>(id.bytes.size()));
            insert.bind(2, text);
            insert.exec();
        }
        try {
            return replica->find(entity.name, id) ? "" : "not found";
        } catch (const std::exception&) {
            const Error error = currentStoreFailure();
            EXPECT_EQ(error.code, ErrorCode::damaged) << describe(error);
            return describe(error);
        }
    }
};

/// An empty value in its place would be shown, and stored over it by the next save.
TEST_F(DamagedText, OfAValueIsToldAndNotTakenForNone)
{
    int seen = 0;
    for (const Entity& entity : replica->catalogue().entities()) {
        for (const Field& field : entity.fields) {
            if (field.type != FieldType::link && field.type != FieldType::choiceSet &&
                field.type != FieldType::file) {
                continue;
            }
            SCOPED_TRACE(entity.name + "." + field.name);
            const std::string said = saidOf(entity, "f_" + field.name, "[\"wa");
            EXPECT_NE(said.find('"' + field.name + '"'), std::string::npos) << said;
            ++seen;
        }
    }
    EXPECT_GE(seen, 3);
}

TEST_F(DamagedText, OfFieldsThatOnlyANewerProgramKnowsIsTold)
{
    const Entity& accounts = replica->catalogue().at("account");
    EXPECT_EQ(saidOf(accounts, "unknown", R"({"later":[1]})"), "");
    EXPECT_NE(saidOf(accounts, "unknown", R"({"later":[1)"), "");
    EXPECT_NE(saidOf(accounts, "unknown", "7"), "");
}

} // namespace
} // namespace caravan
