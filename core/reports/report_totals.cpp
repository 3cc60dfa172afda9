// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report_totals.h"

namespace caravan {
namespace {

bool isDone(const Entity& entity, const Report& report, std::size_t series)
{
    const Choice* choice = choiceOf(entity, report, series);
    return choice != nullptr && choice->phase == Phase::done;
}

} // namespace

bool measureAdds(ReportDefinition::Measure measure)
{
    using Measure = ReportDefinition::Measure;
    return measure == Measure::count || measure == Measure::sum || measure == Measure::quantity;
}

const Choice* choiceOf(const Entity& entity, const Report& report, std::size_t series)
{
    const std::string* value = std::get_if<std::string>(&report.series[series].value);
    if (value == nullptr || report.splitField == nullptr) {
        return nullptr;
    }
    if (const Choice* own = report.splitField->choice(*value)) {
        return own;
    }
    const Field* state = entity.status ? entity.field(entity.status->field) : nullptr;
    return state != nullptr && report.splitField->type == FieldType::choice ? state->choice(*value)
                                                                            : nullptr;
}

bool mixesOpenAndDone(const Entity& entity, const Report& report)
{
    std::size_t done = 0;
    std::size_t dropped = 0;
    for (std::size_t i = 0; i < report.series.size(); ++i) {
        const Choice* choice = choiceOf(entity, report, i);
        done += isDone(entity, report, i) ? 1 : 0;
        dropped += choice != nullptr && choice->phase == Phase::dropped ? 1 : 0;
    }
    return done > 0 && done + dropped < report.series.size();
}

Decimal reachedOf(const Entity& entity, const Report& report, std::size_t category)
{
    if (!mixesOpenAndDone(entity, report)) {
        return report.amountOf(category);
    }
    Decimal sum;
    for (const ReportMark& mark : report.marks) {
        const bool isOf = mark.category == category && isDone(entity, report, mark.series);
        sum = isOf ? sum + mark.amount : sum;
    }
    return sum;
}

std::optional<ReportTotals> totalsOf(const Entity& entity, const Report& report)
{
    const ReportDefinition& definition = *report.definition;
    if (definition.kind.overlaps || report.categories.size() < 2) {
        return std::nullopt;
    }
    ReportTotals totals;
    totals.count = report.count;
    totals.series.resize(report.series.size());
    if (measureAdds(definition.measure)) {
        for (std::size_t i = 0; i < report.series.size(); ++i) {
            totals.series[i] = Decimal{};
        }
        for (const ReportMark& mark : report.marks) {
            totals.series[mark.series] = *totals.series[mark.series] + mark.amount;
        }
    } else if (report.series.size() == 1) {
        totals.series[0] = report.total;
    }
    totals.all = mixesOpenAndDone(entity, report) ? std::nullopt : std::optional(report.total);
    const bool hasTargets = !report.targets.empty() && report.beside.empty();
    for (std::size_t i = 0; hasTargets && i < report.targets.size(); ++i) {
        if (report.targets[i]) { // who has no target is not measured by those of others
            totals.target = totals.target.value_or(Decimal{}) + *report.targets[i];
            totals.reached = totals.reached + reachedOf(entity, report, i);
        }
    }
    return totals;
}

} // namespace caravan
