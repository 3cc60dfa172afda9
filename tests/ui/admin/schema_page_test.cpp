// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "core/product/product_reports.h"
#include "core/reports/reports.h"
#include "core/schema/layouts.h"
#include "core/schema/schema_reason.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "ui/admin/access_choice.h"
#include "ui/admin/choice_table.h"
#include "ui/admin/conversion_dialog.h"
#include "ui/admin/draft_panel.h"
#include "ui/admin/entity_dialog.h"
#include "ui/admin/field_dialog.h"
#include "ui/admin/label_dialog.h"
#include "ui/admin/page_dialog.h"
#include "ui/admin/report_dialog.h"
#include "ui/admin/reports_dialog.h"
#include "ui/admin/schema_page.h"
#include "ui/admin/schema_text.h"
#include "ui/admin/tick_list.h"
#include "ui/forms/form_page.h"
#include "ui/forms/form_view.h"
#include "ui/forms/reference_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/text/value_display.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

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

    /// As the first window does, at its start and after each adoption, whatever page is shown.
    void doWhenAdopted()
    {
        const Workbench bench = desktop::productWorkbench();
        for (const AdoptionTask& task : bench.adoptionTasks()) {
            task.run(desk, nullptr);
        }
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
    /// Clicks Publish; what is asked then is answered by @p answer, and its words are returned.
    static QString publish(SchemaPage& page, const char* answer = "Publish")
    {
        QString asked;
        QTimer::singleShot(0, &page, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr) << "it asks first";
            asked = box->text() + u'\n' + box->informativeText();
            if (answer == nullptr) {
                QTest::keyClick(box, Qt::Key_Escape);
                return;
            }
            for (QAbstractButton* button : box->buttons()) {
                if (button->text() == QLatin1String(answer)) {
                    button->click();
                }
            }
        });
        page.panel().publishButton().click();
        return asked;
    }
    static int sectionRowOf(const QTableWidget& table, const char* section)
    {
        for (int i = 0; i < table.rowCount(); ++i) {
            if (table.item(i, 0)->data(Qt::UserRole + 1).toString() == QLatin1String(section)) {
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
    dialog.choices().setLines(0, 0, QStringLiteral("Grade I\t一级\nGrade II"));
    dialog.accept();
    ASSERT_EQ(draft().changes().size(), 1U);

    SchemaPage again(desk);
    choose(again.entities(), "account");
    const int row = rowOf(again.fields(), "x_water_grade");
    ASSERT_GE(row, 0) << "a draft is shown among the fields";
    EXPECT_EQ(again.fields().item(row, 2)->text(), QStringLiteral("Draft"));
    EXPECT_EQ(desk.catalogue().at("account").field("x_water_grade"), nullptr)
        << "and in nobody's forms";
    ASSERT_TRUE(again.panel().publishButton().isEnabled());
    for (const char* answer : {"Keep editing", static_cast<const char*>(nullptr)}) {
        const QString asked = publish(again, answer);
        EXPECT_TRUE(asked.contains(QLatin1String("1 change"))) << asked.toStdString();
        EXPECT_TRUE(asked.contains(QLatin1String("laptop"))) << asked.toStdString();
        EXPECT_TRUE(asked.contains(QLatin1String("only be hidden"))) << asked.toStdString();
        EXPECT_EQ(draft().changes().size(), 1U) << "nothing is published";
    }
    publish(again);
    EXPECT_TRUE(draft().changes().empty());
    const auto published = publishedChanges(demo.replica());
    ASSERT_TRUE(published);
    ASSERT_EQ(published->size(), 1U);
    EXPECT_EQ(published->front().subject, "account.x_water_grade");
    EXPECT_EQ(published->front().position, 0) << "it waits for the hub";
}

TEST_F(SchemaWindow, TheRecordPageIsArrangedAndSeenOnceItIsAdopted)
{
    SchemaDraft kept = draft();
    PageDialog dialog(desk, kept, "account");
    auto* save = dialog.findChild<QPushButton*>(QStringLiteral("save"));
    ASSERT_NE(save, nullptr);
    EXPECT_FALSE(save->isEnabled()) << "nothing was changed";
    dialog.opens().setCurrentIndex(dialog.opens().findData(QStringLiteral("contact")));
    TickList& facts = dialog.facts();
    const std::vector<std::string> before = facts.ticked();
    ASSERT_GE(before.size(), 2U);
    facts.setCurrentRow(1);
    QTest::keyClick(&facts, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(facts.ticked().front(), before[1]);
    facts.item(1)->setCheckState(Qt::Unchecked);
    ASSERT_TRUE(save->isEnabled());
    dialog.accept();

    ASSERT_EQ(draft().changes().size(), 1U);
    EXPECT_NE(changeText(desk.catalogue(), draft().changes().front()), QString());
    takeOver(draft().changes());
    const Entity& account = desk.catalogue().at("account");
    EXPECT_EQ(layoutOf(account).opens, "contact");
    EXPECT_EQ(layoutOf(account).facts.front()->name, before[1]);
    EXPECT_EQ(layoutOf(account).facts.size(), before.size() - 1);

    SchemaDraft second = draft();
    PageDialog many(desk, second, "account");
    for (int i = 0; i < many.facts().count(); ++i) {
        many.facts().item(i)->setCheckState(Qt::Checked);
    }
    EXPECT_FALSE(many.findChild<QPushButton*>(QStringLiteral("save"))->isEnabled());
}

TEST_F(SchemaWindow, AReportIsAddedRelabelledAndHidden)
{
    SchemaDraft kept = draft();
    ReportDialog dialog(desk, kept, "account");
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("save"))->isEnabled());
    typeInto(dialog.label(), "Accounts by city");
    EXPECT_EQ(dialog.name().text(), QStringLiteral("x_accounts_by_city"));
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("save"))->isEnabled())
        << "by nothing yet";
    dialog.keys().item(0)->setCheckState(Qt::Checked);
    ASSERT_TRUE(dialog.findChild<QPushButton*>(QStringLiteral("save"))->isEnabled());
    dialog.accept();
    ASSERT_EQ(draft().changes().size(), 1U);

    SchemaDraft with = draft();
    ReportsDialog list(desk, with, "account");
    ASSERT_EQ(list.list().count(), 1) << "the product has none about accounts";
    EXPECT_EQ(list.list().item(0)->text(), QStringLiteral("Accounts by city"));
    list.hideOrShow();
    EXPECT_TRUE(list.list().item(0)->text().contains(QStringLiteral("hidden")));
    list.hideOrShow();
    takeOver(draft().changes());
    const Reports reports = Reports::of(desk.catalogue(), productReportKinds());
    ASSERT_NE(reports.find("x_accounts_by_city"), nullptr);
    EXPECT_EQ(toStd(labelText(reports.find("x_accounts_by_city")->labels)), "Accounts by city");

    SchemaDraft third = draft();
    ReportsDialog sales(desk, third, "opportunity");
    EXPECT_GT(sales.list().count(), 5);
    const int was = static_cast<int>(draft().changes().size());
    sales.hideOrShow();
    EXPECT_EQ(static_cast<int>(draft().changes().size()), was + 1) << "the product's as well";
}

