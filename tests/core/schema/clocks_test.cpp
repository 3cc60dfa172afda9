// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// "clocks" of an entity: how they are read, and how they stand at some time.
#include "core/record/clocks.h"
#include "core/schema/catalogue.h"
#include "tests/support/small_catalogue.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

constexpr const char* kNamed = R"("labels":{"en":"x","zh_CN":"x","zh_TW":"x"})";

std::string timedField(const std::string& name, const std::string& rest)
{
    return R"(,{"name":")" + name + R"(",)" + kNamed + "," + rest + "}";
}

std::string twoChoices(const std::string& first, const std::string& second)
{
    return R"("type":"choice","choices":[{"value":")" + first + R"(",)" + kNamed +
           R"(},{"value":")" + second + R"(",)" + kNamed + "}]";
}

std::string timedEntity(const std::string& name, const std::string& more, const std::string& fields)
{
    return R"({"entity":")" + name + R"(","icon":"box","title":["name"],"plural":)" +
           R"({"en":"x","zh_CN":"x","zh_TW":"x"},)" + kNamed + more +
           R"(,"fields":[{"name":"name","type":"text",)" + kNamed + "}" + fields + "]}";
}

/// An entity "job" with these clocks, that refers to a "deal".
Result<std::shared_ptr<const Catalogue>> withClocks(const std::string& clocks)
{
    const std::string states = R"("type":"choice","choices":[{"value":"new",)" +
                               std::string(kNamed) + R"(,"phase":"open"},{"value":"over",)" +
                               kNamed + R"(,"phase":"done"},{"value":"off",)" + kNamed +
                               R"(,"phase":"dropped"}])";
    return smallCatalogue(
        {{"deal.json", timedEntity("deal", "",
                                   timedField("hours", R"("type":"integer")") +
                                       timedField("price", R"("type":"decimal")"))},
         {"job.json",
          timedEntity("job", R"(,"clocks":)" + clocks,
                      timedField("state", states) + timedField("asked", R"("type":"date_time")") +
                          timedField("by", R"("type":"date_time")") +
                          timedField("late_by", R"("type":"date_time")") +
                          timedField("day", R"("type":"date")") +
                          timedField("done", R"("type":"date_time")") +
                          timedField("own_hours", R"("type":"integer")") +
                          timedField("deal", R"("type":"reference","to":"deal")") +
                          timedField("about", R"("type":"link","to":["deal"])") +
                          timedField("result", twoChoices("kept", "missed")) +
                          timedField("grade", twoChoices("kept", "good")))}});
}

std::string oneClock(const std::string& rest, const std::string& due = "by")
{
    return R"({"name":"answer",)" + std::string(kNamed) + R"(,"starts":"asked","due":")" + due +
           R"(","met":"done")" + rest + "}";
}

std::string clockError(const std::string& clocks)
{
    const auto loaded = withClocks(clocks);
    return loaded ? std::string("(good)") : describe(loaded.error());
}

TEST(ClockLoader, NamesFileEntityAndKeyOfAMistake)
{
    const auto expect = [](const std::string& clocks, const std::string& part) {
        const std::string error = clockError(clocks);
        EXPECT_NE(error.find("job.json: job.clocks"), std::string::npos) << error;
        EXPECT_NE(error.find(part), std::string::npos) << error;
    };

    EXPECT_EQ(clockError("[" + oneClock("") + "]"), "(good)");
    EXPECT_EQ(clockError(
                  "[" + oneClock(R"(,"result":"result","hours":["deal.hours","own_hours"])") + "]"),
              "(good)");
    expect("[3]", "must be an object");
    expect("[{}]", "needs \"name\"");
    expect(R"([{"name":"answer"}])", "answer \"labels\" lacks en");
    expect("[" + oneClock("", "name") + "]", R"(answer "due": "name" is no date_time)");
    expect("[" + oneClock("", "day") + "]", R"("due": "day" is no date_time)");
    expect("[" + oneClock("", "colour") + "]", R"("due": "colour" is no date_time)");
    expect("[" + oneClock("", "asked") + "]", R"(needs a field of its own as "due")");
    expect("[" + oneClock(R"(,"result":"state")") + "]", R"("result": "state" is no choice)");
    expect("[" + oneClock(R"(,"result":"grade")") + "]", R"("result": "grade" is no choice)");
    expect("[" + oneClock(R"(,"hours":"deal.hours")") + "]", "\"hours\" must be a list");
    expect("[" + oneClock(R"(,"calendar":"work")") + "]", "unknown key \"calendar\"");
    for (const char* path : {"deal", "deal.price", "deal.colour", "colour.hours", "about.hours",
                             "deal.hours.hours", "deal.", ""}) {
        expect("[" + oneClock(R"(,"hours":[")" + std::string(path) + "\"]") + "]",
               "\"" + std::string(path) + "\" leads to no whole number");
    }
    expect("[" + oneClock("") + "," + oneClock("", "late_by") + "]", "answer is described twice");
    std::string other = oneClock("");
    other.replace(other.find("answer"), 6, "repair");
    expect("[" + oneClock("") + "," + other + "]", R"(repair shares a field with "answer")");
    EXPECT_NE(clockError("7").find("job \"clocks\" must be a list"), std::string::npos)
        << clockError("7");
}

