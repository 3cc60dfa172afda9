// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report_run.h"

#include "core/base/share.h"
#include "core/query/field_path.h"
#include "core/reports/report_before.h"
#include "core/store/failure.h"

#include <algorithm>

namespace caravan {
namespace {

using Measure = ReportDefinition::Measure;

} // namespace

const ReportMark* Report::mark(std::size_t category, std::size_t ofSeries) const
{
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const ReportMark& one) {
        return one.category == category && one.series == ofSeries;
    });
    return found == marks.end() ? nullptr : &*found;
}

Decimal Report::amountOf(std::size_t category) const
{
    Decimal sum;
    for (const ReportMark& one : marks) {
        sum = one.category == category ? sum + one.amount : sum;
    }
    return sum;
}

std::int64_t Report::countOf(std::size_t category) const
{
    std::int64_t sum = 0;
    for (const ReportMark& one : marks) {
        sum += one.category == category ? one.count : 0;
    }
    return sum;
}

ReportRun::ReportRun(Replica& replica, const ReportRequest& request,
                     std::shared_ptr<const ReportDefinition> definition)
    : m_replica(replica), m_request(request), m_entity(replica.catalogue().at(definition->entity))
{
    m_report.definition = std::move(definition);
}

Result<Report> ReportRun::run()
{
    if (Done prepared = prepare(); !prepared) {
        return prepared.error();
    }
    if (Done made = definition().kind.make(*this); !made) {
        return made.error();
    }
    return std::move(m_report);
}

Done ReportRun::prepare()
{
    m_report.by = m_request.by.empty() ? definition().by.front() : m_request.by;
    m_report.split = m_request.split;
    if (definition().alwaysSplit && m_report.split.empty()) {
        m_report.split = definition().split.front();
    }
    for (const std::string* path : {&m_report.by, &m_report.split}) {
        if (path->empty()) {
            continue;
        }
        const auto parsed = parsePath(m_replica.catalogue(), m_entity, *path);
        if (!parsed) {
            return parsed.error();
        }
    }
    m_report.byField = fieldAt(m_report.by);
    m_report.splitField = m_report.split.empty() ? nullptr : fieldAt(m_report.split);
    if (m_request.period) {
        m_report.period = *m_request.period;
    } else if (!definition().period.empty()) {
        m_report.period = *daysOf(definition().period, m_request.viewpoint.today);
    }
    if (definition().measure == Measure::sum) {
        AggregateQuery query{{m_entity.name, {}, {}, {}}, {}, Aggregate::sum, definition().field};
        m_rates = readRates(m_replica, {});
        if (m_rates.home().empty()) { // nobody told: what most amounts are in
            const auto rows = orThrow(m_replica.aggregate(query));
            std::int64_t most = 0;
            for (const AggregateRow& row : rows) {
                if (!row.currency.empty() && row.count > most) {
                    most = row.count;
                    m_rates = ExchangeRates(row.currency);
                }
            }
        }
        m_rateDays = m_rates.days();
        m_report.currency = m_rates.home();
    }
    m_report.records = question(base(true));
    return done();
}

const Field* ReportRun::fieldAt(const std::string& path) const
{
    const auto parsed = parsePath(m_replica.catalogue(), m_entity, path);
    return parsed ? &parsed->field() : nullptr;
}

Filter ReportRun::whereDay(const std::string& name, const DayRange& days) const
{
    const Field* field = m_entity.field(name);
    std::vector<Filter> parts;
    const bool isMoment = field != nullptr && field->type == FieldType::dateTime;
    const auto begin = [&](Date day) {
        return Value(isMoment ? formatDateTime(m_request.viewpoint.midnight(day))
                              : formatDate(day));
    };
    if (days.first) {
        parts.push_back(Filter::where(name, Compare::greaterOrEqual, begin(*days.first)));
    }
    if (days.last) {
        parts.push_back(Filter::where(name, Compare::less, begin(addDays(*days.last, 1))));
    }
    return Filter::all(std::move(parts));
}

Filter ReportRun::base(bool withPeriod) const
{
    std::vector<Filter> parts{definition().where, m_request.where};
    if (!m_request.owners.empty() && !definition().owner.empty()) {
        parts.push_back(Filter::whereIn(definition().owner, m_request.owners));
    }
    const std::string& pipeline = definition().pipeline;
    if (m_request.pipeline && !pipeline.empty()) {
        parts.push_back(m_request.pipeline->isNil()
                            ? Filter::whereEmpty(pipeline)
                            : Filter::where(pipeline, Compare::equal, *m_request.pipeline));
    }
    if (!definition().until.empty()) { // an average of what is known
        parts.push_back(Filter::whereEmpty(definition().field, false));
        parts.push_back(Filter::whereEmpty(definition().until, false));
    }
    if (definition().measure == Measure::median) {
        parts.push_back(Filter::whereEmpty(definition().field, false));
    }
    const bool hasPeriod = m_report.period.first || m_report.period.last;
    if (withPeriod && hasPeriod && !definition().day.empty()) {
        parts.push_back(whereDay(definition().day, m_report.period));
    }
    std::erase_if(parts, [](const Filter& part) {
        return part.kind == Filter::Kind::all && part.parts.empty();
    });
    return Filter::all(std::move(parts));
}

