// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/paper/pdf_text.h"

#include <QFont>
#include <QFontDatabase>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QString>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr char16_t kRadicalsFirst = 0x2E80;
constexpr char16_t kRadicalsLast = 0x2FDF;
constexpr char16_t kIdeographsFirst = 0x4E00;
constexpr char16_t kIdeographsLast = 0x9FFF;
constexpr qsizetype kEntriesMax = 100; ///< of one list of a CMap, says its specification
constexpr qsizetype kXrefLine = 20;

QString allFrom(char16_t first, char16_t last)
{
    QString text;
    for (char32_t c = first; c <= last; ++c) {
        text += QChar(static_cast<char16_t>(c));
    }
    return text;
}

/// The ideograph that is drawn like a radical: by Unicode's own equivalence, else by the font.
const QHash<char16_t, char16_t>& ideographs()
{
    static const QHash<char16_t, char16_t> kOf = [] {
        QHash<char16_t, char16_t> of;
        const QRawFont font = QRawFont::fromFont(QFont(QStringLiteral("Noto Sans CJK SC")),
                                                 QFontDatabase::SimplifiedChinese);
        const QList<quint32> glyphs =
            font.glyphIndexesForString(allFrom(kIdeographsFirst, kIdeographsLast));
        QHash<quint32, char16_t> byGlyph;
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            byGlyph.insert(glyphs[i], static_cast<char16_t>(kIdeographsFirst + i));
        }
        const QString radicals = allFrom(kRadicalsFirst, kRadicalsLast);
        const QList<quint32> drawn = font.glyphIndexesForString(radicals);
        for (qsizetype i = 0; i < radicals.size(); ++i) {
            const QString plain = QString(radicals[i]).normalized(QString::NormalizationForm_KC);
            const char16_t meant = plain.size() == 1 ? plain[0].unicode() : char16_t(0);
            if (meant != 0 && meant != radicals[i].unicode()) {
                of.insert(radicals[i].unicode(), meant);
            } else if (i < drawn.size() && drawn[i] != 0 && byGlyph.contains(drawn[i])) {
                of.insert(radicals[i].unicode(), byGlyph.value(drawn[i]));
            }
        }
        return of;
    }();
    return kOf;
}

uint meant(uint code)
{
    if (code == u'\t') {
        return u' ';
    }
    return code >= kRadicalsFirst && code <= kRadicalsLast
               ? ideographs().value(static_cast<char16_t>(code), static_cast<char16_t>(code))
               : code;
}

/// The numbers in "<0001> <0008> [<0053> <0074>]".
QList<uint> hexNumbers(const QByteArray& line)
{
    QList<uint> numbers;
    for (qsizetype at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
        const qsizetype end = line.indexOf('>', at);
        bool isNumber = false;
        const uint number = line.mid(at + 1, end - at - 1).toUInt(&isNumber, 16);
        if (end < 0 || !isNumber) {
            return {};
        }
        numbers.append(number);
    }
    return numbers;
}

QByteArray hex(uint number)
{
    return '<' + QByteArray::number(number, 16).rightJustified(4, '0').toUpper() + '>';
}

/// One table from glyphs to characters, each glyph named for itself.
QByteArray mendedTable(const QByteArray& table)
{
    const qsizetype begin = table.indexOf("beginbfrange");
    const qsizetype end = table.lastIndexOf("endbfrange");
    if (begin < 0 || end < begin) {
        return table;
    }
    QList<QByteArray> entries;
    for (const QByteArray& line : table.mid(begin, end - begin).split('\n')) {
        const QList<uint> numbers = hexNumbers(line);
        const bool isList = line.contains('[');
        for (qsizetype i = 2; i < numbers.size(); ++i) {
            const uint last = isList ? numbers[0] + static_cast<uint>(i - 2) : numbers[1];
            for (uint glyph = numbers[0] + static_cast<uint>(i - 2); glyph <= last; ++glyph) {
                const uint code = isList ? numbers[i] : numbers[2] + glyph - numbers[0];
                entries.append(hex(glyph) + ' ' + hex(meant(code)));
            }
        }
    }
    QByteArray lists;
    for (qsizetype at = 0; at < entries.size(); at += kEntriesMax) {
        const QList<QByteArray> some = entries.mid(at, kEntriesMax);
        lists +=
            QByteArray::number(some.size()) + " beginbfchar\n" + some.join('\n') + "\nendbfchar\n";
    }
    // The count before the word goes too.
    const qsizetype head = table.lastIndexOf('\n', begin) + 1;
    const qsizetype tail = table.indexOf('\n', end) + 1;
    return table.left(head) + lists + table.mid(tail);
}

