// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/sync_session.h"
#include "tests/sim/chance.h"
#include "tests/sim/company.h"
#include "tests/sim/sim_hub.h"
#include "tests/sim/sim_power.h"
#include "tests/support/fake_clock.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
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
    std::size_t anyClient() { return m_chance.random()() % m_clients.size(); }
    SimHub& hub() { return *m_hub; }
    Chance& chance() { return m_chance; }
    /// A laptop whose power it took during a save starts again by mendPower().
    SimPower& power() { return m_power; }
    void tell(const std::string& text) const { m_story.tell(text); }

    // What befalls laptops --------------------------------------------------------------------
    void setOnline(std::size_t i, bool isOnline);
    /// The program ends and starts again.
    void kill(std::size_t i);
    /// The power goes: what was not synced to the disk may be lost.
    void losePower(std::size_t i);
    /// Starts a laptop again whose power went during a save.
    void mendPower(std::size_t i);
    void sleep(std::size_t i, std::chrono::hours time);
    void setDiskFull(std::size_t i, bool isFull);
    MemoryDisk::Image profile(std::size_t i) const;
    void restoreProfile(std::size_t i, const MemoryDisk::Image& image);
    /// A second laptop with a copy of this profile; the same person signs in there.
    void copyProfile(std::size_t i);
    /// The person types the password.
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
    /// Where this replica differs from what the hub shows its user; empty: nowhere.
    std::string differenceFromHub(std::size_t i);
    /// The same against a replica that begins anew.
    std::string differenceFromFresh(std::size_t i);

    /// Called with each request that a laptop sends, whatever becomes of it.
    std::function<void(std::size_t client, const sync::SendRequest&)> onSend;

private:
    struct Message {
        std::size_t client = 0;
        sync::SendRequest request;
        std::optional<hub::HttpResponse::Wait> wait;
        TimePoint since{};
        std::optional<sync::AnswerArrived> answer; ///< on its way back
    };

    std::string folder(const std::string& name) const { return m_root + name + "/"; }
    void openReplica(Client& client);
    std::unique_ptr<Client> makeClient(const std::string& name, const Company::Person& person);
    void startSession(std::size_t i);
    void dropMessages(std::size_t i);
    void pump(std::size_t i, const sync::Event& event);
    std::optional<sync::AnswerArrived> faultBefore(const sync::SendRequest& request);
    void deliver(std::size_t index);
    void answer(Message message, hub::HttpResponse response);
    bool isDue(const Message& message);
    bool fireNextTimer();

    WorldOptions m_options;
    std::string m_root;
    Story m_story;
    Chance m_chance;
    SimPower m_power;
    FakeClock m_clock;
    std::unique_ptr<SimHub> m_hub;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::vector<Message> m_messages;
};

} // namespace caravan::test
