// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/workflow/move_state.h"

#include "tests/support/replica_fixture.h"

namespace caravan {
namespace {

class MoveState : public test::ReplicaFixture {
protected:
    Record record(const char* entity, Values values)
    {
        return replica->find(entity, create(entity, std::move(values)))->record;
    }
};

TEST_F(MoveState, LeadsWhereTheWorkflowLeadsFromWhereTheAuthorStood)
{
    const Record lead = record("lead", {{"name", std::string("x")}});
    const Result<Edit> moved = moveState(lead, "qualified");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->set, (FieldValues{{"status", std::string("qualified")}}));
    ASSERT_TRUE(moved->opened);

    Record elsewhere = lead;
    elsewhere.set("status", std::string("qualified"));
    const Result<Edit> back = moveState(elsewhere, "new");
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().code, ErrorCode::notPermittedMove);
    EXPECT_EQ(back.error().key, "status");
}

TEST_F(MoveState, NeedsWhatTheStateRequiresUnlessItIsSetAlong)
{
    const Record lead = record("lead", {{"name", std::string("x")}});
    const Result<Edit> bare = moveState(lead, "unqualified");
    ASSERT_FALSE(bare);
    EXPECT_EQ(bare.error().code, ErrorCode::required);
    EXPECT_EQ(bare.error().key, "unqualified_reason");
    ASSERT_EQ(lackingIn(lead, "unqualified").size(), 1U);

    const std::string reason = lead.entity->field("unqualified_reason")->choices.front().value;
    EXPECT_TRUE(moveState(lead, "unqualified", {{"unqualified_reason", reason}}));
}

TEST_F(MoveState, KnowsWhereNoWayLeadsBackFrom)
{
    const Record visit = record("visit", {{"subject", std::string("x")}});
    const StatusWorkflow& workflow = *visit.entity->status;
    for (const auto& [state, next] : workflow.transitions) {
        EXPECT_EQ(mayMoveBack(visit, state), workflow.allows(state, visit.text(workflow.field)))
            << state;
    }
    const Record imported(*visit.entity, replica->newId());
    EXPECT_TRUE(mayMoveBack(imported, workflow.transitions.begin()->first));
}

TEST_F(MoveState, ToWhereTheRecordStandsMovesNothing)
{
    const Record deal = record("opportunity", {{"name", std::string("x")}});
    const Result<Edit> moved = moveState(deal, deal.text("stage"));
    ASSERT_TRUE(moved);
    EXPECT_TRUE(moved->set.empty());
}

TEST_F(MoveState, KnowsEveryEntityWithAStatus)
{
    for (const Entity& entity : replica->catalogue().entities()) {
        if (!entity.status) {
            continue;
        }
        SCOPED_TRACE(entity.name);
        Record one(entity, replica->newId());
        for (const auto& [from, ways] : entity.status->transitions) {
            one.set(entity.status->field, from);
            for (const Choice& choice : entity.field(entity.status->field)->choices) {
                const bool isWay = choice.value == from ||
                                   std::find(ways.begin(), ways.end(), choice.value) != ways.end();
                EXPECT_EQ(mayMove(one, choice.value), isWay) << from << " " << choice.value;
            }
        }
    }
}

} // namespace
} // namespace caravan
