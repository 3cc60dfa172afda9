// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/hub_writer.h"

#include <string>

namespace caravan::hub {

/// The facts of one value that did not become, or did not stay, the current one.
struct ConflictFacts {
    std::string entity;
    RecordId id;
    std::string group; ///< empty when it is about the whole record
    std::string kind;  ///< choice of conflict.kind
    std::string rule;  ///< policy or rule that decided
    std::string kept;  ///< JSON
    std::string lost;  ///< JSON
    std::string base;  ///< JSON, empty when not known
    Writer keptBy;
    Writer lostBy;
    bool asks = true; ///< wants a decision by a person
};

/// Writes it as an ordinary record of entity conflict, owned by the author of the lost value
/// (SYNC 3). Returns its id.
RecordId writeConflict(HubWriter& writer, const ConflictFacts& facts);

} // namespace caravan::hub
