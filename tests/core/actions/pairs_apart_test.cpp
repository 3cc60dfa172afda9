// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/pairs_apart.h"

#include "core/actions/duplicates.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {
namespace {

class Apart : public ReplicaFixture {
protected:
    RecordId account(const char* name)
    {
        return create("account",
                      {{"name", std::string(name)}, {"phone", std::string("+43 1 5550199")}});
    }
    std::vector<DuplicatePair> pairs() { return *scanDuplicates(*replica, "account", 100); }
    std::size_t foundBeside(const RecordId& id)
    {
        const Record record = replica->find("account", id)->record;
        return findDuplicates(*replica, "account", identityOf(record), id).size();
    }
};

TEST_F(Apart, WhatSomebodySaidIsTwoIsNotShownAgain)
{
    const RecordId vienna = account("Aqua Labor Wien");
    const RecordId graz = account("Aqua Labor Wien GmbH");
    const RecordId third = account("Aqua Labor Wien AG");
    ASSERT_EQ(pairs().size(), 3U);
    ASSERT_EQ(foundBeside(vienna), 2U);

    const auto said = sayApart(*replica, "account", graz, vienna);
    ASSERT_TRUE(said) << describe(said.error());
    ASSERT_TRUE(replica->save({*said}));

    EXPECT_EQ(pairs().size(), 2U);
    EXPECT_EQ(foundBeside(vienna), 1U) << "in either order";
    EXPECT_EQ(foundBeside(graz), 1U);
    EXPECT_EQ(foundBeside(third), 2U) << "nothing was said of it";
    for (const auto& [field, value] : said->set) {
        EXPECT_EQ(textOf(value).find("Aqua"), std::string::npos)
            << field << ": everybody is told, also who may see neither";
    }
}

TEST_F(Apart, NamesOnlyRecordsThatAreHere)
{
    const RecordId vienna = account("Aqua Labor Wien");
    const auto said = sayApart(*replica, "account", vienna, RecordId(replica->newId()));
    ASSERT_FALSE(said);
    EXPECT_EQ(said.error().code, ErrorCode::notFound);
}

} // namespace
} // namespace caravan::test
