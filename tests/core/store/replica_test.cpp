// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/product/product_rules.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

using std::string;
class ReplicaTest : public ReplicaFixture {};

/// A visit belongs to the engineer who drives there, not to whoever writes it down.
TEST_F(ReplicaTest, WhoeverMakesARecordIsItsOwnerWhereThatMeansTheirRole)
{
    const RecordId me =
        create("user", {{"name", std::string("Lin")}, {"mail", std::string("lin@x.example")}});
    for (const auto& [role, isEngineer] : {std::pair("rep", false), std::pair("engineer", true)}) {
        ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&, role = role](SyncState& state) {
            state.user = me;
            state.role = role;
        }));
        const RecordId visit = create("visit", {{"subject", std::string("Filter")}});
        EXPECT_EQ(replica->find("visit", visit)->record.reference("engineer") == me, isEngineer)
            << role;
        const RecordId deal = create("opportunity", {{"name", std::string("Deal")}});
        EXPECT_EQ(replica->find("opportunity", deal)->record.reference("owner"), me) << role;
    }
}

TEST_F(ReplicaTest, ShowsWhatIsTypedIntoANewRecordThatWasDeletedAndTakenBack)
{
    const RecordId id = create("account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(remove("account", id));
    Edit restore = Edit::restore("account", id);
    ASSERT_TRUE(replica->save({restore}));

    ASSERT_TRUE(update("account", id, {{"phone", std::string("+43 1")}}));

    EXPECT_EQ(text("account", id, "phone"), "+43 1");
}

TEST_F(ReplicaTest, ShowsAFieldThatWasLeftEmptyWhenTheRecordWasMadeAndFilledBeforeTheHubKnewIt)
{
    const RecordId id = create("account", {{"name", std::string("Acme")}});

    ASSERT_TRUE(update("account", id, {{"phone", std::string("+43 1")}}));

    EXPECT_EQ(text("account", id, "phone"), "+43 1");
}

TEST_F(ReplicaTest, KeepsWhatWasSavedAfterReopening)
{
    const RecordId id = create("account", {{"name", string("苏州恒达机械有限公司")}});

    reopen();

    EXPECT_EQ(text("account", id, "name"), "苏州恒达机械有限公司");
    EXPECT_EQ(Outbox(*replica).waitingCount(), 1);
}

TEST_F(ReplicaTest, NumbersChangesWithoutGapsAlsoAfterAFailedSave)
{
    create("account", {{"name", string("One")}});
    Edit bad = Edit::create("account", replica->newId());
    EXPECT_FALSE(replica->save({bad})); // no name
    create("account", {{"name", string("Two")}});

    const auto waiting = Outbox(*replica).waiting();

    ASSERT_EQ(waiting.size(), 2U);
    EXPECT_EQ(waiting[0].change.n, 1);
    EXPECT_EQ(waiting[1].change.n, 2);
}

TEST_F(ReplicaTest, RefusesWhatTheCatalogueForbidsAndNamesTheField)
{
    const RecordId id = create("account", {{"name", string("Acme")}});

    const auto saved = update("account", id, {{"mail", string("not a mail")}});

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().key, "mail");
    EXPECT_EQ(Outbox(*replica).waitingCount(), 1);
}

TEST_F(ReplicaTest, CoalescesSavesOfOneFormWhileTheOpIsQueued)
{
    const RecordId id = create("account", {{"name", string("Acme")}});
    Edit edit = Edit::update("account", id);
    edit.session = "form-1";
    edit.set = {{"phone", string("+43 1 234567")}};
    ASSERT_TRUE(replica->save({edit}));
    edit.set = {{"phone", string("+43 1 765432")}};
    ASSERT_TRUE(replica->save({edit}));

    const auto waiting = Outbox(*replica).waiting();

    ASSERT_EQ(waiting.size(), 2U);
    EXPECT_EQ(textOf(waiting[1].change.set.at("phone").value[0]), "+43 1 765432");
}

