// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caravan::hub {

/// Numbers of scopes, sorted and without doubles; stored as "1 5 9".
using NumberSet = std::vector<std::int64_t>;

std::string toText(const NumberSet& numbers);
NumberSet numbersFrom(std::string_view text);
void insert(NumberSet& numbers, std::int64_t number);
void insertAll(NumberSet& numbers, const NumberSet& others);
bool contains(const NumberSet& numbers, std::int64_t number);
bool intersects(const NumberSet& one, const NumberSet& other);

} // namespace caravan::hub
