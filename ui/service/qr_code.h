// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QByteArray>
#include <QRectF>

class QPainter;

namespace caravan::ui {

/// Draws a QR code (ISO/IEC 18004, error correction M) with its quiet zone, black on white.
/// Nothing for more bytes than fit one (2,331).
void drawQrCode(QPainter& painter, const QRectF& rect, const QByteArray& content);

} // namespace caravan::ui
