// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/series.h"

#include "core/base/local_time.h"
#include "core/store/replica_source.h"
#include "core/store/rulebook.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class SeriesTest : public ReplicaFixture {
protected:
    static Date day(const char* text) { return *parseDate(text); }

    Done save(Edit edit, const char* today = "2026-11-23")
    {
        ReplicaFixture::begin(today);
        const auto saved = replica->save({std::move(edit)});
        return saved ? done() : Done(saved.error());
    }
    RecordId begin(const char* rule, Values values)
    {
        Edit edit = Edit::create("activity", replica->newId(), std::move(values));
        edit.set["subject"] = std::string("Weekly call");
        edit.set["repeats"] = std::string(rule);
        EXPECT_TRUE(save(edit));
        return edit.id;
    }
    Done set(const RecordId& id, Values values, const char* today = "2026-11-23")
    {
        Edit edit = Edit::update("activity", id, std::move(values));
        return save(edit, today);
    }
    Record record(const RecordId& id) { return replica->find("activity", id)->record; }
    std::vector<Record> open()
    {
        const auto rows = replica->select(
            {"activity", Filter::where("status", Compare::equal, std::string("open")), {}, {}}, 0,
            100);
        std::vector<Record> records;
        for (const Row& row : *rows) {
            records.push_back(row.record);
        }
        return records;
    }
    Record only()
    {
        const std::vector<Record> all = open();
        EXPECT_EQ(all.size(), 1U);
        return all.front();
    }
    std::vector<std::string> coming(const RecordId& id, const char* from, const char* through)
    {
        std::vector<std::string> days;
        for (const ComingDay& one :
             comingDays(*replica, record(id), day(from), day(through), 100)) {
            days.push_back(formatDate(one.day));
        }
        return days;
    }
    static Values isDone() { return {{"status", std::string("done")}}; }
    std::string at(const char* text, int minutes)
    {
        return formatDateTime(momentOf(day(text), minutes));
    }
};

TEST_F(SeriesTest, WhatIsDoneIsFollowedByItsNextDay)
{
    const RecordId account = create("account", {{"name", std::string("Isar")}});
    const RecordId first = begin("FREQ=WEEKLY;BYDAY=MO", {{"start", at("2026-11-23", 600)},
                                                          {"end", at("2026-11-23", 645)},
                                                          {"account", account},
                                                          {"notes", std::string("of this week")}});
    ASSERT_TRUE(set(first, {{"status", std::string("done")}, {"outcome", std::string("reached")}}));

    const Record next = only();
    EXPECT_EQ(next.text("start"), at("2026-11-30", 600)) << "at the same time of the clock";
    EXPECT_EQ(next.text("end"), at("2026-11-30", 645));
    EXPECT_EQ(next.reference("account"), account);
    EXPECT_EQ(next.text("subject"), "Weekly call");
    EXPECT_TRUE(next.text("notes").empty()) << "what was said belongs to its day";
    EXPECT_TRUE(next.text("outcome").empty());
    EXPECT_EQ(next.text("repeats"), "FREQ=WEEKLY;BYDAY=MO");
}

TEST_F(SeriesTest, TwoLaptopsMakeTheSameNextRecord)
{
    const RecordId first = begin("FREQ=DAILY", {{"due", std::string("2026-11-23")}});
    Edit finish = Edit::update("activity", first, isDone());
    ReplicaSource source(*replica);
    const Author author = authorOf(replica->syncState());
    const std::function<RecordId()> newId = [this] { return replica->newId(); };
    const auto completed = [&] {
        Draft draft(source, {finish}, author, clock.now(), newId);
        EXPECT_TRUE(replica->rules()->complete(draft));
        return draft.edits();
    };
    const std::vector<Edit> here = completed();
    const std::vector<Edit> there = completed();
    ASSERT_EQ(here.size(), 2U);
    EXPECT_EQ(here[1].id, there[1].id);
    EXPECT_EQ(here[1].set, there[1].set);
    EXPECT_EQ(textOf(here[1].set.at("due")), "2026-11-24");
}

TEST_F(SeriesTest, ADayThatIsCancelledIsSkippedAndTheSeriesGoesOn)
{
    const RecordId first = begin("FREQ=WEEKLY", {{"due", std::string("2026-11-23")}});
    ASSERT_TRUE(set(first, {{"status", std::string("cancelled")}}));
    EXPECT_EQ(only().text("due"), "2026-11-30");

    const auto days = comingDays(*replica, only(), day("2026-12-01"), day("2026-12-31"), 100);
    ASSERT_EQ(days.size(), 4U);
    ASSERT_TRUE(save(makeComing(days[0]))); // of 7 December
    ASSERT_TRUE(set(days[0].id, {{"status", std::string("cancelled")}}));
    ASSERT_EQ(open().size(), 1U) << "it carried no rule, so nothing follows it";
    ASSERT_TRUE(set(only().id, isDone()));
    EXPECT_EQ(only().text("due"), "2026-12-14");
}

