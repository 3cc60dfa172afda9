// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/clocks.h"
#include "core/service/coverage.h"
#include "core/service/visit_clock.h"
#include "core/service/visit_work.h"
#include "tests/support/replica_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

namespace caravan::test {
namespace {

using std::string;

Decimal number(const char* text)
{
    return *Decimal::parse(text);
}

const FileRef kSignature{std::string(64, 'a'), 120, "signature.png", "image/png"};

class VisitWork : public ReplicaFixture {
protected:
    VisitWork()
    {
        product = create("product", {{"name", string("PuroLab 30")}});
        account = create("account", {{"name", string("苏州恒达")}});
        contract = create("service_contract", {{"number", string("SC-1")},
                                               {"account", account},
                                               {"covers", TextSet{"labour", "travel"}},
                                               {"starts", string("2026-01-01")},
                                               {"ends", string("2026-12-31")},
                                               {"response_hours", std::int64_t{8}},
                                               {"fix_hours", std::int64_t{48}}});
        asset = create("asset", {{"name", string("PuroLab 30 lab 2")},
                                 {"serial", string("PL2000001")},
                                 {"product", product},
                                 {"account", account},
                                 {"contract", contract},
                                 {"warranty_until", string("2026-06-30")}});
        checklist = create(
            "checklist",
            {{"name", string("Breakdown")}, {"kinds", TextSet{"breakdown"}}, {"product", product}});
        visit = create("visit", {{"subject", string("No water")},
                                 {"number", string("SV-7")},
                                 {"kind", string("breakdown")},
                                 {"status", string("accepted")},
                                 {"account", account},
                                 {"asset", asset},
                                 {"requested_at", string("2026-11-20T08:00:00.000Z")}});
    }

    RecordId question(std::int64_t position, const char* text, const char* answer, Values more = {})
    {
        more.insert({{"checklist", checklist},
                     {"position", position},
                     {"text", string(text)},
                     {"answer", string(answer)}});
        return create("checklist_item", std::move(more));
    }

    Record theVisit() { return replica->find("visit", visit)->record; }

    /// Saves what an action gives; its error else.
    Done done(Result<std::vector<Edit>> edits)
    {
        if (!edits) {
            return edits.error();
        }
        const auto saved = replica->save(*edits);
        return saved ? caravan::done() : Done(saved.error());
    }

    Done answer(const RecordId& item, const std::string& said)
    {
        const Checklist list = readChecklist(*replica, theVisit());
        const auto found = std::find_if(list.items.begin(), list.items.end(),
                                        [&](const CheckItem& i) { return i.id == item; });
        EXPECT_NE(found, list.items.end());
        return done(answerCheck(*replica, theVisit(), *found, said, {}));
    }

    void work()
    {
        ASSERT_TRUE(done(checkIn(theVisit(), clock.now())));
        ASSERT_TRUE(update("visit", visit, {{"work_done_text", string("New cartridge")}}));
    }

    Done sign(const char* by = "Li Wei")
    {
        ReportContext context;
        context.signedBy = by;
        context.utcOffsetMinutes = 480;
        return done(signVisit(*replica, theVisit(), kSignature, context, clock.now()));
    }