/// caravanctl works on the draft that stands open in the window.
TEST_F(SchemaWindow, WhatAnotherProgramDraftsIsKeptAndShown)
{
    const auto field = [](const std::string& name) {
        return R"({"do": "add_field", "entity": "account", "field": {"name": ")" + name +
               R"(", "type": "text", "labels": "Label"}})";
    };
    SchemaPage page(desk);
    choose(page.entities(), "account");
    SchemaDraft window = draft();
    SchemaDraft tool = draft();
    ASSERT_TRUE(tool.add(demo.replica(), {field("x_tool")}));

    ASSERT_TRUE(window.add(demo.replica(), {field("x_window")}));
    EXPECT_EQ(draft().changes().size(), 2U);
    desk.look();
    page.retranslate();
    EXPECT_GE(rowOf(page.fields(), "x_tool"), 0);

    ASSERT_TRUE(tool.takeOut(0)); // of what it knows, the one it added
    ASSERT_TRUE(tool.add(demo.replica(), {field("x_late")}));
    ASSERT_TRUE(window.takeOut(std::string::npos)) << "its last, not whatever is last now";
    ASSERT_EQ(draft().changes().size(), 1U);
    EXPECT_NE(draft().changes().front().find("x_late"), std::string::npos);

    SchemaDraft published = draft();
    ASSERT_TRUE(tool.add(demo.replica(), {field("x_after")}));
    ASSERT_TRUE(published.clear());
    ASSERT_EQ(draft().changes().size(), 1U) << "what was not published stays";
    EXPECT_NE(draft().changes().front().find("x_after"), std::string::npos);
}

