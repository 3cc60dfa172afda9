// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/coverage.h"
#include "core/service/visit_clock.h"

#include <QList>
#include <QString>

namespace caravan::ui {

/// "Warranty until 2027-03-01", "Contract: labour, parts", "Not covered".
QString coverageText(const Coverage& coverage);
Tone coverageTone(const Coverage& coverage);

/// What was promised about a visit, as a person reads it.
struct Pledge {
    QString label; ///< "Arrive by"
    QString text;  ///< "11-22 14:00, in 2 hours"
    Tone tone = Tone::neutral;
};
QList<Pledge> pledgesOf(const VisitClock& clock, TimePoint now);

} // namespace caravan::ui
