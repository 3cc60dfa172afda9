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

/// The application font for an interface language ("en", "zh_CN", "zh_TW"): Latin first, then the
/// Han font whose glyph shapes belong to that language.
QFont applicationFont(const QString& language);

} // namespace caravan::ui
