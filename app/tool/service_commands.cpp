// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/base/local_time.h"
#include "core/planning/day_plan.h"
#include "core/service/visit_report.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

struct ReportAsked {
    std::string visit;
    std::string seal; ///< as it stands on the paper; empty: not compared
    std::string language = "en";
    bool asJson = false;
};

const char* wordOf(SealState state)
{
    return state == SealState::intact   ? "intact"
           : state == SealState::broken ? "altered"
                                        : "unsigned";
}

/// The report of a visit with its seal; fails where it is not what was signed.
int visitReport(Profile& profile, const ReportAsked& asked)
{
    Replica& replica = profile.replica();
    const auto id = RecordId::parse(asked.visit);
    const auto row = id ? replica.find("visit", *id) : std::nullopt;
    if (!row) {
        return fail(Error{ErrorCode::notFound, "visit", asked.visit});
    }
    const Record& visit = row->record;
    const SealState state = sealOf(visit);
    ReportContext context;
    context.language = asked.language;
    const std::string text = state == SealState::none
                                 ? reportText(reportOf(replica, visit, context))
                                 : visit.text("report");
    const bool isSame = asked.seal.empty() || asked.seal == visit.text("report_hash");
    if (asked.asJson) {
        print(json::object{{"state", wordOf(state)},
                           {"seal", visit.text("report_hash")},
                           {"same_as_paper", isSame},
                           {"report", text}});
    } else {
        say("%s\nseal: %s %s\n", text.c_str(), wordOf(state), visit.text("report_hash").c_str());
        if (!isSame) {
            say("the paper has another seal: %s\n", asked.seal.c_str());
        }
    }
    return state == SealState::broken || !isSame ? kFailed : kDone;
}

constexpr int kDayMinutes = 24 * 60;
constexpr int kEvening = 18 * 60;

struct DayAsked {
    std::string day;
    std::string start;
    std::string begin = "09:00";
    bool isApplied = false;
    bool asJson = false;
};

/// "09:30" → 570.
std::optional<int> minutesOf(const std::string& clock)
{
    int hour = 0;
    int minute = 0;
    char rest = 0;
    const bool isClock = std::sscanf(clock.c_str(), "%2d:%2d%c", &hour, &minute, &rest) == 2;
    return isClock && hour >= 0 && hour < 24 && minute >= 0 && minute < 60
               ? std::optional(hour * 60 + minute)
               : std::nullopt;
}

std::string clockOf(TimePoint time)
{
    const int minutes = localTime(time).minutes;
    char text[8];
    std::snprintf(text, sizeof text, "%02d:%02d", minutes / 60 % 24, minutes % 60);
    return text;
}

/// The visits of a day in a short order; with --apply they get their times.
int planDay(Profile& profile, const DayAsked& asked)
{
    Replica& replica = profile.replica();
    const auto day = asked.day.empty() ? std::optional(profile.today()) : parseDate(asked.day);
    const auto minutes = minutesOf(asked.begin);
    if (!day || !minutes) {
        return fail(Error{ErrorCode::invalid, day ? "begin" : "day",
                          day ? "is not a time such as 09:00" : "is not a date YYYY-MM-DD"});
    }
    const RecordId user = replica.syncState().user;
    std::string start = asked.start;
    if (const auto me = start.empty() ? replica.find("user", user) : std::nullopt) {
        start = me->record.text("home_position");
    }
    const Result<Position> from = parsePosition(start);
    if (!start.empty() && !from) {
        return fail(from.error());
    }
    const auto stops =
        readDayStops(replica, user, *day, momentOf(*day, 0), momentOf(*day, kDayMinutes));
    if (!stops) {
        return fail(stops.error());
    }
    const TimePoint begin = momentOf(*day, *minutes);
    const DayRoute route = routeOf(*stops, {from ? std::optional(*from) : std::nullopt, begin,
                                            std::max(begin, momentOf(*day, kEvening))});
    json::array list;
    for (std::size_t i = 0; i < route.order.size(); ++i) {
        const DayStop& stop = (*stops)[route.order[i]];
        const bool isPlaced = stop.position || stop.isFixed;
        const std::string time = isPlaced     ? clockOf(route.starts[i])
                                 : stop.start ? clockOf(*stop.start)
                                              : "";
        list.push_back(json::object{{"id", stop.record.id.toString()},
                                    {"time", time},
                                    {"title", stop.record.title()},
                                    {"place", stop.place},
                                    {"has_position", stop.position.has_value()},
                                    {"fixed", stop.isFixed},
                                    {"km", route.legs[i]}});
        if (!asked.asJson) {
            say("%5s  %7.1f km  %s, %s%s\n", time.c_str(), route.legs[i],
                stop.record.title().c_str(), stop.place.c_str(),
                stop.position ? (stop.isFixed ? " (fixed time)" : "") : " (no position)");
        }
    }
    if (asked.asJson) {
        print(json::object{{"stops", list}, {"km", route.km}, {"km_before", route.kmBefore}});
    } else {
        say("%.1f km instead of %.1f km, in a straight line\n", route.km, route.kmBefore);
    }
    const std::vector<Edit> edits = applyRoute(*stops, route);
    if (asked.isApplied && !edits.empty()) {
        const auto saved = replica.save(edits);
        return saved ? kDone : fail(saved.error());
    }
    return kDone;
}

} // namespace

void addService(CLI::App& app, Run& run)
{
    auto dayAsked = std::make_shared<DayAsked>();
    CLI::App* plan =
        app.add_subcommand("plan-day", "Order the visits of a day by location, in a straight line");
    plan->add_option("day", dayAsked->day, "YYYY-MM-DD; default: today");
    plan->add_option("--from", dayAsked->start, "starting position; default: that of the user");
    plan->add_option("--begin", dayAsked->begin, "HH:MM local time; default: 09:00");
    plan->add_flag("--apply", dayAsked->isApplied, "give the visits these times");
    plan->add_flag("--json", dayAsked->asJson, "one JSON document");
    plan->callback([dayAsked, &run] {
        run = [dayAsked](Profile& profile) { return planDay(profile, *dayAsked); };
    });
    auto asked = std::make_shared<ReportAsked>();
    CLI::App* command = app.add_subcommand(
        "visit-report", "Print the report of a service visit and check its seal");
    command->add_option("visit", asked->visit, "id of the visit")->required();
    command->add_option("--seal", asked->seal, "compare with the seal on a paper copy");
    command
        ->add_option("--language", asked->language, "language of a report that is not signed yet")
        ->check(CLI::IsMember({"en", "zh_CN", "zh_TW"}));
    command->add_flag("--json", asked->asJson, "one JSON document");
    command->callback([asked, &run] {
        run = [asked](Profile& profile) { return visitReport(profile, *asked); };
    });
}

} // namespace caravan::tool
