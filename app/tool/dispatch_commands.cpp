// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// dispatch and plans: who could do a visit, giving it to somebody, and what maintenance is due.
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/base/local_time.h"
#include "core/service/dispatch.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

constexpr std::chrono::hours kDayBegins{8};
constexpr std::chrono::hours kDayEnds{18};
constexpr std::size_t kSuggestionsMax = 5;
constexpr std::int64_t kPlansMax = 100'000;

struct DispatchAsked {
    std::string day; ///< empty: today
    std::string visit;
    std::string engineer;
    std::string start;
    bool asJson = false;
};

Result<DispatchDay> readDay(Profile& profile, const std::string& day)
{
    const TimePoint now = profile.clock().now();
    const auto date = day.empty() ? std::optional(profile.today()) : parseDate(day);
    if (!date) {
        return Error{ErrorCode::invalid, "day", "\"" + day + "\" is not a date like 2026-11-23"};
    }
    const TimePoint midnight = momentOf(*date, 0);
    return readDispatch(profile.replica(), midnight + kDayBegins, midnight + kDayEnds, now);
}

/// Of the waiting ones and of those that somebody has that day.
const DispatchVisit* findVisit(const DispatchDay& day, const RecordId& id)
{
    const auto among = [&](const std::vector<DispatchVisit>& visits) -> const DispatchVisit* {
        for (const DispatchVisit& one : visits) {
            if (one.id == id) {
                return &one;
            }
        }
        return nullptr;
    };
    if (const DispatchVisit* waiting = among(day.waiting)) {
        return waiting;
    }
    for (const DispatchEngineer& engineer : day.engineers) {
        if (const DispatchVisit* planned = among(engineer.visits)) {
            return planned;
        }
    }
    return nullptr;
}

const char* wordOf(Readiness::Light light)
{
    switch (light) {
    case Readiness::Light::none:
        return "none";
    case Readiness::Light::ready:
        return "ready";
    case Readiness::Light::open:
        return "open";
    case Readiness::Light::notReady:
        return "not_ready";
    }
    return "";
}

const char* wordOf(DispatchReason::Kind kind)
{
    using Kind = DispatchReason::Kind;
    switch (kind) {
    case Kind::knows:
        return "knows";
    case Kind::lacksSkill:
        return "lacks_skill";
    case Kind::serves:
        return "serves";
    case Kind::elsewhere:
        return "elsewhere";
    case Kind::distance:
        return "distance";
    case Kind::sameCity:
        return "same_city";
    case Kind::sameRegion:
        return "same_region";
    case Kind::hasParts:
        return "has_parts";
    case Kind::lacksPart:
        return "lacks_part";
    case Kind::load:
        return "load";
    case Kind::inTime:
        return "in_time";
    case Kind::late:
        return "late";
    case Kind::displaces:
        return "displaces";
    }
    return "";
}

int printDay(Profile& profile, const DispatchAsked& asked)
{
    const auto day = readDay(profile, asked.day);
    if (!day) {
        return fail(day.error());
    }
    json::array engineers;
    json::array waiting;
    std::vector<std::vector<std::string>> table;
    for (const DispatchEngineer& engineer : day->engineers) {
        json::array visits;
        for (const DispatchVisit& visit : engineer.visits) {
            const std::string start = visit.start ? formatDateTime(*visit.start) : "";
            visits.push_back(json::object{{"id", visit.id.toString()},
                                          {"number", visit.number},
                                          {"start", start},
                                          {"status", visit.status}});
            table.push_back({engineer.name, start, visit.id.toString(), visit.number, visit.subject,
                             visit.account});
        }
        engineers.push_back(json::object{{"id", engineer.id.toString()},
                                         {"name", engineer.name},
                                         {"light", wordOf(readinessOf(engineer).light)},
                                         {"visits", std::move(visits)}});
    }
    for (const DispatchVisit& visit : day->waiting) {
        waiting.push_back(json::object{{"id", visit.id.toString()},
                                       {"number", visit.number},
                                       {"subject", visit.subject},
                                       {"priority", visit.priority}});
        table.push_back({"(waits)", visit.limit ? formatDateTime(*visit.limit) : "",
                         visit.id.toString(), visit.number, visit.subject, visit.account});
    }
    if (asked.asJson) {
        print(json::object{{"engineers", std::move(engineers)}, {"waiting", std::move(waiting)}});
    } else {
        printTable({"engineer", "start or limit", "visit", "number", "subject", "account"}, table);
    }
    return table.empty() ? kNothingFound : kDone;
}

