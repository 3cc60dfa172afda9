// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

#include <string>

namespace caravan::ui {

class Desk;

/// Whether a report may be told by a path: nobody is offered to group by what they are not shown.
bool mayReadPath(const Desk& desk, const ReportDefinition& report, const std::string& path);
/// Whether the person is shown what a report adds up.
bool isOffered(const Desk& desk, const ReportDefinition& report);

} // namespace caravan::ui
