// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The page of a quote in the window, its PDF among the files, and what who decides is shown.
#include "app/desktop/product_workbench.h"
#include "core/selling/offers.h"
#include "core/store/blobs.h"
#include "tests/ui/demo_replica.h"
#include "ui/models/timeline_model.h"
#include "ui/paper/paper_view.h"
#include "ui/record_page/record_page.h"
#include "ui/selling/approval_details.h"
#include "ui/selling/approvals_page.h"
#include "ui/selling/offer_document.h"
#include "ui/selling/offer_file.h"
#include "ui/selling/offer_preview.h"
#include "ui/text/format.h"
#include "ui/widgets/timeline_view.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class OfferFiles : public ::testing::Test {
protected:
    OfferFiles() : desk(demo.replica(), demo.clock(), preferences) {}

    Record record(const std::string& entity, const RecordId& id)
    {
        const auto row = demo.replica().find(entity, id);
        EXPECT_TRUE(row);
        return row ? row->record : Record(demo.replica().catalogue().at(entity), id);
    }
    /// A quote of the person's own that is still a draft, with a line.
    Record draft()
    {
        const Record deal = record("opportunity", demo.named("opportunity", "蓝波第三实验室"));
        const auto edits = quoteFromDeal(demo.replica(), deal, "en", *parseDate("2026-11-22"));
        EXPECT_TRUE(edits && desk.save(*edits, {}));
        return record("quote", edits->front().id);
    }
    Record lineOf(const Record& quote)
    {
        return demo.replica().related("quote_line", "quote", quote.id, 10).front().record;
    }
    void set(const Record& record, FieldValues values)
    {
        const Done saved = desk.save({Edit::update(record, std::move(values))}, {});
        EXPECT_TRUE(saved) << describe(saved.error());
    }
    std::vector<Record> files(const Record& quote)
    {
        std::vector<Record> found;
        for (const Row& row : demo.replica().related("attachment", "quote", quote.id, 20)) {
            found.push_back(row.record);
        }
        return found;
    }
    static std::string hashOf(const Record& file)
    {
        return std::get<FileRef>(file.value("file")).sha256;
    }
    static QStringList textsIn(const QWidget& widget)
    {
        QStringList texts;
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        return texts;
    }

    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
};

TEST_F(OfferFiles, OnePdfIsKeptForAVersionAndFollowsItUntilItGoesOut)
{
    const Record quote = draft();
    ASSERT_TRUE(offerToHand(desk, quote));
    ASSERT_TRUE(offerToHand(desk, quote));
    ASSERT_EQ(files(quote).size(), 1U);
    const Record first = files(quote).front();
    EXPECT_EQ(first.text("kind"), "quote");

    set(lineOf(quote), {{"quantity", Decimal::fromInteger(3)}});
    ASSERT_TRUE(offerToHand(desk, record("quote", quote.id)));
    ASSERT_EQ(files(quote).size(), 1U) << "in place of the one before";
    EXPECT_EQ(files(quote).front().id, first.id);
    EXPECT_NE(hashOf(files(quote).front()), hashOf(first));

    RecordPage page(desk, bench, desk.catalogue().at("quote"), quote.id);
    page.moveTo(QStringLiteral("sent"));
    ASSERT_EQ(record("quote", quote.id).text("status"), "sent");
    const std::string sent = hashOf(files(quote).front());
    set(record("account", quote.reference("account")), {{"name", std::string("Renamed Ltd")}});
    ASSERT_TRUE(offerToHand(desk, record("quote", quote.id)));
    EXPECT_EQ(hashOf(files(quote).front()), sent) << "what went out stays as it was";

    const auto next =
        newVersion(demo.replica(), record("quote", quote.id), *parseDate("2026-11-23"));
    ASSERT_TRUE(next && desk.save(*next, {}));
    const Record second = record("quote", next->front().id);
    ASSERT_TRUE(offerToHand(desk, second));
    EXPECT_EQ(files(second).size(), 1U) << "the next version has its own";
    EXPECT_EQ(hashOf(files(quote).front()), sent);
}

