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

/// Writes the rows of one changed record: it stands in @p now, has left what is in @p before and
/// not in @p now. Takes the next position.
void writeFeed(Connection& connection, std::int64_t rid, const NumberSet& before,
               const NumberSet& now);

/// Number of the scope of that name ("user:ID", "team:ID", "all"), made where it is new.
std::int64_t scopeNumber(Connection& connection, std::string_view name);
/// Numbers of those that exist.
NumberSet scopeNumbers(Connection& connection, const std::vector<std::string>& names);

/// Reads one scope's rows in order of position, with the current record of each.
class ScopeReader {
public:
    /// Rows behind @p after. The connection must outlive it.
    ScopeReader(Connection& connection, std::int64_t scope, FeedPosition after);

    bool next();

    FeedPosition position() const { return FeedPosition(m_rows->integer(0)); }
    bool isPresent() const { return m_rows->integer(1) != 0; }
    std::int64_t rid() const { return m_rows->integer(2); }
    Life life() const { return static_cast<Life>(m_rows->integer(5)); }
    /// The scopes in which the record stands now.
    NumberSet scopes() const { return numbersFrom(m_rows->text(7)); }
    std::size_t contentBytes() const { return m_rows->text(12).size(); }

    /// The record as its line of the feed: the same bytes as sync::encodeFeedRow() gives, without
    /// taking the stored JSON apart.
    void appendPut(std::string& out) const;
    void appendOut(std::string& out) const;

private:
    std::unique_ptr<Cursor> m_rows;
};

} // namespace caravan::hub
