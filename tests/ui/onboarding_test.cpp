// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/admin/first_steps.h"
#include "ui/admin/person_dialog.h"
#include "ui/models/desk.h"
#include "ui/models/hub_link.h"
#include "ui/models/language_choice.h"
#include "ui/shell/banner.h"
#include "ui/shell/language_offer.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

QPushButton* buttonOf(const QWidget& widget, const QString& text)
{
    for (QPushButton* one : widget.findChildren<QPushButton*>()) {
        if (one->text() == text && one->isVisible()) {
            return one;
        }
    }
    return nullptr;
}

bool shows(const QWidget& widget, const QString& text)
{
    const auto labels = widget.findChildren<PlainLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

TEST(HubLinks, AreReadAsAddressAndMail)
{
    const auto read = [](const char* text) { return readHubLink(QString::fromUtf8(text)); };
    EXPECT_EQ(
        read("caravan://hub.example.com?mail=anna@example.com"),
        (HubLink{QStringLiteral("https://hub.example.com"), QStringLiteral("anna@example.com")}));
    EXPECT_EQ(read("  https://hub.example.com:8443/crm/join?mail=anna%40example.com\n"),
              (HubLink{QStringLiteral("https://hub.example.com:8443/crm"),
                       QStringLiteral("anna@example.com")}));
    EXPECT_EQ(read("caravan://hub.example.com")->hub, QStringLiteral("https://hub.example.com"));
}

TEST(HubLinks, ThatHideOrDisguiseSomethingAreNotFollowed)
{
    const auto read = [](const char* text) { return readHubLink(QString::fromUtf8(text)); };
    EXPECT_FALSE(read("https://hub.example.com")) << "an address, not an invitation";
    EXPECT_FALSE(read("hub.example.com"));
    EXPECT_FALSE(read("http://hub.example.com/join?mail=a@b.c")) << "not encrypted";
    EXPECT_FALSE(read("javascript:alert(1)"));
    EXPECT_FALSE(read("file:///etc/passwd?mail=a@b.c"));
    EXPECT_FALSE(read("caravan://hub.example.com@evil.example?mail=a@b.c"));
    EXPECT_FALSE(read("caravan:///?mail=a@b.c"));
    EXPECT_FALSE(
        readHubLink(QStringLiteral("caravan://h.example?mail=") + QString(3000, QLatin1Char('a'))));
    // Look-alike letters read as what they are.
    EXPECT_TRUE(read("caravan://hub.еxample.com?mail=a@b.c")->hub.contains(QStringLiteral("xn--")));
    // What is no address of a person is left out.
    EXPECT_EQ(read("caravan://h.example?mail=nobody")->mail, QString());
    EXPECT_EQ(read("caravan://h.example?mail=a@b.c%0Ax")->mail, QString());
    EXPECT_EQ(read("caravan://h.example?mail=%E2%80%AEa@b.c")->mail, QString());
    EXPECT_EQ(read("caravan://h.example?password=secret")->mail, QString());
}

TEST(HubLinks, AreWrittenAsTheyAreRead)
{
    const QString hub = QStringLiteral("https://hub.example.com:8443/crm");
    for (const char* mail : {"anna@example.com", "a+b&c=d@example.com"}) {
        const QString text = hubLinkText(hub, QLatin1String(mail));
        EXPECT_EQ(readHubLink(text), (HubLink{hub, QLatin1String(mail)})) << text.toStdString();
    }
    EXPECT_EQ(hubLinkText(QStringLiteral("http://127.0.0.1:8080"), {}), QString());
}

class SignInTest : public ::testing::Test {
protected:
    SignInTest() : page(port)
    {
        page.resize(900, 700);
        page.show();
        page.begin({}, {});
        const auto lines = page.findChildren<QLineEdit*>();
        hub = lines.at(0);
        mail = lines.at(1);
        password = lines.at(2);
    }
    test::FakeSyncPort port;
    SignInPage page;
    QLineEdit* hub;
    QLineEdit* mail;
    QLineEdit* password;
};

TEST_F(SignInTest, AnInvitationOnlyFillsInAndShowsTheHost)
{
    password->setText(QStringLiteral("secret"));
    hub->insert(QStringLiteral("caravan://hub.example.com?mail=anna@example.com"));

    EXPECT_EQ(hub->text(), QStringLiteral("https://hub.example.com"));
    EXPECT_EQ(mail->text(), QStringLiteral("anna@example.com"));
    EXPECT_TRUE(shows(page, QStringLiteral("sign in at hub.example.com")));
    EXPECT_TRUE(port.asked.isEmpty()) << "nothing is sent for a link";
    buttonOf(page, QStringLiteral("Sign in"))->click();
    EXPECT_EQ(port.asked,
              QStringList{QStringLiteral("https://hub.example.com anna@example.com secret")});
}

TEST_F(SignInTest, ALinkThatWasTypedIsReadBeforeAnythingIsSent)
{
    mail->setText(QStringLiteral("old@example.com"));
    password->setText(QStringLiteral("secret"));
    hub->setText(QStringLiteral("https://evil.example/join?mail=anna@example.com"));
    QTest::keyClick(hub, Qt::Key_Return);
    EXPECT_TRUE(port.asked.isEmpty());
    EXPECT_TRUE(shows(page, QStringLiteral("sign in at evil.example")));
}

TEST_F(SignInTest, TheDemoIsEnteredByRole)
{
    QSignalSpy wanted(&page, &SignInPage::demoRequested);
    buttonOf(page, QStringLiteral("Field service"))->click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.front().front().toString(), QStringLiteral("engineer"));
}

