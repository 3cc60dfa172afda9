// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/visit_pdf.h"

#include "core/actions/attach_file.h"
#include "core/store/blobs.h"
#include "ui/models/picture.h"
#include "ui/service/qr_code.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/fonts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

namespace caravan::ui {

namespace {

constexpr int kDpi = 150;
constexpr double kMm = kDpi / 25.4;
constexpr std::size_t kFilesMax = 200;
constexpr int kPhotosMax = 24;
const QSize kPhotoMost(900, 900);

class VisitPdf {
    Q_DECLARE_TR_FUNCTIONS(VisitPdf)

public:
    VisitPdf(Replica& replica, const Record& visit, QPdfWriter& writer)
        : m_replica(replica), m_visit(visit), m_writer(writer), m_painter(&writer),
          m_width(writer.width()), m_bottom(writer.height() - 12 * kMm)
    {
        m_body = font(9.5, false);
        m_strong = font(9.5, true);
        drawHead();
    }

    void draw(const std::vector<ReportLine>& lines)
    {
        for (const ReportLine& line : lines) {
            drawLine(line);
        }
        drawPhotos();
        drawSignature();
    }

    static QString bylineOfDraft() { return tr("Draft, not signed"); }

private:
    static QFont font(double points, bool isStrong)
    {
        QFont font = fontFor(isStrong ? TextRole::bodyStrong : TextRole::body);
        font.setPointSizeF(points);
        return font;
    }

    void room(double height)
    {
        if (m_y + height > m_bottom) {
            drawFoot();
            m_writer.newPage();
            ++m_page;
            m_y = 0;
            drawHead();
        }
    }

    void drawHead()
    {
        m_painter.setPen(Qt::black);
        m_painter.setFont(font(8, false));
        const QString company = letterhead();
        m_painter.drawText(QRectF(0, 0, m_width, 5 * kMm), Qt::AlignLeft | Qt::AlignVCenter,
                           company);
        m_painter.drawText(QRectF(0, 0, m_width, 5 * kMm), Qt::AlignRight | Qt::AlignVCenter,
                           toQString(m_visit.text("number")));
        m_painter.setPen(QPen(QColor(0x1f, 0x6f, 0xeb), 0.5 * kMm));
        m_painter.drawLine(QPointF(0, 6 * kMm), QPointF(m_width, 6 * kMm));
        m_painter.setPen(Qt::black);
        m_y = 10 * kMm;
    }

    /// As on quotes: the first own company. Empty where nobody wrote one.
    QString letterhead()
    {
        const auto own = m_replica.select({"company", {}, {{"name", false}}, {}}, 0, 1);
        if (!own || own->empty()) {
            return {};
        }
        QStringList parts;
        for (const char* field : {"name", "name_local", "address", "city", "phone", "mail"}) {
            parts.append(toQString(own->front().record.text(field)));
        }
        return joinedText(parts);
    }

    void drawFoot()
    {
        m_painter.setFont(font(7.5, false));
        const QString seal = toQString(m_visit.text("report_hash"));
        m_painter.drawText(QRectF(0, m_bottom + 4 * kMm, m_width, 5 * kMm), Qt::AlignLeft,
                           seal.isEmpty() ? bylineOfDraft() : QStringLiteral("SHA-256 ") + seal);
        m_painter.drawText(QRectF(0, m_bottom + 4 * kMm, m_width, 5 * kMm), Qt::AlignRight,
                           QString::number(m_page));
    }

    double heightOf(const QString& text, const QFont& of, double width) const
    {
        return QFontMetricsF(of, &m_writer)
            .boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text)
            .height();
    }

    void drawText(const QString& text, const QFont& of, double left, double width, double height)
    {
        m_painter.setFont(of);
        m_painter.drawText(QRectF(left, m_y, width, height + kMm), Qt::TextWordWrap, text);
    }

    void drawLine(const ReportLine& line)
    {
        const QString text = toQString(line.text);
        if (line.kind == ReportLine::Kind::title || line.kind == ReportLine::Kind::section) {
            const QFont heading = font(line.kind == ReportLine::Kind::title ? 16 : 11, true);
            const double height = heightOf(text, heading, m_width);
            m_y += 3 * kMm;
            room(height + 8 * kMm);
            drawText(text, heading, 0, m_width, height);
            m_y += height + 2 * kMm;
            return;
        }
        const double label = line.label.empty() ? 0 : m_width * 0.36;
        const QFont& of = line.kind == ReportLine::Kind::bad ? m_strong : m_body;
        // A text of many pages is cut at its lines, not in the middle of one.
        const QStringList paragraphs = text.split(u'\n');
        bool isFirst = true;
        for (const QString& paragraph : paragraphs) {
            const double height =
                std::max(heightOf(paragraph, of, m_width - label),
                         isFirst ? heightOf(toQString(line.label), m_body, label - 3 * kMm) : 0.0);
            room(height + kMm);
            if (isFirst && label > 0) {
                m_painter.setPen(QColor(0x55, 0x5f, 0x6d));
                drawText(toQString(line.label), m_body, 0, label - 3 * kMm, height);
                m_painter.setPen(Qt::black);
            }
            if (line.kind == ReportLine::Kind::bad) {
                m_painter.setPen(QColor(0xb4, 0x23, 0x18));
            }
            drawText(paragraph, of, label, m_width - label, height);
            m_painter.setPen(Qt::black);
            m_y += height + 0.8 * kMm;
            isFirst = false;
        }
    }

