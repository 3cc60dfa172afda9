// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <string>

namespace caravan {

/// A record of a list: the record and what a list shows beside it.
struct Row {
    Record record;
    bool isDirty = false;      ///< has unconfirmed changes made on this laptop
    bool hasAttention = false; ///< a change of it was refused, blocked or parked
    bool isShared = true;      ///< false: the hub no longer shares it; shown for its unsent work
};

struct SearchHit {
    RecordKey key;
    std::string title;
    std::string detail;     ///< the subtitle, or the part that matched where that is not the title
    std::string matchField; ///< the field of that part; empty = the title
};

} // namespace caravan
