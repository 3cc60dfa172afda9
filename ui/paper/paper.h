// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPdfWriter>
#include <QString>

#include <string>

class QPainter;

namespace caravan {
class Replica;
struct Record;
} // namespace caravan

namespace caravan::ui {

/// All that is drawn on a sheet is measured in points, from its corner.
constexpr double kPointsPerInch = 72;
constexpr double kPaperMarginX = 54;
constexpr double kPaperTop = 118; ///< below the letterhead
constexpr double kPaperFoot = 44; ///< from the rule above the foot to the edge
constexpr double kPaperBottomGap = 12;

/// A font for paper. Its text is drawn glyph by glyph as the font's own table says: contextual
/// forms (Inter's hyphen between digits) have no character that a PDF could name.
QFont paperFont(const QString& language, double points, bool isStrong = false);
/// The same of a font that is known already.
QFont onPaper(QFont font);

/// Text of a cell, at the top of @p room. What fits into one line stands on one base line with its
/// neighbours, whichever script each is written in.
void drawCell(QPainter& painter, const QRectF& room, Qt::AlignmentFlag side, const QString& text);

/// A PDF on A4 that is whole before anything is written, and whose text can be copied and searched.
class PaperFile {
public:
    explicit PaperFile(const QString& title);

    QPdfWriter& writer() { return m_writer; }
    /// Scales @p painter, begun on writer(), to points.
    static void usePoints(QPainter& painter);
    /// Error: storage, with what the system said about the place as detail.
    Done write(const QString& path);

private:
    static constexpr int kDpi = 300;
    QBuffer m_sheets;
    QPdfWriter m_writer;
};

/// Writes a PDF as Qt made it, with text that can be copied. Error: storage, with what the system
/// said about the place as detail.
Done writeReadable(const QByteArray& pdf, const QString& path);

/// The same for the text of a PDF that a print dialog wrote; left as it is where it cannot be read.
void makeReadable(const QString& path);

/// Head and foot of every sheet: the first own company (record `company`) with its logo, what it
/// says at the bottom, and the number of the page.
class Letterhead {
public:
    Letterhead(Replica& replica, const QString& language);

    const QString& company() const { return m_company; }
    /// All that it says, and which logo it has: the same where a paper would look the same.
    std::string identity() const;
    /// @p foot: in place of the company's own line; @p mark: across the sheet, e.g. "Draft".
    void paint(QPainter& painter, const QSizeF& page, const QString& pageText,
               const QString& foot = {}, const QString& mark = {}) const;

private:
    void paintMark(QPainter& painter, const QSizeF& page, const QString& mark) const;

    QString m_language;
    QString m_company;
    QString m_line; ///< where it is and how it is reached
    QString m_foot;
    QImage m_logo;
    std::string m_logoHash;
};

} // namespace caravan::ui