TEST_F(SchemaWindow, WhatTheHubTookIsShownUntilItsModelComes)
{
    SchemaDraft kept = draft();
    ASSERT_TRUE(kept.add(demo.replica(), {R"({"do":"relabel","entity":"account","field":"phone",
                                              "labels":{"en":"Telephone"}})"}));
    const auto edits = kept.edits(demo.replica());
    ASSERT_TRUE(edits) << describe(edits.error());
    ASSERT_TRUE(demo.replica().save(*edits));
    ASSERT_TRUE(kept.clear());
    // The hub's word with the place it gave, before the model that has it.
    RemoteRow taken;
    taken.record = demo.replica().find(kSchemaChange, edits->front().id)->record;
    taken.record.rev = 1;
    taken.record.set("position", std::int64_t{1});
    const std::string cursor = demo.replica().syncState().cursor;
    ASSERT_TRUE(SyncDoor(demo.replica()).applyPage({taken}, {cursor, "later", false, 1, 0, 0}));

    EXPECT_EQ(label(draft().preview(demo.replica())->at("account").field("phone")->labels, "en"),
              "Telephone");
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
    dialog.states().setLines(0, 0, QStringLiteral("Draft\nActive\nEnded"));
    auto* parents = dialog.findChild<QListWidget*>();
    choose(*parents, "account");
    parents->currentItem()->setCheckState(Qt::Checked);
    dialog.hasDueDate().setChecked(true);
    dialog.accept();
    EXPECT_EQ(dialog.entity(), "x_lease");
    const auto model = kept.preview(demo.replica());
    const Entity* lease = model->entity("x_lease");
    ASSERT_NE(lease, nullptr);
    EXPECT_EQ(lease->status->field, "status");
    EXPECT_EQ(lease->scope.follows, std::vector<std::string>{"account"});
    EXPECT_EQ(lease->statesIn({Phase::done}), std::vector<std::string>{"ended"});
    EXPECT_TRUE(lease->inTimeline);
    EXPECT_EQ(lease->moments.due, "due_date");
    EXPECT_EQ(lease->moments.owner, "owner") << "whose calendar it is in";
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
    page.move(-1);
    EXPECT_EQ(rowOf(page.fields(), "phone"), phone - 1);
    EXPECT_EQ(page.panel().changes().count(), 1);
    page.fields().selectRow(rowOf(page.fields(), "name"));
    page.findChild<QPushButton*>(QStringLiteral("hideField"))->click();
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
    publish(page);
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
    verdict.problemKey = "exists:account.x_a:2026-11-29:bea";
    verdict.problemText = "what only programs read";
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

TEST_F(SchemaWindow, SectionsAreAddedRelabelledAndPutElsewhere)
{
    SchemaPage page(desk);
    choose(page.entities(), "account");
    SchemaDraft kept = draft();
    LabelDialog add(desk, kept, LabelDialog::What::newSection, "account", {});
    typeInto(add.label(), "Water");
    EXPECT_EQ(add.name().text(), QStringLiteral("x_water"));
    add.accept();
    LabelDialog relabel(desk, kept, LabelDialog::What::section, "account", "x_water");
    EXPECT_EQ(relabel.label().text(), QStringLiteral("Water"));
    relabel.label().setText(QStringLiteral("Water plant"));
    relabel.accept();
    ASSERT_EQ(draft().changes().size(), 2U);

    SchemaPage again(desk);
    choose(again.entities(), "account");
    const int row = sectionRowOf(again.fields(), "x_water");
    ASSERT_GT(row, 0) << "a section without fields is shown here";
    EXPECT_EQ(again.fields().item(row, 0)->text(), QStringLiteral("Water plant"));
    EXPECT_EQ(again.fields().item(row, 2)->text(), QStringLiteral("Draft"));
    again.fields().selectRow(row);
    again.move(-100);
    EXPECT_EQ(sectionRowOf(again.fields(), "x_water"), 0);
    EXPECT_EQ(again.fields().currentSection(), "x_water") << "it stays selected";
    again.fields().setFocus();
    again.removeCurrent();
    EXPECT_TRUE(draft().changes().empty()) << "with what was said about it";
    EXPECT_EQ(sectionRowOf(again.fields(), "x_water"), -1);
}

TEST_F(SchemaWindow, WhatIsDraggedGoesWhereItIsDropped)
{
    SchemaPage page(desk);
    choose(page.entities(), "account");
    FieldTable& table = page.fields();
    const int name = rowOf(table, "name");
    table.selectRow(name);
    EXPECT_EQ(table.stepsTo(name + 3), 2);
    EXPECT_EQ(table.stepsTo(name), 0);
    EXPECT_EQ(table.stepsTo(name + 1), 0) << "before the next one is where it is";
    const int phone = rowOf(table, "phone");
    table.selectRow(phone);
    EXPECT_EQ(table.stepsTo(0), name - phone);
    table.selectRow(0);
    EXPECT_EQ(table.stepsTo(table.rowCount()),
              static_cast<int>(desk.catalogue().at("account").sections.size()) - 1);
    table.selectRow(phone);
    Q_EMIT table.dropped(-1);
    QApplication::processEvents();
    EXPECT_EQ(rowOf(table, "phone"), phone - 1);
}

TEST_F(SchemaWindow, StepsOfOneFieldAreOneChange)
{
    SchemaPage page(desk);
    choose(page.entities(), "account");
    const int phone = rowOf(page.fields(), "phone");
    page.fields().selectRow(phone);
    page.move(-1);
    page.move(-1);
    page.fields().selectRow(rowOf(page.fields(), "name"));
    page.move(1);
    EXPECT_EQ(draft().changes().size(), 1U);
    EXPECT_EQ(rowOf(page.fields(), "phone"), phone - 2);
    page.fields().selectRow(0);
    page.move(1);
    EXPECT_EQ(draft().changes().size(), 2U) << "sections are another order";
}

TEST_F(SchemaWindow, AFieldOfTheCompanyIsDraggedIntoAnotherSection)
{
    takeOver(
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A"}})"});
    const std::vector<Section>& sections = desk.catalogue().at("account").sections;
    ASSERT_GE(sections.size(), 2U);
    const std::string from = desk.catalogue().at("account").field("x_a")->section;
    const std::string to = (from == sections[1].name ? sections[0] : sections[1]).name;
    SchemaPage page(desk);
    page.resize(1200, 800);
    page.show();
    choose(page.entities(), "account");
    FieldTable& table = page.fields();
    QString said;
    QObject::connect(&page, &Page::messageRequested, &page,
                     [&](const QString& text) { said = text; });
    const auto drop = [&](const char* field, int before) {
        table.selectRow(rowOf(table, field));
        const QMimeData dragged;
        table.scrollToItem(table.item(before, 0));
        const QPoint at = table.visualItemRect(table.item(before, 0)).center() - QPoint(0, 8);
        QDropEvent event(at, Qt::MoveAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        table.dropEvent(&event);
        QApplication::processEvents();
    };
    drop("x_a", sectionRowOf(table, to.c_str()) + 2);

    EXPECT_EQ(draft().preview(demo.replica())->at("account").field("x_a")->section, to);
    EXPECT_EQ(rowOf(table, "x_a"), sectionRowOf(table, to.c_str()) + 2);
    const std::size_t before = draft().changes().size();
    drop("name", sectionRowOf(table, sections[1].name.c_str()) + 2);
    EXPECT_EQ(draft().changes().size(), before);
    EXPECT_TRUE(said.contains(QLatin1String("stays in its section"))) << said.toStdString();

    table.selectRow(rowOf(table, "x_a"));
    for (int i = 0;
         i < 100 && draft().preview(demo.replica())->at("account").field("x_a")->section == to;
         ++i) {
        page.move(-1); // by keys too, over the end of a section
    }
    EXPECT_NE(draft().preview(demo.replica())->at("account").field("x_a")->section, to);
}

TEST_F(SchemaWindow, ChoicesAndStatesHaveAWordForEachLanguage)
{
    SchemaDraft kept = draft();
    FieldDialog dialog(desk, kept, "account", {});
    typeInto(dialog.label(), "Grade");
    dialog.type().setCurrentIndex(static_cast<int>(FieldType::choice));
    dialog.choices().setLines(0, 0, QStringLiteral("Good\t好\t好\nBad"));
    EXPECT_EQ(dialog.choices().rowCount(), 3) << "and one for the next";
    dialog.accept();
    auto choices = kept.preview(demo.replica())->at("account").field("x_grade")->choices;
    ASSERT_EQ(choices.size(), 2U);
    EXPECT_EQ(choices[0].value, "good");
    EXPECT_EQ(label(choices[0].labels, "zh_CN"), "好");
    EXPECT_EQ(label(choices[1].labels, "zh_CN"), "Bad");

    FieldDialog again(desk, kept, "account", "x_grade");
    again.choices().setLines(1, 1, QStringLiteral("坏"));
    again.choices().setLines(2, 0, QStringLiteral("Ugly"));
    again.accept();
    choices = kept.preview(demo.replica())->at("account").field("x_grade")->choices;
    ASSERT_EQ(choices.size(), 3U);
    EXPECT_EQ(choices[1].value, "bad");
    EXPECT_EQ(label(choices[1].labels, "zh_CN"), "坏");
    EXPECT_EQ(label(choices[1].labels, "en"), "Bad");
    EXPECT_EQ(choices[2].value, "ugly");

    EntityDialog entity(desk, kept);
    typeInto(entity.label(), "Lease");
    entity.states().setLines(0, 0, QStringLiteral("Running\t执行中\nOver\t已结束"));
    entity.accept();
    const Field* status = kept.preview(demo.replica())->at("x_lease").field("status");
    ASSERT_NE(status, nullptr);
    EXPECT_EQ(label(status->choices[1].labels, "zh_CN"), "已结束");
}

TEST_F(SchemaWindow, AFieldSaysWhoMaySeeItAndWhatBelongsInIt)
{
    SchemaDraft kept = draft();
    FieldDialog dialog(desk, kept, "account", {});
    typeInto(dialog.label(), "Margin");
    typeInto(dialog.hint(), "In percent, after transport");
    QComboBox& engineer = dialog.access().of(Role::engineer);
    engineer.setCurrentIndex(engineer.findText(QStringLiteral("Hidden")));
    QComboBox& rep = dialog.access().of(Role::rep);
    rep.setCurrentIndex(rep.findText(QStringLiteral("Can see")));
    dialog.accept();

    const auto model = kept.preview(demo.replica());
    const AccessRules rules(*model);
    EXPECT_EQ(rules.of(Role::engineer, "account", "x_margin"), FieldAccess::hidden);
    EXPECT_EQ(rules.of(Role::rep, "account", "x_margin"), FieldAccess::read);
    EXPECT_EQ(rules.of(Role::manager, "account", "x_margin"), FieldAccess::write);
    EXPECT_EQ(label(model->at("account").field("x_margin")->hint, "en"),
              "In percent, after transport");

    const std::size_t before = kept.changes().size();
    FieldDialog unchanged(desk, kept, "account", "x_margin");
    EXPECT_EQ(unchanged.hint().text(), QStringLiteral("In percent, after transport"));
    unchanged.accept();
    EXPECT_EQ(kept.changes().size(), before) << "nothing was changed";

    FieldDialog again(desk, kept, "account", "x_margin");
    QComboBox& now = again.access().of(Role::engineer);
    EXPECT_EQ(now.currentText(), QStringLiteral("Hidden"));
    now.setCurrentIndex(now.findText(QStringLiteral("Can edit")));
    again.accept();
    const AccessRules widened(*kept.preview(demo.replica()));
    EXPECT_EQ(widened.of(Role::engineer, "account", "x_margin"), FieldAccess::write);
    EXPECT_EQ(widened.of(Role::rep, "account", "x_margin"), FieldAccess::read);
}

TEST_F(SchemaWindow, EscThrowsNothingTypedAway)
{
    SchemaDraft kept = draft();
    FieldDialog dialog(desk, kept, "account", {});
    dialog.show();
    const auto answer = [](const char* text) {
        QTimer::singleShot(0, qApp, [text] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr) << "it asks first";
            for (QAbstractButton* button : box->buttons()) {
                if (button->text() == QLatin1String(text)) {
                    button->click();
                }
            }
        });
    };
    dialog.type().setCurrentIndex(static_cast<int>(FieldType::choice));
    dialog.choices().setLines(0, 0, QStringLiteral("Good\nBad"));
    answer("Keep editing");
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(dialog.choices().choices().size(), 2U);
    answer("Discard");
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog.isVisible());

    EntityDialog untouched(desk, kept);
    untouched.show();
    QTest::keyClick(&untouched, Qt::Key_Escape);
    EXPECT_FALSE(untouched.isVisible()) << "nothing was typed";
}

