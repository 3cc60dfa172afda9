// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/push_handler.h"

#include "sync/hub/service/change_applier.h"
#include "sync/hub/store/op_rows.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

#include <algorithm>
#include <span>

namespace caravan::hub {
namespace {

using sync::OpResult;
using Status = OpResult::Status;
using Unreadable = sync::PushRequest::Unreadable;

/// One op of a push, readable or not.
struct Item {
    std::int64_t n = 0;
    OpId op;
    BundleId bundle;
    std::string hash;
    const Change* change = nullptr;
    const Unreadable* unreadable = nullptr;
};

/// Does not depend on n: after a fork the same op comes again under another number.
std::string contentHash(const Catalogue& catalogue, Change change)
{
    change.n = 0;
    return sync::changeHash(catalogue, change);
}

std::vector<Item> itemsOf(const Catalogue& catalogue, const sync::PushRequest& request)
{
    std::vector<Item> items;
    for (const Change& change : request.ops) {
        items.push_back({change.n, change.op, change.bundle, contentHash(catalogue, change),
                         &change, nullptr});
    }
    for (const Unreadable& unreadable : request.unreadable) {
        items.push_back({unreadable.n, unreadable.op, unreadable.bundle, {}, nullptr, &unreadable});
    }
    std::sort(items.begin(), items.end(),
              [](const Item& one, const Item& other) { return one.n < other.n; });
    return items;
}

std::string resultText(const OpResult& result)
{
    return sync::encode(sync::PushAnswer{{result}, result.n + 1});
}

OpResult resultFrom(const OpRow& row)
{
    const Result<sync::PushAnswer> answer = sync::decodePushAnswer(row.result);
    if (!answer || answer->results.size() != 1) {
        throw StoreFailure{StoreFailure::Kind::damaged, "a stored verdict cannot be read"};
    }
    return answer->results.front();
}

/// What could not be read has no hash; a newer schema may read it when it comes again.
bool isSameContent(const OpRow& row, const Item& item)
{
    return row.hash.empty() || item.hash.empty() || row.hash == item.hash;
}

bool isDone(Status status)
{
    return status == Status::applied || status == Status::merged || status == Status::held;
}

/// The transaction of one push.
class Push {
public:
    Push(Hub& hub, Connection& connection, const Rights& rights, ReplicaRow replica)
        : m_writer(hub, connection), m_rights(rights), m_replica(std::move(replica))
    {
    }

    Answer<sync::PushAnswer> run(std::span<const Item> items)
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
        for (std::span<const Item> rest = items.subspan(known); !rest.empty();) {
            std::size_t size = 1;
            while (size < rest.size() && !rest[0].bundle.isNil() &&
                   rest[size].bundle == rest[0].bundle) {
                ++size;
            }
            takeBundle(rest.first(size), answer.results);
            rest = rest.subspan(size);
        }
        if (known < items.size()) {
            m_replica.lastN = items.back().n;
            setLastN(m_writer.connection(), m_replica.id, m_replica.lastN);
        }
        answer.next = m_replica.lastN + 1;
        return answer;
    }

    const HubWriter& writer() const { return m_writer; }

private:
    void takeBundle(std::span<const Item> bundle, std::vector<OpResult>& results)
    {
        Connection& connection = m_writer.connection();
        Savepoint savepoint(connection);
        std::vector<OpResult> verdicts;
        for (const Item& item : bundle) {
            verdicts.push_back(bundle.size() > sync::kBundleOpsMax ? tooLarge(item) : take(item));
            if (!isDone(verdicts.back().status)) {
                break;
            }
        }
        if (isDone(verdicts.back().status)) {
            savepoint.keep();
        } else {
            savepoint.undo();
            m_writer.forgetDirectory();
            verdicts = refuseAll(bundle, verdicts.back());
        }
        for (std::size_t i = 0; i < bundle.size(); ++i) {
            addOp(connection, {m_replica.id, bundle[i].n, bundle[i].op, bundle[i].hash,
                               resultText(verdicts[i])});
        }
        results.insert(results.end(), verdicts.begin(), verdicts.end());
    }

    OpResult take(const Item& item)
    {
        if (item.unreadable != nullptr) {
            const Error& error = item.unreadable->error;
            const bool isUnknown = error.code == ErrorCode::schema;
            return verdict(item, isUnknown ? Status::parked : Status::refused,
                           isUnknown ? sync::problem::kSchemaTooOld : sync::problem::kInvalid,
                           error.key, error.detail);
        }
        if (const std::optional<OpRow> row = loadOp(m_writer.connection(), item.op)) {
            if (!isSameContent(*row, item)) {
                return verdict(item, Status::refused, sync::problem::kOpMismatch, "op",
                               "this op came before with another content");
            }
            OpResult before = resultFrom(*row);
            if (isDone(before.status)) { // under another number: after a fork
                before.n = item.n;
                return before;
            }
        }
        return ChangeApplier(m_writer, m_rights, m_replica.id).apply(*item.change);
    }

    static OpResult tooLarge(const Item& item)
    {
        return verdict(item, Status::refused, sync::problem::kTooLarge, "bundle",
                       "more than " + std::to_string(sync::kBundleOpsMax) + " changes in a bundle");
    }

    static OpResult verdict(const Item& item, Status status, const char* problem, std::string key,
                            std::string text)
    {
        OpResult result;
        result.n = item.n;
        result.op = item.op;
        result.status = status;
        result.problem = problem;
        result.problemKey = std::move(key);
        result.problemText = std::move(text);
        return result;
    }

    /// A bundle falls as one: every op shares the fate of the one that failed.
    std::vector<OpResult> refuseAll(std::span<const Item> bundle, const OpResult& cause)
    {
        std::vector<OpResult> verdicts;
        for (const Item& item : bundle) {
            OpResult one = cause;
            one.n = item.n;
            one.op = item.op;
            one.rev = 0;
            one.conflicts.clear();
            if (item.op != cause.op) {
                one.problemKey.clear();
                one.problemText = "another change of the bundle failed: " + cause.problemText;
            }
            verdicts.push_back(std::move(one));
            if (item.change != nullptr && item.change->kind == ChangeKind::create &&
                !loadHead(m_writer.connection(), item.change->entity, item.change->id)) {
                setUnborn(m_writer.connection(), item.change->id, item.op);
            }
        }
        return verdicts;
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
    const std::optional<Rights> rights = rightsOf(connection, *directory, caller.user);
    if (!rights) {
        return Failure{sync::problem::kNotAllowed, {}, "the user is not active"};
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
    sync::PushRequest request;
    request.replica = hub.ownReplica();
    request.ops = std::move(ops);
    Answer<sync::PushAnswer> answer = Failure{};
    NumberSet touched;
    bool directoryChanged = false;
    const Done done = hub.store().write([&](Connection& connection) {
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

} // namespace caravan::hub
