// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/sync_session.h"
#include "sync/hub/http/router.h"
#include "sync/hub/service/hub.h"
#include "tests/sim/company.h"
#include "tests/sim/faults.h"
#include "tests/support/fake_clock.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace caravan::test {

struct WorldOptions {
    std::vector<std::string> people{"rep0", "rep1"}; ///< whose laptops take part
    std::uint64_t seed = 1;
    bool tells = false; ///< prints what happens
    /// Where the hub keeps its records; empty: SQLite on the disk in memory.
    std::string hubPlace;
};

/// Many laptops and one hub in one thread, driven by one seed: the real session, the real replica
/// and the real hub from its router down, on a disk that can fail; only sockets, timers and clocks
/// are played.
class SimWorld {
public:
    explicit SimWorld(WorldOptions options);
    ~SimWorld();

    /// One laptop.
    struct Client {
        std::string name; ///< folder on the disk
        std::string mail;
        RecordId user;
        FakeClock clock; ///< the hub's time and an offset that nobody knows of
        std::chrono::milliseconds offset{0};
        std::unique_ptr<Replica> replica;
        std::unique_ptr<sync::SyncSession> session;
        std::string refreshToken;
        bool isOnline = true;
        std::map<sync::TimerKind, TimePoint> timers;
    };

    std::size_t clients() const { return m_clients.size(); }
    Client& client(std::size_t i) { return *m_clients[i]; }
    hub::Hub& hub() { return *m_hub; }
    std::mt19937_64& random() { return m_random; }
    int dice(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }
    std::size_t anyClient() { return m_random() % m_clients.size(); }

    void setFaults(const Faults& faults) { m_faults = faults; }
    /// True with the probability of that fault; counts it.
    bool happens(const std::string& fault);
    void tell(const std::string& text) const;

    // What befalls laptops and hub ------------------------------------------------------------
    void setOnline(std::size_t i, bool isOnline);
    /// The program ends and starts again.
    void kill(std::size_t i);
    /// The power goes: what was not synced to the disk may be lost.
    void losePower(std::size_t i);
    void hubLosesPower();
    /// The power goes before the n-th write of a laptop or of "hub" from now on: nothing that
    /// happens in the same moment gets out any more.
    void losePowerAtWrite(const std::string& name, int n);
    /// Whether that write was reached.
    bool hasLostPower() const { return m_power && m_power->isGone; }
    /// Starts a laptop again whose power went during a save.
    void mendPower(std::size_t i);
    void sleep(std::size_t i, std::chrono::hours time);
    void setDiskFull(std::size_t i, bool isFull);
    MemoryDisk::Image profile(std::size_t i) const;
    void restoreProfile(std::size_t i, const MemoryDisk::Image& image);
    /// A second laptop with a copy of this profile; the same person signs in there.
    void copyProfile(std::size_t i);
    MemoryDisk::Image hubBackup() const;
    /// Puts a backup of the hub in place, which begins another history.
    void restoreHub(const MemoryDisk::Image& image);
    void moveToTeam(const std::string& person, const RecordId& team);
    /// The person types his password.
    void signIn(std::size_t i);

    /// Tells the session that its replica has new changes.
    void edited(std::size_t i);
    void post(std::size_t i, const sync::Event& event) { pump(i, event); }
    /// Delivers one message or fires one timer; false when nothing is left to happen but waiting.
    bool step();
    void run(int steps);
    /// Until so much time has gone by for everybody.
    void runFor(std::chrono::milliseconds time);
    /// Delivers the n-th message of one laptop that is due, with that fault (empty: none). False:
    /// there is none.
    bool deliverNext(std::size_t i, std::size_t n, const std::string& fault);
    /// Fires the next timer of one laptop; false: none is armed.
    bool fireTimer(std::size_t i);
    /// What is under way, as text without tokens and cursors.
    std::string messagesAndTimers() const;
    /// What a laptop shows, as text.
    std::string contentsOf(std::size_t i);
    /// Heals everything and runs until every queue is empty; false when that does not happen.
    bool settle();

    // What is to be compared ------------------------------------------------------------------
    /// What the hub shows this user, read from the beginning: key → line of the feed.
    std::map<RecordKey, std::string> shownByHub(const RecordId& user);
    /// Where this replica differs from what the hub shows its user; empty: nowhere.
    std::string differenceFromHub(std::size_t i);
    /// The same against a replica that begins anew.
    std::string differenceFromFresh(std::size_t i);
    /// All records of the company as the administrator sees them.
    std::vector<Record> everything(const std::string& entity);
    /// All that the hub holds, the same for the same day over any database.
    std::string dumpOfHub();

    /// The hub's word on each op that it gave (also where the answer was lost).
    std::map<OpId, sync::OpResult> verdicts;
    /// How often each fault happened.
    std::map<std::string, int> happened;
    /// Called with each request that a laptop sends, whatever becomes of it.
    std::function<void(std::size_t client, const sync::SendRequest&)> onSend;
    /// Called with each answer of the hub before the network can spoil it.
    std::function<void(const sync::SendRequest&, const hub::HttpResponse&)> onAnswer;

private:
    struct Message {
        std::size_t client = 0;
        sync::SendRequest request;
        std::optional<hub::HttpResponse::Wait> wait;
        TimePoint since{};
        std::optional<sync::AnswerArrived> answer; ///< on its way back
    };

    struct PowerCut {
        std::string name;
        std::string prefix;
        int writesLeft = 0;
        std::optional<MemoryDisk::Image> image; ///< what is left; until it starts again
        bool isGone = false;
    };
    bool isWithoutPower(const std::string& name) const
    {
        return m_power && m_power->image && m_power->name == name;
    }
    void reopenHub(const MemoryDisk::Image& image);

    std::string hubPlace() const;
    std::string folder(const std::string& name) const { return m_root + name + "/"; }
    void openHub();
    void openReplica(Client& client);
    std::unique_ptr<Client> makeClient(const std::string& name, const Company::Person& person);
    void startSession(std::size_t i);
    void dropMessages(std::size_t i);
    void pump(std::size_t i, const sync::Event& event);
    hub::HttpResponse ask(const sync::SendRequest& request);
    std::optional<sync::AnswerArrived> faultBefore(const sync::SendRequest& request);
    void deliver(std::size_t index);
    void answer(Message message, hub::HttpResponse response);
    bool isDue(const Message& message) const;
    bool fireNextTimer();

    WorldOptions m_options;
    std::string m_root;
    std::mt19937_64 m_random;
    FakeClock m_clock;
    Faults m_faults;
    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<hub::Router> m_router;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::vector<Message> m_messages;
    std::optional<PowerCut> m_power;
    /// The hub writes conflicts, and people may not: those it lost stay on the laptops that were
    /// shown them while it says "unknown" (sync/README.md).
    std::set<RecordKey> m_lostConflicts;
    std::uint64_t m_requests = 0;
};

} // namespace caravan::test
