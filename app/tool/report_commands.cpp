// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/base/local_time.h"
#include "core/product/product_reports.h"
#include "core/query/field_path.h"
#include "core/reports/report.h"
#include "core/reports/reports.h"
#include "core/store/failure.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

struct ReportOptions {
    std::string name;
    std::string by;
    std::string split;
    std::string period; ///< a word of periodWords(), "all", or DAY..DAY
    std::string owner;
    std::vector<std::string> where;
    bool explains = false;
    bool compares = false;
    bool asJson = false;
};

Result<DayRange> periodFrom(const std::string& text, Date today)
{
    if (text == "all") {
        return DayRange{};
    }
    if (const auto days = daysOf(text, today)) {
        return *days;
    }
    const std::size_t dots = text.find("..");
    if (dots != std::string::npos) {
        const auto first = parseDate(text.substr(0, dots));
        const auto last = parseDate(text.substr(dots + 2));
        if (first && last) {
            return DayRange{first, last};
        }
    }
    std::string known;
    for (const std::string_view word : periodWords()) {
        known += ", " + std::string(word);
    }
    return Error{ErrorCode::invalid, "period", "is not 2026-01-01..2026-03-31, all" + known};
}

Reports reportsOf(Profile& profile)
{
    return Reports::of(profile.replica().catalogue(), productReportKinds());
}

Result<Reports::Definition> definitionFrom(Profile& profile, const std::string& name)
{
    const Reports reports = reportsOf(profile);
    if (Reports::Definition definition = reports.find(name)) {
        return definition;
    }
    std::string known;
    for (const Reports::Definition& one : reports.all()) {
        known += (known.empty() ? "" : ", ") + one->name;
    }
    return Error{ErrorCode::invalid, name, "is not a report; known are " + known};
}

Result<ReportRequest> requestFrom(Profile& profile, const ReportDefinition& definition,
                                  const ReportOptions& options)
{
    Replica& replica = profile.replica();
    const Entity& entity = replica.catalogue().at(definition.entity);
    ReportRequest request;
    request.by = options.by;
    request.split = options.split;
    request.categoriesMax = 0;
    request.seriesMax = 0;
    request.compares = options.compares;
    request.viewpoint = {profile.today(), replica.syncState().user,
                         [](Date day) { return momentOf(day, 0); }};
    if (!options.period.empty()) {
        const auto period = periodFrom(options.period, request.viewpoint.today);
        if (!period) {
            return period.error();
        }
        request.period = *period;
    }
    if (!options.owner.empty()) {
        const auto path = parsePath(replica.catalogue(), entity, definition.owner);
        if (!path) {
            return Error{ErrorCode::invalid, "owner", "these records have no owner"};
        }
        const auto owner = typedValue(replica, path->field(), options.owner);
        if (!owner) {
            return owner.error();
        }
        request.owners.push_back(std::get<RecordId>(*owner));
    }
    for (const std::string& text : options.where) {
        auto filter = conditionFrom(replica, entity, text);
        if (!filter) {
            return filter.error();
        }
        request.where.parts.push_back(std::move(*filter));
    }
    return request;
}

/// A key as a script reads it: the value itself, the title of what it refers to, or the words of
/// the report.
std::string keyText(Replica& replica, const Field* field, const ReportKey& key)
{
    if (!key.labels.empty()) {
        return label(key.labels, "en");
    }
    return field != nullptr ? shown(replica, *field, key.value) : textOf(key.value);
}

json::object rateJson(const ExchangeRates& rates, const ExchangeRate& rate)
{
    return {{"currency", rate.currency},
            {"units", rate.units},
            {"rate", rate.rate.toString()},
            {"home", rates.home()},
            {"valid_from", formatDate(rate.validFrom)}};
}

json::object beforeJson(Replica& replica, const Report& report)
{
    const ReportBefore& before = *report.before;
    json::array rows;
    for (std::size_t i = 0; i < report.categories.size(); ++i) {
        if (before.amounts[i]) {
            rows.push_back(
                json::object{{"category", keyText(replica, report.byField, report.categories[i])},
                             {"amount", before.amounts[i]->toString()}});
        }
    }
    return {{"from", formatDate(*before.days.first)},
            {"until", formatDate(*before.days.last)},
            {"count", before.count},
            {"total", before.total.toString()},
            {"rows", std::move(rows)}};
}

