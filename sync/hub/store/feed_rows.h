// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"
#include "sync/hub/store/record_rows.h"

#include <string>
#include <vector>

namespace caravan::hub {

/// Place in the feed. A record and all the scopes it stands in share one position per change.
enum class FeedPosition : std::int64_t {};

/// The position of the newest change; 0 for an empty hub.
FeedPosition feedHead(Connection& connection);
/// Keeps the head where it is until the transaction ends, whoever else gives positions.
void holdFeedHead(Connection& connection);
/// Puts the head behind every row that has a position, should a database have been mended by hand:
/// what is written at positions that readers have passed would never be seen.
void liftFeedHead(Connection& connection);

/// PostgreSQL channels, with the schema's name behind: something was saved that has no position
/// yet; positions were given to rows of the scopes in the payload ("*": of any).
inline constexpr const char* kSavedChannel = "caravan_saved_";
inline constexpr const char* kPlacedChannel = "caravan_placed_";

/// Writes the rows of one changed record: it stands in @p now, has left what is in @p before and
/// not in @p now. Takes the next position, or leaves that to the sequencer.
void writeFeed(Connection& connection, std::int64_t rid, const NumberSet& before,
               const NumberSet& now);

/// Whether the record stood in one of these scopes and left it, as far back as the feed is kept.
bool hasLeft(Connection& connection, const NumberSet& scopes, std::int64_t rid);

/// Number of the scope of that name ("user:ID", "team:ID", "all"), made where it is new.
std::int64_t scopeNumber(Connection& connection, std::string_view name);
/// Numbers of those that exist.
NumberSet scopeNumbers(Connection& connection, const std::vector<std::string>& names);

/// How many rows the scopes have behind @p after, each scope counted for itself. Costs a step of an
/// index for each.
std::int64_t rowsBehind(Connection& connection, const NumberSet& scopes, FeedPosition after);

/// One row of the feed with the current record. Valid until the reader goes on.
class FeedRow {
public:
    std::int64_t scope() const { return m_rows->integer(0); }
    FeedPosition position() const { return FeedPosition(m_rows->integer(1)); }
    std::int64_t rid() const { return m_rows->integer(3); }
    std::string_view entity() const { return m_rows->text(4); }
    RecordId id() const { return RecordId(m_rows->uuid(5)); }
    Life life() const { return static_cast<Life>(m_rows->integer(6)); }
    /// The scopes in which the record stands now.
    NumberSet scopes() const { return numbersFrom(m_rows->text(8)); }
    std::int64_t rev() const { return m_rows->integer(9); }
    std::string_view versText() const { return m_rows->text(12); }
    std::string_view fieldsText() const { return m_rows->text(13); }

    /// The record as its line of the feed, with these versions and fields of it (RecordView says
    /// which): the same bytes as sync::encodeFeedRow() gives.
    void appendPut(std::string& out, std::string_view vers, std::string_view fields) const;
    void appendOut(std::string& out) const;

protected:
    FeedRow() = default;
    std::unique_ptr<Cursor> m_rows;
};

/// One record by its key, wherever it stands.
class RecordReader : public FeedRow {
public:
    RecordReader(Connection& connection, const RecordKey& key);
    bool next() { return m_rows->next(); }
};

/// The live records of one entity in order of id, in parts.
class EntityReader : public FeedRow {
public:
    EntityReader(Connection& connection, std::string entity, const RecordId& after,
                 std::size_t batch);
    bool next();

private:
    Connection& m_connection;
    std::string m_entity;
    RecordId m_after;
    std::int64_t m_batch;
    std::int64_t m_left = 0;
};

/// Reads one scope's rows in order of position, in parts that grow. The connection must outlive
/// it and stay in one snapshot.
class ScopeReader : public FeedRow {
public:
    /// Rows behind @p after.
    ScopeReader(Connection& connection, std::int64_t scope, FeedPosition after);
    bool next();

private:
    static constexpr std::int64_t kBatchMax = 1024;
    void ask();

    Connection& m_connection;
    std::int64_t m_scope;
    FeedPosition m_after;
    std::int64_t m_batch = 16; ///< most readers ask for the little that is new
    std::int64_t m_left = 0;
};

/// Reads what is committed but has no position yet, of all scopes, in order of transaction. None
/// in SQLite, where a position is given at once.
class UnplacedReader : public FeedRow {
public:
    explicit UnplacedReader(Connection& connection);
    bool next();
};

/// Tells whether the rows without a position in these scopes are still the same; 0 when there are
/// none.
std::uint64_t unplacedSum(Connection& connection, const NumberSet& scopes);

} // namespace caravan::hub
