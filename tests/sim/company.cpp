// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/company.h"
#include "core/product/product_rules.h"
#include "core/store/outbox.h"
#include "sync/hub/product/product_hub.h"

#include "sync/engine/sync_session.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/http/router.h"
#include "sync/hub/service/hub.h"
#include "tests/sim/hub_door.h"
#include "tests/support/fake_clock.h"
#include "tests/support/must.h"

#include <algorithm>
#include <deque>
#include <stdexcept>

namespace caravan::test {
namespace {

constexpr const char* kRoot = "/company/";

/// Lets a session talk to the hub without any fault until it has nothing left to do.
class QuietTalk {
public:
    QuietTalk(hub::Router& router, sync::SyncSession& session, const Clock& clock)
        : m_router(router), m_session(session), m_clock(clock)
    {
    }

    void run(sync::Event event)
    {
        m_events.push_back(std::move(event));
        while (!m_events.empty()) {
            const sync::Event next = std::move(m_events.front());
            m_events.pop_front();
            for (const sync::Command& command : m_session.on(next, m_clock.now())) {
                carryOut(command);
            }
        }
    }
    std::string refreshToken;

private:
    void carryOut(const sync::Command& command)
    {
        if (const auto* request = std::get_if<sync::SendRequest>(&command)) {
            if (request->url.find("wait=") == std::string::npos) {
                m_events.push_back(ask(*request));
            }
        } else if (const auto* arm = std::get_if<sync::ArmTimer>(&command)) {
            must(arm->timer != sync::TimerKind::retry, "the company's hub fails");
            m_events.push_back(sync::TimerFired{arm->timer});
        } else if (const auto* kept = std::get_if<sync::StoreCredentials>(&command)) {
            refreshToken = kept->refreshToken;
        } else if (const auto* signIn = std::get_if<sync::ReportSignIn>(&command)) {
            must(signIn->problem.empty(), "sign-in failed: " + signIn->problem);
        }
    }

    sync::AnswerArrived ask(const sync::SendRequest& request)
    {
        const std::string id = Uuid(seededIds(++m_requests).version4()).toString();
        hub::HttpResponse response = askHub(m_router, request, id, m_requests);
        sync::AnswerArrived answer;
        answer.request = request.id;
        answer.status = response.status;
        answer.contentType = response.contentType;
        for (const auto& [name, value] : response.headers) {
            answer.hubId = name == "Caravan-Hub" ? value : answer.hubId;
            answer.epoch = name == "Caravan-Epoch" ? value : answer.epoch;
            answer.model = name == "Caravan-Model" ? value : answer.model;
        }
        answer.isEchoed = true;
        answer.body = std::move(response.body);
        return answer;
    }

    hub::Router& m_router;
    sync::SyncSession& m_session;
    const Clock& m_clock;
    std::deque<sync::Event> m_events;
    std::uint64_t m_requests = 0;
};

class Founding {
public:
    Company found()
    {
        MemoryDisk::instance();
        hub::HubOptions options = hub::productHub();
        options.passwordCost = hub::Passwords::Cost::least();
        options.blobFolder = "/nowhere";
        options.random = [random =
                              std::make_shared<std::mt19937_64>(7)](std::span<unsigned char> out) {
            for (unsigned char& byte : out) {
                byte = static_cast<unsigned char>((*random)());
            }
        };
        auto opened = hub::Hub::open(std::string(kRoot) + "hub/hub.db", Catalogue::builtIn(),
                                     m_clock, options);
        must(opened.has_value(), "the company's hub does not open");
        m_hub = std::move(*opened);
        m_router = std::make_unique<hub::Router>(*m_hub);
        const auto ada =
            hub::createAdministrator(*m_hub, "ada@caravan.example", Company::kPassword);
        must(static_cast<bool>(ada), "no administrator");
        m_administrator = {*ada, {}, {}};
        bringIn("ada", *ada);
        m_company.east = addTeam("East");
        m_company.west = addTeam("West");
        synchronise(0);
        hire("rep0", "rep", m_company.east);
        hire("rep1", "rep", m_company.east);
        hire("rep2", "rep", m_company.west);
        hire("eng0", "engineer", m_company.east);
        hire("mgr0", "manager", m_company.east);
        hire("eng1", "engineer", m_company.west);
        for (std::size_t i = 0; i < m_company.people.size(); ++i) {
            synchronise(i);
        }
        m_replicas.clear();
        m_router.reset();
        m_hub.reset();
        m_company.disk = MemoryDisk::instance().files(kRoot);
        return std::move(m_company);
    }

private:
    void hire(const std::string& name, const std::string& role, const RecordId& team)
    {
        hub::UserRequest request;
        request.mail = name + "@caravan.example";
        request.name = name;
        request.role = role;
        request.team = team;
        request.password = Company::kPassword;
        const auto user = hub::saveUser(*m_hub, m_administrator, request);
        must(static_cast<bool>(user), "no user " + name);
        bringIn(name, *user);
    }

    /// A laptop for somebody.
    void bringIn(const std::string& name, const RecordId& user)
    {
        const std::string mail = name + "@caravan.example";
        auto replica = Replica::open(kRoot + name + "/replica.db", Catalogue::builtIn(), m_clock,
                                     seededIds(1000 + m_replicas.size()), productRules());
        must(replica.has_value(), "a replica does not open");
        m_replicas.push_back(std::move(*replica));
        sync::SyncSession session(sync::LocalReplica(*m_replicas.back()), {true, 200});
        QuietTalk talk(*m_router, session, m_clock);
        talk.run(sync::Started{});
        talk.run(
            sync::SignInRequested{"https://hub.example", {mail, Company::kPassword, "sim", "sim"}});
        m_company.people.push_back({name, mail, user, talk.refreshToken});
    }

    void synchronise(std::size_t i)
    {
        sync::SyncSession session(sync::LocalReplica(*m_replicas[i]), {true, 200});
        QuietTalk talk(*m_router, session, m_clock);
        talk.run(sync::Started{m_company.people[i].refreshToken});
        m_company.people[i].refreshToken = talk.refreshToken;
        must(Outbox(*m_replicas[i]).waitingCount() == 0, "the company does not become quiet");
    }

    RecordId addTeam(const std::string& name)
    {
        Edit team = Edit::create("team", m_replicas.front()->newId());
        team.set["name"] = name;
        must(m_replicas.front()->save({team}).has_value(), "no team");
        return team.id;
    }

    FakeClock m_clock;
    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<hub::Router> m_router;
    hub::Caller m_administrator;
    std::vector<std::unique_ptr<Replica>> m_replicas;
    Company m_company;
};

} // namespace

const Company::Person& Company::person(const std::string& name) const
{
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const Person& one) { return one.name == name; });
    must(found != people.end(), "nobody is called " + name);
    return *found;
}

const Company& Company::instance()
{
    static const Company company = Founding().found();
    return company;
}

} // namespace caravan::test
