// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/contact.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class ContactState : public ReplicaFixture {
protected:
    void SetUp() override
    {
        customer = create("account", {{"name", std::string("Acme")}});
        other = create("account", {{"name", std::string("Other")}});
    }
    RecordId activity(const std::string& subject, FieldValues set, const RecordId& about)
    {
        set.emplace("subject", subject);
        set.emplace("account", about);
        return create("activity", set);
    }
    Contact read(const RecordId& about, int zoneHours = 0)
    {
        const Viewpoint here{*parseDate("2026-11-24"), {}, [=](Date day) {
                                 return TimePoint(std::chrono::sys_days(day)) -
                                        std::chrono::hours(zoneHours);
                             }};
        const auto contact = readContact(*replica, {"account", about}, here,
                                         *parseDateTime("2026-11-24T09:00:00.000Z"));
        EXPECT_TRUE(contact) << describe(contact.error());
        return contact ? *contact : Contact{};
    }
    static FieldValues done(const char* kind, const char* start)
    {
        return {{"kind", std::string(kind)},
                {"status", std::string("done")},
                {"start", std::string(start)}};
    }
    static FieldValues due(const char* day)
    {
        return {{"kind", std::string("task")},
                {"status", std::string("open")},
                {"due", std::string(day)}};
    }
    static FieldValues planned(const char* start)
    {
        return {{"kind", std::string("meeting")},
                {"status", std::string("open")},
                {"start", std::string(start)}};
    }

    RecordId customer;
    RecordId other;
};

TEST_F(ContactState, LastIsTheLatestThatReachedSomebody)
{
    EXPECT_FALSE(read(customer).last);
    activity("First", done("call", "2026-11-01T10:00:00.000Z"), customer);
    const RecordId met = activity("Met", done("visit", "2026-11-20T10:00:00.000Z"), customer);
    activity("Note", done("note", "2026-11-23T10:00:00.000Z"), customer);
    activity("Theirs", done("call", "2026-11-23T10:00:00.000Z"), other);
    activity("A clock ahead", done("call", "2026-12-23T10:00:00.000Z"), customer);
    ASSERT_TRUE(read(customer).last);
    EXPECT_EQ(read(customer).last->id, met);
}

TEST_F(ContactState, LastIsAlsoAVisitOfService)
{
    activity("Call", done("call", "2026-11-18T10:00:00.000Z"), customer);
    const auto visit = [&](const char* status, const char* start, const RecordId& about) {
        return create("visit", {{"subject", std::string("Service")},
                                {"kind", std::string("breakdown")},
                                {"status", std::string(status)},
                                {"account", about},
                                {"engineer", replica->newId()},
                                {"cancel_reason", std::string("Not needed")},
                                {"start", std::string(start)}});
    };
    visit("planned", "2026-11-23T10:00:00.000Z", customer);
    visit("closed", "2026-11-22T10:00:00.000Z", other);
    visit("cancelled", "2026-11-22T10:00:00.000Z", customer);
    const RecordId done = visit("closed", "2026-11-21T10:00:00.000Z", customer);
    ASSERT_TRUE(read(customer).last);
    EXPECT_EQ(read(customer).last->id, done);
    EXPECT_EQ(read(customer).last->entity->name, "visit");
}

TEST_F(ContactState, NextIsTheFirstFromTodayOnByHourOrByDay)
{
    EXPECT_FALSE(read(customer).next);
    const RecordId task = activity("Task", due("2026-11-26"), customer);
    EXPECT_EQ(read(customer).next->id, task);
    activity("Late", due("2026-11-20"), customer);
    EXPECT_EQ(read(customer).next->id, task) << "what is late is counted, it does not come";
    const RecordId meeting = activity("Meeting", planned("2026-11-25T23:30:00.000Z"), customer);
    EXPECT_EQ(read(customer).next->id, meeting);
    const RecordId sooner = activity("Task", due("2026-11-25"), customer);
    EXPECT_EQ(read(customer).next->id, meeting) << "of one day, what has an hour";
    EXPECT_EQ(read(customer, 1).next->id, sooner) << "an hour east it is the 26th";
}

TEST_F(ContactState, LateAreOpenOnesOfDaysBefore)
{
    activity("Late", due("2026-11-20"), customer);
    activity("Today", due("2026-11-24"), customer);
    FieldValues over = due("2026-11-19");
    over["status"] = std::string("done");
    activity("Over", over, customer);
    activity("Theirs", due("2026-11-19"), other);
    EXPECT_EQ(read(customer).late, 1);
    const Entity& activities = replica->catalogue().at("activity");
    const ListView list =
        lateActivities(activities, activitiesAbout(activities, {"account", customer}));
    EXPECT_EQ(list.rules.size(), 3U);
    const auto contact =
        readContact(*replica, {"target", customer},
                    {*parseDate("2026-11-24"),
                     {},
                     [](Date day) { return TimePoint(std::chrono::sys_days(day)); }},
                    clock.now());
    ASSERT_TRUE(contact);
    EXPECT_EQ(contact->late, 0) << "no activity is about a target";
}

} // namespace
} // namespace caravan::test
