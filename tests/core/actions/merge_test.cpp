// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/merge/merge.h"
#include "tests/support/fake_clock.h"
#include "tests/support/small_catalogue.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace caravan::test {
namespace {

/// An entity with one field for each policy.
std::shared_ptr<const Catalogue> policies()
{
    static const std::shared_ptr<const Catalogue> kCatalogue = [] {
        const std::string labels = R"("labels":{"en":"x","zh_CN":"x","zh_TW":"x"})";
        std::string fields = R"({"name":"name","type":"text",)" + labels + "}";
        const auto add = [&](const char* name, const char* type, const char* policy,
                             const std::string& more = "") {
            fields += std::string(",{\"name\":\"") + name + R"(","type":")" + type +
                      R"(","policy":")" + policy + "\"," + labels + more + "}";
        };
        add("hub", "text", "hub");
        add("ask", "text", "ask");
        add("latest", "text", "latest");
        add("notes", "long_text", "text");
        add("counter", "integer", "counter");
        add("max", "integer", "max");
        add("min", "integer", "min");
        const auto choice = [&](const char* value) {
            return std::string("{\"value\":\"") + value + "\"," + labels + "}";
        };
        add("set", "choice_set", "set",
            ",\"choices\":[" + choice("a") + "," + choice("b") + "," + choice("c") + "," +
                choice("d") + "]");
        add("rank", "choice", "rank",
            ",\"choices\":[" + choice("one") + "," + choice("two") + "," + choice("three") + "]");
        const std::string text = R"({"entity":"thing","icon":"box","title":["name"],)" + labels +
                                 R"(,"plural":{"en":"x","zh_CN":"x","zh_TW":"x"},"fields":[)" +
                                 fields + "]}";
        auto loaded = smallCatalogue({{"thing.json", text}});
        check(loaded.has_value(), "the test catalogue is wrong");
        return *loaded;
    }();
    return kCatalogue;
}

ReplicaId replica(int i)
{
    ReplicaId id;
    id.bytes[0] = static_cast<std::uint8_t>(i + 1);
    return id;
}

Value valueOf(const std::string& field, int number)
{
    if (field == "counter" || field == "max" || field == "min") {
        return static_cast<std::int64_t>(number);
    }
    if (field == "set") {
        TextSet set;
        for (int bit = 0; bit < 4; ++bit) {
            if ((number >> bit & 1) != 0) {
                set.push_back(std::string(1, static_cast<char>('a' + bit)));
            }
        }
        return set.empty() ? Value() : Value(set);
    }
    if (field == "rank") {
        const char* ranks[] = {"one", "two", "three"};
        return std::string(ranks[std::abs(number) % 3]);
    }
    return "v" + std::to_string(number);
}

/// A record at revision 1 where every group has value 0, written by replica 9.
MergeState start()
{
    const Entity& entity = policies()->at("thing");
    MergeState state{Record(entity, RecordId(seededIds(1).version4())), {}};
    state.record.rev = 1;
    for (const Group& group : entity.groups) {
        state.record.setGroup(group, {valueOf(group.name, 0)});
        state.writers[group.name] = {replica(9), 1, {}, {}};
    }
    return state;
}

Change edit(const MergeState& seen, const std::string& field, Value value)
{
    Change change;
    const Group& group = *seen.record.entity->group(field);
    change.entity = "thing";
    change.id = seen.record.id;
    change.set[field] = {
        {std::move(value)}, seen.record.version(field), seen.record.groupValue(group)};
    return change;
}

MergeOutcome apply(MergeState& state, const Change& change, int who, std::int64_t n)
{
    return mergeUpdate(state, change, {replica(who), n, {}, {}});
}

std::string aField()
{
    return *rc::gen::element<std::string>("hub", "ask", "latest", "notes", "counter", "max", "min",
                                          "set", "rank");
}
int aNumber()
{
    return *rc::gen::inRange(1, 16);
}

RC_GTEST_PROP(MergeLaws, WhatTheAuthorHadSeenHeMayOverwriteWithoutConflict, ())
{
    const std::string field = aField();
    MergeState state = start();
    const Value value = valueOf(field, aNumber());

    const MergeOutcome outcome = apply(state, edit(state, field, value), 0, 1);

    RC_ASSERT(outcome.lost.empty());
    RC_ASSERT(state.record.value(field) == value);
    RC_ASSERT(state.record.rev == 2);
}

RC_GTEST_PROP(MergeLaws, EveryValueIsCurrentOrOverwrittenKnowinglyOrInAConflict, ())
{
    const std::string field =
        *rc::gen::element<std::string>("hub", "ask", "latest", "max", "min", "rank");
    const MergeState seen = start();
    MergeState state = seen;
    const Value a = valueOf(field, aNumber());
    const Value b = valueOf(field, aNumber() + 20);
    const MergeOutcome first = apply(state, edit(seen, field, a), 0, 1);

    const MergeOutcome second = apply(state, edit(seen, field, b), 1, 1);

    RC_ASSERT(first.lost.empty());
    for (const Value& value : {a, b}) {
        const bool isCurrent = state.record.value(field) == value;
        const bool isInConflict =
            std::any_of(second.lost.begin(), second.lost.end(),
                        [&](const LostValue& lost) { return lost.lost.front() == value; });
        const bool wasSeen = value == seen.record.value(field);
        RC_ASSERT(isCurrent || isInConflict || wasSeen);
    }
    for (const LostValue& lost : second.lost) {
        RC_ASSERT(lost.kept == state.record.groupValue(*state.record.entity->group(field)));
        RC_ASSERT(lost.asks == (field == "hub" || field == "ask"));
    }
}

RC_GTEST_PROP(MergeLaws, IncrementsAddUpInAnyOrderAndInterleaving, ())
{
    const int makers = *rc::gen::inRange(1, 4);
    std::vector<MergeState> views(static_cast<std::size_t>(makers), start());
    std::vector<std::vector<Change>> queues(static_cast<std::size_t>(makers));
    int expected = 0;
    for (std::size_t maker = 0; maker < queues.size(); ++maker) {
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
            const int by = aNumber();
            MergeState& view = views[maker];
            const std::int64_t now = std::get<std::int64_t>(view.record.value("counter"));
            Change change = edit(view, "counter", now + by);
            change.set["counter"].seen = 1; // offline: never more than the first version was seen
            view.record.set("counter", now + by);
            queues[maker].push_back(change);
            expected += by;
        }
    }
    MergeState hub = start();
    std::vector<std::int64_t> next(queues.size(), 0);
    while (true) {
        std::vector<std::size_t> left;
        for (std::size_t maker = 0; maker < queues.size(); ++maker) {
            if (static_cast<std::size_t>(next[maker]) < queues[maker].size()) {
                left.push_back(maker);
            }
        }
        if (left.empty()) {
            break;
        }
        const std::size_t maker = *rc::gen::elementOf(left);
        const Change& change = queues[maker][static_cast<std::size_t>(next[maker]++)];
        RC_ASSERT(apply(hub, change, static_cast<int>(maker), next[maker]).lost.empty());
    }
    RC_ASSERT(std::get<std::int64_t>(hub.record.value("counter")) == expected);
}

