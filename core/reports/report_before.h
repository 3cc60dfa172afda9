// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

namespace caravan {

/// Asks for the days before those of @p report, which was made for @p request. Nothing where its
/// kind has no such days or its period is open on a side. Error: as of runReport.
Result<std::optional<ReportBefore>> readBefore(Replica& replica, const Report& report,
                                               const ReportRequest& request);

} // namespace caravan
