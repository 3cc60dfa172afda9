// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/clocks.h"
#include "core/record/rights.h"

#include <QList>
#include <QString>

namespace caravan::ui {

/// One clock of a record, as a person reads it.
struct ClockText {
    QString label; ///< "Arrive by"
    QString text;  ///< "14:30, 2 h left", "14:30, late by 5 min", "14:30, kept"
    Tone tone = Tone::neutral;
};
/// Of the clocks that have a moment which the person may read, in the order of the schema.
QList<ClockText> clockTexts(const Record& record, const Rights& rights, TimePoint now);

} // namespace caravan::ui
