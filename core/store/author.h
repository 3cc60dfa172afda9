// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/schema/access_rules.h"

#include <optional>
#include <string>

namespace caravan {

struct SyncState;

/// On whose behalf something is written.
struct Author {
    std::optional<Role> role; ///< none before the first sign-in, when everything is allowed
    RecordId user;
    std::string name;
    ReplicaId replica;      ///< of the laptop
    bool isHubless = false; ///< the laptop has never belonged to a hub
};
/// Who is signed in on a laptop.
Author authorOf(const SyncState& state);

} // namespace caravan
