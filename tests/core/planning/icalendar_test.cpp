// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/icalendar.h"

#include "core/base/text.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class ICalendar : public ReplicaFixture {
protected:
    std::string written(const std::string& entity = "activity")
    {
        std::string text;
        const Done done = exportCalendar(*replica, {Query{entity, {}, {}, {}}}, {}, clock.now(),
                                         [&](std::string_view piece) { text += piece; });
        EXPECT_TRUE(done) << describe(done.error());
        return text;
    }
    /// As a reader of RFC 5545 puts it together again.
    static std::string unfolded(std::string text)
    {
        for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) {
            text.erase(at, 3);
        }
        return text;
    }
};

TEST_F(ICalendar, WritesEventsAndToDosThatOthersRead)
{
    const RecordId account = create("account", {{"name", std::string("苏州恒达")}});
    const RecordId id = create("activity", {{"subject", std::string("Visit; lab, building B")},
                                            {"start", std::string("2026-11-23T01:30:00.000Z")},
                                            {"end", std::string("2026-11-23T02:30:00.000Z")},
                                            {"place", std::string("Suzhou")},
                                            {"account", account},
                                            {"notes", std::string("Take\nthe sample")}});
    create("activity", {{"subject", std::string("Quote")}, {"due", std::string("2026-11-30")}});
    create("activity", {{"subject", std::string("Some day")}});

    const std::string text = unfolded(written());

    EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
    EXPECT_NE(text.find("UID:" + id.toString() + "@caravan\r\n"), std::string::npos);
    EXPECT_NE(text.find("DTSTART:20261123T013000Z\r\nDTEND:20261123T023000Z\r\n"),
              std::string::npos);
    EXPECT_NE(text.find("SUMMARY:Visit\\; lab\\, building B\r\n"), std::string::npos);
    EXPECT_NE(text.find("DESCRIPTION:苏州恒达\\nTake\\nthe sample\r\n"), std::string::npos);
    EXPECT_NE(text.find("BEGIN:VTODO\r\n"), std::string::npos);
    EXPECT_NE(text.find("DUE;VALUE=DATE:20261130\r\nSTATUS:NEEDS-ACTION\r\n"), std::string::npos);
    EXPECT_EQ(text.find("Some day"), std::string::npos) << "it happens at no time";
}

TEST_F(ICalendar, FoldsLinesWithoutCuttingACharacter)
{
    std::string name;
    for (int i = 0; i < 60; ++i) {
        name += i % 3 == 0 ? "水" : "é";
    }
    create("activity", {{"subject", name}, {"start", std::string("2026-11-23T01:30:00.000Z")}});

    const std::string text = written();

    for (const std::string& line : split(text, '\n')) {
        EXPECT_LE(line.size(), 76U) << "75 bytes and the return";
        EXPECT_TRUE(isUtf8(line));
    }
    EXPECT_NE(unfolded(text).find("SUMMARY:" + name + "\r\n"), std::string::npos);
}

TEST_F(ICalendar, ATextCannotBecomeALine)
{
    create("activity", {{"subject", std::string("x\r\nATTACH:http://evil.example")},
                        {"start", std::string("2026-11-23T01:30:00.000Z")}});

    EXPECT_EQ(written().find("\r\nATTACH"), std::string::npos);
}

TEST_F(ICalendar, AVisitSaysWhereItIsAndIsAToDoWhileItIsOnlyDue)
{
    const RecordId account = create("account", {{"name", std::string("Nordwind")},
                                                {"street", std::string("Hafenstraße 12")},
                                                {"postal_code", std::string("24103")},
                                                {"city", std::string("Kiel")}});
    create("visit", {{"subject", std::string("Filter")},
                     {"account", account},
                     {"due_on", std::string("2026-12-05")}});
    create("visit", {{"subject", std::string("Check")},
                     {"account", account},
                     {"start", std::string("2026-12-04T08:00:00.000Z")}});

    const std::string text = unfolded(written("visit"));

    EXPECT_NE(text.find("BEGIN:VTODO\r\n"), std::string::npos);
    EXPECT_NE(text.find("DUE;VALUE=DATE:20261205\r\n"), std::string::npos);
    EXPECT_NE(text.find("LOCATION:Hafenstraße 12\\, 24103 Kiel\r\n"), std::string::npos);
}

} // namespace
} // namespace caravan::test
