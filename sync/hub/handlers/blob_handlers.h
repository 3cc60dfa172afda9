// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/protocol/blob_codec.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace caravan::hub {

/// A file that the caller may read, because they see a record that names it.
struct BlobContent {
    std::filesystem::path path;
    std::int64_t size = 0;
    std::string mime; ///< by content
    std::string name; ///< as the record calls it, made safe
};
/// Failure: not-found for what is not there and for what they may not see alike.
Answer<BlobContent> openBlob(Hub& hub, const Caller& caller, const std::string& sha256);

/// Begins an upload, or finds the one the caller has begun. Whoever cannot see a record with the
/// file sends all of it, though the hub has it: else a hash would be enough to claim a file.
Answer<sync::UploadAnswer> beginUpload(Hub& hub, const Caller& caller,
                                       const sync::UploadRequest& request);

struct UploadState {
    std::int64_t offset = 0;
    std::int64_t size = 0;
};
Answer<UploadState> uploadState(Hub& hub, const Caller& caller, const Uuid& upload);
/// Adds a piece. With the last one the whole is checked before the hub has the file at all.
Answer<UploadState> takePiece(Hub& hub, const Caller& caller, const Uuid& upload,
                              std::int64_t offset, std::string_view checksum,
                              std::string_view bytes);

/// Removes what no record has named for 30 days, and uploads that nobody has ended for 7.
Done cleanBlobs(Hub& hub);

} // namespace caravan::hub
