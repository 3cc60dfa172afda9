// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/journal.h"

#include <boost/json.hpp>

namespace caravan::store {
namespace {

namespace json = boost::json;

constexpr const char* kColumns =
    "seq, n, state, body, session, title, result_rev, held, verdict_no, problem, problem_key, "
    "problem_text, contained";

std::string stateList(const std::vector<OpState>& states)
{
    std::string list;
    for (const OpState state : states) {
        list += (list.empty() ? "" : ", ") + std::to_string(static_cast<int>(state));
    }
    return list;
}

} // namespace

void Journal::append(Change& change, const std::string& session, const std::string& title)
{
    change.n = lastN() + 1;
    m_connection.setMeta("last_n", std::to_string(change.n));
    SQLite::Statement& insert = m_connection.statement(
        "INSERT INTO journal(n, op, bundle, entity, id, state, body, session, title, loser) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, change.n);
    bindId(insert, 2, change.op);
    bindId(insert, 3, change.bundle);
    insert.bind(4, change.entity);
    bindId(insert, 5, change.id);
    insert.bind(6, static_cast<int>(OpState::queued));
    insert.bind(7, json::serialize(changeToJson(*m_connection.catalogue, change)));
    insert.bind(8, session);
    insert.bind(9, title);
    if (!change.loser.isNil()) {
        bindId(insert, 10, change.loser);
    }
    insert.exec();
    m_connection.touchSyncState();
}

void Journal::rewrite(std::int64_t seq, const Change& change)
{
    SQLite::Statement& update =
        m_connection.statement("UPDATE journal SET n = ?, body = ? WHERE seq = ?");
    update.bind(1, change.n);
    update.bind(2, json::serialize(changeToJson(*m_connection.catalogue, change)));
    update.bind(3, seq);
    update.exec();
}

void Journal::moveToEnd(const Stored& entry)
{
    Change change = entry.change;
    change.n = lastN() + 1;
    m_connection.setMeta("last_n", std::to_string(change.n));
    rewrite(entry.seq, change);
    SQLite::Statement& update = m_connection.statement(
        "UPDATE journal SET seq = (SELECT max(seq) + 1 FROM journal), state = ? WHERE seq = ?");
    update.bind(1, static_cast<int>(OpState::queued));
    update.bind(2, entry.seq);
    update.exec();
}

void Journal::setState(std::int64_t seq, OpState state)
{
    SQLite::Statement& update =
        m_connection.statement("UPDATE journal SET state = ? WHERE seq = ?");
    update.bind(1, static_cast<int>(state));
    update.bind(2, seq);
    update.exec();
    m_connection.touchSyncState();
}

void Journal::confirm(std::int64_t seq, Revision rev, bool isHeld, std::int64_t verdictNo)
{
    SQLite::Statement& update = m_connection.statement(
        "UPDATE journal SET state = ?, result_rev = ?, held = ?, verdict_no = ?, problem = '' "
        "WHERE seq = ?");
    update.bind(1, static_cast<int>(OpState::confirmed));
    update.bind(2, rev);
    update.bind(3, isHeld ? 1 : 0);
    update.bind(4, verdictNo);
    update.bind(5, seq);
    update.exec();
    m_connection.touchSyncState();
}

void Journal::markContained(const Entity& entity, const RecordId& id, std::int64_t appliedN)
{
    SQLite::Statement& update =
        m_connection.statement("UPDATE journal SET contained = 1 WHERE entity = ? AND id = ? AND "
                               "state IN (?, ?) AND n <= ?");
    update.bind(1, entity.name);
    bindId(update, 2, id);
    update.bind(3, static_cast<int>(OpState::sent));
    update.bind(4, static_cast<int>(OpState::queued)); // again, after the hub was restored
    update.bind(5, appliedN);
    update.exec();
}

void Journal::clearContained(const Entity& entity, const RecordId& id)
{
    SQLite::Statement& update =
        m_connection.statement("UPDATE journal SET contained = 0 WHERE entity = ? AND id = ?");
    update.bind(1, entity.name);
    bindId(update, 2, id);
    update.exec();
}

void Journal::setProblem(std::int64_t seq, OpState state, const std::string& type,
                         const std::string& key, const std::string& text)
{
    SQLite::Statement& update = m_connection.statement(
        "UPDATE journal SET state = ?, problem = ?, problem_key = ?, problem_text = ? "
        "WHERE seq = ?");
    update.bind(1, static_cast<int>(state));
    update.bind(2, type);
    update.bind(3, key);
    update.bind(4, text);
    update.bind(5, seq);
    update.exec();
    m_connection.touchSyncState();
}

void Journal::remove(std::int64_t seq)
{
    SQLite::Statement& erase = m_connection.statement("DELETE FROM journal WHERE seq = ?");
    erase.bind(1, seq);
    erase.exec();
    m_connection.touchSyncState();
}

std::int64_t Journal::lastN()
{
    return m_connection.metaNumber("last_n");
}

std::int64_t Journal::lastJudged()
{
    const std::vector<Stored> waiting = inStates({OpState::queued, OpState::sent}, 1);
    return waiting.empty() ? lastN() : waiting.front().change.n - 1;
}

void Journal::renumber()
{
    SQLite::Statement& judged =
        m_connection.statement("UPDATE journal SET n = n - ? WHERE state NOT IN (?, ?)");
    judged.bind(1, lastN());
    judged.bind(2, static_cast<int>(OpState::queued));
    judged.bind(3, static_cast<int>(OpState::sent));
    judged.exec();
    std::int64_t n = 0;
    for (Stored& entry : inStates({OpState::queued, OpState::sent}, SIZE_MAX)) {
        entry.change.n = ++n;
        rewrite(entry.seq, entry.change);
        setState(entry.seq, OpState::queued);
    }
    m_connection.setMeta("last_n", std::to_string(n));
}

std::vector<Journal::Stored> Journal::ofRecord(const Entity& entity, const RecordId& id)
{
    SQLite::Statement& select =
        m_connection.statement(std::string("SELECT ") + kColumns +
                               " FROM journal WHERE entity = ? AND id = ? ORDER BY seq");
    select.bind(1, entity.name);
    bindId(select, 2, id);
    return read(select);
}

std::vector<Journal::Stored> Journal::inStates(const std::vector<OpState>& states,
                                               std::size_t limit)
{
    SQLite::Statement& select = m_connection.statement(
        std::string("SELECT ") + kColumns + " FROM journal WHERE state IN (" + stateList(states) +
        ") ORDER BY n, seq LIMIT ?");
    select.bind(1, limit > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(limit));
    return read(select);
}

bool Journal::isMergedAway(const RecordId& id)
{
    SQLite::Statement& select =
        m_connection.statement("SELECT EXISTS(SELECT 1 FROM journal WHERE loser = ? AND held = 0)");
    bindId(select, 1, id);
    select.executeStep();
    const bool isAway = select.getColumn(0).getInt() != 0;
    select.tryReset();
    return isAway;
}

std::optional<Journal::Stored> Journal::byOp(const OpId& op)
{
    SQLite::Statement& select =
        m_connection.statement(std::string("SELECT ") + kColumns + " FROM journal WHERE op = ?");
    bindId(select, 1, op);
    std::vector<Stored> found = read(select);
    return found.empty() ? std::nullopt : std::optional<Stored>(std::move(found.front()));
}

std::int64_t Journal::countInStates(const std::vector<OpState>& states)
{
    SQLite::Statement& select = m_connection.statement(
        "SELECT count(*) FROM journal WHERE state IN (" + stateList(states) + ")");
    select.executeStep();
    const std::int64_t count = select.getColumn(0).getInt64();
    select.tryReset();
    return count;
}

std::string Journal::entityBeyond(const Catalogue& catalogue)
{
    SQLite::Statement& select = m_connection.statement("SELECT DISTINCT entity FROM journal");
    std::string beyond;
    while (beyond.empty() && select.executeStep()) {
        const std::string name = select.getColumn(0).getString();
        beyond = catalogue.entity(name) == nullptr ? name : std::string();
    }
    select.tryReset();
    return beyond;
}

std::vector<Journal::Stored> Journal::read(SQLite::Statement& select)
{
    std::vector<Stored> entries;
    while (select.executeStep()) {
        Stored entry;
        entry.seq = select.getColumn(0).getInt64();
        entry.state = static_cast<OpState>(select.getColumn(2).getInt());
        json::error_code error;
        const json::value body = json::parse(select.getColumn(3).getString(), error);
        const Result<Change> change =
            !error && body.is_object() ? changeFromJson(*m_connection.catalogue, body.get_object())
                                       : Result<Change>(Error{});
        if (!change) { // told as damage, which salvage brings the others out of
            select.tryReset();
            throwDamaged("an op of the journal cannot be read");
        }
        entry.change = *change;
        entry.change.n = select.getColumn(1).getInt64();
        entry.session = select.getColumn(4).getString();
        entry.title = select.getColumn(5).getString();
        entry.resultRev = select.getColumn(6).getInt64();
        entry.isHeld = select.getColumn(7).getInt() != 0;
        entry.verdictNo = select.getColumn(8).getInt64();
        entry.problem = select.getColumn(9).getString();
        entry.problemKey = select.getColumn(10).getString();
        entry.problemText = select.getColumn(11).getString();
        entry.isContained = select.getColumn(12).getInt() != 0;
        entries.push_back(std::move(entry));
    }
    select.tryReset();
    return entries;
}

} // namespace caravan::store

namespace caravan {

const char* toString(OpState state)
{
    switch (state) {
    case OpState::queued:
        return "queued";
    case OpState::sent:
        return "sent";
    case OpState::confirmed:
        return "confirmed";
    case OpState::refused:
        return "refused";
    case OpState::blocked:
        return "blocked";
    case OpState::parked:
        return "parked";
    }
    return "";
}

} // namespace caravan
