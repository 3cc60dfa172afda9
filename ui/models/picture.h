// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <string_view>

namespace caravan::ui {

/// The picture in bytes that somebody else made, at most @p most large; null for what is none, has
/// more than 40 million pixels, or is of a kind that is not decoded (SVG, GIF and all but the
/// plain photo formats: SECURITY T13). Slow for large ones: not for the UI thread.
QImage pictureIn(std::string_view bytes, const QSize& most);

/// A JPEG of at most 512 pixels a side, to travel ahead of its photo; empty when there is no
/// picture in the bytes or they are hardly larger themselves.
QByteArray shrunkCopy(std::string_view bytes);

} // namespace caravan::ui
