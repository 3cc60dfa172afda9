// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report.h"

#include "core/base/check.h"
#include "core/base/strict_json.h"
#include "core/schema/navigation.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace caravan {
namespace {

namespace json = boost::json;
using Definition = ReportDefinition;

template<class Word, std::size_t size>
Word word(const json::object& object, const char* name,
          const std::array<std::pair<std::string_view, Word>, size>& words)
{
    const std::string_view text(object.at(name).as_string());
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const auto& one) { return one.first == text; });
    check(found != words.end(), "resources/reports uses a word that is not one");
    return found->second;
}

constexpr std::array<std::pair<std::string_view, Definition::Kind>, 11> kKinds{{
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
}};
constexpr std::array<std::pair<std::string_view, Definition::Measure>, 7> kMeasures{{
    {"count", Definition::Measure::count},
    {"sum", Definition::Measure::sum},
    {"quantity", Definition::Measure::quantity},
    {"days", Definition::Measure::days},
    {"hours", Definition::Measure::hours},
    {"share", Definition::Measure::share},
    {"median", Definition::Measure::median},
}};
constexpr std::array<std::pair<std::string_view, Definition::Chart>, 4> kCharts{{
    {"bars", Definition::Chart::bars},
    {"columns", Definition::Chart::columns},
    {"line", Definition::Chart::line},
    {"funnel", Definition::Chart::funnel},
}};

std::vector<std::string> texts(const json::object& object, const char* name)
{
    std::vector<std::string> all;
    if (const json::value* value = object.if_contains(name)) {
        for (const json::value& one : value->as_array()) {
            all.emplace_back(one.as_string());
        }
    }
    return all;
}

Labels labels(const json::object& object, const char* name)
{
    Labels all;
    for (const auto& member : object.at(name).as_object()) {
        all.emplace(member.key(), member.value().as_string());
    }
    return all;
}

/// [["stage", "not_in", "won", "lost"], …]: all of them hold.
Filter filter(const json::array& rules)
{
    std::vector<Filter> parts;
    for (const json::value& rule : rules) {
        const json::array& words = rule.as_array();
        Filter condition;
        condition.kind = Filter::Kind::condition;
        condition.field = words.at(0).as_string();
        condition.compare = Compare::in;
        for (std::size_t i = 2; i < words.size(); ++i) {
            condition.values.emplace_back(std::string(words[i].as_string()));
        }
        if (words.at(1) == "not_in") {
            Filter none;
            none.kind = Filter::Kind::none;
            none.parts.push_back(std::move(condition));
            condition = std::move(none);
        }
        parts.push_back(std::move(condition));
    }
    return Filter::all(std::move(parts));
}

Definition readDefinition(const json::object& object)
{
    Definition report;
    report.name = textMember(object, "report");
    report.position = static_cast<int>(object.at("position").as_int64());
    report.section = textMember(object, "section");
    check(Navigation::builtIn().section(report.section) != nullptr,
          "a report stands in a section that resources/navigation.json does not have");
    report.icon = textMember(object, "icon");
    report.labels = labels(object, "labels");
    report.about = labels(object, "about");
    report.entity = textMember(object, "entity");
    report.kind = word(object, "kind", kKinds);
    report.measure = word(object, "measure", kMeasures);
    report.chart = word(object, "chart", kCharts);
    report.where = filter(object.at("where").as_array());
    report.owner = textMember(object, "owner");
    report.by = texts(object, "by");
    report.split = texts(object, "split");
    report.alwaysSplit = object.if_contains("alwaysSplit") != nullptr;
    report.field = textMember(object, "field");
    report.until = textMember(object, "until");
    report.hits = texts(object, "hits");
    report.day = textMember(object, "day");
    report.period = textMember(object, "period");
    return report;
}

} // namespace

const std::vector<ReportDefinition>& reportDefinitions()
{
    static const std::vector<Definition> kDefinitions = [] {
        std::vector<Definition> definitions;
        for (const resources::EmbeddedFile& file : resources::embeddedReports()) {
            definitions.push_back(readDefinition(json::parse(file.text).as_object()));
        }
        std::sort(definitions.begin(), definitions.end(),
                  [](const Definition& a, const Definition& b) { return a.position < b.position; });
        return definitions;
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
