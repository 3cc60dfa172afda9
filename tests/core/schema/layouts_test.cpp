// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/layouts.h"

#include "tests/support/loan/loan_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace caravan::test {
namespace {

/// The product with that layout of accounts instead of its own.
Result<std::shared_ptr<const Catalogue>> withLayout(std::string_view text)
{
    Catalogue::Parts parts = Catalogue::productParts();
    parts.layouts = {{"account.json", text}};
    return Catalogue::load(productSources(), parts);
}

TEST(LayoutsTest, ShowEveryFieldThatIsNotHiddenOnce)
{
    for (const Entity& entity : Catalogue::builtIn()->entities()) {
        const Layout layout = layoutOf(entity);
        std::vector<std::string> shown;
        for (const Layout::Part& part : layout.parts) {
            for (const Field* field : part.fields) {
                shown.push_back(field->name);
            }
        }
        for (const Field& field : entity.fields) {
            const bool isShown = !field.isHidden && !field.section.empty();
            EXPECT_EQ(std::count(shown.begin(), shown.end(), field.name), isShown ? 1 : 0)
                << entity.name << "." << field.name;
        }
    }
}

TEST(LayoutsTest, PutFieldsWhereTheFileSaysAndTheRestWhereTheCatalogueDoes)
{
    const auto loaded = withLayout(
        R"({"entity": "account", "facts": ["city"], "sections": [
            {"labels": {"en": "First", "zh_CN": "一", "zh_TW": "一"}, "columns": 3,
             "fields": ["notes", "name"], "wide": ["name"]}]})");
    ASSERT_TRUE(loaded) << describe(loaded.error());

    const Layout layout = layoutOf((*loaded)->at("account"));

    EXPECT_EQ(layout.facts.front()->name, "city");
    EXPECT_EQ(layout.parts.front().labels.at("en"), "First");
    EXPECT_EQ(layout.parts.front().columns, 3);
    EXPECT_EQ(layout.parts.front().fields[0]->name, "notes");
    EXPECT_EQ(layout.parts.front().wide.size(), 2U) << "notes are wide by themselves";
    EXPECT_GT(layout.parts.size(), 3U);
}

TEST(LayoutsTest, NameTheFileAndThePlaceOfAMistake)
{
    const auto detail = [](std::string_view text) {
        const auto loaded = withLayout(text);
        return loaded ? std::string("none") : loaded.error().detail;
    };
    EXPECT_EQ(detail(R"({"entity": "account", "sections": [{"section": "main",
                         "fields": ["nmae"]}]})"),
              "account.json: account.nmae is not a field");
    EXPECT_EQ(detail(R"({"entity": "account", "sections": [{"section": "main",
                         "fields": ["name", "name"]}]})"),
              "account.json: account.name is there twice");
    EXPECT_EQ(detail(R"({"entity": "account", "sections": [{"section": "mian"}]})"),
              "account.json: account has no section \"mian\"");
    EXPECT_EQ(detail(R"({"entity": "account", "sections": [], "colour": 1})"),
              "account.json: account unknown key \"colour\"");
    EXPECT_EQ(detail(R"({"entity": "acount", "sections": []})"),
              "account.json: acount is not an entity");
    EXPECT_NE(detail("{").find("account.json"), std::string::npos);
}

} // namespace
} // namespace caravan::test