TEST_F(SchemaWindow, TheDraftMarksWhatNoLongerApplies)
{
    SchemaDraft kept = draft();
    ASSERT_TRUE(kept.takeIn(
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A"}})",
         R"({"do":"hide","entity":"account","field":"x_gone","hidden":true})"}));
    SchemaPage page(desk);
    const QListWidget& changes = page.panel().changes();
    ASSERT_EQ(changes.count(), 2);
    EXPECT_FALSE(changes.item(0)->text().contains(QLatin1String("No longer applies")));
    EXPECT_TRUE(changes.item(1)->text().contains(QLatin1String("No longer applies")));
    EXPECT_FALSE(page.panel().publishButton().isEnabled());
}

/// Qt removes the row that was dragged from a view that says it moved it; the next one would be
/// current then, and go where this was dropped.
TEST_F(SchemaWindow, ADropMovesNothingButTheOrder)
{
    SchemaPage page(desk);
    page.resize(1200, 800);
    page.show();
    choose(page.entities(), "account");
    FieldTable& table = page.fields();
    const int phone = rowOf(table, "phone");
    table.selectRow(phone);
    const QMimeData dragged;
    const QPoint above = table.visualItemRect(table.item(phone - 1, 0)).center() - QPoint(0, 8);
    QDropEvent drop(above, Qt::MoveAction, &dragged, Qt::LeftButton, Qt::NoModifier);

    table.dropEvent(&drop);

    EXPECT_TRUE(drop.isAccepted());
    EXPECT_EQ(drop.dropAction(), Qt::IgnoreAction);
    QApplication::processEvents();
    EXPECT_EQ(rowOf(table, "phone"), phone - 1);
}

