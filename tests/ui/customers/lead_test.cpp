// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "ui/customers/lead_actions.h"
#include "ui/customers/leads.h"
#include "ui/forms/duplicate_notice.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_page.h"
#include "ui/forms/form_view.h"
#include "ui/record_page/convert_dialog.h"
#include "ui/record_page/convert_tools.h"
#include "ui/widgets/plain_label.h"
#include "ui/workbench/workbench.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class LeadPage : public ::testing::Test {
protected:
    LeadPage() : desk(demo.replica(), demo.clock(), preferences), actions(desk) { addLeads(bench); }

    Record lead(std::map<std::string, Value, std::less<>> values)
    {
        Edit edit = Edit::create("lead", demo.replica().newId(), std::move(values));
        edit.set.emplace("name", std::string("Wei Zhang"));
        EXPECT_TRUE(desk.save({edit}, QString()));
        return demo.replica().find("lead", edit.id)->record;
    }
    void accept()
    {
        QTimer::singleShot(0, &actions, [this] {
            auto* dialog = qobject_cast<ConvertDialog*>(QApplication::activeModalWidget());
            ASSERT_TRUE(dialog);
            offered = dialog->known("account")->itemText(0);
            for (const PlainLabel* label : dialog->findChildren<PlainLabel*>()) {
                told.append(label->text());
            }
            dialog->accept();
        });
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    Workbench bench;
    LeadActions actions;
    QString offered;
    QStringList told;
};

TEST_F(LeadPage, ConvertsToTheCustomerThatIsKnownAndTakesItBackInOneStep)
{
    const Record from =
        lead({{"company", std::string("蘇州恆達機械")}, {"need", std::string("clear")}});
    EXPECT_EQ(from.value("score"), Value(std::int64_t{30})) << "the rule has set it";
    const auto accounts = demo.replica().count({"account", {}, {}, {}});
    ConvertTools tools(desk, bench);
    QSignalSpy routes(&tools, &ConvertTools::routeRequested);
    tools.setRecord(from);

    accept();
    tools.convert();

    EXPECT_FALSE(told.filter(QStringLiteral("Score 30 · 1 of need")).isEmpty());
    EXPECT_TRUE(offered.contains(QStringLiteral("苏州恒达机械有限公司"))) << qPrintable(offered);
    EXPECT_EQ(*demo.replica().count({"account", {}, {}, {}}), *accounts) << "nobody is made twice";
    const Record after = demo.replica().find("lead", from.id)->record;
    EXPECT_EQ(after.text("status"), "converted");
    ASSERT_EQ(routes.count(), 1);
    EXPECT_EQ(routes.at(0).at(0).value<Route>().id, after.reference("converted_opportunity"));

    desk.undoStack().undo();
    EXPECT_EQ(demo.replica().find("lead", from.id)->record.text("status"), "new");
    EXPECT_FALSE(demo.replica().find("opportunity", after.reference("converted_opportunity")));
}

TEST_F(LeadPage, GoesBackToThePoolOfTheTeamAndIsTakenAgain)
{
    const Record mine = lead({});
    ASSERT_EQ(mine.reference("owner"), desk.user());
    actions.setRecord(mine);
    actions.giveBack();

    const Record inPool = demo.replica().find("lead", mine.id)->record;
    EXPECT_TRUE(inPool.reference("owner").isNil());
    EXPECT_FALSE(inPool.reference("team").isNil()) << "else nobody would see it";

    actions.setRecord(inPool);
    actions.claim();
    EXPECT_EQ(demo.replica().find("lead", mine.id)->record.reference("owner"), desk.user());
}

TEST_F(LeadPage, ANewCustomerWhoIsKnownIsNamedWhileTyping)
{
    FormPage page(desk, desk.catalogue().at("account"), Route::create("account"));
    page.show();
    auto* notice = page.findChild<DuplicateNotice*>();
    ASSERT_TRUE(notice);
    EXPECT_FALSE(notice->isVisible());

    page.form().editor("name")->setValue(std::string("蘇州恆達機械"));
    page.form().touch({{"name", Value(std::string("蘇州恆達機械"))}});
    Q_EMIT page.form().edited();
    QTest::qWait(400);

    EXPECT_TRUE(notice->isVisible());
    ASSERT_EQ(notice->found().size(), 1U);
    EXPECT_EQ(demo.replica().title("account", notice->found().front()), "苏州恒达机械有限公司");
}

} // namespace
} // namespace caravan::ui
