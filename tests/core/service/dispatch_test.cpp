// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/dispatch.h"
#include "core/store/blobs.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

#include <algorithm>

namespace caravan::test {
namespace {

using std::string;

using namespace std::chrono_literals;
using Kind = DispatchReason::Kind;

TimePoint at(const char* text)
{
    return *parseDateTime(text);
}

bool has(const DispatchSuggestion& suggestion, Kind kind)
{
    return std::any_of(suggestion.reasons.begin(), suggestion.reasons.end(),
                       [&](const DispatchReason& reason) { return reason.kind == kind; });
}

class Dispatch : public ReplicaFixture {
protected:
    Dispatch()
    {
        clock.set(at("2026-11-23T06:00:00.000Z"));
        bench = create("product", {{"name", string("PL-30")}, {"series", string("Bench")}});
        cartridge = create("product", {{"name", string("PC-7")}});
        suzhou = create(
            "account",
            {{"name", string("恒达")}, {"city", string("苏州市")}, {"region", string("江苏省")}});
        beijing = create("account", {{"name", string("北京厂")}, {"city", string("北京")}});
        asset = create("asset", {{"name", string("lab")}, {"account", suzhou}, {"product", bench}});
        wang = engineer("Wang", "Bench\ninstall", "苏州", "江苏，上海");
        keller = engineer("Keller", "Central", "北京", "北京");
        van = create("stock_location",
                     {{"name", string("van")}, {"kind", string("van")}, {"keeper", wang}});
        create("stock", {{"name", string("PC-7")},
                         {"product", cartridge},
                         {"location", van},
                         {"quantity", Decimal::fromInteger(1)}});
        create("stock_location",
               {{"name", string("van 2")}, {"kind", string("van")}, {"keeper", keller}});
    }

    RecordId engineer(const char* name, const char* skills, const char* home, const char* serves)
    {
        return create("user", {{"name", string(name)},
                               {"mail", std::string(name) + "@example.com"},
                               {"role", string("engineer")},
                               {"active", true},
                               {"skills", string(skills)},
                               {"home_city", string(home)},
                               {"serves", string(serves)}});
    }
    RecordId visit(Values more)
    {
        more.insert({{"subject", string("No water")},
                     {"account", suzhou},
                     {"asset", asset},
                     {"engineer", Value()}});
        return create("visit", std::move(more));
    }
    RecordId planned(const RecordId& who, const char* start, const char* end, Values more = {})
    {
        more.insert({{"engineer", who},
                     {"status", string("planned")},
                     {"start", string(start)},
                     {"end", string(end)}});
        return visit(std::move(more));
    }
    void needs(const RecordId& visit, const RecordId& product)
    {
        create("part_need", {{"name", string("PC-7")},
                             {"product", product},
                             {"quantity", Decimal::fromInteger(1)},
                             {"visit", visit}});
    }
    DispatchDay day()
    {
        return *readDispatch(*replica, at("2026-11-23T08:00:00.000Z"),
                             at("2026-11-23T18:00:00.000Z"), clock.now());
    }
    const DispatchVisit& waiting(const DispatchDay& day, const RecordId& id)
    {
        return *std::find_if(day.waiting.begin(), day.waiting.end(),
                             [&](const DispatchVisit& visit) { return visit.id == id; });
    }
    const DispatchEngineer& person(const DispatchDay& day, const RecordId& id)
    {
        return *std::find_if(day.engineers.begin(), day.engineers.end(),
                             [&](const DispatchEngineer& one) { return one.id == id; });
    }
    Done save(const Result<std::vector<Edit>>& edits)
    {
        if (!edits) {
            return edits.error();
        }
        const auto saved = replica->save(*edits);
        return saved ? done() : Done(saved.error());
    }

