// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"

#include <string>

namespace caravan {

/// Where an op stands on its way to the hub.
enum class OpState {
    queued,    ///< not sent yet; may still be coalesced
    sent,      ///< bytes frozen; sent again unchanged until the hub answers
    confirmed, ///< the hub has it; kept until the pulled base contains it
    refused,   ///< the hub said no; kept until the user mends or discards it
    blocked,   ///< depends on a refused create
    parked,    ///< this hub's schema does not know it; tried again after its upgrade
};
const char* toString(OpState state);

struct JournalEntry {
    Change change;
    OpState state = OpState::queued;
    std::string title;       ///< of the record, for display
    Revision resultRev = 0;  ///< of confirmed
    bool isHeld = false;     ///< confirmed, but the hub's value stayed (conflict written)
    std::string problem;     ///< type of the refusal, e.g. "invalid", "not-allowed"
    std::string problemKey;  ///< field
    std::string problemText; ///< detail for the log and the curious
};

} // namespace caravan
