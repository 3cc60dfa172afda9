// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "core/service/coverage.h"
#include "ui/theme/icons.h"

#include <QString>

namespace caravan::ui {

/// "Warranty until 2027-03-01", "Contract: labour, parts", "Not covered".
QString coverageText(const Coverage& coverage);
Tone coverageTone(const Coverage& coverage);

/// What is to be known of the seal of a report, and how it is told; empty where nobody signed it.
struct SealNote {
    QString text;
    Ink ink = Ink::success;
};
SealNote sealNote(const Record& visit);

} // namespace caravan::ui
