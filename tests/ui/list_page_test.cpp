// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "core/store/outbox.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_view.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/lists/filter_bar.h"
#include "ui/lists/group_panel.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_output.h"
#include "ui/lists/list_page.h"
#include "ui/lists/record_table.h"
#include "ui/lists/rule_dialog.h"
#include "ui/lists/rule_group_dialog.h"
#include "ui/lists/table_columns.h"
#include "ui/lists/view_tabs.h"
#include "ui/models/record_list_model.h"
#include "ui/models/removal.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"
#include "ui/widgets/count_proof.h"
#include "ui/widgets/current_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

using Kind = FilterRule::Kind;

class ListPageTest : public ::testing::Test {
protected:
    ListPageTest() : desk(demo.replica(), demo.clock(), preferences) { reopen(); }

    void reopen()
    {
        page = std::make_unique<ListPage>(desk, bench, deals());
        page->resize(1200, 700);
    }
    void makeAccounts(int count)
    {
        demo.makeAccounts(count);
        desk.look();
    }
    const Entity& deals() { return desk.catalogue().at("opportunity"); }
    FilterBar& bar() { return *page->findChild<FilterBar*>(); }
    void filter(const std::vector<FilterRule>& rules)
    {
        bar().setRules(rules, false);
        Q_EMIT bar().edited();
    }
    int count() { return page->model().rowCount(); }
    int countWith(const Filter& filter)
    {
        return static_cast<int>(*demo.replica().count({"opportunity", filter, {}, {}}));
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    std::unique_ptr<ListPage> page;
};

const FilterRule kWon{"stage", Kind::is, {std::string("won")}};

TEST_F(ListPageTest, ExportsBesideTheWindowAndLeavesNothingWhenStopped)
{
    test::TempFolder folder;
    const QString path = toQString((folder.path() / "deals.csv").string());
    ListExport job(demo.replica());
    QSignalSpy finished(&job, &ListExport::finished);

    job.start(page->model().query(), path, "csv",
              listWriter({"name", "stage"}, QStringLiteral("Deals")));
    ASSERT_TRUE(job.isRunning());
    ASSERT_TRUE(finished.wait(5000));

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), count() + 1);
    EXPECT_FALSE(job.isRunning());
    {
        ListExport gone(demo.replica());
        gone.start(page->model().query(), path + QStringLiteral(".2"), "csv",
                   listWriter({"no_such_field"}, QStringLiteral("Deals")));
    } // waits for its thread
    EXPECT_FALSE(QFile::exists(path + QStringLiteral(".2")));
}

TEST_F(ListPageTest, AsksSeveralFiltersInBrackets)
{
    const FilterRule large{"amount", Kind::notEmpty, {}};
    const FilterRule early{"stage", Kind::is, {std::string("proposal")}};
    FilterRule both{"", Kind::allOf, {}, {early, large}};
    bar().setRules({kWon, both}, true);
    Q_EMIT bar().edited();

    const int expected =
        countWith(Filter::where("stage", Compare::equal, std::string("won"))) +
        countWith(Filter::all({Filter::where("stage", Compare::equal, std::string("proposal")),
                               Filter::whereEmpty("amount", false)}));
    EXPECT_EQ(count(), expected);
    const QString text = ruleText(demo.replica(), deals(), both);
    EXPECT_TRUE(text.startsWith(QLatin1Char('('))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral(" and "))) << text.toStdString();

    RuleGroupDialog dialog(desk, deals(), both, 1);
    EXPECT_EQ(dialog.rule(), both);
}

