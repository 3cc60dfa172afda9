// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "ui/admin/draft_panel.h"
#include "ui/admin/entity_dialog.h"
#include "ui/admin/field_dialog.h"
#include "ui/admin/schema_page.h"
#include "ui/forms/form_page.h"
#include "ui/forms/form_view.h"
#include "ui/forms/reference_editor.h"
#include "ui/text/value_display.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace caravan::ui {
namespace {

class SchemaWindow : public ::testing::Test {
protected:
    SchemaWindow() : desk(demo.replica(), demo.clock(), preferences)
    {
        demo.signInAs("administrator");
        desk.look();
    }

    static void typeInto(QLineEdit& edit, const char* text)
    {
        edit.setFocus();
        QTest::keyClicks(&edit, QLatin1String(text));
    }
    static void choose(QListWidget& list, const char* name)
    {
        for (int i = 0; i < list.count(); ++i) {
            if (list.item(i)->data(Qt::UserRole).toString() == QLatin1String(name)) {
                list.setCurrentRow(i);
            }
        }
    }
    static int rowOf(const QTableWidget& table, const char* field)
    {
        for (int i = 0; i < table.rowCount(); ++i) {
            if (table.item(i, 0)->data(Qt::UserRole).toString() == QLatin1String(field)) {
                return i;
            }
        }
        return -1;
    }
    SchemaDraft draft() { return *SchemaDraft::load(demo.replica().file().parent_path()); }
    /// As the hub answers: the changes are in its model, and this laptop takes it over.
    void takeOver(const std::vector<std::string>& changes)
    {
        const auto model = withChanges(*demo.replica().product(), changes);
        ASSERT_TRUE(model) << describe(model.error());
        ASSERT_TRUE(SyncDoor(demo.replica()).adoptCatalogue(*model));
        desk.look();
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

TEST_F(SchemaWindow, AFieldIsPreparedSeenInTheFormAndPublishedForTheHub)
{
    SchemaPage page(desk);
    choose(page.entities(), "account");
    EXPECT_GE(rowOf(page.fields(), "name"), 0);
    EXPECT_FALSE(page.panel().publishButton().isEnabled());

    SchemaDraft kept = draft();
    FieldDialog dialog(desk, kept, "account", {});
    typeInto(dialog.label(), "Water grade");
    EXPECT_EQ(dialog.name().text(), QStringLiteral("x_water_grade"));
    dialog.type().setCurrentIndex(static_cast<int>(FieldType::choice));
    dialog.choices().setPlainText(QStringLiteral("Grade I\nGrade II"));
    dialog.accept();
    ASSERT_EQ(draft().changes().size(), 1U);

    SchemaPage again(desk);
    choose(again.entities(), "account");
    const int row = rowOf(again.fields(), "x_water_grade");
    ASSERT_GE(row, 0) << "a draft is shown among the fields";
    EXPECT_EQ(again.fields().item(row, 3)->text(), QStringLiteral("Draft"));
    EXPECT_EQ(desk.catalogue().at("account").field("x_water_grade"), nullptr)
        << "and in nobody's forms";
    ASSERT_TRUE(again.panel().publishButton().isEnabled());
    again.panel().publishButton().click();
    EXPECT_TRUE(draft().changes().empty());
    const auto published = publishedChanges(demo.replica());
    ASSERT_TRUE(published);
    ASSERT_EQ(published->size(), 1U);
    EXPECT_EQ(published->front().subject, "account.x_water_grade");
    EXPECT_EQ(published->front().position, 0) << "it waits for the hub";
}

TEST_F(SchemaWindow, ALinkTakesARecordOfAnyKindThatItsFieldNames)
{
    SchemaDraft kept = draft();
    FieldDialog dialog(desk, kept, "account", {});
    typeInto(dialog.label(), "Related to");
    dialog.type().setCurrentIndex(static_cast<int>(FieldType::link));
    auto* kinds = dialog.findChild<QListWidget*>();
    ASSERT_TRUE(kinds->isVisibleTo(&dialog));
    for (const char* kind : {"contact", "product"}) {
        choose(*kinds, kind);
        kinds->currentItem()->setCheckState(Qt::Checked);
    }
    dialog.accept();
    takeOver(draft().changes());
    const Field* field = desk.catalogue().at("account").field("x_related_to");
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->targets, (std::vector<std::string>{"contact", "product"}));

    const auto products = demo.replica().select({"product", {}, {{"name"}}, {}}, 0, 50);
    ASSERT_TRUE(products);
    const auto typed = std::find_if(products->begin(), products->end(), [](const Row& row) {
        const QString name = recordTitle(row.record);
        return std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 128; });
    });
    ASSERT_NE(typed, products->end()) << "none that a keyboard has";
    const Record& wanted = typed->record;
    QWidget window;
    ReferenceEditor editor(desk, *field, &window);
    window.resize(600, 400);
    window.show();
    window.activateWindow();
    auto* line = editor.findChild<QLineEdit*>();
    line->setFocus();
    QTest::keyClicks(line, recordTitle(wanted));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(*editor.value(), Value(wanted.key()));
    EXPECT_EQ(line->text(), QStringLiteral("Product: ") + recordTitle(wanted))
        << "which kind of record is said beside its name";

