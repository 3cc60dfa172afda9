// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report_run.h"

#include "core/base/share.h"
#include "core/store/failure.h"
#include "core/store/field_path.h"

#include <algorithm>

namespace caravan {
namespace {

using Measure = ReportDefinition::Measure;
using Kind = ReportDefinition::Kind;

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
                     const ReportDefinition& definition)
    : m_replica(replica), m_request(request), m_definition(definition),
      m_entity(replica.catalogue().at(definition.entity))
{
}

Result<Report> ReportRun::run()
{
    if (Done prepared = prepare(); !prepared) {
        return prepared.error();
    }
    const auto make = [&]() -> Done {
        switch (m_definition.kind) {
        case Kind::groups:
        case Kind::share:
            return groups();
        case Kind::funnel:
            return funnel();
        case Kind::conversion:
            return conversion();
        case Kind::forecast:
            return forecast();
        case Kind::trend:
            return trend();
        case Kind::ageing:
            return ageing();
        case Kind::attainment:
            return attainment();
        case Kind::span:
            return span();
        case Kind::mtbf:
            return betweenFailures();
        case Kind::utilisation:
            return utilisation();
        }
        return done();
    };
    if (Done made = make(); !made) {
        return made.error();
    }
    return std::move(m_report);
}

Done ReportRun::prepare()
{
    m_report.definition = &m_definition;
    m_report.by = m_request.by.empty() ? m_definition.by.front() : m_request.by;
    m_report.split = m_request.split;
    if (m_definition.alwaysSplit && m_report.split.empty()) {
        m_report.split = m_definition.split.front();
    }
    for (const std::string* path : {&m_report.by, &m_report.split}) {
        if (path->empty()) {
            continue;
        }
        const auto parsed = store::parsePath(m_replica.catalogue(), m_entity, *path);
        if (!parsed) {
            return parsed.error();
        }
    }
    m_report.byField = fieldAt(m_report.by);
    m_report.splitField = m_report.split.empty() ? nullptr : fieldAt(m_report.split);
    if (m_request.period) {
        m_report.period = *m_request.period;
    } else if (!m_definition.period.empty()) {
        m_report.period = *daysOf(m_definition.period, m_request.viewpoint.today);
    }
    if (m_definition.measure == Measure::sum) {
        AggregateQuery query{{m_entity.name, {}, {}, {}}, {}, Aggregate::sum, m_definition.field};
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
    const auto parsed = store::parsePath(m_replica.catalogue(), m_entity, path);
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
    std::vector<Filter> parts{m_definition.where, m_request.where};
    if (!m_request.owners.empty()) {
        Filter owners;
        owners.kind = Filter::Kind::condition;
        owners.field = m_definition.owner;
        owners.compare = Compare::in;
        owners.values.assign(m_request.owners.begin(), m_request.owners.end());
        parts.push_back(std::move(owners));
    }
    if (m_request.pipeline && m_entity.field("pipeline") != nullptr) {
        parts.push_back(m_request.pipeline->isNil()
                            ? Filter::whereEmpty("pipeline")
                            : Filter::where("pipeline", Compare::equal, *m_request.pipeline));
    }
    if (!m_definition.until.empty()) { // an average of what is known
        parts.push_back(Filter::whereEmpty(m_definition.field, false));
        parts.push_back(Filter::whereEmpty(m_definition.until, false));
    }
    if (m_definition.measure == Measure::median) {
        parts.push_back(Filter::whereEmpty(m_definition.field, false));
    }
    const bool hasPeriod = m_report.period.first || m_report.period.last;
    if (withPeriod && hasPeriod && !m_definition.day.empty()) {
        parts.push_back(whereDay(m_definition.day, m_report.period));
    }
    std::erase_if(parts, [](const Filter& part) {
        return part.kind == Filter::Kind::all && part.parts.empty();
    });
    return Filter::all(std::move(parts));
}

Query ReportRun::question(Filter filter) const
{
    Query query{m_entity.name, std::move(filter), {}, {}};
    if (m_definition.measure == Measure::sum) {
        query.sort.push_back({m_definition.field, true});
    }
    return query;
}

Result<std::vector<ReportRun::Sum>> ReportRun::sums(const std::vector<std::string>& groupBy,
                                                    const Filter& filter)
{
    AggregateQuery query;
    query.query = {m_entity.name, filter, {}, {}};
    query.groupBy = groupBy;
    if (m_definition.measure != Measure::count && m_definition.measure != Measure::share &&
        m_definition.measure != Measure::median && !m_definition.field.empty()) {
        query.aggregate = Aggregate::sum;
        query.field = m_definition.field;
        query.until = m_definition.until;
    }
    const std::string rateDay = dayOfRates();
    const bool isByRates =
        m_definition.measure == Measure::sum && !m_rateDays.empty() && !rateDay.empty();
    if (isByRates) {
        query.steps = DateSteps{rateDay, m_rateDays};
    }
    const auto rows = m_replica.aggregate(query);
    if (!rows) {
        return rows.error();
    }
    std::vector<Sum> all;
    for (const AggregateRow& row : *rows) {
        Sum sum{row.group, row.count, row.amount};
        if (m_definition.measure == Measure::sum) {
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
           : isDate(m_definition.day)   ? m_definition.day
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

/// What a cell shows, by what the report measures.
Decimal ReportRun::measured(const Cell& cell) const
{
    switch (m_definition.measure) {
    case Measure::count:
        return Decimal::fromInteger(cell.count);
    case Measure::sum:
    case Measure::quantity:
    case Measure::hours:
        return cell.amount;
    case Measure::days:
        if (m_definition.until.empty()) {
            return cell.amount;
        }
        return cell.count == 0 ? Decimal{} : Decimal::fromUnits(cell.amount.units() / cell.count);
    case Measure::share:
        if (m_definition.kind == Kind::utilisation) {
            return cell.amount;
        }
        return percentOf(cell.hits, cell.count);
    case Measure::median:
        return medianOf(cell.spread, cell.count);
    }
    return {};
}

void ReportRun::addMark(std::size_t category, std::size_t series, const Cell& cell, Filter filter)
{
    ReportMark mark;
    mark.category = category;
    mark.series = series;
    mark.count = cell.count;
    mark.amount = measured(cell);
    mark.records = question(std::move(filter));
    m_report.marks.push_back(std::move(mark));
}

void ReportRun::finishTotals(const Cell& all)
{
    m_report.count = all.count;
    m_report.total = measured(all);
}

Result<Report> runReport(Replica& replica, const ReportRequest& request)
{
    const ReportDefinition* definition = findReport(request.name);
    if (definition == nullptr) {
        return Error{ErrorCode::notFound, request.name, "is not a report"};
    }
    return runReport(replica, *definition, request);
}

Result<Report> runReport(Replica& replica, const ReportDefinition& definition,
                         const ReportRequest& request)
{
    if (replica.catalogue().entity(definition.entity) == nullptr) {
        return Error{ErrorCode::notFound, definition.name, "is about an entity that is not here"};
    }
    return ReportRun(replica, request, definition).run();
}

} // namespace caravan
