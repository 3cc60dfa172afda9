// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What others get from our papers: read by pdftotext, a program of somebody else.
#include "core/selling/offers.h"
#include "core/service/visit_report.h"
#include "core/store/blobs.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/demo_replica.h"
#include "ui/lists/list_paper.h"
#include "ui/models/desk.h"
#include "ui/paper/paper.h"
#include "ui/paper/pdf_text.h"
#include "ui/selling/offer_actions.h"
#include "ui/selling/offer_document.h"
#include "ui/service/visit_pdf.h"
#include "ui/text/format.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

class Paper : public ::testing::Test {
protected:
    Paper() : desk(demo.replica(), demo.clock(), preferences) {}

    void SetUp() override
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
        }
    }
    QString place(const char* name) const
    {
        return QString::fromStdString((folder.path() / name).string());
    }
    /// As copied from a viewer, sheet by sheet.
    static QStringList sheetsOf(const QString& path)
    {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"),
                     {QStringLiteral("-layout"), path, QStringLiteral("-")});
        reader.waitForFinished();
        EXPECT_EQ(reader.exitCode(), 0) << reader.readAllStandardError().toStdString();
        QStringList sheets =
            QString::fromUtf8(reader.readAllStandardOutput()).split(QLatin1Char('\f'));
        sheets.removeLast();
        return sheets;
    }
    Record aQuote(const char* status)
    {
        const auto rows = demo.replica().select(
            {"quote", Filter::where("status", Compare::equal, std::string(status)), {}, {}}, 0, 1);
        return rows->front().record;
    }
    Record aVisit(const char* number)
    {
        const auto rows = demo.replica().select(
            {"visit", Filter::where("number", Compare::equal, std::string(number)), {}, {}}, 0, 1);
        return rows->front().record;
    }

    test::TempFolder folder;
    test::DemoReplica demo;
    Preferences preferences{QString()};
    Desk desk;
};

/// Inter's contextual hyphen, colon and plus, and the radicals that a CJK font draws like 工 水 月.
TEST_F(Paper, WhatIsCopiedIsWhatWasWritten)
{
    const QString said = QStringLiteral("Q26-2-001 18:04 +86 512-6725 (A:B) office fi 10x20");
    const QString han = QStringLiteral("苏州工业园区水月日人入金山长气民广见龙食车门马鱼鸟");
    PaperFile file(QStringLiteral("Test"));
    {
        QPainter painter(&file.writer());
        PaperFile::usePoints(painter);
        for (const bool isStrong : {false, true}) {
            painter.setFont(paperFont(QStringLiteral("zh_CN"), 10, isStrong));
            painter.drawText(QPointF(60, isStrong ? 200 : 100), said);
            painter.drawText(QPointF(60, isStrong ? 230 : 130), han);
        }
    }
    ASSERT_TRUE(file.write(place("text.pdf")));

    const QString read = sheetsOf(place("text.pdf")).value(0);
    EXPECT_EQ(read.count(said), 2) << read.toStdString();
    EXPECT_EQ(read.count(han), 2) << read.toStdString();
}

TEST_F(Paper, WhatIsNoPdfOfOursIsLeftAsItIs)
{
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("no pdf"), QByteArray("startxref\n9999999\n%%EOF"),
          QByteArray("%PDF-1.4\nstartxref\n9\n%%EOF")}) {
        EXPECT_EQ(readablePdf(bytes), bytes);
    }
}

TEST_F(Paper, AQuoteCanBeSearchedAndCountsItsSheets)
{
    Record quote = aQuote("sent");
    quote.set("language", std::string("en"));
    ASSERT_TRUE(writeOffer(demo.replica(), quote, place("quote.pdf")));

    const QStringList sheets = sheetsOf(place("quote.pdf"));
    const QString all = sheets.join(QString());
    EXPECT_TRUE(all.contains(toQString(quote.text("number")))) << all.toStdString();
    EXPECT_TRUE(all.contains(toQString(quote.text("quote_date"))));
    EXPECT_TRUE(all.contains(QStringLiteral("Name, signature")));
    EXPECT_FALSE(all.contains(QStringLiteral("DRAFT")));
    EXPECT_FALSE(all.contains(QStringLiteral("2 Piece")));
    for (int i = 0; i < sheets.size(); ++i) {
        EXPECT_TRUE(
            sheets[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(sheets.size())));
    }
}

TEST_F(Paper, AWideLogoCutsNothingOffTheLetterhead)
{
    QImage logo(400, 100, QImage::Format_RGB32);
    logo.fill(Qt::blue);
    QByteArray png;
    QBuffer buffer(&png);
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly) && logo.save(&buffer, "PNG"));
    const auto file = demo.replica().blobs().take(
        std::string_view(png.constData(), static_cast<std::size_t>(png.size())), "logo.png");
    ASSERT_TRUE(file);
    const Record company = demo.replica().select({"company", {}, {}, {}}, 0, 1)->front().record;
    ASSERT_TRUE(demo.replica().save({Edit::update("company", company.id, {{"logo", *file}})}));

    ASSERT_TRUE(writeOffer(demo.replica(), aQuote("sent"), place("logo.pdf")));

    const QString sheet = sheetsOf(place("logo.pdf")).value(0);
    for (const char* field : {"phone", "mail", "website"}) {
        EXPECT_TRUE(sheet.contains(toQString(company.text(field)))) << sheet.toStdString();
    }
}

