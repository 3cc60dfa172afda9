// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/sim_hub.h"

#include "sync/hub/handlers/feed_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/dump.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/run_rows.h"
#include "sync/protocol/codec.h"
#include "tests/sim/company.h"
#include "tests/sim/hub_door.h"
#include "tests/support/must.h"

#include <stdexcept>

namespace caravan::test {
SimHub::SimHub(Ground ground, std::string folder, std::string place)
    : m_ground(ground), m_folder(std::move(folder)), m_place(std::move(place))
{
    open();
}

SimHub::~SimHub()
{
    close();
}

void SimHub::open()
{
    hub::HubOptions options = hub::productHub();
    options.passwordCost = hub::Passwords::Cost::least();
    options.blobFolder = "/nowhere";
    options.sequencesByItself = false;
    options.random = [this](std::span<unsigned char> out) {
        for (unsigned char& byte : out) {
            byte = static_cast<unsigned char>(m_ground.chance.random()());
        }
    };
    close();
    auto opened = hub::Hub::open(m_place, Catalogue::builtIn(), m_ground.clock, options);
    must(opened.has_value(), "the hub does not open");
    m_hub = std::move(*opened);
    m_router = std::make_unique<hub::Router>(*m_hub);
}

void SimHub::close()
{
    m_router.reset();
    m_hub.reset();
}

hub::HttpResponse SimHub::ask(const sync::SendRequest& request)
{
    // As the transport: a refresh token's repetition carries the same id.
    const std::string id = request.kind == sync::RequestKind::token
                               ? "00000000-0000-4000-8000-" + request.body.substr(12, 12)
                               : Uuid(seededIds(m_ground.chance.random()()).version4()).toString();
    hub::HttpResponse response = askHub(*m_router, request, id, ++m_requests);
    m_hub->sequence(); // as its own thread would, soon
    if (m_ground.power.isOut("hub")) {
        return response; // it never gets out
    }
    if (request.kind == sync::RequestKind::push && response.status == 200) {
        const auto answer = sync::decodePushAnswer(response.body);
        must(answer.has_value(), "the hub's push answer cannot be read");
        for (const sync::OpResult& result : answer->results) {
            verdicts[result.op] = result;
        }
    }
    if (onAnswer) {
        onAnswer(request, response);
    }
    return response;
}

void SimHub::losePower()
{
    m_ground.story.tell("the hub loses power");
    restart(MemoryDisk::instance().withoutPower(m_folder, m_ground.chance.random()));
}

bool SimHub::mendPower()
{
    if (!m_ground.power.isOut("hub")) {
        return false;
    }
    m_ground.story.tell("the hub lost power in the middle of a write");
    restart(m_ground.power.takeDisk());
    return true;
}

void SimHub::restart(const MemoryDisk::Image& image)
{
    close();
    MemoryDisk::instance().put(m_folder, image);
    MemoryDisk::instance().setWriting(m_folder, MemoryDisk::Writing::works);
    open();
    onRestart();
}

MemoryDisk::Image SimHub::backup() const
{
    return MemoryDisk::instance().files(m_folder);
}

void SimHub::restore(const MemoryDisk::Image& image)
{
    m_ground.story.tell("the hub is restored from a backup");
    for (const Record& conflict : everything("conflict")) {
        m_lostConflicts.insert(conflict.key());
    }
    close();
    MemoryDisk::instance().put(m_folder, image);
    open();
    const Done renamed = m_hub->store().write([&](hub::Connection& connection) {
        const Uuid epoch(seededIds(m_ground.chance.random()()).version4());
        hub::setMetaText(connection, "epoch", epoch.toString());
        hub::noteLostHistory(connection, m_ground.clock.now()); // as caravan-hub restore does
        return true;
    });
    must(renamed.has_value(), "the restored hub gets no epoch");
    open();
    for (const Record& conflict : everything("conflict")) {
        m_lostConflicts.erase(conflict.key());
    }
    onRestart();
}

void SimHub::moveToTeam(const std::string& person, const RecordId& team)
{
    const Company& company = Company::instance();
    hub::UserRequest request;
    request.id = company.person(person).user;
    request.team = team;
    const hub::Caller administrator{company.people.front().user, {}, {}};
    must(static_cast<bool>(hub::saveUser(*m_hub, administrator, request)), "no move");
    m_hub->sequence();
    m_ground.story.tell(person + " moves to another team");
}

std::map<RecordKey, std::string> SimHub::shownTo(const RecordId& user)
{
    std::map<RecordKey, std::string> shown;
    sync::FeedRequest request;
    for (bool more = true; more;) {
        const auto answer = hub::feed(*m_hub, hub::Caller{user, {}, {}}, request);
        must(static_cast<bool>(answer), "the feed of a user cannot be read");
        const auto page = sync::decodeFeed(*Catalogue::builtIn(), answer->body);
        must(page.has_value(), "a page of the feed cannot be read");
        for (const sync::FeedRow& row : page->rows) {
            if (row.kind == sync::FeedRow::Kind::put) {
                shown[row.record.key()] = sync::encodeFeedRow(row);
            } else {
                shown.erase(row.key);
            }
        }
        request.cursor = page->cursor;
        more = page->more;
    }
    return shown;
}

std::vector<Record> SimHub::everything(const std::string& entity)
{
    std::vector<Record> records;
    for (const auto& [key, line] : shownTo(Company::instance().people.front().user)) {
        if (key.entity == entity) {
            const auto page = sync::decodeFeed(
                *Catalogue::builtIn(), line + sync::encodeFeedEnd({{}, "c", false, 0, 0, {}}));
            records.push_back(page->rows.at(0).record);
        }
    }
    return records;
}

std::string SimHub::dump()
{
    std::string text;
    const Done read =
        m_hub->store().read([&](hub::Connection& connection) { text = hub::dump(connection); });
    return read ? text : "cannot be read";
}

} // namespace caravan::test
