// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offer_document.h"

#include "core/actions/attach_file.h"
#include "core/base/file_type.h"
#include "core/store/blobs.h"
#include "ui/models/mail.h"
#include "ui/paper/paper.h"
#include "ui/selling/offer_letter.h"
#include "ui/text/format.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

namespace caravan::ui {

namespace {

constexpr double kBody = 10;
const QColor kInk(0x1B, 0x24, 0x30);

} // namespace

QString offerFileName(Replica& replica, const Record& offer)
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
    const OfferLetter letter(replica, offer);
    if (!letter.mark().isEmpty()) {
        name += QLatin1Char(' ') + letter.mark();
    }
    return toQString(safeFileName(toStd(name.simplified() + QStringLiteral(".pdf"))));
}

Done writeOffer(Replica& replica, const Record& offer, const QString& path)
{
    const OfferLetter letter(replica, offer);
    const Letterhead head(replica, letter.language());
    PaperFile file(letter.title());
    const QSizeF page = QPageSize(QPageSize::A4).size(QPageSize::Point);
    const QSizeF body(page.width() - 2 * kPaperMarginX,
                      page.height() - kPaperTop - kPaperFoot - kPaperBottomGap);
    QPainter painter(&file.writer());
    PaperFile::usePoints(painter);
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(paperFont(letter.language(), kBody));
    document.setHtml(letter.html());
    document.setPageSize(body);
    const int pages = document.pageCount();
    for (int number = 1; number <= pages; ++number) {
        if (number > 1) {
            file.writer().newPage();
        }
        head.paint(painter, page, letter.pageText(number, pages), {}, letter.mark());
        painter.save();
        painter.translate(kPaperMarginX, kPaperTop - (number - 1) * body.height());
        const QRectF clip(0, (number - 1) * body.height(), body.width(), body.height());
        painter.setClipRect(clip);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = clip;
        context.palette.setColor(QPalette::Text, kInk);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    painter.end();
    return file.write(path);
}

Result<QString> attachOffer(Desk& desk, const Record& offer)
{
    const QString path = scratchFolder() + QLatin1Char('/') + offerFileName(desk.replica(), offer);
    if (Done written = writeOffer(desk.replica(), offer, path); !written) {
        return written.error();
    }
    const Result<FileRef> file = desk.replica().blobs().take(std::filesystem::path(toStd(path)));
    if (!file) {
        return file.error();
    }
    const Result<Edit> edit = attachFile(desk.replica(), offer.key(), *file);
    if (!edit) {
        return edit.error();
    }
    if (Done saved = desk.save({*edit}, toQString(file->name)); !saved) {
        return saved.error();
    }
    return path;
}

} // namespace caravan::ui
