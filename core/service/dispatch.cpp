// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/dispatch.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace caravan {
namespace {

using Minutes = std::chrono::minutes;
using Kind = DispatchReason::Kind;

/// Between two visits: the way there.
constexpr Minutes kWithinCity{30};
constexpr Minutes kBetweenCities{60};
constexpr Minutes kSlot{15}; ///< visits begin at such minutes

// What weighs how much; a skill more than everything that merely saves a way.
constexpr int kSkill = 40;
constexpr int kServes = 25;
constexpr int kSameCity = 20;
constexpr int kSameRegion = 8;
constexpr int kKilometresAPoint = 5;
constexpr int kFar = 30;                   ///< points of the first 250 kilometres
constexpr int kFarKilometresAPoint = 20;   ///< beyond: further is still worse, for anybody
constexpr double kReachKilometres = 2'500; ///< beyond, nobody gets there on the day of leaving
constexpr int kParts = 15;
constexpr int kLate = -35;
constexpr int kDisplaces = -30;
constexpr int kMinutesAPoint = 12; ///< of load

bool contains(const std::vector<std::string>& words, const std::string& word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isPlaceServed(const DispatchEngineer& engineer, const Whereabouts& place)
{
    return contains(engineer.serves, place.city) || contains(engineer.serves, place.region);
}

/// The nearer of two always gets more.
int pointsOfWay(int kilometres)
{
    constexpr int kNearUpTo = (kSameCity + kFar) * kKilometresAPoint;
    return kilometres <= kNearUpTo ? kSameCity - kilometres / kKilometresAPoint
                                   : -kFar - (kilometres - kNearUpTo) / kFarKilometresAPoint;
}

/// By road a third longer than as the crow flies, at 50 km/h with ten minutes to park and walk.
Minutes wayOf(double kilometres)
{
    constexpr double kMinutesAKilometre = 1.3 * 60.0 / 50.0;
    constexpr int kFive = 5;
    const int minutes = 10 + static_cast<int>(kilometres * kMinutesAKilometre);
    return Minutes((minutes + kFive - 1) / kFive * kFive);
}

Minutes way(const Whereabouts& from, const Whereabouts& to)
{
    if (from.position && to.position) {
        return wayOf(distanceKm(*from.position, *to.position));
    }
    return !from.city.empty() && from.city == to.city ? kWithinCity : kBetweenCities;
}

TimePoint roundedUp(TimePoint time)
{
    const auto minutes = std::chrono::ceil<Minutes>(time.time_since_epoch());
    return TimePoint((minutes + kSlot - Minutes(1)) / kSlot * kSlot);
}

TimePoint endOf(const DispatchVisit& visit)
{
    return visit.end && *visit.end > *visit.start ? *visit.end : *visit.start + visit.duration;
}

/// The first time of the day at which the visit fits between the others with the ways.
std::optional<TimePoint> freeTime(const DispatchDay& day, const DispatchEngineer& engineer,
                                  const DispatchVisit& visit)
{
    TimePoint start = roundedUp(std::max(day.from, std::min(day.now, day.to)));
    for (const DispatchVisit& other : engineer.visits) {
        if (other.id == visit.id || !other.start) {
            continue;
        }
        const Minutes between = way(other.place, visit.place);
        if (start + visit.duration + between <= *other.start) {
            break;
        }
        start = std::max(start, roundedUp(endOf(other) + between));
    }
    return start + visit.duration <= day.to ? std::optional(start) : std::nullopt;
}

int loadOf(const DispatchEngineer& engineer, const DispatchVisit& without)
{
    int minutes = 0;
    for (const DispatchVisit& visit : engineer.visits) {
        if (visit.id != without.id && visit.start) {
            minutes += static_cast<int>(
                std::chrono::duration_cast<Minutes>(endOf(visit) - *visit.start).count());
        }
    }
    return minutes;
}

/// The skill that they have for it, or that they have others; nothing where skills are not kept.
std::optional<DispatchReason> skillReason(const DispatchEngineer& engineer,
                                          const DispatchVisit& visit)
{
    if (engineer.skills.empty()) {
        return std::nullopt;
    }
    for (const std::string& word : {visit.series, visit.kind}) {
        if (!word.empty() && contains(engineer.skills, word)) {
            return DispatchReason{Kind::knows, word, 0};
        }
    }
    return visit.series.empty() ? std::nullopt
                                : std::optional(DispatchReason{Kind::lacksSkill, visit.series, 0});
}

/// Adds up what speaks for and against one engineer.
class Scale {
public:
    explicit Scale(DispatchSuggestion& suggestion) : m_suggestion(suggestion) {}

    void add(Kind kind, int weight, std::string about = {}, int minutes = 0, int kilometres = 0)
    {
        m_suggestion.score += weight;
        m_weights.emplace_back(std::abs(weight),
                               DispatchReason{kind, std::move(about), minutes, kilometres});
    }
    void finish()
    {
        std::stable_sort(m_weights.begin(), m_weights.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (auto& [weight, reason] : m_weights) {
            m_suggestion.reasons.push_back(std::move(reason));
        }
    }

private:
    DispatchSuggestion& m_suggestion;
    std::vector<std::pair<int, DispatchReason>> m_weights;
};

/// Kilometres to the visit from the nearest place at which they are that day, or from where they
/// set out; nothing while no two positions are known.
std::optional<double> nearestOf(const DispatchEngineer& engineer, const DispatchVisit& visit)
{
    if (!visit.place.position) {
        return std::nullopt;
    }
    std::optional<double> nearest;
    const auto look = [&](const std::optional<Position>& from) {
        if (from) {
            const double kilometres = distanceKm(*from, *visit.place.position);
            nearest = std::min(nearest.value_or(kilometres), kilometres);
        }
    };
    look(engineer.home);
    for (const DispatchVisit& other : engineer.visits) {
        if (other.id != visit.id) {
            look(other.place.position);
        }
    }
    return nearest;
}

void weighPlace(Scale& scale, const DispatchEngineer& engineer, const DispatchVisit& visit)
{
    const Whereabouts& place = visit.place;
    if (!engineer.serves.empty() && !(place.city.empty() && place.region.empty())) {
        const bool isServed = isPlaceServed(engineer, place);
        scale.add(isServed ? Kind::serves : Kind::elsewhere, isServed ? kServes : -kServes,
                  place.city.empty() ? place.region : place.city);
    }
    if (const auto nearest = nearestOf(engineer, visit)) {
        const int kilometres = static_cast<int>(std::lround(*nearest));
        scale.add(Kind::distance, pointsOfWay(kilometres), {}, 0, kilometres);
        return;
    }
    bool isInCity = !place.city.empty() && engineer.homeCity == place.city;
    bool isInRegion = false;
    for (const DispatchVisit& other : engineer.visits) {
        if (other.id == visit.id) {
            continue;
        }
        isInCity = isInCity || (!place.city.empty() && other.place.city == place.city);
        isInRegion = isInRegion || (!place.region.empty() && other.place.region == place.region);
    }
    if (isInCity) {
        scale.add(Kind::sameCity, kSameCity, place.city);
    } else if (isInRegion) {
        scale.add(Kind::sameRegion, kSameRegion, place.region);
    }
}

/// A visit in the way of what is critical; nobody has set out for it.
const DispatchVisit* inTheWay(const DispatchEngineer& engineer, TimePoint start, TimePoint end)
{
    for (const DispatchVisit& other : engineer.visits) {
        if (other.start && *other.start < end && start < endOf(other)) {
            return &other;
        }
    }
    return nullptr;
}

std::optional<DispatchSuggestion> weigh(const DispatchDay& day, const DispatchEngineer& engineer,
                                        const DispatchVisit& visit)
{
    DispatchSuggestion suggestion{engineer.id, {}, 0, {}};
    Scale scale(suggestion);
    std::optional<TimePoint> start = freeTime(day, engineer, visit);
    if (visit.priority == "critical") {
        const TimePoint soonest = roundedUp(std::max(day.from, std::min(day.now, day.to)));
        const DispatchVisit* other = inTheWay(engineer, soonest, soonest + visit.duration);
        const bool isWorthIt = !start || (visit.limit && *start > *visit.limit);
        if (other != nullptr && isWorthIt && other->isMovable() && other->priority != "critical" &&
            soonest + visit.duration <= day.to) {
            start = soonest;
            scale.add(Kind::displaces, kDisplaces,
                      other->number.empty() ? other->subject : other->number);
        }
    }
    const auto nearest = nearestOf(engineer, visit);
    if (!start || (nearest && *nearest > kReachKilometres)) {
        return std::nullopt;
    }
    suggestion.start = *start;
    if (const auto skill = skillReason(engineer, visit)) {
        scale.add(skill->kind, skill->kind == Kind::knows ? kSkill : -kSkill, skill->about);
    }
    weighPlace(scale, engineer, visit);
    if (!visit.parts.empty() && engineer.hasVan) {
        DispatchVisit there = visit;
        there.start = start;
        const std::vector<std::string> missing = missingParts(engineer, there);
        scale.add(missing.empty() ? Kind::hasParts : Kind::lacksPart,
                  missing.empty() ? kParts : -kParts, missing.empty() ? "" : missing.front());
    }
    if (visit.limit) {
        const bool isInTime = *start <= *visit.limit;
        scale.add(isInTime ? Kind::inTime : Kind::late, isInTime ? 0 : kLate);
    }
    const int load = loadOf(engineer, visit);
    scale.add(Kind::load, -load / kMinutesAPoint, {}, load);
    scale.finish();
    return suggestion;
}

} // namespace

bool DispatchVisit::isMovable() const
{
    return status == "requested" || status == "planned" || status == "accepted";
}

bool DispatchReason::isGood() const
{
    switch (kind) {
    case Kind::lacksSkill:
    case Kind::elsewhere:
    case Kind::lacksPart:
    case Kind::late:
    case Kind::displaces:
        return false;
    case Kind::distance:
        return kilometres <= kSameCity * kKilometresAPoint;
    default:
        return true;
    }
}

std::vector<DispatchSuggestion> suggest(const DispatchDay& day, const DispatchVisit& visit,
                                        std::size_t most)
{
    std::vector<DispatchSuggestion> suggestions;
    for (const DispatchEngineer& engineer : day.engineers) {
        if (auto one = weigh(day, engineer, visit)) {
            suggestions.push_back(std::move(*one));
        }
    }
    std::stable_sort(suggestions.begin(), suggestions.end(), [](const auto& a, const auto& b) {
        return a.score != b.score ? a.score > b.score : a.start < b.start;
    });
    suggestions.resize(std::min(most, suggestions.size()));
    return suggestions;
}

Result<std::optional<DispatchChance>>
earliestChance(Replica& replica, const DispatchVisit& visit, TimePoint now, int daysMax,
               const std::function<std::pair<TimePoint, TimePoint>(int daysLater)>& dayOf)
{
    for (int later = 1; later <= daysMax; ++later) {
        const auto [from, to] = dayOf(later);
        const Result<DispatchDay> day = readDispatch(replica, from, to, now);
        if (!day) {
            return day.error();
        }
        const std::vector<DispatchSuggestion> found = suggest(*day, visit, 1);
        if (!found.empty()) {
            const auto who = std::find_if(
                day->engineers.begin(), day->engineers.end(),
                [&](const DispatchEngineer& one) { return one.id == found.front().engineer; });
            return std::optional(DispatchChance{later, found.front(), who->name});
        }
    }
    return std::optional<DispatchChance>();
}

std::vector<DispatchWarning> warningsOf(const DispatchEngineer& engineer,
                                        const DispatchVisit& visit)
{
    using Warned = DispatchWarning::Kind;
    std::vector<DispatchWarning> warnings;
    if (!visit.start || !(visit.isMovable() || visit.status == "travelling")) {
        return warnings;
    }
    for (const DispatchVisit& other : engineer.visits) {
        if (other.id == visit.id || !other.start) {
            continue;
        }
        const std::string& name = other.number.empty() ? other.subject : other.number;
        if (*other.start < endOf(visit) && *visit.start < endOf(other)) {
            warnings.push_back({Warned::overlap, name});
        } else if (endOf(other) <= *visit.start &&
                   endOf(other) + way(other.place, visit.place) > *visit.start) {
            warnings.push_back({Warned::tight, name});
        }
    }
    if (const auto skill = skillReason(engineer, visit); skill && skill->kind == Kind::lacksSkill) {
        warnings.push_back({Warned::lacksSkill, skill->about});
    }
    for (const std::string& part : missingParts(engineer, visit)) {
        warnings.push_back({Warned::lacksPart, part});
    }
    if (visit.limit && *visit.start > *visit.limit) {
        warnings.push_back({Warned::late, {}});
    }
    return warnings;
}

} // namespace caravan
