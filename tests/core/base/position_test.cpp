// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/position.h"

#include "core/planning/day_route.h"
#include "core/schema/catalogue.h"
#include "core/schema/value_check.h"
#include "core/schema/value_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace caravan::test {
namespace {

constexpr Position kMunich{48.137, 11.575};
constexpr Position kVienna{48.208, 16.373};

std::string read(std::string_view text)
{
    const auto position = parsePosition(text);
    return position ? formatPosition(*position) : position.error().detail;
}

TEST(Positions, AreReadAsPeopleAndProgramsWriteThem)
{
    for (const char* text :
         {"48.137, 11.575", "48.137,11.575", " 48.137 ; 11.575 ", "48.137 11.575",
          "48.137° N, 11.575° E", "48.137N 11.575E", "+48.137, +11.575", "geo:48.137,11.575",
          "GEO:48.137,11.575,519;crs=wgs84;u=35", "geo:48.137000,11.575000?z=12"}) {
        EXPECT_EQ(read(text), "48.137, 11.575") << text;
    }
    EXPECT_EQ(read("33.8688 S, 151.2093 E"), "-33.8688, 151.2093");
    EXPECT_EQ(read("-0.0000001, 180"), "0, 180");
    EXPECT_EQ(read("48.13712345, 11.5"), "48.137123, 11.5") << "a tenth of a metre";
}

TEST(Positions, AreReadInMinutesAndSecondsAsMapsCopyThem)
{
    for (const char* text : {"48°08'14.6\"N 11°34'31.8\"E", "48° 08′ 14.6″ N, 11° 34′ 31.8″ E",
                             "N48°08'14.6\" E11°34'31.8\"", "48 8 14.6 N, 11 34 31.8 E",
                             "48°8.24333' N 11°34.53' E"}) {
        EXPECT_EQ(read(text), "48.137389, 11.5755") << text;
    }
    for (const char* text : {"(48.137, 11.575)", "48.137，11.575", "N48.137 E11.575"}) {
        EXPECT_EQ(read(text), "48.137, 11.575") << text;
    }
    EXPECT_EQ(read("33°52'10\"S 151°12'30\"E"), "-33.869444, 151.208333");
    EXPECT_FALSE(parsePosition("48°61'N 11°34'E")) << "an hour of arc has sixty minutes";
    EXPECT_FALSE(parsePosition("48°8.5'30\"N 11°34'E")) << "seconds behind a part of a minute";
}

TEST(Positions, ThatAreNoneSayWhichNumberIsWrong)
{
    EXPECT_NE(read("95, 11").find("latitude"), std::string::npos);
    EXPECT_NE(read("48, 181").find("longitude"), std::string::npos);
    EXPECT_EQ(read("north, 11"), "\"north\" is no latitude in degrees");
    EXPECT_EQ(read("48, 11 m"), "\"11 m\" is no longitude in degrees");
    EXPECT_EQ(read("48, nan"), "\"nan\" is no longitude in degrees");
    EXPECT_NE(read("-48 N, 11 E").find("latitude"), std::string::npos);
    EXPECT_NE(read("48.137").find("such as"), std::string::npos);
    EXPECT_NE(read("geo:48.1,11.5;crs=moon-2011").find("moon-2011"), std::string::npos);
    EXPECT_FALSE(parsePosition(""));
    EXPECT_FALSE(parsePosition("geo:"));
    EXPECT_FALSE(parsePosition("48,137, 11,575")) << "a comma for a point would mean elsewhere";
}

TEST(Positions, OfAFieldAreKeptInOneForm)
{
    const Field& field = *Catalogue::builtIn()->at("account").field("position");
    const auto value = valueFromText(field, "geo:48.1370,11.5750");
    ASSERT_TRUE(value);
    EXPECT_EQ(textOf(*value), "48.137, 11.575");
    EXPECT_TRUE(checkValue(field, *value));
    const Done sloppy = checkValue(field, Value(std::string("48.1370,11.5750")));
    ASSERT_FALSE(sloppy);
    EXPECT_EQ(sloppy.error().key, "position");
    EXPECT_NE(sloppy.error().detail.find("48.137, 11.575"), std::string::npos);
    const auto wrong = valueFromText(field, "91, 0");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().key, "position");
}

TEST(Positions, AreAsFarApartAsTheEarthIsRound)
{
    EXPECT_NEAR(distanceKm(kMunich, kVienna), 355.4, 1.0);
    EXPECT_NEAR(distanceKm({0, 0}, {0, 1}), 111.195, 0.001);
    EXPECT_NEAR(distanceKm({0, 179.5}, {0, -179.5}), 111.195, 0.001) << "across the date line";
    EXPECT_NEAR(distanceKm({0, 0}, {0, 180}), 20015.1, 0.1);
    EXPECT_DOUBLE_EQ(distanceKm(kMunich, kMunich), 0);
}

