// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/visit_pdf.h"

#include "core/actions/attach_file.h"
#include "core/base/file_type.h"
#include "core/store/blobs.h"
#include "ui/models/mail.h"
#include "ui/models/picture.h"
#include "ui/paper/paper.h"
#include "ui/service/qr_code.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr double kBody = 9.5;
constexpr double kLabelShare = 0.34;
constexpr double kGapBelow = 3;
constexpr double kSignatureHeight = 100;
constexpr std::size_t kFilesMax = 200;
constexpr int kPhotosMax = 24;
constexpr int kNameMax = 120;
constexpr int kPhotosBeside = 3;
const QSize kPhotoMost(900, 900);

/// One report on paper. Drawn twice: the first time only to know how many sheets there are.
class VisitPdf {
    Q_DECLARE_TR_FUNCTIONS(VisitPdf)

public:
    VisitPdf(Replica& replica, const Record& visit, const QString& language)
        : m_replica(replica), m_visit(visit), m_language(language), m_words(language),
          m_head(replica, language), m_page(QPageSize(QPageSize::A4).size(QPageSize::Point)),
          m_width(m_page.width() - 2 * kPaperMarginX),
          m_bottom(m_page.height() - kPaperFoot - kPaperBottomGap),
          m_body(paperFont(language, kBody)), m_strong(paperFont(language, kBody, true))
    {
        for (const Row& row : replica.related("attachment", "visit", visit.id, kFilesMax)) {
            const FileRef* file = std::get_if<FileRef>(&row.record.value("file"));
            const bool isPhoto = file != nullptr && file->mime.starts_with("image/");
            const QImage photo =
                isPhoto && m_photos.size() < kPhotosMax ? picture(*file) : QImage();
            if (!photo.isNull()) {
                m_photos.append(photo);
            }
        }
    }

    /// Returns how many sheets it took.
    int draw(const std::vector<ReportLine>& lines, PaperFile& file, int sheets)
    {
        QPainter painter(&file.writer());
        PaperFile::usePoints(painter);
        m_painter = &painter;
        m_writer = &file.writer();
        m_sheets = sheets;
        m_sheet = 1;
        beginSheet();
        drawLines(lines);
        drawPhotos();
        return m_sheet;
    }

private:
    QString mark() const
    {
        return m_visit.text("report_hash").empty() ? word(QT_TR_NOOP("Draft, not signed"))
                                                   : QString();
    }

    /// In the language of the report, whatever the window speaks.
    QString word(const char* source) const { return m_words("VisitPdf", source); }

    void beginSheet()
    {
        const QString seal = toQString(m_visit.text("report_hash"));
        m_head.paint(*m_painter, m_page,
                     word(QT_TR_NOOP("Page %1 of %2")).arg(m_sheet).arg(std::max(1, m_sheets)),
                     seal.isEmpty() ? QString() : QStringLiteral("SHA-256 ") + seal, mark());
        m_y = kPaperTop;
    }

    void nextSheet()
    {
        m_writer->newPage();
        ++m_sheet;
        beginSheet();
    }

    void room(double height)
    {
        if (m_y + height > m_bottom && m_y > kPaperTop) {
            nextSheet();
        }
    }