RC_GTEST_PROP(MergeLaws, SetsOfTwoAuthorsDoNotDependOnWhoComesFirst, ())
{
    const MergeState seen = start();
    MergeState base = seen;
    apply(base, edit(seen, "set", valueOf("set", aNumber())), 5, 1);
    const Change a = edit(base, "set", valueOf("set", aNumber()));
    const Change b = edit(base, "set", valueOf("set", aNumber()));
    MergeState ab = base;
    MergeState ba = base;

    apply(ab, a, 0, 1);
    apply(ab, b, 1, 1);
    apply(ba, b, 1, 1);
    apply(ba, a, 0, 1);

    RC_ASSERT(ab.record.value("set") == ba.record.value("set"));
}

RC_GTEST_PROP(MergeLaws, HighestRankWinsInAnyOrder, ())
{
    const std::string field = *rc::gen::element<std::string>("max", "min", "rank");
    const MergeState seen = start();
    const Change a = edit(seen, field, valueOf(field, aNumber()));
    const Change b = edit(seen, field, valueOf(field, aNumber()));
    MergeState ab = seen;
    MergeState ba = seen;

    apply(ab, a, 0, 1);
    apply(ab, b, 1, 1);
    apply(ba, b, 1, 1);
    apply(ba, a, 0, 1);

    RC_ASSERT(ab.record.value(field) == ba.record.value(field));
}

