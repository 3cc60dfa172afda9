// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/imports/import_dialog.h"
#include "ui/imports/import_progress.h"
#include "ui/imports/sheet_head.h"
#include "ui/text/format.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class ImportDialogTest : public ::testing::Test {
protected:
    ImportDialogTest() : desk(demo.replica(), demo.clock(), preferences) {}

    void open(const char* entity, const std::string& sheet)
    {
        dialog = std::make_unique<ImportDialog>(desk, desk.catalogue().at(entity),
                                                MappedFile::of(sheet), QStringLiteral("sheet.csv"));
        wait();
    }
    void wait()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog->isBusy(); }));
    }
    /// As a person does who opens the list and clicks.
    void choose(QComboBox* from, const QString& text)
    {
        const int index = from->findText(text);
        ASSERT_GE(index, 0) << toStd(text);
        from->setCurrentIndex(index);
        Q_EMIT from->activated(index);
        wait();
    }
    void import()
    {
        ASSERT_TRUE(dialog->importButton()->isEnabled());
        dialog->accept();
        wait();
        ASSERT_EQ(dialog->result(), QDialog::Accepted);
    }
    const ImportReport& last() { return dialog->reports().back(); }
    std::vector<Record> named(const char* entity, const char* field, const std::string& text)
    {
        std::vector<Record> found;
        const auto rows = demo.replica().select(
            {entity, Filter::where(field, Compare::equal, text), {}, {}}, 0, 10);
        for (const Row& row : *rows) {
            found.push_back(row.record);
        }
        return found;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    std::unique_ptr<ImportDialog> dialog;
};

TEST_F(ImportDialogTest, AMisspeltChoiceIsSettledOnceForAllRows)
{
    const std::string sheet = "Name,Industry,Rufzeichen\n"
                              "Aardvark Labs,Pharmaceutcal,+49 89 1000001\n"
                              "Badger Labs,Pharmaceutcal,+49 89 1000002\n";
    open("account", sheet);
    EXPECT_EQ(toStd(dialog->fieldOf(0)->currentData().toString()), "name");
    EXPECT_TRUE(dialog->fieldOf(2)->currentData().toString().isEmpty()) << "nobody calls it so";
    choose(dialog->fieldOf(2), QStringLiteral("Phone"));
    ASSERT_EQ(dialog->problems()->rowCount(), 1) << "two rows, one question";
    EXPECT_FALSE(dialog->importButton()->isEnabled());

    QComboBox* meaning = dialog->meaningOf(0);
    ASSERT_GT(meaning->count(), 1);
    choose(meaning, meaning->itemText(1)); // what is spelt alike comes first

    EXPECT_EQ(dialog->problems()->rowCount(), 0);
    EXPECT_EQ(last().created, 2U);
    EXPECT_TRUE(named("account", "name", "Aardvark Labs").empty()) << "nothing before Import";
    import();
    const auto made = named("account", "name", "Aardvark Labs");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_NE(made.front().text("industry"), "");
    EXPECT_NE(made.front().text("phone"), "");

    open("account", "Name\nAardvark Labs\n");
    EXPECT_EQ(last().created + last().updated, 0U) << "known already";
    EXPECT_FALSE(dialog->importButton()->isEnabled());
}

TEST_F(ImportDialogTest, ContactsBringTheirAccountsAlong)
{
    const std::string sheet = "Full name,Account,Mail\n"
                              "Ada Quill,Quill Instruments,ada@quill.example\n"
                              "Bo Quill,Quill Instruments,bo@quill.example\n";
    open("contact", sheet);
    ASSERT_FALSE(dialog->makesTargets()->isHidden());
    dialog->makesTargets()->setChecked(false);
    wait();
    EXPECT_FALSE(dialog->importButton()->isEnabled()) << "the company is not known";

    dialog->makesTargets()->setChecked(true);
    wait();
    EXPECT_EQ(last().created, 2U);
    import();

    const auto company = named("account", "name", "Quill Instruments");
    ASSERT_EQ(company.size(), 1U);
    const auto person = named("contact", "mail", "ada@quill.example");
    ASSERT_EQ(person.size(), 1U);
    EXPECT_EQ(person.front().reference("account"), company.front().id);
}

TEST_F(ImportDialogTest, AnImportIsOneStepOfUndoWithAllThatFollowedFromIt)
{
    open("contact", "Full name,Account,Mail\nAda Quill,Quill Instruments,ada@quill.example\n");
    import();
    ASSERT_EQ(named("account", "name", "Quill Instruments").size(), 1U);
    ASSERT_EQ(desk.undoStack().count(), 1);

    desk.undoStack().undo();
    EXPECT_TRUE(named("contact", "mail", "ada@quill.example").empty());
    EXPECT_TRUE(named("account", "name", "Quill Instruments").empty());
}

