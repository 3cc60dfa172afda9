// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "ui/customers/card_export.h"
#include "ui/customers/card_import.h"
#include "ui/customers/duplicates_page.h"
#include "ui/customers/merge_dialog.h"
#include "ui/lists/list_page.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <algorithm>

namespace caravan::ui {
namespace {

class DuplicatePages : public ::testing::Test {
protected:
    DuplicatePages() : desk(demo.replica(), demo.clock(), preferences) {}

    RecordId create(const std::string& entity, std::map<std::string, Value, std::less<>> values)
    {
        Edit edit = Edit::create(entity, demo.replica().newId(), std::move(values));
        EXPECT_TRUE(desk.save({edit}, QString()));
        return edit.id;
    }
    std::string text(const RecordId& id, const char* field)
    {
        return demo.replica().find("account", id)->record.text(field);
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
};

TEST_F(DuplicatePages, APairIsFoundChosenFieldByFieldAndUndoneInOneStep)
{
    const RecordId known = demo.named("account", "苏州恒达机械有限公司");
    const RecordId twin =
        create("account", {{"name", std::string("蘇州恆達機械")}, {"city", std::string("昆山")}});
    const RecordId contact =
        create("contact", {{"full_name", std::string("钱一")}, {"account", twin}});
    const std::string city = text(known, "city");
    DuplicatesPage page(desk, desk.catalogue().at("account"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page.isScanning(); }));
    const auto found =
        std::find_if(page.pairs().begin(), page.pairs().end(), [&](const DuplicatePair& pair) {
            return pair.one == twin || pair.other == twin;
        });
    ASSERT_NE(found, page.pairs().end());

    QTimer::singleShot(0, &page, [&] {
        auto* dialog = qobject_cast<MergeDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        EXPECT_EQ(dialog->stays().id, known) << "the one that is known better";
        const int twinSide = found->one == twin ? 0 : 1;
        EXPECT_TRUE(dialog->choose("city", twinSide));
        EXPECT_FALSE(dialog->choose("phone", twinSide)) << "nothing is said there";
        dialog->accept();
    });
    page.merge(found->one, found->other);

    EXPECT_EQ(text(known, "city"), "昆山");
    EXPECT_EQ(text(known, "name"), "苏州恒达机械有限公司");
    EXPECT_EQ(demo.replica().find("contact", contact)->record.reference("account"), known);

    desk.undoStack().undo();
    EXPECT_EQ(text(known, "city"), city);
    const RecordId again = demo.replica().find("contact", contact)->record.reference("account");
    EXPECT_NE(again, known);
    EXPECT_EQ(text(again, "name"), "蘇州恆達機械");
    EXPECT_FALSE(desk.undoStack().canRedo());
}

TEST_F(DuplicatePages, APairThatIsNotTheSameLeavesTheListAndComesBackOnUndo)
{
    const RecordId twin = create("account", {{"name", std::string("蘇州恆達機械")}});
    DuplicatesPage page(desk, desk.catalogue().at("account"));
    page.setVisible(true);
    const auto isListed = [&] {
        return !page.isScanning() && std::any_of(page.pairs().begin(), page.pairs().end(),
                                                 [&](const DuplicatePair& pair) {
                                                     return pair.one == twin || pair.other == twin;
                                                 });
    };
    ASSERT_TRUE(QTest::qWaitFor(isListed));
    const auto buttons = page.findChildren<QPushButton*>();
    const auto two = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == QLatin1String("Not the same") &&
               button->accessibleName().contains(QStringLiteral("蘇州恆達機械"));
    });
    ASSERT_NE(two, buttons.end());

    (*two)->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !page.isScanning() && !isListed(); }));
    desk.undoStack().undo();
    EXPECT_TRUE(QTest::qWaitFor(isListed));
}

TEST_F(DuplicatePages, CardsAreImportedOnceAndWrittenFromTheList)
{
    test::TempFolder folder;
    const QString path = QString::fromStdString((folder.path() / "people.vcf").string());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\r\nFN:Jo Card\r\nEMAIL:jo@card.example\r\nEND:VCARD\r\n");
    file.close();
    ListPage page(desk, bench, desk.catalogue().at("contact"));
    const auto before = demo.replica().count({"contact", {}, {}, {}});

    importCardFile(desk, page, page.entity(), path);
    importCardFile(desk, page, page.entity(), path);

    EXPECT_EQ(*demo.replica().count({"contact", {}, {}, {}}), *before + 1);
    const QString out = QString::fromStdString((folder.path() / "out.vcf").string());
    ASSERT_TRUE(writeCards(demo.replica(), {"contact", {}, {}, {}}, out));
    QFile written(out);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    EXPECT_EQ(bytes.count("BEGIN:VCARD"), *before + 1);
    EXPECT_TRUE(bytes.contains("FN:Jo Card"));
    desk.undoStack().undo();
    EXPECT_EQ(*demo.replica().count({"contact", {}, {}, {}}), *before);
}

} // namespace
} // namespace caravan::ui
