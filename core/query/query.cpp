// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/query.h"

#include <utility>

namespace caravan {

Filter Filter::all(std::vector<Filter> parts)
{
    Filter filter;
    filter.kind = Kind::all;
    filter.parts = std::move(parts);
    return filter;
}

Filter Filter::any(std::vector<Filter> parts)
{
    Filter filter;
    filter.kind = Kind::any;
    filter.parts = std::move(parts);
    return filter;
}

Filter Filter::none(std::vector<Filter> parts)
{
    Filter filter;
    filter.kind = Kind::none;
    filter.parts = std::move(parts);
    return filter;
}

Filter Filter::where(std::string field, Compare compare, Value value)
{
    Filter filter;
    filter.kind = Kind::condition;
    filter.field = std::move(field);
    filter.compare = compare;
    filter.values.push_back(std::move(value));
    return filter;
}

Filter Filter::whereIn(std::string field, std::vector<Value> values)
{
    Filter filter;
    filter.kind = Kind::condition;
    filter.field = std::move(field);
    filter.compare = Compare::in;
    filter.values = std::move(values);
    return filter;
}

Filter Filter::whereEmpty(std::string field, bool isEmpty)
{
    Filter filter;
    filter.kind = Kind::condition;
    filter.field = std::move(field);
    filter.compare = isEmpty ? Compare::empty : Compare::notEmpty;
    return filter;
}

} // namespace caravan
