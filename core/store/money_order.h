// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"

#include <string>

namespace caravan::store {

/// SQL expression by which amounts of several currencies stand in one order: what they are worth by
/// the newest rates into the currency that most rates are told in, as the sums over lists are.
/// What has no rate stands last either way. Without any rate the bare amounts are compared.
///
/// The rates are part of the text, so it changes with them, and so does an index made of it.
std::string moneyOrder(Connection& connection, const Field& field, bool descending);

} // namespace caravan::store
