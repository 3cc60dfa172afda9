// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/asset_labels.h"

#include "core/record/record_code.h"
#include "ui/paper/paper.h"
#include "ui/service/qr_code.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace caravan::ui {

namespace {

constexpr int kDpi = 300;
constexpr double kMm = kDpi / 25.4;
constexpr int kAssetLabelsColumns = 3;
constexpr int kRows = 8;
constexpr double kAssetLabelsWidth = 70;
constexpr double kHeight = 37;
constexpr double kTop = 0.5;
constexpr double kAssetLabelsPad = 4;
constexpr double kCode = 26;

class AssetLabels {
    Q_DECLARE_TR_FUNCTIONS(AssetLabels)

public:
    static QString ask() { return tr("Save QR labels"); }
    static QString filter() { return tr("PDF (*.pdf)"); }
    static QString written(const QString& path) { return tr("Labels saved to %1").arg(path); }
    static QString tooMany() { return tr("Too many labels. Filter the list first."); }
};

QFont font(double points, bool strong)
{
    QFont face = onPaper(QFont());
    face.setPointSizeF(points);
    face.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return face;
}

void paintLabel(QPainter& painter, Replica& replica, const Record& asset, const QRectF& rect)
{
    const QRectF inner = rect.adjusted(kAssetLabelsPad * kMm, kAssetLabelsPad * kMm,
                                       -kAssetLabelsPad * kMm, -kAssetLabelsPad * kMm);
    drawQrCode(painter, QRectF(inner.left(), inner.top(), kCode * kMm, kCode * kMm),
               QByteArray::fromStdString(codeOf(asset.key())));
    const double left = inner.left() + (kCode + 2) * kMm;
    double top = inner.top() + 1 * kMm;
    const auto line = [&](const QString& text, const QFont& face, int linesMax) {
        if (text.isEmpty()) {
            return;
        }
        painter.setFont(face);
        const double height = painter.fontMetrics().lineSpacing();
        const QRectF room(left, top, inner.right() - left, height * linesMax);
        const QString shown = linesMax == 1
                                  ? painter.fontMetrics().elidedText(text, Qt::ElideRight,
                                                                     static_cast<int>(room.width()))
                                  : text;
        QRectF used;
        painter.drawText(room, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, shown, &used);
        top += std::min(used.height(), room.height()) + 0.6 * kMm;
    };
    line(toQString(asset.text("name")), font(8.5, true), 2);
    line(toQString(asset.text("serial")), font(8, false), 1);
    line(toQString(replica.title("account", asset.reference("account"))), font(7, false), 2);
    line(toQString(asset.text("place")), font(7, false), 1);
}

} // namespace

Done writeAssetLabels(Replica& replica, const std::vector<Row>& assets, const QString& path)
{
    if (assets.size() > kLabelsMax) {
        return Error{ErrorCode::tooLarge, "asset", "more labels than a file takes"};
    }
    QBuffer sheets;
    sheets.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&sheets);
        writer.setResolution(kDpi);
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        QPainter painter(&writer);
        int at = 0;
        for (const Row& row : assets) {
            if (at == kAssetLabelsColumns * kRows) {
                writer.newPage();
                at = 0;
            }
            const int line = at / kAssetLabelsColumns;
            const QRectF rect((at % kAssetLabelsColumns) * kAssetLabelsWidth * kMm,
                              (kTop + line * kHeight) * kMm, kAssetLabelsWidth * kMm,
                              kHeight * kMm);
            paintLabel(painter, replica, row.record, rect);
            ++at;
        }
    }
    return writeReadable(sheets.data(), path);
}

QString saveAssetLabels(Replica& replica, const std::vector<Row>& assets, const QString& name,
                        QWidget* parent)
{
    const QString path = QFileDialog::getSaveFileName(
        parent, AssetLabels::ask(), name + QStringLiteral(".pdf"), AssetLabels::filter());
    if (path.isEmpty()) {
        return {};
    }
    const Done written = writeAssetLabels(replica, assets, path);
    return written                                       ? AssetLabels::written(path)
           : written.error().code == ErrorCode::tooLarge ? AssetLabels::tooMany()
                                                         : errorText(written.error());
}

} // namespace caravan::ui
