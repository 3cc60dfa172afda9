// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/store/columns.h"
#include "core/store/layout.h"
#include "core/store/news.h"
#include "core/store/remote_rows.h"
#include "core/store/removals.h"
#include "core/store/replica_identity.h"
#include "core/store/search_index.h"
#include "core/store/view.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan {

using namespace store;

Result<std::vector<Change>> Replica::takeForPush(std::size_t opsMax, std::size_t bytesMax)
{
    return guarded([&]() -> Result<std::vector<Change>> {
        Connection& c = *m_connection;
        Journal journal(c);
        WriteTransaction transaction(c);
        const std::vector<Journal::Stored> ready =
            journal.inStates({OpState::queued, OpState::sent}, opsMax + 200);
        std::vector<Change> taken;
        std::size_t bytes = 0;
        std::size_t start = 0;
        while (start < ready.size()) {
            std::size_t end = start + 1; // a bundle is taken as a whole or not at all
            while (end < ready.size() && !ready[start].change.bundle.isNil() &&
                   ready[end].change.bundle == ready[start].change.bundle) {
                ++end;
            }
            std::size_t more = 0;
            for (std::size_t i = start; i < end; ++i) {
                more +=
                    boost::json::serialize(changeToJson(catalogue(), ready[i].change)).size() + 1;
            }
            if (!taken.empty() &&
                (taken.size() + (end - start) > opsMax || bytes + more > bytesMax)) {
                break;
            }
            for (std::size_t i = start; i < end; ++i) {
                if (ready[i].state == OpState::queued) {
                    journal.setState(ready[i].seq, OpState::sent);
                }
                taken.push_back(ready[i].change);
            }
            bytes += more;
            start = end;
        }
        transaction.commit();
        return taken;
    });
}

Done Replica::applyVerdicts(const std::vector<Verdict>& verdicts)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        Journal journal(c);
        WriteTransaction transaction(c);
        const std::int64_t verdictNo = c.metaNumber("verdicts") + 1;
        c.setMeta("verdicts", std::to_string(verdictNo));
        std::int64_t judged = c.metaNumber("judged_n");
        for (const Verdict& verdict : verdicts) {
            judged = std::max(judged, verdict.n);
            const std::optional<Journal::Stored> entry = journal.byOp(verdict.op);
            if (!entry || (entry->state != OpState::sent && entry->state != OpState::queued)) {
                continue; // an answer that came twice
            }
            const Entity& entity = catalogue().at(entry->change.entity);
            const RecordId& id = entry->change.id;
            switch (verdict.status) {
            case Verdict::Status::applied:
            case Verdict::Status::merged:
            case Verdict::Status::held: {
                journal.confirm(entry->seq, verdict.rev, verdict.status == Verdict::Status::held,
                                verdictNo);
                const std::optional<BaseRow> base = findBase(c, entity, id);
                const bool isContained =
                    base && base->isKnown && base->isShared && base->record.rev >= verdict.rev;
                if (isContained) {
                    dropConfirmed(c, *journal.byOp(verdict.op));
                } else if (base && base->isKnown && !base->isShared) {
                    dropOp(c, *entry);
                }
                break;
            }
            case Verdict::Status::refused:
            case Verdict::Status::blocked:
            case Verdict::Status::parked: {
                const OpState state = verdict.status == Verdict::Status::refused ? OpState::refused
                                      : verdict.status == Verdict::Status::blocked
                                          ? OpState::blocked
                                          : OpState::parked;
                journal.setProblem(entry->seq, state, verdict.problem, verdict.problemKey,
                                   verdict.problemText);
                break;
            }
            }
            rebuildView(c, entity, id);
            if (!entry->change.loser.isNil()) {
                rebuildView(c, entity, entry->change.loser);
            }
        }
        c.setMeta("judged_n", std::to_string(judged));
        transaction.commit();
        return done();
    });
}

std::int64_t Replica::judgedN()
{
    return m_connection->metaNumber("judged_n");
}

std::int64_t Replica::verdictCount()
{
    return m_connection->metaNumber("verdicts");
}

Result<bool> Replica::applyPage(const std::vector<RemoteRow>& rows, const PageMark& mark)
{
    return guarded([&]() -> Result<bool> {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        if (c.meta("cursor") != mark.fromCursor) {
            return false;
        }
        c.isFilling = c.meta("first_sync_done") != "1";
        const bool isMending = hasQuarantine(c);
        std::set<std::string> filled;
        for (const RemoteRow& remote : rows) {
            if (isMending) {
                endQuarantine(c, keyOf(remote));
            }
            applyRow(c, remote, false, mark.applied);
            if (remote.kind == RemoteRow::Kind::put) {
                filled.insert(remote.record.entity->name);
            }
        }
        if (c.isFilling) {
            for (const std::string& entity : filled) {
                c.touch(entity, RecordId{});
            }
        }
        c.setMeta("cursor", mark.toCursor);
        c.setMeta("grants", std::to_string(mark.grants));
        if (!mark.more) {
            dropInvisible(c, mark.verdictsKnown);
            store::settleRemovals(c);
            dropOldNews(c);
            c.setMeta("last_sync_at", formatDateTime(c.clock.now()));
        }
        c.touchSyncState();
        transaction.commit();
        if (!mark.more && c.meta("first_sync_done") == "1") {
            keepColumns(c);
        }
        return true;
    });
}

Result<bool> Replica::finishFirstSync(std::size_t rowsMax)
{
    return guarded([&]() -> Result<bool> {
        Connection& c = *m_connection;
        if (c.meta("first_sync_done") == "1") {
            return true;
        }
        WriteTransaction transaction(c);
        const bool isDone = indexMissing(c, rowsMax) == 0;
        if (isDone) {
            createIndexes(c);
            c.setMeta("first_sync_done", "1");
            c.touchSyncState();
        }
        transaction.commit();
        if (isDone) {
            keepColumns(c);
        }
        return isDone;
    });
}

Result<ReplicaId> Replica::renewReplicaId()
{
    return guarded([&]() -> Result<ReplicaId> {
        WriteTransaction transaction(*m_connection);
        const ReplicaId fresh = store::renewReplicaId(*m_connection);
        transaction.commit();
        return fresh;
    });
}

} // namespace caravan
