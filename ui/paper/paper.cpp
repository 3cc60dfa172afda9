// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/paper/paper.h"

#include "core/store/blobs.h"
#include "core/store/failure.h"
#include "core/store/replica.h"
#include "ui/models/picture.h"
#include "ui/paper/pdf_text.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"

#include <QFile>
#include <QPainter>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr double kTop = 40;
constexpr double kLogoHeight = 40;
constexpr double kSmall = 8;
constexpr double kName = 15;
constexpr double kMarkAngle = -52;
const QSize kLogoMost(1200, 400);

const QColor kInk(0x1B, 0x24, 0x30);
const QColor kSoftInk(0x5A, 0x67, 0x78);
const QColor kRule(0xC9, 0xD1, 0xDB);
const QColor kMarkInk(0xB4, 0x23, 0x18, 38);
const QColor kMarkText(0xB4, 0x23, 0x18);

QImage logoOf(Replica& replica, const Record& company)
{
    const auto* file = std::get_if<FileRef>(&company.value("logo"));
    const auto bytes =
        file != nullptr ? replica.blobs().open(file->sha256) : Result<std::string>(Error{});
    return bytes ? pictureIn(*bytes, kLogoMost) : QImage(); // by the plain photo readers only
}

QString joined(const Record& record, std::initializer_list<const char*> fields)
{
    QStringList parts;
    for (const char* field : fields) {
        if (const std::string& part = record.text(field); !part.empty()) {
            parts.append(toQString(part));
        }
    }
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

QFont onPaper(QFont font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont paperFont(const QString& language, double points, bool isStrong)
{
    QFont font = onPaper(applicationFont(language));
    font.setPixelSize(std::max(1, static_cast<int>(points))); // the painter counts in points
    if (isStrong) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

void drawCell(QPainter& painter, const QRectF& room, Qt::AlignmentFlag side, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text);
    if (text.contains(QLatin1Char('\n')) || width > room.width()) {
        painter.drawText(room, side | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
        return;
    }
    QFont han = painter.font();
    han.setFamilies({QStringLiteral("Noto Sans CJK SC")});
    const double ascent = std::max(metrics.ascent(), QFontMetricsF(han).ascent());
    const double left = side == Qt::AlignRight ? room.right() - width : room.left();
    painter.drawText(QPointF(left, room.top() + ascent), text);
}

PaperFile::PaperFile(const QString& title) : m_writer(&m_sheets)
{
    m_sheets.open(QIODevice::WriteOnly);
    m_writer.setResolution(kDpi);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF());
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Caravan"));
}

void PaperFile::usePoints(QPainter& painter)
{
    painter.scale(kDpi / kPointsPerInch, kDpi / kPointsPerInch);
}

Done PaperFile::write(const QString& path)
{
    return writeReadable(m_sheets.data(), path);
}

Done writeReadable(const QByteArray& pdf, const QString& path)
{
    const QByteArray bytes = readablePdf(pdf);
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? done()
                     : Done(Error{ErrorCode::storage, toStd(path), toStd(file.errorString())});
}

void makeReadable(const QString& path)
{
    QFile printed(path);
    if (!printed.open(QIODevice::ReadOnly)) {
        return;
    }
    const QByteArray bytes = printed.readAll();
    printed.close();
    static_cast<void>(writeReadable(bytes, path)); // else it stays as it was printed
}

Letterhead::Letterhead(Replica& replica, const QString& language) : m_language(language)
{
    // No company is one that was not entered; one that cannot be read would send out a bare paper.
    const auto companies = orThrow(replica.select(
        {replica.catalogue().at(Serves::letterhead).name, {}, {{"name", false}}, {}}, 0, 1));
    if (companies.empty()) {
        return;
    }
    const Record& company = companies.front().record;
    const std::string& local = company.text("name_local");
    m_company = toQString(
        language.startsWith(QLatin1String("zh")) && !local.empty() ? local : company.text("name"));
    m_line = joined(company, {"address", "city", "phone", "mail", "website"});
    QStringList foot;
    for (const char* field : {"tax_id", "bank"}) {
        if (const std::string& part = company.text(field); !part.empty()) {
            foot.append(
                toQString(caravan::label(company.entity->field(field)->labels, toStd(language))) +
                QLatin1Char(' ') + toQString(part));
        }
    }
    m_foot = foot.join(QStringLiteral("  ·  "));
    m_logo = logoOf(replica, company);
    const auto* logo = std::get_if<FileRef>(&company.value("logo"));
    m_logoHash = logo != nullptr && !m_logo.isNull() ? logo->sha256 : std::string();
}

std::string Letterhead::identity() const
{
    return toStd(QStringList{m_language, m_company, m_line, m_foot}.join(QLatin1Char('\n'))) +
           '\n' + m_logoHash;
}

void Letterhead::paint(QPainter& painter, const QSizeF& page, const QString& pageText,
                       const QString& foot, const QString& mark) const
{
    painter.save();
    const double right = page.width() - kPaperMarginX;
    double left = kPaperMarginX;
    if (!m_logo.isNull()) {
        const double width = kLogoHeight * m_logo.width() / std::max(1, m_logo.height());
        painter.drawImage(QRectF(left, kTop, width, kLogoHeight), m_logo);
        left += width + 12;
    }
    painter.setPen(kInk);
    painter.setFont(paperFont(m_language, kName, true));
    painter.drawText(QRectF(left, kTop, right - left, 22), Qt::AlignLeft | Qt::AlignVCenter,
                     m_company);
    painter.setFont(paperFont(m_language, kSmall));
    painter.setPen(kSoftInk);
    // Beside a wide logo it takes two lines.
    const bool isLong = QFontMetricsF(painter.font()).horizontalAdvance(m_line) > right - left;
    painter.drawText(QRectF(left, kTop + (isLong ? 20 : 23), right - left, isLong ? 26 : 14),
                     Qt::AlignLeft | (isLong ? Qt::AlignTop : Qt::AlignVCenter) | Qt::TextWordWrap,
                     m_line);
    painter.setPen(QPen(kRule, 0.75));
    painter.drawLine(QPointF(kPaperMarginX, kTop + kLogoHeight + 8),
                     QPointF(right, kTop + kLogoHeight + 8));
    const double bottom = page.height() - kPaperFoot;
    painter.drawLine(QPointF(kPaperMarginX, bottom), QPointF(right, bottom));
    painter.setPen(kSoftInk);
    painter.drawText(QRectF(kPaperMarginX, bottom + 4, right - kPaperMarginX - 80, 24),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     foot.isEmpty() ? m_foot : foot);
    painter.drawText(QRectF(right - 80, bottom + 4, 80, 12), Qt::AlignRight | Qt::AlignTop,
                     pageText);
    if (!mark.isEmpty()) {
        painter.setPen(kMarkText); // once in a line of its own, where it is read and searched
        painter.setFont(paperFont(m_language, kSmall + 1, true));
        painter.drawText(QRectF(left, kTop + kLogoHeight + 12, right - left, 14),
                         Qt::AlignRight | Qt::AlignVCenter, mark);
        paintMark(painter, page, mark);
    }
    painter.restore();
}

/// Across the sheet, as wide as it takes; through it the text stays legible.
void Letterhead::paintMark(QPainter& painter, const QSizeF& page, const QString& mark) const
{
    constexpr double kWide = 560;
    QFont font = paperFont(m_language, 64, true);
    const double width = QFontMetricsF(font).horizontalAdvance(mark);
    font.setPixelSize(std::max(12, static_cast<int>(64 * std::min(1.0, kWide / width))));
    painter.setFont(font);
    painter.setPen(kMarkInk);
    painter.translate(page.width() / 2, page.height() / 2);
    painter.rotate(kMarkAngle);
    painter.drawText(QRectF(-400, -60, 800, 120), Qt::AlignCenter, mark);
}

} // namespace caravan::ui
