// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blobs.h"
#include "ui/page/sync_port.h"

#include <optional>
#include <vector>

namespace caravan::ui {

class Desk;

/// What is known at one moment of whether the work on this laptop is at the hub.
struct SafetyFacts {
    QString hub;    ///< address
    QString person; ///< who is signed in
    SyncChoice choice = SyncChoice::automatic;
    sync::SyncStatus status; ///< the counts as the replica has them now
    std::optional<TimePoint> waitingSince;
    std::optional<TimePoint> typedAt;     ///< the newest change that the hub has confirmed …
    std::optional<TimePoint> confirmedAt; ///< … and when it did
    BlobCounts files;
    QString filesProblem; ///< a sentence, or empty
    int forms = 0;        ///< typed into and not saved
    bool isComparing = false;
    std::optional<HubComparison> comparison; ///< the last one here
    TimePoint comparedAt{};
    std::optional<QList<HubDevice>> devices; ///< as told to an administrator
};

/// Those of the replica and the port. The comparison and the devices are their asker's. Throws
/// where the replica cannot be read (core/store/failure.h).
SafetyFacts safetyFacts(Desk& desk, const SyncPort& port);

/// One line of the proof.
struct SafetyCheck {
    enum class State {
        running,
        good,
        note,    ///< worth knowing, nothing is at risk
        waits,   ///< only on this laptop until it is done
        unknown, ///< cannot be proven now
        bad,     ///< a person has to act, or the work does not get to the hub
    };

    State state = State::good;
    QString title;
    QString detail;
    bool leadsToSync = false; ///< the page of synchronising is where it is settled
    bool isMendable = false;  ///< the hub's version can be adopted

    bool operator==(const SafetyCheck&) const = default;
};

std::vector<SafetyCheck> safetyChecks(const SafetyFacts& facts, Desk& desk);

enum class SafetyVerdict { running, safe, waits, unproven, unsafe };
SafetyVerdict verdictOf(const std::vector<SafetyCheck>& checks);

} // namespace caravan::ui
