// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/own_reports.h"

#include "core/schema/navigation.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

bool isDay(const Field& field)
{
    return field.type == FieldType::date || field.type == FieldType::dateTime;
}

/// The path by which records are grouped by a field; empty: they are not.
std::string keyOf(const Field& field)
{
    return field.isGroupable()               ? field.name
           : isDay(field) && !field.isHidden ? field.name + "@month"
                                             : std::string();
}

void addOnce(std::vector<std::string>& paths, const std::string& path)
{
    if (!path.empty() && std::find(paths.begin(), paths.end(), path) == paths.end()) {
        paths.push_back(path);
    }
}

/// The references that @p paths lead through or to, with the entity each arrives at.
std::vector<std::pair<std::string, const Entity*>>
waysOf(const Catalogue& catalogue, const Entity& entity, const std::vector<std::string>& paths)
{
    std::vector<std::pair<std::string, const Entity*>> ways;
    std::set<std::string> seen;
    for (const std::string& path : paths) {
        const Entity* at = &entity;
        std::size_t begin = 0;
        while (at != nullptr && begin < path.size()) {
            const std::size_t end = std::min(path.find('.', begin), path.size());
            const Field* field = at->field(path.substr(begin, end - begin));
            at = field != nullptr && field->type == FieldType::reference
                     ? catalogue.entity(field->target)
                     : nullptr;
            if (at != nullptr && seen.insert(path.substr(0, end)).second) {
                ways.emplace_back(path.substr(0, end), at);
            }
            begin = end + 1;
        }
    }
    return ways;
}

/// The field that a sum of an entity's records is of: what its board adds up, else the first money
/// that a list shows.
const Field* moneyOf(const Entity& entity)
{
    if (entity.board && !entity.board->sum.empty()) {
        const Field* field = entity.field(entity.board->sum);
        return field->type == FieldType::money ? field : nullptr;
    }
    const Field* best = nullptr;
    for (const Field& field : entity.fields) {
        if (field.type == FieldType::money && !field.isHidden &&
            (best == nullptr || (best->listColumn == 0 && field.listColumn != 0))) {
            best = &field;
        }
    }
    return best;
}

Labels sumLabels(const Entity& entity, const Field& field)
{
    Labels labels;
    for (const auto& [language, plural] : entity.plural) {
        labels[language] =
            plural + (language.starts_with("zh") ? "：" : ": ") + label(field.labels, language);
    }
    return labels;
}

ReportDefinition byFields(const Catalogue& catalogue, const Entity& entity, const ReportKind& kind)
{
    ReportDefinition report;
    report.name = entity.name;
    report.section = sectionOf(catalogue, entity.name);
    report.icon = entity.icon;
    report.labels = entity.plural;
    report.about = {{"en", "How many there are, by any of their fields"},
                    {"zh_CN", "按任一字段统计数量"},
                    {"zh_TW", "依任一欄位統計數量"}};
    report.entity = entity.name;
    report.kind = kind;
    report.owner = !entity.scope.owner.empty() ? entity.scope.owner : entity.moments.owner;
    if (entity.status) {
        addOnce(report.by, entity.status->field);
    }
    for (const bool isTime : {false, true}) { // time last: others say more at first sight
        for (const Field& field : entity.fields) {
            if (isDay(field) == isTime) {
                addOnce(report.by, keyOf(field));
            }
            if (!isTime && field.isGroupable()) {
                addOnce(report.split, field.name);
            }
        }
    }
    for (const auto& [way, target] : waysOf(catalogue, entity, report.by)) {
        const Field* team = target->teamField();
        if (way == report.owner && team != nullptr) {
            addOnce(report.by, way + "." + team->name);
        }
    }
    for (const std::string& moment : {entity.moments.start, entity.moments.due}) {
        if (report.day.empty()) {
            report.day = moment;
        }
    }
    if (report.day.empty()) {
        const auto day = std::find_if(entity.fields.begin(), entity.fields.end(),
                                      [](const Field& f) { return isDay(f) && !f.isHidden; });
        report.day = day != entity.fields.end() ? day->name : std::string();
    }
    return report;
}

} // namespace

std::string sectionOf(const Catalogue& catalogue, std::string_view entity)
{
    for (const NavigationSection& section : catalogue.navigation().sections()) {
        for (const NavigationPlace& place : section.places) {
            if (place.entity == entity) {
                return section.name;
            }
        }
    }
    return {};
}

std::vector<std::string> reportKeysOf(const Catalogue& catalogue, const Entity& entity)
{
    std::vector<std::string> keys;
    for (const Field& field : entity.fields) {
        addOnce(keys, keyOf(field));
    }
    for (const auto& [way, target] : waysOf(catalogue, entity, keys)) {
        for (const Field& field : target->fields) {
            if (field.isGroupable()) {
                addOnce(keys, way + "." + field.name);
            }
        }
    }
    return keys;
}

void addCompanyKeys(const Catalogue& catalogue, ReportDefinition& report)
{
    if (!report.kind.takesAnyKey && !report.kind.takesAnySplit) {
        return;
    }
    const Entity& entity = catalogue.at(report.entity);
    const auto ways = waysOf(catalogue, entity, report.by);
    std::vector<std::string> keys;
    std::vector<std::string> splits;
    for (const Field& field : entity.fields) {
        if (isCompanyName(field.name)) {
            addOnce(keys, keyOf(field));
            addOnce(splits, field.isGroupable() ? field.name : std::string());
        }
    }
    for (const auto& [way, target] : ways) {
        for (const Field& field : target->fields) {
            if (isCompanyName(field.name) && field.isGroupable()) {
                addOnce(keys, way + "." + field.name);
                addOnce(splits, way + "." + field.name);
            }
        }
    }
    if (report.kind.takesAnyKey) {
        for (const std::string& key : keys) {
            addOnce(report.by, key);
        }
    }
    if (report.kind.takesAnySplit) {
        for (const std::string& split : splits) {
            addOnce(report.split, split);
        }
    }
}

std::vector<ReportDefinition> reportsByFields(const Catalogue& catalogue, const ReportKinds& kinds)
{
    std::vector<ReportDefinition> reports;
    const auto groups = std::find_if(kinds.begin(), kinds.end(),
                                     [](const ReportKind& one) { return one.name == "groups"; });
    if (groups == kinds.end()) {
        return reports;
    }
    for (const Entity* entity : catalogue.navigation().work(catalogue)) {
        ReportDefinition counts = byFields(catalogue, *entity, *groups);
        if (counts.by.empty()) {
            continue; // nothing to tell them apart by
        }
        addCompanyKeys(catalogue, counts);
        reports.push_back(counts);
        const Field* usual = moneyOf(*entity);
        for (const Field& money : entity->fields) {
            const bool isOwn = money.type == FieldType::money && !money.isHidden &&
                               (isCompanyName(money.name) || isCompanyName(entity->name));
            if (&money != usual && !isOwn) {
                continue;
            }
            ReportDefinition sums = counts;
            sums.name = entity->name + "." + money.name;
            sums.labels = sumLabels(*entity, money);
            sums.about = {{"en", "What they add up to, by any of their fields"},
                          {"zh_CN", "按任一字段汇总金额"},
                          {"zh_TW", "依任一欄位彙總金額"}};
            sums.measure = ReportDefinition::Measure::sum;
            sums.field = money.name;
            reports.push_back(std::move(sums));
        }
    }
    return reports;
}

} // namespace caravan
