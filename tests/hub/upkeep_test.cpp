// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/jobs/upkeep.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;

class Upkeep : public HubFixture {
protected:
    void days(int count)
    {
        for (int day = 0; day < count; ++day) {
            m_clock.advance(24h);
            ASSERT_TRUE(cleanFeed(hub()));
        }
    }
    std::int64_t feedRows()
    {
        std::int64_t count = 0;
        EXPECT_TRUE(hub().store().read([&](Connection& connection) {
            const auto row = connection.run("SELECT count(*) FROM feed");
            row->next();
            count = row->integer(0);
        }));
        return count;
    }
};

TEST_F(Upkeep, B46_AReaderWhoWasAwayLongerThanTheFeedIsKeptComparesInstead)
{
    createAccount("lin", "hengda");
    createAccount("lin", "second");
    hub().sequence();
    pull("lin");
    pull("chen");
    pushOne("lin", remove("account", "hengda", 1));
    hub().sequence();
    pull("chen"); // has heard of it
    const std::int64_t before = feedRows();

    days(179);
    EXPECT_EQ(feedRows(), before);
    days(3);
    EXPECT_LT(feedRows(), before);

    const Answer<FeedAnswer> answer =
        feed(hub(), person("lin").caller, {person("lin").cursor, 2000, 0});
    ASSERT_FALSE(answer) << "would keep the deleted record for ever";
    EXPECT_EQ(answer.failure().type, sync::problem::kCursorExpired);
    EXPECT_TRUE(feed(hub(), person("chen").caller, {person("chen").cursor, 2000, 0}));
    person("lin").cursor.clear();
    person("lin").shown.clear();
    pull("lin");
    EXPECT_TRUE(sees("lin", "account", "second"));
    EXPECT_FALSE(sees("lin", "account", "hengda"));
}

TEST_F(Upkeep, AFirstSyncThatBeganBehindIsNotExpired)
{
    createAccount("lin", "hengda");
    pushOne("lin", remove("account", "hengda", 1));
    createAccount("lin", "second");
    hub().sequence();
    days(182);
    const Answer<FeedAnswer> first = feed(hub(), person("lin").caller, {{}, 1, 0});
    ASSERT_TRUE(first);

    pull("lin", 1);

    EXPECT_TRUE(sees("lin", "account", "second"));
}

TEST_F(Upkeep, MoreDependantsThanATransactionMovesFollowInPieces)
{
    constexpr int kContacts = 2'300;
    createAccount("lin", "hengda");
    for (int i = 0; i < kContacts; i += 100) {
        std::vector<Change> changes;
        for (int k = i; k < i + 100; ++k) {
            changes.push_back(create("contact", "contact " + std::to_string(k),
                                     {{"full_name", std::string("x")},
                                      {"owner", Value(id("ada"))},
                                      {"account", Value(id("hengda"))}}));
        }
        ASSERT_TRUE(push("lin", std::move(changes)));
    }
    const auto contactsOf = [&](const std::string& who) {
        pull(who);
        int count = 0;
        for (const auto& [key, record] : person(who).shown) {
            count += key.entity == "contact" ? 1 : 0;
        }
        return count;
    };
    ASSERT_EQ(contactsOf("chen"), kContacts);

    pushOne("ada", update("account", "hengda", {{"owner", Value(id("weber"))}}, 1));
    pull("weber");
    EXPECT_TRUE(sees("weber", "account", "hengda")) << "at once";
    const int moved = contactsOf("weber");
    EXPECT_GE(moved, 1'000);
    EXPECT_LT(moved, kContacts) << "not in one transaction";
    EXPECT_EQ(contactsOf("chen"), kContacts - moved);

    for (bool more = true; more;) {
        const Result<bool> some = moveSome(hub());
        ASSERT_TRUE(some);
        more = *some;
    }
    EXPECT_EQ(contactsOf("weber"), kContacts);
    EXPECT_EQ(contactsOf("chen"), 0);
    EXPECT_FALSE(*moveSome(hub()));
}

} // namespace
} // namespace caravan::hub
