// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QColor>

#include <array>

namespace caravan::ui {

/// The colours of one appearance. Every painted pixel comes from here; the contrast of each pair
/// used for text is at least 4.5:1, of outlines and marks at least 3:1 (tests/ui/tokens_test.cpp).
struct Tokens {
    bool dark;
    QColor bg;
    QColor surface;
    QColor sidebar;
    QColor raised;
    QColor hover;
    QColor border;
    QColor borderControl;
    QColor text;
    QColor text2;
    QColor text3;
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    QColor success;
    QColor warning;
    QColor danger;
    QColor violet;
    std::array<QColor, 6> chart;

    QColor ink(Tone tone) const;

    /// The tint behind `ink(tone)`, opaque, for something lying on `ground`.
    QColor soft(Tone tone, const QColor& ground) const;
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// `share` of `over` laid on `under`, opaque.
QColor mixed(const QColor& under, const QColor& over, double share);

/// WCAG 2 contrast ratio, 1 … 21.
double contrast(const QColor& one, const QColor& other);

} // namespace caravan::ui
