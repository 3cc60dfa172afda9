// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The views that every list is supplied with.
#include "core/query/ready_views.h"

#include "core/base/strict_json.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

/// Every rule of @p rules names choices that the field has.
void expectChoices(const Entity& entity, const std::vector<FilterRule>& rules)
{
    for (const FilterRule& rule : rules) {
        const Field* field = entity.field(rule.field);
        ASSERT_NE(field, nullptr) << rule.field;
        for (const Value& value : rule.values) {
            EXPECT_TRUE(field->choices.empty() || field->choice(textOf(value)) != nullptr)
                << entity.name << "." << field->name << ": " << textOf(value);
        }
    }
}

TEST(ReadyViews, OfTheProductAreAllUnderstood)
{
    const Catalogue& catalogue = *Catalogue::builtIn();
    const auto files = resources::embeddedWorkflow();
    const auto file = std::find_if(files.begin(), files.end(),
                                   [](const auto& one) { return one.name == "views.json"; });
    ASSERT_NE(file, files.end());
    const auto parsed = parseJson(file->text);
    ASSERT_TRUE(parsed) << describe(parsed.error());
    EXPECT_GE(parsed->as_object().size(), 10U);
    for (const auto& [name, list] : parsed->as_object()) {
        const Entity* entity = catalogue.entity(name);
        ASSERT_NE(entity, nullptr) << name;
        const std::vector<ReadyView> views = readyViews(*entity);
        EXPECT_EQ(views.size(), list.as_array().size()) << name;
        for (const ReadyView& view : views) {
            EXPECT_EQ(view.labels.size(), 3U) << name;
            EXPECT_FALSE(view.view.rules.empty()) << name;
            expectChoices(*entity, view.view.rules);
        }
    }
    EXPECT_TRUE(readyViews(catalogue.at("team")).empty());
}

} // namespace
} // namespace caravan::test
