// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/admin/schema_draft.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class DraftOfSchema : public ReplicaFixture {
protected:
    void SetUp() override { setRole("administrator"); }
    void setRole(const std::string& role)
    {
        ASSERT_TRUE(
            SyncDoor(*replica).updateSyncState([&](SyncState& state) { state.role = role; }));
    }
    SchemaDraft draft() { return *SchemaDraft::load(replica->file().parent_path()); }
};

std::string order(const std::string& fields)
{
    return R"({"do":"order","entity":"account","section":"main","fields":[)" + fields + "]}";
}

TEST_F(DraftOfSchema, AnOrderTakesThePlaceOfTheOneBeforeIt)
{
    SchemaDraft kept = draft();
    ASSERT_TRUE(kept.add(*replica, {order(R"("phone","name")")}));
    ASSERT_TRUE(kept.add(*replica, {order(R"("phone","mail","name")")}));
    EXPECT_EQ(draft().changes(), std::vector<std::string>{order(R"("phone","mail","name")")});
    ASSERT_TRUE(kept.add(*replica, {order(R"("website")")}));
    EXPECT_EQ(kept.changes().size(), 2U) << "it does not say where phone and mail stand";
    ASSERT_TRUE(kept.add(*replica, {R"({"do":"order","entity":"account","sections":["main"]})"}));
    ASSERT_TRUE(kept.add(*replica, {R"({"do":"order","entity":"contact","sections":["main"]})"}));
    EXPECT_EQ(kept.changes().size(), 4U) << "of other things";
}

TEST_F(DraftOfSchema, IsMadeByAdministratorsOnly)
{
    setRole("rep");
    SchemaDraft kept = draft();
    const Done added = kept.add(*replica, {order(R"("phone","name")")});
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::notAllowed);
    EXPECT_TRUE(draft().changes().empty());
}

TEST_F(DraftOfSchema, SaysWhichChangeNoLongerFits)
{
    SchemaDraft kept = draft();
    ASSERT_TRUE(kept.takeIn({order(R"("phone","name")"),
                             R"({"do":"hide","entity":"account","field":"x_gone","hidden":true})",
                             order(R"("name","phone")")}));
    std::vector<Misfit> left;
    EXPECT_NE(kept.preview(*replica, &left), nullptr);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front().place, 1U);
    EXPECT_FALSE(kept.edits(*replica));
}

} // namespace
} // namespace caravan::test
