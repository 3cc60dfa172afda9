// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QFont>
#include <QString>

namespace caravan::ui {

/// The few sizes and weights text may have.
enum class TextRole { badge, caption, body, bodyMedium, bodyStrong, cardTitle, brand, pageTitle };

/// A font that fixes only size and weight, so that a widget keeps following the application's
/// families when the language changes.
QFont fontFor(TextRole role);

/// While one lives, fontFor() gives fonts for paper: their text is drawn glyph by glyph as the
/// font's own table says, since a PDF cannot name contextual forms (Inter's hyphen between digits).
class PaperFonts {
public:
    PaperFonts();
    ~PaperFonts();
    PaperFonts(const PaperFonts&) = delete;
    PaperFonts& operator=(const PaperFonts&) = delete;
};

/// The application font for an interface language ("en", "zh_CN", "zh_TW"): Latin first, then the
/// Han font whose glyph shapes belong to that language.
QFont applicationFont(const QString& language);

} // namespace caravan::ui
