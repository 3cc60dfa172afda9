// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace caravan {

/// One record of `assignment_rule`: which leads it is for, who gets them, when they go back.
struct AssignmentRule {
    enum class Method { turns, load, pool };

    RecordId id;
    std::int64_t place = 0;
    Method method = Method::turns;
    RecordId team;                ///< nil: `user`
    RecordId user;                ///< nil: the people of `team`
    std::set<std::string> cities; ///< folded for search; empty: any, like the others
    std::set<std::string> countries;
    std::set<std::string> industries;
    std::set<std::string> sources;
    int quietDays = 0;   ///< 0: never back to the pool
    int recycleDays = 0; ///< 0: what is unqualified stays so
};

/// Adds the rule that a record says, unless it is off, and keeps them in their order.
void addRule(std::vector<AssignmentRule>& rules, const Record& record);
/// The first that fits; nullptr: none.
const AssignmentRule* ruleFor(std::span<const AssignmentRule> rules, const Record& lead);

struct AssignmentCandidate {
    RecordId user;
    std::int64_t openLeads = 0;
};
/// Who gets the next lead of @p rule. @p candidates are in the order of their ids; @p last had the
/// lead before. Nil: nobody, so that it stays in the pool.
RecordId assigneeOf(const AssignmentRule& rule, std::span<const AssignmentCandidate> candidates,
                    const RecordId& last);

/// What is known of the work on a lead.
struct LeadPulse {
    TimePoint lastTouched{}; ///< the lead or anything noted about it
    bool isPlanned = false;  ///< something is to be done from today on
};
/// Whether nobody worked on a lead that somebody owns for as long as its rule allows.
bool isGoneQuiet(const AssignmentRule& rule, const Record& lead, const LeadPulse& pulse,
                 TimePoint now);
/// Whether a lead that led to nothing is to be tried again; a duplicate never is.
bool isToRecycle(const AssignmentRule& rule, const Record& lead, const LeadPulse& pulse,
                 TimePoint now);

} // namespace caravan