TEST_F(ListPageTest, EditsACellWhereItStands)
{
    page->show();
    auto* table = page->findChild<RecordTable*>();
    const std::string field = "close_date";
    const int column = page->model().columnOf(field);
    table->setColumnHidden(column, false);
    table->setCurrentIndex(page->model().index(0, column));
    const RecordId id = *page->model().idAt(0);
    const std::string before = demo.replica().find("opportunity", id)->record.text(field);

    page->editCell();
    auto* editor = table->viewport()->findChild<FieldEditor*>();
    ASSERT_TRUE(editor);
    auto* line = editor->findChild<QLineEdit*>();
    ASSERT_TRUE(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2027-02-30"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(demo.replica().find("opportunity", id)->record.text(field), before)
        << "there is no such day";
    EXPECT_TRUE(table->viewport()->findChild<FieldEditor*>()) << "what was typed stays";

    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2027-02-28"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(demo.replica().find("opportunity", id)->record.text(field), "2027-02-28");
    desk.undoStack().undo();
    EXPECT_EQ(demo.replica().find("opportunity", id)->record.text(field), before);
}

TEST_F(ListPageTest, GivesACellUpOnEscape)
{
    page->show();
    auto* table = page->findChild<RecordTable*>();
    const int column = page->model().columnOf("close_date");
    table->setColumnHidden(column, false);
    table->setCurrentIndex(page->model().index(0, column));
    const qint64 waiting = Outbox(demo.replica()).waitingCount();
    page->editCell();
    auto* line = table->viewport()->findChild<FieldEditor*>()->findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2027-02-28"));

    QTest::keyClick(line, Qt::Key_Escape);
    QTest::qWait(20);

    EXPECT_FALSE(table->viewport()->findChild<FieldEditor*>());
    EXPECT_EQ(Outbox(demo.replica()).waitingCount(), waiting);
}

TEST_F(ListPageTest, OffersNothingThatTheRoleMayNotDo)
{
    demo.signInAs("engineer");
    desk.look();
    reopen();

    EXPECT_EQ(page->model().columnOf("amount"), -1);
    EXPECT_FALSE(page->model().canEdit(page->model().index(0, 0)));
    FormView form(desk, deals());
    EXPECT_FALSE(form.editor("amount"));
}

TEST_F(ListPageTest, FindsItsTextAndRowAgain)
{
    page->show();
    auto* table = page->findChild<RecordTable*>();
    table->setCurrentIndex(page->model().index(3, 0));
    page->hide();
    reopen();
    page->show();
    QTest::qWait(20);

    EXPECT_EQ(page->findChild<RecordTable*>()->currentIndex().row(), 3);
}

/// Where rows moved meanwhile, one is still at the record, and at no other.
TEST_F(ListPageTest, FindsItsRecordAgainInAnotherRow)
{
    page->show();
    page->model().sort(0, Qt::AscendingOrder);
    auto* table = page->findChild<RecordTable*>();
    makeCurrent(*table, page->model().index(3, 0));
    const RecordId id = *page->model().idAt(3);
    page->hide();
    ASSERT_TRUE(desk.save(
        {Edit::create("opportunity", demo.replica().newId(),
                      {{"name", std::string("0 first")}, {"stage", std::string("prospecting")}})},
        {}));
    reopen();
    page->show();
    QTest::qWait(20);

    table = page->findChild<RecordTable*>();
    EXPECT_EQ(page->model().idAt(table->currentIndex().row()), id);
    EXPECT_EQ(table->selectedRowCount(), 1);
}

TEST_F(ListPageTest, WhatAFigureAskedForIsOnesOwnListAgainAfterwards)
{
    filter({{"stage", Kind::is, {std::string("won")}}});
    const int own = count();
    ListView asked;
    asked.rules = {{"stage", Kind::is, {std::string("lost")}}};
    Route route = Route::list("opportunity");
    route.preset["view"] = toJson(asked);
    page->arrange(route);
    EXPECT_NE(count(), own);
    page->arrange(Route::list("opportunity"));
    EXPECT_EQ(count(), own);
    EXPECT_EQ(bar().rules().front().values.front(), Value(std::string("won")));

    page->arrange(route); // and changed by hand from there on it is one's own
    filter({{"stage", Kind::is, {std::string("qualified")}}});
    page->arrange(Route::list("opportunity"));
    EXPECT_EQ(bar().rules().front().values.front(), Value(std::string("qualified")));
    reopen();
    EXPECT_EQ(bar().rules().front().values.front(), Value(std::string("qualified")));
}

TEST_F(ListPageTest, SuppliedViewsAreTabs)
{
    page->show();
    page->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    auto* tabs = page->findChild<ViewTabs*>();
    const auto tab = [&](const char* text) -> QPushButton* {
        for (auto* one : tabs->findChildren<QPushButton*>()) {
            if (one->text() == QLatin1String(text)) {
                return one;
            }
        }
        return nullptr;
    };
    ASSERT_NE(tab("Won this year"), nullptr);
    page->showOnly({});
    EXPECT_TRUE(tab("All")->isChecked());
    const int all = count();
    QTest::mouseClick(tab("Without a next step"), Qt::LeftButton);
    EXPECT_TRUE(tab("Without a next step")->isChecked());
    EXPECT_FALSE(tab("All")->isChecked());
    EXPECT_LT(count(), all);
    EXPECT_EQ(
        count(),
        countWith(Filter::all(
            {Filter::whereEmpty("next_step"),
             Filter::none({Filter::whereIn("stage", std::vector<std::string>{"won", "lost"})})})));
    filter({{"stage", Kind::is, {std::string("won")}}});
    EXPECT_FALSE(tab("Without a next step")->isChecked())
        << "changed by hand it is no supplied one";
    QTest::keyClick(tab("All"), Qt::Key_Right);
    EXPECT_TRUE(tab("My open deals")->hasFocus());
    QTest::keyClick(tab("My open deals"), Qt::Key_Space);
    EXPECT_TRUE(tab("My open deals")->isChecked());
}

TEST_F(ListPageTest, RulesFilterTheListAndAreFoundAgain)
{
    const int all = count();
    filter({kWon});

    const int won = countWith(Filter::where("stage", Compare::equal, std::string("won")));
    EXPECT_EQ(count(), won);
    EXPECT_LT(won, all);
    EXPECT_EQ(ruleText(demo.replica(), deals(), kWon).toStdString(), "Stage: Won");
    reopen();
    EXPECT_EQ(count(), won) << "as it was left";
}

TEST_F(ListPageTest, AListThatCannotBeReadSaysSoInsteadOfBeingEmpty)
{
    QSignalSpy told(&desk, &Desk::readFailed);
    Query broken;
    broken.filter = Filter::where("colour", Compare::equal, std::string("red"));

    page->model().setQuery(broken);

    EXPECT_TRUE(page->model().failure());
    EXPECT_TRUE(told.wait(1000));
    const auto labels = page->findChild<EmptyState*>()->findChildren<PlainLabel*>();
    EXPECT_EQ(labels.first()->text(), QStringLiteral("This list could not be read"));
    QSignalSpy routes(page.get(), &Page::routeRequested);
    auto* button = page->findChild<EmptyState*>()->findChild<QPushButton*>();
    ASSERT_NE(button, nullptr);
    EXPECT_EQ(button->text(), QStringLiteral("Show everything"));
    button->click();
    EXPECT_TRUE(routes.isEmpty()) << "it does what it says, and makes no record";
    EXPECT_FALSE(page->model().failure());
}

TEST_F(ListPageTest, GroupsCountWhatTheListHoldsAndOnePickShowsIt)
{
    ListView view;
    view.groupBy = "stage";
    preferences.setValue(
        QStringLiteral("list.opportunity"),
        QJsonObject{{QStringLiteral("view"), QString::fromStdString(toJson(view))}});
    reopen();
    auto* groups = page->findChild<GroupPanel*>()->findChild<QListWidget*>();
    const auto countAt = [&](int row) { return groups->item(row)->data(Qt::UserRole).toInt(); };
    ASSERT_GT(groups->count(), 2);
    int sum = 0;
    for (int i = 1; i < groups->count(); ++i) {
        sum += countAt(i);
    }
    EXPECT_EQ(sum, count());

    groups->setCurrentRow(1);
    EXPECT_EQ(count(), countAt(1));
    groups->setCurrentRow(0);
    EXPECT_EQ(count(), sum);
}

TEST_F(ListPageTest, TwoColumnsCanDecideTheOrderTogether)
{
    page->model().setSort({{"stage", false}, {"name", true}});

    std::string stage;
    std::string name;
    for (int row = 0; row < count(); ++row) {
        const Record& record = *page->model().recordAt(row);
        if (record.text("stage") == stage) {
            EXPECT_NE(name, record.text("name"));
        }
        stage = record.text("stage");
        name = record.text("name");
    }
    const int column = page->model().columnOf("stage");
    const QString head =
        page->model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    EXPECT_EQ(head, QStringLiteral("Stage 1↑"));
}

TEST_F(ListPageTest, AnyFieldIsAColumnWhereSomebodyTicksIt)
{
    page->show();
    RecordTable& table = *page->findChild<RecordTable*>();
    const int column = page->model().columnOf("next_step");
    ASSERT_GE(column, page->model().listColumnCount()) << "no list column of its own";
    EXPECT_TRUE(table.isColumnHidden(column));

    QMenu menu;
    table.columns().fillMenu(menu);
    const QString name =
        page->model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const auto* more = menu.findChild<QMenu*>();
    ASSERT_NE(more, nullptr);
    const auto actions = more->actions();
    const auto tick = std::find_if(actions.begin(), actions.end(),
                                   [&](const QAction* action) { return action->text() == name; });
    ASSERT_NE(tick, actions.end());
    (*tick)->setChecked(true);
    EXPECT_FALSE(table.isColumnHidden(column));

    reopen();
    page->show();
    EXPECT_FALSE(page->findChild<RecordTable*>()->isColumnHidden(column)) << "it is remembered";
}

TEST_F(ListPageTest, TheSelectionIsCountedAndAddedUp)
{
    auto* table = page->findChild<RecordTable*>();
    filter({kWon});
    ASSERT_GE(count(), 2);

    table->selectAll();

    const auto labels = page->findChildren<PlainLabel*>();
    const bool isTold = std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
        return label->text().startsWith(QStringLiteral("%1 selected · ").arg(count()));
    });
    EXPECT_TRUE(isTold);
}

