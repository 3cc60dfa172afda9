// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// What is done with records of an entity that is JSON alone (tests/support/loan/loan.json).
#include "core/actions/clone_record.h"
#include "core/actions/convert_record.h"
#include "core/actions/duplicates.h"
#include "core/actions/merge_two.h"
#include "core/actions/reassign.h"
#include "core/actions/settle_conflict.h"
#include "core/exchange/export.h"
#include "core/exchange/import.h"
#include "core/model/model.h"
#include "core/reports/report.h"
#include "core/store/news.h"
#include "tests/support/loan/loan_fixture.h"

namespace caravan::test {
namespace {

class LoanWork : public LoanFixture {};

TEST_F(LoanWork, ChangesHandsWithWhatIsOpenAboutIt)
{
    const RecordId chen = person("Chen");
    const Record pump = lend("Pump");
    const Record open = call(pump);
    call(pump, "done");
    const Rights rights(loanCatalogue(), Role::manager, me, {});
    const std::vector<std::string>& with = loan.entity.handOver;
    const auto plan =
        planReassignment(*replica, rights, {{pump}, chen, {with.begin(), with.end()}});
    ASSERT_TRUE(plan) << describe(plan.error());
    EXPECT_EQ(plan->moved.at(loan.name), 1);
    EXPECT_EQ(plan->moved.at(open.entity->name), 1) << "what is done tells who did it";
    ASSERT_TRUE(replica->save(plan->edits));
    EXPECT_EQ(now(pump.id).reference(loan.owner), chen);
    EXPECT_EQ(replica->find(open.entity->name, open.id)->record.reference(open.entity->scope.owner),
              chen);
}

TEST_F(LoanWork, IsClonedWithWhatBelongsToItAndWithoutWhatBecameOfIt)
{
    const Record pump = lend("Pump", {{loan.code, textValue("SN-1")},
                                      {loan.due, textValue("2026-12-01")},
                                      {loan.notes, textValue("hose")},
                                      {loan.state, loan.stateIn(Phase::begun)},
                                      {loan.sum, Money{*Decimal::parse("500"), "EUR"}}});
    const Record about = call(pump);
    const auto edits = cloneRecord(*replica, pump, *parseDate("2026-11-23"));
    ASSERT_TRUE(edits) << describe(edits.error());
    ASSERT_TRUE(replica->save(*edits));
    const Record clone = now(edits->front().id);
    EXPECT_EQ(clone.title(), "Pump (2)");
    EXPECT_EQ(clone.text(loan.notes), "hose");
    EXPECT_EQ(clone.reference(loan.customer), acme);
    EXPECT_EQ(clone.text(loan.state), loan.stateIn(Phase::open));
    EXPECT_TRUE(clone.text(loan.number).ends_with("-002")) << "a number of its own";
    for (const std::string& left : {loan.code, loan.due, loan.sum}) {
        EXPECT_TRUE(isEmpty(clone.value(left))) << left;
    }
    const Field& link = linkFrom(replica->catalogue(), Serves::activities, loan.entity);
    EXPECT_EQ(replica->related(*about.entity, link, clone.key(), 10).size(), 1U);
    EXPECT_EQ(replica->related(*about.entity, link, pump.key(), 10).size(), 1U);
}

/// A company that asks for the same of loans and of what the second part of their conversion makes.
class LoanConverted : public LoanFixture {
protected:
    explicit LoanConverted(std::shared_ptr<const Catalogue> catalogue = withOwnField())
        : LoanFixture(std::move(catalogue))
    {
    }

    static std::shared_ptr<const Catalogue> withOwnField()
    {
        const LoanWords words(*loanCatalogue());
        std::vector<std::string> changes;
        for (const std::string& name : {words.name, words.entity.converts->into[1].entity}) {
            changes.push_back(R"({"do":"add_field","entity":")" + name +
                              R"(","field":{"name":"x_room","type":"text","labels":"Room"}})");
        }
        const auto made = withChanges(*loanCatalogue(), changes);
        EXPECT_TRUE(made) << describe(made.error());
        return made ? *made : loanCatalogue();
    }
    Record kept(const Record& record, const ConversionChoices& choices)
    {
        const auto edits = convertRecord(*replica, record, choices, *parseDate("2026-11-23"));
        EXPECT_TRUE(edits) << describe(edits.error());
        const auto saved = replica->save(*edits);
        EXPECT_TRUE(saved) << describe(saved.error());
        changes = saved ? *saved : std::vector<Change>{};
        return now(record.id);
    }
    /// What a loan has become.
    Record made(const Record& of, const ConversionPart& part)
    {
        return replica->find(part.entity, of.referred(part.field)->id)->record;
    }

