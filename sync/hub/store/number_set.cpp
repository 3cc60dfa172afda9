// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/number_set.h"

#include <algorithm>
#include <charconv>

namespace caravan::hub {

std::string toText(const NumberSet& numbers)
{
    std::string text;
    for (const std::int64_t number : numbers) {
        text += (text.empty() ? "" : " ") + std::to_string(number);
    }
    return text;
}

NumberSet numbersFrom(std::string_view text)
{
    NumberSet numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        std::int64_t number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc()) {
            break;
        }
        numbers.push_back(number);
        at = next + 1;
    }
    return numbers;
}

void insert(NumberSet& numbers, std::int64_t number)
{
    const auto place = std::lower_bound(numbers.begin(), numbers.end(), number);
    if (place == numbers.end() || *place != number) {
        numbers.insert(place, number);
    }
}

void insertAll(NumberSet& numbers, const NumberSet& others)
{
    for (const std::int64_t number : others) {
        insert(numbers, number);
    }
}

bool contains(const NumberSet& numbers, std::int64_t number)
{
    return std::binary_search(numbers.begin(), numbers.end(), number);
}

bool intersects(const NumberSet& one, const NumberSet& other)
{
    return std::any_of(one.begin(), one.end(),
                       [&](std::int64_t number) { return contains(other, number); });
}

} // namespace caravan::hub
