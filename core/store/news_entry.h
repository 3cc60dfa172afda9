// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <string>
#include <vector>

namespace caravan {

/// A record that somebody else made, changed or took away since this person looked at it last.
struct NewsEntry {
    enum class Kind { made, changed, gone };
    RecordKey key;
    Kind kind = Kind::changed;
    std::string title;               ///< as it came last
    RecordId account;                ///< the account it belongs to, or is; nil when there is none
    RecordId author;                 ///< of the newest change; nil when unknown
    TimePoint at{};                  ///< of the newest change; for display only
    TimePoint arrived{};             ///< when it came to this laptop
    std::vector<std::string> groups; ///< what differs; not told of more than 500
};

} // namespace caravan
