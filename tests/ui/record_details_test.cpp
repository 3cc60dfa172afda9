// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The page of a record: values edited where they stand, facts that lead to what is behind them,
// and the one button that stands out.
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "ui/models/desk.h"
#include "ui/record_page/detail_cell.h"
#include "ui/record_page/details_view.h"
#include "ui/record_page/record_page.h"
#include "ui/theme/caravan_style.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pick_popup.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace caravan::ui {
namespace {

class Details : public ::testing::Test {
protected:
    void open(const std::string& entity, const RecordId& id)
    {
        page = std::make_unique<RecordPage>(desk, bench, desk.catalogue().at(entity), id);
        page->resize(1200, 800);
        page->show();
        page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        key = {entity, id};
        QObject::connect(page.get(), &RecordPage::routeRequested, page.get(),
                         [this](const Route& route) { routes.push_back(route); });
        QObject::connect(page.get(), &Page::messageRequested, page.get(),
                         [this](const QString& text, bool) { said = text; });
    }
    Record record() { return demo.replica().find(key.entity, key.id)->record; }
    RecordId create(const std::string& entity, const std::string& name)
    {
        const RecordId id = demo.replica().newId();
        EXPECT_TRUE(desk.save({Edit::create(entity, id, {{"name", name}})}, {}));
        return id;
    }
    /// The cell that stands there now: what was saved is shown anew.
    DetailCell* cell(const std::string& field)
    {
        for (auto* one : page->findChildren<DetailCell*>()) {
            if (one->field().name == field && one->isVisibleTo(page.get())) {
                return one;
            }
        }
        return nullptr;
    }
    template<class Widget>
    Widget* withText(const QString& part)
    {
        for (auto* one : page->findChildren<Widget*>()) {
            if (one->isVisibleTo(page.get()) && one->text().contains(part)) {
                return one;
            }
        }
        return nullptr;
    }
    static void settle() { QTest::qWait(50); }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
    const Workbench bench = desktop::productWorkbench();
    std::unique_ptr<RecordPage> page;
    RecordKey key;
    std::vector<Route> routes;
    QString said;
};

TEST_F(Details, AreEditedWhereTheyStandByMouse)
{
    open("account", demo.first("account"));
    DetailCell* name = cell("name");
    ASSERT_NE(name, nullptr);
    QTest::mouseClick(name, Qt::LeftButton, {}, QPoint(name->width() - 4, name->height() / 2));
    ASSERT_TRUE(name->isEditing());
    QTest::keyClicks(QApplication::focusWidget(), "Acme"); // the line is selected whole
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    EXPECT_EQ(record().text("name"), "Acme");
    EXPECT_TRUE(said.contains("Acme")) << said.toStdString();
    ASSERT_NE(cell("name"), nullptr);
    EXPECT_FALSE(cell("name")->isEditing());
    EXPECT_TRUE(cell("name")->hasFocus()) << "the arrows go on from here";
    EXPECT_TRUE(routes.empty()) << "nobody left the page";
}

/// A text that can be selected takes the mouse, and the focus with it.
TEST_F(Details, AreEditedByAClickOnTheirText)
{
    open("account", demo.first("account"));
    for (const char* field : {"name", "legal_form", "street"}) {
        DetailCell* shown = cell(field);
        ASSERT_NE(shown, nullptr) << field;
        QLabel* text = nullptr;
        for (auto* label : shown->findChildren<QLabel*>()) {
            if (label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse)) {
                text = label;
            }
        }
        ASSERT_NE(text, nullptr) << field;
        QTest::mouseClick(text, Qt::LeftButton, {}, QPoint(5, 5));
        settle();
        ASSERT_NE(cell(field), nullptr) << field;
        EXPECT_TRUE(cell(field)->isEditing()) << field;
    }
}

TEST_F(Details, TabSavesAndGoesOnToTheNext)
{
    open("account", demo.first("account"));
    cell("name")->edit();
    QTest::keyClicks(QApplication::focusWidget(), "Tabbed");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    settle();
    EXPECT_EQ(record().text("name"), "Tabbed");
    auto* next = dynamic_cast<DetailCell*>(QApplication::focusWidget());
    ASSERT_NE(next, nullptr) << "after what was saved is shown anew";
    EXPECT_NE(next->field().name, "name");
    EXPECT_TRUE(next->isVisible());
}