TEST(MergeLaws, OfTwoValuesTheSmallerTheGreaterOrTheLaterRankStays)
{
    const auto settled = [](const std::string& field, int first, int second) {
        const MergeState seen = start();
        MergeState state = seen;
        apply(state, edit(seen, field, valueOf(field, first)), 0, 1);
        apply(state, edit(seen, field, valueOf(field, second)), 1, 1);
        return state.record.value(field);
    };

    EXPECT_EQ(settled("min", -5, -3), valueOf("min", -5));
    EXPECT_EQ(settled("min", -3, -5), valueOf("min", -5));
    EXPECT_EQ(settled("max", 3, 5), valueOf("max", 5));
    EXPECT_EQ(settled("max", 5, 3), valueOf("max", 5));
    EXPECT_EQ(settled("rank", 1, 2), valueOf("rank", 2));
    EXPECT_EQ(settled("rank", 2, 1), valueOf("rank", 2));
}

/// What people are told about a decision comes from keptBy(), and so does the decision.
TEST(MergeLaws, WhatIsToldOfAPolicyIsWhatTheMergeDoes)
{
    std::set<Keeps> seen;
    for (const Group& group : policies()->at("thing").groups) {
        for (const auto& [first, second] : {std::pair(1, 2), std::pair(2, 1)}) {
            const std::string& field = group.name;
            const MergeState before = start();
            MergeState state = before;
            apply(state, edit(before, field, valueOf(field, first)), 0, 1);
            const MergeOutcome outcome =
                apply(state, edit(before, field, valueOf(field, second)), 1, 1);
            if (outcome.lost.empty()) {
                continue; // combined
            }
            seen.insert(keptBy(group.policy));
            const Value kept = outcome.lost.front().kept.front();
            EXPECT_EQ(kept, state.record.value(field)) << field;
            switch (keptBy(group.policy)) {
            case Keeps::standing:
                EXPECT_EQ(kept, valueOf(field, first)) << field;
                break;
            case Keeps::incoming:
                EXPECT_EQ(kept, valueOf(field, second)) << field;
                break;
            case Keeps::larger:
            case Keeps::further:
                EXPECT_EQ(kept, valueOf(field, 2)) << field;
                break;
            case Keeps::smaller:
                EXPECT_EQ(kept, valueOf(field, 1)) << field;
                break;
            }
        }
    }
    EXPECT_EQ(seen.size(), 5U);
}

RC_GTEST_PROP(MergeLaws, OwnLaterEditFollowsTheEarlierWithoutConflict, ())
{
    const std::string field = aField();
    const MergeState seen = start();
    MergeState state = seen;
    apply(state, edit(seen, field, valueOf(field, aNumber())), 0, 1);
    MergeState view = state;
    Change later = edit(view, field, valueOf(field, aNumber() + 20));
    later.set[field].seen = 1; // he had not pulled his own earlier one yet

    const MergeOutcome outcome = apply(state, later, 0, 2);

    RC_ASSERT(outcome.lost.empty());
    RC_ASSERT(state.record.value(field) == later.set[field].value.front());
}

RC_GTEST_PROP(TextMerge, KeepsTheOnlyChangeAndAgreesWhereBothAreEqual,
              (std::vector<std::string> parts))
{
    std::string base;
    for (const std::string& part : parts) {
        base += part + "\n";
    }
    const std::string changed = base + *rc::gen::arbitrary<std::string>();

    RC_ASSERT(mergeText(base, base, changed) == changed);
    RC_ASSERT(mergeText(base, changed, base) == changed);
    RC_ASSERT(mergeText(base, changed, changed) == changed);
}

