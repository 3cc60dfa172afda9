// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caravan::sync {

// The words of attachments (SYNC 2): how the bytes of files travel apart from their records.

inline constexpr const char* kPieceType = "application/offset+octet-stream";
/// The whole file, or the piece just sent, is not what its SHA-256 says.
inline constexpr int kChecksumStatus = 460;

namespace problem {
inline constexpr const char* kQuota = "quota";       ///< 507
inline constexpr const char* kOffset = "offset";     ///< 409, the upload stands elsewhere
inline constexpr const char* kChecksum = "checksum"; ///< 460
} // namespace problem

struct UploadRequest {
    std::string sha256;
    std::int64_t size = 0;
};
std::string encode(const UploadRequest& request);
Result<UploadRequest> decodeUpload(std::string_view text);

/// Where an upload stands; offset == size: the hub has the file.
struct UploadAnswer {
    std::string upload;
    std::int64_t offset = 0;
};
std::string encode(const UploadAnswer& answer);
Result<UploadAnswer> decodeUploadAnswer(std::string_view text);

/// Part of a file; the last byte is counted in, as HTTP does.
struct ByteRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
/// "bytes=0-99", "bytes=100-", "bytes=-20" of a file of @p size. Nothing when it is not one range
/// of bytes, which is then passed over (RFC 9110); first > last when it lies outside of the file.
std::optional<ByteRange> readRange(std::string_view header, std::int64_t size);
/// "bytes 0-99/1234" → 0; -1 when malformed.
std::int64_t contentRangeBegin(std::string_view header);

} // namespace caravan::sync
