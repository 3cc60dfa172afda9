// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/schema/value.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan {

enum class Compare {
    equal,
    notEqual,
    less,
    lessOrEqual,
    greater,
    greaterOrEqual,
    contains,   ///< text: folded, anywhere; choice set: has this choice
    startsWith, ///< text, folded
    in,         ///< one of several values
    empty,
    notEmpty
};

/// A question about one field, or a group of questions. As data: it is stored in saved views,
/// sent to no one as SQL, and built only from fields of the catalogue.
struct Filter {
    enum class Kind { all, any, none, condition };
    Kind kind = Kind::all;     ///< all of nothing is true
    std::vector<Filter> parts; ///< of all, any, none
    /// Of a condition; also a path as in AggregateQuery::groupBy, or what every record has:
    /// "created_at", "changed_at" (less, greaterOrEqual) and "id" (in).
    std::string field;
    Compare compare = Compare::equal;
    std::vector<Value> values; ///< one, or several for `in`, none for empty

    static Filter all(std::vector<Filter> parts);
    static Filter any(std::vector<Filter> parts);
    /// None of the parts is true.
    static Filter none(std::vector<Filter> parts);
    static Filter where(std::string field, Compare compare, Value value);
    /// The field has one of the values, which may be of any type that a Value is made from.
    static Filter whereIn(std::string field, std::vector<Value> values);
    template<class T>
    static Filter whereIn(std::string field, const std::vector<T>& values)
    {
        return whereIn(std::move(field), std::vector<Value>(values.begin(), values.end()));
    }
    static Filter whereEmpty(std::string field, bool isEmpty = true);
};

struct Sort {
    std::string field; ///< a field name, or "changed_at"
    bool descending = false;
    bool operator==(const Sort&) const = default;
};

/// Which records, in which order. Ties are broken by id, so pages never overlap. References sort
/// by the title of what they point to, choices in declared order, texts by name order.
struct Query {
    std::string entity;
    Filter filter;
    std::vector<Sort> sort;
    std::string text; ///< words that must be found by search, or empty
};

enum class Aggregate { count, sum, average, min, max };

/// Splits every group where a date passes one of these days: sums before and after a new exchange
/// rate must not be added up.
struct DateSteps {
    std::string field;
    std::vector<Date> from; ///< ascending
};

/// "Sum of amount per stage", "deals per month of closing and sector of the customer".
struct AggregateQuery {
    Query query;
    /// Up to four. A field; a field of what a reference points to ("account.industry",
    /// "owner.team.office"); or the part of a date: "close_date@day", "@week" (its Monday),
    /// "@month" ("2026-11"), "@quarter" ("2026-Q4"), "@year".
    std::vector<std::string> groupBy;
    Aggregate aggregate = Aggregate::count;
    std::string field; ///< of sum, average, min, max; money is grouped by currency too
    /// Not empty: the measure is the days from the date `field` to this date.
    std::string until{};
    std::optional<DateSteps> steps{};
};

struct AggregateRow {
    std::vector<Value> group; ///< of a date's part a text
    std::string currency;     ///< of money, else empty
    std::int64_t count = 0;
    Decimal amount; ///< of sum, average, min, max
    int step = -1;  ///< place in DateSteps::from of the last not after the date; -1: before all
};

} // namespace caravan