TEST_F(ImportDialogTest, AnImportedLeadHasAScoreAsIfItWereTyped)
{
    open("lead", "Name,Need,Timing\nIda Quill,Clear,Now\n");
    import();
    const auto made = named("lead", "name", "Ida Quill");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_FALSE(isEmpty(made.front().value("score")));
    EXPECT_FALSE(made.front().text("received").empty());
}

TEST_F(ImportDialogTest, AnOrdinaryListOfPeopleComesInWithoutAChoice)
{
    const std::string sheet = "First Name,Last Name,Email,Company,,\n"
                              "Ida,Quill,ida@quill.example,Quill Works,,\n";
    for (const char* entity : {"contact", "lead"}) {
        open(entity, sheet);
        ASSERT_EQ(last().problems.size(), 0U) << entity;
        import();
        const auto made = named(entity, "mail", "ida@quill.example");
        ASSERT_EQ(made.size(), 1U);
        EXPECT_EQ(made.front().title(), "Ida Quill");
    }
    EXPECT_EQ(named("account", "name", "Quill Works").size(), 1U);
}

TEST_F(ImportDialogTest, NumbersAreShownAsTheyAreReadAndDaysAreSettledOnceForTheColumn)
{
    open("account", "Name,Annual revenue\nAardvark,\"1.234,50\"\n");
    EXPECT_TRUE(dialog->forms()->text().contains(QStringLiteral("1.234,50")));
    EXPECT_TRUE(dialog->importButton()->isEnabled());

    open("contact", "Full name,Birthday\nAda Quill,2/3/1980\nBo Quill,4/5/1981\n");
    ASSERT_EQ(dialog->problems()->rowCount(), 2);
    choose(dialog->meaningOf(0), QStringLiteral("month/day/year in the whole column"));
    EXPECT_EQ(dialog->problems()->rowCount(), 0);
    import();
    EXPECT_EQ(named("contact", "full_name", "Ada Quill").front().text("birthday"), "1980-02-03");
    EXPECT_EQ(named("contact", "full_name", "Bo Quill").front().text("birthday"), "1981-04-05");
}

TEST_F(ImportDialogTest, RowsThatAreNotUnderstoodAreLeftOutOnlyOnPurpose)
{
    open("lead", "Name,Company,Mail\nCleo Vane,Vane Works,cleo@vane.example\n"
                 "Dan Vane,Vane Works,not a mail\n");
    EXPECT_EQ(dialog->problems()->rowCount(), 1);
    EXPECT_FALSE(dialog->importButton()->isEnabled());

    auto* skips = dialog->findChild<QCheckBox*>(QStringLiteral("leaveOut"));
    ASSERT_NE(skips, nullptr);
    skips->setChecked(true);
    import();

    EXPECT_EQ(named("lead", "name", "Cleo Vane").size(), 1U);
    EXPECT_TRUE(named("lead", "name", "Dan Vane").empty());
}

TEST_F(ImportDialogTest, ALongImportIsStoppedAndWhatItWroteIsTakenBack)
{
    std::string sheet = "Name\n";
    for (int i = 0; i < 4000; ++i) {
        sheet += "Stopped Labs " + std::to_string(i) + "\n";
    }
    open("account", sheet);
    const auto count = [&] {
        return *demo.replica().count(
            {"account",
             Filter::where("name", Compare::contains, std::string("Stopped Labs")),
             {},
             {}});
    };
    dialog->show();
    dialog->accept();
    EXPECT_TRUE(dialog->findChild<ImportProgress*>()->isVisible());
    dialog->reject();
    EXPECT_TRUE(dialog->isVisible()) << "what is being written is brought to its end";
    wait();

    EXPECT_EQ(dialog->result(), QDialog::Accepted) << "the window says what was written";
    const auto written = count();
    EXPECT_LT(written, 4000);
    EXPECT_TRUE(dialog->message().contains(QLocale().toString(qlonglong(written))))
        << toStd(dialog->message());
    if (written > 0) {
        desk.undoStack().undo();
    }
    EXPECT_EQ(count(), 0);
}

TEST_F(ImportDialogTest, IsClosedWhileAFileIsStillRead)
{
    std::string sheet = "Name,City\n";
    for (int i = 0; i < 20'000; ++i) {
        sheet += "Company " + std::to_string(i) + ",Wien\n";
    }
    ImportDialog closing(desk, desk.catalogue().at("account"), MappedFile::of(sheet),
                         QStringLiteral("large.csv"));
    ASSERT_TRUE(closing.isBusy());
    // Its thread must have ended before the bytes go.
}

TEST_F(ImportDialogTest, AFileThatIsNoTableIsRefusedWithItsPlace)
{
    EXPECT_FALSE(sheetHeadOf(""));
    const auto torn = sheetHeadOf("Name,\"City\nX\n");
    ASSERT_FALSE(torn);
    EXPECT_NE(torn.error().detail.find("line"), std::string::npos);
}

} // namespace
} // namespace caravan::ui
