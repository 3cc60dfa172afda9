// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/coverage.h"

#include <QString>

namespace caravan::ui {

/// "Warranty until 2027-03-01", "Contract: labour, parts", "Not covered".
QString coverageText(const Coverage& coverage);
Tone coverageTone(const Coverage& coverage);

} // namespace caravan::ui
