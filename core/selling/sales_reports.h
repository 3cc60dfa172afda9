// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_definition.h"

// The figures that know what a deal is.

namespace caravan {

/// "forecast", "attainment": won and expected against the targets.
ReportKinds targetReportKinds();
/// "funnel", "conversion": how many came how far through the stages.
ReportKinds stageReportKinds();
/// "trend": what was open at the end of each month.
ReportKinds trendReportKinds();

} // namespace caravan
