// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/completeness.h"

#include "resources/embedded.h"
#include "tests/support/replica_fixture.h"

#include <boost/json.hpp>

namespace caravan::test {
namespace {

const auto kAll = [](const Field&) { return true; };

class Completenesses : public ReplicaFixture {};

TEST_F(Completenesses, WeighsWhatIsKnownAndNamesTheWeightiestGapFirst)
{
    Record contact(replica->catalogue().at("contact"), {});
    EXPECT_EQ(completenessOf(contact, kAll)->percent, 0);
    contact.set("full_name", std::string("张伟")); // 3 of 15
    contact.set("mobile", std::string("1"));       // 2
    const auto told = completenessOf(contact, kAll);
    EXPECT_EQ(told->percent, 33);
    EXPECT_EQ(told->missing.front()->name, "account");
    EXPECT_EQ(told->missing.size(), 5U);

    const auto blind =
        completenessOf(contact, [](const Field& field) { return field.name != "account"; });
    EXPECT_EQ(blind->percent, 41) << "what one is not shown is no gap";
    EXPECT_FALSE(completenessOf(Record(replica->catalogue().at("visit"), {}), kAll));
}

TEST_F(Completenesses, NamesWhatWeighsSoThatAListCanAskForIt)
{
    const Entity& contact = replica->catalogue().at("contact");
    const auto all = weightyFields(contact, [](const Field&) { return true; });
    std::string names;
    for (const Field* field : all) {
        names += field->name + " ";
    }
    EXPECT_EQ(names, "account mail job_title mobile ") << "the required name cannot be missing";
    EXPECT_EQ(
        weightyFields(contact, [](const Field& field) { return field.name != "mail"; }).size(), 3U);
    EXPECT_TRUE(
        weightyFields(replica->catalogue().at("visit"), [](const Field&) { return true; }).empty());
}

TEST_F(Completenesses, EveryWeightIsOfAFieldThatOneCanFill)
{
    for (const resources::EmbeddedFile& file : resources::embeddedWorkflow()) {
        if (file.name != "completeness.json") {
            continue;
        }
        const boost::json::value document = boost::json::parse(file.text);
        for (const auto& entity : document.as_object()) {
            const Entity& of = replica->catalogue().at(std::string_view(entity.key()));
            for (const auto& weight : entity.value().as_object()) {
                const Field* field = of.field(std::string_view(weight.key()));
                ASSERT_NE(field, nullptr) << std::string_view(weight.key());
                EXPECT_FALSE(field->isHidden || field->isReadOnly);
                EXPECT_GT(weight.value().as_int64(), 0);
            }
        }
    }
}

} // namespace
} // namespace caravan::test
