// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "tests/ui/demo_replica.h"
#include "ui/paper/paper.h"
#include "ui/record_page/record_page.h"
#include "ui/record_page/stage_line.h"
#include "ui/selling/approvals_page.h"
#include "ui/selling/lines_view.h"
#include "ui/selling/offer_actions.h"
#include "ui/selling/offer_document.h"
#include "ui/selling/offer_letter.h"
#include "ui/selling/reason_dialog.h"
#include "ui/shell/messages.h"
#include "ui/text/error_text.h"
#include "ui/text/languages.h"
#include "ui/widgets/stage_path.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <gtest/gtest.h>

#include <algorithm>

namespace caravan::ui {
namespace {

class OfferPages : public ::testing::Test {
protected:
    OfferPages() : desk(demo.replica(), demo.clock(), preferences) {}

    Record record(const std::string& entity, const RecordId& id)
    {
        const auto row = demo.replica().find(entity, id);
        EXPECT_TRUE(row);
        return row ? row->record : Record(demo.replica().catalogue().at(entity), id);
    }
    /// What was quoted for it is over.
    Record dealWithoutQuote()
    {
        const RecordId deal = demo.named("opportunity", "蓝波第三实验室");
        for (const Row& row : demo.replica().related("quote", "opportunity", deal, 10)) {
            EXPECT_TRUE(demo.replica().save(
                {Edit::update("quote", row.record.id, {{"status", std::string("declined")}})}));
        }
        desk.look();
        return record("opportunity", deal);
    }
    Record quote(const std::string& status)
    {
        const Filter mine = Filter::all({Filter::where("status", Compare::equal, status),
                                         Filter::where("owner", Compare::equal, desk.user())});
        const auto rows = demo.replica().select({"quote", mine, {}, {}}, 0, 1);
        EXPECT_TRUE(rows && !rows->empty());
        return rows->front().record;
    }
    RecordId product() { return demo.named("product", "PuroLab 30 超纯水机"); }
    /// The text of the last message.
    static QString said(const QSignalSpy& spy)
    {
        return spy.isEmpty() ? QString() : spy.last().at(0).toString();
    }
    static qint64 approving(const QWidget& page)
    {
        const auto buttons = page.findChildren<QPushButton*>();
        return std::count_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->text() == QStringLiteral("Approve");
        });
    }
    /// What the letter says, without markup.
    QString letter(const Record& offer) { return OfferLetter(demo.replica(), offer).html(); }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
};

TEST_F(OfferPages, AProductPickedBecomesALineAndTheDealFollows)
{
    const RecordId deal = demo.named("opportunity", "蓝波第三实验室");
    RecordPage page(desk, bench, desk.catalogue().at("opportunity"), deal);
    ASSERT_TRUE(page.findChild<LinesView*>());
    ASSERT_EQ(page.findChild<LinesView*>()->count(), 1);
    const Value before = record("opportunity", deal).value("amount");

    page.findChild<LinesView*>()->addProduct(product());

    EXPECT_EQ(page.findChild<LinesView*>()->count(), 2);
    EXPECT_EQ(record("opportunity", deal).value("amount"),
              Value(Money{*Decimal::parse("209400"), "CNY"}));
    EXPECT_TRUE(page.findChild<LinesView*>()->summary().contains(QStringLiteral("209,400")))
        << qPrintable(page.findChild<LinesView*>()->summary());
    desk.undoStack().undo();
    EXPECT_EQ(page.findChild<LinesView*>()->count(), 1);
    EXPECT_EQ(record("opportunity", deal).value("amount"), before);
}

TEST_F(OfferPages, AQuoteIsMadeFromADealAndOpened)
{
    const Record deal = dealWithoutQuote();
    OfferActions actions(desk);
    actions.setRecord(deal);
    QSignalSpy routes(&actions, &OfferActions::routeRequested);

    actions.quote();

    ASSERT_EQ(routes.count(), 1);
    const Record made = record("quote", routes.at(0).at(0).value<Route>().id);
    EXPECT_EQ(made.text("number"), "Q26-7-001");
    EXPECT_EQ(made.value("amount"), deal.value("amount"));
    EXPECT_EQ(made.value("tax_percent"), Value(Decimal::fromInteger(13))) << "the company's";
}