    RecordId bench;
    RecordId cartridge;
    RecordId suzhou;
    RecordId beijing;
    RecordId asset;
    RecordId wang;
    RecordId keller;
    RecordId van;
};

TEST_F(Dispatch, SuggestsWhoKnowsTheMachineIsNearAndHasTheParts)
{
    const RecordId id = visit({{"kind", string("breakdown")}});
    needs(id, cartridge);

    const DispatchDay today = day();
    const auto suggestions = suggest(today, waiting(today, id), 5);

    ASSERT_EQ(suggestions.size(), 2U);
    EXPECT_EQ(suggestions[0].engineer, wang);
    EXPECT_EQ(suggestions[0].start, at("2026-11-23T08:00:00.000Z"));
    EXPECT_EQ(suggestions[0].reasons[0], (DispatchReason{Kind::knows, "Bench", 0}));
    EXPECT_TRUE(has(suggestions[0], Kind::serves));
    EXPECT_TRUE(has(suggestions[0], Kind::sameCity)) << "苏州 and 苏州市 are one";
    EXPECT_TRUE(has(suggestions[0], Kind::hasParts));
    EXPECT_TRUE(has(suggestions[1], Kind::lacksSkill));
    EXPECT_TRUE(has(suggestions[1], Kind::elsewhere));
    EXPECT_TRUE(has(suggestions[1], Kind::lacksPart));
    EXPECT_GT(suggestions[0].score, suggestions[1].score);
}

TEST_F(Dispatch, LeavesTimeForTheWayAndFindsTheFirstGap)
{
    planned(wang, "2026-11-23T08:00:00.000Z", "2026-11-23T09:00:00.000Z");
    planned(wang, "2026-11-23T11:00:00.000Z", "2026-11-23T17:00:00.000Z");
    const RecordId shorter = visit({{"duration_minutes", std::int64_t{60}}});
    const RecordId longer = visit({{"duration_minutes", std::int64_t{120}}});

    const DispatchDay today = day();
    const auto of = [&](const RecordId& id) {
        const auto all = suggest(today, waiting(today, id), 5);
        const auto found = std::find_if(all.begin(), all.end(), [&](const DispatchSuggestion& one) {
            return one.engineer == wang;
        });
        return found == all.end() ? std::nullopt : std::optional(found->start);
    };

    EXPECT_EQ(of(shorter), at("2026-11-23T09:30:00.000Z")) << "half an hour within the city";
    EXPECT_EQ(of(longer), std::nullopt) << "no gap of two hours and two ways is left";
}

TEST_F(Dispatch, AnEmergencyMovesWhatIsInTheWayAndSaysSo)
{
    const RecordId morning = planned(wang, "2026-11-23T08:00:00.000Z", "2026-11-23T12:00:00.000Z",
                                     {{"number", string("SV-1")}});
    const RecordId after = planned(wang, "2026-11-23T12:00:00.000Z", "2026-11-23T13:00:00.000Z");
    const RecordId id = visit({{"priority", string("critical")},
                               {"duration_minutes", std::int64_t{60}},
                               {"requested_at", string("2026-11-23T05:00:00.000Z")},
                               {"respond_by", string("2026-11-23T09:00:00.000Z")}});
    const DispatchDay today = day();
    const DispatchVisit& critical = waiting(today, id);
    const auto suggestions = suggest(today, critical, 1);
    ASSERT_EQ(suggestions.size(), 1U);
    EXPECT_EQ(suggestions[0].engineer, wang);
    EXPECT_EQ(suggestions[0].start, at("2026-11-23T08:00:00.000Z"));
    EXPECT_TRUE(has(suggestions[0], Kind::displaces));

    ASSERT_TRUE(save(assignVisit(*replica, today, critical, wang, suggestions[0].start)));

    EXPECT_EQ(text("visit", id, "status"), "planned");
    EXPECT_EQ(text("visit", id, "end"), "2026-11-23T09:00:00.000Z");
    EXPECT_EQ(text("visit", morning, "start"), "2026-11-23T09:00:00.000Z");
    EXPECT_EQ(text("visit", morning, "end"), "2026-11-23T13:00:00.000Z");
    EXPECT_EQ(text("visit", after, "start"), "2026-11-23T13:00:00.000Z");
}

TEST_F(Dispatch, WarnsOfTwoAtOnceMissingPartsSkillsAndLimits)
{
    const RecordId one = planned(wang, "2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z",
                                 {{"number", string("SV-1")}});
    const RecordId two = planned(wang, "2026-11-23T09:30:00.000Z", "2026-11-23T10:30:00.000Z",
                                 {{"number", string("SV-2")}});
    const RecordId other = planned(keller, "2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z",
                                   {{"requested_at", string("2026-11-22T05:00:00.000Z")},
                                    {"respond_by", string("2026-11-23T08:30:00.000Z")}});
    needs(one, cartridge);
    needs(two, cartridge); // one lies in the van, for the first of them
    const DispatchDay today = day();
    using Warned = DispatchWarning::Kind;
    const auto of = [&](const RecordId& who, const RecordId& id) {
        const DispatchEngineer& engineer = person(today, who);
        return warningsOf(
            engineer, *std::find_if(engineer.visits.begin(), engineer.visits.end(),
                                    [&](const DispatchVisit& visit) { return visit.id == id; }));
    };

    EXPECT_EQ(of(wang, one), (std::vector<DispatchWarning>{{Warned::overlap, "SV-2"}}));
    EXPECT_EQ(of(wang, two), (std::vector<DispatchWarning>{{Warned::overlap, "SV-1"},
                                                           {Warned::lacksPart, "PC-7"}}));
    EXPECT_EQ(of(keller, other),
              (std::vector<DispatchWarning>{{Warned::lacksSkill, "Bench"}, {Warned::late, ""}}));
}

TEST_F(Dispatch, ReadinessIsWhatIsKnown)
{
    const RecordId id = planned(wang, "2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z");
    needs(id, cartridge);
    const auto light = [&](const RecordId& who) { return readinessOf(person(day(), who)).light; };

    EXPECT_EQ(light(keller), Readiness::Light::none);
    EXPECT_EQ(light(wang), Readiness::Light::open) << "he has not said that he saw it";
    ASSERT_TRUE(update("visit", id, {{"status", string("accepted")}}));
    EXPECT_EQ(light(wang), Readiness::Light::ready);
    create(
        "tool",
        {{"name", string("meter")}, {"holder", wang}, {"calibrated_until", string("2026-11-22")}});
    EXPECT_EQ(light(wang), Readiness::Light::notReady);
}

TEST_F(Dispatch, TheNearerOfTwoWhoAreFarAwayComesFirst)
{
    const RecordId site =
        create("account", {{"name", string("Site")}, {"position", string("31.3, 120.6")}});
    // 360 and 807 kilometres to the north, and on another continent.
    const RecordId abroad = engineer("Weiss", "Bench", "", "");
    ASSERT_TRUE(update("user", abroad, {{"home_position", string("48.137, 11.575")}}));
    const RecordId near = engineer("Zhao", "Bench", "", "");
    const RecordId far = engineer("An", "Bench", "", "");
    ASSERT_TRUE(update("user", near, {{"home_position", string("34.5376, 120.6")}}));
    ASSERT_TRUE(update("user", far, {{"home_position", string("38.5575, 120.6")}}));
    const RecordId id = visit({{"account", site}});

    const DispatchDay plan = day();
    const auto found = suggest(plan, waiting(plan, id), 10);

    const auto place = [&](const RecordId& who) {
        return std::find_if(found.begin(), found.end(),
                            [&](const DispatchSuggestion& one) { return one.engineer == who; }) -
               found.begin();
    };
    EXPECT_LT(place(near), place(far));
    EXPECT_EQ(place(abroad), found.end() - found.begin()) << "nobody is there today";
}

TEST_F(Dispatch, WhenNobodyHasTimeTheNextDayWithSomebodyIsNamed)
{
    const RecordId id = visit({});
    const DispatchVisit asked = waiting(day(), id);
    clock.set(at("2026-11-23T17:50:00.000Z")); // the day is over for everybody
    const auto dayOf = [](int later) {
        const TimePoint from = at("2026-11-23T08:00:00.000Z") + std::chrono::days(later);
        return std::pair(from, from + 10h);
    };

    EXPECT_TRUE(suggest(day(), asked, 3).empty());
    const auto chance = earliestChance(*replica, asked, clock.now(), 14, dayOf);

    ASSERT_TRUE(chance && *chance);
    EXPECT_EQ((*chance)->daysLater, 1);
    EXPECT_EQ((*chance)->engineer, "Wang");
    EXPECT_EQ((*chance)->suggestion.start, at("2026-11-24T08:00:00.000Z"));
}

TEST_F(Dispatch, TheDistanceDecidesWhereBothSayTheirPosition)
{
    ASSERT_TRUE(update("account", suzhou, {{"position", string("31.3, 120.6")}}));
    const RecordId waits = visit({{"status", string("requested")}, {"asset", Value()}});
    const auto reasonOf = [&](const RecordId& who) {
        const DispatchDay today = day();
        for (const DispatchSuggestion& one : suggest(today, waiting(today, waits), 5)) {
            for (const DispatchReason& reason : one.reasons) {
                if (one.engineer == who && reason.kind == Kind::distance) {
                    return std::optional(reason);
                }
            }
        }
        return std::optional<DispatchReason>();
    };
    EXPECT_FALSE(reasonOf(wang)) << "nobody knows where he sets out";
    ASSERT_TRUE(update("user", wang, {{"home_position", string("31.2, 120.6")}}));
    ASSERT_TRUE(update("user", keller, {{"home_position", string("39.9, 116.4")}}));

    ASSERT_TRUE(reasonOf(wang));
    EXPECT_EQ(reasonOf(wang)->kilometres, 11) << "a tenth of a degree";
    EXPECT_TRUE(reasonOf(wang)->isGood());
    EXPECT_NEAR(reasonOf(keller)->kilometres, 1030, 10);
    EXPECT_FALSE(reasonOf(keller)->isGood());
    const DispatchDay today = day();
    EXPECT_EQ(suggest(today, waiting(today, waits), 5).front().engineer, wang);
}

TEST_F(Dispatch, WarnsWhereTheWayDoesNotFitInBetween)
{
    planned(wang, "2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z",
            {{"number", string("SV-1")}});
    const RecordId near = planned(wang, "2026-11-23T10:15:00.000Z", "2026-11-23T11:00:00.000Z",
                                  {{"number", string("SV-2")}});
    const auto warnings = [&] {
        const DispatchDay today = day();
        const DispatchEngineer& engineer = person(today, wang);
        return warningsOf(engineer, engineer.visits.back());
    };
    EXPECT_EQ(warnings(), (std::vector<DispatchWarning>{{DispatchWarning::Kind::tight, "SV-1"}}));
    ASSERT_TRUE(update("visit", near, {{"start", string("2026-11-23T10:30:00.000Z")}}));
    EXPECT_TRUE(warnings().empty()) << "half an hour within a city";
}

TEST_F(Dispatch, ReadinessCountsTheFilesOfTheVisitAndItsMachine)
{
    const RecordId id = planned(wang, "2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z",
                                {{"status", string("accepted")}});
    const auto taken = replica->blobs().take("manual", "manual.pdf");
    ASSERT_TRUE(taken);
    create("attachment", {{"name", string("manual")}, {"file", *taken}, {"asset", asset}});
    create("attachment", {{"name", string("plan")},
                          {"file", FileRef{std::string(64, 'a'), 9, "plan.pdf", "application/pdf"}},
                          {"visit", id}});

    const Readiness seen = readinessOf(person(day(), wang));
    EXPECT_EQ(seen.documents.all, 2);
    EXPECT_EQ(seen.documents.unsent, 1);
    EXPECT_EQ(seen.light, Readiness::Light::open) << "the manual cannot be on his laptop yet";
    ASSERT_TRUE(replica->blobs().queue().confirm(taken->sha256));
    EXPECT_EQ(readinessOf(person(day(), wang)).light, Readiness::Light::ready);

    const auto own = [&] {
        return *readReadiness(*replica, wang, at("2026-11-23T00:00:00.000Z"),
                              at("2026-11-24T00:00:00.000Z"), clock.now());
    };
    ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) { state.user = wang; }));
    EXPECT_TRUE(own().isHere);
    EXPECT_EQ(own().documents.here, 1);
    EXPECT_EQ(own().light, Readiness::Light::open) << "his own laptop knows that one lacks";
}

