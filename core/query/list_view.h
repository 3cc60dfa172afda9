// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/query/query.h"
#include "core/schema/catalogue.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

inline constexpr int kGroupDepthMax = 4;

/// One line of a filter as a person says it, or several of them in brackets.
struct FilterRule {
    enum class Kind {
        is,         ///< one of the values
        isNot,      ///< none of the values
        contains,   ///< a text
        startsWith, ///< a text
        atLeast,
        atMost,
        period, ///< days told from today; the value is one of periodWords()
        empty,
        notEmpty,
        mine,  ///< a reference to whoever looks
        allOf, ///< every one of the parts holds
        anyOf, ///< one of the parts is enough
    };
    std::string field; ///< or "changed_at"; empty of a group
    Kind kind = Kind::is;
    std::vector<Value> values;
    std::vector<FilterRule> parts{}; ///< of a group; groups in groups, kGroupDepthMax deep

    bool isGroup() const { return kind == Kind::allOf || kind == Kind::anyOf; }
    bool operator==(const FilterRule&) const = default;
};
const char* toString(FilterRule::Kind kind);
/// What can be asked of a field, the commonest first. A nullptr stands for "changed_at".
std::vector<FilterRule::Kind> rulesFor(const Field* field);

/// A list as somebody arranged it: what a saved view keeps, and another laptop shows the same.
struct ListView {
    bool matchesAny = false; ///< any rule is enough; else all of them hold
    std::vector<FilterRule> rules;
    std::vector<Sort> sort;
    std::vector<std::string> columns; ///< empty: as many as fit
    std::string groupBy;              ///< field, or empty
    bool operator==(const ListView&) const = default;
};

std::string toJson(const ListView& view);
/// Rules about fields that this catalogue does not have make it invalid (key = field): shown
/// without them it would answer another question.
Result<ListView> listViewFromJson(const Entity& entity, std::string_view text);

/// What the words "today" and "mine" mean to the one who looks.
struct Viewpoint {
    Date today;
    RecordId user;
    std::function<TimePoint(Date)> midnight; ///< when a day begins where the user is
};
Filter filterOf(const Entity& entity, const ListView& view, const Viewpoint& viewpoint);

} // namespace caravan