    line->clear();
    EXPECT_EQ(*editor.value(), Value());
    editor.setValue(Value(wanted.key()));
    EXPECT_EQ(*editor.value(), Value(wanted.key()));
    line->setText(QStringLiteral("something else"));
    EXPECT_FALSE(editor.value()) << "a name that was not picked is no record";
}

TEST_F(SchemaWindow, OnlyAdministratorsPrepareAnything)
{
    demo.signInAs("rep");
    desk.look();
    SchemaPage page(desk);
    choose(page.entities(), "account");
    for (const QPushButton* button : page.findChildren<QPushButton*>()) {
        EXPECT_FALSE(button->isEnabled() && button->isVisibleTo(&page))
            << button->text().toStdString();
    }
}

TEST_F(SchemaWindow, AnEntityWithStatesBelongsToWhatItSaysAndTakesFieldsAtOnce)
{
    SchemaDraft kept = draft();
    EntityDialog dialog(desk, kept);
    typeInto(dialog.label(), "Lease");
    dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Draft\nActive\nEnded"));
    auto* parents = dialog.findChild<QListWidget*>();
    choose(*parents, "account");
    parents->currentItem()->setCheckState(Qt::Checked);
    dialog.accept();
    EXPECT_EQ(dialog.entity(), "x_lease");
    const auto model = kept.preview(demo.replica());
    const Entity* lease = model->entity("x_lease");
    ASSERT_NE(lease, nullptr);
    EXPECT_EQ(lease->status->field, "status");
    EXPECT_EQ(lease->scope.follows, std::vector<std::string>{"account"});
    EXPECT_EQ(lease->statesIn({Phase::done}), std::vector<std::string>{"ended"});
    FieldDialog field(desk, kept, "x_lease", {});
    typeInto(field.label(), "Monthly rate");
    field.accept();
    EXPECT_NE(kept.preview(demo.replica())->at("x_lease").field("monthly_rate"), nullptr);
}

TEST_F(SchemaWindow, FieldsAreMovedHiddenAndTakenBackBeforeAnythingIsPublished)
{
    SchemaPage page(desk);
    choose(page.entities(), "account");
    const int phone = rowOf(page.fields(), "phone");
    ASSERT_GT(phone, 0);
    page.fields().selectRow(phone);
    page.moveField(-1);
    EXPECT_EQ(rowOf(page.fields(), "phone"), phone - 1);
    EXPECT_EQ(page.panel().changes().count(), 1);
    page.fields().selectRow(rowOf(page.fields(), "name"));
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Hide")) {
            button->click();
        }
    }
    EXPECT_EQ(page.panel().changes().count(), 1) << "what nobody can do without is not hidden";
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Undo last")) {
            button->click();
        }
    }
    EXPECT_EQ(page.panel().changes().count(), 0);
    EXPECT_EQ(rowOf(page.fields(), "phone"), phone);
}

TEST_F(SchemaWindow, WhatTheHubRefusedIsToldAndCanBeEditedAgain)
{
    SchemaDraft kept = draft();
    ASSERT_TRUE(kept.add(
        demo.replica(),
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A"}})"}));
    SchemaPage page(desk);
    page.panel().publishButton().click();
    const auto waiting = Outbox(demo.replica()).waiting();
    Verdict verdict;
    for (const JournalEntry& entry : waiting) {
        if (entry.change.entity == kSchemaChange) {
            verdict.n = entry.change.n;
            verdict.op = entry.change.op;
        }
    }
    verdict.status = Verdict::Status::refused;
    verdict.problem = "invalid";
    verdict.problemKey = "change";
    verdict.problemText = "account.x_a exists already: bea published it on 2026-11-29";
    ASSERT_TRUE(SyncDoor(demo.replica()).takeForPush(500, 1 << 20));
    ASSERT_TRUE(SyncDoor(demo.replica()).applyVerdicts({verdict}));
    desk.look();
    bool isTold = false;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        isTold = isTold || label->text().contains(QLatin1String("bea published it"));
    }
    EXPECT_TRUE(isTold);
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Edit again")) {
            button->click();
        }
    }
    EXPECT_EQ(draft().changes().size(), 1U);
    EXPECT_TRUE(publishedChanges(demo.replica())->empty());
}

TEST_F(SchemaWindow, AnOpenFormTakesTheNewFieldWithWhatWasTyped)
{
    FormPage form(desk, desk.catalogue().at("account"), Route::create("account"));
    form.form().touch(std::map<std::string, Value, std::less<>>{{"name", std::string("Typed")}});
    ASSERT_TRUE(form.keepDraft());
    takeOver(
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A"}})"});
    FormPage again(desk, desk.catalogue().at("account"), Route::create("account"));
    EXPECT_NE(again.form().editor("x_a"), nullptr);
    EXPECT_EQ(again.form().typed().at("name"), Value(std::string("Typed")));
}

TEST_F(SchemaWindow, ADraftThatCannotBeReadIsToldAndKept)
{
    const auto file = demo.replica().file().parent_path() / "schema_draft.json";
    std::ofstream(file) << "{not json";
    SchemaPage page(desk);
    EXPECT_FALSE(page.kept().has_value());
    EXPECT_FALSE(page.panel().publishButton().isEnabled());
    EXPECT_TRUE(std::filesystem::exists(file));
}

} // namespace
} // namespace caravan::ui
