// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <string>

namespace caravan {

/// One entry of a record's history, newest first.
struct HistoryEntry {
    RecordKey key;
    TimePoint at{};
    RecordId author; ///< nil when unknown
    std::string group;
    GroupValue before;
    GroupValue after;
    bool isLocal = false; ///< made here and not yet confirmed
};

} // namespace caravan
