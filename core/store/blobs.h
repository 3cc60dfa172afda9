// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/change.h"
#include "core/schema/value.h"
#include "core/store/blob_files.h"

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace caravan {

namespace store {
class Connection;
}

/// Where the bytes of one file stand on this laptop.
struct BlobState {
    std::int64_t size = 0;
    bool isHere = false;      ///< complete and verified
    bool isTaken = false;     ///< added on this laptop
    bool isConfirmed = false; ///< the hub has it
    bool isPinned = false;    ///< never makes room for others
    bool isAsked = false;     ///< a person waits for it
};

struct BlobCounts {
    std::int64_t taken = 0;     ///< added on this laptop …
    std::int64_t confirmed = 0; ///< … and of these at the hub
    std::int64_t coming = 0;    ///< to be fetched
    std::int64_t lost = 0;      ///< see LostFile
    std::int64_t bytesHere = 0;
};

/// A file added on this laptop whose bytes were found missing or changed before the hub had it.
struct LostFile {
    std::string sha256;
    std::int64_t size = 0;
    std::optional<std::filesystem::path> kept; ///< the changed bytes; nothing when it is missing
    std::vector<RecordKey> namedBy;
};

/// The bytes of the files that records name: kept beside the replica, sent and fetched on a queue
/// of their own, within a budget. The record is saved and travels at once; its bytes follow.
///
/// Belongs to one Replica and its thread. files() may be used anywhere.
class Blobs {
public:
    static constexpr std::int64_t kBytesMax = 25LL * 1024 * 1024; ///< of one file, as at the hub
    static constexpr std::int64_t kBudgetBytes = 2LL * 1024 * 1024 * 1024;
    static constexpr std::chrono::days kAsideKept{30};

    Blobs(store::Connection& connection, std::filesystem::path folder);

    const BlobFiles& files() const { return m_files; }

    /// Copies a file in for a record that is then saved with the value. Error: of
    /// BlobFiles::copyIn().
    Result<FileRef> take(const std::filesystem::path& source);
    Result<FileRef> take(std::string_view bytes, const std::string& name);

    /// The same for bytes that another thread has put into files() already. Error: notFound when
    /// they are not there.
    Result<FileRef> adopt(const BlobFiles::Taken& taken, const std::string& name);

    std::optional<BlobState> state(const std::string& sha256);
    BlobCounts counts();
    /// The bytes, verified; notes the use. Error: notFound or damaged (then they are asked of the
    /// hub, and damaged ones are kept aside), storage (not readable just now; nothing changes).
    Result<std::string> open(const std::string& sha256);
    /// What a person must know of: no other copy may be left.
    std::vector<LostFile> lostFiles();
    /// It was looked at just now, by whatever way.
    Done noteUse(const std::string& sha256);
    /// Fetch it before all others, whether there is room or not.
    Done ask(const std::string& sha256);
    /// Keep it (and fetch it), or let it go when room is needed.
    Done pin(const std::string& sha256, bool isPinned);
    std::int64_t budgetBytes();
    Done setBudgetBytes(std::int64_t bytes);

    // Sync's side ------------------------------------------------------------------------------
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
    /// What follows from a failed read of a file: damaged bytes are set aside, and what is missing
    /// or damaged is asked of the hub. After any other failure the file stays as it is.
    Done noteFailure(const std::string& sha256, const Error& failure);
    /// A hub of another history: what it has must be asked again.
    Done adoptEpoch(const std::string& epoch);
    /// Removes what no record of this laptop names any more and, over the budget, what was used
    /// least lately; never what is pinned or only here. Files that no row knows are set aside for
    /// kAsideKept: they may be those of a replica that was lost.
    Done tidy();

private:
    /// @p bring puts the bytes into the folder.
    Result<FileRef> note(const std::function<Result<BlobFiles::Taken>()>& bring,
                         const std::string& name);
    std::vector<RecordKey> namedBy(const std::string& sha256);
    void announce(const std::string& sha256);
    std::optional<Task> firstOf(const char* sql, const std::set<std::string>& except,
                                std::int64_t room);
    Done removeUnnamed();
    Done makeRoom();
    Done setStraysAside();

    store::Connection& m_connection;
    BlobFiles m_files;
};

} // namespace caravan
