// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/form_view.h"

#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_page.h"
#include "ui/forms/recurrence_editor.h"
#include "ui/models/desk.h"
#include "ui/models/maps.h"
#include "ui/text/format.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <memory>
#include <utility>

namespace caravan::ui {
namespace {

class Form : public ::testing::Test {
protected:
    QLineEdit& lineOf(FormView& form, const char* field)
    {
        return *form.editor(field)->findChild<QLineEdit*>();
    }

    Record stored(const std::string& entity, const RecordId& id)
    {
        return demo.replica().find(entity, id)->record;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk{demo.replica(), demo.clock(), preferences};
};

TEST_F(Form, ADealOfAnotherAccountLeavesTheContactOfTheOneBefore)
{
    Replica& replica = demo.replica();
    const Entity& deals = desk.catalogue().at("opportunity");
    const auto rows =
        replica.select({"contact", Filter::whereEmpty("account", false), {}, {}}, 0, 200);
    ASSERT_TRUE(rows);
    const Record& person = rows->front().record;
    const RecordId account = person.reference("account");
    RecordId other;
    for (const Row& row : *rows) {
        other =
            row.record.reference("account") != account ? row.record.reference("account") : other;
    }
    ASSERT_FALSE(other.isNil());
    Record deal(deals, replica.newId());
    deal.set("account", account);
    deal.set("contact", person.id);
    FormView form(desk, deals);
    form.load(deal, true);

    const auto choose = [](FormView& in, const RecordId& account) {
        in.editor("account")->setValue(account);
        Q_EMIT in.editor("account")->edited();
    };
    choose(form, other);

    const auto typed = form.typed();
    EXPECT_EQ(typed.at("account"), Value(other));
    ASSERT_TRUE(typed.contains("contact"));
    EXPECT_TRUE(isEmpty(typed.at("contact")));

    FormView kept(desk, deals);
    deal.set("account", other); // who belongs to another company was chosen so
    kept.load(deal, true);
    choose(kept, account);
    EXPECT_FALSE(kept.typed().contains("contact"));
}

TEST_F(Form, GivesEveryFieldOfEveryEntityAnEditorThatKeepsItsValue)
{
    for (const Entity& entity : desk.catalogue().entities()) {
        FormView form(desk, entity);
        const auto rows = demo.replica().select({entity.name, {}, {}, {}}, 0, 1000);
        ASSERT_TRUE(rows);
        // Of a new record the number is not asked for.
        form.load(Record(entity, demo.replica().newId()), false);
        for (const Field& field : entity.fields) {
            const bool isOthers = !desk.rights().mayRead(entity, field);
            EXPECT_EQ(form.editor(field.name) == nullptr,
                      field.isHidden || field.isReadOnly || isOthers)
                << entity.name << '.' << field.name;
        }
        for (const Row& row : *rows) {
            form.load(row.record, false);
            EXPECT_FALSE(form.isDirty()) << entity.name;
            for (const Field& field : entity.fields) {
                const FieldEditor* editor = form.editor(field.name);
                const Result<Value> value = editor ? editor->value() : row.record.value(field.name);
                ASSERT_TRUE(value) << entity.name << '.' << field.name;
                EXPECT_EQ(*value, row.record.value(field.name)) << entity.name << '.' << field.name;
            }
        }
    }
}

/// A screen reader toggles a box; nothing is clicked then, and what it says must count all the
/// same.
TEST_F(Form, WhatAssistiveProgramsToggleIsAnEdit)
{
    const auto toggle = [](QAbstractButton& button) {
        QAccessible::queryAccessibleInterface(&button)->actionInterface()->doAction(
            QAccessibleActionInterface::toggleAction());
    };
    const std::pair<const char*, const char*> fields[] = {{"contact", "do_not_contact"},
                                                          {"account", "tags"}};
    for (const auto& [entity, name] : fields) {
        const std::unique_ptr<FieldEditor> editor(
            makeEditor(desk, *desk.catalogue().at(entity).field(name)));
        int edits = 0;
        QObject::connect(editor.get(), &FieldEditor::edited, editor.get(), [&] { ++edits; });
        editor->setValue({});
        EXPECT_EQ(edits, 0) << name << ": nobody did anything";
        toggle(*editor->findChild<QAbstractButton*>());
        EXPECT_EQ(edits, 1) << name;
        EXPECT_FALSE(isEmpty(*editor->value())) << name;
    }
}

TEST_F(Form, SavesOnlyWhatWasTyped)
{
    const RecordId id = demo.first("contact");
    FormView form(desk, desk.catalogue().at("contact"));
    form.load(stored("contact", id), false);

    lineOf(form, "job_title").clear();
    QTest::keyClicks(&lineOf(form, "job_title"), QStringLiteral("Director"));

    const auto edit = form.edit();
    ASSERT_TRUE(edit);
    ASSERT_EQ(edit->set.size(), 1U);
    EXPECT_EQ(edit->set.at("job_title"), Value(std::string("Director")));
    EXPECT_TRUE(edit->opened.has_value());
}

TEST_F(Form, TakesAPositionHoweverItIsWrittenAndSaysWhatIsNone)
{
    FormView form(desk, desk.catalogue().at("account"));
    form.load(stored("account", demo.first("account")), false);
    QLineEdit& line = lineOf(form, "position");

    line.setText(QStringLiteral("geo:48.2210,11.5950;u=20"));
    auto edit = form.edit();
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->set.at("position"), Value(std::string("48.221, 11.595")));