TEST_F(OfferPages, ASecondQuoteOfADealIsAskedAbout)
{
    const Record deal = dealWithoutQuote();
    OfferActions actions(desk);
    actions.setRecord(deal);
    QSignalSpy routes(&actions, &OfferActions::routeRequested);
    actions.quote();
    const auto first = routes.takeFirst().at(0).value<Route>().id;
    const auto answer = [&](const char* words) {
        QTimer::singleShot(0, qApp, [words] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_TRUE(box);
            for (QAbstractButton* button : box->buttons()) {
                if (button->text() == QLatin1String(words)) {
                    button->click();
                }
            }
        });
        actions.quote();
    };

    answer("Cancel");
    EXPECT_EQ(routes.count(), 0);
    answer("Open it");
    ASSERT_EQ(routes.count(), 1);
    EXPECT_EQ(routes.takeFirst().at(0).value<Route>().id, first);
    answer("Create another");
    ASSERT_EQ(routes.count(), 1);
    EXPECT_NE(routes.takeFirst().at(0).value<Route>().id, first);
}

TEST_F(OfferPages, AQuoteThatWaitsForApprovalStandsBehindItsDraftOnTheWay)
{
    const Record deal = dealWithoutQuote();
    OfferActions actions(desk);
    actions.setRecord(deal);
    QSignalSpy routes(&actions, &OfferActions::routeRequested);
    actions.quote();
    Record quote = record("quote", routes.at(0).at(0).value<Route>().id);
    StageLine line(*quote.entity);

    quote.set("status", std::string("asked"));
    line.setRecord(quote, true);
    const QList<Stage>& way = line.findChild<StagePath*>()->stages();
    ASSERT_GE(way.size(), 3);
    EXPECT_EQ(way.at(0).key, QStringLiteral("draft"));
    EXPECT_EQ(way.at(1).key, QStringLiteral("asked"));
    EXPECT_EQ(way.at(2).key, QStringLiteral("sent"));

    quote.set("status", std::string("declined"));
    line.setRecord(quote, true);
    EXPECT_EQ(line.findChild<StagePath*>()->stages().last().key, QStringLiteral("declined"));
}

TEST_F(OfferPages, AStateThatNothingLeadsBackFromIsNotSaidToBeUndone)
{
    OfferActions actions(desk);
    actions.setRecord(dealWithoutQuote());
    QSignalSpy routes(&actions, &OfferActions::routeRequested);
    actions.quote();
    const RecordId id = routes.at(0).at(0).value<Route>().id;
    QWidget window;
    Toast toast(&window);
    Messages messages(toast, desk, Messages::Tells::own, window);
    RecordPage page(desk, bench, desk.catalogue().at("quote"), id);
    page.moveTo(QStringLiteral("accepted"));
    ASSERT_EQ(record("quote", id).text("status"), "accepted");

    messages.undo();

    EXPECT_EQ(record("quote", id).text("status"), "accepted") << "the workflow does not lead back";
    EXPECT_TRUE(toast.text().startsWith(QStringLiteral("This cannot be undone")))
        << qPrintable(toast.text());
}

TEST_F(OfferPages, ABigDiscountIsHeldBackOnThePageAndAskedFor)
{
    const Record deal = dealWithoutQuote();
    OfferActions actions(desk);
    actions.setRecord(deal);
    actions.quote();
    const auto rows = demo.replica().select(
        {"quote", Filter::where("number", Compare::equal, std::string("Q26-7-001")), {}, {}}, 0, 1);
    const RecordId id = rows->front().record.id;
    const Record line = demo.replica().related("quote_line", "quote", id, 1).front().record;
    ASSERT_TRUE(
        desk.save({Edit::update(line, {{"discount", Decimal::fromInteger(15)}})}, QString()));
    RecordPage page(desk, bench, desk.catalogue().at("quote"), id);
    QSignalSpy messages(&page, &Page::messageRequested);

    page.moveTo(QStringLiteral("sent"));
    EXPECT_EQ(record("quote", id).text("status"), "draft");
    EXPECT_TRUE(said(messages).contains(QStringLiteral("15"))) << qPrintable(said(messages));

    QTimer::singleShot(0, &page, [] {
        auto* dialog = qobject_cast<ReasonDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        dialog->setReason(QStringLiteral("third laboratory"));
        dialog->accept();
    });
    page.findChild<OfferActions*>()->askForApproval();
    EXPECT_EQ(record("quote", id).text("status"), "asked");
    const auto asked = demo.replica().related("quote_approval", "quote", id, 5);
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked.front().record.text("reason"), "third laboratory");
}

