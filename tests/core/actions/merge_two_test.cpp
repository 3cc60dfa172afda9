// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/merge_two.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class MergingTwo : public ReplicaFixture {
protected:
    Record account(Values values)
    {
        return replica->find("account", create("account", std::move(values)))->record;
    }
    Record now(const Record& record)
    {
        return replica->find(record.entity->name, record.id)->record;
    }
    static bool isThere(const std::optional<Row>& row)
    {
        return row && row->record.life == Life::live;
    }
};

TEST_F(MergingTwo, KeepsTheChosenFieldsFillsWhatIsEmptyAndMovesEveryLink)
{
    const Record stays = account({{"name", std::string("恒达")}, {"city", std::string("苏州")}});
    const Record goes = account({{"name", std::string("苏州恒达机械有限公司")},
                                 {"city", std::string("昆山")},
                                 {"industry", std::string("machinery")}});
    const RecordId contact =
        create("contact", {{"full_name", std::string("张伟")}, {"account", goes.id}});
    const RecordId daughter = create("account", {{"name", std::string("D")}, {"parent", goes.id}});
    ASSERT_TRUE(update("account", stays.id, {{"parent", goes.id}}));

    const auto plan = mergeTwo(*replica, now(stays), goes, {"name"});
    ASSERT_TRUE(plan) << describe(plan.error());
    EXPECT_EQ(plan->links, 3U);
    ASSERT_TRUE(replica->save(plan->edits, {.isBundle = false}));

    EXPECT_EQ(text("account", stays.id, "name"), "苏州恒达机械有限公司");
    EXPECT_EQ(text("account", stays.id, "city"), "苏州");
    EXPECT_EQ(text("account", stays.id, "industry"), "machinery");
    EXPECT_TRUE(now(stays).reference("parent").isNil()) << "it would be its own parent";
    EXPECT_EQ(replica->find("contact", contact)->record.reference("account"), stays.id);
    EXPECT_EQ(replica->find("account", daughter)->record.reference("parent"), stays.id);
    EXPECT_FALSE(isThere(replica->find("account", goes.id)));
}

TEST_F(MergingTwo, CanBeTakenBackWithAllThatMoved)
{
    const Record stays = account({{"name", std::string("One")}});
    const Record goes = account({{"name", std::string("Two")}, {"city", std::string("Wien")}});
    const RecordId contact =
        create("contact", {{"full_name", std::string("Anna")}, {"account", goes.id}});
    const auto plan = mergeTwo(*replica, stays, goes, {"name"});
    ASSERT_TRUE(plan);
    ASSERT_TRUE(replica->save(plan->edits, {.isBundle = false}));

    ASSERT_TRUE(replica->save(plan->undo, {.isBundle = false}));

    EXPECT_EQ(text("account", stays.id, "name"), "One");
    EXPECT_EQ(text("account", stays.id, "city"), "");
    const RecordId again = replica->find("contact", contact)->record.reference("account");
    EXPECT_NE(again, goes.id) << "what was merged away never comes back under its id";
    EXPECT_EQ(text("account", again, "name"), "Two");
    EXPECT_EQ(text("account", again, "city"), "Wien");
}

TEST_F(MergingTwo, RefusesWhatCannotBeOne)
{
    const Record one = account({{"name", std::string("One")}});
    EXPECT_FALSE(mergeTwo(*replica, one, one, {}));
    const RecordId contact = create("contact", {{"full_name", std::string("Anna")}});
    EXPECT_FALSE(mergeTwo(*replica, one, replica->find("contact", contact)->record, {}));
}

} // namespace
} // namespace caravan::test
