// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/demo/demo_words.h"
#include "core/record/record.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace caravan {

/// What all records of the demo company are made with: chance, days before today, names, and the
/// list of those that were made. Draws are made in the order of the calls, so that the same seed
/// and day make the same records.
class DemoMaker {
public:
    DemoMaker(const Catalogue& catalogue, std::uint64_t seed, TimePoint today)
        : m_catalogue(catalogue), m_random(seed), m_today(today)
    {
    }

    std::int64_t number(std::int64_t from, std::int64_t to);
    bool chance(int percent);
    const std::string& pick(const std::vector<std::string>& list);
    /// In working hours of that day; of the future where @p days is negative.
    TimePoint momentAgo(std::int64_t days);
    std::string dayAgo(std::int64_t days) const;
    std::string personName(const DemoRegion& region, std::string& family, std::string& given);
    std::string phone(const DemoRegion& region, const std::string& areaCode);

    using Values = std::map<std::string, Value, std::less<>>;
    /// Good until the next is added.
    Record& add(const char* entity, std::int64_t daysAgo, const RecordId& author,
                const Values& values);
    /// Those that were added since the last time.
    std::vector<Record> take() { return std::move(m_made); }
    void clear() { m_made.clear(); }

private:
    RecordId newId(TimePoint at);

    const Catalogue& m_catalogue;
    std::mt19937_64 m_random;
    TimePoint m_today;
    std::vector<Record> m_made;
};

/// Some euros in the currency of the region, in hundreds.
Money demoMoney(const DemoRegion& region, std::int64_t euros);

} // namespace caravan