QByteArray mendedObject(const QByteArray& object)
{
    const qsizetype begin = object.indexOf("stream\n");
    const qsizetype end = object.lastIndexOf("\nendstream");
    const qsizetype length = object.indexOf("/Length ");
    if (begin < 0 || end < begin || length < 0 || length > begin || !object.contains("begincmap")) {
        return object;
    }
    const qsizetype content = begin + static_cast<qsizetype>(qstrlen("stream\n"));
    const QByteArray table = mendedTable(object.mid(content, end - content) + '\n');
    const qsizetype number = length + static_cast<qsizetype>(qstrlen("/Length "));
    qsizetype after = number;
    while (after < begin && object[after] >= '0' && object[after] <= '9') {
        ++after;
    }
    return object.left(number) + QByteArray::number(table.size()) +
           object.mid(after, content - after) + table + object.mid(end + 1);
}

struct Place {
    qsizetype offset = 0;
    qsizetype number = 0;
};

/// Where each object begins, from the one table of a file that nobody changed since; empty for
/// anything else.
QList<Place> placesIn(const QByteArray& pdf, qsizetype table, qsizetype* end)
{
    if (table <= 0 || !pdf.mid(table).startsWith("xref\n0 ")) {
        return {};
    }
    const qsizetype line = pdf.indexOf('\n', table) + 1;
    const qsizetype first = pdf.indexOf('\n', line) + 1;
    const qsizetype count = pdf.mid(line + 2, first - line - 3).trimmed().toLongLong();
    QList<Place> places;
    for (qsizetype i = 1; i < count; ++i) {
        const QByteArray entry = pdf.mid(first + i * kXrefLine, kXrefLine);
        if (entry.size() < kXrefLine || entry[17] != 'n') {
            return {};
        }
        places.append({entry.left(10).toLongLong(), i});
    }
    *end = first + count * kXrefLine;
    std::sort(places.begin(), places.end(),
              [](const Place& a, const Place& b) { return a.offset < b.offset; });
    return places;
}

} // namespace

QByteArray readablePdf(const QByteArray& pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    const qsizetype table =
        start < 0 ? -1 : pdf.mid(start + 10, 20).split('\n').value(0).trimmed().toLongLong();
    qsizetype tableEnd = 0;
    const QList<Place> places = placesIn(pdf, table, &tableEnd);
    if (places.isEmpty() || places.last().offset >= table) {
        return pdf;
    }
    QByteArray written = pdf.left(places.first().offset);
    QList<QByteArray> lines(places.size() + 1);
    lines[0] = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < places.size(); ++i) {
        const qsizetype end = i + 1 < places.size() ? places[i + 1].offset : table;
        lines[places[i].number] =
            QByteArray::number(written.size()).rightJustified(10, '0') + " 00000 n \n";
        written += mendedObject(pdf.mid(places[i].offset, end - places[i].offset));
    }
    const qsizetype newTable = written.size();
    written += "xref\n0 " + QByteArray::number(lines.size()) + '\n' + lines.join() +
               pdf.mid(tableEnd, start - tableEnd) + "startxref\n" + QByteArray::number(newTable) +
               "\n%%EOF\n";
    return written;
}

} // namespace caravan::ui