TimePoint clock(const char* time)
{
    return *parseDateTime(std::string("2026-11-23T") + time + ":00.000Z");
}

RouteDay dayFrom(const std::optional<Position>& start)
{
    return {start, clock("08:00"), clock("18:00"), 50};
}

std::vector<RouteStop> inOrder(const std::vector<RouteStop>& stops,
                               const std::vector<std::size_t>& order)
{
    std::vector<RouteStop> sorted;
    for (const std::size_t index : order) {
        sorted.push_back(stops[index]);
    }
    return sorted;
}

/// The shortest of all orders, tried one by one.
double bestKm(const std::vector<RouteStop>& stops, const std::optional<Position>& start)
{
    std::vector<std::size_t> order(stops.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    double best = 1e9;
    do {
        best = std::min(best, kmAlong(inOrder(stops, order), start));
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

TEST(DayRoutes, AreShortNeverLongerThanGivenAndLoseNoStop)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> degrees(0, 0.3);
    double sum = 0;
    double sumOfBest = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<RouteStop> stops;
        for (int i = 0; i < 7; ++i) {
            stops.push_back({Position{48 + degrees(random), 11.4 + degrees(random)}, {}, {}});
        }
        const DayRoute route = planRoute(stops, dayFrom(kMunich));
        std::vector<std::size_t> sorted = route.order;
        std::sort(sorted.begin(), sorted.end());
        ASSERT_EQ(sorted, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6}));
        EXPECT_NEAR(route.km, kmAlong(inOrder(stops, route.order), kMunich), 1e-6);
        EXPECT_LE(route.km, route.kmBefore + 1e-6);
        EXPECT_EQ(planRoute(stops, dayFrom(kMunich)).order, route.order);
        sum += route.km;
        sumOfBest += bestKm(stops, kMunich);
    }
    EXPECT_LT(sum / sumOfBest, 1.02) << "near the best of all orders";
}

TEST(DayRoutes, KeepStopsWithoutAPositionAtTheEndAndNameThem)
{
    const std::vector<RouteStop> stops{
        {std::nullopt}, {Position{48.9, 11.5}}, {std::nullopt}, {Position{48.2, 11.5}}};
    const DayRoute route = planRoute(stops, dayFrom(kMunich));
    EXPECT_EQ(route.order, (std::vector<std::size_t>{3, 1, 0, 2}));
    EXPECT_EQ(route.unknown, (std::vector<std::size_t>{0, 2}));
    EXPECT_LT(route.km, route.kmBefore);

    const DayRoute fromFirst = planRoute(stops, dayFrom(std::nullopt));
    EXPECT_EQ(fromFirst.order.front(), 1U) << "the day begins where it began";
    EXPECT_EQ(planRoute({}, dayFrom(std::nullopt)).km, 0);
}

TEST(DayRoutes, ReachWhatIsFixedInTime)
{
    const std::chrono::minutes hour(60);
    // Along a road to the east: the far one is fixed for the morning.
    const std::vector<RouteStop> stops{{Position{48.137, 11.7}, hour, std::nullopt},
                                       {Position{48.137, 12.3}, hour, clock("09:30")},
                                       {Position{48.137, 12.0}, hour, std::nullopt}};
    const DayRoute route = planRoute(stops, dayFrom(kMunich));
    EXPECT_EQ(route.order, (std::vector<std::size_t>{1, 2, 0}));
    EXPECT_TRUE(route.late.empty());
    EXPECT_EQ(route.starts[0], clock("09:30"));
    EXPECT_GE(route.starts[1], clock("10:30"));

    std::vector<RouteStop> later = stops;
    later[1].fixed = clock("16:00");
    EXPECT_EQ(planRoute(later, dayFrom(kMunich)).order, (std::vector<std::size_t>{0, 2, 1}))
        << "with time enough, the way there takes the others along";

    later[1].fixed = clock("08:10");
    const DayRoute late = planRoute(later, dayFrom(kMunich));
    EXPECT_EQ(late.late, (std::vector<std::size_t>{1})) << "54 km in ten minutes";
    EXPECT_EQ(late.starts[0], clock("08:10")) << "it keeps its time nevertheless";
}

TEST(DayRoutes, DoNotEndAtNightToSaveAWay)
{
    const std::chrono::minutes two(120);
    // Staying at home until the last appointment is the shortest way, and would end at 22:00.
    const std::vector<RouteStop> stops{{Position{48.137, 11.8}, two, clock("16:00")},
                                       {Position{48.137, 11.9}, two, std::nullopt},
                                       {Position{48.137, 12.0}, two, std::nullopt}};
    const DayRoute route = planRoute(stops, dayFrom(kMunich));
    EXPECT_EQ(route.order.back(), 0U);
    EXPECT_EQ(route.starts.back(), clock("16:00"));
}

} // namespace
} // namespace caravan::test