TEST_F(OfferFiles, WhatGoesOutIsKeptByItselfInTheSameStep)
{
    const Record quote = draft();
    RecordPage page(desk, bench, desk.catalogue().at("quote"), quote.id);

    page.moveTo(QStringLiteral("sent"));

    ASSERT_EQ(files(quote).size(), 1U);
    const auto bytes = demo.replica().blobs().open(hashOf(files(quote).front()));
    ASSERT_TRUE(bytes);
    EXPECT_TRUE(offerPdfSays(*bytes, kOfferWentOut));
    QSignalSpy refused(&desk, &Desk::undoFailed);
    desk.undoStack().undo(); // no way leads back to a draft
    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(record("quote", quote.id).text("status"), "sent");
    EXPECT_EQ(files(quote).size(), 1U) << "nothing is taken back by halves";
}

/// The name of a kept file came over the net: whoever could write it would have chosen where this
/// laptop puts bytes of theirs, and with which ending.
TEST_F(OfferFiles, AKeptFileIsPutDownUnderOurOwnName)
{
    const Record quote = draft();
    const auto first = offerToHand(desk, quote);
    ASSERT_TRUE(first);
    const Record kept = files(quote).front();
    FileRef file = std::get<FileRef>(kept.value("file"));
    file.name = "../../evil.desktop";
    set(kept, {{"file", file}});

    const auto again = offerToHand(desk, quote);

    ASSERT_TRUE(again);
    EXPECT_EQ(toStd(*again), toStd(*first));
}

TEST_F(OfferFiles, APdfThatSomebodyRemovedIsMadeAnew)
{
    const Record quote = draft();
    ASSERT_TRUE(offerToHand(desk, quote));
    const Record removed = files(quote).front();
    ASSERT_TRUE(desk.save({Edit::remove(removed)}, {}));
    EXPECT_FALSE(keptOffer(demo.replica(), quote));

    ASSERT_TRUE(offerToHand(desk, quote));

    ASSERT_EQ(files(quote).size(), 1U);
}

TEST_F(OfferFiles, WhoMayMarkItAsSentIsOfferedThatAfterMailing)
{
    const Record quote = draft();
    QString said;
    const auto tell = [&](const QString& text, bool) { said = text; };
    const QList<ToastAction> next = afterMailing(desk, quote.key(), tell);
    ASSERT_EQ(next.size(), 1);

    next.front().act();

    EXPECT_EQ(record("quote", quote.id).text("status"), "sent");
    EXPECT_EQ(files(quote).size(), 1U);
    EXPECT_FALSE(said.isEmpty());
    EXPECT_TRUE(afterMailing(desk, quote.key(), tell).isEmpty()) << "it is already";

    const Record other = draft();
    set(lineOf(other), {{"discount", Decimal::fromInteger(60)}});
    EXPECT_TRUE(afterMailing(desk, other.key(), tell).isEmpty()) << "not approved";
}

TEST_F(OfferFiles, ThePreviewFollowsItsLinesAndItsLanguage)
{
    const Record quote = draft();
    OfferPreview preview(desk, quote.key());
    preview.resize(700, 600);
    preview.show();
    QTest::qWait(50);
    ASSERT_GE(preview.paper().sheets(), 1);
    EXPECT_TRUE(preview.paper().accessibleName().contains(toQString(quote.text("number"))));
    EXPECT_FALSE(preview.text().contains(QStringLiteral("Ultra")));

    set(lineOf(quote), {{"description", std::string("Ultra <b>pure</b>")}});
    QTest::qWait(50);
    EXPECT_TRUE(preview.text().contains(QStringLiteral("Ultra <b>pure</b>")));

    for (const auto& [code, word] : {std::pair("en", "Quotation"), std::pair("zh_TW", "報價單"),
                                     std::pair("zh_CN", "报价单")}) {
        preview.chooseLanguage(QString::fromLatin1(code));
        QTest::qWait(50);
        EXPECT_EQ(record("quote", quote.id).text("language"), code);
        EXPECT_TRUE(preview.text().contains(QString::fromUtf8(word))) << code;
        EXPECT_TRUE(preview.paper().accessibleDescription().contains(QString::fromUtf8(word)));
    }
    set(record("quote", quote.id), {{"status", std::string("sent")}});
    QTest::qWait(50);
    EXPECT_FALSE(preview.findChild<QComboBox*>()->isEnabled()) << "it went out in its language";
}

