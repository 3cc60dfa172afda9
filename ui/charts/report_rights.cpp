// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_rights.h"

#include "core/query/field_path.h"
#include "ui/models/desk.h"

#include <algorithm>

namespace caravan::ui {

bool mayReadPath(const Desk& desk, const ReportDefinition& report, const std::string& path)
{
    const auto parsed = parsePath(desk.catalogue(), desk.catalogue().at(report.entity), path);
    const Entity* at = desk.catalogue().entity(report.entity);
    return parsed &&
           std::all_of(parsed->steps.begin(), parsed->steps.end(), [&](const Field* step) {
               const bool may = desk.rights().mayRead(*at, *step);
               at = desk.catalogue().entity(step->target);
               return may;
           });
}

bool isOffered(const Desk& desk, const ReportDefinition& report)
{
    return report.field.empty() || mayReadPath(desk, report, report.field);
}

} // namespace caravan::ui