/// Whatever stands above, the sentence and the lines to sign on are on one sheet.
TEST_F(Paper, WhatIsSignedIsOnOneSheet)
{
    Record quote = aQuote("sent");
    quote.set("language", std::string("en"));
    for (int lines = 16; lines < 50; lines += 2) {
        std::string closing;
        for (int i = 0; i < lines; ++i) {
            closing += "Line " + std::to_string(i) + "\n";
        }
        quote.set("closing", closing);
        ASSERT_TRUE(writeOffer(demo.replica(), quote, place("signed.pdf")));
        int with = 0;
        for (const QString& sheet : sheetsOf(place("signed.pdf"))) {
            EXPECT_EQ(sheet.contains(QStringLiteral("We accept")),
                      sheet.contains(QStringLiteral("Name, signature")))
                << lines;
            with += sheet.contains(QStringLiteral("We accept")) ? 1 : 0;
        }
        EXPECT_EQ(with, 1) << lines;
    }
}

TEST_F(Paper, AQuoteBeyondTheLimitIsADraftAcrossEverySheetAndInItsName)
{
    demo.signInAs("rep");
    const auto deals = demo.replica().select(
        {"opportunity", Filter::whereEmpty("account", false), {}, {}}, 0, 100);
    RecordId made;
    for (const Row& deal : *deals) {
        const auto edits =
            quoteFromDeal(demo.replica(), deal.record, "en", *parseDate("2026-11-28"));
        if (made.isNil() && edits && edits->size() > 1 && desk.save(*edits, {})) {
            made = edits->front().id;
        }
    }
    ASSERT_FALSE(made.isNil());
    Record quote = demo.replica().find("quote", made)->record;
    const auto lines = demo.replica().related("quote_line", "quote", quote.id, 10);
    ASSERT_FALSE(lines.empty());
    ASSERT_TRUE(
        desk.save({Edit::update(lines.front().record, {{"discount", *Decimal::parse("90")}})}, {}));
    quote = demo.replica().find("quote", quote.id)->record;
    quote.set("language", std::string("en"));
    ASSERT_FALSE(offerStateOf(demo.replica(), quote).isCovered);

    ASSERT_TRUE(writeOffer(demo.replica(), quote, place("draft.pdf")));

    EXPECT_TRUE(offerFileName(demo.replica(), quote).contains(QStringLiteral("DRAFT")));
    for (const QString& sheet : sheetsOf(place("draft.pdf"))) {
        EXPECT_TRUE(sheet.contains(QStringLiteral("not approved"))) << sheet.toStdString();
    }
}

TEST_F(Paper, APdfOfAQuoteIsKeptWithItAndOffersToOpenOrMailIt)
{
    const Record quote = aQuote("sent");
    OfferActions actions(desk);
    actions.setRecord(quote);
    QSignalSpy offered(&actions, &OfferActions::offersRequested);

    actions.writePdf();

    ASSERT_EQ(offered.size(), 1);
    EXPECT_EQ(offered.first().at(1).value<QList<ToastAction>>().size(), 2);
    const auto files = demo.replica().related("attachment", "quote", quote.id, 10);
    ASSERT_EQ(files.size(), 1U);
    const auto& file = std::get<FileRef>(files.front().record.value("file"));
    EXPECT_EQ(file.name, toStd(offerFileName(demo.replica(), quote)));
}

TEST_F(Paper, AVisitsReportSaysLimitsAddressAndSheetsAndIsADraftUntilSigned)
{
    ReportContext context;
    const Record visit = aVisit("SV-2323");
    ASSERT_TRUE(writeVisitPdf(demo.replica(), visit, context, place("visit.pdf")));

    const QStringList sheets = sheetsOf(place("visit.pdf"));
    const QString all = sheets.join(QString());
    EXPECT_TRUE(all.contains(QStringLiteral("SV-2323"))) << all.toStdString();
    EXPECT_TRUE(all.contains(QStringLiteral("Address"))) << all.toStdString();
    for (int i = 0; i < sheets.size(); ++i) {
        EXPECT_TRUE(sheets[i].contains(QStringLiteral("not signed")));
        EXPECT_TRUE(
            sheets[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(sheets.size())));
    }
}

TEST_F(Paper, APrintedListCutsNothingAndSaysWhatItIs)
{
    const Entity& deals = desk.catalogue().at("opportunity");
    const std::vector<const Field*> fields{deals.field("name"), deals.field("account"),
                                           deals.field("amount"), deals.field("close_date")};
    const Query query{"opportunity", {}, {{"amount", true}}, {}};
    {
        QPdfWriter pdf(place("list.pdf"));
        pdf.setPageOrientation(QPageLayout::Landscape);
        ASSERT_TRUE(printList(demo.replica(), query, fields,
                              {QStringLiteral("Opportunities"), QStringLiteral("Mine"),
                               QStringLiteral("2026-11-28 18:04")},
                              pdf));
    }
    makeReadable(place("list.pdf"));

    const QStringList sheets = sheetsOf(place("list.pdf"));
    ASSERT_GT(sheets.size(), 1);
    EXPECT_TRUE(sheets[0].contains(QStringLiteral("Mine")));
    EXPECT_TRUE(sheets[0].contains(QStringLiteral("2026-11-28 18:04")));
    for (int i = 0; i < sheets.size(); ++i) {
        EXPECT_TRUE(
            sheets[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(sheets.size())));
        EXPECT_TRUE(sheets[i].contains(QStringLiteral("Amount"))) << "the head on every sheet";
    }
    EXPECT_TRUE(sheets.last().contains(QStringLiteral("Total")));
    QString all = sheets.join(QString());
    const auto rows = demo.replica().select(query, 0, 500);
    for (const Row& row : *rows) {
        if (const auto* amount = std::get_if<Money>(&row.record.value("amount"))) {
            const QString text = briefMoneyText(*amount).replace(QChar::Nbsp, QChar::Space);
            EXPECT_TRUE(all.contains(text)) << text.toStdString();
        }
    }
}

} // namespace
} // namespace caravan::ui
