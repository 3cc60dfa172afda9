// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/position.h"
#include "core/record/record.h"
#include "core/store/replica.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caravan {

/// So much of a part is needed at a visit.
struct PartNeed {
    RecordId product; ///< nil: only its name is known, so nobody can say whether it is there
    std::string name;
    Decimal quantity;
};

/// Where something is. Nearness is the distance where both sides say their position, else what
/// their addresses share.
struct Whereabouts {
    std::string city;
    std::string region;
    std::optional<Position> position{};
};

/// The files of a visit and of its machine, as this laptop knows them.
struct DocumentCount {
    int all = 0;
    int here = 0;   ///< whole on this laptop
    int unsent = 0; ///< added on this laptop and not at the hub yet, so at nobody else's either
};

/// A visit as the dispatcher looks at it.
struct DispatchVisit {
    RecordId id;
    std::string number;
    std::string subject;
    std::string account; ///< its name
    std::string kind;
    std::string status;
    std::string priority;
    std::string series; ///< of the machine's product; what an engineer must know
    RecordId engineer;
    std::optional<TimePoint> start;
    std::optional<TimePoint> end;
    std::chrono::minutes duration{90};
    std::optional<TimePoint> limit; ///< the first agreed or due time that is not kept yet
    Whereabouts place;
    std::vector<PartNeed> parts;
    DocumentCount documents; ///< of one that somebody has on that day

    /// That a dispatcher may still move it: nobody travels to it or works on it.
    bool isMovable() const;
    /// That it waits for engineer or time.
    bool isWaiting() const { return engineer.isNil() || !start || status == "requested"; }
};

/// An engineer with their van, on the day that is looked at.
struct DispatchEngineer {
    RecordId id;
    std::string name;
    std::vector<std::string> skills; ///< product series and kinds of visit; none: nothing is known
    std::vector<std::string> serves; ///< cities or provinces; none: everywhere
    std::string homeCity;
    std::optional<Position> home;    ///< where they set out
    std::map<RecordId, Decimal> van; ///< product → what lies in their van
    bool hasVan = false;
    bool isHere = false;                   ///< this laptop is theirs
    std::vector<std::string> toolsExpired; ///< names; calibration was over on that day
    std::vector<DispatchVisit> visits;     ///< of the day, by start
};

/// One day of everybody. Times are moments; the day is what `from` and `to` say.
struct DispatchDay {
    TimePoint from; ///< working hours
    TimePoint to;
    TimePoint now;
    std::vector<DispatchEngineer> engineers; ///< by name
    std::vector<DispatchVisit> waiting;      ///< most urgent first
};

/// Why an engineer is or is not the one. `about`: a part, a place, a visit; `minutes`: of load.
struct DispatchReason {
    enum class Kind {
        knows,      ///< has the skill (about)
        lacksSkill, ///< has skills, this (about) is not among them
        serves,     ///< the place is among those they serve
        elsewhere,  ///< they serve other places
        distance,   ///< kilometres as the crow flies from where they are that day, or set out
        sameCity,   ///< they are there for another visit that day, or start there
        sameRegion,
        hasParts,
        lacksPart, ///< about: its name
        load,      ///< minutes of work that day so far
        inTime,    ///< before the limit
        late,      ///< after the limit
        displaces, ///< about: the visit that has to move
    };
    Kind kind;
    std::string about;
    int minutes = 0;
    int kilometres = 0; ///< of distance

    bool isGood() const;
    bool operator==(const DispatchReason&) const = default;
};

struct DispatchSuggestion {
    RecordId engineer;
    TimePoint start;
    int score = 0;
    std::vector<DispatchReason> reasons; ///< what weighs most first
};
/// Who could do it when on that day, best first, @p most at most. Somebody without a free hour is
/// suggested only for what is critical: then at once, and the visit in the way is named.
std::vector<DispatchSuggestion> suggest(const DispatchDay& day, const DispatchVisit& visit,
                                        std::size_t most);

/// Who could do a visit soonest when nobody can on the day that is looked at: the first of the
/// following days (each from @p dayOf, working hours) with a suggestion, at most @p daysMax. Error:
/// storage.
struct DispatchChance {
    int daysLater = 0;
    DispatchSuggestion suggestion;
    std::string engineer; ///< their name
};
Result<std::optional<DispatchChance>>
earliestChance(Replica& replica, const DispatchVisit& visit, TimePoint now, int daysMax,
               const std::function<std::pair<TimePoint, TimePoint>(int daysLater)>& dayOf);

/// What is wrong with a visit where it stands on the board: overlap, or tight where the way from
/// the visit before it does not fit in between (about: the other visit), lacksSkill, lacksPart,
/// late.
struct DispatchWarning {
    enum class Kind { overlap, tight, lacksSkill, lacksPart, late };
    Kind kind;
    std::string about;
    bool operator==(const DispatchWarning&) const = default;
};
std::vector<DispatchWarning> warningsOf(const DispatchEngineer& engineer,
                                        const DispatchVisit& visit);

/// What is known here of an engineer's readiness for their visits of the day. That a visit was
/// accepted shows that its records are on their laptop; until then nobody here can tell. Which
/// files their laptop has fetched is known there alone; here, which cannot be there.
struct Readiness {
    enum class Light { none, ready, open, notReady }; ///< none: they have no visits
    Light light = Light::none;
    int visits = 0;
    int accepted = 0;
    std::vector<std::string> partsMissing;
    std::vector<std::string> toolsExpired;
    DocumentCount documents;
    bool isHere = false; ///< it is this laptop's own engineer
};

/// Names of the parts for @p visit that the van of the engineer does not hold, beside what their
/// earlier visits take out of it.
std::vector<std::string> missingParts(const DispatchEngineer& engineer, const DispatchVisit& visit);
Readiness readinessOf(const DispatchEngineer& engineer);

/// The same of one engineer alone, read without the others. Error: storage.
Result<Readiness> readReadiness(Replica& replica, const RecordId& engineer, TimePoint from,
                                TimePoint to, TimePoint now);

/// Reads a day. Error: storage.
Result<DispatchDay> readDispatch(Replica& replica, TimePoint from, TimePoint to, TimePoint now);

/// Gives a visit to an engineer at a time; of @p day, the visits that somebody's critical visit
/// pushes back move behind it (those that nobody has set out for). Error: notPermittedMove for a
/// visit that is being worked on or over, notFound.
Result<std::vector<Edit>> assignVisit(Replica& replica, const DispatchDay& day,
                                      const DispatchVisit& visit, const RecordId& engineer,
                                      TimePoint start);
/// Takes engineer and time away again. Error: notPermittedMove.
Result<std::vector<Edit>> unassignVisit(Replica& replica, const DispatchVisit& visit);

} // namespace caravan
