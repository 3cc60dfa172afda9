// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "tests/sim/faults.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>

namespace caravan::test {

/// What happens, for whoever wants to read it.
struct Story {
    bool isTold = false;

    void tell(const std::string& text) const;
};

/// All that a world leaves to chance, from one seed: dice, and the faults that happen.
class Chance {
public:
    Chance(std::uint64_t seed, const Story& story) : m_random(seed), m_story(story) {}

    std::mt19937_64& random() { return m_random; }
    int dice(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }

    const Faults& faults() const { return m_faults; }
    void setFaults(const Faults& faults) { m_faults = faults; }
    /// True with the probability of that fault; counts it.
    bool happens(const std::string& fault);
    /// How often each fault happened.
    const std::map<std::string, int>& happened() const { return m_happened; }

private:
    std::mt19937_64 m_random;
    const Story& m_story;
    Faults m_faults;
    std::map<std::string, int> m_happened;
};

} // namespace caravan::test
