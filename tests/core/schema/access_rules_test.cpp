// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/access_rules.h"

#include "tests/support/small_catalogue.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

std::string entityWith(const std::string& access, const std::string& fieldAccess = "{}")
{
    return R"({"entity":"thing","labels":{"en":"t","zh_CN":"t","zh_TW":"t"},"plural":{"en":"t","zh_CN":"t","zh_TW":"t"},)"
           R"("icon":"box","title":["name"],"groups":[{"name":"both","fields":["a","b"],"policy":"hub"}],"access":)" +
           access +
           R"(,"fields":[{"name":"name","type":"text","labels":{"en":"n","zh_CN":"n","zh_TW":"n"}},)"
           R"({"name":"price","type":"money","labels":{"en":"p","zh_CN":"p","zh_TW":"p"},"access":)" +
           fieldAccess +
           R"(},{"name":"a","type":"text","labels":{"en":"a","zh_CN":"a","zh_TW":"a"}},)"
           R"({"name":"b","type":"text","labels":{"en":"b","zh_CN":"b","zh_TW":"b"}}]})";
}

Result<std::shared_ptr<const Catalogue>> loaded(const std::string& text)
{
    return test::smallCatalogue({{"thing.json", text}});
}

TEST(Access, WhatIsNotSaidIsAllowedAndWhoMayOnlyReadReads)
{
    const auto catalogue = loaded(entityWith(R"({"rep":{"update":"own","delete":"none"}})",
                                             R"({"engineer":"hidden","rep":"read"})"));
    ASSERT_TRUE(catalogue) << describe(catalogue.error()) << catalogue.error().detail;
    const AccessRules rules(**catalogue);

    EXPECT_EQ(rules.of(Role::rep, "thing").create, Reach::all);
    EXPECT_EQ(rules.of(Role::rep, "thing").update, Reach::own);
    EXPECT_EQ(rules.of(Role::rep, "thing").remove, Reach::none);
    EXPECT_EQ(rules.of(Role::manager, "thing").remove, Reach::all);
    EXPECT_EQ(rules.of(Role::readOnly, "thing").read, Reach::all);
    EXPECT_EQ(rules.of(Role::readOnly, "thing").update, Reach::none);
    EXPECT_EQ(rules.of(Role::rep, "thing", "price"), FieldAccess::read);
    EXPECT_EQ(rules.of(Role::engineer, "thing", "price"), FieldAccess::hidden);
    EXPECT_EQ(rules.of(Role::manager, "thing", "price"), FieldAccess::write);
    EXPECT_FALSE(rules.showsAll(Role::engineer, "thing"));
    EXPECT_TRUE(rules.showsAll(Role::rep, "thing"));
}

TEST(Access, AMistakeInTheCatalogueIsFoundWhenItIsLoaded)
{
    EXPECT_FALSE(loaded(entityWith(R"({"boss":{}})"))) << "no such role";
    EXPECT_FALSE(loaded(entityWith(R"({"rep":{"erase":"all"}})"))) << "no such verb";
    EXPECT_FALSE(loaded(entityWith(R"({"rep":{"read":"some"}})"))) << "no such reach";
    EXPECT_FALSE(loaded(entityWith("[]")));
    EXPECT_FALSE(loaded(entityWith("{}", R"({"rep":"secret"})")));
    std::string hiddenTitle = entityWith("{}");
    hiddenTitle.insert(hiddenTitle.find(R"("type":"text")"), R"("access":{"rep":"hidden"},)");
    EXPECT_FALSE(loaded(hiddenTitle)) << "a record without a name";
    std::string halfAGroup = entityWith("{}");
    halfAGroup.insert(halfAGroup.find(R"("type":"text","labels":{"en":"a")"),
                      R"("access":{"rep":"hidden"},)");
    EXPECT_FALSE(loaded(halfAGroup)) << "a group is whole or not at all";
}

TEST(Access, OfTheProductHidesCostsFromThoseWhoSell)
{
    const AccessRules rules(*Catalogue::builtIn());

    EXPECT_EQ(rules.of(Role::rep, "product", "cost"), FieldAccess::hidden);
    EXPECT_EQ(rules.of(Role::manager, "product", "cost"), FieldAccess::write);
    EXPECT_EQ(rules.of(Role::rep, "user").update, Reach::none);
    EXPECT_EQ(rules.of(Role::administrator, "user").update, Reach::all);
}

} // namespace
} // namespace caravan
