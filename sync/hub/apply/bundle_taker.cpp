// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/bundle_taker.h"

#include "sync/hub/apply/change_applier.h"
#include "sync/protocol/limits.h"

namespace caravan::hub {
namespace {

using sync::OpResult;
using Status = OpResult::Status;

OpResult verdict(const PushItem& item, Status status, const char* problem, std::string key,
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

} // namespace

std::vector<OpResult> BundleTaker::take(std::span<const PushItem> bundle)
{
    Connection& connection = m_writer.connection();
    Savepoint savepoint(connection);
    const HubWriter::Mark before = m_writer.mark();
    std::vector<OpResult> verdicts;
    for (const PushItem& item : bundle) {
        verdicts.push_back(bundle.size() > sync::kBundleOpsMax
                               ? verdict(item, Status::refused, sync::problem::kTooLarge, "bundle",
                                         "more than " + std::to_string(sync::kBundleOpsMax) +
                                             " changes in a bundle")
                               : takeOneOrRefuse(item));
        if (!isDone(verdicts.back().status)) {
            break;
        }
    }
    if (isDone(verdicts.back().status)) {
        savepoint.keep();
    } else {
        savepoint.undo();
        m_writer.undo(before);
        verdicts = refuseAll(bundle, verdicts.back());
    }
    for (std::size_t i = 0; i < bundle.size(); ++i) {
        addOp(connection,
              {m_lineage.replica, bundle[i].n, bundle[i].op, bundle[i].hash, textOf(verdicts[i])});
    }
    return verdicts;
}

/// A value that the database cannot hold is the fault of its op, not of the whole push: as an error
/// of storage it would be sent again for ever.
OpResult BundleTaker::takeOneOrRefuse(const PushItem& item)
{
    try {
        return takeOne(item);
    } catch (const StoreFailure& failure) {
        if (failure.kind != StoreFailure::Kind::data) {
            throw;
        }
        return verdict(item, Status::refused, sync::problem::kInvalid, {},
                       "the hub's database cannot hold this");
    }
}

OpResult BundleTaker::takeOne(const PushItem& item)
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
            noteContinued(*row);
            before.n = item.n;
            return before;
        }
    }
    return ChangeApplier(m_writer, m_rights, m_lineage).apply(*item.change);
}

/// Its answer was lost before the fork: what this op wrote is its sender's own.
void BundleTaker::noteContinued(const OpRow& known)
{
    const auto before = m_lineage.before.find(known.replica);
    if (before != m_lineage.before.end() && before->second < known.n) {
        before->second = known.n;
        raiseContinued(m_writer.connection(), m_lineage, known.replica, known.n);
    }
}

void BundleTaker::noteUnborn(const PushItem& item)
{
    Connection& connection = m_writer.connection();
    if (item.unreadable != nullptr && !item.unreadable->created.isNil()) {
        setUnborn(connection, item.unreadable->created, item.op);
    } else if (item.change != nullptr && item.change->kind == ChangeKind::create &&
               !loadHead(connection, item.change->entity, item.change->id)) {
        setUnborn(connection, item.change->id, item.op);
    }
}

/// A bundle falls as one: every op shares the fate of the one that failed.
std::vector<OpResult> BundleTaker::refuseAll(std::span<const PushItem> bundle,
                                             const OpResult& cause)
{
    std::vector<OpResult> verdicts;
    for (const PushItem& item : bundle) {
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
        noteUnborn(item);
    }
    return verdicts;
}

} // namespace caravan::hub