    static double heightOf(const QString& text, const QFont& of, double width)
    {
        return QFontMetricsF(of)
            .boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text)
            .height();
    }

    void drawText(const QString& text, const QFont& of, double left, double width, double height)
    {
        m_painter->setFont(of);
        drawCell(*m_painter, QRectF(kPaperMarginX + left, m_y, width, height + 3), Qt::AlignLeft,
                 text);
    }

    /// What is below the last heading is the signature: it stays with two lines before it.
    void drawLines(const std::vector<ReportLine>& lines)
    {
        const bool isSigned = !m_visit.text("report_hash").empty();
        std::size_t last = lines.size();
        while (isSigned && last > 0 && lines[last - 1].kind != ReportLine::Kind::section) {
            --last;
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (isSigned && i + 1 == last) {
                double height = kSignatureHeight;
                for (std::size_t rest = i; rest < lines.size(); ++rest) {
                    height += heightOf(toQString(lines[rest].text), m_strong,
                                       m_width * (1 - kLabelShare)) +
                              4 * kGapBelow;
                }
                room(std::min(height, m_bottom - kPaperTop));
            }
            drawLine(lines[i]);
        }
        drawSignature();
    }

    void drawLine(const ReportLine& line)
    {
        const QString text = toQString(line.text);
        if (line.kind == ReportLine::Kind::title || line.kind == ReportLine::Kind::section) {
            const bool isTitle = line.kind == ReportLine::Kind::title;
            const QFont heading = paperFont(m_language, isTitle ? 16 : 11, true);
            const double height = heightOf(text, heading, m_width);
            m_y += isTitle ? 0 : 8;
            room(height + 24); // a heading is not the last thing on a sheet
            drawText(text, heading, 0, m_width, height);
            m_y += height + 5;
            return;
        }
        const double label = line.label.empty() ? 0 : m_width * kLabelShare;
        const QFont& of = line.kind == ReportLine::Kind::bad ? m_strong : m_body;
        // A text of many pages is cut at its lines, not in the middle of one.
        bool isFirst = true;
        for (const QString& paragraph : text.split(u'\n')) {
            const double height =
                std::max(heightOf(paragraph, of, m_width - label),
                         isFirst ? heightOf(toQString(line.label), m_body, label - 8) : 0.0);
            room(height);
            if (isFirst && label > 0) {
                m_painter->setPen(QColor(0x55, 0x5f, 0x6d));
                drawText(toQString(line.label), m_body, 0, label - 8, height);
            }
            m_painter->setPen(line.kind == ReportLine::Kind::bad ? QColor(0xb4, 0x23, 0x18)
                                                                 : QColor(0x1B, 0x24, 0x30));
            drawText(paragraph, of, label, m_width - label, height);
            m_y += height + kGapBelow;
            isFirst = false;
        }
    }

    QImage picture(const FileRef& file)
    {
        const auto bytes = m_replica.blobs().open(file.sha256);
        return bytes ? pictureIn(*bytes, kPhotoMost) : QImage();
    }

    void drawSignature()
    {
        const std::string& seal = m_visit.text("report_hash");
        if (seal.empty()) {
            return;
        }
        room(kSignatureHeight);
        m_y += 6;
        const double half = m_width * 0.5;
        if (const FileRef* file = std::get_if<FileRef>(&m_visit.value("signature"))) {
            const QImage signature = picture(*file);
            const QSizeF size = QSizeF(signature.size()).scaled(half, 66, Qt::KeepAspectRatio);
            m_painter->drawImage(QRectF(QPointF(kPaperMarginX, m_y), size), signature);
        }
        m_painter->setPen(QColor(0x1B, 0x24, 0x30));
        m_painter->drawLine(QPointF(kPaperMarginX, m_y + 70),
                            QPointF(kPaperMarginX + half, m_y + 70));
        m_painter->setFont(m_body);
        m_painter->drawText(QRectF(kPaperMarginX, m_y + 73, half + 40, 16), Qt::AlignLeft,
                            toQString(m_visit.text("signed_by")));
        drawQrCode(*m_painter, QRectF(kPaperMarginX + m_width - 84, m_y, 84, 84),
                   QByteArray::fromStdString(paperCode({m_visit.id, seal})));
        m_y += kSignatureHeight - 6;
    }

    void drawPhotos()
    {
        constexpr double kBetween = 12;
        const double side = (m_width - (kPhotosBeside - 1) * kBetween) / kPhotosBeside;
        m_y += kBetween;
        for (int i = 0; i < m_photos.size(); ++i) {
            const int column = i % kPhotosBeside;
            if (column == 0) {
                room(side);
            }
            const QSizeF size = QSizeF(m_photos[i].size()).scaled(side, side, Qt::KeepAspectRatio);
            m_painter->drawImage(
                QRectF(QPointF(kPaperMarginX + column * (side + kBetween), m_y), size),
                m_photos[i]);
            if (column + 1 == kPhotosBeside) {
                m_y += side + kBetween;
            }
        }
    }

    Replica& m_replica;
    const Record& m_visit;
    QString m_language;
    WordsIn m_words;
    Letterhead m_head;
    QSizeF m_page;
    double m_width;
    double m_bottom;
    QFont m_body;
    QFont m_strong;
    QList<QImage> m_photos;
    QPainter* m_painter = nullptr;
    QPdfWriter* m_writer = nullptr;
    double m_y = 0;
    int m_sheet = 1;
    int m_sheets = 0;
};