TEST(FirstLanguage, IsAskedOnlyWhereTheDesktopSpeaksNoneOfOurs)
{
    EXPECT_EQ(Languages::fitting(QLocale(QStringLiteral("en_GB"))), QStringLiteral("en"));
    EXPECT_EQ(Languages::fitting(QLocale(QStringLiteral("zh_HK"))), QStringLiteral("zh_TW"));
    EXPECT_EQ(Languages::fitting(QLocale(QStringLiteral("zh_CN"))), QStringLiteral("zh_CN"));
    EXPECT_EQ(Languages::fitting(QLocale::c()), QStringLiteral("en"));
    EXPECT_TRUE(Languages::fitting(QLocale(QStringLiteral("de_DE"))).isEmpty());

    WelcomePage page;
    page.show();
    QSignalSpy picked(&page, &WelcomePage::languagePicked);
    buttonOf(page, QStringLiteral("繁體中文"))->click();
    EXPECT_EQ(picked.front().front().toString(), QStringLiteral("zh_TW"));
}

class OfferTest : public ::testing::Test {
protected:
    OfferTest() : languages(theme), desk(demo.replica(), demo.clock(), preferences)
    {
        languages.choose(QStringLiteral("en"));
    }
    ~OfferTest() override { languages.choose(QStringLiteral("en")); }

    test::DemoReplica demo;
    Theme theme;
    Languages languages;
    Preferences preferences{QString()};
    Desk desk;
    Banner banner;
};

TEST_F(OfferTest, AsksOnceWhetherToSpeakThePersonsLanguageAndSwitchesAtOnce)
{
    {
        const LanguageOffer offer(banner, desk, languages, nullptr);
        EXPECT_EQ(offer.offered(), QStringLiteral("zh_CN"));
        EXPECT_FALSE(banner.isHidden());
        Q_EMIT banner.actionPicked();
        EXPECT_EQ(languages.current(), QStringLiteral("zh_CN"));
        EXPECT_EQ(chosenLanguage(preferences), QStringLiteral("zh_CN"));
        EXPECT_TRUE(banner.isHidden());
    }
    languages.choose(QStringLiteral("en"));
    const LanguageOffer again(banner, desk, languages, nullptr);
    EXPECT_TRUE(banner.isHidden()) << "it was answered";
}

TEST_F(OfferTest, StayingIsAnAnswerToo)
{
    const LanguageOffer offer(banner, desk, languages, nullptr);
    Q_EMIT banner.otherPicked();
    EXPECT_EQ(languages.current(), QStringLiteral("en"));
    EXPECT_EQ(chosenLanguage(preferences), QStringLiteral("en"));
}