    const ConversionShape& converts = *loan.entity.converts;
    std::vector<Change> changes;
};

TEST_F(LoanConverted, BecomesWhatItSaysWithTheCompanysOwnFieldAndTheWorkAboutIt)
{
    const Record pump = lend("Pump", {{loan.code, textValue("SN-1")},
                                      {loan.state, loan.stateIn(Phase::begun)},
                                      {loan.sum, Money{*Decimal::parse("500"), "EUR"}},
                                      {"x_room", textValue("Cellar")}});
    const Record mine = call(pump);
    const Record others = call(pump);
    ASSERT_TRUE(
        update(others.entity->name, others.id, {{others.entity->scope.owner, person("Chen")}}));

    const Record after = kept(pump, {});

    EXPECT_EQ(after.text(loan.state), converts.state);
    const Record first = made(after, converts.into[0]);
    const Record second = made(after, converts.into[1]);
    for (const Record* one : {&first, &second}) {
        EXPECT_EQ(one->title(), "Pump");
        EXPECT_EQ(one->reference("account"), acme);
        EXPECT_EQ(one->reference(one->entity->scope.owner), me);
    }
    EXPECT_EQ(first.value("amount"), pump.value(loan.sum));
    EXPECT_EQ(second.text("customer_reference"), "SN-1") << "the first that has a value";
    EXPECT_EQ(second.text("order_date"), "2026-11-23");
    EXPECT_EQ(second.reference(first.entity->name), first.id);
    EXPECT_EQ(second.text("x_room"), "Cellar");
    EXPECT_FALSE(second.text(second.entity->number->field).empty()) << "by the same rules";
    const auto about = [&](const Record& work) {
        return replica->find(work.entity->name, work.id)->record.reference(first.entity->name);
    };
    EXPECT_EQ(about(mine), first.id);
    EXPECT_TRUE(about(others).isNil()) << "another's work is not ours to change";
    for (const Change& change : changes) {
        EXPECT_EQ(change.bundle, changes.front().bundle) << "they stand or fall together";
    }
}

/// A company that requires a field of what a loan becomes.
class LoanConvertedStrictly : public LoanConverted {
protected:
    LoanConvertedStrictly() : LoanConverted(withRequired()) {}

    static std::shared_ptr<const Catalogue> withRequired()
    {
        const LoanWords words(*loanCatalogue());
        const std::string change = R"({"do":"add_field","entity":")" +
                                   words.entity.converts->into[0].entity +
                                   R"(","field":{"name":"x_must","type":"text","labels":"Must",)"
                                   R"("required":true}})";
        const auto made = withChanges(*loanCatalogue(), {change});
        EXPECT_TRUE(made) << describe(made.error());
        return made ? *made : loanCatalogue();
    }
};