TEST_F(ReplicaTest, FindsByHanPinyinInitialsLatinWithoutAccentsAndPhoneDigits)
{
    const RecordId account = create("account", {{"name", string("苏州恒达机械有限公司")},
                                                {"phone", string("+86 (512) 6283-1234")}});
    const RecordId person = create("contact", {{"full_name", string("张伟")}});
    const RecordId zurich = create("account", {{"name", string("Zürich Labor AG")}});

    const auto first = [&](const char* typed) {
        const auto hits = replica->search(typed, 5);
        return hits.empty() ? RecordId{} : hits[0].key.id;
    };

    EXPECT_EQ(first("恒达"), account);
    EXPECT_EQ(first("恆達"), account);
    EXPECT_EQ(first("szhd"), account);
    EXPECT_EQ(first("hengda"), account);
    EXPECT_EQ(first("zw"), person);
    EXPECT_EQ(first("zhangwei"), person);
    EXPECT_EQ(first("zurich"), zurich);
    EXPECT_EQ(first("62831234"), account);
    EXPECT_EQ(first("6283-12"), account);
    EXPECT_TRUE(first("\" OR NEAR(").isNil());
}

TEST_F(ReplicaTest, FindsTheNewestOfEachKindAndNamesBeforeRemarks)
{
    const RecordId older = create("account", {{"name", string("Labor Wien")}});
    const RecordId remark =
        create("account", {{"name", string("Acme")}, {"notes", string("asked for a labor price")}});
    const RecordId newer = create("account", {{"name", string("Labor Graz")}});
    for (int i = 0; i < 30; ++i) {
        create("activity", {{"subject", string("Labor visit " + std::to_string(i))}});
    }
    std::vector<RecordId> accounts;

    for (const SearchHit& hit : replica->search("labor", 5)) {
        if (hit.key.entity == "account") {
            accounts.push_back(hit.key.id);
        }
    }

    EXPECT_EQ(accounts, (std::vector<RecordId>{newer, older, remark}));
    EXPECT_EQ(replica->search("labor", 5).size(), 8U);
    EXPECT_EQ(replica->search("l", 2, "account").size(), 2U);
}

TEST_F(ReplicaTest, HitThatIsNotFoundByItsNameShowsTheLineThatMatched)
{
    create("account", {{"name", string("Acme")},
                       {"phone", string("+43 1 555 1234")},
                       {"notes", string("Wants the\nwater purifier of last year")}});

    const auto byRemark = replica->search("purif", 5);
    const auto byPhone = replica->search("15551", 5);
    const auto byName = replica->search("acm", 5);

    ASSERT_EQ(byRemark.size(), 1U);
    EXPECT_EQ(byRemark[0].matchField, "notes");
    EXPECT_EQ(byRemark[0].detail, "Wants the water purifier of last year");
    ASSERT_EQ(byPhone.size(), 1U);
    EXPECT_EQ(byPhone[0].matchField, "phone");
    ASSERT_EQ(byName.size(), 1U);
    EXPECT_EQ(byName[0].matchField, "");
}

TEST_F(ReplicaTest, DeletedRecordComesBackByItsInverse)
{
    const RecordId id = create("account", {{"name", string("Acme")}});
    const auto removed = remove("account", id);
    ASSERT_TRUE(removed);
    EXPECT_FALSE(replica->find("account", id));

    ASSERT_TRUE(replica->save(replica->inverse(*removed), SaveOptions{.isVerbatim = true}));

    EXPECT_EQ(text("account", id, "name"), "Acme");
}

