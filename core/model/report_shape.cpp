// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/report_shape.h"

#include "core/query/field_path.h"
#include "core/query/period.h"
#include "core/schema/schema_members.h"

#include <algorithm>
#include <utility>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::size_t kStepsMax = 4; ///< each is a query inside another

template<class Word>
using Words = std::vector<std::pair<const char*, Word>>;

const Words<ReportShape::Measure> kMeasures{
    {"count", ReportShape::Measure::count},       {"sum", ReportShape::Measure::sum},
    {"quantity", ReportShape::Measure::quantity}, {"days", ReportShape::Measure::days},
    {"hours", ReportShape::Measure::hours},       {"share", ReportShape::Measure::share},
    {"median", ReportShape::Measure::median},
};
const Words<ReportShape::Chart> kCharts{
    {"bars", ReportShape::Chart::bars},           {"columns", ReportShape::Chart::columns},
    {"line", ReportShape::Chart::line},           {"funnel", ReportShape::Chart::funnel},
    {"waterfall", ReportShape::Chart::waterfall},
};

template<class Word>
Word word(Members& members, const char* name, const Words<Word>& words)
{
    return oneOf<Word>(members.text(name, true), words, words.front().second,
                       members.key() + "." + name);
}

/// [["stage", "not_in", "won", "lost"], …]: all of them hold.
Filter filter(const json::value& rules, const std::string& key)
{
    std::vector<Filter> parts;
    for (const json::value& rule : rules.is_array() ? rules.get_array() : json::array()) {
        std::vector<std::string> words;
        for (const json::value& one : rule.is_array() ? rule.get_array() : json::array()) {
            words.emplace_back(one.is_string() ? std::string(one.get_string()) : std::string());
        }
        if (words.size() < 3 || (words[1] != "in" && words[1] != "not_in")) {
            throw SchemaMistake{key, "has a rule that is not [\"field\", \"in\", \"value\", …]"};
        }
        Filter condition =
            Filter::whereIn(words[0], std::vector<std::string>(words.begin() + 2, words.end()));
        parts.push_back(words[1] == "in" ? std::move(condition)
                                         : Filter::none({std::move(condition)}));
    }
    return Filter::all(std::move(parts));
}

std::vector<ReportShape> reportsOf(const Catalogue& catalogue)
{
    std::vector<ReportShape> reports;
    for (const std::string& text : catalogue.reports()) {
        try {
            reports.push_back(readReport(json::parse(text), UnknownKeys::ignore));
        } catch (const SchemaMistake&) {
            continue; // of a newer product
        }
    }
    return reports;
}

} // namespace

std::vector<ReportShape> reportsAbout(const Catalogue& catalogue, std::string_view entity)
{
    std::vector<ReportShape> reports = reportsOf(catalogue);
    std::erase_if(reports, [&](const ReportShape& one) { return one.entity != entity; });
    return reports;
}

Labels reportLabels(const Catalogue& catalogue, std::string_view report)
{
    const std::vector<ReportShape> reports = reportsOf(catalogue);
    const auto found = std::find_if(reports.begin(), reports.end(),
                                    [&](const ReportShape& one) { return one.name == report; });
    return found != reports.end() ? found->labels : Labels();
}

ReportShape readReport(const json::value& file, UnknownKeys unknown)
{
    Members members(file, "report", unknown);
    ReportShape report;
    report.name = members.text("report", true);
    members.setKey(report.name);
    report.position = static_cast<int>(members.number("position").value_or(0));
    report.section = members.text("section");
    report.icon = members.text("icon");
    report.labels = members.labels("labels", true);
    report.about = members.labels("about", true);
    report.entity = members.text("entity", true);
    report.kindName = members.text("kind", true);
    report.measure = word(members, "measure", kMeasures);
    report.chart = word(members, "chart", kCharts);
    if (const json::value* rules = members.find("where")) {
        report.where = filter(*rules, report.name);
    }
    report.owner = members.text("owner");
    report.by = members.texts("by");
    report.split = members.texts("split");
    report.alwaysSplit = members.flag("alwaysSplit");
    report.field = members.text("field");
    report.until = members.text("until");
    report.hits = members.texts("hits");
    report.day = members.text("day");
    report.period = members.text("period");
    report.pipeline = members.text("pipelineField");
    report.isHidden = members.flag("hidden");
    members.finish();
    if (report.by.empty()) {
        throw SchemaMistake{report.name, "needs \"by\"", SchemaReason::noKey};
    }
    return report;
}

void checkReport(const Catalogue& catalogue, const ReportShape& report)
{
    const Entity* entity = catalogue.entity(report.entity);
    if (entity == nullptr) {
        throw SchemaMistake{report.name, "is about \"" + report.entity + "\", which is no entity",
                            SchemaReason::missing};
    }
    std::vector<std::string> paths = report.by;
    paths.insert(paths.end(), report.split.begin(), report.split.end());
    for (const std::string& one :
         {report.owner, report.field, report.until, report.day, report.pipeline}) {
        if (!one.empty()) {
            paths.push_back(one);
        }
    }
    for (const Filter& rule : report.where.parts) {
        paths.push_back(rule.parts.empty() ? rule.field : rule.parts.front().field);
    }
    for (const std::string& path : paths) {
        const Result<FieldPath> found = parsePath(catalogue, *entity, path);
        if (!found) {
            throw SchemaMistake{report.name, "\"" + path + "\" leads to no field",
                                SchemaReason::missing};
        }
        if (found->steps.size() > kStepsMax) {
            throw SchemaMistake{report.name, "\"" + path + "\" leads through more than 3 records"};
        }
    }
    const auto typeOf = [&](const std::string& path) {
        return parsePath(catalogue, *entity, path)->field().type;
    };
    if (report.measure == ReportShape::Measure::sum &&
        (report.field.empty() || typeOf(report.field) != FieldType::money)) {
        throw SchemaMistake{report.name, "\"field\" must be the money that \"sum\" adds up",
                            SchemaReason::noAmount};
    }
    if (!report.day.empty() && typeOf(report.day) != FieldType::date &&
        typeOf(report.day) != FieldType::dateTime) {
        throw SchemaMistake{report.name, "\"day\" must be a date or date_time",
                            SchemaReason::noDay};
    }
    if (!report.period.empty() && !daysOf(report.period, Date())) {
        throw SchemaMistake{report.name, "\"" + report.period + "\" is no period"};
    }
}

} // namespace caravan