    RecordId product;
    RecordId account;
    RecordId contract;
    RecordId asset;
    RecordId checklist;
    RecordId visit;
};

TEST_F(VisitWork, WarrantyComesBeforeContractAndBothEnd)
{
    const Record machine = replica->find("asset", asset)->record;
    const auto on = [&](const char* day) {
        return readCoverage(*replica, machine, *parseDate(day));
    };

    EXPECT_EQ(on("2026-06-30").by, Coverage::By::warranty);
    EXPECT_EQ(on("2026-07-01").by, Coverage::By::contract);
    EXPECT_EQ(on("2026-07-01").covers, (TextSet{"labour", "travel"}));
    EXPECT_EQ(on("2026-07-01").until, parseDate("2026-12-31"));
    EXPECT_EQ(on("2027-01-01").by, Coverage::By::nothing);
}

TEST_F(VisitWork, ArrivingStartsTheClockTheContractAgreed)
{
    ASSERT_TRUE(done(checkIn(theVisit(), *parseDateTime("2026-11-20T15:00:00.000Z"))));

    const Record now = theVisit();
    EXPECT_EQ(now.text("status"), "on_site");
    EXPECT_EQ(now.text("respond_by"), "2026-11-20T16:00:00.000Z");
    EXPECT_EQ(now.text("fix_by"), "2026-11-22T08:00:00.000Z");
    EXPECT_EQ(now.text("response_result"), "kept");
    const auto early = clocksOf(now, *parseDateTime("2026-11-21T00:00:00.000Z"));
    ASSERT_EQ(early.size(), 2U);
    EXPECT_EQ(early[0].state, ClockState::kept);
    EXPECT_EQ(early[1].state, ClockState::running);
    EXPECT_EQ(clocksOf(now, *parseDateTime("2026-11-23T00:00:00.000Z"))[1].state, ClockState::late);
}

TEST_F(VisitWork, TheClockRunsFromWhenAVisitIsRequestedAndStopsWhenItIsCancelled)
{
    const RecordId own = create("service_contract", {{"number", string("SC-2")},
                                                     {"account", account},
                                                     {"starts", string("2026-01-01")},
                                                     {"response_hours", std::int64_t{2}}});
    const auto request = [&](Values more) {
        more.insert({{"subject", string("No water")},
                     {"asset", asset},
                     {"requested_at", string("2026-11-20T08:00:00.000Z")}});
        const Edit edit = Edit::create("visit", replica->newId(), std::move(more));
        EXPECT_TRUE(replica->save({edit}));
        return replica->find("visit", edit.id)->record;
    };
    EXPECT_EQ(request({}).text("respond_by"), "2026-11-20T16:00:00.000Z") << "by its machine's";
    const Record visit = request({{"contract", own}});
    EXPECT_EQ(visit.text("respond_by"), "2026-11-20T10:00:00.000Z") << "by its own contract";
    EXPECT_EQ(visit.text("fix_by"), "") << "which does not say, whatever the machine's says";
    const TimePoint noon = *parseDateTime("2026-11-20T12:00:00.000Z");
    EXPECT_EQ(clocksOf(visit, noon)[0].state, ClockState::late);

    ASSERT_TRUE(
        update("visit", visit.id,
               {{"status", string("cancelled")}, {"cancel_reason", string("Works again")}}));

    const Record cancelled = replica->find("visit", visit.id)->record;
    EXPECT_EQ(clocksOf(cancelled, noon)[0].state, ClockState::none);
}

TEST_F(VisitWork, TheChecklistFollowsFromKindAndProduct)
{
    create("checklist", {{"name", string("Anything")}});
    const RecordId other =
        create("checklist", {{"name", string("Preventive")}, {"kinds", TextSet{"preventive"}}});
    EXPECT_EQ(readChecklist(*replica, theVisit()).name, "Breakdown");

    ASSERT_TRUE(update("checklist", checklist, {{"active", false}}));
    EXPECT_EQ(readChecklist(*replica, theVisit()).name, "Anything");

    ASSERT_TRUE(update("visit", visit, {{"checklist", other}}));
    EXPECT_EQ(readChecklist(*replica, theVisit()).name, "Preventive");
}

TEST_F(VisitWork, AnswersAreJudgedByTheirLimitsAndReplaced)
{
    const RecordId toc =
        question(1, "TOC", "number", {{"high", number("5")}, {"unit", string("ppb")}});
    const RecordId leak = question(2, "No leak", "yes_no");
    const auto verdict = [&](const RecordId& item) {
        return readAnswers(*replica, visit).at(item).text("verdict");
    };

    ASSERT_TRUE(answer(toc, "5.1"));
    EXPECT_EQ(verdict(toc), "bad");
    ASSERT_TRUE(answer(toc, "5"));
    EXPECT_EQ(verdict(toc), "good");
    ASSERT_TRUE(answer(leak, "n/a"));
    EXPECT_EQ(verdict(leak), "not_applicable");
    EXPECT_EQ(replica->related("visit_check", "visit", visit, 10).size(), 2U);
    EXPECT_FALSE(answer(toc, "five"));
    EXPECT_FALSE(answer(leak, "perhaps"));
}

TEST_F(VisitWork, IsNotDoneBeforeEveryRequiredAnswer)
{
    const RecordId leak = question(1, "No leak", "yes_no");
    question(2, "Remark", "text", {{"required", false}});
    work();

    const auto early = finishWork(*replica, theVisit(), clock.now());
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().key, "checklist");
    EXPECT_EQ(early.error().detail, "No leak");
    EXPECT_FALSE(sign());