TEST_F(ReplicaTest, PagesDoNotOverlapInAnyOrder)
{
    for (int i = 0; i < 250; ++i) {
        Values values{{"name", string("Account ") + std::to_string(i)}};
        if (i % 3 == 0) {
            values["employees"] = Value(static_cast<std::int64_t>(i % 7));
        }
        create("account", values);
    }
    for (const Sort& sort : {Sort{"name", false}, Sort{"name", true}, Sort{"employees", false},
                             Sort{"employees", true}, Sort{"owner", false}}) {
        Query query{"account", {}, {sort}, {}};
        std::set<RecordId> seen;
        for (std::int64_t offset = 0; offset < 250; offset += 50) {
            const auto page = replica->select(query, offset, 50);
            ASSERT_TRUE(page) << describe(page.error());
            for (const Row& row : *page) {
                EXPECT_TRUE(seen.insert(row.record.id).second) << sort.field << offset;
            }
        }
        EXPECT_EQ(seen.size(), 250U) << sort.field;
    }
}

TEST_F(ReplicaTest, FiltersAndAggregatesMoneyByCurrency)
{
    for (int i = 0; i < 6; ++i) {
        create("opportunity", {{"name", string("Deal ") + std::to_string(i)},
                               {"stage", string(i % 2 == 0 ? "proposal" : "qualified")},
                               {"amount", Money{*Decimal::parse("0.1"), i < 3 ? "EUR" : "CNY"}}});
    }
    AggregateQuery query;
    query.query = {
        "opportunity", Filter::where("stage", Compare::equal, string("proposal")), {}, {}};
    query.groupBy = {"stage"};
    query.aggregate = Aggregate::sum;
    query.field = "amount";

    const auto rows = replica->aggregate(query);

    ASSERT_TRUE(rows) << describe(rows.error());
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].currency, "CNY");
    EXPECT_EQ((*rows)[0].amount.toString(), "0.1");
    EXPECT_EQ((*rows)[1].amount.toString(), "0.2");
    query.field = "name; drop table";
    EXPECT_FALSE(replica->aggregate(query));
}

TEST_F(ReplicaTest, PulledRecordIsShownAndKeepsUnknownFields)
{
    Record record(replica->catalogue().at("account"), replica->newId());
    record.set("name", string("From the hub"));
    record.unknown["shoe_size"] = "42";

    pull({put(record, 3, {{"name", 2}})}, "c1");

    const auto row = replica->find("account", record.id);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->record.rev, 3);
    EXPECT_EQ(row->record.version("name"), 2);
    EXPECT_EQ(row->record.unknown.at("shoe_size"), "42");
    EXPECT_FALSE(row->isDirty);
    EXPECT_EQ(replica->search("from hub", 5).size(), 1U);
}

TEST_F(ReplicaTest, EditStaysOnTopUntilTheBaseContainsIt)
{
    Record record(replica->catalogue().at("account"), replica->newId());
    record.set("name", string("Acme"));
    pull({put(record, 1)}, "c1");
    ASSERT_TRUE(update("account", record.id, {{"phone", string("+43 1 111111")}}));
    const auto taken = SyncDoor(*replica).takeForPush(500, 1000000);
    ASSERT_TRUE(taken && taken->size() == 1);

    Verdict verdict;
    verdict.n = 1;
    verdict.op = (*taken)[0].op;
    verdict.rev = 2;
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts({verdict}));
    EXPECT_EQ(text("account", record.id, "phone"), "+43 1 111111");
    EXPECT_EQ(Outbox(*replica).waitingCount(), 0);
    EXPECT_TRUE(replica->find("account", record.id)->isDirty);

    record.set("phone", string("+43 1 111111"));
    pull({put(record, 2, {{"phone", 2}})}, "c2");

    EXPECT_FALSE(replica->find("account", record.id)->isDirty);
    EXPECT_EQ(text("account", record.id, "phone"), "+43 1 111111");
    EXPECT_EQ(replica->history("account", record.id, 10).size(), 1U) << "one change is told once";
}