TEST_F(ListPageTest, ABulkEditShowsWhatItWillDoAndIsOneUndoStep)
{
    std::vector<Record> records;
    const auto rows = demo.replica().select({"opportunity", {}, {}, {}}, 0, 5);
    for (const Row& row : *rows) {
        records.push_back(row.record);
    }
    BulkEditDialog dialog(desk, deals(), records);
    auto* fields = dialog.findChild<QComboBox*>();
    fields->setCurrentIndex(fields->findData(QStringLiteral("next_step")));
    auto* editor = dialog.findChild<FieldEditor*>();
    editor->setValue(std::string("Call before the fair"));
    Q_EMIT editor->edited();
    EXPECT_EQ(dialog.findChild<QTreeWidget*>()->topLevelItemCount(), 5);

    ASSERT_TRUE(desk.save(dialog.edits(), QStringLiteral("5"), SaveOptions{.isBundle = false}));

    const auto after = [&](std::size_t i) {
        return demo.replica().find("opportunity", records[i].id)->record.text("next_step");
    };
    EXPECT_EQ(after(0), "Call before the fair");
    EXPECT_EQ(after(4), "Call before the fair");
    desk.undoStack().undo();
    EXPECT_EQ(after(4), records[4].text("next_step"));
}

TEST_F(ListPageTest, ABulkEditAppliesNothingBeforeAValueIsChosen)
{
    makeAccounts(60);
    const Entity& account = desk.catalogue().at("account");
    std::vector<Record> records;
    const auto rows = demo.replica().select({"account", {}, {}, {}}, 0, 60);
    for (const Row& row : *rows) {
        records.push_back(row.record);
        records.back().set("city", std::string("Suzhou"));
    }
    BulkEditDialog dialog(desk, account, records);
    dialog.fields()->setCurrentIndex(dialog.fields()->findData(QStringLiteral("city")));
    EXPECT_FALSE(dialog.applyButton()->isEnabled()) << "nothing was chosen";
    Q_EMIT dialog.editor()->edited();
    EXPECT_FALSE(dialog.applyButton()->isEnabled()) << "an empty editor is no choice";

    dialog.clearBox()->setChecked(true);
    EXPECT_FALSE(dialog.applyButton()->isEnabled()) << "of so many the number is asked for";
    dialog.proof()->field()->setText(QStringLiteral("12"));
    EXPECT_FALSE(dialog.applyButton()->isEnabled());
    dialog.proof()->field()->setText(QString::number(dialog.edits().size()));
    EXPECT_TRUE(dialog.applyButton()->isEnabled());

    dialog.clearBox()->setChecked(false);
    EXPECT_FALSE(dialog.applyButton()->isEnabled());
}

