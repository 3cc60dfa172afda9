// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/reports.h"

#include "core/model/report_shape.h"
#include "core/reports/own_reports.h"
#include "core/schema/navigation.h"
#include "core/schema/schema_members.h"

#include <algorithm>
#include <set>
#include <utility>

namespace caravan {
namespace {

namespace json = boost::json;

ReportKind kind(const ReportKinds& kinds, const std::string& name, const std::string& key)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const ReportKind& one) { return one.name == name; });
    if (found == kinds.end()) {
        throw SchemaMistake{key, "\"" + name + "\" is no kind of report"};
    }
    return *found;
}

/// Throws SchemaMistake.
ReportDefinition readDefinition(const Catalogue& catalogue, const ReportKinds& kinds,
                                const json::value& text)
{
    ReportDefinition report;
    static_cast<ReportShape&>(report) = readReport(text, UnknownKeys::refuse);
    report.kind = kind(kinds, report.kindName, report.name + ".kind");
    if (report.section.empty()) {
        report.section = sectionOf(catalogue, report.entity);
    } else if (catalogue.navigation().section(report.section) == nullptr) {
        throw SchemaMistake{report.name, "\"" + report.section + "\" is no section"};
    }
    checkReport(catalogue, report);
    if (report.icon.empty()) {
        report.icon = catalogue.at(report.entity).icon;
    }
    addCompanyKeys(catalogue, report);
    return report;
}

} // namespace

Result<Reports> Reports::load(const Catalogue& catalogue, const ReportKinds& kinds, Misfits misfits)
{
    std::vector<Definition> reports;
    std::set<std::string> told; // of these the product says enough
    for (const std::string& text : catalogue.reports()) {
        try {
            ReportDefinition report = readDefinition(catalogue, kinds, json::parse(text));
            if (!isCompanyName(report.name)) {
                told.insert(report.entity);
            }
            if (!report.isHidden) {
                reports.push_back(std::make_shared<const ReportDefinition>(std::move(report)));
            }
        } catch (const SchemaMistake& mistake) {
            if (misfits == Misfits::refuse) {
                return Error{ErrorCode::schema, mistake.key, mistake.key + " " + mistake.what};
            }
        }
    }
    std::stable_sort(reports.begin(), reports.end(), [](const Definition& a, const Definition& b) {
        return a->position < b->position;
    });
    for (ReportDefinition& own : reportsByFields(catalogue, kinds)) {
        // Beside what the product says of an entity, the company's own amounts.
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
    Reports all;
    all.m_all = std::move(reports);
    return all;
}

Reports Reports::of(const Catalogue& catalogue, const ReportKinds& kinds)
{
    return *load(catalogue, kinds, Misfits::leaveOut);
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