/// It might count them by working hours, say: what it is told is shown, and nothing is derived.
TEST(ClockLoader, HoursThatALaterVersionCountsDifferentlyAreLeftAlone)
{
    const auto loaded = withClocks("[" + oneClock(R"(,"hours":["deal.hours"])") + "]");
    ASSERT_TRUE(loaded) << describe(loaded.error());
    auto document = boost::json::parse((*loaded)->toJson());
    for (const auto& value : document.at("entities").as_array()) {
        EXPECT_FALSE(value.as_object().contains("clocks")) << "earlier programs would refuse it";
    }
    const auto same = Catalogue::fromJson((*loaded)->toJson());
    ASSERT_TRUE(same) << describe(same.error());
    EXPECT_EQ((*same)->at("job").clocks.at(0).hours, std::vector<std::string>{"deal.hours"});
    EXPECT_EQ((*same)->tag(), (*loaded)->tag());
    auto& more = document.at("more").at("job").at("clocks").as_array().at(0).as_object();
    more["calendar"] = "work";

    const auto later = Catalogue::fromJson(boost::json::serialize(document));

    ASSERT_TRUE(later) << describe(later.error());
    ASSERT_EQ((*later)->at("job").clocks.size(), 1U);
    EXPECT_TRUE((*later)->at("job").clocks.at(0).hours.empty());
    EXPECT_NE((*later)->toJson().find("calendar"), std::string::npos)
        << "the hub's next laptop gets it whole";
}

class Clocks : public ::testing::Test {
protected:
    Clocks() { job.set("state", std::string("new")); }

    ClockReading at(const char* now) const { return clocksOf(job, *parseDateTime(now)).front(); }
    ClockState stateAt(const char* now) const { return at(now).state; }

    const std::shared_ptr<const Catalogue> catalogue = *withClocks("[" + oneClock("") + "]");
    Record job{catalogue->at("job"), RecordId{}};
};

TEST_F(Clocks, RunAreLateAreKeptOrMissed)
{
    EXPECT_EQ(stateAt("2026-11-20T08:00:00.000Z"), ClockState::none) << "nothing is agreed";
    EXPECT_FALSE(at("2026-11-20T08:00:00.000Z").due);
    job.set("by", std::string("2026-11-20T16:00:00.000Z"));
    EXPECT_EQ(stateAt("2026-11-20T15:59:59.999Z"), ClockState::running);
    EXPECT_EQ(stateAt("2026-11-20T16:00:00.000Z"), ClockState::running)
        << "the moment belongs to it";
    EXPECT_EQ(stateAt("2026-11-20T16:00:00.001Z"), ClockState::late);
    EXPECT_TRUE(at("2026-11-20T16:00:00.001Z").isOpen());
    job.set("state", std::string("over"));
    EXPECT_EQ(stateAt("2026-11-21T16:00:00.000Z"), ClockState::late)
        << "nobody said that it was met";
    job.set("done", std::string("2026-11-20T16:00:00.000Z"));
    EXPECT_EQ(stateAt("2026-11-21T16:00:00.000Z"), ClockState::kept);
    job.set("done", std::string("2026-11-20T16:00:00.001Z"));
    EXPECT_EQ(stateAt("2026-11-21T16:00:00.000Z"), ClockState::missed);
    EXPECT_EQ(stateAt("2026-11-19T16:00:00.000Z"), ClockState::missed)
        << "a clock that is set back changes nothing that was";
    job.set("state", std::string("off"));
    EXPECT_EQ(stateAt("2026-11-21T16:00:00.000Z"), ClockState::none);
    EXPECT_FALSE(at("2026-11-21T16:00:00.000Z").due);
}

TEST_F(Clocks, CompareMomentsWhateverTheirZones)
{
    job.set("by", std::string("2026-11-20T17:00:00+08:00"));
    EXPECT_EQ(stateAt("2026-11-20T09:00:00.000Z"), ClockState::running);
    EXPECT_EQ(stateAt("2026-11-20T09:00:00.001Z"), ClockState::late);
    job.set("done", std::string("2026-11-20T10:00:00+01:00"));
    EXPECT_EQ(stateAt("2026-11-20T12:00:00.000Z"), ClockState::kept);
    job.set("by", std::string("soon"));
    EXPECT_EQ(stateAt("2026-11-20T12:00:00.000Z"), ClockState::none) << "what cannot be read";
}

TEST_F(Clocks, AreLateOnlyInTheirOwnField)
{
    job.set("by", std::string("2026-11-20T16:00:00.000Z"));
    const TimePoint after = *parseDateTime("2026-11-20T17:00:00.000Z");
    EXPECT_TRUE(isLate(job, *job.entity->field("by"), after));
    EXPECT_FALSE(isLate(job, *job.entity->field("late_by"), after));
    EXPECT_FALSE(isLate(job, *job.entity->field("by"), after - std::chrono::hours(2)));
}

TEST(DueAfter, CountsHoursThatPassAndNothingElse)
{
    const auto after = [](const char* start, std::int64_t hours) {
        const auto due = dueAfter(std::string(start), hours);
        return due ? formatDateTime(*due) : std::string();
    };
    EXPECT_EQ(after("2026-11-20T08:00:00.000Z", 8), "2026-11-20T16:00:00.000Z");
    EXPECT_EQ(after("2026-11-20T08:00:00.000Z", 0), "2026-11-20T08:00:00.000Z");
    // Clocks in Berlin are set forward in this night, from two to three.
    EXPECT_EQ(after("2026-03-28T23:00:00+01:00", 8), "2026-03-29T06:00:00.000Z");
    EXPECT_EQ(after("2026-11-20T08:00:00.000Z", -1), "");
    EXPECT_EQ(after("2026-11-20T08:00:00.000Z", INT64_MAX), "");
    EXPECT_EQ(after("", 8), "");
    EXPECT_EQ(dueAfter(std::string("2026-11-20T08:00:00.000Z"), Value()), std::nullopt);
}

} // namespace
} // namespace caravan::test
