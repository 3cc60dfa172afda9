// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>

namespace caravan {

/// Places in the order of one question, remembered by who reads its pages, so that the page behind
/// one of them is found without counting. Forget them to see the order as it is now; until then
/// pages follow each other without a gap, whatever is written meanwhile.
struct PageAnchors {
    /// The last row before a place.
    struct Anchor {
        std::variant<std::monostate, std::int64_t, std::string> key; ///< of the sort expression
        bool isBlob = false;
        RecordId id;
    };
    std::string of;                        ///< the question they belong to
    std::map<std::int64_t, Anchor> places; ///< rows before → last of them

    /// How many rows must be passed over to read from @p offset on.
    std::int64_t rowsTo(std::int64_t offset) const
    {
        const auto after = places.upper_bound(offset);
        return after == places.begin() ? offset : offset - std::prev(after)->first;
    }
};

} // namespace caravan