TEST_F(Details, ReferencesTakeWhatIsHighlighted)
{
    open("opportunity", demo.first("opportunity"));
    const RecordId wanted = create("account", "Zebra Works");
    settle();
    cell("account")->edit();
    QTest::keyClicks(QApplication::focusWidget(), "Zebra");
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const auto popups = page->findChildren<PickPopup*>();
        return std::any_of(popups.begin(), popups.end(),
                           [](const PickPopup* one) { return one->isVisible(); });
    }));
    QTest::qWait(300); // what is offered belongs to the last letter
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // picks the first
    settle();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    EXPECT_EQ(record().reference("account"), wanted);
}

TEST_F(Details, AreEditedByKeysAlone)
{
    open("account", demo.first("account"));
    cell("name")->setFocus();
    QTest::keyClick(cell("name"), Qt::Key_Down);
    auto* second = dynamic_cast<DetailCell*>(QApplication::focusWidget());
    ASSERT_NE(second, nullptr);
    EXPECT_NE(second->field().name, "name");
    QTest::keyClick(second, Qt::Key_Up);
    ASSERT_TRUE(cell("name")->hasFocus());

    const std::string before = record().text("name");
    static_cast<Page&>(*page).perform(Verb::edit); // F2
    ASSERT_TRUE(cell("name")->isEditing());
    QTest::keyClicks(QApplication::focusWidget(), "Thrown away");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    settle();
    EXPECT_FALSE(cell("name")->isEditing());
    EXPECT_EQ(record().text("name"), before);
    EXPECT_TRUE(routes.empty()) << "Esc ends editing and leaves the page where it is";
}

TEST_F(Details, ThatCannotBeSavedSayWhyAndKeepWhatWasTyped)
{
    open("account", demo.first("account"));
    DetailCell* name = cell("name");
    name->edit();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    EXPECT_TRUE(name->isEditing());
    EXPECT_NE(withText<PlainLabel>("required"), nullptr);
    QTest::keyClicks(QApplication::focusWidget(), "Named again");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    EXPECT_EQ(record().text("name"), "Named again");
}

TEST_F(Details, ThatCannotBeSavedAreADraftOfThePage)
{
    open("account", demo.first("account"));
    ASSERT_TRUE(
        desk.save({Edit::update("account", key.id, {{"mail", std::string("a@x.example")}})}, {}));
    settle();
    EXPECT_FALSE(page->hasDraft());
    cell("mail")->edit();
    QTest::keyClicks(QApplication::focusWidget(), "no address");
    page->findChild<QTabBar*>()->setFocus();
    settle();
    EXPECT_TRUE(page->hasDraft()) << "who leaves is told and finds it again";
    EXPECT_FALSE(page->keepDraft()) << "closing asks: it is nowhere else";
    auto* line = cell("mail")->findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, "jo@x.example");
    EXPECT_TRUE(page->keepDraft());
    settle();
    EXPECT_EQ(record().text("mail"), "jo@x.example");
}

TEST_F(Details, AreSavedWhenTheFocusMovesOn)
{
    open("account", demo.first("account"));
    cell("name")->edit();
    QTest::keyClicks(QApplication::focusWidget(), "By the way");
    page->findChild<QTabBar*>()->setFocus();
    settle();
    EXPECT_EQ(record().text("name"), "By the way");
}

TEST_F(Details, StayWhileOthersChangeTheRecord)
{
    open("account", demo.first("account"));
    DetailCell* name = cell("name");
    name->edit();
    QTest::keyClicks(QApplication::focusWidget(), "Mine");
    ASSERT_TRUE(
        desk.save({Edit::update("account", key.id, {{"notes", std::string("Theirs")}})}, {}));
    settle();
    ASSERT_TRUE(name->isEditing()) << "nothing moves under the hands";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    EXPECT_EQ(record().text("name"), "Mine");
    EXPECT_EQ(record().text("notes"), "Theirs");
    EXPECT_NE(withText<PlainLabel>("Theirs"), nullptr) << "what came meanwhile is shown now";
}