    QImage picture(const FileRef& file)
    {
        const auto bytes = m_replica.blobs().open(file.sha256);
        return bytes ? pictureIn(*bytes, kPhotoMost) : QImage();
    }

    void drawPhotos()
    {
        int count = 0;
        const double side = (m_width - 2 * 4 * kMm) / 3;
        double left = 0;
        for (const Row& row : m_replica.related("attachment", "visit", m_visit.id, kFilesMax)) {
            const FileRef* file = std::get_if<FileRef>(&row.record.value("file"));
            if (file == nullptr || !file->mime.starts_with("image/") || count == kPhotosMax) {
                continue;
            }
            const QImage photo = picture(*file);
            if (photo.isNull()) {
                continue;
            }
            if (left == 0) {
                m_y += 3 * kMm;
                room(side + 6 * kMm);
            }
            const QSizeF size = QSizeF(photo.size()).scaled(side, side, Qt::KeepAspectRatio);
            m_painter.drawImage(QRectF(QPointF(left, m_y), size), photo);
            ++count;
            left += side + 4 * kMm;
            if (left > m_width - side) {
                left = 0;
                m_y += side + 3 * kMm;
            }
        }
        if (left > 0) {
            m_y += side + 3 * kMm;
        }
    }

    void drawSignature()
    {
        const std::string& seal = m_visit.text("report_hash");
        if (!seal.empty()) {
            const double height = 34 * kMm;
            room(height + 4 * kMm);
            m_y += 2 * kMm;
            if (const FileRef* file = std::get_if<FileRef>(&m_visit.value("signature"))) {
                const QImage signature = picture(*file);
                const QSizeF size =
                    QSizeF(signature.size()).scaled(m_width * 0.5, 24 * kMm, Qt::KeepAspectRatio);
                m_painter.drawImage(QRectF(QPointF(0, m_y), size), signature);
            }
            m_painter.drawLine(QPointF(0, m_y + 26 * kMm), QPointF(m_width * 0.5, m_y + 26 * kMm));
            m_painter.setFont(m_body);
            m_painter.drawText(QRectF(0, m_y + 27 * kMm, m_width * 0.6, 6 * kMm), Qt::AlignLeft,
                               toQString(m_visit.text("signed_by")));
            drawQrCode(m_painter, QRectF(m_width - 30 * kMm, m_y, 30 * kMm, 30 * kMm),
                       QByteArray::fromStdString(paperCode({m_visit.id, seal})));
            m_y += height;
        }
        drawFoot();
    }

    Replica& m_replica;
    const Record& m_visit;
    QPdfWriter& m_writer;
    QPainter m_painter;
    QFont m_body;
    QFont m_strong;
    double m_width;
    double m_bottom;
    double m_y = 0;
    int m_page = 1;
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

QString mailOf(Replica& replica, const Record& visit)
{
    const auto contact = replica.find("contact", visit.reference("contact"));
    return contact ? toQString(contact->record.text("mail")) : QString();
}

} // namespace

QString visitPdfName(const Record& visit)
{
    QString name = toQString(visit.text("number") + " " + visit.text("subject")).trimmed();
    for (QChar& c : name) {
        if (QStringLiteral("/\\:*?\"<>|\n\t").contains(c)) {
            c = u'_';
        }
    }
    return name.left(120) + QStringLiteral(".pdf");
}

Done writeVisitPdf(Replica& replica, const Record& visit, const ReportContext& context,
                   const QString& path)
{
    QBuffer sheets; // whole before anything is written: never half a report
    sheets.open(QIODevice::WriteOnly);
    QPdfWriter writer(&sheets);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(18, 15, 18, 15), QPageLayout::Millimeter));
    writer.setResolution(kDpi);
    writer.setTitle(toQString(visit.title()));
    writer.setCreator(QStringLiteral("Caravan"));
    addProof(replica, visit, writer);
    {
        VisitPdf pdf(replica, visit, writer);
        pdf.draw(visit.text("report").empty() ? reportOf(replica, visit, context)
                                              : reportLines(visit.text("report")));
    }
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.write(sheets.data()) == sheets.data().size() && file.commit();
    return isWritten ? done() : Done(Error{ErrorCode::storage, {}, "cannot write " + toStd(path)});
}

Done attachVisitPdf(Desk& desk, const RecordId& visit)
{
    const auto row = desk.replica().find("visit", visit);
    const QTemporaryDir folder;
    if (!row || !folder.isValid()) {
        return Error{ErrorCode::storage, {}, "no place for the report"};
    }
    const QString path = folder.filePath(visitPdfName(row->record));
    if (Done written = writeVisitPdf(desk.replica(), row->record, {}, path); !written) {
        return written;
    }
    const Result<FileRef> file = desk.replica().blobs().take(std::filesystem::path(toStd(path)));
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
    const QString to = mailOf(replica, visit);
    const QString subject = toQString(visit.title());
    const QString program = QStandardPaths::findExecutable(QStringLiteral("xdg-email"));
    if (!program.isEmpty()) {
        QStringList words{QStringLiteral("--utf8"), QStringLiteral("--subject"), subject,
                          QStringLiteral("--attach"), path};
        if (!to.isEmpty()) {
            words.append(to);
        }
        if (QProcess::startDetached(program, words)) {
            return true;
        }
    }
    QUrl url(QStringLiteral("mailto:") + to);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("subject"), subject);
    url.setQuery(query);
    QDesktopServices::openUrl(url);
    return false;
}

} // namespace caravan::ui
