// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/maintenance.h"

#include "core/base/recurrence.h"
#include "core/record/moments.h"
#include "core/service/coverage.h"

#include <algorithm>
#include <cmath>

namespace caravan {
namespace {

constexpr int kTurnsMax = 200;        ///< that one pass settles
constexpr int kFarDays = 10 * 365;    ///< what lies behind this is no plan
constexpr double kPaceMin = 1.0 / 24; ///< hours a day below which a machine counts as idle

std::int64_t integer(const Record& record, const char* field, std::int64_t fallback = 0)
{
    const auto* value = std::get_if<std::int64_t>(&record.value(field));
    return value != nullptr ? *value : fallback;
}

/// Plans made before a field was known mean its default, which is yes.
bool isTrue(const Record& record, const char* field)
{
    const bool* value = std::get_if<bool>(&record.value(field));
    return value == nullptr || *value;
}

std::optional<Date> date(const Record& record, const char* field)
{
    return parseDate(record.text(field));
}

std::optional<Date> dayOf(const Record& record, const char* field)
{
    const auto at = parseDateTime(record.text(field));
    return at ? std::optional(dateOf(*at)) : std::nullopt;
}

int daysBetween(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

/// The day an id was made.
Date madeOn(const RecordId& id)
{
    return dateOf(id.madeAt().value_or(TimePoint{}));
}

/// The last day that is settled: done, or left out on purpose.
std::optional<Date> settledThrough(const Record& plan)
{
    const auto done = date(plan, "last_done");
    const auto due = date(plan, "last_due");
    return done && due ? std::max(done, due) : done ? done : due;
}

Result<std::optional<Date>> dueByCalendar(const Record& plan)
{
    const std::optional<Date> done = date(plan, "last_done");
    const std::optional<Date> settled = settledThrough(plan);
    const Date first = date(plan, "starts").value_or(madeOn(plan.id));
    const bool isFromDone = isTrue(plan, "moves") && done.has_value();
    const Date start = isFromDone ? *done : first;
    if (const std::string& text = plan.text("rule"); !text.empty()) {
        const Result<Recurrence> rule = Recurrence::parse(text);
        if (!rule) {
            return rule.error();
        }
        return rule->after(start, settled.value_or(addDays(first, -1)));
    }
    const auto months = static_cast<int>(integer(plan, "every_months"));
    if (months <= 0) {
        return std::optional<Date>();
    }
    const bool beginsItself = !isFromDone && date(plan, "starts").has_value();
    Date due = beginsItself ? start : addMonths(start, months);
    for (int turn = 1; settled && due <= *settled && turn <= kTurnsMax; ++turn) {
        due = addMonths(start, (beginsItself ? turn : turn + 1) * months);
    }
    return std::optional(due);
}

std::optional<Date> dueByHours(const Record& plan, const std::optional<HoursRun>& run, Date today)
{
    const std::int64_t every = integer(plan, "every_hours");
    if (every <= 0 || !run) {
        return std::nullopt;
    }
    const std::int64_t left = integer(plan, "last_counter") + every - run->hours;
    if (left <= 0) {
        return run->on;
    }
    if (!run->perDay || *run->perDay < kPaceMin) {
        return std::nullopt;
    }
    const double days = std::ceil(static_cast<double>(left) / *run->perDay);
    return days > kFarDays
               ? std::nullopt
               : std::optional(std::max(today, addDays(run->on, static_cast<int>(days))));
}

Date doneOn(const Record& visit, Date today)
{
    for (const char* field : {"left_at", "arrived_at", "start"}) {
        if (const auto day = dayOf(visit, field)) {
            return std::min(*day, today);
        }
    }
    return today;
}

bool isCovered(const Record& plan, const Record& asset, const std::optional<Record>& contract,
               Date due)
{
    if (plan.reference("contract").isNil()) {
        return true; // whoever made a plan without a contract means it so
    }
    if (!contract) {
        return false;
    }
    const Record noWarranty(*asset.entity, RecordId{});
    const Coverage coverage = coverageOf(noWarranty, contract, due);
    return coverage.by == Coverage::By::contract &&
           std::find(coverage.covers.begin(), coverage.covers.end(), "preventive") !=
               coverage.covers.end();
}

/// One plan being brought up to date.
class Turn {
public:
    Turn(RecordSource& source, const Record& plan, TimePoint now,
         const std::function<bool(const RecordId&)>& isGone)
        : m_source(source), m_before(plan), m_plan(plan), m_now(now), m_today(dateOf(now)),
          m_isGone(isGone)
    {
    }

    Result<std::vector<Edit>> run()
    {
        if (!isTrue(m_plan, "active")) {
            m_plan.set("state", std::string("stopped"));
            return edits();
        }
        const auto asset = m_source.find("asset", m_plan.reference("asset"));
        if (!asset || asset->text("status") == "removed") {
            m_plan.set("state", std::string("stopped"));
            return edits();
        }
        std::optional<Record> open = settle(*asset);
        const bool isMovedByOther = settleOthers(*asset, open);
        Result<std::optional<Date>> due =
            nextDue(m_plan, hoursRun(m_source, *asset, m_plan, m_today), m_today);
        if (!due) {
            return due.error();
        }
        if (open) {
            keepOpen(*open, *due, isMovedByOther);
        } else {
            plan(*asset, *due);
        }
        return edits();
    }

private:
    /// Counts the turns whose visits are finished, cancelled or deleted. The visit that is open.
    std::optional<Record> settle(const Record& asset)
    {
        for (int i = 0; i < kTurnsMax; ++i) {
            const RecordId id = planVisitId(m_plan.id, integer(m_plan, "turn"));
            std::optional<Record> visit = m_source.find("visit", id);
            if (!visit && !m_isGone(id)) {
                return std::nullopt;
            }
            const auto due = visit ? date(*visit, "due_on") : date(m_plan, "next_due");
            if (visit && phaseOf(*visit) == Phase::done) {
                settleDone(*visit, asset);
            } else if (visit && visit->text("status") != "cancelled") {
                return visit;
            } else {
                settleHours(asset, m_today); // left out: hours count from here
            }
            if (due && (!date(m_plan, "last_due") || *date(m_plan, "last_due") < *due)) {
                m_plan.set("last_due", formatDate(*due));
            }
            m_plan.set("turn", integer(m_plan, "turn") + 1);
        }
        return std::nullopt;
    }

    void settleDone(const Record& visit, const Record& asset)
    {
        const Date done = doneOn(visit, m_today);
        settleHours(asset, done); // before last_done says that these hours are those of today
        if (!date(m_plan, "last_done") || *date(m_plan, "last_done") < done) {
            m_plan.set("last_done", formatDate(done));
        }
        if (!date(asset, "last_service") || *date(asset, "last_service") < done) {
            Edit edit = Edit::update(asset, {{"last_service", formatDate(done)}});
            m_assetEdit = edit;
        }
    }

    void settleHours(const Record& asset, Date on)
    {
        const auto run = hoursRun(m_source, asset, m_plan, on);
        if (run && run->hours > integer(m_plan, "last_counter")) {
            m_plan.set("last_counter", run->hours);
        }
    }

    /// Somebody made a visit for this plan by hand and did the work: then it is done as well.
    bool settleOthers(const Record& asset, const std::optional<Record>& open)
    {
        bool isLater = false;
        for (const Record& visit : m_source.referring("visit", "plan", m_plan.id)) {
            if (phaseOf(visit) != Phase::done || (open && visit.id == open->id)) {
                continue;
            }
            const Date done = doneOn(visit, m_today);
            if (!date(m_plan, "last_done") || *date(m_plan, "last_done") < done) {
                settleHours(asset, done);
                m_plan.set("last_done", formatDate(done));
                isLater = true;
            }
        }
        return isLater;
    }

    /// A visit that nobody has given a time yet moves with its plan.
    void keepOpen(const Record& visit, const std::optional<Date>& due, bool isMoved)
    {
        m_plan.set("state", std::string("planned"));
        if (isMoved && due && visit.text("status") == "requested") {
            Edit edit = Edit::update(visit, {{"due_on", formatDate(*due)}});
            m_edits.push_back(edit);
            m_plan.set("next_due", formatDate(*due));
        } else if (const auto stands = date(visit, "due_on")) {
            m_plan.set("next_due", formatDate(*stands));
        }
    }

    void plan(const Record& asset, const std::optional<Date>& due)
    {
        m_plan.set("next_due", due ? Value(formatDate(*due)) : Value());
        if (!due) {
            m_plan.set("state", std::string("no_date"));
            return;
        }
        const auto contract = m_source.find("service_contract", m_plan.reference("contract"));
        if (!isCovered(m_plan, asset, contract, *due)) {
            m_plan.set("state", std::string("not_covered"));
            return;
        }
        const auto ahead = static_cast<int>(integer(m_plan, "ahead_days", 14));
        if (daysBetween(m_today, *due) > ahead) {
            m_plan.set("state", std::string("waiting"));
            return;
        }
        m_plan.set("state", std::string("planned"));
        addVisit(asset, *due);
    }

    void addVisit(const Record& asset, Date due)
    {
        Edit visit = Edit::create("visit", planVisitId(m_plan.id, integer(m_plan, "turn")),
                                  {{"subject", m_plan.text("name")},
                                   {"kind", std::string("preventive")},
                                   {"status", std::string("requested")},
                                   {"priority", std::string("normal")},
                                   {"asset", asset.id},
                                   {"plan", m_plan.id},
                                   {"account", asset.value("account")},
                                   {"contact", asset.value("contact")},
                                   {"engineer", m_plan.value("engineer")},
                                   {"contract", m_plan.value("contract")},
                                   {"checklist", m_plan.value("checklist")},
                                   {"duration_minutes", m_plan.value("duration_minutes")},
                                   {"due_on", formatDate(due)},
                                   {"requested_at", formatDateTime(m_now)}});
        m_edits.push_back(visit);
        for (const Record& part : m_source.referring("part_need", "plan", m_plan.id)) {
            Edit need = Edit::create("part_need", derivedId(visit.id, part.id.toString()),
                                     {{"name", part.text("name")},
                                      {"product", part.value("product")},
                                      {"quantity", part.value("quantity")},
                                      {"visit", visit.id}});
            m_edits.push_back(need);
        }
    }

    std::vector<Edit> edits()
    {
        Edit plan = Edit::update(m_before);
        for (const Field& field : m_plan.entity->fields) {
            if (m_plan.values[field.index] != m_before.values[field.index]) {
                plan.set.emplace(field.name, m_plan.values[field.index]);
            }
        }
        if (m_assetEdit) {
            m_edits.push_back(*m_assetEdit);
        }
        if (!plan.set.empty()) {
            m_edits.push_back(std::move(plan));
        }
        return std::move(m_edits);
    }

    RecordSource& m_source;
    const Record& m_before;
    Record m_plan;
    TimePoint m_now;
    Date m_today;
    const std::function<bool(const RecordId&)>& m_isGone;
    std::vector<Edit> m_edits;
    std::optional<Edit> m_assetEdit;
};

} // namespace

std::optional<HoursRun> hoursRun(RecordSource& source, const Record& asset, const Record& plan,
                                 Date today)
{
    if (integer(plan, "every_hours") <= 0) {
        return std::nullopt;
    }
    std::vector<std::pair<Date, double>> readings;
    for (const Record& reading : source.referring("reading", "asset", asset.id)) {
        const auto on = dayOf(reading, "taken_at");
        const Decimal* value = std::get_if<Decimal>(&reading.value("value"));
        if (reading.text("name") == "hours" && on && *on <= today && value != nullptr) {
            readings.emplace_back(*on, value->toDouble());
        }
    }
    std::sort(readings.begin(), readings.end());
    if (const auto done = date(plan, "last_done"); done && integer(plan, "last_counter") > 0) {
        readings.insert(readings.begin(),
                        {*done, static_cast<double>(integer(plan, "last_counter"))});
        std::sort(readings.begin(), readings.end());
    }
    if (const std::int64_t counter = integer(asset, "counter"); readings.empty()) {
        return counter > 0 ? std::optional(HoursRun{counter, today, std::nullopt}) : std::nullopt;
    }
    const auto& [on, hours] = readings.back();
    HoursRun run{static_cast<std::int64_t>(hours), on, std::nullopt};
    if (const int days = daysBetween(readings.front().first, on);
        days > 0 && hours > readings.front().second) {
        run.perDay = (hours - readings.front().second) / days;
    }
    return run;
}

Result<std::optional<Date>> nextDue(const Record& plan, const std::optional<HoursRun>& run,
                                    Date today)
{
    const Result<std::optional<Date>> calendar = dueByCalendar(plan);
    if (!calendar) {
        return calendar.error();
    }
    const std::optional<Date> hours = dueByHours(plan, run, today);
    if (*calendar && hours) {
        return std::optional(std::min(**calendar, *hours));
    }
    return *calendar ? *calendar : hours;
}

RecordId planVisitId(const RecordId& plan, std::int64_t turn)
{
    return derivedId(plan, std::to_string(turn));
}

Result<std::vector<Edit>> workPlan(RecordSource& source, const Record& plan, TimePoint now,
                                   const std::function<bool(const RecordId&)>& isGone)
{
    return Turn(source, plan, now, isGone).run();
}

} // namespace caravan
