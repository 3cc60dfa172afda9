// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/safety_paper.h"

#include "ui/paper/paper.h"
#include "ui/sync/safety_rows.h"
#include "ui/text/format.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr double kSafetyHeading = 18;
constexpr double kSafetyVerdict = 13;
constexpr double kSafetyText = 9;
constexpr double kStateWidth = 84; ///< the column of what each line says in one word
constexpr double kSafetyGap = 10;
const QColor kSafetyInk(0x1B, 0x24, 0x30);
const QColor kSafetySoftInk(0x5A, 0x67, 0x78);
const QColor kSafetyRule(0xC9, 0xD1, 0xDB);

/// One proof on sheets; the painter counts in points.
class SafetySheet {
public:
    SafetySheet(Replica& replica, QPagedPaintDevice& device, QPainter& painter)
        : m_language(toQString(interfaceLanguage())), m_head(replica, m_language), m_device(device),
          m_painter(painter), m_page(device.pageLayout().pageSize().sizePoints()),
          m_width(m_page.width() - 2 * kPaperMarginX)
    {
    }

    void draw(const SafetyPaper& paper)
    {
        begin();
        add(paper.heading, paperFont(m_language, kSafetyHeading, true), kSafetyInk, 0);
        add(paper.verdict, paperFont(m_language, kSafetyVerdict, true), kSafetyInk, 0);
        add(paper.about.join(QLatin1Char('\n')), paperFont(m_language, kSafetyText), kSafetySoftInk,
            0);
        m_y += kSafetyGap;
        for (const SafetyCheck& check : paper.checks) {
            addCheck(check);
        }
    }

private:
    void begin()
    {
        m_head.paint(m_painter, m_page, QString::number(++m_sheet));
        m_y = kPaperTop;
    }

    double heightOf(const QString& text, const QFont& font, double left) const
    {
        return text.isEmpty()
                   ? 0
                   : QFontMetricsF(font)
                         .boundingRect(QRectF(0, 0, m_width - left, 10'000), Qt::TextWordWrap, text)
                         .height();
    }

    void add(const QString& text, const QFont& font, const QColor& ink, double left)
    {
        const double height = heightOf(text, font, left);
        if (height == 0) {
            return;
        }
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(kPaperMarginX + left, m_y, m_width - left, height + 2),
                           Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
        m_y += height + 4;
    }

    void addCheck(const SafetyCheck& check)
    {
        const QFont strong = paperFont(m_language, kSafetyText + 1, true);
        const QFont plain = paperFont(m_language, kSafetyText);
        const double needed = heightOf(check.title, strong, kStateWidth) +
                              heightOf(check.detail, plain, kStateWidth) + 2 * kSafetyGap;
        if (m_y + needed > m_page.height() - kPaperFoot - kPaperBottomGap) {
            static_cast<void>(m_device.newPage());
            begin();
        }
        m_painter.setPen(QPen(kSafetyRule, 0.5));
        m_painter.drawLine(QPointF(kPaperMarginX, m_y), QPointF(kPaperMarginX + m_width, m_y));
        m_y += kSafetyGap / 2;
        m_painter.setFont(strong);
        m_painter.setPen(kSafetyInk);
        drawCell(m_painter, QRectF(kPaperMarginX, m_y, kStateWidth - kSafetyGap, needed),
                 Qt::AlignLeft, lookOf(check.state).word);
        add(check.title, strong, kSafetyInk, kStateWidth);
        add(check.detail, plain, kSafetySoftInk, kStateWidth);
        m_y += kSafetyGap / 2;
    }

    QString m_language;
    Letterhead m_head;
    QPagedPaintDevice& m_device;
    QPainter& m_painter;
    QSizeF m_page;
    double m_width;
    double m_y = 0;
    int m_sheet = 0;
};

} // namespace

Done writeSafety(Replica& replica, const SafetyPaper& paper, const QString& path)
{
    PaperFile file(paper.heading);
    {
        QPainter painter(&file.writer());
        PaperFile::usePoints(painter);
        SafetySheet(replica, file.writer(), painter).draw(paper);
    }
    return file.write(path);
}

void printSafety(Replica& replica, const SafetyPaper& paper, QPagedPaintDevice& device)
{
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / kPointsPerInch;
    painter.scale(scale, scale);
    SafetySheet(replica, device, painter).draw(paper);
}

} // namespace caravan::ui
