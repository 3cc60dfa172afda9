// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/outbox.h"
#include "tests/sync/session_fixture.h"

namespace caravan::sync {
using test::kHub;
namespace {

/// A replica with some records, caught up and compared.
class ReconcileTest : public test::SessionFixture {
protected:
    ReconcileTest()
    {
        signIn();
        FeedPage page;
        page.cursor = "c2";
        for (int i = 0; i < 3; ++i) {
            ids.push_back(
                RecordId(test::seededIds(100 + static_cast<std::uint64_t>(i)).version4()));
            page.rows.push_back(account(ids.back(), "Account " + std::to_string(i), 1));
        }
        answer(last(), encodePage(page));
    }

    FeedRow account(const RecordId& id, const std::string& name, Revision rev)
    {
        FeedRow row;
        row.record = Record(replica->catalogue().at("account"), id);
        row.record.set("name", name);
        row.record.rev = rev;
        return row;
    }
    static std::string encodePage(const FeedPage& page)
    {
        std::string body;
        for (const FeedRow& row : page.rows) {
            body += encodeFeedRow(row);
        }
        return body + encodeFeedEnd(page);
    }
    /// The hub as it would answer if it showed @p rows and nothing else.
    DigestAnswer digestOfRows(const std::vector<FeedRow>& rows)
    {
        DigestAnswer hub;
        hub.cursor = "c-digest";
        hub.records = static_cast<std::int64_t>(rows.size());
        for (const FeedRow& row : rows) {
            const std::uint64_t sum = digestOf(DigestOf::revision, row.record);
            hub.sums[digestBucket(row.record.id)] += sum;
            hub.entries.push_back({row.record.key(), sum});
        }
        return hub;
    }
    /// Answers all requests of one comparison as that hub; returns the keys whose rows were asked.
    std::vector<RecordKey> compareWith(const std::vector<FeedRow>& rows)
    {
        DigestAnswer hub = digestOfRows(rows);
        answer(last(), encode(hub));
        if (last().kind == RequestKind::digest) {
            hub.listed = decodeDigestRequest(last().body)->buckets;
            std::erase_if(hub.entries, [&](const DigestEntry& entry) {
                return std::find(hub.listed.begin(), hub.listed.end(),
                                 digestBucket(entry.key.id)) == hub.listed.end();
            });
            answer(last(), encode(hub));
        }
        std::vector<RecordKey> asked;
        if (last().kind == RequestKind::digestRows) {
            asked = *decodeKeys(last().body);
            FeedPage page;
            page.cursor = "unused";
            for (const RecordKey& key : asked) {
                const auto found = std::find_if(rows.begin(), rows.end(), [&](const FeedRow& row) {
                    return row.record.key() == key;
                });
                FeedRow out;
                out.kind = FeedRow::Kind::out;
                out.key = key;
                out.why = "moved";
                page.rows.push_back(found == rows.end() ? out : *found);
            }
            answer(last(), encodePage(page));
        }
        return asked;
    }

