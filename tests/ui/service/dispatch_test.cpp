// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/service/dispatch_grid.h"
#include "ui/service/dispatch_page.h"
#include "ui/service/waiting_list.h"
#include "ui/text/format.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class DispatchWindow : public ::testing::Test {
protected:
    DispatchWindow() : desk(demo.replica(), demo.clock(), preferences)
    {
        page = std::make_unique<DispatchPage>(desk);
        page->resize(1280, 800);
        page->show();
    }

    RecordId visit(const char* number)
    {
        const auto rows = demo.replica().select(
            {"visit", Filter::where("number", Compare::equal, std::string(number)), {}, {}}, 0, 1);
        return rows->front().record.id;
    }
    RecordId engineer(const char* name)
    {
        for (const DispatchEngineer& one : page->day().engineers) {
            if (one.name.find(name) != std::string::npos) {
                return one.id;
            }
        }
        ADD_FAILURE() << name;
        return {};
    }
    std::string value(const char* number, const char* field)
    {
        return demo.replica().find("visit", visit(number))->record.text(field);
    }
    RecordId owner(const char* number)
    {
        return demo.replica().find("visit", visit(number))->record.reference("engineer");
    }
    TimePoint at(int hour, int minute)
    {
        return fromLocal(QDateTime(toLocal(desk.now()).date(), QTime(hour, minute)));
    }
    void pick(const char* number)
    {
        for (int row = 0; row < page->waiting().count(); ++row) {
            page->waiting().setCurrentRow(row);
            if (page->waiting().currentVisit() == visit(number)) {
                return;
            }
        }
        ADD_FAILURE() << number << " does not wait";
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    std::unique_ptr<DispatchPage> page;
};

TEST_F(DispatchWindow, TheUrgentWaitsFirstAndASuggestionIsTakenWithOneClick)
{
    page->waiting().setCurrentRow(0);
    EXPECT_EQ(page->waiting().currentVisit(), visit("SV-2331"));
    pick("SV-2332");
    ASSERT_FALSE(page->suggestions().empty());
    const DispatchSuggestion first = page->suggestions().front();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QPushButton* take = nullptr;
    for (QPushButton* button : page->findChildren<QPushButton*>()) {
        if (take == nullptr && button->accessibleName().startsWith(QLatin1String("Assign to"))) {
            take = button;
        }
    }
    ASSERT_NE(take, nullptr);

    take->click();

    EXPECT_EQ(value("SV-2332", "status"), "planned");
    EXPECT_EQ(owner("SV-2332"), first.engineer);
    EXPECT_EQ(value("SV-2332", "start"), formatDateTime(first.start));
    desk.undoStack().undo();
    EXPECT_EQ(value("SV-2332", "status"), "requested");
    EXPECT_TRUE(owner("SV-2332").isNil());
}

TEST_F(DispatchWindow, AVisitIsDroppedOnARowAndATime)
{
    const RecordId keller = engineer("Keller");
    const QRectF box = page->grid().rectOf(visit("SV-2333"));
    ASSERT_FALSE(box.isEmpty());
    QMimeData data;
    data.setData(QLatin1String(kVisitMime), QByteArray::fromStdString(visit("SV-2332").toString()));
    // One hour behind the beginning of what stands at half past eight for an hour and a half.
    const QPointF point(box.left() + box.width() * 2 / 3, box.center().y());
    QDropEvent drop(point, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);

    // Without a drag of the system QApplication delivers no drop.
    static_cast<QObject&>(page->grid()).event(&drop);

    EXPECT_EQ(owner("SV-2332"), keller);
    EXPECT_EQ(value("SV-2332", "start"), formatDateTime(at(9, 30)));
    EXPECT_EQ(value("SV-2332", "end"), formatDateTime(at(12, 0))) << "as long as planned";
    EXPECT_TRUE(page->grid().accessibleDescription().contains(QLatin1String("At the same time")))
        << page->grid().accessibleDescription().toStdString();
}

TEST_F(DispatchWindow, KeysMoveItInTimeToAnotherAndOffTheBoard)
{
    page->assign(visit("SV-2332"), engineer("Keller"), at(13, 0));
    page->grid().setFocus();
    page->grid().setCurrent(visit("SV-2332"));

    QTest::keyClick(&page->grid(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(value("SV-2332", "start"), formatDateTime(at(13, 15)));
    const RecordId before = owner("SV-2332");
    QTest::keyClick(&page->grid(), Qt::Key_Down, Qt::AltModifier);
    if (owner("SV-2332") == before) {
        QTest::keyClick(&page->grid(), Qt::Key_Up, Qt::AltModifier);
    }
    EXPECT_NE(owner("SV-2332"), before);
    QTest::keyClick(&page->grid(), Qt::Key_Delete);

    EXPECT_EQ(value("SV-2332", "status"), "requested");
    EXPECT_TRUE(page->grid().rectOf(visit("SV-2332")).isEmpty());
}

TEST_F(DispatchWindow, WhatIsBeingWorkedOnStaysAndSaysWhy)
{
    const RecordId before = owner("SV-2302");
    QSignalSpy messages(page.get(), &Page::messageRequested);

    page->assign(visit("SV-2302"), engineer("Keller"), at(15, 0));

    EXPECT_EQ(owner("SV-2302"), before);
    ASSERT_EQ(messages.count(), 1);
    EXPECT_FALSE(messages.front().front().toString().isEmpty());
    EXPECT_FALSE(messages.front().at(1).toBool());
}

} // namespace
} // namespace caravan::ui
