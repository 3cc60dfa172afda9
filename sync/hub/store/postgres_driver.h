// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace caravan::hub {

bool isPostgresUrl(std::string_view text);

/// A connection to PostgreSQL, which also hears what other connections notify of.
///
/// Each question is fetched whole, so what may be long must be asked in parts.
class PostgresConnection : public Connection {
public:
    using Heard = std::function<void(std::string_view channel, std::string_view payload)>;
    /// Gives what was notified to @p heard; waits up to @p patience for the first, or until @p wake
    /// (a file descriptor, -1 for none) can be read.
    virtual void listen(std::chrono::milliseconds patience, int wake, const Heard& heard) = 0;
};

/// @p url as libpq takes it. Transactions that write and are left idle, and statements that take
/// too long, are ended by the database: they would hold up the sequencer.
std::unique_ptr<PostgresConnection> openPostgres(const std::string& url);

} // namespace caravan::hub
