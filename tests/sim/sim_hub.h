// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"
#include "sync/hub/http/router.h"
#include "sync/hub/service/hub.h"
#include "tests/sim/chance.h"
#include "tests/sim/sim_power.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_disk.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace caravan::test {

/// The hub of a world, from its router down, and what befalls it.
class SimHub {
public:
    /// What it lives on; all of it outlives the hub.
    struct Ground {
        FakeClock& clock;
        Chance& chance;
        SimPower& power;
        const Story& story;
    };
    /// Opens the hub whose files are in @p folder and whose records are at @p place.
    SimHub(Ground ground, std::string folder, std::string place);
    ~SimHub();

    hub::Hub& real() { return *m_hub; }
    /// Brings a request before it, as the network would.
    hub::HttpResponse ask(const sync::SendRequest& request);

    void losePower();
    /// Starts it again when its power went during a write; false: it did not.
    bool mendPower();
    MemoryDisk::Image backup() const;
    /// Puts a backup in place, which begins another history.
    void restore(const MemoryDisk::Image& image);
    void moveToTeam(const std::string& person, const RecordId& team);

    /// What it shows this user, read from the beginning: key → line of the feed.
    std::map<RecordKey, std::string> shownTo(const RecordId& user);
    /// All records of the company as the administrator sees them.
    std::vector<Record> everything(const std::string& entity);
    /// All that it holds, the same for the same day over any database.
    std::string dump();
    /// The hub writes conflicts, and people may not: those it lost stay on the laptops that were
    /// shown them while it says "unknown" (sync/README.md).
    const std::set<RecordKey>& lostConflicts() const { return m_lostConflicts; }

    /// Its word on each op that it gave (also where the answer was lost).
    std::map<OpId, sync::OpResult> verdicts;
    /// Called with each answer before the network can spoil it.
    std::function<void(const sync::SendRequest&, const hub::HttpResponse&)> onAnswer;
    /// Called when it starts again, which breaks all connections.
    std::function<void()> onRestart;

private:
    void open();
    void close();
    void restart(const MemoryDisk::Image& image);

    Ground m_ground;
    std::string m_folder;
    std::string m_place;
    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<hub::Router> m_router;
    std::set<RecordKey> m_lostConflicts;
    std::uint64_t m_requests = 0;
};

} // namespace caravan::test