    line.setText(QStringLiteral("98.2, 11.5"));
    edit = form.edit();
    ASSERT_FALSE(edit);
    EXPECT_TRUE(form.editor("position")
                    ->accessibleDescription()
                    .contains(QStringLiteral("48.137, 11.575")));
}

TEST_F(Form, TakesARepetitionByPlainControlsAndSaysItAsASentence)
{
    FormView form(desk, desk.catalogue().at("activity"));
    form.load(stored("activity", demo.first("activity")), false);
    auto& editor = dynamic_cast<RecurrenceEditor&>(*form.editor("repeats"));
    editor.setValue(Value());
    EXPECT_FALSE(form.isDirty());

    editor.unitBox().setCurrentIndex(2); // by weeks
    editor.everyBox().setValue(2);
    editor.dayButtons()[0]->click();
    editor.endBox().setCurrentIndex(2);
    const auto value = editor.value();
    ASSERT_TRUE(value);
    EXPECT_EQ(textOf(*value), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=10");
    EXPECT_EQ(editor.sentence(), QStringLiteral("every 2 weeks on Monday, 10 times"));
    EXPECT_TRUE(form.isDirty());

    const std::string own = "FREQ=MONTHLY;BYMONTHDAY=1,15";
    editor.setValue(Value(own));
    EXPECT_EQ(*editor.value(), Value(own)) << "what the controls cannot say stays";
    editor.unitBox().setCurrentIndex(0);
    EXPECT_EQ(*editor.value(), Value());
}

TEST(Maps, ShowAPointInEveryService)
{
    Preferences preferences{QString()};
    for (const MapService& service : mapServices()) {
        chooseMap(preferences, service.key);
        const QUrl url = mapUrl(preferences, Position{48.137, -11.575});
        EXPECT_TRUE(url.isValid());
        EXPECT_TRUE(url.toString().contains(QStringLiteral("48.137"))) << service.key.toStdString();
        EXPECT_TRUE(url.toString().contains(QStringLiteral("-11.575")));
    }
    EXPECT_EQ(mapUrl(preferences, Position{48.137, -11.575}).toString(),
              QStringLiteral("geo:48.137000,-11.575000"));
}

TEST_F(Form, SaysBesideTheFieldWhatIsWrong)
{
    FormView form(desk, desk.catalogue().at("account"));
    form.load(Record(desk.catalogue().at("account"), demo.replica().newId()), true);

    QTest::keyClicks(&lineOf(form, "mail"), QStringLiteral("nobody"));

    EXPECT_FALSE(form.edit());
    EXPECT_FALSE(form.editor("mail")->accessibleDescription().isEmpty());
    EXPECT_FALSE(form.editor("name")->accessibleDescription().isEmpty());
}

TEST_F(Form, NeverOverwritesWhatIsBeingTyped)
{
    const RecordId id = demo.first("contact");
    FormView form(desk, desk.catalogue().at("contact"));
    const Record seen = stored("contact", id);
    form.load(seen, false);
    lineOf(form, "job_title").clear();
    QTest::keyClicks(&lineOf(form, "job_title"), QStringLiteral("Mine"));

    Record arrived = seen;
    arrived.set("job_title", std::string("Theirs"));
    arrived.set("mobile", std::string("+43 660 1234567"));
    arrived.rev = seen.rev + 1;
    arrived.vers["job_title"] = arrived.rev;
    arrived.vers["mobile"] = arrived.rev;
    form.refresh(arrived);

    EXPECT_EQ(lineOf(form, "job_title").text(), QStringLiteral("Mine"));
    EXPECT_EQ(lineOf(form, "mobile").text(), QStringLiteral("+43 660 1234567"));
    EXPECT_TRUE(
        form.editor("job_title")->accessibleDescription().contains(QStringLiteral("Theirs")));
    const auto edit = form.edit();
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->opened->version("job_title"), seen.version("job_title"))
        << "a newer version that the author has not seen must not be claimed";
    EXPECT_EQ(edit->opened->version("mobile"), arrived.rev);
}

TEST_F(Form, TellsOnlyOfFieldsThatChangedMeanwhile)
{
    const RecordId id = demo.first("account");
    FormView form(desk, desk.catalogue().at("account"));
    const Record seen = stored("account", id);
    form.load(seen, false);
    QTest::keyClicks(&lineOf(form, "street"), QStringLiteral(" 2"));
    Record arrived = seen;
    arrived.set("city", std::string("Dresden"));
    arrived.rev = seen.rev + 1;
    arrived.vers["address"] = arrived.rev;
    form.refresh(arrived);

    const auto said = [&](const char* field) {
        return form.editor(field)->accessibleDescription().contains(
            QStringLiteral("in the meantime"));
    };
    EXPECT_TRUE(said("city"));
    for (const char* field : {"street", "postal_code", "region", "country"}) {
        EXPECT_FALSE(said(field)) << field;
    }
    Record back = seen;
    back.rev = arrived.rev + 1;
    back.vers["address"] = back.rev;
    form.refresh(back);
    EXPECT_FALSE(said("city")) << "it is again as it was";
}

TEST_F(Form, KeepsWhatWasTypedWhenTheLanguageChanges)
{
    FormView form(desk, desk.catalogue().at("account"));
    form.load(Record(desk.catalogue().at("account"), demo.replica().newId()), true);
    QTest::keyClicks(&lineOf(form, "name"), QStringLiteral("Half typed"));

    form.retranslate();

    EXPECT_EQ(lineOf(form, "name").text(), QStringLiteral("Half typed"));
    EXPECT_TRUE(form.isDirty());
}

TEST_F(Form, ReadsDaysTimesAndNumbersAsPeopleTypeThem)
{
    FormView deal(desk, desk.catalogue().at("opportunity"));
    deal.load(Record(desk.catalogue().at("opportunity"), demo.replica().newId()), true);
    QTest::keyClicks(&lineOf(deal, "close_date"), QStringLiteral("2027/1/5"));
    QTest::keyClicks(&lineOf(deal, "amount"), QStringLiteral("1,250,000.50"));

    EXPECT_EQ(*deal.editor("close_date")->value(), Value(std::string("2027-01-05")));
    const Value amount = *deal.editor("amount")->value();
    ASSERT_TRUE(std::holds_alternative<Money>(amount));
    EXPECT_EQ(std::get<Money>(amount).amount, *Decimal::parse("1250000.5"));
}

/// A decimal comma once multiplied amounts by a hundred (a stranger's day).
TEST_F(Form, ReadsOtherWaysOfWritingNumbersAndDaysOrAsks)
{
    FormView deal(desk, desk.catalogue().at("opportunity"));
    deal.load(Record(desk.catalogue().at("opportunity"), demo.replica().newId()), true);
    QLineEdit& amount = lineOf(deal, "amount");
    QTest::keyClicks(&amount, QStringLiteral("1250,75"));
    QTest::keyClick(&amount, Qt::Key_Return);
    EXPECT_EQ(amount.text(), QStringLiteral("1250.75")) << "how it was read is to be seen";
    QLineEdit& day = lineOf(deal, "close_date");
    QTest::keyClicks(&day, QStringLiteral("05.12.2027"));
    QTest::keyClick(&day, Qt::Key_Return);
    EXPECT_EQ(day.text(), QStringLiteral("2027-12-05"));
    day.clear();
    QTest::keyClicks(&day, QStringLiteral("05.12"));
    EXPECT_FALSE(deal.editor("close_date")->value());
    EXPECT_FALSE(deal.edit());

    FormView line(desk, desk.catalogue().at("quote_line"));
    Record old(desk.catalogue().at("quote_line"), demo.replica().newId());
    old.set("price", Money{*Decimal::parse("1.125"), "EUR"});
    line.load(old, false);
    EXPECT_EQ(*line.editor("price")->value(), old.value("price")) << "untouched is unchanged";
    Record kept(desk.catalogue().at("opportunity"), demo.replica().newId());
    kept.set("amount", Money{*Decimal::parse("1.125"), "EUR"}); // of before amounts had two places
    deal.load(kept, false);
    EXPECT_EQ(*deal.editor("amount")->value(), kept.value("amount"));
    auto* currency = deal.editor("amount")->findChild<QComboBox*>();
    currency->setCurrentText(QStringLiteral("KWD"));
    if (currency->currentText() != QStringLiteral("KWD")) {
        currency->addItem(QStringLiteral("KWD"));
        currency->setCurrentText(QStringLiteral("KWD"));
    }
    EXPECT_EQ(*deal.editor("amount")->value(), Value(Money{*Decimal::parse("1.125"), "KWD"}))
        << "another currency makes no other amount";
    QTest::keyClicks(&lineOf(line, "quantity"), QStringLiteral("2,5"));
    EXPECT_EQ(*line.editor("quantity")->value(), Value(*Decimal::parse("2.5")));
}

TEST_F(Form, WhatIsNoValueYetIsKeptAsItStands)
{
    const Entity& deals = desk.catalogue().at("opportunity");
    {
        FormPage page(desk, deals, Route::create("opportunity"));
        QTest::keyClicks(&lineOf(page.form(), "close_date"), QStringLiteral("some day"));
        QTest::keyClicks(&lineOf(page.form(), "amount"), QStringLiteral("12.500,0x"));
    }

    FormPage page(desk, deals, Route::create("opportunity"));

    EXPECT_EQ(lineOf(page.form(), "close_date").text(), QStringLiteral("some day"));
    EXPECT_EQ(lineOf(page.form(), "amount").text(), QStringLiteral("12.500,0x"));
    EXPECT_TRUE(page.hasDraft());
    page.form().retranslate();
    EXPECT_EQ(lineOf(page.form(), "amount").text(), QStringLiteral("12.500,0x"));
}

TEST_F(Form, ADraftThatCannotBeWrittenIsToldAndWrittenLater)
{
    const test::TempFolder folder;
    const std::filesystem::path place = folder.path() / "gone";
    std::filesystem::create_directories(place);
    Preferences own(toQString((place / "window.json").string()));
    Desk other{demo.replica(), demo.clock(), own};
    FormPage page(other, other.catalogue().at("account"), Route::create("account"));
    QTest::keyClicks(&lineOf(page.form(), "name"), QStringLiteral("Hengda"));
    std::filesystem::remove_all(place);

    EXPECT_FALSE(page.keepDraft());
    EXPECT_TRUE(other.drafts().problem());
    std::filesystem::create_directories(place);
    EXPECT_TRUE(page.keepDraft()) << "the same text again, since it is not on disk";
    EXPECT_TRUE(std::filesystem::exists(place / "drafts.json"));
}

TEST_F(Form, WordsForADayBecomeTheDay)
{
    FormView deal(desk, desk.catalogue().at("opportunity"));
    deal.load(Record(desk.catalogue().at("opportunity"), demo.replica().newId()), true);
    QLineEdit& line = lineOf(deal, "close_date");
    const QString expected = QDate::currentDate().addDays(14).toString(Qt::ISODate);

    QTest::keyClicks(&line, QStringLiteral("in 2 weeks"));
    EXPECT_EQ(*deal.editor("close_date")->value(), Value(expected.toStdString()));
    QTest::keyClick(&line, Qt::Key_Return);

    EXPECT_EQ(line.text(), expected);
}

TEST_F(Form, WhatWasTypedIsThereAgainAfterTheProgramEnded)
{
    const RecordId id = demo.first("contact");
    const Route route = Route::edit({"contact", id});
    {
        FormPage page(desk, desk.catalogue().at("contact"), route);
        QTest::keyClicks(&lineOf(page.form(), "given_name"), "emerita");
    }
    Edit other = Edit::update("contact", id, {{"given_name", std::string("Director")}});
    ASSERT_TRUE(demo.replica().save({other}));
    demo.replica().pollCommits();

    FormPage page(desk, desk.catalogue().at("contact"), route);

    EXPECT_TRUE(lineOf(page.form(), "given_name").text().contains(QStringLiteral("emerita")));
    const std::optional<Edit> edit = page.form().edit();
    ASSERT_TRUE(edit);
    EXPECT_NE(edit->opened->text("given_name"), "Director") << "he never saw it";
    page.save();
    EXPECT_FALSE(desk.drafts().find(desk.catalogue().at("contact"), id)) << "saved is no draft";
}

TEST_F(Form, CancellingThrowsTheDraftAway)
{
    const Entity& accounts = desk.catalogue().at("account");
    {
        FormPage page(desk, accounts, Route::create("account"));
        QTest::keyClicks(&lineOf(page.form(), "name"), "Hengda");
    }
    {
        FormPage page(desk, accounts, Route::create("account"));
        EXPECT_EQ(lineOf(page.form(), "name").text(), QStringLiteral("Hengda"));
        page.cancel();
    }

    EXPECT_FALSE(desk.drafts().find(accounts, {}));
}

/// A visit belongs to the engineer who drives there, not to whoever writes it down; other records
/// belong to who makes them.
TEST_F(Form, IsOfWhoeverFillsItInWhereTheFieldMeansTheirRole)
{
    const auto owner = [&](const char* entity, const char* field) {
        FormPage page(desk, desk.catalogue().at(entity), Route::create(entity));
        return page.form().opened().reference(field);
    };

    demo.signInAs("rep");
    EXPECT_TRUE(owner("visit", "engineer").isNil());
    EXPECT_EQ(owner("account", "owner"), desk.user());
    demo.signInAs("engineer");
    EXPECT_EQ(owner("visit", "engineer"), desk.user());
}

} // namespace
} // namespace caravan::ui
