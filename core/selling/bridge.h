// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_definition.h"

namespace caravan {

/// "bridge": how the open value of one day became that of another. Its categories have the values
/// "opening", "new", "raised", "reduced", "won", "lost" and "closing", each with a mark whose
/// records are the deals behind it; what was lost to the open value is negative. Opening and all
/// between them is closing, and both are what "trend" tells of those days.
///
/// From the history of this laptop, for the days of the run's period, without one for the last
/// seven. A deal whose amount changed before it was won stands behind both. One that was put off
/// before its first day counts as reduced; one that was made or opened again as new.
ReportKinds bridgeReportKinds();

} // namespace caravan