/// What anybody needs to check the seal: SHA-256 of the text, a line break and the signature's own
/// SHA-256 in hexadecimal.
void addProof(Replica& replica, const Record& visit, QPdfWriter& writer)
{
    const FileRef* signature = std::get_if<FileRef>(&visit.value("signature"));
    if (visit.text("report_hash").empty() || signature == nullptr) {
        return;
    }
    writer.addFileAttachment(QStringLiteral("report.txt"),
                             QByteArray::fromStdString(visit.text("report")),
                             QStringLiteral("text/plain"));
    writer.addFileAttachment(
        QStringLiteral("seal.txt"),
        QByteArray::fromStdString(paperCode({visit.id, visit.text("report_hash")})),
        QStringLiteral("text/plain"));
    if (const auto bytes = replica.blobs().open(signature->sha256)) {
        writer.addFileAttachment(QStringLiteral("signature.png"), QByteArray::fromStdString(*bytes),
                                 QStringLiteral("image/png"));
    }
}

/// A sealed report does not say its language; the paper around it follows the same rule as it did.
QString languageOf(Replica& replica, const Record& visit, const ReportContext& context)
{
    return toQString(visit.text("report").empty()
                         ? context.language
                         : reportLanguage(replica, visit, interfaceLanguage()));
}

QString mailOf(Replica& replica, const Record& visit)
{
    const auto contact = replica.find("contact", visit.reference("contact"));
    return contact ? toQString(contact->record.text("mail")) : QString();
}

} // namespace

QString visitPdfName(const Record& visit)
{
    const QString name = toQString(visit.text("number") + " " + visit.text("subject")).simplified();
    return toQString(safeFileName(toStd(name.left(kNameMax) + QStringLiteral(".pdf"))));
}

Done writeVisitPdf(Replica& replica, const Record& visit, const ReportContext& context,
                   const QString& path)
{
    const std::vector<ReportLine> lines = visit.text("report").empty()
                                              ? reportOf(replica, visit, context)
                                              : reportLines(visit.text("report"));
    VisitPdf pdf(replica, visit, languageOf(replica, visit, context));
    PaperFile counted{QString()};
    const int sheets = pdf.draw(lines, counted, 0);
    PaperFile file(toQString(visit.title()));
    addProof(replica, visit, file.writer());
    pdf.draw(lines, file, sheets);
    return file.write(path);
}

Result<QString> visitPdfToHand(Replica& replica, const Record& visit, const ReportContext& context)
{
    const QString path = scratchFolder() + QLatin1Char('/') + visitPdfName(visit);
    if (Done written = writeVisitPdf(replica, visit, context, path); !written) {
        return written.error();
    }
    return path;
}

Done attachVisitPdf(Desk& desk, const RecordId& visit)
{
    const auto row = desk.replica().find("visit", visit);
    if (!row) {
        return Error{ErrorCode::notFound, "visit", visit.toString()};
    }
    const Result<QString> path = visitPdfToHand(desk.replica(), row->record, {});
    if (!path) {
        return path.error();
    }
    const Result<FileRef> file = desk.replica().blobs().take(std::filesystem::path(toStd(*path)));
    if (!file) {
        return file.error();
    }
    Result<Edit> edit = attachFile(desk.replica(), {"visit", visit}, *file);
    if (!edit) {
        return edit.error();
    }
    edit->set["kind"] = std::string("report");
    return desk.save({*edit}, toQString(file->name));
}

bool mailVisitPdf(Replica& replica, const Record& visit, const QString& path)
{
    return mailFile(mailOf(replica, visit), toQString(visit.title()), path);
}

} // namespace caravan::ui
