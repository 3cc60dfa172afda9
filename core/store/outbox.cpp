// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/outbox.h"

#include "core/store/give_back.h"
#include "core/store/journal.h"
#include "core/store/removals.h"
#include "core/store/replica.h"
#include "core/store/view.h"

#include <algorithm>
#include <set>

namespace caravan {

using namespace store;

namespace {

std::set<RecordKey> recordsOf(const std::vector<Journal::Stored>& entries)
{
    std::set<RecordKey> records;
    for (const Journal::Stored& entry : entries) {
        records.insert({entry.change.entity, entry.change.id});
    }
    return records;
}

} // namespace

Outbox::Outbox(Replica& replica) : m_replica(&replica), m_connection(replica.m_connection.get()) {}

std::vector<JournalEntry> Outbox::waiting(std::size_t limit)
{
    const auto stored = Journal(*m_connection).inStates({OpState::queued, OpState::sent}, limit);
    return {stored.begin(), stored.end()};
}

std::int64_t Outbox::waitingCount()
{
    return Journal(*m_connection).countInStates({OpState::queued, OpState::sent});
}

std::vector<JournalEntry> Outbox::attention()
{
    const auto stored =
        Journal(*m_connection)
            .inStates({OpState::refused, OpState::blocked, OpState::parked}, SIZE_MAX);
    return {stored.begin(), stored.end()};
}

std::int64_t Outbox::attentionCount()
{
    return Journal(*m_connection)
        .countInStates({OpState::refused, OpState::blocked, OpState::parked});
}

Result<std::int64_t> Outbox::takeIn(std::vector<Change> changes)
{
    return guarded([&]() -> Result<std::int64_t> {
        Connection& c = *m_connection;
        Journal journal(c);
        WriteTransaction transaction(c);
        std::int64_t taken = 0;
        for (Change& change : changes) {
            if (journal.byOp(change.op)) {
                continue;
            }
            const Entity& entity = m_connection->catalogue->at(change.entity);
            rememberBase(c, entity, change.id);
            if (!change.loser.isNil()) {
                rememberBase(c, entity, change.loser);
            }
            const RecordId id = change.id;
            const RecordId loser = change.loser;
            journal.append(change, {}, m_replica->title(change.entity, id));
            rebuildView(c, entity, id);
            if (!loser.isNil()) {
                rebuildView(c, entity, loser);
            }
            ++taken;
        }
        transaction.commit();
        return taken;
    });
}

Done Outbox::resend(const std::vector<OpId>& ops)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        Journal journal(*m_connection);
        std::vector<Journal::Stored> entries;
        for (const OpId& op : ops) {
            std::optional<Journal::Stored> entry = journal.byOp(op);
            if (!entry || entry->problem.empty()) {
                return Error{ErrorCode::notFound, "op", op.toString()};
            }
            entries.push_back(std::move(*entry));
        }
        // In the order in which they were made: an edit follows the record it needs.
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.seq < b.seq; });
        for (Journal::Stored& entry : entries) {
            Change& change = entry.change;
            change.op = OpId(m_connection->ids.version7(m_connection->clock.now()));
            change.bundle = {};
            journal.remove(entry.seq);
            journal.append(change, {}, entry.title);
        }
        for (const RecordKey& key : recordsOf(entries)) {
            rebuildView(*m_connection, m_connection->catalogue->at(key.entity), key.id);
        }
        transaction.commit();
        return done();
    });
}

Done Outbox::discard(const std::vector<OpId>& ops)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        Journal journal(*m_connection);
        std::vector<Journal::Stored> entries;
        for (const OpId& op : ops) {
            std::optional<Journal::Stored> entry = journal.byOp(op);
            if (!entry || entry->problem.empty()) {
                return Error{ErrorCode::notFound, "op", op.toString()};
            }
            dropOp(*m_connection, *entry);
            entries.push_back(std::move(*entry));
        }
        for (const RecordKey& key : recordsOf(entries)) {
            rebuildView(*m_connection, m_connection->catalogue->at(key.entity), key.id);
        }
        transaction.commit();
        return done();
    });
}

std::int64_t Outbox::givenBackCount()
{
    return store::givenBackCount(*m_connection);
}

std::vector<RecordKey> Outbox::heldRemovals()
{
    return store::heldRemovals(*m_connection);
}

Done Outbox::acceptRemovals()
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        store::acceptRemovals(*m_connection);
        m_connection->touchSyncState();
        transaction.commit();
        return done();
    });
}

} // namespace caravan
