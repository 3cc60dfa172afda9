// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/sync_session.h"
#include "sync/hub/http/router.h"
#include "sync/hub/service/hub.h"
#include "tests/support/fake_clock.h"

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace caravan::test {

/// How often, of a thousand messages, the network does something to one.
struct Faults {
    int requestLost = 0;
    int answerLost = 0;
    int requestDoubled = 0;
    int answerCut = 0;
    int portal = 0;      ///< something else answers
    int unavailable = 0; ///< 503 before the hub did anything
    int broken = 0;      ///< 500 after the hub did everything
    int crash = 0;       ///< the program is killed and started again

    static Faults none() { return {}; }
    static Faults rough() { return {60, 80, 50, 40, 30, 40, 40, 25}; }
};

struct WorldOptions {
    std::size_t clients = 2; ///< reps of one team
    std::uint64_t seed = 1;
    bool tells = false; ///< prints what happens
};

/// Many laptops and one hub in one thread, driven by one seed: the real session, the real replica
/// and the real hub from its router down; only sockets, timers and clocks are played.
class SimWorld {
public:
    explicit SimWorld(WorldOptions options);
    ~SimWorld();

    /// One laptop.
    struct Client {
        std::string name;
        FakeClock clock;
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

    void setFaults(const Faults& faults) { m_faults = faults; }
    void setOnline(std::size_t i, bool isOnline);
    void restart(std::size_t i);
    /// Tells the session that its replica has new changes.
    void edited(std::size_t i);
    /// Delivers one message or fires one timer; false when nothing is left to happen but waiting.
    bool step();
    void run(int steps);
    /// Heals the network and runs until every queue is empty; false when that does not happen.
    bool settle();

    /// Everything a fresh laptop of the same user is shown, and what this one shows.
    std::string differenceFromFresh(std::size_t i);
    /// A laptop of the administrator with all records.
    Client& everything();

    /// The hub's word on each op that it gave (also where the answer was lost).
    std::map<OpId, sync::OpResult> verdicts;
    /// How often each fault happened.
    std::map<std::string, int> happened;

private:
    struct Message {
        std::size_t client = 0;
        sync::SendRequest request;
        std::optional<hub::HttpResponse::Wait> wait;
        TimePoint since{};
    };

    std::unique_ptr<Client> makeClient(const std::string& name, const std::string& mail);
    void pump(std::size_t i, const sync::Event& event);
    hub::HttpResponse ask(const sync::SendRequest& request, const std::string& requestId);
    void deliver(std::size_t index);
    bool chance(int perThousand, const char* name);
    bool isDue(const Message& message) const;
    void signIn(std::size_t i, const std::string& mail);
    void tell(const std::string& text) const;

    WorldOptions m_options;
    std::mt19937_64 m_random;
    FakeClock m_clock;
    Faults m_faults;
    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<hub::Router> m_router;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::vector<Message> m_messages;
    std::unique_ptr<Client> m_admin;
    std::uint64_t m_requests = 0;
};

} // namespace caravan::test
