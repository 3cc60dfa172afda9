// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/save_many.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

class SaveMany : public test::ReplicaFixture {
protected:
    std::vector<RecordId> accounts(int count)
    {
        std::vector<Edit> edits;
        std::vector<RecordId> ids;
        for (int i = 0; i < count; ++i) {
            Edit edit =
                Edit::create("account", replica->newId(), {{"name", "A" + std::to_string(i)}});
            ids.push_back(edit.id);
            edits.push_back(edit);
        }
        EXPECT_TRUE(replica->save(edits, {.isBundle = false}));
        return ids;
    }
    static std::vector<Edit> renamed(const std::vector<RecordId>& ids)
    {
        std::vector<Edit> edits;
        for (const RecordId& id : ids) {
            Edit edit = Edit::update("account", id, {{"city", std::string("Suzhou")}});
            edits.push_back(edit);
        }
        return edits;
    }
};

TEST_F(SaveMany, TakingBackManyOpsIsManyOps)
{
    const std::vector<RecordId> ids = accounts(780);
    const ManySaved saved = saveMany(*replica, renamed(ids));
    ASSERT_EQ(saved.changes.size(), 780U);

    const Inverse inverse = inverseOf(*replica, saved.changes);
    const ManySaved undone = saveMany(*replica, inverse.edits, SaveOptions{.isVerbatim = true});

    EXPECT_FALSE(inverse.isBundle);
    EXPECT_TRUE(std::all_of(undone.changes.begin(), undone.changes.end(),
                            [](const Change& change) { return change.bundle.isNil(); }));
    EXPECT_EQ(text("account", ids.back(), "city"), "");
}

TEST_F(SaveMany, AFewOpsThatWereNoBundleAreNoneWhenTakenBack)
{
    const auto changes = replica->save(renamed(accounts(3)), {.isBundle = false});
    ASSERT_TRUE(changes);

    EXPECT_FALSE(inverseOf(*replica, *changes).isBundle);
}

TEST_F(SaveMany, WhatWasOneBundleIsTakenBackAsOne)
{
    const auto changes = replica->save(renamed(accounts(3)));
    ASSERT_TRUE(changes);

    EXPECT_TRUE(inverseOf(*replica, *changes).isBundle);
}

TEST_F(SaveMany, OneThatMayNotChangeDoesNotKeepTheOthers)
{
    std::vector<RecordId> ids = accounts(450);
    std::vector<Edit> edits = renamed(ids);
    edits[210].set = {{"name", Value()}}; // required

    const ManySaved saved = saveMany(*replica, edits);

    EXPECT_EQ(saved.changes.size(), 449U);
    EXPECT_EQ(saved.failed, 1U);
    ASSERT_TRUE(saved.firstError);
    EXPECT_EQ(saved.firstError->code, ErrorCode::required);
}

TEST_F(SaveMany, StopsBetweenSlicesAndSaysSo)
{
    const auto stop = [](std::size_t done, std::size_t) { return done < 400; };

    const ManySaved saved = saveMany(*replica, renamed(accounts(900)), {}, stop);

    EXPECT_TRUE(saved.isStopped);
    EXPECT_EQ(saved.changes.size(), 400U);
}

TEST_F(SaveMany, RefusedChangesAreSentAgainOrDiscardedTogether)
{
    const std::vector<RecordId> ids = accounts(300);
    const auto ops = SyncDoor(*replica).takeForPush(1'000, 10'000'000);
    ASSERT_TRUE(ops);
    std::vector<Verdict> verdicts;
    for (const Change& change : *ops) {
        Verdict verdict;
        verdict.n = change.n;
        verdict.op = change.op;
        verdict.status = Verdict::Status::refused;
        verdict.problem = "too-large";
        verdicts.push_back(verdict);
    }
    ASSERT_TRUE(SyncDoor(*replica).applyVerdicts(verdicts));
    std::vector<OpId> refused;
    for (const JournalEntry& entry : Outbox(*replica).attention()) {
        refused.push_back(entry.change.op);
    }
    ASSERT_EQ(refused.size(), 300U);
    const std::vector<OpId> half(refused.begin(), refused.begin() + 150);
    const std::vector<OpId> rest(refused.begin() + 150, refused.end());

    ASSERT_TRUE(Outbox(*replica).resend(half));
    ASSERT_TRUE(Outbox(*replica).discard(rest));

    EXPECT_EQ(Outbox(*replica).attentionCount(), 0);
    EXPECT_EQ(Outbox(*replica).waitingCount(), 150);
    EXPECT_EQ(*replica->count({"account", {}, {}, {}}), 150);
}

} // namespace
} // namespace caravan