Query ReportRun::question(Filter filter) const
{
    Query query{m_entity.name, std::move(filter), {}, {}};
    if (definition().measure == Measure::sum) {
        query.sort.push_back({definition().field, true});
    }
    return query;
}

Result<std::vector<ReportSum>> ReportRun::sums(const std::vector<std::string>& groupBy,
                                               const Filter& filter)
{
    AggregateQuery query;
    query.query = {m_entity.name, filter, {}, {}};
    query.groupBy = groupBy;
    if (definition().measure != Measure::count && definition().measure != Measure::share &&
        definition().measure != Measure::median && !definition().field.empty()) {
        query.aggregate = Aggregate::sum;
        query.field = definition().field;
        query.until = definition().until;
    }
    const std::string rateDay = dayOfRates();
    const bool isByRates =
        definition().measure == Measure::sum && !m_rateDays.empty() && !rateDay.empty();
    if (isByRates) {
        query.steps = DateSteps{rateDay, m_rateDays};
    }
    const auto rows = m_replica.aggregate(query);
    if (!rows) {
        return rows.error();
    }
    std::vector<ReportSum> all;
    for (const AggregateRow& row : *rows) {
        ReportSum sum{row.group, row.count, row.amount};
        if (definition().measure == Measure::sum) {
            sum.amount = converted(row, isByRates);
        }
        all.push_back(std::move(sum));
    }
    return all;
}

/// The date whose rate an amount is worth: when it is due, else what the report's period is about.
/// Empty: none, and the newest rate counts.
std::string ReportRun::dayOfRates() const
{
    const auto isDate = [&](const std::string& name) {
        const Field* field = m_entity.field(name);
        return field != nullptr && field->type == FieldType::date;
    };
    return isDate(m_entity.moments.due) ? m_entity.moments.due
           : isDate(definition().day)   ? definition().day
                                        : std::string();
}

Decimal ReportRun::converted(const AggregateRow& row, bool isByRates)
{
    if (row.currency.empty()) {
        return {};
    }
    std::optional<Date> on;
    if (isByRates) {
        on = row.step >= 0 ? m_rateDays[static_cast<std::size_t>(row.step)]
                           : parseDate("0001-01-01").value(); // before the first rate
    }
    return converted(Money{row.amount, row.currency}, on);
}

Decimal ReportRun::converted(const Money& money, const std::optional<Date>& on)
{
    if (const ExchangeRate* rate = m_rates.find(money.currency, on)) {
        const auto isThis = [&](const ExchangeRate& one) {
            return one.currency == rate->currency && one.validFrom == rate->validFrom;
        };
        if (std::none_of(m_report.rates.begin(), m_report.rates.end(), isThis)) {
            m_report.rates.push_back(*rate);
        }
    }
    const std::optional<Decimal> amount = m_rates.convert(money, on);
    if (!amount) {
        auto& missing = m_report.unconverted;
        if (std::find(missing.begin(), missing.end(), money.currency) == missing.end()) {
            missing.push_back(money.currency);
        }
    }
    return amount.value_or(Decimal{});
}

namespace {

/// The value in the middle; of an even number the mean of both.
Decimal medianOf(const std::map<std::int64_t, std::int64_t>& spread, std::int64_t count)
{
    std::int64_t before = 0;
    std::optional<std::int64_t> lower;
    for (const auto& [value, many] : spread) {
        before += many;
        if (!lower && 2 * before >= count) {
            lower = value;
        }
        if (2 * before > count) {
            return Decimal::fromUnits((*lower + value) * Decimal::kUnit / 2);
        }
    }
    return {};
}

} // namespace

Decimal ReportRun::measured(const ReportCell& cell) const
{
    switch (definition().measure) {
    case Measure::count:
        return Decimal::fromInteger(cell.count);
    case Measure::sum:
    case Measure::quantity:
    case Measure::hours:
        return cell.amount;
    case Measure::days:
        if (definition().until.empty()) {
            return cell.amount;
        }
        return cell.count == 0 ? Decimal{} : Decimal::fromUnits(cell.amount.units() / cell.count);
    case Measure::share:
        return percentOf(cell.hits, cell.count);
    case Measure::median:
        return medianOf(cell.spread, cell.count);
    }
    return {};
}

void ReportRun::addMark(std::size_t category, std::size_t series, const ReportCell& cell,
                        Filter filter)
{
    addMark(category, series, cell.count, measured(cell), std::move(filter));
}

void ReportRun::addMark(std::size_t category, std::size_t series, std::int64_t count,
                        Decimal amount, Filter filter)
{
    m_report.marks.push_back({category, series, count, amount, question(std::move(filter))});
}

void ReportRun::finishTotals(const ReportCell& all)
{
    m_report.count = all.count;
    m_report.total = measured(all);
}

Result<Report> runReport(Replica& replica, std::shared_ptr<const ReportDefinition> definition,
                         const ReportRequest& request)
{
    if (replica.catalogue().entity(definition->entity) == nullptr) {
        return Error{ErrorCode::notFound, definition->name, "is about an entity that is not here"};
    }
    Result<Report> report = ReportRun(replica, request, std::move(definition)).run();
    if (report && request.compares) {
        Result<std::optional<ReportBefore>> before = readBefore(replica, *report, request);
        if (!before) {
            return before.error();
        }
        report->before = std::move(*before);
    }
    return report;
}

} // namespace caravan
