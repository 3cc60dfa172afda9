// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report.h"

#include "core/base/check.h"
#include "core/base/strict_json.h"
#include "core/schema/navigation.h"
#include "core/schema/schema_members.h"
#include "core/store/field_path.h"
#include "resources/embedded.h"

#include <algorithm>
#include <utility>

namespace caravan {
namespace {

namespace json = boost::json;
using Definition = ReportDefinition;

template<class Word>
using Words = std::vector<std::pair<const char*, Word>>;

const Words<Definition::Kind> kKinds{
    {"groups", Definition::Kind::groups},
    {"share", Definition::Kind::share},
    {"funnel", Definition::Kind::funnel},
    {"conversion", Definition::Kind::conversion},
    {"forecast", Definition::Kind::forecast},
    {"trend", Definition::Kind::trend},
    {"ageing", Definition::Kind::ageing},
    {"attainment", Definition::Kind::attainment},
    {"span", Definition::Kind::span},
    {"mtbf", Definition::Kind::mtbf},
    {"utilisation", Definition::Kind::utilisation},
};
const Words<Definition::Measure> kMeasures{
    {"count", Definition::Measure::count},       {"sum", Definition::Measure::sum},
    {"quantity", Definition::Measure::quantity}, {"days", Definition::Measure::days},
    {"hours", Definition::Measure::hours},       {"share", Definition::Measure::share},
    {"median", Definition::Measure::median},
};
const Words<Definition::Chart> kCharts{
    {"bars", Definition::Chart::bars},
    {"columns", Definition::Chart::columns},
    {"line", Definition::Chart::line},
    {"funnel", Definition::Chart::funnel},
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
        Filter condition;
        condition.kind = Filter::Kind::condition;
        condition.field = words[0];
        condition.compare = Compare::in;
        condition.values.assign(words.begin() + 2, words.end());
        if (words[1] == "not_in") {
            Filter none;
            none.kind = Filter::Kind::none;
            none.parts.push_back(std::move(condition));
            condition = std::move(none);
        }
        parts.push_back(std::move(condition));
    }
    return Filter::all(std::move(parts));
}

/// That each path leads to a field.
void checkPaths(const Catalogue& catalogue, const Definition& report)
{
    const Entity* entity = catalogue.entity(report.entity);
    if (entity == nullptr) {
        throw SchemaMistake{report.name, "is about \"" + report.entity + "\", which is no entity"};
    }
    std::vector<std::string> paths = report.by;
    paths.insert(paths.end(), report.split.begin(), report.split.end());
    for (const std::string& one : {report.owner, report.field, report.until, report.day}) {
        if (!one.empty()) {
            paths.push_back(one);
        }
    }
    for (const Filter& rule : report.where.parts) {
        paths.push_back(rule.parts.empty() ? rule.field : rule.parts.front().field);
    }
    for (const std::string& path : paths) {
        if (!store::parsePath(catalogue, *entity, path)) {
            throw SchemaMistake{report.name, "\"" + path + "\" leads to no field"};
        }
    }
}

Definition readDefinition(const json::value& file, const Catalogue& catalogue)
{
    Members members(file, "report", UnknownKeys::refuse);
    Definition report;
    report.name = members.text("report", true);
    members.setKey(report.name);
    report.position = static_cast<int>(members.number("position").value_or(0));
    report.section = members.text("section", true);
    report.icon = members.text("icon", true);
    report.labels = members.labels("labels", true);
    report.about = members.labels("about", true);
    report.entity = members.text("entity", true);
    report.kind = word(members, "kind", kKinds);
    report.measure = word(members, "measure", kMeasures);
    report.chart = word(members, "chart", kCharts);
    if (const json::value* rules = members.find("where")) {
        report.where = filter(*rules, report.name + ".where");
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
    members.finish();
    if (Navigation::builtIn().section(report.section) == nullptr) {
        throw SchemaMistake{report.name, "\"" + report.section + "\" is no section"};
    }
    if (report.by.empty()) {
        throw SchemaMistake{report.name, "needs \"by\""};
    }
    checkPaths(catalogue, report);
    return report;
}

} // namespace

Result<std::vector<ReportDefinition>> loadReports(const Catalogue& catalogue,
                                                  const std::vector<Catalogue::Source>& files)
{
    std::vector<Definition> reports;
    for (const Catalogue::Source& file : files) {
        const Result<json::value> parsed = parseJson(file.text);
        if (!parsed) {
            return Error{
                ErrorCode::schema, {}, std::string(file.name) + ": " + parsed.error().detail};
        }
        try {
            reports.push_back(readDefinition(*parsed, catalogue));
        } catch (const SchemaMistake& mistake) {
            return Error{ErrorCode::schema, mistake.key,
                         std::string(file.name) + ": " + mistake.key + " " + mistake.what};
        }
    }
    std::sort(reports.begin(), reports.end(),
              [](const Definition& a, const Definition& b) { return a.position < b.position; });
    return reports;
}

const std::vector<ReportDefinition>& reportDefinitions()
{
    static const std::vector<Definition> kDefinitions = [] {
        std::vector<Catalogue::Source> files;
        for (const resources::EmbeddedFile& file : resources::embeddedReports()) {
            files.push_back({file.name, file.text});
        }
        Result<std::vector<Definition>> loaded = loadReports(*Catalogue::builtIn(), files);
        check(loaded.has_value(), loaded ? "" : describe(loaded.error()).c_str());
        return std::move(*loaded);
    }();
    return kDefinitions;
}

const ReportDefinition* findReport(std::string_view name)
{
    const std::vector<Definition>& all = reportDefinitions();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Definition& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> entitiesOf(const Catalogue& catalogue, const ReportDefinition& report)
{
    std::vector<std::string> entities{report.entity, "user"};
    if (const Entity* rates = catalogue.serving(Serves::rates)) {
        entities.push_back(rates->name);
    }
    if (report.kind == Definition::Kind::attainment || report.kind == Definition::Kind::forecast) {
        entities.emplace_back("target");
    }
    return entities;
}

} // namespace caravan
