// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/reports.h"

#include "core/base/check.h"
#include "core/base/strict_json.h"
#include "core/query/period.h"
#include "core/reports/own_reports.h"
#include "core/schema/navigation.h"
#include "core/schema/schema_members.h"
#include "core/store/field_path.h"
#include "resources/embedded.h"

#include <algorithm>
#include <set>
#include <utility>

namespace caravan {
namespace {

namespace json = boost::json;

template<class Word>
using Words = std::vector<std::pair<const char*, Word>>;

const Words<ReportDefinition::Measure> kMeasures{
    {"count", ReportDefinition::Measure::count},       {"sum", ReportDefinition::Measure::sum},
    {"quantity", ReportDefinition::Measure::quantity}, {"days", ReportDefinition::Measure::days},
    {"hours", ReportDefinition::Measure::hours},       {"share", ReportDefinition::Measure::share},
    {"median", ReportDefinition::Measure::median},
};
const Words<ReportDefinition::Chart> kCharts{
    {"bars", ReportDefinition::Chart::bars},
    {"columns", ReportDefinition::Chart::columns},
    {"line", ReportDefinition::Chart::line},
    {"funnel", ReportDefinition::Chart::funnel},
    {"waterfall", ReportDefinition::Chart::waterfall},
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

/// That each path leads to a field.
void checkPaths(const Catalogue& catalogue, const ReportDefinition& report)
{
    const Entity* entity = catalogue.entity(report.entity);
    if (entity == nullptr) {
        throw SchemaMistake{report.name, "is about \"" + report.entity + "\", which is no entity"};
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
        if (!store::parsePath(catalogue, *entity, path)) {
            throw SchemaMistake{report.name, "\"" + path + "\" leads to no field"};
        }
    }
    const auto typeOf = [&](const std::string& path) {
        return store::parsePath(catalogue, *entity, path)->field().type;
    };
    if (report.measure == ReportDefinition::Measure::sum &&
        (report.field.empty() || typeOf(report.field) != FieldType::money)) {
        throw SchemaMistake{report.name, "\"field\" must be the money that \"sum\" adds up"};
    }
    if (!report.day.empty() && typeOf(report.day) != FieldType::date &&
        typeOf(report.day) != FieldType::dateTime) {
        throw SchemaMistake{report.name, "\"day\" must be a date or date_time"};
    }
    if (!report.period.empty() && !daysOf(report.period, Date())) {
        throw SchemaMistake{report.name, "\"" + report.period + "\" is no period"};
    }
}

ReportKind kind(const ReportKinds& kinds, const std::string& name, const std::string& key)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const ReportKind& one) { return one.name == name; });
    if (found == kinds.end()) {
        throw SchemaMistake{key, "\"" + name + "\" is no kind of report"};
    }
    return *found;
}

ReportDefinition readDefinition(const json::value& file, const ReportKinds& kinds)
{
    Members members(file, "report", UnknownKeys::refuse);
    ReportDefinition report;
    report.name = members.text("report", true);
    members.setKey(report.name);
    report.position = static_cast<int>(members.number("position").value_or(0));
    report.section = members.text("section", true);
    report.icon = members.text("icon", true);
    report.labels = members.labels("labels", true);
    report.about = members.labels("about", true);
    report.entity = members.text("entity", true);
    report.kind = kind(kinds, members.text("kind", true), report.name + ".kind");
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
    report.pipeline = members.text("pipelineField");
    members.finish();
    if (Navigation::builtIn().section(report.section) == nullptr) {
        throw SchemaMistake{report.name, "\"" + report.section + "\" is no section"};
    }
    if (report.by.empty()) {
        throw SchemaMistake{report.name, "needs \"by\""};
    }
    return report;
}

} // namespace

Result<std::vector<Reports::Definition>> Reports::read(const Catalogue& catalogue,
                                                       const ReportKinds& kinds,
                                                       const std::vector<Catalogue::Source>& files,
                                                       bool isStrict)
{
    std::vector<Definition> reports;
    for (const Catalogue::Source& file : files) {
        const Result<json::value> parsed = parseJson(file.text);
        if (!parsed) {
            return Error{
                ErrorCode::schema, {}, std::string(file.name) + ": " + parsed.error().detail};
        }
        try {
            ReportDefinition report = readDefinition(*parsed, kinds);
            checkPaths(catalogue, report);
            addCompanyKeys(catalogue, report);
            reports.push_back(std::make_shared<const ReportDefinition>(std::move(report)));
        } catch (const SchemaMistake& mistake) {
            if (isStrict) {
                return Error{ErrorCode::schema, mistake.key,
                             std::string(file.name) + ": " + mistake.key + " " + mistake.what};
            }
        }
    }
    std::sort(reports.begin(), reports.end(),
              [](const Definition& a, const Definition& b) { return a->position < b->position; });
    std::set<std::string> told;
    for (const Definition& one : reports) {
        told.insert(one->entity);
    }
    for (ReportDefinition& own : reportsByFields(catalogue, kinds)) {
        // Beside what files say of an entity, the company's own amounts.
        if (told.contains(own.entity) && !isCompanyName(own.field)) {
            continue;
        }
        // After the last of its section.
        auto at = reports.end();
        while (at != reports.begin() && (*std::prev(at))->section != own.section) {
            --at;
        }
        reports.insert(at == reports.begin() ? reports.end() : at,
                       std::make_shared<const ReportDefinition>(std::move(own)));
    }
    return reports;
}

Result<Reports> Reports::load(const Catalogue& catalogue, const ReportKinds& kinds,
                              const std::vector<Catalogue::Source>& files)
{
    Result<std::vector<Definition>> all = read(catalogue, kinds, files, true);
    if (!all) {
        return all.error();
    }
    Reports reports;
    reports.m_all = std::move(*all);
    return reports;
}

Reports Reports::builtIn(const Catalogue& catalogue, const ReportKinds& kinds)
{
    std::vector<Catalogue::Source> files;
    for (const resources::EmbeddedFile& file : resources::embeddedReports()) {
        files.push_back({file.name, file.text});
    }
    // A hub may serve a newer product, whose fields are not those of these files.
    const bool isStrict = &catalogue == Catalogue::builtIn().get();
    Result<std::vector<Definition>> all = read(catalogue, kinds, files, isStrict);
    check(all.has_value(), all ? "" : describe(all.error()).c_str());
    Reports reports;
    reports.m_all = std::move(*all);
    return reports;
}

Reports::Definition Reports::find(std::string_view name) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Definition& one) { return one->name == name; });
    return found == m_all.end() ? nullptr : *found;
}

std::vector<std::string> entitiesOf(const Catalogue& catalogue, const ReportDefinition& report)
{
    std::vector<std::string> entities{report.entity, catalogue.people().name};
    if (const Entity* rates = catalogue.serving(Serves::rates)) {
        entities.push_back(rates->name);
    }
    entities.insert(entities.end(), report.kind.reads.begin(), report.kind.reads.end());
    return entities;
}

} // namespace caravan
