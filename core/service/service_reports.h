// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_definition.h"

namespace caravan {

/// "mtbf": days in service between breakdowns. "utilisation": hours of work and travel of those
/// that engineers have, in percent.
ReportKinds serviceReportKinds();

} // namespace caravan
