// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/query/query.h"
#include "core/record/record.h"

#include <functional>
#include <string_view>
#include <vector>

namespace caravan::hub {

// The filter of GET /v1/records as text:
//
//   stage = won and (amount >= 1000 or not city ~ "New York") and owner is not empty
//   kind in (call, "site visit")        tags ~ vip        changed_at > 2026-11-01T00:00:00.000Z
//
// = != < <= > >= compare, ~ is "contains" (of a set: has it), ^= "begins with", both without case.
// A value with anything but letters, digits and - . : _ + @ / stands in "…" with \" and \\. Money
// is compared by its amount.

inline constexpr std::size_t kFilterBytesMax = 2'000;
inline constexpr int kFilterDepthMax = 16;

/// Fields for which @p shows is false are unknown. Error: invalid, key "filter", detail says where.
Result<Filter> parseFilter(const Entity& entity, std::string_view text,
                           const std::function<bool(const Field&)>& shows);
/// "-amount,name": first sorts first, "-" the other way round. Error: invalid, key "sort".
Result<std::vector<Sort>> parseSort(const Entity& entity, std::string_view text,
                                    const std::function<bool(const Field&)>& shows);

bool matches(const Filter& filter, const Record& record);

/// The value by which a record is sorted or compared; of changed_at its date-time.
Value sortValue(const Record& record, const std::string& field);
/// Less than 0, 0, more than 0. Empty values come first.
int compareValues(const Value& one, const Value& other);

} // namespace caravan::hub
