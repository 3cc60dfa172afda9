// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/push_handler.h"

#include "sync/hub/apply/bundle_taker.h"
#include "sync/protocol/limits.h"

#include <algorithm>
#include <span>

namespace caravan::hub {
namespace {

using sync::OpResult;

/// The transaction of one push.
class Push {
public:
    Push(Hub& hub, Connection& connection, const Rights& rights, const ReplicaRow& replica)
        : m_writer(hub, connection), m_rights(rights), m_replica(replica)
    {
    }

    Answer<sync::PushAnswer> run(std::span<const PushItem> items)
    {
        sync::PushAnswer answer;
        for (std::size_t i = 1; i < items.size(); ++i) {
            if (items[i].n != items[i - 1].n + 1) {
                return Failure{sync::problem::kOpGap, "ops.n", "numbers must follow each other"};
            }
        }
        if (!items.empty() && items.front().n > m_replica.lastN + 1) {
            return Failure{sync::problem::kOpGap, "ops.n",
                           "expected " + std::to_string(m_replica.lastN + 1)};
        }
        std::size_t known = 0;
        while (known < items.size() && items[known].n <= m_replica.lastN) {
            const std::optional<OpRow> row =
                loadOp(m_writer.connection(), m_replica.id, items[known].n);
            if (!row || row->op != items[known].op || !isSameContent(*row, items[known])) {
                return Failure{sync::problem::kReplicaFork, "ops.n",
                               "this number was used for something else"};
            }
            answer.results.push_back(resultFrom(*row));
            ++known;
        }
        takeNew(items.subspan(known), answer.results);
        answer.next = m_replica.lastN + 1;
        return answer;
    }

    const HubWriter& writer() const { return m_writer; }

private:
    void takeNew(std::span<const PushItem> items, std::vector<OpResult>& results)
    {
        if (items.empty()) {
            return;
        }
        BundleTaker taker(m_writer, m_rights, m_replica.id);
        m_replica.lastN = items.back().n;
        while (!items.empty()) {
            std::size_t size = 1;
            while (size < items.size() && !items[0].bundle.isNil() &&
                   items[size].bundle == items[0].bundle) {
                ++size;
            }
            for (OpResult& verdict : taker.take(items.first(size))) {
                results.push_back(std::move(verdict));
            }
            items = items.subspan(size);
        }
        setLastN(m_writer.connection(), m_replica.id, m_replica.lastN);
    }