int printSuggestions(Profile& profile, const DispatchAsked& asked)
{
    const auto day = readDay(profile, asked.day);
    if (!day) {
        return fail(day.error());
    }
    const auto id = RecordId::parse(asked.visit);
    const DispatchVisit* visit = id ? findVisit(*day, *id) : nullptr;
    if (visit == nullptr) {
        return fail(
            Error{ErrorCode::notFound, "visit", asked.visit + " is not waiting to be assigned"});
    }
    json::array all;
    std::vector<std::vector<std::string>> table;
    for (const DispatchSuggestion& one : suggest(*day, *visit, kSuggestionsMax)) {
        json::array reasons;
        std::string words;
        for (const DispatchReason& reason : one.reasons) {
            reasons.push_back(json::object{{"reason", wordOf(reason.kind)},
                                           {"about", reason.about},
                                           {"minutes", reason.minutes},
                                           {"kilometres", reason.kilometres}});
            words += (words.empty() ? "" : ", ") + std::string(wordOf(reason.kind)) +
                     (reason.about.empty() ? "" : " " + reason.about) +
                     (reason.kind == DispatchReason::Kind::distance
                          ? " " + std::to_string(reason.kilometres) + " km"
                          : "");
        }
        const std::string name = profile.replica().title("user", one.engineer);
        all.push_back(json::object{{"engineer", one.engineer.toString()},
                                   {"name", name},
                                   {"start", formatDateTime(one.start)},
                                   {"reasons", std::move(reasons)}});
        table.push_back({one.engineer.toString(), name, formatDateTime(one.start), words});
    }
    if (asked.asJson) {
        print(all);
    } else {
        printTable({"engineer", "name", "start", "because"}, table, 200);
    }
    return table.empty() ? kNothingFound : kDone;
}

int assign(Profile& profile, const DispatchAsked& asked)
{
    Replica& replica = profile.replica();
    const auto start = parseDateTime(asked.start);
    if (!start) {
        return usage("\"" + asked.start + "\" is not a time like 2026-11-23T09:00:00.000Z");
    }
    const Field& field = *replica.catalogue().at("visit").field("engineer");
    const auto engineer = typedValue(replica, field, asked.engineer);
    if (!engineer) {
        return fail(engineer.error());
    }
    const auto day = readDay(profile, formatDate(localTime(*start).day));
    if (!day) {
        return fail(day.error());
    }
    const auto id = RecordId::parse(asked.visit);
    const DispatchVisit* visit = id ? findVisit(*day, *id) : nullptr;
    if (visit == nullptr) {
        return fail(Error{ErrorCode::notFound, "visit",
                          asked.visit + " is neither waiting nor planned for that day"});
    }
    const auto edits = assignVisit(replica, *day, *visit, std::get<RecordId>(*engineer), *start);
    if (!edits) {
        return fail(edits.error());
    }
    const auto saved = replica.save(*edits);
    return saved ? kDone : fail(saved.error());
}

int printPlans(Profile& profile, const DispatchAsked& asked)
{
    Replica& replica = profile.replica();
    const auto rows =
        replica.select({"maintenance_plan", {}, {{"next_due", false}}, {}}, 0, kPlansMax);
    if (!rows) {
        return fail(rows.error());
    }
    json::array all;
    std::vector<std::vector<std::string>> table;
    for (const Row& row : *rows) {
        const Record& plan = row.record;
        if (!asked.day.empty() &&
            (plan.text("next_due").empty() || plan.text("next_due") > asked.day)) {
            continue;
        }
        all.push_back(toJson(replica, row));
        table.push_back({plan.id.toString(), plan.text("name"),
                         shown(replica, *plan.entity->field("asset"), plan.value("asset")),
                         plan.text("next_due"), plan.text("state")});
    }
    if (asked.asJson) {
        print(all);
    } else {
        printTable({"id", "plan", "asset", "next due", "state"}, table);
    }
    return table.empty() ? kNothingFound : kDone;
}

} // namespace

void addDispatch(CLI::App& app, Run& run)
{
    auto asked = std::make_shared<DispatchAsked>();
    const auto add = [&](CLI::App& parent, const char* name, const char* about,
                         int (*act)(Profile&, const DispatchAsked&)) {
        CLI::App* command = parent.add_subcommand(name, about);
        command->callback([asked, act, &run] {
            run = [asked, act](Profile& profile) { return act(profile, *asked); };
        });
        return command;
    };
    CLI::App* dispatch = app.add_subcommand("dispatch", "Who goes where on a day");
    dispatch->require_subcommand(1);
    CLI::App* show = add(*dispatch, "show", "Visits by engineer, and those waiting", printDay);
    CLI::App* propose =
        add(*dispatch, "suggest", "Who could do a visit, and why", printSuggestions);
    propose->add_option("visit", asked->visit, "its id")->required();
    for (CLI::App* command : {show, propose}) {
        command->add_option("--day", asked->day, "like 2026-11-23; default: today");
        command->add_flag("--json", asked->asJson, "one JSON document");
    }
    CLI::App* give = add(*dispatch, "assign", "Assign a visit to an engineer", assign);
    give->add_option("visit", asked->visit, "its id")->required();
    give->add_option("engineer", asked->engineer, "by id or name")->required();
    give->add_option("start", asked->start, "like 2026-11-23T09:00:00.000Z")->required();
    CLI::App* plans = add(
        app, "plans", "Maintenance plans by due date; the hub creates their visits", printPlans);
    plans->add_option("--due", asked->day, "only those due until this day");
    plans->add_flag("--json", asked->asJson, "one JSON document");
}

} // namespace caravan::tool
