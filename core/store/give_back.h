// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/remote_row.h"

#include <vector>

namespace caravan::store {

/// Before the present rows of a hub that has lost history are applied: makes ops of what this
/// replica was shown and the hub does not have any more, so that it stays on the screen and goes
/// out again, with its old authors and times. Work of this laptop that was not sent yet follows
/// behind.
///
/// Where the hub's value is one that this laptop knows as an earlier one of its own history, the op
/// has seen it; else it has seen nothing, and where two differ the merge keeps both.
void giveBack(Connection& connection, const std::vector<RemoteRow>& rows, const GiveBack& rights);

/// How many such ops were made in the last week, sent or not: people are to hear of it.
std::int64_t givenBackCount(Connection& connection);

} // namespace caravan::store