TEST_F(OfferPages, AManagerDecidesAndARepOnlyLooks)
{
    {
        ApprovalsPage page(desk);
        ASSERT_FALSE(page.shown().empty());
        EXPECT_EQ(approving(page), 0) << "a rep decides nothing";
        EXPECT_EQ(ApprovalsPage::waitingFor(desk), 0);
    }
    demo.signInAs("manager");
    desk.look();
    ApprovalsPage page(desk);
    const qint64 before = ApprovalsPage::waitingFor(desk);
    ASSERT_GT(before, 0);
    EXPECT_EQ(approving(page), before);
    const RecordId approval = page.shown().front();

    page.decideOn(approval, true, QStringLiteral("for once"));

    EXPECT_EQ(record("quote_approval", approval).text("state"), "approved");
    EXPECT_EQ(record("quote_approval", approval).text("answer"), "for once");
    const Record quote = record("quote", record("quote_approval", approval).reference("quote"));
    EXPECT_EQ(quote.text("status"), "approved");
    EXPECT_EQ(ApprovalsPage::waitingFor(desk), before - 1);
    desk.undoStack().undo();
    EXPECT_EQ(ApprovalsPage::waitingFor(desk), before);
}

TEST_F(OfferPages, AnOrderIsMadeAndTheDealWonInOneStep)
{
    const Record sent = quote("sent");
    OfferActions actions(desk);
    actions.setRecord(sent);
    actions.order();

    const auto orders = demo.replica().related("sales_order", "quote", sent.id, 5);
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders.front().record.text("number"), "S26-7-001");
    EXPECT_EQ(record("opportunity", sent.reference("opportunity")).text("stage"), "won");
    desk.undoStack().undo();
    EXPECT_TRUE(demo.replica().related("sales_order", "quote", sent.id, 5).empty());
    EXPECT_EQ(record("opportunity", sent.reference("opportunity")).text("stage"), "negotiation");
}

TEST_F(OfferPages, TheLetterSpeaksTheLanguageOfTheQuote)
{
    Record offer = quote("sent");
    EXPECT_TRUE(OfferLetter(demo.replica(), offer).title().startsWith(QStringLiteral("报价单")));
    EXPECT_EQ(Letterhead(demo.replica(), QStringLiteral("zh_CN")).company(),
              QStringLiteral("水纯仪器（苏州）有限公司"));
    EXPECT_TRUE(letter(offer).contains(QStringLiteral("合计")));
    offer.set("language", std::string("zh_TW"));
    EXPECT_TRUE(OfferLetter(demo.replica(), offer).title().startsWith(QStringLiteral("報價單")));
    offer.set("language", std::string("en"));
    EXPECT_TRUE(OfferLetter(demo.replica(), offer).title().startsWith(QStringLiteral("Quotation")));
    EXPECT_TRUE(letter(offer).contains(QStringLiteral("Net total")));
    offer.set("name", std::string("<b>R&D</b>"));
    EXPECT_TRUE(letter(offer).contains(QStringLiteral("&lt;b&gt;R&amp;D")));
}

TEST_F(OfferPages, ThePdfHasItsFontsWithinAndAFailureIsTold)
{
    test::TempFolder folder;
    const QString path = QString::fromStdString((folder.path() / "offer.pdf").string());
    ASSERT_TRUE(writeOffer(demo.replica(), quote("sent"), path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_TRUE(bytes.contains("/FontFile") || bytes.contains("/FontFile2") ||
                bytes.contains("/FontFile3"));
    EXPECT_FALSE(writeOffer(demo.replica(), quote("sent"), QStringLiteral("/nowhere/offer.pdf")));
    Record odd = quote("sent");
    odd.set("number", std::string("../Q:1"));
    EXPECT_EQ(offerFileName(demo.replica(), odd), QStringLiteral("_Q_1.pdf"));
}

TEST(OfferErrors, ALineOfWhatWentOutIsToldToNeedANewVersion)
{
    const Catalogue& catalogue = *Catalogue::builtIn();
    const auto said = [&](const char* entity, const char* key) {
        return problemText("not-allowed", key, &catalogue.at(entity))
            .contains(QStringLiteral("Create a new version"));
    };

    EXPECT_TRUE(said("quote_line", "quote"));
    EXPECT_TRUE(said("order_line", "sales_order"));
    EXPECT_FALSE(said("quote_line", "product"));
    EXPECT_FALSE(said("opportunity_line", "opportunity")) << "a deal does not go out";
}

} // namespace
} // namespace caravan::ui
