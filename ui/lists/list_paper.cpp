// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_paper.h"

#include "ui/models/totals.h"
#include "ui/paper/paper.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace caravan::ui {

namespace {

constexpr std::int64_t kRowsMax = 5000;
constexpr double kBody = 8;
constexpr double kTitle = 14;
constexpr double kSide = 5;  ///< points beside the text of a cell
constexpr double kAbove = 3; ///< and above and below it
constexpr double kTextWidthMin = 44;
constexpr double kFootHeight = 16;
const QColor kInk(0x1B, 0x24, 0x30);
const QColor kSoftInk(0x5A, 0x67, 0x78);
const QColor kRule(0xC9, 0xD1, 0xDB);

class ListPaper {
    Q_DECLARE_TR_FUNCTIONS(ListPaper)

public:
    ListPaper(Replica& replica, const std::vector<const Field*>& fields, const ListHeading& heading)
        : m_replica(replica), m_fields(fields), m_heading(heading),
          m_body(paperFont(toQString(interfaceLanguage()), kBody)),
          m_strong(paperFont(toQString(interfaceLanguage()), kBody, true))
    {
    }

    Done read(const Query& query)
    {
        const auto rows = m_replica.select(query, 0, kRowsMax + 1);
        if (!rows) {
            return rows.error();
        }
        if (static_cast<std::int64_t>(rows->size()) > kRowsMax) {
            return Error{ErrorCode::tooLarge, "rows", std::to_string(kRowsMax)};
        }
        std::vector<std::map<std::string, Decimal>> sums(m_fields.size());
        for (const Row& row : *rows) {
            QStringList cells;
            for (std::size_t i = 0; i < m_fields.size(); ++i) {
                const Value& value = row.record.value(m_fields[i]->name);
                cells.append(displayText(m_replica, *m_fields[i], value));
                if (const auto* money = std::get_if<Money>(&value);
                    money && !m_fields[i]->isUnitPrice) {
                    Decimal& sum = sums[i][money->currency];
                    sum = sum + money->amount;
                }
            }
            m_rows.push_back(std::move(cells));
        }
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            if (!sums[i].empty()) {
                m_totals.append(
                    tr("%1: %2", "field: sum")
                        .arg(labelText(m_fields[i]->labels), totalOf(m_replica, sums[i]).brief));
            }
        }
        return done();
    }

    void draw(QPagedPaintDevice& device)
    {
        QPainter painter(&device);
        const double scale = device.logicalDpiX() / kPointsPerInch;
        m_page = QSizeF(device.width() / scale, device.height() / scale);
        painter.scale(scale, scale);
        m_painter = &painter;
        m_device = &device;
        measure();
        m_sheets = countSheets();
        beginSheet();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (m_y + m_heights[i] > bottom()) {
                endSheet();
                device.newPage();
                ++m_sheet;
                beginSheet();
            }
            drawRow(m_rows[i], m_heights[i], m_body, kInk);
        }
        if (m_y + totalsHeight() > bottom()) {
            endSheet();
            device.newPage();
            ++m_sheet;
            beginSheet();
        }
        drawTotals();
        endSheet();
    }

