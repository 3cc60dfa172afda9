// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/picture.h"

#include "core/base/file_type.h"

#include <QBuffer>
#include <QImageReader>

namespace caravan::ui {

namespace {

constexpr qint64 kPixelsMax = 40'000'000;
constexpr int kAllocationMaxMb = 128;
constexpr int kSideMax = 512;
constexpr int kQuality = 80;
constexpr std::string_view::size_type kWorthShrinkingBytes = 48UL * 1024;

/// The reader that may be used, by content; empty: none.
QByteArray readerFor(std::string_view bytes)
{
    const std::string type = sniffType(bytes.substr(0, 64));
    return type == "image/jpeg"   ? QByteArrayLiteral("jpeg")
           : type == "image/png"  ? QByteArrayLiteral("png")
           : type == "image/bmp"  ? QByteArrayLiteral("bmp")
           : type == "image/webp" ? QByteArrayLiteral("webp")
                                  : QByteArray();
}

} // namespace

QImage pictureIn(std::string_view bytes, const QSize& most)
{
    const QByteArray format = readerFor(bytes);
    if (format.isEmpty()) {
        return {};
    }
    QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&raw);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kAllocationMaxMb);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > kPixelsMax) {
        return {};
    }
    if (size.width() > most.width() || size.height() > most.height()) {
        // Turned pictures are scaled before they are turned, so either side may be the longer one.
        const int side = std::max(most.width(), most.height());
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    const QImage image = reader.read();
    return image.width() > most.width() || image.height() > most.height()
               ? image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation)
               : image;
}

QByteArray shrunkCopy(std::string_view bytes)
{
    if (bytes.size() < kWorthShrinkingBytes) {
        return {};
    }
    const QImage image = pictureIn(bytes, QSize(kSideMax, kSideMax));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    const bool isGood =
        !image.isNull() &&
        image.convertToFormat(QImage::Format_RGB888).save(&buffer, "JPEG", kQuality);
    return isGood && static_cast<std::size_t>(jpeg.size()) < bytes.size() / 2 ? jpeg : QByteArray();
}

} // namespace caravan::ui
