// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_company.h"

#include "core/demo/demo.h"
#include "core/record/record_json.h"
#include "core/schema/value_check.h"
#include "core/store/news.h"
#include "core/store/outbox.h"
#include "tests/support/replica_fixture.h"

#include <boost/json.hpp>

namespace caravan::test {
namespace {

DemoStaff staff()
{
    IdSource ids = seededIds(5);
    const auto person = [&] {
        return DemoStaff::Person{RecordId(ids.version4()), RecordId(ids.version4())};
    };
    return {{person(), person()}, {person()}, {RecordId(ids.version4())}};
}

std::string told(DemoCompany& company, int accounts)
{
    std::string text;
    for (int i = 0; i < accounts; ++i) {
        for (const Record& record : company.nextAccount()) {
            text += record.id.toString() + boost::json::serialize(fieldsToJson(record)) + "\n";
        }
    }
    return text;
}

class DemoCompanyTest : public ReplicaFixture {};

TEST_F(DemoCompanyTest, IsTheSameForTheSameSeed)
{
    const Catalogue& catalogue = replica->catalogue();
    DemoCompany one(catalogue, staff(), 7, clock.now());
    DemoCompany same(catalogue, staff(), 7, clock.now());
    DemoCompany other(catalogue, staff(), 8, clock.now());

    const std::string text = told(one, 20);

    EXPECT_EQ(text, told(same, 20));
    EXPECT_NE(text, told(other, 20));
}

TEST_F(DemoCompanyTest, MakesOnlyRecordsThatCouldHaveBeenTyped)
{
    DemoCompany company(replica->catalogue(), staff(), 11, clock.now());
    std::map<std::string, int> counts;
    std::set<RecordId> ids;
    for (int i = 0; i < 500; ++i) {
        for (const Record& record : company.nextAccount()) {
            ASSERT_TRUE(checkRecord(record)) << describe(checkRecord(record).error());
            for (const Field& field : record.entity->fields) {
                const Done good = checkValue(field, record.value(field.name));
                ASSERT_TRUE(good) << record.entity->name << " " << describe(good.error());
                if (field.type == FieldType::choice && !isEmpty(record.value(field.name))) {
                    EXPECT_TRUE(field.choice(record.text(field.name)))
                        << record.entity->name << "." << field.name << " "
                        << record.text(field.name);
                }
            }
            EXPECT_TRUE(ids.insert(record.id).second) << "one id twice";
            ++counts[record.entity->name];
        }
    }
    for (const char* entity : {"account", "contact", "lead", "opportunity", "opportunity_line",
                               "opportunity_contact", "activity", "asset", "visit"}) {
        EXPECT_GT(counts[entity], 100) << entity;
    }
}

TEST_F(DemoCompanyTest, FillsAReplicaThatHasNothingToSend)
{
    ASSERT_TRUE(fillDemoReplica(*replica, 3000, 7, clock.now()));

    std::int64_t all = 0;
    for (const Entity& entity : replica->catalogue().entities()) {
        all += replica->count({entity.name, {}, {}, {}}).has_value()
                   ? *replica->count({entity.name, {}, {}, {}})
                   : 0;
    }
    EXPECT_GE(all, 3000);
    EXPECT_LT(all, 3100);
    EXPECT_EQ(Outbox(*replica).waitingCount(), 0);
    // An approval without its state was neither pending nor decided: nobody could act on it.
    for (const Entity& entity : replica->catalogue().entities()) {
        const auto rows = replica->select({entity.name, {}, {}, {}}, 0, 3100);
        ASSERT_TRUE(rows) << entity.name;
        for (const Row& row : *rows) {
            for (const Field& field : entity.fields) {
                EXPECT_FALSE(field.required && isEmpty(row.record.value(field.name)))
                    << entity.name << "." << field.name << " of " << row.record.title();
            }
        }
    }
    EXPECT_EQ(News(*replica).count(), 0);
    EXPECT_EQ(replica->syncState().userName, "林晓梅");
    EXPECT_FALSE(replica->search("szhd", 5).empty());
    ASSERT_TRUE(fillDemoReplica(*replica, 3000, 7, clock.now())) << "and only once";
}

TEST_F(DemoCompanyTest, IsEnteredAsSomebodyOfARoleWhoSpeaksTheLanguage)
{
    ASSERT_TRUE(fillDemoReplica(*replica, 0, 7, clock.now()));

    ASSERT_TRUE(signInToDemo(*replica, "engineer", "zh_CN"));
    EXPECT_EQ(replica->syncState().userName, "王强");
    EXPECT_EQ(replica->syncState().role, "engineer");
    ASSERT_TRUE(signInToDemo(*replica, "engineer", "zh_TW")) << "nobody does, so another one";
    EXPECT_EQ(replica->syncState().role, "engineer");
    ASSERT_TRUE(signInToDemo(*replica, "rep", "zh_TW"));
    EXPECT_EQ(replica->syncState().userName, "陳怡君");
    EXPECT_EQ(signInToDemo(*replica, "pilot", "en").error().code, ErrorCode::notFound);
    EXPECT_EQ(replica->syncState().userName, "陳怡君");
}

TEST_F(DemoCompanyTest, GrowsTheWrittenCompanyToTheSizeAskedFor)
{
    const auto made = createDemoCompany(*replica, clock.now(), 600, 3);

    ASSERT_TRUE(made) << describe(made.error());
    EXPECT_GE(*made, 600U);
    EXPECT_LT(*made, 700U);
    EXPECT_EQ(Outbox(*replica).waitingCount(), static_cast<std::int64_t>(*made));
}

} // namespace
} // namespace caravan::test