TEST_F(SeriesTest, ADayThatWasMovedKeepsItsPlaceAndTakesTheRuleOver)
{
    const RecordId first = begin("FREQ=WEEKLY", {{"start", at("2026-11-23", 600)}});
    const auto days = comingDays(*replica, record(first), day("2026-11-24"), day("2026-12-31"), 9);
    ASSERT_TRUE(save(makeComing(days[0])));
    ASSERT_TRUE(set(days[0].id, {{"start", at("2026-12-02", 900)}}));
    EXPECT_EQ(coming(first, "2026-11-24", "2026-12-14"),
              (std::vector<std::string>{"2026-12-07", "2026-12-14"}));

    ASSERT_TRUE(set(first, isDone()));
    EXPECT_EQ(only().id, days[0].id);
    EXPECT_EQ(only().text("start"), at("2026-12-02", 900));
    ASSERT_TRUE(set(days[0].id, isDone()));
    EXPECT_EQ(only().text("start"), at("2026-12-07", 600)) << "the rest is where it was";
}

TEST_F(SeriesTest, WhatWasLeftForWeeksIsDueOnce)
{
    const RecordId first = begin("FREQ=WEEKLY", {{"due", std::string("2026-11-02")}});
    ASSERT_TRUE(set(first, isDone(), "2026-11-25"));
    EXPECT_EQ(only().text("due"), "2026-11-30");
}

TEST_F(SeriesTest, EndsAfterItsLastDayAndWhenTheRuleIsTakenAway)
{
    const RecordId first = begin("FREQ=DAILY;COUNT=2", {{"due", std::string("2026-11-23")}});
    ASSERT_TRUE(set(first, isDone()));
    ASSERT_TRUE(set(only().id, isDone()));
    EXPECT_TRUE(open().empty());

    const RecordId other = begin("FREQ=DAILY", {{"due", std::string("2026-11-23")}});
    ASSERT_TRUE(set(other, {{"repeats", Value()}}));
    EXPECT_TRUE(coming(other, "2026-11-24", "2026-11-30").empty());
    ASSERT_TRUE(set(other, isDone()));
    EXPECT_TRUE(open().empty());
}

TEST_F(SeriesTest, AnotherRuleBeginsAnewOnTheDayOfItsRecord)
{
    const RecordId first = begin("FREQ=DAILY", {{"due", std::string("2026-11-23")}});
    ASSERT_TRUE(set(first, {{"repeats", std::string("FREQ=DAILY;INTERVAL=2")},
                            {"due", std::string("2026-11-24")}}));
    EXPECT_EQ(coming(first, "2026-11-23", "2026-11-29"),
              (std::vector<std::string>{"2026-11-26", "2026-11-28"}));
}

TEST_F(SeriesTest, UndoingTakesTheNextDayBackAndDoingAgainMakesItAgain)
{
    const RecordId first = begin("FREQ=WEEKLY", {{"due", std::string("2026-11-23")}});
    Edit finish = Edit::update("activity", first, isDone());
    const auto changes = replica->save({finish});
    ASSERT_TRUE(changes);
    ASSERT_TRUE(replica->save(replica->inverse(*changes), SaveOptions{.isVerbatim = true}));
    EXPECT_EQ(only().id, first);
    ASSERT_TRUE(set(first, isDone()));
    EXPECT_EQ(only().text("due"), "2026-11-30");
}

TEST_F(SeriesTest, NeedsADay)
{
    Edit edit =
        Edit::create("activity", replica->newId(),
                     {{"subject", std::string("x")}, {"repeats", std::string("FREQ=DAILY")}});
    const Done saved = save(edit);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::required);
    EXPECT_EQ(saved.error().key, "due");
}

TEST_F(SeriesTest, KeepsItsTimeInTheZoneInWhichItBegan)
{
    const RecordId id = replica->newId();
    const auto carrier = [&](const char* start, const char* zone, std::int64_t minute) {
        return create("activity", {{"subject", std::string("Weekly call")},
                                   {"start", std::string(start)},
                                   {"repeats", std::string("FREQ=WEEKLY")},
                                   {"series", id.toString()},
                                   {"series_start", std::string(start).substr(0, 10)},
                                   {"series_day", std::string(start).substr(0, 10)},
                                   {"series_zone", std::string(zone)},
                                   {"series_minute", minute}});
    };
    const auto nextOf = [&](const RecordId& one) {
        const auto days =
            comingDays(*replica, record(one), day("2028-01-01"), day("2028-12-31"), 1);
        return days.empty() ? std::string("none") : days.front().record.text("start");
    };
    EXPECT_EQ(nextOf(carrier("2028-06-05T07:00:00.000Z", "Europe/Berlin", 540)),
              "2028-06-12T07:00:00.000Z");
    EXPECT_EQ(nextOf(carrier("2028-10-27T07:00:00.000Z", "Europe/Berlin", 540)),
              "2028-11-03T08:00:00.000Z")
        << "09:00 after the clock changed";
    EXPECT_EQ(nextOf(carrier("2028-03-19T01:30:00.000Z", "Europe/Berlin", 150)),
              "2028-03-26T01:30:00.000Z")
        << "02:30 in the night without it (RFC 5545 3.3.5)";
    EXPECT_EQ(nextOf(carrier("2028-06-05T01:00:00.000Z", "Asia/Shanghai", 540)),
              "2028-06-12T01:00:00.000Z");
}

} // namespace
} // namespace caravan::test
