// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// The half of SimWorld that compares replicas with what the hub shows.
#include "tests/sim/sim_world.h"

#include "sync/protocol/codec.h"

#include <set>
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
    return difference(client(i).name, contents(*client(i).replica), m_hub->shownTo(client(i).user),
                      m_hub->lostConflicts());
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
    return difference(client(i).name, contents(*client(i).replica), wanted, m_hub->lostConflicts());
}

} // namespace caravan::test
