// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/offers/offer_document.h"

#include "core/store/blobs.h"
#include "ui/offers/offer_letter.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kDpi = 300;
constexpr double kPointsPerInch = 72;
constexpr double kMarginX = 54; ///< in points, as all that follows
constexpr double kHeadHeight = 78;
constexpr double kTop = 40;
constexpr double kFootHeight = 44;
constexpr double kLogoHeight = 40;
// The painter counts in points: a font of 10 pixels is 10 points high.
constexpr int kBodyPx = 10;
constexpr int kSmallPx = 8;
constexpr int kNamePx = 15;

const QColor kInk(0x1B, 0x24, 0x30);
const QColor kSoftInk(0x5A, 0x67, 0x78);
const QColor kRule(0xC9, 0xD1, 0xDB);

QImage logoOf(Replica& replica, const std::optional<Record>& company)
{
    const auto* file = company ? std::get_if<FileRef>(&company->value("logo")) : nullptr;
    const auto bytes =
        file != nullptr ? replica.blobs().open(file->sha256) : Result<std::string>(Error{});
    constexpr qint64 kLogoBytesMax = 4 << 20;
    if (!bytes || static_cast<qint64>(bytes->size()) > kLogoBytesMax) {
        return {};
    }
    return QImage::fromData(QByteArray::fromStdString(*bytes));
}

/// Letterhead and foot of one page, in points from its corner.
void paintFrame(QPainter& painter, const QSizeF& page, const OfferLetter& letter,
                const QImage& logo, int number, int pages)
{
    const double right = page.width() - kMarginX;
    double textLeft = kMarginX;
    if (!logo.isNull()) {
        const double width = kLogoHeight * logo.width() / std::max(1, logo.height());
        painter.drawImage(QRectF(kMarginX, kTop, width, kLogoHeight), logo);
        textLeft += width + 12;
    }
    QFont strong = painter.font();
    strong.setPixelSize(kNamePx);
    strong.setWeight(QFont::DemiBold);
    QFont small = painter.font();
    small.setPixelSize(kSmallPx);
    const QFont body = painter.font();
    painter.setPen(kInk);
    painter.setFont(strong);
    painter.drawText(QRectF(textLeft, kTop, right - textLeft, 22), Qt::AlignLeft | Qt::AlignVCenter,
                     letter.company());
    painter.setFont(small);
    painter.setPen(kSoftInk);
    painter.drawText(QRectF(textLeft, kTop + 23, right - textLeft, 14),
                     Qt::AlignLeft | Qt::AlignVCenter, letter.companyLine());
    painter.setPen(QPen(kRule, 0.75));
    painter.drawLine(QPointF(kMarginX, kTop + kLogoHeight + 8),
                     QPointF(right, kTop + kLogoHeight + 8));
    const double foot = page.height() - kFootHeight;
    painter.drawLine(QPointF(kMarginX, foot), QPointF(right, foot));
    painter.setPen(kSoftInk);
    painter.drawText(QRectF(kMarginX, foot + 4, right - kMarginX - 80, 24),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, letter.foot());
    painter.drawText(QRectF(right - 80, foot + 4, 80, 12), Qt::AlignRight | Qt::AlignTop,
                     letter.pageText(number, pages));
    painter.setFont(body);
}

} // namespace

QString offerFileName(const Record& offer)
{
    QString name = toQString(offer.text("number"));
    if (name.isEmpty()) {
        name = toQString(offer.text("name"));
    }
    const Field* field = offer.entity->field("version");
    const auto* version =
        field != nullptr ? std::get_if<std::int64_t>(&offer.values[field->index]) : nullptr;
    if (version != nullptr && *version > 1) {
        name += QStringLiteral(" v%1").arg(*version);
    }
    // What file systems do not take.
    for (QChar& letter : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) ||
            letter.category() == QChar::Other_Control) {
            letter = QLatin1Char('-');
        }
    }
    return name + QStringLiteral(".pdf");
}

Done writeOffer(Replica& replica, const Record& offer, const QString& path)
{
    const Error failure{ErrorCode::storage, toStd(path), "cannot be written"};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure;
    }
    const OfferLetter letter(replica, offer);
    const QImage logo = logoOf(replica, letter.companyRecord());
    QPdfWriter writer(&file);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(letter.title());
    writer.setCreator(QStringLiteral("Caravan"));

    const QSizeF page = QPageSize(QPageSize::A4).size(QPageSize::Point);
    const double bodyTop = kTop + kHeadHeight;
    const QSizeF body(page.width() - 2 * kMarginX, page.height() - bodyTop - kFootHeight - 12);
    QFont font = applicationFont(letter.language());
    font.setPixelSize(kBodyPx);

    QPainter painter(&writer);
    painter.scale(kDpi / kPointsPerInch, kDpi / kPointsPerInch);
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    document.setHtml(letter.html());
    document.setPageSize(body);
    const int pages = document.pageCount();
    for (int number = 1; number <= pages; ++number) {
        if (number > 1) {
            writer.newPage();
        }
        painter.setFont(font);
        paintFrame(painter, page, letter, logo, number, pages);
        painter.save();
        painter.translate(kMarginX, bodyTop - (number - 1) * body.height());
        const QRectF clip(0, (number - 1) * body.height(), body.width(), body.height());
        painter.setClipRect(clip);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = clip;
        context.palette.setColor(QPalette::Text, kInk);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    painter.end();
    return file.flush() && file.error() == QFile::NoError ? done() : Done(failure);
}

} // namespace caravan::ui
