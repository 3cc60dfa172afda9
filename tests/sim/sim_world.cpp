// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/sim_world.h"
#include "tests/support/must.h"

#include "core/product/product_rules.h"
#include "sync/hub/store/hub_store.h"

#include <algorithm>
#include <stdexcept>

namespace caravan::test {
namespace {

using namespace std::chrono_literals;

constexpr int kSettleSteps = 60'000;

MemoryDisk::Image moved(const MemoryDisk::Image& image, const std::string& from,
                        const std::string& to)
{
    MemoryDisk::Image result;
    for (const auto& [path, content] : image) {
        if (path.starts_with(from)) {
            result.emplace(to + path.substr(from.size()), content);
        }
    }
    return result;
}

std::string newRoot()
{
    static std::uint64_t worlds = 0;
    return "/world" + std::to_string(++worlds) + "/";
}

} // namespace

SimWorld::SimWorld(WorldOptions options)
    : m_options(std::move(options)), m_root(newRoot()), m_story{m_options.tells},
      m_chance(m_options.seed, m_story), m_power(m_root, m_chance.random())
{
    const Company& company = Company::instance();
    MemoryDisk::Image disk = moved(company.disk, "/company/hub/", folder("hub"));
    for (const std::string& name : m_options.people) {
        disk.merge(moved(company.disk, "/company/" + name + "/", folder(name)));
    }
    MemoryDisk::instance().put(m_root, disk);
    m_clock.set(m_clock.now() + 24h);
    if (!m_options.hubPlace.empty()) {
        must(hub::HubStore::copy(folder("hub") + "hub.db", m_options.hubPlace, {}).has_value(),
             "the company does not move to its server");
    }
    m_hub = std::make_unique<SimHub>(
        SimHub::Ground{m_clock, m_chance, m_power, m_story}, folder("hub"),
        m_options.hubPlace.empty() ? folder("hub") + "hub.db" : m_options.hubPlace);
    m_hub->onRestart = [this] {
        for (Message& message : m_messages) {
            message.wait.reset(); // asked again below, as a client whose connection broke would
        }
    };
    for (const std::string& name : m_options.people) {
        const Company::Person& person = company.person(name);
        m_clients.push_back(makeClient(name, person));
        startSession(m_clients.size() - 1);
    }
}

SimWorld::~SimWorld()
{
    m_power.disarm();
    m_clients.clear();
    m_hub.reset();
    MemoryDisk::instance().remove(m_root);
}

void SimWorld::openReplica(Client& client)
{
    auto replica = Replica::open(folder(client.name) + "replica.db", Catalogue::builtIn(),
                                 client.clock, seededIds(m_chance.random()()), productRules());
    must(replica.has_value(),
         "a replica does not open: " + (replica ? std::string() : describe(replica.error())));
    client.replica = std::move(*replica);
}

std::unique_ptr<SimWorld::Client> SimWorld::makeClient(const std::string& name,
                                                       const Company::Person& person)
{
    auto made = std::make_unique<Client>();
    made->name = name;
    made->mail = person.mail;
    made->user = person.user;
    made->refreshToken = person.refreshToken;
    openReplica(*made);
    return made;
}

void SimWorld::startSession(std::size_t i)
{
    Client& c = client(i);
    dropMessages(i);
    c.timers.clear();
    c.session = std::make_unique<sync::SyncSession>(sync::LocalReplica(*c.replica),
                                                    sync::SessionOptions{true, 20});
    pump(i, sync::Started{c.refreshToken});
}

void SimWorld::dropMessages(std::size_t i)
{
    std::erase_if(m_messages, [&](const Message& message) { return message.client == i; });
}

void SimWorld::pump(std::size_t i, const sync::Event& event)
{
    Client& c = client(i);
    c.clock.set(m_clock.now() + c.offset);
    const std::vector<sync::Command> commands = c.session->on(event, c.clock.now());
    if (m_power.isOut(c.name)) {
        mendPower(i);
        return;
    }
    for (const sync::Command& command : commands) {
        if (const auto* request = std::get_if<sync::SendRequest>(&command)) {
            if (onSend) {
                onSend(i, *request);
            }
            if (m_story.isTold) {
                tell(c.name + " sends " + request->method + " " +
                     request->url.substr(request->url.find("/v1")) + " " +
                     request->body.substr(0, 4000));
            }
            m_messages.push_back({i, *request, std::nullopt, m_clock.now(), std::nullopt});
        } else if (const auto* cancelled = std::get_if<sync::CancelRequest>(&command)) {
            std::erase_if(m_messages, [&](const Message& message) {
                return message.client == i && message.request.id == cancelled->id;
            });
        } else if (const auto* arm = std::get_if<sync::ArmTimer>(&command)) {
            const auto spread = static_cast<int>((arm->most - arm->least).count());
            c.timers[arm->timer] =
                m_clock.now() + arm->least +
                std::chrono::milliseconds(spread > 0 ? m_chance.dice(spread) : 0);
        } else if (const auto* credentials = std::get_if<sync::StoreCredentials>(&command)) {
            c.refreshToken = credentials->refreshToken;
        } else if (const auto* report = std::get_if<sync::ReportVerification>(&command)) {
            const bool isDefect = !report->isAsked && !report->differences.empty() &&
                                  !m_hub->lostConflicts().contains(report->differences.front().key);
            must(!isDefect, c.name + ": the daily check found a difference in " +
                                report->differences.front().key.entity + " " +
                                report->differences.front().key.id.toString());
        }
    }
}

// What befalls laptops --------------------------------------------------------------------------

void SimWorld::setOnline(std::size_t i, bool isOnline)
{
    client(i).isOnline = isOnline;
    tell(client(i).name + (isOnline ? " is online" : " is offline"));
    if (isOnline) {
        pump(i, sync::WentOnline{});
    }
}

void SimWorld::kill(std::size_t i)
{
    tell(client(i).name + " is killed and starts again");
    startSession(i);
}

void SimWorld::losePower(std::size_t i)
{
    Client& c = client(i);
    tell(c.name + " loses power");
    restoreProfile(i, MemoryDisk::instance().withoutPower(folder(c.name), m_chance.random()));
}

MemoryDisk::Image SimWorld::profile(std::size_t i) const
{
    return MemoryDisk::instance().files(folder(m_clients[i]->name));
}

void SimWorld::restoreProfile(std::size_t i, const MemoryDisk::Image& image)
{
    Client& c = client(i);
    c.session.reset();
    c.replica.reset();
    MemoryDisk::instance().put(folder(c.name), image);
    MemoryDisk::instance().setWriting(folder(c.name), MemoryDisk::Writing::works);
    openReplica(c);
    startSession(i);
}

void SimWorld::copyProfile(std::size_t i)
{
    Client& original = client(i);
    auto copy = std::make_unique<Client>();
    copy->name = original.name + "-copy" + std::to_string(m_clients.size());
    copy->mail = original.mail;
    copy->user = original.user;
    MemoryDisk::instance().put(folder(copy->name),
                               moved(profile(i), folder(original.name), folder(copy->name)));
    openReplica(*copy);
    m_clients.push_back(std::move(copy));
    tell(original.name + " is copied to " + m_clients.back()->name);
    startSession(m_clients.size() - 1);
    signIn(m_clients.size() - 1);
}

void SimWorld::mendPower(std::size_t i)
{
    if (m_power.isOut(client(i).name)) {
        tell(client(i).name + " lost power in the middle of a write");
        restoreProfile(i, m_power.takeDisk());
    }
}

void SimWorld::sleep(std::size_t i, std::chrono::hours time)
{
    Client& c = client(i);
    tell(c.name + " sleeps");
    dropMessages(i);
    c.timers.clear();
    c.isOnline = false;
    m_clock.set(m_clock.now() + time);
    startSession(i);
}

void SimWorld::setDiskFull(std::size_t i, bool isFull)
{
    tell(client(i).name + (isFull ? ": disk full" : ": disk has room again"));
    MemoryDisk::instance().setWriting(folder(client(i).name), isFull ? MemoryDisk::Writing::full
                                                                     : MemoryDisk::Writing::works);
}

void SimWorld::signIn(std::size_t i)
{
    sync::SignInRequested request;
    request.hubUrl = "https://hub.example";
    request.login = {client(i).mail, Company::kPassword, "sim", "sim"};
    pump(i, request);
}

void SimWorld::edited(std::size_t i)
{
    pump(i, sync::ChangesSaved{});
}

// Time ------------------------------------------------------------------------------------------

bool SimWorld::isDue(const Message& message)
{
    return !message.wait || m_hub->real().commits() != message.wait->commits ||
           m_clock.now() - message.since >= std::chrono::seconds(message.wait->seconds);
}

bool SimWorld::step()
{
    std::vector<std::size_t> due;
    for (std::size_t index = 0; index < m_messages.size(); ++index) {
        if (isDue(m_messages[index])) {
            due.push_back(index);
        }
    }
    if (!due.empty()) {
        deliver(due[static_cast<std::size_t>(m_chance.dice(static_cast<int>(due.size())))]);
        return true;
    }
    return fireNextTimer();
}

bool SimWorld::fireNextTimer()
{
    std::optional<std::pair<std::size_t, sync::TimerKind>> next;
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        for (const auto& [kind, at] : client(i).timers) {
            if (!next || at < client(next->first).timers.at(next->second)) {
                next = {i, kind};
            }
        }
    }
    if (!next) {
        return false;
    }
    auto& timers = client(next->first).timers;
    m_clock.set(std::max(m_clock.now(), timers.at(next->second)));
    timers.erase(next->second);
    pump(next->first, sync::TimerFired{next->second});
    return true;
}

