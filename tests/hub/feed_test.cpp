// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/feed_handler.h"

#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/protocol/codec.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Feed = HubFixture;

TEST_F(Feed, ReadFromTheBeginningIsTheFirstSync)
{
    for (int i = 0; i < 25; ++i) {
        createAccount("lin", "account " + std::to_string(i));
    }

    pull("chen", 4);

    std::size_t accounts = 0;
    for (const auto& [key, record] : person("chen").shown) {
        accounts += key.entity == "account" ? 1 : 0;
    }
    EXPECT_EQ(accounts, 25U);
}

TEST_F(Feed, SaysHowManyRowsAreLeftWhereThatIsAsked)
{
    for (int i = 0; i < 9; ++i) {
        createAccount("lin", "account " + std::to_string(i));
    }
    const auto page = [this](const std::string& cursor, bool counts) {
        sync::FeedRequest request{cursor, 4, 0};
        request.counts = counts;
        const Answer<FeedAnswer> answer = feed(hub(), person("lin").caller, request);
        EXPECT_TRUE(answer);
        const auto read = sync::decodeFeed(*m_catalogue, answer->body);
        EXPECT_TRUE(read);
        return read ? *read : sync::FeedPage{};
    };
    EXPECT_FALSE(page({}, false).left) << "it costs a count";
    sync::FeedPage read = page({}, true);
    ASSERT_TRUE(read.left);
    std::int64_t before = *read.left;
    EXPECT_GE(before, 5);
    while (read.more) {
        read = page(read.cursor, true);
        ASSERT_TRUE(read.left);
        EXPECT_LT(*read.left, before);
        before = *read.left;
    }
    EXPECT_EQ(before, 0);
}

TEST_F(Feed, GivesARecordThatStandsInSeveralScopesOnce)
{
    createAccount("lin", "hengda");

    const Answer<FeedAnswer> answer = feed(hub(), person("lin").caller, {{}, 2000, 0});

    ASSERT_TRUE(answer);
    const std::string id = this->id("hengda").toString();
    const std::size_t first = answer->body.find(id);
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(answer->body.find("\"put\":\"account\"", first), std::string::npos);
}

TEST_F(Feed, F10_ACounterThatFellBehindTheFeedIsLiftedWhenTheHubStarts)
{
    useSharedPlace();
    start(place());
    for (const char* name : {"one", "two", "three"}) {
        createAccount("lin", name);
    }
    pull("lin");
    ASSERT_TRUE(hub().store().write([](Connection& connection) {
        setMetaNumber(connection, "next_position", 2); // as a repair by hand might leave it
        return true;
    }));

    HubOptions options = productHub();
    options.passwordCost = Passwords::Cost::least();
    ASSERT_TRUE(Hub::open(place(), m_catalogue, m_clock, options));
    createAccount("lin", "later");

    pull("lin");
    EXPECT_TRUE(sees("lin", "account", "later"));
}

TEST_F(Feed, WithNothingNewIsEmptyAndAnnouncesIt)
{
    pull("lin");

    const Answer<FeedAnswer> answer =
        feed(hub(), person("lin").caller, {person("lin").cursor, 2000, 0});

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->rows, 0U);
    EXPECT_FALSE(answer->more);
}

TEST_F(Feed, LinesAreTheBytesOfTheCodec)
{
    pushOne("lin", create("opportunity", "deal",
                          {{"name", text("分析 \"quoted\"\n")},
                           {"stage", text("proposal")},
                           {"amount", Money{*Decimal::parse("1200.5"), "EUR"}},
                           {"probability", Value(std::int64_t{40})}}));
    pushOne("lin", update("opportunity", "deal", {{"next_step", text("Call")}}, 1));

    const Answer<FeedAnswer> answer = feed(hub(), person("lin").caller, {{}, 2000, 0});

    ASSERT_TRUE(answer);
    const Result<sync::FeedPage> page = sync::decodeFeed(*m_catalogue, answer->body);
    ASSERT_TRUE(page);
    std::string again;
    for (const sync::FeedRow& row : page->rows) {
        again += sync::encodeFeedRow(row);
    }
    EXPECT_EQ(answer->body.substr(0, again.size()), again);
}

TEST_F(Feed, DoesNotTellANewReaderWhatLeftBeforeHeBegan)
{
    createAccount("lin", "hengda");
    pushOne("lin", remove("account", "hengda", 1));

    pull("chen");

    EXPECT_FALSE(person("chen").left.contains({"account", id("hengda")}));
}

TEST_F(Feed, TellsAReaderWhatLeavesBetweenHisPages)
{
    createAccount("lin", "first");
    createAccount("lin", "second");
    // The reader stops behind "first", which then leaves.
    while (!sees("chen", "account", "first")) {
        const Answer<FeedAnswer> answer =
            feed(hub(), person("chen").caller, {person("chen").cursor, 1, 0});
        ASSERT_TRUE(answer);
        const Result<sync::FeedPage> page = sync::decodeFeed(*m_catalogue, answer->body);
        ASSERT_TRUE(page);
        person("chen").shown.insert_or_assign(page->rows.at(0).record.key(), page->rows[0].record);
        person("chen").cursor = page->cursor;
    }

    pushOne("ada", update("account", "first", {{"owner", Value(id("weber"))}}, 1));

    pull("chen", 1);
    EXPECT_FALSE(sees("chen", "account", "first"));
    EXPECT_TRUE(sees("chen", "account", "second"));
}

TEST_F(Feed, B110_RefusesTheCursorOfAnotherUser)
{
    pull("chen");

    const Answer<FeedAnswer> answer =
        feed(hub(), person("lin").caller, {person("chen").cursor, 2000, 0});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kCursorInvalid);
}

TEST_F(Feed, B110_RefusesACursorThatWasChanged)
{
    pull("lin");
    std::string cursor = person("lin").cursor;
    cursor[cursor.size() / 2] = cursor[cursor.size() / 2] == 'A' ? 'B' : 'A';

    for (const std::string& bad : {cursor, text("x"), text("%%%"), std::string(5000, 'A')}) {
        const Answer<FeedAnswer> answer = feed(hub(), person("lin").caller, {bad, 2000, 0});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.failure().type, sync::problem::kCursorInvalid);
    }
}

TEST_F(Feed, RefusesALimitOutsideItsRange)
{
    EXPECT_FALSE(feed(hub(), person("lin").caller, {{}, 0, 0}));
    EXPECT_FALSE(feed(hub(), person("lin").caller, {{}, 2001, 0}));
}

TEST_F(Feed, WakesOnlyThoseWhoMayReadWhatChanged)
{
    int east = 0;
    int west = 0;
    const Answer<FeedAnswer> lin = feed(hub(), person("lin").caller, {{}, 2000, 0});
    const Answer<FeedAnswer> weber = feed(hub(), person("weber").caller, {{}, 2000, 0});
    hub().waiters().add(lin->scopes, [&] { ++east; });
    hub().waiters().add(weber->scopes, [&] { ++west; });

    createAccount("chen", "hengda");
    createAccount("chen", "second");
    hub().sequence();

    EXPECT_EQ(east, 1);
    EXPECT_EQ(west, 0);
}

} // namespace
} // namespace caravan::hub