TEST_F(LoanConvertedStrictly, AsksForWhatTheCompanyRequires)
{
    const ConversionPart& part = converts.into[0];
    const Record pump =
        lend("Pump", {{loan.code, textValue("SN-1")}, {loan.state, loan.stateIn(Phase::begun)}});
    const auto missing = missingInNew(*replica, pump, part.entity);
    ASSERT_EQ(missing.size(), 1U);
    EXPECT_EQ(missing[0]->name, "x_must");

    ConversionChoices choices;
    const auto refused = convertRecord(*replica, pump, choices, *parseDate("2026-11-23"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::required);
    EXPECT_EQ(refused.error().key, "x_must");
    EXPECT_EQ(refused.error().args, std::vector<std::string>{part.entity});

    choices[part.entity].set["x_must"] = textValue("said");
    EXPECT_EQ(made(kept(pump, choices), part).text("x_must"), "said");
}

TEST_F(LoanConverted, MakesOnlyWhatIsWanted)
{
    const Record pump =
        lend("Pump", {{loan.code, textValue("SN-1")}, {loan.state, loan.stateIn(Phase::begun)}});
    ASSERT_TRUE(converts.into[1].isOptional);
    ConversionChoices choices;
    choices[converts.into[0].entity].isLeftOut = true;
    const auto refused = convertRecord(*replica, pump, choices, *parseDate("2026-11-23"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().key, converts.into[0].entity);

    choices.clear();
    choices[converts.into[0].entity].set["name"] = textValue("Two pumps");
    choices[converts.into[1].entity].isLeftOut = true;
    const Record after = kept(pump, choices);

    const Record first = made(after, converts.into[0]);
    EXPECT_EQ(first.title(), "Two pumps");
    EXPECT_EQ(first.text("forecast_category"), "omitted") << "there is no deposit";
    EXPECT_FALSE(after.referred(converts.into[1].field));

    const Record drill =
        lend("Drill", {{loan.code, textValue("SN-2")}, {loan.state, loan.stateIn(Phase::begun)}});
    choices[converts.into[0].entity].known = first.id;
    EXPECT_EQ(made(kept(drill, choices), converts.into[0]).id, first.id);
    EXPECT_EQ(changes.size(), 1U) << "only the loan changes";
}

TEST_F(LoanWork, TwoThatAreOneAreFoundAndMerged)
{
    const Record stays = lend("Circulation pump", {{loan.code, textValue("SN-4711")}});
    const Record goes = lend("Circulation Pump",
                             {{loan.code, textValue("SN-4711")}, {loan.notes, textValue("hose")}});
    lend("Drill", {{loan.code, textValue("SN-99")}});
    const Record about = call(goes);
    const auto known = findDuplicates(*replica, loan.name, identityOf(goes), goes.id);
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known[0].row.record.id, stays.id);
    const auto pairs = scanDuplicates(*replica, loan.name, 10);
    ASSERT_TRUE(pairs);
    ASSERT_EQ(pairs->size(), 1U);

    const auto plan = mergeTwo(*replica, stays, goes, {});
    ASSERT_TRUE(plan) << describe(plan.error());
    EXPECT_EQ(plan->links, 1U);
    ASSERT_TRUE(replica->save(plan->edits, {.isBundle = false}));
    EXPECT_EQ(now(stays.id).text(loan.notes), "hose");
    const auto gone = replica->find(loan.name, goes.id);
    EXPECT_FALSE(gone && gone->record.life == Life::live);
    const Field& link = linkFrom(replica->catalogue(), Serves::activities, loan.entity);
    EXPECT_EQ(replica->related(*about.entity, link, stays.key(), 10).size(), 1U);
}

TEST_F(LoanWork, IsImportedAndExportedAndImportedAgain)
{
    const Entity& entity = loan.entity;
    const std::string file =
        label(entity.field(loan.title)->labels, "zh_CN") + "," + entity.field(loan.code)->name +
        "," + loan.customer + "," + loan.kind + "," + loan.due + "," + loan.sum + "\n" +
        "Pump,SN-1,Acme,substitute,2026-12-01,500.00 EUR\n" + "Drill,SN-2,Acme,trial,,\n";
    const auto plan = ImportPlan::guess(replica->catalogue(), replica->catalogue().at(loan.name),
                                        {label(entity.field(loan.title)->labels, "zh_CN"),
                                         loan.code, loan.customer, loan.kind, loan.due, loan.sum});
    ASSERT_EQ(plan.columns.size(), 6U);
    const auto report = importCsv(*replica, file, plan, loan.name, {});
    ASSERT_TRUE(report) << describe(report.error());
    ASSERT_TRUE(report->isApplied) << report->problems.size();
    EXPECT_EQ(report->created, 2U);
    const auto rows = replica->select({loan.name, {}, {{loan.title}}, {}}, 0, 10);
    ASSERT_EQ(rows->size(), 2U);
    const Record& pump = rows->at(1).record;
    EXPECT_EQ(pump.reference(loan.customer), acme);
    EXPECT_EQ(pump.value(loan.sum), Value(Money{*Decimal::parse("500"), "EUR"}));
    EXPECT_FALSE(pump.text(loan.number).empty()) << "by the same rules as in the window";

    std::string exported;
    ASSERT_TRUE(exportCsv(*replica, {loan.name, {}, {{loan.title}}, {}}, CsvGuard::exact,
                          [&](std::string_view piece) { exported += piece; }));
    EXPECT_NE(exported.find("Pump,SN-1,"), std::string::npos) << exported;
    EXPECT_NE(exported.find(",Acme," + acme.toString()), std::string::npos) << exported;
    const auto again = importCsv(*replica, exported, std::nullopt, loan.name, {});
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ(again->created, 0U) << "what was exported is known again";
    EXPECT_EQ(again->skipped, 2U);
}

TEST_F(LoanWork, AnImportRefusesWhatItsFieldsDoNotTake)
{
    const auto report = importCsv(*replica, loan.title + "," + loan.kind + "\nPump,gift\n",
                                  std::nullopt, loan.name, {});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_FALSE(report->isApplied);
    ASSERT_EQ(report->problems.size(), 1U);
    EXPECT_EQ(report->problems[0].column, loan.kind);
}

TEST_F(LoanWork, IsReportedByEachKey)
{
    for (const auto& [rate, from] : {std::pair("7", "2026-01-01"), std::pair("8", "2026-12-01")}) {
        create("exchange_rate", {{"currency", textValue("EUR")},
                                 {"rate", *Decimal::parse(rate)},
                                 {"home", textValue("CNY")},
                                 {"valid_from", textValue(from)}});
    }
    const auto deposit = [](const char* amount) { return Money{*Decimal::parse(amount), "EUR"}; };
    lend("Pump", {{loan.due, textValue("2026-11-30")}, {loan.sum, deposit("100")}});
    lend("Drill", {{loan.due, textValue("2026-12-02")},
                   {loan.sum, deposit("10")},
                   {loan.kind, textValue("substitute")}});
    lend("Saw", {{loan.state, loan.stateIn(Phase::dropped)}, {loan.sum, deposit("1000")}});
    const Reports::Definition own = loanReports().find("loans");
    ASSERT_TRUE(own);
    ReportRequest request;
    request.viewpoint = {*parseDate("2026-11-23"), me,
                         [](Date day) { return TimePoint(std::chrono::sys_days(day)); }};
    for (const std::string& by : own->by) {
        for (const std::string& split : {std::string(), own->split[0], own->split[1]}) {
            SCOPED_TRACE(by + " split by " + split);
            request.by = by;
            request.split = split;
            const auto report = runReport(*replica, own, request);
            ASSERT_TRUE(report) << describe(report.error());
            EXPECT_EQ(report->count, 2);
            EXPECT_EQ(report->total.toString(), "780") << "by the rate of the day it is due";
            std::int64_t behind = 0;
            for (const ReportMark& mark : report->marks) {
                const auto rows = replica->select(mark.records, 0, 10);
                ASSERT_TRUE(rows) << describe(rows.error());
                EXPECT_EQ(static_cast<std::int64_t>(rows->size()), mark.count);
                behind += mark.count;
            }
            EXPECT_EQ(behind, 2);
        }
    }
}

TEST_F(LoanWork, WhatColleaguesChangeIsNewsOfItsCustomer)
{
    const RecordId chen = person("Chen");
    Record pump(replica->catalogue().at(loan.name), replica->newId());
    pump.set(loan.title, textValue("Pump"));
    pump.set(loan.customer, acme);
    pump.changedBy = chen;
    pull({}, "first");
    pull({put(pump, 1)}, "made");
    auto news = News(*replica).newest(10);
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news[0].key, pump.key());
    EXPECT_EQ(news[0].kind, NewsEntry::Kind::made);
    EXPECT_EQ(news[0].title, "Pump");
    EXPECT_EQ(news[0].account, acme);
    EXPECT_EQ(news[0].author, chen);
    ASSERT_TRUE(News(*replica).markRead({pump.key()}));
    pump.set(loan.due, textValue("2026-12-01"));
    pull({put(pump, 2)}, "changed");
    news = News(*replica).newest(10);
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news[0].kind, NewsEntry::Kind::changed);
    EXPECT_EQ(news[0].groups, std::vector<std::string>{loan.due});
}

