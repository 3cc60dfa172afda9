// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/reassign.h"

#include <algorithm>
#include <array>
#include <set>

namespace caravan {
namespace {

constexpr std::int64_t kEachMax = 10'000;

struct Followers {
    const char* entity;
    const char* status; ///< field; empty: all
    std::array<const char*, 2> over;
};
constexpr Followers kActivities{"activity", "status", {"done", "cancelled"}};
constexpr std::array<Followers, 2> kOfAccount{
    {{"opportunity", "stage", {"won", "lost"}}, {"contact", "", {}}}};

class Planner {
public:
    Planner(Replica& replica, const Rights& rights, const RecordId& to, ReassignPlan& plan)
        : m_replica(replica), m_rights(rights), m_to(to), m_plan(plan), m_team(teamOf(to))
    {
    }

    /// False when it stays with whom it is.
    bool move(const Record& record)
    {
        const ScopeRule& scope = record.entity->scope;
        if (!m_rights.mayUpdate(record)) {
            ++m_plan.refused;
            return false;
        }
        if (!m_seen.insert(record.key()).second) {
            return false;
        }
        Edit edit;
        edit.entity = record.entity->name;
        edit.id = record.id;
        edit.opened = record;
        edit.set[scope.owner] = m_to;
        const RecordId team = scope.team.empty() ? RecordId{} : record.reference(scope.team);
        if (!team.isNil() && team == teamOf(record.reference(scope.owner)) && team != m_team) {
            edit.set[scope.team] = m_team.isNil() ? Value() : Value(m_team);
        }
        m_plan.edits.push_back(std::move(edit));
        ++m_plan.moved[record.entity->name];
        return true;
    }

    /// What its owner has to do with @p about.
    std::vector<Record> moveFollowers(const Followers& kind, const Record& about)
    {
        const Entity& entity = m_replica.catalogue().at(kind.entity);
        const RecordId owner = about.reference(about.entity->scope.owner);
        std::vector<Record> moved;
        if (entity.field(about.entity->name) == nullptr || owner.isNil()) {
            return moved;
        }
        const auto rows = m_replica.select(
            {entity.name,
             Filter::all({Filter::where(about.entity->name, Compare::equal, about.id),
                          Filter::where(entity.scope.owner, Compare::equal, owner)}),
             {},
             {}},
            0, kEachMax);
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            const bool isOver =
                *kind.status != '\0' && std::find(kind.over.begin(), kind.over.end(),
                                                  row.record.text(kind.status)) != kind.over.end();
            if (!isOver && move(row.record)) {
                moved.push_back(row.record);
            }
        }
        return moved;
    }

private:
    RecordId teamOf(const RecordId& user)
    {
        const auto known = m_teams.find(user);
        if (known != m_teams.end()) {
            return known->second;
        }
        const auto row = user.isNil() ? std::nullopt : m_replica.find("user", user);
        return m_teams[user] = row ? row->record.reference("team") : RecordId{};
    }

    Replica& m_replica;
    const Rights& m_rights;
    RecordId m_to;
    ReassignPlan& m_plan;
    std::map<RecordId, RecordId> m_teams;
    RecordId m_team;
    std::set<RecordKey> m_seen;
};

} // namespace

Result<ReassignPlan> planReassignment(Replica& replica, const Rights& rights,
                                      const Reassignment& asked)
{
    const auto user = replica.find("user", asked.to);
    if (!user || user->record.life != Life::live || user->record.value("active") == Value(false)) {
        return Error{ErrorCode::notFound, "user", asked.to.toString()};
    }
    ReassignPlan plan;
    Planner planner(replica, rights, asked.to, plan);
    for (const Record& record : asked.records) {
        const std::string& field = record.entity->scope.owner;
        if (field.empty()) {
            return Error{ErrorCode::invalid, record.entity->name, "has no owner"};
        }
        const RecordId owner = record.reference(field);
        if (owner == asked.to) {
            ++plan.his;
            continue;
        }
        if (!planner.move(record)) {
            continue;
        }
        ++plan.from[owner];
        std::vector<Record> work{record};
        if (asked.withDeals && record.entity->name == "account") {
            for (const Followers& kind : kOfAccount) {
                std::vector<Record> moved = planner.moveFollowers(kind, record);
                work.insert(work.end(), moved.begin(), moved.end());
            }
        }
        if (asked.withActivities) {
            for (const Record& one : work) {
                planner.moveFollowers(kActivities, one);
            }
        }
    }
    return plan;
}

} // namespace caravan
