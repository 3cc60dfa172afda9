// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/directory.h"

#include "core/record/team_of.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/record_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

} // namespace

std::shared_ptr<const Directory> Directory::load(Connection& connection, const Catalogue& catalogue)
{
    auto directory = std::make_shared<Directory>();
    directory->m_version = version(connection);
    eachRecord(connection, catalogue, catalogue.people().name, [&](const Record& record) {
        const bool* active = std::get_if<bool>(&record.value("active"));
        directory->m_users[record.id] = {record.id, record.text("name"), lower(record.text("mail")),
                                         // A role this hub does not know may do the least.
                                         roleFrom(record.text("role")).value_or(Role::readOnly),
                                         caravan::teamOf(record), active == nullptr || *active};
    });
    if (catalogue.teams() == nullptr) {
        return directory;
    }
    eachRecord(connection, catalogue, catalogue.teams()->name, [&](const Record& record) {
        directory->m_teams[record.id] = {record.id, record.reference("parent"),
                                         record.reference("manager")};
    });
    return directory;
}

std::int64_t Directory::version(Connection& connection)
{
    return metaNumber(connection, "directory", 1);
}

void Directory::raiseVersion(Connection& connection)
{
    setMetaNumber(connection, "directory", version(connection) + 1);
}

const Directory::User* Directory::user(const RecordId& id) const
{
    const auto found = m_users.find(id);
    return found == m_users.end() ? nullptr : &found->second;
}

const Directory::User* Directory::byMail(std::string_view mail) const
{
    const std::string wanted = lower(mail);
    const auto found = std::find_if(m_users.begin(), m_users.end(),
                                    [&](const auto& entry) { return entry.second.mail == wanted; });
    return found == m_users.end() ? nullptr : &found->second;
}

bool Directory::hasAdministratorBeside(const RecordId& user) const
{
    return std::any_of(m_users.begin(), m_users.end(), [&](const auto& entry) {
        return entry.first != user && entry.second.isActive &&
               entry.second.role == Role::administrator;
    });
}

RecordId Directory::teamOf(const RecordId& id) const
{
    const User* found = user(id);
    return found != nullptr ? found->team : RecordId{};
}

std::vector<RecordId> Directory::teamsLedBy(const User& user) const
{
    std::vector<RecordId> led;
    const auto add = [&](const RecordId& team) {
        if (!team.isNil() && std::find(led.begin(), led.end(), team) == led.end()) {
            led.push_back(team);
        }
    };
    add(user.team);
    for (const auto& [id, team] : m_teams) {
        if (team.manager == user.id) {
            add(id);
        }
    }
    addTeamsBelow(led);
    return led;
}

void Directory::addTeamsBelow(std::vector<RecordId>& teams) const
{
    for (std::size_t i = 0; i < teams.size(); ++i) { // grows while it walks down; a ring ends too
        for (const auto& [id, team] : m_teams) {
            if (team.parent == teams[i] &&
                std::find(teams.begin(), teams.end(), id) == teams.end()) {
                teams.push_back(id);
            }
        }
    }
}

std::vector<RecordId> Directory::sellersOf(const RecordId& team) const
{
    std::vector<RecordId> sellers;
    if (team.isNil()) {
        return sellers;
    }
    std::vector<RecordId> teams{team};
    addTeamsBelow(teams);
    for (const auto& [id, user] : m_users) {
        if (user.isActive && user.role == Role::rep &&
            std::find(teams.begin(), teams.end(), user.team) != teams.end()) {
            sellers.push_back(id);
        }
    }
    return sellers;
}

std::vector<std::string> Directory::grantsOf(const User& user) const
{
    if (user.role == Role::administrator) {
        return {kEveryScope};
    }
    std::vector<std::string> grants{kAllScope, userScope(user.id)};
    if (user.role != Role::manager) {
        if (!user.team.isNil()) {
            grants.push_back(teamScope(user.team));
        }
        return grants;
    }
    const std::vector<RecordId> teams = teamsLedBy(user);
    for (const RecordId& team : teams) {
        grants.push_back(teamScope(team));
    }
    for (const auto& [id, member] : m_users) {
        if (id != user.id && std::find(teams.begin(), teams.end(), member.team) != teams.end()) {
            grants.push_back(userScope(id));
        }
    }
    return grants;
}

std::string userScope(const RecordId& user)
{
    return "user:" + user.toString();
}
std::string teamScope(const RecordId& team)
{
    return "team:" + team.toString();
}

} // namespace caravan::hub
