// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "core/schema/navigation.h"
#include "ui/page/page.h"

#include <gtest/gtest.h>

#include <set>

namespace caravan::ui {
namespace {

TEST(ProductWorkbench, HasEveryPageOfTheNavigationWithAName)
{
    const Workbench bench = desktop::productWorkbench();
    for (const NavigationSection& section : Catalogue::builtIn()->navigation().sections()) {
        for (const NavigationPlace& place : section.places) {
            if (place.page.empty()) {
                EXPECT_EQ(bench.routeTo(place.entity), Route::list(place.entity));
                continue;
            }
            const PageKind* kind = bench.page(place.page);
            ASSERT_NE(kind, nullptr) << place.page;
            ASSERT_TRUE(kind->label) << place.page;
            EXPECT_FALSE(kind->label().isEmpty()) << place.page;
            EXPECT_FALSE(kind->icon.isEmpty()) << place.page;
            EXPECT_EQ(bench.routeTo(place.page), Route::of(place.page));
        }
    }
}

TEST(ProductWorkbench, RegistersNoKeyTwice)
{
    const Workbench bench = desktop::productWorkbench();
    std::set<std::string> pages;
    for (const PageKind& kind : bench.pages()) {
        EXPECT_TRUE(pages.insert(kind.key).second) << kind.key;
        EXPECT_TRUE(kind.make) << kind.key;
        EXPECT_EQ(kind.waiting != nullptr, !kind.waitingOn.empty()) << kind.key;
    }
    std::set<std::string> panels;
    for (const RecordPanel& panel : bench.recordPanels()) {
        EXPECT_TRUE(panels.insert(panel.key).second) << panel.key;
    }
    for (const Route& route :
         {Route::start(), Route::sync(), Route::settings(), Route::news(), Route::list({}),
          Route::record({}), Route::edit({}), Route::create({})}) {
        EXPECT_NE(bench.page(route.key), nullptr) << route.key;
    }
}

/// A page that counts what it is asked for.
class OneVerb : public Page {
public:
    OneVerb()
    {
        offer(Verb::save, [this] { ++saved; });
    }
    QString title() const override { return QStringLiteral("One verb"); }
    void retranslate() override {}

    int saved = 0;
};

TEST(Verbs, MeanNothingWhereThePageDoesNotOfferThem)
{
    OneVerb page;
    EXPECT_TRUE(page.perform(Verb::save));
    EXPECT_EQ(page.saved, 1);
    EXPECT_FALSE(page.perform(Verb::remove));
}

} // namespace
} // namespace caravan::ui