    std::vector<RecordId> ids;
};

TEST_F(ReconcileTest, AnExpiredCursorFetchesOnlyWhatDiffersAndDropsWhatTheHubDoesNotShow)
{
    problem(last(), problem::kCursorExpired, 410);
    answer(last(), hello());
    ASSERT_EQ(last().kind, RequestKind::digest);
    EXPECT_EQ(decodeDigestRequest(last().body)->cursor, "") << "compared wherever it stands";
    const RecordId fresh(test::seededIds(200).version4());

    const auto asked = compareWith(
        {account(ids[0], "Account 0", 1), account(ids[1], "Changed", 2), account(fresh, "New", 1)});

    EXPECT_EQ(asked.size(), 3U) << "changed, new, gone";
    EXPECT_EQ(text("account", ids[1], "name"), "Changed");
    EXPECT_EQ(text("account", fresh, "name"), "New");
    EXPECT_FALSE(replica->find("account", ids[2]));
    EXPECT_EQ(replica->syncState().cursor, "c-digest");
    EXPECT_EQ(last().kind, RequestKind::feed);
}

TEST_F(ReconcileTest, A01_WhatARestoredHubHasLostIsGivenBackAndUnsentWorkComesBehind)
{
    ASSERT_TRUE(update("account", ids[1], {{"phone", std::string("+43 1")}}));
    answer(*lastOf(RequestKind::feed), encodePage([&] {
        FeedPage page;
        page.cursor = "c3";
        page.rows.push_back(account(ids[0], "Later", 5));
        page.rows.back().record.vers["name"] = 5;
        return page;
    }()));
    ASSERT_EQ(text("account", ids[0], "name"), "Later");
    problem(last(), problem::kEpochChanged, 410);
    answer(last(), encode(HelloAnswer{kHub, "e2", 1, 1, 1}));
    ASSERT_EQ(last().kind, RequestKind::digest);

    compareWith({account(ids[0], "Account 0", 1), account(ids[1], "Account 1", 1),
                 account(ids[2], "Account 2", 1)});

    EXPECT_EQ(text("account", ids[0], "name"), "Later") << "stays on the screen";
    EXPECT_EQ(text("account", ids[1], "phone"), "+43 1");
    EXPECT_EQ(replica->syncState().epoch, "e2");
    const std::vector<JournalEntry> waiting = Outbox(*replica).waiting();
    ASSERT_EQ(waiting.size(), 2U);
    const JournalEntry& back = waiting[waiting[0].change.id == ids[0] ? 0 : 1];
    EXPECT_EQ(back.change.id, ids[0]);
    ASSERT_TRUE(back.change.set.contains("name"));
    EXPECT_EQ(back.change.set.at("name").seen, 1) << "it knows the hub's name as an earlier one";
}

TEST_F(ReconcileTest, AComparisonThatWasCutOffBeginsAnewAlsoAfterARestart)
{
    problem(last(), problem::kCursorExpired, 410);
    answer(last(), hello());
    ASSERT_EQ(last().kind, RequestKind::digest);
    post(RequestFailed{last().id, "offline"});
    EXPECT_EQ(replica->syncState().reconcile, Reconcile::cursorExpired);

    post(TimerFired{TimerKind::retry});

    EXPECT_NE(std::find_if(sent.rbegin(), sent.rend(),
                           [](const SendRequest& one) { return one.kind == RequestKind::digest; }),
              sent.rend());
    compareWith({account(ids[0], "Account 0", 1), account(ids[1], "Account 1", 1),
                 account(ids[2], "Account 2", 1)});
    EXPECT_EQ(replica->syncState().reconcile, Reconcile::none);
}

TEST_F(ReconcileTest, TheDailyCheckMendsAndReportsWhatShouldNotBe)
{
    clock.advance(std::chrono::hours(25));
    FeedPage empty;
    empty.cursor = "c3";
    answer(last(), encodeFeedEnd(empty));
    ASSERT_EQ(last().kind, RequestKind::digest);
    EXPECT_EQ(decodeDigestRequest(last().body)->cursor, "c3");

    compareWith({account(ids[0], "Account 0", 1), account(ids[1], "Other", 4),
                 account(ids[2], "Account 2", 1)});

    ASSERT_TRUE(verification);
    EXPECT_FALSE(verification->isAsked);
    EXPECT_TRUE(verification->isMended);
    ASSERT_EQ(verification->differences.size(), 1U);
    EXPECT_EQ(verification->differences[0].key.id, ids[1]);
    EXPECT_EQ(text("account", ids[1], "name"), "Other");
    EXPECT_EQ(session.status().verifiedAt, clock.now());
}

TEST_F(ReconcileTest, VerifyFindsADamagedValueOfTheSameRevisionAndChangesNothingUnlessTold)
{
    DigestAnswer hub = digestOfReplica(DigestOf::content);
    ASSERT_EQ(hub.entries.size(), 3U);
    const auto damaged =
        std::find_if(hub.entries.begin(), hub.entries.end(),
                     [&](const DigestEntry& entry) { return entry.key.id == ids[2]; });
    damaged->sum += 1;
    hub.sums[digestBucket(ids[2])] += 1;
    hub.listed = {digestBucket(ids[2])};

    post(VerifyRequested{false});
    FeedPage empty;
    empty.cursor = "c3";
    answer(last(), encodeFeedEnd(empty));
    ASSERT_EQ(decodeDigestRequest(last().body)->of, DigestOf::content);
    answer(last(), encode(hub));
    hub.entries = {*damaged};
    answer(last(), encode(hub));

    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->isAsked);
    EXPECT_FALSE(verification->isMended);
    ASSERT_EQ(verification->differences.size(), 1U);
    EXPECT_EQ(verification->differences[0].key.id, ids[2]);
    EXPECT_EQ(last().kind, RequestKind::feed) << "nothing is taken over";
}

TEST_F(ReconcileTest, ADifferenceThatWasToBeExpectedIsNoDefectWhileAnAskedComparisonWaits)
{
    problem(last(), problem::kCursorExpired, 410);
    answer(last(), hello());
    ASSERT_EQ(last().kind, RequestKind::digest);
    post(VerifyRequested{false});

    const std::vector<FeedRow> rows = {account(ids[0], "Account 0", 1),
                                       account(ids[1], "Changed", 2)};
    compareWith(rows);

    EXPECT_FALSE(verification) << "what an expired cursor missed is not damage";
    FeedPage empty;
    empty.cursor = "c3";
    if (last().kind == RequestKind::feed) {
        answer(last(), encodeFeedEnd(empty));
    }
    ASSERT_EQ(last().kind, RequestKind::digest) << "the one that was asked for comes next";
    answer(last(), encode(digestOfReplica(decodeDigestRequest(last().body)->of)));
    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->isAsked);
    EXPECT_TRUE(verification->differences.empty());
}

TEST_F(ReconcileTest, NewsComeBeforeTheComparison)
{
    post(VerifyRequested{false});
    FeedPage empty;
    empty.cursor = "c3";
    answer(last(), encodeFeedEnd(empty));
    ASSERT_EQ(last().kind, RequestKind::digest);
    DigestAnswer news;
    news.cursor = "c-digest";
    news.isNews = true;

    answer(last(), encode(news));

    EXPECT_EQ(last().kind, RequestKind::feed);
    EXPECT_FALSE(verification);
}

TEST_F(ReconcileTest, AMalformedRowIsSetAsideCountedAndAskedForAgain)
{
    const RecordId odd(test::seededIds(300).version4());
    FeedPage page;
    page.cursor = "c3";
    page.rows.push_back(account(ids[0], "Good", 2));
    answer(last(), R"({"put":"account","id":")" + odd.toString() + "\",\"rev\":\"x\"}\n" +
                       encodePage(page));

    EXPECT_EQ(text("account", ids[0], "name"), "Good") << "the rest goes on";
    EXPECT_EQ(replica->syncState().cursor, "c3");
    EXPECT_EQ(session.status().quarantined, 1);
    ASSERT_EQ(last().kind, RequestKind::digestRows);
    EXPECT_EQ(decodeKeys(last().body)->front().id, odd);

    FeedPage again;
    again.cursor = "unused";
    again.rows.push_back(account(odd, "Mended", 1));
    answer(last(), encodePage(again));

    EXPECT_EQ(text("account", odd, "name"), "Mended");
    EXPECT_EQ(session.status().quarantined, 0);
}

} // namespace
} // namespace caravan::sync
