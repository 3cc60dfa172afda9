// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/store/blob_files.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace caravan {

namespace store {
class Connection;
}

/// Sync's side of Blobs: which files are to be sent and fetched next, and what the hub says of
/// them.
///
/// Belongs to the thread of its Blobs.
class BlobQueue {
public:
    /// Both must outlive it.
    BlobQueue(store::Connection& connection, const BlobFiles& files)
        : m_connection(connection), m_files(files)
    {
    }

    struct Task {
        std::string sha256;
        std::int64_t size = 0;
    };
    /// Smallest first; what a person waits for before that. @p except: tried in vain just now.
    std::optional<Task> nextUpload(const std::set<std::string>& except);
    std::optional<Task> nextDownload(const std::set<std::string>& except);
    /// The hub has it.
    Done confirm(const std::string& sha256);
    /// The part is complete. False: it was not what its name says, and is gone.
    Result<bool> arrived(const std::string& sha256);
    /// A hub of another history: what it has must be asked again.
    Done adoptEpoch(const std::string& epoch);

private:
    std::optional<Task> firstOf(const char* sql, const std::set<std::string>& except,
                                std::int64_t room);

    store::Connection& m_connection;
    const BlobFiles& m_files;
};

} // namespace caravan
