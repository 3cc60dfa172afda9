// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QByteArray>

namespace caravan::ui {

/// A PDF as Qt writes it, with tables that give back what was written when its text is copied or
/// searched. Qt names each glyph by the lowest character that the font draws with it: a CJK font
/// draws 工 and the radical ⼯ alike, so the radical is what would be copied, and a tabulator for
/// every blank. Returned as it is where it is none of Qt's files.
QByteArray readablePdf(const QByteArray& pdf);

} // namespace caravan::ui
