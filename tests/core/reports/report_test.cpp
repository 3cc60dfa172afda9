// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report.h"

#include "core/demo/demo.h"
#include "core/selling/targets.h"
#include "tests/support/named_report.h"
#include "tests/support/replica_fixture.h"

#include <boost/json.hpp>

namespace caravan::test {
namespace {

Money money(const char* amount, const char* currency)
{
    return {*Decimal::parse(amount), currency};
}

TEST(ExchangeRates, AnAmountIsWorthWhatTheNewestRateNotAfterItsDaySays)
{
    ExchangeRates rates("CNY");
    rates.add({"EUR", 1, *Decimal::parse("7.8"), theDay("2026-01-01")});
    rates.add({"EUR", 1, *Decimal::parse("8"), theDay("2026-07-01")});
    rates.add({"JPY", 100, *Decimal::parse("4.775"), theDay("2026-01-01")});
    const auto worth = [&](const Money& amount, const char* on) {
        const auto converted =
            rates.convert(amount, *on == '\0' ? std::nullopt : std::optional(theDay(on)));
        return converted ? converted->toString(2) : std::string("(none)");
    };

    EXPECT_EQ(worth(money("100", "EUR"), "2026-06-30"), "780.00");
    EXPECT_EQ(worth(money("100", "EUR"), "2026-07-01"), "800.00");
    EXPECT_EQ(worth(money("100", "EUR"), "2020-01-01"), "780.00") << "the oldest before the first";
    EXPECT_EQ(worth(money("100", "EUR"), ""), "800.00") << "the newest without a day";
    EXPECT_EQ(worth(money("1001", "JPY"), "2026-02-02"), "47.80") << "halves away from zero";
    EXPECT_EQ(worth(money("-1001", "JPY"), "2026-02-02"), "-47.80");
    EXPECT_EQ(worth(money("7", "CNY"), ""), "7.00");
    EXPECT_EQ(worth(money("7", "SEK"), ""), "(none)");
    EXPECT_EQ(worth(money("800000000000000", "EUR"), ""), "(none)") << "never wraps around";
}

TEST(SalesTargets, AQuarterOfTheDaysIsAQuarterOfTheTarget)
{
    SalesTarget target;
    target.firstDay = theDay("2026-01-01");
    target.lastDay = theDay("2026-04-10"); // 100 days
    target.amount = *Decimal::parse("1000");

    EXPECT_EQ(shareOf(target, theDay("2026-01-01"), theDay("2026-01-25")).toString(), "250");
    EXPECT_EQ(shareOf(target, theDay("2025-01-01"), theDay("2027-01-25")).toString(), "1000");
    EXPECT_EQ(shareOf(target, theDay("2026-05-01"), theDay("2026-05-31")).toString(), "0");
}

class ReportFigures : public ReplicaFixture {
protected:
    NamedRequest request(const std::string& name)
    {
        NamedRequest request;
        request.name = name;
        request.viewpoint = {dateOf(clock.now()), {}, [](Date date) {
                                 return TimePoint(std::chrono::sys_days(date));
                             }};
        return request;
    }
    Report run(const NamedRequest& request)
    {
        auto report = runNamed(*replica, request);
        EXPECT_TRUE(report) << describe(report.error());
        return report ? *report : Report{};
    }
    RecordId deal(const char* stage, const char* amount, const char* currency,
                  const char* closeDate, Values more = {})
    {
        more["name"] = std::string("Deal");
        more["stage"] = std::string(stage);
        more["amount"] = money(amount, currency);
        more["close_date"] = std::string(closeDate);
        if (std::string(stage) == "lost") {
            more["lost_reason"] = std::string("price");
        }
        return create("opportunity", std::move(more));
    }
};

/// Every report, told by every path and split by every path: the records behind each mark are as
/// many as it says, no record is behind two marks, and the marks add up to the whole.
TEST_F(ReportFigures, EveryMarkOpensExactlyTheRecordsBehindIt)
{
    ASSERT_TRUE(createDemoCompany(*replica, clock.now()));
    std::size_t marks = 0;
    const Reports reports = reportsOf(replica->catalogue());
    for (const Reports::Definition& one : reports.all()) {
        const ReportDefinition& definition = *one;
        for (const std::string& by : definition.by) {
            std::vector<std::string> splits = definition.split;
            if (definition.position == 0) { // of no file: alike for every entity
                splits.resize(1);
            }
            splits.emplace_back();
            for (const std::string& split : splits) {
                for (const std::size_t most : {std::size_t{0}, std::size_t{3}}) {
                    SCOPED_TRACE(definition.name + " by " + by + " split by " + split);
                    NamedRequest asked = request(definition.name);
                    asked.by = by;
                    asked.split = split;
                    asked.categoriesMax = most;
                    asked.seriesMax = most;
                    const Report report = run(asked);
                    EXPECT_FALSE(report.marks.empty());
                    const bool overlaps = definition.kind.overlaps;
                    std::set<RecordId> seen;
                    std::int64_t sum = 0;
                    for (const ReportMark& mark : report.marks) {
                        ASSERT_LT(mark.category, report.categories.size());
                        ASSERT_LT(mark.series, report.series.size());
                        const auto records = replica->select(mark.records, 0, 10'000);
                        ASSERT_TRUE(records) << describe(records.error());
                        EXPECT_EQ(static_cast<std::int64_t>(records->size()), mark.count);
                        for (const Row& row : *records) {
                            EXPECT_TRUE(seen.insert(row.record.id).second || overlaps);
                        }
                        sum += mark.count;
                        ++marks;
                    }
                    EXPECT_TRUE(overlaps || sum == report.count) << sum << " " << report.count;
                }
            }
        }
    }
    EXPECT_GT(marks, 500U);
}

TEST_F(ReportFigures, ConvertsByTheRateOfTheDayADealClosed)
{
    for (const auto& [rate, from] :
         {std::pair("7.5", "2026-01-01"), std::pair("8", "2026-06-01")}) {
        create("exchange_rate", {{"currency", std::string("EUR")},
                                 {"rate", *Decimal::parse(rate)},
                                 {"home", std::string("CNY")},
                                 {"valid_from", std::string(from)}});
    }
    deal("won", "100", "EUR", "2026-05-31");
    deal("won", "100", "EUR", "2026-06-01");
    deal("won", "50", "CNY", "2026-06-01");
    deal("won", "9", "SEK", "2026-06-01");
    deal("lost", "1000", "EUR", "2026-06-01");

    const Report report = run(request("won"));

    EXPECT_EQ(report.total.toString(), "1600");
    EXPECT_EQ(report.currency, "CNY");
    EXPECT_EQ(report.count, 4);
    EXPECT_EQ(report.rates.size(), 2U);
    EXPECT_EQ(report.unconverted, std::vector<std::string>{"SEK"});
}

TEST_F(ReportFigures, ADealCountsAsFarAsItCameWhateverBecameOfIt)
{
    const auto save = [&](Edit edit) {
        const auto saved = replica->save({std::move(edit)});
        ASSERT_TRUE(saved) << describe(saved.error());
    };
    const auto move = [&](const RecordId& id, const std::string& stage, Values more = {}) {
        Edit edit = Edit::update("opportunity", id, std::move(more));
        edit.set["stage"] = stage;
        save(std::move(edit));
    };
    const RecordId lost = deal("prospecting", "100", "CNY", "2026-06-05");
    move(lost, "proposal");
    move(lost, "engaging"); // back
    EXPECT_EQ(text("opportunity", lost, "reached"), "proposal");
    move(lost, "lost", {{"lost_reason", std::string("price")}});
    EXPECT_EQ(text("opportunity", lost, "reached"), "proposal");
    deal("negotiation", "100", "CNY", "2026-06-05"); // by an import, which notes nothing
    deal("lost", "100", "CNY", "2026-06-05");
    deal("won", "100", "CNY", "2026-06-05");

    const Report way = run(request("conversion"));
    const auto shareAfter = [&](const char* stage) {
        for (const ReportMark& mark : way.marks) {
            if (textOf(way.categories[mark.category].value) == stage) {
                return std::to_string(mark.count) + ": " + mark.amount.toString();
            }
        }
        return std::string();
    };
    EXPECT_EQ(shareAfter("prospecting"), "4: 75");
    EXPECT_EQ(shareAfter("qualified"), "3: 100");
    EXPECT_EQ(shareAfter("proposal"), "3: 66.7");
    EXPECT_EQ(shareAfter("negotiation"), "2: 50");
    EXPECT_EQ(way.total.toString(), "25") << "one of four was won";

    const Report funnel = run(request("funnel"));
    EXPECT_EQ(funnel.countOf(3), 3) << "the lost one came to the proposal";
}

TEST_F(ReportFigures, ALeadsResponseIsTheTimeUntilSomebodySpokeWithIt)
{
    Edit lead = Edit::create("lead", replica->newId(), {{"name", std::string("Meier")}});
    begin("2026-06-01");
    ASSERT_TRUE(replica->save({lead}));
    EXPECT_EQ(text("lead", lead.id, "received"), "2026-06-01");
    const auto call = [&](const std::string& kind, const std::string& status, const char* today) {
        Edit edit = Edit::create(
            "activity", replica->newId(),
            {{"subject", std::string("x")}, {"kind", kind}, {"status", status}, {"lead", lead.id}});
        begin(today);
        ASSERT_TRUE(replica->save({edit}));
    };
    call("call", "open", "2026-06-02");
    call("note", "done", "2026-06-03");
    EXPECT_EQ(text("lead", lead.id, "first_contact"), "") << "nobody spoke with it yet";
    call("call", "done", "2026-06-05");
    call("visit", "done", "2026-06-09");
    EXPECT_EQ(text("lead", lead.id, "first_contact"), "2026-06-05");

    EXPECT_EQ(replica->find("lead", lead.id)->record.value("response_hours"),
              Value(std::int64_t{96}))
        << "what came in on another day than it was noted, by days";
    for (const std::int64_t hours : {2, 5}) {
        create("lead", {{"name", std::string("x")}, {"response_hours", hours}});
    }

    Report report = run(request("lead_response"));
    EXPECT_EQ(report.count, 3);
    EXPECT_EQ(report.total.toString(), "5") << "the one in the middle, not the mean";
    create("lead", {{"name", std::string("x")}, {"response_hours", std::int64_t{2}}});
    report = run(request("lead_response"));
    EXPECT_EQ(report.total.toString(), "3.5");
}

TEST_F(ReportFigures, ALeadThatCameInTodayIsAnsweredAfterHours)
{
    const auto make = [&](const char* entity, std::map<std::string, Value, std::less<>> set) {
        Edit edit = Edit::create(entity, replica->newId(), std::move(set));
        EXPECT_TRUE(replica->save({edit}));
        return edit.id;
    };
    const RecordId lead = make("lead", {{"name", std::string("Meier")}});
    clock.advance(std::chrono::hours(3));
    make("activity", {{"subject", std::string("x")},
                      {"kind", std::string("call")},
                      {"status", std::string("done")},
                      {"lead", lead}});
    EXPECT_EQ(replica->find("lead", lead)->record.value("response_hours"), Value(std::int64_t{3}));
}

TEST_F(ReportFigures, AForecastSetsWhatIsExpectedAgainstTheTargetOfTheMonth)
{
    const RecordId person = create("user", {{"name", std::string("Lin")},
                                            {"mail", std::string("lin@caravan.example")},
                                            {"role", std::string("rep")}});
    create("target", {{"name", std::string("June")},
                      {"user", person},
                      {"first_day", std::string("2026-06-01")},
                      {"last_day", std::string("2026-07-31")},
                      {"amount", money("6100", "CNY")}});
    deal("won", "100", "CNY", "2026-06-05", {{"owner", person}});
    deal("negotiation", "200", "CNY", "2026-06-20",
         {{"owner", person}, {"forecast_category", std::string("commit")}});
    deal("proposal", "300", "CNY", "2026-07-20",
         {{"owner", person}, {"forecast_category", std::string("omitted")}});
    NamedRequest asked = request("forecast");
    asked.period = DayRange{theDay("2026-06-01"), theDay("2026-07-31")};
    asked.owners = {person};

    const Report report = run(asked);

    ASSERT_EQ(report.categories.size(), 2U);
    EXPECT_EQ(report.mark(0, 0)->amount.toString(), "100");
    EXPECT_EQ(report.mark(0, 1)->amount.toString(), "200");
    EXPECT_EQ(report.mark(1, 3), nullptr) << "what is omitted is not expected";
    ASSERT_EQ(report.targets.size(), 2U);
    EXPECT_EQ(report.targets[0]->toString(), "3000");
    EXPECT_EQ(report.targets[1]->toString(), "3100");
}

TEST_F(ReportFigures, ADealIsOpenUntilTheMonthItWasClosed)
{
    clock.set(*parseDateTime("2026-06-15T10:00:00Z"));
    deal("won", "10", "CNY", "2026-04-10", {{"engage_date", std::string("2026-02-01")}});
    deal("proposal", "5", "CNY", "2026-09-10", {{"engage_date", std::string("2026-05-01")}});

    const Report report = run(request("trend"));

    std::map<std::string, std::string> amounts;
    for (const ReportMark& mark : report.marks) {
        amounts[textOf(report.categories[mark.category].value)] = mark.amount.toString();
    }
    EXPECT_EQ(amounts["2026-01"], "0");
    EXPECT_EQ(amounts["2026-03"], "10");
    EXPECT_EQ(amounts["2026-04"], "0");
    EXPECT_EQ(amounts["2026-05"], "5");
    EXPECT_EQ(amounts["2026-06"], "5");
    EXPECT_EQ(amounts.size(), 12U);
}

TEST_F(ReportFigures, ATrendTellsAmountsAndStagesAsTheyWereThen)
{
    const auto at = [&](const char* day) {
        clock.set(*parseDateTime(std::string(day) + "T10:00:00Z"));
    };
    const Money grown{*Decimal::parse("150"), "CNY"};
    const std::string reopened = "proposal";
    at("2026-03-10");
    const RecordId a =
        deal("proposal", "100", "CNY", "2026-09-01", {{"engage_date", std::string("2026-02-01")}});
    const RecordId b =
        deal("proposal", "7", "CNY", "2026-09-01", {{"engage_date", std::string("2026-02-01")}});
    at("2026-04-20");
    ASSERT_TRUE(update("opportunity", a, {{"amount", grown}}));
    at("2026-05-05");
    ASSERT_TRUE(update("opportunity", a,
                       {{"stage", std::string("lost")},
                        {"lost_reason", std::string("price")},
                        {"close_date", std::string("2026-05-05")}}));
    ASSERT_TRUE(update("opportunity", b, // told late
                       {{"stage", std::string("won")}, {"close_date", std::string("2026-03-15")}}));
    at("2026-06-10");
    ASSERT_TRUE(
        update("opportunity", a, {{"stage", reopened}, {"close_date", std::string("2026-12-01")}}));
    at("2026-06-15");

    const Report report = run(request("trend"));

    std::map<std::string, std::string> told;
    for (const ReportMark& mark : report.marks) {
        const auto records = replica->select(mark.records, 0, 10);
        ASSERT_TRUE(records) << describe(records.error());
        EXPECT_EQ(static_cast<std::int64_t>(records->size()), mark.count);
        std::string& text = told[textOf(report.categories[mark.category].value)];
        text = mark.amount.toString() + ":";
        for (const RecordId& id : {a, b}) {
            const bool isBehind = std::any_of(records->begin(), records->end(),
                                              [&](const Row& row) { return row.record.id == id; });
            text += isBehind ? (id == a ? "a" : "b") : "";
        }
    }
    EXPECT_EQ(told["2026-01"], "0:");
    EXPECT_EQ(told["2026-03"], "107:ab");
    EXPECT_EQ(told["2026-04"], "157:ab");
    EXPECT_EQ(told["2026-05"], "0:");
    EXPECT_EQ(told["2026-06"], "150:a");

    NamedRequest somebodys = request("trend");
    somebodys.owners = {replica->newId()};
    EXPECT_EQ(run(somebodys).marks[9].amount.toString(), "0");
}

TEST_F(ReportFigures, NamesWhatItDoesNotKnow)
{
    NamedRequest wrong = request("won");
    wrong.by = "account.colour";
    EXPECT_EQ(runNamed(*replica, wrong).error().key, "account.colour");
    wrong.by = "close_date@fortnight";
    EXPECT_EQ(runNamed(*replica, wrong).error().code, ErrorCode::invalid);
    EXPECT_EQ(runNamed(*replica, request("weather")).error().code, ErrorCode::notFound);
}

std::string reportText(const std::string& more, const std::string& measure = "count")
{
    return R"({"report":"lines","position":1,"section":"selling","icon":"list","kind":"groups",
        "labels":{"en":"x","zh_CN":"x","zh_TW":"x"},"about":{"en":"x","zh_CN":"x","zh_TW":"x"},
        "entity":"quote_line","chart":"bars","measure":")" +
           measure + "\"" + more + "}";
}

/// The product with that report instead of its own.
Result<Reports> reportsFrom(const std::string& text)
{
    const boost::json::value served = boost::json::parse(Catalogue::builtIn()->toJson());
    boost::json::object whole = served.as_object();
    whole["reports"] = boost::json::array{boost::json::parse(text)};
    const auto catalogue = Catalogue::fromJson(boost::json::serialize(whole));
    return Reports::load(**catalogue, productReportKinds(), Reports::Misfits::refuse);
}

TEST(ReportFiles, OfTheProductAreRight)
{
    const auto loaded =
        Reports::load(*Catalogue::builtIn(), productReportKinds(), Reports::Misfits::refuse);
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_GT(loaded->all().size(), 20U);
}

TEST(ReportFiles, NameTheirMistakes)
{
    const auto error = [](const std::string& more) {
        const auto loaded = reportsFrom(reportText(more));
        return loaded ? std::string("(good)") : loaded.error().detail;
    };
    EXPECT_EQ(error(R"(,"by":["quote.account"],"where":[["quote.status","in","sent"]])"), "(good)");
    EXPECT_EQ(error(R"(,"by":[])"), "lines needs \"by\"");
    EXPECT_EQ(error(R"(,"by":["colour"])"), "lines \"colour\" leads to no field");
    EXPECT_EQ(error(R"(,"by":["quote"],"colour":1)"), "lines unknown key \"colour\"");
    EXPECT_EQ(error(R"(,"by":["quote"],"period":"fortnight")"), "lines \"fortnight\" is no period");
    EXPECT_EQ(error(R"(,"by":["quote"],"day":"description")"),
              "lines \"day\" must be a date or date_time");
    const auto sum = reportsFrom(reportText(R"(,"by":["quote"],"field":"quantity")", "sum"));
    ASSERT_FALSE(sum);
    EXPECT_EQ(sum.error().detail, "lines \"field\" must be the money that \"sum\" adds up");
    EXPECT_EQ(error(R"(,"by":["quote"],"pipelineField":"colour")"),
              "lines \"colour\" leads to no field");
    EXPECT_NE(error(R"(,"by":["quote"],"where":[["quote","is"]])").find("lines has a rule"),
              std::string::npos);
}

TEST_F(ReportFigures, WhatHasNoDayIsWorthWhatTheNewestRateSays)
{
    for (const auto& [rate, from] : {std::pair("7", "2026-01-01"), std::pair("8", "2026-06-01")}) {
        create("exchange_rate", {{"currency", std::string("EUR")},
                                 {"rate", *Decimal::parse(rate)},
                                 {"home", std::string("CNY")},
                                 {"valid_from", std::string(from)}});
    }
    const Entity& lines = replica->catalogue().at("quote_line");
    const auto amount = std::find_if(lines.fields.begin(), lines.fields.end(),
                                     [](const Field& f) { return f.type == FieldType::money; });
    ASSERT_TRUE(amount != lines.fields.end() && lines.moments.due.empty());
    const RecordId quote = create(
        "quote", {{"name", std::string("Pumps")}, {"quote_date", std::string("2026-11-22")}});
    create("quote_line", {{"quote", quote},
                          {"quantity", Decimal::fromInteger(1)},
                          {amount->name, money("10", "EUR")}});
    const auto reports =
        reportsFrom(reportText(R"(,"by":["quote"],"field":")" + amount->name + "\"", "sum"));
    ASSERT_TRUE(reports) << describe(reports.error());

    const auto report = runReport(*replica, reports->find("lines"), request("lines"));

    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(report->total.toString(), "80");
}

} // namespace
} // namespace caravan::test
