// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/together.h"

#include <gtest/gtest.h>

#include <set>

namespace caravan::test {
namespace {

std::set<std::string> fieldsOf(const char* entity)
{
    const auto catalogue = Catalogue::builtIn();
    std::set<std::string> names;
    for (const Together& pair : togetherOf(*catalogue, catalogue->at(entity))) {
        EXPECT_EQ(pair.customer->target, "account");
        EXPECT_EQ(pair.theirs->target, "account");
        names.insert(pair.field->name);
    }
    return names;
}

TEST(Together, AreTheReferencesThatACustomerHoldsTogether)
{
    EXPECT_EQ(fieldsOf("opportunity"), (std::set<std::string>{"contact"}));
    const std::set<std::string> visit = fieldsOf("visit");
    EXPECT_TRUE(visit.contains("contact") && visit.contains("asset") && visit.contains("contract"));
    EXPECT_FALSE(visit.contains("engineer")) << "a person of ours belongs to no customer";
    EXPECT_TRUE(fieldsOf("activity").contains("opportunity"));
    EXPECT_TRUE(fieldsOf("account").empty());
    EXPECT_TRUE(fieldsOf("product").empty());
}

} // namespace
} // namespace caravan::test