RC_GTEST_PROP(TextMerge, KeepsEveryLineThatEitherSideAdded, ())
{
    const int count = *rc::gen::inRange(0, 6);
    std::vector<std::string> base;
    for (int i = 0; i < count; ++i) {
        base.push_back("line " + std::to_string(i));
    }
    const auto withInsert = [&](const std::string& line) {
        std::vector<std::string> lines = base;
        const auto at = *rc::gen::inRange<std::size_t>(0, lines.size() + 1);
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), line);
        std::string text;
        for (const std::string& one : lines) {
            text += (text.empty() ? "" : "\n") + one;
        }
        return text;
    };
    std::string text;
    for (const std::string& one : base) {
        text += (text.empty() ? "" : "\n") + one;
    }

    const auto merged = mergeText(text, withInsert("from mine"), withInsert("from theirs"));

    RC_ASSERT(merged.has_value());
    RC_ASSERT(merged->find("from mine") != std::string::npos);
    RC_ASSERT(merged->find("from theirs") != std::string::npos);
}

TEST(TextMerge, TakesBothEditsOfDifferentWordsOfALine)
{
    EXPECT_EQ(mergeText("the quick brown fox", "the slow brown fox", "the quick brown dog"),
              "the slow brown dog");
    EXPECT_EQ(mergeText("周一去苏州", "周二去苏州", "周一去杭州"), "周二去杭州");
}

TEST(TextMerge, DoesNotGuessWhenBothChangedTheSameWord)
{
    EXPECT_EQ(mergeText("the quick fox", "the slow fox", "the fast fox"), std::nullopt);
}

TEST(DeleteRule, PassesUnlessSomebodyElseChangedTheRecordSince)
{
    MergeState state = start();
    EXPECT_TRUE(deleteMayPass(state, 1, replica(0)));
    apply(state, edit(state, "hub", std::string("x")), 1, 1);
    EXPECT_FALSE(deleteMayPass(state, 1, replica(0)));
    EXPECT_TRUE(deleteMayPass(state, 2, replica(0)));
    EXPECT_TRUE(deleteMayPass(state, 1, replica(1)));
}

TEST(MergeText, S07_HostileTextsAreAConflictAfterABoundedAmountOfWork)
{
    // What an author makes of a text of his own: each place could be merged and is within what one
    // merge may cost, but only one of them.
    std::string base;
    std::string current;
    std::string incoming;
    const auto addPlace = [&](int place) {
        const std::string head = "#" + std::to_string(place) + "\n";
        const std::string middle(1000, '.');
        base += head + "a" + middle + "b" + middle + "c\n";
        current += head + "x" + middle + "b" + middle + "y\n"; // its ends: nothing can be trimmed
        incoming += head + "a" + middle + "z" + middle + "c\n";
    };
    addPlace(0);
    ASSERT_TRUE(mergeText(base, current, incoming)) << "one alone is merged";
    for (int place = 1; place < 40; ++place) {
        addPlace(place);
    }

    EXPECT_FALSE(mergeText(base, current, incoming));
}

TEST(MergeText, S07_LongTextsThatDifferInOnePlaceEachAreMergedAsEver)
{
    std::string base;
    for (int line = 0; line < 20'000; ++line) {
        base += "line " + std::to_string(line) + "\n";
    }
    const std::string current = "first\n" + base;
    const std::string incoming = base + "last\n";

    EXPECT_EQ(mergeText(base, current, incoming), "first\n" + base + "last\n");
}

TEST(MergeCounter, S07_NumbersBeyondAllCountsAreAConflictAndDoNotWrap)
{
    const Entity& stock = Catalogue::builtIn()->at("stock");
    MergeState state{Record(stock, RecordId{}), {}};
    state.record.rev = 2;
    state.record.set("quantity", Decimal::fromInteger(5));
    Change change;
    change.entity = "stock";
    GroupChange& one = change.set["quantity"];
    one.value = {Value(Decimal::fromUnits(Decimal::kUnitsMax))};
    one.from = GroupValue{Value(Decimal::fromUnits(-Decimal::kUnitsMax))};

    const MergeOutcome outcome = mergeUpdate(state, change, {});

    EXPECT_EQ(state.record.value("quantity"), Value(Decimal::fromInteger(5)));
    EXPECT_EQ(outcome.lost.size(), 1U);
}

} // namespace
} // namespace caravan::test
