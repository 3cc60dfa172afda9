// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/reminders.h"
#include "core/reports/report.h"
#include "core/reports/reports.h"
#include "core/schema/access_rules.h"

#include <functional>
#include <string>
#include <vector>

namespace caravan {

/// How many records of a list there are; the list opens exactly these.
struct DashboardTile {
    Labels labels;
    std::string entity;
    std::string tone; ///< of the number unless it is nothing: as of choices; empty: none
    ListView view;
};

/// A report, small.
struct DashboardChart {
    Reports::Definition report; ///< not null
    std::string by;             ///< empty: the usual
    std::string period;
    bool isOwn = false; ///< of whoever looks; else of everybody they see
};

/// What somebody sees of their day when the program begins, by what they do.
struct Dashboard {
    std::string name;
    Labels labels;
    std::vector<DashboardTile> tiles;
    std::vector<DashboardChart> charts;
    std::vector<std::string> parts; ///< names of cards that the window makes, in their order
};

/// resources/workflow/dashboards.json, without what this catalogue and its reports do not have.
std::vector<Dashboard> readDashboards(const Catalogue& catalogue, const Reports& reports);
/// What a role begins with.
std::string usualDashboard(std::optional<Role> role);

/// What a dashboard says now.
struct DashboardFigures {
    std::vector<Reminder> late;          ///< work whose day has passed, earliest first
    std::vector<Reminder> today;         ///< of the whole day
    std::vector<Reminder> next;          ///< of the seven days after it
    std::vector<std::int64_t> counts;    ///< in the order of the tiles
    std::vector<Result<Report>> reports; ///< in the order of the charts
};
ReportRequest requestOf(const DashboardChart& chart, const Viewpoint& viewpoint);
/// Throws where a record cannot be read (core/store/failure.h).
DashboardFigures runDashboard(Replica& replica, const Dashboard& dashboard,
                              const Viewpoint& viewpoint);

} // namespace caravan