TEST_F(ReplicaTest, AStalePageChangesNothing)
{
    Record record(replica->catalogue().at("account"), replica->newId());
    record.set("name", string("Acme"));
    pull({put(record, 1)}, "c1");
    PageMark stale;
    stale.fromCursor = "";
    stale.toCursor = "c9";
    record.set("name", string("Ghost"));

    const auto applied = SyncDoor(*replica).applyPage({put(record, 2)}, stale);

    ASSERT_TRUE(applied);
    EXPECT_FALSE(*applied);
    EXPECT_EQ(text("account", record.id, "name"), "Acme");
    EXPECT_EQ(replica->syncState().cursor, "c1");
}

TEST_F(ReplicaTest, AnOlderStateDoesNotReplaceANewerOne)
{
    Record record(replica->catalogue().at("account"), replica->newId());
    record.set("name", string("Newer"));
    pull({put(record, 5)}, "c1");
    record.set("name", string("Older"));
    pull({put(record, 4)}, "c2");

    EXPECT_EQ(text("account", record.id, "name"), "Newer");
    EXPECT_EQ(replica->find("account", record.id)->record.rev, 5);
}

TEST_F(ReplicaTest, RecordThatLeftStaysVisibleWhileItHasUnsentWork)
{
    Record record(replica->catalogue().at("account"), replica->newId());
    record.set("name", string("Acme"));
    pull({put(record, 1)}, "c1");
    ASSERT_TRUE(update("account", record.id, {{"phone", string("+43 1 111111")}}));
    RemoteRow out;
    out.kind = RemoteRow::Kind::out;
    out.key = {"account", record.id};
    out.why = "moved";
    pull({out}, "c2");
    ASSERT_TRUE(replica->find("account", record.id));
    EXPECT_FALSE(replica->find("account", record.id)->isShared);

    const auto taken = SyncDoor(*replica).takeForPush(500, 1000000);
    Verdict verdict;
    verdict.op = (*taken)[0].op;
    verdict.rev = 2;
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts({verdict}));

    EXPECT_FALSE(replica->find("account", record.id));
}

TEST_F(ReplicaTest, RefusedOpStaysUntilThePersonDecides)
{
    const RecordId id = create("account", {{"name", string("Acme")}});
    const auto taken = SyncDoor(*replica).takeForPush(500, 1000000);
    Verdict verdict;
    verdict.op = (*taken)[0].op;
    verdict.status = Verdict::Status::refused;
    verdict.problem = "invalid";
    verdict.problemKey = "name";
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts({verdict}));
    ASSERT_EQ(Outbox(*replica).attention().size(), 1U);
    EXPECT_TRUE(replica->find("account", id)->hasAttention);

    ASSERT_TRUE(Outbox(*replica).resend(verdict.op));
    EXPECT_EQ(Outbox(*replica).attentionCount(), 0);
    EXPECT_EQ(Outbox(*replica).waitingCount(), 1);
    EXPECT_EQ(Outbox(*replica).waiting()[0].change.n, 2);
    EXPECT_NE(Outbox(*replica).waiting()[0].change.op, verdict.op);
}

TEST_F(ReplicaTest, SecondConnectionIsToldWhatTheFirstSaved)
{
    auto other = Replica::open(folder.path() / "replica.db", Catalogue::builtIn(), clock,
                               seededIds(99), productRules());
    ASSERT_TRUE(other);
    EXPECT_TRUE((*other)->pollCommits().isEmpty());

    const RecordId id = create("account", {{"name", string("Acme")}});

    const Commit commit = (*other)->pollCommits();
    EXPECT_EQ(commit.records.count({"account", id}), 1U);
    EXPECT_TRUE(commit.syncState);
    EXPECT_TRUE((*other)->pollCommits().isEmpty());
}

