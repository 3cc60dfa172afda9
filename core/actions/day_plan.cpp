// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/day_plan.h"

#include <algorithm>
#include <tuple>

namespace caravan {
namespace {

constexpr std::int64_t kStopsMax = 200; ///< beyond that nobody travels on one day
constexpr std::chrono::minutes kUsualDuration{60};

/// What of an entity is done at a place, as long as nobody has begun with it.
struct Outdoors {
    const char* entity;
    std::vector<const char*> kinds; ///< empty: all
    std::vector<const char*> open;
    std::vector<const char*> fixedKinds;
    std::vector<const char*> fixedStates;
    const char* due; ///< the day it is due, where it has no time
};
const std::vector<Outdoors>& outdoors()
{
    static const std::vector<Outdoors> kOutdoors{
        {"activity", {"visit", "meeting"}, {"open"}, {"meeting"}, {}, "due"},
        {"visit", {}, {"requested", "planned", "accepted"}, {}, {"accepted"}, "due_on"}};
    return kOutdoors;
}

bool isOneOf(const std::vector<const char*>& words, const std::string& word)
{
    return std::any_of(words.begin(), words.end(), [&](const char* one) { return word == one; });
}

Filter in(const char* field, const std::vector<const char*>& words)
{
    Filter filter;
    filter.kind = Filter::Kind::condition;
    filter.field = field;
    filter.compare = Compare::in;
    for (const char* word : words) {
        filter.values.emplace_back(std::string(word));
    }
    return filter;
}

class Reader {
public:
    explicit Reader(Replica& replica) : m_replica(replica) {}

    DayStop stopOf(const Record& record, const Outdoors& kind)
    {
        DayStop stop;
        stop.record = record;
        findPlace(record, stop);
        stop.start = parseDateTime(record.text("start"));
        const auto end = parseDateTime(record.text("end"));
        stop.duration = kUsualDuration;
        if (stop.start && end && *end > *stop.start) {
            stop.duration = std::chrono::ceil<std::chrono::minutes>(*end - *stop.start);
        } else if (record.entity->field("duration_minutes") != nullptr) {
            const auto* planned = std::get_if<std::int64_t>(&record.value("duration_minutes"));
            stop.duration = planned != nullptr ? std::chrono::minutes(*planned) : stop.duration;
        }
        stop.isFixed = stop.start && (isOneOf(kind.fixedKinds, record.text("kind")) ||
                                      isOneOf(kind.fixedStates, record.text("status")));
        return stop;
    }

private:
    /// The customer it is about, also by contact or deal; else the lead.
    void findPlace(const Record& record, DayStop& stop)
    {
        const auto isPlace = [&](const char* entity, const RecordId& id) {
            const auto row = id.isNil() ? std::nullopt : m_replica.find(entity, id);
            if (!row) {
                return false;
            }
            stop.place = row->record.title();
            const auto position = parsePosition(row->record.text("position"));
            stop.position = position ? std::optional(*position) : std::nullopt;
            return true;
        };
        const auto target = [&](const char* field) {
            return record.entity->field(field) != nullptr ? record.reference(field) : RecordId{};
        };
        if (isPlace("account", target("account"))) {
            return;
        }
        for (const char* over : {"contact", "opportunity"}) {
            const RecordId id = target(over);
            const auto row = id.isNil() ? std::nullopt : m_replica.find(over, id);
            if (row && isPlace("account", row->record.reference("account"))) {
                return;
            }
        }
        isPlace("lead", target("lead"));
    }

    Replica& m_replica;
};

} // namespace

Result<std::vector<DayStop>> readDayStops(Replica& replica, const RecordId& user, Date day,
                                          TimePoint from, TimePoint to)
{
    std::vector<DayStop> stops;
    Reader reader(replica);
    for (const Outdoors& kind : outdoors()) {
        const Entity& entity = replica.catalogue().at(kind.entity);
        const Filter timed =
            Filter::all({Filter::where("start", Compare::greaterOrEqual, formatDateTime(from)),
                         Filter::where("start", Compare::less, formatDateTime(to))});
        const Filter due = Filter::all({Filter::whereEmpty("start"),
                                        Filter::where(kind.due, Compare::equal, formatDate(day))});
        std::vector<Filter> parts{Filter::where(entity.scope.owner, Compare::equal, user),
                                  in("status", kind.open), Filter::any({timed, due})};
        if (!kind.kinds.empty()) {
            parts.push_back(in("kind", kind.kinds));
        }
        const auto rows =
            replica.select({entity.name, Filter::all(std::move(parts)), {}, {}}, 0, kStopsMax);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            stops.push_back(reader.stopOf(row.record, kind));
        }
    }
    std::stable_sort(stops.begin(), stops.end(), [](const DayStop& a, const DayStop& b) {
        return std::tuple(!a.start, a.start, a.record.id) <
               std::tuple(!b.start, b.start, b.record.id);
    });
    return stops;
}

DayRoute routeOf(const std::vector<DayStop>& stops, const RouteDay& day)
{
    std::vector<RouteStop> points;
    points.reserve(stops.size());
    for (const DayStop& stop : stops) {
        points.push_back({stop.position, stop.duration, stop.isFixed ? stop.start : std::nullopt});
    }
    return planRoute(points, day);
}

std::vector<Edit> applyRoute(const std::vector<DayStop>& stops, const DayRoute& route)
{
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < route.order.size(); ++i) {
        const DayStop& stop = stops[route.order[i]];
        if (stop.isFixed || !stop.position || stop.start == route.starts[i]) {
            continue;
        }
        Edit edit;
        edit.entity = stop.record.entity->name;
        edit.id = stop.record.id;
        edit.opened = stop.record;
        edit.set = {{"start", formatDateTime(route.starts[i])},
                    {"end", formatDateTime(route.starts[i] + stop.duration)}};
        edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace caravan
