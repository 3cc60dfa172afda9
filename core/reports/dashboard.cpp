// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/dashboard.h"

#include "core/base/check.h"
#include "core/base/strict_json.h"
#include "core/store/failure.h"
#include "core/store/replica.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr int kNextDays = 7;
constexpr int kLateDays = 3650; ///< the oldest that is told

Labels labelsOf(const json::object& object)
{
    Labels labels;
    for (const auto& member : object.at("labels").as_object()) {
        labels.emplace(member.key(), member.value().as_string());
    }
    return labels;
}

Dashboard readOne(const Catalogue& catalogue, const Reports& reports, const json::object& object)
{
    Dashboard dashboard;
    dashboard.name = textMember(object, "name");
    dashboard.labels = labelsOf(object);
    for (const json::value& one : object.at("tiles").as_array()) {
        const json::object& tile = one.as_object();
        const Entity* entity = catalogue.entity(textMember(tile, "entity"));
        if (entity == nullptr) {
            continue;
        }
        auto view = listViewFromJson(*entity, json::serialize(tile.at("view")));
        if (view) {
            dashboard.tiles.push_back(
                {labelsOf(tile), entity->name, textMember(tile, "tone"), std::move(*view)});
        }
    }
    for (const json::value& one : object.at("charts").as_array()) {
        const json::object& chart = one.as_object();
        if (Reports::Definition report = reports.find(textMember(chart, "report"))) {
            dashboard.charts.push_back({std::move(report), textMember(chart, "by"),
                                        textMember(chart, "period"),
                                        textMember(chart, "whose") == "own"});
        }
    }
    for (const json::value& one : object.at("parts").as_array()) {
        dashboard.parts.emplace_back(one.as_string());
    }
    return dashboard;
}

} // namespace

std::vector<Dashboard> readDashboards(const Catalogue& catalogue, const Reports& reports)
{
    const auto files = resources::embeddedWorkflow();
    const auto file = std::find_if(files.begin(), files.end(),
                                   [](const auto& one) { return one.name == "dashboards.json"; });
    check(file != files.end(), "the dashboards are embedded");
    std::vector<Dashboard> dashboards;
    const json::value parsed = json::parse(file->text);
    for (const json::value& one : parsed.as_array()) {
        dashboards.push_back(readOne(catalogue, reports, one.as_object()));
    }
    return dashboards;
}

std::string usualDashboard(std::optional<Role> role)
{
    return !role || role == Role::rep ? "rep" : role == Role::engineer ? "engineer" : "manager";
}

ReportRequest requestOf(const DashboardChart& chart, const Viewpoint& viewpoint)
{
    ReportRequest request;
    request.by = chart.by;
    request.viewpoint = viewpoint;
    request.period = daysOf(chart.period, viewpoint.today);
    if (chart.isOwn && !viewpoint.user.isNil()) {
        request.owners = {viewpoint.user};
    }
    return request;
}

DashboardFigures runDashboard(Replica& replica, const Dashboard& dashboard,
                              const Viewpoint& viewpoint)
{
    DashboardFigures figures;
    const auto work = [&](int from, int until) { // days from today
        const auto before = [&](int day) {
            return viewpoint.midnight(addDays(viewpoint.today, day)) - std::chrono::milliseconds(1);
        };
        return remindersIn(replica, viewpoint.user, before(from), before(until), viewpoint.midnight,
                           BegunWork::told);
    };
    figures.late = work(-kLateDays, 0);
    figures.today = work(0, 1);
    figures.next = work(1, 1 + kNextDays);
    for (const DashboardTile& tile : dashboard.tiles) {
        const Entity& entity = replica.catalogue().at(tile.entity);
        figures.counts.push_back(
            orThrow(replica.count({tile.entity, filterOf(entity, tile.view, viewpoint), {}, {}})));
    }
    for (const DashboardChart& chart : dashboard.charts) {
        figures.reports.push_back(runReport(replica, chart.report, requestOf(chart, viewpoint)));
    }
    return figures;
}

} // namespace caravan
