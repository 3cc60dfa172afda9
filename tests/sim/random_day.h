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
    std::map<std::string, int> acts;
    std::string hub; ///< all that the hub holds in the end, where it was asked for
};

struct DayOptions {
    bool tells = false; ///< prints what happens
    /// Spares the hub what only a disk in memory can do, and tells what it holds in the end, so
    /// that a day over one database can be compared with the same over another.
    bool comparesHubs = false;
    std::string hubPlace; ///< of Hub::open; empty: SQLite on the disk in memory
};

/// Several people edit the same records offline and online while network, laptops, hub and
/// administrator do their worst; then everything heals. Checked: queues drain (I15), every replica
/// equals what the hub shows its user (I11, I18), every submitted value is current, knowingly
/// overwritten or in a conflict (I4), counters count each increment once (I3), the hub's records
/// equal the reference model (I19).
DayResult playRandomDay(std::uint64_t seed, const DayOptions& options = {});

/// A short day on a good network in which the power of one goes once, before its n-th write.
struct PowerCutDay {
    std::string failure;
    bool isReached = false; ///< false: the day has fewer writes
};
PowerCutDay playPowerCut(std::uint64_t seed, const std::string& who, int n, bool tells = false);

} // namespace caravan::test