    HubWriter m_writer;
    const Rights& m_rights;
    ReplicaRow m_replica;
};

/// Checks who pushes, then runs the push.
Answer<sync::PushAnswer> pushIn(Hub& hub, Connection& connection, const Caller& caller,
                                const sync::PushRequest& request, NumberSet& touched,
                                bool& directoryChanged)
{
    const std::shared_ptr<const Directory> directory = hub.directory(connection);
    const std::optional<Rights> rights =
        rightsOf(connection, hub.access(), *directory, caller.user);
    if (!rights) {
        return Failure{sync::problem::kNotAllowed, {}, "the user is not active"};
    }
    if (hub.models().isBehind(connection)) { // what it does not know yet would be parked
        return Failure{sync::problem::kBusy, {}, "the schema changes just now", 1};
    }
    const std::optional<ReplicaRow> replica = loadReplica(connection, request.replica);
    if (!replica || replica->isSuperseded) {
        return Failure{sync::problem::kReplicaFork, "replica", "not known here any more"};
    }
    if (replica->user != caller.user) {
        return Failure{sync::problem::kNotAllowed, "replica", "belongs to somebody else"};
    }
    Push push(hub, connection, *rights, *replica);
    Answer<sync::PushAnswer> answer = push.run(itemsOf(hub.catalogue(), request));
    touched = push.writer().touched();
    directoryChanged = push.writer().isDirectoryChanged();
    return answer;
}

} // namespace

Answer<sync::PushAnswer> push(Hub& hub, const Caller& caller, const sync::PushRequest& request)
{
    if (request.ops.size() + request.unreadable.size() > sync::kPushOpsMax) {
        return Failure{sync::problem::kTooLarge, "ops", "more than 500 ops"};
    }
    const ModelUse use(hub); // the newest: the request may have waited for its turn
    Answer<sync::PushAnswer> answer = Failure{};
    NumberSet touched;
    bool directoryChanged = false;
    const Done done = hub.store().write([&](Connection& connection) {
        answer = pushIn(hub, connection, caller, request, touched, directoryChanged);
        return static_cast<bool>(answer);
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (answer) {
        hub.announce(touched, directoryChanged);
    }
    return answer;
}

Answer<std::vector<OpResult>> pushOwn(Hub& hub, const Rights& rights, std::vector<Change> ops)
{
    return pushOwn(hub, [&](HubWriter&, Rights& own) {
        own = rights;
        return ops;
    });
}

Answer<std::vector<OpResult>>
pushOwn(Hub& hub, const std::function<std::vector<Change>(HubWriter&, Rights&)>& make)
{
    Answer<sync::PushAnswer> answer = Failure{};
    NumberSet touched;
    bool directoryChanged = false;
    const Done done = hub.store().write([&](Connection& connection) {
        sync::PushRequest request;
        request.replica = hub.ownReplica();
        Rights rights;
        {
            HubWriter reader(hub, connection);
            request.ops = make(reader, rights);
        }
        if (request.ops.empty()) {
            answer = sync::PushAnswer{};
            return false;
        }
        const ReplicaRow replica = loadReplica(connection, hub.ownReplica()).value();
        std::int64_t n = replica.lastN;
        for (Change& change : request.ops) {
            change.n = ++n;
            change.op = OpId(hub.ids().version7(hub.now()));
            change.at = hub.now();
        }
        Push push(hub, connection, rights, replica);
        answer = push.run(itemsOf(hub.catalogue(), request));
        touched = push.writer().touched();
        directoryChanged = push.writer().isDirectoryChanged();
        return static_cast<bool>(answer);
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (!answer) {
        return answer.failure();
    }
    hub.announce(touched, directoryChanged);
    return std::move(answer->results);
}

Answer<OpResult>
pushTogether(Hub& hub, const Caller& caller,
             const std::function<Answer<std::vector<Change>>(Connection&, const Rights&)>& make)
{
    const ModelUse use(hub);
    Answer<OpResult> result = Failure{};
    NumberSet touched;
    bool directoryChanged = false;
    const auto work = [&](Connection& connection) {
        const auto rights =
            rightsOf(connection, hub.access(), *hub.directory(connection), caller.user);
        if (!rights) {
            result = Failure{sync::problem::kNotAllowed, {}, "the user is not active"};
            return false;
        }
        ReplicaRow replica{ReplicaId(caller.family), caller.user, caller.device, 0, false, {}, 0};
        if (const auto known = loadReplica(connection, replica.id)) {
            replica = *known;
        } else {
            addReplica(connection, replica);
        }
        if (hub.models().isBehind(connection)) {
            result = Failure{sync::problem::kBusy, {}, "the schema changes just now", 1};
            return false;
        }
        Answer<std::vector<Change>> changes = make(connection, *rights);
        if (!changes) {
            result = changes.failure();
            return false;
        }
        sync::PushRequest request;
        request.ops = std::move(*changes);
        const BundleId bundle(request.ops.size() > 1 ? hub.ids().version7(hub.now()) : Uuid{});
        std::int64_t n = replica.lastN;
        for (Change& change : request.ops) {
            change.n = ++n;
            change.op = OpId(hub.ids().version7(hub.now()));
            change.bundle = bundle;
            change.at = hub.now();
        }
        Push push(hub, connection, *rights, replica);
        const Answer<sync::PushAnswer> answer = push.run(itemsOf(hub.catalogue(), request));
        if (!answer) {
            result = answer.failure();
            return false;
        }
        // What was wrong with one of a bundle is said by that one; the others only say that they
        // went with it.
        const auto isGood = [](const OpResult& one) {
            return one.status == OpResult::Status::applied ||
                   one.status == OpResult::Status::merged;
        };
        const auto cause =
            std::find_if(answer->results.begin(), answer->results.end(), [&](const OpResult& one) {
                return !isGood(one) && !one.problemKey.empty();
            });
        result = cause == answer->results.end() ? answer->results.front() : *cause;
        touched = push.writer().touched();
        directoryChanged = push.writer().isDirectoryChanged();
        return isGood(*result);
    };
    if (const Done done = hub.store().write(work); !done) {
        return failureOf(done.error());
    }
    if (result) {
        hub.announce(touched, directoryChanged);
    }
    return result;
}

} // namespace caravan::hub
