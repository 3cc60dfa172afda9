// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "ui/customers/relation_items.h"
#include "ui/customers/relation_map.h"
#include "ui/record_page/record_page.h"

#include <QFile>
#include <QGraphicsScene>
#include <QPointer>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class RelationMaps : public ::testing::Test {
protected:
    RelationMaps() : desk(demo.replica(), demo.clock(), preferences)
    {
        deal = demo.named("opportunity", "恒达质检中心中央纯水系统");
        for (const Row& row :
             demo.replica().related("opportunity_contact", "opportunity", deal, 10)) {
            links.push_back(row.record.id);
        }
    }
    Record link(std::size_t index)
    {
        return demo.replica().find("opportunity_contact", links.at(index))->record;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    RecordId deal;
    std::vector<RecordId> links;
};

TEST_F(RelationMaps, ArrowsAndPlacesAreKeptAndUndone)
{
    ASSERT_GE(links.size(), 2U);
    RelationMap map(desk, deal);
    EXPECT_EQ(map.count(), links.size());
    map.select(links[0]);
    map.moveSelected({40, -16});
    const auto* x = std::get_if<std::int64_t>(&link(0).value("map_x"));
    ASSERT_NE(x, nullptr);

    map.select(links[0]);
    map.select(links[1]);
    map.toggleInfluence();
    const bool isOn =
        link(0).reference("influences") == links[1] || link(1).reference("influences") == links[0];
    EXPECT_TRUE(isOn);
    desk.undoStack().undo();
    EXPECT_TRUE(link(0).reference("influences").isNil());
    desk.undoStack().undo();
    EXPECT_TRUE(isEmpty(link(0).value("map_x")));
}

TEST_F(RelationMaps, KeysMoveWhoIsSelectedAndGapsAreNamed)
{
    RecordPage page(desk, bench, desk.catalogue().at("opportunity"), deal);
    RelationMap* map = page.findChild<RelationMap*>();
    ASSERT_TRUE(map);
    page.showPanel("map");
    EXPECT_TRUE(map->isVisibleTo(&page)) << "it has a tab";
    map->select(links.at(0));
    QTest::keyClick(map->findChild<RelationView*>(), Qt::Key_Right);
    EXPECT_FALSE(isEmpty(link(0).value("map_x")));

    for (const RecordId& id : links) {
        const Record one = demo.replica().find("opportunity_contact", id)->record;
        ASSERT_TRUE(desk.save({Edit::update(one, {{"role", std::string("buyer")}})}, QString()));
    }
    EXPECT_TRUE(map->gapsShown().contains(QStringLiteral("no decision-maker identified")))
        << qPrintable(map->gapsShown());
}

TEST_F(RelationMaps, IsTakenDownWhileSomebodyIsSelected)
{
    auto map = std::make_unique<RelationMap>(desk, deal);
    for (const RecordId& id : links) {
        map->select(id);
    }
    const QPointer<RelationView> view = map->findChild<RelationView*>();
    map.reset(); // the view told of its selection when the map's members were gone
    EXPECT_TRUE(view.isNull());
}

TEST_F(RelationMaps, ACommitDuringADragWaitsForTheHandToLetGo)
{
    RelationMap map(desk, deal);
    map.resize(800, 500);
    auto* view = map.findChild<RelationView*>();
    map.show();
    const Record moved = link(0);
    QPoint at;
    for (QGraphicsItem* item : view->scene()->items()) {
        if (auto* one = dynamic_cast<PersonItem*>(item); one && one->link() == moved.id) {
            at = view->mapFromScene(one->centre());
        }
    }
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseMove(view->viewport(), at + QPoint(20, 0));
    ASSERT_TRUE(view->isDragging());
    const auto shown = view->scene()->items();
    ASSERT_TRUE(desk.save({Edit::update(link(1), {{"remark", std::string("x")}})}, QString()));
    EXPECT_EQ(view->scene()->items(), shown) << "the cards under the hand stay";
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, at + QPoint(20, 0));
    EXPECT_FALSE(view->isDragging());
    EXPECT_FALSE(isEmpty(link(0).value("map_x")));
}

TEST_F(RelationMaps, APersonIsAddedToTheDealShown)
{
    RelationMap map(desk, deal);
    Route asked;
    QObject::connect(&map, &RelationMap::routeRequested, [&](const Route& to) { asked = to; });
    map.addPerson();
    EXPECT_EQ(asked.key, "create");
    EXPECT_EQ(asked.entity, "opportunity_contact");
    EXPECT_EQ(asked.preset["opportunity"], Value(deal));
}

TEST_F(RelationMaps, IsPrinted)
{
    test::TempFolder folder;
    const QString path = QString::fromStdString((folder.path() / "map.pdf").string());
    RelationMap map(desk, deal);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    map.print(printer);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
}

} // namespace
} // namespace caravan::ui
