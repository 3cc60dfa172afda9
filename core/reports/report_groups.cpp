// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Counts, sums, averages and shares by one path, split by another; and persons against targets.
#include "core/reports/report_run.h"

#include "core/selling/targets.h"

#include <algorithm>

namespace caravan {
namespace {

using Measure = ReportDefinition::Measure;

} // namespace

Done ReportRun::groups()
{
    const bool isShare = m_definition.measure == Measure::share;
    const bool isSplit = !m_report.split.empty();
    std::vector<std::string> paths{m_report.by};
    if (isSplit) {
        paths.push_back(m_report.split);
    }
    const bool isMedian = m_definition.measure == Measure::median;
    if (isShare || isMedian) {
        paths.push_back(m_definition.field);
    }
    const Filter all = base(true);
    const auto rows = sums(paths, all);
    if (!rows) {
        return rows.error();
    }
    const auto isHit = [&](const Sum& row) {
        const auto& hits = m_definition.hits;
        return isShare &&
               std::find(hits.begin(), hits.end(), textOf(row.group.back())) != hits.end();
    };
    const auto add = [&](Cell& cell, const Sum& row) {
        cell.count += row.count;
        cell.hits += isHit(row) ? row.count : 0;
        cell.amount = cell.amount + row.amount;
        if (const auto* value = std::get_if<std::int64_t>(&row.group.back()); value && isMedian) {
            cell.spread[*value] += row.count;
        }
    };
    std::map<Value, Cell> byCategory;
    std::map<Value, Cell> bySeries;
    Cell whole;
    for (const Sum& row : *rows) {
        add(byCategory[row.group[0]], row);
        add(bySeries[isSplit ? row.group[1] : Value()], row);
        add(whole, row);
    }
    const auto sizes = [&](const std::map<Value, Cell>& cells) {
        std::map<Value, Decimal> sized;
        for (const auto& [value, cell] : cells) {
            sized[value] = measured(cell);
        }
        return sized;
    };
    const KeyOrder categories =
        orderKeys(*m_report.byField, m_report.by, sizes(byCategory), m_request.categoriesMax);
    KeyOrder series;
    if (isSplit) {
        series =
            orderKeys(*m_report.splitField, m_report.split, sizes(bySeries), m_request.seriesMax);
    } else {
        series.keys.emplace_back();
        series.places[Value()] = 0;
    }
    Cells cells;
    for (const Sum& row : *rows) {
        const std::size_t category = categories.places.at(row.group[0]);
        const std::size_t ofSeries = series.places.at(isSplit ? row.group[1] : Value());
        add(cells[{category, ofSeries}], row);
    }
    m_report.categories = categories.keys;
    m_report.series = series.keys;
    for (const auto& [place, cell] : cells) {
        std::vector<Filter> parts{all, filterOfKey(m_report.by, categories, place.first)};
        if (isSplit) {
            parts.push_back(filterOfKey(m_report.split, series, place.second));
        }
        addMark(place.first, place.second, cell, Filter::all(std::move(parts)));
    }
    finishTotals(whole);
    return done();
}

Done ReportRun::attainment()
{
    const Filter all = base(true);
    const auto rows = sums({m_report.by}, all);
    if (!rows) {
        return rows.error();
    }
    const std::vector<SalesTarget> targets = readTargets(m_replica, m_rates);
    std::map<Value, Decimal> sizes;
    std::map<Value, Cell> cells;
    Cell whole;
    for (const Sum& row : *rows) {
        for (Cell* into : {&cells[row.group[0]], &whole}) { // a row for each currency and rate
            into->count += row.count;
            into->amount = into->amount + row.amount;
        }
        sizes[row.group[0]] = cells[row.group[0]].amount;
    }
    const bool hasDays = m_report.period.first && m_report.period.last;
    const auto targetFor = [&](const Value& person) -> std::optional<Decimal> {
        const RecordId* id = std::get_if<RecordId>(&person);
        if (id == nullptr || !hasDays) {
            return std::nullopt;
        }
        const Decimal sum = targetOf(targets, {*id}, *m_report.period.first, *m_report.period.last);
        return sum.units() > 0 ? std::optional(sum) : std::nullopt;
    };
    for (const SalesTarget& target : targets) { // who has a target but won nothing yet
        const auto& owners = m_request.owners;
        const bool isAsked =
            owners.empty() || std::find(owners.begin(), owners.end(), target.user) != owners.end();
        if (!target.user.isNil() && isAsked && targetFor(target.user)) {
            sizes.try_emplace(target.user);
        }
    }
    const KeyOrder categories =
        orderKeys(*m_report.byField, m_report.by, sizes, m_request.categoriesMax);
    m_report.categories = categories.keys;
    m_report.series.emplace_back();
    std::map<std::size_t, Cell> placed;
    for (const auto& [value, cell] : cells) {
        Cell& into = placed[categories.places.at(value)];
        into.count += cell.count;
        into.amount = into.amount + cell.amount;
    }
    for (const auto& [place, cell] : placed) {
        addMark(place, 0, cell, Filter::all({all, filterOfKey(m_report.by, categories, place)}));
    }
    for (const ReportKey& key : categories.keys) {
        m_report.targets.push_back(key.labels.empty() ? targetFor(key.value) : std::nullopt);
    }
    finishTotals(whole);
    return done();
}

} // namespace caravan
