// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// An entity that is JSON alone (tests/support/loan/loan.json), walked through lists, forms and
// pages.
#include "tests/ui/loan_window.h"
#include "ui/customers/duplicates_page.h"
#include "ui/files/files_view.h"
#include "ui/forms/duplicate_notice.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_page.h"
#include "ui/forms/form_view.h"
#include "ui/lists/filter_bar.h"
#include "ui/lists/list_page.h"
#include "ui/models/files_model.h"
#include "ui/models/record_list_model.h"
#include "ui/record_page/convert_tools.h"
#include "ui/shell/places.h"
#include "ui/widgets/key_facts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/timeline_view.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <set>

namespace caravan::ui {
namespace {

TEST_F(LoanWindow, HasAPlaceAndAListThatIsFiltered)
{
    const QList<NavPlace> places =
        sidebarPlaces(desk, bench, desk.catalogue().navigation().workspaces().front());
    EXPECT_TRUE(std::any_of(places.begin(), places.end(), [&](const NavPlace& place) {
        return place.label == labelText(entity().plural);
    }));
    const RecordId pump = lend("Pump", {{loan.kind, textValue("substitute")}});
    lend("Drill");
    ListPage list(desk, bench, entity());
    EXPECT_EQ(list.title(), labelText(entity().plural));
    ASSERT_EQ(list.model().rowCount(), 2);

    auto& bar = *list.findChild<FilterBar*>();
    bar.setRules({{loan.kind, FilterRule::Kind::is, {textValue("substitute")}}}, false);
    Q_EMIT bar.edited();

    ASSERT_EQ(list.model().rowCount(), 1);
    EXPECT_EQ(list.model().recordAt(0)->id, pump);
    EXPECT_TRUE(std::any_of(bench.listActions().begin(), bench.listActions().end(),
                            [&](const ListAction& action) {
                                return action.icon == QStringLiteral("columns-3") &&
                                       action.appliesTo(desk, entity());
                            }))
        << "its board is opened from its list";
}

TEST_F(LoanWindow, AFormMakesOneThatIsNumbered)
{
    FormPage form(desk, entity(), Route::create(loan.name, {{loan.customer, account}}));
    EXPECT_EQ(form.form().editor(loan.number), nullptr) << "rules set it";
    form.form().touch(std::map<std::string, Value, std::less<>>{
        {loan.title, textValue("Pump")}, {loan.due, textValue("2026-12-01")}});
    QSignalSpy routes(&form, &Page::routeRequested);

    form.save();

    ASSERT_EQ(routes.count(), 1);
    const auto route = routes.at(0).at(0).value<Route>();
    EXPECT_EQ(route.entity, loan.name);
    const Record made = now(route.id);
    EXPECT_EQ(made.title(), "Pump");
    EXPECT_EQ(made.reference(loan.customer), account);
    EXPECT_EQ(made.text(loan.number), loan.entity.number->letter + "26-7-001");
}

TEST_F(LoanWindow, WhatARoleMayNotSeeIsNowhere)
{
    const RecordId pump = lend("Pump", {{loan.sum, Money{*Decimal::parse("512"), "EUR"}}});
    const auto shows = [&] {
        FormPage form(desk, entity(), Route::edit({loan.name, pump}));
        ListPage list(desk, bench, entity());
        QStringList columns;
        for (int column = 0; column < list.model().columnCount(); ++column) {
            columns.append(
                list.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        const bool isColumn = columns.contains(labelText(entity().field(loan.sum)->labels));
        const bool isAsked = form.form().editor(loan.sum) != nullptr;
        EXPECT_EQ(isColumn, isAsked);
        return isAsked;
    };
    EXPECT_TRUE(shows());
    demo.signInAs("engineer");
    desk.look();
    EXPECT_FALSE(shows());
    EXPECT_FALSE(desk.rights().mayCreate(entity()));
}

TEST_F(LoanWindow, ARecordPageShowsItsFactsAndMovesItsState)
{
    const RecordId pump = lend("Pump", {{loan.code, textValue("SN-1")}});
    open(loan.name, pump);
    EXPECT_EQ(page->title(), QStringLiteral("Pump"));
    EXPECT_NE(page->findChild<KeyFacts*>(), nullptr);

    page->moveTo(toQString(loan.stateIn(Phase::begun)));

    EXPECT_EQ(now(pump).text(loan.state), loan.stateIn(Phase::begun));
    int moves = 0;
    for (int row = 0; row < page->timeline().rowCount(); ++row) {
        moves += page->timeline().kindAt(row) == Kind::stage ? 1 : 0;
    }
    EXPECT_EQ(moves, 1);
}

TEST_F(LoanWindow, AClockIsAFactOfItsPageAndRedInItsListWhileItIsLate)
{
    const ClockShape& clock = entity().clocks.front();
    const Value noon = textValue("2026-11-22T12:00:00.000Z");
    demo.clock().set(*parseDateTime("2026-11-22T09:30:00.000Z"));
    const RecordId pump = lend("Pump", {{clock.due, noon}});
    open(loan.name, pump);
    const auto isShown = [&](const QString& text) {
        const QList<QWidget*> all = page->findChildren<QWidget*>();
        return std::any_of(all.begin(), all.end(), [&](const QWidget* one) {
            return dynamic_cast<const Pill*>(one) != nullptr && one->isVisible() &&
                   one->accessibleName() == text;
        });
    };
    const auto isRed = [&] {
        ListPage list(desk, bench, entity());
        for (int column = 0; column < list.model().columnCount(); ++column) {
            const QModelIndex cell = list.model().index(0, column);
            if (list.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() ==
                labelText(entity().field(clock.due)->labels)) {
                return cell.data(kLateRole).isValid();
            }
        }
        return false;
    };
    EXPECT_TRUE(isShown(QStringLiteral("12:00, 2 h 30 min left")));
    EXPECT_FALSE(isRed());

    demo.clock().set(*parseDateTime("2026-11-22T12:05:00.000Z"));
    page->retranslate();

    EXPECT_TRUE(isShown(QStringLiteral("12:00, late by 5 min")));
    EXPECT_TRUE(isRed());

    EXPECT_TRUE(desk.save({Edit::update(loan.name, pump, {{clock.met, noon}})}, {}));
    EXPECT_TRUE(isShown(QStringLiteral("12:00, kept")));
    EXPECT_FALSE(isRed());
}

TEST_F(LoanWindow, ACustomerHasATabOfThemAndAChipAndAnIconInItsTimeline)
{
    const RecordId pump = lend("Pump", {{loan.kind, textValue("substitute")}});
    lend("Drill");
    open("account", account);

    EXPECT_TRUE(tabs().contains(tabOf(entity(), 2))) << toStd(tabs().join(u", "));
    auto* chip = page->findChild<QToolButton*>(toQString(loan.name));
    ASSERT_NE(chip, nullptr);
    EXPECT_EQ(chip->text(), QStringLiteral("%1 2").arg(labelText(entity().plural)));
    const TimelineModel& timeline = page->timeline();
    const int row = rowOf(timeline, {loan.name, pump});
    ASSERT_GE(row, 0);
    const std::string icon = entity().field(loan.kind)->choice("substitute")->icon;
    EXPECT_EQ(timeline.index(row).data(kTimelineIconRole).toString(), toQString(icon));
    EXPECT_TRUE(timeline.canOpen(row));
    chip->click();
    EXPECT_LT(rowOf(timeline, {loan.name, pump}), 0);
    chip->click(); // what is left out is remembered
}

TEST_F(LoanWindow, ACallANoteAndAFileAreAboutIt)
{
    const RecordId pump = lend("Pump");
    open(loan.name, pump);
    const Entity& activities = desk.catalogue().at(Serves::activities);
    const Field& about = test::linkFrom(desk.catalogue(), Serves::activities, entity());
    say("call", QStringLiteral("He wants to keep it"));
    say("note", QStringLiteral("Keys are at the gate"));
    const auto said = demo.replica().related(activities, about, {loan.name, pump}, 10);
    ASSERT_EQ(said.size(), 2U);
    for (const Row& row : said) {
        EXPECT_GE(rowOf(page->timeline(), row.record.key()), 0);
        EXPECT_EQ(row.record.reference(loan.customer), account) << "and about its customer";
    }
    EXPECT_TRUE(tabs().contains(tabOf(activities, 2))) << toStd(tabs().join(u", "));

    test::TempFolder folder;
    const QString path = toQString((folder.path() / "receipt.txt").string());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("received");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QSignalSpy told(page.get(), &Page::messageRequested);
    ASSERT_NE(page->files(), nullptr);
    page->files()->add(data);
    ASSERT_TRUE(told.wait(5000));
    ASSERT_EQ(page->files()->model().rowCount(), 1);
    EXPECT_EQ(page->files()->model().recordAt(0)->referred(
                  test::linkFrom(desk.catalogue(), Serves::files, entity()).name),
              (RecordKey{loan.name, pump}));
}

TEST_F(LoanWindow, WhatItBecomesIsAskedAndMade)
{
    const RecordId pump = lend("Pump", {{loan.code, textValue("SN-1")}});
    open(loan.name, pump);
    auto* tools = page->findChild<ConvertTools*>();
    ASSERT_NE(tools, nullptr);
    const auto* button = tools->findChild<QPushButton*>();
    EXPECT_FALSE(button->isVisible()) << "nobody keeps what was never lent";
    page->moveTo(toQString(loan.stateIn(Phase::begun)));
    ASSERT_TRUE(button->isVisible());

    const ConversionShape& shape = *entity().converts;
    const ConversionPart& first = shape.into.front();
    const ConversionPart& second = shape.into.back();
    ASSERT_TRUE(second.isOptional);
    QSignalSpy routes(page.get(), &RecordPage::routeRequested);
    QTimer::singleShot(0, page.get(), [] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Two pumps"));
        dialog->findChild<QCheckBox*>()->setChecked(false);
        dialog->accept();
    });
    tools->convert();

    const Record after = now(pump);
    EXPECT_EQ(after.text(loan.state), shape.state);
    ASSERT_TRUE(after.referred(first.field));
    EXPECT_FALSE(after.referred(second.field)) << "it was not wanted";
    EXPECT_EQ(demo.replica().title(first.entity, after.reference(first.field)), "Two pumps");
    ASSERT_EQ(routes.count(), 1);
    EXPECT_EQ(routes.at(0).at(0).value<Route>().id, after.reference(first.field));
    EXPECT_FALSE(button->isVisible());
}

TEST_F(LoanWindow, TwoThatAreOneAreNamedWhileTypingAndFoundTogether)
{
    const RecordId known = lend("Pump", {{loan.code, textValue("SN-4711")}});
    FormPage form(desk, entity(), Route::create(loan.name, {{loan.customer, account}}));
    for (const auto& [field, typed] : {std::pair(loan.title, "Pump"), {loan.code, "SN-4711"}}) {
        auto* line = form.form().editor(field)->findChild<QLineEdit*>();
        ASSERT_NE(line, nullptr) << field;
        QTest::keyClicks(line, QString::fromUtf8(typed));
    }
    const auto* notice = form.findChild<DuplicateNotice*>();
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return notice->found().size() == 1; }));

    const RecordId twin = lend("Pump", {{loan.code, textValue("SN-4711")}});
    DuplicatesPage duplicates(desk, entity());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !duplicates.isScanning(); }));
    ASSERT_EQ(duplicates.pairs().size(), 1U);
    EXPECT_EQ(std::set({duplicates.pairs()[0].one, duplicates.pairs()[0].other}),
              std::set({known, twin}));
}

} // namespace
} // namespace caravan::ui