TEST_F(ListPageTest, UndoingAChangeOfManyIsManyOpsSoThatTheHubTakesIt)
{
    makeAccounts(250);
    std::vector<Edit> edits;
    const auto rows = demo.replica().select({"account", {}, {}, {}}, 0, 250);
    for (const Row& row : *rows) {
        edits.push_back(Edit::update(row.record, {{"notes", std::string("Buyer")}}));
    }
    desk.saveMany(edits, [](int count) { return QString::number(count); });
    const std::int64_t before = Outbox(demo.replica()).waitingCount();

    desk.undoStack().undo();

    const auto waiting = Outbox(demo.replica()).waiting(100'000);
    ASSERT_GT(static_cast<std::int64_t>(waiting.size()), before);
    for (std::size_t i = static_cast<std::size_t>(before); i < waiting.size(); ++i) {
        EXPECT_TRUE(waiting[i].change.bundle.isNil());
    }
    const auto row = demo.replica().find("account", rows->front().record.id);
    EXPECT_EQ(row->record.text("notes"), rows->front().record.text("notes"));
}

TEST_F(ListPageTest, ABulkEditLeavesAloneWhatMayNotMoveSo)
{
    std::vector<Record> records;
    const auto rows = demo.replica().select({"opportunity", {}, {}, {}}, 0, 50);
    std::size_t allowed = 0;
    for (const Row& row : *rows) {
        records.push_back(row.record);
        const std::string& stage = row.record.text("stage");
        allowed += stage != "won" && deals().status->allows(stage, "won") ? 1 : 0;
    }
    ASSERT_LT(allowed, records.size());
    BulkEditDialog dialog(desk, deals(), records);
    dialog.fields()->setCurrentIndex(dialog.fields()->findData(QStringLiteral("stage")));
    auto* editor = dialog.findChild<FieldEditor*>();
    editor->setValue(std::string("won"));
    Q_EMIT editor->edited();

    EXPECT_EQ(dialog.edits().size(), allowed);
}

TEST_F(ListPageTest, ExportsWhatIsShownAndNothingElse)
{
    filter({kWon});
    const test::TempFolder folder;
    const QString path = QString::fromStdString((folder.path() / "deals.csv").string());
    const std::vector<const Field*> fields{deals().field("name"), deals().field("amount")};

    ASSERT_TRUE(writeList(demo.replica(), page->model().query(), fields, page->title(), path));

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    EXPECT_EQ(lines.size(), count() + 1);
    EXPECT_TRUE(lines.first().endsWith("Name,Amount,Currency\r")) << lines.first().toStdString();
}

TEST_F(ListPageTest, ARuleIsAskedForByTheEditorOfItsField)
{
    FilterRule rule{"amount", Kind::atLeast, {Money{Decimal::fromInteger(1200), "EUR"}}};
    RuleDialog same(desk, deals(), rule);
    same.accept();
    EXPECT_EQ(same.rule(), rule);

    RuleDialog empty(desk, deals(), {"stage", Kind::is, {}});
    QSignalSpy accepted(&empty, &QDialog::accepted);
    empty.accept();
    EXPECT_EQ(accepted.count(), 0) << "a value is missing";
}

TEST_F(ListPageTest, DeletingWhatOthersNeedOffersToTakeThemAlong)
{
    RecordId account;
    const auto rows = demo.replica().select({"opportunity", {}, {}, {}}, 0, 50);
    for (const Row& row : *rows) {
        account = row.record.reference("account");
    }
    const Record record = demo.replica().find("account", account)->record;
    QString asked;
    const auto answer = [&](const QString& word) {
        QTimer::singleShot(0, &desk, [&asked, word] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            for (const QLabel* label : dialog->findChildren<QLabel*>()) {
                asked += label->text();
            }
            for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
                if (button->text().startsWith(word)) {
                    button->click();
                    return;
                }
            }
        });
    };

    answer(QStringLiteral("Cancel"));
    EXPECT_FALSE(removeRecords(desk, {record}, nullptr).isDone) << "thought better of it";
    EXPECT_TRUE(asked.contains(QStringLiteral("Opportunities"))) << asked.toStdString();
    answer(QStringLiteral("Delete all"));
    EXPECT_TRUE(removeRecords(desk, {record}, nullptr).isDone);

    EXPECT_FALSE(demo.replica().find("account", account));
    EXPECT_EQ(countWith(Filter::where("account", Compare::equal, account)), 0);
    desk.undoStack().undo();
    EXPECT_TRUE(demo.replica().find("account", account));
    EXPECT_GT(countWith(Filter::where("account", Compare::equal, account)), 0);
}

TEST_F(ListPageTest, WhatLacksSomethingImportantIsOneChoiceOfTheFilter)
{
    const auto lacks = [&] {
        for (QMenu* menu : bar().findChildren<QMenu*>()) {
            Q_EMIT menu->aboutToShow();
            for (QAction* action : menu->actions()) {
                if (action->text() == QStringLiteral("Incomplete records")) {
                    return action;
                }
            }
        }
        return static_cast<QAction*>(nullptr);
    };
    QAction* action = lacks();
    ASSERT_NE(action, nullptr);
    action->trigger();
    ASSERT_EQ(bar().rules().size(), 1U);
    EXPECT_EQ(bar().rules().front().kind, FilterRule::Kind::anyOf);
    EXPECT_FALSE(bar().rules().front().parts.empty());
}

TEST_F(ListPageTest, VCardsAreOfferedOfPeopleOnly)
{
    const auto offers = [&](const char* entity) {
        ListPage list(desk, bench, desk.catalogue().at(entity));
        const auto actions = list.findChildren<QAction*>();
        return std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QStringLiteral("Export vCards");
        });
    };

    EXPECT_TRUE(offers("contact"));
    EXPECT_FALSE(offers("account"));
}

} // namespace
} // namespace caravan::ui