private:
    double bottom() const { return m_page.height() - kFootHeight; }
    double totalsHeight() const { return 22 + 11 * static_cast<double>(m_totals.size()); }

    bool isRight(std::size_t column) const { return isNumeric(m_fields[column]->type); }

    /// Numbers get what they need; texts share the rest by how long they are.
    void measure()
    {
        const QFontMetricsF body(m_body);
        const QFontMetricsF strong(m_strong);
        const std::size_t count = m_fields.size();
        std::vector<double> wanted(count);
        for (std::size_t i = 0; i < count; ++i) {
            wanted[i] = strong.horizontalAdvance(labelText(m_fields[i]->labels));
            for (const QStringList& row : m_rows) {
                wanted[i] = std::max(
                    wanted[i], body.horizontalAdvance(row[static_cast<qsizetype>(i)].simplified()));
            }
            wanted[i] += 2 * kSide + 1;
        }
        double numbers = 0;
        double texts = 0;
        for (std::size_t i = 0; i < count; ++i) {
            (isRight(i) ? numbers : texts) += wanted[i];
        }
        const double left = m_page.width() - numbers;
        const double share = texts > left && texts > 0 ? left / texts : 1;
        m_widths.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            m_widths[i] = isRight(i) ? wanted[i] : std::max(kTextWidthMin, wanted[i] * share);
        }
        const double all = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
        if (all > m_page.width()) { // so many columns that nothing else is left than smaller print
            m_shrink = m_page.width() / all;
            m_painter->scale(m_shrink, m_shrink);
            m_page /= m_shrink;
        }
        for (const QStringList& row : m_rows) {
            m_heights.push_back(heightOf(row, m_body));
        }
        QStringList heads;
        for (const Field* field : m_fields) {
            heads.append(labelText(field->labels));
        }
        m_heads = heads;
        m_headHeight = heightOf(heads, m_strong);
    }

    double heightOf(const QStringList& cells, const QFont& font) const
    {
        const QFontMetricsF metrics(font);
        double height = metrics.height();
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const QRectF room(0, 0, m_widths[i] - 2 * kSide, 1e5);
            height =
                std::max(height, metrics
                                     .boundingRect(room, Qt::TextWrapAnywhere | Qt::TextWordWrap,
                                                   cells[static_cast<qsizetype>(i)])
                                     .height());
        }
        return height + 2 * kAbove;
    }

    double headingHeight() const
    {
        return m_sheet == 1 ? 24 + 11 * static_cast<double>(headingLines().size()) + 6 : 4;
    }

    QStringList headingLines() const
    {
        QStringList lines;
        if (!m_heading.filter.isEmpty()) {
            lines.append(m_heading.filter);
        }
        lines.append(tr("%Ln record(s)", nullptr, static_cast<int>(m_rows.size())) +
                     QStringLiteral(" · ") + m_heading.when);
        return lines;
    }

    int countSheets()
    {
        int sheets = 1;
        m_sheet = 1;
        double y = headingHeight() + m_headHeight;
        for (const double height : m_heights) {
            if (y + height > bottom()) {
                m_sheet = ++sheets;
                y = headingHeight() + m_headHeight;
            }
            y += height;
        }
        if (y + totalsHeight() > bottom()) {
            ++sheets;
        }
        m_sheet = 1;
        return sheets;
    }

    void beginSheet()
    {
        m_y = 0;
        if (m_sheet == 1) {
            m_painter->setPen(kInk);
            m_painter->setFont(paperFont(toQString(interfaceLanguage()), kTitle, true));
            m_painter->drawText(QRectF(0, 0, m_page.width(), 22), Qt::AlignLeft | Qt::AlignVCenter,
                                m_heading.title);
            m_painter->setFont(m_body);
            m_painter->setPen(kSoftInk);
            double y = 24;
            for (const QString& line : headingLines()) {
                m_painter->drawText(QRectF(0, y, m_page.width(), 11),
                                    Qt::AlignLeft | Qt::AlignVCenter, line);
                y += 11;
            }
        }
        m_y = headingHeight();
        drawRow(m_heads, m_headHeight, m_strong, kSoftInk);
    }

    void drawRow(const QStringList& cells, double height, const QFont& font, const QColor& ink)
    {
        m_painter->setFont(font);
        double x = 0;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            m_painter->setPen(ink);
            const QRectF room(x + kSide, m_y + kAbove, m_widths[i] - 2 * kSide,
                              height - 2 * kAbove + 1);
            drawCell(*m_painter, room, isRight(i) ? Qt::AlignRight : Qt::AlignLeft,
                     cells[static_cast<qsizetype>(i)]);
            x += m_widths[i];
        }
        m_y += height;
        m_painter->setPen(QPen(kRule, 0.5));
        m_painter->drawLine(QPointF(0, m_y), QPointF(m_page.width(), m_y));
    }

    void drawTotals()
    {
        if (m_totals.isEmpty()) {
            return;
        }
        m_y += 8;
        m_painter->setFont(m_strong);
        m_painter->setPen(kInk);
        for (const QString& total : m_totals) {
            m_painter->drawText(QRectF(0, m_y, m_page.width() - kSide, 11),
                                Qt::AlignRight | Qt::AlignVCenter,
                                tr("Total %1", "field: sum").arg(total));
            m_y += 11;
        }
    }

    void endSheet()
    {
        m_painter->setFont(m_body);
        m_painter->setPen(kSoftInk);
        const QRectF foot(0, m_page.height() - 11, m_page.width(), 11);
        m_painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_heading.title);
        m_painter->drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                            tr("Page %1 of %2").arg(m_sheet).arg(m_sheets));
    }

    Replica& m_replica;
    const std::vector<const Field*>& m_fields;
    const ListHeading& m_heading;
    QFont m_body;
    QFont m_strong;
    std::vector<QStringList> m_rows;
    QStringList m_totals;
    QStringList m_heads;
    std::vector<double> m_widths;
    std::vector<double> m_heights;
    double m_headHeight = 0;
    double m_shrink = 1;
    QSizeF m_page;
    QPainter* m_painter = nullptr;
    QPagedPaintDevice* m_device = nullptr;
    double m_y = 0;
    int m_sheet = 1;
    int m_sheets = 1;
};

} // namespace

Done printList(Replica& replica, const Query& query, const std::vector<const Field*>& fields,
               const ListHeading& heading, QPagedPaintDevice& device)
{
    ListPaper paper(replica, fields, heading);
    if (Done read = paper.read(query); !read) {
        return read;
    }
    paper.draw(device);
    return done();
}

} // namespace caravan::ui
