// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

namespace caravan::sync {
namespace {

const Catalogue& catalogue()
{
    return *Catalogue::builtIn();
}

Change accountChange(std::int64_t n)
{
    IdSource ids = test::seededIds(static_cast<std::uint64_t>(n));
    Change change;
    change.n = n;
    change.op = OpId(ids.version4());
    change.entity = "account";
    change.id = RecordId(ids.version4());
    change.kind = ChangeKind::update;
    change.set["phone"] = {{std::string("+43 1")}, 7, GroupValue{std::string("+49 2")}};
    return change;
}

TEST(PushCodec, GivesBackWhatWasPut)
{
    PushRequest request;
    request.replica = ReplicaId(test::seededIds(9).version4());
    request.ops = {accountChange(1), accountChange(2)};

    const auto read = decodePush(catalogue(), encode(catalogue(), request));

    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->ops, request.ops);
    EXPECT_EQ(read->hashes[0], changeHash(catalogue(), request.ops[0]));
    EXPECT_NE(read->hashes[0], read->hashes[1]);
}

TEST(PushCodec, SetsOpsOfANewerClientApartInsteadOfRefusingAll)
{
    PushRequest request;
    request.replica = ReplicaId(test::seededIds(9).version4());
    request.ops = {accountChange(1), accountChange(2)};
    std::string text = encode(catalogue(), request);
    text.replace(text.find("\"phone\""), 7, "\"fax_2030\"");

    const auto read = decodePush(catalogue(), text);

    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->ops.size(), 1U);
    ASSERT_EQ(read->unreadable.size(), 1U);
    EXPECT_EQ(read->unreadable[0].error.code, ErrorCode::schema);
}

TEST(PushCodec, RefusesGapsOfFormAndTooManyOps)
{
    PushRequest request;
    request.replica = ReplicaId(test::seededIds(9).version4());
    for (std::size_t i = 0; i <= kPushOpsMax; ++i) {
        request.ops.push_back(accountChange(static_cast<std::int64_t>(i + 1)));
    }
    EXPECT_FALSE(decodePush(catalogue(), encode(catalogue(), request)));
    for (const char* bad :
         {"", "[]", "{}", R"({"replica":"x","ops":[]})",
          R"({"replica":"01a20263-4ddb-7181-b68b-19552c7acc8d","ops":[1]})",
          R"({"replica":"01a20263-4ddb-7181-b68b-19552c7acc8d","ops":[{"n":0}]})"}) {
        EXPECT_FALSE(decodePush(catalogue(), bad)) << bad;
    }
}

class FeedCodec : public testing::Test {
protected:
    FeedCodec()
    {
        FeedRow row;
        row.record = Record(catalogue().at("account"), RecordId(test::seededIds(1).version4()));
        row.record.set("name", std::string("苏州"));
        row.record.rev = 4;
        row.record.vers["name"] = 3;
        row.record.unknown["later"] = R"({"a":[1]})";
        body = encodeFeedRow(row);
        FeedPage end;
        end.cursor = "sealed";
        end.more = true;
        end.grants = 5;
        end.applied = 12;
        closing = encodeFeedEnd(end);
    }
    std::string body;
    std::string closing;
};

TEST_F(FeedCodec, GivesBackRowsAndClosingLine)
{
    const auto page = decodeFeed(catalogue(), body + closing);

    ASSERT_TRUE(page) << describe(page.error());
    ASSERT_EQ(page->rows.size(), 1U);
    EXPECT_EQ(page->rows[0].record.text("name"), "苏州");
    EXPECT_EQ(page->rows[0].record.version("name"), 3);
    EXPECT_EQ(page->rows[0].record.unknown.at("later"), R"({"a":[1]})");
    EXPECT_EQ(page->cursor, "sealed");
    EXPECT_TRUE(page->more);
    EXPECT_EQ(page->applied, 12);
}

TEST_F(FeedCodec, TakesNothingOfAnAnswerThatWasCutOffAnywhere)
{
    const std::string whole = body + closing;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(decodeFeed(catalogue(), whole.substr(0, length))) << length;
    }
}

TEST_F(FeedCodec, SetsMalformedRowsAsideAndKeepsTheOthers)
{
    const auto page = decodeFeed(catalogue(), "{\"put\":\"account\"}\nnonsense\n" + body + closing);

    ASSERT_TRUE(page);
    ASSERT_EQ(page->rows.size(), 3U);
    EXPECT_EQ(page->rows[0].kind, FeedRow::Kind::malformed);
    EXPECT_EQ(page->rows[0].key.entity, "account");
    EXPECT_EQ(page->rows[1].kind, FeedRow::Kind::malformed);
    EXPECT_EQ(page->rows[1].line, "nonsense");
    EXPECT_EQ(page->rows[2].kind, FeedRow::Kind::put);
}

} // namespace
} // namespace caravan::sync
