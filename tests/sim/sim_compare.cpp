// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// The half of SimWorld that compares replicas with what the hub shows.
#include "tests/sim/sim_world.h"

#include "sync/hub/handlers/feed_handler.h"
#include "sync/hub/store/dump.h"
#include "sync/protocol/codec.h"

#include <boost/json.hpp>

#include <stdexcept>

namespace caravan::test {
namespace {

/// What a replica shows: key → line of the feed for what is the hub's, else what marks it.
std::map<RecordKey, std::string> contents(Replica& replica)
{
    std::map<RecordKey, std::string> rows;
    for (const Entity& entity : replica.catalogue().entities()) {
        const auto all = replica.select({entity.name, {}, {}, {}}, 0, 1'000'000);
        if (!all) {
            throw std::runtime_error("a replica cannot be read");
        }
        for (const Row& row : *all) {
            sync::FeedRow line;
            line.record = row.record;
            rows[row.record.key()] = std::string(row.isDirty ? "dirty " : "") +
                                     (row.isShared ? "" : "left ") + sync::encodeFeedRow(line);
        }
    }
    return rows;
}

std::string difference(const std::string& name, const std::map<RecordKey, std::string>& own,
                       const std::map<RecordKey, std::string>& wanted,
                       const std::set<RecordKey>& lostConflicts)
{
    for (const auto& [key, text] : wanted) {
        const auto found = own.find(key);
        if (found == own.end() || found->second != text) {
            return name + " " + key.entity + " " + key.id.toString() + "\n  wanted: " + text +
                   "\n  own:    " + (found == own.end() ? "(none)" : found->second);
        }
    }
    for (const auto& [key, text] : own) {
        if (wanted.count(key) == 0 && !lostConflicts.contains(key)) {
            return name + " has a ghost " + key.entity + " " + key.id.toString() + " " + text;
        }
    }
    return {};
}

} // namespace

std::map<RecordKey, std::string> SimWorld::shownByHub(const RecordId& user)
{
    std::map<RecordKey, std::string> shown;
    sync::FeedRequest request;
    for (bool more = true; more;) {
        const auto answer = hub::feed(*m_hub, hub::Caller{user, {}, {}}, request);
        if (!answer) {
            throw std::runtime_error("the feed of a user cannot be read");
        }
        const auto page = sync::decodeFeed(*Catalogue::builtIn(), answer->body);
        if (!page) {
            throw std::runtime_error("a page of the feed cannot be read");
        }
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

std::string SimWorld::contentsOf(std::size_t i)
{
    std::string text;
    for (const auto& [key, line] : contents(*client(i).replica)) {
        text += line;
    }
    return text;
}

std::string SimWorld::differenceFromHub(std::size_t i)
{
    return difference(client(i).name, contents(*client(i).replica), shownByHub(client(i).user),
                      m_lostConflicts);
}

std::string SimWorld::differenceFromFresh(std::size_t i)
{
    auto fresh = std::make_unique<Client>();
    fresh->name = client(i).name + "-fresh";
    fresh->mail = client(i).mail;
    fresh->user = client(i).user;
    openReplica(*fresh);
    m_clients.push_back(std::move(fresh));
    const std::size_t last = m_clients.size() - 1;
    startSession(last);
    signIn(last);
    if (!settle()) {
        return "a fresh laptop's first sync does not end";
    }
    const auto wanted = contents(*client(last).replica);
    dropMessages(last);
    m_clients.pop_back();
    return difference(client(i).name, contents(*client(i).replica), wanted, m_lostConflicts);
}

std::vector<Record> SimWorld::everything(const std::string& entity)
{
    std::vector<Record> records;
    for (const auto& [key, line] : shownByHub(Company::instance().people.front().user)) {
        if (key.entity == entity) {
            const auto page = sync::decodeFeed(
                *Catalogue::builtIn(), line + sync::encodeFeedEnd({{}, "c", false, 0, 0, {}}));
            records.push_back(page->rows.at(0).record);
        }
    }
    return records;
}

std::string SimWorld::dumpOfHub()
{
    std::string text;
    const Done read =
        m_hub->store().read([&](hub::Connection& connection) { text = hub::dump(connection); });
    return read ? text : "cannot be read";
}

} // namespace caravan::test
