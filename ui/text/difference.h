// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QList>
#include <QString>

namespace caravan::ui {

/// A part of a text, in UTF-16 units.
struct TextRange {
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// Which characters of two texts are not those of the other; ascending, apart from each other.
/// Differences with up to three equal characters between them are one, since nobody reads such
/// islands. Of texts too long to be compared all differs.
struct TextDifference {
    QList<TextRange> inOne;
    QList<TextRange> inOther;
};
TextDifference differenceOf(const QString& one, const QString& other);

/// A value on one line and in about @p charactersMax characters: cut in the middle, so that what
/// differs at its end stays in sight.
QString briefText(const QString& text, qsizetype charactersMax);

} // namespace caravan::ui