TEST_F(Dispatch, AnotherEngineerHasToAcceptAnewAndWhoIsAtWorkIsLeftAlone)
{
    const RecordId id = planned(keller, "2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z");
    ASSERT_TRUE(update("visit", id, {{"status", string("accepted")}}));
    const auto visitOf = [&](const RecordId& who) { return person(day(), who).visits.front(); };
    ASSERT_TRUE(
        save(assignVisit(*replica, day(), visitOf(keller), wang, at("2026-11-23T10:00:00.000Z"))));
    EXPECT_EQ(text("visit", id, "status"), "planned");
    EXPECT_EQ(person(day(), wang).visits.size(), 1U);

    ASSERT_TRUE(update("visit", id, {{"status", string("on_site")}}));
    EXPECT_EQ(assignVisit(*replica, day(), visitOf(wang), keller, clock.now()).error().code,
              ErrorCode::notPermittedMove);
    ASSERT_TRUE(update("visit", id, {{"status", string("planned")}}));
    ASSERT_TRUE(save(unassignVisit(*replica, visitOf(wang))));
    EXPECT_EQ(text("visit", id, "status"), "requested");
    EXPECT_EQ(text("visit", id, "start"), "");
    EXPECT_EQ(day().waiting.size(), 1U);
}

} // namespace
} // namespace caravan::test
