// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offer_document.h"

#include "core/base/file_type.h"
#include "core/base/sha256.h"
#include "ui/text/format.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFragment>

namespace caravan::ui {

namespace {

constexpr double kBody = 10;
const QColor kInk(0x1B, 0x24, 0x30);

QSizeF bodySize()
{
    const QSizeF page = OfferSheets::size();
    return {page.width() - 2 * kPaperMarginX,
            page.height() - kPaperTop - kPaperFoot - kPaperBottomGap};
}

/// The block that an anchor of the letter stands in.
QTextBlock blockOf(const QTextDocument& document, const QString& anchor)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().anchorNames().contains(anchor)) {
                return block;
            }
        }
    }
    return {};
}

} // namespace

OfferSheets::OfferSheets(Replica& replica, const Record& offer)
    : m_letter(replica, offer), m_head(replica, m_letter.language()),
      m_document(std::make_unique<QTextDocument>())
{
    const QString html = m_letter.html();
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(paperFont(m_letter.language(), kBody));
    m_document->setHtml(html);
    m_document->setPageSize(bodySize());
    keepSignatureTogether();
    m_count = m_document->pageCount();
    m_fingerprint =
        Sha256::of(toStd(html + m_letter.mark() + m_letter.title()) + '\n' + m_head.identity());
}

OfferSheets::~OfferSheets() = default;

/// What is signed stays with the lines to sign on: QTextDocument breaks between any two blocks.
void OfferSheets::keepSignatureTogether()
{
    const QTextBlock block = blockOf(*m_document, kOfferSignature);
    if (!block.isValid()) {
        return;
    }
    const auto* layout = m_document->documentLayout();
    const double height = bodySize().height();
    const int begins = static_cast<int>(layout->blockBoundingRect(block).top() / height);
    if (begins + 1 == m_document->pageCount()) {
        return;
    }
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.setBlockFormat(format);
}

QSizeF OfferSheets::size()
{
    return QPageSize(QPageSize::A4).size(QPageSize::Point);
}

void OfferSheets::paint(QPainter& painter, int sheet) const
{
    m_head.paint(painter, size(), m_letter.pageText(sheet, m_count), {}, m_letter.mark());
    const QSizeF body = bodySize();
    painter.save();
    painter.translate(kPaperMarginX, kPaperTop - (sheet - 1) * body.height());
    const QRectF clip(0, (sheet - 1) * body.height(), body.width(), body.height());
    painter.setClipRect(clip);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = clip;
    context.palette.setColor(QPalette::Text, kInk);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

QString OfferSheets::plainText() const
{
    return m_document->toPlainText();
}

Done OfferSheets::write(const QString& path, bool goesOut) const
{
    PaperFile file(m_letter.title());
    QString noted = toQString(m_fingerprint);
    if (goesOut) {
        noted += QStringLiteral(", ") +
                 QString::fromLatin1(kOfferWentOut.data(), static_cast<int>(kOfferWentOut.size()));
    }
    file.writer().setCreator(QStringLiteral("Caravan, ") + noted);
    QPainter painter(&file.writer());
    PaperFile::usePoints(painter);
    for (int sheet = 1; sheet <= m_count; ++sheet) {
        if (sheet > 1) {
            file.writer().newPage();
        }
        paint(painter, sheet);
    }
    painter.end();
    return file.write(path);
}

bool offerPdfSays(const std::string& pdf, std::string_view words)
{
    std::string wide; // texts about a PDF are UTF-16
    for (const char letter : words) {
        wide += '\0';
        wide += letter;
    }
    return pdf.find(wide) != std::string::npos;
}

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
    return OfferSheets(replica, offer).write(path);
}

} // namespace caravan::ui
