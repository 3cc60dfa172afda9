// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/look_back.h"

#include "core/model/model.h"
#include "core/record/record_json.h"
#include "core/store/layout.h"
#include "core/store/news_rows.h"
#include "core/store/rows.h"

#include <boost/json.hpp>

#include <map>
#include <set>
#include <utility>

namespace caravan {

using namespace store;

namespace {

std::int64_t msOf(TimePoint time)
{
    return time.time_since_epoch().count();
}

/// What happened after a moment, as far as it says what was before.
struct Later {
    std::map<RecordKey, std::map<std::string, GroupValue>> before; ///< by group, the first of each
    std::set<RecordKey> made;                                      ///< of those that are there now
    std::set<RecordKey> deleted; ///< some of them made later as well
};

bool isMadeAfter(TimePoint moment, const RecordKey& key)
{
    const auto made = key.id.madeAt();
    return made && *made > moment;
}

/// History after @p moment is put aside, so that no page tells of what is still to come.
void partHistory(Connection& connection, TimePoint moment)
{
    connection.db.exec("CREATE TABLE IF NOT EXISTS history_later AS SELECT * FROM history LIMIT 0");
    const auto run = [&](const char* sql) {
        SQLite::Statement& statement = connection.statement(sql);
        statement.bind(1, msOf(moment));
        statement.exec();
    };
    run("INSERT INTO history SELECT * FROM history_later WHERE at <= ?");
    run("DELETE FROM history_later WHERE at <= ?");
    run("INSERT INTO history_later SELECT * FROM history WHERE at > ?");
    run("DELETE FROM history WHERE at > ?");
}

void readChanges(Connection& connection, Later& later)
{
    SQLite::Statement& select =
        connection.statement("SELECT entity, id, grp, before FROM history_later ORDER BY at, seq");
    while (select.executeStep()) {
        const Entity* entity = connection.catalogue->entity(select.getColumn(0).getString());
        const Group* group =
            entity != nullptr ? entity->group(select.getColumn(2).getString()) : nullptr;
        if (group == nullptr) {
            continue; // of what the catalogue no longer has
        }
        const RecordKey key{entity->name, RecordId(columnId(select.getColumn(1)))};
        auto& groups = later.before[key];
        if (groups.contains(group->name)) {
            continue;
        }
        boost::json::error_code error;
        const auto parsed = boost::json::parse(select.getColumn(3).getString(), error);
        if (error) {
            select.tryReset();
            throwDamaged("the history of a record cannot be read");
        }
        // Of before its fields were grouped as they are now: what it was is not known.
        if (Result<GroupValue> value = groupFromJson(*entity, *group, parsed)) {
            groups.emplace(group->name, std::move(*value));
        }
    }
    select.tryReset();
}

/// Ids of version 7 begin with the time, so those made later are the last of their table.
void readMade(Connection& connection, TimePoint moment, Later& later)
{
    Uuid first;
    auto ms = static_cast<std::uint64_t>(msOf(moment));
    for (std::size_t i = 6; i-- > 0;) {
        first.bytes[i] = static_cast<std::uint8_t>(ms & 0xFFU);
        ms >>= 8U;
    }
    for (const Entity& entity : connection.catalogue->entities()) {
        SQLite::Statement& select =
            connection.statement("SELECT id FROM " + tableName(entity) + " WHERE id > ?");
        bindId(select, 1, first);
        while (select.executeStep()) {
            const RecordKey key{entity.name, RecordId(columnId(select.getColumn(0)))};
            if (isMadeAfter(moment, key)) {
                later.made.insert(key);
            }
        }
        select.tryReset();
    }
}

void readDeleted(Connection& connection, TimePoint moment, Later& later)
{
    SQLite::Statement& select = connection.statement("SELECT entity, id FROM trash WHERE at > ?");
    select.bind(1, msOf(moment));
    while (select.executeStep()) {
        const std::string entity = select.getColumn(0).getString();
        if (connection.catalogue->entity(entity) != nullptr) {
            later.deleted.insert({entity, RecordId(columnId(select.getColumn(1)))});
        }
    }
    select.tryReset();
}

/// What a record was, given what it is now; nothing: it was not there.
std::optional<Row> rowAt(Connection& connection, TimePoint moment, const RecordKey& key,
                         const std::optional<Row>& now, const Later& later)
{
    if (isMadeAfter(moment, key)) {
        return std::nullopt;
    }
    const Entity& entity = connection.catalogue->at(key.entity);
    std::optional<Row> row = now;
    if (!row && later.deleted.contains(key)) {
        if (std::optional<Record> deleted = findTrash(connection, entity, key.id)) {
            row.emplace();
            row->record = std::move(*deleted);
        }
    }
    const auto groups = later.before.find(key);
    if (row && groups != later.before.end()) {
        for (const auto& [name, value] : groups->second) {
            row->record.setGroup(*entity.group(name), value);
        }
    }
    return row;
}

} // namespace

LookBack::LookBack(std::unique_ptr<Connection> connection, StandingClock& clock)
    : m_connection(std::move(connection)), m_clock(clock)
{
}

LookBack::~LookBack() = default;

Result<std::unique_ptr<LookBack>> LookBack::open(const std::filesystem::path& copy,
                                                 std::shared_ptr<const Catalogue> product,
                                                 StandingClock& clock)
{
    using Opened = Result<std::unique_ptr<LookBack>>;
    return guarded([&]() -> Opened {
        auto connection = std::make_unique<Connection>(copy, OpenMode::readWrite, product, clock,
                                                       IdSource::fromSystem());
        // As the original was opened: it had migrated before it was copied.
        Result<std::shared_ptr<const Catalogue>> kept =
            Catalogue::fromJson(connection->meta("catalogue"));
        if (!kept) {
            return kept.error();
        }
        connection->catalogue = std::move(*kept);
        auto lookBack = std::unique_ptr<LookBack>(new LookBack(std::move(connection), clock));
        SQLite::Statement& oldest =
            lookBack->m_connection->statement("SELECT min(at) FROM history");
        oldest.executeStep();
        if (!oldest.getColumn(0).isNull()) {
            lookBack->m_since =
                TimePoint(std::chrono::milliseconds(oldest.getColumn(0).getInt64()));
        }
        oldest.tryReset();
        return lookBack;
    });
}

Result<std::size_t> LookBack::moveTo(TimePoint moment)
{
    return guarded([&]() -> Result<std::size_t> {
        Connection& c = *m_connection;
        std::map<RecordKey, std::optional<Row>> now = m_now;
        WriteTransaction transaction(c);
        partHistory(c, moment);
        Later later;
        readChanges(c, later);
        readMade(c, moment, later);
        readDeleted(c, moment, later);
        std::set<RecordKey> keys = later.made;
        keys.insert(later.deleted.begin(), later.deleted.end());
        for (const auto& [key, groups] : later.before) {
            keys.insert(key);
        }
        for (const RecordKey& key : keys) {
            if (!now.contains(key)) {
                now.emplace(key, findRow(c, c.catalogue->at(key.entity), key.id));
            }
        }
        c.db.exec("DELETE FROM news");
        std::size_t moved = 0;
        for (const auto& [key, is] : now) {
            const std::optional<Row> was = rowAt(c, moment, key, is, later);
            const Entity& entity = c.catalogue->at(key.entity);
            if (was) {
                writeRow(c, was->record, 0);
            } else if (findRow(c, entity, key.id)) {
                deleteRow(c, entity, key.id);
            }
            const bool differs =
                bool(was) != bool(is) || (was && was->record.values != is->record.values);
            moved += differs && was && isNewsworthy(c, entity) ? 1U : 0U;
            if (differs && was) {
                Record shown = was->record;
                shown.changedBy = RecordId{}; // also one's own changes are marked
                noteNews(c, shown, is ? NewsEntry::Kind::changed : NewsEntry::Kind::gone,
                         historyMark(c));
            }
        }
        c.touchSyncState();
        transaction.commit();
        m_now = std::move(now);
        m_clock.set(moment);
        return moved;
    });
}

} // namespace caravan
