// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/chance.h"

#include <cstdio>

namespace caravan::test {

void Story::tell(const std::string& text) const
{
    if (isTold) {
        std::printf("%s\n", text.c_str());
    }
}

bool Chance::happens(const std::string& fault)
{
    const auto rate = m_faults.find(fault);
    if (rate == m_faults.end() || dice(1000) >= rate->second) {
        return false;
    }
    ++m_happened[fault];
    m_story.tell("  fault: " + fault);
    return true;
}

} // namespace caravan::test
