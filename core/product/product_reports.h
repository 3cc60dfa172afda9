// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_definition.h"

namespace caravan {

/// Every way to make a figure: the common ones and those of subjects. Programs inject them.
ReportKinds productReportKinds();

} // namespace caravan
