// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/report_change.h"

#include "core/model/change_words.h"
#include "core/model/model.h"
#include "core/schema/schema_members.h"

#include <algorithm>

namespace caravan {

namespace json = boost::json;
using namespace change_words;

namespace {

constexpr std::size_t kPathsMax = 20; ///< by which one report can be told or split

json::object& reportOf(json::array& reports, const json::object& change)
{
    const std::string name = textOf(change, "report", "change");
    json::object* report = findIn(reports, "report", name);
    if (report == nullptr) {
        throw SchemaMistake{name, "is not a report", SchemaReason::missing};
    }
    return *report;
}

constexpr std::int64_t kPositionMax = 1'000'000;

/// Behind all others, in the section of its entity.
std::int64_t lastPosition(const json::array& reports)
{
    std::int64_t last = 0;
    for (const json::value& one : reports) {
        const json::value* position = one.as_object().if_contains("position");
        last =
            std::max(last, position != nullptr && position->is_int64() ? position->get_int64() : 0);
    }
    return std::min(last, kPositionMax);
}

} // namespace

std::string addReport(json::array& reports, const json::object& change)
{
    allowKeys(change, {"do", "report"}, "change");
    json::object report = objectIn(change, "report", "change");
    const std::string name = textOf(report, "report", "change");
    checkName(name, true, name);
    allowKeys(report,
              {"report", "labels", "about", "entity", "measure", "field", "chart", "where", "owner",
               "by", "split", "alwaysSplit", "day", "period"},
              name);
    if (findIn(reports, "report", name) != nullptr) {
        throw SchemaMistake{name, "exists already", SchemaReason::exists};
    }
    const auto own = std::count_if(reports.begin(), reports.end(), [](const json::value& one) {
        return isCompanyName(std::string_view(one.at("report").as_string()));
    });
    if (static_cast<std::size_t>(own) >= kCompanyReportsMax) {
        throw SchemaMistake{name, "would be more than 100 reports of the company",
                            SchemaReason::reportsMax};
    }
    if (report.if_contains("labels") == nullptr) {
        throw SchemaMistake{name, "needs \"labels\"", SchemaReason::noLabel};
    }
    fillLabels(report, "labels", name);
    if (report.if_contains("about") == nullptr) {
        report["about"] = json::object{{"en", "A report of our company"},
                                       {"zh_CN", "公司自定义报表"},
                                       {"zh_TW", "公司自訂報表"}};
    }
    fillLabels(report, "about", name);
    for (const char* paths : {"by", "split"}) {
        const json::value* list = report.if_contains(paths);
        if (list != nullptr && list->is_array() && list->get_array().size() > kPathsMax) {
            throw SchemaMistake{name, std::string("\"") + paths + "\" lists more than 20 fields"};
        }
    }
    // The one kind that knows no subject; what it counts or adds up is told by any field.
    report["kind"] = "groups";
    report["position"] = lastPosition(reports) + 1;
    for (const auto& [key, usual] : {std::pair("measure", "count"), std::pair("chart", "bars")}) {
        if (report.if_contains(key) == nullptr) {
            report[key] = usual;
        }
    }
    if (!says(report, "measure", "count") && !says(report, "measure", "sum")) {
        throw SchemaMistake{name, "\"measure\" must be \"count\" or \"sum\""};
    }
    if (says(report, "chart", "funnel") || says(report, "chart", "waterfall")) {
        throw SchemaMistake{name, "\"chart\" must be \"bars\", \"columns\" or \"line\""};
    }
    std::string entity = textOf(report, "entity", name);
    reports.emplace_back(std::move(report));
    return entity;
}

std::string relabelReport(json::array& reports, const json::object& change)
{
    allowKeys(change, {"do", "report", "labels"}, "change");
    json::object& report = reportOf(reports, change);
    const std::string name(report.at("report").as_string());
    const json::value* labels = change.if_contains("labels");
    if (labels == nullptr) {
        throw SchemaMistake{name, "needs \"labels\"", SchemaReason::noLabel};
    }
    json::object filled{{"labels", *labels}};
    keepLabels(filled.at("labels"), report.if_contains("labels"));
    fillLabels(filled, "labels", name);
    report["labels"] = filled.at("labels");
    return textOf(report, "entity", name);
}

std::string hideReport(json::array& reports, const json::object& change)
{
    allowKeys(change, {"do", "report", "hidden"}, "change");
    json::object& report = reportOf(reports, change);
    const std::string name(report.at("report").as_string());
    setFlag(report, "hidden", flagIn(change, "hidden", name));
    return textOf(report, "entity", name);
}

} // namespace caravan
