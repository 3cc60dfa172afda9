// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/day_plan.h"

#include "core/query/moment_filter.h"
#include "core/query/phase_filter.h"
#include "core/store/replica.h"

#include <algorithm>
#include <tuple>

namespace caravan {
namespace {

constexpr std::int64_t kStopsMax = 200; ///< beyond that nobody travels on one day
constexpr std::chrono::minutes kUsualDuration{60};

/// Fields with a choice of which somebody has to be there.
std::vector<const Field*> placeFields(const Entity& entity)
{
    std::vector<const Field*> fields;
    for (const Field& field : entity.fields) {
        if (std::any_of(field.choices.begin(), field.choices.end(),
                        [](const Choice& choice) { return choice.isAtPlace; })) {
            fields.push_back(&field);
        }
    }
    return fields;
}

/// Where no choice says it, every record is done at its place.
Filter isAtPlace(const Entity& entity)
{
    std::vector<Filter> parts;
    for (const Field* field : placeFields(entity)) {
        std::vector<Value> values;
        for (const Choice& choice : field->choices) {
            if (choice.isAtPlace) {
                values.emplace_back(choice.value);
            }
        }
        parts.push_back(Filter::whereIn(field->name, std::move(values)));
    }
    return Filter::all(std::move(parts));
}

bool isFixed(const Record& record)
{
    return std::any_of(
        record.entity->fields.begin(), record.entity->fields.end(), [&](const Field& field) {
            const Choice* choice =
                field.choices.empty() ? nullptr : field.choice(textOf(record.values[field.index]));
            return choice != nullptr && choice->isFixed;
        });
}

class Reader {
public:
    explicit Reader(Replica& replica) : m_replica(replica) {}

    DayStop stopOf(const Record& record)
    {
        const Moments& moments = record.entity->moments;
        DayStop stop;
        stop.record = record;
        for (const std::string& path : moments.place) {
            if (findPlace(record, path, stop)) {
                break;
            }
        }
        const auto time = [&](const std::string& field) {
            return field.empty() ? std::nullopt : parseDateTime(record.text(field));
        };
        stop.start = time(moments.start);
        const auto end = time(moments.end);
        stop.duration = kUsualDuration;
        if (stop.start && end && *end > *stop.start) {
            stop.duration = std::chrono::ceil<std::chrono::minutes>(*end - *stop.start);
        } else if (!moments.duration.empty()) {
            const auto* planned = std::get_if<std::int64_t>(&record.value(moments.duration));
            stop.duration = planned != nullptr ? std::chrono::minutes(*planned) : stop.duration;
        }
        stop.isFixed = stop.start && isFixed(record);
        return stop;
    }

private:
    /// Follows references and links ("contact.account") to what has a position; false where one is
    /// empty, or a link refers to what leads nowhere.
    bool findPlace(const Record& record, const std::string& path, DayStop& stop)
    {
        const std::size_t dot = path.find('.');
        const Field* step = record.entity->field(path.substr(0, dot));
        const auto target = step != nullptr ? record.referred(step->name) : std::nullopt;
        const auto row = target ? m_replica.find(target->entity, target->id) : std::nullopt;
        if (!row) {
            return false;
        }
        if (dot != std::string::npos) {
            return findPlace(row->record, path.substr(dot + 1), stop);
        }
        const Field* at = row->record.entity->positionField();
        if (at == nullptr) {
            return false;
        }
        stop.place = row->record.title();
        const auto position = parsePosition(row->record.text(at->name));
        stop.position = position ? std::optional(*position) : std::nullopt;
        return true;
    }

    Replica& m_replica;
};

} // namespace

Result<std::vector<DayStop>> readDayStops(Replica& replica, const RecordId& user, Date day,
                                          TimePoint from, TimePoint to)
{
    std::vector<DayStop> stops;
    Reader reader(replica);
    for (const Entity& entity : replica.catalogue().entities()) {
        const Moments& moments = entity.moments;
        if (moments.owner.empty() || moments.place.empty() ||
            (moments.start.empty() && moments.due.empty())) {
            continue;
        }
        const auto rows = replica.select(
            {entity.name,
             Filter::all({Filter::where(moments.owner, Compare::equal, user),
                          inPhases(entity, {Phase::open}),
                          happeningOn(entity, {day, day, from, to}), isAtPlace(entity)}),
             {},
             {}},
            0, kStopsMax);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            stops.push_back(reader.stopOf(row.record));
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
        if (stop.isFixed || !stop.position || stop.start == route.starts[i] ||
            !hasHours(*stop.record.entity)) {
            continue;
        }
        Edit edit = Edit::update(stop.record);
        const Moments& moments = stop.record.entity->moments;
        edit.set[moments.start] = formatDateTime(route.starts[i]);
        if (!moments.end.empty()) {
            edit.set[moments.end] = formatDateTime(route.starts[i] + stop.duration);
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace caravan