json::object reportToJson(Replica& replica, const Report& report, bool explains)
{
    json::array rows;
    for (const ReportMark& mark : report.marks) {
        const bool hasTarget =
            mark.category < report.targets.size() && report.targets[mark.category].has_value();
        json::object row{
            {"category", keyText(replica, report.byField, report.categories[mark.category])},
            {"series", keyText(replica, report.splitField, report.series[mark.series])},
            {"count", mark.count},
            {"amount", mark.amount.toString()}};
        if (hasTarget) {
            row["target"] = report.targets[mark.category]->toString();
        }
        if (explains) {
            const auto records = orThrow(replica.select(mark.records, 0, INT64_MAX));
            json::array ids;
            for (const Row& record : records) {
                ids.push_back(json::string(record.record.id.toString()));
            }
            row["records"] = std::move(ids);
        }
        rows.push_back(std::move(row));
    }
    json::array rates;
    for (const ExchangeRate& rate : report.rates) {
        rates.push_back(rateJson(ExchangeRates(report.currency), rate));
    }
    json::object told{
        {"report", report.definition->name},
        {"by", report.by},
        {"split", report.split},
        {"currency", report.currency},
        {"from", report.period.first ? formatDate(*report.period.first) : ""},
        {"until", report.period.last ? formatDate(*report.period.last) : ""},
        {"count", report.count},
        {"total", report.total.toString()},
        {"rows", std::move(rows)},
        {"rates", std::move(rates)},
        {"unconverted", json::array(report.unconverted.begin(), report.unconverted.end())}};
    if (report.before) {
        told["before"] = beforeJson(replica, report);
    }
    return told;
}

int runReportCommand(Profile& profile, const ReportOptions& options)
{
    const auto definition = definitionFrom(profile, options.name);
    if (!definition) {
        return usage(describe(definition.error()));
    }
    const auto request = requestFrom(profile, **definition, options);
    if (!request) {
        return usage(describe(request.error()));
    }
    Replica& replica = profile.replica();
    const auto report = runReport(replica, *definition, *request);
    if (!report) {
        return report.error().code == ErrorCode::invalid ? usage(describe(report.error()))
                                                         : fail(report.error());
    }
    if (options.asJson) {
        print(reportToJson(replica, *report, options.explains));
    } else if (!report->marks.empty()) {
        const bool isSplit = report->series.size() > 1;
        std::vector<std::string> header{report->by, "count",
                                        report->currency.empty() ? "value" : report->currency};
        if (isSplit) {
            header.insert(header.begin() + 1, report->split);
        }
        std::vector<std::vector<std::string>> table;
        for (const ReportMark& mark : report->marks) {
            std::vector<std::string> line{
                keyText(replica, report->byField, report->categories[mark.category]),
                std::to_string(mark.count), mark.amount.toString()};
            if (isSplit) {
                line.insert(line.begin() + 1,
                            keyText(replica, report->splitField, report->series[mark.series]));
            }
            table.push_back(std::move(line));
        }
        printTable(header, table);
        if (report->before) {
            say("total %s, from %s to %s it was %s\n", report->total.toString().c_str(),
                formatDate(*report->before->days.first).c_str(),
                formatDate(*report->before->days.last).c_str(),
                report->before->total.toString().c_str());
        }
    }
    for (const std::string& currency : report->unconverted) {
        complain("caravanctl: no exchange rate for %s: counted, not included in sums\n",
                 currency.c_str());
    }
    return report->marks.empty() ? kNothingFound : kDone;
}

int listReports(Profile& profile, bool asJson)
{
    json::array all;
    std::vector<std::vector<std::string>> table;
    const Reports reports = reportsOf(profile);
    for (const Reports::Definition& one : reports.all()) {
        std::string by;
        for (const std::string& path : one->by) {
            by += (by.empty() ? "" : " ") + path;
        }
        table.push_back({one->name, label(one->about, "en"), by});
        all.push_back(json::object{{"report", one->name},
                                   {"about", label(one->about, "en")},
                                   {"by", json::array(one->by.begin(), one->by.end())}});
    }
    if (asJson) {
        print(json::object{{"reports", std::move(all)}});
    } else {
        printTable({"report", "about", "by"}, table, 90);
    }
    return kDone;
}

} // namespace

void addReports(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<ReportOptions>();
    CLI::App* report = app.add_subcommand("report", "figures as in the window's charts");
    report->add_option("name", options->name, "pipeline, funnel, forecast …; none lists all");
    report->add_option("--by", options->by, "path to group by, such as owner.team.office");
    report->add_option("--split", options->split, "path to split each line by");
    report->add_option("--period", options->period,
                       "this_quarter, last_90_days …, all, or 2026-01-01..2026-03-31");
    report->add_option("--owner", options->owner, "a person, by id or name");
    report->add_option("--where", options->where, "FIELD=VALUE as in list; may be given again");
    report->add_flag("--explain", options->explains,
                     "with --json: the ids of the records behind each figure");
    report->add_flag("--compare", options->compares,
                     "with the days before the period: as many months or days");
    report->add_flag("--json", options->asJson);
    report->callback([options, &run] {
        run = [options](Profile& profile) {
            return options->name.empty() ? listReports(profile, options->asJson)
                                         : runReportCommand(profile, *options);
        };
    });
}

} // namespace caravan::tool