    ASSERT_TRUE(answer(leak, "yes"));
    ASSERT_TRUE(done(finishWork(*replica, theVisit(), clock.now())));
    EXPECT_EQ(theVisit().text("status"), "work_done");
}

TEST_F(VisitWork, APartComesOutOfItsStock)
{
    const RecordId van = create("stock_location", {{"name", string("Van 3")}});
    const RecordId stock = create("stock", {{"name", string("Cartridge")},
                                            {"product", product},
                                            {"location", van},
                                            {"quantity", number("2")}});
    PartTaken part;
    part.stock = stock;
    part.serialIn = "C-9";
    ASSERT_TRUE(done(usePart(*replica, theVisit(), part, clock.now())));

    EXPECT_EQ(replica->find("stock", stock)->record.value("quantity"), Value(number("1")));
    const auto used = replica->related("part_use", "visit", visit, 10);
    ASSERT_EQ(used.size(), 1U);
    EXPECT_EQ(used[0].record.text("description"), "Cartridge");
    EXPECT_EQ(used[0].record.reference("location"), van);
    EXPECT_EQ(replica->related("stock_move", "stock", stock, 10).size(), 1U);

    part.quantity = number("2");
    EXPECT_EQ(usePart(*replica, theVisit(), part, clock.now()).error().key, "reason");
    part.reason = "found one more in the box";
    ASSERT_TRUE(done(usePart(*replica, theVisit(), part, clock.now())));
    EXPECT_EQ(replica->find("stock", stock)->record.value("quantity"), Value(number("-1")));
    part.quantity = number("0");
    EXPECT_FALSE(usePart(*replica, theVisit(), part, clock.now()));
}

TEST_F(VisitWork, ACounterThatRunsBackwardsNeedsAReason)
{
    const auto read = [&](const char* value, const char* reason, const char* at) {
        return done(takeReading(*replica, theVisit(), {"hours", number(value), reason},
                                *parseDateTime(at)));
    };
    ASSERT_TRUE(read("1000", "", "2026-11-01T08:00:00.000Z"));
    EXPECT_FALSE(read("990", "", "2026-11-02T08:00:00.000Z"));
    EXPECT_FALSE(read("1100", "", "2026-11-02T08:00:00.000Z")) << "more hours than a day has";
    ASSERT_TRUE(read("1020", "", "2026-11-02T08:00:00.000Z"));
    ASSERT_TRUE(read("5", "new controller", "2026-11-03T08:00:00.000Z"));
    EXPECT_EQ(replica->related("reading", "asset", asset, 10).size(), 3U);
}

TEST_F(VisitWork, ACounterIsComparedWithTheMachinesOwnValueToo)
{
    ASSERT_TRUE(update("asset", asset, {{"counter", std::int64_t{5'089}}}));
    const auto read = [&](const char* value, const char* reason) {
        return takeReading(*replica, theVisit(), {"hours", number(value), reason}, clock.now());
    };

    EXPECT_EQ(read("3000", "").error().key, "reason") << "below what the engineer is shown";
    EXPECT_TRUE(read("3000", "new controller"));
    EXPECT_TRUE(read("5090", ""));
}

TEST_F(VisitWork, ASignatureSealsTheReportAndFreezesWhatItTells)
{
    const RecordId leak = question(1, "No leak", "yes_no");
    work();
    ASSERT_TRUE(answer(leak, "yes"));
    EXPECT_EQ(sign("").error().key, "signed_by");
    ASSERT_TRUE(sign());

    const Record signedVisit = theVisit();
    EXPECT_EQ(sealOf(signedVisit), SealState::intact);
    const std::vector<ReportLine> lines = reportLines(signedVisit.text("report"));
    const auto tells = [&](const char* label, const char* text) {
        return std::any_of(lines.begin(), lines.end(), [&](const ReportLine& line) {
            return line.label == label && line.text == text;
        });
    };
    EXPECT_EQ(lines.front().text, "Service report SV-7");
    EXPECT_TRUE(tells("No leak", "Yes"));
    EXPECT_TRUE(tells("Work done", "New cartridge"));
    EXPECT_TRUE(tells("Signed by", "Li Wei"));
    EXPECT_EQ(reportText(lines), signedVisit.text("report"));

    const auto changed = update("visit", visit, {{"work_done_text", string("Something else")}});
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::frozen);
    EXPECT_EQ(answer(leak, "no").error().code, ErrorCode::frozen);
    const auto answers = replica->select({"visit_check", {}, {}, {}}, 0, 5);
    ASSERT_TRUE(answers);
    ASSERT_FALSE(answers->empty());
    EXPECT_EQ(remove("visit_check", answers->front().record.id).error().code, ErrorCode::frozen)
        << "undoing an answer took it out of what was signed";
    EXPECT_TRUE(update("visit", visit, {{"follow_up_note", string("Call in May")}}));
    EXPECT_TRUE(done(addAddendum(*replica, theVisit(), "The serial was C-10.", clock.now())));
    EXPECT_TRUE(update("visit", visit, {{"status", string("closed")}}));
    EXPECT_FALSE(update("visit", visit, {{"status", string("work_done")}}));
}

TEST_F(VisitWork, VisitsAndReturnsAreNumberedByThisLaptop)
{
    const auto numberOf = [&](const char* entity, Values values) {
        Edit edit = Edit::create(entity, replica->newId(), std::move(values));
        EXPECT_TRUE(replica->save({edit}));
        return text(entity, edit.id, "number");
    };
    const Values leak{{"subject", string("Leak")}, {"kind", string("breakdown")}};
    const std::string first = numberOf("visit", leak);
    EXPECT_TRUE(first.starts_with("V26-") && first.ends_with("-001")) << first;
    EXPECT_TRUE(numberOf("visit", leak).ends_with("-002"));
    const std::string back =
        numberOf("rma", {{"description", string("Pump")}, {"reason", string("E12")}});
    EXPECT_TRUE(back.starts_with("R26-") && back.ends_with("-001")) << back;
}

TEST_F(VisitWork, AnAlteredReportIsDetected)
{
    work();
    ASSERT_TRUE(sign());
    Record altered = theVisit();
    altered.set("report", altered.text("report") + "= Work done\tNothing\n");
    EXPECT_EQ(sealOf(altered), SealState::broken);
    altered = theVisit();
    altered.set("signature", FileRef{std::string(64, 'b'), 120, "signature.png", "image/png"});
    EXPECT_EQ(sealOf(altered), SealState::broken);
}

TEST_F(VisitWork, AReportAlteredOnDiskIsDetected)
{
    work();
    ASSERT_TRUE(sign());
    ASSERT_EQ(sealOf(theVisit()), SealState::intact);
    replica.reset();
    {
        SQLite::Database db(folder.path() / "replica.db", SQLite::OPEN_READWRITE);
        ASSERT_EQ(db.exec("UPDATE e_visit SET f_report = replace(f_report, 'e', 'a') "
                          "WHERE f_report IS NOT NULL"),
                  1);
    }

    reopen();

    EXPECT_EQ(sealOf(theVisit()), SealState::broken);
}

TEST_F(VisitWork, TheReportKeepsLineBreaksAndTellsLocalTime)
{
    work();
    ASSERT_TRUE(update("visit", visit,
                       {{"work_done_text", string("First\n# not a title\n\tlast")},
                        {"arrived_at", string("2026-11-20T23:30:00.000Z")}}));
    ReportContext context;
    context.language = "zh_CN";
    context.utcOffsetMinutes = 480;
    const auto lines = reportOf(*replica, theVisit(), context);
    EXPECT_EQ(lines.front().text, "服务报告 SV-7");
    const auto back = reportLines(reportText(lines));
    ASSERT_EQ(back.size(), lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(back[i].text, lines[i].text);
        EXPECT_EQ(back[i].label, lines[i].label);
        EXPECT_EQ(back[i].kind, lines[i].kind);
    }
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [](const ReportLine& line) {
        return line.text == "2026-11-21 07:30 (UTC+08:00)";
    }));
}

TEST_F(VisitWork, AClockThatIsSetBackDoesNotEndTheWorkBeforeItBegan)
{
    clock.set(*parseDateTime("2026-11-20T10:00:00.000Z"));
    work();
    clock.set(*parseDateTime("2026-11-19T07:00:00.000Z"));

    ASSERT_TRUE(done(finishWork(*replica, theVisit(), clock.now())));

    EXPECT_EQ(theVisit().text("arrived_at"), "2026-11-20T10:00:00.000Z");
    EXPECT_EQ(theVisit().text("left_at"), "2026-11-20T10:00:00.000Z");
    EXPECT_EQ(theVisit().text("status"), "work_done");
}

TEST_F(VisitWork, WhereTheEngineerIsMayBeSaid)
{
    ASSERT_TRUE(done(checkIn(theVisit(), clock.now(), string("31.3, 120.6"))));
    EXPECT_EQ(theVisit().text("arrived_position"), "31.3, 120.6");
}

TEST_F(VisitWork, AClockThatJumpedIsDoubtedBeforeAnybodySigns)
{
    clock.set(*parseDateTime("2026-11-20T10:00:00.000Z"));
    EXPECT_EQ(clockDoubt(theVisit(), clock.now()), ClockDoubt::none) << "nobody is there yet";
    work();
    const auto doubtAt = [&](const char* now) {
        return clockDoubt(theVisit(), *parseDateTime(now));
    };
    EXPECT_EQ(doubtAt("2026-11-20T14:00:00.000Z"), ClockDoubt::none);
    EXPECT_EQ(doubtAt("2026-11-20T09:58:00.000Z"), ClockDoubt::none) << "set right by seconds";
    EXPECT_EQ(doubtAt("2026-11-19T14:00:00.000Z"), ClockDoubt::arrivedLater);
    EXPECT_EQ(doubtAt("2027-11-20T14:00:00.000Z"), ClockDoubt::tooLong);
}

TEST_F(VisitWork, TheReportIsInTheLanguageOfTheContact)
{
    EXPECT_EQ(reportLanguage(*replica, theVisit(), "zh_TW"), "zh_TW") << "nobody is named";
    const RecordId contact =
        create("contact", {{"full_name", string("Meier")}, {"language", string("de")}});
    ASSERT_TRUE(update("visit", visit, {{"contact", contact}}));
    EXPECT_EQ(reportLanguage(*replica, theVisit(), "zh_TW"), "en");
    ASSERT_TRUE(update("contact", contact, {{"language", string("zh_CN")}}));
    EXPECT_EQ(reportLanguage(*replica, theVisit(), "zh_TW"), "zh_CN");
}

TEST_F(VisitWork, TheEndOfTheWorkSaysWhatTheManagersFiguresAreMadeOf)
{
    clock.set(*parseDateTime("2026-11-20T10:00:00.000Z")); // asked for at eight, 8 and 48 hours
    work();
    ASSERT_TRUE(done(finishWork(*replica, theVisit(), clock.now())));
    EXPECT_EQ(theVisit().text("response_result"), "kept");
    EXPECT_EQ(theVisit().text("fix_result"), "kept");
    EXPECT_EQ(theVisit().text("fix_outcome"), "first_visit");

    visit = create("visit", {{"subject", string("No water again")},
                             {"kind", string("breakdown")},
                             {"status", string("accepted")},
                             {"asset", asset},
                             {"requested_at", string("2026-12-01T08:00:00.000Z")}});
    clock.set(*parseDateTime("2026-12-04T10:00:00.000Z"));
    work();
    ASSERT_TRUE(done(finishWork(*replica, theVisit(), clock.now())));
    EXPECT_EQ(theVisit().text("response_result"), "missed");
    EXPECT_EQ(theVisit().text("fix_result"), "missed");
    EXPECT_EQ(theVisit().text("fix_outcome"), "repeat");
}

} // namespace
} // namespace caravan::test
