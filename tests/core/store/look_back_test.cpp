// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/look_back.h"

#include "core/store/news.h"
#include "core/store/profile_folder.h"
#include "core/store/side_copy.h"
#include "tests/support/replica_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

namespace caravan::test {
namespace {

using std::chrono::minutes;

class LookingBack : public ReplicaFixture {
protected:
    using State = std::map<RecordId, std::vector<Value>>;

    void SetUp() override { clock.set(TimePoint(std::chrono::hours(24 * 365 * 56))); }
    void pass(int count = 1) { clock.set(clock.now() + minutes(count)); }
    static State stateOf(Replica& replica)
    {
        State state;
        const auto rows = replica.select({"account", {}, {}, {}}, 0, 1000);
        for (const Row& row : *rows) {
            state.emplace(row.record.id, row.record.values);
        }
        return state;
    }
    void copy()
    {
        const std::filesystem::path into = profileCopies(folder.path()) / "one";
        ASSERT_TRUE(makeSideCopy(replica->file(), into));
        auto opened = LookBack::open(replicaIn(into), Catalogue::builtIn(), at);
        ASSERT_TRUE(opened) << describe(opened.error());
        lookBack = std::move(*opened);
        auto seen = Replica::open(replicaIn(into), Catalogue::builtIn(), at, seededIds(99),
                                  productRules(), Replica::OpenFor::reading);
        ASSERT_TRUE(seen) << describe(seen.error());
        past = std::move(*seen);
    }
    State stateAt(TimePoint moment)
    {
        const auto moved = lookBack->moveTo(moment);
        EXPECT_TRUE(moved) << (moved ? "" : describe(moved.error()));
        static_cast<void>(past->pollCommits());
        return stateOf(*past);
    }

    StandingClock at;
    std::unique_ptr<LookBack> lookBack;
    std::unique_ptr<Replica> past;
};

TEST_F(LookingBack, ShowsARecordAsItWasAndAsItIsAgain)
{
    const RecordId lake = create("account", {{"name", std::string("Lake")}});
    pass();
    const TimePoint first = clock.now();
    pass();
    ASSERT_TRUE(update("account", lake, {{"name", std::string("Lake 2")}}));
    const RecordId later = create("account", {{"name", std::string("Later")}});
    pass();
    copy();

    const State then = stateAt(first);
    EXPECT_EQ(then.size(), 1U);
    EXPECT_EQ(past->find("account", lake)->record.text("name"), "Lake");
    EXPECT_FALSE(past->find("account", later));
    EXPECT_EQ(past->search("Later", 5).size(), 0U) << "nor is it found";
    EXPECT_EQ(past->search("Lake 2", 5).size(), 0U);
    EXPECT_TRUE(past->history("account", lake, 10).empty()) << "nothing of what is still to come";
    EXPECT_EQ(News(*past).newest(10).size(), 1U) << "what changed since is marked";
    EXPECT_EQ(at.now(), first);

    EXPECT_EQ(stateAt(clock.now()), stateOf(*replica));
    EXPECT_EQ(past->history("account", lake, 10).size(), 1U);
    EXPECT_EQ(News(*past).newest(10).size(), 0U);
    EXPECT_EQ(past->search("Later", 5).size(), 1U);
    EXPECT_FALSE(
        past->save({Edit::update("account", lake, {{"name", std::string("No")}})}).has_value())
        << "the past is only looked at";
}

TEST_F(LookingBack, EveryMomentIsAsItWasInWhateverOrder)
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        std::mt19937 random(seed);
        std::vector<RecordId> ids;
        std::vector<std::pair<TimePoint, State>> moments;
        lookBack.reset();
        past.reset();
        static_cast<void>(removeProfileCopies(folder.path()));
        for (const auto& [id, values] : stateOf(*replica)) {
            ASSERT_TRUE(remove("account", id));
        }
        pass(60);
        const auto base = clock.now();
        for (int step = 0; step < 40; ++step) {
            const auto which = random() % 10;
            if (ids.empty() || which < 3) {
                ids.push_back(create("account", {{"name", "A" + std::to_string(step)}}));
            } else if (which < 9) {
                const RecordId& id = ids[random() % ids.size()];
                if (replica->find("account", id)) {
                    static_cast<void>(update(
                        "account", id,
                        {{random() % 2 ? "name" : "phone", "V" + std::to_string(random() % 9)}}));
                }
            } else if (const RecordId& id = ids[random() % ids.size()];
                       replica->find("account", id)) {
                ASSERT_TRUE(remove("account", id));
            }
            moments.emplace_back(clock.now(), stateOf(*replica));
            pass();
        }
        copy();
        std::shuffle(moments.begin(), moments.end(), random);
        for (const auto& [moment, state] : moments) {
            EXPECT_EQ(stateAt(moment), state)
                << "seed " << seed << ", minute "
                << std::chrono::duration_cast<minutes>(moment - base).count();
        }
        EXPECT_EQ(stateAt(clock.now()), stateOf(*replica)) << "seed " << seed;
        ASSERT_TRUE(lookBack->since());
        EXPECT_LE(*lookBack->since(), clock.now());
    }
}

TEST_F(LookingBack, ADamagedHistoryMovesNothing)
{
    const RecordId lake = create("account", {{"name", std::string("Lake")}});
    pass();
    const TimePoint first = clock.now();
    pass();
    ASSERT_TRUE(update("account", lake, {{"name", std::string("Lake 2")}}));
    pass();
    copy();
    {
        SQLite::Database raw((profileCopies(folder.path()) / "one" / "replica.db").string(),
                             SQLite::OPEN_READWRITE);
        raw.exec("UPDATE history SET before = '{'");
    }
    const auto moved = lookBack->moveTo(first);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().code, ErrorCode::damaged);
    EXPECT_EQ(past->find("account", lake)->record.text("name"), "Lake 2");
    EXPECT_TRUE(lookBack->moveTo(clock.now()));
}

TEST_F(LookingBack, ACopyThatFailsLeavesNothing)
{
    const std::filesystem::path into = profileCopies(folder.path()) / "one";
    EXPECT_FALSE(makeSideCopy(folder.path() / "gone.db", into));
    EXPECT_FALSE(std::filesystem::exists(into));
    std::ofstream(folder.path() / "text.db") << std::string(10'000, 'x');
    EXPECT_FALSE(makeSideCopy(folder.path() / "text.db", into));
    EXPECT_FALSE(std::filesystem::exists(into));
    std::ofstream(folder.path() / "file") << "no folder";
    EXPECT_FALSE(makeSideCopy(replica->file(), folder.path() / "file" / "one"));
}

TEST_F(LookingBack, ACopyIsTakenAwayAndNothingElse)
{
    create("account", {{"name", std::string("Lake")}});
    copy();
    lookBack.reset();
    past.reset();
    const std::filesystem::path copies = profileCopies(folder.path());
    std::ofstream(copies / "one" / "letter.odt") << "somebody's";
    EXPECT_TRUE(removeProfileCopies(folder.path()));
    EXPECT_TRUE(std::filesystem::exists(copies / "one" / "letter.odt"));
    EXPECT_FALSE(std::filesystem::exists(replicaIn(copies / "one")));
    std::filesystem::remove(copies / "one" / "letter.odt");
    EXPECT_TRUE(removeProfileCopies(folder.path()));
    EXPECT_FALSE(std::filesystem::exists(copies / "one"));
    EXPECT_TRUE(removeProfileCopies(folder.path())) << "nothing is there";
    EXPECT_TRUE(std::filesystem::exists(replica->file()));
}

} // namespace
} // namespace caravan::test
