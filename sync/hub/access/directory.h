// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/access_rules.h"
#include "core/schema/catalogue.h"
#include "sync/hub/store/driver.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caravan::hub {

/// The users and teams of the company at one moment: an immutable value made from their records.
class Directory {
public:
    struct User {
        RecordId id;
        std::string name;
        std::string mail; ///< folded to lower case
        Role role = Role::rep;
        RecordId team; ///< nil when none
        bool isActive = true;
    };
    struct Team {
        RecordId id;
        RecordId parent;
        RecordId manager;
    };

    static std::shared_ptr<const Directory> load(Connection& connection,
                                                 const Catalogue& catalogue);
    /// Raised whenever a user or a team changes; the number of the directory that load() gives.
    static std::int64_t version(Connection& connection);
    static void raiseVersion(Connection& connection);

    std::int64_t version() const { return m_version; }
    const User* user(const RecordId& id) const;
    /// Case does not matter.
    const User* byMail(std::string_view mail) const;
    /// True when somebody other than @p user is an active administrator.
    bool hasAdministratorBeside(const RecordId& user) const;
    bool hasUsers() const { return !m_users.empty(); }
    /// Nil when the user is unknown or in no team.
    RecordId teamOf(const RecordId& user) const;
    /// The active representatives of a team and of the teams below it, in the order of their ids.
    std::vector<RecordId> sellersOf(const RecordId& team) const;
    /// Names of the scopes a user may read: their own, their team's, all. A manager also those of
    /// the teams below theirs and of those they lead, and of the people in them. An administrator:
    /// every.
    std::vector<std::string> grantsOf(const User& user) const;

private:
    std::vector<RecordId> teamsLedBy(const User& user) const;
    void addTeamsBelow(std::vector<RecordId>& teams) const;

    std::int64_t m_version = 0;
    std::map<RecordId, User> m_users;
    std::map<RecordId, Team> m_teams;
};

// Names of scopes (SYNC 1).
std::string userScope(const RecordId& user);
std::string teamScope(const RecordId& team);
inline constexpr const char* kAllScope = "all";
/// Every record stands in it; granted to administrators only.
inline constexpr const char* kEveryScope = "every";

} // namespace caravan::hub
