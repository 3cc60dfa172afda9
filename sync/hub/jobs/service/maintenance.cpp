// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/jobs/service/maintenance.h"

#include "core/service/maintenance.h"
#include "sync/hub/apply/hub_source.h"
#include "sync/hub/apply/own_changes.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/store/feed_rows.h"

#include <algorithm>
#include <span>

namespace caravan::hub {
namespace {

constexpr std::size_t kPlansAtOnce = 50; ///< so that a push waits for tens of milliseconds

Result<std::vector<Edit>> work(HubWriter& writer, const Record& plan)
{
    HubSource source(writer);
    return workPlan(source, plan, writer.hub().now(), [&](const RecordId& id) {
        const std::optional<RecordHead> head = loadHead(writer.connection(), "visit", id);
        return head && head->life != Life::live;
    });
}

/// The hub itself sees everything; no person stands behind what it does.
Rights ownRights(HubWriter& writer)
{
    Rights rights;
    rights.rules = &writer.hub().access();
    rights.role = Role::administrator;
    rights.scopes = scopeNumbers(writer.connection(), {kAllScope, kEveryScope});
    rights.team = rights.scopes;
    return rights;
}

Result<std::vector<RecordId>> plansWithWork(Hub& hub, PlansWorked& worked)
{
    std::vector<RecordId> plans;
    const Done done = hub.store().read([&](Connection& connection) {
        HubWriter reader(hub, connection);
        HubSource source(reader);
        source.each("maintenance_plan", [&](const Record& plan) {
            ++worked.looked;
            const Result<std::vector<Edit>> edits = work(reader, plan);
            if (!edits) {
                ++worked.refused;
                worked.why = plan.id.toString() + " " + describe(edits.error());
            } else if (!edits->empty()) {
                plans.push_back(plan.id);
            }
        });
    });
    return done ? Result<std::vector<RecordId>>(std::move(plans)) : done.error();
}

Done write(Hub& hub, std::span<const RecordId> plans, PlansWorked& worked)
{
    std::vector<RecordId> planOf; ///< of each op
    const auto results = pushOwn(hub, [&](HubWriter& writer, Rights& rights) {
        rights = ownRights(writer);
        planOf.clear();
        std::vector<Change> changes;
        for (const RecordId& id : plans) {
            const auto plan = writer.find("maintenance_plan", id);
            if (!plan || plan->state.record.life != Life::live) {
                continue;
            }
            Result<std::vector<Edit>> edits = work(writer, plan->state.record);
            const BundleId bundle(hub.ids().version7(hub.now()));
            if (!edits) { // it changed since it was looked at; the next round says why
                continue;
            }
            Result<std::vector<Change>> complete =
                completedChanges(writer, rights, std::move(*edits));
            if (!complete) {
                ++worked.refused;
                worked.why = id.toString() + " " + describe(complete.error());
                continue;
            }
            for (Change& change : *complete) {
                change.bundle = bundle;
                changes.push_back(std::move(change));
                planOf.push_back(id);
            }
        }
        return changes;
    });
    if (!results) {
        return Error{ErrorCode::storage, results.failure().type, results.failure().detail};
    }
    RecordId last;
    bool isRefused = false;
    for (std::size_t i = 0; i < results->size(); ++i) {
        const sync::OpResult& result = (*results)[i];
        if (i == 0 || planOf[i] != last) {
            ++worked.written;
            isRefused = false;
            last = planOf[i];
        }
        if (!result.problem.empty() && !isRefused) {
            isRefused = true;
            ++worked.refused;
            --worked.written;
            worked.why = planOf[i].toString() + " " + result.problemKey + " " + result.problemText;
        }
    }
    return done();
}

} // namespace

Result<PlansWorked> workPlans(Hub& hub)
{
    PlansWorked worked;
    const Result<std::vector<RecordId>> plans = plansWithWork(hub, worked);
    if (!plans) {
        return plans.error();
    }
    const std::span<const RecordId> all(*plans);
    for (std::size_t begin = 0; begin < all.size(); begin += kPlansAtOnce) {
        const std::size_t size = std::min(kPlansAtOnce, all.size() - begin);
        if (Done done = write(hub, all.subspan(begin, size), worked); !done) {
            return done.error();
        }
    }
    return worked;
}

} // namespace caravan::hub
