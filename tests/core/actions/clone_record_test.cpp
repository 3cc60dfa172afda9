// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/clone_record.h"

#include "tests/support/replica_fixture.h"

#include <set>

namespace caravan::test {
namespace {

class CloneRecord : public ReplicaFixture {};

TEST_F(CloneRecord, TakesProductsAndPeopleAlongAndLeavesWhatBecameOfTheOldOne)
{
    const RecordId account = create("account", {{"name", std::string("Isar")}});
    const RecordId deal = create("opportunity", {{"name", std::string("Water system")},
                                                 {"account", account},
                                                 {"amount", Money{*Decimal::parse("200"), "EUR"}},
                                                 {"stage", std::string("lost")},
                                                 {"lost_reason", std::string("price")},
                                                 {"close_date", std::string("2026-01-31")},
                                                 {"next_step", std::string("Call")}});
    create("opportunity_line", {{"opportunity", deal},
                                {"description", std::string("PL-10")},
                                {"quantity", *Decimal::parse("2")},
                                {"price", Money{*Decimal::parse("100"), "EUR"}}});
    const RecordId boss = create(
        "opportunity_contact",
        {{"opportunity", deal}, {"contact", create("contact", {{"full_name", std::string("A")}})}});
    create("opportunity_contact",
           {{"opportunity", deal},
            {"contact", create("contact", {{"full_name", std::string("B")}})},
            {"influences", boss}});

    const auto edits =
        cloneRecord(*replica, replica->find("opportunity", deal)->record, *parseDate("2026-11-23"));
    ASSERT_TRUE(edits);
    ASSERT_EQ(edits->size(), 4U);
    ASSERT_TRUE(replica->save(*edits));

    const RecordId clone = edits->front().id;
    const Record made = replica->find("opportunity", clone)->record;
    EXPECT_EQ(made.text("name"), "Water system (2)");
    EXPECT_EQ(made.text("stage"), "prospecting");
    EXPECT_EQ(made.text("engage_date"), "2026-11-23");
    EXPECT_EQ(made.reference("account"), account);
    for (const char* field : {"lost_reason", "close_date", "next_step"}) {
        EXPECT_EQ(made.text(field), "") << field;
    }
    const auto parts = [&](const char* entity) {
        return *replica->select(
            {entity, Filter::where("opportunity", Compare::equal, clone), {}, {}}, 0, 9);
    };
    ASSERT_EQ(parts("opportunity_line").size(), 1U);
    EXPECT_EQ(std::get<Money>(made.value("amount")).amount.toString(), "200");
    const auto people = parts("opportunity_contact");
    ASSERT_EQ(people.size(), 2U);
    std::set<RecordId> ids{people[0].record.id, people[1].record.id};
    for (const Row& row : people) {
        const RecordId target = row.record.reference("influences");
        EXPECT_TRUE(target.isNil() || ids.count(target) == 1) << "the arrow stays in its map";
    }
}

TEST_F(CloneRecord, CountsTheNameOn)
{
    EXPECT_EQ(nextName("Lab"), "Lab (2)");
    EXPECT_EQ(nextName("Lab (2)"), "Lab (3)");
    EXPECT_EQ(nextName("Lab (north)"), "Lab (north) (2)");
}

} // namespace
} // namespace caravan::test
