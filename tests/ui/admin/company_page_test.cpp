// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/company_page.h"

#include "tests/ui/demo_replica.h"
#include "ui/models/desk.h"
#include "ui/widgets/link_label.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class CompanyData : public ::testing::Test {
protected:
    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    CompanyPage page{desk};
};

TEST_F(CompanyData, IsFoundByItsWordsAndOpenedWithEnter)
{
    ASSERT_GT(page.shown().size(), 5);
    QSignalSpy routes(&page, &Page::routeRequested);
    page.search().setText(QStringLiteral("exch"));
    EXPECT_EQ(page.shown(), QStringList{QStringLiteral("exchange_rate")});
    QTest::keyClick(&page.search(), Qt::Key_Return);
    ASSERT_EQ(routes.count(), 1);
    EXPECT_EQ(routes.at(0).at(0).value<Route>().entity, "exchange_rate");
    page.search().setText(QStringLiteral("no such thing"));
    EXPECT_TRUE(page.shown().isEmpty());
}

TEST_F(CompanyData, FavouritesStandAboveAllOthersAndAreRemembered)
{
    const QString last = page.shown().last();
    page.toggleFavourite(last);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.shown().first() == last; }));
    const CompanyPage again(desk);
    EXPECT_EQ(again.shown().first(), last);
    page.toggleFavourite(last);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.shown().last() == last; }));
}

} // namespace
} // namespace caravan::ui
