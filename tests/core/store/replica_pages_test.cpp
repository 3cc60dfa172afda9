// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/default_order.h"
#include "tests/support/replica_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace caravan::test {
namespace {

class ReplicaPages : public ReplicaFixture {
protected:
    /// Accounts of which every third has no city, no number and no kind.
    void fill(int count)
    {
        std::vector<Edit> edits;
        for (int i = 0; i < count; ++i) {
            Edit edit = Edit::create("account", replica->newId(),
                                     {{"name", "Account " + std::to_string(i)}});
            if (i % 3 != 0) {
                edit.set["city"] = std::string(i % 2 == 0 ? "Wien" : "graz");
                edit.set["employees"] = static_cast<std::int64_t>(i % 7);
                edit.set["kind"] = std::string(i % 5 == 0 ? "prospect" : "customer");
            }
            edits.push_back(std::move(edit));
        }
        ASSERT_TRUE(replica->save(edits, {false}));
    }

    std::vector<RecordId> page(const Query& query, std::int64_t offset, std::int64_t limit,
                               PageAnchors* anchors)
    {
        std::vector<RecordId> ids;
        const auto rows = replica->select(query, offset, limit, anchors);
        EXPECT_TRUE(rows);
        for (const Row& row : *rows) {
            ids.push_back(row.record.id);
        }
        return ids;
    }

