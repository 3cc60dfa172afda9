// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_output.h"

#include "core/exchange/table.h"
#include "ui/charts/report_view.h"
#include "ui/paper/paper.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace caravan::ui {

namespace {

constexpr int kMargin = 24;
constexpr int kHeadHeight = 64;
constexpr int kFootHeight = 28;
constexpr int kPictureScale = 2; ///< of a PNG
constexpr int kPdfDpi = 300;
constexpr double kScreenDpi = 96;

QSize sheetSize(const ReportView& view)
{
    return view.size() + QSize(2 * kMargin, kHeadHeight + kFootHeight + 2 * kMargin);
}

/// Title and question above, rates below, all on a ground of its own: a picture without one is
/// black in some viewers.
void paintSheet(QPainter& painter, const QSize& size, ReportView& view, const ReportSheet& sheet)
{
    const Tokens& tokens = currentTokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), size), tokens.surface);
    QRectF line(kMargin, kMargin, size.width() - 2 * kMargin, 30);
    painter.setFont(fontFor(TextRole::pageTitle));
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, sheet.title);
    line.translate(0, 30);
    line.setHeight(20);
    painter.setFont(fontFor(TextRole::body));
    painter.setPen(tokens.text2);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, sheet.question);
    const QRectF body(kMargin, kMargin + kHeadHeight, size.width() - 2 * kMargin,
                      size.height() - 2 * kMargin - kHeadHeight - kFootHeight);
    painter.save();
    view.draw(painter, body);
    painter.restore();
    painter.setFont(fontFor(TextRole::caption));
    painter.setPen(tokens.text3);
    painter.drawText(
        QRectF(kMargin, size.height() - kMargin - kFootHeight + 8, size.width() - 2 * kMargin, 20),
        Qt::AlignLeft | Qt::AlignVCenter, sheet.rates);
}

Done failed(const QString& path)
{
    return Error{ErrorCode::storage, toStd(path), "cannot be written"};
}

Done writePng(ReportView& view, const ReportSheet& sheet, const QString& path)
{
    const QSize size = sheetSize(view);
    QImage image(size * kPictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPictureScale);
    QPainter painter(&image);
    paintSheet(painter, size, view, sheet);
    painter.end();
    return image.save(path, "PNG") ? done() : failed(path);
}

Done writeSvg(ReportView& view, const ReportSheet& sheet, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failed(path);
    }
    const QSize size = sheetSize(view);
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(sheet.title);
    QPainter painter(&generator);
    paintSheet(painter, size, view, sheet);
    painter.end();
    return file.flush() && file.error() == QFile::NoError ? done() : failed(path);
}

Done writePdf(ReportView& view, const ReportSheet& sheet, const QString& path)
{
    QBuffer sheets;
    sheets.open(QIODevice::WriteOnly);
    QPdfWriter writer(&sheets);
    const QSize size = sheetSize(view);
    writer.setResolution(kPdfDpi);
    writer.setTitle(sheet.title);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(
        QPageSize(QSizeF(size) / kScreenDpi, QPageSize::Inch, QString(), QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(kPdfDpi / kScreenDpi, kPdfDpi / kScreenDpi);
    {
        const PaperFonts onPaper; // of charts too, which choose their fonts themselves
        view.restyle();
        paintSheet(painter, size, view, sheet);
    }
    view.restyle();
    painter.end();
    return writeReadable(sheets.data(), path);
}

Done writeCsv(const QAbstractItemModel& figures, const QString& path)
{
    std::vector<std::string> header;
    for (int column = 0; column < figures.columnCount(); ++column) {
        header.push_back(toStd(figures.headerData(column, Qt::Horizontal).toString()));
    }
    const auto table = csvTable(std::filesystem::path(toStd(path)), header);
    for (int row = 0; row < figures.rowCount(); ++row) {
        std::vector<TableCell> cells;
        for (int column = 0; column < figures.columnCount(); ++column) {
            const QVariant figure = figures.index(row, column).data(Qt::EditRole);
            const QString text = figures.index(row, column).data().toString();
            const auto number = Decimal::parse(toStd(figure.toString()));
            cells.push_back(number ? TableCell(*number)
                                   : TableCell(toStd(figure.isValid() ? figure.toString() : text)));
        }
        if (Done added = table->add(cells); !added) {
            return added;
        }
    }
    return table->finish();
}

} // namespace

Done writeReport(ReportView& view, const QAbstractItemModel& figures, const ReportSheet& sheet,
                 const QString& path)
{
    const auto endsWith = [&](const char* ending) {
        return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    if (endsWith(".csv")) {
        return writeCsv(figures, path);
    }
    if (endsWith(".svg")) {
        return writeSvg(view, sheet, path);
    }
    if (endsWith(".pdf")) {
        return writePdf(view, sheet, path);
    }
    return writePng(view, sheet, path);
}

} // namespace caravan::ui
