// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/remove_record.h"
#include "tests/support/replica_fixture.h"

namespace caravan {
namespace {

class RemoveRecordTest : public test::ReplicaFixture {
protected:
    std::string names(const std::vector<Record>& records)
    {
        std::string joined;
        for (const Record& record : records) {
            joined += (joined.empty() ? "" : " ") + record.title();
        }
        return joined;
    }
    Record record(const std::string& entity, const RecordId& id)
    {
        return replica->find(entity, id)->record;
    }
};

TEST_F(RemoveRecordTest, NamesWhatNeedsARecordTheDeepestFirst)
{
    const RecordId account = create("account", {{"name", std::string("Hengda")}});
    const RecordId deal = create(
        "opportunity",
        {{"name", std::string("deal")}, {"account", account}, {"stage", std::string("proposal")}});
    create("attachment", {{"name", std::string("offer")},
                          {"opportunity", deal},
                          {"file", FileRef{std::string(64, 'a'), 1, "o", "application/pdf"}}});
    create("account", {{"name", std::string("other")}});

    EXPECT_EQ(names(keptAliveBy(*replica, {"account", account}, 100)), "offer deal");
    EXPECT_EQ(names(keptAliveBy(*replica, {"opportunity", deal}, 100)), "offer");
}

TEST_F(RemoveRecordTest, DeletesThemTogetherAndInverseBringsAllBack)
{
    const RecordId account = create("account", {{"name", std::string("Hengda")}});
    const RecordId deal = create(
        "opportunity",
        {{"name", std::string("deal")}, {"account", account}, {"stage", std::string("proposal")}});

    const auto edits = removeWithChildren(*replica, {record("account", account)});
    const auto changes = replica->save(edits);
    ASSERT_TRUE(changes) << describe(changes.error());

    EXPECT_EQ(changes->size(), 2U);
    EXPECT_EQ(changes->front().bundle, changes->back().bundle);
    EXPECT_EQ(changes->front().id, deal) << "the child before its parent";
    EXPECT_FALSE(replica->find("opportunity", deal));
    ASSERT_TRUE(replica->save(replica->inverse(*changes), SaveOptions{.isVerbatim = true}));
    EXPECT_TRUE(replica->find("opportunity", deal));
    EXPECT_TRUE(replica->find("account", account));
}

TEST_F(RemoveRecordTest, OfChosenRecordsThatNeedEachOtherTheChildGoesFirst)
{
    const RecordId account = create("account", {{"name", std::string("Hengda")}});
    const RecordId deal = create(
        "opportunity",
        {{"name", std::string("deal")}, {"account", account}, {"stage", std::string("proposal")}});

    const auto edits =
        removeWithChildren(*replica, {record("account", account), record("opportunity", deal)});

    ASSERT_EQ(edits.size(), 2U);
    EXPECT_EQ(edits.front().id, deal);
}

TEST_F(RemoveRecordTest, MoreThanABundleHoldsGoChildrenFirstToo)
{
    const RecordId account = create("account", {{"name", std::string("Hengda")}});
    std::vector<Edit> many;
    for (int i = 0; i < 1'201; ++i) {
        Edit edit = Edit::create("opportunity", replica->newId(),
                                 {{"name", std::string("deal")},
                                  {"account", account},
                                  {"stage", std::string("proposal")}});
        many.push_back(edit);
    }
    ASSERT_TRUE(replica->save(many, {.isBundle = false}));

    const auto edits = removeWithChildren(*replica, {record("account", account)});

    ASSERT_EQ(edits.size(), 1'202U);
    EXPECT_EQ(edits.back().id, account);
}

} // namespace
} // namespace caravan
