// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/people.h"

#include "core/query/list_view.h"
#include "tests/support/replica_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace caravan::test {
namespace {

std::string named(const std::string& name, const std::string& more)
{
    const std::string words = R"({"en":"x","zh_CN":"x","zh_TW":"x"})";
    return R"({"entity":")" + name + R"(","icon":"box","title":["name"],"labels":)" + words +
           R"(,"plural":)" + words + more + R"(,"fields":[{"name":"name","type":"text","labels":)" +
           words + "}";
}

std::string reference(const std::string& name, const std::string& to)
{
    return R"(,{"name":")" + name + R"(","type":"reference","to":")" + to +
           R"(","labels":{"en":"x","zh_CN":"x","zh_TW":"x"}})";
}

/// A product whose people are not called "user", nor their teams "team".
class OtherNames : public ReplicaFixture {
protected:
    OtherNames()
        : ReplicaFixture([] {
              const auto loaded = Catalogue::load(
                  {{"a.json",
                    named("colleague", R"(,"serves":"people")") + reference("crew", "crew") + "]}"},
                   {"b.json", named("crew", R"(,"serves":"teams")") + "]}"},
                   {"c.json", named("job", R"(,"scope":{"owner":"whose","team":"by"})") +
                                  reference("whose", "colleague") + reference("by", "crew") +
                                  "]}"}});
              EXPECT_TRUE(loaded) << describe(loaded.error());
              return *loaded;
          }())
    {
    }
};

TEST_F(OtherNames, ArePeopleAndTeamsAllTheSame)
{
    const RecordId crew = create("crew", {{"name", std::string("North")}});
    const RecordId ada = create("colleague", {{"name", std::string("Ada")}, {"crew", crew}});

    ASSERT_TRUE(findPerson(*replica, ada));
    EXPECT_FALSE(findPerson(*replica, RecordId{}));
    EXPECT_EQ(personName(*replica, ada), "Ada");
    EXPECT_EQ(teamOfPerson(*replica, ada), crew);
    EXPECT_EQ(teamOfPerson(*replica, RecordId{}), RecordId{});
    const Entity& job = replica->catalogue().at("job");
    const auto kinds = rulesFor(job.field("whose"));
    EXPECT_NE(std::find(kinds.begin(), kinds.end(), FilterRule::Kind::mine), kinds.end());
}

} // namespace
} // namespace caravan::test
