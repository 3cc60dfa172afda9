// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/sim_world.h"

#include "core/record/value_json.h"
#include "sync/hub/service/users_handler.h"
#include "sync/protocol/codec.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace caravan::test {
namespace {

using namespace std::chrono_literals;

constexpr const char* kPassword = "a good password";
constexpr const char* kAdmin = "ada@caravan.example";
constexpr int kSettleSteps = 40'000;

void must(bool condition, const std::string& what)
{
    if (!condition) {
        throw std::runtime_error(what);
    }
}

std::string headerOf(const hub::HttpResponse& response, const std::string& name)
{
    for (const auto& [key, value] : response.headers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

std::string describeRow(const Row& row)
{
    return std::string(row.isDirty ? "dirty " : "") + (row.isShared ? "" : "left ") + "rev " +
           std::to_string(row.record.rev) + " " + boost::json::serialize(fieldsToJson(row.record));
}

std::map<RecordKey, std::string> contents(Replica& replica)
{
    std::map<RecordKey, std::string> rows;
    for (const Entity& entity : replica.catalogue().entities()) {
        const auto all = replica.select({entity.name, {}, {}, {}}, 0, 1'000'000);
        must(all.has_value(), "a replica cannot be read");
        for (const Row& row : *all) {
            rows[row.record.key()] = describeRow(row);
        }
    }
    return rows;
}

} // namespace

SimWorld::SimWorld(WorldOptions options) : m_options(options), m_random(options.seed)
{
    hub::HubOptions hubOptions;
    hubOptions.passwordCost = hub::Passwords::Cost::least();
    hubOptions.random = [this](std::span<unsigned char> out) {
        for (unsigned char& byte : out) {
            byte = static_cast<unsigned char>(m_random());
        }
    };
    auto opened = hub::Hub::open(":memory:", Catalogue::builtIn(), m_clock, hubOptions);
    must(opened.has_value(), "the hub does not open");
    m_hub = std::move(*opened);
    m_router = std::make_unique<hub::Router>(*m_hub);
    const auto ada = hub::createAdministrator(*m_hub, kAdmin, kPassword);
    must(static_cast<bool>(ada), "no administrator");
    const hub::Caller caller{*ada, {}, {}};

    m_admin = makeClient("ada", kAdmin);
    m_clients.push_back(std::move(m_admin));
    signIn(0, kAdmin);
    must(settle(), "the administrator's first sync does not end");
    Edit team;
    team.kind = ChangeKind::create;
    team.entity = "team";
    team.id = client(0).replica->newId();
    team.set["name"] = std::string("East");
    must(client(0).replica->save({team}).has_value(), "no team");
    edited(0);
    must(settle(), "the team does not reach the hub");
    m_admin = std::move(m_clients.front());
    m_clients.clear();
    m_messages.clear();

    for (std::size_t i = 0; i < options.clients; ++i) {
        const std::string name = "rep" + std::to_string(i);
        hub::UserRequest request;
        request.mail = name + "@caravan.example";
        request.name = name;
        request.role = "rep";
        request.team = team.id;
        request.password = kPassword;
        must(static_cast<bool>(hub::saveUser(*m_hub, caller, request)), "no user");
        m_clients.push_back(makeClient(name, *request.mail));
    }
    for (std::size_t i = 0; i < options.clients; ++i) {
        signIn(i, "rep" + std::to_string(i) + "@caravan.example");
    }
    must(settle(), "the first syncs do not end");
}

SimWorld::~SimWorld() = default;

void SimWorld::tell(const std::string& text) const
{
    if (m_options.tells) {
        std::printf("%s\n", text.c_str());
    }
}

std::unique_ptr<SimWorld::Client> SimWorld::makeClient(const std::string& name, const std::string&)
{
    auto made = std::make_unique<Client>();
    made->name = name;
    auto replica =
        Replica::open(":memory:", Catalogue::builtIn(), made->clock, seededIds(m_random()));
    must(replica.has_value(), "a replica does not open");
    made->replica = std::move(*replica);
    made->session = std::make_unique<sync::SyncSession>(sync::LocalReplica(*made->replica),
                                                        sync::SessionOptions{true, 20});
    return made;
}

void SimWorld::signIn(std::size_t i, const std::string& mail)
{
    pump(i, sync::Started{});
    sync::SignInRequested request;
    request.hubUrl = "https://hub.example";
    request.login = {mail, kPassword, "sim", "sim"};
    pump(i, request);
}

void SimWorld::pump(std::size_t i, const sync::Event& event)
{
    Client& c = client(i);
    for (const sync::Command& command : c.session->on(event, m_clock.now())) {
        if (const auto* request = std::get_if<sync::SendRequest>(&command)) {
            tell(c.name + " sends " + request->method + " " +
                 request->url.substr(request->url.find("/v1")) + " " +
                 request->body.substr(0, 300));
            m_messages.push_back({i, *request, std::nullopt, m_clock.now()});
        } else if (const auto* cancelled = std::get_if<sync::CancelRequest>(&command)) {
            std::erase_if(m_messages, [&](const Message& message) {
                return message.client == i && message.request.id == cancelled->id;
            });
        } else if (const auto* arm = std::get_if<sync::ArmTimer>(&command)) {
            const auto spread = static_cast<int>((arm->most - arm->least).count());
            c.timers[arm->timer] = m_clock.now() + arm->least +
                                   std::chrono::milliseconds(spread > 0 ? dice(spread) : 0);
        } else if (const auto* credentials = std::get_if<sync::StoreCredentials>(&command)) {
            c.refreshToken = credentials->refreshToken;
        } else if (const auto* signIn = std::get_if<sync::ReportSignIn>(&command)) {
            must(signIn->problem.empty(), "sign-in failed: " + signIn->problem);
        }
    }
}

void SimWorld::setOnline(std::size_t i, bool isOnline)
{
    client(i).isOnline = isOnline;
    tell(client(i).name + (isOnline ? " is online" : " is offline"));
    if (isOnline) {
        pump(i, sync::WentOnline{});
    }
}

void SimWorld::restart(std::size_t i)
{
    Client& c = client(i);
    tell(c.name + " is killed and starts again");
    std::erase_if(m_messages, [&](const Message& message) { return message.client == i; });
    c.timers.clear();
    c.session = std::make_unique<sync::SyncSession>(sync::LocalReplica(*c.replica),
                                                    sync::SessionOptions{true, 20});
    pump(i, sync::Started{c.refreshToken});
}

void SimWorld::edited(std::size_t i)
{
    pump(i, sync::ChangesSaved{});
}

bool SimWorld::chance(int perThousand, const char* name)
{
    if (perThousand == 0 || dice(1000) >= perThousand) {
        return false;
    }
    ++happened[name];
    tell(std::string("  fault: ") + name);
    return true;
}

hub::HttpResponse SimWorld::ask(const sync::SendRequest& request, const std::string& requestId)
{
    hub::HttpRequest http;
    http.method = request.method;
    http.target = request.url.substr(request.url.find("/v1"));
    http.body = request.body;
    http.address = "10.0.0." + std::to_string(++m_requests % 250);
    http.headers["x-request-id"] = requestId;
    http.headers["caravan-replica"] = request.replica.toString();
    http.headers["caravan-schema"] = std::to_string(request.schemaRevision);
    if (!request.body.empty()) {
        http.headers["content-type"] = "application/json";
        http.headers["content-length"] = std::to_string(request.body.size());
    }
    if (!request.accessToken.empty()) {
        http.headers["authorization"] = "Bearer " + request.accessToken;
    }
    auto admitted = m_router->admit(http);
    hub::HttpResponse response =
        std::holds_alternative<hub::HttpResponse>(admitted)
            ? std::get<hub::HttpResponse>(std::move(admitted))
            : m_router->run(std::get<hub::Router::Admitted>(admitted), http);
    m_router->finish(http, response);
    if (request.kind == sync::RequestKind::push && response.status == 200) {
        const auto answer = sync::decodePushAnswer(response.body);
        must(answer.has_value(), "the hub's push answer cannot be read");
        for (const sync::OpResult& result : answer->results) {
            verdicts[result.op] = result;
        }
    }
    return response;
}

bool SimWorld::isDue(const Message& message) const
{
    return !message.wait || m_hub->commits() != message.wait->commits ||
           m_clock.now() - message.since >= std::chrono::seconds(message.wait->seconds);
}

void SimWorld::deliver(std::size_t index)
{
    Message message = std::move(m_messages[index]);
    m_messages.erase(m_messages.begin() + static_cast<std::ptrdiff_t>(index));
    const std::size_t i = message.client;
    const std::uint64_t id = message.request.id;
    if (!client(i).isOnline || chance(m_faults.requestLost, "request lost")) {
        pump(i, sync::RequestFailed{id, "offline"});
        return;
    }
    sync::AnswerArrived answer;
    answer.request = id;
    if (chance(m_faults.portal, "portal")) {
        answer.status = 200;
        answer.contentType = "text/html";
        answer.body = "<html>Welcome to our hotel</html>";
        pump(i, answer);
        return;
    }
    if (chance(m_faults.unavailable, "503 before")) {
        answer.status = 503;
        answer.contentType = "text/plain";
        pump(i, answer);
        return;
    }
    // As the transport: a refresh token's repetition carries the same id.
    const std::string requestId =
        message.request.kind == sync::RequestKind::token
            ? "00000000-0000-4000-8000-" + message.request.body.substr(12, 12)
            : Uuid(IdSource([this] { return m_random(); }).version4()).toString();
    hub::HttpResponse response = ask(message.request, requestId);
    if (response.wait && !message.wait) {
        message.wait = response.wait;
        m_messages.push_back(std::move(message));
        return;
    }
    if (chance(m_faults.requestDoubled, "request doubled")) {
        response = ask(message.request, requestId);
    }
    if (chance(m_faults.broken, "500 after")) {
        answer.status = 500;
        answer.contentType = "text/plain";
        pump(i, answer);
        return;
    }
    if (chance(m_faults.answerLost, "answer lost")) {
        pump(i, sync::RequestFailed{id, "timeout"});
        return;
    }
    answer.status = response.status;
    answer.contentType = response.contentType;
    answer.hubId = headerOf(response, "Caravan-Hub");
    answer.epoch = headerOf(response, "Caravan-Epoch");
    answer.isEchoed = true;
    answer.body = std::move(response.body);
    if (chance(m_faults.answerCut, "answer cut")) {
        answer.body.resize(answer.body.size() / 2);
    }
    tell("  hub: " + std::to_string(answer.status) + " " + answer.body.substr(0, 600));
    pump(i, answer);
}

bool SimWorld::step()
{
    if (!m_clients.empty() && chance(m_faults.crash, "crash")) {
        restart(static_cast<std::size_t>(dice(static_cast<int>(m_clients.size()))));
    }
    std::vector<std::size_t> due;
    for (std::size_t index = 0; index < m_messages.size(); ++index) {
        if (isDue(m_messages[index])) {
            due.push_back(index);
        }
    }
    if (!due.empty()) {
        deliver(due[static_cast<std::size_t>(dice(static_cast<int>(due.size())))]);
        return true;
    }
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

void SimWorld::run(int steps)
{
    for (int i = 0; i < steps && step(); ++i) {
    }
}

bool SimWorld::settle()
{
    setFaults(Faults::none());
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        setOnline(i, true);
    }
    for (int i = 0; i < kSettleSteps; ++i) {
        if (!step()) {
            return true;
        }
    }
    return false;
}

SimWorld::Client& SimWorld::everything()
{
    m_clients.push_back(std::move(m_admin));
    const std::size_t last = m_clients.size() - 1;
    restart(last); // its long poll was given up when it was put aside
    must(settle(), "the administrator's sync does not end");
    m_admin = std::move(m_clients.back());
    m_clients.pop_back();
    std::erase_if(m_messages, [&](const Message& message) { return message.client == last; });
    return *m_admin;
}

std::string SimWorld::differenceFromFresh(std::size_t i)
{
    m_clients.push_back(makeClient("fresh", {}));
    const std::size_t last = m_clients.size() - 1;
    signIn(last, client(i).name + "@caravan.example");
    must(settle(), "a fresh laptop's first sync does not end");
    const auto fresh = contents(*client(last).replica);
    const auto own = contents(*client(i).replica);
    m_clients.pop_back();
    std::erase_if(m_messages, [&](const Message& message) { return message.client == last; });
    for (const auto& [key, text] : fresh) {
        const auto found = own.find(key);
        if (found == own.end() || found->second != text) {
            return client(i).name + " " + key.entity + " " + key.id.toString() +
                   "\n  fresh: " + text +
                   "\n  own:   " + (found == own.end() ? "(none)" : found->second);
        }
    }
    for (const auto& [key, text] : own) {
        if (fresh.count(key) == 0) {
            return client(i).name + " has a ghost " + key.entity + " " + key.id.toString() + " " +
                   text;
        }
    }
    return {};
}

} // namespace caravan::test
