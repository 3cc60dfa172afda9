// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/news_entry.h"

#include <vector>

namespace caravan {

class Replica;

/// The news of one customer (Serves::customers), the newest first.
struct DigestPart {
    RecordId account; ///< nil: what belongs to no customer
    std::string title;
    bool isMine = false; ///< its owner is who is signed in
    std::vector<NewsEntry> entries;
};

/// What changed since the person looked, customer by customer: their own first, then where
/// something came last. At most @p entriesMax of the newest entries.
std::vector<DigestPart> digest(Replica& replica, std::size_t entriesMax);

} // namespace caravan
