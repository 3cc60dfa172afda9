// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Records that the hub wants gone: a few go, many wait for a person's word (B-105, T22).
#include "core/store/outbox.h"
#include "core/store/replica.h"

#include "tests/support/replica_fixture.h"

namespace caravan {
namespace {

class Removals : public test::ReplicaFixture {
protected:
    void shownAccounts(int count)
    {
        std::vector<RemoteRow> rows;
        for (int i = 0; i < count; ++i) {
            Record record(replica->catalogue().at("account"), replica->newId());
            record.set("name", "Account " + std::to_string(i));
            rows.push_back(put(record, 1));
            ids.push_back(record.id);
        }
        pull(rows, "shown");
    }
    RemoteRow out(const RecordId& id, const char* why = "moved")
    {
        RemoteRow row;
        row.kind = RemoteRow::Kind::out;
        row.key = {"account", id};
        row.why = why;
        return row;
    }
    std::vector<RemoteRow> outs(int count)
    {
        std::vector<RemoteRow> rows;
        for (int i = 0; i < count; ++i) {
            rows.push_back(out(ids[static_cast<std::size_t>(i)]));
        }
        return rows;
    }
    std::int64_t accounts() { return *replica->count({"account", {}, {}, {}}); }

    std::vector<RecordId> ids;
};

TEST_F(Removals, T22_AFewGoByThemselves)
{
    shownAccounts(90);

    pull(outs(18), "c2");

    EXPECT_EQ(accounts(), 72);
    EXPECT_TRUE(Outbox(*replica).heldRemovals().empty());
}

TEST_F(Removals, B105_ManyWaitForAPersonsWord)
{
    shownAccounts(90);

    pull(outs(90), "c2");
    EXPECT_EQ(accounts(), 90);
    EXPECT_EQ(Outbox(*replica).heldRemovals().size(), 90U);
    reopen();
    EXPECT_EQ(Outbox(*replica).heldRemovals().size(), 90U) << "also after a restart";

    ASSERT_TRUE(Outbox(*replica).acceptRemovals());
    EXPECT_EQ(accounts(), 0);
    EXPECT_TRUE(Outbox(*replica).heldRemovals().empty());
}

TEST_F(Removals, B105_ManyInSmallPagesOfOneRunWaitAsWell)
{
    shownAccounts(90);

    for (int i = 0; i < 90; ++i) {
        pull({out(ids[static_cast<std::size_t>(i)])}, "c" + std::to_string(i + 2), i < 89);
    }

    EXPECT_EQ(accounts(), 90);
    EXPECT_EQ(Outbox(*replica).heldRemovals().size(), 90U);
}

TEST_F(Removals, B105_MoreThanFiveHundredWaitHoweverManyThereAre)
{
    shownAccounts(3000);

    pull(outs(501), "c2");

    EXPECT_EQ(accounts(), 3000);
    EXPECT_EQ(Outbox(*replica).heldRemovals().size(), 501U);
}

TEST_F(Removals, WhatWasDeletedGoesSinceItCanBeTakenBack)
{
    shownAccounts(90);
    std::vector<RemoteRow> rows;
    for (const RecordId& id : ids) {
        rows.push_back(out(id, "deleted"));
    }

    pull(rows, "c2");

    EXPECT_EQ(accounts(), 0);
    Edit edit = Edit::restore("account", ids[0]);
    ASSERT_TRUE(replica->save({edit}));
    EXPECT_EQ(accounts(), 1);
}

TEST_F(Removals, B105_WhatTheHubShowsAgainIsNotToGo)
{
    shownAccounts(90);
    pull(outs(90), "c2");

    std::vector<RemoteRow> again;
    for (const RecordId& id : ids) {
        again.push_back(put(replica->find("account", id)->record, 1));
    }
    pull(again, "c3");

    EXPECT_EQ(accounts(), 90);
    EXPECT_TRUE(Outbox(*replica).heldRemovals().empty());
}

TEST_F(Removals, A01_WhatTheHubHasLostStaysUntilSomebodyGivesItBack)
{
    shownAccounts(3);

    pull({out(ids[0], kUnknownToHub)}, "c2");

    EXPECT_EQ(accounts(), 3);
    EXPECT_EQ(Outbox(*replica).heldRemovals().size(), 1U);
}

/// Seed 11465: another laptop has given it back, and in the hub's new history it counts from 1.
TEST_F(Removals, A01_WhatTheHubHasAgainIsItsWordWithASmallerRevToo)
{
    Record untouched(replica->catalogue().at("account"), replica->newId());
    untouched.set("name", std::string("Acme"));
    Record edited(replica->catalogue().at("account"), replica->newId());
    edited.set("name", std::string("Bolt"));
    pull({put(untouched, 3), put(edited, 3)}, "c1");
    Edit edit = Edit::update("account", edited.id, {{"phone", std::string("+43 1 234")}});
    ASSERT_TRUE(replica->save({edit}));
    pull({out(untouched.id, kUnknownToHub), out(edited.id, kUnknownToHub)}, "c2");

    untouched.set("name", std::string("Acme plc"));
    edited.set("name", std::string("Bolt plc"));
    pull({put(untouched, 1), put(edited, 1)}, "c3");

    const Record first = replica->find("account", untouched.id)->record;
    EXPECT_EQ(first.rev, 1);
    EXPECT_EQ(first.value("name"), Value(std::string("Acme plc")));
    const Record second = replica->find("account", edited.id)->record;
    EXPECT_EQ(second.rev, 1);
    EXPECT_EQ(second.value("name"), Value(std::string("Bolt plc")));
    EXPECT_FALSE(second.value("phone") == Value());
}

} // namespace
} // namespace caravan
