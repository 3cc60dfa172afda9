// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace caravan::test {

/// What a random day showed: empty text = every promise held.
struct DayResult {
    std::string failure;
    int edits = 0;
    int conflicts = 0;
    std::map<std::string, int> faults;
};

/// Several reps edit the same records offline and online while the network does its worst; then
/// everything heals. Checked: queues drain (I15), every replica equals a fresh one (I11, I18),
/// every submitted value is current, knowingly overwritten or in a conflict (I4), counters count
/// each increment once (I3).
DayResult playRandomDay(std::uint64_t seed, bool tells);

} // namespace caravan::test