TEST_F(OfferFiles, WhoMayNotSeePricesHasNoPreview)
{
    const Record quote = draft();
    const Entity& quotes = desk.catalogue().at("quote");
    EXPECT_TRUE(RecordPage(desk, bench, quotes, quote.id).findChild<OfferPreview*>());
    demo.signInAs("engineer");
    desk.look();
    EXPECT_FALSE(RecordPage(desk, bench, quotes, quote.id).findChild<OfferPreview*>());
}

TEST_F(OfferFiles, ThePreviewIsZoomedAndScrolledByKeys)
{
    const Record quote = draft();
    OfferPreview preview(desk, quote.key());
    preview.resize(700, 400);
    preview.show();
    QTest::qWait(50);
    PaperView& paper = preview.paper();
    const int fitting = paper.zoomPercent();
    EXPECT_TRUE(paper.fitsWidth());
    paper.setFocus();

    QTest::keyClick(&paper, Qt::Key_Plus);
    EXPECT_GT(paper.zoomPercent(), fitting);
    QTest::keyClick(&paper, Qt::Key_Minus);
    QTest::keyClick(&paper, Qt::Key_Minus);
    EXPECT_LT(paper.zoomPercent(), fitting);
    QTest::keyClick(&paper, Qt::Key_0);
    EXPECT_EQ(paper.zoomPercent(), fitting);
    QTest::keyClick(&paper, Qt::Key_End);
    EXPECT_EQ(paper.verticalScrollBar()->value(), paper.verticalScrollBar()->maximum());
    EXPECT_GT(paper.verticalScrollBar()->value(), 0);
    preview.resize(500, 400);
    QTest::qWait(20);
    EXPECT_LT(paper.zoomPercent(), fitting) << "fits again";
}

TEST_F(OfferFiles, ALetterWithoutALanguageSpeaksTheContactsThenTheCountrys)
{
    Record quote = draft();
    quote.set("language", Value());
    ASSERT_EQ(OfferLetter(demo.replica(), quote).language(), QStringLiteral("zh_CN"))
        << "the customer is in China";
    const RecordId contact = demo.replica().newId();
    ASSERT_TRUE(desk.save({Edit::create("contact", contact,
                                        {{"full_name", std::string("Ann Lee")},
                                         {"account", quote.value("account")},
                                         {"language", std::string("en")}})},
                          {}));
    quote.set("contact", contact);
    EXPECT_EQ(OfferLetter(demo.replica(), quote).language(), QStringLiteral("en"));
}

