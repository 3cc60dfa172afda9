// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/model/report_shape.h"

#include <functional>
#include <string>
#include <vector>

namespace caravan {

class ReportRun;

/// One way to make a figure. The common ones know no entity (core/reports/report_kinds.h); a
/// subject registers what needs its rules, in core/product/product_reports.cpp.
struct ReportKind {
    std::string name;
    /// Fills the report of the run, whose filters and keys are prepared.
    std::function<Done(ReportRun&)> make;
    /// Whether it groups by whatever path it is told, and splits likewise: a company's own fields
    /// are offered then too.
    bool takesAnyKey = false;
    bool takesAnySplit = false;
    /// The series are its own; nobody chooses them.
    bool splitsItself = false;
    /// A record may stand behind several marks: they do not add up to the whole.
    bool overlaps = false;
    /// It tells what was, day after day: its categories are months in time.
    bool isOverTime = false;
    /// The days before its period are something to compare with. Not so of how things stand today.
    bool hasBefore = true;
    /// Entities it reads beside its own.
    std::vector<std::string> reads{};
};
using ReportKinds = std::vector<ReportKind>;

/// A report as it can be made.
struct ReportDefinition : ReportShape {
    ReportKind kind;
};

} // namespace caravan