bool SimWorld::deliverNext(std::size_t i, std::size_t n, const std::string& fault)
{
    for (std::size_t index = 0; index < m_messages.size(); ++index) {
        if (m_messages[index].client == i && isDue(m_messages[index]) && n-- == 0) {
            const Faults before = m_chance.faults();
            m_chance.setFaults(fault.empty() ? Faults{} : Faults{{fault, 1000}});
            deliver(index);
            m_chance.setFaults(before);
            return true;
        }
    }
    return false;
}

bool SimWorld::fireTimer(std::size_t i)
{
    auto& timers = client(i).timers;
    const auto next =
        std::min_element(timers.begin(), timers.end(), [](const auto& one, const auto& other) {
            return one.second < other.second;
        });
    if (next == timers.end()) {
        return false;
    }
    const sync::TimerKind kind = next->first;
    m_clock.set(std::max(m_clock.now(), next->second));
    timers.erase(next);
    pump(i, sync::TimerFired{kind});
    return true;
}

std::string SimWorld::messagesAndTimers() const
{
    std::string text;
    for (const Message& message : m_messages) {
        text += std::to_string(message.client) + ":" +
                std::to_string(static_cast<int>(message.request.kind)) + (message.wait ? "w" : "") +
                (message.answer ? "a" : "") +
                (message.request.kind == sync::RequestKind::push ? message.request.body : "") + ";";
    }
    for (const auto& one : m_clients) {
        for (const auto& [kind, at] : one->timers) {
            text += std::to_string(static_cast<int>(kind)) + ",";
        }
        text += "|";
    }
    return text;
}

void SimWorld::run(int steps)
{
    for (int i = 0; i < steps && step(); ++i) {
    }
}

void SimWorld::runFor(std::chrono::milliseconds time)
{
    const TimePoint end = m_clock.now() + time;
    while (m_clock.now() < end) {
        if (!step()) {
            m_clock.set(m_clock.now() + 1s);
        }
    }
}

bool SimWorld::settle()
{
    m_chance.setFaults({});
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        setDiskFull(i, false);
        setOnline(i, true);
    }
    int polls = 2; // long polls that end without news
    for (int i = 0; i < kSettleSteps; ++i) {
        if (!step()) {
            if (polls-- > 0) {
                m_clock.set(m_clock.now() + 31s);
                continue;
            }
            bool isSignedIn = true;
            for (std::size_t one = 0; one < m_clients.size(); ++one) {
                if (client(one).session->status().phase == sync::SyncStatus::Phase::signInNeeded) {
                    isSignedIn = false;
                    signIn(one);
                }
            }
            if (isSignedIn) {
                return true;
            }
        }
    }
    return false;
}

} // namespace caravan::test