TEST_F(OfferFiles, WhoDecidesSeesLinesListPricesDiscountAndMargin)
{
    demo.signInAs("manager");
    desk.look();
    const auto asked = demo.replica().select(
        {"quote_approval", Filter::where("state", Compare::equal, std::string("open")), {}, {}}, 0,
        1);
    ASSERT_FALSE(asked->empty());
    const Record approval = asked->front().record;
    const Record quote = record("quote", approval.reference("quote"));
    const ApprovalView view = approvalView(demo.replica(), quote, true);
    ASSERT_FALSE(view.lines.empty());
    Decimal most;
    for (const ApprovalLine& line : view.lines) {
        most = std::max(most, line.below);
    }
    EXPECT_EQ(most, std::get<Decimal>(approval.value("discount"))) << "as was asked for";

    // A product that costs half of its price after the discount.
    const ApprovalLine& one = view.lines.front();
    ASSERT_TRUE(one.total && one.line.price);
    const Money unit =
        *lineTotal({one.line.product, Decimal::fromInteger(1), one.line.price, one.line.discount});
    const Money half{Decimal::fromUnits(unit.amount.units() / 2), unit.currency};
    ASSERT_TRUE(demo.replica().save({Edit::update("product", one.line.product, {{"cost", half}})}));
    desk.look();
    EXPECT_EQ(approvalView(demo.replica(), quote, true).lines.front().margin,
              Decimal::fromInteger(50));
    EXPECT_FALSE(approvalView(demo.replica(), quote, false).lines.front().margin)
        << "not for who may not see costs";

    const ApprovalDetails details(desk, approval, quote);
    const QStringList texts = textsIn(details);
    EXPECT_TRUE(texts.contains(QStringLiteral("List price")));
    EXPECT_TRUE(texts.contains(QStringLiteral("Margin")));
    EXPECT_TRUE(texts.contains(QStringLiteral("50 %"))) << texts.join(u'|').toStdString();
    EXPECT_TRUE(texts.contains(moneyText(*one.total)));
}

TEST_F(OfferFiles, WhatWasAskedBeforeAndTheCustomersOtherDealsAreShown)
{
    const Record quote = draft();
    set(lineOf(quote), {{"discount", Decimal::fromInteger(30)}});
    const auto ask = [&](const char* reason) {
        const auto edits = askApproval(demo.replica(), record("quote", quote.id), reason);
        EXPECT_TRUE(edits && desk.save(*edits, {}));
        return record("quote_approval", edits->front().id);
    };
    const Record first = ask("They buy ten more");
    demo.signInAs("manager");
    desk.look();
    const auto no = decide(demo.replica(), first, false, "Too much", demo.clock().now());
    ASSERT_TRUE(no && desk.save(*no, {}));
    demo.signInAs("rep");
    desk.look();
    const Record second = ask("They buy twenty more");

    const ApprovalDetails details(desk, second, record("quote", quote.id));
    const QString all = textsIn(details).join(u'\n');
    EXPECT_TRUE(all.contains(QStringLiteral("They buy ten more"))) << all.toStdString();
    EXPECT_TRUE(all.contains(QStringLiteral("Too much")));
    EXPECT_FALSE(all.contains(QStringLiteral("They buy twenty more"))) << "told above already";
    const auto others = otherDealsOf(demo.replica(), record("quote", quote.id), 50);
    for (const Record& deal : others) {
        EXPECT_EQ(deal.reference("account"), quote.reference("account"));
        EXPECT_NE(deal.id, quote.reference("opportunity"));
    }
}

TEST_F(OfferFiles, TheReasonAndTheAnswerStandInTheTimelineOfTheQuote)
{
    const Record quote = draft();
    set(lineOf(quote), {{"discount", Decimal::fromInteger(30)}});
    const auto edits = askApproval(demo.replica(), record("quote", quote.id), "They buy ten more");
    ASSERT_TRUE(edits && desk.save(*edits, {}));
    demo.signInAs("manager");
    desk.look();
    const Record asked = record("quote_approval", edits->front().id);
    const auto no = decide(demo.replica(), asked, false, "Too much", demo.clock().now());
    ASSERT_TRUE(no && desk.save(*no, {}));

    TimelineModel timeline(desk, desk.catalogue().at("quote"));
    timeline.setRecord(quote.id);

    QString told;
    for (int row = 0; row < timeline.rowCount(); ++row) {
        if (timeline.keyAt(row) == asked.key()) {
            told = timeline.index(row).data(Qt::AccessibleTextRole).toString();
        }
    }
    EXPECT_TRUE(told.contains(QStringLiteral("They buy ten more"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("Too much")));
    EXPECT_TRUE(told.contains(QStringLiteral("Rejected")));
}

} // namespace
} // namespace caravan::ui