TEST_F(LoanWork, AConflictAboutItIsSettledByEitherValueOrAThird)
{
    const Entity& conflicts = replica->catalogue().at(Serves::conflicts);
    const auto amount = [](const char* text) { return Money{*Decimal::parse(text), "EUR"}; };
    const Group& group = loan.entity.groupOf(*loan.entity.field(loan.sum));
    ASSERT_EQ(group.policy, MergePolicy::ask);
    int page = 0;
    const auto settle = [&](auto choice) {
        const Record pump = lend("Pump", {{loan.sum, amount("500")}});
        Record conflict(conflicts, replica->newId());
        conflict.set("record_entity", loan.name);
        conflict.set("record_id", pump.id.toString());
        conflict.set("group", group.name);
        conflict.set("kind", textValue("value"));
        conflict.set("status", textValue("open"));
        conflict.set("winner", textValue(R"({"amount":"500","currency":"EUR"})"));
        conflict.set("loser", textValue(R"({"amount":"300","currency":"EUR"})"));
        conflict.set("owner", me);
        pull({put(conflict, 1)}, "page" + std::to_string(++page));
        EXPECT_EQ(openConflicts(*replica), 1);
        const auto edits = settleConflict(*replica, conflict.id, choice);
        EXPECT_TRUE(edits) << describe(edits.error());
        const auto saved = replica->save(*edits);
        EXPECT_TRUE(saved) << describe(saved.error());
        EXPECT_EQ(openConflicts(*replica), 0);
        return now(pump.id).value(loan.sum);
    };
    EXPECT_EQ(settle(ConflictChoice::keepWinner), Value(amount("500")));
    EXPECT_EQ(settle(ConflictChoice::takeLoser), Value(amount("300")));
    EXPECT_EQ(settle(GroupValue{amount("400")}), Value(amount("400")));
}

} // namespace
} // namespace caravan::test
