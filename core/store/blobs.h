// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/change.h"
#include "core/schema/value.h"
#include "core/store/blob_files.h"
#include "core/store/blob_queue.h"
#include "core/store/blob_state.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

namespace store {
class Connection;
}

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

    Blobs(store::Connection& connection, std::filesystem::path folder);
    Blobs(const Blobs&) = delete; ///< the queue refers to the files
    Blobs& operator=(const Blobs&) = delete;

    const BlobFiles& files() const { return m_files; }
    /// Sync's side.
    BlobQueue& queue() { return m_queue; }

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
    /// How much of the disk files may take.
    std::int64_t budgetBytes();
    Done setBudgetBytes(std::int64_t bytes);
    /// What follows from a failed read of a file: damaged bytes are set aside, and what is missing
    /// or damaged is asked of the hub. After any other failure the file stays as it is.
    Done noteFailure(const std::string& sha256, const Error& failure);
    /// See core/store/tidy_blobs.h.
    Done tidy();

private:
    /// @p bring puts the bytes into the folder.
    Result<FileRef> note(const std::function<Result<BlobFiles::Taken>()>& bring,
                         const std::string& name);

    store::Connection& m_connection;
    BlobFiles m_files;
    BlobQueue m_queue;
};

} // namespace caravan
