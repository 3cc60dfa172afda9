// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "sync/hub/store/driver.h"

namespace caravan::hub {

/// How many leads somebody owns that are neither converted nor unqualified.
std::int64_t openLeadsOf(Connection& connection, const RecordId& user);

} // namespace caravan::hub
