// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"
#include "core/store/news_entry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace caravan {

class Replica;

namespace store {
class Connection;
}

/// Records that others changed and that this person has not looked at yet. What the first sync
/// brings is no news.
///
/// A view: cheap to make, used on the thread of its Replica, and valid as long as that is. Errors:
/// those of the storage. Members that return plain values throw SQLite's exceptions.
class News {
public:
    explicit News(Replica& replica);

    /// The @p limit that arrived last, newest first. Of more than 500 the changed groups are not
    /// filled in.
    std::vector<NewsEntry> newest(std::size_t limit);
    std::int64_t count();
    /// Removes these from the news; keys that are not among them are ignored.
    Done markRead(const std::vector<RecordKey>& keys);

private:
    store::Connection* m_connection; ///< never null
};

} // namespace caravan
