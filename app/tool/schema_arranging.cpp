// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What `caravanctl schema` arranges: the order of fields, record pages, reports.
#include "app/tool/output.h"
#include "app/tool/schema_drafting.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace caravan::tool {

namespace json = boost::json;

namespace {

struct ArrangeAsked {
    std::string entity, section, file;
    std::vector<std::string> fields, sections;
    std::optional<std::vector<std::string>> facts;
    std::optional<std::string> opens;
};

json::array listOf(const std::vector<std::string>& names)
{
    return json::array(names.begin(), names.end());
}

int addReport(Profile& profile, const ArrangeAsked& asked)
{
    const Result<json::value> parsed = jsonOf(asked.file);
    return parsed ? addToDraft(profile, {{"do", "add_report"}, {"report", *parsed}})
                  : fail(parsed.error());
}

int changeLayout(Profile& profile, const ArrangeAsked& asked)
{
    json::object change{{"do", "layout"}, {"entity", asked.entity}};
    if (asked.facts) {
        change["facts"] = listOf(*asked.facts);
    }
    if (asked.opens) {
        change["opens"] = *asked.opens == "details" ? json::value() : json::value(*asked.opens);
    }
    return addToDraft(profile, change);
}

int changeOrder(Profile& profile, const ArrangeAsked& asked)
{
    if (asked.sections.empty() == asked.section.empty()) {
        return usage("order needs a section and its fields, or --sections");
    }
    json::object change{{"do", "order"}, {"entity", asked.entity}};
    if (!asked.sections.empty()) {
        change["sections"] = listOf(asked.sections);
    } else {
        change["section"] = asked.section;
        change["fields"] = listOf(asked.fields);
    }
    return addToDraft(profile, change);
}

} // namespace

void addArranging(CLI::App& schema, Run& run)
{
    const auto a = std::make_shared<ArrangeAsked>();
    const auto runs = [&run, a](CLI::App* sub, auto work) {
        sub->callback([&run, a, work] { run = [a, work](Profile& p) { return work(p, *a); }; });
    };

    CLI::App* report = schema.add_subcommand("add-report", "adds a report to the draft");
    report->add_option("file", a->file, "JSON file with the report; - for standard input")
        ->required();
    runs(report, addReport);

    CLI::App* layout = schema.add_subcommand("layout", "arranges the record page of an entity");
    layout->add_option("entity", a->entity)->required();
    layout->add_option("--facts", a->facts, "fields that the head of a record shows, in order")
        ->delimiter(',');
    layout->add_option("--opens", a->opens, "entity whose tab the page opens on, or \"details\"");
    runs(layout, changeLayout);

    CLI::App* order =
        schema.add_subcommand("order", "reorders the fields of a section, or the sections");
    order->add_option("entity", a->entity)->required();
    order->add_option("section", a->section);
    order->add_option("fields", a->fields, "those that come first, in order");
    order->add_option("--sections", a->sections, "reorders the sections themselves")
        ->delimiter(',');
    runs(order, changeOrder);
}

} // namespace caravan::tool