TEST_F(SchemaWindow, AnEntityIsRelabelledAndHidden)
{
    SchemaDraft kept = draft();
    LabelDialog dialog(desk, kept, LabelDialog::What::entity, "asset", {});
    EXPECT_EQ(dialog.label().text(),
              QString::fromStdString(label(desk.catalogue().at("asset").labels, "en")));
    dialog.label().setText(QStringLiteral("Machine"));
    dialog.accept();
    EXPECT_EQ(label(kept.preview(demo.replica())->at("asset").labels, "en"), "Machine");
    EXPECT_EQ(label(kept.preview(demo.replica())->at("asset").labels, "zh_CN"),
              label(desk.catalogue().at("asset").labels, "zh_CN"));

    SchemaPage page(desk);
    choose(page.entities(), "asset");
    auto* hide = page.findChild<QPushButton*>(QStringLiteral("hideEntity"));
    ASSERT_NE(hide, nullptr);
    hide->click();
    EXPECT_TRUE(draft().preview(demo.replica())->at("asset").isHidden);
    EXPECT_EQ(hide->text(), QStringLiteral("Show again"));
}

TEST_F(SchemaWindow, KeysTakeBackTakeOutAndOfferToHide)
{
    SchemaDraft kept = draft();
    ASSERT_TRUE(kept.add(
        demo.replica(),
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A"}})",
         R"({"do":"add_field","entity":"account","field":{"name":"x_b","type":"text","labels":"B"}})",
         R"({"do":"order","entity":"account","section":"main","fields":["x_a","name"]})",
         R"({"do":"relabel","entity":"account","field":"x_a","labels":"AA"})"}));
    QMainWindow window;
    auto* page = new SchemaPage(desk);
    window.setCentralWidget(page);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    window.addAction(&undo);
    int undone = 0;
    QObject::connect(&undo, &QAction::triggered, &undo, [&] { ++undone; });
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    choose(page->entities(), "account");
    page->fields().selectRow(rowOf(page->fields(), "x_a"));
    page->fields().setFocus();
    QTest::keyClick(&page->fields(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(draft().changes().size(), 3U) << "the last change is taken back";
    EXPECT_EQ(undone, 0);
    QTest::keyClick(&page->fields(), Qt::Key_Delete);
    ASSERT_EQ(draft().changes().size(), 2U) << "the field goes, and from the order";
    EXPECT_EQ(draft().changes()[1].find("x_a"), std::string::npos);
    EXPECT_EQ(rowOf(page->fields(), "x_a"), -1);

    QList<ToastAction> offers;
    QObject::connect(page, &Page::offersRequested, page,
                     [&](const QString&, const QList<ToastAction>& said) { offers = said; });
    page->fields().selectRow(rowOf(page->fields(), "phone"));
    QTest::keyClick(&page->fields(), Qt::Key_Delete);
    ASSERT_EQ(offers.size(), 1);
    EXPECT_EQ(draft().changes().size(), 2U) << "it is only offered";
    offers.front().act();
    EXPECT_TRUE(draft().preview(demo.replica())->at("account").field("phone")->isHidden);

    while (!draft().changes().empty()) {
        QTest::keyClick(&page->fields(), Qt::Key_Z, Qt::ControlModifier);
    }
    QTest::keyClick(&page->fields(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone, 1) << "with nothing to take back the key is the window's";
}

TEST_F(SchemaWindow, WhatOthersNeedStaysInTheDraft)
{
    SchemaDraft kept = draft();
    ASSERT_TRUE(kept.add(
        demo.replica(),
        {R"({"do":"add_section","entity":"account","section":{"name":"x_s","labels":"S"}})",
         R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A","section":"x_s"}})"}));
    EXPECT_FALSE(kept.takeOut(demo.replica(), {"account", "x_s", {}}));
    EXPECT_EQ(draft().changes().size(), 2U);
    EXPECT_TRUE(kept.takeOut(demo.replica(), {"account", {}, "x_a"}));
    EXPECT_TRUE(kept.takeOut(demo.replica(), {"account", "x_s", {}}));
    EXPECT_TRUE(draft().changes().empty());
}

TEST_F(SchemaWindow, EveryRefusalIsASentenceOfItsOwnInEachLanguage)
{
    QStringList said;
    for (const SchemaReason reason :
         {SchemaReason::exists,         SchemaReason::missing,     SchemaReason::badName,
          SchemaReason::needsPrefix,    SchemaReason::badLabel,    SchemaReason::noLabel,
          SchemaReason::fieldsMax,      SchemaReason::entitiesMax, SchemaReason::choicesMax,
          SchemaReason::changesMax,     SchemaReason::tooLarge,    SchemaReason::required,
          SchemaReason::ofProduct,      SchemaReason::keepsType,   SchemaReason::noChoices,
          SchemaReason::programsStates, SchemaReason::letterTaken, SchemaReason::needsOwner,
          SchemaReason::needsText,      SchemaReason::stays,       SchemaReason::unsound}) {
        const Error error{ErrorCode::schema, keyOf({reason, "account.phone", {}, {}}), "detail"};
        const QString text = schemaErrorText(desk.catalogue(), error);
        EXPECT_FALSE(said.contains(text)) << text.toStdString();
        EXPECT_FALSE(text.contains(QLatin1String("detail"))) << text.toStdString();
        EXPECT_EQ(errorText(error), text);
        EXPECT_EQ(problemText("invalid", error.key, nullptr), text) << "of the hub";
        said.append(text);
    }
}

TEST_F(SchemaWindow, AFieldIsConvertedOnceItsNewOneHasArrived)
{
    const std::string old =
        R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A"}})";
    takeOver({old});
    const auto accounts = demo.replica().select({"account", {}, {{"name"}}, {}}, 0, 3);
    ASSERT_TRUE(accounts);
    ASSERT_EQ(accounts->size(), 3U);
    const char* values[] = {"12", "1.234", "many"};
    for (std::size_t i = 0; i < 3; ++i) {
        ASSERT_TRUE(demo.replica().save({Edit::update("account", (*accounts)[i].record.id,
                                                      {{"x_a", std::string(values[i])}})}));
    }
    desk.look();
    SchemaPage page(desk);
    choose(page.entities(), "account");
    SchemaDraft kept = draft();
    ConversionDialog dialog(desk, kept, "account", "x_a");
    dialog.type().setCurrentIndex(dialog.type().findData(static_cast<int>(FieldType::choice)));
    const std::vector<ChoiceWords> suggested{{"1.234", "", ""}, {"12", "", ""}, {"many", "", ""}};
    EXPECT_EQ(dialog.choices().choices(), suggested);
    dialog.type().setCurrentIndex(dialog.type().findData(static_cast<int>(FieldType::integer)));
    EXPECT_EQ(dialog.name().text(), QStringLiteral("x_a_2"));
    dialog.count();
    EXPECT_EQ(dialog.plan().filled, 3U);
    EXPECT_EQ(dialog.plan().missed, static_cast<std::size_t>(dialog.misses().rowCount()));
    ASSERT_GE(dialog.misses().rowCount(), 1);
    dialog.accept();
    const std::vector<std::string> changes = draft().changes();
    ASSERT_EQ(changes.size(), 2U) << "the new field, and hiding the old one";

    SchemaPage again(desk);
    publish(again);
    EXPECT_TRUE(draft().changes().empty());
    takeOver({old, changes[0], changes[1]});
    doWhenAdopted();
    EXPECT_EQ(demo.replica().find("account", (*accounts)[0].record.id)->record.value("x_a_2"),
              Value(std::int64_t{12}));
    EXPECT_TRUE(
        isEmpty(demo.replica().find("account", (*accounts)[2].record.id)->record.value("x_a_2")));
    EXPECT_TRUE(desk.undoStack().canUndo());
    desk.undoStack().undo();
    EXPECT_TRUE(
        isEmpty(demo.replica().find("account", (*accounts)[0].record.id)->record.value("x_a_2")));
}

TEST_F(SchemaWindow, AConversionThatIsTakenBackIsForgotten)
{
    takeOver(
        {R"({"do":"add_field","entity":"account","field":{"name":"x_a","type":"text","labels":"A"}})"});
    SchemaDraft kept = draft();
    ConversionDialog dialog(desk, kept, "account", "x_a");
    dialog.accept();
    const auto profile = demo.replica().file().parent_path();
    EXPECT_EQ(WaitingConversions::load(profile)->all().size(), 1U);
    ASSERT_TRUE(kept.clear());
    doWhenAdopted();
    EXPECT_TRUE(WaitingConversions::load(profile)->all().empty());
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