TEST_F(ReplicaTest, ShowsWhatIsTypedIntoARecordTakenBackAfterTheHubHadDeletedIt)
{
    Record record(replica->catalogue().at("account"), replica->newId());
    record.set("name", string("Acme"));
    record.set("phone", string("+43 1 111111"));
    pull({put(record, 2, {{"phone", 2}})}, "c1");
    RemoteRow out;
    out.kind = RemoteRow::Kind::out;
    out.key = {"account", record.id};
    out.why = "deleted";
    pull({out}, "c2");
    Edit restore = Edit::restore("account", record.id);
    ASSERT_TRUE(replica->save({restore}));
    const Record opened = replica->find("account", record.id)->record;

    ASSERT_TRUE(update("account", record.id, {{"phone", string("+43 1 222222")}}, opened));

    EXPECT_EQ(text("account", record.id, "phone"), "+43 1 222222");
    EXPECT_EQ(Outbox(*replica).waiting().back().change.set.at("phone").seen, 2)
        << "else it conflicts";
}

TEST_F(ReplicaTest, SendsAgainWhatOnlyALostHistoryHadConfirmed)
{
    const RecordId id = create("account", {{"name", string("Acme")}});
    const auto taken = SyncDoor(*replica).takeForPush(500, 1'000'000);
    Verdict verdict;
    verdict.n = 1;
    verdict.op = (*taken)[0].op;
    verdict.rev = 1;
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts({verdict}));
    ASSERT_EQ(Outbox(*replica).waitingCount(), 0);

    ASSERT_TRUE(
        SyncDoor(*replica).beginReconcile(Reconcile::otherHistory)); // the hub is older than that

    ASSERT_EQ(Outbox(*replica).waitingCount(), 1);
    EXPECT_EQ(Outbox(*replica).waiting()[0].change.id, id);
}

TEST_F(ReplicaTest, ShowsWhatIsTypedAfterANewReplicaId)
{
    const RecordId id =
        create("opportunity", {{"name", string("Deal")}, {"stage", string("prospecting")}});
    ASSERT_TRUE(update("opportunity", id, {{"name", string("Bigger deal")}}));
    ASSERT_TRUE(
        SyncDoor(*replica).updateSyncState([](SyncState& state) { state.isRegistered = true; }));
    const Record opened = replica->find("opportunity", id)->record;
    const auto taken = SyncDoor(*replica).takeForPush(500, 1'000'000);
    std::vector<Verdict> verdicts;
    for (const Change& change : *taken) {
        Verdict verdict;
        verdict.n = change.n;
        verdict.op = change.op;
        verdict.rev = change.n;
        verdicts.push_back(verdict);
    }
    ASSERT_TRUE(
        SyncDoor(*replica).applyVerdicts(verdicts)); // confirmed, and not shown by the hub yet
    ASSERT_TRUE(SyncDoor(*replica).renewReplicaId());
    EXPECT_EQ(replica->syncState().supersededN, 2);

    ASSERT_TRUE(update("opportunity", id, {{"name", string("Biggest deal")}}, opened));

    EXPECT_EQ(text("opportunity", id, "name"), "Biggest deal");
}

/// Seed 7805: the new id's first edit has a lower number than what the hub had refused before.
TEST_F(ReplicaTest, WhatIsTypedOverARefusedChangeIsShownUnderANewReplicaIdToo)
{
    create("lead", {{"name", string("Lead")}}); // so that the old numbers are larger
    const RecordId id = create("account", {{"name", string("Acme")}});
    ASSERT_TRUE(update("account", id, {{"name", string("Acme Inc.")}}));
    const auto taken = SyncDoor(*replica).takeForPush(500, 1'000'000);
    std::vector<Verdict> verdicts;
    for (const Change& change : *taken) {
        Verdict verdict;
        verdict.n = change.n;
        verdict.op = change.op;
        verdict.status = Verdict::Status::refused;
        verdict.problem = "not-allowed";
        verdicts.push_back(verdict);
    }
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts(verdicts));

    ASSERT_TRUE(SyncDoor(*replica).renewReplicaId());
    ASSERT_TRUE(update("account", id, {{"industry", string("chemical")}})); // draws the view anew
    EXPECT_EQ(text("account", id, "name"), "Acme Inc."); // in the order in which it was typed
    ASSERT_TRUE(update("account", id, {{"name", string("Acme plc")}}));

    EXPECT_EQ(text("account", id, "name"), "Acme plc");
}

