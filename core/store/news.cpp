// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/news.h"

#include "core/store/connection.h"
#include "core/store/replica.h"

namespace caravan {

using namespace store;

namespace {

constexpr std::size_t kToldMax = 500;

} // namespace

News::News(Replica& replica) : m_connection(replica.m_connection.get()) {}

std::vector<NewsEntry> News::newest(std::size_t limit)
{
    std::vector<NewsEntry> entries;
    // Marks in lists ask for thousands of keys at each commit, and need no more of them.
    const std::string groups =
        limit > kToldMax ? "''"
                         : "(SELECT group_concat(grp, ' ') FROM (SELECT DISTINCT grp FROM history "
                           "WHERE history.entity = news.entity AND history.id = news.id AND "
                           "seq > history_from))";
    SQLite::Statement& select =
        m_connection->statement("SELECT entity, id, kind, title, account, by, at, arrived, " +
                                groups + " FROM news ORDER BY arrived DESC, id LIMIT ?");
    select.bind(1, static_cast<std::int64_t>(limit));
    while (select.executeStep()) {
        NewsEntry entry;
        entry.key = {select.getColumn(0).getString(), RecordId(columnId(select.getColumn(1)))};
        entry.kind = static_cast<NewsEntry::Kind>(select.getColumn(2).getInt());
        entry.title = select.getColumn(3).getString();
        const auto idAt = [&](int column) {
            return select.getColumn(column).isNull() ? RecordId{}
                                                     : RecordId(columnId(select.getColumn(column)));
        };
        entry.account = idAt(4);
        entry.author = idAt(5);
        entry.at = columnTime(select.getColumn(6));
        entry.arrived = columnTime(select.getColumn(7));
        const Entity* entity = m_connection->catalogue->entity(entry.key.entity);
        if (entity == nullptr) {
            continue; // of a newer catalogue that was taken back
        }
        if (entry.kind == NewsEntry::Kind::changed) {
            const std::string names = " " + select.getColumn(8).getString() + " ";
            for (const Group& group : entity->groups) { // in the order of the form
                if (names.find(" " + group.name + " ") != std::string::npos) {
                    entry.groups.push_back(group.name);
                }
            }
        }
        entries.push_back(std::move(entry));
    }
    select.tryReset();
    return entries;
}

std::int64_t News::count()
{
    SQLite::Statement& select = m_connection->statement("SELECT count(*) FROM news");
    select.executeStep();
    const std::int64_t count = select.getColumn(0).getInt64();
    select.tryReset();
    return count;
}

Done News::markRead(const std::vector<RecordKey>& keys)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        for (const RecordKey& key : keys) {
            SQLite::Statement& erase = c.statement("DELETE FROM news WHERE entity = ? AND id = ?");
            erase.bind(1, key.entity);
            bindId(erase, 2, key.id);
            erase.exec();
        }
        c.touchSyncState();
        transaction.commit();
        return done();
    });
}

} // namespace caravan
