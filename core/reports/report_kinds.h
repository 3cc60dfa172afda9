// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_definition.h"

namespace caravan {

/// The ways to make a figure that know no entity: "groups" counts, adds up or averages by one path,
/// split by another; "share" gives hits as percent of all; "span" the half of the hours from one
/// moment to another, and beside it nine tenths; "ageing" how long something has been going on.
ReportKinds commonReportKinds();
/// Those of them that measure time.
ReportKinds timeReportKinds();

} // namespace caravan