TEST_F(ReplicaTest, WhatWasWrittenUnderAnOldReplicaIdIsStillOnesOwn)
{
    const auto euros = [](std::int64_t whole) {
        return Value(Money{Decimal::fromInteger(whole), "EUR"});
    };
    Record deal(replica->catalogue().at("opportunity"), replica->newId());
    deal.set("name", string("Deal"));
    deal.set("stage", string("prospecting"));
    deal.set("amount", euros(100)); // of two unseen amounts the one that stands is kept
    pull({put(deal, 1)}, "c1");
    for (int i = 0; i < 3; ++i) { // so that the old numbers are larger than the new ones
        create("lead", {{"name", string("Lead")}});
    }
    const Record opened = replica->find("opportunity", deal.id)->record;
    ASSERT_TRUE(update("opportunity", deal.id, {{"amount", euros(200)}}));
    ASSERT_TRUE(update("opportunity", deal.id, {{"next_step", string("Call")}}));
    const auto taken = SyncDoor(*replica).takeForPush(500, 1'000'000);
    std::vector<Verdict> verdicts;
    for (std::size_t i = 0; i < 4; ++i) { // the last one still waits
        Verdict verdict;
        verdict.n = (*taken)[i].n;
        verdict.op = (*taken)[i].op;
        verdict.rev = i < 3 ? 1 : 2;
        verdicts.push_back(verdict);
    }
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts(verdicts));
    deal.set("amount", euros(200));
    pull({put(deal, 2, {{"amount", 2}})}, "c2");
    ASSERT_TRUE(SyncDoor(*replica).renewReplicaId());

    ASSERT_TRUE(update("opportunity", deal.id, {{"amount", euros(300)}}, opened));

    EXPECT_EQ(replica->find("opportunity", deal.id)->record.value("amount"), euros(300));
}

TEST_F(ReplicaTest, AMergedRecordComesBackWhenTheHubRefuses)
{
    Record winner(replica->catalogue().at("account"), replica->newId());
    winner.set("name", string("Acme"));
    Record loser(replica->catalogue().at("account"), replica->newId());
    loser.set("name", string("ACME Inc."));
    pull({put(winner, 1), put(loser, 1)}, "c1");
    Edit merge;
    merge.kind = ChangeKind::merge;
    merge.entity = "account";
    merge.id = winner.id;
    merge.loser = loser.id;
    ASSERT_TRUE(replica->save({merge}));
    ASSERT_FALSE(replica->find("account", loser.id));
    const auto taken = SyncDoor(*replica).takeForPush(500, 1'000'000);
    Verdict verdict;
    verdict.n = 1;
    verdict.op = (*taken)[0].op;
    verdict.status = Verdict::Status::refused;
    verdict.problem = "not-allowed";
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts({verdict}));

    ASSERT_TRUE(Outbox(*replica).discard(verdict.op));

    ASSERT_TRUE(replica->find("account", loser.id));
    EXPECT_EQ(text("account", loser.id, "name"), "ACME Inc.");
}

TEST_F(ReplicaTest, NewReplicaIdRenumbersWhatWaitsAndKeepsOpIds)
{
    create("account", {{"name", string("One")}});
    create("account", {{"name", string("Two")}});
    const auto before = SyncDoor(*replica).takeForPush(1, 1000000);
    Verdict verdict;
    verdict.op = (*before)[0].op;
    verdict.rev = 1;
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts({verdict}));
    const OpId second = Outbox(*replica).waiting()[0].change.op;

    ASSERT_TRUE(SyncDoor(*replica).renewReplicaId());

    ASSERT_EQ(Outbox(*replica).waiting().size(), 1U);
    EXPECT_EQ(Outbox(*replica).waiting()[0].change.op, second);
    EXPECT_EQ(Outbox(*replica).waiting()[0].change.n, 1);
}

} // namespace
} // namespace caravan::test