    std::vector<Query> orders() const
    {
        std::vector<Query> queries;
        for (const char* field : {"name", "city", "employees", "kind", "owner", "changed_at"}) {
            for (const bool descending : {false, true}) {
                queries.push_back({"account", {}, {{field, descending}}, {}});
            }
        }
        return queries;
    }
};

TEST_F(ReplicaPages, FollowEachOtherInEveryOrderAndEveryPlaceIsTold)
{
    fill(420);
    for (const Query& query : orders()) {
        SCOPED_TRACE(query.sort[0].field + (query.sort[0].descending ? " down" : " up"));
        const std::vector<RecordId> all = page(query, 0, 1000, nullptr);
        ASSERT_EQ(all.size(), 420U);
        PageAnchors anchors;
        std::vector<RecordId> paged;
        for (std::int64_t offset = 0; offset < 420; offset += 60) {
            const auto some = page(query, offset, 60, &anchors);
            paged.insert(paged.end(), some.begin(), some.end());
        }
        EXPECT_EQ(paged, all);
        EXPECT_EQ(page(query, 275, 30, &anchors),
                  std::vector<RecordId>(all.begin() + 275, all.begin() + 305));
        for (const std::size_t place : {0U, 139U, 140U, 141U, 280U, 419U}) {
            const auto told = replica->position(query, all[place]);
            ASSERT_TRUE(told && *told);
            EXPECT_EQ(**told, static_cast<std::int64_t>(place));
        }
    }
}

TEST_F(ReplicaPages, StayTheSameWithAnIndexOfTheirOrder)
{
    fill(300);
    for (const Query& query : orders()) {
        SCOPED_TRACE(query.sort[0].field);
        const std::vector<RecordId> before = page(query, 0, 300, nullptr);

        ASSERT_TRUE(replica->keepOrder(query));

        EXPECT_EQ(page(query, 0, 300, nullptr), before);
    }
    const SQLite::Database db(folder.path() / "replica.db");
    SQLite::Statement plan(db, "EXPLAIN QUERY PLAN SELECT id FROM e_account t ORDER BY "
                               "t.f_city COLLATE NOCASE, t.id LIMIT 10");
    ASSERT_TRUE(plan.executeStep());
    EXPECT_NE(plan.getColumn(3).getString().find("i_account_order_city"), std::string::npos);
}

TEST_F(ReplicaPages, WhatHappensAtAMomentStandsNewestFirst)
{
    const Catalogue& catalogue = replica->catalogue();
    EXPECT_EQ(defaultOrder(catalogue.at("activity")), (std::vector<Sort>{{"start", true}}));
    EXPECT_EQ(defaultOrder(catalogue.at("account")), std::vector<Sort>{});
}

TEST_F(ReplicaPages, OfOneReaderHaveNoGapsWhileOthersWrite)
{
    fill(300);
    const Query query{"account", {}, {{"name", false}}, {}};
    PageAnchors anchors;
    const auto first = page(query, 0, 100, &anchors);
    Edit removal = Edit::remove("account", first.front());
    ASSERT_TRUE(replica->save({removal}));

    const auto second = page(query, 100, 100, &anchors);

    const auto now = page(query, 0, 300, nullptr);
    EXPECT_EQ(second.front(), now[99]); // the one behind the last of the first page
}

TEST_F(ReplicaPages, SearchEntriesOfAnOlderLayoutAreTakenAlong)
{
    const RecordId id = create("account", {{"name", std::string("苏州恒达机械")}});
    create("contact", {{"full_name", std::string("张伟")}});
    const std::string file = (folder.path() / "replica.db").string();
    replica.reset();
    {
        SQLite::Database db(file, SQLite::OPEN_READWRITE);
        db.exec("CREATE TEMP TABLE k AS SELECT row_number() OVER (ORDER BY rowid) AS n, rowid AS "
                "r, entity, id FROM search_key;"
                "CREATE TEMP TABLE s AS SELECT n, name, words, sounds, digits FROM search_index i "
                "JOIN k ON k.r = i.rowid;"
                "DROP TABLE search_key; DROP TABLE search_index; DROP TABLE search_kind;"
                "CREATE TABLE search_key(rowid INTEGER PRIMARY KEY, entity TEXT NOT NULL, id BLOB "
                "NOT NULL UNIQUE);"
                "CREATE VIRTUAL TABLE search_index USING fts5(name, words, sounds, digits, "
                "prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\");"
                "INSERT INTO search_key SELECT n, entity, id FROM k;"
                "INSERT INTO search_index(rowid, name, words, sounds, digits) SELECT * FROM s;"
                "PRAGMA user_version=4");
    }

    reopen();

    ASSERT_EQ(replica->search("szhd", 5).size(), 1U);
    EXPECT_EQ(replica->search("szhd", 5)[0].key.id, id);
    EXPECT_EQ(replica->search("zw", 5, "contact").size(), 1U);
    ASSERT_TRUE(update("account", id, {{"name", std::string("上海")}}));
    EXPECT_TRUE(replica->search("szhd", 5).empty());
    EXPECT_EQ(replica->search("shanghai", 5).size(), 1U);
}

TEST_F(ReplicaPages, ANumberIsFoundWithAndWithoutTheZeroThatIsNotDialled)
{
    const RecordId id = create(
        "account", {{"name", std::string("Isar")}, {"phone", std::string("+49 (0)89 1234567")}});
    for (const char* typed : {"+49 89 1234567", "089 1234567", "+49891234567", "1234567"}) {
        ASSERT_EQ(replica->search(typed, 5).size(), 1U) << typed;
        EXPECT_EQ(replica->search(typed, 5)[0].key.id, id);
    }
}

TEST_F(ReplicaPages, SearchEntriesOfOlderReadingsAreMadeAnewInTheirPlaces)
{
    const RecordId bank = create("account", {{"name", std::string("中国银行")}});
    const RecordId other = create("account", {{"name", std::string("兴业银行")}});
    const RecordId lukasz = create("contact", {{"full_name", std::string("Łukasz Żak")}});
    ASSERT_TRUE(update("account", bank, {{"notes", std::string("written last")}}));
    const std::string file = (folder.path() / "replica.db").string();
    replica.reset();
    {
        SQLite::Database db(file, SQLite::OPEN_READWRITE);
        db.exec("UPDATE search_index SET sounds = 'zhongguoyinxing zgyx', name = 'ł ukasz';"
                "PRAGMA user_version=6");
    }

    reopen();

    EXPECT_EQ(replica->search("zgyh", 5).size(), 1U);
    ASSERT_EQ(replica->search("lukasz", 5).size(), 1U);
    EXPECT_EQ(replica->search("lukasz", 5)[0].key.id, lukasz);
    const auto banks = replica->search("银行", 5);
    ASSERT_EQ(banks.size(), 2U);
    EXPECT_EQ(banks[0].key.id, bank) << "what was written last is still found first";
    EXPECT_EQ(banks[1].key.id, other);
}

} // namespace
} // namespace caravan::test
