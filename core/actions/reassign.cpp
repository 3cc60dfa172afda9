// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/reassign.h"

#include "core/record/moments.h"
#include "core/store/people.h"
#include "core/store/replica.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

constexpr std::int64_t kEachMax = 10'000;

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
        Edit edit = Edit::update(record);
        edit.set[scope.owner] = m_to;
        const RecordId team = scope.team.empty() ? RecordId{} : record.reference(scope.team);
        if (!team.isNil() && team == teamOf(record.reference(scope.owner)) && team != m_team) {
            edit.set[scope.team] = m_team.isNil() ? Value() : Value(m_team);
        }
        m_plan.edits.push_back(std::move(edit));
        ++m_plan.moved[record.entity->name];
        return true;
    }

    /// With what its owner has to do about it.
    Done moveAll(const Record& record, const std::set<std::string, std::less<>>& with)
    {
        if (!move(record)) {
            return done();
        }
        const RecordId owner = record.reference(record.entity->scope.owner);
        for (const std::string& name : record.entity->handOver) {
            const Entity& entity = m_replica.catalogue().at(name);
            const Field* about = entity.fieldAbout(record.entity->name);
            if (with.count(name) == 0 || about == nullptr || owner.isNil()) {
                continue;
            }
            const auto rows = m_replica.select(
                {name,
                 Filter::all(
                     {Filter::where(about->name, Compare::equal, referenceTo(*about, record.key())),
                      Filter::where(entity.scope.owner, Compare::equal, owner)}),
                 {},
                 {}},
                0, kEachMax);
            if (!rows) {
                return rows.error();
            }
            for (const Row& row : *rows) {
                if (isOver(row.record)) {
                    continue;
                }
                if (Done moved = moveAll(row.record, with); !moved) {
                    return moved;
                }
            }
        }
        return done();
    }

    bool has(const RecordKey& key) const { return m_seen.count(key) != 0; }

private:
    RecordId teamOf(const RecordId& user)
    {
        const auto known = m_teams.find(user);
        if (known != m_teams.end()) {
            return known->second;
        }
        return m_teams[user] = teamOfPerson(m_replica, user);
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
    const auto user = findPerson(replica, asked.to);
    if (!user || user->record.life != Life::live || user->record.value("active") == Value(false)) {
        return Error{ErrorCode::notFound, replica.catalogue().people().name, asked.to.toString()};
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
            ++plan.already;
            continue;
        }
        if (Done moved = planner.moveAll(record, asked.with); !moved) {
            return moved.error();
        }
        plan.from[owner] += planner.has(record.key()) ? 1 : 0;
    }
    return plan;
}

} // namespace caravan