class StepsTest : public ::testing::Test {
protected:
    StepsTest() : desk(demo.replica(), demo.clock(), preferences)
    {
        demo.signInAs("administrator");
        desk.look();
    }
    std::unique_ptr<QWidget> home()
    {
        auto page = std::make_unique<QWidget>();
        steps = new FirstSteps(desk, port, page.get());
        page->resize(900, 600);
        page->show();
        return page;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    test::FakeSyncPort port;
    FirstSteps* steps = nullptr;
};

TEST_F(StepsTest, AreJudgedFromTheDataAndGoneWhenAllAreDone)
{
    const auto page = home();
    EXPECT_TRUE(steps->isVisible());
    EXPECT_TRUE(steps->isDone(FirstSteps::Step::people));
    EXPECT_TRUE(steps->isDone(FirstSteps::Step::customers));
    EXPECT_FALSE(steps->isDone(FirstSteps::Step::laptops));
    EXPECT_EQ(port.asked, QStringList{QStringLiteral("devices")});

    Q_EMIT port.devicesTold({{QStringLiteral("here"), {}, desk.user(), {}, true, false}}, {});
    EXPECT_FALSE(steps->isDone(FirstSteps::Step::laptops)) << "only this one";
    const auto company = demo.replica().select({"company", {}, {}, {}}, 0, 1);
    ASSERT_TRUE(company && !company->empty());
    ASSERT_TRUE(desk.save(
        {Edit::update("company", company->front().record.id, {{"address", std::string()}})}, {}));
    QTest::qWait(50);
    EXPECT_FALSE(steps->isDone(FirstSteps::Step::company));
    desk.undoStack().undo();
    QTest::qWait(50);
    EXPECT_TRUE(steps->isDone(FirstSteps::Step::company));

    Q_EMIT port.devicesTold({{QStringLiteral("other"), {}, desk.user(), {}, false, false}}, {});
    EXPECT_TRUE(steps->isDone(FirstSteps::Step::laptops));
    EXPECT_FALSE(steps->isVisible());
}

TEST_F(StepsTest, HiddenTheyStayHidden)
{
    {
        const auto page = home();
        buttonOf(*page, QStringLiteral("Hide"))->click();
        EXPECT_FALSE(steps->isVisible());
    }
    const auto again = home();
    EXPECT_FALSE(steps->isVisible());
}

TEST_F(StepsTest, AreForAdministratorsOnly)
{
    demo.signInAs("rep");
    desk.look();
    const auto page = home();
    EXPECT_FALSE(steps->isVisible());
    EXPECT_TRUE(port.asked.isEmpty());
}

TEST_F(StepsTest, TheLinkForColleaguesIsCopied)
{
    const auto page = home();
    QSignalSpy told(steps, &FirstSteps::messageRequested);
    buttonOf(*page, QStringLiteral("Copy the link"))->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              QStringLiteral("caravan://hub.aquapura.example"));
    EXPECT_EQ(told.count(), 1);
}

TEST_F(StepsTest, APersonIsAddedByTheHubAndToldHowToSignIn)
{
    PersonDialog dialog(desk, port);
    dialog.show();
    const auto lines = dialog.findChildren<QLineEdit*>();
    lines.at(0)->setText(QStringLiteral("Mira Sandoz"));
    lines.at(1)->setText(QStringLiteral("mira@aquapura.example"));
    const QString password = lines.at(2)->text();
    EXPECT_GE(password.size(), 12);
    auto* role = dialog.findChild<QComboBox*>();
    role->setCurrentIndex(role->findData(QStringLiteral("engineer")));
    buttonOf(dialog, QStringLiteral("Add"))->click();
    EXPECT_EQ(port.asked.last(), QStringLiteral("Mira Sandoz/mira@aquapura.example/engineer"));

    Q_EMIT port.personAdded(QStringLiteral("mail"));
    EXPECT_TRUE(shows(dialog, QStringLiteral("somebody has it already")));
    buttonOf(dialog, QStringLiteral("Add"))->click();
    Q_EMIT port.personAdded({});
    buttonOf(dialog, QStringLiteral("Copy and close"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(password));
    EXPECT_TRUE(copied.contains(
        QStringLiteral("caravan://hub.aquapura.example?mail=mira@aquapura.example")))
        << copied.toStdString();
}

} // namespace
} // namespace caravan::ui
