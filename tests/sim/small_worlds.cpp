// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// small_worlds --depth N: two laptops, one account, two edits each. Every order of edits, requests
// and answers delivered, lost and doubled, programs killed, timers fired and the account given away
// is played over the real code, as far as N steps; worlds that look the same are followed once. In
// each state everything must still come right: the network heals, the queues drain, every replica
// equals what the hub shows, and no value is missing.
#include "core/store/outbox.h"
#include "sync/hub/store/dump.h"
#include "tests/sim/day_checks.h"
#include "tests/sim/sim_world.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <deque>
#include <stdexcept>
#include <unordered_set>

namespace caravan::test {
namespace {

struct Step {
    enum class Kind { edit, deliver, loseRequest, loseAnswer, doubled, kill, timer, give };
    Kind kind = Kind::edit;
    std::size_t client = 0;
    std::size_t lane = 0; ///< which of the laptop's messages
};
using Path = std::vector<Step>;

const char* toString(Step::Kind kind)
{
    constexpr const char* kNames[] = {"edits",           "gets its message through",
                                      "loses a request", "loses an answer",
                                      "is heard twice",  "is killed",
                                      "has waited",      "gives the account away"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Step> allSteps()
{
    using Kind = Step::Kind;
    std::vector<Step> steps{{Kind::give, 0, 0}};
    for (std::size_t client = 0; client < 2; ++client) {
        steps.push_back({Kind::edit, client, 0});
        steps.push_back({Kind::kill, client, 0});
        steps.push_back({Kind::timer, client, 0});
        for (std::size_t lane = 0; lane < 2; ++lane) {
            for (const Kind kind :
                 {Kind::deliver, Kind::loseRequest, Kind::loseAnswer, Kind::doubled}) {
                steps.push_back({kind, client, lane});
            }
        }
    }
    return steps;
}

class SmallWorld {
public:
    SmallWorld() : m_world({{"rep0", "rep1"}, 1, false, {}}), m_checks(m_world)
    {
        Edit edit =
            Edit::create("account", m_world.client(0).replica->newId(),
                         {{"name", std::string("Acme")}, {"team", Company::instance().east}});
        m_account = edit.id;
        save(0, edit);
        if (!m_world.settle() || !m_world.client(1).replica->find("account", m_account)) {
            throw std::runtime_error("the account does not reach both laptops");
        }
    }

    /// False: there is nothing of that kind to do.
    bool take(const Step& step)
    {
        using Kind = Step::Kind;
        switch (step.kind) {
        case Kind::edit:
            return edit(step.client, "phone",
                        "+43 " + std::to_string(step.client) + std::to_string(m_edits.size()));
        case Kind::give:
            return edit(0, "owner", Company::instance().person("rep2").user) &&
                   edit(0, "team", Company::instance().west);
        case Kind::kill:
            m_world.kill(step.client);
            return true;
        case Kind::timer:
            return m_world.fireTimer(step.client);
        case Kind::deliver:
            return m_world.deliverNext(step.client, step.lane, {});
        case Kind::loseRequest:
            return m_world.deliverNext(step.client, step.lane, "request lost");
        case Kind::loseAnswer:
            return m_world.deliverNext(step.client, step.lane, "answer lost");
        case Kind::doubled:
            return m_world.deliverNext(step.client, step.lane, "request doubled");
        }
        return false;
    }

    /// Equal for worlds in which the same can happen.
    std::string state()
    {
        std::string text = m_world.messagesAndTimers();
        for (std::size_t i = 0; i < m_world.clients(); ++i) {
            text += m_world.contentsOf(i);
            for (const JournalEntry& entry : Outbox(*m_world.client(i).replica).waiting()) {
                text += caravan::toString(entry.state) + std::to_string(entry.change.n) + ",";
            }
        }
        (void)m_world.hub().real().store().read(
            [&](hub::Connection& connection) { text += hub::dump(connection); });
        return text;
    }

    /// What does not come right from here; empty: all does.
    std::string outcome()
    {
        m_checks.mustNotFlicker();
        if (!m_world.settle()) {
            return "the queues do not drain";
        }
        for (std::size_t i = 0; i < m_world.clients(); ++i) {
            Replica& replica = *m_world.client(i).replica;
            for (const JournalEntry& entry : Outbox(replica).attention()) {
                m_checks.givenUp(entry.change);
                (void)Outbox(replica).discard(entry.change.op);
            }
            m_world.post(i, sync::SyncRequested{});
        }
        if (!m_world.settle()) {
            return "the queues do not drain";
        }
        for (std::size_t i = 0; i < m_world.clients(); ++i) {
            if (Outbox(*m_world.client(i).replica).waitingCount() != 0) {
                return m_world.client(i).name + " still waits";
            }
            if (std::string difference = m_world.differenceFromHub(i); !difference.empty()) {
                return difference;
            }
        }
        return m_checks.difference();
    }

private:
    void save(std::size_t i, const Edit& edit)
    {
        const auto saved = m_world.client(i).replica->save({edit});
        if (!saved) {
            throw std::runtime_error("a save failed: " + describe(saved.error()));
        }
        m_checks.submitted(i, *saved);
        m_world.edited(i);
    }
    bool edit(std::size_t i, const std::string& field, Value value)
    {
        constexpr int kEditsMost = 2;
        const auto row = m_world.client(i).replica->find("account", m_account);
        if (!row || ++m_edits[field + std::to_string(i)] > kEditsMost) {
            return false;
        }
        Edit edit;
        edit.entity = "account";
        edit.id = m_account;
        edit.opened = row->record;
        edit.set[field] = std::move(value);
        save(i, edit);
        return true;
    }

    SimWorld m_world;
    DayChecks m_checks;
    RecordId m_account;
    std::map<std::string, int> m_edits;
};

/// Plays a path; empty: it ends well. Nothing: its last step is not possible.
std::optional<std::string> play(const Path& path, std::string* state)
{
    try {
        SmallWorld world;
        for (const Step& step : path) {
            if (!world.take(step)) {
                return std::nullopt;
            }
        }
        if (state != nullptr) {
            *state = world.state();
        }
        return world.outcome();
    } catch (const std::exception& broken) {
        return broken.what();
    }
}

void print(const Path& path)
{
    for (const Step& step : path) {
        std::printf("  rep%zu %s%s\n", step.client, toString(step.kind),
                    step.lane == 0 ? "" : " (its second message)");
    }
}

} // namespace
} // namespace caravan::test

int main(int argc, char** argv)
{
    using namespace caravan::test;
    std::size_t depth = 3;
    std::size_t most = 0;
    CLI::App app{"All worlds of two laptops and one account, as far as some steps."};
    app.add_option("--depth", depth)->capture_default_str();
    app.add_option("--most", most, "end after so many worlds, the shortest first; 0 = play all");
    CLI11_PARSE(app, argc, argv);
    std::size_t played = 0;
    const auto isEnough = [&] { return most > 0 && played >= most; };
    std::unordered_set<std::string> known;
    std::deque<Path> open{{}};
    while (!open.empty() && !isEnough()) {
        const Path path = std::move(open.front());
        open.pop_front();
        for (const Step& step : allSteps()) {
            Path longer = path;
            longer.push_back(step);
            std::string state;
            const auto failure = play(longer, &state);
            if (!failure) {
                continue;
            }
            ++played;
            if (!failure->empty()) {
                std::printf("%s\n", failure->c_str());
                print(longer);
                return 1;
            }
            if (longer.size() < depth && known.insert(state).second) {
                open.push_back(std::move(longer));
            }
        }
    }
    std::printf("%zu worlds of at most %zu steps, %zu states followed%s: all come right\n", played,
                depth, known.size(), open.empty() ? "" : ", more are left");
    return 0;
}