TEST_F(Details, OfSeveralLinesAreSavedByCtrlEnter)
{
    open("account", demo.first("account"));
    ASSERT_TRUE(desk.save({Edit::update("account", key.id, {{"notes", std::string("One")}})}, {}));
    settle();
    cell("notes")->edit();
    auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    ASSERT_NE(text, nullptr);
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, "Two");
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(record().text("notes"), "One\nTwo");
}

TEST_F(Details, ThatAreEmptyAreFilledInOnDemand)
{
    open("account", demo.first("account"));
    ASSERT_TRUE(desk.save({Edit::update("account", key.id, {{"tax_id", Value()}})}, {}));
    settle();
    EXPECT_EQ(cell("tax_id"), nullptr);
    LinkLabel* more = withText<LinkLabel>("empty field");
    ASSERT_NE(more, nullptr);
    QTest::mouseClick(more, Qt::LeftButton);
    settle();
    ASSERT_NE(cell("tax_id"), nullptr);
    cell("tax_id")->edit();
    QTest::keyClicks(QApplication::focusWidget(), "DE 811");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    EXPECT_EQ(record().text("tax_id"), "DE 811");
}

TEST_F(Details, OfAStateAreMovedByItsRulesOnly)
{
    open("opportunity", demo.first("opportunity"));
    ASSERT_NE(cell("stage"), nullptr);
    cell("stage")->edit();
    EXPECT_FALSE(cell("stage")->isEditing());
}

TEST_F(Details, FactsLeadToWhatIsBehindThem)
{
    const RecordId id = demo.first("account");
    const RecordId deal = demo.replica().newId();
    Edit made = Edit::create("opportunity", deal,
                             {{"name", std::string("Pump")},
                              {"account", id},
                              {"stage", std::string("qualified")},
                              {"amount", Money{Decimal::fromInteger(4000), "EUR"}}});
    ASSERT_TRUE(demo.replica().save({made}));
    open("account", id);
    for (const char* label : {"Last contact", "Next up", "Open deals", "Won this year"}) {
        EXPECT_NE(withText<PlainLabel>(label), nullptr) << label;
    }
    const auto count = [&] {
        return *demo.replica().count(
            {"opportunity",
             Filter::all(
                 {Filter::where("account", Compare::equal, id),
                  Filter::whereIn("stage",
                                  std::vector<std::string>{"prospecting", "engaging", "qualified",
                                                           "proposal", "negotiation"})}),
             {},
             {}});
    };
    auto* open = withText<LinkLabel>(QStringLiteral("· %1").arg(count()));
    ASSERT_NE(open, nullptr);
    QTest::mouseClick(open, Qt::LeftButton);
    ASSERT_EQ(routes.size(), 1U);
    EXPECT_EQ(routes[0].entity, "opportunity");
    const auto view =
        listViewFromJson(desk.catalogue().at("opportunity"), textOf(routes[0].preset.at("view")));
    ASSERT_TRUE(view);
    EXPECT_EQ(view->rules.size(), 2U);

    // A deal more is told at once.
    made.id = demo.replica().newId();
    ASSERT_TRUE(desk.save({made}, {}));
    settle();
    EXPECT_NE(withText<LinkLabel>(QStringLiteral("· %1").arg(count())), nullptr);
}

TEST_F(Details, OneButtonStandsOutByTheState)
{
    const auto primary = [&] {
        QStringList found;
        for (const auto* button : page->findChildren<QPushButton*>()) {
            if (button->isVisibleTo(page.get()) &&
                button->property("caravanButtonKind") == static_cast<int>(ButtonKind::primary)) {
                found.append(button->text());
            }
        }
        return found.join(u'|').toStdString();
    };
    const RecordId lead = demo.replica().newId();
    ASSERT_TRUE(demo.replica().save({Edit::create(
        "lead", lead, {{"name", std::string("Jo")}, {"status", std::string("qualified")}})}));
    open("lead", lead);
    EXPECT_EQ(primary(), "Convert");
    ASSERT_TRUE(desk.save({Edit::update("lead", lead,
                                        {{"status", std::string("unqualified")},
                                         {"unqualified_reason", std::string("no_budget")}})},
                          {}));
    settle();
    EXPECT_EQ(primary(), "");
    open("account", demo.first("account"));
    EXPECT_EQ(primary(), "") << "editing is not what one comes for";
}

} // namespace
} // namespace caravan::ui
