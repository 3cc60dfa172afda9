// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/qr_code.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace caravan::ui {

void drawQrCode(QPainter& painter, const QRectF& rect, const QByteArray& content)
{
    constexpr int kQuiet = 4; // modules, by the standard
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeData(static_cast<int>(content.size()),
                          reinterpret_cast<const unsigned char*>(content.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) {
        return;
    }
    painter.fillRect(rect, Qt::white);
    const double module = rect.width() / (code->width + 2 * kQuiet);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1) != 0) {
                painter.fillRect(QRectF(rect.left() + (x + kQuiet) * module,
                                        rect.top() + (y + kQuiet) * module, module, module),
                                 Qt::black);
            }
        }
    }
}

} // namespace caravan::ui
